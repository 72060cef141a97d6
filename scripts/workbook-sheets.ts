// The sheets of the sample workbook: cells, formulas and how they look. What the formulas give is computed afterwards.
import type { Workbook, Worksheet } from "exceljs";
import type { Language, Text } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import {
  AS_OF,
  DAY_COUNTS,
  EXPLAINED,
  FACTS,
  OFFICE_HOURS,
  OWN_AS_OF,
  OWN_CALENDARS,
  OWN_FACTS,
  OWN_HOLIDAYS,
  OWN_TICKETS,
  ownContract,
  REPORTS,
  SAY,
} from "./workbook-content.js";
import { STORED } from "./workbook-engine.js";
import { stateInCell } from "../src/sheets/states.js";
import {
  boxed,
  colourStates,
  DATE,
  fadeErrors,
  group,
  heading,
  HOURS,
  MOMENT,
  mono,
  note,
  NUMBER,
  paint,
  title,
} from "./workbook-style.js";
import type { Colour } from "./workbook-style.js";

const FIRST = 5;
const LAST = FIRST + REPORTS.length - 1;
const FACT_COLUMN = 6;
const DUE_COLUMN = FACT_COLUMN + FACTS.length;
const EXPLANATION_ROW = 10;

/** Writes all sheets in a language. */
export function writeSheets(workbook: Workbook, language: Language): void {
  const say = (text: Text): string => (typeof text === "string" ? text : text[language]);
  const pages: readonly (readonly [Text, (page: Page) => void])[] = [
    [SAY.sheets.readMe, readMe],
    [SAY.sheets.reports, reports],
    [SAY.sheets.explain, explanation],
    [SAY.sheets.holidays, holidays],
    [SAY.sheets.own, ownSheet],
    [SAY.sheets.settings, settings],
  ];
  for (const [name, write] of pages) {
    const sheet = workbook.addWorksheet(say(name), {
      pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      views: [{ showGridLines: false }],
    });
    // A4, of which the types know no more than the number.
    Object.assign(sheet.pageSetup, { paperSize: 9 });
    write({ workbook, sheet, language, say });
  }
}

interface Page {
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  readonly language: Language;
  readonly say: (text: Text) => string;
}

/** A moment or date, as the workbook's library takes it. */
function moment(text: string): Date {
  return new Date(`${text.replace(" ", "T")}${text.includes(":") ? "" : "T00:00"}Z`);
}

/** A formula as Excel stores it. */
function formula(text: string): { formula: string } {
  return { formula: text.replaceAll("SLA.", STORED) };
}

function widths(sheet: Worksheet, ...all: readonly number[]): void {
  all.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
}

function letter(sheet: Worksheet, column: number): string {
  return sheet.getColumn(column).letter;
}

/** Names a range; sheet names are quoted, since some have spaces. */
function define({ workbook, sheet }: Page, name: string, range: string): void {
  const absolute = range.replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  workbook.definedNames.add(`'${sheet.name}'!${absolute}`, name);
}

function headings(sheet: Worksheet, row: number, column: number, ...texts: readonly string[]): void {
  texts.forEach((text, index) => {
    const cell = sheet.getCell(row, column + index);
    cell.value = text;
    heading(cell);
  });
}

function readMe({ sheet, language, say }: Page): void {
  widths(sheet, 18, 110);
  sheet.getCell("A1").value = say(SAY.title);
  title(sheet.getCell("A1"));
  let row = 3;
  const { what, shows, excel, google, others, colours, moments, asOf, none } = SAY.readMe;
  for (const text of [what, shows, excel, google, others, moments, asOf, none]) {
    sheet.mergeCells(row, 1, row, 2);
    const cell = sheet.getCell(row, 1);
    cell.value = say(text);
    const indent = text === excel || text === google || text === others ? 2 : 0;
    cell.alignment = { wrapText: true, vertical: "top", indent };
    sheet.getRow(row).height = 33;
    row += 1;
  }
  row += 1;
  sheet.getCell(row, 1).value = say(colours);
  sheet.getCell(row, 1).font = { bold: true, size: 12, color: { argb: "FF1F3864" } };
  for (const colour of ["kept", "kept-late", "pending", "soon", "paused", "breached", "others"] as const) {
    row += 1;
    const [name, meaning] = [sheet.getCell(row, 1), sheet.getCell(row, 2)];
    name.value = nameOf(colour, language);
    boxed(name);
    paint(name, colour);
    meaning.value = say(SAY.colours[colour]);
    boxed(meaning);
  }
}

function nameOf(colour: Colour, language: Language): string {
  if (colour === "others")
    return (["untimed", "cancelled"] as const)
      .map((state) => stateInCell(state, language))
      .join(language === "en" ? ", " : "、");
  return stateInCell(colour === "soon" ? "pending" : colour, language);
}

function reports(page: Page): void {
  const { sheet, language, say } = page;
  const words = SAY.reports;
  widths(sheet, 8, 11, 7, 19, 17, 8, 10, 17, 17, 11, 17, 17, 17, 17, 17, 13, 10, 9, 15, 11, 90);
  const at = (offset: number): string => letter(sheet, DUE_COLUMN + offset);
  sheet.getCell("A1").value = say(SAY.title);
  title(sheet.getCell("A1"));
  sheet.getCell("A2").value = say(words.asOf);
  note(sheet.getCell("A2"));
  sheet.getCell("B2").value = formula("AsOf");
  sheet.getCell("B2").numFmt = MOMENT;
  sheet.getCell("B2").font = { bold: true };
  sheet.getCell("B2").alignment = { horizontal: "left" };
  for (const [from, to, text] of [
    [FACT_COLUMN, DUE_COLUMN - 1, words.group],
    [DUE_COLUMN, DUE_COLUMN + 2, words.answers],
    [DUE_COLUMN + 3, DUE_COLUMN + 4, words.native],
    [DUE_COLUMN + 5, DUE_COLUMN + 6, words.answers],
  ] as const) {
    sheet.mergeCells(3, from, 3, to);
    sheet.getCell(3, from).value = say(text);
    group(sheet.getCell(3, from));
  }
  headings(
    sheet,
    4,
    1,
    ...[words.number, words.contract, words.level, words.promise, words.reported].map(say),
    ...FACTS,
    ...[words.due, words.state, words.left, words.elapsed, words.days, words.daysMakeUp, words.why].map(say),
  );
  sheet.getRow(4).height = 48;
  REPORTS.forEach(({ contract, level, promise, reported, facts }, index) => {
    const row = FIRST + index;
    const of = `$B${row},$C${row},$D${row},$E${row}`;
    const known = `$F${row}:$${letter(sheet, DUE_COLUMN - 1)}${row},FactHeadings,Settings`;
    const said = FACTS.map((name) => {
      const fact = facts[name];
      return typeof fact === "string" && /^\d/.test(fact) ? moment(fact) : (fact ?? null);
    });
    const values = [
      `R-${String(index + 1).padStart(3, "0")}`,
      contract,
      level,
      promise,
      moment(reported),
      ...said,
      formula(`SLA.DUE(${of},${known})`),
      formula(`SLA.STATE(${of},AsOf,${known})`),
      formula(`IFERROR(SLA.REMAINING(${of},AsOf,${known}),"")`),
      formula(`(AsOf-$E${row})*24`),
      formula(`NETWORKDAYS.INTL($E${row},AsOf,1,DaysOff)`),
      formula(`SLA.NETWORKDAYS($E${row},AsOf,1,DaysOff,MakeUpDays)`),
      formula(`SLA.WHY(${of},${known})`),
    ];
    values.forEach((value, column) => {
      const cell = sheet.getCell(row, column + 1);
      cell.value = value;
      boxed(cell);
    });
    for (const column of [3, FACT_COLUMN, FACT_COLUMN + 1, FACT_COLUMN + 4, DUE_COLUMN + 1]) {
      sheet.getCell(row, column).alignment = { horizontal: "center", vertical: "top" };
    }
    for (let column = 5; column <= DUE_COLUMN; column += 1) sheet.getCell(row, column).numFmt = MOMENT;
    sheet.getCell(row, DUE_COLUMN).font = { bold: true };
    sheet.getCell(row, DUE_COLUMN + 2).numFmt = NUMBER;
    sheet.getCell(row, DUE_COLUMN + 3).numFmt = HOURS;
    sheet.getCell(row, DUE_COLUMN + 6).alignment = { wrapText: false, vertical: "top", shrinkToFit: false };
  });
  define(page, "FactHeadings", `F4:${letter(sheet, DUE_COLUMN - 1)}4`);
  colourStates(sheet, `${at(1)}${FIRST}:${at(1)}${LAST}`, language, `${at(2)}${FIRST}`);
  fadeErrors(sheet, `${at(0)}${FIRST}:${at(0)}${LAST}`);
  sheet.views = [{ state: "frozen", xSplit: 5, ySplit: 4, showGridLines: false }];
  sheet.autoFilter = { from: { row: 4, column: 1 }, to: { row: LAST, column: DUE_COLUMN + 6 } };
  sheet.pageSetup.printTitlesRow = "3:4";
  sheet.pageSetup.printArea = `A1:${at(5)}${LAST}`;
}

function explanation({ sheet, say }: Page): void {
  const words = SAY.explain;
  const [sheetName, row] = [`'${say(SAY.sheets.reports)}'`, FIRST + EXPLAINED - 1];
  widths(sheet, 22, 18, 18, 12, 11, 72);
  sheet.getCell("A1").value = say(words.title);
  title(sheet.getCell("A1"));
  const { number, contract, level, promise, reported, due } = SAY.reports;
  headings(sheet, 3, 1, ...[number, contract, level, promise].map(say), "", "");
  ["A", "B", "C", "D"].forEach((column, index) => {
    const cell = sheet.getCell(4, index + 1);
    cell.value = formula(`${sheetName}!${column}${row}`);
    boxed(cell);
  });
  headings(sheet, 6, 1, say(reported), say(due), say(words.target));
  const dueLetter = letter(sheet, DUE_COLUMN);
  const ends = [
    `${sheetName}!E${row}`,
    `${sheetName}!${dueLetter}${row}`,
    `SUMIF(D${EXPLANATION_ROW}:D40,"counted",E${EXPLANATION_ROW}:E40)`,
  ];
  ends.forEach((text, index) => {
    const cell = sheet.getCell(7, index + 1);
    cell.value = formula(text);
    boxed(cell, index < 2 ? MOMENT : NUMBER);
  });
  const facts = `${sheetName}!F${row}:${letter(sheet, DUE_COLUMN - 1)}${row},FactHeadings,Settings`;
  const of = `B4,C4,D4,A7,${facts}`;
  // The reference is set once it is known how many rows there are.
  sheet.getCell(EXPLANATION_ROW, 1).value = formula(`SLA.EXPLAIN(${of})`);
  sheet.getCell("H3").value = say(words.text);
  heading(sheet.getCell("H3"));
  sheet.getColumn(7).width = 3;
  sheet.getColumn(8).width = 70;
  sheet.mergeCells("H4:H30");
  sheet.getCell("H4").value = formula(`SLA.WHY(${of})`);
  sheet.getCell("H4").alignment = { wrapText: true, vertical: "top" };
  sheet.getCell("A2").value = say(words.note);
  note(sheet.getCell("A2"));
  sheet.views = [{ showGridLines: false }];
}

/** How the rows of an explanation look; its headings are as the library names them. */
export function finishExplanation(sheet: Worksheet, rows: number, names: readonly string[]): void {
  headings(sheet, EXPLANATION_ROW - 1, 1, ...names);
  for (let row = EXPLANATION_ROW; row < EXPLANATION_ROW + rows; row += 1) {
    for (let column = 1; column <= 6; column += 1) {
      boxed(sheet.getCell(row, column), column === 2 || column === 3 ? MOMENT : column === 5 ? NUMBER : undefined);
    }
  }
  const ref = `A${EXPLANATION_ROW}:F${EXPLANATION_ROW + rows - 1}`;
  const style = { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFE2EFDA" } } } as const;
  const formulae = [`$D${EXPLANATION_ROW}="counted"`];
  sheet.addConditionalFormatting({ ref, rules: [{ type: "expression", priority: 1, formulae, style }] });
}

/** Where the explanation begins. */
export const EXPLANATION = `A${EXPLANATION_ROW}`;

function holidays(page: Page): void {
  const { sheet, say } = page;
  const words = SAY.holidays;
  const china = chinaHolidays();
  const days = [
    ...china.holidays.map((day) => ({ day, hours: "closed" })),
    ...china.specialDays.map((day) => ({ day, hours: "mon" })),
  ]
    .map(({ day, hours }) => (typeof day === "string" ? { date: day, name: undefined, hours } : { ...day, hours }))
    .filter(({ date }) => date.startsWith("2026"));
  const off = days.filter(({ hours }) => hours === "closed").length;
  widths(sheet, 13, 42, 10, 12, 4, 13, 12, 16, 16, 11);
  sheet.getCell("A1").value = say(words.title);
  title(sheet.getCell("A1"));
  sheet.getCell("A2").value = say(words.hoursNote);
  note(sheet.getCell("A2"));
  headings(sheet, 4, 1, ...[words.date, words.name, words.hours, words.weekday].map(say));
  sheet.getRow(4).height = 33;
  days.forEach(({ date, name, hours }, index) => {
    const row = 5 + index;
    [moment(date), name === undefined ? "" : say(name), hours, formula(`TEXT(A${row},"ddd")`)].forEach(
      (value, column) => {
        const cell = sheet.getCell(row, column + 1);
        cell.value = value;
        boxed(cell, column === 0 ? DATE : undefined);
        if (hours !== "closed") paint(cell, "pending");
      },
    );
    // The day of the week is the date again, as any program shows it.
    sheet.getCell(row, 4).value = formula(`A${row}`);
    sheet.getCell(row, 4).numFmt = "ddd";
    sheet.getCell(row, 4).alignment = { horizontal: "center" };
  });
  define(page, "Holidays", `A5:C${4 + days.length}`);
  define(page, "DaysOff", `A5:A${4 + off}`);
  define(page, "MakeUpDays", `A${5 + off}:A${4 + days.length}`);
  headings(sheet, 4, 6, ...[words.from, words.days, words.native, words.own, words.differs].map(say));
  DAY_COUNTS.forEach(([from, count], index) => {
    const row = 5 + index;
    const values = [
      moment(from),
      count,
      formula(`WORKDAY.INTL(F${row},G${row},1,DaysOff)`),
      formula(`SLA.WORKDAY(F${row},G${row},1,DaysOff,MakeUpDays)`),
      formula(`I${row}-H${row}`),
    ];
    values.forEach((value, column) => {
      const cell = sheet.getCell(row, 6 + column);
      cell.value = value;
      boxed(cell, column === 1 || column === 4 ? NUMBER : `${DATE} ddd`);
    });
  });
  sheet.getColumn(6).width = 17;
  const below = 6 + DAY_COUNTS.length;
  sheet.getCell(below, 6).value = say(words.note);
  note(sheet.getCell(below, 6));
  sheet.getCell(below + 2, 6).value = say(words.office);
  note(sheet.getCell(below + 2, 6));
  sheet.getCell(below + 3, 6).value = OFFICE_HOURS;
  headings(
    sheet,
    below + 4,
    6,
    ...[SAY.reports.number, SAY.reports.reported, words.office].map(say).slice(0, 2),
    "SLA.WORKTIME",
  );
  const reportsName = `'${say(SAY.sheets.reports)}'`;
  for (let index = 0; index < 6; index += 1) {
    const row = below + 5 + index;
    const values = [
      formula(`${reportsName}!A${FIRST + index}`),
      formula(`${reportsName}!E${FIRST + index}`),
      formula(`SLA.WORKTIME(G${row},AsOf,$F$${below + 3},Holidays)`),
    ];
    values.forEach((value, column) => {
      const cell = sheet.getCell(row, 6 + column);
      cell.value = value;
      boxed(cell, column === 1 ? MOMENT : NUMBER);
    });
  }
  sheet.getColumn(7).width = 17;
  sheet.views = [{ state: "frozen", ySplit: 4, showGridLines: false }];
}

function ownSheet(page: Page): void {
  const { sheet, language, say } = page;
  const words = SAY.own;
  widths(sheet, 92, 3, 12, 14, 18, 18, 18, 14, 18, 18, 18, 13, 12);
  sheet.getCell("A1").value = say(words.title);
  title(sheet.getCell("A1"));
  const label = (address: string, text: string): void => {
    sheet.getCell(address).value = text;
    sheet.getCell(address).font = { bold: true, color: { argb: "FF1F3864" } };
  };
  label("A3", say(words.json));
  const lines = ownContract(language);
  lines.forEach((line, index) => {
    sheet.getCell(4 + index, 1).value = line;
    mono(sheet.getCell(4 + index, 1));
  });
  define(page, "Contract", `A4:A${3 + lines.length}`);

  label("C3", say(words.calendars));
  headings(sheet, 4, 3, say(words.calendar), say(words.timeZone), say(words.hours));
  OWN_CALENDARS.forEach((calendar, index) => {
    calendar.forEach((text, column) => {
      sheet.getCell(5 + index, 3 + column).value = text;
      boxed(sheet.getCell(5 + index, 3 + column));
    });
  });
  define(page, "Calendars", `C5:E${4 + OWN_CALENDARS.length}`);

  label("C8", say(words.holidays));
  headings(sheet, 9, 3, say(SAY.holidays.date), say(SAY.holidays.hours), say(SAY.holidays.name));
  headings(sheet, 9, 3, say(SAY.holidays.date), say(SAY.holidays.name), say(SAY.holidays.hours));
  OWN_HOLIDAYS.forEach(([date, name, hours], index) => {
    [moment(date), say(name), hours].forEach((value, column) => {
      const cell = sheet.getCell(10 + index, 3 + column);
      cell.value = value;
      boxed(cell, column === 0 ? DATE : undefined);
    });
  });
  sheet.getColumn(4).width = 32;
  define(page, "OwnHolidays", `C10:E${9 + OWN_HOLIDAYS.length}`);

  const whole = 5 + lines.length;
  label(`A${whole}`, say(words.whole));
  sheet.getCell(whole + 1, 1).value = formula("SLA.CONTRACT(Contract,OwnHolidays,Calendars,Settings)");
  sheet.getCell(whole + 1, 1).alignment = { wrapText: true, vertical: "top" };
  sheet.getCell(whole + 1, 1).font = { name: "Consolas", size: 9 };
  sheet.getRow(whole + 1).height = 150;
  boxed(sheet.getCell(whole + 1, 1));
  define(page, "OwnContract", `A${whole + 1}`);
  label(`A${whole + 3}`, say(words.version));
  sheet.getCell(whole + 4, 1).value = formula("SLA.VERSION(OwnContract)");
  mono(sheet.getCell(whole + 4, 1));
  sheet.getCell(whole + 4, 1).font = { name: "Consolas", size: 9 };

  const top = 11 + OWN_HOLIDAYS.length;
  label(`C${top}`, say(words.tickets));
  sheet.getCell(`D${top}`).value = moment(OWN_AS_OF);
  sheet.getCell(`D${top}`).numFmt = MOMENT;
  sheet.getCell(`D${top}`).alignment = { horizontal: "left" };
  sheet.getCell(`D${top}`).font = { bold: true };
  const { level, promise, reported, due, state, left } = SAY.reports;
  headings(sheet, top + 1, 3, ...[level, promise, reported].map(say), ...OWN_FACTS, ...[due, state, left].map(say));
  sheet.getRow(top + 1).height = 20;
  OWN_TICKETS.forEach((texts, index) => {
    const row = top + 2 + index;
    const of = `OwnContract,$C${row},$D${row},$E${row}`;
    const known = `$F${row}:$J${row},$F$${top + 1}:$J$${top + 1},Settings`;
    const values = [
      ...texts.map((text) => (/^\d/.test(text) ? moment(text) : text === "" ? null : text)),
      formula(`SLA.DUE(${of},${known})`),
      formula(`SLA.STATE(${of},$D$${top},${known})`),
      formula(`IFERROR(SLA.REMAINING(${of},$D$${top},${known}),"")`),
    ];
    values.forEach((value, column) => {
      const cell = sheet.getCell(row, 3 + column);
      cell.value = value;
      boxed(cell, column === 10 ? NUMBER : MOMENT);
    });
    sheet.getCell(row, 11).font = { bold: true };
    sheet.getCell(row, 12).alignment = { horizontal: "center" };
  });
  const last = top + 1 + OWN_TICKETS.length;
  colourStates(sheet, `L${top + 2}:L${last}`, language, `M${top + 2}`);
  fadeErrors(sheet, `K${top + 2}:K${last}`);
}

function settings(page: Page): void {
  const { sheet, language, say } = page;
  const words = SAY.settings;
  widths(sheet, 44, 20, 80);
  sheet.getCell("A1").value = say(words.title);
  title(sheet.getCell("A1"));
  const rows: readonly (readonly [string, Date | number | string | { formula: string }, string])[] = [
    [say(words.asOf), moment(AS_OF), say(words.asOfHelp)],
    ["dateSystem", 1900, say(words.dateSystem)],
    ["language", language, say(words.language)],
    ["provisional", "show", say(words.provisional)],
    [say(words.version), formula("SLA.VERSION()"), ""],
  ];
  const places = [3, 6, 7, 8, 11];
  rows.forEach(([name, value, help], index) => {
    const row = places[index] ?? 0;
    const [first, second, third] = [1, 2, 3].map((column) => sheet.getCell(row, column));
    if (first === undefined || second === undefined || third === undefined) return;
    first.value = name;
    second.value = value;
    third.value = help;
    boxed(first);
    boxed(second, index === 0 ? MOMENT : undefined);
    second.alignment = { horizontal: "left" };
    second.font = { bold: true };
    note(third);
  });
  sheet.getCell("A5").value = say(words.all);
  sheet.getCell("A5").font = { bold: true, color: { argb: "FF1F3864" } };
  sheet.getCell("A9").value = say(words.timeZone);
  note(sheet.getCell("A9"));
  define(page, "AsOf", "B3");
  define(page, "Settings", "A6:B8");
}

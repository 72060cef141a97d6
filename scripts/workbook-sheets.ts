// The sheets of the sample workbook: cells, formulas and how they look. What the formulas give is computed afterwards.
import type { DataValidation, Workbook, Worksheet } from "exceljs";
import type { Language, Text } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import {
  AS_OF,
  DAY_COUNTS,
  EXPLAINED,
  EXPLANATION_ROWS,
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
import { HEADINGS } from "../src/sheets/explain-rows.js";
import { stateInCell } from "../src/sheets/states.js";
import {
  boxed,
  colourStates,
  FONT,
  label,
  DATE,
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
const DUE_COLUMN = 6;
const FACT_COLUMN = DUE_COLUMN + 3;
const NATIVE_COLUMN = FACT_COLUMN + FACTS.length;
const EXPLANATION_ROW = 9;

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
    sheet.eachRow((row) => {
      row.eachCell((cell) => (cell.font = { ...FONT, ...cell.font }));
    });
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
  widths(sheet, 24, 110);
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
    sheet.getRow(row).height = widthOf(say(text)) > 125 ? 31 : 17;
    row += 1;
  }
  row += 1;
  label(sheet.getCell(row, 1), say(colours));
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

/** How many letters wide a text is; Chinese ones are twice as wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, each) => width + (each > "\u2e80" ? 2 : 1), 0);
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
  widths(sheet, 8, 11, 7, 19, 17, 17, 14, 10, 8, 15, 17, 17, 11, 17, 17, 17, 17, 10, 16, 11, 90);
  const at = (column: number): string => letter(sheet, column);
  sheet.getCell("A1").value = say(SAY.title);
  title(sheet.getCell("A1"));
  sheet.getCell("A2").value = say(words.asOf);
  note(sheet.getCell("A2"));
  sheet.mergeCells("B2:C2");
  sheet.getCell("B2").value = formula("AsOf");
  sheet.getCell("B2").numFmt = MOMENT;
  sheet.getCell("B2").font = { ...FONT, bold: true };
  sheet.getCell("B2").alignment = { horizontal: "left" };
  for (const [from, to, text] of [
    [DUE_COLUMN, FACT_COLUMN - 1, words.answers],
    [FACT_COLUMN, NATIVE_COLUMN - 1, words.group],
    [NATIVE_COLUMN, NATIVE_COLUMN + 1, words.native],
    [NATIVE_COLUMN + 2, NATIVE_COLUMN + 3, words.answers],
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
    ...[words.due, words.state, words.left].map(say),
    ...FACTS,
    ...[words.elapsed, words.days, words.daysMakeUp, words.why].map(say),
  );
  sheet.getRow(4).height = 40;
  const lastFact = at(NATIVE_COLUMN - 1);
  REPORTS.forEach((report, index) => {
    const row = FIRST + index;
    const of = `$B${row},$C${row},$D${row},$E${row}`;
    const known = `$${at(FACT_COLUMN)}${row}:$${lastFact}${row},FactHeadings,Settings`;
    const values = [
      `R-${String(index + 1).padStart(3, "0")}`,
      report.contract,
      report.level,
      report.promise,
      moment(report.reported),
      formula(`IFERROR(SLA.DUE(${of},${known}),"–")`),
      formula(`SLA.STATE(${of},AsOf,${known})`),
      formula(`IFERROR(SLA.REMAINING(${of},AsOf,${known}),"–")`),
      ...FACTS.map((name) => factOf(report.facts[name])),
      formula(`(AsOf-$E${row})*24`),
      formula(`NETWORKDAYS.INTL($E${row},AsOf,1,DaysOff)`),
      formula(`SLA.NETWORKDAYS($E${row},AsOf,1,DaysOff,MakeUpDays)`),
      formula(`SLA.WHY(${of},AsOf,${known})`),
    ];
    values.forEach((value, column) => {
      const cell = sheet.getCell(row, column + 1);
      cell.value = value;
      boxed(cell, formatOf(column + 1));
      if (CENTRED.has(column + 1)) cell.alignment = { horizontal: "center", vertical: "top" };
    });
    sheet.getCell(row, DUE_COLUMN).font = { ...FONT, bold: true };
    for (const column of [DUE_COLUMN, DUE_COLUMN + 2]) {
      sheet.getCell(row, column).alignment = { horizontal: "right", vertical: "top" };
    }
    // As a truth value without a format, some programs show a 1.
    sheet.getCell(row, FACT_COLUMN + 1).numFmt = '"TRUE";"TRUE";"FALSE"';
    // Its first line shows; the others when the row is made higher.
    sheet.getCell(row, NATIVE_COLUMN + 3).alignment = { wrapText: true, vertical: "top" };
    sheet.getRow(row).height = 15.5;
  });
  define(page, "FactHeadings", `${at(FACT_COLUMN)}4:${lastFact}4`);
  const states = at(DUE_COLUMN + 1);
  colourStates(sheet, `${states}${FIRST}:${states}${LAST}`, language, `${at(DUE_COLUMN + 2)}${FIRST}`);
  sheet.views = [{ state: "frozen", xSplit: DUE_COLUMN + 2, ySplit: 4, showGridLines: false }];
  sheet.autoFilter = { from: { row: 4, column: 1 }, to: { row: LAST, column: NATIVE_COLUMN + 3 } };
  sheet.pageSetup.printTitlesRow = "3:4";
  sheet.pageSetup.printArea = `A1:${at(NATIVE_COLUMN + 2)}${LAST}`;
}

/** Levels, states and facts that are no moments. */
const CENTRED = new Set([3, DUE_COLUMN + 1, FACT_COLUMN, FACT_COLUMN + 1, FACT_COLUMN + 4]);

function formatOf(column: number): string | undefined {
  if (column === DUE_COLUMN + 2 || column === NATIVE_COLUMN + 1 || column === NATIVE_COLUMN + 2) return NUMBER;
  if (column === NATIVE_COLUMN) return HOURS;
  return column < 5 || column === NATIVE_COLUMN + 3 || CENTRED.has(column) ? undefined : MOMENT;
}

/** A fact as a cell has it: text that begins with a digit is a moment. */
function factOf(fact: string | boolean | undefined): string | boolean | Date | null {
  return typeof fact === "string" && /^\d/.test(fact) ? moment(fact) : (fact ?? null);
}

function explanation({ sheet, language, say }: Page): void {
  const words = SAY.explain;
  widths(sheet, 20, 17, 17, 17, 11, 60, 3, 68);
  sheet.getCell("A1").value = say(words.title);
  title(sheet.getCell("A1"));
  sheet.getCell("A2").value = say(words.note);
  note(sheet.getCell("A2"));
  const { contract, level, promise, reported, due, why } = SAY.reports;
  headings(sheet, 4, 1, ...[contract, level, promise, reported, words.facts].map(say));
  sheet.mergeCells("E4:F4");
  sheet.mergeCells("E5:F5");
  EXPLAINED.forEach((text, column) => {
    const cell = sheet.getCell(5, column + 1);
    cell.value = factOf(text);
    boxed(cell, column === 3 ? MOMENT : undefined);
    paint(cell, "pending");
    if (column === 4) cell.alignment = { horizontal: "left", vertical: "top", indent: 1 };
  });
  const choices = (list: string): DataValidation => ({ type: "list", allowBlank: true, formulae: [`"${list}"`] });
  sheet.getCell("A5").dataValidation = choices("hardware,software");
  sheet.getCell("B5").dataValidation = choices("A,B,C,D");
  const of = "$A$5,$B$5,$C$5,$D$5,$E$5,,Settings";
  const last = EXPLANATION_ROW + EXPLANATION_ROWS - 1;
  headings(sheet, 6, 1, say(due), say(words.target));
  sheet.getCell("A7").value = formula(`IFERROR(SLA.DUE(${of}),"–")`);
  boxed(sheet.getCell("A7"), MOMENT);
  sheet.getCell("B7").value = formula(`SUMIF(D${EXPLANATION_ROW}:D${last},"counted",E${EXPLANATION_ROW}:E${last})`);
  boxed(sheet.getCell("B7"), NUMBER);
  headings(sheet, EXPLANATION_ROW - 1, 1, ...HEADINGS[language]);
  for (let row = EXPLANATION_ROW; row <= last; row += 1) {
    for (let column = 1; column <= 6; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.value = formula(`IFERROR(INDEX(SLA.EXPLAIN(${of}),${row - EXPLANATION_ROW + 1},${column}),"")`);
      boxed(cell, column === 2 || column === 3 ? MOMENT : column === 5 ? NUMBER : undefined);
      if (column === 4 || column === 6) cell.alignment = { horizontal: "left", vertical: "top", indent: 1 };
    }
  }
  const style = { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFE2EFDA" } } } as const;
  const formulae = [`$D${EXPLANATION_ROW}="counted"`];
  const rule = { type: "expression", priority: 1, formulae, style } as const;
  sheet.addConditionalFormatting({ ref: `A${EXPLANATION_ROW}:F${last}`, rules: [rule] });
  headings(sheet, 4, 8, `${say(why)}: ${say(words.text)}`);
  sheet.mergeCells(`H5:H${last}`);
  sheet.getCell("H5").value = formula("SLA.WHY($A$5,$B$5,$C$5,$D$5,,$E$5,,Settings)");
  sheet.getCell("H5").alignment = { wrapText: true, vertical: "top" };
}

/** The day of the week, in words of the language wherever the file is opened. */
const DAY = { en: "[$-409]ddd", zh: "[$-804]aaa" } as const;
const DATE_AND_DAY = { en: `[$-409]${DATE} ddd`, zh: `[$-804]${DATE} aaa` } as const;

function holidays(page: Page): void {
  const { sheet, language, say } = page;
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
    [moment(date), name === undefined ? "" : say(name), hours, formula(`A${row}`)].forEach((value, column) => {
      const cell = sheet.getCell(row, column + 1);
      cell.value = value;
      boxed(cell, column === 0 ? DATE : undefined);
      if (hours !== "closed") paint(cell, "pending");
    });
    // The day of the week is the date again, shown as one.
    sheet.getCell(row, 4).numFmt = DAY[language];
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
      boxed(cell, column === 1 || column === 4 ? NUMBER : DATE_AND_DAY[language]);
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
  widths(sheet, 13, 33, 17, 17, 17, 14, 17, 17, 17, 14, 11);
  sheet.getCell("A1").value = say(words.title);
  title(sheet.getCell("A1"));
  label(sheet.getCell("A3"), say(words.json));
  const lines = ownContract(language);
  lines.forEach((line, index) => {
    sheet.mergeCells(4 + index, 1, 4 + index, 7);
    sheet.getCell(4 + index, 1).value = line;
    mono(sheet.getCell(4 + index, 1));
  });
  define(page, "Contract", `A4:A${3 + lines.length}`);

  const calendars = 5 + lines.length;
  label(sheet.getCell(calendars, 1), say(words.calendars));
  const ofCalendars = [words.calendar, words.timeZone, words.hours].map(say);
  define(page, "Calendars", hoursTable(sheet, calendars + 1, ofCalendars, OWN_CALENDARS));

  const off = calendars + 3 + OWN_CALENDARS.length;
  label(sheet.getCell(off, 1), say(words.holidays));
  const ofHolidays = [SAY.holidays.date, SAY.holidays.name, SAY.holidays.hours].map(say);
  const rows = OWN_HOLIDAYS.map(([date, name, hours]) => [moment(date), say(name), hours]);
  define(page, "OwnHolidays", hoursTable(sheet, off + 1, ofHolidays, rows));

  const whole = off + 3 + OWN_HOLIDAYS.length;
  label(sheet.getCell(whole, 1), say(words.whole));
  sheet.mergeCells(whole + 1, 1, whole + 1, 11);
  const json = sheet.getCell(whole + 1, 1);
  json.value = formula("SLA.CONTRACT(Contract,OwnHolidays,Calendars,Settings)");
  mono(json);
  json.alignment = { wrapText: true, vertical: "top" };
  sheet.getRow(whole + 1).height = 66;
  define(page, "OwnContract", `A${whole + 1}`);
  label(sheet.getCell(whole + 2, 1), say(words.version));
  sheet.mergeCells(whole + 3, 1, whole + 3, 11);
  sheet.getCell(whole + 3, 1).value = formula("SLA.VERSION(OwnContract)");
  mono(sheet.getCell(whole + 3, 1));
  ownTickets(page, whole + 5);
}

/** A table of three columns, the last of hours that need room. Gives the range of its rows. */
function hoursTable(
  sheet: Worksheet,
  top: number,
  names: readonly string[],
  rows: readonly (readonly (string | Date)[])[],
): string {
  [[...names], ...rows].forEach((cells, index) => {
    sheet.mergeCells(top + index, 3, top + index, 5);
    cells.forEach((value, column) => {
      const cell = sheet.getCell(top + index, 1 + column);
      cell.value = value;
      if (index === 0) heading(cell);
      else boxed(cell, value instanceof Date ? DATE : undefined);
      if (value instanceof Date) cell.alignment = { horizontal: "left", vertical: "top" };
    });
  });
  return `A${top + 1}:C${top + rows.length}`;
}

function ownTickets({ sheet, language, say }: Page, top: number): void {
  label(sheet.getCell(top, 1), say(SAY.own.tickets));
  const asOf = sheet.getCell(top, 2);
  asOf.value = moment(OWN_AS_OF);
  asOf.numFmt = MOMENT;
  asOf.alignment = { horizontal: "left" };
  asOf.font = { ...FONT, bold: true };
  const { level, promise, reported, due, state, left } = SAY.reports;
  headings(sheet, top + 1, 1, ...[level, promise, reported].map(say), ...OWN_FACTS, ...[due, state, left].map(say));
  OWN_TICKETS.forEach((texts, index) => {
    const row = top + 2 + index;
    const of = `OwnContract,$A${row},$B${row},$C${row}`;
    const known = `$D${row}:$H${row},$D$${top + 1}:$H$${top + 1},Settings`;
    const values = [
      ...texts.map((text) => (text === "" ? null : factOf(text))),
      formula(`IFERROR(SLA.DUE(${of},${known}),"–")`),
      formula(`SLA.STATE(${of},$B$${top},${known})`),
      formula(`IFERROR(SLA.REMAINING(${of},$B$${top},${known}),"–")`),
    ];
    values.forEach((value, column) => {
      const cell = sheet.getCell(row, 1 + column);
      cell.value = value;
      boxed(cell, column === 10 ? NUMBER : column === 9 ? undefined : MOMENT);
    });
    sheet.getCell(row, 9).font = { ...FONT, bold: true };
    sheet.getCell(row, 9).alignment = { horizontal: "right", vertical: "top" };
    sheet.getCell(row, 10).alignment = { horizontal: "center", vertical: "top" };
  });
  const last = top + 1 + OWN_TICKETS.length;
  colourStates(sheet, `J${top + 2}:J${last}`, language, `K${top + 2}`);
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
    second.font = { ...FONT, bold: true };
    note(third);
  });
  label(sheet.getCell("A5"), say(words.all));
  sheet.getCell("A9").value = say(words.timeZone);
  note(sheet.getCell("A9"));
  define(page, "AsOf", "B3");
  define(page, "Settings", "A6:B8");
}

import { readFileSync } from "node:fs";

import ExcelJS from "exceljs";
import type { Cell, Workbook, Worksheet } from "exceljs";
import { assess } from "sla-clock";
import type { Obligation } from "sla-clock";
import { hardwareService, softwareService } from "sla-clock/contracts";
import { sheetFunctions } from "sla-clock/sheets";
import { beforeAll, describe, expect, it } from "vitest";

import { AS_OF, FACTS, REPORTS } from "../../../scripts/workbook-content.js";
import type { Report } from "../../../scripts/workbook-content.js";
import { engineOf, serialOf, STORED } from "../../../scripts/workbook-engine.js";
import { PAGE, withFunctions } from "../../../scripts/workbook-page.js";
import { contentsOf, FILES, read, sampleWorkbook } from "../../../scripts/workbook.js";

const SECOND = 1 / 86_400;
/** The rows of the sheet "Reports". */
const FIRST = 5;
const [DUE, STATE, LEFT] = ["F", "G", "H"];

function atInChina(local: string): number {
  return Date.parse(`${local.replace(" ", "T")}:00+08:00`);
}

/** A report as the library itself takes it. */
function obligationOf({ contract, level, promise, reported, facts }: Report, asOf: string): Obligation | undefined {
  const attributes = Object.fromEntries(
    (["site", "onsiteRequired"] as const).flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  );
  const events = FACTS.flatMap((name): any[] => {
    const at = facts[name];
    if (typeof at !== "string" || !/^\d/.test(at)) return [];
    return [
      { type: name, at: atInChina(at), ...(name === "level-confirmed" && { level: facts["level-confirmed.level"] }) },
    ];
  });
  const all = [{ type: "reported", at: atInChina(reported) }, ...events].sort((a, b) => a.at - b.at);
  const ticket: any = {
    level,
    attributes: { channel: "web", site: "local", onsiteRequired: true, ...attributes },
    events: all,
  };
  const rules: any = contract === "hardware" ? hardwareService() : softwareService();
  const { periods } = assess(rules, ticket, { asOf: atInChina(asOf) });
  const lastLevel = periods.at(-1)?.obligations ?? [];
  const clauses = lastLevel.filter(({ clause }) => clause === promise || CLAUSES[promise]?.test(clause));
  return clauses.find(({ state }) => state !== "superseded" && state !== "not-promised");
}

/** Which clauses promise what, by their ids. */
const CLAUSES: Readonly<Record<string, RegExp>> = {
  answered: /\.respond$/,
  replied: /\.reply$/,
  arrived: /\.arrive$/,
  resolved: /\.resolve$/,
};

/** The serial number of an instant, as a clock in China shows it. */
function serialInChina(at: number): number {
  return (at + 8 * 3_600_000) / 86_400_000 + 25_569;
}

/** What a file says that a formula gives. Its reader leaves out empty text, and takes the dash among moments for one of them. */
function resultOf(cell: Cell): unknown {
  const result: unknown = cell.result;
  if (!(result instanceof Date)) return result ?? "";
  return Number.isNaN(result.getTime()) ? "–" : serialOf(result);
}

describe.each(["en", "zh"] as const)("the sample workbook (%s)", (language) => {
  let workbook: Workbook;
  const formulas = (): Cell[] => {
    const cells: Cell[] = [];
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.formula) cells.push(cell);
        });
      });
    });
    return cells;
  };
  beforeAll(async () => {
    workbook = await read(readFileSync(FILES[language]));
  });

  it("is what the script writes: npm run workbook", async () => {
    const made = await sampleWorkbook(language).xlsx.writeBuffer();
    expect(contentsOf(workbook)).toBe(contentsOf(await read(new Uint8Array(made))));
  });

  it("is small, and each of its formulas has a value that is no error", () => {
    expect(readFileSync(FILES[language]).length).toBeLessThan(60_000);
    const values = formulas().map(resultOf);
    expect(values.length).toBeGreaterThan(250);
    for (const value of values) expect(["string", "number"]).toContain(typeof value);
  });

  it("the engine computes the values of the file", () => {
    const engine = engineOf(workbook);
    for (const cell of formulas()) {
      const { row, col } = cell.fullAddress;
      const sheet = engine.getSheetId(cell.worksheet.name) ?? -1;
      const value = engine.getCellValue({ sheet, row: row - 1, col: col - 1 }) ?? "";
      const where = `${cell.worksheet.name}!${cell.address}`;
      const result = resultOf(cell);
      if (typeof result === "number") expect(Math.abs(Number(value) - result), where).toBeLessThan(SECOND);
      else expect(value, where).toBe(result);
    }
  });

  it("reports are due, and stand, as the library's own assessment has it", () => {
    const sheet = workbook.worksheets[1];
    REPORTS.forEach((report, index) => {
      const row = FIRST + index;
      const cell = (column: string): unknown => resultOf((sheet as Worksheet).getCell(`${column}${row}`));
      const obligation = obligationOf(report, AS_OF);
      const where = `${report.contract} ${report.promise} ${report.reported}`;
      if (language === "en") expect(cell(STATE), where).toBe(obligation?.state);
      if (obligation?.due.kind === "at") {
        expect(Math.abs(Number(cell(DUE)) - serialInChina(obligation.due.at)), where).toBeLessThan(SECOND / 2);
        if (obligation.clock !== undefined)
          expect(cell(LEFT), where).toBeCloseTo(obligation.clock.remaining / 60_000, 6);
      } else {
        expect([cell(DUE), cell(LEFT)], where).toEqual(["–", "–"]);
      }
    });
  });

  it("formulas of the library are stored as Excel stores those of add-ins, and named ranges lie where they say", () => {
    const own = formulas().filter(({ formula }) => formula.includes("SLA"));
    expect(own.length).toBeGreaterThan(200);
    for (const { formula } of own) expect(formula.replaceAll(STORED, "")).not.toMatch(/SLA[._]/);
    const names = workbook.model.definedNames.map(({ name }) => name).filter((name) => !name.startsWith("_xlnm"));
    expect(names.sort()).toEqual([
      "AsOf",
      "Calendars",
      "Contract",
      "DaysOff",
      "FactHeadings",
      "Holidays",
      "MakeUpDays",
      "OwnContract",
      "OwnHolidays",
      "Settings",
    ]);
  });
});

describe("values worked out by hand", () => {
  let english: Workbook;
  beforeAll(async () => {
    english = await read(readFileSync(FILES.en));
  });
  const rowOf = (reported: string, promise: string): number =>
    FIRST + REPORTS.findIndex((report) => report.reported === reported && report.promise === promise);
  const due = (reported: string, promise: string): unknown =>
    resultOf((english.getWorksheet("Reports") as Worksheet).getCell(`${DUE}${rowOf(reported, promise)}`));

  it("hardware C, reported at 17:30 on the make-up Saturday before the Spring Festival: half an hour then, the rest on 24 February", () => {
    // 2026-02-24 is 46077.
    expect(due("2026-02-14 17:30", "replied")).toBeCloseTo(46077 + 10.5 / 24, 8);
  });

  it("software A, raised to B at 17:10: 24 hours from then", () => {
    // 2026-03-10 is 46091.
    expect(due("2026-03-09 16:00", "resolved")).toBeCloseTo(46091 + (17 + 10 / 60) / 24, 8);
  });

  it("the minutes counted in the explanation sum to the two hours promised", () => {
    const sheet = english.getWorksheet("Explain") as Worksheet;
    expect(resultOf(sheet.getCell("B7"))).toBe(120);
  });
});

it("docs/spreadsheets.md has the functions of the table: npm run workbook", () => {
  const page = readFileSync(PAGE, "utf8");
  expect(withFunctions(page)).toBe(page);
});

describe("a workbook with dates of 1904", () => {
  it("its numbers are 1462 less, and dateSystem=1904 reads them", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.properties.date1904 = true;
    const sheet = workbook.addWorksheet("Reports");
    sheet.getCell("A1").value = new Date(Date.UTC(2026, 2, 6, 17, 30));
    const formula = `${STORED}DUE("hardware","C","replied",A1,,,B1)`;
    sheet.getCell("C1").value = { formula };
    sheet.getCell("B1").value = "dateSystem=1904";
    const again = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(again.properties.date1904).toBe(true);
    const date = again.getWorksheet("Reports")?.getCell("A1").value;
    const serial = date instanceof Date ? serialOf(date, true) : Number.NaN;
    expect(serial).toBeCloseTo(46087 - 1462 + 17.5 / 24, 8);
    const monday = 46090 - 1462 + 10.5 / 24;
    expect(sheetFunctions({ dateSystem: 1904 }).DUE("hardware", "C", "replied", serial)).toEqual([[monday]]);
    expect(sheetFunctions().DUE("hardware", "C", "replied", serial, "", "", "dateSystem=1904")).toEqual([[monday]]);
    expect(engineOf(again).getCellValue({ sheet: 0, row: 0, col: 2 })).toBeCloseTo(monday, 8);
  });
});

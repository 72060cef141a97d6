// How long the built functions of the sheet take for 30,000 reports, in seconds: in one call for a column, and formula by formula.
import { readFileSync } from "node:fs";
import { stdout } from "node:process";
import { createContext, Script } from "node:vm";
import * as hyperformula from "hyperformula";
import type * as Sheets from "sla-clock/sheets";

export type SheetsResult = Readonly<Record<string, number>>;

type Call = (...cells: readonly unknown[]) => unknown;

const ROWS = 30_000;
const ROUNDS = 3;
const FIRST = 46_023; // 2026-01-01
const reported = Array.from({ length: ROWS }, (_, index) => [FIRST + (index * 365) / ROWS]);
const dates = reported.map(([serial = 0]) => [new Date(Math.round((serial - 25_569) * 86_400) * 1000)]);

const built = new URL("../../dist/", import.meta.url);
const library = (await import(new URL("sheets.js", built).href)) as typeof Sheets;
const sheet = library.sheetFunctions();

function inContext(file: string, globals: object): Readonly<Record<string, Call>> {
  const context = createContext(globals);
  new Script(readFileSync(new URL(file, built), "utf8")).runInContext(context);
  return context;
}

const google = inContext("gas/SlaClock.gs", {});
const excel = new Map<string, Call>();
inContext("excel/functions.js", {
  CustomFunctions: {
    associate: (id: string, call: Call) => excel.set(id, call),
    Error,
    ErrorCode: { invalidValue: "#VALUE!", invalidNumber: "#NUM!", notAvailable: "#N/A" },
  },
});

/** The fastest of some rounds, in seconds; the first reads the contract. */
function fastest(round: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    round();
    return (performance.now() - started) / 1000;
  });
  return Math.min(...times);
}

function inEngine(): void {
  const rows = reported.map(([serial], index) => [
    serial,
    `=SLA.DUE("hardware", "B", "arrived", A${String(index + 1)})`,
  ]);
  const engine = hyperformula.HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
  if (typeof engine.getCellValue({ sheet: 0, row: ROWS - 1, col: 1 }) !== "number") throw new Error("no due moment");
  engine.destroy();
}

library.registerHyperFormula(hyperformula);
const results: SheetsResult = {
  "DUE, a column": fastest(() => sheet.DUE("hardware", "B", "arrived", reported)),
  "DUE, cell by cell": fastest(() => {
    for (const [serial] of reported) sheet.DUE("hardware", "B", "arrived", serial);
  }),
  "STATE of replies, a column": fastest(() =>
    sheet.STATE(
      "hardware",
      "C",
      "replied",
      reported,
      FIRST + 366,
      reported.map(([serial = 0]) => [serial + 0.1]),
      "replied",
    ),
  ),
  "WORKTIME, a column": fastest(() => sheet.WORKTIME(reported, FIRST + 365, "office")),
  "SLA_DUE of the script for Google Sheets, a column": fastest(() =>
    google["SLA_DUE"]?.("hardware", "B", "arrived", dates),
  ),
  "SLA.DUE of the add-in for Excel, a column": fastest(() =>
    excel.get("DUE")?.([["hardware"]], [["B"]], [["arrived"]], reported),
  ),
  "SLA.DUE in HyperFormula, formula by formula": fastest(inEngine),
};
stdout.write(JSON.stringify(results));

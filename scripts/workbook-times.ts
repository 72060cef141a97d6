// How long the sheet engine takes for 30,000 rows: a formula in each, one formula for all, and one cell that changes.
import * as hyperformula from "hyperformula";
import { registerHyperFormula } from "sla-clock/sheets";

const ROWS = 30_000;
const PROMISES = [
  ["hardware", "C", "replied"],
  ["hardware", "B", "arrived"],
  ["software", "B", "resolved"],
] as const;
const { HyperFormula } = hyperformula;
registerHyperFormula(hyperformula);

/** A contract, a level, a promise and a report in each row, 12 minutes apart. */
const reports = Array.from({ length: ROWS }, (_, row) => [
  ...(PROMISES[row % PROMISES.length] ?? PROMISES[0]),
  45_800 + row / 120,
]);
const config = { licenseKey: "gpl-v3" };

function timed<T>(what: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  console.log(`${what}: ${(performance.now() - start).toFixed(0)} ms`);
  return result;
}

const formulas = (ending: string): (string | number)[][] =>
  reports.map((report, index) => [...report, `=${ending.replaceAll("#", String(index + 1))}`]);
timed("the same rows without a formula of the library", () =>
  HyperFormula.buildFromArray(formulas("D# + 1"), config),
).destroy();
const engine = timed("30,000 formulas SLA.DUE", () =>
  HyperFormula.buildFromArray(formulas("SLA.DUE(A#, B#, C#, D#)"), config),
);
timed("one report changed", () => engine.setCellContents({ sheet: 0, row: 15_000, col: 3 }, 46_087.75));
engine.destroy();
const whole = `=ARRAYFORMULA(SLA.DUE(A1:A${ROWS}, B1:B${ROWS}, C1:C${ROWS}, D1:D${ROWS}))`;
const [first = [], ...others] = reports;
const one = timed("one ARRAYFORMULA of SLA.DUE over 30,000 rows", () =>
  HyperFormula.buildFromArray([[...first, whole], ...others], config),
);
const values = one.getSheetValues(0).filter((row) => typeof row[4] === "number");
console.log(`${values.length} due moments`);
timed("30,000 formulas SLA.STATE", () =>
  HyperFormula.buildFromArray(formulas("SLA.STATE(A#, B#, C#, D#, 46087)"), config),
).destroy();

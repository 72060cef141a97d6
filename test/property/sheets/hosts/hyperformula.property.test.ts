import { test } from "@fast-check/vitest";
import fc from "fast-check";
import * as hyperformula from "hyperformula";
import { assess } from "sla-clock";
import { hardwareService, softwareService } from "sla-clock/contracts";
import { registerHyperFormula, SHEET_FUNCTIONS, sheetFunctions } from "sla-clock/sheets";
import { describe, expect } from "vitest";

const { HyperFormula } = hyperformula;
registerHyperFormula(hyperformula);
const sheet = sheetFunctions();
const contracts: any = { hardware: hardwareService(), software: softwareService() };

const DAY = 86_400;
/** 2024-01-01 and 2027-01-01, within the holidays that the contracts know, and not. */
const [FROM, TO] = [45_292, 46_388];
const CHINA = 8 * 3600;
const CLAUSES = [
  ["hardware", "B", "hardware.B.reply"],
  ["hardware", "B", "hardware.B.arrive"],
  ["hardware", "C", "hardware.C.reply"],
  ["hardware", "C", "hardware.C.arrive"],
  ["software", "A", "software.A.resolve"],
  ["software", "B", "software.B.resolve"],
] as const;

interface Row {
  readonly clause: (typeof CLAUSES)[number];
  /** Seconds of the clock on the wall since serial number 0. */
  readonly reported: number;
  readonly asOf: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  clause: fc.constantFrom(...CLAUSES),
  reported: fc.oneof(
    fc.integer({ min: FROM * DAY, max: TO * DAY }),
    fc
      .tuple(fc.integer({ min: FROM, max: TO }), fc.constantFrom(0, 9, 12, 13, 18))
      .map(([day, hour]) => day * DAY + hour * 3600),
  ),
  asOf: fc.integer({ min: 0, max: 10 * DAY }),
});
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

const cellsOf = ({ clause, reported, asOf }: Row): (string | number)[] => [
  ...clause,
  reported / DAY,
  (reported + asOf) / DAY,
];
const build = (cells: (string | number | null)[][]): hyperformula.HyperFormula =>
  HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3", precisionRounding: 14 });
const toSecond = (value: unknown): unknown => (typeof value === "number" ? Math.round(value * DAY) : value);

/** What formulas are about: cells that are good for something, and errors. */
const CELLS = [
  ["hardware", "C", "replied", 46_087.7, "=1/0", "replied", "mon-fri 09:00-18:00", true],
  ["software", "B", "resolved", 46_088, "", "2026-03-06", "closed", null],
  ["{", "A", "arrived", "06/03/2026 17:30", "=NA()", "onsiteRequired", "", -1],
  ["office", "X", "none", 1e9, "x=1", "a", "b", 0.5],
];
const argument = fc.constantFrom(
  ...[
    "A1",
    "B1",
    "C1",
    "D1",
    "E1",
    "A1:A4",
    "B1:B4",
    "C1:C4",
    "D1:D4",
    "E1:E4",
    "A1:H1",
    "A1:C4",
    "D1:E4",
    "H1:H4",
    "Z1:Z3",
  ],
  ...[
    "B:B",
    "1:2",
    "",
    '"hardware"',
    '"C"',
    '"replied"',
    "46087",
    "Names",
    "{1,2;3,4}",
    "D1:D4+1",
    "TRANSPOSE(D1:D4)",
    "#REF!",
  ],
  ...["IF(TRUE(),D1,D2)", 'SLA.DUE("hardware","C","replied",D1:D2)', 'SLA.EXPLAIN("hardware","C","replied",46087)'],
);
const around = fc.constantFrom<(call: string) => string>(
  (call) => call,
  (call) => `ARRAYFORMULA(${call})`,
  (call) => `SUM(${call})`,
  (call) => `IFERROR(${call}, 1)`,
  (call) => `TRANSPOSE(${call})`,
  (call) => `INDEX(${call}, 1, 1)`,
  (call) => `VSTACK(${call}, A1:A2)`,
);
const formula = fc
  .tuple(fc.constantFrom(...SHEET_FUNCTIONS), fc.array(argument, { maxLength: 8 }), around)
  .map(
    ([{ name, parameters }, args, wrap]) => `=${wrap(`SLA.${name}(${args.slice(0, parameters.length).join(", ")})`)}`,
  );

describe("HyperFormula", () => {
  test.prop([rows], { numRuns: 60 })(
    "HyperFormula: a formula in each row = one formula over the rows = the functions of the cells",
    (given) => {
      const cells = given.map(cellsOf);
      const last = given.length;
      const due = (of: string): string => `=SLA.DUE(${of})`;
      const single = cells.map((each, index) => {
        const [at, of] = [index + 1, `A${index + 1}, B${index + 1}, C${index + 1}, D${index + 1}`];
        const report = `SLA.STATE(${of}, E${at})`;
        return [...each, due(of), `=${report}`, `=SLA.REMAINING(${of}, E${at})`];
      });
      const of = `A1:A${last}, B1:B${last}, C1:C${last}, D1:D${last}`;
      const mapped = cells.map((each, index) =>
        index === 0
          ? [...each, due(of), `=SLA.STATE(${of}, E1:E${last})`, `=ARRAYFORMULA(SLA.REMAINING(${of}, E1:E${last}))`]
          : [...each],
      );
      const [one, other] = [single, mapped].map((all) => {
        const engine = build(all);
        const values = engine.getSheetValues(0).map((line) => line.slice(5).map(toSecond));
        engine.destroy();
        return values;
      });
      expect(other).toEqual(one);
      const expected = cells.map(([contract, level, promise, reported, asOf]) =>
        [
          sheet.DUE(contract, level, promise, reported),
          sheet.STATE(contract, level, promise, reported, asOf),
          sheet.REMAINING(contract, level, promise, reported, asOf),
        ].map((answers) => toSecond(answers[0]?.[0])),
      );
      expect(one).toEqual(expected);
    },
  );

  test.prop([row])(
    "HyperFormula: SLA.DUE of a row = the due moment of assess, on the clock of the contract",
    (given) => {
      const [contract, level, clause] = given.clause;
      const engine = build([[...cellsOf(given), "=SLA.DUE(A1, B1, C1, D1)"]]);
      const value = engine.getCellValue({ sheet: 0, row: 0, col: 5 });
      engine.destroy();
      const reportedAt = (given.reported - CHINA - 25_569 * DAY) * 1000;
      const ticket = {
        level,
        attributes: { site: "local", onsiteRequired: true, channel: "phone" },
        events: [{ type: "reported", at: reportedAt }],
      };
      const { periods } = assess(contracts[contract], ticket, { asOf: reportedAt });
      const due = periods[0]?.obligations.find((each) => each.clause === clause)?.due;
      const at = due?.kind === "at" ? due.at : Number.NaN;
      expect(toSecond(value)).toBe(at / 1000 + CHINA + 25_569 * DAY);
    },
  );

  test.prop([formula])(
    "HyperFormula: any arguments = a value or an error in the cell, also when a cell changes",
    (given) => {
      const below = [null, null, null, null, null, null, null, null, null, null, given];
      const names = [{ name: "Names", expression: "=Sheet1!$D$1:$D$4" }];
      const engine = HyperFormula.buildFromArray([...CELLS, [], below], { licenseKey: "gpl-v3" }, names);
      engine.setCellContents({ sheet: 0, row: 0, col: 3 }, 46_090.5);
      const value = engine.getCellValue({ sheet: 0, row: 5, col: 10 });
      engine.destroy();
      const kind = typeof value === "object" && value !== null ? value.value : typeof value;
      expect([
        "string",
        "number",
        "boolean",
        "object",
        "#VALUE!",
        "#NUM!",
        "#N/A",
        "#DIV/0!",
        "#REF!",
        "#CYCLE!",
      ]).toContain(kind);
    },
  );
});

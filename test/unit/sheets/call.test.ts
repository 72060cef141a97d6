import { sheetFunctions } from "sla-clock/sheets";
import type { SheetFault } from "sla-clock/sheets";
import { describe, expect, it } from "vitest";

const sheet = sheetFunctions();
const WEEK = "Asia/Shanghai mon-fri 09:00-18:00";
// Friday, 2026-03-06.
const FRIDAY = 46_087;
const at = (day: number, hours: number): number => day + hours / 24;
const codes = (rows: readonly (readonly unknown[])[]): unknown =>
  rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? (cell as SheetFault).code : cell)));

describe("a function maps over what it is given", () => {
  // Open minutes from 16:00 on, by hand: two hours to 18:00, nine hours on Monday.
  it.each<[string, unknown, unknown, readonly (readonly number[])[]]>([
    ["a cell", at(FRIDAY, 16), at(FRIDAY, 17), [[60]]],
    ["a range of one", [[at(FRIDAY, 16)]], [[at(FRIDAY, 17)]], [[60]]],
    ["a column", [[at(FRIDAY, 16)], [at(FRIDAY, 17)]], at(FRIDAY, 20), [[120], [60]]],
    ["a row", at(FRIDAY, 16), [[at(FRIDAY, 17), at(FRIDAY, 19)]], [[60, 120]]],
    ["a row without rows", at(FRIDAY, 16), [at(FRIDAY, 17), at(FRIDAY, 19)], [[60, 120]]],
    [
      "a column beside a row",
      [[at(FRIDAY, 16)], [at(FRIDAY, 17)]],
      [[at(FRIDAY, 18), at(FRIDAY + 3, 18)]],
      [
        [120, 660],
        [60, 600],
      ],
    ],
    [
      "ranges of one size",
      [
        [at(FRIDAY, 9), at(FRIDAY, 10)],
        [at(FRIDAY, 11), at(FRIDAY, 12)],
      ],
      [
        [at(FRIDAY, 10), at(FRIDAY, 12)],
        [at(FRIDAY, 14), at(FRIDAY, 16)],
      ],
      [
        [60, 120],
        [180, 240],
      ],
    ],
  ])("%s", (_, from, to, minutes) => {
    const given = sheet.WORKTIME(from, to, WEEK);
    expect(given.map((row) => row.map((cell) => Math.round(Number(cell))))).toEqual(minutes);
  });

  it("a calendar for each row", () => {
    const calendars = [[WEEK], ["UTC mon-fri 00:00-24:00"], [""]];
    expect(sheet.WORKTIME("2026-03-06T08:00+08:00", "2026-03-06T10:00+08:00", calendars)).toEqual([[60], [120], [""]]);
  });

  it("ranges of sizes that do not fit are told, and nothing is guessed", () => {
    const [[fault]] = sheet.WORKTIME([[FRIDAY], [FRIDAY]], [[FRIDAY], [FRIDAY], [FRIDAY]], WEEK) as [[SheetFault]];
    expect(fault).toEqual({
      error: "#VALUE!",
      code: "range-mismatch",
      message:
        "cannot put ranges of different sizes side by side at /from: expected one cell, or as many rows and columns as the others: 3 × 1, received 2 × 1",
    });
    expect(codes(sheet.WORKTIME([[FRIDAY, FRIDAY]], [[FRIDAY, FRIDAY, FRIDAY]], WEEK))).toEqual([["range-mismatch"]]);
  });

  it("a ragged range is as wide as its widest row, with blank cells", () => {
    expect(sheet.WORKTIME([[at(FRIDAY, 9), at(FRIDAY, 10)], [at(FRIDAY, 11)]], at(FRIDAY, 12), WEEK)).toEqual([
      [180, 120],
      [60, ""],
    ]);
  });

  it("more arguments than there are", () => {
    expect(codes(sheet.WORKDAY(FRIDAY, 1, 1, "", "", "", "x"))).toEqual([["cell-unreadable"]]);
    expect(sheet.WORKDAY(FRIDAY, 1, 1, "", "", "", "", [[null]])).toEqual([[FRIDAY + 3]]);
  });
});

describe("errors that stand in cells", () => {
  const told = "#N/A contract-name-unknown: cannot find a contract of the name at /contract: …";
  const fault = {
    error: "#N/A",
    code: "contract-name-unknown",
    message: told.slice("#N/A contract-name-unknown: ".length),
  };

  it("are passed on from any cell that the row has", () => {
    expect(sheet.DUE(told, "B", "arrived", FRIDAY)).toEqual([[fault]]);
    expect(sheet.DUE("hardware", told, "arrived", FRIDAY)).toEqual([[fault]]);
    expect(sheet.DUE("hardware", "B", "arrived", FRIDAY, told)).toEqual([[fault]]);
    expect(sheet.STATE("hardware", "B", "arrived", FRIDAY, told)).toEqual([[fault]]);
  });

  it("are those of their row alone", () => {
    expect(sheet.WORKDAY([[FRIDAY], ["#REF!"], [""]], 1)).toEqual([
      [FRIDAY + 3],
      [{ error: "#VALUE!", code: "cell-error", message: "#REF!" }],
      [""],
    ]);
  });

  it("are passed on from facts under headings, for their row", () => {
    const facts = [[true], ["#NUM!"], [true]];
    expect(codes(sheet.DUE("hardware", "B", "arrived", [[FRIDAY], [FRIDAY], [""]], facts, "onsiteRequired"))).toEqual([
      [FRIDAY + 1],
      ["cell-error"],
      [""],
    ]);
    const down = [["onsiteRequired"], ["arrived"]];
    expect(sheet.DUE("hardware", "B", "arrived", FRIDAY, [[true], [told]], down)).toEqual([[fault]]);
  });

  it("are passed on from ranges as a whole", () => {
    expect(sheet.WORKTIME(FRIDAY, [[FRIDAY + 1], [""]], WEEK, [[FRIDAY + 3], [told]])).toEqual([[fault], [""]]);
    expect(sheet.WORKDAY(FRIDAY, 1, 1, "", [[told]])).toEqual([[fault]]);
    expect(sheet.DUE("hardware", "B", "arrived", FRIDAY, [["x"]], [[told]])).toEqual([[fault]]);
    expect(sheet.CONTRACT("hardware", "", [[told]])).toEqual([[fault]]);
    expect(sheet.DUE("hardware", "B", "arrived", FRIDAY, "", "", told)).toEqual([[fault]]);
  });
});

describe("blank cells", () => {
  const required = {
    DUE: ["hardware", "B", "arrived", FRIDAY],
    START: ["hardware", "B", "arrived", FRIDAY],
    STATE: ["hardware", "B", "arrived", FRIDAY, FRIDAY],
    REMAINING: ["hardware", "B", "arrived", FRIDAY, FRIDAY],
    ELAPSED: ["hardware", "B", "arrived", FRIDAY, FRIDAY],
    WHY: ["hardware", "B", "arrived", FRIDAY],
    EXPLAIN: ["hardware", "B", "arrived", FRIDAY],
    NEXTCHANGE: ["hardware", "B", FRIDAY, FRIDAY],
    CHARGE: ["software", "maintenance", FRIDAY - 100, FRIDAY],
    WORKTIME: [FRIDAY, FRIDAY, WEEK],
    ADDWORKTIME: [FRIDAY, 30, WEEK],
    WORKDAY: [FRIDAY, 1],
    NETWORKDAYS: [FRIDAY, FRIDAY],
    CONTRACT: ["hardware"],
  } as const;

  it.each(Object.entries(required))("%s: blank where any that is needed is blank", (name, cells) => {
    const target = sheet[name as keyof typeof required];
    expect(codes(target(...cells))).not.toEqual([[""]]);
    cells.forEach((_, index) => {
      for (const blank of ["", " ", null, undefined, [], [[]], [[null]]]) {
        expect(target(...cells.map((cell, place) => (place === index ? blank : cell)))).toEqual([[""]]);
      }
    });
  });
});

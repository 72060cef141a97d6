// The script on small tables, as Excel would run it: what it reads, what it writes, and what it says is wrong.
import { defineCalendar } from "sla-clock";
import { describe, expect, it } from "vitest";
import { officeScript } from "../../../../src/sheets/office-script/office-script.js";
import type { OfficeScriptOptions } from "../../../../src/sheets/office-script/options.js";
import { run } from "./host.js";
import type { CellValue, SheetSpec } from "./workbook.js";

const office = defineCalendar({
  id: "office",
  timeZone: "Asia/Shanghai",
  hours: "mon-fri 09:00-12:00, 13:00-18:00",
});
const range = { from: "2026-01-01T00:00+08:00", to: "2027-01-01T00:00+08:00" };
const scriptOf = (options: Partial<OfficeScriptOptions> = {}): string => officeScript(office, { ...range, ...options });
const script = scriptOf();

// By hand: 2026-03-06 is a Friday, and 46087 days after 1899-12-30, as Excel shows of 46087 itself.
const FRIDAY = 46087;
const SATURDAY = FRIDAY + 1;
const MONDAY = FRIDAY + 3;
const at = (day: number, hour: number, minute = 0): number => day + (hour * 60 + minute) / 1440;

/** A sheet whose used cells are a table of rows. */
const sheetOf = (...cells: CellValue[][]): SheetSpec => ({ name: "Sheet1", cells });
const HEADINGS = ["Start", "Minutes", "Due", "End", "Working minutes", "Open"];

/** The rows of results: due, minutes between and open, the due moment to the millisecond. */
async function results(rows: readonly CellValue[][], text = script): Promise<readonly CellValue[][]> {
  const ran = await run(text, [
    sheetOf(HEADINGS, ...rows.map(([start = "", minutes = "", end = ""]) => [start, minutes, "", end])),
  ]);
  expect(ran.error).toBeUndefined();
  return (ran.cells[0] ?? []).slice(1).map((line) => [line[2] ?? "", line[4] ?? "", line[5] ?? ""]);
}

const rounded = (cell: CellValue | undefined): CellValue | undefined =>
  typeof cell === "number" ? Math.round(cell * 86_400_000) : cell;

it("Friday 16:00 and three working hours: due Monday 10:00; to Monday 10:30 it is three and a half", async () => {
  const [row] = await results([[at(FRIDAY, 16), 180, at(MONDAY, 10, 30)]]);
  expect(row?.map(rounded).slice(0, 1)).toEqual([rounded(at(MONDAY, 10))]);
  expect(row?.slice(1)).toEqual([210, true]);
});

it("used up at closing, due at closing; negative minutes count back, and end at opening", async () => {
  const rows = await results([
    [at(FRIDAY, 16), 120],
    [at(MONDAY, 10), -60],
    [at(MONDAY, 10), -61],
    [at(SATURDAY, 3, 7), 0],
    [at(SATURDAY, 3, 7), 0.5],
  ]);
  const expected = [at(FRIDAY, 18), at(MONDAY, 9), at(FRIDAY, 17, 59), at(SATURDAY, 3, 7), at(MONDAY, 9) + 30 / 86_400];
  expect(rows.map(([due]) => rounded(due))).toEqual(expected.map(rounded));
});

it("minutes between are negative where the end comes first", async () => {
  const rows = await results([
    [at(MONDAY, 10), "", at(FRIDAY, 16)],
    [at(SATURDAY, 10), "", at(SATURDAY, 9)],
    [at(MONDAY, 10), "", at(MONDAY, 10) + 20 / 86_400],
  ]);
  expect(rows.map(([, between]) => between)).toEqual([-180, 0, 20 / 60]);
});

it("is open at the opening and closed at the closing", async () => {
  const rows = await results([
    [at(FRIDAY, 9)],
    [at(FRIDAY, 12)],
    [at(FRIDAY, 13)],
    [at(FRIDAY, 18)],
    [at(SATURDAY, 10)],
  ]);
  expect(rows.map(([, , open]) => open)).toEqual([true, false, true, false, false]);
});

it("blank in, blank out", async () => {
  const rows = await results([
    ["", "", ""],
    ["", 60, at(FRIDAY, 10)],
    [at(FRIDAY, 10), "", ""],
    [" ", "soon", "soon"],
  ]);
  expect(rows).toEqual([
    ["", "", ""],
    ["", "", ""],
    ["", "", true],
    ["", "", ""],
  ]);
});

it.each<readonly [CellValue, CellValue, CellValue, string, string]>([
  ["soon", 60, at(FRIDAY, 9), '#VALUE! cell-unreadable: Start: expected a date and time, received "soon"', "due"],
  [
    "2026-03-06 16:00",
    60,
    "",
    '#VALUE! cell-unreadable: Start: expected a date and time, received "2026-03-06 16:00"',
    "due",
  ],
  ["#n/a", 60, "", '#VALUE! cell-unreadable: Start: expected a date and time, received "#n/a"', "due"],
  ["#N/A", 60, "", "#N/A", "due"],
  [at(FRIDAY, 9), "#DIV/0!", "", "#DIV/0!", "due"],
  [at(FRIDAY, 9), 60, "#NUM! serial-out-of-range: told before", "#NUM! serial-out-of-range: told before", "between"],
  [true, 60, "", "#VALUE! cell-unreadable: Start: expected a date and time, received TRUE", "due"],
  [at(FRIDAY, 9), "4h", "", '#VALUE! cell-unreadable: Minutes: expected minutes, received "4h"', "due"],
  [at(FRIDAY, 9), false, "", "#VALUE! cell-unreadable: Minutes: expected minutes, received FALSE", "due"],
  [at(FRIDAY, 9), 60, "later", '#VALUE! cell-unreadable: End: expected a date and time, received "later"', "between"],
  [
    60.99,
    60,
    "",
    "#NUM! serial-out-of-range: Start: expected a date, as a number from 61 on and below 2958466, received 60.99",
    "due",
  ],
  [
    -1,
    60,
    "",
    "#NUM! serial-out-of-range: Start: expected a date, as a number from 61 on and below 2958466, received -1",
    "due",
  ],
  [
    61,
    60,
    "",
    "#NUM! calendar-uncovered: Start: expected 2026-01-01 00:00 to 2027-01-01 00:00, received 1900-03-01 00:00",
    "due",
  ],
  [
    46022.99999,
    60,
    "",
    "#NUM! calendar-uncovered: Start: expected 2026-01-01 00:00 to 2027-01-01 00:00, received 2025-12-31 23:59:59",
    "due",
  ],
  [
    46388 + 1 / 24,
    60,
    "",
    "#NUM! calendar-uncovered: Start: expected 2026-01-01 00:00 to 2027-01-01 00:00, received 2027-01-01 01:00",
    "due",
  ],
  [
    2958465.5,
    60,
    "",
    "#NUM! calendar-uncovered: Start: expected 2026-01-01 00:00 to 2027-01-01 00:00, received 9999-12-31 12:00",
    "due",
  ],
  [
    2958466,
    60,
    "",
    "#NUM! serial-out-of-range: Start: expected a date, as a number from 61 on and below 2958466, received 2958466",
    "due",
  ],
  [
    at(FRIDAY, 16),
    1e6,
    "",
    "#NUM! calendar-uncovered: Due: expected 2026-01-01 00:00 to 2027-01-01 00:00, received 1000000 minutes from 2026-03-06 16:00",
    "due",
  ],
  [
    at(FRIDAY, 16),
    -1e300,
    "",
    "#NUM! calendar-uncovered: Due: expected 2026-01-01 00:00 to 2027-01-01 00:00, received -1e+300 minutes from 2026-03-06 16:00",
    "due",
  ],
  [
    at(FRIDAY, 16),
    60,
    40000,
    "#NUM! calendar-uncovered: End: expected 2026-01-01 00:00 to 2027-01-01 00:00, received 2009-07-06 00:00",
    "between",
  ],
])("start %j, minutes %j, end %j: %s", async (start, minutes, end, message, where) => {
  const good = [at(FRIDAY, 16), 180, at(MONDAY, 10, 30)];
  const [row, next] = await results([[start, minutes, end], good]);
  expect(row?.[where === "due" ? 0 : 1]).toBe(message);
  // A bad row spoils no other.
  expect(next?.slice(1)).toEqual([210, true]);
});

it("long text is told short", async () => {
  const [row] = await results([["x".repeat(30_000), 60]]);
  expect(String(row?.[0])).toMatch(/^#VALUE! .*received "x{80}…"$/);
});

it("the first and the last instant of the calendar are answered for, and being open at the last is not known", async () => {
  const rows = await results([
    [46023, 60, at(46023, 10)],
    [46388, -60, 46388],
  ]);
  expect(rows.map((row) => row.map(rounded).slice(0, 2))).toEqual([
    [rounded(at(46023, 10)), rounded(60)],
    [rounded(at(46387, 17)), 0],
  ]);
  expect(rows[0]?.[2]).toBe(false);
  expect(rows[1]?.[2]).toMatch(/^#NUM! calendar-uncovered: Start: /);
});

it("a calendar that begins between the two readings of a time knows of the change just before", async () => {
  const always = defineCalendar({ id: "always", timeZone: "America/New_York", hours: "24x7" });
  // At 06:00Z New York's clocks went back from 02:00 to 01:00. 01:30 is the earlier one, at 05:30Z, and 02:30 is at 07:30Z.
  const text = officeScript(always, { from: "2026-11-01T06:20Z", to: "2026-11-02T00:00Z" });
  const NOVEMBER = FRIDAY + 240;
  const rows = await results(
    [
      [at(NOVEMBER, 1, 30), 0],
      [at(NOVEMBER, 2, 30), -60],
      [at(NOVEMBER, 2, 30), -71],
    ],
    text,
  );
  expect(rows[0]?.[0]).toBe(
    "#NUM! calendar-uncovered: Start: expected 2026-11-01 01:20 to 2026-11-01 19:00, received 2026-11-01 01:30",
  );
  expect(rounded(rows[1]?.[0])).toBe(rounded(at(NOVEMBER, 1, 30)));
  expect(rows[2]?.[0]).toMatch(/^#NUM! calendar-uncovered: Due: .*, received -71 minutes from 2026-11-01 02:30$/);
});

it("in the 1904 date system a serial number is 1462 less, and 0 is a date", async () => {
  const text = scriptOf({ dateSystem: 1904 });
  const rows = await results(
    [
      [at(FRIDAY, 16) - 1462, 180],
      [0, 60],
      [-1, 60],
    ],
    text,
  );
  expect(rounded(rows[0]?.[0])).toBe(rounded(at(MONDAY, 10) - 1462));
  expect(rows[1]?.[0]).toMatch(/^#NUM! calendar-uncovered: .* received 1904-01-01 00:00$/);
  expect(rows[2]?.[0]).toMatch(
    /^#NUM! serial-out-of-range: Start: expected a date, as a number from 0 on and below 2957004, received -1$/,
  );
});

describe("columns", () => {
  const start = at(FRIDAY, 16);

  it("may stand in any order under headings of one's own, in either case; the same minutes may be for all rows", async () => {
    const text = scriptOf({ columns: { start: "Reported", due: "Resolve by" }, minutes: 180, dateFormat: "" });
    const ran = await run(text, [sheetOf(["RESOLVE BY ", "note", " reported"], ["", "a", start])]);
    expect(ran.error).toBeUndefined();
    expect(rounded(ran.cells[0]?.[1]?.[0])).toBe(rounded(at(MONDAY, 10)));
    expect(ran.changes.map(({ call }) => call)).toEqual(["setValues"]);
  });

  it("each result is written where there is a column for it, each in one call", async () => {
    const ran = await run(script, [sheetOf(["Start", "End", "Working minutes"], [start, at(FRIDAY, 17)], [start, ""])]);
    expect(ran.cells[0]).toEqual([
      ["Start", "End", "Working minutes"],
      [start, at(FRIDAY, 17), 60],
      [start, "", ""],
    ]);
    expect(ran.changes).toEqual([{ call: "setValues", sheet: "Sheet1", row: 1, column: 2, rows: 2, columns: 1 }]);
  });

  it.each<readonly [string, Partial<OfficeScriptOptions>, readonly string[], string]>([
    [
      "no starts",
      {},
      ["Minutes", "Due"],
      'There is no column "Start" (startColumn in the settings at the top of the script).',
    ],
    [
      "no minutes",
      {},
      ["Start", "Due"],
      'There is no column "Minutes" (minutesColumn in the settings at the top of the script).',
    ],
    [
      "no ends",
      {},
      ["Start", "Working minutes"],
      'There is no column "End" (endColumn in the settings at the top of the script).',
    ],
    [
      "nothing to write",
      {},
      ["Start", "Minutes", "End"],
      'There is no column for a result: "Due", "Working minutes", "Open".',
    ],
    ["two of one name", {}, ["Start", "Minutes", "Due", "due"], 'There are several columns "Due".'],
    [
      "no minutes at all",
      { columns: { minutes: "" } },
      ["Start", "Due"],
      "The settings at the top of the script give neither minutesColumn nor minutes.",
    ],
    ["no such table", { table: "Reports" }, HEADINGS, 'There is no table "Reports" in the workbook.'],
    ["no such sheet", { sheet: "March" }, HEADINGS, 'There is no sheet "March" in the workbook.'],
  ])("%s: says so before anything is written", async (_name, options, headings, message) => {
    const ran = await run(scriptOf(options), [
      sheetOf(
        [...headings],
        headings.map(() => start),
      ),
    ]);
    expect(ran.error).toBe(`Error: ${message}`);
    expect(ran.changes).toEqual([]);
  });

  it("settings that were changed so that one column would be two things are refused", async () => {
    const changed = script.replace('dueColumn: "Due"', 'dueColumn: " start"');
    const ran = await run(changed, [sheetOf(HEADINGS, [start, 60])]);
    expect(ran.error).toBe('Error: The settings name "Start" twice.');
    expect(ran.changes).toEqual([]);
  });

  it.each([
    ["a blank sheet", [], 'Error: There is no column "Start" (startColumn in the settings at the top of the script).'],
    ["headings alone", [HEADINGS], undefined],
  ])("%s", async (_name, cells, error) => {
    const ran = await run(script, [sheetOf(...cells)]);
    expect(ran.error).toBe(error);
    expect(ran.changes).toEqual([]);
  });
});

describe("tables", () => {
  const start = at(FRIDAY, 16);
  const table = { name: "Reports", row: 2, column: 1, rows: 3, columns: 3 };
  const cells = (): CellValue[][] => [
    ["Start", "not the table", "", ""],
    ["", "", "", ""],
    ["x", "Start", "Minutes", "Due"],
    ["x", start, 180, "old"],
    ["x", start, "", "old"],
    ["x", "total", 180, "=SUM"],
  ];
  const other: SheetSpec = {
    name: "Other",
    cells: [["Start"], [1]],
    tables: [{ name: "None", row: 0, column: 0, rows: 2, columns: 1 }],
  };

  it.each([
    ["of the active sheet", {}, 0],
    ["by name, wherever it is", { table: "Reports" }, 1],
    ["by the name of the sheet", { sheet: "Data" }, 1],
  ])("a table is found %s; its row of totals and what is around it stay", async (_name, options, place) => {
    const data: SheetSpec = { name: "Data", cells: cells(), tables: [table] };
    const sheets = place === 0 ? [data, other] : [other, data];
    const ran = await run(scriptOf(options), sheets);
    expect(ran.error).toBeUndefined();
    const found = ran.cells[place] ?? [];
    expect(rounded(found[3]?.[3])).toBe(rounded(at(MONDAY, 10)));
    expect(found[4]?.[3]).toBe("");
    const before = cells();
    expect(found.map((line, row) => line.filter((_, column) => column !== 3 || row < 3 || row > 4))).toEqual(
      before.map((line, row) => line.filter((_, column) => column !== 3 || row < 3 || row > 4)),
    );
  });

  it("a table without rows has one blank row, which stays blank", async () => {
    const empty = { ...table, rows: 2 };
    const lines = [...cells().slice(0, 3), ["x", "", "", ""]];
    const ran = await run(script, [{ name: "Data", cells: lines, tables: [empty] }]);
    expect(ran.error).toBeUndefined();
    expect(ran.cells[0]).toEqual(lines);
  });

  it("of several tables it takes the first that has the starts", async () => {
    const lines = cells().map((line, row) => [...line, ...(row === 2 ? ["Id"] : [row])]);
    const first = { name: "Ids", row: 2, column: 4, rows: 3, columns: 1 };
    const ran = await run(script, [{ name: "Data", cells: lines, tables: [first, table] }]);
    expect(rounded(ran.cells[0]?.[3]?.[3])).toBe(rounded(at(MONDAY, 10)));
  });
});

it("a second run writes its own columns again, and nothing else", async () => {
  const rows: CellValue[][] = Array.from({ length: 50 }, (_, row) => [
    at(FRIDAY, 9, row * 7),
    `note ${String(row)}`,
    row * 13,
    "stale",
    at(MONDAY, 9, row),
    "stale",
    true,
    "stale",
  ]);
  const headings = ["Start", "Note", "Minutes", "Due", "End", "Working minutes", "Flag", "Open"];
  const once = await run(script, [sheetOf(headings, ...rows)], 1);
  const twice = await run(script, [sheetOf(headings, ...rows)], 2);
  expect(twice.error).toBeUndefined();
  expect(twice.cells).toEqual(once.cells);
  expect(twice.changes).toEqual([...once.changes, ...once.changes]);
  const rest = { sheet: "Sheet1", row: 1, rows: 50, columns: 1 };
  expect(once.changes).toEqual([
    { call: "setNumberFormat", column: 3, format: "yyyy-mm-dd hh:mm", ...rest },
    { call: "setValues", column: 3, ...rest },
    { call: "setValues", column: 5, ...rest },
    { call: "setValues", column: 7, ...rest },
  ]);
  const own = [3, 5, 7];
  const others = (line: readonly CellValue[]): readonly CellValue[] =>
    line.filter((_, column) => !own.includes(column));
  expect(twice.cells[0]?.map(others)).toEqual([headings, ...rows].map(others));
  expect(twice.cells[0]?.slice(1).flatMap((line) => own.map((column) => line[column]))).not.toContain("stale");
});

it("30,000 rows keep nobody waiting, though the engine interprets", async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => [
    at(FRIDAY, 9, row),
    row % 5000,
    "",
    at(MONDAY, 9, row),
    "",
    "",
  ]);
  const begun = performance.now();
  const ran = await run(script, [sheetOf(HEADINGS, ...rows)]);
  expect(ran.error).toBeUndefined();
  expect(performance.now() - begun).toBeLessThan(10_000);
});

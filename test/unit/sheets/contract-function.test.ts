import { hardwareService } from "sla-clock/contracts";
import { digestContract } from "sla-clock/review";
import { sheetFunctions } from "sla-clock/sheets";
import type { SheetFault } from "sla-clock/sheets";
import { describe, expect, it } from "vitest";
import { inPieces } from "../../../src/sheets/contract-function.js";

const sheet = sheetFunctions();
const OFFICE = [["office", "Asia/Shanghai", "mon-fri 08:00-12:00, 13:00-17:00"]];
const contractOf = (spec: object): string => JSON.stringify({ id: "desk", timeZone: "UTC", levels: ["low"], ...spec });
const DESK = contractOf({
  calendars: {
    office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00", holidays: ["2026-03-10"] },
    always: { timeZone: "UTC", hours: "24x7" },
  },
  clauses: [
    { id: "reply", promise: "replied", within: "2h", clock: "office" },
    { id: "fix", promise: "resolved", within: "12h", clock: "always" },
  ],
});
type Text = readonly (readonly [string])[];
const made = (...cells: Parameters<typeof sheet.CONTRACT>): Text => sheet.CONTRACT(...cells) as Text;
const due = (contract: unknown, promise: string, reported: string): unknown =>
  sheet.DUE(contract, "low", promise, reported)[0]?.[0];
const fault = (...cells: Parameters<typeof sheet.CONTRACT>): SheetFault =>
  sheet.CONTRACT(...cells)[0]?.[0] as SheetFault;
const at = (day: number, hours: number): number => day + hours / 24;

describe("what CONTRACT gives is a contract for the other functions", () => {
  it("without calendars and holidays, the same", () => {
    expect(JSON.parse(made(DESK).flat().join("\n"))).toEqual(JSON.parse(DESK));
    expect(sheet.VERSION(made("hardware"))).toEqual([
      [expect.stringContaining(digestContract(hardwareService()).document)],
    ]);
  });

  it("holidays take the place of those of the calendar that is not open all week", () => {
    const given = made(DESK, [["2026-03-09", "stocktaking"]]);
    // Friday 16:00: an hour is left; Monday is the holiday, and Tuesday is none any more.
    expect(due(DESK, "reply", "2026-03-06 16:00")).toBe(at(46_090, 10));
    expect(due(given, "reply", "2026-03-06 16:00")).toBe(at(46_091, 10));
    expect(due(given, "fix", "2026-03-08 20:00")).toBe(at(46_090, 8));
  });

  it("holidays with a column for the calendar, under headings", () => {
    const both = contractOf({
      calendars: {
        a: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" },
        b: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" },
      },
      clauses: [
        { id: "reply", promise: "replied", within: "2h", clock: "a" },
        { id: "fix", promise: "resolved", within: "2h", clock: "b" },
      ],
    });
    const days = [
      ["date", "name", "hours", "calendar"],
      ["2026-03-09", "", "", "a"],
      ["2026-03-09", "", "12:00-17:00", "b"],
    ];
    const given = made(both, days);
    expect(due(given, "reply", "2026-03-06 16:00")).toBe(at(46_091, 10));
    expect(due(given, "fix", "2026-03-06 16:00")).toBe(at(46_090, 13));
    expect(fault(both, [["2026-03-09"]])).toMatchObject({
      code: "cell-missing",
      message: expect.stringContaining("a, b") as unknown,
    });
    expect(fault(both, [["2026-03-09", "", "", "c"]])).toMatchObject({ code: "calendar-name-unknown" });
  });

  it("calendars of the sheet take the place of the contract's, or come to them", () => {
    const table = [
      ["calendar", "time zone", "hours"],
      ["office", "UTC", "mon-fri 08:00-16:00"],
      ["", "", ""],
    ];
    expect(due(made(DESK, "", table), "reply", "2026-03-06 15:00")).toBe(at(46_090, 9));
    const days = [["2026-03-09"]];
    expect(due(made(DESK, days, table), "reply", "2026-03-06 15:00")).toBe(at(46_091, 9));
    expect(
      JSON.parse(
        made(DESK, "", [["new", "UTC", "24x7"]])
          .flat()
          .join(""),
      ),
    ).toHaveProperty("calendars.new");
  });

  it("the bundled contracts have an office of the sheet", () => {
    // Friday 16:00 to 17:00 and Monday from 08:00: two hours by then.
    const given = made("hardware", "", OFFICE);
    expect(sheet.DUE(given, "C", "replied", "2026-03-06 16:00")).toEqual([[at(46_090, 9)]]);
    const withDays = made("hardware", [["2026-03-09", "stocktaking", "", "office"]], OFFICE);
    expect(sheet.DUE(withDays, "C", "replied", "2026-03-06 16:00")).toEqual([[at(46_091, 9)]]);
    const daysAlone = made("software", [[46_090]]);
    expect(sheet.DUE(daysAlone, "A", "resolved", "2026-03-06 16:00")).toEqual(
      sheet.DUE("software", "A", "resolved", "2026-03-06 16:00"),
    );
  });

  it("with what is known of its holidays, beyond which a moment is provisional", () => {
    const given = made(DESK, [["2026-03-09"]], "", "coverage=2026-01-01/2026-04-01");
    expect(due(given, "reply", "2026-03-06 16:00")).toBe(at(46_091, 10));
    const told = sheet.DUE(given, "low", "reply", "2026-04-03 16:00", "", "", "provisional=refuse")[0]?.[0];
    expect(told).toMatchObject({ error: "#NUM!", code: "calendar-uncovered" });
  });
});

describe("what is wrong is told", () => {
  it.each<[string, Parameters<typeof sheet.CONTRACT>, string, string]>([
    ["a contract", ["hardwear"], "contract-name-unknown", "/contract"],
    [
      "a contract, before its calendars",
      [contractOf({ clauses: [{ id: "r" }] }), "", OFFICE],
      "contract-invalid",
      "/clauses",
    ],
    ["hours", [DESK, "", [["office", "UTC", "always"]]], "hours-unreadable", "/calendars/office/hours"],
    ["a zone", [DESK, "", [["office", "Mars", "24x7"]]], "time-zone-unknown", "/calendars/office/timeZone"],
    [
      "a calendar twice",
      [
        DESK,
        "",
        [
          ["office", "UTC", "24x7"],
          ["office", "UTC", "mon 09:00-10:00"],
        ],
      ],
      "cell-unreadable",
      "/calendars/1",
    ],
    [
      "a bundled contract's calendar",
      ["hardware", "", [["5x8", "UTC", "24x7"]]],
      "calendar-name-unknown",
      "/calendars",
    ],
    ["a bundled contract's office twice", ["hardware", "", [...OFFICE, ...OFFICE]], "cell-unreadable", "/calendars/1"],
    [
      "holidays of another calendar",
      ["hardware", [["2026-03-09", "", "", "desk"]]],
      "calendar-name-unknown",
      "/holidays/calendar",
    ],
    ["four columns", [DESK, "", [["office", "UTC", "24x7", "x"]]], "cell-unreadable", "/calendars/0"],
    ["a holiday that is none", [DESK, [["2026-03-09"], ["x"]]], "cell-unreadable", "/holidays/1/date"],
    [
      "a series",
      [
        JSON.stringify({ id: "s", versions: [{ from: "2026-01-01", contract: JSON.parse(DESK) as object }] }),
        [["2026-03-09"]],
      ],
      "cell-unreadable",
      "/contract",
    ],
  ])("%s", (_, cells, code, path) => {
    const told = fault(...cells);
    expect(told.code).toBe(code);
    expect(told.message).toContain(` at ${path}`);
  });
});

describe("a long contract in several cells", () => {
  const clauses = Array.from({ length: 800 }, (_, index) => ({
    id: `c${index}`,
    promise: "replied",
    within: "2h",
    title: `"quoted", with commas, \\ and { braces } – ${"x".repeat(index % 50)}`,
  }));
  const long = contractOf({ clauses });

  it("no piece is too long for a cell, and together they are the same document", () => {
    const pieces = inPieces(long);
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(32_767);
    expect(pieces.join("")).toBe(long);
    expect(JSON.parse(pieces.join("\n"))).toEqual(JSON.parse(long));
  });

  it("they join again, from a column or a row", () => {
    const column = made(long);
    expect(column.length).toBeGreaterThan(3);
    for (const range of [column, [column.flat()], [...column, [""], [""]]]) {
      expect(due(range, "c799", "2026-03-06 10:00")).toBe(46_087.5);
    }
  });
});

it("a text that fits into no cell is refused, and not cut", () => {
  const contract = { id: "x", timeZone: "UTC", levels: ["A"], title: "x".repeat(40_000), clauses: [] };
  const told = fault(JSON.stringify(contract));
  expect(told.error).toBe("#VALUE!");
  expect(told.message).toContain("texts that fit into a cell, which takes 32767 characters, received one of 400");
});

it("holidays go to the one calendar that is not open all week, however that is written", () => {
  for (const always of ["24x7", "mon-sun 00:00-24:00", { mon: "00:00-24:00", tue: "00:00-24:00" }]) {
    const contract = {
      id: "x",
      timeZone: "UTC",
      levels: ["A"],
      calendars: {
        always: { timeZone: "UTC", hours: always },
        desk: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" },
      },
      clauses: [
        {
          id: "r",
          promise: "replied",
          within: "1h",
          clock: "desk",
          start: { rule: "next-working-time", calendar: "always" },
        },
      ],
    };
    const isAlways = typeof always === "string";
    const [[text] = []] = sheet.CONTRACT(JSON.stringify(contract), [["2026-03-09"]]);
    if (isAlways)
      expect(sheet.DUE(text, "A", "replied", "2026-03-09 10:00")).toEqual(
        sheet.DUE(text, "A", "replied", "2026-03-10 09:00"),
      );
    else expect(text).toMatchObject({ code: "cell-missing" });
  }
});

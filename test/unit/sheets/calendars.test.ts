import { exportTimetable } from "sla-clock";
import { defaultOffice, hardwareService } from "sla-clock/contracts";
import { defineCalendar } from "sla-clock";
import { sheetFunctions } from "sla-clock/sheets";
import type { SheetFault } from "sla-clock/sheets";
import { describe, expect, it } from "vitest";

const sheet = sheetFunctions();
// Friday 16:00 to Monday 10:00: two hours on Friday, one on Monday.
const [FROM, TO] = ["2026-03-06 16:00", "2026-03-09 10:00"];
const WEEK = "Asia/Shanghai mon-fri 09:00-18:00";
const spec = { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" };
const minutes = (calendar: unknown, holidays?: unknown, settings?: unknown): unknown =>
  sheet.WORKTIME(FROM, TO, calendar, holidays, settings)[0]?.[0];
const fault = (calendar: unknown, holidays?: unknown, settings?: unknown): SheetFault =>
  minutes(calendar, holidays, settings) as SheetFault;

describe("a calendar in each of its forms", () => {
  const timetable = exportTimetable(defineCalendar({ id: "week", ...spec }), {
    from: Date.UTC(2026, 0, 1),
    to: Date.UTC(2027, 0, 1),
  });
  it.each<[string, unknown, number]>([
    ["text", WEEK, 180],
    ["text with spaces around it", `  ${WEEK} `, 180],
    ["text with an offset", "+08:00 mon-fri 09:00-18:00", 180],
    ["text with a coverage", "Asia/Shanghai 24x7", 66 * 60],
    ["a row of name, zone and hours", [["week", "Asia/Shanghai", "mon-fri 09:00-18:00"]], 180],
    ["a row of zone and hours", [["Asia/Shanghai", "mon-fri 09:00-18:00"]], 180],
    ["JSON", JSON.stringify(spec), 180],
    ["JSON with a name", JSON.stringify({ id: "week", ...spec }), 180],
    ["JSON over several cells", [['{"timeZone":"Asia/Shanghai",'], ['"hours":"mon-fri 09:00-18:00"}']], 180],
    ["JSON of a timetable", JSON.stringify(timetable), 180],
    ["the office of the bundled contracts", "office", 180],
    ["a calendar of a contract", "hardware/5x8", 180],
    ["a calendar of a contract, by its id", "hardware-service/5x24", 18 * 60],
    ["a calendar of the other contract", "software/office", 180],
  ])("%s", (_, calendar, open) => {
    expect(minutes(calendar)).toBe(open);
  });

  it("rows of calendars, one for each report", () => {
    const rows = [
      ["a", "Asia/Shanghai", "mon-fri 09:00-18:00"],
      ["", "", ""],
      ["b", "Asia/Shanghai", "24x7"],
    ];
    expect(sheet.WORKTIME(FROM, TO, rows)).toEqual([[180], [""], [66 * 60]]);
  });

  it("JSON in each row", () => {
    const rows = [[JSON.stringify(spec)], [JSON.stringify({ ...spec, hours: "24x7" })]];
    expect(sheet.WORKTIME(FROM, TO, rows)).toEqual([[180], [66 * 60]]);
  });
});

describe("what is wrong with a calendar is told", () => {
  it.each<[string, unknown, string, string, string]>([
    ["a name", "offce", "calendar-name-unknown", "/calendar", 'did you mean "office"?'],
    ["a time zone without hours", "Asia/Shanghai", "calendar-name-unknown", "/calendar", "time zone and hours"],
    ["a contract", "hardwear/5x24", "calendar-name-unknown", "/calendar", 'did you mean "hardware/5x24"?'],
    ["a calendar of a contract", "hardware/5x12", "calendar-name-unknown", "/calendar", "24x7, 5x24, 5x8"],
    ["a zone", "Asia/Shanghia mon-fri 09:00-18:00", "time-zone-unknown", "/calendar", ""],
    ["hours", "Asia/Shanghai mon-fri 9-18 o'clock", "hours-unreadable", "/calendar/hours", ""],
    ["hours in a row", [["week", "Asia/Shanghai", "always"]], "hours-unreadable", "/calendar/hours", ""],
    ["no JSON", "{", "cell-unreadable", "/calendar", "JSON"],
    ["a property", JSON.stringify({ ...spec, hollidays: [] }), "calendar-invalid", "/calendar/hollidays", ""],
    ["a damaged timetable", '{"format":"sla-clock-timetable"}', "timetable-invalid", "/calendar", ""],
    ["a list", "[1]", "calendar-name-unknown", "/calendar", "time zone and hours"],
    ["__proto__", "__proto__", "calendar-name-unknown", "/calendar", ""],
    ["__proto__ of a contract", "hardware/__proto__", "calendar-name-unknown", "/calendar", ""],
  ])("%s", (_, calendar, code, path, expected) => {
    const told = fault(calendar);
    expect(told.code).toBe(code);
    expect(told.message).toContain(` at ${path}`);
    expect(told.message).toContain(expected);
  });
});

describe("holidays of the sheet", () => {
  it.each<[string, unknown, number]>([
    ["a date that is closed", [["2026-03-09"]], 120],
    ["a serial number", [[46_090]], 120],
    ["a Date, on the date that it is in the calendar's zone", [[new Date("2026-03-08T16:00Z")]], 120],
    ["a name beside it", [["2026-03-09", "stocktaking"]], 120],
    [
      "a heading above",
      [
        ["date", "name"],
        ["2026-03-09", "stocktaking"],
      ],
      120,
    ],
    [
      "a Chinese heading above",
      [
        ["日期", "名称"],
        ["2026-03-09", "盘点"],
      ],
      120,
    ],
    ["hours of its own", [["2026-03-09", "half a day", "09:30-12:00"]], 150],
    ["closed, in words", [["2026-03-09", "", "Closed"]], 120],
    ["a make-up Saturday with the hours of a Monday", [["2026-03-07", "make-up", "mon"]], 180 + 540],
    [
      "blank rows between",
      [
        ["", ""],
        ["2026-03-09", ""],
        ["", ""],
      ],
      120,
    ],
    ["none for these dates", [["2026-03-10"]], 180],
  ])("%s", (_, holidays, open) => {
    expect(minutes(WEEK, holidays)).toBe(open);
  });

  it("take the place of those of the calendar", () => {
    // 2026-03-09 is a working day of the office, the Spring Festival is not.
    const spring = ["2026-02-17 09:00", "2026-02-17 12:00"] as const;
    expect(sheet.WORKTIME(...spring, "office")).toEqual([[0]]);
    expect(sheet.WORKTIME(...spring, "office", [["2026-03-09"]])).toEqual([[180]]);
    expect(minutes(JSON.stringify({ ...spec, holidays: ["2026-03-06"] }), [["2026-03-09"]])).toBe(120);
  });

  it("of a calendar that is named are for that one", () => {
    const row = [["week", "Asia/Shanghai", "mon-fri 09:00-18:00"]];
    expect(minutes(row, [["2026-03-09", "", "", "week"]])).toBe(120);
    const other = fault(row, [["2026-03-09", "", "", "desk"]]);
    expect(other.code).toBe("calendar-name-unknown");
    expect(other.message).toContain('holidays of calendar week, or of none by name, received "desk"');
  });

  it.each<[string, unknown, unknown, string, string]>([
    ["two dates in one row", WEEK, [["2026-03-09", "2026-03-10"]], "cell-unreadable", "/holidays/0/name"],
    ["two serial numbers in one row", WEEK, [[46_090, 46_091]], "cell-unreadable", "/holidays/0/name"],
    ["a name without a date", WEEK, [["2026-03-09"], ["", "x"]], "cell-unreadable", "/holidays/1/date"],
    ["text that is no date, below", WEEK, [["2026-03-09"], ["soon"]], "cell-unreadable", "/holidays/1/date"],
    ["hours that are none", WEEK, [["2026-03-09", "", "morning"]], "hours-unreadable", "/calendar/specialDays/0"],
    ["five columns", WEEK, [["2026-03-09", "", "", "", "x"]], "cell-unreadable", "/holidays/0"],
    [
      "one date twice, differently",
      WEEK,
      [
        ["2026-03-09", "", "mon"],
        ["2026-03-09", "", "09:00-10:00"],
      ],
      "calendar-date-repeated",
      "/calendar/specialDays/1",
    ],
    ["a calendar of all days", "Asia/Shanghai 365x7x24", [["2026-03-09"]], "coverage-includes-holidays", "/calendar"],
    ["a calendar without a week", '{"kind":"union","of":[]}', [["2026-03-09"]], "cell-unreadable", "/calendar"],
  ])("%s", (_, calendar, holidays, code, path) => {
    const told = fault(calendar, holidays);
    expect(told.code).toBe(code);
    expect(told.message).toContain(` at ${path}`);
  });
});

describe("what is known of holidays", () => {
  it("beyond the coverage of the settings nothing is told", () => {
    const coverage = "coverage=2026-01-01/2026-03-09";
    expect(fault(WEEK, [["2026-01-01"]], coverage)).toMatchObject({ error: "#NUM!", code: "calendar-uncovered" });
    expect(minutes(WEEK, [["2026-01-01"]], "coverage=2026-01-01/2026-04-01")).toBe(180);
  });

  it("without holidays of the sheet, the coverage is of those of the calendar", () => {
    const own = JSON.stringify({ ...spec, holidays: ["2026-03-06"] });
    expect(minutes(own, "", "coverage=2026-01-01/2026-04-01")).toBe(60);
    expect(fault(own, "", "coverage=2026-01-01/2026-03-09").code).toBe("calendar-uncovered");
  });

  it("the office knows those of 2024 to 2026", () => {
    expect(sheet.WORKTIME("2027-02-01 09:00", "2027-02-02 09:00", "office")).toMatchObject([
      [{ error: "#NUM!", code: "calendar-uncovered" }],
    ]);
    expect(defaultOffice().coverage?.to).toBe("2027-01-01");
    expect(Object.keys(hardwareService().calendars ?? {})).toEqual(["24x7", "5x24", "5x8"]);
  });
});

describe("what was read before changes no answer", () => {
  // What differs in kind alone: a number, the same digits as text, a truth value, a list, a moment.
  it.each<[string, unknown, unknown]>([
    ["a number and its digits", 46_090, "46090"],
    ["a number and a list of it", 46_090, [46_090]],
    ["a number and a bigint", 46_090, 46_090n],
    ["a Date and its milliseconds", new Date(46_090), 46_090],
    ["a date and an object of it", 46_090, { valueOf: (): number => 46_090 }],
  ])("%s", (_, first, second) => {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ]) {
      const [used, fresh] = [sheetFunctions({ timeZone: "UTC" }), sheetFunctions({ timeZone: "UTC" })];
      used.WORKDAY(46_087, 1, 1, [[one]]);
      used.WORKTIME(FROM, TO, WEEK, [[one]]);
      expect(used.WORKDAY(46_087, 1, 1, [[other]])).toEqual(fresh.WORKDAY(46_087, 1, 1, [[other]]));
      expect(used.WORKTIME(FROM, TO, WEEK, [[other]])).toEqual(fresh.WORKTIME(FROM, TO, WEEK, [[other]]));
    }
  });

  it("text that reads like cells side by side", () => {
    const used = sheetFunctions();
    used.WORKTIME(FROM, TO, WEEK, [["2026-03-09", "a", "mon"]]);
    expect(used.WORKTIME(FROM, TO, WEEK, [["2026-03-09", "a\u0001mon\u0001"]])).toEqual([[120]]);
  });
});

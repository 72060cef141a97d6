import { sheetFunctions } from "sla-clock/sheets";
import { describe, expect, it } from "vitest";

const sheet = sheetFunctions();

/** support.microsoft.com, "WORKDAY.INTL function" and "NETWORKDAYS.INTL function": their own examples. */
describe("as Microsoft documents them", () => {
  it.each<[string, readonly unknown[], unknown]>([
    ["WORKDAY.INTL(DATE(2012,1,1),90,11)", ["2012-01-01", 90, 11], 41_013],
    ["WORKDAY.INTL(DATE(2012,1,1),30,17)", ["2012-01-01", 30, 17], 40_944],
  ])("%s", (_, cells, gives) => {
    expect(sheet.WORKDAY(...cells)).toEqual([[gives]]);
  });

  it.each<[string, readonly unknown[], number]>([
    ["NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,1,31))", ["2006-01-01", "2006-01-31"], 22],
    ["NETWORKDAYS.INTL(DATE(2006,2,28),DATE(2006,1,31))", ["2006-02-28", "2006-01-31"], -21],
    [
      'NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),7,{"2006/1/2","2006/1/16"})',
      ["2006-01-01", "2006-02-01", 7, [["2006-01-02", "2006-01-16"]]],
      22,
    ],
    [
      'NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"0010001",{"2006/1/2","2006/1/16"})',
      ["2006-01-01", "2006-02-01", "0010001", [["2006-01-02"], ["2006-01-16"]]],
      20,
    ],
  ])("%s", (_, cells, gives) => {
    expect(sheet.NETWORKDAYS(...cells)).toEqual([[gives]]);
  });
});

it("make-up days of a range are working days, with blank cells between", () => {
  const makeUp = [
    [46_305, "", null],
    ["2026-09-20", "", ""],
  ];
  expect(sheet.NETWORKDAYS("2026-10-09", "2026-10-12", "", "", makeUp)).toEqual([[3]]);
});

it("a weekend for each row", () => {
  expect(sheet.NETWORKDAYS("2026-03-02", "2026-03-08", [[1], [11], ["0000000"], [""]])).toEqual([[5], [6], [7], [5]]);
});

it("dates of 1904", () => {
  expect(sheet.WORKDAY(44_625, 1, "", "", "", "dateSystem=1904")).toEqual([[44_628]]);
  expect(sheet.WORKDAY(44_625, 1, "", [[44_628]], "", "dateSystem=1904")).toEqual([[44_629]]);
});

it("Dates are those of the sheet's zone, which must be known", () => {
  const friday = new Date("2026-03-05T16:00Z");
  expect(sheet.WORKDAY(friday, 1)).toMatchObject([[{ error: "#VALUE!", code: "settings-unreadable" }]]);
  expect(sheet.WORKDAY(friday, 1, "", "", "", "timeZone=Asia/Shanghai")).toEqual([[46_090]]);
  expect(sheet.WORKDAY(friday, 1, "", "", "", "timeZone=UTC")).toEqual([[46_087]]);
  const google = sheetFunctions({ dates: "instants", timeZone: "Asia/Shanghai" });
  expect(google.WORKDAY(friday, 1, 1, [[new Date("2026-03-08T16:00Z")]])).toEqual([[new Date("2026-03-09T16:00Z")]]);
});

it("days with fractions, and as text", () => {
  expect(sheet.WORKDAY(46_087, [[1.9], ["2"], ["-1"], [-1.9], [0]])).toEqual([
    [46_090],
    [46_091],
    [46_086],
    [46_086],
    [46_087],
  ]);
});

it.each<[string, readonly unknown[], string, string]>([
  ["a weekend by a number that is none", [46_087, 1, 8], "#NUM!", "weekend-unknown"],
  ["a weekend by text that is none", [46_087, 1, "0000012"], "#VALUE!", "weekend-unreadable"],
  ["a week of days off", [46_087, 1, "1111111"], "#VALUE!", "working-day-missing"],
  ["days that are none", [46_087, "soon"], "#VALUE!", "cell-unreadable"],
  ["days without end", [46_087, Infinity], "#VALUE!", "working-days-unreadable"],
  ["too many days", [46_087, 1e9], "#NUM!", "serial-out-of-range"],
  ["a start before the dates of sheets", [59, 1], "#NUM!", "serial-out-of-range"],
  ["a holiday that is none", [46_087, 1, 1, [[46_090], ["x"]]], "#VALUE!", "cell-unreadable"],
])("%s", (_, cells, error, code) => {
  expect(sheet.WORKDAY(...cells)).toMatchObject([[{ error, code }]]);
});

describe("one list of holidays for all functions", () => {
  // 2026-10-09 is a Friday; Saturday the 10th is worked, Monday the 12th is off.
  const list = [
    ["Date", "Name", "Hours"],
    ["2026-10-10", "make-up working day", "mon"],
    [46_307, "founders' day", ""],
    ["2026-10-14", "half day", "09:00-12:00"],
    ["", "", ""],
  ];

  it("dates without hours are off, those with hours are working days", () => {
    expect(sheet.NETWORKDAYS("2026-10-09", "2026-10-14", 1, list)).toEqual([[4]]);
    expect(sheet.WORKDAY("2026-10-09", 2, 1, list)).toEqual([[46_308]]);
  });

  it("make-up days may have names beside them, dates alone a heading above them", () => {
    expect(sheet.NETWORKDAYS("2026-10-09", "2026-10-12", 1, "", [["2026-10-10", "make-up day"]])).toEqual([[3]]);
    expect(sheet.NETWORKDAYS("2026-10-09", "2026-10-12", 1, [["Date"], ["2026-10-12"]])).toEqual([[1]]);
  });

  it("what is no date, and holidays of a calendar, are refused", () => {
    const refused = (holidays: unknown): unknown => sheet.NETWORKDAYS("2026-10-09", "2026-10-12", 1, holidays)[0]?.[0];
    expect(refused([["2026-10-12"], ["soon"]])).toMatchObject({ error: "#VALUE!", code: "cell-unreadable" });
    expect(refused("soon")).toMatchObject({ error: "#VALUE!", code: "cell-unreadable" });
    expect(refused([["2026-10-12", "day", "", "office"]])).toMatchObject({
      message: expect.stringContaining("/holidays/calendar") as string,
    });
  });
});

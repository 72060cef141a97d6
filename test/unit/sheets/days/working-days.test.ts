// Worked by hand on the calendar of 2026; 9 October is a Friday. China worked on Saturday 10 October, and had 1 to 7 October off.
import { describe, expect, it } from "vitest";

import { FIRST_DATE, LAST_DATE, SERIAL_OF_EPOCH } from "../../../../src/sheets/days/sheet-date.js";
import { readWeekend } from "../../../../src/sheets/days/weekend.js";
import { networkdays, workday } from "../../../../src/sheets/days/working-days.js";
import { compileWeek } from "../../../../src/sheets/days/working-week.js";
import type { WorkingWeek } from "../../../../src/sheets/days/working-week.js";
import { outcome } from "../../../reference/answers.js";

const day = (date: string): number => Date.parse(date) / 86_400_000;
const dateOf = (answer: unknown): unknown =>
  typeof answer === "number" ? new Date(answer * 86_400_000).toISOString().slice(0, 10) : answer;

function week(weekend: unknown, holidays: readonly string[] = [], makeUpDays: readonly string[] = []): WorkingWeek {
  return compileWeek(readWeekend(weekend, "/weekend"), holidays.map(day), makeUpDays.map(day));
}
const workdayOf = (of: WorkingWeek, start: string, days: number): unknown =>
  dateOf(outcome(() => workday(of, day(start), days)));
const networkdaysOf = (of: WorkingWeek, start: string, end: string): unknown =>
  outcome(() => networkdays(of, day(start), day(end)));

const plain = week(1);
const nationalDay = ["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04", "2026-10-05", "2026-10-06", "2026-10-07"];
const china = week(1, nationalDay, ["2026-09-20", "2026-10-10"]);
const never = week("1111111");
const onlyMakeUp = week("1111111", ["2026-10-10"], ["2026-10-10", "2026-10-17", "2026-10-18"]);

describe("workday", () => {
  it.each<[string, WorkingWeek, string, number, string]>([
    ["Friday and one", plain, "2026-10-09", 1, "2026-10-12"],
    ["Saturday and one", plain, "2026-10-10", 1, "2026-10-12"],
    ["Sunday and one", plain, "2026-10-11", 1, "2026-10-12"],
    ["Monday less one", plain, "2026-10-12", -1, "2026-10-09"],
    ["Sunday less one", plain, "2026-10-11", -1, "2026-10-09"],
    ["Saturday less one", plain, "2026-10-10", -1, "2026-10-09"],
    ["zero on a day off", plain, "2026-10-10", 0, "2026-10-10"],
    ["a working week on", plain, "2026-10-09", 5, "2026-10-16"],
    ["a working week back", plain, "2026-10-09", -5, "2026-10-02"],
    ["before 1970, one on", plain, "1969-12-31", 1, "1970-01-01"],
    ["before 1970, a week back", plain, "1970-01-01", -5, "1969-12-25"],
    ["a make-up Saturday", china, "2026-10-09", 1, "2026-10-10"],
    ["after a make-up Saturday", china, "2026-10-09", 2, "2026-10-12"],
    ["from a make-up Saturday", china, "2026-10-10", 1, "2026-10-12"],
    ["back to a make-up Saturday", china, "2026-10-12", -1, "2026-10-10"],
    ["over seven days off", china, "2026-09-30", 1, "2026-10-08"],
    ["back over seven days off", china, "2026-10-08", -1, "2026-09-30"],
    ["over both", china, "2026-09-30", 3, "2026-10-10"],
    ["zero on a holiday", china, "2026-10-01", 0, "2026-10-01"],
    ["a six-day week", week(11), "2026-10-09", 1, "2026-10-10"],
    ["no day off", week("0000000"), "2026-10-09", 2, "2026-10-11"],
    ["Wednesday alone", week("1101111"), "2026-10-09", 2, "2026-10-21"],
    ["Wednesday alone, back", week("1101111"), "2026-10-09", -2, "2026-09-30"],
    ["a holiday on a Saturday", week(1, ["2026-10-10"]), "2026-10-09", 1, "2026-10-12"],
    ["a make-up day that is a holiday", week(1, ["2026-10-10"], ["2026-10-10"]), "2026-10-09", 1, "2026-10-10"],
    ["a make-up Monday that is a holiday", week(1, ["2026-10-12"], ["2026-10-12"]), "2026-10-09", 1, "2026-10-12"],
    ["make-up days alone", onlyMakeUp, "2026-10-09", 2, "2026-10-17"],
    ["make-up days alone, back", onlyMakeUp, "2026-10-18", -2, "2026-10-10"],
    ["zero, make-up days alone", onlyMakeUp, "2026-10-12", 0, "2026-10-12"],
    ["the last date", week("0000000"), "9999-12-30", 1, "9999-12-31"],
    ["the first date", week("0000000"), "1900-03-02", -1, "1900-03-01"],
    ["all dates of a sheet", week("0000000"), "1900-03-01", LAST_DATE - FIRST_DATE, "9999-12-31"],
    ["fractions are dropped", plain, "2026-10-09", 1.99, "2026-10-12"],
    ["towards zero", plain, "2026-10-09", -1.99, "2026-10-08"],
    ["less than a day", plain, "2026-10-10", -0.99, "2026-10-10"],
  ])("%s", (_, of, start, days, date) => {
    expect(workdayOf(of, start, days)).toBe(date);
  });

  it.each<[string, WorkingWeek, string, number, string]>([
    ["past the last date", week("0000000"), "9999-12-31", 1, "serial-out-of-range"],
    ["past the first date", week("0000000"), "1900-03-01", -1, "serial-out-of-range"],
    ["a start before the first date", plain, "1900-02-28", 1, "serial-out-of-range"],
    ["a start after the last date", plain, "+010000-01-01", -1, "serial-out-of-range"],
    ["a start that is none", plain, "never", 1, "serial-out-of-range"],
    ["far too many", plain, "2026-10-09", 1e300, "serial-out-of-range"],
    ["the greatest number", week("1101111"), "2026-10-09", Number.MAX_VALUE, "serial-out-of-range"],
    ["far too many back", plain, "2026-10-09", -Number.MAX_VALUE, "serial-out-of-range"],
    ["not a number", plain, "2026-10-09", NaN, "working-days-unreadable"],
    ["without end", plain, "2026-10-09", Infinity, "working-days-unreadable"],
    ["back without end", never, "2026-10-09", -Infinity, "working-days-unreadable"],
    ["no working day", never, "2026-10-09", 1, "working-day-missing"],
    ["no working day back", never, "2026-10-09", -1, "working-day-missing"],
    ["no working day, zero", never, "2026-10-09", 0, "working-day-missing"],
    ["a holiday is none", week("1111111", ["2026-10-12"]), "2026-10-09", 1, "working-day-missing"],
    ["more than the make-up days", onlyMakeUp, "2026-10-09", 4, "working-day-missing"],
    ["far more than the make-up days", onlyMakeUp, "2026-10-09", 1e300, "working-day-missing"],
    ["after the make-up days", onlyMakeUp, "2026-10-18", 1, "working-day-missing"],
    ["before the make-up days", onlyMakeUp, "2026-10-10", -1, "working-day-missing"],
  ])("%s", (_, of, start, days, code) => {
    expect(workdayOf(of, start, days)).toBe(code);
  });

  it("tells what was asked for", () => {
    expect(() => workday(plain, LAST_DATE, 2)).toThrow(
      "cannot take the number for a date of the sheet at /days: expected days to a date from 1900-03-01 to 9999-12-31, received 2",
    );
    expect(() => workday(never, 0, 2)).toThrow(
      'cannot find a working day in a week of days off at /weekend: expected a week with working days, or as many make-up days, received "1111111"',
    );
  });
});

describe("networkdays", () => {
  it.each<[string, WorkingWeek, string, string, number]>([
    ["Friday to Monday", plain, "2026-10-09", "2026-10-12", 2],
    ["Monday to Friday, reversed", plain, "2026-10-12", "2026-10-09", -2],
    ["a working day", plain, "2026-10-09", "2026-10-09", 1],
    ["a day off", plain, "2026-10-10", "2026-10-10", 0],
    ["a weekend, reversed", plain, "2026-10-11", "2026-10-10", 0],
    ["October", plain, "2026-10-01", "2026-10-31", 22],
    ["October in China", china, "2026-10-01", "2026-10-31", 18],
    ["October in China, reversed", china, "2026-10-31", "2026-10-01", -18],
    ["a make-up day", china, "2026-10-10", "2026-10-11", 1],
    ["over 1970", plain, "1969-12-29", "1970-01-11", 10],
    ["no working day", never, "2026-01-01", "2026-12-31", 0],
    ["make-up days alone", onlyMakeUp, "2026-10-11", "2026-12-31", 2],
    ["all dates of a sheet", week("0000000"), "1900-03-01", "9999-12-31", LAST_DATE - FIRST_DATE + 1],
  ])("%s", (_, of, start, end, count) => {
    expect(networkdaysOf(of, start, end)).toBe(count);
  });

  it.each([
    ["1900-02-28", "2026-10-09", "/start"],
    ["2026-10-09", "+010000-01-01", "/end"],
    ["never", "2026-10-09", "/start"],
  ])("%s to %s is out of range at %s", (start, end, path) => {
    expect(() => networkdays(plain, day(start), day(end))).toThrow(
      expect.objectContaining({ code: "serial-out-of-range", path }),
    );
  });
});

it("serial numbers and day numbers: 61 is 1900-03-01, 2958465 is 9999-12-31, as sheets have them", () => {
  expect([dateOf(FIRST_DATE), FIRST_DATE + SERIAL_OF_EPOCH]).toEqual(["1900-03-01", 61]);
  expect([dateOf(LAST_DATE), LAST_DATE + SERIAL_OF_EPOCH]).toEqual(["9999-12-31", 2_958_465]);
});

it.each([
  ["/holidays/1", [0, FIRST_DATE - 1], [0]],
  ["/makeUpDays/0", [0], [LAST_DATE + 1]],
  ["/holidays/0", [NaN], []],
  ["/makeUpDays/2", [], [0, 1, Infinity]],
])("an exception that is no date of a sheet is out of range at %s", (path, holidays, makeUpDays) => {
  expect(() => compileWeek("0000011", holidays, makeUpDays)).toThrow(
    expect.objectContaining({ code: "serial-out-of-range", path }),
  );
});

// 1 January 1970 is a Thursday: 0 and 4 to 8 are worked by the week without holiday 1, and 9 and 10 are made up for.
it("arguments are left as they were", () => {
  const [holidays, makeUpDays] = [Object.freeze([3, 1, 2, 1]), Object.freeze([10, 9, 10])];
  expect(networkdays(compileWeek("0000011", holidays, makeUpDays), 0, 10)).toBe(8);
});

it("a column of 30,000 over eighty centuries, with a thousand exceptions, within half a second", () => {
  const of = compileWeek(
    "0000011",
    Array.from({ length: 1000 }, (_, nth) => nth * 37),
    Array.from({ length: 1000 }, (_, nth) => nth * 35 + 2),
  );
  const started = performance.now();
  let sum = 0;
  for (let row = 0; row < 30_000; row += 1) {
    const date = workday(of, row - 10_000, 500_000 + row);
    sum += networkdays(of, row - 9999, date) - (500_000 + row);
  }
  expect(sum).toBe(0);
  expect(performance.now() - started).toBeLessThan(500);
});

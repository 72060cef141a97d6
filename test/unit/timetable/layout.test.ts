// Timetables of odd shapes: none open, all open, crowds of openings after years without any, spans that no 32-bit number holds.
import * as sla from "sla-clock";
import {
  addWorkingTime,
  importTimetable,
  isOpen,
  nextOpening,
  openIntervals,
  subtractWorkingTime,
  workingTimeBetween,
} from "sla-clock/timetable";
import type { TimetableData } from "sla-clock/timetable";
import { describe, expect, it } from "vitest";

import { withDigest } from "../../reference/canonical-json.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LATEST = Date.UTC(2200, 0, 1);
const UNCOVERED = expect.objectContaining({ code: "calendar-uncovered" });

function timetable(from: number, to: number, unit: number, runs: readonly number[]): TimetableData {
  const content = { format: "sla-clock/timetable", version: 1, calendar: "odd", timeZones: ["UTC"], from, to } as const;
  return importTimetable(withDigest({ ...content, coverage: { from, to }, unit, runs }));
}

describe("none and one", () => {
  it("no opening at all: nothing is open, and nothing is found", () => {
    const none = timetable(0, DAY, MINUTE, []);
    expect([isOpen(none, 0), isOpen(none, DAY - 1)]).toEqual([false, false]);
    expect(workingTimeBetween(none, 0, DAY)).toBe(0);
    expect(openIntervals(none, 0, DAY)).toEqual([]);
    expect(() => addWorkingTime(none, 0, 1)).toThrow(UNCOVERED);
    expect(() => subtractWorkingTime(none, DAY, 1)).toThrow(UNCOVERED);
    expect(() => nextOpening(none, 0)).toThrow(UNCOVERED);
  });

  it("no opening in all supported years: there is none, which is known", () => {
    expect(nextOpening(timetable(0, LATEST, MINUTE, []), 5)).toBeUndefined();
  });

  it("an opening that touches the beginning, of which nobody knows whether it opens there", () => {
    const first = timetable(DAY, 3 * DAY, MINUTE, [0, 60]);
    expect(isOpen(first, DAY)).toBe(true);
    expect(openIntervals(first, DAY, 2 * DAY)).toEqual([{ start: DAY, end: DAY + HOUR }]);
    expect(subtractWorkingTime(first, 2 * DAY, HOUR)).toBe(DAY);
    expect(addWorkingTime(first, DAY, HOUR)).toBe(DAY + HOUR);
    expect(() => sla.previousOpening(sla.importTimetable(first), DAY + 1)).toThrow(UNCOVERED);
  });

  it("open throughout: plain arithmetic from end to end", () => {
    const always = timetable(5, 5 + 4 * DAY, 1, [0, 4 * DAY]);
    expect(addWorkingTime(always, 5, 4 * DAY)).toBe(5 + 4 * DAY);
    expect(subtractWorkingTime(always, 5 + 4 * DAY, 4 * DAY)).toBe(5);
    expect(workingTimeBetween(always, 6, 5 + DAY)).toBe(DAY - 1);
  });

  it("one millisecond, the shortest of all", () => {
    const least = timetable(7, 8, 1, [0, 1]);
    expect(isOpen(least, 7)).toBe(true);
    expect(addWorkingTime(least, 7, 1)).toBe(8);
    expect(() => isOpen(least, 8)).toThrow(UNCOVERED);
  });
});

describe("uneven: years of nothing, then thousands of openings within an hour", () => {
  const QUIET = Date.UTC(2040, 0, 1);
  const COUNT = 5000;
  // A millisecond closed and two open, over and over; then nothing for sixty years, and one hour.
  const crowd = Array.from({ length: COUNT }, (_, index) => (index === 0 ? [QUIET, 2] : [1, 2])).flat();
  const runs = [...crowd, 60 * 366 * DAY, HOUR];
  const end = QUIET + 3 * COUNT - 1;
  const uneven = timetable(0, LATEST, 1, runs);
  const imported = sla.importTimetable(uneven);

  it.each([1, 2, 3, 17, 4999, 5000, 9999, 10_000])("after %i ms of open time in the crowd", (d) => {
    const due = QUIET + d + Math.floor((d - 1) / 2);
    expect(addWorkingTime(uneven, 0, d)).toBe(due);
    expect(addWorkingTime(uneven, QUIET + 3, d - 2 > 0 ? d - 2 : 0)).toBe(d > 2 ? due : QUIET + 3);
    expect(workingTimeBetween(uneven, 0, due)).toBe(d);
    expect(sla.addWorkingTime(imported, 0, d)).toBe(due);
  });

  it("back from the far end: the hour first, then the crowd from its end", () => {
    expect(subtractWorkingTime(uneven, LATEST - 1, HOUR)).toBe(end + 60 * 366 * DAY);
    expect(subtractWorkingTime(uneven, LATEST - 1, HOUR + 2)).toBe(end - 2);
    expect(subtractWorkingTime(uneven, LATEST - 1, HOUR + 3)).toBe(end - 4);
    expect(subtractWorkingTime(uneven, LATEST - 1, HOUR + 2 * COUNT)).toBe(QUIET);
    expect(() => subtractWorkingTime(uneven, LATEST - 1, HOUR + 2 * COUNT + 1)).toThrow(UNCOVERED);
  });

  it("each millisecond of a stretch in the middle", () => {
    for (let at = QUIET + 6000; at < QUIET + 6100; at += 1) {
      const place = (at - QUIET) % 3;
      expect([at, isOpen(uneven, at)]).toEqual([at, place < 2]);
      expect(sla.nextWorkingTime(imported, at)).toBe(place < 2 ? at : at + 1);
      expect(sla.nextOpening(imported, at)).toBe(at + 3 - place);
      expect(sla.previousClosing(imported, at)).toBe(place === 2 ? at : at - place - 1);
    }
  });

  it("columns through it, in order and out of order", () => {
    const column = Float64Array.from({ length: 300 }, (_, index) => QUIET + index * 40);
    const expected = Array.from(column, (at) => sla.addWorkingTime(imported, at, 101));
    expect(Array.from(sla.addWorkingTimeMany(imported, column, 101))).toEqual(expected);
    const reversed = column.slice().reverse();
    expect(Array.from(sla.addWorkingTimeMany(imported, reversed, 101))).toEqual(expected.reverse());
  });
});

describe("uneven: an hour at once, then thousands of openings of 2 ms", () => {
  const COUNT = 5000;
  const crowd = timetable(0, LATEST, 1, [5, HOUR, ...Array.from({ length: COUNT }, () => [1, 2]).flat()]);
  const imported = sla.importTimetable(crowd);
  const end = 5 + HOUR + 3 * COUNT;

  it.each([1, 2, HOUR - 1, HOUR])("%i ms of open time lie within the hour", (d) => {
    expect(addWorkingTime(crowd, 0, d)).toBe(5 + d);
    expect(sla.addWorkingTime(imported, 2, d)).toBe(5 + d);
    expect(subtractWorkingTime(crowd, end, 2 * COUNT + d)).toBe(5 + HOUR - d);
    expect(subtractWorkingTime(crowd, LATEST - 1, 2 * COUNT + d)).toBe(5 + HOUR - d);
    expect(Array.from(sla.addWorkingTimeMany(imported, Float64Array.of(5, 0, 3), d))).toEqual([5 + d, 5 + d, 5 + d]);
  });

  it("and the rest in the crowd", () => {
    expect(addWorkingTime(crowd, 0, HOUR + 1)).toBe(5 + HOUR + 2);
    expect(addWorkingTime(crowd, 0, HOUR + 2 * COUNT)).toBe(end);
    expect(() => addWorkingTime(crowd, 0, HOUR + 2 * COUNT + 1)).toThrow(UNCOVERED);
    expect(subtractWorkingTime(crowd, end, 2 * COUNT)).toBe(5 + HOUR + 1);
  });
});

describe("spans that no 32-bit number of units holds", () => {
  // Until 7 January 1972 clocks in Monrovia were 44 minutes 30 seconds behind UTC, so that nothing begins on a minute.
  const monrovia = sla.defineCalendar({ id: "m", timeZone: "Africa/Monrovia", hours: "mon-fri 09:00-17:00" });

  it("seconds over more than 68 years", () => {
    const [from, to] = [Date.UTC(1970, 0, 5), Date.UTC(2050, 0, 3)];
    const exported = sla.exportTimetable(monrovia, { from, to });
    expect(exported.unit).toBe(SECOND);
    // Monday 5 January 1970, 09:00 by the wall clock.
    expect(nextOpening(importTimetable(exported), from)).toBe(Date.UTC(1970, 0, 5, 9, 44, 30));
    // 4174 weeks of 40 hours.
    expect(workingTimeBetween(importTimetable(exported), from, to)).toBe(4174 * 40 * HOUR);
    expect(addWorkingTime(importTimetable(exported), from, 4174 * 40 * HOUR)).toBe(Date.UTC(2049, 11, 31, 17));
  });

  it("all 230 years in minutes and in milliseconds", () => {
    const weeks = (LATEST - Date.UTC(1970, 0, 5)) / (7 * DAY);
    for (const [hours, each] of [
      ["09:00-17:00", 8 * HOUR],
      ["09:00:00.001-17:00", 8 * HOUR - 1],
    ] as const) {
      const calendar = sla.defineCalendar({ id: "utc", timeZone: "UTC", hours: `mon ${hours}` });
      const whole = importTimetable(sla.exportTimetable(calendar, { from: 0, to: LATEST }));
      // From Monday 5 January 1970 to Monday 30 December 2199.
      const count = Math.ceil(weeks);
      expect(workingTimeBetween(whole, 0, LATEST - 1)).toBe(count * each);
      expect(addWorkingTime(whole, 0, count * each)).toBe(Date.UTC(2199, 11, 30, 17));
      expect(sla.addWorkingTime(calendar, 0, count * each)).toBe(Date.UTC(2199, 11, 30, 17));
    }
  });
});

it("more openings than 16 bits count: two a day for 230 years", () => {
  const calendar = sla.defineCalendar({ id: "daily", timeZone: "UTC", hours: "mon-sun 09:00-12:00, 13:00-18:00" });
  const last = Date.UTC(2199, 11, 31);
  const days = last / DAY + 1;
  const whole = sla.exportTimetable(calendar, { from: 0, to: LATEST });
  expect(whole.runs.length).toBe(4 * days);
  for (const timed of [calendar, sla.importTimetable(whole)]) {
    expect(sla.workingTimeBetween(timed, 0, LATEST - 1)).toBe(days * 8 * HOUR);
    expect(sla.addWorkingTime(timed, last, 4 * HOUR)).toBe(last + 14 * HOUR);
    expect(sla.addWorkingTime(timed, 0, days * 8 * HOUR - 1)).toBe(last + 18 * HOUR - 1);
    expect(sla.subtractWorkingTime(timed, last + 18 * HOUR, 80_000 * 8 * HOUR)).toBe(last - 79_999 * DAY + 9 * HOUR);
    expect([9, 12, 13, 18].map((hour) => sla.isOpen(timed, last + hour * HOUR))).toEqual([true, false, true, false]);
  }
});

it("hours to the millisecond", () => {
  const calendar = sla.defineCalendar({
    id: "ms",
    timeZone: "Asia/Kolkata",
    hours: { mon: "09:00:00.250-09:00:00.750", tue: "23:59:59.999-24:00" },
  });
  const exported = sla.exportTimetable(calendar, { from: "2026-03-02T00:00+05:30", to: "2026-03-09T00:00+05:30" });
  expect([exported.unit, exported.runs]).toEqual([1, [9 * HOUR + 250, 500, 39 * HOUR - 751, 1]]);
  const monday = Date.parse("2026-03-02T09:00:00.250+05:30");
  expect(addWorkingTime(importTimetable(exported), monday + 100, 401)).toBe(Date.parse("2026-03-04T00:00+05:30"));
});

it("a timetable that begins in the middle of a minute and of an opening", () => {
  const calendar = sla.defineCalendar({ id: "utc", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });
  const from = Date.UTC(2026, 2, 2, 9, 30, 15, 500);
  const exported = sla.exportTimetable(calendar, { from, to: from + DAY });
  // What is left of Monday, the night, and half an hour of Tuesday.
  expect([exported.unit, exported.runs]).toEqual([1, [0, 7.5 * HOUR - 15_500, 16 * HOUR, HOUR / 2 + 15_500]]);
  expect(addWorkingTime(importTimetable(exported), from, 7.5 * HOUR)).toBe(Date.UTC(2026, 2, 3, 9, 0, 15, 500));
});

it("what is refused is quoted in short, however long it is", () => {
  expect(() => importTimetable("x".repeat(1e6))).toThrow(expect.objectContaining({ received: "x".repeat(80) }));
});

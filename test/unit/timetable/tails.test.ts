// A calendar that changes no more after its last dated day, or before its first, is known there for good. How often the platform is asked
// for an offset tells whether an answer was known or searched for: a search to the end of the supported years asks thousands of times.
import type { Calendar } from "sla-clock";
import type * as Library from "sla-clock";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { countReadings } from "./readings.js";
import type { Readings } from "./readings.js";

const NEW_YEAR = { id: "new-year", timeZone: "America/New_York", hours: "24x7", holidays: ["2026-01-01"] } as const;
const newYear = (): Calendar => sla.defineCalendar(NEW_YEAR);
const closed = (specialDays: readonly { date: string; hours: string }[] = []): Calendar =>
  sla.defineCalendar({ id: "closed", timeZone: "America/New_York", hours: {}, specialDays });
const weekdays = (): Calendar =>
  sla.defineCalendar({ id: "weekdays", timeZone: "America/New_York", hours: "mon-fri 09:00-17:00" });
const once = (): Calendar => closed([{ date: "2026-07-01", hours: "22:00-06:00" }]);

const [opened, at] = [Date.parse("2026-01-02T00:00-05:00"), Date.parse("2026-03-02T12:00-05:00")];
const NEVER = expect.objectContaining({ code: "calendar-never-opens" });
const FEW = 1500;

let sla: typeof Library;
let readings: Readings;

// A library that has no offset in its memory, and a host that counts how many are read.
beforeEach(async () => {
  vi.resetModules();
  sla = await import("sla-clock");
  readings = countReadings();
});
afterEach(() => {
  readings.stop();
});

it("the count counts: a calendar without any end to its changes is searched for years", () => {
  // Nobody works on a Sunday in both.
  const sundays = sla.defineCalendar({ id: "sundays", timeZone: "Africa/Cairo", hours: "sun 09:00-17:00" });
  expect(sla.nextOpening(sla.intersection(weekdays(), sundays), at)).toBeUndefined();
  expect(readings.count()).toBeGreaterThan(FEW);
});

it("24x7 with one holiday: it closes once, and never again", () => {
  const calendar = newYear();
  expect(sla.nextClosing(calendar, at)).toBeUndefined();
  expect(sla.nextOpening(calendar, at)).toBeUndefined();
  expect(sla.previousOpening(calendar, at)).toBe(opened);
  expect(sla.previousClosing(calendar, at)).toBe(Date.parse("2026-01-01T00:00-05:00"));
  expect(sla.previousClosing(calendar, opened - 86_400_001)).toBeUndefined();
  expect(sla.nextClosing(calendar, opened - 86_400_001)).toBe(opened - 86_400_000);
  expect(readings.count()).toBeLessThan(FEW);
});

it("24x7 with one holiday: centuries of open time are counted at once", () => {
  const [from, to] = [Date.UTC(1970, 5, 1), Date.UTC(2199, 5, 1)];
  expect(sla.workingTimeBetween(newYear(), from, to)).toBe(to - from - 86_400_000);
  expect(sla.addWorkingTime(newYear(), from, to - from - 86_400_000)).toBe(to);
  expect(sla.openIntervals(newYear(), from, to)).toEqual([
    { start: from, end: opened - 86_400_000 },
    { start: opened, end: to },
  ]);
  expect(readings.count()).toBeLessThan(FEW);
});

it("a calendar without hours: nothing is found, at once, either way", () => {
  expect(() => sla.addWorkingTime(closed(), at, 1)).toThrow(NEVER);
  expect(() => sla.nextWorkingTime(closed(), at)).toThrow(NEVER);
  expect(() => sla.previousWorkingTime(closed(), at)).toThrow(NEVER);
  expect([sla.nextOpening(closed(), at), sla.previousClosing(closed(), at)]).toEqual([undefined, undefined]);
  expect(readings.count()).toBeLessThan(FEW);
});

it("a night of one date alone runs on into the next date, and is the first and the last", () => {
  const [opens, closes] = [Date.parse("2026-07-01T22:00-04:00"), Date.parse("2026-07-02T06:00-04:00")];
  expect([sla.nextOpening(once(), at), sla.nextClosing(once(), at)]).toEqual([opens, closes]);
  expect(sla.isOpen(once(), closes - 1)).toBe(true);
  expect([sla.nextOpening(once(), opens), sla.nextClosing(once(), closes)]).toEqual([undefined, undefined]);
  expect([sla.previousOpening(once(), opens - 1), sla.previousClosing(once(), closes - 1)]).toEqual([
    undefined,
    undefined,
  ]);
  expect(() => sla.addWorkingTime(once(), opens, "9h")).toThrow(
    expect.objectContaining({ code: "calendar-exhausted" }),
  );
  expect(readings.count()).toBeLessThan(FEW);
});

it.each([
  // Whichever decides is known at once: what is always open in a union, what is never open in an intersection.
  ["always open or weekdays", () => sla.union(newYear(), weekdays()), true],
  ["weekdays or always open", () => sla.union(weekdays(), newYear()), true],
  ["never open and weekdays", () => sla.intersection(once(), weekdays()), false],
  ["weekdays and never open", () => sla.intersection(weekdays(), once()), false],
  ["weekdays less what is always open", () => sla.difference(weekdays(), newYear()), false],
  ["never open less weekdays", () => sla.difference(once(), weekdays()), false],
  ["always open less never open", () => sla.difference(newYear(), once()), true],
  ["always open and always open", () => sla.intersection(newYear(), newYear()), true],
  ["never open or never open", () => sla.union(once(), closed()), false],
  [
    "in one another",
    () => sla.difference(sla.union(weekdays(), newYear()), sla.intersection(weekdays(), once())),
    true,
  ],
] as const)("%s: after the last dated day, and before the first, it stays as it is", (_name, make, open) => {
  const later = Date.parse("2026-07-03T06:00-04:00");
  expect(sla.isOpen(make(), later)).toBe(open);
  expect([sla.nextOpening(make(), later), sla.nextClosing(make(), later)]).toEqual([undefined, undefined]);
  const earlier = Date.parse("2025-06-01T06:00-04:00");
  expect([sla.previousOpening(make(), earlier), sla.previousClosing(make(), earlier)]).toEqual([undefined, undefined]);
  expect(readings.count()).toBeLessThan(FEW);
});

it("weekdays that decide nothing: the tail of one part alone is none", () => {
  // Monday 6 July 2026, 09:00.
  const opens = Date.parse("2026-07-06T09:00-04:00");
  const later = Date.parse("2026-07-04T06:00-04:00");
  for (const calendar of [
    sla.union(once(), weekdays()),
    sla.intersection(newYear(), weekdays()),
    sla.difference(weekdays(), once()),
    sla.intersection(weekdays(), newYear()),
  ]) {
    expect(sla.nextOpening(calendar, later)).toBe(opens);
  }
  // What is always open less the weekdays opens when they close.
  expect(sla.nextOpening(sla.difference(newYear(), weekdays()), later)).toBe(opens + 8 * 3_600_000);
});

it("a night that ends on a date that was skipped ends on the next one, and is the last", () => {
  // Apia had no 30 December 2011: 06:00 of that date is 06:00 of the 31st.
  const make = (): Calendar =>
    sla.defineCalendar({
      ...{ id: "apia", timeZone: "Pacific/Apia", hours: {} },
      specialDays: [{ date: "2011-12-29", hours: "22:00-06:00" }],
    });
  const [opens, closes] = [Date.parse("2011-12-29T22:00-10:00"), Date.parse("2011-12-31T06:00+14:00")];
  expect(sla.openIntervals(make(), Date.UTC(1980, 0, 1), Date.UTC(2150, 0, 1))).toEqual([
    { start: opens, end: closes },
  ]);
  expect([sla.isOpen(make(), closes - 1), sla.nextClosing(make(), closes - 1)]).toEqual([true, closes]);
  expect(sla.nextOpening(make(), opens)).toBeUndefined();
});

it("hours that end with a date: nothing opens after it, at once, by whatever is asked", () => {
  const ends = { ...NEW_YEAR, hours: "mon-fri 09:00-17:00", changes: [{ from: "2026-03-02", hours: {} }] };
  const closes = Date.parse("2026-02-27T17:00-05:00");
  for (const ask of [
    (calendar: Calendar): unknown => sla.addWorkingTime(calendar, at, "1h"),
    (calendar: Calendar): unknown => sla.nextWorkingTime(calendar, at),
    (calendar: Calendar): unknown => sla.addWorkingDays(calendar, at, 1, { at: "same-time" }),
  ]) {
    expect(() => ask(sla.defineCalendar(ends))).toThrow(NEVER);
  }
  const calendar = sla.defineCalendar(ends);
  expect(sla.nextOpening(calendar, at)).toBeUndefined();
  expect(sla.nextClosing(calendar, closes)).toBeUndefined();
  expect(sla.previousWorkingTime(calendar, at)).toBe(closes);
  expect(sla.addWorkingTime(calendar, Date.parse("2026-02-27T09:00-05:00"), "8h")).toBe(closes);
  expect(readings.count()).toBeLessThan(FEW);
});

it("hours that begin with a date: nothing closed before it, and what is open from then on never closes", () => {
  const begins = { ...NEW_YEAR, holidays: [], hours: {}, changes: [{ from: "2026-03-02", hours: "24x7" }] };
  const calendar = sla.defineCalendar(begins);
  const opens = Date.parse("2026-03-02T00:00-05:00");
  expect(sla.previousOpening(calendar, opens - 1)).toBeUndefined();
  expect(sla.nextOpening(calendar, 0)).toBe(opens);
  expect(sla.nextClosing(calendar, opens)).toBeUndefined();
  expect(sla.addWorkingTime(calendar, 0, Date.UTC(2199, 0, 1) - opens)).toBe(Date.UTC(2199, 0, 1));
  expect(() => sla.subtractWorkingTime(calendar, opens, "1h")).toThrow(NEVER);
  expect(() => sla.addWorkingDays(calendar, opens, -1, { at: "same-time" })).toThrow(NEVER);
  expect(readings.count()).toBeLessThan(FEW);
});

it("hours of which only the last go on: the first are known for good before the first change", () => {
  const office = {
    ...NEW_YEAR,
    holidays: [],
    hours: {},
    changes: [{ from: "2026-03-02", hours: "mon-fri 09:00-17:00" }],
  };
  const calendar = sla.defineCalendar(office);
  expect(sla.previousClosing(calendar, Date.parse("2026-03-02T16:59-05:00"))).toBeUndefined();
  expect(sla.nextOpening(calendar, Date.parse("2025-03-02T16:59-05:00"))).toBe(Date.parse("2026-03-02T09:00-05:00"));
  expect(readings.count()).toBeLessThan(FEW);
});

// What exportTimetable takes and refuses, and what importTimetable makes of it.
import {
  assess,
  defineCalendar,
  defineContract,
  exportTimetable,
  importTimetable,
  isOpen,
  openIntervals,
  SlaError,
  union,
} from "sla-clock";
import type { Calendar, Due, TimetableOptions } from "sla-clock";
import * as timetables from "sla-clock/timetable";
import { expect, it } from "vitest";

const office = defineCalendar({ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });
const DAY = 86_400_000;
const LATEST = Date.UTC(2200, 0, 1);

it.each([
  ["no time at all", { from: DAY, to: DAY }, "interval-reversed", "/options/to"],
  ["an end before the start", { from: DAY, to: DAY - 1 }, "interval-reversed", "/options/to"],
  ["no options", undefined, "options-invalid", "/options"],
  ["no end", { from: DAY }, "instant-unreadable", "/options/to"],
  ["a local time", { from: "2026-03-02T00:00", to: LATEST }, "instant-no-offset", "/options/from"],
  ["an unknown option", { from: 0, to: DAY, zone: "UTC" }, "options-invalid", "/options/zone"],
  ["an empty release", { from: 0, to: DAY, timeZoneData: " " }, "options-invalid", "/options/timeZoneData"],
  ["a start before 1970", { from: -1, to: DAY }, "instant-out-of-range", "/options/from"],
  ["a start at the end of 2199", { from: LATEST, to: LATEST }, "instant-out-of-range", "/options/from"],
  ["an end after 2199", { from: 0, to: LATEST + 1 }, "instant-out-of-range", "/options/to"],
])("refused: %s", (_name, options, code, path) => {
  expect(() => exportTimetable(office, options as TimetableOptions)).toThrow(expect.objectContaining({ code, path }));
});

it("refused: what lies outside the coverage of any part, and of an import", () => {
  const covered = defineCalendar({
    ...{ id: "covered", timeZone: "UTC", hours: "mon-fri 09:00-17:00" },
    coverage: { from: "2026-01-01", to: "2027-01-01" },
  });
  const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];
  const whole = { from, to };
  const uncovered = expect.objectContaining({ code: "calendar-uncovered", path: "/options" });
  for (const calendar of [covered, union(office, covered), importTimetable(exportTimetable(covered, whole))]) {
    expect(exportTimetable(calendar, whole).coverage).toEqual(whole);
    expect(() => exportTimetable(calendar, { from: from - 1, to })).toThrow(uncovered);
    expect(() => exportTimetable(calendar, { from, to: to + 1 })).toThrow(uncovered);
  }
});

it("what is exported and imported is frozen whole, and keeps nothing of its argument", () => {
  const exported = exportTimetable(office, { from: 0, to: 9 * DAY, timeZoneData: "2025c" });
  expect([exported, exported.runs, exported.coverage, exported.timeZones].every((part) => Object.isFrozen(part))).toBe(
    true,
  );
  const mutable = structuredClone<unknown>(exported) as { runs: number[] };
  const [imported, timetable] = [importTimetable(mutable), timetables.importTimetable(mutable)];
  // The first opening, Thursday 1 January 1970, 09:00.
  const opens = DAY * 0.375;
  mutable.runs.splice(0, 2, 0, 1440);
  expect([isOpen(imported, opens - 1), isOpen(imported, opens)]).toEqual([false, true]);
  expect([timetables.isOpen(timetable, opens - 1), timetables.isOpen(timetable, opens)]).toEqual([false, true]);
  expect(Object.isFrozen(imported) && imported.kind === "timetable" && Object.isFrozen(imported.timetable.runs)).toBe(
    true,
  );
});

it("refused by sla-clock/timetable: a timetable that was not imported, and bad instants and durations", () => {
  const exported = exportTimetable(office, { from: 0, to: 9 * DAY });
  const timetable = timetables.importTimetable(exported);
  const code = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      return error instanceof timetables.TimetableError && !(error instanceof SlaError)
        ? [error.code, error.path]
        : error;
    }
  };
  expect(code(() => timetables.isOpen(exported, 0))).toEqual(["timetable-invalid", "/timetable"]);
  expect(code(() => timetables.isOpen(null as never, 0))).toEqual(["timetable-invalid", "/timetable"]);
  for (const bad of [NaN, 0.5, -1, LATEST, Infinity, "0", 0n, Symbol("0"), null, undefined, {}, new Date(0)]) {
    expect(code(() => timetables.isOpen(timetable, bad as never))).toEqual(["instant-out-of-range", "/at"]);
    expect(code(() => timetables.addWorkingTime(timetable, bad as never, 0))).toEqual([
      "instant-out-of-range",
      "/from",
    ]);
    expect(code(() => timetables.workingTimeBetween(timetable, 0, bad as never))).toEqual([
      "instant-out-of-range",
      "/to",
    ]);
    if (bad === LATEST) continue;
    expect(code(() => timetables.subtractWorkingTime(timetable, 0, bad as never))).toEqual([
      "duration-out-of-range",
      "/duration",
    ]);
  }
  expect(code(() => timetables.openIntervals(timetable, DAY, 0))).toEqual(["interval-reversed", "/to"]);
  // The end that lies outside is the one that is named.
  expect(code(() => timetables.workingTimeBetween(timetable, DAY, 10 * DAY))).toEqual(["calendar-uncovered", "/to"]);
  expect(code(() => timetables.workingTimeBetween(timetable, 10 * DAY, DAY))).toEqual(["calendar-uncovered", "/from"]);
});

it("-0 is 0: sla-clock/timetable gives no -0", () => {
  const timetable = timetables.importTimetable(exportTimetable(office, { from: 0, to: 9 * DAY }));
  const results = [
    timetables.addWorkingTime(timetable, -0, -0),
    timetables.subtractWorkingTime(timetable, -0, 0),
    timetables.workingTimeBetween(timetable, -0, 0),
    timetables.workingTimeBetween(timetable, 5, -0),
    ...timetables.openIntervals(timetable, -0, DAY).flatMap(({ start, end }) => [start, end]),
  ];
  expect(results.filter((result) => Object.is(result, -0))).toEqual([]);
});

it("of several calendars the one that does not reach so far is named, not one that just does", () => {
  const upTo = (id: string, to: string): Calendar =>
    defineCalendar({ id, timeZone: "UTC", hours: "mon-fri 09:00-17:00", coverage: { from: "2026-01-01", to } });
  const both = union(upTo("enough", "2026-03-07"), upTo("too short", "2026-03-05"));
  const [from, to] = [Date.UTC(2026, 2, 2), Date.UTC(2026, 2, 7)];
  expect(() => openIntervals(both, from, to)).toThrow(/"too short" covers/);
  const imported = union(importTimetable(exportTimetable(office, { from, to })), upTo("too short", "2026-03-05"));
  expect(() => openIntervals(imported, from, to)).toThrow(/"too short" covers/);
  expect(() => openIntervals(imported, from - 1, from + 1)).toThrow(/"office" covers/);
});

it("due exactly where the holidays are known no further: not provisional, a millisecond later it is", () => {
  const assumed = defineCalendar({
    ...{ id: "assumed", timeZone: "UTC", hours: "24x7", beyondCoverage: "assume-weekly" },
    coverage: { from: "2026-01-01", to: "2026-03-07" },
  });
  const end = Date.UTC(2026, 2, 7);
  const dueIn = (clock: Calendar, within: number): Due | undefined => {
    const clauses = [{ id: "reply", promise: "replied", within, clock: "assumed" }] as const;
    const contract = defineContract({ id: "desk", levels: ["A"], calendars: { assumed: clock }, clauses });
    const ticket = { level: "A", events: [{ type: "reported", at: end - DAY }] } as const;
    return assess(contract, ticket, { asOf: end - DAY }).periods[0]?.obligations[0]?.due;
  };
  // The timetable reaches further than the holidays were known when it was written.
  const imported = importTimetable(exportTimetable(assumed, { from: end - 9 * DAY, to: end + 9 * DAY }));
  for (const clock of [assumed, imported]) {
    expect(dueIn(clock, DAY)).toEqual({ kind: "at", at: end, provisional: false });
    expect(dueIn(clock, DAY + 1)).toEqual({ kind: "at", at: end + 1, provisional: true });
  }
  expect(() => dueIn(imported, 10 * DAY + 1)).toThrow(expect.objectContaining({ code: "calendar-uncovered" }));
});

it("an object that holds itself many times over is refused, not followed", () => {
  const { digest: _digest, ...rest } = exportTimetable(office, { from: 0, to: DAY });
  let many: unknown = 0;
  for (let depth = 0; depth < 40; depth += 1) many = [many, many];
  for (const json of [
    { ...rest, runs: many },
    { ...rest, coverage: { from: many, to: 0 } },
  ]) {
    expect(() => importTimetable(json)).toThrow(SlaError);
    expect(() => timetables.importTimetable(json)).toThrow(timetables.TimetableError);
  }
});

it("a duration of nothing is asked of a timetable too", () => {
  const timetable = timetables.importTimetable(exportTimetable(office, { from: 0, to: DAY }));
  expect(timetables.addWorkingTime(timetable, 5, 0)).toBe(5);
  for (const ask of [timetables.addWorkingTime, timetables.subtractWorkingTime]) {
    expect(() => ask({} as typeof timetable, 5, 0)).toThrow(expect.objectContaining({ code: "timetable-invalid" }));
  }
});

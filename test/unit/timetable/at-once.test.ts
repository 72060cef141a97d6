// What the library does not do before it must: no time-zone data for UTC and fixed offsets, nothing compiled before the first question.
import type { Calendar } from "sla-clock";
import type * as Library from "sla-clock";
import { afterEach, expect, it, vi } from "vitest";

import { countReadings } from "./readings.js";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The library loaded anew into a host whose Intl says when it is touched. */
async function loadedWith(touched: string[]): Promise<typeof Library> {
  const told = <T extends object>(target: T, path: string): T =>
    new Proxy(target, {
      get: (of, name) => {
        touched.push(`${path}.${String(name)}`);
        const value: unknown = Reflect.get(of, name);
        // A constructor may be asked for by name; what matters is whether it is used.
        return typeof value === "function" ? told(value, `${path}.${String(name)}`) : value;
      },
      construct: (of, args) => {
        touched.push(`new ${path}`);
        return Reflect.construct(of as new (...all: unknown[]) => object, args);
      },
      apply: (of, self, args) => {
        touched.push(`${path}()`);
        return Reflect.apply(of as unknown as (...all: unknown[]) => unknown, self, args);
      },
    });
  vi.stubGlobal("Intl", told(Intl, "Intl"));
  vi.resetModules();
  return import("sla-clock");
}

it.each(["UTC", "+08:00", "-03:30", "+05:45"])("%s: no Intl, from the import to the last answer", async (timeZone) => {
  const touched: string[] = [];
  const library = await loadedWith(touched);
  const office = library.defineCalendar({
    id: "office",
    timeZone,
    hours: "mon-fri 09:00-12:00, 13:00-18:00",
    holidays: ["2026-10-01"],
    coverage: { from: "2026-01-01", to: "2027-01-01" },
  });
  const at = Date.UTC(2026, 2, 6, 16);
  library.addWorkingTime(office, at, "30h");
  library.nextClosing(library.union(office, office), at);
  library.addWorkingDays(office, at, 5, { at: "same-time" });
  library.importTimetable(library.exportTimetable(office, { from: at, to: at + 1e9 }));
  library.addWorkingTimeMany(office, Float64Array.of(at, at + 1), 5);
  expect(library.formatInstant(at, timeZone)).toMatch(/^2026-03-0\d/);
  const contract = library.defineContract({
    id: "desk",
    levels: ["A"],
    calendars: { office },
    clauses: [{ id: "reply", promise: "replied", within: "2h", clock: "office" }],
  });
  library.assess(contract, { level: "A", events: [{ type: "reported", at }] }, { asOf: at });
  expect(() => library.defineCalendar({ id: "x", timeZone, hours: "5*8" })).toThrow(library.SlaError);
  expect(touched).toEqual([]);
});

it("a zone of the platform: its clocks are read at the first question, not when the calendar is made", async () => {
  const touched: string[] = [];
  const library = await loadedWith(touched);
  expect(touched).toEqual([]);
  const spec = { id: "office", timeZone: "Europe/London", hours: "mon-fri 09:00-18:00" } as const;
  const office = library.defineCalendar(spec);
  const readings = countReadings();
  library.defineCalendar({ ...spec, holidays: ["2026-12-25"] });
  library.union(office, office);
  expect(readings.count()).toBe(0);
  library.isOpen(office, Date.UTC(2026, 2, 6, 16));
  expect(readings.count()).toBeGreaterThan(0);
  readings.stop();
});

it("a host without Intl at all: UTC works, and a zone by name is unknown there", async () => {
  vi.stubGlobal("Intl", undefined);
  vi.resetModules();
  const library = await import("sla-clock");
  const office = library.defineCalendar({ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-18:00" });
  // Friday 17:00, two hours: Monday 10:00.
  expect(library.addWorkingTime(office, "2026-03-06T17:00Z", "2h")).toBe(Date.UTC(2026, 2, 9, 10));
});

it("used in any order, towards both sides: each answer = that of a calendar never asked before", async () => {
  const { addWorkingTime, defineCalendar, isOpen, previousOpening, subtractWorkingTime, workingTimeBetween } =
    await import("sla-clock");
  const make = (): Calendar =>
    defineCalendar({ id: "day", timeZone: "America/Havana", hours: "mon-sun 00:00-24:00; sun 22:00-03:00" });
  const half = (): Calendar =>
    defineCalendar({ id: "half", timeZone: "America/Havana", hours: "mon-sat 23:00-01:30; wed 12:00:00.001-13:00" });
  const YEAR = 366 * 86_400_000;
  const middle = Date.UTC(2026, 2, 8, 5);
  const years = [0, -1, 1, 0.5, -2.5, 4, -9, 30, -31, 100];
  for (const calendarOf of [make, half]) {
    const used = calendarOf();
    for (const distance of years) {
      for (const by of [-1, 0, 1]) {
        const at = middle + distance * YEAR + by;
        if (at < 0) continue;
        for (const ask of [
          (calendar: Calendar) => isOpen(calendar, at),
          (calendar: Calendar) => addWorkingTime(calendar, at, "50h"),
          (calendar: Calendar) => subtractWorkingTime(calendar, at, "50h"),
          (calendar: Calendar) => workingTimeBetween(calendar, middle, at),
          (calendar: Calendar) => previousOpening(calendar, Math.max(at - YEAR, 0)),
        ]) {
          expect([distance, by, ask(used)]).toEqual([distance, by, ask(calendarOf())]);
        }
      }
    }
  }
});

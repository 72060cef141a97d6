// What the library does not do before it must: no time-zone data for UTC and fixed offsets, nothing compiled before the first question.
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

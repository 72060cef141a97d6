import { test } from "@fast-check/vitest";
import fc from "fast-check";
import * as sla from "sla-clock";
import type { Calendar, CalendarSpec } from "sla-clock";
import { describe, expect } from "vitest";

import { calendarSpec, plan } from "../../arbitraries/calendar.js";
import { runs } from "../../arbitraries/runs.js";
import { calendarOf, scene, weeklyScene } from "../../arbitraries/scene.js";
import type { Scene } from "../../arbitraries/scene.js";
import { anyInstant, DAY, place, timeZone } from "../../arbitraries/time.js";
import { answers } from "../../reference/answers.js";

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

describe("calendars are plain data", () => {
  test.prop([scene])("JSON round trip: defineCalendar(JSON.parse(JSON.stringify(C))) = C", ({ calendar, at, d }) => {
    const read = sla.defineCalendar(JSON.parse(JSON.stringify(calendar)));
    expect(read).toEqual(calendar);
    expect(answers(read, at, d)).toEqual(answers(calendar, at, d));
  });

  test.prop([weeklyScene])("own specification: defineCalendar(C) = C", ({ calendar }) => {
    expect(sla.defineCalendar(calendar as CalendarSpec)).toBe(calendar);
  });

  test.prop([scene])("arguments unchanged: specification before = specification after", ({ spec, at, d }) => {
    const frozen = deepFreeze(structuredClone(spec));
    const calendar = deepFreeze(calendarOf(frozen));
    answers(calendar, deepFreeze([...at] as unknown as Scene["at"]), d);
    expect(frozen).toEqual(spec);
  });

  test.prop([weeklyScene])(
    "no aliasing: answers after changes to the specification = answers before",
    ({ spec, at, d, calendar }) => {
      const mutable = structuredClone(spec) as { -readonly [K in keyof CalendarSpec]: CalendarSpec[K] };
      const made = sla.defineCalendar(mutable);
      (mutable.holidays as unknown[]).length = 0;
      (mutable.specialDays as unknown[]).push({ date: "2026-01-01", hours: [] });
      mutable.hours = "24x7";
      expect(made).toEqual(calendar);
      expect(answers(made, at, d)).toEqual(answers(calendar, at, d));
    },
  );

  test.prop([scene])(
    "forms of instants: M(number, b) = M(Date, b) = M(text, b) = M(Temporal's or luxon's shape, b)",
    ({ calendar, at: [a, b] }) => {
      const forms = [new Date(a), new Date(a).toISOString(), { epochMilliseconds: a }, { toMillis: () => a }];
      const expected = sla.workingTimeBetween(calendar, a, b);
      for (const form of forms) expect(sla.workingTimeBetween(calendar, form, b)).toBe(expected);
    },
  );
});

/** Calendars without any open time after an instant, for one reason or another. */
const neverOpen: fc.Arbitrary<readonly [Calendar, number]> = fc.oneof(
  fc
    .tuple(timeZone, anyInstant)
    .map(([zone, at]): readonly [Calendar, number] => [
      sla.defineCalendar({ id: "shut", timeZone: zone, hours: { mon: [], sun: [] } }),
      at,
    ]),
  fc
    .tuple(place, fc.integer({ min: 3, max: 400 }))
    .map(([{ timeZone: zone, at }, days]): readonly [Calendar, number] => {
      const date = new Date(Math.max(at - days * DAY, 0)).toISOString().slice(0, 10);
      const specialDays = [
        { date, hours: [] },
        { date: "1970-01-01", hours: "09:00-10:00" },
      ];
      const unique = date === "1970-01-01" ? specialDays.slice(0, 1) : specialDays;
      return [sla.defineCalendar({ id: "past", timeZone: zone, hours: {}, specialDays: unique }), at + 9 * DAY];
    }),
  fc.tuple(place, plan).map(([{ timeZone: zone, at }, planned]): readonly [Calendar, number] => {
    const { hours: _hours, changes: _changes, ...spec } = calendarSpec({ ...planned, specialDays: [] }, zone, at);
    const ends = { from: new Date(Math.max(at - 30 * DAY, 0)).toISOString().slice(0, 10), hours: {} };
    const { officeHours: _officeHours, ...ended } = { ...spec, hours: "24x7", changes: [ends] };
    return [sla.defineCalendar({ ...ended, id: "ended" }), at + 3 * DAY];
  }),
  fc.tuple(place, plan).map(([{ timeZone: zone, at }, planned]): readonly [Calendar, number] => {
    const calendar = sla.defineCalendar(calendarSpec(planned, zone, at));
    return [sla.difference(calendar, calendar), at];
  }),
);

describe("calendars that never open", () => {
  const thrown = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      return error instanceof sla.SlaError ? { code: error.code, message: error.message } : error;
    }
  };

  test.prop([neverOpen, fc.integer({ min: 1, max: DAY })], runs(0.1))(
    "never opens: add(a, d), nextWorkingTime(a) = calendar-never-opens",
    ([calendar, from], d) => {
      const at = Math.min(from, Date.UTC(2199, 11, 31));
      const expected = {
        code: "calendar-never-opens",
        message: expect.stringMatching(
          new RegExp(`${new Date(at).toISOString()}.*${calendar.id.replace(/[()]/g, "\\$&")}`),
        ),
      };
      expect(thrown(() => sla.addWorkingTime(calendar, at, d))).toEqual(expected);
      expect(thrown(() => sla.nextWorkingTime(calendar, at))).toEqual(expected);
      expect(sla.addWorkingTime(calendar, at, 0)).toBe(at);
      expect(sla.nextOpening(calendar, at)).toBeUndefined();
      expect(sla.isOpen(calendar, at)).toBe(false);
      expect(sla.workingTimeBetween(calendar, at, Math.min(at + 900 * DAY, Date.UTC(2199, 11, 31)))).toBe(0);
    },
  );
});

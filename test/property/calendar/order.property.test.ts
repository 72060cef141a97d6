import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  addWorkingTime as add,
  defineCalendar,
  difference,
  intersection,
  isOpen,
  nextClosing,
  nextOpening,
  nextWorkingTime,
  openIntervals,
  previousClosing,
  previousOpening,
  previousWorkingTime,
  subtractWorkingTime as subtract,
  union,
  workingTimeBetween as M,
} from "sla-clock";
import { describe, expect } from "vitest";

import { calendarSpec } from "../../arbitraries/calendar.js";
import { sceneWith, scenes, weeklyScene } from "../../arbitraries/scene.js";
import { anyInstant, DAY, LATEST, place, placeIn, timeZone, unchangingZone } from "../../arbitraries/time.js";

describe("more open time is never due later", () => {
  test.prop([scenes])(
    "wider hours: add(A ∪ B, a, d) ≤ add(A, a, d) ≤ add(A − B, a, d)",
    ({ calendars: [x, y], at: [a, b, c] }) => {
      const less = difference(x, y);
      const d = M(less, a, c);
      expect(add(union(x, y), a, d)).toBeLessThanOrEqual(add(x, a, d));
      expect(add(x, a, d)).toBeLessThanOrEqual(add(less, a, d));
      expect(M(intersection(x, y), a, b)).toBeLessThanOrEqual(M(x, a, b));
    },
  );

  test.prop([scenes])(
    "wider hours, backward: subtract(A ∪ B, c, d) ≥ subtract(A, c, d)",
    ({ calendars: [x, y], at: [a, , c] }) => {
      const d = M(x, a, c);
      expect(subtract(union(x, y), c, d)).toBeGreaterThanOrEqual(subtract(x, c, d));
    },
  );

  test.prop([weeklyScene])(
    "fewer holidays: add(C without holidays, a, d) ≤ add(C, a, d)",
    ({ spec, calendar, at: [a], d }) => {
      const { holidays: _, ...busy } = spec;
      expect(add(defineCalendar(busy), a, d)).toBeLessThanOrEqual(add(calendar, a, d));
    },
  );

  test.prop([weeklyScene])("wall clock: add(a, d) ≥ a + d", ({ calendar, at: [a], d }) => {
    expect(add(calendar, a, d)).toBeGreaterThanOrEqual(a + d);
  });
});

describe("24x7 is plain arithmetic", () => {
  const shorthand = fc.constantFrom(
    "24x7",
    "7*24",
    "365*7*24",
    "mon-sun 00:00-24:00",
    "mon-sun 00:00-06:00, 00:00-24:00",
  );
  const always = fc
    .tuple(timeZone, shorthand)
    .map(([zone, hours]) => defineCalendar({ id: "always", timeZone: zone, hours }));

  test.prop([always, anyInstant, anyInstant])("24x7: M(a, b) = b − a", (calendar, a, b) => {
    expect(M(calendar, a, b)).toBe(b - a);
  });

  test.prop([always, anyInstant, anyInstant])("24x7: add(a, d) = a + d, subtract(a + d, d) = a", (calendar, x, y) => {
    const [a, b] = [Math.min(x, y), Math.max(x, y)];
    expect(add(calendar, a, b - a)).toBe(b);
    expect(subtract(calendar, b, b - a)).toBe(a);
  });

  test.prop([always, anyInstant])(
    "24x7: isOpen(a), nextWorkingTime(a) = a, nextOpening(a) = undefined",
    (calendar, a) => {
      expect(isOpen(calendar, a)).toBe(true);
      expect(nextWorkingTime(calendar, a)).toBe(a);
      if (a > 0) expect(previousWorkingTime(calendar, a)).toBe(a);
      expect([nextOpening(calendar, a), nextClosing(calendar, a)]).toEqual([undefined, undefined]);
      expect([previousOpening(calendar, a), previousClosing(calendar, a)]).toEqual([undefined, undefined]);
      const end = Math.min(a + DAY, LATEST - 1);
      expect(openIntervals(calendar, a, end)).toEqual(a < end ? [{ start: a, end }] : []);
    },
  );

  const inPieces = fc.constantFrom(
    "mon-sun 06:00-24:00, 00:00-06:00",
    "mon 00:00 - sun 24:00; mon 09:00-17:00",
    "mon-sun 22:00-21:59, 00:00-24:00",
  );
  const pieces = sceneWith(place, (_plan, { timeZone: zone }) => ({ id: "pieces", timeZone: zone, hours: "24x7" }));

  test.prop([pieces, inPieces])("24x7 in pieces: openIntervals(a, c) = [a, c)", ({ spec, at: [a, , c] }, hours) => {
    const calendar = defineCalendar({ ...spec, hours });
    expect(openIntervals(calendar, a, c)).toEqual(a < c ? [{ start: a, end: c }] : []);
    expect(add(calendar, a, c - a)).toBe(c);
    expect(M(calendar, c, a)).toBe(a - c);
  });
});

describe("week shift: no zone changes, no special days", () => {
  const steady = sceneWith(placeIn(unchangingZone), (plan, { timeZone: zone, at }) =>
    calendarSpec({ ...plan, changes: [], holidays: [], specialDays: [] }, zone, at),
  );
  const weeks = fc.integer({ min: -300, max: 300 }).map((count) => count * 7 * DAY);
  const fits = (at: number): boolean => at >= 7 * DAY && at < LATEST - 7 * DAY;

  test.prop([steady, weeks])("week shift: M(a + 7 days, c + 7 days) = M(a, c)", ({ calendar, at: [a, , c] }, shift) => {
    if (fits(a + shift) && fits(c + shift)) expect(M(calendar, a + shift, c + shift)).toBe(M(calendar, a, c));
  });

  test.prop([steady, weeks])(
    "week shift: add(a + 7 days, d) = add(a, d) + 7 days",
    ({ calendar, at: [a, b, c], d, e }, shift) => {
      if (!fits(a + shift) || !fits(c + shift)) return;
      expect(add(calendar, a + shift, d)).toBe(add(calendar, a, d) + shift);
      expect(subtract(calendar, c + shift, e)).toBe(subtract(calendar, c, e) + shift);
      expect(isOpen(calendar, b + shift)).toBe(isOpen(calendar, b));
    },
  );
});

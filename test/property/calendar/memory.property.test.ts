import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  addWorkingTime,
  defineCalendar,
  isOpen,
  nextClosing,
  nextOpening,
  nextWorkingTime,
  previousClosing,
  previousOpening,
  subtractWorkingTime,
  workingTimeBetween,
} from "sla-clock";
import type { Calendar, CalendarSpec } from "sla-clock";
import { describe, expect } from "vitest";

import { runs } from "../../arbitraries/runs.js";
import { calendarOf, scene } from "../../arbitraries/scene.js";
import { anyInstant, DAY, HOUR, ianaZone, LATEST, nudge, oddPlace, place, supported } from "../../arbitraries/time.js";
import { answers, answersTo, outcome, questions, searches } from "../../reference/answers.js";
import { naiveAdd, naiveNextEdge, naivePreviousEdge, naiveSubtract } from "../../reference/naive-arithmetic.js";
import { naiveOpen } from "../../reference/naive-calendar.js";

/*
 * A calendar may remember what it worked out before. Nobody may notice: whatever was asked earlier, near or far, once or often, a used
 * calendar answers as a new one does.
 */

/** A question asked before the one that counts, at a distance from it; some a leap year away, as far as a calendar may look ahead. */
interface Earlier {
  readonly way: number;
  readonly distance: number;
}

const year = fc.constantFrom(-1, 1).map((years) => years * 366 * DAY);
const distance = fc.oneof(
  { weight: 3, arbitrary: year },
  { weight: 1, arbitrary: fc.tuple(year, nudge).map(([far, by]) => far + by) },
  { weight: 2, arbitrary: fc.integer({ min: -60 * DAY, max: 60 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: -8, max: 8 }).map((years) => years * 365 * DAY) },
);
const earlier: fc.Arbitrary<readonly Earlier[]> = fc.array(fc.record({ way: fc.nat(5), distance }), {
  minLength: 1,
  maxLength: 4,
});

function ask(calendar: Calendar, at: number, { way, distance: far }: Earlier): void {
  const then = supported(at + far);
  const asked = [
    () => isOpen(calendar, then),
    () => nextWorkingTime(calendar, then),
    () => workingTimeBetween(calendar, then, at),
    () => workingTimeBetween(calendar, then, supported(then + 100 * DAY)),
    () => addWorkingTime(calendar, then, 100 * HOUR),
    () => subtractWorkingTime(calendar, then, 100 * HOUR),
  ];
  outcome(asked[way % asked.length] ?? (() => undefined));
}

describe("memory cannot be observed", () => {
  test.prop([scene, earlier])(
    "no history: answers of a used calendar = answers of a new one",
    ({ spec, calendar: used, at, d }, asked) => {
      for (const each of asked) ask(used, at[1], each);
      expect(answers(used, at, d)).toEqual(answers(calendarOf(spec), at, d));
    },
  );

  test.prop([scene, earlier], runs(0.2))(
    "no history: searches in a used calendar = searches in a new one",
    ({ spec, calendar: used, at }, asked) => {
      for (const each of asked) ask(used, at[1], each);
      expect(answersTo(searches(used, at))).toEqual(answersTo(searches(calendarOf(spec), at)));
    },
  );

  test.prop([scene, anyInstant, anyInstant], runs(0.05))(
    "no history: answers after M(x, y) over any years = answers before",
    ({ spec, calendar: used, at, d }, x, y) => {
      workingTimeBetween(used, x, y);
      expect(answers(used, at, d)).toEqual(answers(calendarOf(spec), at, d));
    },
  );

  test.prop([scene, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })])(
    "no order: answers in any order = answers in the order given",
    ({ spec, calendar, at, d }, order) => {
      const asked = Object.entries(questions(calendar, at, d));
      const inOrder = order.flatMap((index) => asked.slice(index, index + 1));
      expect(answersTo(Object.fromEntries(inOrder))).toEqual(answers(calendarOf(spec), at, d));
    },
  );

  test.prop([fc.oneof(oddPlace, place), fc.constantFrom(-1, 1)])(
    "no seams: M(a, b) = b − a and isOpen(b) while every date is open",
    ({ timeZone, at }, side) => {
      // One date of its own makes this another calendar than 24x7.
      const specialDays = [{ date: "2199-06-01", hours: [] }];
      const calendar = defineCalendar({ id: "days", timeZone, hours: "mon-sun 00:00-24:00", specialDays });
      isOpen(calendar, supported(at + side * 366 * DAY));
      const other = supported(at + side * 2 * DAY);
      expect(isOpen(calendar, at)).toBe(true);
      expect(workingTimeBetween(calendar, other, at)).toBe(at - other);
    },
  );
});

describe("far away", () => {
  /** A calendar that opens on a few dates of many years only. */
  const rare = fc
    .tuple(ianaZone, fc.uniqueArray(fc.integer({ min: 0, max: 84_005 }), { minLength: 2, maxLength: 5 }), anyInstant)
    .map(([timeZone, days, at]) => {
      const specialDays = days.map((day) => ({
        date: new Date(day * DAY).toISOString().slice(0, 10),
        hours: "12:00-13:00",
      }));
      const skipped = new Set(["2011-12-30", "1994-12-31", "1993-08-21"]);
      const spec: CalendarSpec = {
        id: "rare",
        timeZone,
        hours: {},
        specialDays: specialDays.filter(({ date }) => !skipped.has(date)),
      };
      return { spec, at };
    });

  test.prop([rare, fc.integer({ min: 1, max: 4 * HOUR })], runs(0.1))(
    "far away: answers over centuries = the walk's",
    ({ spec, at }, d) => {
      const calendar = calendarOf(spec);
      const window = { start: 0, end: LATEST };
      const open = (spec.specialDays ?? [])
        .map(({ date }) => Date.parse(date))
        .sort((x, y) => x - y)
        .flatMap((day) => naiveOpen(spec, Math.max(day - DAY, 0), Math.min(day + 2 * DAY, LATEST)));
      expect(outcome(() => addWorkingTime(calendar, at, d))).toBe(
        naiveAdd(open, at, d) ?? lacking(open.some(({ end }) => end > at)),
      );
      expect(outcome(() => subtractWorkingTime(calendar, at, d))).toBe(
        naiveSubtract(open, at, d) ?? lacking(open.some(({ start }) => start < at)),
      );
      expect(nextOpening(calendar, at)).toBe(naiveNextEdge(open, at, "start", window));
      expect(nextClosing(calendar, at)).toBe(naiveNextEdge(open, at, "end", window));
      expect(previousOpening(calendar, at)).toBe(naivePreviousEdge(open, at, "start", window));
      expect(previousClosing(calendar, at)).toBe(naivePreviousEdge(open, at, "end", window));
    },
  );

  function lacking(some: boolean): string {
    return some ? "calendar-exhausted" : "calendar-never-opens";
  }
});

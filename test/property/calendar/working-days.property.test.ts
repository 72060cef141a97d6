import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { addWorkingDays, defineCalendar, isOpen } from "sla-clock";
import type { CalendarSpec, Interval } from "sla-clock";
import { Temporal } from "temporal-polyfill";
import { describe, expect } from "vitest";

import { calendarSpec } from "../../arbitraries/calendar.js";
import { sceneWith, weeklyScene as anywhere } from "../../arbitraries/scene.js";
import { DAY, EARLIEST, HOUR, LATEST, rangeEnd } from "../../arbitraries/time.js";
import { outcome } from "../../reference/answers.js";
import { dateAt, openOn } from "../../reference/naive-calendar.js";

const weeklyScene = fc.oneof(
  { weight: 4, arbitrary: anywhere },
  { weight: 1, arbitrary: sceneWith(rangeEnd, (plan, { timeZone, at }) => calendarSpec(plan, timeZone, at)) },
);
const count = fc.integer({ min: -6, max: 6 });

interface WorkingDate {
  readonly date: Temporal.PlainDate;
  readonly openings: readonly Interval[];
}

/** The n-th working date from the local date of an instant; `undefined` beyond the supported years. */
function naiveWorkingDate(spec: CalendarSpec, from: number, days: number): WorkingDate | undefined {
  const step = days < 0 ? -1 : 1;
  let date = dateAt(spec, from);
  let left = days;
  for (let walked = 0; walked < 400; walked += 1) {
    const openings = openOn(spec, date);
    const isDayZero = walked === 0;
    if (openings.length > 0 && (!isDayZero || days === 0)) {
      left -= days === 0 ? 0 : step;
      if (left === 0) return { date, openings };
    }
    date = date.add({ days: step });
  }
  return undefined;
}

const instant = (date: Temporal.PlainDate, time: Temporal.PlainTime, { timeZone }: CalendarSpec): number =>
  date.toPlainDateTime(time).toZonedDateTime(timeZone).epochMilliseconds;

/** The walk's answer, where it lies within the supported years. */
function expectAt(
  at: "same-time" | "start-of-working-day" | "end-of-working-day" | "end-of-day" | "17:00",
  moment: (found: WorkingDate, spec: CalendarSpec, from: number) => number,
): (
  scene: { spec: CalendarSpec; calendar: Parameters<typeof addWorkingDays>[0]; at: readonly [number, number, number] },
  days: number,
) => void {
  return ({ spec, calendar, at: [, b] }, days) => {
    const found = naiveWorkingDate(spec, b, days);
    if (found === undefined) return;
    const [start, end] = [
      instant(found.date, new Temporal.PlainTime(), spec),
      instant(found.date.add({ days: 1 }), new Temporal.PlainTime(), spec),
    ];
    if (start < EARLIEST || end > LATEST) return;
    const expected = moment(found, spec, b);
    const ask = (): number => addWorkingDays(calendar, b, days, { at });
    if (expected >= EARLIEST && expected <= LATEST) expect(ask()).toBe(expected);
    else expect(ask).toThrow(expect.objectContaining({ code: "instant-out-of-range" }));
  };
}

describe("addWorkingDays: the n-th working date = a walk over local dates with Temporal", () => {
  test.prop([weeklyScene, count])(
    "same-time: addWorkingDays(a, n) = the wall clock's time at a, on the n-th working date of a walk",
    expectAt("same-time", ({ date }, spec, from) => {
      const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(spec.timeZone);
      // On its own date it is that very moment, also where its time occurs twice.
      return date.equals(start.toPlainDate()) ? from : instant(date, start.toPlainTime(), spec);
    }),
  );

  test.prop([weeklyScene, count])(
    "start-of-working-day: addWorkingDays(a, n) = the first opening of the walk's date",
    expectAt("start-of-working-day", ({ openings }) => Math.min(...openings.map(({ start }) => start))),
  );

  test.prop([weeklyScene, count])(
    "end-of-working-day: addWorkingDays(a, n) = the last closing of the walk's date",
    expectAt("end-of-working-day", ({ openings }) => Math.max(...openings.map(({ end }) => end))),
  );

  test.prop([weeklyScene, count])(
    "end-of-day: addWorkingDays(a, n) = 24:00 of the walk's date",
    expectAt("end-of-day", ({ date }, spec) => instant(date.add({ days: 1 }), new Temporal.PlainTime(), spec)),
  );

  test.prop([weeklyScene, count])(
    "17:00: addWorkingDays(a, n) = 17:00 of the walk's date",
    expectAt("17:00", ({ date }, spec) => instant(date, new Temporal.PlainTime(17), spec)),
  );
});

describe("addWorkingDays", () => {
  const some = fc.integer({ min: 1, max: 3 });
  const at = "start-of-working-day";

  test.prop([fc.constantFrom("America/New_York", "America/St_Johns", "-12:00"), fc.nat(14 * HOUR), some])(
    "same-time in 1969: addWorkingDays(a, n) = the same time on the n-th date",
    (timeZone, from, days) => {
      const spec: CalendarSpec = { id: "days", timeZone, hours: "mon-sun 00:00-24:00" };
      const shown = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).add({ days });
      const due = shown.epochMilliseconds;
      if (due >= DAY) expect(addWorkingDays(defineCalendar(spec), from, days, { at: "same-time" })).toBe(due);
    },
  );

  test.prop([weeklyScene, some, some])(
    "working days in steps: (a + m) + n = a + (m + n) for m, n > 0",
    ({ calendar, at: [, b] }, m, n) => {
      if (b + 60 * DAY > LATEST) return;
      const inSteps = (): number => addWorkingDays(calendar, addWorkingDays(calendar, b, m, { at }), n, { at });
      // A calendar may never open again after its last change.
      const inOne = (): number => addWorkingDays(calendar, b, m + n, { at });
      expect(outcome(inSteps)).toBe(outcome(inOne));
    },
  );

  test.prop([weeklyScene, some])(
    "a working day opens: isOpen(addWorkingDays(a, n, start-of-working-day))",
    ({ spec, calendar, at: [, b] }, days) => {
      if (b + 30 * DAY >= LATEST) return;
      const opens = outcome(() => isOpen(calendar, addWorkingDays(calendar, b, days, { at })));
      const opensAgain = naiveWorkingDate(spec, b, days) !== undefined;
      expect(
        [true, "calendar-never-opens", "calendar-exhausted"].slice(opensAgain ? 0 : 1, opensAgain ? 1 : 3),
      ).toContain(opens);
    },
  );
});

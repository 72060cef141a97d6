import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { defineCalendar, openIntervals } from "sla-clock";
import type { CalendarSpec, DayHours, Interval, SpecialDay, Weekday, WeeklyHours } from "sla-clock";
import type { Temporal } from "temporal-polyfill";
import { describe, expect } from "vitest";

import { calendarSpec, plan, weekByDay, weeklyHours, WEEKDAYS } from "../../arbitraries/calendar.js";
import { DAY, HOUR, LATEST, place, supported } from "../../arbitraries/time.js";
import type { Place } from "../../arbitraries/time.js";
import { combined, dateAt, isSkipped } from "../../reference/naive-calendar.js";
import { MIDNIGHT, naiveWeek } from "../../reference/naive-week.js";
import type { Opening } from "../../reference/naive-week.js";

type Hours = Pick<CalendarSpec, "hours" | "officeHours" | "changes" | "holidays" | "specialDays">;

/** Two ways to write a calendar must open at the same times around a difficult moment. */
function expectSame({ timeZone, at }: Place, one: Hours, other: Hours): void {
  const [from, to] = [supported(at - 9 * DAY), Math.min(at + 9 * DAY, LATEST - 1)];
  const [left, right] = [one, other].map((hours) =>
    openIntervals(defineCalendar({ id: "x", timeZone, ...hours }), from, to),
  );
  expect(left).toEqual(right);
}

const spansOf = (hours: DayHours | undefined): readonly string[] =>
  [hours ?? []].flat().flatMap((text) => text.split(","));
const asText = (week: WeeklyHours): string =>
  WEEKDAYS.flatMap((day) => spansOf(week[day]).map((span) => `${day} ${span.trim()}`)).join("; ");

const weekday = fc.nat(6);
const hour = fc.integer({ min: 1, max: 23 }).map((hours) => `${String(hours).padStart(2, "0")}:00`);

describe("notations of weekly hours", () => {
  test.prop([place, weekByDay])("notations: text of weekly hours = record of them", (where, hours) => {
    expectSame(where, { hours }, { hours: asText(hours) });
  });

  test.prop([place, weekday, fc.integer({ min: 1, max: 6 }), hour, hour])(
    "long span: mon 08:00 - fri 18:00 = its pieces, date by date",
    (where, first, more, opens, closes) => {
      const days = Array.from({ length: more + 1 }, (_, index): Weekday => WEEKDAYS[(first + index) % 7] ?? "mon");
      const pieces = days.map(
        (day, index) => `${day} ${index === 0 ? opens : "00:00"}-${index === more ? closes : "24:00"}`,
      );
      expectSame(
        where,
        { hours: `${days[0] ?? ""} ${opens} - ${days[more] ?? ""} ${closes}` },
        { hours: pieces.join("; ") },
      );
    },
  );

  test.prop([place, weekday, weekday, hour])(
    "range of days: fri-mon = fri, sat, sun, mon",
    (where, first, more, opens) => {
      const days = Array.from({ length: more + 1 }, (_, index): Weekday => WEEKDAYS[(first + index) % 7] ?? "mon");
      const range = `${days[0] ?? ""}-${days[more] ?? ""}`;
      expectSame(
        where,
        { hours: `${range} ${opens}-24:00` },
        { hours: Object.fromEntries(days.map((day) => [day, `${opens}-24:00`])) },
      );
    },
  );

  test.prop([place, weekByDay, fc.integer()])(
    "order: spans of a date in any order, repeated = the spans",
    (where, week, seed) => {
      const shuffled = WEEKDAYS.map((day) => {
        const spans = spansOf(week[day]);
        return [day, [...spans.slice(seed % 3), ...spans].reverse()];
      });
      expectSame(where, { hours: week }, { hours: Object.fromEntries(shuffled) });
    },
  );

  test.prop([place, weekday, fc.tuple(hour, hour, hour)])(
    "touching hours are one interval: 09:00-12:00, 12:00-17:00 = 09:00-17:00",
    (where, day, three) => {
      const [opens, middle, closes] = three.sort();
      if (opens === middle || middle === closes) return;
      const on = WEEKDAYS[day] ?? "mon";
      expectSame(
        where,
        { hours: { [on]: `${opens}-${middle}, ${middle}-${closes}` } },
        { hours: { [on]: `${opens}-${closes}` } },
      );
    },
  );

  test.prop([place, weekByDay])(
    "shorthand: n*24 = 00:00-24:00 on the days of the office hours",
    (where, officeHours) => {
      const week = naiveWeek({ hours: officeHours });
      const days = WEEKDAYS.filter((day) => week[day].length > 0);
      const whole = Object.fromEntries(days.map((day) => [day, "00:00-24:00"]));
      expectSame(where, { hours: `${days.length}*24`, officeHours }, { hours: whole });
    },
  );

  test.prop([place, fc.subarray([...WEEKDAYS], { minLength: 1 }), hour, fc.boolean()])(
    "shorthand: n*8 with office hours = the office hours",
    (where, days, opens, hoursFirst) => {
      const closes = `${String((Number(opens.slice(0, 2)) + 8) % 24).padStart(2, "0")}:00`;
      const officeHours = Object.fromEntries(days.map((day) => [day, `${opens}-${closes}`]));
      const hours = hoursFirst ? `8x${days.length}` : `${days.length}×8`;
      expectSame(where, { hours, officeHours }, { hours: officeHours });
    },
  );
});

describe("weekly hours that change", () => {
  const changed = fc
    .tuple(place, weeklyHours, weeklyHours, fc.integer({ min: -2, max: 2 }))
    .map(([where, old, hours, days]) => {
      const date = dateAt(where, where.at).add({ days });
      return { where, old, hours, date, from: date.toString() };
    });
  const startOf = ({ timeZone }: Place, date: Temporal.PlainDate): number =>
    date.toZonedDateTime(timeZone).epochMilliseconds;
  const open = ({ timeZone }: Place, hours: Hours, from: number, to: number): readonly Interval[] =>
    from < to ? openIntervals(defineCalendar({ id: "x", timeZone, ...hours }), from, to) : [];

  test.prop([changed])("change: hours that change to the same = the hours", ({ where, old, from }) => {
    expectSame(where, { ...old, changes: [{ ...old, from }] }, old);
  });

  test.prop([changed])(
    "change: before its date = the hours before, two dates after it = those of the change alone",
    ({ where, old, hours, date, from }) => {
      const both = { ...old, changes: [{ ...hours, from }] };
      const [first, last] = [supported(where.at - 9 * DAY), Math.min(where.at + 9 * DAY, LATEST - 1)];
      // Where clocks go back over midnight, the hours of a date begin before it does.
      const opens = startOf(where, date);
      const [before, after] = [Math.min(opens - 3 * HOUR, last), opens + 2 * DAY];
      expect(open(where, both, first, before)).toEqual(open(where, old, first, before));
      expect(open(where, both, Math.max(first, after), last)).toEqual(open(where, hours, Math.max(first, after), last));
    },
  );

  test.prop([changed, weeklyHours, fc.integer({ min: 1, max: 3 })])(
    "change: two of them = the second of a calendar with the first",
    ({ where, old, hours, date: first, from }, last, days) => {
      const second = first.add({ days });
      const all = [
        { ...hours, from },
        { ...last, from: second.toString() },
      ];
      const dates = Array.from({ length: 30 }, (_, index) => second.add({ days: index }));
      const week = naiveWeek(last);
      // The same, said of every date from the second change on.
      const specialDays = dates
        .filter((date) => !isSkipped(date, where.timeZone))
        .map((date): SpecialDay => {
          const openings = week[WEEKDAYS[date.dayOfWeek - 1] ?? "mon"];
          return { date: date.toString(), hours: openings.map(asSpan) };
        });
      expectSame(where, { ...old, changes: all }, { ...old, changes: all.slice(0, 1), specialDays });
    },
  );

  const asSpan = ({ from, to }: Opening): string => {
    const closes = to.time.equals(MIDNIGHT) && to.datesLater === 1 ? "24:00" : to.time.toString();
    return `${from.time.toString()}-${closes}`;
  };
});

describe("dates that differ from the week", () => {
  const dated = fc.tuple(place, plan, fc.integer({ min: -2, max: 2 })).map(([where, planned, days]) => {
    const { hours, officeHours } = calendarSpec(planned, where.timeZone, where.at);
    const text = typeof hours === "string" && hours.includes("365") ? "24x7" : hours;
    const week = officeHours === undefined ? { hours: text } : { hours: text, officeHours };
    const date = dateAt(where, where.at).add({ days });
    const weekdayOf = WEEKDAYS[date.dayOfWeek - 1] ?? "mon";
    const opens = naiveWeek(week)[weekdayOf].length > 0 && !isSkipped(date, where.timeZone);
    return { where, week, date: date.toString(), weekdayOf, opens };
  });

  test.prop([dated])("holiday: a holiday = a special day without hours", ({ where, week, date }) => {
    expectSame(where, { ...week, holidays: [date] }, { ...week, specialDays: [{ date, hours: [] }] });
  });

  test.prop([dated])(
    "special day: hoursOf its own weekday = an ordinary day",
    ({ where, week, date, weekdayOf, opens }) => {
      if (opens) expectSame(where, { ...week, specialDays: [{ date, hoursOf: weekdayOf }] }, week);
    },
  );

  test.prop([dated])(
    "special day beats holiday: both on one date = the special day alone",
    ({ where, week, date, weekdayOf, opens }) => {
      const specialDays: CalendarSpec["specialDays"] = opens ? [{ date, hoursOf: weekdayOf }] : [{ date, hours: [] }];
      expectSame(where, { ...week, holidays: [date], specialDays }, { ...week, specialDays });
    },
  );

  test.prop([dated])("holiday: named twice = named once", ({ where, week, date }) => {
    expectSame(where, { ...week, holidays: [date, { date, name: "again" }] }, { ...week, holidays: [{ date }] });
  });

  test.prop([place, fc.tuple(hour, hour), fc.integer({ min: -2, max: 2 })])(
    "hours belong to the date on which they open: open time = the nights of all dates but the holiday",
    ({ timeZone, at }, [x, y], days) => {
      const [closes, opens] = x < y ? [x, y] : [y, x];
      if (opens === closes || at < 9 * DAY || at > LATEST - 9 * DAY) return;
      const [centre, from, to] = [dateAt({ timeZone }, at), at - 6 * DAY, at + 6 * DAY];
      const holiday = centre.add({ days });
      const spec = { id: "nights", timeZone, hours: `mon-sun ${opens}-${closes}`, holidays: [holiday.toString()] };
      const instant = (date: Temporal.PlainDate, time: string): number =>
        date.toPlainDateTime(time).toZonedDateTime(timeZone).epochMilliseconds;
      const nights = [-9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]
        .map((later) => centre.add({ days: later }))
        .filter((date) => !date.equals(holiday) && !isSkipped(date, timeZone))
        .map((date) => ({ start: instant(date, opens), end: instant(date.add({ days: 1 }), closes) }));
      expect(openIntervals(defineCalendar(spec), from, to)).toEqual(combined("union", [nights], from, to));
    },
  );
});

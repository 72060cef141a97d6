import type { CalendarSpec, CombinedCalendar, Interval } from "sla-clock";
import { Temporal } from "temporal-polyfill";

import { DAYS, MIDNIGHT, naiveDayHours, naiveWeekOn } from "./naive-week.js";
import type { WallTime } from "./naive-week.js";

/*
 * A second implementation of calendars for tests: it walks local dates one by one with Temporal and scans lists from their beginning.
 * It shares nothing with the library but types, and prefers the plainest way to the fast one.
 */

/** Whether a zone has no time at all on a date. */
export function isSkipped(date: Temporal.PlainDate, timeZone: string): boolean {
  return !date.toZonedDateTime({ timeZone, plainTime: MIDNIGHT }).toPlainDate().equals(date);
}

/** The openings of one local date, none of them empty. */
export function openOn(spec: CalendarSpec, date: Temporal.PlainDate): readonly Interval[] {
  const text = date.toString();
  const week = naiveWeekOn(spec, date);
  const special = spec.specialDays?.find((day) => day.date === text);
  const isHoliday = spec.holidays?.some((day) => (typeof day === "string" ? day : day.date) === text) ?? false;
  let openings = week[DAYS[date.dayOfWeek - 1] ?? "mon"];
  if (isHoliday) openings = [];
  if (special !== undefined) {
    openings = special.hours === undefined ? week[special.hoursOf] : naiveDayHours(special.hours);
  }
  if (openings.length === 0 || isSkipped(date, spec.timeZone)) return [];
  const instant = ({ datesLater, time }: WallTime): number =>
    date
      .add({ days: datesLater })
      .toPlainDateTime(time)
      .toZonedDateTime(spec.timeZone, { disambiguation: "compatible" }).epochMilliseconds;
  return openings
    .map(({ from, to }) => ({ start: instant(from), end: instant(to) }))
    .filter(({ start, end }) => start < end);
}

/** Joins intervals that overlap or touch, and cuts them off at the ends of [from, to). */
function joined(intervals: readonly Interval[], from: number, to: number): readonly Interval[] {
  const cut = intervals
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const result: { start: number; end: number }[] = [];
  for (const piece of cut) {
    const last = result.at(-1);
    if (last === undefined || piece.start > last.end) result.push({ ...piece });
    else last.end = Math.max(last.end, piece.end);
  }
  return result;
}

/** A calendar's specification, or several joined by set algebra. */
export type Expression = CalendarSpec | { readonly kind: CombinedCalendar["kind"]; readonly of: readonly Expression[] };

/** When a calendar is open within [from, to). */
export function naiveOpen(calendar: Expression, from: number, to: number): readonly Interval[] {
  if ("of" in calendar) {
    const parts = calendar.of.map((part) => naiveOpen(part, from, to));
    return combined(calendar.kind, parts, from, to);
  }
  const last = dateAt(calendar, to).add({ days: 2 });
  const open: Interval[] = [];
  let date = dateAt(calendar, from).subtract({ days: 3 });
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    open.push(...openOn(calendar, date));
  }
  return joined(open, from, to);
}

/** Set algebra, one stretch between two neighbouring edges at a time. */
export function combined(
  kind: CombinedCalendar["kind"],
  sets: readonly (readonly Interval[])[],
  from: number,
  to: number,
): readonly Interval[] {
  const edges = [...new Set([from, to, ...sets.flat().flatMap(({ start, end }) => [start, end])])];
  edges.sort((a, b) => a - b);
  const isOpen = (at: number): boolean => {
    const [first = false, ...others] = sets.map((set) => set.some(({ start, end }) => start <= at && at < end));
    if (kind === "union") return first || others.includes(true);
    return kind === "intersection" ? first && !others.includes(false) : first && !others.includes(true);
  };
  const stretches = edges.slice(1).map((end, index) => ({ start: edges[index] ?? from, end }));
  return joined(
    stretches.filter(({ start }) => isOpen(start)),
    from,
    to,
  );
}

/** The local date at an instant. */
export function dateAt({ timeZone }: Pick<CalendarSpec, "timeZone">, at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}

/**
 * The time of the dates [from, to) that hours of other dates cannot reach: the date before `from` may be any day of the week, as far as
 * anybody knows, and its hours may run past midnight.
 */
export function knownStretch(spec: CalendarSpec, from: Temporal.PlainDate, to: Temporal.PlainDate): Interval {
  const instant = (time: Temporal.PlainTime, date: Temporal.PlainDate): number =>
    date.toPlainDateTime(time).toZonedDateTime(spec.timeZone).epochMilliseconds;
  const overnight = Object.values(naiveWeekOn(spec, from.subtract({ days: 1 }))).flatMap((openings) =>
    openings.filter(({ to: { datesLater } }) => datesLater === 1),
  );
  const reached = overnight.map(({ to: { time } }) => instant(time, from));
  return { start: Math.max(instant(MIDNIGHT, from), ...reached), end: instant(MIDNIGHT, to) };
}

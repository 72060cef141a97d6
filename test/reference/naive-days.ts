/** Dates of a zone and of a calendar, one by one with Temporal; the openings are those of naive-calendar.ts. */
import type { CalendarSpec, Interval } from "sla-clock";
import { Temporal } from "temporal-polyfill";
import { naiveOpen, openOn } from "./naive-calendar.js";
import { MIDNIGHT } from "./naive-week.js";

export type PlainDate = Temporal.PlainDate;
/** 1 where dates are counted on, −1 where they are counted back. */
export type Step = 1 | -1;

const DAY = 86_400_000;
/** Further than any calendar of the tests stays closed. */
const FAR = 4000;

export const dateIn = (zone: string, at: number): PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
export const timeIn = (zone: string, at: number): Temporal.PlainTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime();

/** "Local times become instants by the rule that Temporal calls compatible. `24:00` is the start of the next date." */
export function momentIn(zone: string, date: PlainDate, time: Temporal.PlainTime | string): number {
  if (time === "24:00") return momentIn(zone, date.add({ days: 1 }), MIDNIGHT);
  const plainTime = typeof time === "string" ? Temporal.PlainTime.from(time.padStart(5, "0")) : time;
  return date.toPlainDateTime(plainTime).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
}

export const isBefore = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;
export const later = (a: PlainDate, b: PlainDate): PlainDate => (isBefore(a, b) ? b : a);
export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (isBefore(a, b) ? a : b);

const known = new WeakMap<CalendarSpec, Map<string, Interval[]>>();

/** The hours that open on a date, in order, those that touch as one. */
export function hoursOn(calendar: CalendarSpec, date: PlainDate): readonly Interval[] {
  const hours = known.get(calendar) ?? new Map<string, Interval[]>();
  known.set(calendar, hours);
  const found = hours.get(date.toString());
  if (found !== undefined) return found;
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...openOn(calendar, date)].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  hours.set(date.toString(), joined);
  return joined;
}

/** "A working day is a date on which hours open." */
export function isWorking(calendar: CalendarSpec, date: PlainDate): boolean {
  return hoursOn(calendar, date).length > 0;
}

/** The first working day from a date on, itself among them. */
export function workingFrom(calendar: CalendarSpec, date: PlainDate, step: Step): PlainDate {
  let found = date;
  for (let walked = 0; !isWorking(calendar, found); walked += 1) {
    if (walked > FAR) throw new Error(`${calendar.id} never opens`);
    found = found.add({ days: step });
  }
  return found;
}

/** The next working day, without the date itself. */
export function workingAfter(calendar: CalendarSpec, date: PlainDate, step: Step): PlainDate {
  return workingFrom(calendar, date.add({ days: step }), step);
}

/** The open time of a calendar in [from, to); elapsed time without one. */
export function timeBetween(calendar: CalendarSpec | undefined, from: number, to: number): number {
  if (calendar === undefined || to <= from) return to - from;
  return naiveOpen(calendar, from, to).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The earliest moment at which so much time has been counted; counted back, the latest from which it is. */
export function timeAway(calendar: CalendarSpec | undefined, from: number, duration: number, step: Step): number {
  if (calendar === undefined || duration === 0) return from + step * duration;
  let left = duration;
  for (let edge = from, days = 0; days < FAR; days += 7, edge += step * 7 * DAY) {
    const [low, high] = step === 1 ? [edge, edge + 7 * DAY] : [edge - 7 * DAY, edge];
    const open = naiveOpen(calendar, low, high);
    for (const { start, end } of step === 1 ? open : [...open].reverse()) {
      if (end - start >= left) return step === 1 ? start + left : end - left;
      left -= end - start;
    }
  }
  throw new Error(`${calendar.id} never opens`);
}

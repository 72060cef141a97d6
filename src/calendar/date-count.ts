import { slaError } from "../errors.js";
import type { Interval } from "../intervals/interval.js";
import { LATEST } from "../time/instant.js";
import { addMonths, dateFields, DAY } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { instantOf, isSkippedDate, startOfDate } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { searchFailed } from "./arithmetic.js";
import type { Rules } from "./rules.js";
import { firstOpen, isOpenAt } from "./timetable.js";
import { isOnWallClock, momentOf } from "./time-of-date.js";
import type { DatedMoment, ParsedTime } from "./time-of-date.js";
import { isWorkingDate, openingsOfDate, workingDateFrom } from "./working-days.js";

/*
 * Counts of dates: so many working days, calendar days, weeks, months or years from a moment, at a time of the last date.
 */

/** What is counted. */
export type DateUnit = "workingDays" | "calendarDays" | "weeks" | "months" | "years";

/** Which working day counts where the last date of a period is none. */
export type Roll = "preceding" | "following" | "modified-following";

/** A time of a working day, after which is too late, or `strictly` at which: milliseconds since midnight on the wall clock, or its last closing. */
export interface CutOffTime {
  readonly time: number | "closing";
  readonly strictly: boolean;
}

/** A count of dates, and at what time of the last one. */
export interface DateCount {
  readonly unit: DateUnit;
  readonly count: number;
  readonly zone: Zone;
  /** Which dates are working days; every use of them needs it. */
  readonly calendar: Rules | undefined;
  readonly at: ParsedTime;
  /** What comes later counts as of the next working day. */
  readonly cutOff: CutOffTime | undefined;
  readonly countsFirst: boolean;
  readonly isClear: boolean;
  readonly roll: Roll | undefined;
  readonly ifClosed: "keep" | "clamp-to-closing" | "roll-forward";
  readonly isBackward: boolean;
}

/** A date to which a count came. */
export interface Reached {
  /** The date by which something is due, before it rolls to a working day and after. */
  readonly last: DayNumber;
  readonly date: DayNumber;
  readonly at: Instant;
}

/** The date from which a moment counts: its own, or that of the next working day after the cut-off. */
export function dayZero({ zone, calendar, cutOff }: DateCount, { at, date }: DatedMoment): DayNumber | undefined {
  if (cutOff === undefined || calendar === undefined) return date;
  const last = momentOfCutOff(cutOff, calendar, zone, date);
  const isIn = last !== undefined && (cutOff.strictly ? at < last : at <= last);
  return isIn ? date : workingDateFrom(calendar, zone, date, 1, 1);
}

/** The moment of a date by which something has to be in; none where it is no working day. */
function momentOfCutOff({ time }: CutOffTime, calendar: Rules, zone: Zone, date: DayNumber): Instant | undefined {
  if (time !== "closing") return isWorkingDate(calendar, zone, date) ? instantOf(zone, date * DAY + time) : undefined;
  const openings = openingsOfDate(calendar, zone, date);
  return openings.length === 0 ? undefined : Math.max(...openings.map(({ end }) => end));
}

/** Whether a date is of the kind that is counted, one by one. */
export function isCounted({ unit, zone, calendar }: DateCount, date: DayNumber): boolean {
  if (unit === "workingDays" && calendar !== undefined) return isWorkingDate(calendar, zone, date);
  return !isSkippedDate(zone, date);
}

/** How many dates a count has left to count one by one, from day zero; weeks, months and years as the calendar days that they are. */
export function datesFrom(rule: DateCount, zero: DayNumber): number {
  const { unit, count, countsFirst, isClear, isBackward } = rule;
  const first = countsFirst && isCounted(rule, zero) ? 1 : 0;
  const more = isClear ? 1 : 0;
  if (unit === "workingDays" || unit === "calendarDays") return count + more - first;
  const corresponding = correspondingTo(rule, zero);
  const end = existing(rule, corresponding);
  // A first day that is counted has the last day before the corresponding one; where that is missing, the month's last.
  const isMissing = unit !== "weeks" && dateFields(corresponding).day !== dateFields(zero).day;
  return Math.abs(end - zero) - skippedBetween(rule.zone, zero, end) + more - (isMissing && !isBackward ? 0 : first);
}

/** The date that corresponds to another, weeks, months or years away; the last of its month where that has none of its number. */
function correspondingTo({ unit, count, isBackward }: DateCount, zero: DayNumber): DayNumber {
  const size = isBackward ? -count : count;
  return unit === "weeks" ? zero + 7 * size : addMonths(zero, unit === "years" ? 12 * size : size);
}

/** The date itself, or the next that the zone did not skip. */
function existing({ zone, isBackward }: DateCount, date: DayNumber): DayNumber {
  let end = date;
  while (isSkippedDate(zone, end)) end += isBackward ? -1 : 1;
  return end;
}

/** How many dates the zone skipped between two, of which the first is left out. */
export function skippedBetween(zone: Zone, zero: DayNumber, end: DayNumber): number {
  const [low, high] = [Math.min(zero, end), Math.max(zero, end)];
  // Only where whole dates are missing is the time between two so much shorter.
  if (startOfDate(zone, high + 1) - startOfDate(zone, low) > (high + 0.5 - low) * DAY) return 0;
  let skipped = 0;
  for (let date = low; date <= high; date += 1) if (date !== zero && isSkippedDate(zone, date)) skipped += 1;
  return skipped;
}

/** The date that lies so many dates of the counted kind from another; for none, itself, or the next working day where working days are counted. */
export function datesAway(rule: DateCount, from: DayNumber, count: number): DayNumber | undefined {
  const { unit, zone, calendar } = rule;
  const step = rule.isBackward ? -1 : 1;
  if (unit === "workingDays" && calendar !== undefined) {
    return count === 0 && isWorkingDate(calendar, zone, from)
      ? from
      : workingDateFrom(calendar, zone, from, Math.max(1, count), step);
  }
  let end = from + step * count;
  // Dates that the zone skipped are none.
  for (let missing = skippedBetween(zone, from, end); missing > 0; end += step) {
    if (!isSkippedDate(zone, end + step)) missing -= 1;
  }
  return end < 0 || end >= LATEST / DAY ? undefined : end;
}

/** What becomes of a last date: it rolls to a working day, and is due at a time of it. */
export function reachedOn(rule: DateCount, last: DayNumber, from: DatedMoment): Reached | undefined {
  const { zone, calendar, at } = rule;
  const date = rolled(rule, last);
  if (date === undefined) return undefined;
  const openings = calendar === undefined ? [] : openingsOfDate(calendar, zone, date);
  const moment = momentOf(at, zone, date, openings, from);
  const due = isOnWallClock(at) ? withinHours(rule, moment, openings) : moment;
  return due === undefined ? undefined : { last, date, at: due };
}

function rolled({ zone, calendar, roll }: DateCount, last: DayNumber): DayNumber | undefined {
  return calendar === undefined || roll === undefined ? last : workingDateBy(roll, calendar, zone, last);
}

/** The working day to which a date rolls; itself where it is one. */
export function workingDateBy(roll: Roll, calendar: Rules, zone: Zone, date: DayNumber): DayNumber | undefined {
  if (isWorkingDate(calendar, zone, date)) return date;
  const next = roll === "preceding" ? undefined : workingDateFrom(calendar, zone, date, 1, 1);
  if (roll === "following") return next;
  const isSameMonth = next !== undefined && dateFields(next).month === dateFields(date).month;
  return isSameMonth && roll === "modified-following" ? next : workingDateFrom(calendar, zone, date, 1, -1);
}

/** Whether a date may move to an earlier working day. */
export function rollsBack({ calendar, roll }: DateCount): boolean {
  return calendar !== undefined && (roll === "preceding" || roll === "modified-following");
}

/** Whether a calendar has a working day after a date. */
export function hasWorkingDateAfter({ calendar, zone }: DateCount, date: DayNumber): boolean {
  return calendar !== undefined && workingDateFrom(calendar, zone, date, 1, 1) !== undefined;
}

/** What becomes of a moment at which it is closed; that of closing is inside. */
function withinHours(rule: DateCount, at: Instant, openings: readonly Interval[]): Instant | undefined {
  const { calendar, ifClosed } = rule;
  if (calendar === undefined || ifClosed === "keep") return at;
  if (isOpenAt(calendar, at) || isOpenAt(calendar, at - 1)) return at;
  if (ifClosed === "roll-forward") return firstOpen(calendar, at);
  const closed = openings.filter(({ end }) => end <= at);
  if (closed.length > 0) return Math.max(...closed.map(({ end }) => end));
  return openings[0]?.start ?? at;
}

/** Why a count comes to no date of the supported years. */
export function countFailed({ unit, calendar, isBackward }: DateCount, from: Instant, path: string): Error {
  const side = isBackward ? "before" : "after";
  if (calendar !== undefined && unit === "workingDays") return searchFailed(calendar, from, side, path);
  const expected = "a due moment in the years 1970 to 2199";
  return slaError("instant-out-of-range", { path, expected, received: new Date(from).toISOString() });
}

/** Whether a moment lies in the supported years. */
export function isSupported(at: Instant): boolean {
  return at >= 0 && at < LATEST;
}

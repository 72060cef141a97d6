import { countFailed, dayZero, datesAway, datesFrom, isSupported, reachedOn } from "../calendar/date-count.js";
import type { DateCount } from "../calendar/date-count.js";
import type { DatedMoment } from "../calendar/time-of-date.js";
import { isWorkingDate } from "../calendar/working-days.js";
import { uncoveredWithin } from "../calendar/covered.js";
import type { DatesRule } from "../contract/due-rule.js";
import { firstOf } from "../ticket/fold.js";
import type { Placed } from "../ticket/fold.js";
import type { Pause } from "../ticket/pauses.js";
import { formatDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import { stretchesOf } from "./date-stretches.js";
import type { Due, DueWithTrace, Known } from "./due.js";
import { datedStart } from "./end-of-date.js";
import type { Used } from "./link.js";
import { advance, measure, pausesOn, reach, towards, unreachable } from "./pausing.js";
import { NOT_STOPPED, settle } from "./paused-dates.js";
import type { Clock } from "./pausing.js";
import type { Start } from "./start.js";
import { referTo, segmentsWithPauses } from "./segments.js";
import type { Trace, Writable } from "./trace.js";
import { carriedBy, shareOf } from "./within.js";

/*
 * Counts of dates from a start, and how pauses move them.
 */

type DatesTrace = Writable<Extract<Trace, { readonly kind: "dates" }>>;

/** The due moment of a promise within so many dates. */
export function dueOfDates(
  rule: DatesRule,
  start: Start,
  carried: Used | undefined,
  known: Known,
): DueWithTrace & { readonly trace: DatesTrace } {
  const { count } = rule;
  const from = datedStart(count.zone, start.trace);
  const cutOff = cutOffOf(rule, from, known);
  const { zero } = cutOff;
  const all = datesFrom(count, zero);
  const used = carried === undefined ? 0 : shareOf(all, carried.elapsed, carried.target);
  const left = Math.max(0, all - used);
  const isUsedUp = carried !== undefined && left === 0;
  const last = isUsedUp ? zero : datesAway(count, zero, left);
  const first =
    last === undefined ? undefined : isUsedUp ? { last, date: last, at: start.at } : reachedOn(count, last, from);
  if (first === undefined) throw countFailed(count, start.at, "/contract");
  const pauses = count.isBackward ? [] : pausesOn(known);
  const byDays = rule.pausedBy !== "time" && pauses.length > 0 && !isUsedUp;
  const settled = byDays
    ? settle({ count, isWhole: rule.pausedBy === "whole-days" }, zero, left, first, from, pauses, known.now)
    : { reached: first, paused: NOT_STOPPED, moved: NOT_STOPPED, isSuspended: false };
  const { reached } = settled;
  if (!isSupported(reached.at)) throw countFailed(count, start.at, "/contract");
  const trace: DatesTrace = {
    kind: "dates",
    start: start.trace,
    unit: count.unit,
    count: count.count,
    timeZone: count.zone.name,
    zero: formatDate(zero),
    dates: stretchesOf(count, from.date, zero, settled, known.pauses),
    last: formatDate(reached.last),
    dueDate: formatDate(reached.date),
    at: rule.at,
  };
  if (rule.calendarId !== undefined) trace.calendar = rule.calendarId;
  if (carried !== undefined) trace.carried = carriedBy(carried, Math.min(used, all));
  if (count.isBackward) trace.backward = true;
  const told = cutOff.told;
  if (told !== undefined) trace.cutOff = told;
  const provisional = start.provisional || isUncovered(count, start.at, reached.at, zero);
  const due: Due = settled.isSuspended
    ? { kind: "suspended", ifResumedNow: reached.at }
    : { kind: "at", at: reached.at, provisional };
  if (count.isBackward) return { due, trace };
  const clock = towards(
    { clause: known.clause, calendar: count.calendar, pauses, start: start.at, target: 0, carried: 0 },
    reached.at,
  );
  if (rule.pausedBy !== "time" || pauses.length === 0) return { due, trace, clock };
  const moved = byTime(clock, due, trace, reached.at, known);
  if (moved.due.kind !== "at" || moved.due.provisional) return moved;
  // Paused time may have moved it beyond the dates that are known.
  const { at } = moved.due;
  return { ...moved, due: { kind: "at", at, provisional: isUncovered(count, start.at, at, zero) } };
}

interface Zero {
  readonly zero: DayNumber;
  readonly told: DatesTrace["cutOff"];
}

/** Day zero, and by what it was asked whether it was in by the cut-off. */
function cutOffOf({ count, cutOff }: DatesRule, from: DatedMoment, { history }: Known): Zero {
  if (cutOff === undefined) return { zero: from.date, told: undefined };
  const event: Placed | undefined = cutOff.event === undefined ? undefined : firstOf(history, [cutOff.event], -1);
  const asked = event === undefined ? from : { at: event.at, date: dateAt(count.zone, event.at) };
  const inOn = dayZero(count, asked);
  if (inOn === undefined) throw countFailed(count, from.at, "/contract");
  const told: Writable<NonNullable<Zero["told"]>> = { time: cutOff.time, isPast: inOn !== asked.date };
  if (cutOff.strictly) told.strictly = true;
  if (count.calendar !== undefined && !isWorkingDate(count.calendar, count.zone, asked.date)) told.isDayOff = true;
  if (event !== undefined) told.event = referTo(event);
  return { zero: Math.max(inOn, from.date), told };
}

/** A due moment that pauses move by the time of the calendar's hours. */
function byTime(
  clock: Clock,
  due: Due,
  trace: DatesTrace,
  at: Instant,
  known: Known,
): DueWithTrace & { readonly trace: DatesTrace } {
  const { calendar, start, clause, pauses } = clock;
  // Pauses that take no working time before that moment leave it where it is.
  const takes = ({ start: from, end }: Pause, until: Instant): boolean => {
    const [first, last] = [Math.max(from, start), Math.min(end ?? until, at)];
    return first < last && measure(calendar, first, last) > 0;
  };
  if (!pauses.some((pause) => takes(pause, at))) return { due, trace, clock };
  const whole: Clock = { ...towards({ ...clock, pauses: [] }, at), pauses };
  if (!pauses.some((pause) => takes(pause, known.now)))
    return { due: { kind: "suspended", ifResumedNow: at }, trace, clock: whole };
  const reached = reach(whole);
  if (reached === undefined) throw unreachable(whole);
  const end = reached.kind === "at" ? reached.at : Math.max(start, known.now);
  trace.segments = segmentsWithPauses(calendar, start, end, clause, pauses, known.pauses);
  const provisional = due.kind === "at" && due.provisional;
  if (reached.kind === "at") return { due: { kind: "at", at: end, provisional }, trace, clock: whole };
  const ifResumedNow = advance(calendar, end, reached.left);
  if (ifResumedNow === undefined) throw unreachable(whole);
  return { due: { kind: "suspended", ifResumedNow }, trace, clock: whole };
}

/** Whether a count leans on dates whose holidays are not known. */
function isUncovered({ calendar, zone }: DateCount, start: Instant, due: Instant, zero: DayNumber): boolean {
  if (calendar === undefined) return false;
  const from = startOfDate(zone, Math.min(zero, dateAt(zone, Math.min(start, due))));
  const to = startOfDate(zone, Math.max(zero, dateAt(zone, Math.max(start, due) - 1)) + 1);
  return uncoveredWithin(calendar, from, Math.max(to, due)) !== undefined;
}

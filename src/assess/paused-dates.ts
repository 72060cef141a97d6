import {
  countFailed,
  datesAway,
  hasWorkingDateAfter,
  isCounted,
  reachedOn,
  rollsBack,
} from "../calendar/date-count.js";
import type { DateCount, Reached } from "../calendar/date-count.js";
import type { DatedMoment } from "../calendar/time-of-date.js";
import type { Interval } from "../intervals/interval.js";
import type { Pause } from "../ticket/pauses.js";
import type { DayNumber } from "../time/plain-date.js";
import { startOfDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";

/*
 * How pauses move a count of dates by days: a date that begins while the clock stands still is not counted.
 */

/** Where a count came to: the dates that pauses took out of it, and those that it moved on to. */
export interface Settled {
  readonly reached: Reached;
  readonly paused: Stopped;
  readonly moved: Stopped;
  readonly isSuspended: boolean;
}

/** Dates, and the reasons for which the clock stood still; none, where a resolution did not hold. */
export type Stopped = ReadonlyMap<DayNumber, readonly string[]>;

/** No dates. */
export const NOT_STOPPED: Stopped = new Map();

type Stop = Interval & Pick<Pause, "reasons">;

/**
 * Takes the dates that begin in pauses out of a count, and moves a due moment that would fall into one. A pause that lasts is taken to end
 * as of the moment up to which the ticket is known.
 */
export function settle(
  count: DateCount,
  zero: DayNumber,
  left: number,
  first: Reached,
  from: DatedMoment,
  pauses: readonly Pause[],
  now: Instant,
): Settled {
  let settled = settleDuring(count, zero, left, first, from, []);
  const before: Stop[] = [];
  for (const { start, end, reasons } of pauses) {
    // What begins when it is due, or later, moves nothing.
    if (Math.max(start, from.at) >= settled.reached.at) break;
    before.push({ start, end: end ?? Math.max(now, start), reasons });
    settled = settleDuring(count, zero, left, first, from, before);
    if (end === undefined) return { ...settled, isSuspended: true };
  }
  return settled;
}

function settleDuring(
  count: DateCount,
  zero: DayNumber,
  left: number,
  first: Reached,
  from: DatedMoment,
  pauses: readonly Stop[],
): Settled {
  const during = pauses.filter(({ end }) => end > from.at);
  const paused = new Map<DayNumber, readonly string[]>();
  const moved = new Map<DayNumber, readonly string[]>();
  if (during.length === 0) return { reached: first, paused, moved, isSuspended: false };
  const beginsIn = (date: DayNumber): Stop | undefined => {
    const at = startOfDate(count.zone, date);
    return during.find(({ start, end }) => Math.max(start, from.at) <= at && at < end);
  };
  const next = (last: DayNumber): Reached => {
    const date = datesAway(count, last, 1);
    const to = date === undefined ? undefined : reachedOn(count, date, from);
    if (to === undefined) throw countFailed(count, from.at, "/contract");
    return to;
  };
  let reached = first;
  const firstStop = count.countsFirst && isCounted(count, zero) ? beginsIn(zero) : undefined;
  if (firstStop !== undefined) paused.set(zero, firstStop.reasons);
  const all = firstStop === undefined ? left : left + 1;
  if (all > 0) {
    let last = zero;
    for (let owed = all; owed > 0;) {
      last = next(last).last;
      const stop = beginsIn(last);
      if (stop === undefined) owed -= 1;
      else paused.set(last, stop.reasons);
    }
    if (last !== first.last) reached = reachedOn(count, last, from) ?? first;
  }
  const around = (at: Instant): Stop | undefined =>
    during.find(({ start, end }) => Math.max(start, from.at) < at && at <= end);
  for (let stop = around(reached.at); stop !== undefined; stop = around(reached.at)) {
    // A date that rolls back to the last working day that there is never leaves the pause.
    if (rollsBack(count) && !hasWorkingDateAfter(count, reached.last)) throw countFailed(count, from.at, "/contract");
    reached = next(reached.last);
    moved.set(reached.last, stop.reasons);
  }
  return { reached, paused, moved, isSuspended: false };
}

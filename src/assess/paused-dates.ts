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
 * How pauses move a count of dates by days: a date that begins while the clock stands still is not counted, or one in which it stands still at all.
 */

/** A count of dates that pauses move, by each date that begins in one, or by each that one touches. */
interface PausedCount {
  readonly count: DateCount;
  readonly isWhole: boolean;
}

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
  rule: PausedCount,
  zero: DayNumber,
  left: number,
  first: Reached,
  from: DatedMoment,
  pauses: readonly Pause[],
  now: Instant,
): Settled {
  let settled = settleDuring(rule, zero, left, first, from, []);
  const before: Stop[] = [];
  for (const { start, end, reasons } of pauses) {
    // What begins when it is due, or later, moves nothing.
    if (Math.max(start, from.at) >= settled.reached.at) break;
    before.push({ start, end: end ?? Math.max(now, start), reasons });
    settled = settleDuring(rule, zero, left, first, from, before);
    if (end === undefined) return { ...settled, isSuspended: true };
  }
  return settled;
}

function settleDuring(
  { count, isWhole }: PausedCount,
  zero: DayNumber,
  left: number,
  first: Reached,
  from: DatedMoment,
  pauses: readonly Stop[],
): Settled {
  const during = pauses.filter(({ start, end }) => end > Math.max(start, from.at));
  const paused = new Map<DayNumber, readonly string[]>();
  const moved = new Map<DayNumber, readonly string[]>();
  if (during.length === 0) return { reached: first, paused, moved, isSuspended: false };
  /** The pause that takes a date out of the count. */
  const stopOf = (date: DayNumber): Stop | undefined => {
    const at = startOfDate(count.zone, date);
    const until = isWhole ? startOfDate(count.zone, date + 1) : at + 1;
    return during.find(({ start, end }) => Math.max(start, from.at) < until && at < end);
  };
  const next = (last: DayNumber): Reached => {
    const date = datesAway(count, last, 1);
    const to = date === undefined ? undefined : reachedOn(count, date, from);
    if (to === undefined) throw countFailed(count, from.at, "/contract");
    return to;
  };
  let reached = first;
  const firstStop = count.countsFirst && isCounted(count, zero) ? stopOf(zero) : undefined;
  if (firstStop !== undefined) paused.set(zero, firstStop.reasons);
  const all = firstStop === undefined ? left : left + 1;
  if (all > 0) {
    let last = zero;
    for (let owed = all; owed > 0;) {
      last = next(last).last;
      const stop = stopOf(last);
      if (stop === undefined) owed -= 1;
      else paused.set(last, stop.reasons);
    }
    if (last !== first.last) reached = reachedOn(count, last, from) ?? first;
  }
  /** For what it may not be due then: the moment lies in a pause, or its date is taken out of the count. */
  const heldBy = ({ last, at }: Reached): readonly string[] | undefined =>
    during.find(({ start, end }) => Math.max(start, from.at) < at && at <= end)?.reasons ??
    (last === zero ? undefined : paused.get(last));
  for (let reasons = heldBy(reached); reasons !== undefined; reasons = heldBy(reached)) {
    // A date that rolls back to the last working day that there is never leaves the pause.
    if (rollsBack(count) && !hasWorkingDateAfter(count, reached.last)) throw countFailed(count, from.at, "/contract");
    reached = next(reached.last);
    const whole = isWhole ? stopOf(reached.last) : undefined;
    if (whole === undefined) moved.set(reached.last, reasons);
    else paused.set(reached.last, whole.reasons);
  }
  return { reached, paused, moved, isSuspended: false };
}

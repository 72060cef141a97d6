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
  readonly paused: ReadonlySet<DayNumber>;
  readonly moved: ReadonlySet<DayNumber>;
  readonly isSuspended: boolean;
}

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
  const before: Interval[] = [];
  for (const { start, end } of pauses) {
    // What begins when it is due, or later, moves nothing.
    if (Math.max(start, from.at) >= settled.reached.at) break;
    before.push({ start, end: end ?? Math.max(now, start) });
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
  pauses: readonly Interval[],
): Settled {
  const during = pauses.filter(({ start, end }) => end > Math.max(start, from.at));
  const paused = new Set<DayNumber>();
  const moved = new Set<DayNumber>();
  if (during.length === 0) return { reached: first, paused, moved, isSuspended: false };
  const isTaken = (date: DayNumber): boolean => {
    const at = startOfDate(count.zone, date);
    const until = isWhole ? startOfDate(count.zone, date + 1) : at + 1;
    return during.some(({ start, end }) => Math.max(start, from.at) < until && at < end);
  };
  const next = (last: DayNumber): Reached => {
    const date = datesAway(count, last, 1);
    const to = date === undefined ? undefined : reachedOn(count, date, from);
    if (to === undefined) throw countFailed(count, from.at, "/contract");
    return to;
  };
  let reached = first;
  const isFirstPaused = count.countsFirst && isTaken(zero) && isCounted(count, zero);
  if (isFirstPaused) paused.add(zero);
  const all = isFirstPaused ? left + 1 : left;
  if (all > 0) {
    let last = zero;
    for (let owed = all; owed > 0;) {
      last = next(last).last;
      if (isTaken(last)) paused.add(last);
      else owed -= 1;
    }
    if (last !== first.last) reached = reachedOn(count, last, from) ?? first;
  }
  const lies = ({ start, end }: Interval): boolean => Math.max(start, from.at) < reached.at && reached.at <= end;
  while (during.some(lies) || (paused.has(reached.last) && reached.last !== zero)) {
    // A date that rolls back to the last working day that there is never leaves the pause.
    if (rollsBack(count) && !hasWorkingDateAfter(count, reached.last)) throw countFailed(count, from.at, "/contract");
    reached = next(reached.last);
    if (isWhole && isTaken(reached.last)) paused.add(reached.last);
    else moved.add(reached.last);
  }
  return { reached, paused, moved, isSuspended: false };
}

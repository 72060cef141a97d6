import type { Duration } from "../time/duration.js";
import type { Instant } from "../time/zone.js";
import { interval } from "./interval.js";
import type { Interval } from "./interval.js";

/**
 * A set of instants as intervals in canonical form: none empty, in ascending order, with time between any two. Equal sets have equal
 * forms.
 */
export type IntervalSet = readonly Interval[];

/** The set of instants that lie in any of the intervals, which may overlap, touch, be empty and stand in any order. */
export function intervalSet(intervals: readonly Interval[]): IntervalSet {
  const sorted = intervals.filter(({ start, end }) => interval(start, end).start < end);
  sorted.sort((a, b) => a.start - b.start);
  const merged: { start: Instant; end: Instant }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Instants in a or in b. */
export function unionOf(a: IntervalSet, b: IntervalSet): IntervalSet {
  return intervalSet([...a, ...b]);
}

/** Instants in both a and b. */
export function intersectionOf(a: IntervalSet, b: IntervalSet): IntervalSet {
  const common: Interval[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [x, y] = [a[i], b[j]];
    if (x === undefined || y === undefined) return common;
    const start = Math.max(x.start, y.start);
    const end = Math.min(x.end, y.end);
    if (start < end) common.push({ start, end });
    if (x.end < y.end) i += 1;
    else j += 1;
  }
}

/** Instants in a but not in b. */
export function differenceOf(a: IntervalSet, b: IntervalSet): IntervalSet {
  const first = a[0];
  const last = a.at(-1);
  return first === undefined || last === undefined ? [] : intersectionOf(a, complementWithin(b, first.start, last.end));
}

/** Instants of [start, end) that are not in the set. */
export function complementWithin(set: IntervalSet, start: Instant, end: Instant): IntervalSet {
  const gaps: Interval[] = [];
  let at = start;
  for (const { start: opens, end: closes } of set) {
    if (opens >= end) break;
    if (opens > at) gaps.push({ start: at, end: opens });
    at = Math.max(at, closes);
  }
  if (at < end) gaps.push({ start: at, end });
  return gaps;
}

/** How much time a set holds, in milliseconds. */
export function measure(set: IntervalSet): Duration {
  return set.reduce((sum, { start, end }) => sum + (end - start), 0);
}

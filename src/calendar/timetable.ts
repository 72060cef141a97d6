import type { Interval } from "../intervals/interval.js";
import { overlap } from "../intervals/interval.js";
import type { IntervalSet } from "../intervals/interval-set.js";
import type { Duration } from "../time/duration.js";
import { EARLIEST, LATEST } from "../time/instant.js";
import { DAY } from "../time/plain-date.js";
import type { Instant } from "../time/zone.js";
import type { Rules } from "./rules.js";
import { isAlwaysOpen, openSet } from "./compile.js";

/*
 * A timetable is one function and its inverse: W(t), the open time up to t. between = W(b) − W(a), add = W⁻¹(W(a) + d).
 * W is flat where the calendar is closed, so W⁻¹ has an earliest and a latest reading there; choosing one of the two is all that
 * tells "due at closing" from "starts at the next opening".
 *
 * The layout is private to this file: one window of compiled intervals that at least doubles when an answer lies outside it. An
 * answer of `undefined` means that the supported years hold none.
 */

interface Window {
  readonly from: Instant;
  readonly to: Instant;
  readonly intervals: readonly Interval[];
  /** Open time in the window before each interval; one entry more than intervals, the last for the whole window. */
  readonly before: readonly Duration[];
}

const YEAR = 366 * DAY;
const windows = new WeakMap<Rules, Window>();

/** The window around [from, to], compiled or grown as needed. */
function windowAround(rules: Rules, from: Instant, to: Instant): Window {
  const known = windows.get(rules);
  if (known !== undefined && from >= known.from && to <= known.to) return known;
  const size = known === undefined ? YEAR : known.to - known.from;
  const reach = {
    from: known === undefined || from < known.from ? from - size : known.from,
    to: known === undefined || to > known.to ? to + size : known.to,
  };
  const window = isAlwaysOpen(rules) ? compile(rules, EARLIEST, LATEST) : compile(rules, reach.from, reach.to);
  windows.set(rules, window);
  return window;
}

function compile(rules: Rules, start: Instant, end: Instant): Window {
  const [from, to] = [Math.max(start, EARLIEST), Math.min(end, LATEST)];
  const intervals = openSet(rules, from, to);
  const before = [0];
  let total = 0;
  for (const interval of intervals) before.push((total += interval.end - interval.start));
  return { from, to, intervals, before };
}

/** A window twice as large on one side; `undefined` where the supported years end. */
function larger(rules: Rules, window: Window, side: "from" | "to"): Window | undefined {
  if (side === "from") return window.from > EARLIEST ? windowAround(rules, window.from - 1, window.to) : undefined;
  return window.to < LATEST ? windowAround(rules, window.from, window.to + 1) : undefined;
}

/** How many of a sorted list's items are at most `value`. */
function countUpTo<T>(items: readonly T[], value: number, of: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && of(item) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const startOf = (interval: Interval): Instant => interval.start;
const endOf = (interval: Interval): Instant => interval.end;
const itself = (value: number): number => value;

/** W(at) within a window. */
function openUntil(window: Window, at: Instant): Duration {
  const index = countUpTo(window.intervals, at, startOf) - 1;
  const interval = window.intervals[index];
  return interval === undefined ? 0 : (window.before[index] ?? 0) + Math.min(at, interval.end) - interval.start;
}

/** The instant at which the window's open time reaches `open`, inside or at the edge of the interval of that index. */
function instantIn(window: Window, index: number, open: Duration): Instant | undefined {
  const interval = window.intervals[index];
  return interval === undefined ? undefined : interval.start + (open - (window.before[index] ?? 0));
}

/** M(a, b): the open time in [a, b), negative where b is before a. */
export function openTimeBetween(rules: Rules, a: Instant, b: Instant): Duration {
  const window = windowAround(rules, Math.min(a, b), Math.max(a, b));
  return openUntil(window, b) - openUntil(window, a) + 0;
}

/** The earliest t with M(a, t) = d, for d > 0. */
export function earliestAfter(rules: Rules, a: Instant, d: Duration): Instant | undefined {
  for (let window: Window | undefined = windowAround(rules, a, a); window; window = larger(rules, window, "to")) {
    const open = openUntil(window, a) + d;
    const index = countUpTo(window.before, open - 1, itself) - 1;
    if (index < window.intervals.length) return instantIn(window, index, open);
  }
  return undefined;
}

/** The latest t with M(t, b) = d, for d > 0. */
export function latestBefore(rules: Rules, b: Instant, d: Duration): Instant | undefined {
  for (let window: Window | undefined = windowAround(rules, b, b); window; window = larger(rules, window, "from")) {
    const open = openUntil(window, b) - d;
    if (open >= 0) return instantIn(window, countUpTo(window.before, open, itself) - 1, open);
  }
  return undefined;
}

/** The earliest open instant at or after `at`. */
export function firstOpen(rules: Rules, at: Instant): Instant | undefined {
  for (let window: Window | undefined = windowAround(rules, at, at); window; window = larger(rules, window, "to")) {
    const interval = window.intervals[countUpTo(window.intervals, at, endOf)];
    if (interval !== undefined) return Math.max(at, interval.start);
  }
  return undefined;
}

/** The latest t ≤ `at` such that the calendar is open just before t. */
export function lastOpen(rules: Rules, at: Instant): Instant | undefined {
  for (let window: Window | undefined = windowAround(rules, at, at); window; window = larger(rules, window, "from")) {
    const interval = window.intervals[countUpTo(window.intervals, at - 1, startOf) - 1];
    if (interval !== undefined) return Math.min(at, interval.end);
  }
  return undefined;
}

/** Whether the calendar is open at `at`. */
export function isOpenAt(rules: Rules, at: Instant): boolean {
  // The window must hold the instant itself, not merely end at it.
  const window = windowAround(rules, at, at + 1);
  const interval = window.intervals[countUpTo(window.intervals, at, startOf) - 1];
  return interval !== undefined && at < interval.end;
}

/** Whether an interval ends with its window only because the window was cut there, inside the supported years or at their ends. */
function isCut(rules: Rules, window: Window, edge: Instant): boolean {
  if (edge !== window.from && edge !== window.to) return false;
  return openSet(rules, edge - 1, edge).length > 0 && openSet(rules, edge, edge + 1).length > 0;
}

/** The earliest opening after `at`, or the earliest closing. */
export function nextEdge(rules: Rules, at: Instant, edge: "start" | "end"): Instant | undefined {
  for (let window: Window | undefined = windowAround(rules, at, at); window; window = larger(rules, window, "to")) {
    const found = window.intervals[countUpTo(window.intervals, at, edge === "start" ? startOf : endOf)]?.[edge];
    if (found !== undefined && !isCut(rules, window, found)) return found;
  }
  return undefined;
}

/** The latest opening at or before `at`, or the latest closing. */
export function previousEdge(rules: Rules, at: Instant, edge: "start" | "end"): Instant | undefined {
  for (
    let window: Window | undefined = windowAround(rules, at, at + 1);
    window;
    window = larger(rules, window, "from")
  ) {
    const found = window.intervals[countUpTo(window.intervals, at, edge === "start" ? startOf : endOf) - 1]?.[edge];
    if (found !== undefined && !isCut(rules, window, found)) return found;
  }
  return undefined;
}

/** When the calendar is open within [from, to). */
export function openWithin(rules: Rules, from: Instant, to: Instant): IntervalSet {
  const window = windowAround(rules, from, to);
  const open: Interval[] = [];
  for (let index = countUpTo(window.intervals, from, endOf); index < window.intervals.length; index += 1) {
    const interval = window.intervals[index];
    const common = interval === undefined ? undefined : overlap(interval, { start: from, end: to });
    if (common === undefined) break;
    open.push(common);
  }
  return open;
}

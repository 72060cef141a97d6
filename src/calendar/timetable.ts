import { intervalSet } from "../intervals/interval-set.js";
import type { IntervalSet } from "../intervals/interval-set.js";
import { EARLIEST, LATEST } from "../time/instant.js";
import type { Duration } from "../time/duration.js";
import { DAY } from "../time/plain-date.js";
import type { Instant } from "../time/zone.js";
import * as kernel from "../timetable/kernel.js";
import { layOut } from "../timetable/layout.js";
import type { Layout } from "../timetable/layout.js";
import type { Range, Rules } from "./rules.js";
import { openSet } from "./compile.js";
import { tailOf } from "./tail.js";

/*
 * A calendar's timetable: one layout that grows by at least half when an answer lies outside it. Only what is missing is compiled. An
 * answer of `undefined` means that the supported years hold none.
 */

const WEEK = 7 * DAY;
const YEAR = 366 * DAY;

/** The layout that holds [from, to], compiled or grown as needed. */
export function layoutAround(rules: Rules, from: Instant, to: Instant): Layout {
  const known = rules.compiled.layout;
  if (known !== undefined && from >= known.from && to <= known.to) return known;
  return grow(rules, known, from, to);
}

function grow(rules: Rules, known: Layout | undefined, from: Instant, to: Instant): Layout {
  const { start, end } = known === undefined ? firstReach(from, to) : widerReach(known, from, to);
  const [before, after] = [tailOf(rules, "before"), tailOf(rules, "after")];
  const first = start <= Math.max(EARLIEST, before?.at ?? EARLIEST) ? EARLIEST : start;
  const last = end >= Math.min(LATEST, after?.at ?? LATEST) ? LATEST : end;
  const openings =
    known === undefined
      ? openSet(rules, first, last)
      : intervalSet([
          ...openSet(rules, first, known.from),
          ...kernel.openWithin(known, known.from, known.to),
          ...openSet(rules, known.to, last),
        ]);
  const layout = layOut(first, last, openings);
  rules.compiled.layout = layout;
  return layout;
}

/** About a year around what was asked for first, most of it later: more is asked of the future than of the past. */
function firstReach(from: Instant, to: Instant): Range {
  const missing = Math.max(0, YEAR - (to - from));
  return { start: midnight(from - missing / 4 - WEEK), end: midnight(to + missing - missing / 4 + WEEK) };
}

function widerReach(known: Layout, from: Instant, to: Instant): Range {
  const step = Math.max(known.to - known.from, YEAR) / 2;
  return {
    start: from < known.from ? midnight(Math.min(from - WEEK, known.from - step)) : known.from,
    end: to > known.to ? midnight(Math.max(to + WEEK, known.to + step)) : known.to,
  };
}

/** The midnight of UTC at or before an instant: layouts begin and end where a minute does. */
function midnight(at: Instant): Instant {
  return Math.floor(at / DAY) * DAY;
}

/** A layout that reaches farther on one side; `undefined` where the supported years end. */
function larger(rules: Rules, layout: Layout, side: "from" | "to"): Layout | undefined {
  if (side === "from") return layout.from > EARLIEST ? layoutAround(rules, layout.from - 1, layout.to) : undefined;
  return layout.to < LATEST ? layoutAround(rules, layout.from, layout.to + 1) : undefined;
}

/** Asks a layout, and larger ones while they hold no answer. */
function search<T>(
  rules: Rules,
  layout: Layout,
  side: "from" | "to",
  ask: (layout: Layout) => T | undefined,
): T | undefined {
  for (let within: Layout | undefined = layout; within !== undefined; within = larger(rules, within, side)) {
    const found = ask(within);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** M(a, b): the open time in [a, b), negative where b is before a. */
export function openTimeBetween(rules: Rules, a: Instant, b: Instant): Duration {
  const layout = a < b ? layoutAround(rules, a, b) : layoutAround(rules, b, a);
  return kernel.openUntil(layout, b) - kernel.openUntil(layout, a) + 0;
}

/** The earliest t with M(a, t) = d, for d > 0. */
export function earliestAfter(rules: Rules, a: Instant, d: Duration): Instant | undefined {
  return kernel.earliestAfter(layoutAround(rules, a, a), a, d) ?? searchAfter(rules, a, d);
}

/** The latest t with M(t, b) = d, for d > 0. */
export function latestBefore(rules: Rules, b: Instant, d: Duration): Instant | undefined {
  return kernel.latestBefore(layoutAround(rules, b, b), b, d) ?? searchBefore(rules, b, d);
}

// Apart from their callers, whose arguments would otherwise be kept on the heap for the closures.
function searchAfter(rules: Rules, a: Instant, d: Duration): Instant | undefined {
  return search(rules, layoutAround(rules, a, a), "to", (layout) => kernel.earliestAfter(layout, a, d));
}

function searchBefore(rules: Rules, b: Instant, d: Duration): Instant | undefined {
  return search(rules, layoutAround(rules, b, b), "from", (layout) => kernel.latestBefore(layout, b, d));
}

/** The earliest open instant at or after `at`. */
export function firstOpen(rules: Rules, at: Instant): Instant | undefined {
  return kernel.firstOpen(layoutAround(rules, at, at), at) ?? searchOpen(rules, at);
}

function searchOpen(rules: Rules, at: Instant): Instant | undefined {
  return search(rules, layoutAround(rules, at, at), "to", (layout) => kernel.firstOpen(layout, at));
}

/** The latest t ≤ `at` such that the calendar is open just before t. */
export function lastOpen(rules: Rules, at: Instant): Instant | undefined {
  return search(rules, layoutAround(rules, at, at), "from", (layout) => kernel.lastOpen(layout, at));
}

/** Whether the calendar is open at `at`. */
export function isOpenAt(rules: Rules, at: Instant): boolean {
  // The layout must hold the instant itself, not merely end at it.
  return kernel.isOpenAt(layoutAround(rules, at, at + 1), at);
}

/** Whether an edge is there only because the layout was cut, inside the supported years or at their ends. */
function isCut(rules: Rules, layout: Layout, edge: Instant): boolean {
  if (edge !== layout.from && edge !== layout.to) return false;
  return openSet(rules, edge - 1, edge).length > 0 && openSet(rules, edge, edge + 1).length > 0;
}

/** The earliest opening after `at`, or the earliest closing. */
export function nextEdge(rules: Rules, at: Instant, edge: "start" | "end"): Instant | undefined {
  return search(rules, layoutAround(rules, at, at), "to", (layout) => {
    const found = kernel.nextEdge(layout, at, edge);
    return found === undefined || isCut(rules, layout, found) ? undefined : found;
  });
}

/** The latest opening at or before `at`, or the latest closing. */
export function previousEdge(rules: Rules, at: Instant, edge: "start" | "end"): Instant | undefined {
  return search(rules, layoutAround(rules, at, at + 1), "from", (layout) => {
    const found = kernel.previousEdge(layout, at, edge);
    return found === undefined || isCut(rules, layout, found) ? undefined : found;
  });
}

/** When the calendar is open within [from, to). */
export function openWithin(rules: Rules, from: Instant, to: Instant): IntervalSet {
  return from < to ? kernel.openWithin(layoutAround(rules, from, to), from, to) : [];
}

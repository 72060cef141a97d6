import type { Interval } from "sla-clock";

/*
 * Working time by counting through a list of open intervals from its beginning. Answers beyond the list are `undefined`. An edge at
 * either end of the window in which the list was made may be where the list was cut, and counts neither as opening nor as closing.
 */

export type Open = readonly Interval[];

export function naiveBetween(open: Open, a: number, b: number): number {
  if (b < a) return 0 - naiveBetween(open, b, a);
  let total = 0;
  for (const { start, end } of open) total += Math.max(0, Math.min(end, b) - Math.max(start, a));
  return total;
}

export function naiveAdd(open: Open, from: number, duration: number): number | undefined {
  if (duration === 0) return from;
  let left = duration;
  for (const { start, end } of open) {
    const opens = Math.max(start, from);
    if (end <= opens) continue;
    if (left <= end - opens) return opens + left;
    left -= end - opens;
  }
  return undefined;
}

export function naiveSubtract(open: Open, from: number, duration: number): number | undefined {
  if (duration === 0) return from;
  let left = duration;
  for (const { start, end } of [...open].reverse()) {
    const closes = Math.min(end, from);
    if (closes <= start) continue;
    if (left <= closes - start) return closes - left;
    left -= closes - start;
  }
  return undefined;
}

export function naiveIsOpen(open: Open, at: number): boolean {
  return open.some(({ start, end }) => start <= at && at < end);
}

export function naiveNextWorkingTime(open: Open, at: number): number | undefined {
  if (naiveIsOpen(open, at)) return at;
  return open.map(({ start }) => start).find((start) => start > at);
}

export function naivePreviousWorkingTime(open: Open, at: number): number | undefined {
  if (naiveIsOpen(open, at - 1)) return at;
  return open
    .map(({ end }) => end)
    .filter((end) => end <= at)
    .at(-1);
}

export function naiveNextEdge(open: Open, at: number, edge: "start" | "end", window: Interval): number | undefined {
  return open.map((interval) => interval[edge]).find((found) => found > at && found < window.end);
}

export function naivePreviousEdge(open: Open, at: number, edge: "start" | "end", window: Interval): number | undefined {
  return open
    .map((interval) => interval[edge])
    .filter((found) => found <= at && found > window.start)
    .at(-1);
}

export function naiveWithin(open: Open, from: number, to: number): Open {
  return open
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end);
}

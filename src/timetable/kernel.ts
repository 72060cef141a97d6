import { endOf, placeAt, placeBefore, startOf } from "./layout.js";
import type { Layout, Opening } from "./layout.js";

/*
 * What a layout answers about instants within it. Instants and durations are whole milliseconds; `undefined` where the layout holds no
 * answer, which may lie outside it. An opening or closing at the very edge of a layout may be a mere cut: the caller must tell.
 */

/** W(at): the open time from the layout's beginning to an instant. */
export function openUntil(layout: Layout, at: number): number {
  return openAt(layout, placeAt(layout, at), at);
}

/** W(at), where the last interval that starts by then is known. */
export function openAt(layout: Layout, place: number, at: number): number {
  const { pairs, unit } = layout;
  const before = pairs[2 * place + 1] ?? 0;
  const since = at - layout.base - (pairs[2 * place] ?? 0) * unit;
  const length = ((pairs[2 * place + 3] ?? 0) - before) * unit;
  // The lesser of the two, without a branch that nothing can predict.
  return before * unit + (since + length - Math.abs(since - length)) / 2;
}

/** The instant in an interval by which so much time was open. */
export function instantAt(layout: Layout, place: number, open: number): number {
  const { pairs, unit, base } = layout;
  return base + ((pairs[2 * place] ?? 0) - (pairs[2 * place + 1] ?? 0)) * unit + open;
}

/** The earliest t with M(a, t) = d, for d > 0. */
export function earliestAfter(layout: Layout, a: number, d: number): number | undefined {
  const place = placeAt(layout, a);
  const open = openAt(layout, place, a) + d;
  if (open > layout.total) return undefined;
  return instantAt(layout, placeBefore(layout, open, place + d * layout.intervalRate), open);
}

/** The latest t with M(t, b) = d, for d > 0. */
export function latestBefore(layout: Layout, b: number, d: number): number | undefined {
  const place = placeAt(layout, b);
  const open = openAt(layout, place, b) - d;
  if (open < 0) return undefined;
  // The latest instant with `open` before it lies where the next millisecond is open: W⁻¹(open + 1) − 1.
  return instantAt(layout, placeBefore(layout, open + 1, place - d * layout.intervalRate), open + 1) - 1;
}

/** The interval that ends after an instant and no earlier one does; one more than the last where none does. */
function placeFrom(layout: Layout, at: number): number {
  const place = placeAt(layout, at);
  return endOf(layout, place) > at ? place : place + 1;
}

/** The earliest open instant at or after `at`. */
export function firstOpen(layout: Layout, at: number): number | undefined {
  const place = placeFrom(layout, at);
  return place > layout.last ? undefined : Math.max(at, startOf(layout, place));
}

/** The latest t ≤ `at` such that it is open just before t. */
export function lastOpen(layout: Layout, at: number): number | undefined {
  const place = at > layout.from ? placeAt(layout, at - 1) : 0;
  return place === 0 ? undefined : Math.min(at, endOf(layout, place));
}

/** Whether it is open at `at`. */
export function isOpenAt(layout: Layout, at: number): boolean {
  return endOf(layout, placeAt(layout, at)) > at;
}

/** The earliest opening after `at`, or the earliest closing. */
export function nextEdge(layout: Layout, at: number, edge: "start" | "end"): number | undefined {
  const place = edge === "start" ? placeAt(layout, at) + 1 : placeFrom(layout, at);
  return edgeOf(layout, place, edge);
}

/** The latest opening at or before `at`, or the latest closing. */
export function previousEdge(layout: Layout, at: number, edge: "start" | "end"): number | undefined {
  const place = edge === "start" ? placeAt(layout, at) : placeFrom(layout, at) - 1;
  return edgeOf(layout, place, edge);
}

function edgeOf(layout: Layout, place: number, edge: "start" | "end"): number | undefined {
  if (place < 1 || place > layout.last) return undefined;
  return edge === "start" ? startOf(layout, place) : endOf(layout, place);
}

/** When it is open within [from, to), for from < to. */
export function openWithin(layout: Layout, from: number, to: number): readonly Opening[] {
  const openings: Opening[] = [];
  for (let place = placeFrom(layout, from); place <= layout.last; place += 1) {
    const start = startOf(layout, place);
    if (start >= to) break;
    openings.push({ start: Math.max(start, from), end: Math.min(endOf(layout, place), to) });
  }
  return openings;
}

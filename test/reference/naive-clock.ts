/** Clocks of the random contracts that stand still at times; see naive-hours.ts for their calendars. */
import { naiveAdd, naiveNextOpen } from "./naive-hours.js";

const HOUR = 3_600_000;

/** A stretch of time; the end of one that lasts is Infinity. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretches in order and apart: "pauses that overlap count once". */
export function naiveMerged(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** Open time in [from, to), none where that is empty: hour by hour, since the calendars open and close on the hour. */
export function naiveBetween(calendar: string | undefined, from: number, to: number): number {
  if (calendar === undefined) return Math.max(0, to - from);
  let open = 0;
  for (let at = from; at < to; at = (Math.floor(at / HOUR) + 1) * HOUR) {
    const end = Math.min(to, (Math.floor(at / HOUR) + 1) * HOUR);
    if (naiveNextOpen(calendar, at) === at) open += end - at;
  }
  return open;
}

/** Open time in [from, to) outside some stretches. */
export function naiveCounted(calendar: string | undefined, from: number, to: number, removed: readonly Span[]): number {
  const lost = naiveMerged(removed).map(({ start, end }) =>
    naiveBetween(calendar, Math.max(from, start), Math.min(to, end)),
  );
  return naiveBetween(calendar, from, to) - lost.reduce((sum, each) => sum + each, 0);
}

/** "due = add(C − pauses, start, d)"; Infinity where a stretch that lasts begins before the target is used up. */
export function naiveAddWithout(
  calendar: string | undefined,
  start: number,
  target: number,
  removed: readonly Span[],
): number {
  let [from, left] = [start, target];
  for (const span of naiveMerged(removed).filter(({ end }) => end > start)) {
    const before = naiveBetween(calendar, from, span.start);
    // "A target that was used up by the time the pause began is due as if there were none."
    if (before >= left) return naiveAdd(calendar, from, left);
    if (span.end === Infinity) return Infinity;
    [from, left] = [span.end, left - before];
  }
  return naiveAdd(calendar, from, left);
}

import type { Interval } from "../../intervals/interval.js";
import type { Duration } from "../../time/duration.js";
import type { Instant } from "../../time/zone.js";

/** Reports [from, to). */
export interface Reports {
  readonly from: Instant;
  readonly to: Instant;
}

/** Reports in order as intervals, those that meet as one. */
export function intervalsOf(all: readonly Reports[]): readonly Interval[] {
  const intervals: { start: Instant; end: Instant }[] = [];
  for (const { from, to } of all) {
    const last = intervals.at(-1);
    if (last?.end === from) last.end = to;
    else intervals.push({ start: from, end: to });
  }
  return intervals;
}

/** How many reports there are. */
export function measureOf(all: readonly Reports[]): Duration {
  return all.reduce((sum, { from, to }) => sum + to - from, 0);
}

import type { Interval } from "../intervals/interval.js";
import type { Instant } from "../time/zone.js";
import type { Rules } from "./rules.js";
import { isOpenAt, openWithin } from "./timetable.js";

/** A stretch of open time of a combined calendar, and the calendars whose hours it is. */
export interface Counting extends Interval {
  readonly calendars: readonly string[];
}

/**
 * Whose hours a piece of a combined calendar's open time is, stretch by stretch: in a union those of the calendars that are open, in an
 * intersection those of all, in a difference those of the first.
 */
export function countingWithin(rules: Rules, { start, end }: Interval): readonly Counting[] {
  const edges = leavesOf(rules).flatMap((leaf) =>
    openWithin(leaf, start, end).flatMap((open) => [open.start, open.end]),
  );
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  const stretches: Counting[] = [];
  cuts.slice(0, -1).forEach((from, index) => {
    const calendars = [...new Set(countingAt(rules, from, isOpenAt))];
    const last = stretches.at(-1);
    const to = cuts[index + 1] ?? end;
    if (last?.calendars.join("\n") === calendars.join("\n")) stretches.splice(-1, 1, { ...last, end: to });
    else stretches.push({ start: from, end: to, calendars });
  });
  return stretches;
}

/** The calendars whose hours count at a moment; none where it is closed. The question whether a calendar is open is the caller's. */
export function countingAt(
  rules: Rules,
  at: Instant,
  isOpen: (rules: Rules, at: Instant) => boolean,
): readonly string[] {
  if (!isOpen(rules, at)) return [];
  if (rules.kind === "weekly" || rules.kind === "timetable") return [rules.calendar.id];
  const counting = rules.kind === "difference" ? rules.parts.slice(0, 1) : rules.parts;
  return counting.flatMap((part) => countingAt(part, at, isOpen));
}

/** The calendars of which a combined one is made, but for those that only take time away. */
function leavesOf(rules: Rules): readonly Rules[] {
  if (rules.kind === "weekly" || rules.kind === "timetable") return [rules];
  return (rules.kind === "difference" ? rules.parts.slice(0, 1) : rules.parts).flatMap(leavesOf);
}

import { searchFailed } from "../calendar/arithmetic.js";
import type { Rules } from "../calendar/rules.js";
import { earliestAfter, openTimeBetween } from "../calendar/timetable.js";
import { leftTimetable } from "../calendar/covered.js";
import type { WarningRule } from "../contract/due-rule.js";
import { slaError } from "../errors.js";
import type { Pause } from "../ticket/pauses.js";
import type { Duration } from "../time/duration.js";
import { LATEST } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import type { Due } from "./due.js";
import type { ClockReading, Warning } from "./obligation.js";

/*
 * A clause's clock is a calendar, or the wall's, without the time of its pauses. Where C is the calendar and P the pauses, a promise is due
 * at add(C − P, start, target).
 */

/** What a promise's clock counts by, and from when. */
export interface Clock {
  readonly clause: string;
  /** The calendar in which it counts; elapsed time without one. */
  readonly calendar: Rules | undefined;
  readonly pauses: readonly Pause[];
  readonly start: Instant;
  readonly target: Duration;
}

/** When a target is reached; or, while a pause lasts that began before then, how much of it is left. */
export type Reached =
  { readonly kind: "at"; readonly at: Instant } | { readonly kind: "suspended"; readonly left: Duration };

/** Counts the target from the start. */
export function reach(clock: Clock): Reached {
  let at = clock.start;
  let left = clock.target;
  for (const pause of left === 0 ? [] : clock.pauses) {
    if (pause.end !== undefined && pause.end <= at) continue;
    const counted = pause.start <= at ? 0 : measure(clock.calendar, at, pause.start);
    if (counted >= left) break;
    left -= counted;
    if (pause.end === undefined) return { kind: "suspended", left };
    at = pause.end;
  }
  return { kind: "at", at: advance(clock, at, left) };
}

/** The moment at which so much more of a clock's time has passed, if nothing stops it. */
export function advance({ calendar, clause }: Clock, from: Instant, duration: Duration): Instant {
  if (calendar !== undefined && duration > 0) {
    const at = earliestAfter(calendar, from, duration);
    if (at !== undefined) return at;
    throw searchFailed(calendar, from, "after", "/contract");
  }
  if (from + duration < LATEST) return from + duration;
  const expected = "a due moment in the years 1970 to 2199";
  throw slaError("instant-out-of-range", { path: "/contract", expected, received: `clause ${clause}, ${duration} ms` });
}

/** What a clock has counted by an instant, and how far that is from the due moment; nothing where an imported timetable ends before. */
export function readingOf(clock: Clock, due: Due, now: Instant): ClockReading | undefined {
  const { calendar, start, target } = clock;
  const until = Math.max(start, now);
  if (calendar !== undefined && leftTimetable(calendar, start, until) !== undefined) return undefined;
  let [paused, wall] = [0, 0];
  for (const pause of clock.pauses) {
    const [from, to] = [Math.max(pause.start, start), Math.min(pause.end ?? until, until)];
    if (from >= to) continue;
    paused += measure(calendar, from, to);
    wall += to - from;
  }
  const elapsed = measure(calendar, start, until) - paused;
  return {
    target,
    elapsed,
    remaining: target - elapsed,
    paused: { clock: paused, wall },
    wall: due.kind === "at" ? { elapsed: until - start, remaining: due.at - now } : { elapsed: until - start },
  };
}

/**
 * The warnings of a clock. What was not reached before the promise was kept, or before its obligation ended, never will be; without such
 * an end, what lies after `now` is coming.
 */
export function warningsOf(
  clock: Clock,
  rules: readonly WarningRule[],
  now: Instant,
  isOver: boolean,
): readonly Warning[] {
  return rules.map(({ spec, elapsed }) => {
    const reached = reach({ ...clock, target: elapsed });
    const state = isReached(reached, now, isOver) ? "reached" : isOver ? "void" : "coming";
    return reached.kind === "at" ? { warning: spec, state, at: reached.at } : { warning: spec, state };
  });
}

/** A warning that falls at the very moment of the end comes too late. */
function isReached(reached: Reached, now: Instant, isOver: boolean): boolean {
  return reached.kind === "at" && (isOver ? reached.at < now : reached.at <= now);
}

function measure(calendar: Rules | undefined, start: Instant, end: Instant): Duration {
  return calendar === undefined ? end - start : openTimeBetween(calendar, start, end);
}

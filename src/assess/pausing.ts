import { searchFailed } from "../calendar/arithmetic.js";
import type { Rules } from "../calendar/rules.js";
import { earliestAfter, openTimeBetween } from "../calendar/timetable.js";
import { leftTimetable, requireImported } from "../calendar/covered.js";
import type { WarningRule } from "../contract/due-rule.js";
import { slaError } from "../errors.js";
import { firstPauseAfter, pausesOf } from "../ticket/pauses.js";
import type { Pause } from "../ticket/pauses.js";
import type { Duration } from "../time/duration.js";
import { LATEST } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import { hasPauses } from "./due.js";
import type { Due, Known } from "./due.js";
import type { ClockReading, Warning } from "./obligation.js";
import type { Writable } from "./trace.js";

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
  /** How much of the target was used before the start, on another level's clock. */
  readonly carried: Duration;
}

/** When a target is reached; or, while a pause lasts that began before then, how much of it is left. */
export type Reached =
  { readonly kind: "at"; readonly at: Instant } | { readonly kind: "suspended"; readonly left: Duration };

const NO_PAUSES: readonly Pause[] = [];

/** The pauses of a clause's clocks, and the times that were resolved until they were reopened. */
export function pausesOn(known: Known): readonly Pause[] {
  const { history, pauses, resolved } = known;
  const stops = known.stops ?? (hasPauses(history, pauses) ? pausesOf(history, pauses) : NO_PAUSES);
  return withResolved(stops, resolved);
}

/** A clock whose target is what it counts until a moment. */
export function towards(clock: Clock, at: Instant): Clock {
  const { clause, calendar, pauses, start } = clock;
  const end = Math.max(start, at);
  const target = measure(calendar, start, end) - pausedBy(clock, end).clock;
  return { clause, calendar, pauses, start, target, carried: 0 };
}

/** Counts the target from the start; `undefined` where the supported years hold no such moment. */
export function reach(clock: Clock): Reached | undefined {
  let at = clock.start;
  let left = Math.max(0, clock.target - clock.carried);
  const { pauses } = clock;
  for (let index = left === 0 ? pauses.length : firstPauseAfter(pauses, at); index < pauses.length; index += 1) {
    const pause = pauses[index];
    if (pause === undefined || (pause.end !== undefined && pause.end <= at)) continue;
    const counted = pause.start <= at ? 0 : measure(clock.calendar, at, pause.start);
    if (counted >= left) break;
    left -= counted;
    if (pause.end === undefined) return { kind: "suspended", left };
    at = pause.end;
  }
  const reached = advance(clock.calendar, at, left);
  return reached === undefined ? undefined : { kind: "at", at: reached };
}

/** The moment at which so much more of a calendar's time has passed, if nothing stops it. */
export function advance(calendar: Rules | undefined, from: Instant, duration: Duration): Instant | undefined {
  if (calendar !== undefined && duration > 0) return earliestAfter(calendar, from, duration);
  return from + duration < LATEST ? from + duration : undefined;
}

/** Why a clock has no moment at which its target is reached. */
export function unreachable({ calendar, clause, start, target }: Clock): Error {
  if (calendar !== undefined && target > 0) return searchFailed(calendar, start, "after", "/contract");
  const expected = "a due moment in the years 1970 to 2199";
  return slaError("instant-out-of-range", { path: "/contract", expected, received: `clause ${clause}, ${target} ms` });
}

/** What a clock has counted by an instant, and how far that is from the due moment; nothing where an imported timetable ends before. */
export function readingOf(clock: Clock, due: Due, now: Instant): ClockReading | undefined {
  const { calendar, start, target, carried } = clock;
  const until = Math.max(start, now);
  if (calendar !== undefined && leftTimetable(calendar, start, until) !== undefined) return undefined;
  const paused = pausedBy(clock, until);
  const elapsed = carried + measure(calendar, start, until) - paused.clock;
  const reading: Writable<ClockReading> = {
    target,
    elapsed,
    remaining: target - elapsed,
    paused,
    wall: due.kind === "at" ? { elapsed: until - start, remaining: due.at - now } : { elapsed: until - start },
  };
  if (carried > 0) reading.carried = carried;
  return reading;
}

/** What a clock has counted by an instant, with what it brought. */
export function countedBy(clock: Clock, now: Instant): Duration {
  const until = Math.max(clock.start, now);
  return clock.carried + measureKnown(clock.calendar, clock.start, until) - pausedBy(clock, until).clock;
}

/** The time until an instant during which a clock stood still. */
function pausedBy({ calendar, start, pauses }: Clock, until: Instant): ClockReading["paused"] {
  let [clock, wall] = [0, 0];
  for (let index = firstPauseAfter(pauses, start); index < pauses.length; index += 1) {
    const pause = pauses[index];
    if (pause === undefined || pause.start >= until) break;
    const [from, to] = [Math.max(pause.start, start), Math.min(pause.end ?? until, until)];
    if (from >= to) continue;
    clock += measure(calendar, from, to);
    wall += to - from;
  }
  return { clock, wall };
}

/** Pauses and, in their place where both are, the times that were resolved until they were reopened; all in order. */
export function withResolved(pauses: readonly Pause[], resolved: readonly Pause[]): readonly Pause[] {
  if (resolved.length === 0) return pauses;
  const all: Pause[] = [];
  for (const pause of pauses) {
    let from = pause.start;
    for (const { start, end = Infinity } of resolved) {
      if (end <= from || (pause.end !== undefined && start >= pause.end)) continue;
      if (start > from) all.push({ start: from, end: start, reasons: pause.reasons });
      from = end;
    }
    if (pause.end === undefined || from < pause.end) all.push({ start: from, end: pause.end, reasons: pause.reasons });
  }
  return [...all, ...resolved].sort((a, b) => a.start - b.start);
}

/**
 * The warnings of a clock. What was not reached before the promise was kept, or before its obligation ended, never will be; without such
 * an end, what lies after `now` is coming. One that lies after the supported years, or outside an imported timetable, has no moment: it
 * must not keep a due moment that is known from being told.
 */
export function warningsOf(
  clock: Clock,
  rules: readonly WarningRule[],
  now: Instant,
  isOver: boolean,
): readonly Warning[] {
  return rules.map(({ spec, elapsed }) => {
    const at = warningAt({ ...clock, target: elapsed });
    // A warning that falls at the very moment of the end comes too late.
    const isReached = at !== undefined && (isOver ? at < now : at <= now);
    const state = isReached ? "reached" : isOver ? "void" : "coming";
    return at === undefined ? { warning: spec, state } : { warning: spec, state, at };
  });
}

function warningAt(clock: Clock): Instant | undefined {
  const reached = reach(clock);
  if (reached?.kind !== "at") return undefined;
  const { calendar, start } = clock;
  const isKnown = calendar === undefined || leftTimetable(calendar, start, reached.at) === undefined;
  return isKnown ? reached.at : undefined;
}

/** The time of a calendar in [start, end); elapsed time without one. @throws SlaError `calendar-uncovered` for an imported timetable */
export function measureKnown(calendar: Rules | undefined, start: Instant, end: Instant): Duration {
  if (calendar !== undefined) requireImported(calendar, start, end, "/contract");
  return measure(calendar, start, end);
}

/** The time of a calendar in [start, end); elapsed time without one. */
export function measure(calendar: Rules | undefined, start: Instant, end: Instant): Duration {
  return calendar === undefined ? end - start : openTimeBetween(calendar, start, end);
}

import type { Rules } from "../calendar/rules.js";
import { requireImported, uncoveredWithin } from "../calendar/covered.js";
import { latestBefore } from "../calendar/timetable.js";
import { workingDateBy } from "../calendar/date-count.js";
import { momentOf as momentOfDate } from "../calendar/time-of-date.js";
import { openingsOfDate } from "../calendar/working-days.js";
import type { RollRule, WithinMore, WithinRule } from "../contract/due-rule.js";
import { slaError } from "../errors.js";
import type { Duration } from "../time/duration.js";
import { fullHourAfter, fullHourUntil } from "../time/full-hour.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { momentOf } from "./due.js";
import type { Due, DueWithTrace, Known } from "./due.js";
import type { Used } from "./link.js";
import { advance, pausesOn, reach, towards, unreachable } from "./pausing.js";
import type { Clock } from "./pausing.js";
import type { Start } from "./start.js";
import { segmentsOf, segmentsWithPauses } from "./segments.js";
import type { Carried, Trace, Writable } from "./trace.js";

/*
 * A length of time from a start, or back from it.
 */

type WithinTrace = Writable<Extract<Trace, { readonly kind: "within" }>>;

/** The clock of a promise within a length of time. */
export function clockWithin(rule: WithinRule, start: Start, carried: Used | undefined, known: Known): Clock {
  const { clock: calendar, target, more } = rule;
  return {
    clause: known.clause,
    calendar,
    pauses: pausesOn(known),
    start: more?.fullHours === true ? fullHourAfter(more.zone, start.at) : start.at,
    target,
    carried: carried === undefined ? 0 : timeOf(carried, target),
  };
}

/** What was used at another level, as time of a target. */
function timeOf({ as, elapsed, target: of }: Used, target: Duration): Duration {
  return as === "time" ? elapsed : shareOf(target, elapsed, of);
}

/** The part of a target that a share of another is, in whole numbers rounded down; all of it where the other is zero. */
export function shareOf(target: number, elapsed: number, of: number): number {
  return of === 0 ? target : Number((BigInt(target) * BigInt(elapsed)) / BigInt(of));
}

/** What was used at another level, as it is told. */
export function carriedBy({ clause, elapsed, target }: Used, time: number): Carried {
  return { clause, elapsed, target, time };
}

/** The due moment of a promise within a length of time. */
export function dueWithin(
  rule: WithinRule,
  start: Start,
  carried: Used | undefined,
  known: Known,
): DueWithTrace & { readonly trace: WithinTrace } {
  if (rule.more?.isBackward === true) return dueBackward(rule, start, known);
  const all = clockWithin(rule, start, carried, known);
  const clock = rule.more?.rolls === undefined || all.pauses.length === 0 ? all : withPausesBefore(all, rule.more);
  const { calendar, clause, target, pauses } = clock;
  const reached = reach(clock);
  if (reached === undefined) throw unreachable(clock);
  // While a pause lasts the trace ends with what is known of it.
  const end = reached.kind === "at" ? reached.at : Math.max(clock.start, known.now);
  const due: Due =
    reached.kind === "at"
      ? { kind: "at", at: end, provisional: start.provisional || isUncovered(calendar, start.at, end) }
      : { kind: "suspended", ifResumedNow: resumedAt(clock, end, reached.left) };
  const segments =
    pauses.length === 0
      ? segmentsOf(calendar, clock.start, end, clause)
      : segmentsWithPauses(calendar, clock.start, end, clause, pauses, known.pauses);
  const trace: WithinTrace =
    rule.clockId === undefined
      ? { kind: "within", start: start.trace, target, segments }
      : { kind: "within", start: start.trace, target, clock: rule.clockId, segments };
  if (rule.clockZone !== undefined) trace.timeZone = rule.clockZone;
  if (carried !== undefined) trace.carried = carriedBy(carried, clock.carried);
  if (rule.more === undefined) return { due, trace, clock };
  if (clock.start !== start.at) trace.fullHour = clock.start;
  return rolledOn(rule.more, due, trace, clock);
}

/** A clock with those of its pauses alone that begin before its due moment, which may have rolled back. */
function withPausesBefore(clock: Clock, more: WithinMore): Clock {
  let before: Clock = { ...clock, pauses: [] };
  for (const pause of clock.pauses) {
    const reached = reach(before);
    const due = reached?.kind === "at" ? rolled(more, reached.at, clock.clause).at : undefined;
    if (due === undefined || Math.max(pause.start, clock.start) >= due) break;
    before = { ...clock, pauses: [...before.pauses, pause] };
  }
  return before;
}

/** Moves a moment that lies on a date which is no working day to one. */
function rolledOn(
  more: WithinMore,
  due: Due,
  trace: WithinTrace,
  clock: Clock,
): DueWithTrace & { readonly trace: WithinTrace } {
  const reached = momentOf(due);
  const at = reached === undefined ? undefined : rolled(more, reached, clock.clause);
  if (reached === undefined || at === undefined || at.at === reached) return { due, trace, clock };
  if (more.rolls !== undefined) {
    trace.rolled = rolledFrom(reached, more.rolls, more.zone);
  }
  const isProvisional = (due.kind === "at" && due.provisional) || at.provisional;
  const moved: Due =
    due.kind === "at"
      ? { kind: "at", at: at.at, provisional: isProvisional }
      : { kind: "suspended", ifResumedNow: at.at };
  return { due: moved, trace, clock: towards(clock, at.at) };
}

function rolledFrom(
  reached: Instant,
  { calendarId, roll, said }: RollRule,
  { name }: Zone,
): NonNullable<WithinTrace["rolled"]> {
  const told = { reached, calendar: calendarId, roll };
  return said === undefined ? told : { ...told, at: { time: said, timeZone: name } };
}

function rolled(
  { zone, rolls }: WithinMore,
  reached: Instant,
  clause: string,
): { readonly at: Instant; readonly provisional: boolean } {
  if (rolls === undefined) return { at: reached, provisional: false };
  const { calendar, roll, at } = rolls;
  const date = dateAt(zone, reached);
  const to = workingDateBy(roll, calendar, zone, date);
  if (to === undefined) {
    const expected = "a working day in the years 1970 to 2199";
    throw slaError("instant-out-of-range", { path: "/contract", expected, received: `clause ${clause}` });
  }
  const [low, high] = [startOfDate(zone, Math.min(date, to)), startOfDate(zone, Math.max(date, to) + 1)];
  const provisional = uncoveredWithin(calendar, low, high) !== undefined;
  return {
    at: to === date ? reached : momentOfDate(at, zone, to, openingsOfDate(calendar, zone, to), { at: reached, date }),
    provisional,
  };
}

/** So much time before the start; no pause moves it. */
function dueBackward(
  rule: WithinRule,
  start: Start,
  { clause }: Known,
): DueWithTrace & { readonly trace: WithinTrace } {
  const { clock: calendar, target, more, clockId, clockZone } = rule;
  const from = more?.fullHours === true ? fullHourUntil(more.zone, start.at) : start.at;
  const at = calendar === undefined || target === 0 ? from - target : latestBefore(calendar, from, target);
  if (at === undefined || at < 0) {
    const expected = "a due moment in the years 1970 to 2199";
    throw slaError("instant-out-of-range", { path: "/contract", expected, received: `clause ${clause}` });
  }
  const provisional = start.provisional || isUncovered(calendar, at, from);
  const segments = segmentsOf(calendar, at, from, clause);
  const trace: WithinTrace = { kind: "within", start: start.trace, target, backward: true, segments };
  if (clockId !== undefined) trace.clock = clockId;
  if (clockZone !== undefined) trace.timeZone = clockZone;
  if (from !== start.at) trace.fullHour = from;
  const to = more === undefined ? undefined : rolled(more, at, clause);
  if (to === undefined || to.at === at || more?.rolls === undefined)
    return { due: { kind: "at", at, provisional }, trace };
  trace.rolled = rolledFrom(at, more.rolls, more.zone);
  return { due: { kind: "at", at: to.at, provisional: provisional || to.provisional }, trace };
}

function resumedAt(clock: Clock, from: Instant, left: Duration): Instant {
  const { calendar, start } = clock;
  const at = advance(calendar, from, left);
  if (at === undefined) throw unreachable(clock);
  if (calendar !== undefined) requireImported(calendar, start, at, "/contract");
  return at;
}

function isUncovered(calendar: Rules | undefined, start: Instant, end: Instant): boolean {
  if (calendar === undefined) return false;
  requireImported(calendar, start, end, "/contract");
  return uncoveredWithin(calendar, start, end) !== undefined;
}

import type { Rules } from "../calendar/rules.js";
import { requireImported, uncoveredWithin } from "../calendar/covered.js";
import type { DueRule, WithinRule } from "../contract/due-rule.js";
import { firstOf } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { pausesOf } from "../ticket/pauses.js";
import type { Pause } from "../ticket/pauses.js";
import type { Text } from "../text.js";
import type { Duration } from "../time/duration.js";
import type { Instant } from "../time/zone.js";
import { rankOf } from "./link.js";
import type { Cap, Link, RunningClock } from "./link.js";
import { advance, reach, unreachable, withResolved } from "./pausing.js";
import type { Clock } from "./pausing.js";
import type { PauseRules } from "./plan.js";
import type { Start } from "./start.js";
import { referTo, segmentsOf, segmentsWithPauses } from "./trace.js";
import type { Trace, Writable } from "./trace.js";

/** When a promise is due. */
export type Due =
  /** At a moment; `provisional` where it leans on dates whose holidays are not known yet. A promise kept at the moment itself is in time. */
  | { readonly kind: "at"; readonly at: Instant; readonly provisional: boolean }
  /** A pause leaves no moment: `ifResumedNow` is when it would be due if the pause ended as of the assessment, or as of its own end. */
  | { readonly kind: "suspended"; readonly ifResumedNow: Instant }
  /** No later than an event that has not happened yet. */
  | { readonly kind: "by-event"; readonly event: string; readonly title?: Text }
  /** The contract gives no figure: owed at once from the moment `at`, tracked, and never breached by itself. */
  | { readonly kind: "unstated"; readonly at: Instant; readonly provisional: boolean }
  /** Nothing is owed, or not yet. */
  | { readonly kind: "none" };

/** Nothing is due. */
export const NO_DUE: Due = { kind: "none" };

/** A due moment with the trace that leads to it, and the clock, if one counts. */
export interface DueWithTrace {
  readonly due: Due;
  readonly trace: Trace;
  readonly clock?: Clock;
}

/** What is known of a ticket where a due moment is asked for. */
export interface Known {
  readonly clause: string;
  readonly history: History;
  /** The reasons for which the clause's clocks may be paused. */
  readonly pauses: PauseRules;
  /** The moment up to which it is known. */
  readonly now: Instant;
  /** The times that were resolved until they were reopened, and do not count. */
  readonly resolved: readonly Pause[];
  /** What the promise brings with it from the level before. */
  readonly link: Link | undefined;
  /** Its pauses by that history, where they were gathered already. */
  readonly stops: readonly Pause[] | undefined;
}

export const NOTHING_RESOLVED: readonly Pause[] = [];

type LimitRule = Exclude<DueRule, { readonly kind: "every" }>;

/** The due moment of a promise whose clock has started. */
export function dueOf(rule: LimitRule, start: Start, known: Known): DueWithTrace {
  switch (rule.kind) {
    case "within":
      return earliestOf(rule, start, known);
    case "before":
      return dueBefore(rule, start, known.history);
    case "at":
      return dueAtAgreed(rule, start, known.history);
    case "unstated":
      return {
        due: { kind: "unstated", at: start.at, provisional: start.provisional },
        trace: { kind: "unstated", start: start.trace },
      };
  }
}

/** The due moment of a promise by its own clock, or by that of another level that it must not fall due later than. */
function earliestOf(rule: WithinRule, start: Start, known: Known): DueWithTrace {
  const { link } = known;
  let first: DueWithTrace = dueWithin({ rule, start, carried: link?.carried }, known);
  if (link === undefined) return first;
  for (const cap of link.caps) {
    const other = cap.kind === "moment" ? cap : dueOfRunning(cap, known);
    if (rankOf(other.due) < rankOf(first.due)) first = other;
  }
  return first;
}

/** When a promise of another level would be due, had it gone on, by what is known at a moment. */
export function dueOfCap(cap: Cap, history: History, now: Instant): Due {
  if (cap.kind === "moment") return cap.due;
  const { clause, pauses } = cap;
  return dueOfRunning(cap, {
    clause,
    pauses,
    history,
    now,
    resolved: NOTHING_RESOLVED,
    link: undefined,
    stops: undefined,
  }).due;
}

/** When a promise of another level would be due, had its clock gone on. */
function dueOfRunning(cap: RunningClock, known: Known): DueWithTrace {
  const { clause, pauses } = cap;
  const resolved = cap.isReopened ? [...cap.resolved, ...known.resolved] : cap.resolved;
  const { due, trace, clock } = dueWithin(cap, { ...known, clause, pauses, resolved, stops: undefined });
  const told: DueWithTrace = { due, trace: { ...trace, of: clause } };
  return clock === undefined ? told : { ...told, clock };
}

const NO_PAUSES: readonly Pause[] = [];

/** A clock and what it brought. */
type Running = Pick<RunningClock, "rule" | "start" | "carried">;

/** Whether clocks may have stood still for any of some reasons. */
export function hasPauses(history: History, pauses: PauseRules): boolean {
  return pauses.size > 0 && history.byType.has("paused");
}

/** The clock of a promise within a length of time. */
export function clockOf({ rule, start, carried }: Running, known: Known): Clock {
  const { clause, history, pauses, resolved } = known;
  const stops = known.stops ?? (hasPauses(history, pauses) ? pausesOf(history, pauses) : NO_PAUSES);
  return {
    clause,
    calendar: rule.clock,
    pauses: withResolved(stops, resolved),
    start: start.at,
    target: rule.target,
    carried: carried?.time ?? 0,
  };
}

function dueWithin(running: Running, known: Known): DueWithTrace & { readonly trace: WithinTrace } {
  const { rule, start, carried } = running;
  const clock = clockOf(running, known);
  const { calendar, clause, target, pauses } = clock;
  const reached = reach(clock);
  if (reached === undefined) throw unreachable(clock);
  // While a pause lasts the trace ends with what is known of it.
  const end = reached.kind === "at" ? reached.at : Math.max(start.at, known.now);
  const due: Due =
    reached.kind === "at"
      ? { kind: "at", at: end, provisional: start.provisional || isUncovered(calendar, start.at, end) }
      : { kind: "suspended", ifResumedNow: resumedAt(clock, end, reached.left) };
  const segments =
    pauses.length === 0
      ? segmentsOf(calendar, start.at, end, clause)
      : segmentsWithPauses(calendar, start.at, end, clause, pauses, known.pauses);
  const trace: WithinTrace =
    rule.clockId === undefined
      ? { kind: "within", start: start.trace, target, segments }
      : { kind: "within", start: start.trace, target, clock: rule.clockId, segments };
  if (carried !== undefined) trace.carried = carried;
  return { due, trace, clock };
}

type WithinTrace = Writable<Extract<Trace, { readonly kind: "within" }>>;

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

function dueBefore(rule: Extract<LimitRule, { kind: "before" }>, start: Start, history: History): DueWithTrace {
  const { event, title } = rule;
  const happened = firstOf(history, [event], start.place);
  if (happened === undefined) {
    const trace: Trace = { kind: "before", start: start.trace, event };
    return { due: title === undefined ? { kind: "by-event", event } : { kind: "by-event", event, title }, trace };
  }
  return {
    due: { kind: "at", at: happened.at, provisional: false },
    trace: { kind: "before", start: start.trace, event, happened: referTo(happened) },
  };
}

function dueAtAgreed(rule: Extract<LimitRule, { kind: "at" }>, start: Start, history: History): DueWithTrace {
  const agreement = standingAgreement(rule.event, history);
  if (agreement === undefined) return { due: NO_DUE, trace: { kind: "unstated", start: start.trace } };
  const { event, agreed } = agreement;
  return {
    due: { kind: "at", at: rule.strictly ? agreed - 1 : agreed, provisional: false },
    trace: { kind: "at", start: start.trace, agreement: referTo(event), agreed, strictly: rule.strictly },
  };
}

/** The agreement in force: each later one replaces the one before, if it was made before that one's moment had passed. */
function standingAgreement(
  type: string,
  history: History,
): { readonly event: Placed; readonly agreed: Instant } | undefined {
  let standing: { readonly event: Placed; readonly agreed: Instant } | undefined;
  for (const event of history.byType.get(type) ?? []) {
    if (event.place >= history.end) break;
    if (event.agreed === undefined) continue;
    if (standing === undefined || event.at <= standing.agreed) standing = { event, agreed: event.agreed };
  }
  return standing;
}

import { searchFailed } from "../calendar/arithmetic.js";
import { slaError } from "../errors.js";
import type { Rules } from "../calendar/rules.js";
import { requireImported, uncoveredWithin } from "../calendar/covered.js";
import { earliestAfter } from "../calendar/timetable.js";
import type { DueRule } from "../contract/due-rule.js";
import { firstOf } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Text } from "../text.js";
import type { Duration } from "../time/duration.js";
import { LATEST } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import type { Start } from "./start.js";
import { referTo, segmentsOf } from "./trace.js";
import type { Trace } from "./trace.js";

/** When a promise is due. */
export type Due =
  /** At a moment; `provisional` where it leans on dates whose holidays are not known yet. A promise kept at the moment itself is in time. */
  | { readonly kind: "at"; readonly at: Instant; readonly provisional: boolean }
  /** No later than an event that has not happened yet. */
  | { readonly kind: "by-event"; readonly event: string; readonly title?: Text }
  /** The contract gives no figure: owed at once from the moment `at`, tracked, and never breached by itself. */
  | { readonly kind: "unstated"; readonly at: Instant; readonly provisional: boolean }
  /** Nothing is owed, or not yet. */
  | { readonly kind: "none" };

/** A due moment with the trace that leads to it. */
export interface DueWithTrace {
  readonly due: Due;
  readonly trace: Trace;
}

type LimitRule = Exclude<DueRule, { readonly kind: "every" }>;

/** The due moment of a promise whose clock has started. */
export function dueOf(rule: LimitRule, start: Start, history: History, clause: string): DueWithTrace {
  switch (rule.kind) {
    case "within":
      return dueWithin(rule.clock, rule.clockId, rule.target, start, clause);
    case "before":
      return dueBefore(rule, start, history);
    case "at":
      return dueAtAgreed(rule, start, history);
    case "unstated":
      return {
        due: { kind: "unstated", at: start.at, provisional: start.provisional },
        trace: { kind: "unstated", start: start.trace },
      };
  }
}

function dueWithin(
  clock: Rules | undefined,
  clockId: string | undefined,
  target: Duration,
  start: Start,
  clause: string,
): DueWithTrace {
  const at =
    clock === undefined || target === 0 ? elapsedAfter(start.at, target, clause) : workedAfter(clock, start.at, target);
  if (clock !== undefined) requireImported(clock, start.at, at, "/contract");
  const uncovered = clock !== undefined && uncoveredWithin(clock, start.at, at) !== undefined;
  return {
    due: { kind: "at", at, provisional: start.provisional || uncovered },
    trace: {
      kind: "within",
      start: start.trace,
      target,
      ...(clockId !== undefined && { clock: clockId }),
      segments: segmentsOf(clock, start.at, at, clause),
    },
  };
}

function elapsedAfter(start: Instant, target: Duration, clause: string): Instant {
  if (start + target < LATEST) return start + target;
  const expected = "a due moment in the years 1970 to 2199";
  throw slaError("instant-out-of-range", {
    path: "/contract",
    expected,
    received: `clause ${clause}, ${String(target)} ms`,
  });
}

function workedAfter(clock: Rules, start: Instant, target: Duration): Instant {
  const at = earliestAfter(clock, start, target);
  if (at === undefined) throw searchFailed(clock, start, "after", "/contract");
  return at;
}

function dueBefore(rule: Extract<LimitRule, { kind: "before" }>, start: Start, history: History): DueWithTrace {
  const { event, title } = rule;
  const happened = firstOf(history, [event], start.place);
  const trace: Trace = {
    kind: "before",
    start: start.trace,
    event,
    ...(happened !== undefined && { happened: referTo(happened) }),
  };
  if (happened === undefined) return { due: { kind: "by-event", event, ...(title !== undefined && { title }) }, trace };
  return { due: { kind: "at", at: happened.at, provisional: false }, trace };
}

function dueAtAgreed(rule: Extract<LimitRule, { kind: "at" }>, start: Start, history: History): DueWithTrace {
  const agreement = standingAgreement(rule.event, history);
  if (agreement === undefined) return { due: { kind: "none" }, trace: { kind: "unstated", start: start.trace } };
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
  for (let event = firstOf(history, [type], -1); event !== undefined; event = firstOf(history, [type], event.place)) {
    if (event.agreed === undefined) continue;
    if (standing === undefined || event.at <= standing.agreed) standing = { event, agreed: event.agreed };
  }
  return standing;
}

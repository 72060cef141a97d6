import type { DueRule } from "../contract/due-rule.js";
import { firstOf } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Pause } from "../ticket/pauses.js";
import type { Text } from "../text.js";
import type { Instant } from "../time/zone.js";
import type { Link } from "./link.js";
import type { Clock } from "./pausing.js";
import type { PauseRules } from "./plan.js";
import { dueOfSpan } from "./span.js";
import type { Start } from "./start.js";
import { referTo } from "./segments.js";
import type { Trace } from "./trace.js";

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
    case "dates":
    case "earliestOf":
    case "latestOf":
    case "sumOf":
      return dueOfSpan(rule, start, known);
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

/** The moment of something due: the one that is known, or that if a pause ended now; none where there is none. */
export function momentOf(due: Due): Instant | undefined {
  if (due.kind === "suspended") return due.ifResumedNow;
  return due.kind === "at" ? due.at : undefined;
}

/** Whether clocks may have stood still for any of some reasons. */
export function hasPauses(history: History, pauses: PauseRules): boolean {
  return pauses.size > 0 && history.byType.has("paused");
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
export function standingAgreement(
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

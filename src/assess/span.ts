import { isSpan } from "../contract/due-rule.js";
import type { PickRule, SpanRule } from "../contract/due-rule.js";
import type { History } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { dueOfDates } from "./dates.js";
import { NOTHING_RESOLVED } from "./due.js";
import type { Due, DueWithTrace, Known } from "./due.js";
import { rankOf } from "./link.js";
import type { Cap, RunningClock, Used } from "./link.js";
import type { Clock } from "./pausing.js";
import type { Start } from "./start.js";
import { dueOfSum } from "./sum.js";
import type { Trace } from "./trace.js";
import { clockWithin, dueWithin } from "./within.js";

/** The due moment of a promise by its own clock, or by that of another level that it must not fall due later than. */
export function dueOfSpan(rule: SpanRule, start: Start, known: Known): DueWithTrace {
  const { link } = known;
  let first: DueWithTrace = dueBy(rule, start, link?.carried, known);
  if (link === undefined) return first;
  for (const cap of link.caps) {
    const other = cap.kind === "moment" ? cap : dueOfOther(cap, known);
    if (rankOf(other.due) < rankOf(first.due)) first = other;
  }
  return first;
}

/** When a promise of another level would be due, had it gone on, by what is known at a moment. */
export function dueOfCap(cap: Cap, history: History, now: Instant): Due {
  if (cap.kind === "moment") return cap.due;
  const { clause, pauses } = cap;
  return dueOfOther(cap, {
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
function dueOfOther(cap: RunningClock, known: Known): DueWithTrace {
  const { clause, pauses } = cap;
  const resolved = cap.isReopened ? [...cap.resolved, ...known.resolved] : cap.resolved;
  const { due, trace, clock } = dueBy(cap.rule, cap.start, cap.carried, {
    ...known,
    clause,
    pauses,
    resolved,
    stops: undefined,
  });
  const told: DueWithTrace = { due, trace: { ...trace, of: clause } };
  return clock === undefined ? told : { ...told, clock };
}

/** A due moment with the trace of one of these rules. */
export type DueOfSpan = DueWithTrace & { readonly trace: SpanTrace };

/** The due moment by one rule alone, whose clock brought so much. */
function dueBy(rule: SpanRule, start: Start, carried: Used | undefined, known: Known): DueOfSpan {
  switch (rule.kind) {
    case "within":
      return dueWithin(rule, start, carried, known);
    case "dates":
      return dueOfDates(rule, start, carried, known);
    case "earliestOf":
    case "latestOf":
      return pick(rule, start, carried, known);
    case "sumOf":
      return dueOfSum(rule, start, carried, known, dueBy);
  }
}

/** The clock of a promise by one rule alone; none for what counts back. */
export function clockOf({ rule, start, carried }: RunningClock, known: Known): Clock | undefined {
  return rule.kind === "within" ? clockWithin(rule, start, carried, known) : dueBy(rule, start, carried, known).clock;
}

/** The traces of these rules. */
export type SpanTrace = Extract<Trace, { readonly kind: SpanRule["kind"] }>;

/** Whether a trace is one of these. */
export function isSpanTrace(trace: Trace): trace is SpanTrace {
  return isSpan(trace);
}

/** A trace of the clock, or of the agreed time, of a promise of a clause of another level. */
export function countedFor(trace: Trace, of: string): Trace {
  if (trace.kind !== "appointment") return isSpanTrace(trace) ? { of, ...trace } : trace;
  const { instead } = trace;
  return isSpanTrace(instead) ? { ...trace, instead: { of, ...instead } } : trace;
}

function pick(rule: PickRule, start: Start, carried: Used | undefined, known: Known): DueOfSpan {
  const all = rule.rules.map((each) => dueBy(each, start, carried, known));
  const ranks = all.map(({ due }) => rankOf(due));
  const counts = ranks.indexOf(rule.kind === "earliestOf" ? Math.min(...ranks) : Math.max(...ranks));
  const rules = all.map(({ due, trace }) => ({ due, trace }));
  const chosen = all[counts];
  if (chosen === undefined) throw new RangeError("a choice of no rules");
  const isProvisional = all.some(({ due }) => due.kind === "at" && due.provisional);
  const { clock } = chosen;
  const due: Due = chosen.due.kind === "at" ? { ...chosen.due, provisional: isProvisional } : chosen.due;
  const trace = { kind: rule.kind, start: start.trace, rules, counts };
  return clock === undefined ? { due, trace } : { due, trace, clock };
}

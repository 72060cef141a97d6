import { limitsOf } from "../contract/clause.js";
import type { Clause, Limit, StartRule } from "../contract/clause.js";
import { spanOf } from "../contract/due-rule.js";
import type { ContractRules } from "../contract/rules.js";
import { isClock } from "./line.js";
import { isSpanTrace } from "./span.js";
import type { SpanTrace } from "./span.js";
import type { Carried, StartTrace, Trace } from "./trace.js";
import { isOpenNaively } from "./verify-calendar.js";
import { endOfDateProblems } from "./verify-end-of-date.js";
import { isSpanOf } from "./verify-span.js";
import { isOneClock, sharedProblems, targetOf } from "./verify-sum.js";
import { segmentProblems, tileProblems, unless } from "./verify-segments.js";

/*
 * Checks of what a trace says of its clock: that it is the promise's, that it starts when a rule of the contract says, and what it brings.
 */

/** Whether a promise is of these events. */
export function isPromised(limit: Limit, promise: readonly string[]): boolean {
  return limit.promise.join("\n") === promise.join("\n");
}

/** Whether a trace is one of the promise's due rule. */
export function isRuleOf({ due }: Limit, trace: Trace, { asks }: ContractRules): boolean {
  if (due.kind === "every" && trace.kind === "after") {
    return due.after !== undefined && trace.period === due.period && trace.calendar === due.calendarId;
  }
  if (due.kind !== trace.kind) return false;
  switch (due.kind) {
    case "within":
    case "dates":
    case "earliestOf":
    case "latestOf":
    case "sumOf":
      return isSpanTrace(trace) && isSpanOf(due, trace, asks.length > 0);
    case "before":
      return trace.kind === "before" && trace.event === due.event;
    case "at":
      return trace.kind === "at" && trace.strictly === due.strictly && trace.agreement.type === due.event;
    case "every":
      return (
        trace.kind === "every" &&
        due.after === undefined &&
        trace.period === due.period &&
        trace.calendar === due.calendarId &&
        trace.roll === due.roll
      );
    case "unstated":
      return true;
  }
}

/** Problems of when a clock starts, and why. */
export function startProblems(
  start: StartTrace,
  rules: ContractRules,
  clause: Clause,
  limit: Limit,
): readonly string[] {
  const { trigger, at, held, calendar, counts } = start;
  const from = counts?.at ?? trigger.at;
  const open = calendar === undefined ? undefined : rules.calendars.get(calendar);
  const gaps = tileProblems(held, from, at);
  return [
    ...gaps,
    ...(gaps.length === 0 ? segmentProblems(held, open) : []),
    ...unless(
      clause.repeat !== undefined || isCounted(start, limit),
      "it counts from another moment than its trigger says",
    ),
    ...unless(isLatestTruly(start, limit), "it counts from another event than the latest of its trigger"),
    ...endOfDateProblems(start, rules),
    ...unless(isAllowed(start, rules, clause, limit), `no start rule of the contract is ${start.rule}`),
    ...unless(start.rule === "next-working-time" || at === from, "the clock does not start at its trigger"),
    ...unless(open === undefined || isOpenNaively(open, at), "the calendar is closed at the start"),
    ...unless(
      held.every(({ kind }) => kind !== "counted"),
      "the calendar was open before the start",
    ),
  ];
}

/** Whether a moment that was agreed, or fell due, is what triggers the promise. */
function isCounted({ counts, trigger, rule }: StartTrace, { from }: Limit): boolean {
  const isOwn =
    counts !== undefined || rule === "carried" || trigger.type === "level-confirmed" || trigger.type === "reopened";
  if (from?.kind === "agreed")
    return isOwn && (counts === undefined || (counts.kind === "agreed" && trigger.type === from.event));
  if (from?.kind === "due")
    return isOwn && (counts === undefined || (counts.kind === "due" && counts.clause === from.clause));
  return counts === undefined;
}

/** Whether what counts from the latest of some events does, or from where clocks start otherwise; and nothing else says so. */
function isLatestTruly({ latest, trigger, rule }: StartTrace, { from }: Limit): boolean {
  if (from?.kind !== "last") return latest === undefined;
  if (latest === true) return from.events.includes(trigger.type);
  const isAnew = rule === "carried" || trigger.type === "level-confirmed" || trigger.type === "reopened";
  return isAnew || (from.otherwiseStart && trigger.type === "reported");
}

const CARRYING = ["carry-elapsed", "carry-percentage"];

function isAllowed(
  { rule, calendar, trigger }: StartTrace,
  rules: ContractRules,
  clause: Clause,
  limit: Limit,
): boolean {
  const changes = [rules.escalation, rules.deescalation];
  if (rule === "at-confirmation" || rule === "carried") {
    const policies: readonly string[] = rule === "carried" ? CARRYING : ["at-confirmation", "stricter-of"];
    return trigger.type === "level-confirmed" && changes.some(({ restart }) => policies.includes(restart));
  }
  const starts = startRulesOf(rules, clause, limit);
  if (rule === "immediate") {
    return !isClock(limit) || starts.some((start) => start.calendar === undefined);
  }
  return (
    starts.some(
      (start) => start.calendarId === calendar || (start.calendarId !== undefined && rules.asks.length > 0),
    ) || changes.some(({ restart, calendarId }) => restart === "next-working-time" && calendarId === calendar)
  );
}

/** The rules by which a promise may start: its clause's own, or those of the levels; and where used time is counted anew, those of the same promise elsewhere. */
function startRulesOf(rules: ContractRules, clause: Clause, limit: Limit): readonly StartRule[] {
  const ofLevels = rules.levels.map((level) => rules.startOfLevel.get(level) ?? rules.start);
  const own = clause.start === undefined ? ofLevels : [clause.start];
  const carries = [rules.escalation, rules.deescalation].some(({ restart }) => restart === "carry-elapsed");
  if (!carries) return own;
  const same = rules.clauses.filter(({ commitment }) =>
    limitsOf(commitment).some((each) => isPromised(each, limit.promise)),
  );
  return [...own, ...ofLevels, ...same.flatMap(({ start }) => (start === undefined ? [] : [start]))];
}

/** Problems of what a clock brought with it from another level. */
export function carriedProblems(
  trace: SpanTrace,
  rules: ContractRules,
  limit: Limit,
  goesOn: boolean = trace.start.rule === "carried",
  isLeg = false,
): readonly string[] {
  const inner = (each: Trace, leg: boolean): readonly string[] =>
    isSpanTrace(each) ? carriedProblems(each, rules, limit, goesOn, leg) : [];
  if ("rules" in trace) return trace.rules.flatMap((each) => inner(each.trace, isLeg));
  if (trace.kind === "sumOf" && trace.carried === undefined && !(goesOn && isOneClock(trace)))
    return trace.legs.flatMap((leg) => inner(leg.trace, true));
  const { carried } = trace;
  if (carried === undefined) return unless(!goesOn, "a clock that goes on brings nothing");
  const { time, target } = carried;
  const clause = rules.clauses.find(({ id }) => id === carried.clause);
  const isKnown = (clause === undefined ? [] : limitsOf(clause.commitment)).some(
    ({ due, promise }) =>
      (due.kind === "within" && due.more === undefined && rules.asks.length === 0
        ? due.target === target
        : spanOf(due) !== undefined) && promise.join("\n") === limit.promise.join("\n"),
  );
  const policies = [rules.escalation, rules.deescalation].map(({ restart }) => restart);
  return [
    ...(trace.kind === "sumOf" ? sharedProblems(trace, time) : []),
    ...unless(goesOn, "what was carried over has no clock that goes on"),
    ...unless(isKnown, `the clause ${carried.clause} has no such promise`),
    ...unless(isCarriedTruly(trace, carried, policies, isLeg), `no policy of the contract carries ${time} over`),
  ];
}

/**
 * Whether what was carried over is what a policy says of it. Where no one clock goes on, time that was brought is a share of each count and of each
 * leg.
 */
function isCarriedTruly(
  trace: Exclude<SpanTrace, { readonly rules: unknown }>,
  { elapsed, target, time }: Carried,
  policies: readonly string[],
  isLeg: boolean,
): boolean {
  const carries = policies.some((policy) => CARRYING.includes(policy));
  // A count of months is carried over in the dates that they are.
  if (trace.kind === "dates") return carries && Number.isInteger(time) && time >= 0;
  const whole = trace.kind === "within" ? trace.target : targetOf(trace);
  if (whole === undefined) return false;
  const share = target === 0 ? whole : Number((BigInt(whole) * BigInt(elapsed)) / BigInt(target));
  if (time === share && (policies.includes("carry-percentage") || (isLeg && carries))) return true;
  return policies.includes("carry-elapsed") && time === elapsed;
}

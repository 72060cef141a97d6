import { limitsOf } from "../contract/clause.js";
import type { Clause, Limit, StartRule } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import type { StartTrace, Trace } from "./trace.js";
import { isOpenNaively } from "./verify-calendar.js";
import { segmentProblems, tileProblems, unless } from "./verify-segments.js";

/*
 * Checks of what a trace says of its clock: that it is the promise's, that it starts when a rule of the contract says, and what it brings.
 */

/** Whether a promise is of these events. */
export function isPromised(limit: Limit, promise: readonly string[]): boolean {
  return limit.promise.join("\n") === promise.join("\n");
}

/** Whether a trace is one of the promise's due rule. */
export function isRuleOf({ due }: Limit, trace: Trace): boolean {
  if (due.kind !== trace.kind) return false;
  switch (due.kind) {
    case "within":
      return trace.kind === "within" && trace.target === due.target && trace.clock === due.clockId;
    case "before":
      return trace.kind === "before" && trace.event === due.event;
    case "at":
      return trace.kind === "at" && trace.strictly === due.strictly && trace.agreement.type === due.event;
    case "every":
      return (
        trace.kind === "every" &&
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
  const open = calendar === undefined ? undefined : rules.calendars.get(calendar);
  const from = counts?.at ?? trigger.at;
  const gaps = tileProblems(held, from, at);
  return [
    ...gaps,
    ...(gaps.length === 0 ? segmentProblems(held, open) : []),
    ...unless(isAllowed(start, rules, clause, limit), `no start rule of the contract is ${start.rule}`),
    ...unless(start.rule === "next-working-time" || at === from, "the clock does not start at its trigger"),
    ...unless(open === undefined || isOpenNaively(open, at), "the calendar is closed at the start"),
    ...unless(
      held.every(({ kind }) => kind !== "counted"),
      "the calendar was open before the start",
    ),
  ];
}

const CARRYING = ["carry-elapsed", "carry-percentage"];

function isAllowed(
  { rule, calendar, trigger }: StartTrace,
  rules: ContractRules,
  clause: Clause,
  { due }: Limit,
): boolean {
  const changes = [rules.escalation, rules.deescalation];
  if (rule === "at-confirmation" || rule === "carried") {
    const policies: readonly string[] = rule === "carried" ? CARRYING : ["at-confirmation", "stricter-of"];
    return trigger.type === "level-confirmed" && changes.some(({ restart }) => policies.includes(restart));
  }
  const ofLevels = rules.levels.map((level) => rules.startOfLevel.get(level) ?? rules.start);
  const starts: readonly (StartRule | undefined)[] = clause.start === undefined ? ofLevels : [clause.start];
  if (rule === "immediate") {
    return due.kind === "before" || due.kind === "at" || starts.some((start) => start?.calendar === undefined);
  }
  return (
    starts.some((start) => start?.calendarId === calendar) ||
    changes.some(({ restart, calendarId }) => restart === "next-working-time" && calendarId === calendar)
  );
}

/** Problems of what a clock brought with it from another level. */
export function carriedProblems(
  { carried, target, start }: Extract<Trace, { readonly kind: "within" }>,
  rules: ContractRules,
  limit: Limit,
): readonly string[] {
  if (carried === undefined) return unless(start.rule !== "carried", "a clock that goes on brings nothing");
  const { elapsed, time } = carried;
  const clause = rules.clauses.find(({ id }) => id === carried.clause);
  const isKnown = (clause === undefined ? [] : limitsOf(clause.commitment)).some(
    ({ due, promise }) =>
      due.kind === "within" && due.target === carried.target && promise.join("\n") === limit.promise.join("\n"),
  );
  const share = carried.target === 0 ? target : Number((BigInt(target) * BigInt(elapsed)) / BigInt(carried.target));
  const policies = [rules.escalation, rules.deescalation].map(({ restart }) => restart);
  const allowed = [
    ...(policies.includes("carry-elapsed") ? [elapsed] : []),
    ...(policies.includes("carry-percentage") ? [share] : []),
  ];
  return [
    ...unless(start.rule === "carried", "what was carried over has no clock that goes on"),
    ...unless(isKnown, `the clause ${carried.clause} has no such promise`),
    ...unless(allowed.includes(time), `no policy of the contract carries ${time} ms over`),
  ];
}

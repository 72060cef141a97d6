import { workingDateBy } from "../calendar/date-count.js";
import { openingsOfDate } from "../calendar/working-days.js";
import type { SpanRule, WithinRule } from "../contract/due-rule.js";
import type { ContractRules } from "../contract/rules.js";
import { DAY } from "../time/plain-date.js";
import { fullHourAfter, fullHourUntil } from "../time/full-hour.js";
import { dateAt, localTimeAt } from "../time/zone.js";
import { momentOf } from "./due.js";
import type { Due } from "./due.js";
import { rankOf } from "./link.js";
import type { SpanTrace } from "./span.js";
import { datesProblems, timeOf } from "./verify-dates.js";
import { legProblems } from "./verify-sum.js";
import type { SumTrace } from "./verify-sum.js";
import { unless, withinProblems } from "./verify-segments.js";

/*
 * Checks of what a trace says of a moment that follows from another.
 */

type PickTrace = Extract<SpanTrace, { readonly kind: "earliestOf" | "latestOf" }>;

/** Whether a trace is one of a rule; what a contract leaves to each ticket to say is taken from the trace. */
export function isSpanOf(rule: SpanRule, trace: SpanTrace, isAsking: boolean): boolean {
  switch (rule.kind) {
    case "within":
      return (
        trace.kind === "within" &&
        (isAsking ||
          (trace.target === rule.target && trace.clock === rule.clockId && trace.timeZone === rule.clockZone)) &&
        (trace.backward === true) === (rule.more?.isBackward === true)
      );
    case "dates":
      return (
        trace.kind === "dates" &&
        trace.unit === rule.count.unit &&
        (isAsking || (trace.count === rule.count.count && trace.calendar === rule.calendarId)) &&
        trace.at === rule.at &&
        trace.cutOff?.time === rule.cutOff?.time &&
        (trace.cutOff?.strictly === true) === (rule.cutOff?.strictly === true) &&
        (trace.backward === true) === rule.count.isBackward
      );
    case "earliestOf":
    case "latestOf":
    case "sumOf": {
      const told = trace.kind === rule.kind ? tracesIn(trace) : undefined;
      return (
        told?.length === rule.rules.length &&
        rule.rules.every((each, index) => {
          const inner = told[index]?.trace;
          return inner !== undefined && inner.kind === each.kind && isSpanOf(each, inner, isAsking);
        })
      );
    }
  }
}

/** The traces of the rules in one of several. */
function tracesIn(trace: SpanTrace): SumTrace["legs"] | undefined {
  if ("legs" in trace) return trace.legs;
  return "rules" in trace ? trace.rules : undefined;
}

/** Problems of a moment that follows from another. */
export function spanProblems(
  rule: SpanRule,
  trace: SpanTrace,
  due: Due,
  clause: string,
  rules: ContractRules,
): readonly string[] {
  if (rule.kind === "within" && trace.kind === "within") {
    return [...withinProblems(trace, due, clause, rules), ...moreProblems(rule, trace, due, rules)];
  }
  if (rule.kind === "dates" && trace.kind === "dates") return datesProblems(trace, rule, due, clause, rules);
  const told = trace.kind === rule.kind ? tracesIn(trace) : undefined;
  if (told === undefined || !("rules" in rule)) return ["a trace of another rule"];
  const inner = rule.rules.flatMap((each, index) => {
    const one = told[index];
    return one === undefined || one.trace.kind !== each.kind
      ? ["a rule without a trace"]
      : spanProblems(each, one.trace, one.due, clause, rules);
  });
  if (trace.kind === "sumOf") return [...inner, ...legProblems(trace, due)];
  return "rules" in trace ? [...inner, ...pickProblems(trace, due)] : inner;
}

/** Problems of which of several rules counts. */
function pickProblems(trace: PickTrace, due: Due): readonly string[] {
  const ranks = trace.rules.map((each) => rankOf(each.due));
  const wanted = trace.kind === "earliestOf" ? Math.min(...ranks) : Math.max(...ranks);
  const counts = trace.rules[trace.counts]?.due;
  return [
    ...unless(
      trace.rules.every(
        ({ trace: each }) => each.kind !== "every" && each.kind !== "after" && each.start.at === trace.start.at,
      ),
      "a rule starts at another moment",
    ),
    ...unless(counts !== undefined && rankOf(counts) === wanted, `the rule that counts is not the ${trace.kind}`),
    ...unless(rankOf(due) === wanted, "due at another moment than the rule that counts says"),
  ];
}

/** Problems of a full hour, and of a moment that rolled to a working day. */
function moreProblems(
  { more }: WithinRule,
  { fullHour, rolled, start }: Extract<SpanTrace, { readonly kind: "within" }>,
  due: Due,
  rules: ContractRules,
): readonly string[] {
  if (more === undefined)
    return unless(fullHour === undefined && rolled === undefined, "hours that the contract does not move");
  const { zone, isBackward, fullHours } = more;
  const hour = isBackward ? fullHourUntil(zone, start.at) : fullHourAfter(zone, start.at);
  const wanted = fullHours && hour !== start.at ? hour : undefined;
  const problems = unless(fullHour === wanted, "it counts from another hour");
  if (rolled === undefined) return problems;
  const calendar = rules.calendars.get(rolled.calendar);
  const date = dateAt(zone, rolled.reached);
  const to = calendar === undefined ? undefined : workingDateBy(rolled.roll, calendar, zone, date);
  const at = more.rolls?.at ?? "same-time";
  const clock = typeof at === "number" ? at : localTimeAt(zone, rolled.reached) - date * DAY;
  const rolls =
    calendar !== undefined &&
    to !== undefined &&
    to !== date &&
    momentOf(due) === timeOf(at, zone, to, openingsOfDate(calendar, zone, to), clock);
  const { time, timeZone } = rolled.at ?? {};
  const isTime = time === more.rolls?.said && (time === undefined || timeZone === zone.name);
  return [...problems, ...unless(rolls && isTime, "it rolls to another moment")];
}

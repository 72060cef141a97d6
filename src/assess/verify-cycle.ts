import { oneZone, openingsOfDate } from "../calendar/working-days.js";
import type { AfterPeriodRule } from "../contract/every.js";
import type { ContractRules } from "../contract/rules.js";
import { formatDate, parseDate } from "../time/plain-date.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { nextPeriod } from "./cycle.js";
import type { Part } from "./obligation.js";
import { isSpanTrace } from "./span.js";
import type { SpanTrace } from "./span.js";
import type { StartTrace, Trace } from "./trace.js";
import { isSpanOf, spanProblems } from "./verify-span.js";
import { unless } from "./verify-segments.js";

type TraceOf<Kind extends Trace["kind"]> = Extract<Trace, { readonly kind: Kind }>;

/** Problems of dates that are no period, cut short by no end of the contract's term. */
function periodProblems(
  { period, from, to }: TraceOf<"every" | "after">,
  zone: Zone,
  { term }: ContractRules,
): readonly string[] {
  const [first, next] = [parseDate(from, "/trace"), parseDate(to, "/trace")];
  const isCut = term !== undefined && next === dateAt(zone, term.end - 1) + 1 && next < nextPeriod(period, first);
  return unless(next === nextPeriod(period, first) || isCut, `not a ${period}`);
}

/** Problems of a standing duty that is due after a period. */
export function cycleAfterProblems(
  trace: TraceOf<"after">,
  rule: AfterPeriodRule,
  part: Part,
  rules: ContractRules,
): readonly string[] {
  const { zone, calendar, after } = rule;
  const { span } = trace;
  const [first, next] = [parseDate(trace.from, "/trace"), parseDate(trace.to, "/trace")];
  const end = startOfDate(zone, next);
  const dates = Array.from({ length: Math.min(Math.max(0, next - first), 366) }, (_, index) => first + index);
  const owes = calendar === undefined || dates.some((date) => openingsOfDate(calendar, zone, date).length > 0);
  const head = [
    ...periodProblems(trace, zone, rules),
    ...unless(dateAt(zone, trace.begins) === first && trace.begins < end, "the period begins at another moment"),
    ...unless(part.start === end, "it begins at another moment than the end of its period"),
    ...unless(owes === (span !== undefined), owes ? "a cycle without a due moment" : "the period has no working day"),
  ];
  if (span === undefined) return [...head, ...unless(part.state === "not-promised", "a cycle without a due moment")];
  if (!isSpanTrace(span) || span.kind !== after.kind || !isSpanOf(after, span, rules.asks.length > 0)) {
    return [...head, "the promise has another due rule"];
  }
  return [
    ...head,
    ...unless(
      startsOf(span).every((start) => isPeriodEnd(start, end)),
      "it counts from another moment",
    ),
    ...spanProblems(after, span, part.due, part.clause, rules),
  ];
}

/** The starts of a rule, and of those inside it. */
function startsOf(span: SpanTrace): readonly StartTrace[] {
  const inner = "rules" in span ? span.rules.flatMap(({ trace }) => (isSpanTrace(trace) ? startsOf(trace) : [])) : [];
  return [span.start, ...inner];
}

function isPeriodEnd({ at, trigger, counts, rule, held }: StartTrace, end: Instant): boolean {
  const isAtEnd = at === end && trigger.at === end && counts?.kind === "period" && counts.at === end;
  return isAtEnd && trigger.index === -1 && rule === "immediate" && held.length === 0;
}

/** Problems of a standing duty that rolled to a working day. */
export function cycleProblems(trace: TraceOf<"every">, part: Part, rules: ContractRules): readonly string[] {
  const calendar = rules.calendars.get(trace.calendar);
  if (calendar === undefined) return [`the contract has no calendar ${trace.calendar}`];
  const zone = oneZone(calendar, "/contract");
  const [first, next] = [parseDate(trace.from, "/trace"), parseDate(trace.to, "/trace")];
  const isWorking = (date: string): boolean => openingsOfDate(calendar, zone, parseDate(date, "/trace")).length > 0;
  const skipped = trace.skipped.map(({ date }) => date);
  const [step, last] = [trace.roll === "following" ? 1 : -1, next - 1];
  const consecutive = skipped.every((date, index) => date === formatDate(last + step * index));
  const head = [
    ...unless(
      part.start === trace.begins && dateAt(zone, trace.begins) === first,
      "it begins at another moment than its first date",
    ),
    ...periodProblems(trace, zone, rules),
  ];
  if (trace.dueDate === undefined)
    return [...head, ...unless(part.state === "not-promised", "a cycle without a due date")];
  const date = parseDate(trace.dueDate, "/trace");
  return [
    ...head,
    ...unless(
      consecutive && date === last + step * skipped.length,
      "the dates passed over do not lead to the due date",
    ),
    ...unless(!skipped.some(isWorking), "a working day was passed over"),
    ...unless(isWorking(trace.dueDate), "the due date is no working day"),
    ...unless(
      part.due.kind === "at" && part.due.at === startOfDate(zone, date + 1),
      "due is not the end of the due date",
    ),
  ];
}

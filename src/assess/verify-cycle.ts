import { oneZone, openingsOfDate } from "../calendar/working-days.js";
import type { ContractRules } from "../contract/rules.js";
import { formatDate, parseDate } from "../time/plain-date.js";
import { dateAt, startOfDate } from "../time/zone.js";
import { nextPeriod } from "./cycle.js";
import type { Part } from "./obligation.js";
import type { Trace } from "./trace.js";
import { unless } from "./verify-segments.js";

/** Problems of a standing duty that rolled to a working day. */
export function cycleProblems(
  trace: Extract<Trace, { readonly kind: "every" }>,
  part: Part,
  rules: ContractRules,
): readonly string[] {
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
    ...unless(
      next === nextPeriod(trace.period, first) || startOfDate(zone, next) === rules.term?.end,
      `not a ${trace.period}`,
    ),
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

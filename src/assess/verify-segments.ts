import type { Rules } from "../calendar/rules.js";
import { countingAt } from "../calendar/counting.js";
import { openingsOn } from "../calendar/compile.js";
import { oneZone, openingsOfDate } from "../calendar/working-days.js";
import type { ContractRules } from "../contract/rules.js";
import { sameText } from "../text.js";
import type { DatedDay } from "../calendar/dated-days.js";
import { LATEST } from "../time/instant.js";
import { nextPeriod } from "./cycle.js";
import type { DayNumber } from "../time/plain-date.js";
import type { Interval } from "../intervals/interval.js";
import { formatDate, parseDate } from "../time/plain-date.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Duration } from "../time/duration.js";
import type { Instant } from "../time/zone.js";
import type { Part } from "./obligation.js";
import type { Segment, Trace } from "./trace.js";

/*
 * Checks of what a trace says of time, by walking over dates and asking of single moments whether a calendar is open: nothing here
 * uses the timetable by which due moments are computed.
 */

/** What a check found wrong: nothing, or one problem. */
export function unless(holds: boolean, problem: string): readonly string[] {
  return holds ? [] : [problem];
}

/** Problems of a target that is counted in segments. */
export function withinProblems(
  trace: Extract<Trace, { readonly kind: "within" }>,
  part: Part,
  rules: ContractRules,
): readonly string[] {
  const { segments, clock, start } = trace;
  const target = Math.max(0, trace.target - (trace.carried?.time ?? 0));
  const { due } = part;
  if (due.kind !== "at" && due.kind !== "suspended") return ["a target without a due moment"];
  const open = clock === undefined ? undefined : rules.calendars.get(clock);
  const counted = segments.reduce((sum, { kind, start: from, end }) => sum + (kind === "counted" ? end - from : 0), 0);
  const last = segments.at(-1);
  const gaps = tileProblems(segments, start.at, due.kind === "at" ? due.at : (last?.end ?? start.at));
  if (gaps.length > 0) return gaps;
  return [
    ...(due.kind === "at"
      ? [
          ...unless(counted === target, `the counted segments sum to ${counted} ms, not to the target of ${target} ms`),
          ...unless(last === undefined || last.kind === "counted", "the target was reached before the due moment"),
        ]
      : [
          ...unless(counted < target, "the target was reached before the pause"),
          ...unless(
            countNaively(open, last?.end ?? start.at, due.ifResumedNow) === target - counted,
            "after the pause another time is left",
          ),
        ]),
    ...unless(
      clock !== undefined || segments.every(({ kind }) => kind !== "closed" && kind !== "holiday"),
      "elapsed time does not stop",
    ),
    ...segments.flatMap((segment) => pauseProblems(segment, part.clause, rules)),
    ...segmentProblems(
      segments.filter(({ kind }) => kind !== "paused" && kind !== "resolved"),
      open,
    ),
  ];
}

function pauseProblems({ kind, reasons = [] }: Segment, clause: string, rules: ContractRules): readonly string[] {
  const { reopening } = rules;
  if (kind === "resolved") {
    const goesOn = reopening?.policy === "continue" && reopening.clauses.has(clause);
    return unless(goesOn, "no reopening lets the clock go on without the time that was resolved");
  }
  if (kind !== "paused") return unless(reasons.length === 0, "a reason without a pause");
  const isStopped = reasons.every((reason) => rules.pauses.get(reason)?.stops.has(clause));
  return unless(reasons.length > 0 && isStopped, `no pause for ${reasons.join(", ")} stops the clause`);
}

/** The time that counts in [start, end), which must end with such time or be empty. */
function countNaively(calendar: Rules | undefined, start: Instant, end: Instant): Duration | undefined {
  if (calendar === undefined) return end - start;
  const inside = edges(calendar, start, end).filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  const counts = cuts.slice(0, -1).map((at) => isOpenNaively(calendar, at));
  if (counts.at(-1) === false) return undefined;
  return counts.reduce((sum, counted, index) => sum + (counted ? (cuts[index + 1] ?? end) - (cuts[index] ?? 0) : 0), 0);
}

/** Gaps and overlaps of segments that should tile [start, end]. */
export function tileProblems(segments: readonly Segment[], start: Instant, end: Instant): readonly string[] {
  let at = start;
  const problems: string[] = [];
  for (const segment of segments) {
    const follows = segment.start === at && segment.end > segment.start && segment.end <= LATEST;
    if (!follows) problems.push(`a gap or an overlap at ${iso(segment.start)}`);
    at = segment.end;
  }
  return [...problems, ...unless(at === end, `the segments end at ${iso(at)}, not at ${iso(end)}`)];
}

function iso(at: Instant): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : String(at);
}

/** What segments say of a calendar: open all through where they count, and closed, for the reason given, where they do not. */
export function segmentProblems(segments: readonly Segment[], calendar: Rules | undefined): readonly string[] {
  if (calendar === undefined) return [];
  return segments.flatMap((segment) => {
    const { start, end } = segment;
    const inside = edges(calendar, start, end).filter((edge) => edge > start && edge < end);
    const wrong = [start, ...inside].find((at) => !saysTruly(segment, calendar, at));
    return unless(wrong === undefined, `the calendar is not ${segment.kind} at ${iso(wrong ?? start)}`);
  });
}

function saysTruly({ kind, name, calendars }: Segment, calendar: Rules, at: Instant): boolean {
  const counting = new Set(countingAt(calendar, at, isOpenNaively));
  if (counting.size > 0 || kind === "counted") {
    const isMade = calendar.kind !== "weekly" && calendar.kind !== "timetable";
    const told = isMade ? calendars?.join("\n") === [...counting].join("\n") : calendars === undefined;
    return counting.size > 0 && kind === "counted" && told;
  }
  const holidays = datedDays(calendar, at).filter((day) => day.kind === "holiday");
  return kind === "holiday" ? holidays.some((day) => sameText(day.name, name)) : holidays.length === 0;
}

/** What the dates at a moment are, in all calendars involved, where they are not ordinary days. */
function datedDays(rules: Rules, at: Instant): readonly DatedDay[] {
  if (rules.kind === "timetable") return [];
  if (rules.kind !== "weekly") return rules.parts.flatMap((part) => datedDays(part, at));
  const near = dateAt(rules.zone, at);
  const isIn = (day: DayNumber): boolean => startOfDate(rules.zone, day) <= at && at < startOfDate(rules.zone, day + 1);
  const found = [near - 1, near, near + 1].filter(isIn).map((day) => rules.days.get(day));
  return found.filter((day) => day !== undefined);
}

/** All moments at which some calendar involved may open or close, by walking over the dates. */
function edges(rules: Rules, start: Instant, end: Instant): readonly Instant[] {
  if (rules.kind === "timetable") return rules.openings.flatMap((opening) => [opening.start, opening.end]);
  if (rules.kind !== "weekly") return rules.parts.flatMap((part) => edges(part, start, end));
  const found: Instant[] = [];
  for (let day = dateAt(rules.zone, start) - 2; day <= dateAt(rules.zone, end) + 1; day += 1) {
    for (const opening of openingsOn(rules, day)) found.push(opening.start, opening.end);
    if (rules.days.has(day)) found.push(startOfDate(rules.zone, day), startOfDate(rules.zone, day + 1));
  }
  return found;
}

/** Whether a calendar is open at a moment, from the hours of the dates around it. */
export function isOpenNaively(rules: Rules, at: Instant): boolean {
  switch (rules.kind) {
    case "weekly": {
      const day = dateAt(rules.zone, at);
      const holds = ({ start, end }: Interval): boolean => start <= at && at < end;
      return [day - 2, day - 1, day, day + 1].some((date) => openingsOn(rules, date).some(holds));
    }
    case "timetable":
      return rules.openings.some(({ start, end }) => start <= at && at < end);
    case "union":
      return rules.parts.some((part) => isOpenNaively(part, at));
    case "intersection":
      return rules.parts.every((part) => isOpenNaively(part, at));
    case "difference":
      return rules.parts.every((part, index) => isOpenNaively(part, at) === (index === 0));
  }
}

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

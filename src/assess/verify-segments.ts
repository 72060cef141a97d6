import { countingAt } from "../calendar/counting.js";
import type { Rules } from "../calendar/rules.js";
import type { ContractRules } from "../contract/rules.js";
import { sameText } from "../text.js";
import { LATEST } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import type { Due } from "./due.js";
import type { Segment, Trace } from "./trace.js";
import { countNaively, datedDays, edges, isOpenNaively } from "./verify-calendar.js";

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
  due: Due,
  clause: string,
  rules: ContractRules,
): readonly string[] {
  const { segments, clock, start } = trace;
  const target = Math.max(0, trace.target - (trace.carried?.time ?? 0));
  if (due.kind !== "at" && due.kind !== "suspended") return ["a target without a due moment"];
  const open = clock === undefined ? undefined : rules.calendars.get(clock);
  const counted = segments.reduce((sum, { kind, start: from, end }) => sum + (kind === "counted" ? end - from : 0), 0);
  const last = segments.at(-1);
  const from = trace.fullHour ?? start.at;
  const reached = trace.rolled?.reached ?? (due.kind === "at" ? due.at : due.ifResumedNow);
  const edge = trace.backward === true ? segments[0] : last;
  const gaps =
    trace.backward === true
      ? tileProblems(segments, reached, from)
      : tileProblems(segments, from, due.kind === "at" ? reached : (last?.end ?? from));
  if (gaps.length > 0) return gaps;
  return [
    ...(due.kind === "at"
      ? [
          ...unless(counted === target, `the counted segments sum to ${counted} ms, not to the target of ${target} ms`),
          ...unless(edge === undefined || edge.kind === "counted", "the target was reached before the due moment"),
        ]
      : [
          ...unless(counted < target, "the target was reached before the pause"),
          ...unless(
            countNaively(open, last?.end ?? from, reached) === target - counted,
            "after the pause another time is left",
          ),
        ]),
    ...unless(
      clock !== undefined || segments.every(({ kind }) => kind !== "closed" && kind !== "holiday"),
      "elapsed time does not stop",
    ),
    ...segments.flatMap((segment) => pauseProblems(segment, clause, rules)),
    ...segmentProblems(
      segments.filter(({ kind }) => kind !== "paused" && kind !== "resolved"),
      open,
    ),
  ];
}

/** Problems of why a clock stood still, if it did. */
export function pauseProblems(
  { kind, reasons = [] }: { readonly kind: string | undefined; readonly reasons?: readonly string[] | undefined },
  clause: string,
  rules: ContractRules,
): readonly string[] {
  const { reopening } = rules;
  if (kind === "resolved") {
    const goesOn = reopening?.policy === "continue" && reopening.clauses.has(clause);
    return unless(
      goesOn && reasons.length === 0,
      "no reopening lets the clock go on without the time that was resolved",
    );
  }
  if (kind !== "paused") return unless(reasons.length === 0, "a reason without a pause");
  const isStopped = reasons.every((reason) => rules.pauses.get(reason)?.stops.has(clause));
  return unless(reasons.length > 0 && isStopped, `no pause for ${reasons.join(", ")} stops the clause`);
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

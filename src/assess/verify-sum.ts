import type { Duration } from "../time/duration.js";
import { momentOf } from "./due.js";
import type { Due } from "./due.js";
import { endsDate } from "./end-of-date.js";
import type { SpanTrace } from "./span.js";
import type { Trace } from "./trace.js";
import { unless } from "./verify-segments.js";

/*
 * Checks of what a trace says of rules one after another.
 */

export type SumTrace = Extract<SpanTrace, { readonly kind: "sumOf" }>;

/** Problems of how legs follow each other: the first starts with the clock, and each of the others where the one before ended. */
export function legProblems({ start, legs }: SumTrace, due: Due): readonly string[] {
  const held = legs.findIndex((leg) => leg.due.kind === "suspended");
  const last = legs.at(-1);
  return [
    ...legs.flatMap(({ trace }, index) => {
      const before = legs[index - 1];
      return before === undefined
        ? unless(startOf(trace)?.at === start.at, "the first leg starts at another moment than the clock")
        : unless(follows(trace, before), `leg ${String(index + 1)} does not start where the one before ends`);
    }),
    ...unless(
      legs.every((leg, index) => leg.due.kind === (index === held ? "suspended" : "at")),
      "a leg without a moment",
    ),
    ...unless((due.kind === "suspended") === held >= 0, "a pause that holds no leg, or not the whole"),
    ...unless(
      last !== undefined && momentOf(due) === momentOf(last.due),
      "due at another moment than the last leg ends",
    ),
  ];
}

function startOf(trace: Trace): Extract<Trace, { readonly start: unknown }>["start"] | undefined {
  return "start" in trace ? trace.start : undefined;
}

/** Whether a leg starts where the one before ended. */
function follows(trace: Trace, before: SumTrace["legs"][number]): boolean {
  const start = startOf(trace);
  return (
    start?.counts?.kind === "leg" &&
    start.rule === "immediate" &&
    start.held.length === 0 &&
    start.counts.at === start.at &&
    (start.counts.endsDate === true) === endsDate(before.due, before.trace) &&
    start.at === momentOf(before.due)
  );
}

/** The target of lengths of time of one clock, one after another; `undefined` for all other rules. */
export function targetOf(trace: Trace): Duration | undefined {
  if (trace.kind === "within")
    return trace.fullHour === undefined && trace.rolled === undefined ? trace.target : undefined;
  if (trace.kind !== "sumOf") return undefined;
  const all = trace.legs.map((leg) => targetOf(leg.trace));
  return all.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0);
}

/** Whether all legs are lengths of time of one clock. */
export function isOneClock(trace: SumTrace): boolean {
  return targetOf(trace) !== undefined && new Set(clocksOf(trace)).size === 1;
}

function clocksOf(trace: Trace): readonly (string | undefined)[] {
  if (trace.kind === "sumOf") return trace.legs.flatMap((leg) => clocksOf(leg.trace));
  return trace.kind === "within" ? [trace.clock] : [];
}

/** Problems of how legs share what a clock brought: those before use it up first. */
export function sharedProblems({ legs }: SumTrace, time: Duration): readonly string[] {
  let left = time;
  const problems = legs.flatMap(({ trace }, index): readonly string[] => {
    const target = targetOf(trace);
    const own = index === legs.length - 1 ? left : Math.min(left, target ?? 0);
    left -= own;
    if (target === undefined || (trace.kind !== "within" && trace.kind !== "sumOf")) return ["a leg of another clock"];
    const told = trace.carried?.time ?? 0;
    const inner = trace.kind === "sumOf" ? sharedProblems(trace, told) : [];
    return [
      ...unless(told === own, `leg ${String(index + 1)} has ${told} of what was used before, not ${own}`),
      ...inner,
    ];
  });
  return problems;
}

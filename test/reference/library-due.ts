/** What the library answers where the naive reference is asked; see naive-dates.ts. */
import { assess, defineContract, verifyTrace } from "sla-clock";
import type { ContractSpec } from "sla-clock";
import type { DateRule, NaiveDue, Surroundings } from "./naive-date-rules.js";

const DAY = 86_400_000;

/** Whether a rule counts back; of several, all or none do. */
function countsBack(rule: DateRule): boolean {
  if ("earliestOf" in rule) return rule.earliestOf.every(countsBack);
  if ("latestOf" in rule) return rule.latestOf.every(countsBack);
  return "sumOf" in rule ? rule.sumOf.every(countsBack) : rule.backward === true;
}

/** The due moment of a promise by this rule that counts from, or back from, `start`. */
export function libraryDue(rule: DateRule, start: number, around: Surroundings): NaiveDue {
  const { zone, calendars, pauses = [], now = start, cutOffEvent } = around;
  const isBackward = countsBack(rule);
  const isEarlier = [cutOffEvent ?? start, ...pauses.map((pause) => pause.start)].some((at) => at < start);
  const reported = Math.min(
    isBackward ? start - DAY : start,
    cutOffEvent ?? start,
    ...pauses.map((pause) => pause.start),
  );
  const from = isBackward ? { agreed: "set" } : isEarlier ? "begun" : undefined;
  const spec = {
    id: "dates",
    timeZone: zone,
    levels: ["only"],
    calendars,
    // A reason of its own for each, since pauses for one reason do not overlap.
    pauses: pauses.map((_, index) => ({ reason: `reason-${index}` })),
    events: { begun: {}, set: {}, diagnosed: {} },
    clauses: [{ id: "promise", promise: "done", ...(from !== undefined && { from }), ...rule }],
  };
  const events = [
    { type: "reported", at: reported },
    ...(isBackward ? [{ type: "set", at: reported, agreed: start }] : []),
    ...(isEarlier && !isBackward ? [{ type: "begun", at: start }] : []),
    ...(cutOffEvent === undefined ? [] : [{ type: "diagnosed", at: cutOffEvent }]),
    ...pauses.flatMap(({ start: at, end }, index) => [
      { type: "paused", at, reason: `reason-${index}` },
      ...(end === undefined ? [] : [{ type: "resumed", at: end, reason: `reason-${index}` }]),
    ]),
  ];
  const asOf = Math.max(now, ...events.map(({ at }) => at));
  // The words of the page are not typed yet.
  const contract = defineContract(spec as unknown as ContractSpec);
  const { periods } = assess(contract, { level: "only", events }, { asOf });
  const due = periods[0]?.obligations[0]?.due;
  if (due?.kind === "at") return { kind: "at", at: due.at };
  if (due?.kind === "suspended") return { kind: "suspended", ifResumedNow: due.ifResumedNow };
  if (due?.kind === "none") return { kind: "waiting" };
  throw new Error(`no due moment: ${JSON.stringify(due)}`);
}

/** The due moment of a promise by one rule that counts from, or back from, the due moment of another; nothing where that never comes. */
export function libraryChained(
  [first, second]: readonly [DateRule, DateRule],
  start: number,
  around: Surroundings,
): number {
  const { zone, calendars } = around;
  const clauses = [
    { id: "first", promise: "begun", ...first },
    { id: "second", promise: "done", from: { due: "first" }, ...second },
  ];
  const spec = { id: "chained", timeZone: zone, levels: ["only"], calendars, clauses };
  const contract = defineContract(spec as unknown as ContractSpec);
  const events = [{ type: "reported", at: start }];
  const { periods } = assess(contract, { level: "only", events }, { asOf: start });
  const told = periods[0]?.obligations[1];
  if (told?.due.kind !== "at") throw new Error(`no due moment: ${JSON.stringify(told)}`);
  const verified = verifyTrace(told, contract);
  if (!verified.ok) throw new Error(verified.problems.join("; "));
  return told.due.at;
}

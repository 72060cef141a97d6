import type { Clause, Limit } from "../contract/clause.js";
import { limitsOf } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import type { Obligation, Part } from "./obligation.js";
import type { StartTrace, Trace } from "./trace.js";
import { isSpanTrace } from "./span.js";
import { unless } from "./verify-segments.js";

/** Problems of what is told of a round: that the clause is owed in rounds, which it is, and from what it counts. */
export function roundProblems(part: Part | Obligation, rules: ContractRules, clause: Clause): readonly string[] {
  const { trace, state } = part;
  const round = "round" in part ? part.round : undefined;
  const { repeat } = clause;
  if (repeat === undefined) return unless(round === undefined, "the clause is not owed in rounds");
  const numbers = unless(round === undefined || (Number.isInteger(round) && round >= 1), "no number of a round");
  if (trace === undefined) return numbers;
  const isReplaced = repeat.as === "periodic-update" && repeat.missed === "each";
  return [
    ...numbers,
    ...unless(round !== undefined, "a round without its number"),
    ...unless(!isReplaced || state !== "kept-late", "a round that is missed is not kept late, but followed by another"),
    ...countedProblems(trace, rules, clause),
  ];
}

function startOf(trace: Trace): StartTrace | undefined {
  return trace.kind === "every" || trace.kind === "after" ? undefined : trace.start;
}

/** Problems of the moment from which a round counts; where the clock of another clause is told, that clause says. */
function countedProblems(trace: Trace, rules: ContractRules, clause: Clause): readonly string[] {
  const start = startOf(trace);
  const counted = trace.kind === "appointment" ? trace.instead : trace;
  const of = isSpanTrace(counted) ? counted.of : undefined;
  const whose = of === undefined ? clause : rules.clauses.find(({ id }) => id === of);
  const [limit] = whose === undefined ? [] : limitsOf(whose.commitment);
  if (start === undefined || whose?.repeat === undefined || limit === undefined) return ["no rounds of the contract"];
  const { repeat } = whose;
  const { counts, trigger, rule } = start;
  const follows = repeat.as === "periodic-update" && (repeat.rounds === "sequential" || repeat.missed === "each");
  const isByRule = rule === "immediate" || rule === "next-working-time";
  const types = triggersOf(rules, whose, limit);
  return [
    ...unless(counts === undefined || (follows && isByRule), "no round of the clause counts from a due moment"),
    ...unless(
      counts === undefined || (counts.kind === "due" && counts.clause === whose.id),
      "it counts from the due moment of another clause",
    ),
    ...unless(counts === undefined || counts.at >= trigger.at, "a due moment before the row of rounds"),
    ...unless(types?.includes(trigger.type) !== false, `no round of the clause counts from ${trigger.type}`),
  ];
}

/** The events from which rounds of a clause may count; `undefined` where its own trigger may be any. */
function triggersOf(
  { reopening, escalation, deescalation }: ContractRules,
  { id, repeat }: Clause,
  { promise, from }: Limit,
): readonly string[] | undefined {
  if (from !== undefined) return undefined;
  const isReopened = reopening !== undefined && reopening.policy !== "ignore" && reopening.clauses.has(id);
  const isChanged = escalation.restart !== "ignore" || deescalation.restart !== "ignore";
  return [
    ...(repeat?.as === "next-reply" ? repeat.messages : ["reported", ...promise]),
    ...(isReopened ? ["reopened"] : []),
    ...(isChanged ? ["level-confirmed"] : []),
  ];
}

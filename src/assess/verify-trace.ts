import { joinsOf, limitsOf } from "../contract/clause.js";
import type { Clause } from "../contract/clause.js";
import { spanOf } from "../contract/due-rule.js";
import { contractRulesOf } from "../contract/rules.js";
import type { Contract } from "../contract/contract-spec.js";
import type { ContractRules } from "../contract/rules.js";
import { slaError } from "../errors.js";
import { isRecord, readData } from "../inspection.js";
import { joinedOutcome } from "./join.js";
import type { Obligation, Part } from "./obligation.js";
import type { Trace, Writable } from "./trace.js";
import { cycleAfterProblems, cycleProblems } from "./verify-cycle.js";
import { roundProblems } from "./verify-round.js";
import { isSpanTrace } from "./span.js";
import type { SpanTrace } from "./span.js";
import { unless } from "./verify-segments.js";
import { spanProblems } from "./verify-span.js";
import { carriedProblems, isPromised, isRuleOf, startProblems } from "./verify-start.js";

/** The outcome of checking a trace: it holds, or everything that is wrong with it. */
export type TraceVerification = { readonly ok: true } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Checks an obligation's due moment and trace from scratch against the contract, without the engine that made them: that the start is
 * the first the rule allows, that the segments tile [start, due] and say truly when the calendar was open, and that what counts sums to
 * the target exactly.
 *
 * @throws SlaError `contract-undefined`, `ticket-invalid` for what is no obligation
 * @example
 * const contract = defineContract({
 *   id: "helpdesk",
 *   levels: ["urgent"],
 *   calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
 *   clauses: [{ id: "reply", promise: "replied", within: "2h", clock: "office" }],
 * });
 * const [reply] = deadlines(contract, { level: "urgent", reportedAt: "2026-03-06T16:00Z" });
 * if (reply === undefined) throw new Error("one clause, one obligation");
 * verifyTrace(reply, contract) // => { ok: true }
 */
export function verifyTrace<Level extends string, ClauseId extends string>(
  obligation: Obligation<NoInfer<ClauseId>> | Part<NoInfer<ClauseId>>,
  contract: Contract<Level, ClauseId>,
): TraceVerification;
export function verifyTrace(obligation: Obligation, contract: Contract): TraceVerification {
  const rules = contractRulesOf(contract);
  const problems = readData("ticket-invalid", "/obligation", obligation, () => {
    if (!isRecord(obligation) || !isRecord(obligation.due) || typeof obligation.clause !== "string") {
      throw slaError("ticket-invalid", {
        path: "/obligation",
        expected: "an obligation of assess",
        received: obligation,
      });
    }
    const clause = rules.clauses.find(({ id }) => id === obligation.clause);
    return clause === undefined
      ? [`the contract has no clause ${obligation.clause}`]
      : [...problemsOf(obligation, rules, clause), ...roundProblems(obligation, rules, clause)];
  });
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

function problemsOf(part: Part, rules: ContractRules, clause: Clause): readonly string[] {
  if (part.parts !== undefined)
    return [
      ...joinProblems(part, part.parts, clause),
      ...part.parts.flatMap((inner) => problemsOf(inner, rules, clause)),
    ];
  const { trace, due } = part;
  if (trace === undefined) return part.due.kind === "none" ? [] : ["a due moment without a trace"];
  if (trace.kind === "appointment") return appointmentProblems(trace, part, rules, clause);
  const limits = limitsOf(clause.commitment);
  const limit = limits.find((each) => isPromised(each, part.promise) && isRuleOf(each, trace, rules));
  if (isSpanTrace(trace) && trace.of !== undefined) return overtakenProblems(trace, part, rules, trace.of);
  if (limit === undefined) return ["no promise of the clause has this due rule"];
  const problems =
    trace.kind === "every" || trace.kind === "after"
      ? []
      : [
          ...startProblems(trace.start, rules, clause, limit),
          ...unless(part.start === trace.start.at, "the obligation starts at another moment than its trace"),
        ];
  switch (trace.kind) {
    case "within":
    case "dates":
    case "earliestOf":
    case "latestOf":
    case "sumOf": {
      const span = spanOf(limit.due);
      if (span === undefined) return ["no promise of the clause has this due rule"];
      return [
        ...problems,
        ...spanProblems(span, trace, part.due, part.clause, rules),
        ...carriedProblems(trace, rules, limit),
      ];
    }
    case "before":
      return [
        ...problems,
        ...unless(due.kind !== "at" || due.at === trace.happened?.at, "due is not the moment of the event"),
      ];
    case "at":
      return [
        ...problems,
        ...unless(due.kind === "at" && due.at === trace.agreed - Number(trace.strictly), "due is not as agreed"),
      ];
    case "every":
      return cycleProblems(trace, part, rules);
    case "after":
      return limit.due.kind === "every" && limit.due.after !== undefined
        ? cycleAfterProblems(trace, limit.due, part, rules)
        : ["no promise of the clause has this due rule"];
    case "unstated":
      return [
        ...problems,
        ...unless(due.kind === "unstated" && due.at === trace.start.at, "owed from another moment than the start"),
      ];
  }
}

type TraceOf<K extends Trace["kind"]> = Extract<Trace, { readonly kind: K }>;

/** Problems of a time that was agreed, and of the due moment in whose place it stands. */
function appointmentProblems(
  trace: TraceOf<"appointment">,
  part: Part,
  rules: ContractRules,
  clause: Clause,
): readonly string[] {
  const { due, firstDue } = part;
  const rule = rules.appointments.find(({ event, promise }) => {
    return event === trace.agreement.type && part.promise.some((name) => promise.has(name));
  });
  const isDue = due.kind === "at" && due.at === trace.agreed;
  const first: Writable<Part> = { ...part, due: firstDue ?? { kind: "none" }, trace: trace.instead };
  return [
    ...unless(rule !== undefined, `the contract has no appointment ${trace.agreement.type} for the promise`),
    ...unless(isDue, "due is not as agreed"),
    ...unless(trace.agreed >= trace.agreement.at, "agreed for a moment that had passed"),
    ...(firstDue === undefined ||
    (firstDue.kind === "at" && isSpanTrace(trace.instead) && trace.instead.of !== undefined)
      ? []
      : problemsOf(first, rules, clause)),
  ];
}

/** Problems of a due moment that another clause's clock says: that of another level, being the stricter, or having been kept there. */
function overtakenProblems(trace: SpanTrace, part: Part, rules: ContractRules, of: string): readonly string[] {
  const clause = rules.clauses.find(({ id }) => id === of);
  const limits = clause === undefined ? [] : limitsOf(clause.commitment);
  const limit = limits.find((each) => isPromised(each, part.promise) && isRuleOf(each, trace, rules));
  const span = limit === undefined ? undefined : spanOf(limit.due);
  if (clause === undefined || limit === undefined || span === undefined) {
    return ["no promise of the clause has this due rule"];
  }
  return [
    ...startProblems(trace.start, rules, clause, limit),
    ...spanProblems(span, trace, part.due, of, rules),
    ...carriedProblems(trace, rules, limit),
  ];
}

/** Problems of what joined promises tell of their parts. */
function joinProblems({ due, join, n, state }: Part, parts: readonly Part[], clause: Clause): readonly string[] {
  if (join === undefined) return ["parts that are not joined"];
  const promised = joinsOf(clause.commitment).find(
    (each) => each.kind === join && each.parts.length === parts.length && n === (join === "nOf" ? each.n : undefined),
  );
  if (promised === undefined) return ["the clause does not join so many promises so"];
  const outcome = joinedOutcome(promised.n, parts);
  return [
    ...unless(outcome.state === state, `its parts make it ${outcome.state}`),
    ...unless(JSON.stringify(outcome.due) === JSON.stringify(due), "due at another moment than its parts say"),
  ];
}

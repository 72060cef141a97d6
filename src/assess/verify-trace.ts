import { limitsOf } from "../contract/clause.js";
import type { Clause, Limit, StartRule } from "../contract/clause.js";
import { contractRulesOf } from "../contract/rules.js";
import type { Contract } from "../contract/contract-spec.js";
import type { ContractRules } from "../contract/rules.js";
import { slaError } from "../errors.js";
import { isRecord, readData } from "../inspection.js";
import { joinedOutcome } from "./join.js";
import type { Obligation, Part } from "./obligation.js";
import type { StartTrace, Trace } from "./trace.js";
import {
  cycleProblems,
  isOpenNaively,
  segmentProblems,
  tileProblems,
  unless,
  withinProblems,
} from "./verify-segments.js";

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
      : problemsOf(obligation, rules, clause);
  });
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

function problemsOf(part: Part, rules: ContractRules, clause: Clause): readonly string[] {
  if (part.parts !== undefined)
    return [...joinProblems(part, part.parts), ...part.parts.flatMap((inner) => problemsOf(inner, rules, clause))];
  const { trace, due } = part;
  if (trace === undefined) return part.due.kind === "none" ? [] : ["a due moment without a trace"];
  const limit = limitsOf(clause.commitment).find((each) => matches(each, part, trace));
  if (limit === undefined) return ["no promise of the clause has this due rule"];
  const problems = trace.kind === "every" ? [] : startProblems(trace.start, part, rules, clause, limit);
  switch (trace.kind) {
    case "within":
      return [...problems, ...withinProblems(trace, part, rules)];
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
    case "unstated":
      return [
        ...problems,
        ...unless(due.kind === "unstated" && due.at === trace.start.at, "owed from another moment than the start"),
      ];
  }
}

/** Problems of what joined promises tell of their parts. */
function joinProblems({ due, join, state }: Part, parts: readonly Part[]): readonly string[] {
  if (join === undefined) return ["parts that are not joined"];
  const outcome = joinedOutcome(join, parts);
  return [
    ...unless(outcome.state === state, `its parts make it ${outcome.state}`),
    ...unless(JSON.stringify(outcome.due) === JSON.stringify(due), "due at another moment than its parts say"),
  ];
}

function matches({ promise, due }: Limit, part: Part, trace: Trace): boolean {
  if (due.kind !== trace.kind || promise.join("\n") !== part.promise.join("\n")) return false;
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

function startProblems(
  start: StartTrace,
  part: Part,
  rules: ContractRules,
  clause: Clause,
  limit: Limit,
): readonly string[] {
  const { trigger, at, held, calendar } = start;
  const open = calendar === undefined ? undefined : rules.calendars.get(calendar);
  const gaps = tileProblems(held, trigger.at, at);
  return [
    ...gaps,
    ...(gaps.length === 0 ? segmentProblems(held, open) : []),
    ...unless(part.start === at, "the obligation starts at another moment than its trace"),
    ...unless(isAllowed(start, rules, clause, limit), `no start rule of the contract is ${start.rule}`),
    ...unless(start.rule === "next-working-time" || at === trigger.at, "the clock does not start at its trigger"),
    ...unless(open === undefined || isOpenNaively(open, at), "the calendar is closed at the start"),
    ...unless(
      held.every(({ kind }) => kind !== "counted"),
      "the calendar was open before the start",
    ),
  ];
}

function isAllowed(
  { rule, calendar, trigger }: StartTrace,
  rules: ContractRules,
  clause: Clause,
  { due }: Limit,
): boolean {
  const changes = [rules.escalation, rules.deescalation];
  if (rule === "at-confirmation") {
    return trigger.type === "level-confirmed" && changes.some(({ restart }) => restart === "at-confirmation");
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

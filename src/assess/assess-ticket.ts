import type { Clause, Limit } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import type { CycleRule } from "../contract/due-rule.js";
import type { ParsedTicket } from "../ticket/event.js";
import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { LATEST } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import { clauseRuns, periodOfRun } from "./clause-runs.js";
import type { ClauseRun } from "./clause-runs.js";
import { evaluate } from "./evaluate.js";
import type { Ending, Setting } from "./evaluate.js";
import { aboutClause, behindGate, gateOf } from "./gate.js";
import type { Assessment, Obligation, Period } from "./obligation.js";
import { levelPeriods } from "./restart.js";
import type { LevelPeriod } from "./restart.js";
import { cycleRuleOf, standingDuty } from "./standing.js";
import { summarise } from "./summary.js";

/** What a clause owes a ticket, by the index of the period in which it began, and when standing duties begin anew. */
interface Owed {
  readonly obligations: readonly (readonly [period: number, obligation: Obligation])[];
  readonly next: readonly Instant[];
}

/** A ticket on its way through the clauses. */
interface Subject {
  readonly rules: ContractRules;
  readonly history: History;
  readonly asOf: Instant;
  readonly periods: readonly LevelPeriod[];
}

/** Assesses a ticket, clause by clause. */
export function assessTicket(
  rules: ContractRules,
  ticket: ParsedTicket,
  level: string,
  history: History,
  asOf: Instant,
): Assessment {
  const periods = levelPeriods(rules, history, level);
  const subject = { rules, history, asOf, periods };
  const owed = rules.clauses.map((clause) => {
    const cycle = cycleRuleOf(clause);
    return cycle === undefined ? promiseOwed(subject, clause) : dutyOwed(subject, clause, cycle.limit, cycle.rule);
  });
  const obligations = owed.flatMap((each) => each.obligations);
  const told = periods.map((period, index) =>
    periodOf(
      period,
      obligations.flatMap(([began, obligation]) => (began === index ? [obligation] : [])),
    ),
  );
  const [first, current] = [periods[0], periods.at(-1)];
  return summarise(rules, ticket, asOf, told, {
    next: owed.flatMap((each) => each.next),
    ...(current !== undefined && { level: current.level }),
    ...(first !== undefined && { reportedAt: first.event.at }),
  });
}

function settingOf({ rules, asOf }: Subject, clause: Clause, history: History, ending: Ending | undefined): Setting {
  return { clause: clause.id, timeZone: rules.zone.name, history, asOf, ending };
}

function promiseOwed(subject: Subject, clause: Clause): Owed {
  const { rules, periods } = subject;
  const cancelled = firstOf(subject.history, ["cancelled"], -1);
  const history = cancelled === undefined ? subject.history : historyBefore(subject.history, cancelled.place);
  const obligations: [number, Obligation][] = [];
  for (const run of clauseRuns(rules, clause, history, periods)) {
    const ending = endingOf(run.end, cancelled);
    const obligation = obligationOf(clause, run, settingOf(subject, clause, run.history, ending));
    if (obligation !== undefined) obligations.push([periodOfRun(run, periods), obligation]);
    // What was kept stays kept when the level changes; it is not owed again.
    if (obligation?.state === "kept" || obligation?.state === "kept-late") break;
  }
  return { obligations, next: [] };
}

function endingOf(end: Placed | undefined, cancelled: Placed | undefined): Ending | undefined {
  if (end !== undefined) return { state: "superseded", event: end };
  return cancelled === undefined ? undefined : { state: "cancelled", event: cancelled };
}

/** What a clause owes in one run; nothing where it ended before anything came of it. */
function obligationOf(clause: Clause, run: ClauseRun, setting: Setting): Obligation | undefined {
  const gate = gateOf(clause, setting.history);
  if (gate.kind !== "open") return run.end === undefined ? behindGate(clause, gate, setting.timeZone) : undefined;
  const part = evaluate(clause.commitment, { ...setting, startOf: (limit) => run.starts.get(limit) });
  return part.state === "inactive" && run.end !== undefined ? undefined : { ...part, ...aboutClause(clause) };
}

/** A standing duty that is named for a level is owed by tickets while they are at it. */
function dutyOwed(subject: Subject, clause: Clause, limit: Limit, rule: CycleRule): Owed {
  const { rules, history, periods } = subject;
  const over = firstOf(history, ["cancelled", "closed"], -1);
  const duties = periods.flatMap((period, index) => {
    if (clause.levels?.has(period.level) !== true) return [];
    const ending = endingOf(period.end, over);
    const known = ending === undefined ? history : historyBefore(history, ending.event.place);
    const span = { from: Math.max(period.event.at, rules.term?.start ?? 0), until: rules.term?.end ?? LATEST };
    return [{ index, duty: standingDuty(clause, limit, rule, span, settingOf(subject, clause, known, ending)) }];
  });
  return {
    obligations: duties.flatMap(({ index, duty }) => duty.obligations.map((each) => [index, each] as const)),
    next: duties.flatMap(({ duty }) => (duty.next === undefined ? [] : [duty.next])),
  };
}

function periodOf(period: LevelPeriod, obligations: readonly Obligation[]): Period {
  const { level, cause, policy, clause, event, end } = period;
  return {
    level,
    cause,
    ...(policy !== undefined && policy !== "ignore" && { restart: policy }),
    ...(clause !== undefined && { clause }),
    from: event.at,
    ...(end !== undefined && { until: end.at }),
    obligations,
  };
}

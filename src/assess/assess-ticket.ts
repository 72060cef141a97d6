import { limitsOf } from "../contract/clause.js";
import type { Clause, Limit } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import type { CycleRule } from "../contract/due-rule.js";
import type { ParsedTicket } from "../ticket/event.js";
import { firstOf } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { LATEST } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import { clauseRuns, periodOfRun } from "./clause-runs.js";
import type { ClauseRun } from "./clause-runs.js";
import { evaluate, joinedLabel } from "./evaluate.js";
import type { Ending, Setting } from "./evaluate.js";
import { gateOf } from "./gate.js";
import type { Gate } from "./gate.js";
import type { Assessment, Obligation, Period } from "./obligation.js";
import { levelPeriods } from "./restart.js";
import type { LevelPeriod } from "./restart.js";
import { aboutClause, cycleRuleOf, standingDuty } from "./standing.js";
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

function settingOf({ rules, history, asOf }: Subject, clause: Clause, ending: Ending | undefined): Setting {
  return { clause: clause.id, timeZone: rules.zone.name, history, asOf, ending };
}

function promiseOwed(subject: Subject, clause: Clause): Owed {
  const { rules, history, periods } = subject;
  const obligations: [number, Obligation][] = [];
  for (const run of clauseRuns(rules, clause, history, periods)) {
    const obligation = obligationOf(clause, run, settingOf(subject, clause, endingOf(history, run.end)));
    if (obligation !== undefined) obligations.push([periodOfRun(run, periods), obligation]);
    // What was kept stays kept when the level changes; it is not owed again.
    if (obligation?.state === "kept" || obligation?.state === "kept-late") break;
  }
  return { obligations, next: [] };
}

function endingOf(history: History, end: Placed | undefined): Ending | undefined {
  if (end !== undefined) return { state: "superseded", event: end };
  const cancelled = firstOf(history, ["cancelled"], -1);
  return cancelled === undefined ? undefined : { state: "cancelled", event: cancelled };
}

/** What a clause owes in one run; nothing where it ended before anything came of it. */
function obligationOf(clause: Clause, run: ClauseRun, setting: Setting): Obligation | undefined {
  const endPlace = setting.ending?.event.place ?? Infinity;
  const gate = gateOf(clause, setting.history, endPlace);
  if (gate.kind !== "open") return run.end === undefined ? behindGate(clause, gate, setting) : undefined;
  const part = evaluate(clause.commitment, {
    ...setting,
    startOf: (limit) => {
      const start = run.starts.get(limit);
      return start === undefined || start.place >= endPlace ? undefined : start;
    },
  });
  return part.state === "inactive" && run.end !== undefined ? undefined : { ...part, ...aboutClause(clause) };
}

function behindGate(clause: Clause, gate: Exclude<Gate, { readonly kind: "open" }>, setting: Setting): Obligation {
  const { commitment } = clause;
  const limits = limitsOf(commitment);
  const head = {
    clause: clause.id,
    promise: [...new Set(limits.flatMap((limit) => limit.promise))],
    label: commitment.kind === "limit" ? commitment.label : joinedLabel(commitment.kind, limits),
    timeZone: setting.timeZone,
    due: { kind: "none" },
    ...aboutClause(clause),
  } as const;
  return gate.kind === "shut"
    ? { ...head, state: "not-promised", because: gate.because }
    : { ...head, state: "inactive", awaiting: { kind: "attribute", attribute: gate.attribute } };
}

/** A standing duty that is named for a level is owed by tickets while they are at it. */
function dutyOwed(subject: Subject, clause: Clause, limit: Limit, rule: CycleRule): Owed {
  const { rules, history, periods } = subject;
  const closed = firstOf(history, ["closed"], -1);
  const duties = periods.flatMap((period, index) => {
    if (clause.levels?.has(period.level) !== true) return [];
    const ending = endingOf(history, period.end) ?? (closed && { state: "cancelled", event: closed });
    const span = { from: Math.max(period.event.at, rules.term?.start ?? 0), until: rules.term?.end ?? LATEST };
    return [{ index, duty: standingDuty(clause, limit, rule, span, settingOf(subject, clause, ending)) }];
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

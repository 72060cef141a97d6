import type { ContractRules } from "../contract/rules.js";
import type { ParsedTicket } from "../ticket/event.js";
import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { LATEST } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import { appliesAt } from "./basis.js";
import type { Levels } from "./basis.js";
import { clauseRuns, periodOfRun } from "./clause-runs.js";
import type { ClauseRun } from "./clause-runs.js";
import { evaluate } from "./evaluate.js";
import type { Ending } from "./evaluate.js";
import { behindGate, gateOf, withClause } from "./gate.js";
import type { Assessment, Obligation, Period } from "./obligation.js";
import { plansOf } from "./plan.js";
import type { ClausePlan } from "./plan.js";
import { levelPeriods } from "./restart.js";
import type { LevelPeriod } from "./restart.js";
import { standingDuty } from "./standing.js";
import { startsOnce } from "./start.js";
import { summarise } from "./summary.js";
import type { Writable } from "./trace.js";

/** A ticket on its way through the clauses. */
interface Subject extends Levels {
  readonly history: History;
  readonly asOf: Instant;
  readonly cancelled: Placed | undefined;
  /** What had happened when the ticket was cancelled, or all that has. */
  readonly known: History;
}

/** What the clauses that were looked at owe a ticket. */
interface Owed {
  /** For each period, those that began in it. */
  readonly obligations: readonly Obligation[][];
  /** When standing duties begin anew. */
  readonly next: Instant[];
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
  const cancelled = firstOf(history, ["cancelled"], -1);
  const known = cancelled === undefined ? history : historyBefore(history, cancelled.place);
  const subject: Subject = { rules, periods, starts: startsOnce(), history, asOf, cancelled, known };
  const owed: Owed = { obligations: periods.map(() => []), next: [] };
  for (const plan of plansOf(rules)) {
    if (plan.cycle === undefined) addPromise(owed, subject, plan);
    else addDuties(owed, subject, plan, plan.cycle);
  }
  return summarise(
    rules,
    ticket,
    asOf,
    periods.map((period, index) => periodOf(period, owed.obligations[index] ?? [])),
    { level: periods.at(-1)?.level, reportedAt: periods[0]?.event.at, next: owed.next },
  );
}

function addPromise(owed: Owed, subject: Subject, plan: ClausePlan): void {
  for (const run of clauseRuns(subject, plan, subject.known)) {
    const obligation = obligationOf(subject, plan, run);
    if (obligation === undefined) continue;
    owed.obligations[periodOfRun(run, subject.periods)]?.push(obligation);
    // What was kept stays kept when the level changes; it is not owed again.
    if (obligation.state === "kept" || obligation.state === "kept-late") break;
  }
}

function endingOf(end: Placed | undefined, over: Placed | undefined): Ending | undefined {
  if (end !== undefined) return { state: "superseded", event: end };
  return over === undefined ? undefined : { state: "cancelled", event: over };
}

/** What a clause owes in one run; nothing where it ended before anything came of it. */
function obligationOf(subject: Subject, plan: ClausePlan, run: ClauseRun): Obligation | undefined {
  const { rules, asOf, cancelled } = subject;
  const { clause, limits, pauses } = plan;
  const { history, starts, end } = run;
  const timeZone = rules.zone.name;
  const gate = gateOf(clause, history);
  if (gate.kind !== "open") return end === undefined ? behindGate(plan, gate, timeZone) : undefined;
  const ending = endingOf(end, cancelled);
  const setting = { clause: clause.id, timeZone, history, asOf, ending, limits, starts, pauses };
  const part = evaluate(clause.commitment, setting);
  return part.state === "inactive" && end !== undefined ? undefined : withClause(part, clause);
}

/** A standing duty that is named for a level is owed by tickets while they are at it. */
function addDuties(
  owed: Owed,
  { rules, history, asOf, periods }: Subject,
  plan: ClausePlan,
  cycle: NonNullable<ClausePlan["cycle"]>,
): void {
  const { clause } = plan;
  if (clause.levels === undefined) return;
  const over = firstOf(history, ["cancelled", "closed"], -1);
  periods.forEach((period, index) => {
    if (!appliesAt(clause, period.level)) return;
    const ending = endingOf(period.end, over);
    const known = ending === undefined ? history : historyBefore(history, ending.event.place);
    const span = { from: Math.max(period.event.at, rules.term?.start ?? 0), until: rules.term?.end ?? LATEST };
    const setting = { clause: clause.id, timeZone: rules.zone.name, history: known, asOf, ending };
    const { obligations, next } = standingDuty(plan, cycle, span, setting);
    owed.obligations[index]?.push(...obligations);
    if (next !== undefined) owed.next.push(next);
  });
}

function periodOf(period: LevelPeriod, obligations: readonly Obligation[]): Period {
  const { level, cause, policy, clause, event, end } = period;
  const told: Writable<Period> = { level, cause, from: event.at, obligations };
  if (policy !== undefined && policy !== "ignore") told.restart = policy;
  if (clause !== undefined) told.clause = clause;
  if (end !== undefined) told.until = end.at;
  return told;
}

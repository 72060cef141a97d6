import type { ContractRules } from "../contract/rules.js";
import type { ParsedTicket } from "../ticket/event.js";
import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History } from "../ticket/fold.js";
import type { Text } from "../text.js";
import { LATEST } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import { appliesAt } from "./basis.js";
import { addClause, endingOf } from "./clause-cycles.js";
import type { OwedByPeriod } from "./clause-cycles.js";
import { dueOfClause } from "./due-of-clause.js";
import { addRounds } from "./clause-rounds.js";
import { continuedIn } from "./continued.js";
import type { Lined } from "./continued.js";
import { gateIn } from "./gate.js";
import { newGates } from "./gates.js";
import { standingOn } from "./line.js";
import type { Line, Subject } from "./line.js";
import { linesOf } from "./lines.js";
import type { Assessment, DueChange, IgnoredConfirmation, Obligation, Period } from "./obligation.js";
import { plansOf } from "./plan.js";
import type { ClausePlan } from "./plan.js";
import { firstStanding, reopeningsOf } from "./reopening.js";
import { levelPeriods } from "./restart.js";
import type { Ignored, LevelPeriod } from "./restart.js";
import { standingDuty } from "./standing.js";
import { startsOnce } from "./start.js";
import { summarise } from "./summary.js";
import { referTo } from "./segments.js";
import type { Writable } from "./trace.js";

/** What the clauses that were looked at owe a ticket. */
interface Owed {
  /** For each period, those that began in it. */
  readonly obligations: OwedByPeriod;
  /** When standing duties begin anew, and rounds by themselves. */
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
  const reopened = reopeningsOf(rules.reopening, history);
  const reopenings = reopened?.counted.size === 0 ? undefined : reopened;
  const plans = plansOf(rules);
  const subject: Subject = {
    rules,
    periods,
    starts: startsOnce(),
    dueOfClause: (id, seen) => {
      const plan = plans.find(({ clause }) => clause.id === id);
      return plan === undefined ? undefined : dueOfClause(subject, plan, seen);
    },
    gates: newGates(),
    history,
    asOf,
    cancelled,
    known,
    reopenings,
    linesOf: () => [],
  };
  const lines = linesOf(subject, plans);
  const owed: Owed = { obligations: periods.map(() => []), next: [] };
  const lined: Lined[] = [];
  for (const plan of plans) {
    const { cycle, repeat } = plan;
    const ofPlan = lines.of(plan);
    let kept: readonly Line[] = [];
    if (repeat !== undefined) addRounds(owed.obligations, owed.next, subject, plan, repeat, ofPlan);
    else if (cycle === undefined) kept = addClause(owed.obligations, subject, plan, ofPlan);
    else addDuties(owed, subject, plan, cycle);
    if (periods.length > 1) lined.push({ plan, lines: ofPlan, kept });
  }
  return summarise(
    rules,
    ticket,
    asOf,
    periods.map((period, index) => {
      const told = periodOf(rules, period, owed.obligations[index] ?? [], lines.changes.get(index));
      const continued = index === 0 ? [] : continuedIn(subject, index, period, lined, owed.obligations);
      if (continued.length > 0) told.continued = continued;
      return told;
    }),
    { level: periods.at(-1)?.level, reportedAt: periods[0]?.event.at, next: owed.next, reopenings: reopened?.records },
  );
}

/** A standing duty that is named for a level is owed by tickets while they are at it. */
function addDuties(owed: Owed, subject: Subject, plan: ClausePlan, cycle: NonNullable<ClausePlan["cycle"]>): void {
  const { rules, history, asOf, periods, cancelled, reopenings } = subject;
  const { clause } = plan;
  if (clause.levels === undefined) return;
  const closed = firstStanding(["closed"], -1, reopenings, history);
  const over = closed !== undefined && (cancelled === undefined || closed.place < cancelled.place) ? closed : cancelled;
  periods.forEach((period, index) => {
    if (!appliesAt(clause, period.level)) return;
    const ending = endingOf(period.end, over);
    const known = ending === undefined ? history : historyBefore(history, ending.event.place);
    const span = { from: Math.max(period.event.at, rules.term?.start ?? 0), until: rules.term?.end ?? LATEST };
    const setting = { clause: clause.id, timeZone: rules.zone.name, history: known, asOf, ending };
    const { obligations, next } = standingDuty(
      plan,
      cycle,
      span,
      setting,
      gateIn(standingOn(subject, plan, known, period)),
    );
    owed.obligations[index]?.push(...obligations);
    if (next !== undefined) owed.next.push(next);
  });
}

function periodOf(
  { titleOfLevel }: ContractRules,
  period: LevelPeriod,
  obligations: readonly Obligation[],
  changes: readonly DueChange[] | undefined,
): Writable<Period> {
  const { level, cause, rule, event, end } = period;
  const told: Writable<Period> = { level, cause, from: event.at, obligations };
  const title = titleOfLevel.get(level);
  if (title !== undefined) told.title = title;
  if (rule !== undefined && rule.restart !== "ignore") told.restart = rule.restart;
  if (rule?.clause !== undefined) told.clause = rule.clause;
  if (changes !== undefined) told.changes = changes;
  if (end !== undefined) told.until = end.at;
  if (period.ignored.length > 0)
    told.ignored = period.ignored.map((each) => ignoredConfirmation(each, titleOfLevel.get(each.level)));
  return told;
}

function ignoredConfirmation(
  { level, event, rule: { clause } }: Ignored,
  title: Text | undefined,
): IgnoredConfirmation {
  const told: Writable<IgnoredConfirmation> = { level, event: referTo(event) };
  if (title !== undefined) told.title = title;
  if (clause !== undefined) told.clause = clause;
  return told;
}

import { historyBefore } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { endingOf, periodAt, settleCounts } from "./clause-cycles.js";
import type { OwedByPeriod, Told } from "./clause-cycles.js";
import { behindGate, gateIn, withClause } from "./gate.js";
import { waiting } from "./judge.js";
import { standingOn } from "./line.js";
import type { Line, Subject } from "./line.js";
import type { Obligation } from "./obligation.js";
import type { ClausePlan, Repeated } from "./plan.js";
import { followRounds } from "./rounds.js";
import type { Followed } from "./rounds.js";
import type { Round } from "./round.js";
import { reopeningsFor } from "./reopening.js";
import { referTo } from "./segments.js";
import type { Writable } from "./trace.js";
import { awaitsEvent, triggerMissing } from "./missing.js";

/** Adds what a clause owes a ticket in rounds, one obligation for each, and when the next of them begins by itself. */
export function addRounds(
  owed: OwedByPeriod,
  next: Instant[],
  subject: Subject,
  plan: ClausePlan,
  repeated: Repeated,
  lines: readonly Line[],
): void {
  const { periods, known, cancelled, asOf, rules } = subject;
  const all: Told[] = [];
  for (const line of lines) {
    const end = periods[line.last]?.end;
    const history = end === undefined ? known : historyBefore(known, end.place);
    const ending = endingOf(end, cancelled);
    const gate = gateIn(standingOn(subject, plan, history, line.began));
    if (gate.kind !== "open") {
      if (end === undefined) owed[line.last]?.push(behindGate(plan, gate, rules.zone.name));
      continue;
    }
    const followed = followRounds(subject, plan, repeated, line, { history, asOf, ending });
    tellRounds(owed, all, subject, plan, line, followed);
    if (ending !== undefined) continue;
    if (followed.next !== undefined) next.push(followed.next);
    if (all.length === 0) tellWaiting(owed, subject, plan, repeated, line, followed);
  }
  const reopenings = reopeningsFor(subject, plan);
  if (reopenings !== undefined) settleCounts(all, subject, reopenings);
}

/** The rounds that a clause owed on a line; they are numbered through all its lines. */
function tellRounds(
  owed: OwedByPeriod,
  all: Told[],
  { periods }: Subject,
  plan: ClausePlan,
  line: Line,
  { rounds, open }: Followed,
): void {
  const told: readonly Round[] =
    open === undefined
      ? rounds.over
      : [...rounds.over, { part: open.judged.part, start: open.round.term.start, reopened: rounds.reopened }];
  const last = told.at(-1)?.reopened;
  const from = periods[line.first]?.event.place ?? 0;
  for (const { part, start, reopened } of told) {
    const obligation: Writable<Obligation> = withClause(part, plan.clause);
    obligation.round = all.length + 1;
    // A reopening before the line began did nothing to it.
    if (reopened !== undefined && reopened.place >= from) obligation.reopened = referTo(reopened);
    all.push({ obligation, isReopened: reopened !== last });
    owed[periodOfRound(periods, line, start.place)]?.push(obligation);
  }
}

/** The index of the period in which a round began. */
function periodOfRound(periods: Subject["periods"], { first, last }: Line, place: number): number {
  return first === last ? first : Math.min(Math.max(first, periodAt(periods, place)), last);
}

/** While no round has begun that may begin, the clause waits for it. */
function tellWaiting(
  owed: OwedByPeriod,
  { rules, known }: Subject,
  plan: ClausePlan,
  { limit, rule }: Repeated,
  { last }: Line,
  { rounds }: Followed,
): void {
  const { kind } = rounds.next;
  if (kind !== "first" && kind !== "message") return;
  const [event = ""] = rule.as === "next-reply" ? rule.messages : [];
  const missing = rule.as === "next-reply" ? awaitsEvent(event, rule.title) : triggerMissing(limit.from, known);
  const { part } = waiting(limit, { clause: plan.clause.id, timeZone: rules.zone.name }, missing);
  owed[last]?.push(withClause(part, plan.clause));
}

import type { ContractRules } from "../contract/rules.js";
import { slaError } from "../errors.js";
import type { ParsedTicket } from "../ticket/event.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { cyclesOf } from "./cycle.js";
import type { Cycle } from "./cycle.js";
import { outcomeOf } from "./verdict.js";
import type { Setting } from "./verdict.js";
import { behindGate, withClause } from "./gate.js";
import type { Gate } from "./gate.js";
import { gateOfDuty } from "./gates.js";
import type { Assessment, Obligation, Outcome } from "./obligation.js";
import { partOf } from "./part.js";
import { plansOf } from "./plan.js";
import type { ClausePlan } from "./plan.js";
import { summarise } from "./summary.js";
import type { Writable } from "./trace.js";

/** The time [from, until) over which a standing duty is owed. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** A standing duty's obligations so far, and when the next one begins. */
export interface StandingDuty {
  readonly obligations: readonly Obligation[];
  readonly next: Instant | undefined;
}

/** Assesses the standing duties of a contract over its term. */
export function assessStanding(
  rules: ContractRules,
  record: ParsedTicket,
  history: History,
  asOf: Instant,
): Assessment {
  const { term, zone } = rules;
  if (term === undefined) {
    throw slaError("contract-term-missing", { path: "/contract/term", expected: "{ from, to }", received: undefined });
  }
  const span = { from: term.start, until: term.end };
  const duties = plansOf(rules).flatMap((plan) => {
    const setting = { clause: plan.clause.id, timeZone: zone.name, history, asOf, ending: undefined };
    return plan.cycle === undefined ? [] : [standingDuty(plan, plan.cycle, span, setting, gateOfDuty(plan, history))];
  });
  const obligations = duties.flatMap((duty) => duty.obligations);
  const next = duties.flatMap((duty) => (duty.next === undefined ? [] : [duty.next]));
  return summarise(rules, record, asOf, [{ cause: "standing", from: term.start, until: term.end, obligations }], {
    next,
    level: undefined,
    reportedAt: undefined,
    reopenings: undefined,
  });
}

/** What a standing duty owes, one obligation for each cycle that has begun. */
export function standingDuty(
  plan: ClausePlan,
  { limit, rule }: NonNullable<ClausePlan["cycle"]>,
  span: Span,
  setting: Setting,
  gate: Gate,
): StandingDuty {
  if (gate.kind !== "open") return { obligations: [behindGate(plan, gate, setting.timeZone)], next: undefined };
  const { ending } = setting;
  const lastStart = ending === undefined ? setting.asOf : ending.event.at - 1;
  const cycles = cyclesOf(plan.clause.id, rule, span.from, span.until, lastStart);
  const keepers = keepersOf(limit.promise, setting.history);
  const obligations = cycles.begun.map((cycle): Obligation => {
    const kept = keepers(cycle);
    const obligation: Writable<Obligation> = partOf(setting, limit, verdict(cycle, kept, setting));
    obligation.start = cycle.start;
    obligation.cycle = { from: cycle.from, to: cycle.to };
    obligation.trace = cycle.trace;
    return withClause(obligation, plan.clause);
  });
  return { obligations, next: ending === undefined ? cycles.next : undefined };
}

function verdict(cycle: Cycle, kept: Placed | undefined, setting: Setting): Outcome {
  if (cycle.due === undefined)
    return { state: "not-promised", due: { kind: "none" }, because: { kind: "no-working-day" } };
  return outcomeOf(
    { kind: "at", at: cycle.due, provisional: cycle.provisional },
    cycle.start,
    kept,
    setting,
    undefined,
  );
}

/**
 * Which event keeps each cycle, asked in order: the first within the cycle, or by its due moment where that is later, that kept no
 * earlier cycle.
 */
function keepersOf(promise: readonly string[], history: History): (cycle: Cycle) => Placed | undefined {
  const events = promise.length === 1 ? (history.byType.get(promise[0] ?? "") ?? []) : history.all;
  let next = 0;
  return ({ start, end, due = start }) => {
    for (; next < events.length; next += 1) {
      const event = events[next];
      if (event === undefined || event.place >= history.end) return undefined;
      if (event.at < start || !promise.includes(event.type)) continue;
      if (event.at >= end && event.at > due) return undefined;
      next += 1;
      return event;
    }
    return undefined;
  };
}

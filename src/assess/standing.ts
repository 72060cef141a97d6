import type { ContractRules } from "../contract/rules.js";
import { slaError } from "../errors.js";
import type { ParsedTicket } from "../ticket/event.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { cyclesOf } from "./cycle.js";
import type { Cycle } from "./cycle.js";
import { outcomeOf } from "./verdict.js";
import type { Setting } from "./verdict.js";
import { behindGate, gateOf, withClause } from "./gate.js";
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
    return plan.cycle === undefined ? [] : [standingDuty(plan, plan.cycle, span, setting)];
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
): StandingDuty {
  const gate = gateOf(plan.clause, setting.history);
  if (gate.kind !== "open") return { obligations: [behindGate(plan, gate, setting.timeZone)], next: undefined };
  const { ending } = setting;
  const cycles = cyclesOf(rule, span.from, span.until, ending === undefined ? setting.asOf : ending.event.at - 1);
  const used = new Set<number>();
  const obligations = cycles.map((cycle): Obligation => {
    const kept = keepingEvent(cycle, limit.promise, setting, used);
    if (kept !== undefined) used.add(kept.place);
    const obligation: Writable<Obligation> = partOf(setting, limit, verdict(cycle, kept, setting));
    obligation.start = cycle.start;
    obligation.cycle = { from: cycle.from, to: cycle.to };
    obligation.trace = cycle.trace;
    return withClause(obligation, plan.clause);
  });
  const next = cycles.at(-1)?.end ?? span.from;
  return { obligations, next: ending === undefined && next < span.until && next > setting.asOf ? next : undefined };
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

/** The first event within the cycle, or within its due moment where that rolled out of it, that kept no earlier cycle. */
function keepingEvent(
  cycle: Cycle,
  promise: readonly string[],
  { history }: Setting,
  used: ReadonlySet<number>,
): Placed | undefined {
  return history.all.find(
    ({ type, at, place }) =>
      place < history.end &&
      promise.includes(type) &&
      !used.has(place) &&
      at >= cycle.start &&
      (at < cycle.end || at <= (cycle.due ?? cycle.start)),
  );
}

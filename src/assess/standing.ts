import type { Clause, Limit } from "../contract/clause.js";
import type { CycleRule } from "../contract/due-rule.js";
import type { ContractRules } from "../contract/rules.js";
import { slaError } from "../errors.js";
import type { ParsedTicket } from "../ticket/event.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { cyclesOf } from "./cycle.js";
import type { Cycle } from "./cycle.js";
import type { Due } from "./due.js";
import { outcomeOf } from "./evaluate.js";
import type { Setting } from "./evaluate.js";
import { aboutClause, behindGate, gateOf } from "./gate.js";
import type { Assessment, Obligation, Outcome } from "./obligation.js";
import { summarise } from "./summary.js";

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

/** The rule of a clause that is a standing duty. */
export function cycleRuleOf({ commitment }: Clause): { readonly limit: Limit; readonly rule: CycleRule } | undefined {
  if (commitment.kind !== "limit" || commitment.due.kind !== "every") return undefined;
  return { limit: commitment, rule: commitment.due };
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
  const duties = rules.clauses.flatMap((clause) => {
    const cycle = cycleRuleOf(clause);
    const setting = { clause: clause.id, timeZone: zone.name, history, asOf, ending: undefined };
    return cycle === undefined ? [] : [standingDuty(clause, cycle.limit, cycle.rule, span, setting)];
  });
  const obligations = duties.flatMap((duty) => duty.obligations);
  const next = duties.flatMap((duty) => (duty.next === undefined ? [] : [duty.next]));
  return summarise(
    rules,
    record,
    asOf,
    [{ cause: "standing", ...{ from: term.start, until: term.end }, obligations }],
    { next },
  );
}

/** What a standing duty owes, one obligation for each cycle that has begun. */
export function standingDuty(
  clause: Clause,
  limit: Limit,
  rule: CycleRule,
  span: Span,
  setting: Setting,
): StandingDuty {
  const gate = gateOf(clause, setting.history);
  if (gate.kind !== "open") return { obligations: [behindGate(clause, gate, setting.timeZone)], next: undefined };
  const { ending } = setting;
  const { promise, label } = limit;
  const cycles = cyclesOf(rule, span.from, span.until, ending === undefined ? setting.asOf : ending.event.at - 1);
  const used = new Set<number>();
  const obligations = cycles.map((cycle): Obligation => {
    const kept = keepingEvent(cycle, promise, setting, used);
    if (kept !== undefined) used.add(kept.place);
    return {
      clause: clause.id,
      promise,
      label,
      timeZone: setting.timeZone,
      start: cycle.start,
      cycle: { from: cycle.from, to: cycle.to },
      ...verdict(cycle, kept, setting),
      trace: cycle.trace,
      ...aboutClause(clause),
    };
  });
  const next = cycles.at(-1)?.end ?? span.from;
  return { obligations, next: ending === undefined && next < span.until && next > setting.asOf ? next : undefined };
}

function verdict(cycle: Cycle, kept: Placed | undefined, setting: Setting): Outcome {
  if (cycle.due === undefined)
    return { state: "not-promised", due: { kind: "none" }, because: { kind: "no-working-day" } };
  return outcomeOf({ kind: "at", at: cycle.due, provisional: cycle.provisional } satisfies Due, kept, setting, -1);
}

/** The first event within the cycle, or within its due moment where that rolled out of it, that kept no earlier cycle. */
function keepingEvent(
  cycle: Cycle,
  promise: readonly string[],
  { history }: Setting,
  used: ReadonlySet<number>,
): Placed | undefined {
  const place = history.happenings.findIndex(
    ({ type, at }, index) =>
      promise.includes(type) &&
      !used.has(index) &&
      at >= cycle.start &&
      (at < cycle.end || at <= (cycle.due ?? cycle.start)),
  );
  const happening = history.happenings[place];
  return happening === undefined ? undefined : { ...happening, place };
}

import type { Contract } from "../contract/contract-spec.js";
import { digestContract } from "../contract/digest.js";
import type { ContractRules } from "../contract/rules.js";
import type { ParsedTicket } from "../ticket/event.js";
import type { Instant } from "../time/zone.js";
import type { Assessment, NextDue, Obligation, ObligationState, Part, Period, Reopening } from "./obligation.js";
import type { Writable } from "./trace.js";

/** What an assessment tells besides its periods. */
interface Head {
  readonly level: string | undefined;
  readonly reportedAt: Instant | undefined;
  /** When standing duties begin anew, and rounds by themselves. */
  readonly next: readonly Instant[];
  readonly reopenings: readonly Reopening[] | undefined;
}

/** Sums up the periods of a ticket, or of a contract's standing duties. */
export function summarise(
  rules: ContractRules,
  ticket: ParsedTicket,
  asOf: Instant,
  periods: readonly Period[],
  { level, reportedAt, next, reopenings }: Head,
): Assessment {
  const assessment: Writable<Assessment> = {
    contract: identityOf(rules.contract),
    asOf,
    timeZone: rules.zone.name,
    state: stateOf(periods),
    periods,
  };
  const nextDue = nextDueOf(periods);
  const nextChange = nextChangeOf(periods, next);
  if (ticket.id !== undefined) assessment.ticket = ticket.id;
  if (level !== undefined) assessment.level = level;
  if (reportedAt !== undefined) assessment.reportedAt = reportedAt;
  if (reopenings !== undefined && reopenings.length > 0) assessment.reopenings = reopenings;
  if (nextDue !== undefined) assessment.nextDue = nextDue;
  if (nextChange < Infinity) assessment.nextChange = nextChange;
  return assessment;
}

const identities = new WeakMap<Contract, Assessment["contract"]>();

/** What tells which contract it was, worked out once for all tickets. */
function identityOf(contract: Contract): Assessment["contract"] {
  let identity = identities.get(contract);
  if (identity === undefined) {
    const { id, title, version } = contract;
    identity = Object.freeze({
      id,
      ...(title !== undefined && { title }),
      ...(version !== undefined && { version }),
      digest: digestContract(contract),
    });
    identities.set(contract, identity);
  }
  return identity;
}

const [OPEN, WAITS] = [1, 3];

/** What the obligations make of the whole: the first of these that any of them says. */
const WHOLE: readonly Assessment["state"][] = ["breached", "open", "kept", "open", "not-promised"];

/** What an obligation says of the whole, by its place in that list. */
const SAYS: Readonly<Record<ObligationState, number>> = {
  breached: 0,
  "kept-late": 0,
  pending: 1,
  paused: 1,
  kept: 2,
  inactive: 3,
  untimed: 3,
  superseded: 4,
  cancelled: 4,
  "not-promised": 4,
};

/** The state of a ticket as a whole. */
function stateOf(periods: readonly Period[]): Assessment["state"] {
  if (periods.length === 0) return "not-reported";
  let first = WHOLE.length;
  for (const { obligations } of periods) {
    for (const { state, counts, reopened } of obligations) {
      if (counts === false) continue;
      // What was kept once and is owed again is open, with a figure or without.
      const says = SAYS[state];
      first = Math.min(first, reopened !== undefined && says === WAITS ? OPEN : says);
    }
  }
  return WHOLE[first] ?? "not-promised";
}

/** The earliest due moment of what is pending; of joined promises only that of the whole is owed. */
function nextDueOf(periods: readonly Period[]): NextDue | undefined {
  let first: Obligation | undefined;
  let earliest = Infinity;
  for (const { obligations } of periods) {
    for (const obligation of obligations) {
      const { state, due } = obligation;
      if (state !== "pending" || due.kind !== "at" || due.at >= earliest) continue;
      first = obligation;
      earliest = due.at;
    }
  }
  if (first?.due.kind !== "at") return undefined;
  const { clause, promise, label, due } = first;
  const next: Writable<NextDue> = { at: due.at, provisional: due.provisional, clause, promise, label };
  const part = partDueAt(first, due.at);
  if (part !== undefined) next.part = { promise: part.promise, label: part.label };
  return next;
}

/** The first promise of several joined that is due with the whole. */
function partDueAt({ parts = [] }: Part, at: Instant): Part | undefined {
  for (const part of parts) {
    if (part.state !== "pending" || part.due.kind !== "at" || part.due.at !== at) continue;
    return part.parts === undefined ? part : partDueAt(part, at);
  }
  return undefined;
}

/**
 * The earliest later instant at which any state or warning changes by itself; infinite where none does. A promise is in time at its due moment, so
 * what is pending there is broken a millisecond later.
 */
function nextChangeOf(periods: readonly Period[], starts: readonly Instant[]): Instant {
  let next = Math.min(...starts);
  for (const { obligations } of periods) {
    for (const obligation of obligations) next = Math.min(next, changeOf(obligation));
  }
  return next;
}

function changeOf({ state, due, parts, warnings }: Part): Instant {
  let next = state === "pending" && due.kind === "at" && parts === undefined ? due.at + 1 : Infinity;
  if (warnings !== undefined) {
    for (const warning of warnings) if (warning.state === "coming") next = Math.min(next, warning.at ?? Infinity);
  }
  if (parts === undefined) return next;
  for (const part of parts) next = Math.min(next, changeOf(part));
  return next;
}

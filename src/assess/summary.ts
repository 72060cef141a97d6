import type { ContractRules } from "../contract/rules.js";
import type { ParsedTicket } from "../ticket/event.js";
import type { Instant } from "../time/zone.js";
import type { Assessment, Obligation, ObligationState, Part, Period } from "./obligation.js";

/** What an assessment tells besides its periods. */
interface Head extends Pick<Assessment, "level" | "reportedAt"> {
  /** When standing duties begin anew. */
  readonly next: readonly Instant[];
}

/** Sums up the periods of a ticket, or of a contract's standing duties. */
export function summarise(
  rules: ContractRules,
  ticket: ParsedTicket,
  asOf: Instant,
  periods: readonly Period[],
  { next, ...head }: Head,
): Assessment {
  const { id, version } = rules.contract;
  const obligations = periods.flatMap((period) => period.obligations);
  const nextChange = nextChangeOf(obligations, next);
  return {
    contract: { id, ...(version !== undefined && { version }) },
    ...(ticket.id !== undefined && { ticket: ticket.id }),
    asOf,
    timeZone: rules.zone.name,
    ...head,
    state: periods.length === 0 ? "not-reported" : stateOf(obligations),
    periods,
    ...(nextChange !== undefined && { nextChange }),
  };
}

/** The state of a ticket as a whole. */
function stateOf(obligations: readonly Obligation[]): Assessment["state"] {
  const has = (...states: readonly ObligationState[]): boolean =>
    obligations.some(({ state }) => states.includes(state));
  if (has("breached", "kept-late")) return "breached";
  if (has("pending")) return "open";
  if (has("kept")) return "kept";
  return has("inactive", "untimed") ? "open" : "not-promised";
}

/**
 * The earliest later instant at which any state changes by itself. A promise is in time at its due moment, so what is pending there
 * is broken a millisecond later.
 */
function nextChangeOf(obligations: readonly Part[], starts: readonly Instant[]): Instant | undefined {
  const changes = [...obligations.flatMap(changesOf), ...starts];
  return changes.length === 0 ? undefined : Math.min(...changes);
}

function changesOf(part: Part): readonly Instant[] {
  const own = part.state === "pending" && part.due.kind === "at" && part.join === undefined ? [part.due.at + 1] : [];
  return [...own, ...(part.parts ?? []).flatMap(changesOf)];
}

import type { Instant } from "../time/zone.js";
import type { Assessment, Obligation, ObligationState, Part } from "./obligation.js";

/** The state of a ticket as a whole. */
export function stateOf(obligations: readonly Obligation[]): Assessment["state"] {
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
export function nextChangeOf(obligations: readonly Part[], starts: readonly Instant[]): Instant | undefined {
  const changes = [...obligations.flatMap(changesOf), ...starts];
  return changes.length === 0 ? undefined : Math.min(...changes);
}

function changesOf(part: Part): readonly Instant[] {
  const own = part.state === "pending" && part.due.kind === "at" && part.join === undefined ? [part.due.at + 1] : [];
  return [...own, ...(part.parts ?? []).flatMap(changesOf)];
}

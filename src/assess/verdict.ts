import type { History, Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import type { Due } from "./due.js";
import type { Outcome } from "./obligation.js";
import type { Whose } from "./part.js";
import { referTo } from "./segments.js";

/** How an obligation ended before its time. */
export interface Ending {
  readonly state: "superseded" | "cancelled";
  readonly event: Placed;
}

/** What a commitment is evaluated against. */
export interface Setting extends Whose {
  readonly history: History;
  readonly asOf: Instant;
  readonly ending: Ending | undefined;
}

/** The verdict on one promise, which an event may have ended; `closed` is the event that called it off. */
export function limitOutcome(
  due: Due,
  known: Instant,
  kept: Placed | undefined,
  ended: Placed | undefined,
  setting: Setting,
  closed: Placed | undefined,
): Outcome {
  if (ended === undefined) return outcomeOf(due, known, kept, setting, closed);
  return { state: "cancelled", due, cancelledAt: ended.at, cancelledBy: referTo(ended) };
}

/**
 * The verdict on a promise; `closed` is the event that called it off. What fell due before that was `known` was not broken before either: what
 * was decided by then stands.
 */
export function outcomeOf(
  due: Due,
  known: Instant,
  kept: Placed | undefined,
  setting: Setting,
  closed: Placed | undefined,
): Outcome {
  const { ending, asOf } = setting;
  const deadline = due.kind === "at" ? due.at : Infinity;
  const breachedAt = Math.max(deadline, known);
  if (kept !== undefined) {
    const [keptAt, keptBy] = [kept.at, referTo(kept)];
    if (keptAt <= deadline) return { state: "kept", due, keptAt, keptBy };
    return { state: "kept-late", due, keptAt, keptBy, breachedAt };
  }
  if ((ending?.event.at ?? asOf) > deadline) return { state: "breached", due, breachedAt };
  if (closed !== undefined) return { state: "cancelled", due, cancelledAt: closed.at };
  if (ending?.state === "superseded") return { state: "superseded", due, supersededAt: ending.event.at };
  if (ending !== undefined) return { state: "cancelled", due, cancelledAt: ending.event.at };
  if (due.kind === "suspended") return { state: "paused", due };
  return due.kind === "unstated" ? { state: "untimed", due } : { state: "pending", due };
}

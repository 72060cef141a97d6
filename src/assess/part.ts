import type { Outcome, Part } from "./obligation.js";
import type { Names } from "./plan.js";
import type { Writable } from "./trace.js";

/** Whose a promise is. */
export interface Whose {
  readonly clause: string;
  readonly timeZone: string;
}

/** A promise, or several joined, with its outcome: one literal for each state, since merging the two takes ten times as long. */
export function partOf({ clause, timeZone }: Whose, { promise, label }: Names, outcome: Outcome): Writable<Part> {
  const { state, due } = outcome;
  switch (state) {
    case "pending":
    case "paused":
    case "untimed":
      return { clause, promise, label, timeZone, state, due };
    case "inactive":
      return { clause, promise, label, timeZone, state, due, awaiting: outcome.awaiting };
    case "kept": {
      const { keptAt, keptBy } = outcome;
      return { clause, promise, label, timeZone, state, due, keptAt, keptBy };
    }
    case "kept-late": {
      const { keptAt, keptBy, breachedAt } = outcome;
      return { clause, promise, label, timeZone, state, due, keptAt, keptBy, breachedAt };
    }
    case "breached":
      return { clause, promise, label, timeZone, state, due, breachedAt: outcome.breachedAt };
    case "superseded":
      return { clause, promise, label, timeZone, state, due, supersededAt: outcome.supersededAt };
    case "cancelled": {
      const { cancelledAt, cancelledBy } = outcome;
      if (cancelledBy === undefined) return { clause, promise, label, timeZone, state, due, cancelledAt };
      return { clause, promise, label, timeZone, state, due, cancelledAt, cancelledBy };
    }
    case "not-promised":
      return { clause, promise, label, timeZone, state, due, because: outcome.because };
  }
}

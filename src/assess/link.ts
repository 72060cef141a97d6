import type { Limit } from "../contract/clause.js";
import type { SpanRule } from "../contract/due-rule.js";
import type { Pause } from "../ticket/pauses.js";
import type { Placed } from "../ticket/fold.js";
import type { Due } from "./due.js";
import type { Part } from "./obligation.js";
import type { Duration } from "../time/duration.js";
import type { PauseRules } from "./plan.js";
import type { Start } from "./start.js";
import type { Trace } from "./trace.js";

/*
 * What a promise brings with it from the level before, where the change of level did not simply start its clock again.
 */

/** What a promise brings with it from the level before. */
export interface Link {
  /** The place of the confirmation of the new level. A clock that starts from a later event brings nothing. */
  readonly place: number;
  /** Only events after this place keep it. */
  readonly after: number;
  /** The start of a clock that goes on. */
  readonly start: Start | undefined;
  /** For a round that counts from where it did: what its start would be by the start rule of another level. */
  readonly startedAt: ((level: string) => Start) | undefined;
  readonly carried: Used | undefined;
  /** Where the promise was kept or ended before: by which event, and what had been carried over had its clock gone on until the confirmation. */
  readonly stopped: { readonly by: Placed; readonly carriedOn: Used } | undefined;
  /** What it must not fall due later than. */
  readonly caps: readonly Cap[];
  /** How it was kept before. */
  readonly kept: KeptBefore | undefined;
}

/** What a clock had used at the level before: so much of its target, of which the time itself counts, or the same share. */
export interface Used {
  readonly clause: string;
  readonly elapsed: Duration;
  readonly target: Duration;
  readonly as: "time" | "share";
}

/** A promise that was kept at another level, as it stood there. */
export interface KeptBefore {
  readonly event: Placed;
  readonly part: Part;
}

/** Another level's promise that was running: its clock, or the time that was agreed for it. */
export type Cap = RunningClock | AgreedMoment;

export interface RunningClock {
  readonly kind: "clock";
  readonly clause: string;
  readonly limit: Limit;
  readonly rule: SpanRule;
  readonly start: Start;
  readonly pauses: PauseRules;
  /** The times that were resolved until they were reopened. */
  readonly resolved: readonly Pause[];
  readonly carried: Used | undefined;
  /** Whether a reopening touches its clause. */
  readonly isReopened: boolean;
}

export interface AgreedMoment {
  readonly kind: "moment";
  readonly due: Due;
  readonly trace: Trace;
}

/**
 * The caps that can still be the earliest: of those of one promise, the first alone, since on one calendar and with the same pauses the clock
 * that has less left goes on having less; and of agreed moments the earliest.
 */
export function pruned(caps: readonly { readonly cap: Cap; readonly due: Due }[]): readonly Cap[] {
  const earliest = new Map<unknown, { readonly cap: Cap; readonly due: Due }>();
  for (const each of caps) {
    const key = each.cap.kind === "clock" ? each.cap.limit : "moment";
    const known = earliest.get(key);
    if (known === undefined || rankOf(each.due) < rankOf(known.due)) earliest.set(key, each);
  }
  return [...earliest.values()].map(({ cap }) => cap);
}

/** Due moments in order; one that a pause suspends is later than any that is known, and none at all is the latest. */
export function rankOf(due: Due): number {
  if (due.kind === "suspended") return 1e15 + due.ifResumedNow;
  return due.kind === "at" ? due.at : Infinity;
}

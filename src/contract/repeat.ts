import type { Text } from "../text.js";
import type { EventName } from "./due-rule.js";

/** A cycle of replies: each message that finds no round open begins one, and what keeps the promise answers all messages before it. */
export interface NextReplySpec<Event extends EventName = EventName> {
  readonly as: "next-reply";
  /** The events that end the rounds; `resolved` and `closed` where none is named. */
  readonly until?: Event | readonly Event[];
  readonly rounds?: never;
  readonly missed?: never;
}

/** A cycle of updates, one after the other from the start on. */
export interface PeriodicUpdateSpec<Event extends EventName = EventName> {
  readonly as: "periodic-update";
  /** The events that end the rounds; `resolved` and `closed` where none is named. */
  readonly until?: Event | readonly Event[];
  /** Whether the next round counts from the event that kept the last (`independent`, the default), or from the last due moment (`sequential`). */
  readonly rounds?: "independent" | "sequential";
  /**
   * Whether the next round begins at a due moment that passed without an update (`each`, the default), or only with the update that comes late
   * (`once`).
   */
  readonly missed?: "each" | "once";
}

/** How a promise is owed again and again; each round is an obligation of its own. */
export type RepeatSpec<Event extends EventName = EventName> = NextReplySpec<Event> | PeriodicUpdateSpec<Event>;

/** A cycle ready to compute with. */
export type RepeatRule = NextReplyRule | PeriodicUpdateRule;

export interface NextReplyRule {
  readonly as: "next-reply";
  /** The events that wait for an answer. */
  readonly messages: readonly EventName[];
  /** What they are called. */
  readonly title: Text | undefined;
  /** The events that end the rounds; the end of the ticket is among them. */
  readonly stops: readonly EventName[];
}

export interface PeriodicUpdateRule {
  readonly as: "periodic-update";
  readonly rounds: "independent" | "sequential";
  readonly missed: "each" | "once";
  /** The events that end the rounds; the end of the ticket is among them. */
  readonly stops: readonly EventName[];
}

import type { IssueDetails, SlaErrorCode } from "../errors.js";
import type { Text } from "../text.js";
import type { InstantInput } from "../time/instant.js";
import type { Instant } from "../time/zone.js";

/** A fact about a ticket that clauses may depend on. */
export type TicketAttributes = Readonly<Record<string, string | number | boolean>>;

/** No facts at all; what has none has these, so that it need not be looked through. */
export const NO_ATTRIBUTES: TicketAttributes = {};

/** Something that happened to a ticket. Events at one instant apply in the order given. */
export interface TicketEvent<Level extends string = string, Facts = TicketAttributes> {
  /** A name of the contract's vocabulary, such as `reported`, `level-confirmed`, `resolved`, `closed`. */
  readonly type: string;
  readonly at: InstantInput;
  /** The level that was confirmed: for `level-confirmed`, and for nothing else. */
  readonly level?: Level;
  /** Facts that became known with the event. */
  readonly attributes?: Facts;
  /** The moment that was agreed, for events such as an appointment. */
  readonly agreed?: InstantInput;
  /** Who asked for the time that was agreed, where the contract says how each may move it. */
  readonly by?: "customer" | "supplier";
  /**
   * Why the clocks stand still, by a reason of the contract: for `paused`, where the contract has several reasons; for `resumed`, where one
   * pause of several ends.
   */
  readonly reason?: string;
  /** A name by which a later event can correct it. */
  readonly id?: string;
  /** When it was recorded, not before it happened; without it, as it happened. */
  readonly recordedAt?: InstantInput;
  /** The `id` of the event in whose place it stands; for an event `withdrawn`, of the one that is taken back. */
  readonly corrects?: string;
}

/** A ticket: its level as reported, what is known of it, and what happened to it. */
export interface Ticket<Level extends string = string, Facts = TicketAttributes> {
  readonly id?: string;
  /** The level as reported; later levels are `level-confirmed` events. */
  readonly level: Level;
  readonly attributes?: Facts;
  /** What happened, `reported` first. Events are put in order of time; at one instant, the order given counts. */
  readonly events: readonly TicketEvent<Level, Facts>[];
  readonly standing?: never;
}

/** What was done for a contract's standing duties, which are owed without any ticket. */
export interface StandingRecord<Facts = TicketAttributes> {
  readonly standing: true;
  readonly id?: string;
  /** What is known of the contract's customer, for duties that depend on it. */
  readonly attributes?: Facts;
  readonly events: readonly TicketEvent<never, Facts>[];
  readonly level?: never;
}

/** What is wrong with a fact. */
export interface FactProblem {
  readonly code: SlaErrorCode;
  readonly expected: IssueDetails["expected"];
  readonly received: unknown;
}

/** What a contract lets a ticket say. */
export interface TicketVocabulary {
  readonly levels: readonly string[];
  readonly events: ReadonlyMap<string, { readonly title?: Text; readonly sets?: TicketAttributes }>;
  /** Events of which nothing need be said but when they happened. */
  readonly bare: ReadonlySet<string>;
  /** Events that must state the moment that was agreed. */
  readonly agreements: ReadonlySet<string>;
  /** What is wrong with a fact, if anything is; `undefined` where facts may be anything. */
  readonly problemOf: ((name: string, value: TicketAttributes[string]) => FactProblem | undefined) | undefined;
  /** The reasons for pauses. */
  readonly reasons: readonly string[];
  /** Events by which times are agreed that take the place of due moments, and whether they must say who asked. */
  readonly appointments: ReadonlyMap<string, { readonly namesParties: boolean }>;
  /** The events that a reopening takes back; `undefined` where tickets cannot be reopened. */
  readonly undoes: ReadonlySet<string> | undefined;
}

/** What every event says, whatever the contract: what happened, when, and what is recorded of the record itself. */
export interface Occurrence {
  /** The event's place in the ticket as given, by which errors and traces name it. */
  readonly index: number;
  readonly type: string;
  readonly at: Instant;
  /** For events of which any such thing was said. */
  readonly record: Recorded | undefined;
}

/** An event that was read. */
export interface Happening extends Occurrence {
  readonly title: Text | undefined;
  readonly level: string | undefined;
  readonly attributes: TicketAttributes;
  readonly agreed: Instant | undefined;
  readonly by: "customer" | "supplier" | undefined;
  /** What it does to clocks, and for which reason; all reasons, where one that lets them go on names none. */
  readonly clock: "stops" | "goes-on" | undefined;
  readonly reason: string | undefined;
}

/** When an event was recorded, its name, and the name of the event in whose place it stands. */
export interface Recorded {
  readonly id: string | undefined;
  readonly at: Instant;
  readonly corrects: string | undefined;
}

/** A ticket that was read; events in order of time. */
export interface ParsedTicket {
  readonly id: string | undefined;
  /** `undefined` for a record of standing duties. */
  readonly level: string | undefined;
  readonly attributes: TicketAttributes;
  readonly happenings: readonly Happening[];
  /** The events that a reopening takes back. */
  readonly undoes: ReadonlySet<string> | undefined;
}

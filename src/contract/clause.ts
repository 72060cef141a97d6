import type { Rules } from "../calendar/rules.js";
import type { Text } from "../text.js";
import type { AtSpec, BeforeSpec, DueRule, EventName, EverySpec, WithinSpec } from "./due-rule.js";
import type { NextReplySpec, PeriodicUpdateSpec, RepeatRule } from "./repeat.js";

/** A fact about a ticket. */
export type AttributeValue = string | number | boolean;

/** Facts about a ticket by name: `{ channel: "phone", site: "local" }`. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Which tickets a clause is for: each attribute must have the value, or one of the values. */
export type Condition = Readonly<Record<string, AttributeValue | readonly AttributeValue[]>>;

/** What is common to everything in a contract that has a clause id. */
export interface Annotations {
  readonly title?: Text;
  /** The contract's own words. */
  readonly source?: Text;
  /** The reading taken where the words leave a choice. */
  readonly reading?: Text;
}

/** When a clock starts, given the moment from which it counts. */
export type StartSpec<CalendarId extends string = string, ClauseId extends string = string> = Annotations & {
  readonly id?: ClauseId;
} & (
    | { readonly rule: "immediate"; readonly calendar?: never }
    | { readonly rule: "next-working-time"; readonly calendar: CalendarId }
  );

/** What triggers a clause: an event, or an event and, where it is not recorded, the ticket's start. */
export type FromSpec = EventName | { readonly event: EventName; readonly otherwise: "start" };

/** The promise that one of these events happens. */
export interface PromiseSpec {
  /** The event that keeps the promise; of several, any. */
  readonly promise: EventName | readonly EventName[];
  /** What triggers it; without it, the ticket's report. */
  readonly from?: FromSpec;
  /** The event that ends it unkept, if it comes in time: the fault cleared from afar, so that no visit is owed; of several, any. */
  readonly endedBy?: EventName | readonly EventName[];
}

/** No due rule at all. */
export type NoDue = {
  readonly [K in keyof WithinSpec | "before" | "at" | "strictly" | "every" | "calendar" | "roll"]?: never;
};
/** One due rule and nothing of another. */
export type OneDue<D> = D & Omit<NoDue, keyof D>;

/** One promise with at most one due rule; with none it is a promise without a figure, tracked and never breached by itself. */
export type LimitSpec<CalendarId extends string = string> = PromiseSpec & {
  readonly anyOf?: never;
  readonly allOf?: never;
} & (OneDue<WithinSpec<CalendarId>> | OneDue<BeforeSpec> | OneDue<AtSpec> | NoDue);

/** Promises of which one is enough. */
export interface AnyOfSpec<CalendarId extends string = string> {
  readonly anyOf: readonly CommitmentSpec<CalendarId>[];
  readonly allOf?: never;
  readonly promise?: never;
}

/** Promises of which each must be kept. */
export interface AllOfSpec<CalendarId extends string = string> {
  readonly allOf: readonly CommitmentSpec<CalendarId>[];
  readonly anyOf?: never;
  readonly promise?: never;
}

/** A promise, or several joined; joins nest. */
export type CommitmentSpec<CalendarId extends string = string> =
  LimitSpec<CalendarId> | AnyOfSpec<CalendarId> | AllOfSpec<CalendarId>;

/** A standing duty. */
export type StandingSpec<CalendarId extends string = string> = PromiseSpec & {
  readonly anyOf?: never;
  readonly allOf?: never;
} & OneDue<EverySpec<CalendarId>>;

/** A promise that is owed again and again: after each message, or every so often. */
export type RepeatedSpec<CalendarId extends string = string> = Pick<PromiseSpec, "promise"> & {
  readonly anyOf?: never;
  readonly allOf?: never;
  readonly endedBy?: never;
} & OneDue<WithinSpec<CalendarId>> &
  (
    | {
        /** The events that wait for an answer. */
        readonly from: EventName | readonly EventName[];
        readonly repeat: NextReplySpec;
      }
    | { readonly from?: FromSpec; readonly repeat: PeriodicUpdateSpec }
  );

/** A record that keeping a clause leaves behind: a form to be filled in, or a call to be made. */
export interface RecordSpec {
  readonly kind: "form" | "call";
  readonly name: Text;
}

/** A promise of the contract: *this happens by this moment, for tickets like this*. */
export type ClauseSpec<
  Level extends string = string,
  CalendarId extends string = string,
  ClauseId extends string = string,
> = Annotations & {
  readonly id: ClauseId;
  /** The levels to which it applies; all, where none is named. */
  readonly level?: Level | readonly Level[];
  readonly when?: Condition;
  /** The clause's own start rule, before that of the level and of the contract. */
  readonly start?: StartSpec<CalendarId, ClauseId>;
  readonly records?: readonly RecordSpec[];
} & (
    | (CommitmentSpec<CalendarId> & { readonly repeat?: never })
    | (StandingSpec<CalendarId> & { readonly repeat?: never })
    | RepeatedSpec<CalendarId>
  );

/** What work costs: free for good, always charged, or free for some years from acceptance and charged after. */
export type Charge = "free" | "charged" | { readonly freeYears: number };

/** Which work is free of charge, and for how long. */
export type EntitlementSpec<ClauseId extends string = string> = Annotations & {
  readonly id: ClauseId;
  readonly work: Readonly<Record<string, Charge>>;
};

/** A start rule ready to compute with. */
export interface StartRule {
  readonly clause: string | undefined;
  readonly calendar: Rules | undefined;
  readonly calendarId: string | undefined;
}

/** A trigger ready to compute with. */
export interface Trigger {
  readonly event: EventName;
  readonly title: Text | undefined;
  readonly otherwiseStart: boolean;
}

/** One promise ready to compute with. */
export interface Limit {
  readonly kind: "limit";
  readonly promise: readonly EventName[];
  /** What the promised events are called. */
  readonly label: Text;
  readonly from: Trigger | undefined;
  /** The events that end it unkept. */
  readonly endedBy: readonly EventName[];
  readonly due: DueRule;
}

/** Joined promises ready to compute with. */
export interface Join {
  readonly kind: "anyOf" | "allOf";
  readonly parts: readonly Commitment[];
}

export type Commitment = Limit | Join;

/** A clause ready to compute with. */
export interface Clause {
  readonly id: string;
  readonly title: Text | undefined;
  readonly levels: ReadonlySet<string> | undefined;
  readonly when: readonly (readonly [attribute: string, values: readonly AttributeValue[]])[];
  readonly start: StartRule | undefined;
  readonly commitment: Commitment;
  /** How its promise repeats; `undefined` where it does not. */
  readonly repeat: RepeatRule | undefined;
  readonly records: readonly RecordSpec[];
}

/** The promises of a commitment, joined or not. */
export function limitsOf(commitment: Commitment): readonly Limit[] {
  return commitment.kind === "limit" ? [commitment] : commitment.parts.flatMap(limitsOf);
}

import type { Text } from "../text.js";
import type { AttributeSpecs, FactName } from "./attributes.js";
import type { ConditionOf } from "./condition.js";
import type { DatesOptions } from "./dates-spec.js";
import type { AtSpec, BeforeSpec, EventName, SpanSpec, WithinSpec } from "./due-rule.js";
import type { EverySpec } from "./every.js";
import type { FromAttribute } from "./from-attribute.js";
import type { NextReplySpec, PeriodicUpdateSpec } from "./repeat.js";
import type { FromSpec } from "./trigger.js";

/** What is common to everything in a contract that has a clause id. */
export interface Annotations {
  readonly title?: Text;
  /** The contract's own words. */
  readonly source?: Text;
  /** The reading taken where the words leave a choice. */
  readonly reading?: Text;
}

/** When a clock starts, given the moment from which it counts. */
export type StartSpec<
  CalendarId extends string = string,
  ClauseId extends string = string,
  Fact extends string = string,
> = Annotations & {
  readonly id?: ClauseId;
} & (
    | { readonly rule: "immediate"; readonly calendar?: never }
    | { readonly rule: "next-working-time"; readonly calendar: CalendarId | FromAttribute<Fact> }
  );

/** The promise that one of these events happens. */
export interface PromiseSpec<
  ClauseId extends string = string,
  Promised extends EventName = EventName,
  Event extends EventName = EventName,
> {
  /** The event that keeps the promise; of several, any. */
  readonly promise: Promised | readonly Promised[];
  /** What triggers it; without it, the ticket's report. */
  readonly from?: FromSpec<NoInfer<ClauseId>, Event>;
  /** The event that ends it unkept, if it comes in time: the fault cleared from afar, so that no visit is owed; of several, any. */
  readonly endedBy?: Event | readonly Event[];
}

/** No join; before all else, so that the compiler takes what is spread into a clause for a single promise. */
export interface NoJoin {
  readonly anyOf?: never;
  readonly allOf?: never;
  readonly nOf?: never;
  readonly n?: never;
}

/** No due rule at all. */
export type NoDue = {
  readonly [
    K in
      | keyof WithinSpec
      | keyof DatesOptions
      | "workingDays"
      | "calendarDays"
      | "weeks"
      | "months"
      | "years"
      | "earliestOf"
      | "latestOf"
      | "sumOf"
      | "before"
      | "at"
      | "strictly"
      | "every"
      | "after"
  ]?: never;
};
/** One due rule and nothing of another. */
export type OneDue<D> = D extends unknown ? D & Omit<NoDue, keyof D> : never;

/** One promise with at most one due rule; with none it is a promise without a figure, tracked and never breached by itself. */
export type LimitSpec<
  CalendarId extends string = string,
  ClauseId extends string = string,
  Promised extends EventName = EventName,
  Event extends EventName = EventName,
  Fact extends string = string,
> = NoJoin &
  PromiseSpec<ClauseId, Promised, Event> &
  (OneDue<SpanSpec<CalendarId, Event, Fact>> | OneDue<BeforeSpec<Event>> | OneDue<AtSpec<Event>> | NoDue);

/** Promises of which one is enough. */
export interface AnyOfSpec<
  CalendarId extends string = string,
  ClauseId extends string = string,
  Promised extends EventName = EventName,
  Event extends EventName = EventName,
  Fact extends string = string,
> extends NoDue {
  readonly anyOf: readonly CommitmentSpec<CalendarId, ClauseId, Promised, Event, Fact>[];
  readonly allOf?: never;
  readonly nOf?: never;
  readonly n?: never;
  readonly promise?: never;
}

/** Promises of which each must be kept. */
export interface AllOfSpec<
  CalendarId extends string = string,
  ClauseId extends string = string,
  Promised extends EventName = EventName,
  Event extends EventName = EventName,
  Fact extends string = string,
> extends NoDue {
  readonly allOf: readonly CommitmentSpec<CalendarId, ClauseId, Promised, Event, Fact>[];
  readonly anyOf?: never;
  readonly nOf?: never;
  readonly n?: never;
  readonly promise?: never;
}

/** Promises of which some are enough. */
export interface NOfSpec<
  CalendarId extends string = string,
  ClauseId extends string = string,
  Promised extends EventName = EventName,
  Event extends EventName = EventName,
  Fact extends string = string,
> extends NoDue {
  readonly nOf: readonly CommitmentSpec<CalendarId, ClauseId, Promised, Event, Fact>[];
  /** How many of them are enough: a whole number from 1 to all of them. */
  readonly n: number;
  readonly anyOf?: never;
  readonly allOf?: never;
  readonly promise?: never;
}

/** A promise, or several joined; joins nest. */
export type CommitmentSpec<
  CalendarId extends string = string,
  ClauseId extends string = string,
  Promised extends EventName = EventName,
  Event extends EventName = EventName,
  Fact extends string = string,
> =
  | LimitSpec<CalendarId, ClauseId, Promised, Event, Fact>
  | AnyOfSpec<CalendarId, ClauseId, Promised, Event, Fact>
  | AllOfSpec<CalendarId, ClauseId, Promised, Event, Fact>
  | NOfSpec<CalendarId, ClauseId, Promised, Event, Fact>;

/** A standing duty. */
export type StandingSpec<
  CalendarId extends string = string,
  Promised extends EventName = EventName,
  Event extends EventName = EventName,
  Fact extends string = string,
> = NoJoin &
  Pick<PromiseSpec<string, Promised>, "promise"> & {
    readonly from?: never;
    readonly endedBy?: never;
    readonly start?: never;
  } & OneDue<EverySpec<CalendarId, Event, Fact>>;

/** A promise that is owed again and again: after each message, or every so often. */
export type RepeatedSpec<
  CalendarId extends string = string,
  Promised extends EventName = EventName,
  Event extends EventName = EventName,
  Fact extends string = string,
> = NoJoin &
  Pick<PromiseSpec<string, Promised>, "promise"> & { readonly endedBy?: never } & OneDue<
    SpanSpec<CalendarId, Event, Fact>
  > &
  (
    | {
        /** The events that wait for an answer. */
        readonly from: Event | readonly Event[];
        readonly repeat: NextReplySpec<Event>;
      }
    | { readonly from?: FromSpec<string, Event>; readonly repeat: PeriodicUpdateSpec<Event> }
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
  Known extends AttributeSpecs = AttributeSpecs,
  Promised extends EventName = EventName,
  Event extends EventName = EventName,
> = Annotations & {
  readonly id: ClauseId;
  /** The levels to which it applies; all, where none is named. */
  readonly level?: Level | readonly Level[];
  /** The tickets for which it is, by their facts. */
  readonly when?: ConditionOf<Known>;
  /** It is only for tickets for which none of these clauses is: the first that fits, of several. */
  readonly unless?: NoInfer<ClauseId> | readonly NoInfer<ClauseId>[];
  /** It is for tickets whose trigger falls inside the hours of this calendar: the moment from which it counts, before any start rule. */
  readonly whenInside?: CalendarId | FromAttribute<FactName<Known>>;
  /** It is for tickets whose trigger falls outside the hours of this calendar; a moment of closing is outside. */
  readonly whenOutside?: CalendarId | FromAttribute<FactName<Known>>;
  /** The clause's own start rule, before that of the level and of the contract. */
  readonly start?: StartSpec<CalendarId, ClauseId, FactName<Known>>;
  readonly records?: readonly RecordSpec[];
} & (
    | (CommitmentSpec<CalendarId, ClauseId, Promised, Event, FactName<Known>> & { readonly repeat?: never })
    | (StandingSpec<CalendarId, Promised, Event, FactName<Known>> & { readonly repeat?: never })
    | RepeatedSpec<CalendarId, Promised, Event, FactName<Known>>
  );

/** What work costs: free for good, always charged, or free for some years from acceptance and charged after. */
export type Charge = "free" | "charged" | { readonly freeYears: number };

/** Which work is free of charge, and for how long. */
export type EntitlementSpec<ClauseId extends string = string> = Annotations & {
  readonly id: ClauseId;
  readonly work: Readonly<Record<string, Charge>>;
};

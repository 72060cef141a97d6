import type { Calendar, CalendarSpec } from "../calendar/calendar-spec.js";
import type { Text } from "../text.js";
import type { DurationInput } from "../time/duration.js";
import type { PlainDate } from "../time/plain-date.js";
import type { AttributeSpecs, FactName, FactsOf } from "./attributes.js";
import type { Annotations, ClauseSpec, EntitlementSpec, StartSpec } from "./clause-spec.js";
import type { EventName } from "./due-rule.js";

/** A level of gravity, by name, or with a title and a start rule of its own. */
export type LevelSpec<
  Level extends string = string,
  CalendarId extends string = string,
  ClauseId extends string = string,
  Fact extends string = string,
> = Level | (Annotations & { readonly id: Level; readonly start?: StartSpec<CalendarId, ClauseId, Fact> });

/**
 * What becomes of the clocks when another level is confirmed: they start again at that very moment (`at-confirmation`), or at the next
 * working time from it; they keep the moment from which they counted (`keep-start`); they go on, and the time used so far counts
 * (`carry-elapsed`), or its share of the target (`carry-percentage`); they start again, but nothing falls due later than it would have
 * (`stricter-of`); or the confirmation changes nothing (`ignore`).
 */
export type LevelChangePolicy =
  | "at-confirmation"
  | "next-working-time"
  | "keep-start"
  | "carry-elapsed"
  | "carry-percentage"
  | "stricter-of"
  | "ignore";

/** The rule for a confirmed change of level, up or down. */
export type LevelChangeSpec<CalendarId extends string = string, ClauseId extends string = string> = Annotations & {
  readonly id?: ClauseId;
  /**
   * Whether a promise that was kept before the change stays kept (`carry`), or is owed again (`renew`). Without it, a clause that was kept
   * stays kept, and another clause of the new level is judged for itself.
   */
  readonly kept?: "carry" | "renew";
} & (
    | {
        readonly restart: "next-working-time";
        /** Without it, the calendar of the contract's start rule. */
        readonly calendar?: CalendarId;
      }
    | { readonly restart: Exclude<LevelChangePolicy, "next-working-time">; readonly calendar?: never }
  );

/**
 * What becomes of a promise that was kept by a resolution which did not hold: its clock goes on without the time in between (`continue`), or
 * with it (`continue-counting-closed-time`); it starts again from the reopening (`restart`); or nothing changes (`ignore`).
 */
export type ReopeningPolicy = "continue" | "continue-counting-closed-time" | "restart" | "ignore";

/** What a ticket's `reopened` does. */
export type ReopeningSpec<
  CalendarId extends string = string,
  ClauseId extends string = string,
  Event extends EventName = EventName,
> = Annotations & {
  /** The clause of the contract that says so. */
  readonly id?: ClauseId;
  readonly policy: ReopeningPolicy;
  /** How long after the resolution a ticket can be reopened; later it changes nothing. Without it, for good. */
  readonly reopenWindow?: DurationInput;
  /** The calendar in which that time is counted; elapsed time without one. */
  readonly clock?: CalendarId;
  /** The events that it takes back; without it, `resolved` and `closed`. */
  readonly undoes?: readonly NoInfer<Event>[];
  /** The clauses to which it applies; all, where none is named. */
  readonly clauses?: readonly NoInfer<ClauseId>[];
  /** On which cycle of a promise the state of a ticket rests: on the first, the last, or (the default) the worst. */
  readonly counts?: "first" | "last" | "worst";
};

/** How a party may move an appointment. */
export interface MoveSpec<CalendarId extends string = string> {
  /** How often; as often as the party likes, where nothing is said, and never for 0. */
  readonly times?: number;
  /** How long before the agreed moment at the latest; until that moment itself, where nothing is said. */
  readonly notice?: DurationInput;
  /** The calendar in which that time is counted; elapsed time without one. */
  readonly clock?: CalendarId;
}

/** The two sides of a contract. */
export type Party = "customer" | "supplier";

/** A time agreed with the customer, which takes the place of a due moment. */
export type AppointmentSpec<
  CalendarId extends string = string,
  ClauseId extends string = string,
  Event extends EventName = EventName,
> = Annotations & {
  /** The clause of the contract that says so. */
  readonly id?: ClauseId;
  /** The event by which a time is agreed, or moved; it states the time as `agreed`, and where there are `moves`, who asked for it as `by`. */
  readonly event: Event;
  /** The event that the time is agreed for; promises of it, within a length of time or without a figure, are due at that time. */
  readonly promise: NoInfer<Event> | readonly NoInfer<Event>[];
  /** Who may move an appointment, and how; a party that is not named may as it likes. */
  readonly moves?: { readonly customer?: MoveSpec<CalendarId>; readonly supplier?: MoveSpec<CalendarId> };
  /** The event that nobody was let in; the promise waits for another time to be agreed. */
  readonly noAccess?: Event;
  /** The event that the customer was told beforehand of a delay, which makes it late with notice. */
  readonly notice?: Event;
};

/**
 * A reason for which clocks stand still from an event `paused` to an event `resumed`: waiting for the customer, or for a part. Pauses
 * that overlap count once.
 */
export type PauseSpec<ClauseId extends string = string> = Annotations & {
  /** The clause of the contract that says so. */
  readonly id?: ClauseId;
  /** The name by which `paused` events give it. */
  readonly reason: string;
  /** The clauses whose clocks it stops; every one that counts time, where none is named. */
  readonly clauses?: readonly NoInfer<ClauseId>[];
};

/** What an event of the contract's vocabulary is called, and the attributes that it makes known. */
export interface EventSpec<Known extends AttributeSpecs = AttributeSpecs> {
  readonly title?: Text;
  readonly sets?: FactsOf<Known>;
}

/** A calendar of a contract: one from `defineCalendar`, or a specification whose id is its key. */
export type ContractCalendarSpec = Calendar | (Omit<CalendarSpec, "id"> & { readonly id?: string });

/** A service contract as data. */
export interface ContractSpec<
  Level extends string = string,
  CalendarId extends string = string,
  ClauseId extends string = string,
  Known extends AttributeSpecs = AttributeSpecs,
  Promised extends EventName = EventName,
  Declared extends EventName = EventName,
  Event extends EventName = EventName,
> {
  /** The address of the schema by which editors check the document, `contract.schema.json`; it means nothing else. */
  readonly $schema?: string;
  readonly kind?: "contract";
  readonly id: string;
  readonly version?: string;
  readonly title?: Text;
  /** In which dates are told and texts written; without it, the zone that all its calendars share, else UTC for texts. */
  readonly timeZone?: string;
  /** The dates [from, to) during which standing duties are owed. */
  readonly term?: { readonly from: PlainDate; readonly to: PlainDate };
  /** In ascending gravity. */
  readonly levels: readonly LevelSpec<Level, NoInfer<CalendarId>, ClauseId, FactName<NoInfer<Known>>>[];
  readonly calendars?: Readonly<Record<CalendarId, ContractCalendarSpec>>;
  /** What the facts of tickets are called, and what they may be; clauses and tickets then name no others. Without it, they are free. */
  readonly attributes?: Known;
  /** When clocks start; without it, at once. */
  readonly start?: StartSpec<NoInfer<CalendarId>, ClauseId, FactName<NoInfer<Known>>>;
  /** What a graver level does; without it, `keep-start`. */
  readonly escalation?: LevelChangeSpec<NoInfer<CalendarId>, ClauseId>;
  /** What a lower level does; without it, `keep-start`. */
  readonly deescalation?: LevelChangeSpec<NoInfer<CalendarId>, ClauseId>;
  /** What a ticket's `reopened` does; without it, tickets have no such event. */
  readonly reopening?: ReopeningSpec<NoInfer<CalendarId>, ClauseId, NoInfer<Event>>;
  /** Times agreed with the customer that take the place of due moments. */
  readonly appointments?: readonly AppointmentSpec<NoInfer<CalendarId>, ClauseId, Promised>[];
  /** What stops the clocks; without any, tickets have no events `paused` and `resumed`. */
  readonly pauses?: readonly PauseSpec<ClauseId>[];
  /**
   * The events that happen besides those that are promised: their names alone, or with their titles and effects. Where there are any, clauses
   * may lean on no others; in TypeScript, never.
   */
  readonly events?: readonly Declared[] | Readonly<Record<Declared, EventSpec<NoInfer<Known>>>>;
  readonly clauses: readonly ClauseSpec<
    NoInfer<Level>,
    NoInfer<CalendarId>,
    ClauseId,
    NoInfer<Known>,
    Promised,
    NoInfer<Event>
  >[];
  readonly entitlements?: readonly EntitlementSpec<ClauseId>[];
}

/** A contract that was checked: its own specification, frozen, and typed by its levels, its clause ids and the facts that it knows. */
export interface Contract<
  Level extends string = string,
  ClauseId extends string = string,
  Known extends AttributeSpecs = AttributeSpecs,
> extends ContractSpec<Level, string, ClauseId> {
  readonly kind: "contract";
  readonly attributes?: Known;
}

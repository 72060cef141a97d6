import type { Calendar, CalendarSpec } from "../calendar/calendar-spec.js";
import type { Text } from "../text.js";
import type { PlainDate } from "../time/plain-date.js";
import type { Annotations, Attributes, ClauseSpec, EntitlementSpec, StartSpec } from "./clause.js";
import type { EventName } from "./due-rule.js";

/** A level of gravity, by name, or with a title and a start rule of its own. */
export type LevelSpec<
  Level extends string = string,
  CalendarId extends string = string,
  ClauseId extends string = string,
> = Level | (Annotations & { readonly id: Level; readonly start?: StartSpec<CalendarId, ClauseId> });

/**
 * What becomes of the clocks when another level is confirmed: they start again at that very moment (`at-confirmation`), at the next
 * working time from it, keep the moment from which they counted (`keep-start`), or the confirmation changes nothing (`ignore`).
 */
export type LevelChangePolicy = "at-confirmation" | "next-working-time" | "keep-start" | "ignore";

/** The rule for a confirmed change of level, up or down. */
export type LevelChangeSpec<CalendarId extends string = string, ClauseId extends string = string> = Annotations & {
  readonly id?: ClauseId;
} & (
    | {
        readonly restart: "next-working-time";
        /** Without it, the calendar of the contract's start rule. */
        readonly calendar?: CalendarId;
      }
    | { readonly restart: Exclude<LevelChangePolicy, "next-working-time">; readonly calendar?: never }
  );

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
  readonly clauses?: readonly ClauseId[];
};

/** What an event of the contract's vocabulary is called, and the attributes that it makes known. */
export interface EventSpec {
  readonly title?: Text;
  readonly sets?: Attributes;
}

/** A calendar of a contract: one from `defineCalendar`, or a specification whose id is its key. */
export type ContractCalendarSpec = Calendar | (Omit<CalendarSpec, "id"> & { readonly id?: string });

/** A service contract as data. */
export interface ContractSpec<
  Level extends string = string,
  CalendarId extends string = string,
  ClauseId extends string = string,
> {
  readonly kind?: "contract";
  readonly id: string;
  readonly version?: string;
  readonly title?: Text;
  /** In which dates are told and texts written; without it, the zone that all its calendars share, else UTC for texts. */
  readonly timeZone?: string;
  /** The dates [from, to) during which standing duties are owed. */
  readonly term?: { readonly from: PlainDate; readonly to: PlainDate };
  /** In ascending gravity. */
  readonly levels: readonly LevelSpec<Level, NoInfer<CalendarId>, ClauseId>[];
  readonly calendars?: Readonly<Record<CalendarId, ContractCalendarSpec>>;
  /** When clocks start; without it, at once. */
  readonly start?: StartSpec<NoInfer<CalendarId>, ClauseId>;
  /** What a graver level does; without it, `keep-start`. */
  readonly escalation?: LevelChangeSpec<NoInfer<CalendarId>, ClauseId>;
  /** What a lower level does; without it, `keep-start`. */
  readonly deescalation?: LevelChangeSpec<NoInfer<CalendarId>, ClauseId>;
  /** What stops the clocks; without any, tickets have no events `paused` and `resumed`. */
  readonly pauses?: readonly PauseSpec<ClauseId>[];
  /** Titles and effects of events, and the names of events that happen but keep nothing. */
  readonly events?: Readonly<Record<EventName, EventSpec>>;
  readonly clauses: readonly ClauseSpec<NoInfer<Level>, NoInfer<CalendarId>, ClauseId>[];
  readonly entitlements?: readonly EntitlementSpec<ClauseId>[];
}

/** A contract that was checked: its own specification, frozen, and typed by its levels and clause ids. */
export interface Contract<Level extends string = string, ClauseId extends string = string> extends ContractSpec<
  Level,
  string,
  ClauseId
> {
  readonly kind: "contract";
}

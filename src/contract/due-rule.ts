import type { Rules } from "../calendar/rules.js";
import type { Text } from "../text.js";
import type { Duration, DurationInput } from "../time/duration.js";

/** The event that something happened, by its name in the contract's vocabulary, such as `resolved`. */
export type EventName = string;

/**
 * When to warn, in the clause's own clock: at a share of the target, at so much time remaining of it or elapsed since the start, or so long
 * after the due moment. A share falls at the first millisecond by which it is used.
 */
export type WarningSpec =
  | { readonly used: `${number}%`; readonly remaining?: never; readonly elapsed?: never; readonly overdue?: never }
  | { readonly remaining: DurationInput; readonly used?: never; readonly elapsed?: never; readonly overdue?: never }
  | { readonly elapsed: DurationInput; readonly used?: never; readonly remaining?: never; readonly overdue?: never }
  | { readonly overdue: DurationInput; readonly used?: never; readonly remaining?: never; readonly elapsed?: never };

/** A length of time from the start, counted in the calendar that `clock` names; elapsed time where none is named. */
export interface WithinSpec<CalendarId extends string = string> {
  readonly within: DurationInput;
  readonly clock?: CalendarId;
  readonly warnings?: readonly WarningSpec[];
}

/** An ordering duty: no later than another event, whenever that happens. */
export interface BeforeSpec {
  readonly before: EventName;
}

/** A moment that was agreed: the one stated by the latest event of this name, in its `agreed`. */
export interface AtSpec {
  readonly at: EventName;
  /** Whether the moment itself is already too late. */
  readonly strictly?: boolean;
}

/** The period in each of which a standing duty is owed once; weeks are ISO weeks, Monday to Sunday. */
export type CyclePeriod = "week" | "month" | "quarter";

/** Which working day counts where the last date of the period is none. */
export type Roll = "preceding" | "following" | "modified-following";

/**
 * A standing duty, owed once in each period and due by the end of the period's last date, rolled to a working day of the calendar.
 * `preceding` (the default) and `modified-following` stay within the period, and a period without any working day owes nothing;
 * `following` goes on into the next.
 */
export interface EverySpec<CalendarId extends string = string> {
  readonly every: CyclePeriod;
  readonly calendar: CalendarId;
  readonly roll?: Roll;
}

/** A due rule ready to compute with. */
export type DueRule =
  | {
      readonly kind: "within";
      readonly target: Duration;
      readonly clock: Rules | undefined;
      readonly clockId: string | undefined;
      readonly warnings: readonly WarningRule[];
    }
  | { readonly kind: "before"; readonly event: EventName; readonly title: Text | undefined }
  | { readonly kind: "at"; readonly event: EventName; readonly title: Text | undefined; readonly strictly: boolean }
  | CycleRule
  | { readonly kind: "unstated" };

/** A target that is counted, ready to compute with. */
export type WithinRule = Extract<DueRule, { readonly kind: "within" }>;

/** A warning ready to compute with. */
export interface WarningRule {
  readonly spec: WarningSpec;
  /** What the clock has counted when it falls, given the target of the clause. */
  readonly elapsed: Duration;
  /** The same, given another target. */
  readonly elapsedOf: (target: Duration) => Duration;
}

/** A standing duty ready to compute with. */
export interface CycleRule {
  readonly kind: "every";
  readonly period: CyclePeriod;
  readonly calendar: Rules;
  readonly calendarId: string;
  readonly roll: Roll;
}

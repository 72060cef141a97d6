import type { Rules } from "../calendar/rules.js";
import type { Roll } from "../calendar/date-count.js";
import type { Zone } from "../time/zone.js";
import type { EventName, SpanRule, SpanSpec } from "./due-rule.js";

/** The period in each of which a standing duty is owed once: a date, an ISO week, Monday to Sunday, or months of the calendar year. */
export type CyclePeriod = "day" | "week" | "month" | "quarter" | "half-year" | "year";

export const CYCLE_PERIODS: readonly CyclePeriod[] = ["day", "week", "month", "quarter", "half-year", "year"];

/**
 * A standing duty, owed once in each period and due by the end of the period's last date, rolled to a working day of the calendar.
 * `preceding` (the default) and `modified-following` stay within the period, and a period without any working day owes nothing;
 * `following` goes on into the next.
 *
 * With `after` it is owed after each period instead: due by a rule that counts from the period's end.
 */
export type EverySpec<
  CalendarId extends string = string,
  Event extends EventName = EventName,
  Fact extends string = string,
> =
  | {
      readonly every: CyclePeriod;
      readonly calendar: CalendarId;
      readonly roll?: Roll;
      readonly after?: never;
    }
  | {
      readonly every: CyclePeriod;
      /** By when after each period, counted from its end. */
      readonly after: SpanSpec<CalendarId, Event, Fact>;
      /** Which dates are working days: a period without any owes nothing. Without it each period owes, in the contract's time zone. */
      readonly calendar?: CalendarId;
      readonly roll?: never;
    };

/** A standing duty ready to compute with: due within each period, or after it. */
export type CycleRule = WithinPeriodRule | AfterPeriodRule;

/** A standing duty that is due by the end of a working day of each period. */
export interface WithinPeriodRule {
  readonly kind: "every";
  readonly period: CyclePeriod;
  readonly calendar: Rules;
  readonly calendarId: string;
  readonly roll: Roll;
  readonly after: undefined;
}

/** A standing duty that is due some time after each period. */
export interface AfterPeriodRule {
  readonly kind: "every";
  readonly period: CyclePeriod;
  /** Which dates are working days; `undefined` where every period owes. */
  readonly calendar: Rules | undefined;
  readonly calendarId: string | undefined;
  /** The zone of the periods' dates. */
  readonly zone: Zone;
  readonly after: SpanRule;
}

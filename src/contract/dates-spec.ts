import type { TimeOfDate } from "../calendar/time-of-date.js";
import type { DateUnit, Roll } from "../calendar/date-count.js";
import type { Counting, EventName, WarningSpec } from "./due-rule.js";
import type { FromAttribute } from "./from-attribute.js";

/** A time of day, as `"14:00"`. */
export type TimeOfDay = `${number}:${number}`;

/** By when of a working day something has to be in: a time of day, or the last closing of the date. */
export type CutOffTimeOfDay = TimeOfDay | "closing";

/** A cut-off in full. */
export interface CutOffSpec<Event extends EventName = EventName> {
  readonly time: CutOffTimeOfDay;
  /** The event that has to be in; without it, the start. */
  readonly event?: Event;
  /** Whether exactly at the time is already too late. */
  readonly strictly?: boolean;
}

/** What a count of dates says besides how many there are. */
export interface DatesOptions<
  CalendarId extends string = string,
  Event extends EventName = EventName,
  Fact extends string = string,
> {
  /** Which dates are working days, and their hours; its zone is that of the dates. */
  readonly calendar?: CalendarId | FromAttribute<Fact>;
  /** At what time of the last date; a law that `counting` names may say it. */
  readonly at?: TimeOfDate;
  /**
   * What comes later, or on a date that is no working day, counts as of the next working day: the start, or another event. `closing` is the last closing
   * of the date; exactly at the time is in, unless `strictly`.
   */
  readonly cutOff?: CutOffTimeOfDay | CutOffSpec<Event>;
  /** Whether the date of the start is the first; without it, it is not counted. */
  readonly firstDay?: "counted" | "not-counted";
  /** Whether neither the first day nor the last is counted. */
  readonly clear?: boolean;
  /** To which working day a last date moves that is none; it stays without one, or for `none`. */
  readonly roll?: Roll | "none";
  /** What becomes of a time outside the hours of its date: it stands (`keep`, the default), or moves back or on to their edge. */
  readonly ifClosed?: "keep" | "clamp-to-closing" | "roll-forward";
  /** How many working days after the date of the start it holds at the least. */
  readonly atLeastWorkingDays?: number;
  /** Whether it counts back from the moment given by `from`. */
  readonly backward?: boolean;
  /**
   * Whether pauses move it by the dates that begin in them (`days`, the default), by every date that they touch, the first and the last among them
   * (`whole-days`), or by the time of the calendar's hours.
   */
  readonly paused?: "days" | "whole-days" | "time";
  readonly counting?: Counting;
  readonly warnings?: readonly WarningSpec[];
}

/** How many dates of one kind. */
export type CountIn<Unit extends DateUnit, Fact extends string = string> = {
  readonly [K in Unit]: number | FromAttribute<Fact>;
} & {
  readonly [K in Exclude<DateUnit, Unit>]?: never;
};

/** How many dates, and of which kind. */
export type DateCountSpec<Fact extends string = string> =
  | CountIn<"workingDays", Fact>
  | CountIn<"calendarDays", Fact>
  | CountIn<"weeks", Fact>
  | CountIn<"months", Fact>
  | CountIn<"years", Fact>;

/** A count of dates: so many working days, calendar days, weeks, months or years. */
export type DatesSpec<
  CalendarId extends string = string,
  Event extends EventName = EventName,
  Fact extends string = string,
> = DatesOptions<CalendarId, Event, Fact> & DateCountSpec<Fact>;

import type { PlainDate } from "../time/plain-date.js";
import type { TimetableData } from "../timetable/data.js";
import type { Holiday, SpecialDay } from "./dated-days.js";
import type { WeeklyHours } from "./hours.js";

/** The dates [from, to) for which a calendar's holidays are known. */
export interface CoveredDates {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Weekly hours that hold from a local date on, until the next change. */
export interface HoursChange {
  /** The first date to which they belong; hours that opened the date before run on into it. */
  readonly from: PlainDate;
  /** As those of the calendar. */
  readonly hours: WeeklyHours | string;
  /** The hours that a coverage such as `"5*8"` leaves open; those of the calendar itself are not taken over. */
  readonly officeHours?: WeeklyHours | string;
}

/** What a calendar is made of: a time zone, weekly hours, and the dates that differ from the week. */
export interface CalendarSpec {
  /** The name that explanations and errors quote. */
  readonly id: string;
  /** An IANA name, `"UTC"`, or a fixed offset such as `"+08:00"`. */
  readonly timeZone: string;
  /**
   * `{ mon: ["09:00-12:00", "13:00-18:00"], … }`, or `"mon-fri 09:00-18:00; sat 09:00-12:00"`, or a coverage such as `"24x7"`, `"5*24"`,
   * or, with `officeHours`, `"5*8"`.
   */
  readonly hours: WeeklyHours | string;
  /** The hours that a coverage such as `"5*8"` leaves open. */
  readonly officeHours?: WeeklyHours | string;
  /** Weekly hours that take the place of those from a date on, in order of their dates; holidays and special days go on before them. */
  readonly changes?: readonly HoursChange[];
  /** Dates closed whole. */
  readonly holidays?: readonly Holiday[];
  /** Dates with hours of their own; each beats a holiday and the week. */
  readonly specialDays?: readonly SpecialDay[];
  /** How far the holidays are known; without it, for good. */
  readonly coverage?: CoveredDates;
  /** What arithmetic does beyond the coverage: refuse (the default), or take the dates for ordinary days of their week. */
  readonly beyondCoverage?: "error" | "assume-weekly";
}

/** A calendar of one time zone: its own specification, checked and frozen. */
export interface WeeklyCalendar extends CalendarSpec {
  readonly kind: "weekly";
}

/** A calendar made of others by set algebra. */
export interface CombinedCalendar {
  readonly kind: "union" | "intersection" | "difference";
  readonly id: string;
  readonly of: readonly Calendar[];
}

/** A calendar of which no more is known than a timetable that was written out. */
export interface ImportedCalendar {
  readonly kind: "timetable";
  readonly id: string;
  readonly timetable: TimetableData;
}

/** When work is done: plain data, made by `defineCalendar`, `union`, `intersection`, `difference` or `importTimetable`. */
export type Calendar = WeeklyCalendar | ImportedCalendar | CombinedCalendar;

import type { Roll } from "../calendar/date-count.js";
import type { TimeOfDate } from "../calendar/time-of-date.js";
import type { Counting } from "./due-rule.js";

/*
 * What laws say of counting time where a clause says nothing: each is a set of the options that a clause could have written itself.
 */

export const COUNTINGS: readonly Counting[] = ["prc-civil-code", "eu-1182-71", "us-frcp-6a"];

/** What a law says of a count of dates. */
export interface DatesLaw {
  readonly at: TimeOfDate;
  readonly roll: Roll | undefined;
  /** How many working days it holds at the least, where it counts two dates or more. */
  readonly workingDays: number | undefined;
  readonly needsCalendar: boolean;
}

/** What a law says of a length of time in hours. */
export interface HoursLaw {
  readonly fullHours: boolean;
  readonly roll: Roll | undefined;
  readonly needsCalendar: boolean;
}

/** A law's words for dates, counted on or back, with a calendar of its working days or without one. */
export function lawOfDates(counting: Counting, isBackward: boolean, hasCalendar: boolean): DatesLaw {
  const roll = isBackward ? "preceding" : "following";
  switch (counting) {
    // Arts. 201 to 203: not the first day; on from a day off; until 24:00, or until business stops.
    case "prc-civil-code":
      return {
        at: hasCalendar ? "end-of-working-day" : "end-of-day",
        roll: hasCalendar ? roll : undefined,
        workingDays: undefined,
        needsCalendar: false,
      };
    // Art. 3(1) to (5): on from a day off, but not back; two working days in two days or more.
    case "eu-1182-71":
      return {
        at: isBackward ? "start-of-day" : "end-of-day",
        roll: isBackward ? undefined : roll,
        workingDays: 2,
        needsCalendar: true,
      };
    // Rule 6(a)(1), (4) and (5): on from a day off, and back before one.
    case "us-frcp-6a":
      return { at: "end-of-day", roll, workingDays: undefined, needsCalendar: true };
  }
}

/** A law's words for hours. */
export function lawOfHours(counting: Counting, isBackward: boolean): HoursLaw {
  switch (counting) {
    // Art. 201: from the moment that was agreed.
    case "prc-civil-code":
      return { fullHours: false, roll: undefined, needsCalendar: false };
    // Art. 3(1) and (2a): the hour of the event is not counted; (4): hours do not roll.
    case "eu-1182-71":
      return { fullHours: true, roll: undefined, needsCalendar: false };
    // Rule 6(a)(2): at once, and on to the same time of the next day that is none off.
    case "us-frcp-6a":
      return { fullHours: false, roll: isBackward ? "preceding" : "following", needsCalendar: true };
  }
}

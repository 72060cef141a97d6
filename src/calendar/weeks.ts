import type { DayNumber } from "../time/plain-date.js";
import type { Week } from "./hours.js";

/** The weekly hours of a calendar: those at first, and those that take their place, in order of their dates. */
export interface Weeks {
  readonly week: Week;
  readonly changes: readonly WeekChange[];
}

/** Weekly hours that hold from a date on. */
export interface WeekChange {
  readonly from: DayNumber;
  readonly week: Week;
}

/** The weekly hours in force on a date. */
export function weekOn(weeks: Weeks, day: DayNumber): Week {
  return weeks.changes.length === 0 ? weeks.week : changedWeek(weeks, day);
}

function changedWeek({ week, changes }: Weeks, day: DayNumber): Week {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.from ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1]?.week ?? week;
}

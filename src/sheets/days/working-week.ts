import { weekdayIndex } from "../../time/plain-date.js";
import type { DayNumber } from "../../time/plain-date.js";
import { readDay } from "./sheet-date.js";
import type { Weekend } from "./weekend.js";

/**
 * A week and its exceptions, compiled: N(d), the working days up to a date, and its inverse, without a walk over dates.
 *
 * N counts from a Monday in 1969 and is negative before it; only differences of it mean something.
 */
export interface WorkingWeek {
  readonly weekend: Weekend;
  /** The days of the week that are not off, by their places: 0 for Monday to 6 for Sunday. */
  readonly places: readonly number[];
  /** How many of them come before each place, and before the next Monday. */
  readonly before: readonly number[];
  /** The dates that are not as the week has them, in order. */
  readonly exceptions: readonly DayNumber[];
  /** How many working days the exceptions up to each of them add, less those that they take away. */
  readonly added: readonly number[];
}

/** 1969-12-29, a Monday. */
const MONDAY: DayNumber = -3;

/**
 * Compiles a week for many questions.
 *
 * A make-up day is a working day, whatever its day of the week and even where it is a holiday. Dates may come in any order, repeat, and
 * fall on days that are off or working anyway; fractions of dates are times of day.
 * @throws SlaError `serial-out-of-range`
 */
export function compileWeek(
  weekend: Weekend,
  holidays: readonly DayNumber[],
  makeUpDays: readonly DayNumber[],
): WorkingWeek {
  const isOff = (day: DayNumber): boolean => weekend[weekdayIndex(day)] === "1";
  const worked = new Set(makeUpDays.map((day, index) => readDay(day, `/makeUpDays/${index}`)));
  const exceptions = new Set([...worked].filter(isOff));
  for (const [index, holiday] of holidays.entries()) {
    const day = readDay(holiday, `/holidays/${index}`);
    if (!isOff(day) && !worked.has(day)) exceptions.add(day);
  }
  const sorted = [...exceptions].sort((a, b) => a - b);
  let sum = 0;
  const added = sorted.map((day) => (sum += isOff(day) ? 1 : -1));
  const places = [0, 1, 2, 3, 4, 5, 6].filter((place) => weekend[place] !== "1");
  const before = [0, 1, 2, 3, 4, 5, 6, 7].map((place) => places.filter((each) => each < place).length);
  return { weekend, places, before, exceptions: sorted, added };
}

/** N(day): the working days up to a date, itself among them. */
export function workingDaysUntil(week: WorkingWeek, day: DayNumber): number {
  const exception = lastPlace(week.exceptions.length, (place) => (week.exceptions[place] ?? 0) <= day);
  return inWeeks(week, day) + (week.added[exception] ?? 0);
}

/** The first date with N(date) ≥ count; infinite where there is none, or where all have. */
export function dateOfCount(week: WorkingWeek, count: number): DayNumber {
  const { exceptions, added } = week;
  const exception = lastPlace(
    exceptions.length,
    (place) => inWeeks(week, exceptions[place] ?? 0) + (added[place] ?? 0) < count,
  );
  // Up to the next exception dates are as the week has them; the exception itself is as early as it can be.
  const date = dateInWeeks(week, count - (added[exception] ?? 0));
  return Math.min(date, exceptions[exception + 1] ?? Infinity);
}

/** The working days up to a date by the week alone. */
function inWeeks({ places, before }: WorkingWeek, day: DayNumber): number {
  const weeks = Math.floor((day - MONDAY) / 7);
  return weeks * places.length + (before[day - MONDAY - weeks * 7 + 1] ?? 0);
}

/** The first date up to which there are so many working days by the week alone. */
function dateInWeeks({ places }: WorkingWeek, count: number): DayNumber {
  if (places.length === 0) return count > 0 ? Infinity : -Infinity;
  const weeks = Math.floor((count - 1) / places.length);
  return MONDAY + weeks * 7 + (places[count - 1 - weeks * places.length] ?? 0);
}

/** The last place of which something holds that holds up to some place only; -1 where it holds nowhere. */
function lastPlace(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [-1, length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

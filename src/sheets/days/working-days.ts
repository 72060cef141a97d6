import { slaError } from "../../errors.js";
import type { DayNumber } from "../../time/plain-date.js";
import { FIRST_DATE, isSheetDate, LAST_DATE, readDay } from "./sheet-date.js";
import { dateOfCount, workingDaysUntil } from "./working-week.js";
import type { WorkingWeek } from "./working-week.js";

/** More working days than a sheet has dates. */
const TOO_MANY = LAST_DATE - FIRST_DATE + 1;

/**
 * The n-th working day after a date, or before it where `days` is negative, as WORKDAY.INTL counts.
 *
 * The start is not counted; zero days is the start itself, even where it is a day off. Fractions of `days` are dropped towards zero, those
 * of `start` are a time of day. Where all days of the week are off, only make-up days are counted.
 * @throws SlaError `serial-out-of-range`, `working-days-unreadable`, `working-day-missing`
 */
export function workday(week: WorkingWeek, start: DayNumber, days: number): DayNumber {
  const from = readDay(start, "/start");
  if (!Number.isFinite(days)) {
    throw slaError("working-days-unreadable", { path: "/days", expected: "a number of days", received: days });
  }
  if (week.places.length === 0 && week.exceptions.length === 0) throw missing(week);
  const count = Math.min(Math.max(Math.trunc(days), -TOO_MANY), TOO_MANY);
  if (count === 0) return from;
  // Back from a date, the first one before it is the last of those up to the day before.
  const before = count > 0 ? workingDaysUntil(week, from) : workingDaysUntil(week, from - 1) + 1;
  const date = dateOfCount(week, before + count);
  if (isSheetDate(date)) return date;
  if (!Number.isFinite(date)) throw missing(week);
  const expected = "days to a date from 1900-03-01 to 9999-12-31";
  throw slaError("serial-out-of-range", { path: "/days", expected, received: days });
}

/**
 * How many working days there are from one date to another, both included, as NETWORKDAYS.INTL counts; negative where the end comes first.
 *
 * Fractions are times of day, which do not count.
 * @throws SlaError `serial-out-of-range`
 */
export function networkdays(week: WorkingWeek, start: DayNumber, end: DayNumber): number {
  const [from, to] = [readDay(start, "/start"), readDay(end, "/end")];
  const [first, last] = from <= to ? [from, to] : [to, from];
  const count = workingDaysUntil(week, last) - workingDaysUntil(week, first - 1);
  return from <= to ? count : 0 - count;
}

function missing({ weekend }: WorkingWeek): Error {
  const expected = "a week with working days, or as many make-up days";
  return slaError("working-day-missing", { path: "/weekend", expected, received: weekend });
}

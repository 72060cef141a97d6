import { slaError } from "../errors.js";

/** A date without a time zone, written `YYYY-MM-DD`. */
export type PlainDate = string;

/** A date as whole days since 1970-01-01; the form in which dates are counted. */
export type DayNumber = number;

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
/** 24 hours; the length of a date only where no clock changes. */
export const DAY = 86_400_000;

/** The days of the week as contracts abbreviate them, Monday first (ISO 8601). */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
/** A day of the week as contracts abbreviate it. */
export type Weekday = (typeof WEEKDAYS)[number];

const DAYS_IN_400_YEARS = 146_097;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
}

/** The day number of a year, month (1 to 12) and day that exist. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  // The calendar repeats every 400 years, so that no year leaves the range of a Date.
  const cycles = Math.floor(year / 400);
  return Date.UTC(2000 + year - 400 * cycles, month - 1, day) / DAY + (cycles - 5) * DAYS_IN_400_YEARS;
}

/** Reads a date. @throws SlaError `date-unreadable`, `date-impossible` */
export function parseDate(input: unknown, path: string): DayNumber {
  const match = typeof input === "string" ? DATE.exec(input) : null;
  if (match === null)
    throw slaError("date-unreadable", { path, expected: 'a date such as "2026-03-31"', received: input });
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw slaError("date-impossible", { path, expected: "a date that exists", received: input });
  }
  return dayNumber(year, month, day);
}

/** Year, month (1 to 12) and day of a date. */
export function dateFields(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Writes a date of the years 0 to 9999. */
export function formatDate(date: DayNumber): PlainDate {
  const { year, month, day } = dateFields(date);
  const two = (number: number): string => (number < 10 ? `0${number}` : String(number));
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** The place of a date in its week: 0 for Monday to 6 for Sunday. 1970-01-01 was a Thursday. */
export function weekdayIndex(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The same date so many months later, on the month's last day where it has no such day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const fields = dateFields(day);
  const month = fields.year * 12 + (fields.month - 1) + months;
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  return dayNumber(year, inYear, Math.min(fields.day, daysInMonth(year, inYear)));
}

import { slaError } from "../errors.js";
import { dayNumber, daysInMonth } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { FIRST_YEAR, LAST_YEAR } from "./known-days.js";
import type { DayRange } from "./known-days.js";
import type { Scanner } from "./scanner.js";

/** Dates of one year, or of every year: months and days as `100 * month + day`, both ends inside. */
export type DateSelector =
  | { readonly kind: "dates"; readonly range: DayRange }
  | { readonly kind: "yearly"; readonly from: number; readonly to: number };

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const YEAR = /(\d{4})\s+(?=[A-Z])/y;
const MONTH = /(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![A-Za-z])/y;
const DAY_OF_MONTH = /\s*(\d{1,2})(?!\d|:\d)/y;
const A_DATE = "a date such as Dec 24 or 2026 Dec 24, or a month";

/** Reads dates, where the rule begins with any, and the colon that may follow them. */
export function readDates(scanner: Scanner): readonly DateSelector[] {
  const selectors: DateSelector[] = [];
  do {
    const year = yearHere(scanner);
    const month = monthHere(scanner);
    if (month === undefined) {
      if (selectors.length === 0 && year === undefined) return [];
      return scanner.refuse(A_DATE);
    }
    selectors.push(readRange(scanner, year, month));
  } while (scanner.take(/\s*,\s*(?=\d{4}\s|[A-Z][a-z]{2}(?![A-Za-z]))/y) !== undefined);
  scanner.take(/:(?=\s)/y);
  scanner.space();
  return selectors;
}

/** Whether a date, of which month and day are `100 * month + day`, is among those selected. */
export function selects(selector: DateSelector, date: { readonly day: DayNumber; readonly monthDay: number }): boolean {
  if (selector.kind === "dates") return date.day >= selector.range.from && date.day < selector.range.to;
  const [isAfter, isBefore] = [date.monthDay >= selector.from, date.monthDay <= selector.to];
  return selector.from <= selector.to ? isAfter && isBefore : isAfter || isBefore;
}

function readRange(scanner: Scanner, year: number | undefined, month: number): DateSelector {
  const day = dayHere(scanner);
  const hasEnd = scanner.take(/\s*[-–]\s*/y) !== undefined;
  const [endYear, endMonth] = hasEnd ? [yearHere(scanner), monthHere(scanner)] : [undefined, undefined];
  const endDay = hasEnd && (endMonth !== undefined || day !== undefined) ? dayHere(scanner) : day;
  const isWhole = day === undefined;
  // Months beside months, days beside days: `Dec 24-26`, `Dec 24-Jan 02`, `Jun-Aug`; nothing between.
  if (hasEnd && (isWhole ? endMonth === undefined || endDay !== undefined : endDay === undefined))
    scanner.refuse(A_DATE, scanner.ruleSoFar());
  if (endYear !== undefined && year === undefined)
    scanner.refuse("a year at both ends of a range, or at neither", scanner.ruleSoFar());
  const last = endMonth ?? month;
  const [from, to] = [100 * month + (day ?? 1), 100 * last + (endDay ?? 31)];
  for (const date of [from, ...(endDay === undefined ? [] : [to])]) refuseImpossible(date, year);
  if (year === undefined) {
    if (hasEnd && endMonth === undefined && to < from)
      scanner.refuse("a last day after the first", scanner.ruleSoFar());
    return { kind: "yearly", from, to };
  }
  const lastYear = endYear ?? year;
  if (endYear !== undefined) refuseImpossible(to, endYear);
  const end = dayNumber(lastYear, last, Math.min(endDay ?? 31, daysInMonth(lastYear, last))) + 1;
  const range = { from: dayNumber(year, month, day ?? 1), to: end };
  if (range.to <= range.from) scanner.refuse("a range that ends after it begins", scanner.ruleSoFar());
  return { kind: "dates", range };
}

/** A date that no year has, or not this one; 29 February of every year is the one of leap years. */
function refuseImpossible(date: number, year: number | undefined): void {
  const [month, day] = [Math.floor(date / 100), date % 100];
  if (day >= 1 && day <= daysInMonth(year ?? 2000, month)) return;
  const received = `${year === undefined ? "" : `${year} `}${MONTHS[month - 1] ?? ""} ${day}`;
  throw slaError("date-impossible", { path: "/text", expected: "a date that exists", received });
}

function yearHere(scanner: Scanner): number | undefined {
  const year = scanner.take(YEAR)?.[1];
  if (year === undefined) return undefined;
  if (Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR) return Number(year);
  return scanner.refuse(`a year from ${FIRST_YEAR} to ${LAST_YEAR}`, year);
}

function monthHere(scanner: Scanner): number | undefined {
  const month = scanner.take(MONTH)?.[1];
  return month === undefined ? undefined : MONTHS.indexOf(month) + 1;
}

function dayHere(scanner: Scanner): number | undefined {
  const day = scanner.take(DAY_OF_MONTH)?.[1];
  return day === undefined ? undefined : Number(day);
}

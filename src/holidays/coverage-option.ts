import { readDates } from "../calendar/parse.js";
import type { Inspection } from "../inspection.js";
import { dayNumber, formatDate } from "../time/plain-date.js";
import { FIRST_YEAR, LAST_YEAR } from "./known-days.js";
import type { DayRange } from "./known-days.js";

/** The dates of the supported years. */
export const SUPPORTED: DayRange = { from: dayNumber(FIRST_YEAR, 1, 1), to: dayNumber(LAST_YEAR + 1, 1, 1) };

/** Reads dates [from, to) of the supported years. */
export function readCoverage(inspection: Inspection, value: unknown, path: string): DayRange | undefined {
  const range = readDates(inspection, value, path);
  if (range === undefined || isInside(range, SUPPORTED)) return range;
  const expected = `dates of the supported years ${FIRST_YEAR} to ${LAST_YEAR}`;
  return inspection.refuse("options-invalid", { path, expected, received: rangeText(range) });
}

/** Whether a range has no date outside another. */
export function isInside(range: DayRange, outer: DayRange): boolean {
  return range.from >= outer.from && range.to <= outer.to;
}

/** A range for people. */
export function rangeText({ from, to }: DayRange): string {
  return `${formatDate(from)}/${formatDate(to)}`;
}

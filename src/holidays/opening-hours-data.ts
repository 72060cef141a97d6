import type { CoveredDates } from "../calendar/calendar-spec.js";
import type { Holiday, SpecialDay } from "../calendar/dated-days.js";
import type { HolidayData } from "../calendar/holiday-data.js";
import type { Shift, Week, WeeklyHours } from "../calendar/hours.js";
import type { Inspection } from "../inspection.js";
import { isRecord, own } from "../inspection.js";
import type { Text } from "../text.js";
import { formatDate, weekdayIndex } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { isInside, rangeText, readCoverage } from "./coverage-option.js";
import { hoursText, joined, weekText } from "./hours-text.js";
import type { DayRange } from "./known-days.js";
import { named } from "./make-up.js";
import { readPublicHolidays } from "./public-holidays.js";
import type { PublicHolidays } from "./public-holidays.js";

/** Opening hours in the form in which a calendar takes them. */
export interface OpeningHoursData {
  readonly hours: WeeklyHours;
  readonly holidays: readonly Holiday[];
  readonly specialDays: readonly SpecialDay[];
  /** How far they are known; absent where they hold for good. */
  readonly coverage?: CoveredDates;
}

/** What opening hours leave open, and the caller knows. */
export interface OpeningHoursOptions {
  /** The dates for which rules that recur, such as `Dec 24`, are laid out. */
  readonly coverage?: CoveredDates;
  /** The days that the opening hours call public holidays; without a coverage, theirs is taken. */
  readonly publicHolidays?: HolidayData;
}

/** Options that have been read. */
export interface OpeningHoursContext {
  readonly range: DayRange | undefined;
  readonly publicHolidays: PublicHolidays | undefined;
}

/** Reads the options of opening hours. */
export function readContext(inspection: Inspection, options: unknown): OpeningHoursContext {
  const keys = ["coverage", "publicHolidays"];
  const record = inspection.record(options, "/options", keys, "options-invalid") ?? {};
  const range = inspection.optional(record, "coverage", "/options", (value, path) =>
    readCoverage(inspection, value, path),
  );
  const publicHolidays = inspection.optional(record, "publicHolidays", "/options", (value, path) =>
    readPublicHolidays(inspection, value, path),
  );
  if (range !== undefined && publicHolidays !== undefined && !isInside(range, publicHolidays.range)) {
    const expected = `dates of the public holidays' own coverage ${rangeText(publicHolidays.range)}`;
    const received = rangeText(range);
    inspection.refuse("options-invalid", { path: "/options/coverage", expected, received });
  }
  return { range: range ?? publicHolidays?.range, publicHolidays };
}

/** Says what the holidays are for: given ones that nothing asks for would be left out without a word, and so would rules without them. */
export function matchPublicHolidays(inspection: Inspection, options: unknown, needed: boolean, told: string): void {
  const given = isRecord(options) ? own(options, "publicHolidays") : undefined;
  if (needed === (given !== undefined)) return;
  const expected = needed ? `the public holidays that ${told} means` : `opening hours that say something of ${told}`;
  inspection.refuse("options-invalid", { path: "/options/publicHolidays", expected, received: given });
}

/** The dates of ranges, each once, in order. */
export function datesOf(ranges: readonly DayRange[]): readonly DayNumber[] {
  const days = ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
  return ranges.length < 2 ? days : [...new Set(days)].sort((a, b) => a - b);
}

/** What the opening hours say of one date. */
export interface DayPlan {
  readonly shifts: readonly Shift[];
  /** Whether a rule of dates or of public holidays had a say. */
  readonly dated: boolean;
  readonly name: Text | undefined;
}

/** The week, and each date that differs from it. */
export function openingHoursData(
  week: Week,
  dates: readonly DayNumber[],
  planOf: (day: DayNumber) => DayPlan,
  range: DayRange | undefined,
): OpeningHoursData {
  const holidays: Holiday[] = [];
  const specialDays: SpecialDay[] = [];
  const usual = week.map((shifts) => hoursText(joined(shifts)));
  for (const day of dates) {
    const { shifts, dated, name } = planOf(day);
    const hours = hoursText(joined(shifts));
    const date = formatDate(day);
    if (hours === usual[weekdayIndex(day)] && !(dated && hours === "")) continue;
    if (hours === "") holidays.push({ date, ...named(name) });
    else specialDays.push({ date, hours, ...named(name) });
  }
  const coverage = range === undefined ? {} : { coverage: { from: formatDate(range.from), to: formatDate(range.to) } };
  return { hours: weekText(week.map(joined)), holidays, specialDays, ...coverage };
}

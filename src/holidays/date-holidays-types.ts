import type { DayHours } from "../calendar/hours.js";
import type { Text } from "../text.js";
import type { PlainDate } from "../time/plain-date.js";

/** The class that `date-holidays` exports by default. */
export type DateHolidaysClass = new (place: DateHolidaysPlace) => DateHolidaysInstance;

/** A country, state and region by the codes of `date-holidays`. */
export interface DateHolidaysPlace {
  readonly country: string;
  readonly state?: string;
  readonly region?: string;
}

/** What is used of an instance of `date-holidays`. */
export interface DateHolidaysInstance {
  /** The names of countries by code. */
  getCountries(): object;
  /** The names of a country's states by code. */
  getStates?(country: string): object | undefined;
  /** The names of a state's regions by code. */
  getRegions?(country: string, state: string): object | undefined;
  /** The languages in which the place's holidays have names. */
  getLanguages(): readonly string[];
  /** The holidays of a year. */
  getHolidays(year: number, language?: string): readonly DateHolidaysEntry[];
}

/** One holiday as `date-holidays` tells it. */
export interface DateHolidaysEntry {
  /** The local date and time at which it begins, `"2026-12-24 14:00:00"`. */
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
  readonly type: string;
  readonly rule: string;
}

/** A holiday of some hours of one date. */
export interface PartDay {
  readonly date: PlainDate;
  /** The local times between which it is a holiday, such as `"14:00"` and `"24:00"`. */
  readonly from: string;
  readonly to: string;
  readonly name: Text;
}

/** Closed whole, open as on any day of its week, or open in hours of its own. */
export type PartDayHours = "closed" | "ordinary" | { readonly hours: DayHours };

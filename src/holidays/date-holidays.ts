import type { HolidayData } from "../calendar/holiday-data.js";
import { slaError, Told } from "../errors.js";
import { Inspection, own, readData } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { entriesOf } from "./date-holidays-entries.js";
import type { DateHolidaysClass, PartDay, PartDayHours } from "./date-holidays-types.js";
import { foreign } from "./foreign.js";
import { holidayData, oneEachDate, rangeOfYears, yearOf } from "./known-days.js";
import type { DayRange } from "./known-days.js";
import { readMakeUp } from "./make-up.js";

/** Which holidays to take from `date-holidays`. */
export interface DateHolidaysOptions {
  /** An ISO 3166-1 code as the package lists it, such as `"DE"`. */
  readonly country: string;
  /** A state as the package lists it, such as `"BY"`. */
  readonly state?: string;
  /** A region of the state as the package lists it. */
  readonly region?: string;
  /** The years to take, without a gap between them. */
  readonly years: readonly number[];
  /** The kinds of holidays that close a date: `["public"]`, where nothing is said; others are `bank`, `optional`, `school`, `observance`. */
  readonly types?: readonly string[];
  /** The language of names, such as `"en"`; the place's own, and English and Chinese where it has both, where nothing is said. */
  readonly language?: string;
  /** What becomes of a holiday of some hours only, such as Christmas Eve from noon; it is refused where nothing is said. */
  readonly partDays?: (day: PartDay) => PartDayHours;
}

const KEYS = ["country", "state", "region", "years", "types", "language", "partDays"];
/** The package has Islamic holidays of 1970 to 2076 and leaves them out of other years without a word. */
const [FIRST, LAST] = [1970, 2076];
/** Countries whose governments move working days by decree, which the package's rules do not hold. */
const MOVING_WORKING_DAYS = ["CN", "HU", "RU"];

/**
 * Public holidays, substitute days included, by the rules of the package `date-holidays`, whose class is handed over.
 *
 * The coverage is the years asked for. A place that the package does not know is refused, since it would answer with the holidays of the
 * whole country, or none; so are China, Hungary and Russia, whose make-up working days it lacks. A holiday that begins on its eve at
 * sunset closes the dates that it is named by.
 * @throws SlaError `holidays-unreadable`, `holidays-unknown-year`, `holidays-no-make-up-days`, `holidays-part-day`, `options-invalid`,
 * `hours-unreadable`, `hours-empty`
 * @example
 * class Holidays {
 *   getCountries() { return { XK: "Somewhere" }; }
 *   getLanguages() { return ["en"]; }
 *   getHolidays(year: number) {
 *     const [start, end] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 0, 2))];
 *     return [{ date: `${year}-01-01 00:00:00`, start, end, name: "New Year's Day", type: "public", rule: "01-01" }];
 *   }
 * }
 * const { holidays, coverage } = fromDateHolidays(Holidays, { country: "XK", years: [2026, 2027] });
 * holidays[1] // => { date: "2027-01-01", name: "New Year's Day" }
 * coverage // => { from: "2026-01-01", to: "2028-01-01" }
 * fromDateHolidays(Holidays, { country: "CN", years: [2026] }) // throws holidays-no-make-up-days
 */
export function fromDateHolidays(Holidays: DateHolidaysClass, options: DateHolidaysOptions): HolidayData {
  return readData("holidays-unreadable", "/Holidays", Holidays, () => {
    const inspection = new Inspection();
    const record = inspection.record(options, "/options", KEYS, "options-invalid") ?? {};
    const country = inspection.name(own(record, "country"), "/options/country", "options-invalid") ?? "";
    if (MOVING_WORKING_DAYS.includes(country)) {
      const expected = `a source of the working days that the government of ${country} moves`;
      inspection.refuse("holidays-no-make-up-days", { path: "/options/country", expected, received: country });
    }
    const text = (key: string): string | undefined =>
      inspection.optional(record, key, "/options", (value, path) => inspection.name(value, path, "options-invalid"));
    const [state, region, language] = [text("state"), text("region"), text("language")];
    const types = inspection.optional(record, "types", "/options", (value, path) =>
      inspection.list(value, path, "options-invalid", (type, at) => inspection.name(type, at, "options-invalid")),
    );
    const range = readRange(inspection, record);
    const partDays = own(record, "partDays");
    if (partDays !== undefined && typeof partDays !== "function") {
      inspection.refuse("options-invalid", { path: "/options/partDays", expected: "a function", received: partDays });
    }
    inspection.throwIfAny();
    if (range === undefined)
      throw slaError("options-invalid", { path: "/options", expected: "years", received: options });
    const place = { country, ...(state !== undefined && { state }), ...(region !== undefined && { region }) };
    const wanted = { place, types: types ?? ["public"], language, partDays: options.partDays, range };
    const entries = foreign("holidays-unreadable", "/Holidays", () => entriesOf(inspection, Holidays, wanted));
    const days = oneEachDate(inspection, entries, "join");
    inspection.throwIfAny();
    for (let year = yearOf(range.from); year < yearOf(range.to); year += 1) {
      if (days.some(({ day }) => yearOf(day) === year)) continue;
      const expected = `holidays of ${Object.values(place).join("-")} in ${year}`;
      inspection.refuse("holidays-unknown-year", { path: "/options/years", expected, received: new Told("none") });
    }
    return holidayData(inspection, days, range, readMakeUp(inspection, {}));
  });
}

function readRange(inspection: Inspection, record: UnknownRecord): DayRange | undefined {
  const years = inspection.list(own(record, "years"), "/options/years", "options-invalid", (year, path) => {
    if (typeof year === "number" && Number.isInteger(year) && year >= FIRST && year <= LAST) return year;
    const expected = `a year from ${FIRST} to ${LAST}, the years of which the package has all holidays`;
    return inspection.refuse("holidays-unknown-year", { path, expected, received: year });
  });
  if (years === undefined || inspection.issues.length > 0) return undefined;
  return rangeOfYears(inspection, years, "/options/years");
}

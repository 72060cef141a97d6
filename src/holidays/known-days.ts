import type { HolidayData } from "../calendar/holiday-data.js";
import { slaError, Told } from "../errors.js";
import type { Inspection } from "../inspection.js";
import { inLanguage, sameText } from "../text.js";
import type { Text } from "../text.js";
import { dateFields, dayNumber, formatDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { named } from "./make-up.js";
import type { MakeUp } from "./make-up.js";

/** What a source says about one date, and where it says so. */
export interface KnownDay {
  readonly day: DayNumber;
  /** A `part-day` has the hours that the caller gave it. */
  readonly kind: "holiday" | "working-day" | "part-day";
  readonly hours?: string;
  readonly name: Text | undefined;
  readonly path: string;
}

/** Dates by number, [from, to). */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Whether two holidays of one date are taken as one of both names, or refused as a repetition. */
export type Repeats = "join" | "refuse";

/** The first and last year for which calendars are supported. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2199;

/** One entry for each date, in the order of dates; a holiday that is a working day as well is refused. */
export function oneEachDate(inspection: Inspection, days: readonly KnownDay[], repeats: Repeats): readonly KnownDay[] {
  const byDate = new Map<DayNumber, KnownDay>();
  for (const day of days) {
    const before = byDate.get(day.day);
    if (before !== undefined && (before.kind !== day.kind || repeats === "refuse")) {
      const received = new Told(`${before.kind} at ${before.path} and ${day.kind}`);
      const expected = `one entry for ${formatDate(day.day)}`;
      inspection.refuse("holidays-conflict", { path: day.path, expected, received });
    } else {
      byDate.set(day.day, before === undefined ? day : { ...before, name: joinedName(before.name, day.name) });
    }
  }
  return [...byDate.values()].sort((a, b) => a.day - b.day);
}

/** The days inside a range, in the form in which a calendar takes them; throws what was refused before. */
export function holidayData(
  inspection: Inspection,
  days: readonly KnownDay[],
  range: DayRange | undefined,
  makeUp: MakeUp | undefined,
): HolidayData {
  inspection.throwIfAny();
  if (range === undefined || makeUp === undefined) {
    throw slaError("holidays-unreadable", { path: "", expected: "holidays and their coverage", received: undefined });
  }
  const { from, to } = range;
  const inside = days.filter(({ day }) => day >= from && day < to);
  const holidays = inside.filter(({ kind }) => kind === "holiday");
  const special = inside.filter(({ kind }) => kind !== "holiday");
  return {
    holidays: holidays.map(({ day, name }) => ({ date: formatDate(day), ...named(name) })),
    specialDays: special.map(({ day, hours, name }) =>
      hours === undefined ? makeUp(formatDate(day), name) : { date: formatDate(day), hours, ...named(name) },
    ),
    coverage: { from: formatDate(from), to: formatDate(to) },
  };
}

/** The dates of years that follow each other without a gap. */
export function rangeOfYears(inspection: Inspection, years: readonly number[], path: string): DayRange | undefined {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const known = new Set(years);
  const wrong = years.find((year) => !Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR);
  if (years.length === 0 || wrong !== undefined) {
    const expected = `years from ${FIRST_YEAR} to ${LAST_YEAR}`;
    return inspection.refuse("holidays-unknown-year", {
      path,
      expected,
      received: wrong ?? new Told("no year at all"),
    });
  }
  for (let year = first; year < last; year += 1) {
    if (known.has(year)) continue;
    const expected = "years without a gap between them";
    return inspection.refuse("holidays-unknown-year", { path, expected, received: new Told(`nothing of ${year}`) });
  }
  return { from: dayNumber(first, 1, 1), to: dayNumber(last + 1, 1, 1) };
}

/** The year of a date. */
export function yearOf(day: DayNumber): number {
  return dateFields(day).year;
}

/** Two names of one date as one; a name that is said again is not repeated. */
function joinedName(a: Text | undefined, b: Text | undefined): Text | undefined {
  if (a === undefined || b === undefined || sameText(a, b)) return a ?? b;
  const both = (one: string, other: string, between: string): string =>
    one.split(between).includes(other) ? one : `${one}${between}${other}`;
  if (typeof a === "string" && typeof b === "string") return both(a, b, "; ");
  return {
    en: both(inLanguage(a, "en"), inLanguage(b, "en"), "; "),
    zh: both(inLanguage(a, "zh"), inLanguage(b, "zh"), "、"),
  };
}

import { slaError } from "../errors.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { Inspection, UnknownRecord } from "../inspection.js";
import { formatDate, parseDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { isCoverage, parseCoverage, weekOfCoverage } from "./coverage.js";
import { parseWeek } from "./hours.js";
import type { Week } from "./hours.js";
import type { Weeks } from "./weeks.js";

const KEYS = ["from", "hours", "officeHours"];

/** Weekly hours that were read. */
interface Hours {
  readonly week: Week;
  /** Whether they name all 365 days, so that holidays are included in so many words. */
  readonly everyDayOfTheYear: boolean;
}

interface Change extends Hours {
  readonly from: DayNumber;
}

/** Reads the weekly hours of a calendar, and those that take their place; `undefined` where any of them cannot be read. */
export function readWeeks(inspection: Inspection, record: UnknownRecord, path: string): Weeks | undefined {
  const before = inspection.issues.length;
  const first = inspection.attempt(() => readHours(record, path));
  const changes = inspection.optional(record, "changes", path, (list, at) => readChanges(inspection, list, at)) ?? [];
  if (first === undefined || inspection.issues.length > before) return undefined;
  const holidays = own(record, "holidays");
  const all = [{ ...first, from: undefined }, ...changes];
  const refuted = all.some(
    ({ everyDayOfTheYear, from }, index) => everyDayOfTheYear && hasHoliday(holidays, from, all[index + 1]?.from),
  );
  if (!refuted) return { week: first.week, changes };
  const expected = "no holidays beside 365 days";
  return inspection.refuse("coverage-includes-holidays", {
    path: pointer(path, "holidays"),
    expected,
    received: holidays,
  });
}

function readHours(record: UnknownRecord, path: string): Hours {
  const hours = own(record, "hours");
  const at = pointer(path, "hours");
  const [officeHours, ofOffice] = [own(record, "officeHours"), pointer(path, "officeHours")];
  if (typeof hours !== "string" || !isCoverage(hours)) {
    const week = parseWeek(hours, at);
    if (officeHours === undefined) return { week, everyDayOfTheYear: false };
    const expected = 'no officeHours beside hours that are no coverage such as "5*8"';
    throw slaError("calendar-invalid", { path: ofOffice, expected, received: officeHours });
  }
  const coverage = parseCoverage(hours, at);
  const office = officeHours === undefined ? undefined : parseWeek(officeHours, ofOffice);
  return { week: weekOfCoverage(coverage, office, ofOffice), everyDayOfTheYear: coverage.everyDayOfTheYear };
}

/** Reads the weekly hours that hold from a date on, each from a later date than the ones before. */
function readChanges(inspection: Inspection, list: unknown, path: string): readonly Change[] | undefined {
  let last: DayNumber | undefined;
  return inspection.list(list, path, "calendar-invalid", (item, at) => {
    const record = inspection.record(item, at, KEYS, "calendar-invalid");
    if (record === undefined) return undefined;
    const from = inspection.attempt(() => parseDate(own(record, "from"), pointer(at, "from")));
    const hours = inspection.attempt(() => readHours(record, at));
    if (from === undefined) return undefined;
    if (last !== undefined && from <= last) {
      const code = from === last ? "calendar-date-repeated" : "calendar-invalid";
      const expected = `a date after ${formatDate(last)}`;
      return inspection.refuse(code, { path: pointer(at, "from"), expected, received: own(record, "from") });
    }
    last = from;
    return hours === undefined ? undefined : { ...hours, from };
  });
}

/** Whether any holiday is of the dates [from, to), as far as they are dates: as text they are in order of time. */
function hasHoliday(holidays: unknown, from: DayNumber | undefined, to: DayNumber | undefined): boolean {
  if (!Array.isArray(holidays)) return false;
  return holidays.some((holiday: unknown) => {
    const date = isRecord(holiday) ? own(holiday, "date") : holiday;
    const text = typeof date === "string" ? date : "";
    return (from === undefined || text >= formatDate(from)) && (to === undefined || text < formatDate(to));
  });
}

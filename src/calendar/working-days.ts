import { slaError, Told } from "../errors.js";
import { Inspection, own, readData } from "../inspection.js";
import { differenceOf, intersectionOf, intervalSet, unionOf } from "../intervals/interval-set.js";
import type { IntervalSet } from "../intervals/interval-set.js";
import { EARLIEST, LATEST, parseSupportedInstant } from "../time/instant.js";
import type { InstantInput } from "../time/instant.js";
import { DAY } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { searchFailed } from "./arithmetic.js";
import { rulesOf } from "./rules.js";
import type { Calendar } from "./calendar-spec.js";
import type { Rules } from "./rules.js";
import { openingsOn, openSet, shiftsOn } from "./compile.js";
import { requireCoveredDates } from "./covered.js";
import { tailOf } from "./tail.js";
import { momentOf, parseTimeOfDate } from "./time-of-date.js";
import type { TimeOfDate } from "./time-of-date.js";

/** At what time of the day `addWorkingDays` gives its moment. */
export interface WorkingDaysOptions {
  readonly at: TimeOfDate;
}

/**
 * A moment of the n-th working day after the date of `from`; the working days are the local dates on which hours open.
 *
 * The date of `from` is day 0: one working day from a Friday or a Saturday is Monday. Zero days is the date of `from` where that is a
 * working day, else the next one; negative numbers count backwards. `at` says at what time: the same wall-clock time (even where that
 * lies outside the day's hours; on the date of `from` that very moment), the day's first opening, its last closing, 00:00, 24:00, or a time
 * of day.
 * @throws SlaError `working-days-unreadable`, `options-invalid`, `hours-unreadable`, `calendar-several-zones`, `calendar-never-opens`,
 * `calendar-exhausted`, `calendar-uncovered`, `instant-out-of-range`, `calendar-undefined`, and those of `toInstant`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * addWorkingDays(office, "2026-03-06T16:00+08:00", 1, { at: "same-time" }) // => Date.parse("2026-03-09T16:00+08:00")
 * addWorkingDays(office, "2026-03-06T16:00+08:00", 2, { at: "end-of-working-day" }) // => Date.parse("2026-03-10T18:00+08:00")
 */
export function addWorkingDays(
  calendar: Calendar,
  from: InstantInput,
  days: number,
  options: WorkingDaysOptions,
): Instant {
  const rules = rulesOf(calendar, "/calendar");
  const start = parseSupportedInstant(from, "/from");
  if (!Number.isSafeInteger(days)) {
    throw slaError("working-days-unreadable", { path: "/days", expected: "a whole number of days", received: days });
  }
  const zone = oneZone(rules, "/calendar");
  const time = parseTimeOfDate(readAt(options), "/options/at");
  const first = dateAt(zone, start);
  const date = nthWorkingDate(rules, zone, first, days);
  if (date === undefined) throw searchFailed(rules, start, days < 0 ? "before" : "after", "/calendar");
  const [low, high] = [Math.min(first, date), Math.max(first, date)];
  requireCoveredDates(rules, startOfDate(zone, low), startOfDate(zone, high + 1), "/days");
  const at = momentOf(time, zone, date, openingsOfDate(rules, zone, date), { at: start, date: first });
  if (at >= EARLIEST && at <= LATEST) return at;
  const expected = "a moment of the years 1970 to 2199";
  throw slaError("instant-out-of-range", { path: "/days", expected, received: at });
}

function readAt(options: unknown): unknown {
  const inspection = new Inspection();
  const at = readData("options-invalid", "/options", options, () => {
    const record = inspection.record(options, "/options", ["at"], "options-invalid");
    return record === undefined ? undefined : own(record, "at");
  });
  inspection.throwIfAny();
  return at;
}

/** The one time zone of a calendar, in which its dates are told. @throws SlaError `calendar-several-zones`, `calendar-without-dates` */
export function oneZone(rules: Rules, path: string): Zone {
  const zones = [...new Set(zonesOf(rules))];
  const [zone, ...others] = zones;
  if (zone !== undefined && others.length === 0) return zone;
  if (zones.includes(undefined)) {
    const expected = "a calendar of dates, which an imported timetable no longer has";
    throw slaError("calendar-without-dates", { path, expected, received: new Told(`calendar "${rules.calendar.id}"`) });
  }
  const received = zones.map((each) => each?.name).join(", ");
  throw slaError("calendar-several-zones", { path, expected: "a calendar of one time zone", received });
}

/** The time zones of a calendar; `undefined` for that of an imported timetable. */
function zonesOf(rules: Rules): readonly (Zone | undefined)[] {
  if (rules.kind === "timetable") return [undefined];
  return rules.kind === "weekly" ? [rules.zone] : rules.parts.flatMap(zonesOf);
}

/**
 * The openings of a local date: those that begin on it. In a union they are those of all parts, in an intersection or a difference
 * those of the first, cut by the others.
 */
export function openingsOfDate(rules: Rules, zone: Zone, date: DayNumber): IntervalSet {
  if (rules.kind === "weekly") return intervalSet(openingsOn(rules, date));
  if (rules.kind === "timetable") return [];
  const [first, ...others] = rules.parts;
  if (first === undefined) return [];
  const openings = openingsOfDate(first, zone, date);
  if (rules.kind === "union")
    return others.reduce((open, part) => unionOf(open, openingsOfDate(part, zone, date)), openings);
  const [start, end] = [startOfDate(zone, date), startOfDate(zone, date + 2)];
  const cut = rules.kind === "intersection" ? intersectionOf : differenceOf;
  return others.reduce((open, part) => cut(open, openSet(part, start, end)), openings);
}

/** Whether hours open on a local date. */
export function isWorkingDate(rules: Rules, zone: Zone, date: DayNumber): boolean {
  if (rules.kind === "weekly" && shiftsOn(rules, date).length === 0) return false;
  return openingsOfDate(rules, zone, date).length > 0;
}

function nthWorkingDate(rules: Rules, zone: Zone, from: DayNumber, days: number): DayNumber | undefined {
  if (days === 0 && isWorkingDate(rules, zone, from)) return from;
  return workingDateFrom(rules, zone, from, Math.max(1, Math.abs(days)), days < 0 ? -1 : 1);
}

/** After so many dates without hours it is asked whether any are left. */
const PATIENCE = 32;

/** The n-th working day after or before a date; `undefined` where the supported years hold no such. */
export function workingDateFrom(
  rules: Rules,
  zone: Zone,
  from: DayNumber,
  count: number,
  step: 1 | -1,
): DayNumber | undefined {
  let [date, left, idle] = [from, count, 0];
  while (left > 0) {
    date += step;
    if (date < 0 || date >= LATEST / DAY) return undefined;
    idle = isWorkingDate(rules, zone, date) ? 0 : idle + 1;
    if (idle === 0) left -= 1;
    else if (idle % PATIENCE === 0 && isClosedBeyond(rules, zone, date, step)) return undefined;
  }
  return date;
}

function isClosedBeyond(rules: Rules, zone: Zone, date: DayNumber, step: 1 | -1): boolean {
  const tail = tailOf(rules, step === 1 ? "after" : "before");
  if (tail === undefined || tail.isOpen) return false;
  return step === 1 ? tail.at <= startOfDate(zone, date) : tail.at >= startOfDate(zone, date + 1);
}

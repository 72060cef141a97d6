import { slaError, Told } from "../errors.js";
import type { SlaErrorCode } from "../errors.js";
import { formatDuration } from "../time/duration.js";
import { HOUR } from "../time/plain-date.js";
import { WHOLE_DAY, wallTime } from "./hours.js";
import type { Week } from "./hours.js";

/** Coverage as contracts abbreviate it: days a week by hours a day, perhaps with the 365 days of the year. */
export interface Coverage {
  readonly days: number;
  readonly hours: number;
  /** Whether the shorthand names all 365 days, so that holidays are included in so many words. */
  readonly everyDayOfTheYear: boolean;
}

const SHORTHAND = /^\s*\d{1,3}\s*(?:[*xX×/]\s*\d{1,3}\s*){1,2}$/;

/** Whether a text has the shape of a coverage shorthand such as `5*8`. */
export function isCoverage(text: string): boolean {
  return SHORTHAND.test(text);
}

/**
 * Reads `24x7`, `7*24`, `365*7*24`, `5*24`, `5×8` and the like, in any order that leaves no doubt which number is which.
 * @throws SlaError `coverage-unreadable`, `coverage-ambiguous`
 */
export function parseCoverage(text: string, path: string): Coverage {
  const refuse = (code: SlaErrorCode, expected: string): Error => slaError(code, { path, expected, received: text });
  const numbers = isCoverage(text) ? text.split(/[*xX×/]/).map(Number) : [];
  const weekly = numbers.filter((number) => number !== 365);
  const everyDayOfTheYear = weekly.length < numbers.length;
  const [a = 0, b = everyDayOfTheYear ? 7 : 0] = weekly;
  const readings = [
    { days: a, hours: b },
    { days: b, hours: a },
  ].filter(({ days, hours }) => days >= 1 && days <= 7 && hours >= 1 && hours <= 24);
  const [reading] = readings;
  if (reading === undefined || weekly.length > 2 || numbers.length - weekly.length > 1) {
    throw refuse("coverage-unreadable", 'days a week by hours a day, such as "5*8" or "24x7"');
  }
  if (readings.length > 1 && a !== b)
    throw refuse("coverage-ambiguous", 'numbers of which only one can be the days of a week, such as "5*8"');
  if (everyDayOfTheYear && reading.days !== 7) throw refuse("coverage-unreadable", "7 days a week beside 365 days");
  return { ...reading, everyDayOfTheYear };
}

/**
 * The weekly hours that a coverage means. Round the clock needs no office hours, and neither does `5*24`, whose five days are Monday to
 * Friday unless the office hours say otherwise; for anything else the office hours must say which hours are meant, and must agree.
 * @throws SlaError `coverage-needs-office-hours`, `coverage-mismatch`
 */
export function weekOfCoverage(coverage: Coverage, office: Week | undefined, path: string): Week {
  const { days, hours } = coverage;
  const officeDays = office ?? (days === 5 && hours === 24 ? MONDAY_TO_FRIDAY : undefined);
  if (days === 7 && hours === 24) return Array.from({ length: 7 }, () => WHOLE_DAY);
  if (officeDays === undefined) {
    const expected = `officeHours that say which ${counted(hours, "hour")} of which ${counted(days, "day")}`;
    throw slaError("coverage-needs-office-hours", { path, expected, received: undefined });
  }
  const week = hours === 24 ? officeDays.map((shifts) => (shifts.length > 0 ? WHOLE_DAY : [])) : officeDays;
  const open = week.filter((shifts) => shifts.length > 0);
  const wrong = open.find((shifts) => wallTime(shifts) !== hours * HOUR);
  if (open.length === days && wrong === undefined) return week;
  const received =
    wrong === undefined
      ? `office hours on ${counted(open.length, "day")}`
      : `office hours with a day of ${formatDuration(wallTime(wrong))}`;
  const expected = `${counted(days, "day")} of ${counted(hours, "hour")}`;
  throw slaError("coverage-mismatch", { path, expected, received: new Told(received) });
}

function counted(count: number, unit: string): string {
  return `${String(count)} ${unit}${count === 1 ? "" : "s"}`;
}

const MONDAY_TO_FRIDAY: Week = Array.from({ length: 7 }, (_, day) => (day < 5 ? WHOLE_DAY : []));

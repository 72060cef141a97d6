import { parseTimeOfDay } from "../calendar/hours.js";
import type { Shift } from "../calendar/hours.js";
import { show, slaError, Told } from "../errors.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { DAY, HOUR, MINUTE, parseDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";

/** Hours of days of the week, of public holidays or of dates, from schema.org. */
export interface Specification {
  /** 0 for Monday; empty, without public holidays either, for every day. */
  readonly weekdays: readonly number[];
  readonly publicHolidays: boolean;
  /** The first and last date; absent where the hours are valid without a limit on that side. */
  readonly first: DayNumber | undefined;
  readonly last: DayNumber | undefined;
  /** Absent for days that are closed. */
  readonly shift: Shift | undefined;
  readonly name: string | undefined;
  readonly path: string;
}

const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const PUBLIC_HOLIDAYS = "PublicHolidays";
const PREFIX = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/;
const LAST_MINUTE = 23 * HOUR + 59 * MINUTE;
const LONGEST = 1000;
const SHORT_DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const SHORT = /^\s*([A-Z][a-z](?:\s*[-–,]\s*[A-Z][a-z])*)(?:\s+(\S.*?))?\s*$/;

/** Reads an OpeningHoursSpecification. @throws SlaError `opening-hours-unsupported`, `hours-unreadable`, `hours-empty`, `date-unreadable`, … */
export function readSpecification(value: unknown, path: string): Specification {
  if (!isRecord(value)) {
    throw slaError("opening-hours-unsupported", { path, expected: "an OpeningHoursSpecification", received: value });
  }
  const days = listOf(own(value, "dayOfWeek")).map((day, index) =>
    readDay(day, pointer(pointer(path, "dayOfWeek"), index)),
  );
  const [first, last] = [dateOf(value, "validFrom", path), dateOf(value, "validThrough", path)];
  if (first !== undefined && last !== undefined && last < first) {
    const received = `${String(own(value, "validFrom"))}/${String(own(value, "validThrough"))}`;
    throw slaError("interval-reversed", { path, expected: "validThrough not before validFrom", received });
  }
  const name = own(value, "name");
  return {
    weekdays: days.filter((day) => day < DAY_NAMES.length),
    publicHolidays: days.includes(DAY_NAMES.length),
    first,
    last,
    shift: readShift(own(value, "opens"), own(value, "closes"), path),
    name: typeof name === "string" ? name : undefined,
    path,
  };
}

/** Reads the short form, `Mo-Fr 09:00-17:00`; days without hours are open all day. */
export function readShort(value: unknown, path: string): readonly Specification[] {
  const [, days, hours] = (typeof value === "string" && value.length <= LONGEST ? SHORT.exec(value) : undefined) ?? [];
  const fail = (expected: string, received: unknown): Error =>
    slaError("opening-hours-unsupported", { path, expected, received });
  if (days === undefined) throw fail('days and hours such as "Mo-Fr 09:00-17:00"', value);
  const weekdays = days.split(",").flatMap((part) => {
    const [from = -1, to = from] = part.split(/[-–]/).map((day) => SHORT_DAYS.indexOf(day.trim()));
    if (from < 0 || to < 0 || part.split(/[-–]/).length > 2)
      throw fail(`days of ${SHORT_DAYS.join(", ")}`, part.trim());
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7);
  });
  return (hours ?? "00:00-24:00").split(",").map((span) => {
    const [, opens, closes] = /^\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})\s*$/.exec(span) ?? [];
    if (opens === undefined) throw fail("hours such as 09:00-17:00, one rule of days and hours in a text", span.trim());
    const shift = readShift(opens, closes, path);
    return { weekdays, publicHolidays: false, first: undefined, last: undefined, shift, name: undefined, path };
  });
}

function readShift(opens: unknown, closes: unknown, path: string): Shift | undefined {
  if (opens === undefined && closes === undefined) return undefined;
  if (opens === undefined || closes === undefined) {
    const expected = "both opens and closes, or neither for closed days";
    throw slaError("opening-hours-unsupported", { path, expected, received: opens ?? closes });
  }
  const [from, to] = [parseTimeOfDay(opens, pointer(path, "opens")), parseTimeOfDay(closes, pointer(path, "closes"))];
  if (from === to && from === 0) return undefined;
  if (from === to || from === DAY) {
    const expected = "an end that differs; 00:00 and 23:59 for the whole day, 00:00 and 00:00 for a closed one";
    throw slaError("hours-empty", { path, expected, received: new Told(`${show(opens)} to ${show(closes)}`) });
  }
  // The vocabulary has no 24:00: by convention 00:00 to 23:59 is the whole day.
  if (from === 0 && to >= LAST_MINUTE) return { opens: 0, closes: DAY };
  return { opens: from, closes: to > from ? to : to + DAY };
}

function readDay(value: unknown, path: string): number {
  const name = typeof value === "string" ? value.replace(PREFIX, "") : "";
  const index = [...DAY_NAMES, PUBLIC_HOLIDAYS].indexOf(name);
  if (index >= 0) return index;
  const expected = `one of ${DAY_NAMES.join(", ")}, ${PUBLIC_HOLIDAYS}`;
  throw slaError("opening-hours-unsupported", { path, expected, received: value });
}

function dateOf(record: UnknownRecord, key: string, path: string): DayNumber | undefined {
  const value = own(record, key);
  return value === undefined ? undefined : parseDate(value, pointer(path, key));
}

/** JSON-LD writes a list of one without its brackets. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

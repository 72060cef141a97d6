import type { Roll } from "../calendar/date-count.js";
import { parseTimeOfDate } from "../calendar/time-of-date.js";
import type { ParsedTime, TimeOfDate } from "../calendar/time-of-date.js";
import { oneZone } from "../calendar/working-days.js";
import { own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import type { Zone } from "../time/zone.js";
import { COUNTINGS } from "./counting.js";
import type { HoursLaw } from "./counting.js";
import type { Counting } from "./due-rule.js";
import { INVALID, readCalendarOrAsk } from "./parse-context.js";
import type { CalendarReference, Context } from "./parse-context.js";

/*
 * What lengths of time and counts of dates both say of working days: their calendar, the law, where a date rolls to, and times of a date.
 */

const ROLLS = ["preceding", "following", "modified-following", "none"] as const;

/** Refuses a law that knows no working days. */
export function requireCalendar(
  { inspection }: Context,
  record: UnknownRecord,
  path: string,
  law: Pick<HoursLaw, "needsCalendar"> | undefined,
): void {
  if (law?.needsCalendar !== true || own(record, "calendar") !== undefined) return;
  const expected = `a calendar of the working days that ${String(own(record, "counting"))} counts by`;
  inspection.refuse(INVALID, { path: pointer(path, "calendar"), expected, received: undefined });
}

/** Reads by which law something is counted. */
export function readCounting({ inspection }: Context, record: UnknownRecord, path: string): Counting | undefined {
  return inspection.optional(record, "counting", path, (name, at) => inspection.word(name, at, INVALID, COUNTINGS));
}

/** Reads to which working day a date rolls; `otherwise` where nothing is said. */
export function readRoll(
  { inspection }: Context,
  record: UnknownRecord,
  path: string,
  otherwise: Roll | undefined,
): Roll | undefined {
  const word = inspection.optional(record, "roll", path, (value, at) => inspection.word(value, at, INVALID, ROLLS));
  return word === "none" ? undefined : (word ?? otherwise);
}

/** Reads the calendar that says which dates are working days: one of dates, in one time zone. */
export function readWorkingDays(context: Context, record: UnknownRecord, path: string): CalendarOfDates | undefined {
  const { inspection } = context;
  return inspection.optional(record, "calendar", path, (id, at) => {
    const calendar = readCalendarOrAsk(context, id, at);
    if (calendar === undefined) return undefined;
    const zone = inspection.attempt(() => oneZone(calendar.rules, at));
    return zone === undefined ? undefined : { ...calendar, zone };
  });
}

/** A calendar whose dates can be told. */
export interface CalendarOfDates extends CalendarReference {
  readonly zone: Zone;
}

/** A time of a date, as it is said and as it was read. */
export interface SaidTime {
  readonly said: TimeOfDate;
  readonly time: ParsedTime;
}

/** Reads a time of a date. */
export function readTime({ inspection }: Context, said: unknown, at: string): SaidTime | undefined {
  const time = inspection.attempt(() => parseTimeOfDate(said, at, INVALID));
  return time === undefined ? undefined : { said: said as TimeOfDate, time }; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- it was read
}

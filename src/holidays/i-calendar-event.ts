import { slaError } from "../errors.js";
import { isRecord } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { parseDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";

/** An event of an iCalendar text, as `kindOf` sees it. */
export interface ICalendarEvent {
  /** `""` where the event has none, as for all texts here. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** Its DTSTART: a date, or a date and time where it is no all-day event. */
  readonly from: string;
  readonly allDay: boolean;
}

/** The first date of an event, how many dates it lasts, and how it recurs. */
export interface EventDates {
  readonly first: DayNumber;
  readonly count: number;
  readonly rule: UnknownRecord | undefined;
  readonly more: readonly DayNumber[];
  readonly except: readonly DayNumber[];
}

/** An event that has been read. */
export interface ReadEvent {
  readonly told: ICalendarEvent;
  /** Absent for an event with a time of day. */
  readonly dates: EventDates | undefined;
  /** The occurrence of a recurring event that this one stands for (RECURRENCE-ID), a date for an all-day event. */
  readonly instead: string | undefined;
  readonly cancelled: boolean;
  readonly path: string;
}

/** A recurring event that is longer recurs before it is over. */
const LONGEST = 366;
const DAYS = /^P(?:(\d{1,4})W|(\d{1,5})D)$/;

/** The VEVENTs of parsed text, in jCal (RFC 7265): `[name, properties, components]`. */
export function componentsOf(parsed: unknown): readonly unknown[] {
  const calendars = isList(parsed) && typeof parsed[0] === "string" ? [parsed] : parsed;
  if (!isList(calendars) || calendars.length === 0) throw unreadable("/text", "iCalendar text", parsed);
  return calendars.flatMap((calendar) => {
    if (!isList(calendar) || calendar[0] !== "vcalendar") throw unreadable("/text", "VCALENDAR objects", calendar);
    const method = textOf(propertiesOf(calendar, "method"));
    if (method.toUpperCase() === "CANCEL") throw unreadable("/text", "a calendar, no cancellation", "METHOD:CANCEL");
    return listOf(calendar[2]).filter((component) => isList(component) && component[0] === "vevent");
  });
}

/** Reads a VEVENT. */
export function readEvent(event: unknown, path: string): ReadEvent {
  const all = (name: string): readonly Property[] => propertiesOf(event, name);
  const [start, ...others] = all("dtstart");
  const from = start?.values[0];
  if (start === undefined || typeof from !== "string" || others.length > 0) {
    throw unreadable(path, "an event with one DTSTART", textOf(all("summary")));
  }
  const allDay = start.type === "date";
  const told = {
    uid: textOf(all("uid")),
    summary: textOf(all("summary")),
    description: textOf(all("description")),
    categories: all("categories").flatMap(({ values }) => values.filter((value) => typeof value === "string")),
    from,
    allDay,
  };
  const cancelled = textOf(all("status")).toUpperCase() === "CANCELLED";
  const [recurrence] = all("recurrence-id");
  if (recurrence !== undefined && Object.hasOwn(recurrence.parameters, "range")) {
    throw unreadable(path, "a RECURRENCE-ID of one date", "RANGE=THISANDFUTURE");
  }
  const instead = recurrence === undefined ? undefined : textOf([recurrence]);
  if (allDay && instead !== undefined) parseDate(instead, path);
  return { told, dates: allDay ? datesOf(all, from, path) : undefined, instead, cancelled, path };
}

function datesOf(all: (name: string) => readonly Property[], from: string, path: string): EventDates {
  const first = parseDate(from, path);
  const [end, duration] = [all("dtend")[0], all("duration")[0]];
  const [, weeks, days] = DAYS.exec(duration === undefined ? "P1D" : textOf([duration])) ?? [];
  const lasts = weeks === undefined ? Number(days) : 7 * Number(weeks);
  const count = end === undefined ? lasts : parseDate(end.values[0], path) - first;
  if (!(count > 0)) {
    throw unreadable(
      path,
      "an end after the start (DTEND is the date after the last)",
      `${from} to ${textOf(all("dtend"))}`,
    );
  }
  const rules = all("rrule");
  if (count > LONGEST && (rules.length > 0 || all("rdate").length > 0)) {
    throw unreadable(path, `a recurring event of at most ${LONGEST} days`, `${from} to ${textOf(all("dtend"))}`);
  }
  const rule = rules[0]?.values[0];
  if (rules.length > 1 || all("exrule").length > 0 || (rules.length === 1 && !isRecord(rule))) {
    throw unreadable(path, "one RRULE and no EXRULE", textOf(all("summary")));
  }
  const dates = (name: string): readonly DayNumber[] =>
    all(name).flatMap(({ type, values }) => {
      if (type !== "date") throw unreadable(path, `${name.toUpperCase()} of dates (VALUE=DATE)`, values[0]);
      return values.map((value) => parseDate(value, path));
    });
  return { first, count, rule: isRecord(rule) ? rule : undefined, more: dates("rdate"), except: dates("exdate") };
}

interface Property {
  readonly parameters: UnknownRecord;
  readonly type: unknown;
  readonly values: readonly unknown[];
}

/** Properties in jCal: `[name, parameters, type, value, …]`. */
function propertiesOf(component: unknown, name: string): readonly Property[] {
  return listOf(listOf(component)[1]).flatMap((property) => {
    const [key, parameters, type, ...values] = listOf(property);
    return key === name ? [{ parameters: isRecord(parameters) ? parameters : {}, type, values }] : [];
  });
}

function textOf(properties: readonly Property[]): string {
  const value = properties[0]?.values[0];
  return typeof value === "string" ? value : "";
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

function unreadable(path: string, expected: string, received: unknown): Error {
  return slaError("holidays-unreadable", { path, expected, received });
}

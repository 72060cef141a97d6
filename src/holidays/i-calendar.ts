import type { CoveredDates } from "../calendar/calendar-spec.js";
import type { HolidayData } from "../calendar/holiday-data.js";
import { slaError, Told } from "../errors.js";
import { Inspection, own, pointer, readData } from "../inspection.js";
import { dayNumber, parseDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { readCoverage } from "./coverage-option.js";
import { foreign } from "./foreign.js";
import { readEvent, componentsOf } from "./i-calendar-event.js";
import type { ICalendarEvent, ReadEvent } from "./i-calendar-event.js";
import { holidayData, oneEachDate, yearOf } from "./known-days.js";
import type { DayRange, KnownDay } from "./known-days.js";
import { readMakeUp } from "./make-up.js";
import type { MakeUpHours } from "./make-up.js";
import { startsOf } from "./yearly-recurrence.js";

/** What is used of the module `ical.js`. */
export interface ICalendarParser {
  /** Reads iCalendar text as jCal (RFC 7265). */
  parse(text: string): unknown;
}

/** What an event means for a calendar: a date closed, a make-up working day, or nothing. */
export type ICalendarKind = "holiday" | "working-day" | "ignore";

/** The dates that the text is known to cover, what its events mean, and the hours of make-up working days. */
export type ICalendarOptions = MakeUpHours & {
  /** The dates for which the text has all holidays; no text tells this itself. */
  readonly coverage: CoveredDates;
  /** Every all-day event is a holiday where nothing is said. */
  readonly kindOf?: (event: ICalendarEvent) => ICalendarKind;
};

const KINDS = ["holiday", "working-day", "ignore"] as const;

/**
 * Holidays from iCalendar text (RFC 5545), parsed by the module `ical.js`, which is handed over.
 *
 * All-day events are taken, of several days and yearly recurrence too; cancelled ones are skipped. An event with a time of day is
 * refused unless `kindOf` ignores it. A whole year of the coverage without any day is refused: the text does not seem to reach so far.
 * @param text - One or several VCALENDAR objects.
 * @throws SlaError `holidays-unreadable`, `holidays-part-day`, `holidays-unknown-year`, `holidays-conflict`, `date-unreadable`,
 * `date-impossible`, `interval-reversed`, `calendar-invalid` for the coverage, `options-invalid`, `hours-unreadable`, `hours-empty`
 * @example
 * // What `import ICAL from "ical.js"` gives; `parse` alone is used.
 * const ICAL = {
 *   parse: () => ["vcalendar", [], [["vevent", [["dtstart", {}, "date", "2026-12-25"], ["summary", {}, "text", "Christmas"]], []]]],
 * };
 * const coverage = { from: "2026-01-01", to: "2027-01-01" };
 * fromICalendar("BEGIN:VCALENDAR…", ICAL, { coverage }).holidays // => [{ date: "2026-12-25", name: "Christmas" }]
 */
export function fromICalendar(text: string, ical: ICalendarParser, options: ICalendarOptions): HolidayData {
  return readData("holidays-unreadable", "/options", options, () => {
    const inspection = new Inspection();
    const keys = ["coverage", "kindOf", "hours", "hoursOf"];
    const record = inspection.record(options, "/options", keys, "options-invalid") ?? {};
    const makeUp = readMakeUp(inspection, record);
    const range = readCoverage(inspection, own(record, "coverage"), "/options/coverage");
    if (own(record, "kindOf") !== undefined && typeof options.kindOf !== "function") {
      const details = { path: "/options/kindOf", expected: "a function", received: options.kindOf };
      inspection.refuse("options-invalid", details);
    }
    if (typeof text !== "string") {
      inspection.refuse("holidays-unreadable", { path: "/text", expected: "iCalendar text", received: text });
    }
    inspection.throwIfAny();
    if (range === undefined)
      throw slaError("options-invalid", { path: "/options", expected: "coverage", received: options });
    const components = componentsOf(foreign("holidays-unreadable", "/text", () => ical.parse(text)));
    const events = components.flatMap((event, index) => {
      const path = pointer("/text/vevent", index);
      return inspection.attempt(() => readEvent(event, path)) ?? [];
    });
    refuseRepeatedUids(inspection, events);
    const moved = movedOccurrences(events);
    const days = events.flatMap((event) => {
      const without = event.instead === undefined ? (moved.get(event.told.uid) ?? []) : [];
      return inspection.attempt(() => daysOf(event, without, range, options.kindOf)) ?? [];
    });
    const known = oneEachDate(inspection, days, "join");
    inspection.throwIfAny();
    refuseEmptyYears(inspection, known, range);
    return holidayData(inspection, known, range, makeUp);
  });
}

function daysOf(
  event: ReadEvent,
  without: readonly DayNumber[],
  range: DayRange,
  kindOf: ICalendarOptions["kindOf"],
): readonly KnownDay[] {
  if (event.cancelled) return [];
  const { path, told } = event;
  const kind = foreign("options-invalid", "/options/kindOf", () => (kindOf === undefined ? "holiday" : kindOf(told)));
  if (!KINDS.includes(kind)) {
    throw slaError("options-invalid", {
      path: "/options/kindOf",
      expected: `one of ${KINDS.join(", ")}`,
      received: kind,
    });
  }
  if (kind === "ignore") return [];
  if (event.dates === undefined) {
    const expected = "an all-day event (DTSTART;VALUE=DATE), or a kindOf that ignores this one";
    throw slaError("holidays-part-day", { path, expected, received: new Told(`"${told.summary}" from ${told.from}`) });
  }
  const { count } = event.dates;
  const reaching = { from: range.from - count + 1, to: range.to };
  const starts = startsOf(event.dates, reaching, path).filter((start) => !without.includes(start));
  const name = told.summary === "" ? undefined : told.summary;
  return starts.flatMap((start) => {
    const [from, to] = [Math.max(start, range.from), Math.min(start + count, range.to)];
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ day: from + index, kind, name, path }));
  });
}

/** The occurrences of recurring events, by UID, for which other events stand (RECURRENCE-ID). */
function movedOccurrences(events: readonly ReadEvent[]): ReadonlyMap<string, readonly DayNumber[]> {
  const moved = new Map<string, DayNumber[]>();
  for (const { told, dates, instead } of events) {
    if (told.uid === "" || dates === undefined || instead === undefined) continue;
    const day = parseDate(instead, "/text");
    const before = moved.get(told.uid);
    if (before === undefined) moved.set(told.uid, [day]);
    else before.push(day);
  }
  return moved;
}

/** A second event of one UID is a later version of the first, or a mistake; the text does not tell which counts. */
function refuseRepeatedUids(inspection: Inspection, events: readonly ReadEvent[]): void {
  const seen = new Map<string, string>();
  for (const { told, instead, path } of events) {
    const key = `${told.uid} ${instead ?? ""}`;
    const before = told.uid === "" ? undefined : seen.get(key);
    if (before === undefined) seen.set(key, path);
    else {
      const expected = `each UID once (it is at ${before} too)`;
      inspection.refuse("holidays-conflict", { path, expected, received: told.uid });
    }
  }
}

function refuseEmptyYears(inspection: Inspection, days: readonly KnownDay[], range: DayRange): void {
  const years = new Set(days.map(({ day }) => yearOf(day)));
  for (let year = yearOf(range.from); dayNumber(year + 1, 1, 1) <= range.to; year += 1) {
    if (years.has(year) || dayNumber(year, 1, 1) < range.from) continue;
    const expected = `a coverage of years that the text has days of`;
    const received = new Told(`no day in ${year}`);
    inspection.refuse("holidays-unknown-year", { path: "/options/coverage", expected, received });
  }
}

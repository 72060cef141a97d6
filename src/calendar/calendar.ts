import { slaError } from "../errors.js";
import { frozenCopy, Inspection, isRecord, own, pointer, readData } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { DAY, parseDate } from "../time/plain-date.js";
import type { DayNumber, PlainDate } from "../time/plain-date.js";
import { startOfDate, zoneOf } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { isCoverage, parseCoverage, weekOfCoverage } from "./coverage.js";
import { readDatedDays, refuseSkippedDates } from "./dated-days.js";
import type { DatedDays, Holiday, SpecialDay } from "./dated-days.js";
import { parseWeek } from "./hours.js";
import type { Week, WeeklyHours } from "./hours.js";

/** The dates [from, to) for which a calendar's holidays are known. */
export interface CoveredDates {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What a calendar is made of: a time zone, weekly hours, and the dates that differ from the week. */
export interface CalendarSpec {
  /** The name that explanations and errors quote. */
  readonly id: string;
  /** An IANA name, `"UTC"`, or a fixed offset such as `"+08:00"`. */
  readonly timeZone: string;
  /**
   * `{ mon: ["09:00-12:00", "13:00-18:00"], … }`, or `"mon-fri 09:00-18:00; sat 09:00-12:00"`, or a coverage such as `"24x7"`, `"5*24"`,
   * or, with `officeHours`, `"5*8"`.
   */
  readonly hours: WeeklyHours | string;
  /** The hours that a coverage such as `"5*8"` leaves open. */
  readonly officeHours?: WeeklyHours | string;
  /** Dates closed whole. */
  readonly holidays?: readonly Holiday[];
  /** Dates with hours of their own; each beats a holiday and the week. */
  readonly specialDays?: readonly SpecialDay[];
  /** How far the holidays are known; without it, for good. */
  readonly coverage?: CoveredDates;
  /** What arithmetic does beyond the coverage: refuse (the default), or take the dates for ordinary days of their week. */
  readonly beyondCoverage?: "error" | "assume-weekly";
}

/** A calendar of one time zone: its own specification, checked and frozen. */
export interface WeeklyCalendar extends CalendarSpec {
  readonly kind: "weekly";
}

/** A calendar made of others by set algebra. */
export interface CombinedCalendar {
  readonly kind: "union" | "intersection" | "difference";
  readonly id: string;
  readonly of: readonly Calendar[];
}

/** When work is done: plain data, made by `defineCalendar`, `union`, `intersection` or `difference`. */
export type Calendar = WeeklyCalendar | CombinedCalendar;

/** What a weekly calendar means, ready to compute with. */
export interface WeeklyRules {
  readonly kind: "weekly";
  readonly calendar: WeeklyCalendar;
  readonly zone: Zone;
  readonly week: Week;
  readonly days: DatedDays;
  readonly covered: Covered | undefined;
}

/** What a combined calendar means. */
export interface CombinedRules {
  readonly kind: CombinedCalendar["kind"];
  readonly calendar: CombinedCalendar;
  readonly parts: readonly Rules[];
  /** How many calendars it is made of, itself included. */
  readonly size: number;
}

export type Rules = WeeklyRules | CombinedRules;

/** The instants [start, end) about which a calendar knows everything. */
export interface Covered {
  readonly start: Instant;
  readonly end: Instant;
  readonly strict: boolean;
}

const KEYS = [
  "kind",
  "id",
  "timeZone",
  "hours",
  "officeHours",
  "holidays",
  "specialDays",
  "coverage",
  "beyondCoverage",
];
const rulesByCalendar = new WeakMap<object, Rules>();

/**
 * Makes a calendar from its specification, which is checked whole: the error lists every issue.
 *
 * A special day beats a holiday, a holiday beats the week. Hours belong to the date on which they open.
 * @throws SlaError `calendar-invalid`, `time-zone-unknown`, `hours-unreadable`, `hours-empty`, `date-unreadable`, `date-impossible`,
 * `calendar-date-repeated`, `calendar-date-skipped`, `coverage-unreadable`, `coverage-ambiguous`, `coverage-needs-office-hours`,
 * `coverage-mismatch`, `coverage-includes-holidays`
 * @example
 * const office = defineCalendar({
 *   id: "office",
 *   timeZone: "Asia/Shanghai",
 *   hours: "mon-fri 09:00-12:00, 13:00-18:00",
 *   holidays: [{ date: "2026-10-01", name: "National Day" }],
 *   specialDays: [{ date: "2026-10-10", hoursOf: "mon", name: "make-up working day" }],
 *   coverage: { from: "2026-01-01", to: "2027-01-01" },
 * });
 * isOpen(office, "2026-10-10T09:00+08:00") // => true
 * isOpen(office, "2026-10-01T09:00+08:00") // => false
 */
export function defineCalendar(spec: CalendarSpec): Calendar {
  const inspection = new Inspection();
  const calendar = readData("calendar-invalid", "", spec, () => readCalendar(inspection, spec, "", undefined));
  inspection.throwIfAny();
  if (calendar === undefined) throw slaError("calendar-invalid", { path: "", expected: "a calendar", received: spec });
  return calendar;
}

/** Reads a calendar that may be one already, a specification, or the JSON of either. */
export function readCalendar(
  inspection: Inspection,
  input: unknown,
  path: string,
  defaultId: string | undefined,
): Calendar | undefined {
  const known = isRecord(input) ? rulesByCalendar.get(input) : undefined;
  if (known !== undefined) return known.calendar;
  const kind = isRecord(input) ? own(input, "kind") : undefined;
  if (kind === "union" || kind === "intersection" || kind === "difference") {
    return readCombined(inspection, input, path, kind);
  }
  const record = inspection.record(input, path, KEYS, "calendar-invalid");
  if (record === undefined) return undefined;
  const rules = readWeekly(inspection, record, path, defaultId);
  if (rules !== undefined) rulesByCalendar.set(rules.calendar, rules);
  return rules?.calendar;
}

/** Calendars are compiled part by part, so their number is bounded; sharing parts could make it grow beyond measure. */
const LARGEST = 1000;
/** How deep JSON is followed. */
const DEEPEST = 64;

function readCombined(
  inspection: Inspection,
  input: unknown,
  path: string,
  kind: CombinedCalendar["kind"],
): Calendar | undefined {
  const record = inspection.record(input, path, ["kind", "id", "of"], "calendar-invalid");
  if (record === undefined) return undefined;
  if (path.split("/of/").length > DEEPEST) {
    const expected = `at most ${DEEPEST} calendars inside each other`;
    return inspection.refuse("calendar-invalid", { path, expected, received: input });
  }
  const parts = inspection.list(own(record, "of"), pointer(path, "of"), "calendar-invalid", (item, at) =>
    readCalendar(inspection, item, at, undefined),
  );
  return parts === undefined ? undefined : inspection.attempt(() => combine(kind, parts, path));
}

/** Makes a calendar of others. @throws SlaError `calendar-invalid` where there are none */
export function combine(kind: CombinedCalendar["kind"], of: readonly Calendar[], path: string): Calendar {
  if (of.length === 0) throw slaError("calendar-invalid", { path, expected: "at least one calendar", received: of });
  const parts = of.map((calendar, index) => rulesOf(calendar, pointer(path, index)));
  const size = parts.reduce((sum, part) => sum + sizeOf(part), 1);
  if (size > LARGEST) {
    const expected = `at most ${LARGEST} calendars in one`;
    throw slaError("calendar-invalid", { path, expected, received: size });
  }
  const calendars = Object.freeze(parts.map((part) => part.calendar));
  const id = `${kind}(${calendars.map((calendar) => calendar.id).join(", ")})`;
  const calendar: CombinedCalendar = Object.freeze({ kind, id, of: calendars });
  rulesByCalendar.set(calendar, { kind, calendar, parts, size });
  return calendar;
}

function sizeOf(rules: Rules): number {
  return rules.kind === "weekly" ? 1 : rules.size;
}

/** The rules of a calendar. @throws SlaError `calendar-undefined` for anything that this library did not make */
export function rulesOf(calendar: Calendar, path: string): Rules {
  const rules = typeof calendar === "object" ? rulesByCalendar.get(calendar) : undefined;
  if (rules !== undefined) return rules;
  throw slaError("calendar-undefined", { path, expected: "a calendar from defineCalendar", received: calendar });
}

function readWeekly(
  inspection: Inspection,
  record: UnknownRecord,
  path: string,
  defaultId: string | undefined,
): WeeklyRules | undefined {
  const before = inspection.issues.length;
  if (own(record, "kind") !== undefined) {
    inspection.word(own(record, "kind"), pointer(path, "kind"), "calendar-invalid", ["weekly"]);
  }
  const id = inspection.name(own(record, "id") ?? defaultId, pointer(path, "id"), "calendar-invalid");
  const zone = inspection.attempt(() => zoneOf(own(record, "timeZone"), pointer(path, "timeZone")));
  const week = inspection.attempt(() => readHours(record, path));
  const days = readDatedDays(inspection, own(record, "holidays"), own(record, "specialDays"), path, week);
  if (zone !== undefined) refuseSkippedDates(inspection, days, zone, path);
  const covered = zone === undefined ? undefined : readCovered(inspection, record, path, zone, week);
  if (id === undefined || zone === undefined || week === undefined || inspection.issues.length > before)
    return undefined;
  const calendar = frozenCopy({ ...record, kind: "weekly", id }) as WeeklyCalendar; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- every property was checked above
  return { kind: "weekly", calendar, zone, week, days, covered };
}

function readHours(record: UnknownRecord, path: string): Week {
  const hours = own(record, "hours");
  const at = pointer(path, "hours");
  const officeHours = own(record, "officeHours");
  if (typeof hours !== "string" || !isCoverage(hours)) {
    if (officeHours === undefined) return parseWeek(hours, at);
    const expected = 'a coverage such as "5*8" beside officeHours';
    throw slaError("calendar-invalid", { path: at, expected, received: hours });
  }
  const coverage = parseCoverage(hours, at);
  const holidays = own(record, "holidays");
  if (coverage.everyDayOfTheYear && Array.isArray(holidays) && holidays.length > 0) {
    const expected = "no holidays beside 365 days";
    throw slaError("coverage-includes-holidays", { path: pointer(path, "holidays"), expected, received: holidays });
  }
  const office = officeHours === undefined ? undefined : parseWeek(officeHours, pointer(path, "officeHours"));
  return weekOfCoverage(coverage, office, at);
}

function readCovered(
  inspection: Inspection,
  record: UnknownRecord,
  path: string,
  zone: Zone,
  week: Week | undefined,
): Covered | undefined {
  const beyond = inspection.optional(record, "beyondCoverage", path, (word, at) =>
    inspection.word(word, at, "calendar-invalid", ["error", "assume-weekly"]),
  );
  const range = inspection.optional(record, "coverage", path, (value, at) => readDates(inspection, value, at));
  if (range === undefined) return undefined;
  // Hours that open on the unknown eve of the first covered date may run into it.
  const overhang = Math.max(0, ...(week ?? []).flatMap((shifts) => shifts.map(({ closes }) => closes - DAY)));
  return {
    start: startOfDate(zone, range.from) + overhang,
    end: startOfDate(zone, range.to),
    strict: beyond !== "assume-weekly",
  };
}

/** Reads dates [from, to). */
export function readDates(
  inspection: Inspection,
  value: unknown,
  path: string,
): { readonly from: DayNumber; readonly to: DayNumber } | undefined {
  const record = inspection.record(value, path, ["from", "to"], "calendar-invalid");
  if (record === undefined) return undefined;
  const from = inspection.attempt(() => parseDate(own(record, "from"), pointer(path, "from")));
  const to = inspection.attempt(() => parseDate(own(record, "to"), pointer(path, "to")));
  if (from === undefined || to === undefined) return undefined;
  if (from < to) return { from, to };
  return inspection.refuse("interval-reversed", {
    path,
    expected: "from before to",
    received: `${String(own(record, "from"))}/${String(own(record, "to"))}`,
  });
}

import type { SlaErrorCode } from "../errors.js";
import { frozenCopy, isRecord, own, pointer } from "../inspection.js";
import type { Inspection, UnknownRecord } from "../inspection.js";
import { DAY, parseDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { instantOf, startOfDate, zoneOf } from "../time/zone.js";
import type { Zone } from "../time/zone.js";
import type { Calendar, CombinedCalendar, WeeklyCalendar } from "./calendar-spec.js";
import { combine } from "./combine.js";
import { calendarOf } from "./exchange.js";
import { readDatedDays } from "./dated-days.js";
import { readWeeks } from "./parse-weeks.js";
import { knownRules, notCompiled, rememberRules } from "./rules.js";
import type { Covered, WeeklyRules } from "./rules.js";
import { weekOn } from "./weeks.js";
import type { Weeks } from "./weeks.js";

const KEYS = [
  "kind",
  "id",
  "timeZone",
  "hours",
  "officeHours",
  "changes",
  "holidays",
  "specialDays",
  "coverage",
  "beyondCoverage",
];
/** How deep JSON is followed. */
const DEEPEST = 64;

/** Reads a calendar that may be one already, a specification, or the JSON of either. */
export function readCalendar(
  inspection: Inspection,
  input: unknown,
  path: string,
  defaultId: string | undefined,
): Calendar | undefined {
  const known = knownRules(input);
  if (known !== undefined) return known.calendar;
  const kind = isRecord(input) ? own(input, "kind") : undefined;
  if (kind === "union" || kind === "intersection" || kind === "difference") {
    return readCombined(inspection, input, path, kind);
  }
  if (kind === "timetable") return readImported(inspection, input, path);
  const record = inspection.record(input, path, KEYS, "calendar-invalid");
  if (record === undefined) return undefined;
  const rules = readWeekly(inspection, record, path, defaultId);
  if (rules !== undefined) rememberRules(rules);
  return rules?.calendar;
}

function readImported(inspection: Inspection, input: unknown, path: string): Calendar | undefined {
  const record = inspection.record(input, path, ["kind", "id", "timetable"], "calendar-invalid");
  if (record === undefined) return undefined;
  const calendar = inspection.attempt(() => calendarOf(own(record, "timetable"), pointer(path, "timetable")));
  if (calendar === undefined || own(record, "id") === calendar.id) return calendar;
  const expected = `"${calendar.id}", the id in the timetable`;
  return inspection.refuse("calendar-invalid", { path: pointer(path, "id"), expected, received: own(record, "id") });
}

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
  const given = own(record, "of");
  if (parts === undefined || !Array.isArray(given) || parts.length < given.length) return undefined;
  return inspection.attempt(() => combine(kind, parts, path));
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
  const given = own(record, "id");
  const id = inspection.name(given === undefined ? defaultId : given, pointer(path, "id"), "calendar-invalid");
  const zone = inspection.attempt(() => zoneOf(own(record, "timeZone"), pointer(path, "timeZone")));
  const weeks = readWeeks(inspection, record, path);
  const days = readDatedDays(inspection, own(record, "holidays"), own(record, "specialDays"), path, weeks, zone);
  const covered = readCovered(inspection, record, path, zone, weeks);
  if (id === undefined || zone === undefined || weeks === undefined || inspection.issues.length > before)
    return undefined;
  const calendar = frozenCopy({ ...record, kind: "weekly", id }) as WeeklyCalendar; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- every property was checked above
  const compiled = notCompiled(covered?.strict === true ? covered : undefined);
  const { week, changes } = weeks;
  return { kind: "weekly", calendar, zone, week, changes, days, covered, compiled };
}

function readCovered(
  inspection: Inspection,
  record: UnknownRecord,
  path: string,
  zone: Zone | undefined,
  weeks: Weeks | undefined,
): Covered | undefined {
  const beyond = inspection.optional(record, "beyondCoverage", path, (word, at) =>
    inspection.word(word, at, "calendar-invalid", ["error", "assume-weekly"]),
  );
  const range = inspection.optional(record, "coverage", path, (value, at) => readDates(inspection, value, at));
  if (range === undefined || zone === undefined) return undefined;
  // Hours that open on the unknown eve of the first covered date may run into it.
  const week = weeks === undefined ? [] : weekOn(weeks, range.from - 1);
  const overhang = Math.max(0, ...week.flatMap((shifts) => shifts.map(({ closes }) => closes - DAY)));
  const firstDate = startOfDate(zone, range.from);
  return {
    start: instantOf(zone, range.from * DAY + overhang),
    end: startOfDate(zone, range.to),
    firstDate,
    strict: beyond !== "assume-weekly",
  };
}

/** Reads dates [from, to). */
export function readDates(
  inspection: Inspection,
  value: unknown,
  path: string,
  code: SlaErrorCode = "calendar-invalid",
): { readonly from: DayNumber; readonly to: DayNumber } | undefined {
  const record = inspection.record(value, path, ["from", "to"], code);
  if (record === undefined) return undefined;
  const from = inspection.attempt(() => parseDate(own(record, "from"), pointer(path, "from")));
  const to = inspection.attempt(() => parseDate(own(record, "to"), pointer(path, "to")));
  if (from === undefined || to === undefined) return undefined;
  if (from < to) return { from, to };
  return inspection.refuse("interval-reversed", {
    path,
    expected: "dates of which from is before to",
    received: `${String(own(record, "from"))}/${String(own(record, "to"))}`,
  });
}

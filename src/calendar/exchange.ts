import { slaError } from "../errors.js";
import { frozenCopy, Inspection, isRecord, own, readData } from "../inspection.js";
import type { Interval } from "../intervals/interval.js";
import { parseSupportedInstant, parseTimelineEnd } from "../time/instant.js";
import type { InstantInput } from "../time/instant.js";
import { canonical, digestOf, FORMAT, openingsOf, runsOf, VERSION } from "../timetable/data.js";
import type { TimetableData } from "../timetable/data.js";
import { TimetableError } from "../timetable/error.js";
import { layOut } from "../timetable/layout.js";
import { readTimetable } from "../timetable/read.js";
import type { Calendar, ImportedCalendar } from "./calendar-spec.js";
import { requireCovered } from "./covered.js";
import { notCompiled, rememberRules, rulesOf } from "./rules.js";
import type { Range, Rules } from "./rules.js";
import { openWithin } from "./timetable.js";

/** Which part of a calendar to write out. */
export interface TimetableOptions {
  /** The instants [from, to) for which the timetable shall answer, in the years 1970 to 2199. */
  readonly from: InstantInput;
  readonly to: InstantInput;
  /** The release of the host's time-zone data, such as Node's `process.versions.tz`; a library cannot ask for it everywhere. */
  readonly timeZoneData?: string;
}

/**
 * Writes a calendar out as a timetable: plain JSON from which hosts without time-zone data compute the same answers, with
 * `sla-clock/timetable`, or here with `importTimetable`.
 *
 * About 5 KB for a year with two openings a day. Where the calendar assumes its week beyond its coverage, `coverage` says how far its
 * holidays are known.
 * @throws SlaError `interval-reversed`, `calendar-uncovered`, `options-invalid`, `calendar-undefined`, and those of `toInstant`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00" });
 * const timetable = exportTimetable(office, { from: "2026-03-02T00:00+08:00", to: "2026-03-09T00:00+08:00" });
 * timetable.runs.slice(0, 6) // => [540, 180, 60, 300, 900, 180]
 * timetable.unit // => 60_000
 */
export function exportTimetable(calendar: Calendar, options: TimetableOptions): TimetableData {
  const rules = rulesOf(calendar, "/calendar");
  const { from, to, timeZoneData } = readOptions(options);
  if (from >= to) {
    throw slaError("interval-reversed", {
      path: "/options/to",
      expected: "an end after the start",
      received: options.to,
    });
  }
  requireCovered(rules, from, to, "/options");
  const covered = coveredWithin(rules, { start: from, end: to });
  const content = {
    format: FORMAT,
    version: VERSION,
    calendar: calendar.id,
    timeZones: [...new Set(zoneNames(rules))].sort(),
    ...(timeZoneData !== undefined && { timeZoneData }),
    from,
    to,
    coverage: { from: covered.start, to: Math.max(covered.start, covered.end) },
    ...runsOf(from, openWithin(rules, from, to)),
  } as const;
  return frozenCopy({ ...content, digest: digestOf(canonical(content)) });
}

/**
 * A calendar from a timetable that `exportTimetable` wrote, as JSON text or parsed: usable wherever a calendar is.
 *
 * It answers as the calendar did within [from, to), and refuses with `calendar-uncovered` what lies outside. It knows instants alone:
 * no names of holidays, and no dates, so that working days cannot be counted in it.
 * @throws SlaError `timetable-invalid`, `timetable-damaged` where it does not agree with its digest, `timetable-too-new`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * const json = JSON.stringify(exportTimetable(office, { from: "2026-01-01T00:00+08:00", to: "2027-01-01T00:00+08:00" }));
 * const imported = importTimetable(json);
 * addWorkingTime(imported, "2026-03-06T17:00+08:00", "2h") // => Date.parse("2026-03-09T10:00+08:00")
 * addWorkingTime(imported, "2026-12-31T17:00+08:00", "2h") // throws calendar-uncovered
 */
export function importTimetable(json: unknown): Calendar {
  return calendarOf(json, "");
}

/** `importTimetable` for a value at a path of some larger argument. */
export function calendarOf(json: unknown, path: string): ImportedCalendar {
  const timetable = frozenCopy(readChecked(json, path));
  const { from, to, coverage } = timetable;
  const openings: readonly Interval[] = openingsOf(timetable);
  const calendar: ImportedCalendar = Object.freeze({ kind: "timetable", id: timetable.calendar, timetable });
  const limits = { start: from, end: to };
  const covered = { start: coverage.from, end: coverage.to };
  const compiled = { ...notCompiled(limits), layout: layOut(from, to, openings) };
  rememberRules({ kind: "timetable", calendar, covered, limits, openings, compiled });
  return calendar;
}

function readChecked(json: unknown, path: string): TimetableData {
  try {
    const timetable = readTimetable(json);
    if (isTold(timetable)) return timetable;
    throw new TimetableError("timetable-invalid", "", "a timetable", json);
  } catch (error) {
    if (!(error instanceof TimetableError)) throw error;
    const { code, expected, received } = error;
    throw slaError(code, {
      path: path + error.path,
      expected,
      received: received === "undefined" ? undefined : received,
    });
  }
}

/** Whether all is there that a calendar tells of itself; computing needs none of it, so that `sla-clock/timetable` does not ask. */
function isTold(data: Readonly<Partial<Record<keyof TimetableData, unknown>>>): boolean {
  const coverage = isRecord(data.coverage) ? data.coverage : {};
  const instants = [data.from, own(coverage, "from"), own(coverage, "to"), data.to];
  return (
    typeof data.calendar === "string" &&
    Array.isArray(data.timeZones) &&
    data.timeZones.every((name) => typeof name === "string") &&
    instants.every((at, index) => Number.isInteger(at) && Number(at) >= Number(instants[Math.max(0, index - 1)]))
  );
}

function readOptions(options: unknown): { readonly from: number; readonly to: number; readonly timeZoneData?: string } {
  const inspection = new Inspection();
  const read = readData("options-invalid", "/options", options, () => {
    const record = inspection.record(options, "/options", ["from", "to", "timeZoneData"], "options-invalid");
    if (record === undefined) return undefined;
    const from = inspection.attempt(() => parseSupportedInstant(own(record, "from"), "/options/from"));
    const to = inspection.attempt(() => parseTimelineEnd(own(record, "to"), "/options/to"));
    const data = inspection.optional(record, "timeZoneData", "/options", (value, at) =>
      inspection.name(value, at, "options-invalid"),
    );
    if (from === undefined || to === undefined) return undefined;
    return { from, to, ...(data !== undefined && { timeZoneData: data }) };
  });
  inspection.throwIfAny();
  if (read !== undefined) return read;
  throw slaError("options-invalid", { path: "/options", expected: "{ from, to }", received: options });
}

/** The part of a range for which all calendars involved know their holidays. */
function coveredWithin(rules: Rules, range: Range): Range {
  if (rules.kind !== "weekly" && rules.kind !== "timetable") {
    return rules.parts.reduce((rest, part) => coveredWithin(part, rest), range);
  }
  const start = Math.max(range.start, rules.covered?.start ?? -Infinity);
  return { start: Math.min(start, range.end), end: Math.min(range.end, rules.covered?.end ?? Infinity) };
}

function zoneNames(rules: Rules): readonly string[] {
  if (rules.kind === "weekly") return [rules.zone.name];
  return rules.kind === "timetable" ? rules.calendar.timetable.timeZones : rules.parts.flatMap(zoneNames);
}

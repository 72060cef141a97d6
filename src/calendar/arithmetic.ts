import { slaError, Told } from "../errors.js";
import { interval } from "../intervals/interval.js";
import type { Interval } from "../intervals/interval.js";
import { parseDuration } from "../time/duration.js";
import type { Duration, DurationInput } from "../time/duration.js";
import { EARLIEST, LATEST, parseSupportedInstant } from "../time/instant.js";
import type { InstantInput } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import { rulesOf } from "./rules.js";
import type { Calendar } from "./calendar-spec.js";
import type { Rules } from "./rules.js";
import { requireCovered, requireImported } from "./covered.js";
import {
  earliestAfter,
  firstOpen,
  isOpenAt,
  lastOpen,
  latestBefore,
  nextEdge,
  openTimeBetween,
  openWithin,
  previousEdge,
} from "./timetable.js";

/** Why a search for open time after (or before) an instant came back empty. */
export function searchFailed(rules: Rules, at: Instant, side: "after" | "before", path: string): Error {
  requireImported(rules, side === "after" ? at : EARLIEST, side === "after" ? LATEST : at, path);
  const opens = side === "after" ? firstOpen(rules, at) : lastOpen(rules, at);
  const iso = new Date(at).toISOString();
  return opens === undefined
    ? slaError("calendar-never-opens", {
        path,
        expected: `open time ${side} ${iso}`,
        received: new Told(`calendar "${rules.calendar.id}", which has none in the years 1970 to 2199`),
      })
    : slaError("calendar-exhausted", {
        path,
        expected: `enough open time ${side} ${iso}`,
        received: new Told(`calendar "${rules.calendar.id}", which has less in the years 1970 to 2199`),
      });
}

/** Why working time did not come to an end: the first reason is that it left the dates that are known. */
function unfinished(rules: Rules, at: Instant, side: "after" | "before", path: string): Error {
  requireCovered(rules, side === "after" ? at : EARLIEST, side === "after" ? LATEST : at, path);
  return searchFailed(rules, at, side, "/calendar");
}

/**
 * The earliest instant by which `duration` of open time has passed since `from`.
 *
 * Time used up exactly at closing is due at closing, not at the next opening.
 * @param duration - Working time, not negative; zero returns `from` itself, even when closed.
 * @throws SlaError `calendar-never-opens`, `calendar-exhausted`, `calendar-uncovered`, `calendar-undefined`, and those of `toInstant`
 * and `toDuration`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00" });
 * addWorkingTime(office, "2026-03-06T16:00+08:00", "3h") // => Date.parse("2026-03-09T10:00+08:00")
 * addWorkingTime(office, "2026-03-06T16:00+08:00", "2h") // => Date.parse("2026-03-06T18:00+08:00")
 */
export function addWorkingTime(calendar: Calendar, from: InstantInput, duration: DurationInput): Instant {
  const rules = rulesOf(calendar, "/calendar");
  return add(rules, parseSupportedInstant(from, "/from"), parseDuration(duration, "/duration"), "/from");
}

/** `addWorkingTime` with checked arguments; the path is that of the instant. */
export function add(rules: Rules, from: Instant, duration: Duration, path: string): Instant {
  if (duration === 0) return from;
  const due = earliestAfter(rules, from, duration);
  if (due === undefined) throw unfinished(rules, from, "after", path);
  requireCovered(rules, from, due, path);
  return due;
}

/**
 * The latest instant from which `duration` of open time passes until `from`: the mirror of `addWorkingTime`.
 *
 * Time used up exactly at opening ends at that opening, not at the closing before it.
 * @param duration - Working time, not negative; zero returns `from` itself.
 * @throws SlaError as `addWorkingTime`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00" });
 * subtractWorkingTime(office, "2026-03-09T10:00+08:00", "3h") // => Date.parse("2026-03-06T16:00+08:00")
 */
export function subtractWorkingTime(calendar: Calendar, from: InstantInput, duration: DurationInput): Instant {
  const rules = rulesOf(calendar, "/calendar");
  return subtract(rules, parseSupportedInstant(from, "/from"), parseDuration(duration, "/duration"), "/from");
}

/** `subtractWorkingTime` with checked arguments; the path is that of the instant. */
export function subtract(rules: Rules, from: Instant, duration: Duration, path: string): Instant {
  if (duration === 0) return from;
  const start = latestBefore(rules, from, duration);
  if (start === undefined) throw unfinished(rules, from, "before", path);
  requireCovered(rules, start, from, path);
  return start;
}

/**
 * The open time from one instant to another, in milliseconds; negative where `to` is before `from`.
 *
 * @throws SlaError `calendar-uncovered`, `calendar-undefined`, and those of `toInstant`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00" });
 * workingTimeBetween(office, "2026-03-06T16:00+08:00", "2026-03-09T10:00+08:00") // => toDuration("3h")
 */
export function workingTimeBetween(calendar: Calendar, from: InstantInput, to: InstantInput): Duration {
  const rules = rulesOf(calendar, "/calendar");
  return between(rules, parseSupportedInstant(from, "/from"), parseSupportedInstant(to, "/to"), "/from", "/to");
}

/** `workingTimeBetween` with checked arguments. */
export function between(rules: Rules, from: Instant, to: Instant, fromPath: string, toPath: string): Duration {
  if (from < to) requireCoveredBetween(rules, from, to, fromPath, toPath);
  else requireCoveredBetween(rules, to, from, toPath, fromPath);
  return openTimeBetween(rules, from, to);
}

/** Refuses to measure time that is not covered, naming the end from which it was left. */
function requireCoveredBetween(rules: Rules, low: Instant, high: Instant, lowPath: string, highPath: string): void {
  requireCovered(rules, low, Math.min(low + 1, high), lowPath);
  requireCovered(rules, low, high, highPath);
}

/**
 * Whether the calendar is open at an instant. Hours are half-open: open at the opening, closed at the closing.
 *
 * @throws SlaError `calendar-uncovered`, `calendar-undefined`, and those of `toInstant`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * isOpen(office, "2026-03-06T09:00+08:00") // => true
 * isOpen(office, "2026-03-06T18:00+08:00") // => false
 */
export function isOpen(calendar: Calendar, at: InstantInput): boolean {
  const rules = rulesOf(calendar, "/calendar");
  const instant = parseSupportedInstant(at, "/at");
  requireCovered(rules, instant, instant + 1, "/at");
  return isOpenAt(rules, instant);
}

/**
 * The first working moment at or after an instant: the instant itself where the calendar is open, else the next opening.
 *
 * @throws SlaError as `addWorkingTime`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * nextWorkingTime(office, "2026-03-06T18:00+08:00") // => Date.parse("2026-03-09T09:00+08:00")
 */
export function nextWorkingTime(calendar: Calendar, at: InstantInput): Instant {
  const rules = rulesOf(calendar, "/calendar");
  const instant = parseSupportedInstant(at, "/at");
  const opens = firstOpen(rules, instant);
  if (opens === undefined) throw unfinished(rules, instant, "after", "/at");
  requireCovered(rules, instant, opens + 1, "/at");
  return opens;
}

/**
 * The mirror of `nextWorkingTime`: the instant itself where the calendar is open just before it, else the latest closing before it.
 *
 * @throws SlaError as `addWorkingTime`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * previousWorkingTime(office, "2026-03-09T09:00+08:00") // => Date.parse("2026-03-06T18:00+08:00")
 */
export function previousWorkingTime(calendar: Calendar, at: InstantInput): Instant {
  const rules = rulesOf(calendar, "/calendar");
  const instant = parseSupportedInstant(at, "/at");
  const closes = lastOpen(rules, instant);
  if (closes === undefined) throw unfinished(rules, instant, "before", "/at");
  requireCovered(rules, closes - 1, instant, "/at");
  return closes;
}

/**
 * The earliest opening after an instant; `undefined` where there is none, as for a calendar that is always open.
 *
 * Touching hours are one interval: no opening lies between them.
 * @throws SlaError `calendar-uncovered`, `calendar-undefined`, and those of `toInstant`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * nextOpening(office, "2026-03-06T09:00+08:00") // => Date.parse("2026-03-09T09:00+08:00")
 */
export function nextOpening(calendar: Calendar, at: InstantInput): Instant | undefined {
  return edgeAfter(calendar, at, "start");
}

/**
 * The earliest closing after an instant; `undefined` where there is none, as for a calendar that is always open.
 *
 * @throws SlaError `calendar-uncovered`, `calendar-undefined`, and those of `toInstant`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * nextClosing(office, "2026-03-06T09:00+08:00") // => Date.parse("2026-03-06T18:00+08:00")
 */
export function nextClosing(calendar: Calendar, at: InstantInput): Instant | undefined {
  return edgeAfter(calendar, at, "end");
}

/**
 * The latest opening at or before an instant; `undefined` where there is none.
 *
 * @throws SlaError `calendar-uncovered`, `calendar-undefined`, and those of `toInstant`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * previousOpening(office, "2026-03-06T09:00+08:00") // => Date.parse("2026-03-06T09:00+08:00")
 */
export function previousOpening(calendar: Calendar, at: InstantInput): Instant | undefined {
  return edgeBefore(calendar, at, "start");
}

/**
 * The latest closing at or before an instant; `undefined` where there is none.
 *
 * @throws SlaError `calendar-uncovered`, `calendar-undefined`, and those of `toInstant`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * previousClosing(office, "2026-03-06T09:00+08:00") // => Date.parse("2026-03-05T18:00+08:00")
 */
export function previousClosing(calendar: Calendar, at: InstantInput): Instant | undefined {
  return edgeBefore(calendar, at, "end");
}

function edgeAfter(calendar: Calendar, at: InstantInput, edge: "start" | "end"): Instant | undefined {
  const rules = rulesOf(calendar, "/calendar");
  const instant = parseSupportedInstant(at, "/at");
  const found = nextEdge(rules, instant, edge);
  requireCovered(rules, instant, found === undefined ? LATEST : found + 1, "/at");
  return found;
}

function edgeBefore(calendar: Calendar, at: InstantInput, edge: "start" | "end"): Instant | undefined {
  const rules = rulesOf(calendar, "/calendar");
  const instant = parseSupportedInstant(at, "/at");
  const found = previousEdge(rules, instant, edge);
  requireCovered(rules, found === undefined ? EARLIEST : found - 1, instant + 1, "/at");
  return found;
}

/**
 * The stretches in which the calendar is open within [from, to), in order, cut off at both ends.
 *
 * @throws SlaError `interval-reversed`, `calendar-uncovered`, `calendar-undefined`, and those of `toInstant`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00" });
 * openIntervals(office, "2026-03-06T11:00Z", "2026-03-06T14:00Z").length // => 2
 */
export function openIntervals(calendar: Calendar, from: InstantInput, to: InstantInput): readonly Interval[] {
  const rules = rulesOf(calendar, "/calendar");
  const { start, end } = interval(parseSupportedInstant(from, "/from"), parseSupportedInstant(to, "/to"), "/to");
  requireCovered(rules, start, end, "/to");
  return openWithin(rules, start, end);
}

import type { TimetableData } from "./data.js";
import { openingsOf } from "./data.js";
import { TimetableError } from "./error.js";
import * as kernel from "./kernel.js";
import { layOut } from "./layout.js";
import type { Layout, Opening } from "./layout.js";
import { LATEST, readTimetable } from "./read.js";

export { TimetableError } from "./error.js";
export type { TimetableErrorCode } from "./error.js";
export type { TimetableData } from "./data.js";
export type { Opening } from "./layout.js";

/*
 * What the full library answers of a calendar, answered from its exported timetable alone: no imports, no time-zone data, no Intl.
 * Instants and durations are numbers of milliseconds here.
 */

const layouts = new WeakMap<object, Layout>();

/**
 * Reads what `exportTimetable` wrote, as JSON text or parsed, to compute with it.
 *
 * @throws TimetableError `timetable-invalid`, `timetable-damaged` where it does not agree with its digest, `timetable-too-new`
 * @example
 * import { defineCalendar, exportTimetable } from "sla-clock";
 * import { addWorkingTime, importTimetable } from "sla-clock/timetable";
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * const json = JSON.stringify(exportTimetable(office, { from: "2026-01-01T00:00+08:00", to: "2027-01-01T00:00+08:00" }));
 * const timetable = importTimetable(json);
 * addWorkingTime(timetable, Date.parse("2026-03-06T17:00+08:00"), 7_200_000) // => Date.parse("2026-03-09T10:00+08:00")
 */
export function importTimetable(json: unknown): TimetableData {
  const data = readTimetable(json);
  layouts.set(data, layOut(data.from, data.to, openingsOf(data)));
  return data;
}

/**
 * The earliest instant by which `duration` of open time has passed since `from`; zero returns `from` itself.
 *
 * @throws TimetableError `calendar-uncovered` where the timetable ends before, and those of bad instants and durations
 */
export function addWorkingTime(timetable: TimetableData, from: number, duration: number): number {
  return search(timetable, from, "/from", kernel.earliestAfter, milliseconds(duration));
}

/**
 * The latest instant from which `duration` of open time passes until `from`: the mirror of `addWorkingTime`.
 *
 * @throws TimetableError as `addWorkingTime`
 */
export function subtractWorkingTime(timetable: TimetableData, from: number, duration: number): number {
  return search(timetable, from, "/from", kernel.latestBefore, milliseconds(duration));
}

/**
 * The open time from one instant to another, in milliseconds; negative where `to` is before `from`.
 *
 * @throws TimetableError `calendar-uncovered`, and those of bad instants
 */
export function workingTimeBetween(timetable: TimetableData, from: number, to: number): number {
  const layout = layoutOf(timetable);
  const [a, b] = [instant(from, "/from"), instant(to, "/to")];
  if (a === b) return 0;
  requireWithin(layout, a, b, isWithin(layout, a) ? "/to" : "/from");
  return kernel.openUntil(layout, b) - kernel.openUntil(layout, a) + 0;
}

/**
 * Whether the calendar is open at an instant: open at the opening, closed at the closing.
 *
 * @throws TimetableError `calendar-uncovered`, and those of bad instants
 */
export function isOpen(timetable: TimetableData, at: number): boolean {
  return kernel.isOpenAt(layoutAround(timetable, at), at);
}

/**
 * The instant itself where the calendar is open, else the next opening.
 *
 * @throws TimetableError `calendar-uncovered` where the timetable ends before, and those of bad instants
 */
export function nextWorkingTime(timetable: TimetableData, at: number): number {
  return search(timetable, at, "/at", kernel.firstOpen);
}

/**
 * The instant itself where the calendar is open just before it, else the latest closing before it.
 *
 * @throws TimetableError `calendar-uncovered` where the timetable begins after that, and those of bad instants
 */
export function previousWorkingTime(timetable: TimetableData, at: number): number {
  return search(timetable, at, "/at", kernel.lastOpen);
}

/** The earliest opening after an instant. @throws TimetableError `calendar-uncovered` where the timetable ends before */
export function nextOpening(timetable: TimetableData, at: number): number | undefined {
  return edge(timetable, at, kernel.nextEdge, "start");
}

/** The earliest closing after an instant. @throws TimetableError `calendar-uncovered` where the timetable ends before */
export function nextClosing(timetable: TimetableData, at: number): number | undefined {
  return edge(timetable, at, kernel.nextEdge, "end");
}

/** The latest opening at or before an instant. @throws TimetableError `calendar-uncovered` where the timetable begins after */
export function previousOpening(timetable: TimetableData, at: number): number | undefined {
  return edge(timetable, at, kernel.previousEdge, "start");
}

/** The latest closing at or before an instant. @throws TimetableError `calendar-uncovered` where the timetable begins after */
export function previousClosing(timetable: TimetableData, at: number): number | undefined {
  return edge(timetable, at, kernel.previousEdge, "end");
}

/**
 * When the calendar is open within [from, to), in order, cut off at both ends.
 *
 * @throws TimetableError `calendar-uncovered`, `interval-reversed`, and those of bad instants
 */
export function openIntervals(timetable: TimetableData, from: number, to: number): readonly Opening[] {
  const layout = layoutOf(timetable);
  const [a, b] = [instant(from, "/from"), instant(to, "/to")];
  if (b < a) throw new TimetableError("interval-reversed", "/to", "instants in order", b);
  if (a === b) return [];
  requireWithin(layout, a, b, "/to");
  return kernel.openWithin(layout, a, b);
}

function layoutOf(timetable: TimetableData): Layout {
  const layout = layouts.get(timetable);
  if (layout !== undefined) return layout;
  throw new TimetableError("timetable-invalid", "/timetable", "a timetable", timetable);
}

/** The layout of a timetable that holds an instant and the next one. */
function layoutAround(timetable: TimetableData, at: number): Layout {
  const layout = layoutOf(timetable);
  requireWithin(layout, instant(at, "/at"), at + 1, "/at");
  return layout;
}

function instant(at: number, path: string): number {
  if (Number.isInteger(at) && at >= 0 && at < LATEST) return at + 0;
  throw new TimetableError("instant-out-of-range", path, "milliseconds of 1970-2199", at);
}

function milliseconds(duration: number): number {
  if (Number.isInteger(duration) && duration >= 0) return duration + 0;
  throw new TimetableError("duration-out-of-range", "/duration", "milliseconds", duration);
}

function isWithin(layout: Layout, at: number): boolean {
  return at >= layout.from && at <= layout.to;
}

/** Refuses to lean on instants outside the timetable. */
function requireWithin(layout: Layout, from: number, to: number, path: string): void {
  if (!isWithin(layout, from) || !isWithin(layout, to)) throw uncovered(layout, path, from);
}

function uncovered({ from, to }: Layout, path: string, at: number): TimetableError {
  return new TimetableError("calendar-uncovered", path, `${from} to ${to}`, at);
}

/** What is found from an instant on within the timetable; so much open time away, where that is asked for. */
function search(
  timetable: TimetableData,
  from: number,
  path: string,
  find: (layout: Layout, at: number, duration: number) => number | undefined,
  duration = 1,
): number {
  const layout = layoutOf(timetable);
  const at = instant(from, path);
  if (duration === 0) return at;
  const found = isWithin(layout, at) ? find(layout, at, duration) : undefined;
  if (found === undefined) throw uncovered(layout, path, at);
  return found;
}

function edge(
  timetable: TimetableData,
  at: number,
  find: typeof kernel.nextEdge,
  which: "start" | "end",
): number | undefined {
  const layout = layoutAround(timetable, at);
  const found = find(layout, at, which);
  // An edge is known once what lies beyond it is; without one, all to the end of the supported years must be.
  const [beyond, end] = find === kernel.nextEdge ? [1, LATEST] : [-1, 0];
  requireWithin(layout, at, found === undefined ? end : found + beyond, "/at");
  return found;
}

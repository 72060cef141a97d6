import { addOpenTime, isOpenAt, openUntil } from "./openings.js";
import type { CompiledCalendar, Openings } from "./openings.js";
import { instantOf, serialOf, wallClockAt, wallClockOf, wallClockText } from "./wall-clock.js";

/** What stands in a cell. */
export type CellValue = string | number | boolean;

/** What the results of a row are worked out with. */
export interface Reckoning {
  readonly calendar: CompiledCalendar;
  readonly openings: Openings;
  readonly dateSystem: 1900 | 1904;
}

/** What the columns are called. */
export interface Called {
  readonly start: string;
  readonly minutes: string;
  readonly due: string;
  readonly end: string;
}

/** A number, or the text of what is wrong, which takes its place in the cell. */
export type Reading = number | string;

export function isBlank(cell: CellValue): boolean {
  return typeof cell === "string" && cell.trim() === "";
}

function shown(cell: CellValue): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return JSON.stringify(cell.length > 80 ? cell.slice(0, 80) + "…" : cell);
}

/** What stands in a cell in the place of a result: the error that a function would show, its code, and what is wrong. */
function refusal(error: string, heading: string, expected: string, received: string): string {
  return error + ": " + heading + ": expected " + expected + ", received " + received;
}

function limitsText(calendar: CompiledCalendar): string {
  return [calendar.from, calendar.to].map((at) => wallClockText(wallClockAt(calendar, at))).join(" to ");
}

function uncovered(calendar: CompiledCalendar, heading: string, received: string): string {
  return refusal("#NUM! calendar-uncovered", heading, limitsText(calendar), received);
}

/** Whether a cell shows an error, its own or one that a function or this script has put there. */
function isError(cell: CellValue): cell is string {
  return typeof cell === "string" && /^#(?:VALUE!|NUM!|N\/A|REF!|NAME\?|DIV\/0!|NULL!|SPILL!|CALC!)/.test(cell);
}

/** The instant of a date in a cell; an error is passed on. */
export function readDate(reckoning: Reckoning, cell: CellValue, heading: string): Reading {
  const { calendar, dateSystem } = reckoning;
  if (isError(cell)) return cell;
  if (typeof cell !== "number") return refusal("#VALUE! cell-unreadable", heading, "a date and time", shown(cell));
  // From 1900-03-01 or 1904-01-01 up to the end of the year 9999.
  const first = dateSystem === 1904 ? 0 : 61;
  const end = dateSystem === 1904 ? 2957004 : 2958466;
  if (!(cell >= first && cell < end)) {
    const expected = "a date, as a number from " + String(first) + " on and below " + String(end);
    return refusal("#NUM! serial-out-of-range", heading, expected, shown(cell));
  }
  const wall = wallClockOf(cell, dateSystem);
  // The offsets are known for two days to either side.
  const isNear = wall >= calendar.from - 86400000 && wall <= calendar.to + 86400000;
  const at = isNear ? instantOf(calendar, wall) : -Infinity;
  return at >= calendar.from && at <= calendar.to ? at : uncovered(calendar, heading, wallClockText(wall));
}

/** The milliseconds of minutes in a cell; an error is passed on. */
export function readMinutes(cell: CellValue, heading: string): Reading {
  if (isError(cell)) return cell;
  if (typeof cell === "number" && isFinite(cell)) return Math.round(cell * 60000);
  return refusal("#VALUE! cell-unreadable", heading, "minutes", shown(cell));
}

/** When so many minutes of working time have passed since a start; negative minutes count back. */
export function dueCell(reckoning: Reckoning, start: CellValue, minutes: CellValue, called: Called): CellValue {
  if (isBlank(start) || isBlank(minutes)) return "";
  const at = readDate(reckoning, start, called.start);
  if (typeof at === "string") return at;
  const duration = readMinutes(minutes, called.minutes);
  if (typeof duration === "string") return duration;
  const { calendar, openings, dateSystem } = reckoning;
  const due = addOpenTime(openings, at, duration);
  if (due !== undefined) return serialOf(wallClockAt(calendar, due), dateSystem);
  const asked = shown(minutes) + " minutes from " + wallClockText(wallClockAt(calendar, at));
  return uncovered(calendar, called.due, asked);
}

/** The minutes of working time from a start to an end; negative where the end comes first. */
export function minutesBetweenCell(reckoning: Reckoning, start: CellValue, end: CellValue, called: Called): CellValue {
  if (isBlank(start) || isBlank(end)) return "";
  const from = readDate(reckoning, start, called.start);
  if (typeof from === "string") return from;
  const to = readDate(reckoning, end, called.end);
  if (typeof to === "string") return to;
  return (openUntil(reckoning.openings, to) - openUntil(reckoning.openings, from)) / 60000;
}

/** Whether the calendar is open at a start. */
export function openCell(reckoning: Reckoning, start: CellValue, called: Called): CellValue {
  if (isBlank(start)) return "";
  const at = readDate(reckoning, start, called.start);
  if (typeof at === "string") return at;
  const { calendar, openings } = reckoning;
  if (at < calendar.to) return isOpenAt(openings, at);
  return uncovered(calendar, called.start, wallClockText(wallClockAt(calendar, at)));
}

import { SlaError, slaError } from "../errors.js";
import { EARLIEST, LATEST, parseSupportedInstant } from "../time/instant.js";
import { DAY, HOUR, MINUTE, parseDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { instantOf, localTimeAt, startOfDate } from "../time/zone.js";
import type { Instant, LocalTime, Zone } from "../time/zone.js";
import { millisOfDate } from "./cell.js";
import { isOfSheet, localOfSerial, serialOfLocal, toSecond } from "./serial.js";
import type { Settings } from "./settings.js";

/** The time zone of a formula's dates, asked for only where it is needed: hosts without time-zone data can do without. */
export type ZoneOfCells = () => Zone;

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const EXPECTED =
  "a date and time of the sheet, or text such as 2026-03-06 17:30, in the sheet's time zone, or 2026-03-06T17:30+08:00";

/**
 * The moment that a cell means: a `Date` is an instant; a serial number, and text without an offset, is what the clock on the wall shows in the
 * zone; text with an offset is an instant. Numbers and `Date`s are taken to the nearest second.
 * @throws SlaError `cell-unreadable`, `serial-out-of-range`, `instant-out-of-range`, and those of `toInstant` for text
 */
export function momentOf(cell: unknown, settings: Settings, zone: ZoneOfCells, path: string): Instant {
  const at = millisOfDate(cell);
  if (at !== undefined) return supported(Number.isNaN(at) ? at : toSecond(at), cell, path);
  if (typeof cell === "string") {
    const local = localOfText(cell.trim(), path);
    return local === undefined ? instantOfText(cell.trim(), path) : supported(instantOf(zone(), local), cell, path);
  }
  if (typeof cell !== "number") throw slaError("cell-unreadable", { path, expected: EXPECTED, received: cell });
  return supported(instantOf(zone(), localOfSerial(cell, settings.dateSystem, path)), cell, path);
}

function supported(at: number, cell: unknown, path: string): Instant {
  if (at >= EARLIEST && at < LATEST) return at + 0;
  if (Number.isNaN(at)) throw slaError("cell-unreadable", { path, expected: EXPECTED, received: cell });
  throw slaError("instant-out-of-range", { path, expected: "a moment of the years 1970 to 2199", received: cell });
}

/** The local time of text without an offset; `undefined` for any other text. */
function localOfText(text: string, path: string): LocalTime | undefined {
  const match = LOCAL.exec(text);
  if (match === null) return undefined;
  const [, date, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000;
  if (Number(minutes) > 59 || Number(seconds) > 59 || time > DAY) {
    throw slaError("instant-impossible-time", { path, expected: "a time of day from 00:00 to 24:00", received: text });
  }
  return parseDate(date, path) * DAY + time;
}

function instantOfText(text: string, path: string): Instant {
  try {
    return parseSupportedInstant(text, path);
  } catch (error) {
    if (!(error instanceof SlaError) || error.code !== "instant-unreadable") throw error;
    throw slaError("cell-unreadable", { path, expected: EXPECTED, received: text });
  }
}

/** The date that a cell means; times of day do not count. @throws SlaError as `momentOf` */
export function dateOf(cell: unknown, settings: Settings, zone: ZoneOfCells, path: string): DayNumber {
  const at = millisOfDate(cell);
  if (at !== undefined && !Number.isNaN(at)) return Math.floor(localTimeAt(zone(), toSecond(at)) / DAY);
  if (typeof cell === "string") {
    const text = cell.trim();
    const local = localOfText(text, path);
    if (local !== undefined) return Math.floor(local / DAY);
    // What is no moment is told before a zone is asked for.
    const instant = instantOfText(text, path);
    return Math.floor(localTimeAt(zone(), instant) / DAY);
  }
  if (typeof cell === "number") return Math.floor(localOfSerial(cell, settings.dateSystem, path) / DAY);
  const expected = "a date of the sheet, or text such as 2026-03-06";
  throw slaError("cell-unreadable", { path, expected, received: cell });
}

/** A moment as a cell has it. @throws SlaError `serial-out-of-range` */
export function cellOfMoment(at: Instant, settings: Settings, zone: ZoneOfCells): number | Date {
  if (settings.dates === "instants") return new Date(at);
  return serialOf(localTimeAt(zone(), at), settings);
}

/** A date as a cell has it: as a `Date`, its first moment. @throws SlaError `serial-out-of-range` */
export function cellOfDate(date: DayNumber, settings: Settings, zone: ZoneOfCells): number | Date {
  if (settings.dates === "instants") return new Date(startOfDate(zone(), date));
  return serialOf(date * DAY, settings);
}

function serialOf(local: LocalTime, { dateSystem }: Settings): number {
  if (isOfSheet(local, dateSystem)) return serialOfLocal(local, dateSystem);
  const received = new Date(local).toISOString().slice(0, 10);
  throw slaError("serial-out-of-range", { path: "", expected: `a date that sheets can hold`, received });
}

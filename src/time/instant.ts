import { slaError } from "../errors.js";
import type { SlaErrorCode } from "../errors.js";
import { DAY, dayNumber, daysInMonth, HOUR, MINUTE } from "./plain-date.js";
import { FARTHEST } from "./offsets.js";
import { isoInZone, offsetAt, zoneOf } from "./zone.js";
import type { Instant, Zone } from "./zone.js";

/** An object that knows its milliseconds, such as a luxon `DateTime`. */
export interface HasMillis {
  /** Milliseconds since 1970-01-01T00:00Z. */
  toMillis: () => number;
}

/** An object that knows its milliseconds, such as `Temporal.Instant` and `Temporal.ZonedDateTime`. */
export interface HasEpochMilliseconds {
  readonly epochMilliseconds: number;
}

/** What can be read as an instant: milliseconds, a `Date`, ISO 8601 text with `Z` or an offset, a luxon or a Temporal object. */
export type InstantInput = number | string | Date | HasMillis | HasEpochMilliseconds;

/** The first instant that calendars and tickets support, 1970-01-01T00:00Z. */
export const EARLIEST: Instant = 0;
/** The end of the supported years, 2200-01-01T00:00Z. */
export const LATEST: Instant = Date.UTC(2200, 0, 1);

const EXPECTED = "milliseconds, a Date, ISO 8601 text with an offset, a luxon DateTime or a Temporal instant";

/**
 * Reads a moment, in whole milliseconds since 1970-01-01T00:00Z.
 *
 * Text must carry `Z` or an offset; an IANA zone in brackets after it (RFC 9557) must agree with the offset. `24:00` is the start of
 * the next date. Any instant that a `Date` can hold is read; calendars and tickets support the years 1970 to 2199.
 * @throws SlaError `instant-no-offset`, `instant-impossible-date`, `instant-impossible-time`, `instant-not-finite`,
 * `instant-fraction`, `instant-out-of-range`, `instant-zone-conflict`, `time-zone-unknown`, `instant-unreadable`
 * @example
 * toInstant("2026-03-06T18:30+08:00") // => Date.UTC(2026, 2, 6, 10, 30)
 * toInstant("2026-03-06T18:30") // throws instant-no-offset
 * toInstant("2026-02-30T09:00Z") // throws instant-impossible-date
 */
export function toInstant(input: InstantInput): Instant {
  return parseInstant(input, "");
}

/** `toInstant` for a value at a path of some larger argument. */
export function parseInstant(input: unknown, path: string): Instant {
  const refuse: Refuse = (code, expected) => slaError(code, { path, expected, received: input });
  const at = typeof input === "string" ? parseText(input, path, refuse) : millisOf(input);
  if (at === undefined) throw refuse("instant-unreadable", EXPECTED);
  if (hasNanoseconds(input)) throw refuse("instant-fraction", "whole milliseconds");
  if (!Number.isFinite(at)) throw refuse("instant-not-finite", "a finite number of milliseconds");
  if (Math.abs(at) > FARTHEST) throw refuse("instant-out-of-range", "an instant that a Date can hold");
  if (!Number.isInteger(at)) throw refuse("instant-fraction", "whole milliseconds");
  return at + 0;
}

/** Whether a value is a supported instant as it stands, a number of milliseconds. */
export function isSupportedInstant(input: unknown): input is Instant {
  return typeof input === "number" && input >= EARLIEST && input < LATEST && Number.isInteger(input);
}

/** `parseInstant` within the years that calendars support, 1970 to 2199. */
export function parseSupportedInstant(input: unknown, path: string): Instant {
  if (isSupportedInstant(input)) return input + 0;
  const at = parseInstant(input, path);
  if (at >= EARLIEST && at < LATEST) return at;
  throw slaError("instant-out-of-range", { path, expected: "an instant of the years 1970 to 2199", received: input });
}

/** The end of a stretch of the supported years, which may be where they end. */
export function parseTimelineEnd(input: unknown, path: string): Instant {
  return parseInstant(input, path) === LATEST ? LATEST : parseSupportedInstant(input, path);
}

/** The milliseconds of a number or of an object that knows them; `undefined` for anything else. */
function millisOf(input: unknown): number | undefined {
  if (typeof input === "number") return input;
  if (typeof input !== "object" || input === null) return undefined;
  try {
    // A Date of another realm is no `instanceof Date` of this one.
    if (Object.prototype.toString.call(input) === "[object Date]") return Date.prototype.getTime.call(input);
    if ("epochMilliseconds" in input && typeof input.epochMilliseconds === "number") {
      return input.epochMilliseconds;
    }
    if (!hasMillis(input)) return undefined;
    const at: unknown = input.toMillis();
    return typeof at === "number" ? at : undefined;
  } catch {
    return undefined;
  }
}

function hasMillis(input: object): input is HasMillis {
  // A luxon Duration knows milliseconds too, but none since 1970.
  return !("isLuxonDuration" in input) && "toMillis" in input && typeof input.toMillis === "function";
}

/** Temporal counts nanoseconds and its milliseconds are rounded down; a remainder must not be lost in silence. */
function hasNanoseconds(input: unknown): boolean {
  try {
    if (typeof input !== "object" || input === null || !("epochNanoseconds" in input)) return false;
    const { epochNanoseconds } = input;
    return typeof epochNanoseconds === "bigint" && epochNanoseconds % 1_000_000n !== 0n;
  } catch {
    return false;
  }
}

const TIME_OF_DAY = "a time of day from 00:00 to 24:00";
const ISO =
  /^((?!-000000)[+-]\d{6}|\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?)?(?:\[!?([^[\]=!]{1,64})\])?)?$/;

type Refuse = (code: SlaErrorCode, expected: string) => Error;

function parseText(text: string, path: string, refuse: Refuse): Instant | undefined {
  const match = text.length > 120 ? null : ISO.exec(text);
  if (match === null) return undefined;
  const field = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day] = [field(1), field(2), field(3)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw refuse("instant-impossible-date", "a date that exists");
  }
  const clock = clockTime(field(4), field(5), field(6));
  if (clock === undefined || field(10) > 23 || field(11) > 59 || field(12) > 59) {
    throw refuse("instant-impossible-time", TIME_OF_DAY);
  }
  if (match[8] === undefined && match[9] === undefined) {
    throw refuse("instant-no-offset", "text that ends in Z or an offset such as +08:00");
  }
  const offset = (match[9] === "-" ? -1 : 1) * (field(10) * HOUR + field(11) * MINUTE + field(12) * 1000);
  if (Math.abs(year) > 275_761) throw refuse("instant-out-of-range", "an instant that a Date can hold");
  const fraction = Number((match[7] ?? "").padEnd(9, "0")) / 1e6;
  if (!Number.isInteger(fraction)) throw refuse("instant-fraction", "whole milliseconds");
  if (clock + fraction > DAY) throw refuse("instant-impossible-time", TIME_OF_DAY);
  const local = dayNumber(year, month, day) * DAY + clock + fraction;
  const zone = match[13];
  if (zone === undefined || Math.abs(local - offset) > FARTHEST) return local - offset;
  const rules = zoneOf(zone, path);
  // RFC 9557: Z leaves the local offset open, a number states it, rounded to minutes unless it has seconds.
  if (match[9] === undefined || offsetAt(rules, local - offset) === offset) return local - offset;
  const exact = match[12] === undefined ? exactOffset(rules, local, offset) : undefined;
  if (exact !== undefined) return local - exact;
  throw refuse("instant-zone-conflict", `the offset that ${zone} has at that moment`);
}

/** The offset of a zone at a local time that a text states in whole minutes, halves rounded away from zero. */
function exactOffset(zone: Zone, local: number, stated: number): number | undefined {
  const candidates = [0, -MINUTE, MINUTE].map((near) => offsetAt(zone, local - stated + near));
  return candidates.find((offset) => {
    const rounded = Math.sign(offset) * Math.round(Math.abs(offset) / MINUTE) * MINUTE;
    return rounded === stated && offsetAt(zone, local - offset) === offset;
  });
}

function clockTime(hours: number, minutes: number, seconds: number): number | undefined {
  const inDay = hours * HOUR + minutes * MINUTE + seconds * 1000;
  return minutes > 59 || seconds > 59 || inDay > DAY ? undefined : inDay;
}

/**
 * Writes an instant as ISO 8601 in a time zone: `2026-03-09T21:00:00+08:00`, with milliseconds where there are any.
 *
 * @throws SlaError `time-zone-unknown`, and those of `toInstant`
 * @example
 * formatInstant(Date.UTC(2026, 2, 9, 13), "Asia/Shanghai") // => "2026-03-09T21:00:00+08:00"
 */
export function formatInstant(at: InstantInput, timeZone: string): string {
  return isoInZone(zoneOf(timeZone, "/timeZone"), parseInstant(at, "/at"));
}

import { nearest } from "../choice.js";
import { slaError } from "../errors.js";
import type { SlaErrorCode } from "../errors.js";
import type { Interval } from "../intervals/interval.js";
import { DAY } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { instantOf, localTimeAt, startOfDate } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { parseTimeOfDay } from "./hours.js";

const WORDS = ["same-time", "start-of-working-day", "end-of-working-day", "start-of-day", "end-of-day"] as const;

/** A time of a date: a word, or a time of day such as `"17:00"`. */
export type TimeOfDate =
  "same-time" | "start-of-working-day" | "end-of-working-day" | "start-of-day" | "end-of-day" | `${number}:${number}`;

/** A time of a date that was read: a word, or milliseconds since midnight on the wall clock. */
export type ParsedTime = (typeof WORDS)[number] | number;

/** Whether something is written as a time of a date, be it one that there is or not. */
export function isWrittenAsTime(value: unknown): boolean {
  return typeof value === "string" && (WORDS.some((each) => each === value) || /^\s*\d{1,2}:\d{2}/.test(value));
}

/** Reads a time of a date. @throws SlaError `options-invalid`, `hours-unreadable` */
export function parseTimeOfDate(at: unknown, path: string, code: SlaErrorCode = "options-invalid"): ParsedTime {
  const word = WORDS.find((each) => each === at);
  if (word !== undefined) return word;
  if (typeof at === "string" && at.includes(":")) return parseTimeOfDay(at, path);
  const expected = { meant: () => nearest(WORDS, at), of: `one of ${WORDS.join(", ")}, or a time such as "17:00"` };
  throw slaError(code, { path, expected, received: at });
}

/** Whether it is a time of the working day's own hours. */
export function isOfWorkingDay(time: ParsedTime): boolean {
  return time === "start-of-working-day" || time === "end-of-working-day";
}

/** Whether it is a time on the wall clock, which may lie outside the hours of its date. */
export function isOnWallClock(time: ParsedTime): boolean {
  return typeof time === "number" || time === "same-time";
}

/** A moment, and the date that it is of: of 24:00 the one that ends. */
export interface DatedMoment {
  readonly at: Instant;
  readonly date: DayNumber;
}

/** The moment of a date, whose openings are given; `from` is the start, whose time `same-time` is. */
export function momentOf(
  time: ParsedTime,
  zone: Zone,
  date: DayNumber,
  openings: readonly Interval[],
  from: DatedMoment,
): Instant {
  switch (time) {
    case "same-time":
      // Of a time that occurs twice on its own date it is the one that the start is.
      if (date === from.date) return from.at;
      return instantOf(zone, date * DAY + Math.min(DAY, localTimeAt(zone, from.at) - from.date * DAY));
    case "start-of-working-day":
      return Math.min(...openings.map(({ start }) => start));
    case "end-of-working-day":
      return Math.max(...openings.map(({ end }) => end));
    case "start-of-day":
      return startOfDate(zone, date);
    case "end-of-day":
      return startOfDate(zone, date + 1);
    default:
      return instantOf(zone, date * DAY + time);
  }
}

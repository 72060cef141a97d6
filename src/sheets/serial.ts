import { slaError } from "../errors.js";
import { DAY } from "../time/plain-date.js";
import type { LocalTime } from "../time/zone.js";

/*
 * Serial numbers: a sheet's dates as days, and times of day as fractions of them. They say what a clock on the wall shows, and nothing of a time zone.
 */

/** The date of serial number 0: 1899-12-30, as dates from 1900-03-01 on are counted, or 1904-01-01. */
export type DateSystem = 1900 | 1904;
export const DATE_SYSTEMS: readonly DateSystem[] = [1900, 1904];

/** The serial number of 1970-01-01. */
export const EPOCH: Readonly<Record<DateSystem, number>> = { 1900: 25_569, 1904: 24_107 };
/** 1900-03-01: what lies before is counted differently from host to host, one of which has a 29 February 1900. */
export const FIRST: Readonly<Record<DateSystem, number>> = { 1900: 61, 1904: 0 };
/** 10000-01-01. */
export const END: Readonly<Record<DateSystem, number>> = { 1900: 2_958_466, 1904: 2_957_004 };

const SECOND = 1000;

/**
 * The local time of a serial number, to the nearest second: a host's own arithmetic is a few hundredths of a second off, and what is rounded
 * down loses a minute for many minutes of the day.
 * @throws SlaError `serial-out-of-range`
 */
export function localOfSerial(serial: number, system: DateSystem, path: string): LocalTime {
  if (!(serial >= FIRST[system] && serial < END[system])) {
    const expected = `a date and time, as a number from ${FIRST[system]} on and below ${END[system]} (dates of ${system})`;
    throw slaError("serial-out-of-range", { path, expected, received: serial });
  }
  return Math.round(((serial - EPOCH[system]) * DAY) / SECOND) * SECOND;
}

/** The serial number of a local time. */
export function serialOfLocal(local: LocalTime, system: DateSystem): number {
  // Whole days and the rest by themselves, so that a date is a whole number.
  const days = Math.floor(local / DAY);
  return days + EPOCH[system] + (local - days * DAY) / DAY;
}

/** The day of a local time that a sheet can hold. */
export function isOfSheet(local: LocalTime, system: DateSystem): boolean {
  const serial = Math.floor(local / DAY) + EPOCH[system];
  return serial >= FIRST[system] && serial < END[system];
}

/** Milliseconds to the nearest second. */
export function toSecond(at: number): number {
  return Math.round(at / SECOND) * SECOND;
}

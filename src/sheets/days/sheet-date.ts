import { slaError } from "../../errors.js";
import type { DayNumber } from "../../time/plain-date.js";
import { END, EPOCH, FIRST } from "../serial.js";

/** The serial number of 1970-01-01 where 1900-03-01 is 61. */
export const SERIAL_OF_EPOCH: number = EPOCH[1900];
/** 1900-03-01: before it the sheets' calendars differ, since some have a 1900-02-29. */
export const FIRST_DATE: DayNumber = FIRST[1900] - SERIAL_OF_EPOCH;
/** 9999-12-31, the last date of a sheet. */
export const LAST_DATE: DayNumber = END[1900] - 1 - SERIAL_OF_EPOCH;

/** Whether a day number is a date of the sheet. */
export function isSheetDate(day: DayNumber): boolean {
  return day >= FIRST_DATE && day <= LAST_DATE;
}

/** The date of a day number, whose fraction is a time of day. @throws SlaError `serial-out-of-range` */
export function readDay(day: number, path: string): DayNumber {
  const date = Math.floor(day);
  if (isSheetDate(date)) return date;
  throw slaError("serial-out-of-range", { path, expected: "a date from 1900-03-01 to 9999-12-31", received: day });
}

import type { CompiledCalendar } from "./openings.js";

/*
 * A sheet's date is what the wall clocks of the calendar's time zone show. It is kept as the instant that it would be if the wall hung in
 * UTC. A day has 86400000 milliseconds.
 */

function offsetAt(calendar: CompiledCalendar, at: number): number {
  let offset = calendar.offsets[1] ?? 0;
  for (let index = 2; index < calendar.offsets.length; index += 2) {
    if ((calendar.offsets[index] ?? Infinity) > at) break;
    offset = calendar.offsets[index + 1] ?? offset;
  }
  return offset;
}

export function wallClockAt(calendar: CompiledCalendar, at: number): number {
  return at + offsetAt(calendar, at);
}

/** The instant of a wall clock: of a time that occurs twice the earlier one; one that a clock change skips moves forward by as much. */
export function instantOf(calendar: CompiledCalendar, wall: number): number {
  const before = offsetAt(calendar, wall - 86400000);
  const after = offsetAt(calendar, wall + 86400000);
  const early = wall - before;
  if (before === after || offsetAt(calendar, early) === before) return early;
  const late = wall - after;
  return offsetAt(calendar, late) === after ? late : early;
}

/** The serial number of 1970-01-01. */
function serialOf1970(dateSystem: 1900 | 1904): number {
  return dateSystem === 1904 ? 24107 : 25569;
}

/** The wall clock of a serial number, to the second. */
export function wallClockOf(serial: number, dateSystem: 1900 | 1904): number {
  return Math.round((serial - serialOf1970(dateSystem)) * 86400) * 1000;
}

export function serialOf(wall: number, dateSystem: 1900 | 1904): number {
  // Whole days and the rest by themselves, so that a date is a whole number.
  const days = Math.floor(wall / 86400000);
  return days + serialOf1970(dateSystem) + (wall - days * 86400000) / 86400000;
}

/** A wall clock as text, such as 2026-03-06 16:00; seconds where there are any. */
export function wallClockText(wall: number): string {
  const text = new Date(wall).toISOString();
  return text.slice(0, wall % 60000 === 0 ? -8 : -5).replace("T", " ");
}

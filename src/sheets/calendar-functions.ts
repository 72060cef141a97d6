import { addWorkingTime, subtractWorkingTime, workingTimeBetween } from "../calendar/arithmetic.js";
import type { Calendar } from "../calendar/calendar-spec.js";
import { slaError } from "../errors.js";
import { parseDuration } from "../time/duration.js";
import type { Duration } from "../time/duration.js";
import { MINUTE } from "../time/plain-date.js";
import { zoneOf } from "../time/zone.js";
import { zoneOfCalendar } from "./calendars.js";
import type { Call } from "./call.js";
import { textAt } from "./call.js";
import { cellOfMoment, momentOf } from "./moment-cell.js";
import type { ZoneOfCells } from "./moment-cell.js";
import type { Settings } from "./settings.js";
import type { Prepare, Sheet } from "./sheet.js";

interface CalendarRow {
  readonly calendar: Calendar;
  readonly zone: ZoneOfCells;
}

/** The calendar of each row. */
function calendarAt(call: Call, settings: Settings, sheet: Sheet): (row: number, column: number) => CalendarRow {
  const text = textAt(call, "calendar");
  const holidays = call.grid("holidays");
  let last: { readonly text: string; readonly row: CalendarRow } | undefined;
  return (row, column) => {
    const said = text(row, column);
    if (last?.text === said) return last.row;
    const calendar = sheet.calendars.calendarOf(said, holidays, settings, "/calendar");
    const { timeZone } = settings;
    const zone: ZoneOfCells = () =>
      timeZone === undefined ? zoneOfCalendar(calendar, "/calendar") : zoneOf(timeZone, "/settings/timeZone");
    last = { text: said, row: { calendar, zone } };
    return last.row;
  };
}

export const workTime: Prepare = (call, settings, sheet) => {
  const calendarOf = calendarAt(call, settings, sheet);
  const [from, to] = [call.cells("from"), call.cells("to")];
  return {
    kind: "cells",
    at: (row, column) => {
      const { calendar, zone } = calendarOf(row, column);
      const start = momentOf(from(row, column), settings, zone, "/from");
      const end = momentOf(to(row, column), settings, zone, "/to");
      return workingTimeBetween(calendar, start, end) / MINUTE;
    },
  };
};

export const addWorkTime: Prepare = (call, settings, sheet) => {
  const calendarOf = calendarAt(call, settings, sheet);
  const [from, minutes] = [call.cells("from"), call.cells("minutes")];
  return {
    kind: "cells",
    at: (row, column) => {
      const { calendar, zone } = calendarOf(row, column);
      const start = momentOf(from(row, column), settings, zone, "/from");
      const { duration, isBack } = durationOf(minutes(row, column));
      const at = isBack ? subtractWorkingTime(calendar, start, duration) : addWorkingTime(calendar, start, duration);
      return cellOfMoment(at, settings, zone);
    },
  };
};

/** A length of time from minutes, or text with its units; back where there is a minus before it. */
function durationOf(cell: unknown): { readonly duration: Duration; readonly isBack: boolean } {
  const path = "/minutes";
  if (typeof cell === "number") {
    const duration = parseDuration(Math.round(Math.abs(cell) * MINUTE), path);
    return { duration, isBack: cell < 0 };
  }
  const expected = 'minutes, or text such as "4h" or "1h30m"';
  if (typeof cell !== "string") throw slaError("cell-unreadable", { path, expected, received: cell });
  const text = cell.trim();
  const isBack = /^[-−]/.test(text);
  const amount = isBack ? text.slice(1).trim() : text;
  if (/^\d+(?:\.\d+)?$/.test(amount)) return { ...durationOf(Number(amount)), isBack };
  return { duration: parseDuration(amount, path), isBack };
}

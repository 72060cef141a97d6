import { slaError } from "../errors.js";
import { parseDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { zoneOf } from "../time/zone.js";
import type { Cache } from "./cache.js";
import { isBlank } from "./cell.js";
import type { Grid } from "./cell.js";
import { keyOf } from "./calendars.js";
import type { Call } from "./call.js";
import { readWeekend } from "./days/weekend.js";
import { networkdays as countWorkingDays, workday as workingDayAfter } from "./days/working-days.js";
import { compileWeek } from "./days/working-week.js";
import type { WorkingWeek } from "./days/working-week.js";
import { datedDaysOf, isHeading, isHolidayList, readHolidays } from "./holiday-rows.js";
import type { HolidayRow } from "./holiday-rows.js";
import { cellOfDate, dateOf } from "./moment-cell.js";
import type { ZoneOfCells } from "./moment-cell.js";
import type { Settings } from "./settings.js";
import type { Prepare, Sheet } from "./sheet.js";

/** The weeks of a sheet with their days off, each compiled once. */
export type Weeks = Cache<WorkingWeek>;

/** The zone in which a `Date` is a date: that of the sheet. */
function zoneOfSheet({ timeZone }: Settings): ZoneOfCells {
  return () => {
    if (timeZone !== undefined) return zoneOf(timeZone, "/settings/timeZone");
    const expected = "timeZone among the settings, since a Date is a moment";
    throw slaError("settings-unreadable", { path: "/settings/timeZone", expected, received: undefined });
  };
}

/** The week of each row, with the days off and the make-up days of the sheet. */
function weekAt(call: Call, settings: Settings, sheet: Sheet): (row: number, column: number) => WorkingWeek {
  const weekend = call.cells("weekend");
  const [off, makeUp] = [call.grid("holidays"), call.grid("makeUpDays")];
  const key = JSON.stringify([settings.timeZone, settings.dateSystem, keyOf(off), keyOf(makeUp)]);
  const weeks = new Map<string, WorkingWeek>();
  return (row, column) => {
    const cell = weekend(row, column);
    const days = readWeekend(isBlank(cell) ? undefined : cell, "/weekend");
    let week = weeks.get(days);
    if (week === undefined) {
      week = sheet.weeks.get(days + key, () => {
        const listed = daysIn(off, settings, "/holidays");
        const added = daysIn(makeUp, settings, "/makeUpDays");
        return compileWeek(days, listed.off, [...listed.working, ...added.off, ...added.working]);
      });
      weeks.set(days, week);
    }
    return week;
  };
}

/** The dates of a range. */
interface Days {
  readonly off: readonly DayNumber[];
  /** Those with hours of their own, in a list of dates, names and hours. */
  readonly working: readonly DayNumber[];
}

/** The dates of a range of dates alone, or of a list of holidays as calendars take it. */
function daysIn(grid: Grid, settings: Settings, path: string): Days {
  const zone = zoneOfSheet(settings);
  if (isHolidayList(grid)) return daysOfList(readHolidays(grid, settings, zone, path), path);
  const off = grid.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      if (isBlank(cell) || (at === 0 && grid.length > 1 && isHeading(cell))) return [];
      return dateOf(cell, settings, zone, row.length === 1 ? `${path}/${at}` : `${path}/${at}/${column}`);
    }),
  );
  return { off, working: [] };
}

function daysOfList(rows: readonly HolidayRow[], path: string): Days {
  const named = rows.find(({ calendar }) => calendar !== undefined);
  if (named !== undefined) {
    const expected = "holidays of no calendar, since days of the week are counted";
    throw slaError("cell-unreadable", { path: `${path}/calendar`, expected, received: named.calendar });
  }
  const { holidays, specialDays } = datedDaysOf(rows);
  return {
    off: holidays.map((day) => parseDate(typeof day === "string" ? day : day.date, path)),
    working: specialDays.map(({ date }) => parseDate(date, path)),
  };
}

export const workday: Prepare = (call, settings, sheet) => {
  const weekOf = weekAt(call, settings, sheet);
  const [start, days] = [call.cells("start"), call.cells("days")];
  const zone = zoneOfSheet(settings);
  return {
    kind: "cells",
    at: (row, column) => {
      const from = dateOf(start(row, column), settings, zone, "/start");
      return cellOfDate(
        workingDayAfter(weekOf(row, column), from, numberOf(days(row, column), "/days")),
        settings,
        zone,
      );
    },
  };
};

export const networkdays: Prepare = (call, settings, sheet) => {
  const weekOf = weekAt(call, settings, sheet);
  const [start, end] = [call.cells("start"), call.cells("end")];
  const zone = zoneOfSheet(settings);
  return {
    kind: "cells",
    at: (row, column) => {
      const from = dateOf(start(row, column), settings, zone, "/start");
      return countWorkingDays(weekOf(row, column), from, dateOf(end(row, column), settings, zone, "/end"));
    },
  };
};

function numberOf(cell: unknown, path: string): number {
  if (typeof cell === "number") return cell;
  if (typeof cell === "string" && /^[+-]?\d+(?:\.\d+)?$/.test(cell.trim())) return Number(cell);
  throw slaError("cell-unreadable", { path, expected: "a number", received: cell });
}

import type { Holiday, SpecialDay } from "../calendar/dated-days.js";
import { slaError } from "../errors.js";
import { formatDate, WEEKDAYS } from "../time/plain-date.js";
import { isBlank, textOf } from "./cell.js";
import type { Grid } from "./cell.js";
import { dateOf } from "./moment-cell.js";
import type { ZoneOfCells } from "./moment-cell.js";
import type { Settings } from "./settings.js";

/** A row of a list of holidays: a date that is closed, or that has hours of its own; and the calendar for which it is, where it names one. */
export interface HolidayRow {
  readonly calendar: string | undefined;
  readonly day:
    { readonly kind: "holiday"; readonly is: Holiday } | { readonly kind: "special"; readonly is: SpecialDay };
}

/**
 * Reads rows of date, name, hours and calendar; blank rows and a row of headings are left out.
 * @throws SlaError as `dateOf`, and `cell-unreadable` for a name or hours that are no text
 */
export function readHolidays(grid: Grid, settings: Settings, zone: ZoneOfCells, path: string): readonly HolidayRow[] {
  return grid.flatMap((row, index): readonly HolidayRow[] => {
    const at = `${path}/${index}`;
    const [date, name, hours, calendar, ...more] = row;
    if (row.every(isBlank) || (index === 0 && isHeading(date))) return [];
    if (!more.every(isBlank)) {
      throw slaError("cell-unreadable", { path: at, expected: "date, name, hours and calendar", received: row });
    }
    const day = formatDate(dateOf(date, settings, zone, `${at}/date`));
    const named = isBlank(name) ? {} : { name: nameOf(name, `${at}/name`) };
    const on = isBlank(calendar) ? undefined : textOf(calendar, `${at}/calendar`);
    const said = isBlank(hours) ? "closed" : textOf(hours, `${at}/hours`);
    if (said.toLowerCase() === "closed")
      return [{ calendar: on, day: { kind: "holiday", is: { date: day, ...named } } }];
    const hoursOf = WEEKDAYS.find((weekday) => weekday === said.toLowerCase());
    const special: SpecialDay =
      hoursOf === undefined ? { date: day, hours: said, ...named } : { date: day, hoursOf, ...named };
    return [{ calendar: on, day: { kind: "special", is: special } }];
  });
}

const DATE = /^\d{4}-\d{2}-\d{2}/;

/** A name, which is no date: several dates in one row would be lost but for the first. */
function nameOf(cell: unknown, path: string): string {
  if (typeof cell === "string" && !DATE.test(cell.trim())) return cell.trim();
  const expected = "the name of the holiday; each date stands in a row of its own";
  throw slaError("cell-unreadable", { path, expected, received: cell });
}

/** Whether a range is a list of dates with names, hours or calendars beside them, rather than of dates alone. */
export function isHolidayList(grid: Grid): boolean {
  const isText = (cell: unknown): boolean => typeof cell === "string" && !isBlank(cell) && !DATE.test(cell.trim());
  return grid.some((row) => row.length <= 4 && row.slice(1).some(isText));
}

/** Whether a cell in the place of the first date is the heading of its column: text without a digit. */
export function isHeading(cell: unknown): boolean {
  return typeof cell === "string" && !isBlank(cell) && !/\d/.test(cell);
}

/** The days of a calendar as its specification lists them. */
export function datedDaysOf(rows: readonly HolidayRow[]): {
  readonly holidays: readonly Holiday[];
  readonly specialDays: readonly SpecialDay[];
} {
  return {
    holidays: rows.flatMap(({ day }) => (day.kind === "holiday" ? [day.is] : [])),
    specialDays: rows.flatMap(({ day }) => (day.kind === "special" ? [day.is] : [])),
  };
}

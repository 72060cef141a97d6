import { defineCalendar } from "../calendar/calendar.js";
import { rulesOf } from "../calendar/rules.js";
import type { CalendarSpec } from "../calendar/calendar-spec.js";
import type { SpecialDay } from "../calendar/dated-days.js";
import type { Week, WeeklyHours } from "../calendar/hours.js";
import { slaError } from "../errors.js";
import { isRecord, readData } from "../inspection.js";
import { formatDate, WEEKDAYS } from "../time/plain-date.js";
import { chinaHolidays } from "./china-holidays.js";

const WHOLE = "00:00-24:00";

/** The office calendar of a bundled contract: when its staff is at work. */
export type OfficeCalendar = Omit<CalendarSpec, "id"> & { readonly id?: string };

/**
 * The office calendar that the bundled contracts take by default: Monday to Friday 09:00-12:00 and 13:00-18:00 in China (eight hours,
 * "5×8"), with the statutory holidays and make-up working days of 2024 to 2026. Neither contract states its office hours.
 *
 * @example
 * const office = defineCalendar(defaultOffice());
 * nextWorkingTime(office, "2026-02-14T18:01+08:00") // => Date.parse("2026-02-24T09:00+08:00")
 */
export function defaultOffice(): CalendarSpec {
  return { id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00", ...chinaHolidays() };
}

/**
 * Coverage of all 24 hours of every working day of an office, half days and make-up working days included ("5×24").
 * @throws SlaError `calendar-invalid` for a calendar without weekly hours, and those of `defineCalendar`
 */
export function wholeWorkingDays(office: OfficeCalendar): OfficeCalendar {
  const rules = rulesOf(defineCalendar({ id: "office", ...office }), "/office");
  if (rules.kind !== "weekly") {
    throw slaError("calendar-invalid", { path: "/office", expected: "a calendar of weekly hours", received: office });
  }
  const { hours, officeHours, changes, specialDays, ...rest } = office;
  return {
    ...rest,
    id: "5x24",
    hours: wholeDays(rules.week),
    ...(changes !== undefined && {
      changes: rules.changes.map(({ from, week }) => ({ from: formatDate(from), hours: wholeDays(week) })),
    }),
    ...(specialDays !== undefined && { specialDays: specialDays.map(wholeDay) }),
  };
}

function wholeDays(week: Week): WeeklyHours {
  const working = WEEKDAYS.filter((_, day) => (week[day] ?? []).length > 0);
  return Object.fromEntries(working.map((day) => [day, WHOLE]));
}

function wholeDay(day: SpecialDay): SpecialDay {
  if (day.hours === undefined || day.hours.length === 0) return day;
  return { ...day, hours: WHOLE };
}

/** Makes a contract of an office calendar and options, which may be anything. */
export function ofOffice<O extends object, C>(
  office: OfficeCalendar,
  options: O,
  make: (office: OfficeCalendar, options: O) => C,
): C {
  return readData("calendar-invalid", "/office", office, () => {
    if (!isRecord(office))
      throw slaError("calendar-invalid", { path: "/office", expected: "a calendar", received: office });
    if (!isRecord(options))
      throw slaError("options-invalid", { path: "/options", expected: "options", received: options });
    return make(office, options);
  });
}

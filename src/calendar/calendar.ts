import { slaError } from "../errors.js";
import { Inspection, readData } from "../inspection.js";
import type { Calendar, CalendarSpec } from "./calendar-spec.js";
import { readCalendar } from "./parse.js";

/**
 * Makes a calendar from its specification, which is checked whole: the error lists every issue.
 *
 * A special day beats a holiday, a holiday beats the week. Hours belong to the date on which they open.
 * @throws SlaError `calendar-invalid`, `time-zone-unknown`, `hours-unreadable`, `hours-empty`, `date-unreadable`, `date-impossible`,
 * `calendar-date-repeated`, `calendar-date-skipped`, `coverage-unreadable`, `coverage-ambiguous`, `coverage-needs-office-hours`,
 * `coverage-mismatch`, `coverage-includes-holidays`
 * @example
 * const office = defineCalendar({
 *   id: "office",
 *   timeZone: "Asia/Shanghai",
 *   hours: "mon-fri 09:00-12:00, 13:00-18:00",
 *   holidays: [{ date: "2026-10-01", name: "National Day" }],
 *   specialDays: [{ date: "2026-10-10", hoursOf: "mon", name: "make-up working day" }],
 *   coverage: { from: "2026-01-01", to: "2027-01-01" },
 * });
 * isOpen(office, "2026-10-10T09:00+08:00") // => true
 * isOpen(office, "2026-10-01T09:00+08:00") // => false
 */
export function defineCalendar(spec: CalendarSpec): Calendar {
  const inspection = new Inspection();
  const calendar = readData("calendar-invalid", "", spec, () => readCalendar(inspection, spec, "", undefined));
  inspection.throwIfAny();
  if (calendar === undefined) throw slaError("calendar-invalid", { path: "", expected: "a calendar", received: spec });
  return calendar;
}

import { combine } from "./combine.js";
import type { Calendar } from "./calendar-spec.js";

/**
 * A calendar that is open whenever any of these is: support that follows the sun. The calendars may be of different time zones.
 *
 * @throws SlaError `calendar-invalid` for no calendars at all, `calendar-undefined`
 * @example
 * const shanghai = defineCalendar({ id: "shanghai", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * const london = defineCalendar({ id: "london", timeZone: "Europe/London", hours: "mon-fri 09:00-18:00" });
 * isOpen(union(shanghai, london), "2026-03-06T15:00Z") // => true
 */
export function union(...calendars: readonly Calendar[]): Calendar {
  return combine("union", calendars, "");
}

/**
 * A calendar that is open while all of these are: supplier and customer both present.
 *
 * @throws SlaError `calendar-invalid` for no calendars at all, `calendar-undefined`
 * @example
 * const shanghai = defineCalendar({ id: "shanghai", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
 * const london = defineCalendar({ id: "london", timeZone: "Europe/London", hours: "mon-fri 09:00-18:00" });
 * nextOpening(intersection(shanghai, london), "2026-03-06T00:00Z") // => Date.parse("2026-03-06T09:00Z")
 */
export function intersection(...calendars: readonly Calendar[]): Calendar {
  return combine("intersection", calendars, "");
}

/**
 * A calendar that is open while the first is and none of the others: support hours less a maintenance window.
 *
 * @throws SlaError `calendar-invalid` for no calendars at all, `calendar-undefined`
 * @example
 * const support = defineCalendar({ id: "support", timeZone: "UTC", hours: "24x7" });
 * const maintenance = defineCalendar({ id: "maintenance", timeZone: "UTC", hours: "sun 02:00-04:00" });
 * isOpen(difference(support, maintenance), "2026-03-08T03:00Z") // => false
 */
export function difference(...calendars: readonly Calendar[]): Calendar {
  return combine("difference", calendars, "");
}

import type { Inspection } from "../inspection.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { Text } from "../text.js";
import { formatDate, parseDate, WEEKDAYS } from "../time/plain-date.js";
import type { DayNumber, PlainDate, Weekday } from "../time/plain-date.js";
import { isSkippedDate } from "../time/zone.js";
import type { Zone } from "../time/zone.js";
import { parseDayHours } from "./hours.js";
import type { DayHours, Shift } from "./hours.js";
import { weekOn } from "./weeks.js";
import type { Weeks } from "./weeks.js";

/** A date on which nothing opens: `"2026-10-01"`, or with the name that explanations quote. */
export type Holiday = PlainDate | { readonly date: PlainDate; readonly name?: Text };

/** A date with hours of its own: a half day, or a make-up working day, whose hours may be those of a day of the week then in force. */
export type SpecialDay =
  | { readonly date: PlainDate; readonly hours: DayHours; readonly hoursOf?: never; readonly name?: Text }
  | { readonly date: PlainDate; readonly hoursOf: Weekday; readonly hours?: never; readonly name?: Text };

/** What a date is when it is not an ordinary day of its week. */
export interface DatedDay {
  readonly kind: "holiday" | "special";
  readonly shifts: readonly Shift[];
  readonly name: Text | undefined;
}

/** The dates that differ from their week. */
export type DatedDays = ReadonlyMap<DayNumber, DatedDay>;

/** Reads holidays and special days, of which a special day beats a holiday on its date. */
export function readDatedDays(
  inspection: Inspection,
  holidays: unknown,
  specialDays: unknown,
  path: string,
  weeks: Weeks | undefined,
  zone: Zone | undefined,
): DatedDays {
  const days = new Map<DayNumber, DatedDay>();
  if (holidays !== undefined) {
    inspection.list(holidays, pointer(path, "holidays"), "calendar-invalid", (item, at) => {
      const holiday = readHoliday(inspection, item, at);
      if (holiday !== undefined && !days.has(holiday.day)) days.set(holiday.day, holiday.is);
      return holiday;
    });
  }
  const special = new Set<DayNumber>();
  if (specialDays !== undefined) {
    inspection.list(specialDays, pointer(path, "specialDays"), "calendar-invalid", (item, at) => {
      const found = readSpecialDay(inspection, item, at, weeks);
      if (found === undefined) return undefined;
      if (special.has(found.day)) {
        const received = formatDate(found.day);
        return inspection.refuse("calendar-date-repeated", {
          path: pointer(at, "date"),
          expected: "each date once",
          received,
        });
      }
      // A date that the zone skipped has no time in which to open.
      if (zone !== undefined && found.is.shifts.length > 0 && isSkippedDate(zone, found.day)) {
        const [expected, received] = [`a date that ${zone.name} had`, formatDate(found.day)];
        return inspection.refuse("calendar-date-skipped", { path: pointer(at, "date"), expected, received });
      }
      special.add(found.day);
      days.set(found.day, found.is);
      return found;
    });
  }
  return days;
}

interface Dated {
  readonly day: DayNumber;
  readonly is: DatedDay;
}

function readHoliday(inspection: Inspection, item: unknown, path: string): Dated | undefined {
  const asDate = (day: DayNumber | undefined, name: Text | undefined): Dated | undefined =>
    day === undefined ? undefined : { day, is: { kind: "holiday", shifts: [], name } };
  if (typeof item === "string")
    return asDate(
      inspection.attempt(() => parseDate(item, path)),
      undefined,
    );
  if (!isRecord(item)) {
    const expected = 'a date such as "2026-03-31", or { date, name }';
    return inspection.refuse("calendar-invalid", { path, expected, received: item });
  }
  const record = inspection.record(item, path, ["date", "name"], "calendar-invalid");
  if (record === undefined) return undefined;
  const name = inspection.optional(record, "name", path, (text, at) => inspection.text(text, at, "calendar-invalid"));
  return asDate(
    inspection.attempt(() => parseDate(own(record, "date"), pointer(path, "date"))),
    name,
  );
}

function readSpecialDay(
  inspection: Inspection,
  item: unknown,
  path: string,
  weeks: Weeks | undefined,
): Dated | undefined {
  const record = inspection.record(item, path, ["date", "hours", "hoursOf", "name"], "calendar-invalid");
  if (record === undefined) return undefined;
  const day = inspection.attempt(() => parseDate(own(record, "date"), pointer(path, "date")));
  const name = inspection.optional(record, "name", path, (text, at) => inspection.text(text, at, "calendar-invalid"));
  const [hours, hoursOf] = [own(record, "hours"), own(record, "hoursOf")];
  if ((hours === undefined) === (hoursOf === undefined)) {
    const expected = "either hours or hoursOf";
    return inspection.refuse("calendar-invalid", { path, expected, received: item });
  }
  const shifts =
    hours === undefined
      ? readHoursOf(inspection, hoursOf, pointer(path, "hoursOf"), weeks, day)
      : inspection.attempt(() => parseDayHours(hours, pointer(path, "hours")));
  return day === undefined || shifts === undefined ? undefined : { day, is: { kind: "special", shifts, name } };
}

function readHoursOf(
  inspection: Inspection,
  name: unknown,
  path: string,
  weeks: Weeks | undefined,
  day: DayNumber | undefined,
): readonly Shift[] | undefined {
  const weekday = inspection.word(name, path, "calendar-invalid", WEEKDAYS);
  if (weekday === undefined || weeks === undefined || day === undefined) return undefined;
  const shifts = weekOn(weeks, day)[WEEKDAYS.indexOf(weekday)] ?? [];
  if (shifts.length > 0) return shifts;
  return inspection.refuse("calendar-invalid", { path, expected: "a day of the week that has hours", received: name });
}

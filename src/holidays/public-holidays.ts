import { parseDayHours } from "../calendar/hours.js";
import type { Shift } from "../calendar/hours.js";
import type { Inspection, UnknownRecord } from "../inspection.js";
import { own, pointer } from "../inspection.js";
import type { Text } from "../text.js";
import { parseDate, WEEKDAYS } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { readCoverage } from "./coverage-option.js";
import type { DayRange } from "./known-days.js";

/** A public holiday, or a make-up working day: like a day of the week (0 for Monday), or with hours of its own. */
export type PublicDay =
  | { readonly kind: "holiday"; readonly name: Text | undefined }
  | { readonly kind: "like-weekday"; readonly weekday: number; readonly name: Text | undefined }
  | { readonly kind: "hours"; readonly shifts: readonly Shift[]; readonly name: Text | undefined };

/** Public holidays and make-up working days by date, and how far they are known. */
export interface PublicHolidays {
  readonly days: ReadonlyMap<DayNumber, PublicDay>;
  readonly range: DayRange;
}

/** Reads holidays in the form in which a calendar takes them; a special day beats a holiday. */
export function readPublicHolidays(inspection: Inspection, value: unknown, path: string): PublicHolidays | undefined {
  const record = inspection.record(value, path, ["holidays", "specialDays", "coverage"], "options-invalid");
  if (record === undefined) return undefined;
  const days = new Map<DayNumber, PublicDay>();
  inspection.list(own(record, "holidays"), pointer(path, "holidays"), "options-invalid", (item, at) => {
    const found = readDated(inspection, typeof item === "string" ? { date: item } : item, at, ["date", "name"]);
    if (found !== undefined) days.set(found.day, { kind: "holiday", name: found.name });
    return found;
  });
  inspection.list(own(record, "specialDays"), pointer(path, "specialDays"), "options-invalid", (item, at) => {
    const found = readDated(inspection, item, at, ["date", "name", "hours", "hoursOf"]);
    const day = found === undefined ? undefined : readHours(inspection, found, at);
    if (found !== undefined && day !== undefined) days.set(found.day, day);
    return day;
  });
  const range = readCoverage(inspection, own(record, "coverage"), pointer(path, "coverage"));
  return range === undefined ? undefined : { days, range };
}

interface Dated {
  readonly day: DayNumber;
  readonly name: Text | undefined;
  readonly record: UnknownRecord;
}

function readDated(inspection: Inspection, item: unknown, path: string, keys: readonly string[]): Dated | undefined {
  const record = inspection.record(item, path, keys, "options-invalid");
  if (record === undefined) return undefined;
  const day = inspection.attempt(() => parseDate(own(record, "date"), pointer(path, "date")));
  const name = inspection.optional(record, "name", path, (text, at) => inspection.text(text, at, "options-invalid"));
  return day === undefined ? undefined : { day, name, record };
}

function readHours(inspection: Inspection, { record, name }: Dated, path: string): PublicDay | undefined {
  const [hours, hoursOf] = [own(record, "hours"), own(record, "hoursOf")];
  if ((hours === undefined) === (hoursOf === undefined)) {
    return inspection.refuse("options-invalid", { path, expected: "either hours or hoursOf", received: record });
  }
  if (hours !== undefined) {
    const shifts = inspection.attempt(() => parseDayHours(hours, pointer(path, "hours")));
    return shifts === undefined ? undefined : { kind: "hours", shifts, name };
  }
  const weekday = inspection.word(hoursOf, pointer(path, "hoursOf"), "options-invalid", WEEKDAYS);
  return weekday === undefined ? undefined : { kind: "like-weekday", weekday: WEEKDAYS.indexOf(weekday), name };
}

import { parseDayHours } from "../calendar/hours.js";
import type { DayHours } from "../calendar/hours.js";
import type { SpecialDay } from "../calendar/dated-days.js";
import type { Inspection, UnknownRecord } from "../inspection.js";
import { own, pointer } from "../inspection.js";
import type { Text } from "../text.js";
import { WEEKDAYS } from "../time/plain-date.js";
import type { PlainDate, Weekday } from "../time/plain-date.js";
import { hoursText } from "./hours-text.js";

/** Which hours a make-up working day has: those of a day of the week (of a Monday, where nothing is said), or its own. */
export type MakeUpHours =
  { readonly hoursOf?: Weekday; readonly hours?: never } | { readonly hours: DayHours; readonly hoursOf?: never };

/** Makes the special day of a make-up working day. */
export type MakeUp = (date: PlainDate, name: Text | undefined) => SpecialDay;

/** Reads `hoursOf` and `hours` from options. */
export function readMakeUp(inspection: Inspection, options: UnknownRecord): MakeUp | undefined {
  const [hours, hoursOf] = [own(options, "hours"), own(options, "hoursOf")];
  const path = "/options";
  if (hours !== undefined && hoursOf !== undefined) {
    const expected = "either hours or hoursOf";
    return inspection.refuse("options-invalid", { path, expected, received: options });
  }
  if (hours === undefined) {
    const day = inspection.word(hoursOf ?? "mon", pointer(path, "hoursOf"), "options-invalid", WEEKDAYS);
    return day === undefined ? undefined : (date, name) => ({ date, hoursOf: day, ...named(name) });
  }
  const shifts = inspection.attempt(() => parseDayHours(hours, pointer(path, "hours")));
  return shifts === undefined ? undefined : (date, name) => ({ date, hours: hoursText(shifts), ...named(name) });
}

/** A name as a property, where there is one. */
export function named(name: Text | undefined): { readonly name?: Text } {
  return name === undefined ? {} : { name };
}

import type { Text } from "../text.js";
import type { CoveredDates } from "./calendar-spec.js";
import type { Holiday, SpecialDay } from "./dated-days.js";

/** Holidays, make-up working days and how far they are known, in the form in which a calendar takes them. */
export interface HolidayData {
  readonly holidays: readonly Holiday[];
  readonly specialDays: readonly SpecialDay[];
  readonly coverage: CoveredDates;
}

/** What a make-up working day is called, after the holiday that it makes up for. */
export function makeUpName(name: Text): Text {
  if (typeof name === "string") return name;
  return { en: `make-up working day for ${name.en}`, zh: `${name.zh}调休上班` };
}

import { slaError } from "../errors.js";
import { pointer } from "../inspection.js";
import type { Calendar, CombinedCalendar } from "./calendar-spec.js";
import { notCompiled, rememberRules, rulesOf } from "./rules.js";
import type { Rules } from "./rules.js";

/** Calendars are compiled part by part, so their number is bounded; sharing parts could make it grow beyond measure. */
const LARGEST = 1000;

/** Makes a calendar of others. @throws SlaError `calendar-invalid` where there are none */
export function combine(kind: CombinedCalendar["kind"], of: readonly Calendar[], path: string): Calendar {
  if (of.length === 0) {
    throw slaError("calendar-invalid", { path: pointer(path, "of"), expected: "at least one calendar", received: of });
  }
  const parts = of.map((calendar, index) => rulesOf(calendar, pointer(path, index)));
  const size = parts.reduce((sum, part) => sum + sizeOf(part), 1);
  if (size > LARGEST) {
    const expected = `at most ${LARGEST} calendars in one`;
    throw slaError("calendar-invalid", { path, expected, received: size });
  }
  const calendars = Object.freeze(parts.map((part) => part.calendar));
  const id = `${kind}(${calendars.map((calendar) => calendar.id).join(", ")})`;
  const calendar: CombinedCalendar = Object.freeze({ kind, id, of: calendars });
  rememberRules({ kind, calendar, parts, size, compiled: notCompiled(undefined, parts) });
  return calendar;
}

function sizeOf(rules: Rules): number {
  return rules.kind === "weekly" || rules.kind === "timetable" ? 1 : rules.size;
}

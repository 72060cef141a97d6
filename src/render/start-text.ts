import type { StartSpec } from "../contract/clause-spec.js";
import type { ClockStart } from "./moments-told.js";
import type { Teller } from "./teller.js";

/** When clocks start by a rule, as part of a sentence. */
export function startText(teller: Teller, start: StartSpec | undefined): string {
  if (start === undefined || start.rule === "immediate") return teller.tell("startsAtOnce");
  return teller.tell("startsInHours", teller.calendarNamed(start.calendar));
}

/** How clocks start by a start rule. */
export function clockStart(start: StartSpec): ClockStart {
  return start.rule === "immediate" ? "immediate" : { calendar: start.calendar };
}

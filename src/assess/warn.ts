import { leftTimetable } from "../calendar/covered.js";
import type { WarningRule } from "../contract/due-rule.js";
import type { Instant } from "../time/zone.js";
import type { Warning } from "./obligation.js";
import { measure, warningsOf } from "./pausing.js";
import type { Clock } from "./pausing.js";

/**
 * The warnings of a promise that is due by another clock than its own, or at a time that was agreed: shares are shares of that clock's
 * target, or of its time from the start until the agreed moment, which pauses do not move.
 */
export function warningsTowards(
  clock: Clock,
  agreed: Instant | undefined,
  rules: readonly WarningRule[],
  now: Instant,
  isOver: boolean,
): readonly Warning[] {
  const towards = agreed === undefined ? clock : until(clock, agreed);
  if (towards === undefined) {
    return rules.map(({ spec }) => ({ warning: spec, state: isOver ? "void" : "coming" }));
  }
  const { target } = towards;
  const again = rules.map(({ spec, elapsedOf }) => ({ spec, elapsed: elapsedOf(target), elapsedOf }));
  return warningsOf(towards, again, now, isOver);
}

/** A clock towards an agreed moment; `undefined` where an imported timetable does not reach so far. */
function until(clock: Clock, agreed: Instant): Clock | undefined {
  const { calendar, start } = clock;
  const end = Math.max(start, agreed);
  if (calendar !== undefined && leftTimetable(calendar, start, end) !== undefined) return undefined;
  return { ...clock, pauses: [], carried: 0, target: measure(calendar, start, end) };
}

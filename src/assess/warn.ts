import { leftTimetable } from "../calendar/covered.js";
import type { WarningRule } from "../contract/due-rule.js";
import type { Duration } from "../time/duration.js";
import type { Instant } from "../time/zone.js";
import type { Agreement, Appointments } from "./appointment.js";
import type { Warning } from "./obligation.js";
import { measure, warningsOf } from "./pausing.js";
import type { Clock } from "./pausing.js";

/**
 * The warnings of a promise, given the target that they were read for, where that was known. Where it is due by another clock than its own, or at a time that was agreed, shares are shares of that clock's
 * target, or of the clock's time from the start until the agreed moment, which pauses do not move.
 */
export function warningsTowards(
  clock: Clock,
  target: Duration | undefined,
  rules: readonly WarningRule[],
  appointments: Appointments | undefined,
  now: Instant,
  isOver: boolean,
): readonly Warning[] {
  const noAccess = appointments?.noAccess;
  if (noAccess !== undefined) return untilNoAccess(clock, target, rules, appointments?.last, noAccess.at, isOver);
  return warningsUntil(clock, target, rules, appointments?.standing, now, isOver);
}

function warningsUntil(
  clock: Clock,
  target: Duration | undefined,
  warnings: readonly WarningRule[],
  agreement: Agreement | undefined,
  now: Instant,
  isOver: boolean,
): readonly Warning[] {
  const agreed = agreement?.agreed;
  if (agreed === undefined && clock.target === target) return warningsOf(clock, warnings, now, isOver);
  const towards = agreed === undefined ? clock : until(clock, agreed);
  if (towards === undefined) {
    return warnings.map(({ spec }) => ({ warning: spec, state: isOver ? "void" : "coming" }));
  }
  const again = warnings.map(({ spec, elapsedOf }) => ({ spec, elapsed: elapsedOf(towards.target), elapsedOf }));
  return warningsOf(towards, again, now, isOver);
}

/** After nobody was let in, nothing is due: what was reached by then stays so, and nothing else has a moment. */
function untilNoAccess(
  clock: Clock,
  target: Duration | undefined,
  warnings: readonly WarningRule[],
  last: Agreement | undefined,
  at: Instant,
  isOver: boolean,
): readonly Warning[] {
  return warningsUntil(clock, target, warnings, last, at, false).map((warning) =>
    warning.state === "reached" ? warning : { warning: warning.warning, state: isOver ? "void" : "coming" },
  );
}

/** A clock towards an agreed moment; `undefined` where an imported timetable does not reach so far. */
function until(clock: Clock, agreed: Instant): Clock | undefined {
  const { calendar, start } = clock;
  const end = Math.max(start, agreed);
  if (calendar !== undefined && leftTimetable(calendar, start, end) !== undefined) return undefined;
  return { ...clock, pauses: [], carried: 0, target: measure(calendar, start, end) };
}

import type { Rule } from "./rule.js";
import { hoursUnpromised, rangeGap, rangeOverlap, valueMissing } from "./rules/bands.js";
import { calendarCoverage, holidaysEndUnstated, holidaysUnstated, makeUpDaysUnstated } from "./rules/coverage.js";
import { dayEndUnstated, dayOffReport, daysUnqualified, firstDayUnstated, monthEnd } from "./rules/days.js";
import { figuresDiffer, noFigure, vagueWords } from "./rules/figures.js";
import { coverageShorthand, elapsedOrWorking, unqualifiedHours, workingHoursUnsaid } from "./rules/hours.js";
import { escalationLater, escalationOverdue } from "./rules/escalation.js";
import { graverSlower, graverUnpromised, levelWithoutTimedPromise, replyAfterResolution } from "./rules/levels.js";
import { competingPromises, neverApplies, neverKept } from "./rules/never.js";
import { calendarNeverOpens, hoursOverlap } from "./rules/openings.js";
import { recordedReading } from "./rules/readings.js";
import {
  appointmentMovesUnstated,
  deescalationUnstated,
  escalationUnstated,
  keptUnstated,
  reopeningUnstated,
  standingWithoutTerm,
  termUnstated,
  unused,
  versionUnstated,
} from "./rules/silence.js";
import { atOutsideHours, cutOffEdge, dueAtClosing, lastMinute } from "./rules/times.js";
import { clockChange, fixedOffsetZone, timeZoneUnstated } from "./rules/zones.js";

/** Every rule, in the order in which findings about one place are told. */
export const RULES: readonly Rule[] = [
  neverApplies,
  neverKept,
  calendarNeverOpens,
  standingWithoutTerm,
  noFigure,
  vagueWords,
  figuresDiffer,
  elapsedOrWorking,
  unqualifiedHours,
  workingHoursUnsaid,
  coverageShorthand,
  daysUnqualified,
  dayEndUnstated,
  dayOffReport,
  firstDayUnstated,
  monthEnd,
  levelWithoutTimedPromise,
  graverSlower,
  graverUnpromised,
  escalationLater,
  escalationOverdue,
  replyAfterResolution,
  competingPromises,
  rangeGap,
  rangeOverlap,
  valueMissing,
  hoursUnpromised,
  hoursOverlap,
  calendarCoverage,
  holidaysEndUnstated,
  holidaysUnstated,
  makeUpDaysUnstated,
  clockChange,
  fixedOffsetZone,
  timeZoneUnstated,
  lastMinute,
  dueAtClosing,
  atOutsideHours,
  cutOffEdge,
  escalationUnstated,
  deescalationUnstated,
  keptUnstated,
  reopeningUnstated,
  appointmentMovesUnstated,
  termUnstated,
  versionUnstated,
  unused,
  recordedReading,
];

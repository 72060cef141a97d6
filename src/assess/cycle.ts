import { oneZone } from "../calendar/working-days.js";
import type { CyclePeriod, CycleRule } from "../contract/every.js";
import { addMonths, dateFields, dayNumber, weekdayIndex } from "../time/plain-date.js";
import type { DayNumber, PlainDate } from "../time/plain-date.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { cyclesAfter } from "./cycle-after.js";
import { cyclesWithin } from "./cycle-within.js";
import type { Trace } from "./trace.js";

/** One period for which a standing duty is owed once. */
export interface Cycle {
  /** The moments [start, end) in which what happens keeps it; also until its due moment, where that is later. */
  readonly start: Instant;
  readonly end: Instant;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** None where the period has no working day and the duty does not roll out of it. */
  readonly due: Instant | undefined;
  readonly provisional: boolean;
  readonly trace: Trace;
}

/** The cycles of a standing duty that have begun, and when the next one does; there is none where the time is over. */
export interface Cycles {
  readonly begun: readonly Cycle[];
  readonly next: Instant | undefined;
}

/** The dates [first, next) of a period, and its moments; the first of them may be cut short. */
export interface PeriodDates {
  readonly first: DayNumber;
  readonly next: DayNumber;
  readonly start: Instant;
  readonly end: Instant;
}

/** The cycles of a clause's standing duty over the periods in [from, until), that have begun by `lastStart`. */
export function cyclesOf(clause: string, rule: CycleRule, from: Instant, until: Instant, lastStart: Instant): Cycles {
  if (until <= from) return { begun: [], next: undefined };
  if (rule.after !== undefined)
    return cyclesAfter(clause, rule, periodsOf(rule.period, rule.zone, from, until), lastStart);
  const zone = oneZone(rule.calendar, "/contract");
  return cyclesWithin(rule, zone, periodsOf(rule.period, zone, from, until), lastStart);
}

/** The periods in [from, until), one after the other; the first and the last may be cut short. */
function* periodsOf(period: CyclePeriod, zone: Zone, from: Instant, until: Instant): Generator<PeriodDates, void> {
  const last = dateAt(zone, until - 1) + 1;
  let first = dateAt(zone, from);
  let start = from;
  while (first < last) {
    const next = Math.min(nextPeriod(period, first), last);
    const end = startOfDate(zone, next);
    // A date that the zone skipped has no time in it.
    if (start < end) yield { first, next, start, end };
    [first, start] = [next, end];
  }
}

const MONTHS = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;

/** The first date after the period in which a date lies. */
export function nextPeriod(period: CyclePeriod, day: DayNumber): DayNumber {
  if (period === "day") return day + 1;
  if (period === "week") return day + 7 - weekdayIndex(day);
  const { year, month } = dateFields(day);
  const months = MONTHS[period];
  return addMonths(dayNumber(year, month - ((month - 1) % months), 1), months);
}

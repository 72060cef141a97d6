import { shiftsOn } from "../calendar/compile.js";
import { uncoveredWithin } from "../calendar/covered.js";
import { oneZone, openingsOfDate } from "../calendar/working-days.js";
import type { CyclePeriod, CycleRule } from "../contract/due-rule.js";
import type { Text } from "../text.js";
import { addMonths, dateFields, dayNumber, formatDate, weekdayIndex } from "../time/plain-date.js";
import type { DayNumber, PlainDate } from "../time/plain-date.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import type { Trace } from "./trace.js";

/** One period in which a standing duty is owed once. */
export interface Cycle {
  readonly start: Instant;
  readonly end: Instant;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The end of the due date; none where the period has no working day and the duty does not roll out of it. */
  readonly due: Instant | undefined;
  readonly provisional: boolean;
  readonly trace: Trace;
}

/** The cycles of a standing duty that lie in [from, until) and have begun by `lastStart`; the first and last may be cut short. */
export function cyclesOf(rule: CycleRule, from: Instant, until: Instant, lastStart: Instant): readonly Cycle[] {
  if (until <= from) return [];
  const zone = oneZone(rule.calendar, "/contract");
  const cycles: Cycle[] = [];
  let day = dateAt(zone, from);
  const end = dateAt(zone, until - 1) + 1;
  while (day < end && Math.max(from, startOfDate(zone, day)) <= lastStart) {
    const next = Math.min(nextPeriod(rule.period, day), end);
    cycles.push(cycleOf(rule, zone, day, next, from));
    day = next;
  }
  return cycles;
}

/** The first date after the period in which a date lies. */
export function nextPeriod(period: CyclePeriod, day: DayNumber): DayNumber {
  if (period === "week") return day + 7 - weekdayIndex(day);
  const { year, month } = dateFields(day);
  const months = period === "month" ? 1 : 3;
  return addMonths(dayNumber(year, month - ((month - 1) % months), 1), months);
}

function cycleOf(rule: CycleRule, zone: Zone, first: DayNumber, next: DayNumber, earliest: Instant): Cycle {
  const { date, skipped } = roll(rule, zone, first, next);
  const [start, end] = [Math.max(earliest, startOfDate(zone, first)), startOfDate(zone, next)];
  const due = date === undefined ? undefined : startOfDate(zone, date + 1);
  const [from, to] = [formatDate(first), formatDate(next)];
  const trace: Trace = {
    kind: "every",
    period: rule.period,
    calendar: rule.calendarId,
    roll: rule.roll,
    begins: start,
    from,
    to,
    ...(date !== undefined && { dueDate: formatDate(date) }),
    skipped,
  };
  const reach = Math.max(end, due ?? end);
  return { start, end, from, to, due, provisional: uncoveredWithin(rule.calendar, start, reach) !== undefined, trace };
}

type Skipped = Extract<Trace, { readonly kind: "every" }>["skipped"];

/** The working day to which the last date of a period rolls, and the dates passed over. */
function roll(
  rule: CycleRule,
  zone: Zone,
  first: DayNumber,
  next: DayNumber,
): { readonly date: DayNumber | undefined; readonly skipped: Skipped } {
  const isWorking = (day: DayNumber): boolean => openingsOfDate(rule.calendar, zone, day).length > 0;
  const skipped: { readonly date: PlainDate; readonly name?: Text }[] = [];
  const [step, limit] = rule.roll === "following" ? [1, next + 366] : [-1, first - 1];
  for (let day = next - 1; day !== limit; day += step) {
    if (isWorking(day)) return { date: day, skipped };
    const name = nameOf(rule, day);
    skipped.push({ date: formatDate(day), ...(name !== undefined && { name }) });
  }
  return { date: undefined, skipped };
}

function nameOf({ calendar }: CycleRule, day: DayNumber): Text | undefined {
  return calendar.kind === "weekly" && shiftsOn(calendar, day).length === 0 ? calendar.days.get(day)?.name : undefined;
}

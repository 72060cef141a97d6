import { shiftsOn } from "../calendar/compile.js";
import { uncoveredWithin } from "../calendar/covered.js";
import { isWorkingDate } from "../calendar/working-days.js";
import type { WithinPeriodRule } from "../contract/every.js";
import type { Text } from "../text.js";
import { formatDate } from "../time/plain-date.js";
import type { DayNumber, PlainDate } from "../time/plain-date.js";
import { startOfDate } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import type { Cycle, Cycles, PeriodDates } from "./cycle.js";
import type { Trace } from "./trace.js";

/*
 * Standing duties that are due by the end of a working day of each period.
 */

/** How many dates after a period are looked through for a working day. */
const FARTHEST = 366;

/** The cycles of periods that have begun by a moment; each begins with its period. */
export function cyclesWithin(
  rule: WithinPeriodRule,
  zone: Zone,
  periods: Iterable<PeriodDates>,
  lastStart: Instant,
): Cycles {
  const dueDateOf = rule.roll === "following" ? followingDates(rule, zone) : precedingDate(rule, zone);
  const begun: Cycle[] = [];
  for (const period of periods) {
    if (period.start > lastStart) return { begun, next: period.start };
    begun.push(cycleOf(rule, zone, period, dueDateOf(period)));
  }
  return { begun, next: undefined };
}

type DueDateOf = (period: PeriodDates) => DayNumber | undefined;

/** The last working day of a period. */
function precedingDate({ calendar }: WithinPeriodRule, zone: Zone): DueDateOf {
  return ({ first, next }) => {
    let date = next - 1;
    while (date >= first && !isWorkingDate(calendar, zone, date)) date -= 1;
    return date < first ? undefined : date;
  };
}

/** The first working day from the last date of a period on; periods are asked in order, so that no date is looked at twice. */
function followingDates({ calendar }: WithinPeriodRule, zone: Zone): DueDateOf {
  let date = -Infinity;
  return ({ next }) => {
    date = Math.max(date, next - 1);
    while (date < next + FARTHEST && !isWorkingDate(calendar, zone, date)) date += 1;
    return date < next + FARTHEST ? date : undefined;
  };
}

function cycleOf(rule: WithinPeriodRule, zone: Zone, period: PeriodDates, date: DayNumber | undefined): Cycle {
  const { calendar, calendarId, roll } = rule;
  const { first, next, start, end } = period;
  const due = date === undefined ? undefined : startOfDate(zone, date + 1);
  const [from, to] = [formatDate(first), formatDate(next)];
  const trace: Trace = {
    kind: "every",
    period: rule.period,
    calendar: calendarId,
    roll,
    begins: start,
    from,
    to,
    ...(date !== undefined && { dueDate: formatDate(date) }),
    skipped: skippedOf(rule, period, date),
  };
  const reach = Math.max(end, due ?? end);
  return { start, end, from, to, due, provisional: uncoveredWithin(calendar, start, reach) !== undefined, trace };
}

type Skipped = Extract<Trace, { readonly kind: "every" }>["skipped"];

/** The dates from the last of a period to the working day to which it rolls, or all of its dates where it has none. */
function skippedOf(rule: WithinPeriodRule, { first, next }: PeriodDates, date: DayNumber | undefined): Skipped {
  if (rule.roll === "following" && date === undefined) return [];
  const step = rule.roll === "following" ? 1 : -1;
  const end = date ?? first - 1;
  const skipped: { readonly date: PlainDate; readonly name?: Text }[] = [];
  for (let day = next - 1; day !== end; day += step) {
    const name = nameOf(rule, day);
    skipped.push(name === undefined ? { date: formatDate(day) } : { date: formatDate(day), name });
  }
  return skipped;
}

function nameOf({ calendar }: WithinPeriodRule, day: DayNumber): Text | undefined {
  return calendar.kind === "weekly" && shiftsOn(calendar, day).length === 0 ? calendar.days.get(day)?.name : undefined;
}

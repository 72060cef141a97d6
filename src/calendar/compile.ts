import type { Interval } from "../intervals/interval.js";
import { differenceOf, intersectionOf, intervalSet, unionOf } from "../intervals/interval-set.js";
import type { IntervalSet } from "../intervals/interval-set.js";
import { DAY, weekdayIndex } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { dateAt, instantOf, isSkippedDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import type { Rules, WeeklyRules } from "./rules.js";
import type { Shift } from "./hours.js";

/** When a calendar is open within [from, to). */
export function openSet(rules: Rules, from: Instant, to: Instant): IntervalSet {
  if (rules.kind === "weekly") return openSetOfWeek(rules, from, to);
  const [first = [], ...others] = rules.parts.map((part) => openSet(part, from, to));
  switch (rules.kind) {
    case "union":
      return others.reduce(unionOf, first);
    case "intersection":
      return others.reduce(intersectionOf, first);
    case "difference":
      return others.reduce(differenceOf, first);
  }
}

function openSetOfWeek(rules: WeeklyRules, from: Instant, to: Instant): IntervalSet {
  if (isAlwaysOpen(rules)) return intervalSet([{ start: from, end: to }]);
  const open: Interval[] = [];
  // Hours may open on the date before and run past midnight, and a skipped date may stand between. Where clocks go back over
  // midnight, the hours of a date begin while the wall shows the date before once more.
  for (let day = dateAt(rules.zone, from) - 2; day <= dateAt(rules.zone, to) + 1; day += 1) {
    for (const { start, end } of openingsOn(rules, day)) {
      if (end > from && start < to) open.push({ start: Math.max(start, from), end: Math.min(end, to) });
    }
  }
  return intervalSet(open);
}

/** Whether a calendar is open at every instant, so that no time zone needs to be consulted. */
export function isAlwaysOpen(rules: Rules): boolean {
  return rules.kind === "weekly" && rules.days.size === 0 && rules.week.every(isWholeDay);
}

function isWholeDay(shifts: readonly Shift[]): boolean {
  return shifts.some(({ opens, closes }) => opens === 0 && closes >= DAY);
}

/** The shifts of a date by the wall clock: a special day beats a holiday, a holiday beats the week. */
export function shiftsOn(rules: WeeklyRules, day: DayNumber): readonly Shift[] {
  return rules.days.get(day)?.shifts ?? rules.week[weekdayIndex(day)] ?? [];
}

/** The openings of a date as instants; they belong to the date on which they open. A skipped date has none. */
export function openingsOn(rules: WeeklyRules, day: DayNumber): readonly Interval[] {
  const shifts = shiftsOn(rules, day);
  if (shifts.length === 0 || isSkippedDate(rules.zone, day)) return [];
  return shifts.flatMap(({ opens, closes }) => {
    const start = instantOf(rules.zone, day * DAY + opens);
    const end = instantOf(rules.zone, day * DAY + closes);
    return start < end ? [{ start, end }] : [];
  });
}

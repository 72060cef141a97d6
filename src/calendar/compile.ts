import type { Interval } from "../intervals/interval.js";
import { differenceOf, intersectionOf, intervalSet, unionOf } from "../intervals/interval-set.js";
import type { IntervalSet } from "../intervals/interval-set.js";
import { DAY, weekdayIndex } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { dateAt, instantOf, isSkippedDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import type { CombinedRules, Rules, WeeklyRules } from "./rules.js";
import type { Shift } from "./hours.js";
import { tailOf } from "./tail.js";
import type { Tail } from "./tail.js";
import { weekOn } from "./weeks.js";

/** When a calendar is open within [from, to). */
export function openSet(rules: Rules, from: Instant, to: Instant): IntervalSet {
  // What is outside an imported timetable is not known; the doors of the library refuse to lean on it.
  if (rules.kind === "timetable") return intersectionOf(rules.openings, [{ start: from, end: to }]);
  const [before, after] = [tailOf(rules, "before"), tailOf(rules, "after")];
  if (before === undefined && after === undefined) return openAmongChanges(rules, from, to);
  // Without dated days the two tails overlap: nothing lies between them.
  if (before !== undefined && after !== undefined && before.at > after.at) return tailWithin(after, from, to);
  const first = Math.min(before?.at ?? from, to);
  const last = Math.max(after?.at ?? to, from);
  const changing = openAmongChanges(rules, Math.max(from, first), Math.min(to, last));
  return intervalSet([...tailWithin(before, from, first), ...changing, ...tailWithin(after, last, to)]);
}

function tailWithin(tail: Tail | undefined, start: Instant, end: Instant): IntervalSet {
  return tail?.isOpen === true && start < end ? [{ start, end }] : [];
}

function openAmongChanges(rules: WeeklyRules | CombinedRules, from: Instant, to: Instant): IntervalSet {
  if (from >= to) return [];
  if (rules.kind === "weekly") return openOnDates(rules, from, to);
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

function openOnDates(rules: WeeklyRules, from: Instant, to: Instant): IntervalSet {
  const open: { start: Instant; end: Instant }[] = [];
  let last = { start: from, end: from };
  let outOfOrder = 0;
  const add = (opens: Instant, closes: Instant): void => {
    const [start, end] = [Math.max(opens, from), Math.min(closes, to)];
    if (start >= end) return;
    if (start < last.start) outOfOrder += 1;
    if (start >= last.start && start <= last.end && open.length > 0) last.end = Math.max(last.end, end);
    else open.push((last = { start, end }));
  };
  if (from >= to) return open;
  // Hours may open on the date before and run past midnight, and a skipped date may stand between. Where clocks go back over
  // midnight, the hours of a date begin while the wall shows the date before once more.
  const lastDay = dateAt(rules.zone, to) + 1;
  let period = rules.zone.periodAt(from);
  for (let day = dateAt(rules.zone, from) - 2; day <= lastDay; day += 1) {
    const shifts = shiftsOn(rules, day);
    if (shifts.length === 0) continue;
    // Where no clock changes for a day to either side of the hours, their instants are the local times less the offset.
    if (period.to <= (day + 3) * DAY) period = rules.zone.periodAt((day - 1) * DAY);
    if (period.from <= (day - 1) * DAY && period.to > (day + 3) * DAY) {
      const midnight = day * DAY - period.offset;
      for (const { opens, closes } of shifts) add(midnight + opens, midnight + closes);
    } else {
      for (const { start, end } of openingsOn(rules, day)) add(start, end);
    }
  }
  return outOfOrder === 0 ? open : intervalSet(open);
}

/** The shifts of a date by the wall clock: a special day beats a holiday, a holiday beats the week. */
export function shiftsOn(rules: WeeklyRules, day: DayNumber): readonly Shift[] {
  return rules.days.get(day)?.shifts ?? weekOn(rules, day)[weekdayIndex(day)] ?? [];
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

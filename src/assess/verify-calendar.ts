import type { DatedDay } from "../calendar/dated-days.js";
import { openingsOn } from "../calendar/compile.js";
import type { Rules } from "../calendar/rules.js";
import type { Interval } from "../intervals/interval.js";
import type { Duration } from "../time/duration.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { DayNumber } from "../time/plain-date.js";
import type { Instant } from "../time/zone.js";

/*
 * What a calendar says of moments, by walking over dates: nothing here uses the timetable by which due moments are computed.
 */

/** The time that counts in [start, end), which must end with such time or be empty. */
export function countNaively(calendar: Rules | undefined, start: Instant, end: Instant): Duration | undefined {
  const isEndingClosed = calendar !== undefined && start < end && !isOpenNaively(calendar, end - 1);
  return isEndingClosed ? undefined : openTimeNaively(calendar, start, end);
}

/** The time that counts in [start, end). */
export function openTimeNaively(calendar: Rules | undefined, start: Instant, end: Instant): Duration {
  if (calendar === undefined) return end - start;
  const inside = edges(calendar, start, end).filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return cuts.reduce((sum, at, index) => {
    const next = cuts[index + 1] ?? at;
    return isOpenNaively(calendar, at) ? sum + next - at : sum;
  }, 0);
}

/** What the dates at a moment are, in all calendars involved, where they are not ordinary days. */
export function datedDays(rules: Rules, at: Instant): readonly DatedDay[] {
  if (rules.kind === "timetable") return [];
  if (rules.kind !== "weekly") return rules.parts.flatMap((part) => datedDays(part, at));
  const near = dateAt(rules.zone, at);
  const isIn = (day: DayNumber): boolean => startOfDate(rules.zone, day) <= at && at < startOfDate(rules.zone, day + 1);
  const found = [near - 1, near, near + 1].filter(isIn).map((day) => rules.days.get(day));
  return found.filter((day) => day !== undefined);
}

/** All moments at which some calendar involved may open or close, by walking over the dates. */
export function edges(rules: Rules, start: Instant, end: Instant): readonly Instant[] {
  if (rules.kind === "timetable") return rules.openings.flatMap((opening) => [opening.start, opening.end]);
  if (rules.kind !== "weekly") return rules.parts.flatMap((part) => edges(part, start, end));
  const found: Instant[] = [];
  for (let day = dateAt(rules.zone, start) - 2; day <= dateAt(rules.zone, end) + 1; day += 1) {
    for (const opening of openingsOn(rules, day)) found.push(opening.start, opening.end);
    if (rules.days.has(day)) found.push(startOfDate(rules.zone, day), startOfDate(rules.zone, day + 1));
  }
  return found;
}

/** Whether a calendar is open at a moment, from the hours of the dates around it. */
export function isOpenNaively(rules: Rules, at: Instant): boolean {
  switch (rules.kind) {
    case "weekly": {
      const day = dateAt(rules.zone, at);
      const holds = ({ start, end }: Interval): boolean => start <= at && at < end;
      return [day - 2, day - 1, day, day + 1].some((date) => openingsOn(rules, date).some(holds));
    }
    case "timetable":
      return rules.openings.some(({ start, end }) => start <= at && at < end);
    case "union":
      return rules.parts.some((part) => isOpenNaively(part, at));
    case "intersection":
      return rules.parts.every((part) => isOpenNaively(part, at));
    case "difference":
      return rules.parts.every((part, index) => isOpenNaively(part, at) === (index === 0));
  }
}

/** The last date of a count and its moment, date by date; see naive-dates.ts. */
import type { CalendarSpec, Interval } from "sla-clock";
import { amountOf } from "./naive-counting.js";
import type { CountRule, Surroundings } from "./naive-date-rules.js";
import { isSkipped } from "./naive-calendar.js";
import * as days from "./naive-days.js";
import type { PlainDate, Step } from "./naive-days.js";
import { rolled } from "./naive-spans.js";
import type { Stop } from "./naive-spans.js";

/** One count of dates. */
export interface Count {
  readonly rule: CountRule;
  readonly start: number;
  /** "The date of the start"; of a due moment that is the end of a date, that date. */
  readonly started: PlainDate;
  readonly cutOffEvent: number | undefined;
  readonly calendar: CalendarSpec | undefined;
  readonly zone: string;
  readonly step: Step;
}

/** "Dates are those of the zone of `calendar`, or of the contract where none is named." */
export function countOf(rule: CountRule, start: number, around: Surroundings): Count {
  const { calendars, cutOffEvent } = around;
  const calendar = rule.calendar === undefined ? undefined : calendars[rule.calendar];
  const step = rule.backward === true ? -1 : 1;
  const zone = calendar?.timeZone ?? around.zone;
  const date = days.dateIn(zone, start);
  // "In a zone in which it is no midnight that moment is one like any other."
  const isEnd = around.startEndsDate === true && days.momentIn(zone, date, "00:00") === start;
  const started = isEnd ? days.dateIn(zone, start - 1) : date;
  return { rule, start, started, cutOffEvent, calendar, zone, step };
}

/** Whether the due moment when the clock stood still so is the end of a date: the rule names that, or the working day ends then. */
export function isEndOfDate(count: Count, stops: readonly Stop[]): boolean {
  const { rule, calendar, zone } = count;
  const last = dateWithout(count, stops);
  const date = rule.roll === undefined || calendar === undefined ? last : rolled(calendar, last, rule.roll);
  const names = ["end-of-day", "24:00", "end-of-working-day"].includes(rule.at ?? "");
  const isSameTime = rule.at === "same-time" && startsAtEnd(count);
  return (names || isSameTime) && momentOn(count, last) === days.momentIn(zone, date, "24:00");
}

function startsAtEnd({ zone, start, started }: Count): boolean {
  return days.momentIn(zone, started, "24:00") === start;
}

/** The due moment when the clock stood still so. */
export function momentWithout(count: Count, stops: readonly Stop[]): number {
  return momentOn(count, dateWithout(count, stops));
}

/** The date of that moment, before it rolls. */
function dateWithout(count: Count, stops: readonly Stop[]): PlainDate {
  const { rule } = count;
  let date = lastDate(count, stops);
  let at = momentOn(count, date);
  // "Where the due moment would fall into a pause, or at its end, it moves on by one more date of the kind counted until it does not."
  const falls = (): boolean => stops.some(({ start, end }) => start < at && at <= end);
  const isWhole = rule.paused === "whole-days";
  for (let isMoved = false; falls() || (isMoved && isWhole && isStopped(count, date, stops)); isMoved = true) {
    date = rule.workingDays === undefined ? nextDate(date, count.zone) : days.workingAfter(calendarOf(count), date, 1);
    at = momentOn(count, date);
  }
  return date;
}

function nextDate(date: PlainDate, zone: string): PlainDate {
  const next = date.add({ days: 1 });
  return isSkipped(next, zone) ? nextDate(next, zone) : next;
}

function calendarOf({ calendar, rule }: Count): CalendarSpec {
  if (calendar === undefined) throw new Error(`needs a calendar: ${JSON.stringify(rule)}`);
  return calendar;
}

/** "Day zero is the date of the start." */
function dayZero(count: Count): PlainDate {
  const { rule, started, zone, start, cutOffEvent = NaN } = count;
  const { cutOff } = rule;
  if (cutOff === undefined) return started;
  const { time, event, strictly = false } = typeof cutOff === "string" ? { time: cutOff } : cutOff;
  if (event === undefined) return asOf(count, start, started, time, strictly);
  // "Asks that event instead of the start … and day zero is not before it."
  return days.later(started, asOf(count, cutOffEvent, days.dateIn(zone, cutOffEvent), time, strictly));
}

/** "A start after that time of day, or on a date that is no working day, counts as of the next working day." */
function asOf(count: Count, asked: number, date: PlainDate, cutOff: string, strictly: boolean): PlainDate {
  const calendar = calendarOf(count);
  // RULE: the cut-off is a moment, as all local times become: an hour that occurs twice does not open it again.
  // "`closing`: the last closing of the hours of that date."
  const closing = days.hoursOn(calendar, date).at(-1)?.end ?? NaN;
  const limit = cutOff === "closing" ? closing : days.momentIn(count.zone, date, cutOff);
  const isInTime = days.isWorking(calendar, date) && (asked < limit || (asked === limit && !strictly));
  return isInTime ? date : days.workingAfter(calendar, date, 1);
}

function lastDate(count: Count, stops: readonly Stop[]): PlainDate {
  const { atLeastWorkingDays } = count.rule;
  const zero = dayZero(count);
  const date = counted(count, zero, stops);
  if (atLeastWorkingDays === undefined) return date;
  // "The due date is not before the n-th working day after day zero"; counted back, "not after".
  const calendar = calendarOf(count);
  const least = walk(count, zero, atLeastWorkingDays, stops, (each) => days.isWorking(calendar, each));
  return count.step === 1 ? days.later(date, least) : days.earlier(date, least);
}

function counted(count: Count, zero: PlainDate, stops: readonly Stop[]): PlainDate {
  const { workingDays, firstDay, clear } = count.rule;
  const more = clear === true ? 1 : 0;
  if (workingDays !== undefined) {
    const calendar = calendarOf(count);
    // "With zero working days the promise is due on day zero where that is a working day, else on the next." RULE: no pause moves that.
    if (workingDays + more === 0) return days.workingFrom(calendar, zero, count.step);
    return walk(count, zero, workingDays + more, stops, (each) => days.isWorking(calendar, each), firstDay);
  }
  // "Zero of anything else is day zero itself".
  // "A date that a time zone skipped has no time in it": it is none of those that are counted, and what would end on it ends on the next.
  const exists = (each: PlainDate): boolean => !isSkipped(each, count.zone);
  const { calendarDays } = count.rule;
  if (firstDay === undefined || amountOf(count.rule) === 0)
    return walk(count, zero, (calendarDays ?? datesTo(zero, count, exists)) + more, stops, exists);
  return walk(count, zero, calendarDays ?? datesWith(zero, count, exists), stops, exists, firstDay);
}

/** How many dates a length of weeks, months or years has after day zero. */
function datesTo(zero: PlainDate, count: Count, exists: (date: PlainDate) => boolean): number {
  let end = zero.add(lengthOf(count));
  while (!exists(end)) end = end.add({ days: count.step });
  return datesAfter(zero, end, count, exists);
}

/**
 * How many dates it has where day zero is the first of them. BGB s. 188(2), (3): it ends with the day before the one that has the number of the first;
 * where the month has no such day, with the month's last. Counted back, it begins with the day after the one of that number, or, that missing, after the
 * month's last.
 */
function datesWith(zero: PlainDate, count: Count, exists: (date: PlainDate) => boolean): number {
  const { weeks } = count.rule;
  const found = zero.add(lengthOf(count));
  const isMissing = weeks === undefined && found.day !== zero.day;
  if (count.step === -1) return 1 + datesAfter(zero, found.add({ days: 1 }), count, exists);
  return 1 + datesAfter(zero, isMissing ? found : found.subtract({ days: 1 }), count, exists);
}

/** How many dates there are after one, up to another. */
function datesAfter(zero: PlainDate, end: PlainDate, { step }: Count, exists: (date: PlainDate) => boolean): number {
  let dates = 0;
  for (let each = zero; !each.equals(end);) {
    each = each.add({ days: step });
    if (exists(each)) dates += 1;
  }
  return dates;
}

/** "Months and years end on the date with the number of day zero; where the last month has none, on its last date. Weeks are seven dates." */
function lengthOf({
  rule,
  step,
}: Count): { days: number } | { weeks: number } | { months: number } | { years: number } {
  const { calendarDays = 0, weeks, months, years } = rule;
  if (weeks !== undefined) return { weeks: step * weeks };
  if (months !== undefined) return { months: step * months };
  if (years !== undefined) return { years: step * years };
  return { days: step * calendarDays };
}

/** "A date that begins while the clock stands still is not counted"; by whole days, no date that a pause touches. */
function isStopped({ zone, rule }: Count, date: PlainDate, stops: readonly Stop[]): boolean {
  if (stops.length === 0) return false;
  const [begins, ends] = [days.momentIn(zone, date, "00:00"), days.momentIn(zone, date, "24:00")];
  if (rule.paused === "whole-days") return stops.some(({ start, end }) => start < end && start < ends && begins < end);
  return stops.some(({ start, end }) => start <= begins && begins < end);
}

/** The n-th date of a kind after day zero. */
function walk(
  count: Count,
  zero: PlainDate,
  owed: number,
  stops: readonly Stop[],
  isOfKind: (date: PlainDate) => boolean,
  firstDay?: "counted",
): PlainDate {
  const isCounted = (date: PlainDate): boolean => isOfKind(date) && !isStopped(count, date, stops);
  const { step } = count;
  let date = zero;
  let left = owed;
  if (firstDay === "counted" && isCounted(zero)) left -= 1;
  while (left > 0) {
    date = date.add({ days: step });
    if (isCounted(date)) left -= 1;
  }
  return date;
}

/** The moment of a last date: "`roll` and `ifClosed` are applied last". */
function momentOn(count: Count, last: PlainDate): number {
  const { rule, zone, calendar } = count;
  const date = rule.roll === undefined ? last : rolled(calendarOf(count), last, rule.roll);
  const hours = calendar === undefined ? [] : days.hoursOn(calendar, date);
  switch (rule.at) {
    case "start-of-day":
      return days.momentIn(zone, date, "00:00");
    case "end-of-day":
      return days.momentIn(zone, date, "24:00");
    case "start-of-working-day":
      return edge(hours.at(0)?.start);
    case "end-of-working-day":
      return edge(hours.at(-1)?.end);
    case "same-time":
      return fitted(count, date, hours, sameTime(count, date));
    case undefined:
      throw new Error("at what time of the last date?");
    default:
      return fitted(count, date, hours, days.momentIn(zone, date, rule.at));
  }
}

/** "`same-time` as the start on the wall clock": on its own date the start itself, and 24:00 where that is the end of its date. */
function sameTime(count: Count, date: PlainDate): number {
  const { zone, start, started } = count;
  if (date.equals(started)) return start;
  return days.momentIn(zone, date, startsAtEnd(count) ? "24:00" : days.timeIn(zone, start));
}

function edge(at: number | undefined): number {
  if (at === undefined) throw new Error("no hours on that date, of which the page says nothing");
  return at;
}

/** "What becomes of `same-time` and of a time of day at which it is closed; the closing moment itself is inside." */
function fitted(count: Count, date: PlainDate, hours: readonly Interval[], moment: number): number {
  const { ifClosed = "keep" } = count.rule;
  const calendarOfHours = count.rule.calendar === undefined ? undefined : calendarOf(count);
  // 24:00 may be the opening of the next date.
  const around = [-1, 0, 1, 2].flatMap((ago) =>
    calendarOfHours === undefined ? [] : days.hoursOn(calendarOfHours, date.subtract({ days: ago })),
  );
  if (ifClosed === "keep" || around.some(({ start, end }) => start <= moment && moment <= end)) return moment;
  if (ifClosed === "clamp-to-closing") {
    // "The latest closing of that date before it; before the date's first opening, that opening." RULE: without hours, it stands.
    const closings = hours.map(({ end }) => end).filter((end) => end < moment);
    return closings.at(-1) ?? hours[0]?.start ?? moment;
  }
  // "The next opening after it, on that date or a later one."
  const calendar = calendarOf(count);
  for (let on = date; ; on = days.workingAfter(calendar, on, 1)) {
    const opening = days.hoursOn(calendar, on).find(({ start }) => start > moment);
    if (opening !== undefined) return opening.start;
  }
}

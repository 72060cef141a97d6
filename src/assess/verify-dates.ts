import { datesFrom, isCounted } from "../calendar/date-count.js";
import type { DateCount } from "../calendar/date-count.js";
import type { DatedMoment } from "../calendar/time-of-date.js";
import { oneZone, openingsOfDate } from "../calendar/working-days.js";
import type { DatesRule } from "../contract/due-rule.js";
import type { ContractRules } from "../contract/rules.js";
import { sameText } from "../text.js";
import type { Interval } from "../intervals/interval.js";
import { LATEST } from "../time/instant.js";
import { DAY, formatDate, parseDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { dateAt, instantOf, localTimeAt, startOfDate } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { momentOf } from "./due.js";
import type { Due } from "./due.js";
import type { DateStretch, Segment, StartTrace, Trace } from "./trace.js";
import { edges, isOpenNaively, openTimeNaively } from "./verify-calendar.js";
import { nameOfReasons } from "./segments.js";
import { pauseProblems, unless, withinProblems } from "./verify-segments.js";

/*
 * Checks of what a trace says of a count of dates, date by date.
 */

/** The last date of the supported years. */
const LAST = LATEST / DAY - 1;

type DatesTrace = Extract<Trace, { readonly kind: "dates" }>;

/** Problems of a count of dates. */
export function datesProblems(
  trace: DatesTrace,
  { count: rule, cutOff }: DatesRule,
  due: Due,
  clause: string,
  rules: ContractRules,
): readonly string[] {
  const calendar = trace.calendar === undefined ? undefined : rules.calendars.get(trace.calendar);
  const count: DateCount = {
    ...rule,
    count: trace.count,
    calendar,
    zone: calendar === undefined ? rules.zone : oneZone(calendar, ""),
  };
  const [zero, last, date] = [trace.zero, trace.last, trace.dueDate].map((each) => parseDate(each, "/trace"));
  if (zero === undefined || last === undefined || date === undefined) return ["a count without dates"];
  const at = momentOf(due);
  if (at === undefined) return ["a count of dates without a due moment"];
  const start: DatedMoment = { at: trace.start.at, date: dateOf(count.zone, trace.start) };
  const event = trace.cutOff?.event?.at;
  const asked = event === undefined ? start : { at: event, date: dateAt(count.zone, event) };
  const counted = trace.dates.reduce((sum, { kind, dates }) => sum + (kind === "counted" ? dates : 0), 0);
  const first = count.countsFirst && isCounted(count, zero) ? 1 : 0;
  const owed = datesFrom(count, zero) - (trace.carried?.time ?? 0);
  const isUsedUp = trace.carried !== undefined && owed <= 0;
  return [
    ...unless(trace.timeZone === count.zone.name, "dates of another zone than the calendar's"),
    ...unless(Math.max(zeroOf(count, asked), start.date) === zero, "day zero is another date"),
    ...unless((trace.cutOff === undefined) === (cutOff === undefined), "a cut-off that the contract does not have"),
    ...cutOffProblems(trace.cutOff, count, asked),
    ...tileProblems(trace.dates, Math.min(start.date, last, date), Math.max(zero, last, date)),
    ...unless(
      isUsedUp || counted === owed + first || (owed === 0 && first === 0),
      `${counted - first} dates are counted, not ${owed}`,
    ),
    ...trace.dates.flatMap((stretch) => stretchProblems(stretch, trace, count, clause, rules)),
    ...unless(
      calendar === undefined || isUsedUp || isRolledTruly(count, last, date),
      "the last date rolls to another working day",
    ),
    ...(isUsedUp
      ? []
      : trace.segments === undefined
        ? unless(timeOn(count, date, start) === at, "due at another time of its date")
        : madeUpProblems(trace, trace.segments, timeOn(count, date, start), due, clause, rules)),
  ];
}

/** Problems of paused time that is made up after the moment at which something would have been due. */
function madeUpProblems(
  { start, calendar }: DatesTrace,
  segments: readonly Segment[],
  until: Instant,
  due: Due,
  clause: string,
  rules: ContractRules,
): readonly string[] {
  const open = calendar === undefined ? undefined : rules.calendars.get(calendar);
  const target = openTimeNaively(open, start.at, Math.max(start.at, until));
  const trace = { kind: "within", start, target, segments } as const;
  return withinProblems(calendar === undefined ? trace : { ...trace, clock: calendar }, due, clause, rules);
}

/** Day zero, by the cut-off. */
function zeroOf(count: DateCount, asked: DatedMoment): DayNumber {
  const { calendar } = count;
  let { date } = asked;
  if (count.cutOff !== undefined && calendar !== undefined) {
    if (isLate(count, asked)) date += 1;
    while (!isWorking(count, date) && date < LAST) date += 1;
  }
  return date;
}

/** Whether something was too late for the cut-off of its date. */
function isLate({ zone, calendar, cutOff }: DateCount, { at, date }: DatedMoment): boolean {
  if (cutOff === undefined || calendar === undefined) return false;
  const { time, strictly } = cutOff;
  const closing = openingsOfDate(calendar, zone, date).reduce((end, each) => Math.max(end, each.end), -Infinity);
  const by = time === "closing" ? closing : instantOf(zone, date * DAY + time);
  return at > by || (strictly && at === by);
}

/** The date of a start: of 24:00, where it is the end of a date, the one that ended; after a period, the first that begins when it has ended. */
function dateOf(zone: Zone, { at, counts }: StartTrace): DayNumber {
  const date = dateAt(zone, at);
  const isMidnight = startOfDate(zone, date) === at;
  if (counts?.kind === "period") return isMidnight ? date : date + 1;
  if (counts === undefined || counts.kind === "agreed" || counts.endsDate !== true || counts.at !== at) return date;
  return isMidnight ? dateAt(zone, at - 1) : date;
}

function isWorking({ calendar, zone }: DateCount, date: DayNumber): boolean {
  return calendar !== undefined && openingsOfDate(calendar, zone, date).length > 0;
}

function tileProblems(stretches: readonly DateStretch[], low: DayNumber, high: DayNumber): readonly string[] {
  let next = low;
  for (const { from, dates } of stretches) {
    if (parseDate(from, "/trace") !== next || !(dates > 0)) return [`a gap or an overlap at ${from}`];
    next += dates;
  }
  return unless(next === high + 1, `the dates end before ${formatDate(high)}`);
}

/** Problems of whether something was in by the cut-off. */
function cutOffProblems(told: DatesTrace["cutOff"], count: DateCount, asked: DatedMoment): readonly string[] {
  if (told === undefined) return [];
  const isDayOff = !isWorking(count, asked.date);
  return [
    ...unless(told.isPast === (isLate(count, asked) || isDayOff), "it was in by the cut-off, or it was not"),
    ...unless((told.isDayOff === true) === isDayOff, "a day off that is none, or none that is one"),
  ];
}

/** Whether dates are what a stretch says of them. */
function stretchProblems(
  stretch: DateStretch,
  { start, zero, dueDate }: DatesTrace,
  count: DateCount,
  clause: string,
  rules: ContractRules,
): readonly string[] {
  const { kind, from, dates, outOf, name, reasons } = stretch;
  const stopped = kind === "moved" ? outOf : kind === "paused" || kind === "resolved" ? kind : undefined;
  const first = parseDate(from, "/trace");
  const problems = [
    ...pauseProblems({ kind: stopped, reasons }, clause, rules),
    ...unless(outOf === undefined || kind === "moved", "moved out of a pause, and not moved"),
    ...unless(
      stopped !== "paused" || sameText(name, nameOfReasons(reasons ?? [], rules.pauses)),
      "a pause by another name than its reasons have",
    ),
  ];
  if (problems.length > 0 || kind === "paused" || kind === "resolved") return problems;
  if (kind === "first") return unless(from === zero && dates === 1, "day zero is another date");
  if (kind === "moved")
    return unless(outOf !== undefined || (from === dueDate && dates === 1), "moved on to another date");
  if (kind === "cut-off") {
    const isBefore = first >= dateOf(count.zone, start) && first + dates <= parseDate(zero, "/trace");
    if (!isBefore || count.cutOff === undefined) return ["dates that missed no cut-off"];
  }
  for (let date = first; date < first + Math.min(dates, 200_000); date += 1) {
    const isTrue = kind === "counted" ? isCounted(count, date) : isWorking(count, date) === (kind === "cut-off");
    if (!isTrue) return [`${formatDate(date)} is not ${kind}`];
  }
  return [];
}

/** Whether a date is the working day to which another rolls. */
function isRolledTruly(count: DateCount, last: DayNumber, date: DayNumber): boolean {
  const { roll } = count;
  if (roll === undefined || date === last) return roll === undefined ? date === last : isWorking(count, date);
  if (isWorking(count, last) || !isWorking(count, date)) return false;
  const [low, high] = [Math.min(last, date), Math.max(last, date)];
  for (let between = low + 1; between < high; between += 1) if (isWorking(count, between)) return false;
  const isSameMonth = formatDate(last).slice(0, 7) === formatDate(date).slice(0, 7);
  if (roll === "modified-following") return date > last ? isSameMonth : true;
  return roll === "following" ? date > last : date < last;
}

/** The moment at which something is due on a date. */
function timeOn(count: DateCount, date: DayNumber, start: DatedMoment): Instant {
  const { zone, calendar, at, ifClosed } = count;
  const openings = calendar === undefined ? [] : openingsOfDate(calendar, zone, date);
  const same = Math.min(DAY, localTimeAt(zone, start.at) - start.date * DAY);
  const local = typeof at === "number" ? at : same;
  const moment = at === "same-time" && date === start.date ? start.at : timeOf(at, zone, date, openings, local);
  const isOpen = calendar !== undefined && (isOpenNaively(calendar, moment) || isOpenNaively(calendar, moment - 1));
  const isOnClock = typeof at === "number" || at === "same-time";
  return !isOnClock || isOpen || calendar === undefined || ifClosed === "keep" ? moment : insideHours(moment, openings);

  function insideHours(closed: Instant, hours: readonly Interval[]): Instant {
    if (calendar === undefined) return closed;
    if (ifClosed === "roll-forward") {
      const to = closed + 400 * DAY;
      const after = edges(calendar, closed, to).filter((edge) => edge >= closed && isOpenNaively(calendar, edge));
      return isOpenNaively(calendar, closed) ? closed : Math.min(...after);
    }
    const before = hours.filter((each) => each.end <= closed).map((each) => each.end);
    return before.length > 0 ? Math.max(...before) : (hours[0]?.start ?? closed);
  }
}

/** The moment of a date with such hours, at a time of it; `clock` is what the wall clock shows, where that is the time. */
export function timeOf(
  time: DateCount["at"],
  zone: Zone,
  date: DayNumber,
  hours: readonly Interval[],
  clock: number,
): Instant {
  if (time === "start-of-working-day") return hours.reduce((first, each) => Math.min(first, each.start), Infinity);
  if (time === "end-of-working-day") return hours.reduce((end, each) => Math.max(end, each.end), -Infinity);
  if (time === "start-of-day") return startOfDate(zone, date);
  return time === "end-of-day" ? startOfDate(zone, date + 1) : instantOf(zone, date * DAY + clock);
}

import { openWithin } from "../../calendar/timetable.js";
import type { Rules } from "../../calendar/rules.js";
import { DAY, HOUR } from "../../time/plain-date.js";
import { dateAt, instantOf, offsetAt, startOfDate } from "../../time/zone.js";
import type { Instant, Zone } from "../../time/zone.js";
import type { LintCalendar, LintPeriod, Subject } from "./subject.js";
import { weeklyOf } from "./subject.js";

/*
 * Moments of report by which tickets are looked for.
 */

/** In so many days from the start of the period a week like any other is looked for. */
const SEARCHED = 60;

/** The moments by which readings are compared, in a week like any other. */
export interface TellingReports {
  /** Some hours before the calendar closes for longest, as on a Friday afternoon. */
  readonly beforeRest: Instant;
  /** In the morning of a working day that another one follows: at ten, or an hour after opening. */
  readonly morning: Instant;
  /** The closing itself. */
  readonly closing: Instant;
  /** At noon of a day off. */
  readonly dayOff: Instant | undefined;
}

const told = new WeakMap<Rules, Map<Instant, TellingReports | undefined>>();

/** Reports by which a calendar's hours tell; `undefined` for one that is never open then. */
export function tellingReports({ period }: Subject, { rules }: LintCalendar): TellingReports | undefined {
  const known = told.get(rules) ?? new Map<Instant, TellingReports | undefined>();
  told.set(rules, known);
  if (!known.has(period.start)) known.set(period.start, search(rules, period));
  return known.get(period.start);
}

function search(rules: Rules, { start, end }: LintPeriod): TellingReports | undefined {
  const zone = zoneOfRules(rules);
  const open = openWithin(rules, start, Math.min(end, start + SEARCHED * DAY));
  const days = daysOf(open, zone);
  // A week like any other: two or more working days, two days off at the least and four at the most.
  const regular = days.findIndex((day, index) => {
    const [before, next] = [days[index - 1], days[index + 1]];
    const rest = next === undefined ? 0 : next.day - day.day - 1;
    return rest >= 1 && rest <= 3 && before !== undefined && day.day - before.day === 1;
  });
  const last = days[regular] ?? days[0];
  const morning = days[regular - 1] ?? last;
  if (last === undefined || morning === undefined) return undefined;
  const next = days[regular + 1];
  const dayOff = regular >= 0 && next !== undefined ? instantOf(zone, (last.day + 1) * DAY + 12 * HOUR) : undefined;
  const length = Math.min(2 * HOUR, (last.end - last.start) / 2);
  const ten = instantOf(zone, morning.day * DAY + 10 * HOUR);
  return {
    beforeRest: wholeHour(zone, last.end - length, last.start),
    morning: ten >= morning.start && ten < morning.end ? ten : wholeHour(zone, morning.start + HOUR, morning.start),
    closing: last.end,
    dayOff,
  };
}

/** A whole hour on the wall clock, where there is one between. */
function wholeHour(zone: Zone, at: Instant, least: Instant): Instant {
  const offset = offsetAt(zone, at);
  const hour = Math.floor((at + offset) / HOUR) * HOUR - offset;
  return hour >= least ? hour : Math.max(least, Math.floor(at));
}

interface OpenDay {
  readonly day: number;
  readonly start: Instant;
  readonly end: Instant;
}

/** The dates on which a calendar opens, each from its first opening to its last closing. */
function daysOf(open: readonly { readonly start: Instant; readonly end: Instant }[], zone: Zone): readonly OpenDay[] {
  const days: OpenDay[] = [];
  for (const { start, end } of open) {
    for (let at = start; at < end;) {
      const day = dateAt(zone, at);
      const until = Math.min(end, startOfDate(zone, day + 1));
      const before = days.at(-1);
      if (before?.day === day) days[days.length - 1] = { ...before, end: until };
      else days.push({ day, start: at, end: until });
      at = until;
    }
  }
  return days;
}

/** The zone of a calendar: of one that is made of others, that of its first. */
export function zoneOfRules(rules: Rules): Zone {
  return weeklyOf(rules)[0]?.zone ?? UTC;
}

const UTC: Zone = { name: "UTC", periodAt: () => ({ from: -Infinity, to: Infinity, offset: 0 }) };

/** Ten o'clock, or a morning of work, of a day like any other: when tickets are reported of which only that they are matters. */
export function plainMorning(subject: Subject): Instant {
  const { zone, period, calendars } = subject;
  const working = calendars.find(({ isAlways }) => !isAlways);
  const morning = working === undefined ? undefined : tellingReports(subject, working)?.morning;
  if (morning !== undefined) return morning;
  const ten = instantOf(zone, dateAt(zone, period.start) * DAY + 10 * HOUR);
  return ten >= period.start ? ten : ten + DAY;
}

const DAYS_SEARCHED = 15;
const MOST_REPORTS = 160;
const reportsBySubject = new WeakMap<Subject, readonly Instant[]>();

/**
 * The reports by which due moments are compared: of fifteen days midnight, ten, four and ten o'clock, and each opening, closing and the hour before it; the same of
 * the days around the first four changes of the clocks, and before the first four runs of days off that are longer than a weekend.
 */
export function comparedReports(subject: Subject): readonly Instant[] {
  let known = reportsBySubject.get(subject);
  if (known === undefined) {
    known = gather(subject);
    reportsBySubject.set(subject, known);
  }
  return known;
}

function gather(subject: Subject): readonly Instant[] {
  const { zone, period, calendars } = subject;
  const reports = new Set<Instant>();
  const add = (at: Instant): void => {
    if (at >= period.start && at < period.end && reports.size < MOST_REPORTS) reports.add(at);
  };
  const addDay = (day: number): void => {
    const midnight = startOfDate(zone, day);
    for (const hour of [16, 10, 22, 0]) add(instantOf(zone, day * DAY + hour * HOUR));
    for (const { rules, isAlways } of calendars) {
      if (isAlways) continue;
      for (const { start, end } of openWithin(rules, midnight, startOfDate(zone, day + 1))) {
        add(end - HOUR);
        add(end);
        if (start > midnight) add(start);
      }
    }
  };
  // What a reader can follow best comes first.
  for (const calendar of calendars.filter(({ isAlways }) => !isAlways)) {
    const telling = tellingReports(subject, calendar);
    if (telling !== undefined) [telling.beforeRest, telling.morning].forEach(add);
  }
  const first = dateAt(zone, period.start);
  for (let day = first; day < first + DAYS_SEARCHED; day += 1) addDay(day);
  for (const at of clockChanges(zone, period).slice(0, 4)) addDay(dateAt(zone, at) - 1);
  for (const at of longRests(subject).slice(0, 4)) addDay(dateAt(zone, at - 1));
  return [...reports];
}

/** The closings before longer times of rest than a weekend. */
function longRests({ calendars, period }: Subject): readonly Instant[] {
  const rules = calendars.find(({ isAlways }) => !isAlways)?.rules;
  if (rules === undefined) return [];
  const open = openWithin(rules, period.start, Math.min(period.end, period.start + 400 * DAY));
  return open.flatMap(({ end }, index) => {
    const next = open[index + 1];
    return next !== undefined && next.start - end >= 3.5 * DAY ? [end] : [];
  });
}

/** The instants in a period at which a zone's clocks change. */
export function clockChanges(zone: Zone, { start, end }: LintPeriod): readonly Instant[] {
  const changes: Instant[] = [];
  for (let at = start; at < end;) {
    const { to, offset } = zone.periodAt(at);
    if (to >= end) break;
    if (offsetAt(zone, to) !== offset) changes.push(to);
    at = to;
  }
  return changes;
}

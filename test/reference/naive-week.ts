import type { CalendarSpec, DayHours, Weekday, WeeklyHours } from "sla-clock";
import { Temporal } from "temporal-polyfill";

/* A second reader of the notations of opening hours. It shares nothing with the library but types. */

export const DAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** A wall-clock time, so many dates after the date to which the hours belong. */
export interface WallTime {
  readonly datesLater: number;
  readonly time: Temporal.PlainTime;
}

/** One opening of a date. */
export interface Opening {
  readonly from: WallTime;
  readonly to: WallTime;
}

export type NaiveWeek = Readonly<Record<Weekday, readonly Opening[]>>;

export const MIDNIGHT = new Temporal.PlainTime();

function wallTime(text: string, datesLater: number): WallTime {
  if (text === "24:00") return { datesLater: datesLater + 1, time: MIDNIGHT };
  return { datesLater, time: Temporal.PlainTime.from(text.indexOf(":") === 1 ? `0${text}` : text) };
}

function opening(text: string): Opening {
  const [opens = "", closes = ""] = text.split(/[-–]/).map((part) => part.trim());
  const from = wallTime(opens, 0);
  const to = wallTime(closes, 0);
  const overnight = to.datesLater === 0 && Temporal.PlainTime.compare(to.time, from.time) <= 0;
  return { from, to: overnight ? wallTime(closes, 1) : to };
}

const WHOLE_DAY = [opening("00:00-24:00")];

export function naiveDayHours(hours: DayHours): readonly Opening[] {
  return [hours].flat().flatMap((text) => text.split(",").map(opening));
}

function daysBetween(first: Weekday, last: Weekday): readonly Weekday[] {
  const days = [first];
  for (let day = first; day !== last; days.push(day)) day = DAYS[(DAYS.indexOf(day) + 1) % 7] ?? last;
  return days;
}

/** Hours over several days that commas join, apart; any other rule as it is. */
function longSpans(rule: string): readonly string[] {
  const spans = rule.split(",");
  return spans.every((span) => span.match(/[a-z]{3}/g)?.length === 2 && /\d.*[a-z]/.test(span)) ? spans : [rule];
}

function weekOfText(text: string): NaiveWeek {
  const week: Record<Weekday, Opening[]> = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const isDay = (name: string | undefined): name is Weekday => DAYS.some((day) => day === name);
  for (const rule of text.toLowerCase().split(";").flatMap(longSpans)) {
    const words = rule.split(/[-–,]|\s+/).filter((word) => word !== "");
    const [first, opens = "", last, closes = ""] = words;
    if (isDay(first) && isDay(last) && /\d/.test(opens)) {
      const days = daysBetween(first, last);
      for (const [index, day] of days.entries()) {
        const from = index === 0 ? opens : "00:00";
        const to = index === days.length - 1 ? closes : "24:00";
        if (to === "24:00" || !wallTime(to, 0).time.equals(MIDNIGHT)) week[day].push(opening(`${from}-${to}`));
      }
      continue;
    }
    const hoursAt = rule.search(/\d/);
    if (hoursAt < 0) continue;
    for (const range of rule.slice(0, hoursAt).split(",")) {
      const [from, to = from] = range.split(/[-–]/).map((name) => name.trim());
      if (!isDay(from) || !isDay(to)) throw new Error(`no days: ${range}`);
      for (const day of daysBetween(from, to)) week[day].push(...naiveDayHours(rule.slice(hoursAt)));
    }
  }
  return week;
}

function weekOf(hours: WeeklyHours | string): NaiveWeek {
  if (typeof hours === "string") return weekOfText(hours);
  const on = (day: Weekday): readonly Opening[] => naiveDayHours(hours[day] ?? []);
  return {
    mon: on("mon"),
    tue: on("tue"),
    wed: on("wed"),
    thu: on("thu"),
    fri: on("fri"),
    sat: on("sat"),
    sun: on("sun"),
  };
}

/** The hours of each day of the week on which a date falls. */
export function naiveWeekOn(spec: CalendarSpec, date: Temporal.PlainDate): NaiveWeek {
  const changes = (spec.changes ?? []).filter(({ from }) => from <= date.toString());
  const hours = changes.at(-1) ?? spec;
  const week = weeks.get(hours) ?? naiveWeek(hours);
  weeks.set(hours, week);
  return week;
}

const weeks = new WeakMap<object, NaiveWeek>();

/** The hours of each day of a week. */
export function naiveWeek({ hours, officeHours }: Pick<CalendarSpec, "hours" | "officeHours">): NaiveWeek {
  if (typeof hours !== "string" || /[a-z]{3}/i.test(hours)) return weekOf(hours);
  const numbers = hours.split(/[*xX×/]/).map(Number);
  if (!numbers.includes(24)) return weekOf(officeHours ?? "");
  if (numbers.includes(7)) return weekOf("mon-sun 00:00-24:00");
  const office = weekOf(officeHours ?? "mon-fri 00:00-24:00");
  const on = (day: Weekday): readonly Opening[] => (office[day].length > 0 ? WHOLE_DAY : []);
  return {
    mon: on("mon"),
    tue: on("tue"),
    wed: on("wed"),
    thu: on("thu"),
    fri: on("fri"),
    sat: on("sat"),
    sun: on("sun"),
  };
}

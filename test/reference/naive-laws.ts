/**
 * Three laws on the computation of periods, each read from its own articles and not by the options of docs/semantics.md. Without pauses,
 * without anything that the clause itself says but at what time a court's last day ends, and for one or more of a unit.
 */
import type { CalendarSpec } from "sla-clock";
import type { CountRule, Surroundings, WithinRule } from "./naive-date-rules.js";
import { dateIn, hoursOn, isWorking, momentIn, timeIn } from "./naive-days.js";
import type { PlainDate } from "./naive-days.js";

const MINUTE = 60_000;

/** The moment at which a period ends; counted back, the moment by which an act must be done. */
export function lawDue(rule: CountRule | WithinRule, event: number, around: Surroundings): number {
  const calendar = rule.calendar === undefined ? undefined : around.calendars[rule.calendar];
  const zone = calendar?.timeZone ?? around.zone;
  switch (rule.counting) {
    case "prc-civil-code":
      return "within" in rule ? event + signed(rule) : prcDays(rule, calendar, zone, event);
    case "eu-1182-71":
      return "within" in rule ? euHours(rule, zone, event) : euDays(rule, needed(calendar), event);
    case "us-frcp-6a":
      return "within" in rule ? usHours(rule, needed(calendar), event) : usDays(rule, needed(calendar), event);
    case undefined:
      break;
  }
  throw new Error("by which law?");
}

function needed(calendar: CalendarSpec | undefined): CalendarSpec {
  if (calendar === undefined) throw new Error("the law's working days are not known");
  return calendar;
}

function signed({ within, backward }: WithinRule): number {
  const length = Number.parseInt(within, 10) * (within.endsWith("h") ? 60 * MINUTE : MINUTE);
  return backward === true ? -length : length;
}

const next = (date: PlainDate): PlainDate => date.add({ days: 1 });
const before = (date: PlainDate): PlainDate => date.subtract({ days: 1 });
const onwards = ({ backward }: CountRule | WithinRule): ((date: PlainDate) => PlainDate) =>
  backward === true ? before : next;

/** The date with the same number so many months later or earlier, or that month's last. */
function corresponding({ year, month, day }: PlainDate, months: number, sample: PlainDate): PlainDate {
  const index = year * 12 + month - 1 + months;
  const first = sample.with({ day: 1, year: Math.floor(index / 12), month: (index % 12) + 1 });
  return first.with({ day: Math.min(day, first.daysInMonth) });
}

/** Where a period of dates ends: the day of the event is not counted, every later one is, or every later working day. */
function lastDay(rule: CountRule, calendar: CalendarSpec | undefined, event: PlainDate): PlainDate {
  const { workingDays, calendarDays, weeks, months, years } = rule;
  const sign = rule.backward === true ? -1 : 1;
  if (months !== undefined) return corresponding(event, sign * months, event);
  if (years !== undefined) return corresponding(event, sign * 12 * years, event);
  let left = workingDays ?? calendarDays ?? 7 * (weeks ?? 0);
  let date = event;
  while (left > 0) {
    date = onwards(rule)(date);
    if (workingDays === undefined || isWorking(needed(calendar), date)) left -= 1;
  }
  return date;
}

/** The day itself where it is worked, else the one that comes next as one goes on counting. */
function worked(rule: CountRule | WithinRule, calendar: CalendarSpec, date: PlainDate): PlainDate {
  let found = date;
  while (!isWorking(calendar, found)) found = onwards(rule)(found);
  return found;
}

const closingOn = (calendar: CalendarSpec, date: PlainDate): number =>
  Math.max(...hoursOn(calendar, date).map(({ end }) => end));

function prcDays(rule: CountRule, calendar: CalendarSpec | undefined, zone: string, event: number): number {
  // Art. 201: 开始的当日不计入. Art. 202: 到期月的对应日为期间的最后一日;没有对应日的,月末日为期间的最后一日.
  const last = lastDay(rule, calendar, dateIn(zone, event));
  // Art. 203: 以法定休假日结束的次日为期间的最后一日 … 截止时间为二十四时;有业务时间的,停止业务活动的时间为截止时间.
  if (calendar === undefined) return momentIn(zone, last, "24:00");
  return closingOn(calendar, worked(rule, calendar, last));
}

/** Art. 3(1): the hour of the event is not counted; minute by minute on the wall clock to its end, or back to its beginning. */
function euHours(rule: WithinRule, zone: string, event: number): number {
  const step = rule.backward === true ? -MINUTE : MINUTE;
  const isFull = (at: number): boolean => timeIn(zone, at).minute === 0;
  let hour = Math.floor(event / MINUTE) * MINUTE;
  if (step > 0) hour += MINUTE;
  while (!isFull(hour)) hour += step;
  return hour + signed(rule);
}

function euDays(rule: CountRule, calendar: CalendarSpec, event: number): number {
  const { timeZone } = calendar;
  const day = dateIn(timeZone, event);
  const on = onwards(rule);
  // Art. 3(1) and (2)(b), (c).
  let last = lastDay(rule, calendar, day);
  // Art. 3(4): the following working day; "this provision shall not apply to periods calculated retroactively".
  if (rule.backward !== true) last = worked(rule, calendar, last);
  // Art. 3(5): "any period of two days or more shall include at least two working days".
  const isShort = rule.workingDays === 1 || rule.calendarDays === 1;
  const count = (): number => {
    let found = 0;
    for (let date = on(day); !date.equals(on(last)); date = on(date)) if (isWorking(calendar, date)) found += 1;
    return found;
  };
  while (!isShort && count() < 2) last = on(last);
  return momentIn(timeZone, last, rule.backward === true ? "00:00" : "24:00");
}

function usDays(rule: CountRule, calendar: CalendarSpec, event: number): number {
  const { timeZone } = calendar;
  // (1)(A) to (C), and (5) for what the "next day" is.
  const last = worked(rule, calendar, lastDay(rule, calendar, dateIn(timeZone, event)));
  // (4): at midnight in the court's time zone, or when the clerk's office is scheduled to close.
  return rule.at === "end-of-working-day" ? closingOn(calendar, last) : momentIn(timeZone, last, "24:00");
}

function usHours(rule: WithinRule, calendar: CalendarSpec, event: number): number {
  const { timeZone } = calendar;
  // (2)(A) and (B): at once, and every hour; (C): until the same time on the next day that is worked.
  const end = event + signed(rule);
  const date = dateIn(timeZone, end);
  if (isWorking(calendar, date)) return end;
  return momentIn(timeZone, worked(rule, calendar, date), timeIn(timeZone, end));
}

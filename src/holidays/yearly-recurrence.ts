import { slaError } from "../errors.js";
import { own } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { dateFields, dayNumber, daysInMonth, formatDate, parseDate, weekdayIndex } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import type { EventDates } from "./i-calendar-event.js";
import type { DayRange } from "./known-days.js";
import { yearOf } from "./known-days.js";

interface YearlyRule {
  readonly interval: number;
  readonly count: number;
  readonly until: DayNumber;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly { readonly nth: number; readonly weekday: number }[];
}

const KEYS = ["freq", "interval", "count", "until", "bymonth", "bymonthday", "byday", "wkst"];
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The dates inside a range on which an event begins: its own, those of its rule (RFC 5545, 3.3.10) and RDATE, less EXDATE. */
export function startsOf(dates: EventDates, range: DayRange, path: string): readonly DayNumber[] {
  const { first, rule, more, except } = dates;
  const starts = rule === undefined ? [first] : startsByRule(readRule(rule, path), first, range, path);
  const without = new Set(except);
  return [...new Set([...starts, ...more])]
    .filter((day) => day >= range.from && day < range.to && !without.has(day))
    .sort((a, b) => a - b);
}

function startsByRule(rule: YearlyRule, first: DayNumber, range: DayRange, path: string): readonly DayNumber[] {
  const starts: DayNumber[] = [];
  const start = yearOf(first);
  if (!daysOfYear(rule, start, first).includes(first)) {
    // RFC 5545, 3.8.5.3: what a DTSTART outside its own rule means is undefined.
    throw slaError("holidays-unreadable", {
      path,
      expected: "a DTSTART that its RRULE meets",
      received: formatDate(first),
    });
  }
  for (let year = start; year <= yearOf(range.to) && starts.length < rule.count; year += rule.interval) {
    const days = daysOfYear(rule, year, first).filter((day) => day >= first && day <= rule.until);
    starts.push(...days.slice(0, rule.count - starts.length));
  }
  return starts;
}

/** The dates that a rule names in one year, each once, in order. */
function daysOfYear(rule: YearlyRule, year: number, first: DayNumber): readonly DayNumber[] {
  const { months, monthDays, weekdays } = rule;
  if (weekdays.length > 0 && months.length === 0 && monthDays.length === 0) {
    return nthDays(dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), weekdays);
  }
  const fields = dateFields(first);
  const bare = weekdays.length === 0 && monthDays.length === 0;
  const inMonths = months.length > 0 ? months : bare ? [fields.month] : MONTHS;
  const days = inMonths.flatMap((month) => {
    const [begin, length] = [dayNumber(year, month, 1), daysInMonth(year, month)];
    if (weekdays.length > 0 && monthDays.length === 0) return nthDays(begin, begin + length, weekdays);
    // A date that a month does not have, such as 29 February, is left out, not moved.
    const numbers = bare ? [fields.day] : monthDays.map((number) => (number < 0 ? length + 1 + number : number));
    return numbers.filter((number) => number >= 1 && number <= length).map((number) => begin + number - 1);
  });
  const ofWeek = (day: DayNumber): boolean => weekdays.some(({ weekday }) => weekday === weekdayIndex(day));
  const kept = monthDays.length > 0 && weekdays.length > 0 ? days.filter(ofWeek) : days;
  return [...new Set(kept)].sort((a, b) => a - b);
}

/** The n-th such days of the week in [from, to), from its end where n is negative; all of them where n is 0. */
function nthDays(from: DayNumber, to: DayNumber, weekdays: YearlyRule["weekdays"]): readonly DayNumber[] {
  const all = Array.from({ length: to - from }, (_, index) => from + index);
  const days = weekdays.flatMap(({ nth, weekday }) => {
    const such = all.filter((day) => weekdayIndex(day) === weekday);
    const one = such.at(nth > 0 ? nth - 1 : nth);
    return nth === 0 ? such : one === undefined ? [] : [one];
  });
  return [...new Set(days)].sort((a, b) => a - b);
}

function readRule(rule: UnknownRecord, path: string): YearlyRule {
  const refuse = (part: string, expected: string): Error =>
    slaError("holidays-unreadable", { path, expected, received: { [part]: own(rule, part) } });
  for (const key of Object.keys(rule)) {
    if (!KEYS.includes(key)) throw slaError("holidays-unreadable", { path, expected: SUPPORTED, received: key });
  }
  if (own(rule, "freq") !== "YEARLY") {
    throw slaError("holidays-unreadable", { path, expected: SUPPORTED, received: own(rule, "freq") });
  }
  const numbers = (key: string, most: number): readonly number[] => {
    const value = own(rule, key);
    const list: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return list.map((item) => {
      const number = typeof item === "number" ? item : Number.NaN;
      if (Number.isInteger(number) && number !== 0 && Math.abs(number) <= most) return number;
      throw refuse(key, `a whole number up to ${most}`);
    });
  };
  const [interval = 1, count = Infinity] = [numbers("interval", 1000)[0], numbers("count", 1_000_000)[0]];
  const [months, monthDays] = [numbers("bymonth", 12), numbers("bymonthday", 31)];
  if (interval < 0 || count < 0 || months.some((month) => month < 0)) throw refuse("interval", "positive numbers");
  const until = own(rule, "until");
  const weekdays = readWeekdays(own(rule, "byday"), path);
  if (monthDays.length > 0 && weekdays.some(({ nth }) => nth !== 0))
    throw refuse("byday", "BYDAY without numbers beside BYMONTHDAY");
  return {
    interval,
    count,
    until: until === undefined ? Infinity : parseDate(until, path),
    months,
    monthDays,
    weekdays,
  };
}

const SUPPORTED = "a yearly RRULE of BYMONTH, BYMONTHDAY, BYDAY, INTERVAL, COUNT and UNTIL";

function readWeekdays(value: unknown, path: string): YearlyRule["weekdays"] {
  const list: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.map((item) => {
    const [, nth = "", day = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(typeof item === "string" ? item : "") ?? [];
    const weekday = DAYS.indexOf(day);
    if (weekday >= 0 && Math.abs(Number(nth)) <= 53 && (nth === "" || Number(nth) !== 0))
      return { nth: Number(nth), weekday };
    throw slaError("holidays-unreadable", { path, expected: "a BYDAY such as MO or -1MO", received: item });
  });
}

import type { DateUnit, Roll } from "../calendar/date-count.js";
import type { CyclePeriod } from "../contract/every.js";
import { durationIn } from "./durations.js";
import type { Count, DatesSaid, DueWords, Moment } from "./due-words.js";

const UNITS: Readonly<Record<DateUnit, string>> = {
  ...{ workingDays: "working day", calendarDays: "calendar day", weeks: "week", months: "month", years: "year" },
};
const TIMES = new Map<string, string>([
  ["same-time", "the same time of day"],
  ["start-of-working-day", "the beginning of working hours"],
  ["end-of-working-day", "the end of working hours"],
  ["start-of-day", "00:00"],
  ["end-of-day", "24:00"],
]);
const PERIODS: Readonly<Record<CyclePeriod, string>> = {
  ...{
    day: "day",
    week: "week (Monday to Sunday)",
    month: "calendar month",
    quarter: "quarter",
    "half-year": "half-year",
  },
  year: "calendar year",
};
const SHORT: Readonly<Record<CyclePeriod, string>> = {
  ...{ day: "day", week: "week", month: "month", quarter: "quarter", "half-year": "half-year", year: "year" },
};
const ROLLS: Readonly<Record<Roll, string>> = {
  following: "the following working day",
  preceding: "the preceding working day",
  "modified-following": "the following working day, or where that lies in another month to the preceding one",
};

/** A remark in brackets; behind another one, in the same brackets. */
const noted = (text: string, note: string): string =>
  text.endsWith(")") ? `${text.slice(0, -1)}; ${note})` : `${text} (${note})`;

export const or = (names: readonly string[]): string =>
  names.length < 3 ? names.join(" or ") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
export const and = (names: readonly string[]): string =>
  names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

const time = (at: string): string => TIMES.get(at) ?? at;
const moment = (at: string, date = `the date of ${at}`): Moment => ({ at, date });
const since = (from: Moment | undefined): string => (from === undefined ? "" : `; owed from ${from.at} on`);

function nth(count: Count): string {
  if (typeof count !== "number") return "N-th";
  const ending = count % 100 > 10 && count % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${ending}`;
}

function many(count: Count, name: string): string {
  return typeof count === "number" ? `${count} ${name}${count === 1 ? "" : "s"}` : `N ${name}s`;
}

function dates(said: DatesSaid): string {
  const { count, at } = said;
  const n = typeof count === "number" ? "" : `, where N is the “${count.asked}” that the ticket states`;
  return `by ${time(at)} on ${dateOf(said)}${n}`;
}

function dateOf(said: DatesSaid): string {
  const { unit, count, calendar, from, isBackward, isClear, countsFirst, isAfterPeriod } = said;
  const side = isBackward ? "before" : "after";
  const date = isAfterPeriod ? from.at : from.date;
  const of = calendar === undefined ? "" : ` in ${calendar}`;
  if (unit === "workingDays" || unit === "calendarDays") {
    const day = `${UNITS[unit]}${unit === "workingDays" ? of : ""}`;
    if (count === 0 && !isClear)
      return unit === "calendarDays"
        ? date
        : `${date}, or where that is no ${day}, on the ${isBackward ? "preceding" : "next"} one`;
    if (isClear) return `the ${day} ${side} ${date} that leaves ${many(count, `clear ${UNITS[unit]}`)} in between`;
    if (!countsFirst) return `the ${nth(count)} ${day} ${side} ${date}`;
    const itself = unit === "workingDays" ? "which is the first where it is a working day" : "which is the first";
    return `the ${nth(count)} ${day} counted ${isBackward ? "back " : ""}from ${date}, ${itself}`;
  }
  const length = many(count, UNITS[unit]);
  if (isClear) return `the day ${side} the date that lies ${length} ${side} ${date}`;
  const verb = count === 1 ? "s" : "";
  if (countsFirst)
    return isBackward
      ? `the first date of the ${length} that end${verb} with ${date}`
      : `the last date of the ${length} that begin${verb} with ${date}`;
  if (isAfterPeriod) return `the last date of the ${length} that follow${verb} ${date}`;
  return count === 0 ? date : `the date ${length} ${side} ${date}`;
}

export const DUE_EN: DueWords = {
  duration: (duration) => durationIn(duration, ["hour", "minute", "second", "millisecond"], true),
  asked: (fact) => `the length of time that the ticket states as “${fact}”`,
  calendar: (quoted) => `calendar ${quoted}`,
  askedCalendar: (fact) => `the calendar that the ticket names as “${fact}”`,
  counted: (calendar) => (calendar === undefined ? "in elapsed time" : `counted in ${calendar}`),
  within: (target, from, counted, isBackward) =>
    isBackward
      ? `no later than ${target} before ${from.at}, ${counted}`
      : `within ${target} from ${from.at}, ${counted}`,
  dates,
  moments: {
    report: moment("the report"),
    events: (names) => moment(or(names)),
    orStart: ({ at }) => {
      const note = "where that is not recorded, the ticket's start";
      return moment(noted(at, note), noted(`the date of ${at}`, note));
    },
    latest: (names) => moment(`the latest ${or(names)}`),
    first: (names) => moment(`the first of ${and(names)}`),
    all: (names) => moment(`the moment by which ${and(names)} have all happened`),
    agreed: (name) => moment(`the time agreed by ${name}`, `the date agreed by ${name}`),
    due: (clause) => moment(`the due moment of clause ${clause}`, `the due date of clause ${clause}`),
    started: ({ at }, calendar) => moment(`the first working moment of ${calendar} at or after ${at}`),
    message: (names) => moment(`the oldest message that is not answered (${or(names)})`),
    round: (rounds, { at }, promised) =>
      moment(rounds === "independent" ? `${at}, then from each ${promised}` : `${at}, then from each due moment`),
    legEnd: moment("the end of the part before", "the date on which the part before ends"),
    periodEnd: (period) => moment(`the end of the ${SHORT[period]}`, `the last date of the ${SHORT[period]}`),
  },
  startsAnew: "each further one starts the clock anew, as long as the promise is neither kept, ended nor overdue",
  datesOf: (calendar) => `dates and times are those of ${calendar}`,
  fullHours: "counting begins with the next full hour after that",
  rolls: (calendar, roll, at, isDate) => {
    const to = at === "same-time" ? "at the same time" : `at ${time(at)}`;
    return `${isDate ? "a last date" : "a moment on a date"} that is no working day in ${calendar} moves to ${ROLLS[roll]}${isDate ? "" : `, ${to}`}`;
  },
  keepsClosed: {
    "clamp-to-closing":
      "where it is closed at that time, by the closing before it on that date, or by that date's first opening",
    "roll-forward": "where it is closed at that time, by the next opening after it",
  },
  cutOff: (at, strictly, event) => {
    const by = `${strictly ? "at" : "after"} ${at === "closing" ? "the last closing of the date" : at}`;
    const what = event === undefined ? "a start" : `${event}, where it comes`;
    return `${what} ${by}${strictly ? " or later" : ""}, or on a date that is no working day, counts as of the next working day`;
  },
  atLeast: (count, calendar, isBackward) =>
    `at the ${isBackward ? "latest" : "earliest"} on the ${nth(count)} working day in ${calendar} ${isBackward ? "before" : "after"} the date from which it counts`,
  ifTwoDays: (text) => `if it is two days or more, ${text}`,
  paused: {
    "whole-days": "no date that a pause touches is counted",
    time: "pauses move it by the working time that lies in them, not by dates",
  },
  laws: {
    "prc-civil-code": "the Civil Code of the PRC, arts. 200 to 204",
    "eu-1182-71": "Regulation (EEC, Euratom) No 1182/71, art. 3",
    "us-frcp-6a": "the Federal Rules of Civil Procedure, rule 6(a)",
  },
  byLaw: (law) => `counted by ${law}`,
  picks: {
    earliestOf: "by the earliest of these:",
    latestOf: "by the latest of these:",
    sumOf: "one after another, each from where the one before ends:",
  },
  unstated: (from) => `the contract gives no figure${since(from)}`,
  before: (event, from) => `no later than ${event}${since(from)}`,
  atAgreed: (event, strictly, from) =>
    `${strictly ? "strictly before" : "by"} the time agreed by ${event}${since(from)}`,
  every: (period, calendar, roll) =>
    roll === "following"
      ? `once in each ${PERIODS[period]}, by the end of its last date, or where that is no working day in ${calendar}, of the following working day`
      : `once in each ${PERIODS[period]}, by the end of its last working day in ${calendar}`,
  after: (period) => `once for each ${PERIODS[period]}, after its end:`,
  noWorkingDay: (calendar) => `nothing is owed for a period without a working day in ${calendar}`,
  warnings: {
    warned: "warning",
    used: (share) => `at ${share} of the time`,
    remaining: (duration) => `with ${duration} remaining`,
    elapsed: (duration) => `after ${duration}`,
    overdue: (duration) => `${duration} past the due moment`,
  },
  repeats: {
    reply: "again for each message that finds no other waiting; what keeps the promise answers all messages before it",
    update: {
      independent: "again and again, each counted from what kept the one before",
      sequential: "again and again, each counted from the due moment of the one before",
    },
    missed: {
      each: "one that is missed is broken, and the next begins",
      once: "one that is missed stays open until it is made good, late",
    },
    until: (names) => `until ${names}`,
  },
};

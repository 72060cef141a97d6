import type { DateStretch, Trace } from "../assess/trace.js";
import type { DateUnit, Roll } from "../calendar/date-count.js";
import type { TimeOfDate } from "../calendar/time-of-date.js";

/** How a language tells counts of dates. */
export interface DatesPhrases {
  readonly count: (unit: DateUnit, count: number) => string;
  readonly kinds: Readonly<Record<DateStretch["kind"], string>>;
  readonly rolls: Readonly<Record<Roll, string>>;
  readonly at: (time: TimeOfDate) => string;
  readonly from: (date: string) => string;
  readonly until: (first: string, last: string) => string;
  readonly dueOn: (date: string, at: string) => string;
  readonly inBy: (time: string, event: string | undefined) => string;
  readonly late: (time: string, event: string | undefined) => string;
  readonly carried: (dates: number, clause: string) => string;
  readonly picks: Readonly<Record<Extract<Trace["kind"], "earliestOf" | "latestOf">, string>>;
  /** What marks the rule that counts, and the others. */
  readonly counts: readonly [counts: string, other: string];
  /** What tells rules one after another, and until when each counts. */
  readonly sum: string;
  readonly legUntil: (at: string) => string;
  readonly paused: string;
}

const UNITS_EN = {
  workingDays: "working day",
  calendarDays: "calendar day",
  weeks: "week",
  months: "month",
  years: "year",
};
const TIMES_EN = new Map<string, string>([
  ["same-time", "at the same time of day"],
  ["start-of-working-day", "when the working day begins"],
  ["end-of-working-day", "when the working day ends"],
  ["start-of-day", "at 00:00"],
  ["end-of-day", "at 24:00"],
]);

export const DATES_EN: DatesPhrases = {
  count: (unit, count) => `${count} ${UNITS_EN[unit]}${count === 1 ? "" : "s"}`,
  kinds: {
    first: "not counted",
    counted: "counted",
    closed: "no working day",
    holiday: "holiday",
    paused: "paused",
    moved: "moved on to",
  },
  rolls: {
    following: "the following working day",
    preceding: "the preceding working day",
    "modified-following": "the following working day, or the preceding one in the same month",
  },
  at: (time) => TIMES_EN.get(time) ?? `at ${time}`,
  from: (date) => `from ${date}`,
  until: (first, last) => `${first} – ${last}`,
  dueOn: (date, at) => `due on ${date}, ${at}`,
  inBy: (time, event) => `in by ${time}${event === undefined ? "" : ` (${event})`}`,
  late: (time, event) =>
    `later than ${time}, or on no working day${event === undefined ? "" : ` (${event})`}: it counts as of the next`,
  carried: (dates, clause) => `${dates} of the dates used before, by ${clause}`,
  picks: { earliestOf: "The earliest of these counts", latestOf: "The latest of these counts" },
  counts: ["this one counts", "does not count"],
  sum: "One after another, each from where the one before ends",
  legUntil: (at) => `until ${at}`,
  paused: "paused time is made up in the hours of the calendar",
};

const UNITS_ZH = { workingDays: "个工作日", calendarDays: "个自然日", weeks: "周", months: "个月", years: "年" };
const TIMES_ZH = new Map<string, string>([
  ["same-time", "同一时刻"],
  ["start-of-working-day", "工作日开始时"],
  ["end-of-working-day", "工作日结束时"],
  ["start-of-day", "0:00"],
  ["end-of-day", "24:00"],
]);

export const DATES_ZH: DatesPhrases = {
  count: (unit, count) => `${count}${UNITS_ZH[unit]}`,
  kinds: { first: "不计入", counted: "计入", closed: "非工作日", holiday: "节假日", paused: "暂停", moved: "顺延至" },
  rolls: {
    following: "顺延至下一工作日",
    preceding: "提前至前一工作日",
    "modified-following": "顺延至下一工作日，跨月则提前",
  },
  at: (time) => TIMES_ZH.get(time) ?? time,
  from: (date) => `自 ${date} 起`,
  until: (first, last) => `${first} – ${last}`,
  dueOn: (date, at) => `到期日 ${date}，${at}`,
  inBy: (time, event) => `${event === undefined ? "" : `${event} `}在 ${time} 截止前`,
  late: (time, event) => `${event === undefined ? "" : `${event} `}晚于 ${time} 或在非工作日，自下一工作日计`,
  carried: (dates, clause) => `其中 ${dates} 天此前已用（${clause}）`,
  picks: { earliestOf: "以下列最早者为准", latestOf: "以下列最晚者为准" },
  counts: ["以此为准", "不以此为准"],
  sum: "依次计算，每段自前一段结束时起算",
  legUntil: (at) => `至 ${at}`,
  paused: "暂停的时间按日历的工作时间顺延",
};

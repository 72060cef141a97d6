import type { DateStretch, Trace } from "../assess/trace.js";
import type { DateUnit, Roll } from "../calendar/date-count.js";
import type { TimeOfDate } from "../calendar/time-of-date.js";

/** By when something had to be in, or before when, and what had to be, in the language of the text. */
export interface CutOffTold {
  readonly time: string;
  readonly strictly: boolean;
  readonly event: string | undefined;
}

/** How a language tells counts of dates. */
export interface DatesPhrases {
  readonly count: (unit: DateUnit, count: number) => string;
  readonly kinds: Readonly<Record<DateStretch["kind"], string>>;
  readonly rolls: Readonly<Record<Roll, string>>;
  readonly at: (time: TimeOfDate) => string;
  readonly from: (date: string) => string;
  readonly until: (first: string, last: string) => string;
  readonly dueOn: (date: string, at: string) => string;
  readonly inBy: (cutOff: CutOffTold) => string;
  readonly late: (cutOff: CutOffTold) => string;
  readonly carried: (dates: number, clause: string) => string;
  readonly picks: Readonly<Record<Extract<Trace["kind"], "earliestOf" | "latestOf">, string>>;
  /** What marks the rule that counts, and the others. */
  readonly counts: readonly [counts: string, other: string];
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
  inBy: ({ time, strictly, event }) =>
    `in ${strictly ? "before" : "by"} ${time}${event === undefined ? "" : ` (${event})`}`,
  late: ({ time, strictly, event }) =>
    `${strictly ? "not before" : "later than"} ${time}, or on no working day${event === undefined ? "" : ` (${event})`}: it counts as of the next`,
  carried: (dates, clause) => `${dates} of the dates used before, by ${clause}`,
  picks: { earliestOf: "The earliest of these counts", latestOf: "The latest of these counts" },
  counts: ["this one counts", "does not count"],
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

const timeZh = (time: string): string => (time === "closing" ? "当日服务结束" : time);

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
  inBy: ({ time, strictly, event }) =>
    `${event === undefined ? "" : `${event} `}在 ${timeZh(time)} ${strictly ? "之前（不含该时刻）" : "截止前"}`,
  late: ({ time, strictly, event }) =>
    `${event === undefined ? "" : `${event} `}${strictly ? "不早于" : "晚于"} ${timeZh(time)} 或在非工作日，自下一工作日计`,
  carried: (dates, clause) => `其中 ${dates} 天此前已用（${clause}）`,
  picks: { earliestOf: "以下列最早者为准", latestOf: "以下列最晚者为准" },
  counts: ["以此为准", "不以此为准"],
  paused: "暂停的时间按日历的工作时间顺延",
};

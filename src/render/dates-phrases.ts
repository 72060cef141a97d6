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
  readonly counted: (dates: number) => string;
  readonly movedOutOf: Readonly<Record<NonNullable<DateStretch["outOf"]>, string>>;
  readonly rolls: Readonly<Record<Roll, string>>;
  readonly at: (time: TimeOfDate) => string;
  readonly from: (date: string) => string;
  /** From a later date than that of the start, or of the event that missed the cut-off or came on a day off. */
  readonly fromLater: (why: "cut-off" | "day-off", cutOff: CutOffTold, date: string) => string;
  readonly until: (first: string, last: string) => string;
  readonly dueOn: (date: string, at: string) => string;
  readonly dueBy: (endOfDate: string) => string;
  /** Where that time is outside the date's hours: the moment to which it moves. */
  readonly outsideHours: (moment: string) => string;
  readonly inBy: (cutOff: CutOffTold) => string;
  readonly carried: (dates: number, clause: string) => string;
  readonly picks: Readonly<Record<Extract<Trace["kind"], "earliestOf" | "latestOf">, string>>;
  /** What marks the rule that counts, and the others. */
  readonly counts: readonly [counts: string, other: string];
  /** What tells rules one after another, and until when each counts. */
  readonly sum: string;
  readonly legUntil: (at: string) => string;
  /** Paused time that is made up: said of the due date, and of the due moment that follows. */
  readonly unpaused: string;
  readonly madeUp: string;
  readonly remains: string;
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

const cutOffEn = (time: string): string => (time === "closing" ? "at closing" : time);

export const DATES_EN: DatesPhrases = {
  count: (unit, count) => `${count} ${UNITS_EN[unit]}${count === 1 ? "" : "s"}`,
  kinds: {
    first: "not counted",
    counted: "counted",
    closed: "no working day",
    holiday: "holiday",
    "cut-off": "missed the cut-off",
    paused: "paused",
    resolved: "resolved until reopened",
    moved: "due date moves here",
  },
  counted: (dates) => `counted, ${dates} days`,
  movedOutOf: {
    paused: "moved here, since it would have been due in a pause",
    resolved: "moved here, since it would have been due while resolved",
  },
  rolls: {
    following: "the following working day",
    preceding: "the preceding working day",
    "modified-following": "the following working day, or the preceding one in the same month",
  },
  at: (time) => TIMES_EN.get(time) ?? `at ${time}`,
  from: (date) => `from ${date}`,
  fromLater: (why, { time, strictly, event }, date) => {
    const late = `${strictly ? "not before" : "after"} the cut-off ${cutOffEn(time)}`;
    const missed = why === "cut-off" ? late : "not on a working day";
    return `${event === undefined ? "" : `${event} came `}${missed}, so it counts from ${date}`;
  },
  until: (first, last) => `${first} – ${last}`,
  dueOn: (date, at) => `due on ${date}, ${at}`,
  dueBy: (endOfDate) => `due ${endOfDate}`,
  outsideHours: (moment) => `outside its hours, so it moves to ${moment}`,
  inBy: ({ time, strictly, event }) =>
    `${event === undefined ? "" : `${event} `}in ${strictly ? "before" : "by"} the cut-off ${cutOffEn(time)}`,
  carried: (dates, clause) => `${dates} of the dates used before, by ${clause}`,
  picks: { earliestOf: "The earliest of these counts", latestOf: "The latest of these counts" },
  counts: ["this one counts", "does not count"],
  sum: "One after another, each from where the one before ends",
  legUntil: (at) => `until ${at}`,
  unpaused: "without the pauses",
  madeUp: "The paused time is made up",
  remains: "What remains is made up once the pause ends",
};

const UNITS_ZH = { workingDays: "个工作日", calendarDays: "个自然日", weeks: "周", months: "个月", years: "年" };
const TIMES_ZH = new Map<string, string>([
  ["same-time", "同一时刻"],
  ["start-of-working-day", "工作日开始时"],
  ["end-of-working-day", "工作日结束时"],
  ["start-of-day", "0:00"],
  ["end-of-day", "24:00"],
]);

const cutOffZh = (time: string): string => (time === "closing" ? "（服务结束时）" : time);

export const DATES_ZH: DatesPhrases = {
  count: (unit, count) => `${count}${UNITS_ZH[unit]}`,
  kinds: {
    "cut-off": "已过当日截止时间",
    first: "不计入",
    counted: "计入",
    closed: "非工作日",
    holiday: "节假日",
    paused: "暂停",
    resolved: "已解决，直至重新打开",
    moved: "期限移至此日",
  },
  counted: (dates) => `计入 ${dates} 天`,
  movedOutOf: {
    paused: "原期限处于暂停期间，移至此日",
    resolved: "原期限处于已解决期间，移至此日",
  },
  rolls: {
    following: "顺延至下一工作日",
    preceding: "提前至前一工作日",
    "modified-following": "顺延至下一工作日，跨月则提前",
  },
  at: (time) => TIMES_ZH.get(time) ?? time,
  from: (date) => `自 ${date} 起`,
  fromLater: (why, { time, strictly, event }, date) => {
    const late = `${strictly ? "未早于" : "已过"}当日截止时间 ${cutOffZh(time)}`;
    const missed = why === "cut-off" ? late : "当日非工作日";
    return `${event === undefined ? "" : `${event} 时`}${missed}，自 ${date} 起算`;
  },
  until: (first, last) => `${first} – ${last}`,
  dueOn: (date, at) => `到期日 ${date}，${at}`,
  dueBy: (endOfDate) => `期限 ${endOfDate}`,
  outsideHours: (moment) => `不在当日服务时间内，移至 ${moment}`,
  inBy: ({ time, strictly, event }) =>
    `${event === undefined ? "" : `${event} `}${strictly ? "早于" : "未过"}当日截止时间 ${cutOffZh(time)}`,
  carried: (dates, clause) => `其中 ${dates} 天此前已用（${clause}）`,
  picks: { earliestOf: "以下列最早者为准", latestOf: "以下列最晚者为准" },
  counts: ["以此为准", "不以此为准"],
  sum: "依次计算，每段自前一段结束时起算",
  legUntil: (at) => `至 ${at}`,
  unpaused: "不计暂停",
  madeUp: "暂停的时间予以补足",
  remains: "剩余时间在暂停结束后补足",
};

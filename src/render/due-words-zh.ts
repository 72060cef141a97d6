import type { DateUnit, Roll } from "../calendar/date-count.js";
import type { CyclePeriod } from "../contract/every.js";
import { durationIn } from "./durations.js";
import type { Count, DatesSaid, DueWords, Moment } from "./due-words.js";

const UNITS: Readonly<Record<DateUnit, string>> = {
  ...{ workingDays: "个工作日", calendarDays: "个自然日", weeks: "周", months: "个月", years: "年" },
};
const TIMES = new Map<string, string>([
  ["same-time", "同一时刻"],
  ["start-of-working-day", "服务时间开始时"],
  ["end-of-working-day", "服务时间结束时"],
  ["start-of-day", "0:00"],
  ["end-of-day", "24:00"],
]);
const PERIODS: Readonly<Record<CyclePeriod, string>> = {
  ...{ day: "日", week: "周（周一至周日）", month: "自然月", quarter: "季度", "half-year": "半年", year: "自然年" },
};
const SHORT: Readonly<Record<CyclePeriod, string>> = {
  ...{ day: "当日", week: "当周", month: "当月", quarter: "当季度", "half-year": "当半年", year: "当年" },
};
const ROLLS: Readonly<Record<Roll, string>> = {
  following: "顺延至下一工作日",
  preceding: "提前至前一工作日",
  "modified-following": "顺延至下一工作日，跨月则提前至前一工作日",
};

export const or = (names: readonly string[]): string =>
  names.length < 3 ? names.join("或") : `${names.slice(0, -1).join("、")}或${names.at(-1) ?? ""}`;
export const and = (names: readonly string[]): string => names.join("、");

const time = (at: string): string => TIMES.get(at) ?? at;
/** A remark in brackets; behind another one, in the same brackets. */
const noted = (text: string, note: string): string =>
  text.endsWith("）") ? `${text.slice(0, -1)}；${note}）` : `${text}（${note}）`;
const after = (name: string): Moment => ({ at: `${name}之时`, date: `${name}之日` });
const since = (from: Moment | undefined): string => (from === undefined ? "" : `；自${from.at}起应履行`);
const many = (count: Count, unit: DateUnit): string => `${typeof count === "number" ? count : "N"}${UNITS[unit]}`;

function dates(said: DatesSaid): string {
  const { count, at } = said;
  const n = typeof count === "number" ? "" : `（N 为工单“${count.asked}”所载之数）`;
  return `不迟于${dateOf(said)}的${time(at)}${n}`;
}

function dateOf(said: DatesSaid): string {
  const { unit, count, calendar, from, isBackward, isClear, countsFirst, isAfterPeriod } = said;
  const date = isAfterPeriod ? from.at : from.date;
  const length = many(count, unit);
  if (unit === "workingDays" || unit === "calendarDays") {
    const of = unit === "workingDays" && calendar !== undefined ? `（${calendar}）` : "";
    const day = UNITS[unit].slice(1);
    if (count === 0 && !isClear)
      return unit === "calendarDays"
        ? date
        : `${date}（当日不是${calendar ?? ""}工作日的，为${isBackward ? "前" : "下"}一工作日）`;
    if (isClear) return `${date}之${isBackward ? "前" : "后"}、其间隔满${length}（首尾两日不计）的${day}${of}`;
    if (isAfterPeriod) return `${date}之后第${length}${of}`;
    if (countsFirst)
      return `自${date}（${unit === "workingDays" ? "当日为工作日的，计入" : "当日计入"}）起${isBackward ? "向前" : ""}第${length}${of}`;
    return isBackward ? `${date}之前第${length}${of}` : `自${date}的次日起第${length}${of}`;
  }
  if (isClear) return isBackward ? `${date}之前${length}之日的前一日` : `自${date}起满${length}之日的次日`;
  if (countsFirst)
    return isBackward ? `截至${date}（当日计入）的${length}的首日` : `自${date}（当日计入）起${length}的末日`;
  if (isAfterPeriod) return `${date}之后${length}的末日`;
  if (count === 0) return date;
  return isBackward ? `${date}之前${length}之日` : `自${date}起满${length}之日`;
}

export const DUE_ZH: DueWords = {
  duration: (duration) => durationIn(duration, ["小时", "分钟", "秒", "毫秒"], false),
  asked: (fact) => `工单“${fact}”所载的时长`,
  calendar: (quoted) => `日历${quoted}`,
  askedCalendar: (fact) => `工单“${fact}”所指的日历`,
  counted: (calendar) => (calendar === undefined ? "按连续时间" : `按${calendar}计时`),
  within: (target, from, counted, isBackward) =>
    isBackward ? `不迟于${from.at}之前${target}（${counted}）` : `自${from.at}起${target}内（${counted}）`,
  dates,
  moments: {
    report: after("报告"),
    events: (names) => after(or(names)),
    orStart: ({ at, date }) => ({
      at: noted(at, "无此记录的，自工单开始计时之时"),
      date: noted(date, "无此记录的，工单开始计时之日"),
    }),
    latest: (names) => after(`最近一次${or(names)}`),
    first: (names) => after(`${and(names)}中最先发生者`),
    all: (names) => after(`${and(names)}全部发生`),
    agreed: (name) => after(`${name}所约定`),
    due: (clause) => ({ at: `条款 ${clause} 的期限`, date: `条款 ${clause} 的到期日` }),
    started: ({ at, date }, calendar) => ({
      at: noted(at, `不在${calendar}服务时间内的，自下一服务时间开始之时`),
      date: noted(date, `不在${calendar}服务时间内的，为下一服务时间开始之日`),
    }),
    message: (names) => after(`最早一条未答复的消息（${or(names)}）`),
    round: (rounds, first, promised) => {
      const then = rounds === "independent" ? promised : "到期";
      return { at: noted(first.at, `其后自每次${then}之时`), date: noted(first.date, `其后自每次${then}之日`) };
    },
    legEnd: { at: "前一段结束之时", date: "前一段结束之日" },
    periodEnd: (period) => ({ at: `${SHORT[period]}结束`, date: `${SHORT[period]}末日` }),
  },
  startsAnew: "承诺未履行、未终止且未逾期的，其后每次发生均重新计时",
  datesOf: (calendar) => `日期和时刻以${calendar}为准`,
  fullHours: "自该时刻之后的下一整点开始计时",
  rolls: (calendar, roll, at, isDate) => {
    const to = at === "same-time" ? "的同一时刻" : `的${time(at)}`;
    return `${isDate ? "末日" : "期限所在之日"}不是${calendar}工作日的，${ROLLS[roll]}${isDate ? "" : to}`;
  },
  keepsClosed: {
    "clamp-to-closing":
      "该时刻不在服务时间内的，提前至当日此前的服务时间结束时；当日尚未开始工作的，为当日服务时间开始时",
    "roll-forward": "该时刻不在服务时间内的，顺延至其后服务时间开始时",
  },
  cutOff: (at, strictly, event) => {
    const by = at === "closing" ? "当日服务时间结束" : at;
    return `${event ?? "起算事件"}在${by}${strictly ? "及以后" : "之后"}或者在非工作日发生的，视为下一工作日发生`;
  },
  atLeast: (count, calendar, isBackward) =>
    `最${isBackward ? "迟" : "早"}为起算之日${isBackward ? "前" : "后"}第${count}个工作日（${calendar}）`,
  ifTwoDays: (text) => `期间为两日以上的，${text}`,
  paused: {
    "whole-days": "凡与暂停重叠的日期均不计入",
    time: "暂停期间按其中的服务时间补足，不按日期补足",
  },
  laws: {
    "prc-civil-code": "《中华人民共和国民法典》第二百条至第二百零四条",
    "eu-1182-71": "欧共体第 1182/71 号条例第 3 条",
    "us-frcp-6a": "美国《联邦民事诉讼规则》第 6 条 (a) 款",
  },
  byLaw: (law) => `依照${law}计算`,
  picks: {
    earliestOf: "以下列最早者为准：",
    latestOf: "以下列最晚者为准：",
    sumOf: "依次计算，每段自前一段结束时起算：",
  },
  unstated: (from) => `合同未给出数字${since(from)}`,
  before: (event, from) => `不迟于${event}${since(from)}`,
  atAgreed: (event, strictly, from) => `${strictly ? "严格早于" : "不迟于"}${event}所约定的时间${since(from)}`,
  every: (period, calendar, roll) =>
    roll === "following"
      ? `每${PERIODS[period]}一次，不迟于末日 24:00；末日不是${calendar}工作日的，顺延至下一工作日`
      : `每${PERIODS[period]}一次，不迟于其最后一个工作日（${calendar}）24:00`,
  after: (period) => `每${PERIODS[period]}结束后一次：`,
  noWorkingDay: (calendar) => `没有工作日（${calendar}）的周期不作要求`,
  warnings: {
    warned: "预警",
    used: (share) => `已用时限的 ${share} 之时`,
    remaining: (duration) => `剩余${duration}之时`,
    elapsed: (duration) => `已计时${duration}之时`,
    overdue: (duration) => `逾期${duration}之时`,
  },
  repeats: {
    reply: "此前没有待答复消息的，每条消息均须答复；一次履行即答复此前全部消息",
    update: { independent: "反复履行，每次自上一次履行之时起算", sequential: "反复履行，每次自上一次到期之时起算" },
    missed: { each: "未按时履行的一次即为违约，随即开始下一次", once: "未按时履行的一次，至逾期履行前仍须履行" },
    until: (names) => `至${names}为止`,
  },
};

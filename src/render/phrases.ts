import type { Assessment, ObligationState, Period } from "../assess/obligation.js";
import type { Segment, StartTrace } from "../assess/trace.js";
import type { Party } from "../contract/contract-spec.js";
import type { JoinForm } from "../contract/clause.js";
import type { CyclePeriod } from "../contract/due-rule.js";
import { DATES_EN, DATES_ZH } from "./dates-phrases.js";
import type { DatesPhrases } from "./dates-phrases.js";
import type { Language } from "../text.js";
import { dateFields, weekdayIndex } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import type { Duration } from "../time/duration.js";

/** The words of a language; sentences are put together from them in one place, `text.ts`. */
export interface Phrases {
  readonly states: Readonly<Record<ObligationState, string>>;
  readonly outcomes: Readonly<Record<Assessment["state"], string>>;
  readonly causes: Readonly<Record<Period["cause"], string>>;
  readonly restarts: Readonly<Record<NonNullable<Period["restart"]>, string>>;
  readonly kinds: Readonly<Record<Segment["kind"], string>>;
  readonly rules: Readonly<Record<StartTrace["rule"], string>>;
  readonly cycles: Readonly<Record<CyclePeriod, string>>;
  /** `{}` stands for how many are enough. */
  readonly joins: Readonly<Record<JoinForm, string>>;
  readonly parties: Readonly<Record<Party, string>>;
  readonly units: readonly [hours: string, minutes: string, seconds: string, milliseconds: string];
  readonly unitGap: string;
  readonly colon: string;
  readonly comma: string;
  /** Between the items of a list of two or more. */
  readonly and: string;
  readonly quote: readonly [string, string];
  readonly brackets: readonly [string, string];
  readonly date: (day: DayNumber) => string;
  readonly dates: DatesPhrases;
  readonly words: Readonly<Record<Word, string>>;
}

/** Set phrases; `{}` stands for what is said of. */
export type Word =
  | "asOf"
  | "inForceFrom"
  | "ticket"
  | "level"
  | "reported"
  | "nextDue"
  | "nextChange"
  | "due"
  | "dueBy"
  | "suspended"
  | "noFigure"
  | "provisional"
  | "keptAt"
  | "supersededAt"
  | "cancelledAt"
  | "awaitsEvent"
  | "awaitsAttribute"
  | "awaitsDue"
  | "whenDue"
  | "fullHour"
  | "rolled"
  | "countedBack"
  | "becauseOpen"
  | "becauseClosed"
  | "becauseNoWorkingDay"
  | "countsFrom"
  | "round"
  | "starts"
  | "ofCalendar"
  | "byClause"
  | "target"
  | "elapsed"
  | "inCalendar"
  | "hoursOf"
  | "agreed"
  | "strictly"
  | "cycle"
  | "dueDate"
  | "skipped"
  | "total"
  | "timesIn"
  | "nothingPromised"
  | "wasReopened"
  | "reopenedAt"
  | "doesNotCount"
  | "endedBy"
  | "insteadOf"
  | "appointment"
  | "askedBy"
  | "moved"
  | "alreadyPast"
  | "afterDue"
  | "tooOften"
  | "shortNotice"
  | "withNotice"
  | "carriedOver"
  | "carriedShare"
  | "stricter"
  | "wasDue"
  | "isDue"
  | "notOwedBefore"
  | "notOwedAgain"
  | "ignored"
  | "tooLate";

const WEEKDAYS_EN = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const WEEKDAYS_ZH = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
const MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const EN: Phrases = {
  states: {
    inactive: "not active yet",
    pending: "pending",
    paused: "paused",
    kept: "kept",
    "kept-late": "kept late",
    breached: "breached",
    superseded: "superseded",
    cancelled: "no longer owed",
    untimed: "owed, without a time limit",
    "not-promised": "not promised",
  },
  outcomes: {
    "not-reported": "not reported yet",
    "not-promised": "nothing promised",
    open: "open",
    kept: "kept",
    breached: "breached",
  },
  causes: { reported: "as reported", raised: "raised", lowered: "lowered", standing: "Standing duties" },
  restarts: {
    "at-confirmation": "the clock starts again at the confirmation",
    "next-working-time": "the clock starts again at the next working time",
    "keep-start": "the clock keeps its start",
    "carry-elapsed": "the clock goes on, and the time used counts",
    "carry-percentage": "the clock goes on, and the share used counts",
    "stricter-of": "the clock starts again, but nothing falls due later than it would have",
  },
  kinds: {
    counted: "counted",
    closed: "closed",
    holiday: "holiday",
    paused: "paused",
    resolved: "resolved until reopened",
  },
  rules: {
    immediate: "at once",
    "next-working-time": "at the first working moment",
    "at-confirmation": "at the moment the level was confirmed",
    carried: "the clock goes on",
  },
  cycles: { week: "week", month: "month", quarter: "quarter" },
  joins: { anyOf: "one of these is enough", allOf: "each of these is owed", nOf: "any {} of these will do" },
  parties: { customer: "the customer", supplier: "the supplier" },
  units: ["h", "min", "s", "ms"],
  unitGap: " ",
  colon: ": ",
  comma: ", ",
  and: " and ",
  quote: ["“", "”"],
  brackets: [" (", ")"],
  date: (day) => {
    const fields = dateFields(day);
    return `${WEEKDAYS_EN[weekdayIndex(day)] ?? ""} ${fields.day} ${MONTHS_EN[fields.month - 1] ?? ""} ${fields.year}`;
  },
  dates: DATES_EN,
  words: {
    asOf: "as of {}",
    inForceFrom: "in force from {}",
    ticket: "ticket {}",
    level: "Level {}",
    reported: "Reported {}",
    nextDue: "next due {} ({})",
    nextChange: "next change {}",
    due: "due {}",
    dueBy: "due no later than: {}",
    suspended: "no due moment while the pause lasts; {} if it ended now",
    noFigure: "owed from {} on; the contract gives no figure",
    provisional: "provisional: holidays are not known that far",
    keptAt: "kept {}",
    supersededAt: "superseded {}",
    cancelledAt: "no longer owed from {}",
    awaitsEvent: "waits for: {}",
    awaitsAttribute: "waits to know: {}",
    awaitsDue: "waits for the due moment of {}",
    whenDue: "the due moment of {}, {}",
    fullHour: "from the full hour {}",
    rolled: "{} is on no working day of calendar {}: {}",
    countedBack: "counted back",
    becauseOpen: "counts from a moment within the hours of {}",
    becauseClosed: "counts from a moment outside the hours of {}",
    becauseNoWorkingDay: "the period has no working day",
    countsFrom: "Counts from {}",
    round: "round {} of {}",
    starts: "the clock starts {}",
    ofCalendar: "of calendar {}",
    byClause: "by {}",
    target: "{} to count",
    elapsed: "in elapsed time",
    inCalendar: "in calendar {}",
    hoursOf: "hours of {}",
    agreed: "agreed for {}",
    strictly: "strictly before",
    cycle: "Once in the {} from {} to {}",
    dueDate: "by the end of {}",
    skipped: "passed over: {}",
    total: "counted in all: {}",
    timesIn: "times in {}",
    nothingPromised: "The contract promises nothing here",
    wasReopened: "Reopened {}",
    reopenedAt: "reopened {}",
    doesNotCount: "the state of the ticket does not rest on it",
    endedBy: "no longer owed since {}",
    insteadOf: "first due {}",
    appointment: "Appointment: {} for {}",
    askedBy: "asked for by {}",
    moved: "moved {} before",
    alreadyPast: "changes nothing: that moment had passed",
    afterDue: "changes nothing: it was due already",
    tooOften: "changes nothing: moved more often than allowed",
    shortNotice: "changes nothing: too short a notice",
    withNotice: "with notice: {}",
    carriedOver: "{} of them used before, by {}",
    carriedShare: "{} of them used before: {} of {} by {}",
    stricter: "as {} would be, which was running and falls due earlier",
    wasDue: "before: {}",
    isDue: "after: {}",
    notOwedBefore: "was not promised",
    notOwedAgain: "not owed again",
    ignored: "changes nothing",
    tooLate: "changes nothing: too late",
  },
};

const ZH: Phrases = {
  states: {
    inactive: "尚未生效",
    pending: "待履行",
    kept: "按时履行",
    "kept-late": "逾期履行",
    breached: "违约",
    superseded: "已被取代",
    cancelled: "不再负有义务",
    paused: "已暂停",
    untimed: "应履行，无时限",
    "not-promised": "未作承诺",
  },
  outcomes: {
    "not-reported": "尚未报告",
    "not-promised": "未作承诺",
    open: "进行中",
    kept: "按时履行",
    breached: "违约",
  },
  causes: { reported: "按报告", raised: "升级", lowered: "降级", standing: "常设义务" },
  restarts: {
    "at-confirmation": "自确认之时重新计时",
    "next-working-time": "自下一工作时刻重新计时",
    "keep-start": "计时起点不变",
    "carry-elapsed": "继续计时，已用时间计入",
    "carry-percentage": "继续计时，已用比例计入",
    "stricter-of": "重新计时，但期限不晚于原期限",
  },
  kinds: { counted: "计时", closed: "非服务时间", holiday: "节假日", paused: "暂停", resolved: "已解决，直至重新打开" },
  rules: {
    immediate: "立即",
    "next-working-time": "第一个工作时刻",
    "at-confirmation": "级别确认之时",
    carried: "继续计时",
  },
  cycles: { week: "周", month: "月", quarter: "季度" },
  joins: { anyOf: "下列其一即可", allOf: "下列均应履行", nOf: "下列任{}项即可" },
  parties: { customer: "客户", supplier: "服务方" },
  units: ["小时", "分", "秒", "毫秒"],
  unitGap: "",
  colon: "：",
  comma: "，",
  and: "、",
  quote: ["“", "”"],
  brackets: ["（", "）"],
  date: (day) => {
    const { year, month, day: inMonth } = dateFields(day);
    return `${year}年${month}月${inMonth}日 ${WEEKDAYS_ZH[weekdayIndex(day)] ?? ""}`;
  },
  dates: DATES_ZH,
  words: {
    asOf: "截至 {}",
    inForceFrom: "自 {} 起生效",
    ticket: "工单 {}",
    level: "级别 {}",
    reported: "报告于 {}",
    nextDue: "最近期限 {}（{}）",
    nextChange: "下次变化 {}",
    due: "期限 {}",
    dueBy: "不迟于：{}",
    suspended: "暂停期间没有期限；若此时恢复，则为 {}",
    noFigure: "自 {} 起应履行；合同未给出数字",
    provisional: "暂定：该日期的节假日尚未公布",
    keptAt: "履行于 {}",
    supersededAt: "于 {} 被取代",
    cancelledAt: "自 {} 起不再负有义务",
    awaitsEvent: "等待：{}",
    awaitsAttribute: "待知：{}",
    awaitsDue: "等待 {} 的期限",
    whenDue: "{} 的期限 {}",
    fullHour: "自整点 {} 起",
    rolled: "{} 不在日历 {} 的工作日内：{}",
    countedBack: "向前倒算",
    becauseOpen: "起算时刻在 {} 的服务时间之内",
    becauseClosed: "起算时刻在 {} 的服务时间之外",
    becauseNoWorkingDay: "该周期没有工作日",
    countsFrom: "起算事件 {}",
    round: "第{}轮 {}",
    starts: "开始计时：{}",
    ofCalendar: "日历 {}",
    byClause: "依据 {}",
    target: "应计 {}",
    elapsed: "按连续时间",
    inCalendar: "按日历 {}",
    hoursOf: "{} 的工作时间",
    agreed: "约定时间 {}",
    strictly: "须严格早于",
    cycle: "每{}一次，{} 至 {}",
    dueDate: "不迟于 {} 终了",
    skipped: "跳过：{}",
    total: "合计计时：{}",
    timesIn: "时间均为 {}",
    nothingPromised: "合同对此未作承诺",
    wasReopened: "重新打开于 {}",
    reopenedAt: "重新打开于 {}",
    doesNotCount: "不计入工单状态",
    endedBy: "因 {} 不再负有义务",
    insteadOf: "原期限 {}",
    appointment: "约定：{}，时间 {}",
    askedBy: "由{}提出",
    moved: "提前 {} 改约",
    alreadyPast: "无效：该时刻已过",
    afterDue: "无效：已过期限",
    tooOften: "无效：改约次数超限",
    shortNotice: "无效：提前通知不足",
    withNotice: "已事先告知：{}",
    carriedOver: "其中 {} 此前已用（{}）",
    carriedShare: "其中 {} 此前已用：{}，共 {}（{}）",
    stricter: "按 {} 原有的计时，其期限更早",
    wasDue: "变更前：{}",
    isDue: "变更后：{}",
    notOwedBefore: "未作承诺",
    notOwedAgain: "不再负有义务",
    ignored: "不生效",
    tooLate: "不生效：已过重开期限",
  },
};

/** The words of each language. */
export const PHRASES: Readonly<Record<Language, Phrases>> = { en: EN, zh: ZH };

/** Puts values into the places of a set phrase, in order. */
export function say(phrases: Phrases, word: Word, ...values: readonly string[]): string {
  const pieces = phrases.words[word].split("{}");
  return pieces.map((piece, index) => piece + (index < pieces.length - 1 ? (values[index] ?? "") : "")).join("");
}

/** A length of time in the units of a language. */
export function sayDuration(phrases: Phrases, duration: Duration): string {
  const sizes = [3_600_000, 60_000, 1000, 1];
  let rest = Math.abs(duration);
  const parts = sizes.flatMap((size, index) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count}${phrases.unitGap}${phrases.units[index] ?? ""}`];
  });
  return parts.length === 0 ? `0${phrases.unitGap}${phrases.units[1]}` : parts.join(phrases.unitGap);
}

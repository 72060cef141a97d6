import type { ContractWords } from "./contract-words.js";
import { and, or } from "./due-words-zh.js";

const DIGITS = "零一二三四五六七八九十";

/** A number below a hundred as Chinese writes it. */
function numeral(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const one = ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? "");
  return tens === 0 ? one : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${one}`;
}

const PARTIES = { customer: "客户", supplier: "服务方" } as const;

/** Chinese. */
export const CONTRACT_ZH: ContractWords = {
  or,
  and,
  series: "、",
  sentence: (text) => text,
  alternatives: "，或",
  bothEnds: "且",
  mark: (index, depth) => {
    if (depth === 0) return `（${numeral(index + 1)}）`;
    return depth === 1 ? `${index + 1}．` : `（${index + 1}）`;
  },
  space: "",
  stop: "。",
  weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  range: (first, last) => `${first}至${last}`,
  sections: {
    reading: "阅读说明",
    levels: "级别",
    starts: "计时的开始",
    allLevels: "各级别通用条款",
    standing: "常设义务",
    changes: "级别变更",
    pauses: "暂停计时",
    reopening: "重新打开",
    appointments: "约定时间",
    charges: "收费",
    calendars: "日历",
    facts: "工单事实",
    events: "事件",
    versions: "版本",
  },
  columns: {
    ...{ clause: "条款", promise: "承诺内容", due: "期限", for: "适用条件", remarks: "备注" },
    ...{ level: "级别", meaning: "含义", clockStart: "计时的开始", work: "工作内容", charge: "收费" },
    ...{ fact: "事实", values: "可取的值", event: "事件", name: "数据中的名称", sets: "由此得知" },
    ...{ days: "星期", hours: "服务时间", dates: "日期", count: "天数", reason: "事由", stops: "停止计时的条款" },
    ...{ called: "名称", version: "版本", zone: "时区", inForce: "有效期" },
  },
  notes: {
    inTime: "恰在期限届满之时履行的，视为按时履行；条款写明“严格早于”的除外。",
    elapsed: "连续时间昼夜不停，节假日亦计入。",
    inCalendar: "按日历计时的，仅在该日历的服务时间内计时。",
    workingDay: "工作日，指日历中有服务时间开始的日期；半日工作日和调休上班日均为工作日。",
    dayZero: "按日、周、月、年计算期间的，起算之日不计入，条款另有规定的除外。",
    months: "按月、年计算的，到期月的对应日为末日；没有对应日的，以该月最后一日为末日。",
    unstated: "合同未给出数字的承诺应履行并予以跟踪，无时限，本身不构成违约。",
    asked: "条款交由工单确定的事项，工单必须写明，不以其他内容代替。",
    endOfDate: "24:00 为当日终了之时。",
    times: "日期和时间均按 {} 时区；日历另有时区的，从其时区。",
  },
  policies: {
    "at-confirmation": "自确认之时重新计时，不在服务时间内的亦然",
    "keep-start": "计时起点不变：新级别的条款仍自原条款的起算之时起算",
    "carry-elapsed": "继续计时，已用时间计入",
    "carry-percentage": "继续计时，已用比例计入",
    "stricter-of": "重新计时，但期限不晚于原期限",
  },
  reopenings: {
    continue: "继续计时，自解决至重新打开之间的时间不计入",
    "continue-counting-closed-time": "继续计时，自解决至重新打开之间的时间计入",
    restart: "自重新打开之时重新计时",
    ignore: "不影响计时",
  },
  counts: {
    first: "工单的结果以第一次履行情况为准。",
    last: "工单的结果以最后一次履行情况为准。",
    worst: "工单的结果以各次履行情况为准，每次均须履行。",
  },
  moves: (party, times, notice) => {
    const who = PARTIES[party];
    const until = notice === undefined ? "但不得晚于约定时间" : `但须在约定时间${notice}以前提出`;
    if (times === 0) return `${who}不得改约。`;
    return times === undefined ? `${who}改约次数不限，${until}。` : `${who}至多可改约 ${times} 次，${until}。`;
  },
  phrases: {
    contract: "合同：",
    version: "版本 {}",
    term: "合同期：{} 至 {}（首尾两日均计入）",
    zone: "时区：{}",
    documentDigest: "全文摘要值：",
    termsDigest: "可计算条款摘要值：",
    levelHead: "级别 {}",
    source: "合同原文：{}",
    readingOf: "解释：{}",
    keptBy: "以{}为履行",
    endedBy: "期限内发生{}的，不再负有义务",
    leavesForm: "表单：{}",
    leavesCall: "电话：{}",
    alsoFor: "亦适用于级别 {}",
    startsAtOnce: "立即开始计时",
    startsItself: "{}",
    startsInHours:
      "在{}的服务时间内的，立即开始计时；其他时间以及恰在服务时间结束之时的，自下一服务时间开始之时开始计时",
    startOfClause: "{}",
    byLevel: "条款未另行规定的，按工单级别的规定起算（见“级别”）。",
    duringTerm: "在合同期内履行。",
    startsByLevel: "级别或者条款另有规定的，从其规定。",
    raised: "确认为更严重级别的，{}。",
    lowered: "确认为较轻级别的，{}。",
    ignores: "不生效，仍适用原级别",
    nextWorkingTime: "自确认之时或其后{}的第一个服务时刻重新计时",
    keptByItself: "已履行的条款不再要求履行；新级别的其他条款各自判断。",
    keptCarry: "变更前已履行的承诺不再要求履行，新级别其他条款作同一承诺的亦然。",
    keptRenew: "变更前已履行的、以时长定期限的承诺须再次履行。",
    pausing: "自{}至{}期间停止计时；重叠的暂停只计一次。",
    everyClock: "所有计时的条款",
    reopened: "工单重新打开的，{}。",
    reopenUndoes: "视为未发生：{}。因此履行或终止的承诺须再次履行。",
    reopenWindow: "自解决之时起逾{}重新打开的，不影响计时（{}）。",
    reopenClauses: "仅适用于条款 {}。",
    agreedBy: "{}所约定的时间取代{}的期限。",
    agreedFor: "双方均可改约，次数不限，但不得晚于约定时间。",
    noAccess: "发生{}的，至另行约定时间为止不计期限。",
    lateNotice: "严格早于约定时间发生{}的，迟到记为已事先告知的迟到，但仍属迟到。",
    free: "免费",
    charged: "收费",
    freeYears: "自验收之日起 {} 内免费，其后收费",
    noFacts: "工单不写明任何事实。",
    anyNumber: "数字",
    anyText: "文字",
    yesOrNo: "是或否",
    is: "{}为{}",
    isNot: "{}不为{}",
    atLeast: "不小于 {}",
    moreThan: "大于 {}",
    atMost: "不大于 {}",
    lessThan: "小于 {}",
    true: "是",
    false: "否",
    inside: "起算时刻在{}的服务时间之内",
    outside: "起算时刻在{}的服务时间之外（服务时间结束之时视为之外）",
    unless: "下列条款均不适用于该工单：{}",
    calendar: "日历{}",
    calendarZone: "时区：{}。",
    writtenAs: "合同写作“{}”。",
    closed: "休息",
    nextDay: "次日",
    hoursFrom: "自 {} 起的服务时间",
    holidays: "节假日（全天休息）",
    specialDays: "另行规定服务时间的日期（优先于节假日和每周服务时间）",
    hoursOf: "同{}：{}",
    dateRange: "{} 至 {}",
    known: "已知节假日的范围：{} 至 {}（首尾两日均计入）。",
    beyondError:
      "超出该范围的，按每周的通常安排计算，由此得出的期限在节假日公布前为暂定；仅就该日历所作的计算不予进行。",
    beyondAssumed:
      "超出该范围的，按每周的通常安排计算（仅就该日历所作的计算亦然），由此得出的期限在节假日公布前为暂定。",
    union: "下列任一日历的服务时间均为其服务时间：{}。",
    intersection: "下列日历共同的服务时间为其服务时间：{}。",
    difference: "{}的服务时间，除去下列日历的服务时间：{}。",
    imported: "仅列明各段服务时间，范围为 {} 至 {}（共 {} 段；时区：{}）。",
    importedKnown: "已知节假日的范围：{} 至 {}。",
    importedDigest: "时间表摘要值：",
    selectedBy: "工单适用{}之时有效的版本，此后不变。",
    from: "自 {} 起",
    fromTo: "{} 至 {}（首尾两日均计入）",
    becomesKnown: "{}为{}",
  },
};

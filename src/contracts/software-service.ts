import { defineContract } from "../contract/contract.js";
import type { Contract } from "../contract/contract-spec.js";
import type { PlainDate } from "../time/plain-date.js";
import { defaultOffice, ofOffice } from "./office.js";
import type { OfficeCalendar } from "./office.js";

/** The fault levels of the software service, C the gravest. */
export type SoftwareLevel = "A" | "B" | "C";

/** The clause ids of the software service. */
export type SoftwareClauseId =
  | "software.start"
  | "software.escalation"
  | "software.A.resolve"
  | "software.B.resolve"
  | "software.C.attend"
  | "software.phone.answer"
  | "software.remote.permission"
  | "software.remote.password"
  | "software.remote.confirmation"
  | "software.onsite.confirmation"
  | "software.followup"
  | "software.checkin"
  | "software.entitlement";

/** What the software service leaves to its parties. */
export interface SoftwareServiceOptions {
  /** The dates [from, to) of the contract's term, over which the weekly check-in calls are owed. */
  readonly term?: { readonly from: PlainDate; readonly to: PlainDate };
  /** Which event counts as "staff sent to the site"; the strict reading is `arrived`. */
  readonly sent?: "dispatched" | "arrived";
}

const CONFIRMATION_FORM = {
  kind: "form",
  name: { en: "fault maintenance confirmation form", zh: "客户故障维护确认书" },
} as const;

/**
 * The software company's service contract: levels A, B and C, C the gravest.
 *
 * @param office - When the office is at work; by default Monday to Friday 09:00-12:00 and 13:00-18:00 in China.
 * @throws SlaError those of `defineContract`, for an office calendar or options that are not in order
 * @example
 * import { softwareService } from "sla-clock/contracts";
 * import { deadlines, formatInstant } from "sla-clock";
 * const [resolve] = deadlines(softwareService(), { level: "A", reportedAt: "2026-03-06T18:30+08:00" });
 * resolve?.due.kind === "at" ? formatInstant(resolve.due.at, "Asia/Shanghai") : undefined // => "2026-03-09T21:00:00+08:00"
 */
export function softwareService(
  office: OfficeCalendar = defaultOffice(),
  options: SoftwareServiceOptions = {},
): Contract<SoftwareLevel, SoftwareClauseId> {
  return ofOffice(office, options, softwareContract);
}

function softwareContract(
  office: OfficeCalendar,
  options: SoftwareServiceOptions,
): Contract<SoftwareLevel, SoftwareClauseId> {
  const { term, sent = "dispatched" } = options;
  return defineContract({
    id: "software-service",
    version: "1",
    title: { en: "Software service", zh: "软件服务" },
    ...(term !== undefined && { term }),
    timeZone: office.timeZone,
    levels: [
      { id: "A", title: { en: "ordinary operating faults", zh: "一般操作故障" } },
      { id: "B", title: { en: "more complex operating faults", zh: "较复杂操作故障" } },
      { id: "C", title: { en: "system faults", zh: "系统故障" } },
    ],
    calendars: { office },
    start: {
      id: "software.start",
      rule: "next-working-time",
      calendar: "office",
      title: {
        en: "The clock starts at the first working moment at or after the request is received.",
        zh: "自收到请求之时起的第一个工作时刻开始计时。",
      },
      reading: {
        en: "Received during working hours: at once; otherwise, and exactly at closing: at the next opening.",
        zh: "工作时间内收到：立即开始；其他时间以及恰在下班时刻收到：下一次上班时开始。",
      },
    },
    escalation: {
      id: "software.escalation",
      restart: "at-confirmation",
      title: {
        en: "When a fault is escalated, the clock starts again at the moment the newest level is confirmed.",
        zh: "故障升级时，自最新级别确认之时起重新计时。",
      },
      reading: {
        en: "At that very moment, also outside working hours; of several confirmations the latest counts.",
        zh: "就在确认的时刻，非工作时间亦然；多次确认以最后一次为准。",
      },
    },
    deescalation: {
      restart: "keep-start",
      reading: {
        en: "Confirming the same or a lower level does not restart the clock.",
        zh: "确认相同或较低级别不重新计时。",
      },
    },
    clauses: [
      {
        id: "software.A.resolve",
        level: "A",
        promise: "resolved",
        within: "12h",
        title: { en: "Resolved within 12 hours, without a visit.", zh: "不上门，12 小时内解决。" },
        reading: { en: "Elapsed hours from the start.", zh: "自开始计时起的连续小时。" },
      },
      {
        id: "software.B.resolve",
        level: "B",
        promise: "resolved",
        within: "24h",
        title: { en: "Resolved within 24 hours, without a visit.", zh: "不上门，24 小时内解决。" },
        reading: { en: "Elapsed hours from the start.", zh: "自开始计时起的连续小时。" },
      },
      {
        id: "software.C.attend",
        level: "C",
        anyOf: [
          { promise: "remote-started", within: "12h" },
          { promise: sent, within: "24h" },
        ],
        title: {
          en: "Either remote maintenance begun within 12 hours, or staff sent to the site within 24 hours.",
          zh: "12 小时内开始远程维护，或者 24 小时内派人到现场。",
        },
        reading: {
          en: "Kept as soon as one is kept in time, lost only when both are; “sent” means dispatched, in the strict variant arrived.",
          zh: "其一按时即为履行，两者皆失方为违约；“派人”指出发，严格读法指到达。",
        },
      },
      {
        id: "software.phone.answer",
        when: { channel: "phone" },
        promise: ["answered", "handed-over"],
        title: {
          en: "Ordinary questions answered at once; complex ones recorded and handed to a named person with a date.",
          zh: "一般问题当即答复；复杂问题记录后交专人并约定日期。",
        },
        reading: {
          en: "“At once” has no figure: tracked, never breached by itself.",
          zh: "“当即”没有数字：予以跟踪，本身不构成违约。",
        },
      },
      {
        id: "software.remote.permission",
        promise: "remote-permission-granted",
        before: "remote-started",
        title: {
          en: "The customer's permission and password obtained before remote maintenance begins.",
          zh: "远程维护开始前取得客户许可和密码。",
        },
      },
      {
        id: "software.remote.password",
        from: "remote-ended",
        promise: "password-change-advised",
        before: "closed",
        title: {
          en: "The customer told to change the password after remote maintenance ends.",
          zh: "远程维护结束后提醒客户更改密码。",
        },
        reading: { en: "“Promptly” is read as: by closing the ticket.", zh: "“及时”读作：关闭工单之前。" },
      },
      {
        id: "software.remote.confirmation",
        allOf: [
          { from: "remote-ended", promise: "confirmation-form-signed", before: "closed" },
          { from: "remote-ended", promise: "confirmation-form-faxed", before: "closed" },
        ],
        records: [CONFIRMATION_FORM],
        title: {
          en: "The customer signs the maintenance confirmation form and faxes it.",
          zh: "客户签署客户故障维护确认书并传真。",
        },
        reading: { en: "Due by closing the ticket.", zh: "关闭工单之前。" },
      },
      {
        id: "software.onsite.confirmation",
        allOf: [
          { from: "arrived", promise: "confirmation-form-signed", before: "closed" },
          { from: "arrived", promise: "cause-and-remedy-recorded", before: "closed" },
        ],
        records: [CONFIRMATION_FORM],
        title: {
          en: "The customer signs the confirmation form; cause, prevention and remedy are recorded.",
          zh: "客户签署确认书；记录原因、预防和处理办法。",
        },
        reading: { en: "Due by closing the ticket.", zh: "关闭工单之前。" },
      },
      {
        id: "software.followup",
        from: "resolved",
        promise: "follow-up-called",
        records: [{ kind: "call", name: { en: "follow-up call", zh: "服务回访电话" } }],
        title: { en: "Timely feedback and a follow-up call after service.", zh: "服务后及时反馈并电话回访。" },
        reading: { en: "No figure: tracked, never breached by itself.", zh: "没有数字：予以跟踪，本身不构成违约。" },
      },
      {
        id: "software.checkin",
        promise: "checked-in",
        every: "week",
        calendar: "office",
        records: [
          { kind: "call", name: { en: "weekly check-in call", zh: "每周运行情况电话" } },
          { kind: "form", name: { en: "system operation survey form", zh: "系统运行情况调查表" } },
        ],
        title: {
          en: "Every week a phone call on how the customer's system runs, with a survey form filled in.",
          zh: "每周电话了解客户系统运行情况，并填写系统运行情况调查表。",
        },
        reading: {
          en: "Once in each ISO week of the term, by the end of its last working day; a week without a working day owes no call.",
          zh: "合同期内每个 ISO 周一次，不迟于该周最后一个工作日；没有工作日的周不作要求。",
        },
      },
    ],
    entitlements: [
      {
        id: "software.entitlement",
        work: {
          maintenance: { freeYears: 1 },
          other: { freeYears: 1 },
          "software-error": "free",
          improvement: "charged",
          upgrade: "charged",
        },
        title: {
          en: "Maintenance free for one year from acceptance; software errors free for life; improvements and upgrades always charged.",
          zh: "验收之日起免费维护一年；软件错误终身免费；改进和升级一律收费。",
        },
        reading: {
          en: "The free year ends at the end of the day before the anniversary; for 29 February the anniversary is 28 February.",
          zh: "免费年度于周年日前一日终了时届满；2 月 29 日验收的，周年日为 2 月 28 日。",
        },
      },
    ],
    events: EVENTS,
  });
}

const EVENTS = {
  "remote-started": { title: { en: "remote maintenance begun", zh: "开始远程维护" } },
  "remote-ended": { title: { en: "remote maintenance ended", zh: "远程维护结束" } },
  "remote-permission-granted": { title: { en: "permission and password given", zh: "客户给予许可和密码" } },
  "password-change-advised": { title: { en: "customer told to change the password", zh: "提醒客户更改密码" } },
  dispatched: { title: { en: "staff sent", zh: "派出人员" } },
  arrived: { title: { en: "staff arrived on site", zh: "人员到达现场" } },
  answered: { title: { en: "question answered", zh: "答复问题" } },
  "handed-over": { title: { en: "question handed to a named person with a date", zh: "问题交专人并约定日期" } },
  "confirmation-form-signed": { title: { en: "confirmation form signed", zh: "签署确认书" } },
  "confirmation-form-faxed": { title: { en: "confirmation form faxed", zh: "传真确认书" } },
  "cause-and-remedy-recorded": {
    title: { en: "cause, prevention and remedy recorded", zh: "记录原因、预防和处理办法" },
  },
  "follow-up-called": { title: { en: "follow-up call made", zh: "电话回访" } },
  "checked-in": { title: { en: "check-in call made and survey form filled in", zh: "电话了解运行情况并填写调查表" } },
} as const;

import { defineContract } from "../contract/contract.js";
import type { Contract } from "../contract/contract-spec.js";
import type { CyclePeriod } from "../contract/every.js";
import type { PlainDate } from "../time/plain-date.js";
import { defaultOffice, ofOffice, wholeWorkingDays } from "./office.js";
import type { OfficeCalendar } from "./office.js";

/** The fault levels of the hardware service, A the gravest. */
export type HardwareLevel = "A" | "B" | "C" | "D";

/** The clause ids of the hardware service. */
export type HardwareClauseId =
  | "hardware.A.respond"
  | "hardware.A.arrive"
  | "hardware.B.respond"
  | "hardware.B.reply"
  | "hardware.B.arrive"
  | "hardware.C.respond"
  | "hardware.C.reply"
  | "hardware.C.arrive"
  | "hardware.D.maintain"
  | "hardware.fax.receipt"
  | "hardware.remote.authorisation"
  | "hardware.visit.notice"
  | "hardware.visit.superior"
  | "hardware.visit.materials"
  | "hardware.visit.feedback";

/** What the hardware service leaves to its parties. */
export interface HardwareServiceOptions {
  /** The dates [from, to) of the contract's term, over which periodic maintenance is owed. */
  readonly term?: { readonly from: PlainDate; readonly to: PlainDate };
  /** The period of the periodic maintenance, which the contract does not state; every calendar month by default. */
  readonly maintenance?: CyclePeriod;
}

const FROM_ONSITE_REQUIRED = { event: "onsite-required", otherwise: "start" } as const;
const NO_FIGURE = {
  en: "“At any time” has no figure: due at once from the first covered moment, tracked, never breached by itself.",
  zh: "“随时”没有数字：自进入服务时间起即应响应，予以跟踪，本身不构成违约。",
} as const;
const ARRIVAL = {
  en: "Elapsed hours, from the first covered moment after the visit is found necessary, or from the start where no such moment is recorded. A fault cleared from afar, or a visit found unnecessary after all, ends the promise.",
  zh: "连续小时，自认定需要上门之后进入服务时间起算；未记录该时刻的，自开始计时起算。故障经远程排除或认定无需上门的，不再负有义务。",
} as const;
const NO_VISIT = ["resolved", "visit-not-needed"] as const;
const ANSWERED = ["answered", "replied"] as const;

/**
 * The hardware company's service contract: levels A, B, C and D, A the gravest.
 *
 * @param office - When the office is at work; by default Monday to Friday 09:00-12:00 and 13:00-18:00 in China.
 * @throws SlaError those of `defineContract`, for an office calendar or options that are not in order
 * @example
 * import { hardwareService } from "sla-clock/contracts";
 * import { deadlines, formatInstant } from "sla-clock";
 * const owed = deadlines(hardwareService(), { level: "C", reportedAt: "2026-03-06T17:30+08:00" });
 * const reply = owed.find(({ clause }) => clause === "hardware.C.reply");
 * reply?.due.kind === "at" ? formatInstant(reply.due.at, "Asia/Shanghai") : undefined // => "2026-03-09T10:30:00+08:00"
 */
export function hardwareService(
  office: OfficeCalendar = defaultOffice(),
  options: HardwareServiceOptions = {},
): Contract<HardwareLevel, HardwareClauseId> {
  return ofOffice(office, options, hardwareContract);
}

function hardwareContract(
  office: OfficeCalendar,
  options: HardwareServiceOptions,
): Contract<HardwareLevel, HardwareClauseId> {
  const { term, maintenance = "month" } = options;
  return defineContract({
    id: "hardware-service",
    version: "1",
    title: { en: "Hardware service", zh: "硬件服务" },
    ...(term !== undefined && { term }),
    timeZone: office.timeZone,
    levels: [
      {
        id: "D",
        title: { en: "normal: periodic maintenance", zh: "正常：定期维护" },
        start: { rule: "next-working-time", calendar: "5x8" },
      },
      {
        id: "C",
        title: { en: "slight: technical problems, no loss", zh: "轻微：有技术问题，无损失" },
        start: { rule: "next-working-time", calendar: "5x8" },
      },
      {
        id: "B",
        title: { en: "ordinary: some business limited, a small loss", zh: "一般：部分业务受限，损失较小" },
        start: { rule: "next-working-time", calendar: "5x24" },
      },
      {
        id: "A",
        title: { en: "severe: the system cannot run, business is lost", zh: "严重：系统不能运行，业务中断" },
        start: { rule: "next-working-time", calendar: "24x7" },
        reading: {
          en: "The contract states coverage, no start rule: each level's clock starts at the first covered moment.",
          zh: "合同只写服务时间，未写起算规则：各级别自进入其服务时间起算。",
        },
      },
    ],
    calendars: {
      "24x7": { id: "24x7", timeZone: office.timeZone, hours: "365*7*24" },
      "5x24": wholeWorkingDays(office),
      "5x8": { ...office, id: office.id ?? "5x8" },
    },
    escalation: {
      restart: "keep-start",
      reading: {
        en: "The contract says nothing of escalation: the clock keeps its start.",
        zh: "合同未提升级：计时起点不变。",
      },
    },
    deescalation: { restart: "keep-start" },
    appointments: [
      {
        event: "appointment-agreed",
        promise: "arrived",
        notice: "delay-notified",
        reading: {
          en: "A time agreed with the customer takes the place of the due moment of arrival; who may move it, and how often, is not stated: either side, until the agreed moment.",
          zh: "与客户约定的时间取代到达现场的期限；合同未写由谁、可改约几次：双方均可，至约定时间为止。",
        },
      },
    ],
    clauses: [
      {
        id: "hardware.A.respond",
        level: "A",
        promise: ANSWERED,
        title: { en: "Requests answered at any time, 365 days × 7 × 24 h.", zh: "365×7×24 小时随时响应。" },
        reading: NO_FIGURE,
      },
      {
        id: "hardware.A.arrive",
        level: "A",
        when: { site: "local", onsiteRequired: true },
        from: FROM_ONSITE_REQUIRED,
        promise: "arrived",
        endedBy: NO_VISIT,
        within: "1h",
        title: {
          en: "Local customers: on site within 1 hour when a visit is necessary.",
          zh: "本地客户：需要上门时 1 小时内到达现场。",
        },
        reading: ARRIVAL,
      },
      {
        id: "hardware.B.respond",
        level: "B",
        promise: ANSWERED,
        title: { en: "Requests answered at any time within 5 × 24 h.", zh: "5×24 小时内随时响应。" },
        reading: NO_FIGURE,
      },
      {
        id: "hardware.B.reply",
        level: "B",
        promise: "replied",
        within: "1h",
        clock: "5x24",
        title: { en: "Reply within 1 hour.", zh: "1 小时内答复。" },
        reading: {
          en: "Counted in the 5 × 24 coverage: all 24 hours of every working day.",
          zh: "在 5×24 服务时间（每个工作日全天）内计时。",
        },
      },
      {
        id: "hardware.B.arrive",
        level: "B",
        when: { onsiteRequired: true },
        from: FROM_ONSITE_REQUIRED,
        promise: "arrived",
        endedBy: NO_VISIT,
        within: "24h",
        title: {
          en: "On site within 24 hours when necessary, by the fastest transport.",
          zh: "需要时 24 小时内以最快交通方式到达现场。",
        },
        reading: ARRIVAL,
      },
      {
        id: "hardware.C.respond",
        level: "C",
        promise: ANSWERED,
        title: { en: "Requests answered at any time within 5 × 8 h.", zh: "5×8 小时内随时响应。" },
        reading: NO_FIGURE,
      },
      {
        id: "hardware.C.reply",
        level: "C",
        promise: "replied",
        within: "2h",
        clock: "5x8",
        title: { en: "Reply within 2 hours.", zh: "2 小时内答复。" },
        reading: {
          en: "Counted in the 5 × 8 coverage: office hours of working days.",
          zh: "在 5×8 服务时间（工作日办公时间）内计时。",
        },
      },
      {
        id: "hardware.C.arrive",
        level: "C",
        when: { onsiteRequired: true },
        from: FROM_ONSITE_REQUIRED,
        promise: "arrived",
        endedBy: NO_VISIT,
        within: "72h",
        title: { en: "On site within 72 hours when necessary.", zh: "需要时 72 小时内到达现场。" },
        reading: ARRIVAL,
      },
      {
        id: "hardware.D.maintain",
        level: "D",
        promise: "maintained",
        every: maintenance,
        calendar: "5x8",
        title: { en: "Periodic maintenance.", zh: "定期维护。" },
        reading: {
          en: "The period is unstated: once in every calendar month unless agreed otherwise, by the end of its last working day.",
          zh: "周期未写明：除另有约定外每个自然月一次，不迟于当月最后一个工作日。",
        },
      },
      {
        id: "hardware.fax.receipt",
        from: "fax-sent",
        promise: "fax-receipt-confirmed",
        records: [{ kind: "call", name: { en: "call to confirm that the fax arrived", zh: "确认传真收到的电话" } }],
        title: { en: "After a reply by fax, a call to confirm that it arrived.", zh: "以传真答复后，电话确认收到。" },
        reading: { en: "No figure: tracked, never breached by itself.", zh: "没有数字：予以跟踪，本身不构成违约。" },
      },
      {
        id: "hardware.remote.authorisation",
        promise: "remote-authorised",
        before: "remote-started",
        title: { en: "The end user's authorisation before remote access.", zh: "远程访问前取得最终用户授权。" },
      },
      {
        id: "hardware.visit.notice",
        anyOf: [
          { from: "appointment-agreed", promise: "arrived", at: "appointment-agreed" },
          { from: "appointment-agreed", promise: "delay-notified", at: "appointment-agreed", strictly: true },
        ],
        title: {
          en: "When the agreed time cannot be kept, the customer told beforehand, with the reason.",
          zh: "不能按约定时间到达时，事先告知客户并说明原因。",
        },
        reading: {
          en: "Notice strictly before the agreed time makes a late arrival “late with notice”; it does not undo the breach.",
          zh: "严格早于约定时间的告知使迟到成为“已告知的迟到”，不消除违约。",
        },
      },
      {
        id: "hardware.visit.superior",
        allOf: [
          { from: "unable-to-resolve", promise: "reason-explained" },
          { from: "unable-to-resolve", promise: "superior-contacted" },
        ],
        title: {
          en: "When the fault cannot be cleared at once: explained, and the direct superior contacted immediately.",
          zh: "故障不能当场排除时：说明情况，并立即联系直接上级。",
        },
        reading: {
          en: "“Immediately” has no figure: tracked, never breached by itself.",
          zh: "“立即”没有数字：予以跟踪，本身不构成违约。",
        },
      },
      {
        id: "hardware.visit.materials",
        from: "materials-added",
        promise: "materials-form-signed",
        before: "closed",
        records: [{ kind: "form", name: { en: "additional materials form", zh: "工程材料增补单" } }],
        title: {
          en: "Materials added on site are listed on a form signed by the customer.",
          zh: "现场增加的材料列入工程材料增补单，由客户签字。",
        },
        reading: { en: "Due by closing the ticket.", zh: "关闭工单之前。" },
      },
      {
        id: "hardware.visit.feedback",
        from: "visit-ended",
        promise: "feedback-form-returned",
        before: "closed",
        records: [{ kind: "form", name: { en: "service feedback form", zh: "售后服务客户反馈表" } }],
        title: {
          en: "The service feedback form filled in by the customer and returned to the service desk.",
          zh: "客户填写售后服务客户反馈表并交回服务台。",
        },
        reading: { en: "Due by closing the ticket.", zh: "关闭工单之前。" },
      },
    ],
    events: EVENTS,
  });
}

const EVENTS = {
  answered: { title: { en: "request answered", zh: "响应请求" } },
  replied: { title: { en: "reply given", zh: "给予答复" } },
  "onsite-required": { title: { en: "visit found necessary", zh: "认定需要上门" }, sets: { onsiteRequired: true } },
  "visit-not-needed": { title: { en: "visit found unnecessary", zh: "认定无需上门" } },
  arrived: { title: { en: "staff arrived on site", zh: "人员到达现场" } },
  maintained: { title: { en: "periodic maintenance done", zh: "完成定期维护" } },
  "fax-sent": { title: { en: "reply sent by fax", zh: "以传真答复" } },
  "fax-receipt-confirmed": { title: { en: "receipt of the fax confirmed by phone", zh: "电话确认传真收到" } },
  "remote-authorised": { title: { en: "remote access authorised", zh: "授权远程访问" } },
  "remote-started": { title: { en: "remote access begun", zh: "开始远程访问" } },
  "appointment-agreed": { title: { en: "appointment agreed", zh: "约定到达时间" } },
  "delay-notified": { title: { en: "customer told of the delay, with the reason", zh: "告知客户延误及原因" } },
  "unable-to-resolve": { title: { en: "fault cannot be cleared at once", zh: "故障不能当场排除" } },
  "reason-explained": { title: { en: "reason explained to the customer", zh: "向客户说明情况" } },
  "superior-contacted": { title: { en: "direct superior contacted", zh: "联系直接上级" } },
  "materials-added": { title: { en: "materials added on site", zh: "现场增加材料" } },
  "materials-form-signed": { title: { en: "materials form signed", zh: "签署材料增补单" } },
  "visit-ended": { title: { en: "visit ended", zh: "上门结束" } },
  "feedback-form-returned": { title: { en: "feedback form returned", zh: "交回反馈表" } },
} as const;

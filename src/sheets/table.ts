import type { SheetFunctionSpec } from "./function-spec.js";
import {
  ACCEPTED,
  AS_OF,
  ASKED_AT,
  CALENDAR,
  CALENDARS,
  CONTRACT,
  DATE_FROM,
  DATE_TO,
  DATES_OFF,
  DAYS,
  FACTS,
  FROM,
  HEADINGS,
  HOLIDAYS,
  LEVEL,
  MAKE_UP,
  MINUTES,
  NOT_THERE,
  optional,
  OUT_OF_BOUNDS,
  PROMISE,
  REPORTED,
  SETTINGS,
  TO,
  UNREADABLE,
  WEEKEND,
  WORK,
} from "./parameters.js";

const ALL = [UNREADABLE, OUT_OF_BOUNDS, NOT_THERE];
const DAY_ERRORS = [UNREADABLE, OUT_OF_BOUNDS];
const OF_REPORT = [CONTRACT, LEVEL, PROMISE, REPORTED];
const BESIDES = [FACTS, HEADINGS, SETTINGS];

/**
 * The functions of the sheet as data: names, parameters, help in English and Chinese, examples and errors. What hosts need is made of it: the
 * functions of Apps Script and their help, `functions.json` of Excel, and the plugin of a sheet engine.
 *
 * @example
 * import { SHEET_FUNCTIONS } from "sla-clock/sheets";
 * SHEET_FUNCTIONS.find(({ name }) => name === "DUE")?.parameters.map(({ name }) => name) // => ["contract", "level", "promise", "reported", "facts", "headings", "settings"]
 */
export const SHEET_FUNCTIONS: readonly SheetFunctionSpec[] = [
  {
    name: "DUE",
    summary: {
      en: "When a promise of a contract is due, as of the last thing that is given.",
      zh: "合同的一项承诺何时到期，以所给出的最后一事为准。",
    },
    parameters: [...OF_REPORT, ...BESIDES],
    result: { kind: "moment", help: { en: "The due moment.", zh: "到期时刻。" } },
    examples: [
      { formula: 'SLA.DUE("hardware", "B", "arrived", "2026-03-06 17:30")', gives: "2026-03-07T17:30:00" },
      { formula: 'SLA.DUE("hardware", "C", "replied", "2026-03-06 17:30")', gives: "2026-03-09T10:30:00" },
    ],
    errors: ALL,
  },
  {
    name: "START",
    summary: { en: "When the clock of a promise starts.", zh: "一项承诺何时开始计时。" },
    parameters: [...OF_REPORT, ...BESIDES],
    result: { kind: "moment", help: { en: "The start of the clock.", zh: "开始计时的时刻。" } },
    examples: [{ formula: 'SLA.START("software", "B", "resolved", "2026-02-13 18:30")', gives: "2026-02-14T09:00:00" }],
    errors: ALL,
  },
  {
    name: "STATE",
    summary: {
      en: "Where a promise stands: inactive, pending, paused, kept, kept-late, breached, superseded, cancelled, untimed or not-promised.",
      zh: "一项承诺的状态：尚未生效、待履行、已暂停、按时履行、逾期履行、违约、已被取代、不再负有义务、应履行（无时限）或未作承诺。",
    },
    parameters: [...OF_REPORT, AS_OF, ...BESIDES],
    result: { kind: "text", help: { en: "The state.", zh: "状态。" } },
    examples: [
      { formula: 'SLA.STATE("hardware", "B", "arrived", "2026-03-06 17:30", "2026-03-07 17:30")', gives: "pending" },
      { formula: 'SLA.STATE("hardware", "B", "arrived", "2026-03-06 17:30", "2026-03-07 17:31")', gives: "breached" },
    ],
    errors: ALL,
  },
  {
    name: "REMAINING",
    summary: {
      en: "Minutes left of a promise in its own clock, negative once it is overdue.",
      zh: "一项承诺按其自身计时还剩多少分钟，逾期为负。",
    },
    parameters: [...OF_REPORT, AS_OF, ...BESIDES],
    result: { kind: "minutes", help: { en: "Minutes.", zh: "分钟。" } },
    examples: [
      { formula: 'SLA.REMAINING("hardware", "C", "replied", "2026-03-06 17:30", "2026-03-09 09:30")', gives: 60 },
    ],
    errors: ALL,
  },
  {
    name: "ELAPSED",
    summary: { en: "Minutes that the clock of a promise has counted.", zh: "一项承诺的计时已计入多少分钟。" },
    parameters: [...OF_REPORT, AS_OF, ...BESIDES],
    result: { kind: "minutes", help: { en: "Minutes.", zh: "分钟。" } },
    examples: [
      { formula: 'SLA.ELAPSED("hardware", "C", "replied", "2026-03-06 17:30", "2026-03-09 09:30")', gives: 60 },
    ],
    errors: ALL,
  },
  {
    name: "WHY",
    summary: {
      en: "Where a promise stands, and how its due moment came about, in one cell; without asOf, as of the last thing that is given.",
      zh: "一项承诺的状态及其到期时刻的由来，写在一个单元格中；未给出 asOf 的，以所给出的最后一事为准。",
    },
    parameters: [...OF_REPORT, optional(AS_OF), ...BESIDES],
    result: { kind: "text", help: { en: "An explanation of several lines.", zh: "多行说明。" } },
    examples: [],
    errors: ALL,
  },
  {
    name: "EXPLAIN",
    summary: {
      en: "How a due moment came about, in rows: clause, from, to, kind, minutes, why.",
      zh: "到期时刻的由来，逐行列出：条款、自、至、种类、分钟、原因。",
    },
    parameters: [...OF_REPORT, ...BESIDES],
    result: {
      kind: "rows",
      help: {
        en: "A row for each stretch of time, from the moment from which the promise counts to the due moment; where a length of time is promised, the minutes of the rows counted sum to it.",
        zh: "自承诺的起算时刻至到期，每段时间一行；期限为一段时间的，种类为 counted（计入）的各行分钟数之和即为该期限。",
      },
    },
    examples: [],
    errors: ALL,
  },
  {
    name: "NEXTCHANGE",
    summary: {
      en: "The first whole second after which a state or a warning of the ticket is another, if nothing more happens.",
      zh: "若不再发生其他事，工单的某项状态或预警最早在哪一整秒已有变化。",
    },
    parameters: [CONTRACT, LEVEL, REPORTED, AS_OF, ...BESIDES],
    result: { kind: "moment", help: { en: "The moment.", zh: "时刻。" } },
    examples: [
      {
        formula: 'SLA.NEXTCHANGE("software", "A", "2026-03-06 10:00", "2026-03-06 10:00")',
        gives: "2026-03-06T22:00:01",
      },
    ],
    errors: ALL,
  },
  {
    name: "CHARGE",
    summary: { en: "Whether work is free or charged.", zh: "工作免费还是收费。" },
    parameters: [CONTRACT, WORK, ACCEPTED, ASKED_AT, SETTINGS],
    result: { kind: "text", help: { en: "free or charged.", zh: "free（免费）或 charged（收费）。" } },
    examples: [
      { formula: 'SLA.CHARGE("software", "maintenance", "2025-03-01", "2026-02-28 23:59")', gives: "free" },
      { formula: 'SLA.CHARGE("software", "maintenance", "2025-03-01", "2026-03-01 00:00")', gives: "charged" },
    ],
    errors: ALL,
  },
  {
    name: "WORKTIME",
    summary: { en: "Minutes of open time between two moments.", zh: "两个时刻之间的服务时间（分钟）。" },
    parameters: [FROM, TO, CALENDAR, HOLIDAYS, SETTINGS],
    result: { kind: "minutes", help: { en: "Minutes.", zh: "分钟。" } },
    examples: [
      {
        formula: 'SLA.WORKTIME("2026-03-06 16:00", "2026-03-09 10:00", "Asia/Shanghai mon-fri 09:00-18:00")',
        gives: 180,
      },
    ],
    errors: ALL,
  },
  {
    name: "ADDWORKTIME",
    summary: {
      en: "The moment by which so many minutes of open time have passed.",
      zh: "经过若干分钟服务时间后的时刻。",
    },
    parameters: [FROM, MINUTES, CALENDAR, HOLIDAYS, SETTINGS],
    result: { kind: "moment", help: { en: "The moment.", zh: "时刻。" } },
    examples: [
      {
        formula: 'SLA.ADDWORKTIME("2026-03-06 16:00", 180, "Asia/Shanghai mon-fri 09:00-18:00")',
        gives: "2026-03-09T10:00:00",
      },
    ],
    errors: ALL,
  },
  {
    name: "WORKDAY",
    summary: {
      en: "The date so many working days away, as WORKDAY.INTL, and with make-up working days.",
      zh: "若干工作日之后的日期，同 WORKDAY.INTL，并可指定调休上班日。",
    },
    parameters: [DATE_FROM, DAYS, WEEKEND, DATES_OFF, MAKE_UP, SETTINGS],
    result: { kind: "date", help: { en: "The date.", zh: "日期。" } },
    examples: [
      { formula: 'SLA.WORKDAY("2026-10-09", 1)', gives: "2026-10-12T00:00:00" },
      { formula: 'SLA.WORKDAY("2026-10-09", 1, 1, "", "2026-10-10")', gives: "2026-10-10T00:00:00" },
    ],
    errors: DAY_ERRORS,
  },
  {
    name: "NETWORKDAYS",
    summary: {
      en: "How many working days there are from one date to another, both counted, as NETWORKDAYS.INTL, and with make-up working days.",
      zh: "两个日期之间有多少个工作日，首尾均计入，同 NETWORKDAYS.INTL，并可指定调休上班日。",
    },
    parameters: [DATE_FROM, DATE_TO, WEEKEND, DATES_OFF, MAKE_UP, SETTINGS],
    result: { kind: "number", help: { en: "Working days.", zh: "工作日数。" } },
    examples: [
      { formula: 'SLA.NETWORKDAYS("2026-10-09", "2026-10-12")', gives: 2 },
      { formula: 'SLA.NETWORKDAYS("2026-10-09", "2026-10-12", 1, "", "2026-10-10")', gives: 3 },
    ],
    errors: DAY_ERRORS,
  },
  {
    name: "CONTRACT",
    summary: {
      en: "A contract with calendars and holidays of the sheet, as JSON, for the other functions.",
      zh: "用表格中的日历和节假日替换后的合同，JSON 形式，供其他函数使用。",
    },
    parameters: [CONTRACT, HOLIDAYS, CALENDARS, SETTINGS],
    result: {
      kind: "rows",
      help: {
        en: "JSON, in several cells where one is too small.",
        zh: "JSON；一个单元格放不下时分写在多个单元格中。",
      },
    },
    examples: [],
    errors: ALL,
  },
  {
    name: "VERSION",
    summary: {
      en: "The version of the library, or the id, version and digest of a contract.",
      zh: "程序库的版本；或合同的编号、版本和摘要。",
    },
    parameters: [optional(CONTRACT), SETTINGS],
    result: { kind: "text", help: { en: "The version.", zh: "版本。" } },
    examples: [],
    errors: ALL,
  },
];

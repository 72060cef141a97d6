// 中国规定三则：《国家网络安全事件报告管理办法》（2025）第四条；《网络购买商品七日无理由退货暂行办法》及其电商平台的计时规则；《政府信息公开条例》（2019）
// 第三十、三十三条。 未加引号者为转述；日期均为自拟，节假日与调休依国务院办公厅 2026 年通知。
import { defineContract } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import { describe } from "vitest";
import { check } from "./support.js";

const calendar = "office";
const counting = "prc-civil-code";
const rules = defineContract({
  id: "cn-rules",
  title: "中国规定三则",
  timeZone: "Asia/Shanghai",
  levels: ["较大", "重大"],
  attributes: { operator: ["关键信息基础设施", "中央和国家机关", "其他"], signed: ["time", "date"] },
  calendars: { office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 14:00-18:00", ...chinaHolidays() } },
  pauses: [{ reason: "征求第三方意见" }],
  clauses: [
    {
      id: "cii.report",
      when: { operator: "关键信息基础设施" },
      promise: "已报保护工作部门",
      within: "1h",
      source: "网络运营者应当第一时间向保护工作部门、公安机关报告，最迟不得超过1小时",
    },
    {
      id: "cii.forward",
      level: "重大",
      when: { operator: "关键信息基础设施" },
      promise: "已报国家网信部门",
      from: "已报保护工作部门",
      within: "30m",
      source: "保护工作部门在收到报告后，应当第一时间向国家网信部门、国务院公安部门报告，最迟不得超过半小时",
    },
    {
      id: "other.report",
      when: { operator: "其他" },
      promise: "已报省级网信部门",
      within: "4h",
      source: "最迟不得超过4小时",
    },
    { id: "summary", promise: "已报总结", from: "处置结束", calendarDays: 30, calendar, counting },
    {
      id: "return.time",
      when: { signed: "time" },
      promise: "已发退货通知",
      from: "已签收",
      within: "168h",
      source: "如有准确签收时间的，以该签收时间后的168小时为7天",
    },
    {
      id: "return.date",
      when: { signed: "date" },
      promise: "已发退货通知",
      from: "已签收",
      calendarDays: 7,
      at: "end-of-day",
      source: "如签收时间仅有日期的，以该日后的第二天零时起计算时间，满168小时为7天",
    },
    { id: "refund", promise: "已返还价款", from: "收到退回商品", calendarDays: 7, calendar, counting },
    {
      id: "foi.correct",
      promise: ["已告知补正", "已答复"],
      from: "收到申请",
      workingDays: 7,
      calendar,
      counting,
    },
    {
      id: "foi.answer",
      promise: "已答复",
      from: { event: "收到补正", otherwise: "start" },
      workingDays: 20,
      calendar,
      counting,
    },
  ],
});
const given = { zone: "Asia/Shanghai", level: "较大", attributes: { operator: "其他", signed: "time" } };

describe("网络安全事件报告", () => {
  const cii = { ...given, level: "重大", attributes: { ...given.attributes, operator: "关键信息基础设施" } };
  check(rules, "cii.report", cii, [["春节期间照计", "2026-02-17 23:30", "2026-02-18 00:30"]]);
  check(rules, "cii.forward", cii, [
    [
      "半小时",
      [
        ["reported", "2026-02-17 23:30"],
        ["已报保护工作部门", "2026-02-17 23:50"],
      ],
      "2026-02-18 00:20",
    ],
  ]);
  check(rules, "other.report", given, [["四小时", "2026-03-02 22:00", "2026-03-03 02:00"]]);
  const ended = (at: string) =>
    [
      ["reported", "2026-01-01 00:00"],
      ["处置结束", at],
    ] as const;
  check(rules, "summary", given, [
    // 2 月 5 日加 30 日为 3 月 7 日，周六；顺延至周一下班。
    ["末日为周六", ended("2026-02-05 10:00"), "2026-03-09 18:00"],
    // 1 月 15 日加 30 日为 2 月 14 日，周六，调休上班。
    ["末日为调休上班的周六", ended("2026-01-15 10:00"), "2026-02-14 18:00"],
    ["末日在国庆假期内", ended("2026-09-05 10:00"), "2026-10-08 18:00"],
  ]);
});

describe("七日无理由退货", () => {
  const signed = (at: string) =>
    [
      ["reported", "2026-01-01 00:00"],
      ["已签收", at],
    ] as const;
  check(rules, "return.time", given, [["签收时间后的168小时", signed("2026-03-02 15:20"), "2026-03-09 15:20"]]);
  const date = { ...given, attributes: { ...given.attributes, signed: "date" } };
  check(rules, "return.date", date, [["仅有日期", signed("2026-03-02 00:00"), "2026-03-09 24:00"]]);
  check(rules, "refund", given, [
    [
      "末日在春节假期内",
      [
        ["reported", "2026-01-01 00:00"],
        ["收到退回商品", "2026-02-10 09:00"],
      ],
      "2026-02-24 18:00",
    ],
  ]);
});

describe("政府信息公开", () => {
  check(rules, "foi.correct", given, [
    [
      "七个工作日",
      [
        ["reported", "2026-02-02 10:00"],
        ["收到申请", "2026-02-02 10:00"],
      ],
      "2026-02-11 18:00",
    ],
    // 12、13、14（调休）、24 至 27 日。
    [
      "跨春节",
      [
        ["reported", "2026-02-11 10:00"],
        ["收到申请", "2026-02-11 10:00"],
      ],
      "2026-02-27 18:00",
    ],
  ]);
  check(rules, "foi.answer", given, [
    // 2 月 3 至 6、9 至 14（周六调休）、24 至 28（周六调休）、3 月 2 至 6 日。
    ["跨春节与两个调休上班日", "2026-02-02 10:00", "2026-03-06 18:00"],
    // 10 月 8 至 10（周六调休）、12 至 16、19 至 23、26 至 30、11 月 2、3 日。
    ["跨国庆", "2026-09-30 17:00", "2026-11-03 18:00"],
    [
      "收到补正的申请之日起计算",
      [
        ["reported", "2026-02-02 10:00"],
        ["收到补正", "2026-02-06 10:00"],
      ],
      "2026-03-12 18:00",
    ],
    [
      "征求第三方意见所需时间不计算在内：五个工作日",
      [
        ["reported", "2026-03-02 10:00"],
        ["paused", "2026-03-06 00:00", { reason: "征求第三方意见" }],
        ["resumed", "2026-03-12 18:00"],
      ],
      "2026-04-07 18:00",
    ],
  ]);
});

// 《国家网络安全事件报告管理办法》（国家互联网信息办公室 2025 年）第四条；第八条（总结）为转述。
// 日期均为自拟，节假日与调休依国务院办公厅 2026 年通知。
import { defineContract } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import { describe } from "vitest";
import { check } from "./support.js";

const calendar = "office";
const counting = "prc-civil-code";
const rules = defineContract({
  id: "cn-incidents",
  title: "国家网络安全事件报告管理办法",
  timeZone: "Asia/Shanghai",
  levels: ["较大", "重大"],
  events: ["处置结束"],
  attributes: { operator: ["关键信息基础设施", "其他"] },
  calendars: { office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 14:00-18:00", ...chinaHolidays() } },
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
  ],
});
const given = { zone: "Asia/Shanghai", level: "较大", attributes: { operator: "其他" } };

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

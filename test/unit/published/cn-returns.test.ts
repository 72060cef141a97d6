// 《网络购买商品七日无理由退货暂行办法》（转述）及一家电商平台对“七日”的计时规则（0714news.com 引）。
// 日期均为自拟，节假日与调休依国务院办公厅 2026 年通知。
import { defineContract } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import { describe } from "vitest";
import { check } from "./support.js";

const calendar = "office";
const counting = "prc-civil-code";
const rules = defineContract({
  id: "cn-returns",
  title: "七日无理由退货",
  timeZone: "Asia/Shanghai",
  levels: ["退货"],
  events: ["已签收", "收到退回商品"],
  attributes: { signed: ["time", "date"] },
  calendars: { office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 14:00-18:00", ...chinaHolidays() } },
  clauses: [
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
  ],
});
const given = { zone: "Asia/Shanghai", attributes: { signed: "time" } };

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

// 《政府信息公开条例》（2019）第三十、三十三条，转述。
// 日期均为自拟，节假日与调休依国务院办公厅 2026 年通知。
import { defineContract } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import { describe } from "vitest";
import { check } from "./support.js";

const calendar = "office";
const counting = "prc-civil-code";
const rules = defineContract({
  id: "cn-information",
  title: "政府信息公开条例",
  timeZone: "Asia/Shanghai",
  levels: ["申请"],
  events: ["收到申请", "收到补正"],
  calendars: { office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 14:00-18:00", ...chinaHolidays() } },
  pauses: [{ reason: "征求第三方意见" }],
  clauses: [
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
const given = { zone: "Asia/Shanghai" };

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

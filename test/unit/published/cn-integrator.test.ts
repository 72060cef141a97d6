// 两家中国服务商公开的服务承诺：江苏有线数据（jscndata.com“服务承诺”）；一家变频器维修商（niceharmony.com“应急维修服务承诺”）。日期均为自拟。
import { defineContract } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import { describe } from "vitest";
import { check } from "./support.js";

const timeZone = "Asia/Shanghai";
const service = defineContract({
  id: "integrator",
  title: "系统集成商服务承诺",
  timeZone,
  levels: ["界面级", "应用级", "系统级"],
  attributes: { region: ["京津", "河北", "长三角", "全国其他"], vendor: ["系统集成", "变频器"] },
  calendars: {
    office: {
      timeZone,
      hours: "mon-fri 09:00-12:00, 13:30-17:30",
      holidays: chinaHolidays().holidays,
      specialDays: [...chinaHolidays().specialDays, { date: "2026-12-31", hours: "09:00-12:00", name: "半天" }],
    },
  },
  clauses: [
    {
      id: "arrive.night",
      when: { vendor: "系统集成" },
      whenOutside: "office",
      promise: "到场",
      within: "2h",
      source: "在非工作时间内出现故障的响应及工程师到达现场时间为2小时以内",
    },
    {
      id: "restore.界面级",
      level: "界面级",
      when: { vendor: "系统集成" },
      promise: "恢复",
      from: "到场",
      within: "1h",
      source: "在到达现场后1小时内恢复系统正常运行",
    },
    {
      id: "restore.应用级",
      level: "应用级",
      when: { vendor: "系统集成" },
      promise: "恢复",
      from: "到场",
      within: "2h",
      source: "在2小时内恢复系统正常运行",
    },
    {
      id: "restore.系统级",
      level: "系统级",
      when: { vendor: "系统集成" },
      promise: "恢复",
      from: "到场",
      within: "8h",
      source: "在8小时内恢复系统正常运行",
    },
    {
      id: "report",
      when: { vendor: "系统集成" },
      promise: "故障报告",
      within: "24h",
      source: "故障发生24小时内向采购人提供故障报告",
    },
    {
      id: "analysis",
      when: { vendor: "系统集成" },
      promise: "故障分析报告",
      from: "恢复",
      calendarDays: 3,
      calendar: "office",
      counting: "prc-civil-code",
      source: "故障解决三日内提供故障分析报告",
      reading: "“三日”按民法典第二百零一至二百零三条。",
    },
    { id: "patrol", promise: "巡视", every: "quarter", calendar: "office", source: "提供每季度1次巡视服务" },
    {
      id: "drive.京津",
      when: { vendor: "变频器", region: "京津" },
      promise: "到场",
      within: "2h",
      source: "北京、天津周边区域，我们承诺2小时内到达现场",
    },
    { id: "drive.河北", when: { vendor: "变频器", region: "河北" }, promise: "到场", within: "4h" },
    { id: "drive.其他", when: { vendor: "变频器", region: ["长三角", "全国其他"] }, promise: "到场", within: "48h" },
    {
      id: "drive.restore",
      when: { vendor: "变频器" },
      promise: "恢复",
      from: "到场",
      within: "24h",
      source: "变频器24小时内恢复正常使用",
    },
  ],
});
const given = { zone: timeZone, level: "系统级", attributes: { vendor: "系统集成" } };

describe("系统集成", () => {
  check(service, "arrive.night", given, [
    ["下班时刻即为非工作时间", "2026-03-02 17:30", "2026-03-02 19:30"],
    ["上班时刻是工作时间", "2026-03-02 09:00", "not-promised"],
    ["午休", "2026-03-02 12:00", "2026-03-02 14:00"],
    ["调休上班的周六上午", "2026-02-14 10:00", "not-promised"],
    ["普通周六上午", "2026-03-07 10:00", "2026-03-07 12:00"],
    ["国庆假期", "2026-10-01 10:00", "2026-10-01 12:00"],
    ["半天之后", "2026-12-31 13:30", "2026-12-31 15:30"],
    ["半天之内", "2026-12-31 11:59", "not-promised"],
  ]);
  const arrived = [
    ["reported", "2026-03-02 20:00"],
    ["到场", "2026-03-02 21:30"],
  ] as const;
  check(service, "restore.系统级", given, [["到场后八小时", arrived, "2026-03-03 05:30"]]);
  check(service, "restore.界面级", { ...given, level: "界面级" }, [["到场后一小时", arrived, "2026-03-02 22:30"]]);
  check(service, "restore.应用级", { ...given, level: "应用级" }, [["未到场", "2026-03-02 20:00", "inactive"]]);
  check(service, "report", given, [["二十四小时", "2024-02-28 20:00", "2024-02-29 20:00"]]);
  const solved = (at: string) =>
    [
      ["reported", "2026-01-05 09:00"],
      ["恢复", at],
    ] as const;
  check(service, "analysis", given, [
    ["三日", solved("2026-03-02 23:00"), "2026-03-05 17:30"],
    ["末日为周六", solved("2026-03-04 10:00"), "2026-03-09 17:30"],
    ["末日为调休上班的周六", solved("2026-02-25 10:00"), "2026-02-28 17:30"],
    ["末日为半天", solved("2026-12-28 10:00"), "2026-12-31 12:00"],
    ["末日在劳动节假期", solved("2026-04-29 10:00"), "2026-05-06 17:30"],
  ]);
});

describe("变频器", () => {
  const drive = (region: string) => ({ ...given, attributes: { vendor: "变频器", region } });
  check(service, "drive.京津", drive("京津"), [["两小时", "2026-02-17 23:00", "2026-02-18 01:00"]]);
  check(service, "drive.河北", drive("河北"), [["四小时", "2026-02-17 23:00", "2026-02-18 03:00"]]);
  check(service, "drive.其他", drive("全国其他"), [["四十八小时", "2024-02-28 12:00", "2024-03-01 12:00"]]);
  check(service, "drive.京津", drive("河北"), [["不适用", "2026-02-17 23:00", "not-promised"]]);
});

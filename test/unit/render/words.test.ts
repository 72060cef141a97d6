import { contractSeries, defineContract, SlaError } from "sla-clock";
import type { ClauseSpec, ContractSpec } from "sla-clock";
import { renderContract } from "sla-clock/render";
import { describe, expect, it } from "vitest";

const office = { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00" } as const;

function contractOf(clause: object, more: object = {}) {
  const clauses = [{ id: "x", promise: "sent", ...clause } as ClauseSpec<"A", "office">];
  const spec = { id: "desk", timeZone: "Asia/Shanghai", levels: ["A"], calendars: { office }, clauses, ...more };
  return defineContract(spec as unknown as ContractSpec<"A", "office">);
}

/** By when a clause is due, in both languages. */
function dueOf(clause: object, more: object = {}): readonly string[] {
  return (["en", "zh"] as const).map((language) => {
    const text = renderContract(contractOf(clause, more), { language, format: "markdown" });
    const [row = ""] = text.split("\n").filter((line) => line.startsWith("| `x`"));
    return row.split(" | ")[2]?.replace(/ \|$/, "") ?? "";
  });
}

describe("by when, in words", () => {
  const events = ["visit-agreed", "diagnosed", "wrote"];
  it.each<readonly [object, string, string]>([
    [
      { within: "90m" },
      "Within 1 hour 30 minutes from the report, in elapsed time",
      "自报告之时起1小时30分钟内（按连续时间）",
    ],
    [
      { within: "2h", clock: "office" },
      "Within 2 hours from the report, counted in calendar “office”",
      "自报告之时起2小时内（按日历“office”计时）",
    ],
    [
      { workingDays: 3, calendar: "office", at: "17:00" },
      "By 17:00 on the 3rd working day in calendar “office” after the date of the report",
      "不迟于自报告之日的次日起第3个工作日（日历“office”）的17:00",
    ],
    [
      { workingDays: 5, calendar: "office", at: "end-of-day", backward: true, from: { agreed: "visit-agreed" } },
      "By 24:00 on the 5th working day in calendar “office” before the date agreed by “visit-agreed”",
      "不迟于“visit-agreed”所约定之日之前第5个工作日（日历“office”）的24:00",
    ],
    [
      { months: 2, at: "end-of-day", from: { last: "wrote" } },
      "By 24:00 on the date 2 months after the date of the latest “wrote”<br>Each further one starts the clock anew, as long as the promise is neither kept, ended nor overdue",
      "不迟于自最近一次“wrote”之日起满2个月之日的24:00<br>承诺未履行、未终止且未逾期的，其后每次发生均重新计时",
    ],
    [
      { earliestOf: [{ within: "8h" }, { calendarDays: 1, at: "12:00" }] },
      "By the earliest of these:<br>(a) within 8 hours from the report, in elapsed time<br>(b) by 12:00 on the 1st calendar day after the date of the report",
      "以下列最早者为准：<br>（一）自报告之时起8小时内（按连续时间）<br>（二）不迟于自报告之日的次日起第1个自然日的12:00",
    ],
    [
      { workingDays: 1, calendar: "office", at: "end-of-working-day", cutOff: "14:00" },
      "By the end of working hours on the 1st working day in calendar “office” after the date of the report<br>A start after 14:00, or on a date that is no working day, counts as of the next working day",
      "不迟于自报告之日的次日起第1个工作日（日历“office”）的服务时间结束时<br>起算事件在14:00之后或者在非工作日发生的，视为下一工作日发生",
    ],
    [{}, "The contract gives no figure; owed from the report on", "合同未给出数字；自报告之时起应履行"],
    [{ before: "diagnosed" }, "No later than “diagnosed”", "不迟于“diagnosed”"],
    [
      { at: "visit-agreed", strictly: true },
      "Strictly before the time agreed by “visit-agreed”",
      "严格早于“visit-agreed”所约定的时间",
    ],
    [
      { every: "week", calendar: "office" },
      "Once in each week (Monday to Sunday), by the end of its last working day in calendar “office”",
      "每周（周一至周日）一次，不迟于其最后一个工作日（日历“office”）24:00",
    ],
  ])("%j", (clause, en, zh) => {
    expect(dueOf(clause, { events })).toEqual([en, zh]);
  });

  it("a start rule stands with what it starts: of the contract, of the level before it, of the clause before both", () => {
    const start = { rule: "next-working-time", calendar: "office" };
    const held = [
      "Within 1 hour from the first working moment of calendar “office” at or after the report, in elapsed time",
      "自报告之时（不在日历“office”服务时间内的，自下一服务时间开始之时）起1小时内（按连续时间）",
    ];
    expect(dueOf({ within: "1h" }, { start })).toEqual(held);
    expect(dueOf({ within: "1h", start })).toEqual(held);
    expect(dueOf({ within: "1h", level: "A" }, { levels: [{ id: "A", start }] })).toEqual(held);
    const atOnce = dueOf({ within: "1h", level: "A" }, { levels: [{ id: "A", start: { rule: "immediate" } }], start });
    expect(atOnce[0]).toBe("Within 1 hour from the report, in elapsed time");
  });
});

describe("calendars", () => {
  it("holidays that follow each other under one name are one row, make-up days tell their hours, and coverage its dates", () => {
    const calendar = {
      ...office,
      holidays: ["2026-10-02", "2026-10-01", "2026-10-03"].map((date) => ({
        date,
        name: { en: "National Day", zh: "国庆节" },
      })),
      specialDays: [{ date: "2026-10-10", hoursOf: "mon", name: { en: "make-up day", zh: "调休上班" } }],
      coverage: { from: "2026-01-01", to: "2027-01-01" },
    };
    const contract = contractOf({ within: "1h" }, { calendars: { office: calendar } });
    const [en, zh] = (["en", "zh"] as const).map((language) =>
      renderContract(contract, { language, format: "markdown" }),
    );
    expect(en).toContain("| Thu 1 Oct 2026 – Sat 3 Oct 2026 | National Day | 3 |");
    expect(zh).toContain("| 2026年10月1日 周四 至 2026年10月3日 周六 | 国庆节 | 3 |");
    expect(en).toContain("| Sat 10 Oct 2026 | those of a Monday: 09:00–12:00, 13:00–18:00 | make-up day |");
    expect(zh).toContain("| 2026年10月10日 周六 | 同周一：09:00–12:00、13:00–18:00 | 调休上班 |");
    expect(en).toContain("known from Thu 1 Jan 2026 to Thu 31 Dec 2026, both included");
    expect(zh).toContain("| 周一至周五 | 09:00–12:00、13:00–18:00 |\n| 周六、周日 | 休息 |");
  });
});

describe("series", () => {
  it("each version stands under its dates, the last of them included", () => {
    const version = (name: string, within: string) => ({
      ...contractSpec,
      version: name,
      clauses: [{ id: "x", promise: "sent", within }],
    });
    const contractSpec = { id: "desk", timeZone: "UTC", levels: ["A"] } as const;
    const series = contractSeries({
      id: "desk",
      versions: [
        { from: "2026-01-01", contract: version("1", "8h") },
        { from: "2026-07-01", contract: version("2", "4h") },
      ],
    });
    const text = renderContract(series, { language: "en", format: "markdown" });
    expect(text).toContain("| 1 | from Thu 1 Jan 2026 to Tue 30 Jun 2026, both included | UTC |");
    expect(text).toContain("## Version 2: from Wed 1 Jul 2026");
    expect(text.indexOf("Within 8 hours")).toBeLessThan(text.indexOf("Within 4 hours"));
  });
});

describe("what cannot be rendered", () => {
  const contract = contractOf({ within: "1h" });
  const codeOf = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof SlaError) return `${error.code} ${error.path}`;
    }
    return "nothing";
  };
  it.each<readonly [string, unknown, unknown]>([
    ["options-invalid /options/language", contract, { language: "de", format: "html" }],
    ["options-invalid /options/format", contract, { language: "en", format: "pdf" }],
    ["options-invalid /options/language", contract, undefined],
    ["contract-undefined /contract", { id: "desk", levels: ["A"], clauses: [] }, { language: "en", format: "html" }],
  ])("%s", (code, given, options) => {
    expect(codeOf(() => renderContract(given as typeof contract, options as never))).toBe(code);
  });
});

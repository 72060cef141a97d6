// What people read of levels, of promises that go on, of joined promises and of due moments at midnight; March 2026, Monday the 2nd.
import { assess, defineContract, explain } from "sla-clock";
import type { Assessment, ContractSpec } from "sla-clock";
import { describe, expect, it } from "vitest";

type Spec = Omit<ContractSpec<string, "office">, "id" | "calendars">;

const office = { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" };
const levels = [
  { id: "B", title: { en: "minor fault", zh: "一般故障" } },
  { id: "A", title: { en: "major fault", zh: "重大故障" } },
];
const events = {
  replied: { title: { en: "reply", zh: "答复" } },
  arrived: { title: { en: "arrival", zh: "到场" } },
};
const title = { en: "Service desk", zh: "服务台合同" };

function assessed(spec: Spec, happened: readonly string[], asOf: string): Assessment {
  const contract = defineContract({
    id: "desk",
    version: "2",
    timeZone: "Asia/Shanghai",
    calendars: { office },
    events,
    ...spec,
  });
  const at = (time: string): string => `2026-03-${time}+08:00`;
  const list = happened.map((each) => {
    const [type = "", time = "", level] = each.split(" ");
    return level === undefined ? { type, at: at(time) } : { type: "level-confirmed" as const, at: at(time), level };
  });
  return assess(contract, { level: "B", events: list }, { asOf: at(asOf) });
}

/** The lines of a text that tell no trace. */
function lines(assessment: Assessment, language: "en" | "zh"): readonly string[] {
  return explain(assessment, { language })
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("    "));
}

const raised = ["reported 02T10:00", "replied 02T11:00", "level-confirmed 02T12:00 A"];
const replies = [
  { id: "B.reply", level: "B", promise: "replied", within: "4h" },
  { id: "A.reply", level: "A", promise: "replied", within: "1h" },
];

describe("titles", () => {
  const told = assessed(
    { title, levels, clauses: replies },
    ["reported 02T10:00", "level-confirmed 02T12:00 A"],
    "02T12:00",
  );

  it("of the contract and of its levels are data", () => {
    expect(told.contract).toMatchObject({ id: "desk", version: "2", title });
    expect(told.periods.map((period) => period.title)).toEqual(levels.map((level) => level.title));
  });

  it("and text", () => {
    expect(lines(told, "en")[0]).toMatch(/^Service desk \(desk 2\), as of /);
    expect(lines(told, "en").filter((line) => line.startsWith("Level"))).toEqual([
      "Level B (minor fault): as reported, Mon 2 Mar 2026 10:00",
      "Level A (major fault): raised, Mon 2 Mar 2026 12:00, the clock keeps its start",
    ]);
    expect(lines(told, "zh")[0]).toMatch(/^服务台合同（desk 2），截至 /);
    expect(lines(told, "zh").filter((line) => line.startsWith("级别"))).toEqual([
      "级别 B（一般故障）：按报告，2026年3月2日 周一 10:00",
      "级别 A（重大故障）：升级，2026年3月2日 周一 12:00，计时起点不变",
    ]);
  });

  it("also where a confirmation changes nothing", () => {
    const ignoring = { levels, escalation: { restart: "ignore" }, clauses: replies } as const;
    const ignored = assessed(ignoring, ["reported 02T10:00", "level-confirmed 02T12:00 A"], "02T12:00");
    expect(ignored.periods[0]?.ignored?.[0]).toMatchObject({ level: "A", title: levels[1]?.title });
    expect(lines(ignored, "en")).toContain(
      "  Level A (major fault), “level confirmed” Mon 2 Mar 2026 12:00, changes nothing",
    );
  });

  it("none, where none is given", () => {
    const plain = assessed({ levels: ["B", "A"], clauses: replies }, ["reported 02T10:00"], "02T12:00");
    expect(lines(plain, "en")[0]).toMatch(/^desk 2, as of /);
    expect(Object.keys(plain.contract)).toEqual(["id", "version", "digest"]);
    expect(plain.periods[0]).not.toHaveProperty("title");
  });
});

describe("a level all of whose promises were made before", () => {
  it("kept: carry: they were kept, and are not owed again", () => {
    const told = assessed(
      { levels, escalation: { restart: "at-confirmation", kept: "carry" }, clauses: replies },
      raised,
      "02T13:00",
    );
    expect(told.periods[1]?.continued).toEqual([
      { clause: "A.reply", promise: ["replied"], label: events.replied.title, as: "kept" },
    ]);
    expect(lines(told, "en").slice(-2)).toEqual([
      "  reply — before: B.reply kept, due Mon 2 Mar 2026 14:00; after: not owed again",
      "• Kept before, so not owed again: A.reply (reply)",
    ]);
    expect(lines(told, "zh").slice(-2)).toEqual([
      "  答复 — 变更前：B.reply 按时履行，期限 2026年3月2日 周一 14:00；变更后：不再要求履行",
      "• 此前已履行，不再要求：A.reply（答复）",
    ]);
  });

  const common = [
    { id: "reply", promise: "replied", within: "4h" },
    { id: "fix", promise: "resolved", within: "8h" },
    { id: "manners", promise: "thanked" },
  ];

  it("keep-start: a clock of both levels runs on, and what was kept stays kept", () => {
    const told = assessed({ levels, clauses: common }, raised, "02T13:00");
    expect(told.periods[1]?.obligations).toEqual([]);
    expect(told.periods[1]?.continued?.map(({ clause, as }) => [clause, as])).toEqual([
      ["reply", "kept"],
      ["fix", "running"],
      ["manners", "running"],
    ]);
    expect(lines(told, "en").slice(-4)).toEqual([
      "  reply — unchanged: reply kept, due Mon 2 Mar 2026 14:00",
      "  resolved — unchanged: fix pending, due Mon 2 Mar 2026 18:00",
      "• Goes on from before: fix (resolved), manners (thanked)",
      "• Kept before, so not owed again: reply (reply)",
    ]);
    expect(lines(told, "zh").slice(-3)).toEqual([
      "  解决 — 不变：fix 待履行，期限 2026年3月2日 周一 18:00",
      "• 延续此前的承诺：fix（解决），manners（thanked）",
      "• 此前已履行，不再要求：reply（答复）",
    ]);
  });

  it("kept after the change: it went on until then", () => {
    const told = assessed(
      { levels, clauses: common },
      ["reported 02T10:00", "level-confirmed 02T11:00 A", "replied 02T12:00"],
      "02T13:00",
    );
    expect(told.periods[1]?.continued?.[0]).toMatchObject({ clause: "reply", as: "running" });
  });

  it("what the new level does not promise is not said to go on", () => {
    const told = assessed(
      { levels, clauses: [replies[0] ?? {}] as never },
      ["reported 02T10:00", "level-confirmed 02T12:00 A"],
      "02T13:00",
    );
    expect(told.periods[1]).not.toHaveProperty("continued");
    expect(lines(told, "en").slice(-2)).toEqual([
      "  reply — before: B.reply pending, due Mon 2 Mar 2026 14:00; after: no longer promised",
      "• The contract promises nothing here",
    ]);
    expect(lines(told, "zh").slice(-2)).toEqual([
      "  答复 — 变更前：B.reply 待履行，期限 2026年3月2日 周一 14:00；变更后：不再作此承诺",
      "• 合同对此未作承诺",
    ]);
  });

  it("rounds go on too", () => {
    const updates = {
      id: "news",
      promise: "updated",
      within: "4h",
      repeat: { as: "periodic-update", until: "resolved" },
    };
    const told = assessed(
      { levels, clauses: [updates] as never },
      ["reported 02T10:00", "level-confirmed 02T12:00 A"],
      "02T13:00",
    );
    expect(told.periods[1]?.continued).toMatchObject([{ clause: "news", as: "running" }]);
  });
});

describe("the next due moment of joined promises is that of one of them", () => {
  const owed = ["reported 02T10:00"];

  it("allOf: the earliest that is open", () => {
    const clauses = [
      {
        id: "visit",
        allOf: [
          { promise: "resolved", within: "8h" },
          { promise: "arrived", within: "4h" },
        ],
      },
    ];
    const told = assessed({ levels, clauses }, owed, "02T11:00");
    expect(told.nextDue).toMatchObject({
      clause: "visit",
      part: { promise: ["arrived"], label: events.arrived.title },
    });
    expect(lines(told, "en")[1]).toContain("next due Mon 2 Mar 2026 14:00 (visit: arrival), ");
    expect(lines(told, "zh")[1]).toContain("最近期限 2026年3月2日 周一 14:00（visit：到场），");
    const later = assessed({ levels, clauses }, [...owed, "arrived 02T12:00"], "02T13:00");
    expect(later.nextDue?.part).toEqual({ promise: ["resolved"], label: { en: "resolved", zh: "解决" } });
  });

  it("anyOf: the latest that is open; inside another", () => {
    const inner = {
      anyOf: [
        { promise: "replied", within: "1h" },
        { promise: "arrived", within: "2h" },
      ],
    };
    const clauses = [{ id: "visit", allOf: [{ promise: "resolved", within: "8h" }, inner] }];
    const told = assessed({ levels, clauses }, owed, "02T10:30");
    expect(told.nextDue?.part?.promise).toEqual(["arrived"]);
  });

  it("a promise that stands alone has no part", () => {
    const told = assessed({ levels, clauses: replies }, owed, "02T10:30");
    expect(told.nextDue).not.toHaveProperty("part");
  });
});

describe("joins in each other are called by names that tell which belongs to which", () => {
  const a = { promise: "called", within: "1h" };
  const b = { promise: ["replied", "arrived"], within: "2h" };
  const c = { promise: "resolved", within: "3h" };
  it.each([
    [
      "one of two, or both",
      { anyOf: [a, { allOf: [b, c] }] },
      "called or ((reply or arrival) and resolved)",
      "called或（（答复或到场）并解决）",
    ],
    [
      "one of several as one of three",
      { anyOf: [a, b, c] },
      "called or reply or arrival or resolved",
      "called或答复或到场或解决",
    ],
    [
      "two of three",
      { nOf: [a, c, { anyOf: [a, c] }], n: 2 },
      "2 of (called, resolved, (called or resolved))",
      "（called、解决、（called或解决））中的2项",
    ],
    ["joins of one", { allOf: [{ anyOf: [a] }, c] }, "called and resolved", "called并解决"],
  ])("%s", (_, commitment, en, zh) => {
    const clauses = [{ id: "x", ...commitment }] as never;
    const told = assessed({ levels, clauses }, ["reported 02T10:00"], "02T10:30");
    expect(told.periods[0]?.obligations[0]?.label).toEqual({ en, zh });
  });
});

describe("clock changes", () => {
  const contract = defineContract({
    id: "desk",
    timeZone: "Europe/Berlin",
    levels: ["B"],
    clauses: [
      { id: "reply", promise: "replied", within: "2h" },
      { id: "fix", promise: "resolved", within: "3h" },
    ],
  });
  const told = (reportedAt: string, asOf: string, language: "en" | "zh", repliedAt?: string): string => {
    const replied = repliedAt === undefined ? [] : [{ type: "replied", at: repliedAt }];
    const happened = [{ type: "reported", at: reportedAt }, ...replied];
    return explain(assess(contract, { level: "B", events: happened }, { asOf }), { language });
  };

  it("a time of day that occurs twice is told with its offset", () => {
    const text = told("2026-10-25T00:30+02:00", "2026-10-25T04:00+01:00", "en", "2026-10-25T02:20+01:00");
    expect(text).toContain("kept late Sun 25 Oct 2026 02:20 +01:00, due Sun 25 Oct 2026 02:30 +02:00\n");
    expect(text).toContain("  Sun 25 Oct 2026 00:30 – 02:30 +02:00: counted 2 h\n");
    expect(text).toContain("  Sun 25 Oct 2026 00:30 – 02:30 +01:00: counted 3 h, the clocks go back 1 h\n");
    const zh = told("2026-10-25T00:30+02:00", "2026-10-25T04:00+01:00", "zh", "2026-10-25T02:20+01:00");
    expect(zh).toContain("逾期履行 2026年10月25日 周日 02:20 +01:00，期限 2026年10月25日 周日 02:30 +02:00\n");
    expect(zh).toContain("计时 3小时，时钟拨慢 1小时\n");
  });

  it("the hours around it occur once", () => {
    const text = told("2026-10-25T01:59+02:00", "2026-10-25T03:00+01:00", "en");
    expect(text).toContain("Reported Sun 25 Oct 2026 01:59, ");
    expect(text).toContain("as of Sun 25 Oct 2026 03:00, ");
    expect(text).toContain("due Sun 25 Oct 2026 02:59 +01:00\n");
  });

  it("an hour that is skipped is said to be", () => {
    expect(told("2026-03-29T01:00+01:00", "2026-03-29T01:00+01:00", "en")).toContain(
      "  Sun 29 Mar 2026 01:00 – 04:00: counted 2 h, the clocks go forward 1 h\n",
    );
    expect(told("2026-03-29T01:00+01:00", "2026-03-29T01:00+01:00", "zh")).toContain("：计时 2小时，时钟拨快 1小时\n");
  });
});

it("of what counts back no clock is said to start", () => {
  const clauses = [
    { id: "told", promise: "told", within: "24h", backward: true, from: { agreed: "visit-agreed" } },
  ] as const;
  const contract = defineContract({ id: "desk", timeZone: "UTC", levels: ["B"], events: ["visit-agreed"], clauses });
  const agreed = { type: "visit-agreed", at: "2026-03-06T10:00Z", agreed: "2026-03-10T14:00Z" };
  const happened = [{ type: "reported", at: "2026-03-06T09:00Z" }, agreed];
  const told = assess(contract, { level: "B", events: happened }, { asOf: "2026-03-06T11:00Z" });
  expect(explain(told, { language: "en" })).toContain(
    "    Counts from “visit-agreed”, agreed for Tue 10 Mar 2026 14:00\n    24 h to count, in elapsed time, counted back\n",
  );
  expect(explain(told, { language: "zh" })).toContain(
    "    起算事件 “visit-agreed”，约定时间 2026年3月10日 周二 14:00\n    应计 24小时，按连续时间，向前倒算\n",
  );
});

describe("when a clock starts", () => {
  const start = { rule: "next-working-time", calendar: "office" } as const;
  const spec = { levels, start, clauses: [{ id: "fix", promise: "resolved", within: "1h" }] } as const;
  const second = (reported: string, language: "en" | "zh"): string =>
    explain(assessed(spec, [`reported ${reported}`], reported), { language })
      .split("\n")[5]
      ?.trim() ?? "";

  it("out of hours: when the calendar opens", () => {
    expect(second("02T20:00", "en")).toBe(
      "Counts from “reported” Mon 2 Mar 2026 20:00, the clock starts at the first working moment of calendar “office”, Tue 3 Mar 2026 09:00",
    );
    expect(second("02T20:00", "zh")).toBe(
      "起算事件 “报告故障” 2026年3月2日 周一 20:00，开始计时：日历 “office” 的第一个服务时刻 2026年3月3日 周二 09:00",
    );
  });

  it("in hours: at once", () => {
    expect(second("02T10:00", "en")).toBe(
      "Counts from “reported” Mon 2 Mar 2026 10:00, the clock starts at once, within the hours of calendar “office”",
    );
    expect(second("02T10:00", "zh")).toBe(
      "起算事件 “报告故障” 2026年3月2日 周一 10:00，开始计时：立即，在日历 “office” 的服务时间内",
    );
  });
});

describe("what is told of parts and of lengths of time", () => {
  it("parts are told by their promise alone, below the clause", () => {
    const clauses = [
      {
        id: "visit",
        anyOf: [
          { promise: "replied", within: "90m" },
          { promise: "arrived", within: "2h" },
        ],
      },
    ];
    const told = assessed({ levels, clauses }, ["reported 02T10:00"], "02T10:30");
    const of = (language: "en" | "zh"): readonly string[] =>
      explain(told, { language })
        .split("\n")
        .filter((line) => /^ +–/.test(line))
        .map((line) => line.trim());
    expect(of("en")).toEqual([
      "– reply — pending, due Mon 2 Mar 2026 11:30",
      "– arrival — pending, due Mon 2 Mar 2026 12:00",
    ]);
    expect(of("zh")).toEqual([
      "– 答复 — 待履行，期限 2026年3月2日 周一 11:30",
      "– 到场 — 待履行，期限 2026年3月2日 周一 12:00",
    ]);
    expect(explain(told, { language: "zh" })).toContain("：计时 1小时30分钟\n");
  });

  it("a part that is told by itself is told with its clause", () => {
    const clauses = [{ id: "visit", anyOf: [{ promise: "replied", within: "90m" }] }];
    const part = assessed({ levels, clauses }, ["reported 02T10:00"], "02T10:30").periods[0]?.obligations[0]
      ?.parts?.[0];
    expect(part && explain(part, { language: "en" }).split("\n")[0]).toBe(
      "visit: reply — pending, due Mon 2 Mar 2026 11:30",
    );
  });
});

describe("a due moment at midnight is the end of a date", () => {
  const days = { id: "days", promise: "resolved", calendarDays: 1, at: "end-of-day" };

  it("in headlines, as in the trace", () => {
    const told = assessed({ levels, clauses: [days] as never }, ["reported 06T13:00"], "06T14:00");
    expect(lines(told, "en").slice(1)).toEqual([
      "Reported Fri 6 Mar 2026 13:00, open, next due by the end of Sat 7 Mar 2026 (days), next change just after the end of Sat 7 Mar 2026",
      "Level B (minor fault): as reported, Fri 6 Mar 2026 13:00",
      "• days: resolved — pending, due by the end of Sat 7 Mar 2026",
    ]);
    expect(lines(told, "zh").slice(1)).toEqual([
      "报告于 2026年3月6日 周五 13:00，进行中，最近期限 2026年3月7日 周六 24:00（days），下次变化：2026年3月7日 周六 24:00 刚过",
      "级别 B（一般故障）：按报告，2026年3月6日 周五 13:00",
      "• days：解决 — 待履行，期限 2026年3月7日 周六 24:00",
    ]);
    expect(explain(told, { language: "en" })).toContain("from Fri 6 Mar 2026: due by the end of Sat 7 Mar 2026\n");
    expect(explain(told, { language: "zh" })).toContain("自 2026年3月6日 周五 起：期限 2026年3月7日 周六 24:00\n");
  });

  it("of a length of time, as the last stretch of its trace", () => {
    const clauses = [{ id: "hours", promise: "resolved", within: "4h" }];
    const told = assessed({ levels, clauses }, ["reported 06T20:00"], "06T21:00");
    expect(explain(told, { language: "en" })).toContain("pending, due by the end of Fri 6 Mar 2026\n");
    expect(explain(told, { language: "en" })).toContain("      Fri 6 Mar 2026 20:00 – 24:00: counted 4 h\n");
  });

  it("in another time zone it is a time of day", () => {
    const told = assessed({ levels, clauses: [days] as never }, ["reported 06T13:00"], "06T14:00");
    expect(explain(told, { language: "en", timeZone: "UTC" })).toContain("pending, due Sat 7 Mar 2026 16:00\n");
  });

  it("not where it is a time that begins a date", () => {
    const clauses = [{ ...days, at: "start-of-day" }];
    const told = assessed({ levels, clauses: clauses as never }, ["reported 06T13:00"], "06T14:00");
    expect(lines(told, "en")[1]).toContain("next due Sat 7 Mar 2026 00:00 (days)");
    expect(lines(told, "en")[3]).toBe("• days: resolved — pending, due Sat 7 Mar 2026 00:00");
  });

  it("nor where it was agreed", () => {
    const clauses = [{ id: "call", promise: "called", at: "call-agreed" }];
    const told = defineContract({ id: "desk", timeZone: "UTC", levels: ["B"], events: ["call-agreed"], clauses });
    const agreed = { type: "call-agreed", at: "2026-03-06T10:00Z", agreed: "2026-03-08T00:00Z" };
    const happened = [{ type: "reported", at: "2026-03-06T09:00Z" }, agreed];
    const text = explain(assess(told, { level: "B", events: happened }, { asOf: "2026-03-06T11:00Z" }), {
      language: "en",
    });
    expect(text).toContain("pending, due Sun 8 Mar 2026 00:00\n");
  });

  it("joined promises tell it as their part does", () => {
    const clauses = [{ id: "both", allOf: [{ promise: "resolved", calendarDays: 1, at: "start-of-day" }] }];
    const told = assessed({ levels, clauses: clauses as never }, ["reported 06T13:00"], "06T14:00");
    expect(lines(told, "en")[3]).toBe("• both: resolved — pending, due Sat 7 Mar 2026 00:00");
  });
});

// What is told of counts of dates: why each date did not count, from which date it counts, and what became of paused time. March 2026: Monday
// the 2nd, Friday the 6th, Monday the 9th.
import { assess, defineContract, explain, verifyTrace } from "sla-clock";
import type { Obligation, SpanSpec } from "sla-clock";
import { describe, expect, it } from "vitest";

const hours = "mon-fri 09:00-18:00";
const office = {
  timeZone: "Asia/Shanghai",
  hours,
  holidays: [{ date: "2026-03-10", name: { en: "Feast", zh: "节日" } }],
};
const customer = { en: "waiting for the customer", zh: "等待客户" };
const part = { en: "waiting for a part", zh: "等待备件" };

interface Event {
  readonly type: string;
  readonly at: string;
  readonly reason?: string;
}

/** An event of March 2026. */
const event = (type: string, at: string, reason?: string): Event => ({
  type,
  at: `2026-03-${at}+08:00`,
  ...(reason !== undefined && { reason }),
});

function ofRule(rule: SpanSpec<"office">) {
  const clause = { id: "fix", promise: "resolved", ...(rule as { readonly within: string }) } as const;
  return defineContract({
    id: "desk",
    timeZone: "Asia/Shanghai",
    levels: ["A"],
    calendars: { office },
    events: { "part-ordered": { title: { en: "part ordered", zh: "备件已订购" } } },
    pauses: [
      { reason: "customer", title: customer },
      { reason: "part", title: part },
    ],
    reopening: { policy: "continue" },
    clauses: [clause],
  });
}

function last(rule: SpanSpec<"office">, events: readonly Event[], asOf: string): Obligation {
  const { periods } = assess(ofRule(rule), { level: "A", events }, { asOf: `2026-03-${asOf}+08:00` });
  const obligation = periods[0]?.obligations.at(-1);
  if (obligation === undefined) throw new Error("one clause, one obligation");
  return obligation;
}

/** The lines of a count in a language, without the first two, which tell the outcome and the start; the trace holds. */
function told(rule: SpanSpec<"office">, events: readonly Event[], language: "en" | "zh", asOf = "02T11:00"): string {
  const obligation = last(rule, events, asOf);
  expect(verifyTrace(obligation, ofRule(rule) as never)).toEqual({ ok: true });
  const lines = explain(obligation, { language }).split("\n").slice(2, -1);
  return lines.map((line) => line.slice(2)).join("\n");
}

const reported = event("reported", "02T10:00");
const threeDays = { workingDays: 3, calendar: "office", at: "end-of-working-day" } as const;
const oneDay = { workingDays: 1, calendar: "office", at: "17:00" } as const;

describe("dates that begin in a pause are told with its reasons", () => {
  const events = [
    reported,
    event("paused", "02T15:00", "customer"),
    event("paused", "03T15:00", "part"),
    event("resumed", "04T09:30"),
  ];

  it("in English", () => {
    expect(told(threeDays, events, "en", "05T10:00")).toBe(
      `3 working days, in calendar “office”, from Mon 2 Mar 2026: due on Mon 9 Mar 2026, when the working day ends
  Mon 2 Mar 2026: not counted
  Tue 3 Mar 2026: paused (waiting for the customer)
  Wed 4 Mar 2026: paused (waiting for the customer and waiting for a part)
  Thu 5 Mar 2026 – Fri 6 Mar 2026: counted, 2 days
  Sat 7 Mar 2026 – Sun 8 Mar 2026: no working day
  Mon 9 Mar 2026: counted`,
    );
  });

  it("in Chinese", () => {
    expect(told(threeDays, events, "zh", "05T10:00")).toBe(
      `3个工作日，按日历 “office”，自 2026年3月2日 周一 起：到期日 2026年3月9日 周一，工作日结束时
  2026年3月2日 周一：不计入
  2026年3月3日 周二：暂停（等待客户）
  2026年3月4日 周三：暂停（等待客户、等待备件）
  2026年3月5日 周四 – 2026年3月6日 周五：计入 2 天
  2026年3月7日 周六 – 2026年3月8日 周日：非工作日
  2026年3月9日 周一：计入`,
    );
  });

  it("the first day too, where it is counted and the clock stood still at its beginning", () => {
    const early = [event("reported", "02T00:00"), event("paused", "02T00:00", "part"), event("resumed", "02T08:00")];
    const obligation = last({ ...oneDay, firstDay: "counted" }, early, "02T11:00");
    expect(obligation.trace).toMatchObject({
      dates: [
        { kind: "paused", from: "2026-03-02", dates: 1, reasons: ["part"], name: part },
        { kind: "counted", from: "2026-03-03", dates: 1 },
      ],
    });
  });
});

describe("the time between a resolution and its reopening is told as that", () => {
  const events = [reported, event("resolved", "02T15:00"), event("reopened", "04T09:30")];

  it("dates that begin in it", () => {
    expect(told(threeDays, events, "en", "05T10:00")).toContain(
      "\n  Tue 3 Mar 2026 – Wed 4 Mar 2026: resolved until reopened\n",
    );
    expect(told(threeDays, events, "zh", "05T10:00")).toContain(
      "\n  2026年3月3日 周二 – 2026年3月4日 周三：已解决，直至重新打开\n",
    );
    expect(last(threeDays, events, "05T10:00").trace).toMatchObject({
      dates: [{ kind: "first" }, { kind: "resolved", from: "2026-03-03", dates: 2 }, {}, {}, {}],
    });
  });

  it("a pause within it is not told", () => {
    const paused = [...events, event("paused", "04T10:00", "part"), event("resumed", "05T10:00")];
    expect(told(threeDays, paused, "en", "05T11:00")).toContain(
      `
  Tue 3 Mar 2026 – Wed 4 Mar 2026: resolved until reopened
  Thu 5 Mar 2026: paused (waiting for a part)
`,
    );
  });

  it("a due moment that would have fallen into it", () => {
    const late = [reported, event("resolved", "03T15:00"), event("reopened", "03T19:00")];
    expect(told(oneDay, late, "en", "03T20:00")).toContain(
      "\n  Wed 4 Mar 2026: moved here, since it would have been due while resolved",
    );
    expect(told(oneDay, late, "zh", "03T20:00")).toContain("\n  2026年3月4日 周三：原期限处于已解决期间，移至此日");
  });
});

describe("a due moment that would have fallen into a pause is told with its reasons", () => {
  const events = [reported, event("paused", "03T15:00", "customer"), event("resumed", "03T19:00")];

  it("in both languages", () => {
    expect(told(oneDay, events, "en", "03T20:00")).toContain(
      "\n  Wed 4 Mar 2026: moved here, since it would have been due in a pause (waiting for the customer)",
    );
    expect(told(oneDay, events, "zh", "03T20:00")).toContain(
      "\n  2026年3月4日 周三：原期限处于暂停期间，移至此日（等待客户）",
    );
  });
});

describe("paused time that is made up is told stretch by stretch", () => {
  const byTime = { ...oneDay, paused: "time" } as const;
  const events = [reported, event("paused", "03T11:00", "customer"), event("resumed", "03T13:30")];

  it("in English", () => {
    expect(told(byTime, events, "en", "03T18:00")).toBe(
      `1 working day, in calendar “office”, from Mon 2 Mar 2026: due on Tue 3 Mar 2026, at 17:00, without the pauses
  Mon 2 Mar 2026: not counted
  Tue 3 Mar 2026: counted
The paused time is made up: due Wed 4 Mar 2026 10:30
  Mon 2 Mar 2026 10:00 – 18:00: counted 8 h
  Mon 2 Mar 2026 18:00 – Tue 3 Mar 2026 09:00: closed
  Tue 3 Mar 2026 09:00 – 11:00: counted 2 h
  Tue 3 Mar 2026 11:00 – 13:30: paused (waiting for the customer)
  Tue 3 Mar 2026 13:30 – 18:00: counted 4 h 30 min
  Tue 3 Mar 2026 18:00 – Wed 4 Mar 2026 09:00: closed
  Wed 4 Mar 2026 09:00 – 10:30: counted 1 h 30 min`,
    );
  });

  it("in Chinese", () => {
    const lines = told(byTime, events, "zh", "03T18:00").split("\n");
    expect(lines[0]).toBe(
      "1个工作日，按日历 “office”，自 2026年3月2日 周一 起：到期日 2026年3月3日 周二，17:00，不计暂停",
    );
    expect(lines[3]).toBe("暂停的时间予以补足：期限 2026年3月4日 周三 10:30");
    expect(lines[7]).toBe("  2026年3月3日 周二 11:00 – 13:30：暂停（等待客户）");
  });

  it("while the pause lasts: so much of it as is known", () => {
    const open = events.slice(0, 2);
    expect(told(byTime, open, "en", "03T12:00").split("\n").slice(3)).toEqual([
      "What remains is made up once the pause ends: due Tue 3 Mar 2026 18:00",
      "  Mon 2 Mar 2026 10:00 – 18:00: counted 8 h",
      "  Mon 2 Mar 2026 18:00 – Tue 3 Mar 2026 09:00: closed",
      "  Tue 3 Mar 2026 09:00 – 11:00: counted 2 h",
      "  Tue 3 Mar 2026 11:00 – 12:00: paused (waiting for the customer)",
    ]);
  });
});

describe("a cut-off: the dates tile from that of the start", () => {
  const rule = { ...oneDay, cutOff: "14:00" } as const;

  it("after it, before a weekend: from Monday; Tuesday is a holiday", () => {
    const late = [event("reported", "06T15:00")];
    expect(told(rule, late, "en", "06T16:00")).toBe(
      `1 working day, in calendar “office”, after the cut-off 14:00, so it counts from Mon 9 Mar 2026: due on Wed 11 Mar 2026, at 17:00
  Fri 6 Mar 2026: missed the cut-off
  Sat 7 Mar 2026 – Sun 8 Mar 2026: no working day
  Mon 9 Mar 2026: not counted
  Tue 10 Mar 2026: holiday (Feast)
  Wed 11 Mar 2026: counted`,
    );
    expect(told(rule, late, "zh", "06T16:00")).toBe(
      `1个工作日，按日历 “office”，已过当日截止时间 14:00，自 2026年3月9日 周一 起算：到期日 2026年3月11日 周三，17:00
  2026年3月6日 周五：已过当日截止时间
  2026年3月7日 周六 – 2026年3月8日 周日：非工作日
  2026年3月9日 周一：不计入
  2026年3月10日 周二：节假日（节日）
  2026年3月11日 周三：计入`,
    );
  });

  it("on a day off", () => {
    const saturday = [event("reported", "07T10:00")];
    expect(told(rule, saturday, "en", "07T16:00").split("\n").slice(0, 3)).toEqual([
      "1 working day, in calendar “office”, not on a working day, so it counts from Mon 9 Mar 2026: due on Wed 11 Mar 2026, at 17:00",
      "  Sat 7 Mar 2026 – Sun 8 Mar 2026: no working day",
      "  Mon 9 Mar 2026: not counted",
    ]);
    expect(told(rule, saturday, "zh", "07T16:00").split("\n")[0]).toBe(
      "1个工作日，按日历 “office”，当日非工作日，自 2026年3月9日 周一 起算：到期日 2026年3月11日 周三，17:00",
    );
  });

  it("in time, at the very minute", () => {
    const intime = [event("reported", "05T14:00")];
    expect(told(rule, intime, "en", "05T16:00").split("\n")[0]).toBe(
      "1 working day, in calendar “office”, from Thu 5 Mar 2026, in by the cut-off 14:00: due on Fri 6 Mar 2026, at 17:00",
    );
    expect(told(rule, intime, "zh", "05T16:00").split("\n")[0]).toBe(
      "1个工作日，按日历 “office”，自 2026年3月5日 周四 起，未过当日截止时间 14:00：到期日 2026年3月6日 周五，17:00",
    );
  });

  it("of an event: from the start, over the days before it was in", () => {
    const ordered = { ...oneDay, cutOff: { time: "14:00", event: "part-ordered" } } as const;
    const events = [event("reported", "04T10:00"), event("part-ordered", "05T15:00")];
    expect(told(ordered, events, "en", "05T16:00").split("\n").slice(0, 3)).toEqual([
      "1 working day, in calendar “office”, “part ordered” came after the cut-off 14:00, so it counts from Fri 6 Mar 2026: due on Mon 9 Mar 2026, at 17:00",
      "  Wed 4 Mar 2026 – Thu 5 Mar 2026: missed the cut-off",
      "  Fri 6 Mar 2026: not counted",
    ]);
    expect(told(ordered, events, "zh", "05T16:00").split("\n")[0]).toBe(
      "1个工作日，按日历 “office”，“备件已订购” 时已过当日截止时间 14:00，自 2026年3月6日 周五 起算：到期日 2026年3月9日 周一，17:00",
    );
  });
});

describe("a time of day outside the hours of its date is told with the moment to which it moves", () => {
  it("clamped to closing", () => {
    const rule = { ...oneDay, at: "20:00", ifClosed: "clamp-to-closing" } as const;
    expect(told(rule, [reported], "en").split("\n")[0]).toBe(
      "1 working day, in calendar “office”, from Mon 2 Mar 2026: due on Tue 3 Mar 2026, at 20:00, outside its hours, so it moves to Tue 3 Mar 2026 18:00",
    );
    expect(told(rule, [reported], "zh").split("\n")[0]).toBe(
      "1个工作日，按日历 “office”，自 2026年3月2日 周一 起：到期日 2026年3月3日 周二，20:00，不在当日服务时间内，移至 2026年3月3日 周二 18:00",
    );
  });

  it("the same time of day, rolled forward", () => {
    const rule = { workingDays: 1, calendar: "office", at: "same-time", ifClosed: "roll-forward" } as const;
    expect(told(rule, [event("reported", "02T20:00")], "en", "02T21:00").split("\n")[0]).toBe(
      "1 working day, in calendar “office”, from Mon 2 Mar 2026: due on Tue 3 Mar 2026, at the same time of day, outside its hours, so it moves to Wed 4 Mar 2026 09:00",
    );
  });
});

it("a last date that rolls back before the start is told as where it moved", () => {
  const rule = { calendarDays: 1, calendar: "office", at: "17:00", roll: "preceding" } as const;
  expect(told(rule, [event("reported", "07T10:00")], "en", "07T11:00")).toBe(
    `1 calendar day, in calendar “office”, from Sat 7 Mar 2026: due on Fri 6 Mar 2026, at 17:00
  Fri 6 Mar 2026: due date moves here
  Sat 7 Mar 2026: not counted
  Sun 8 Mar 2026: counted`,
  );
});

describe("verifyTrace: what is told of dates is checked", () => {
  const events = [reported, event("paused", "02T15:00", "customer"), event("resumed", "04T09:30")];
  const paused = last(threeDays, events, "05T10:00");
  const cutOff = { ...oneDay, cutOff: "14:00" } as const;
  const late = last(cutOff, [event("reported", "06T15:00")], "06T16:00");
  const byTime = { ...oneDay, paused: "time" } as const;
  const made = last(byTime, events, "05T10:00");

  function retold(obligation: Obligation, rule: SpanSpec<"office">, change: (text: string) => string): boolean {
    const before = JSON.stringify(obligation);
    const after = change(before);
    expect(after).not.toBe(before);
    return verifyTrace(JSON.parse(after) as Obligation as never, ofRule(rule) as never).ok;
  }

  it.each([
    ["a reason that the contract does not have", (text: string) => text.replace('["customer"]', '["holiday"]')],
    ["no reason", (text: string) => text.replace('"reasons":["customer"]', '"reasons":[]')],
    ["another reason than its name", (text: string) => text.replace('["customer"]', '["part"]')],
    ["a pause as resolved", (text: string) => text.replace('"kind":"paused"', '"kind":"resolved"')],
    [
      "a reason of what counts",
      (text: string) => text.replace('"kind":"counted"', '"kind":"counted","reasons":["part"]'),
    ],
    [
      "moved out of a pause, and counted",
      (text: string) => text.replace('"kind":"counted"', '"kind":"counted","outOf":"paused"'),
    ],
    ["moved, and not the due date", (text: string) => text.replace('"kind":"counted"', '"kind":"moved"')],
    ["day zero as another date", (text: string) => text.replace('"kind":"counted"', '"kind":"first"')],
    [
      "dates that missed a cut-off that there is not",
      (text: string) => text.replace('"kind":"first"', '"kind":"cut-off"'),
    ],
  ])("%s = refused", (_, change) => {
    expect(retold(paused, threeDays, change)).toBe(false);
  });

  it.each([
    ["in by the cut-off", (text: string) => text.replace('"isPast":true', '"isPast":false')],
    ["a day off that is none", (text: string) => text.replace('"isPast":true', '"isPast":true,"isDayOff":true')],
    ["the date of the start left out", (text: string) => text.replace(/\{"kind":"cut-off"[^}]*\},/, "")],
    ["the date of the start as closed", (text: string) => text.replace('"kind":"cut-off"', '"kind":"closed"')],
    ["the weekend as missing the cut-off", (text: string) => text.replace('"kind":"closed"', '"kind":"cut-off"')],
  ])("cut-off: %s = refused", (_, change) => {
    expect(retold(late, cutOff, change)).toBe(false);
  });

  it.each([
    ["a pause as closed", (text: string) => text.replace('"kind":"paused"', '"kind":"closed"')],
    ["a stretch left out", (text: string) => text.replace(/\{"kind":"paused"[^}]*\}[^}]*\},/, "")],
    [
      "due a minute later",
      (text: string) =>
        text.replace(
          /"at":(\d+),"provisional"/,
          (_all, at: string) => `"at":${String(Number(at) + 60_000)},"provisional"`,
        ),
    ],
  ])("paused time made up: %s = refused", (_, change) => {
    expect(retold(made, byTime, change)).toBe(false);
  });
});

// What findings say, worked by hand: the office is open 09:00-17:00 in Berlin, closed on 3 and 6 April 2026; 1 January is a Thursday.
import { lintContract } from "sla-clock/review";
import type { Finding, LintRule } from "sla-clock/review";
import { describe, expect, it } from "vitest";
import { figuresIn } from "../../../../src/review/lint/figures.js";
import { wordsOf } from "../../../../src/review/lint/words.js";
import { desk } from "./cases.js";

function first(rule: LintRule, more: object, language: "en" | "zh" = "en"): Finding {
  const found = lintContract({ ...desk, ...more }, { language }).find((finding) => finding.rule === rule);
  if (found === undefined) throw new Error(`no ${rule}`);
  return found;
}

const berlin = (local: string) => Date.parse(`${local}+01:00`);

describe("elapsed-or-working", () => {
  const clauses = [{ id: "fix", promise: "resolved", within: "12h" }];
  it("quotes both readings of a Friday afternoon", () => {
    // Two hours of Friday, eight of Monday, two of Tuesday.
    expect(first("elapsed-or-working", { clauses })).toEqual({
      rule: "elapsed-or-working",
      severity: "warning",
      clause: "fix",
      path: "/clauses/0/within",
      message:
        "12 hours: elapsed or working time? It is counted through nights and days off; nothing in the words says so. By elapsed hours a report of Fri 2 Jan 2026 15:00 is due Sat 3 Jan 2026 03:00, by working hours Tue 6 Jan 2026 11:00.",
      witness: {
        ticket: { level: "A", events: [{ type: "reported", at: "2026-01-02T15:00:00+01:00" }] },
        asOf: "2026-01-02T15:00:00+01:00",
        shows: [{ clause: "fix", level: "A", state: "pending", due: berlin("2026-01-03T03:00") }],
        other: {
          ticket: { level: "A", events: [{ type: "reported", at: "2026-01-02T15:00:00+01:00" }] },
          asOf: "2026-01-02T15:00:00+01:00",
          changes: [{ op: "add", path: "/clauses/0/clock", value: "office" }],
          shows: [{ clause: "fix", level: "A", state: "pending", due: berlin("2026-01-06T11:00") }],
        },
      },
    });
    expect(first("elapsed-or-working", { clauses }, "zh").message).toBe(
      "12 小时：连续时间还是工作时间？现连续计算，夜间和休息日不停；条文没有写明。2026年1月2日 周五 15:00的报告，按连续时间为2026年1月3日 周六 03:00，按工作时间为2026年1月6日 周二 11:00。",
    );
  });
  it("a reading makes it a notice that quotes it", () => {
    const read = [{ ...clauses[0], reading: { en: "Elapsed hours.", zh: "连续小时。" } }];
    const { severity, message } = first("elapsed-or-working", { clauses: read });
    expect(severity).toBe("notice");
    expect(message).toMatch(/The contract records its reading: “Elapsed hours\.”$/);
    expect(first("elapsed-or-working", { clauses: read }, "zh").message).toMatch(/合同已载明所采读法：“连续小时。”$/);
  });
  it.each([
    ["a law counts", { counting: "prc-civil-code" }],
    ["the words say 24x7", { title: "Support 24x7, resolved within 12 hours." }],
    ["the words say 连续", { source: "连续 12 小时内解决" }],
    ["it is for what happens out of hours", { whenOutside: "office" }],
    ["no time at all", { within: "0h" }],
    ["the ticket says how long", { within: { fromAttribute: "target" } }],
  ])("is not asked where %s", (_, more) => {
    const asked = lintContract({ ...desk, clauses: [{ ...clauses[0], ...more }] }).map(({ rule }) => rule);
    expect(asked).not.toContain("elapsed-or-working");
  });
  it("is not asked of a level whose clock starts at any hour", () => {
    const calendars = { ...desk.calendars, always: { timeZone: "Europe/Berlin", hours: "24x7" } };
    const start = { rule: "next-working-time", calendar: "always" };
    const asked = lintContract({ ...desk, calendars, start, clauses }).map(({ rule }) => rule);
    expect(asked).not.toContain("elapsed-or-working");
  });
});

it("day-off-report: Saturday, by Monday or by Tuesday", () => {
  const clauses = [{ id: "visit", promise: "arrived", workingDays: 1, calendar: "office", at: "17:00" }];
  const { witness, message } = first("day-off-report", { clauses });
  expect(witness?.shows[0]?.due).toBe(berlin("2026-01-05T17:00"));
  expect(witness?.other?.shows[0]?.due).toBe(berlin("2026-01-06T17:00"));
  expect(message).toContain("A report of Sat 3 Jan 2026 12:00 is due Mon 5 Jan 2026 17:00");
});

it("day-end-unstated: the same time, or the close of business", () => {
  const title = "On site within 1 working day.";
  const clauses = [{ id: "visit", title, promise: "arrived", workingDays: 1, calendar: "office", at: "same-time" }];
  const { witness } = first("day-end-unstated", { clauses });
  expect(witness?.shows[0]?.due).toBe(berlin("2026-01-05T15:00"));
  expect(witness?.other?.shows[0]?.due).toBe(berlin("2026-01-05T17:00"));
});

it("day-end-unstated: eight hours for one day", () => {
  const clauses = [{ id: "visit", title: "Within 1 working day.", promise: "arrived", within: "8h", clock: "office" }];
  // Two hours of Friday and six of Monday; the close of business of Monday.
  const { witness } = first("day-end-unstated", { clauses });
  expect(witness?.shows[0]?.due).toBe(berlin("2026-01-05T15:00"));
  expect(witness?.other?.shows[0]?.due).toBe(berlin("2026-01-05T17:00"));
});

it("month-end: from 31 January to the end of 28 February", () => {
  const { witness } = first("month-end", { clauses: [{ id: "pay", promise: "paid", months: 1, at: "end-of-day" }] });
  expect(witness?.ticket.events[0]?.at).toBe("2026-01-31T10:00:00+01:00");
  expect(witness?.shows[0]?.due).toBe(berlin("2026-03-01T00:00"));
});

it("graver-level-slower: over the weekend", () => {
  const clauses = [
    { id: "low.fix", level: "low", promise: "resolved", within: "12h" },
    { id: "high.fix", level: "high", promise: "resolved", within: "8h", clock: "office" },
  ];
  // Friday, 15:00: two hours, then six of Monday; twelve hours elapse at 03:00 of Saturday.
  const { witness, message } = first("graver-level-slower", { levels: ["low", "high"], clauses });
  expect(witness?.ticket.events[0]?.at).toBe("2026-01-02T15:00:00+01:00");
  expect(witness?.shows[0]?.due).toBe(berlin("2026-01-03T03:00"));
  expect(witness?.other?.shows[0]?.due).toBe(berlin("2026-01-05T15:00"));
  expect(message).toContain("60 hours earlier");
});

it("graver-level-slower: later for the one millisecond of midnight", () => {
  const clauses = [
    { id: "low.fix", level: "low", promise: "resolved", within: 86_399_999 },
    { id: "high.fix", level: "high", promise: "resolved", calendarDays: 1, at: "00:00" },
  ];
  const term = { from: "2026-01-01", to: "2026-02-01" };
  const { witness } = first("graver-level-slower", { term, levels: ["low", "high"], clauses });
  expect(witness?.ticket.events[0]?.at).toMatch(/T00:00:00\+01:00$/);
  expect((witness?.other?.shows[0]?.due ?? 0) - (witness?.shows[0]?.due ?? 0)).toBe(1);
});

it("escalation-later: an hour before it is due, and seven hours later then", () => {
  const clauses = [
    { id: "low.fix", level: "low", promise: "resolved", within: "12h" },
    { id: "high.fix", level: "high", promise: "resolved", within: "8h" },
  ];
  const escalation = { restart: "at-confirmation" };
  const { witness, path } = first("escalation-later", { levels: ["low", "high"], escalation, clauses });
  expect(path).toBe("/escalation");
  expect(witness?.shows.map(({ state, due }) => [state, due])).toEqual([
    ["superseded", berlin("2026-01-03T03:00")],
    ["pending", berlin("2026-01-03T10:00")],
  ]);
});

it("reply-after-resolution: on Monday, and on Friday night", () => {
  const clauses = [
    { id: "reply", promise: "replied", within: "4h", clock: "office" },
    { id: "fix", promise: "resolved", within: "8h" },
  ];
  const { witness } = first("reply-after-resolution", { clauses });
  expect(witness?.shows.map(({ clause, due }) => [clause, due])).toEqual([
    ["reply", berlin("2026-01-05T11:00")],
    ["fix", berlin("2026-01-02T23:00")],
  ]);
});

it("range-gap and range-overlap name a number", () => {
  const band = (id: string, within: string, km: object) => ({ id, promise: "arrived", within, when: { km } });
  const gap = [band("near", "2h", { atMost: 50 }), band("far", "4h", { atLeast: 51 })];
  expect(first("range-gap", { clauses: gap }).witness?.ticket.attributes).toEqual({ km: 50.5 });
  expect(first("range-gap", { clauses: gap }).witness?.shows.map(({ state }) => state)).toEqual([
    "not-promised",
    "not-promised",
  ]);
  const overlap = [band("near", "2h", { atMost: 60 }), band("far", "4h", { atLeast: 40 })];
  expect(first("range-overlap", { clauses: overlap }).witness?.ticket.attributes).toEqual({ km: 40 });
});

it("never-applies: hours that are all of the others", () => {
  const calendars = {
    ...desk.calendars,
    long: { timeZone: "Europe/Berlin", hours: "mon-fri 08:00-18:00", holidays: [] },
  };
  const clauses = [{ id: "fix", promise: "resolved", within: "1h", whenInside: "office", whenOutside: "long" }];
  expect(first("never-applies", { calendars, clauses }).path).toBe("/clauses/0/whenOutside");
  const swapped = [{ ...clauses[0], whenInside: "long", whenOutside: "office" }];
  const asked = lintContract({ ...desk, calendars, clauses: swapped }).map(({ rule }) => rule);
  expect(asked).not.toContain("never-applies");
});

it.each([
  ["every value excluded", { when: { site: { not: ["a", "b"] } } }, "/clauses/0/when/site"],
  ["from the cancellation", { from: "cancelled" }, "/clauses/0/from"],
  ["from what has no moment", { from: { due: "thanks" } }, "/clauses/0/from/due"],
])("never-applies: %s", (_, more, path) => {
  const clauses = [
    { id: "fix", promise: "resolved", within: "1h", ...more },
    { id: "thanks", promise: "thanked" },
  ];
  expect(first("never-applies", { attributes: { site: ["a", "b"] }, clauses }).path).toBe(path);
});

it.each([
  ["Resolved within 4 hours.", ["4 hour limit"]],
  ["within twenty-four (24) hours", ["24 hour limit"]],
  ["No later than 3 business days after receipt", ["3 day limit"]],
  ["15 Minutes or Less", ["15 minute limit"]],
  ["by 23.59 day 1", []],
  ["4 小时内到达现场", ["4 hour limit"]],
  ["二十四小时以内", ["24 hour limit"]],
  ["故障解决三日内提供故障分析报告", ["3 day limit"]],
  ["两个工作日之内", ["2 day limit"]],
  ["半小时内", ["0.5 hour limit"]],
  ["自2026年3月5日起", []],
  ["5×24 小时内随时响应", []],
])("figures in words: %s", (title, told) => {
  const figures = figuresIn(wordsOf({ title }));
  expect(figures.map(({ count, unit, isLimit }) => `${count} ${unit}${isLimit ? " limit" : ""}`)).toEqual(told);
});

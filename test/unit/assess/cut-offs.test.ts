// Cut-offs that are strict, and those at the closing of the day, worked by hand.
//
// March 2026: Fri 6, Mon 9; Wed 11 is a holiday, Sat 14 a make-up day until noon, Tue 17 a half day until noon, Fri 20 ends at 15:00.
import { assess, defineContract, explain, validateContract, verifyTrace } from "sla-clock";
import type { Contract, ContractSpec, Obligation } from "sla-clock";
import { describe, expect, it } from "vitest";
import { check, world } from "../legal/support.js";

const office = {
  ...{ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00", holidays: ["2026-03-11"] },
  specialDays: [
    { date: "2026-03-14", hours: "09:00-12:00" },
    { date: "2026-03-17", hours: "09:00-12:00" },
    { date: "2026-03-20", hours: ["09:00-12:00", "13:00-15:00"] },
  ],
};
const night = { id: "night", timeZone: "UTC", hours: "mon-fri 22:00-06:00" };
const desk = world("UTC", office, night);
const calendar = "office";
const on = { workingDays: 0, calendar, at: "23:00" } as const;

describe("before 16:30", () => {
  check(desk, { ...on, cutOff: { time: "16:30", strictly: true } }, [
    ["a millisecond before", "2026-03-09T16:29:59.999Z", "2026-03-09 23:00"],
    ["exactly at it is late", "2026-03-09 16:30", "2026-03-10 23:00"],
    ["after it", "2026-03-09 17:00", "2026-03-10 23:00"],
    ["late before a holiday", "2026-03-10 16:30", "2026-03-12 23:00"],
    ["on a holiday", "2026-03-11 10:00", "2026-03-12 23:00"],
    ["late before a make-up day", "2026-03-13 16:30", "2026-03-14 23:00"],
    ["on a half day, when it is closed", "2026-03-17 16:29", "2026-03-17 23:00"],
  ]);
  check(desk, { ...on, cutOff: { time: "16:30" } }, [["exactly at it", "2026-03-09 16:30", "2026-03-09 23:00"]]);
  check(desk, { ...on, cutOff: { time: "24:00", strictly: true } }, [
    ["the last millisecond of the date", "2026-03-09T23:59:59.999Z", "2026-03-09 23:00"],
  ]);
  check(desk, { ...on, cutOff: { time: "00:00", strictly: true } }, [
    ["never in time", "2026-03-09 00:00", "2026-03-10 23:00"],
  ]);
  check(desk, { ...on, cutOff: { time: "16:30", event: "diagnosed", strictly: true } }, [
    ["diagnosed exactly at it", "2026-03-09 10:00", "2026-03-10 23:00", { diagnosed: "2026-03-09 16:30" }],
    ["diagnosed before it", "2026-03-09 10:00", "2026-03-09 23:00", { diagnosed: "2026-03-09 16:29" }],
    ["not diagnosed", "2026-03-09 10:00", "waiting"],
  ]);
});

describe("by closing", () => {
  check(desk, { ...on, cutOff: "closing" }, [
    ["before opening", "2026-03-09 07:00", "2026-03-09 23:00"],
    ["in the lunch break", "2026-03-09 12:30", "2026-03-09 23:00"],
    ["exactly at closing", "2026-03-09 18:00", "2026-03-09 23:00"],
    ["a millisecond after", "2026-03-09T18:00:00.001Z", "2026-03-10 23:00"],
    ["a half day in time", "2026-03-17 12:00", "2026-03-17 23:00"],
    ["a half day late", "2026-03-17 12:01", "2026-03-18 23:00"],
    ["a day that ends early", "2026-03-20 15:01", "2026-03-23 23:00"],
    ["a make-up day in time", "2026-03-14 12:00", "2026-03-14 23:00"],
    ["a make-up day late", "2026-03-14 12:01", "2026-03-16 23:00"],
    ["a Saturday", "2026-03-07 10:00", "2026-03-09 23:00"],
    ["a holiday", "2026-03-11 10:00", "2026-03-12 23:00"],
  ]);
  check(desk, { ...on, cutOff: { time: "closing", strictly: true } }, [
    ["a millisecond before", "2026-03-17T11:59:59.999Z", "2026-03-17 23:00"],
    ["exactly at closing is late", "2026-03-17 12:00", "2026-03-18 23:00"],
  ]);
  check(desk, { ...on, cutOff: { time: "closing", event: "diagnosed" } }, [
    ["diagnosed on the half day", "2026-03-17 08:00", "2026-03-17 23:00", { diagnosed: "2026-03-17 12:00" }],
    ["diagnosed when it was over", "2026-03-17 08:00", "2026-03-18 23:00", { diagnosed: "2026-03-17 13:00" }],
  ]);
  check(desk, { workingDays: 1, calendar: "night", at: "12:00", cutOff: "closing" }, [
    // Monday's shift closes on Tuesday morning: all of Monday is in.
    ["a shift past midnight", "2026-03-09 23:59", "2026-03-10 12:00"],
    [
      "what comes after midnight is of Tuesday, whose shift closes on Wednesday",
      "2026-03-10 03:00",
      "2026-03-11 12:00",
    ],
    ["Saturday morning is no working day", "2026-03-14 03:00", "2026-03-17 12:00"],
  ]);
});

describe("what is told", () => {
  const clause = { id: "sent", promise: "sent", ...on, cutOff: { time: "closing", strictly: true } } as const;
  const contract: Contract = defineContract({
    id: "desk",
    timeZone: "UTC",
    levels: ["A"],
    calendars: { office },
    clauses: [clause],
  });
  const at = (reported: string): Obligation | undefined => {
    const ticket = { level: "A", events: [{ type: "reported", at: reported }] } as const;
    return assess(contract, ticket, { asOf: reported }).periods[0]?.obligations[0];
  };
  const late = at("2026-03-17T12:00Z");
  it("the cut-off, that it is strict, and whether it was late", () => {
    expect(late?.trace).toMatchObject({
      cutOff: { time: "closing", strictly: true, isPast: true },
      zero: "2026-03-18",
    });
    expect(at("2026-03-17T11:59Z")?.trace).toMatchObject({ cutOff: { isPast: false }, zero: "2026-03-17" });
  });
  it("in both languages", () => {
    if (late === undefined) throw new Error("nothing is owed");
    expect(explain(late, { language: "en" })).toContain(
      "not before the cut-off at closing, so it counts from Wed 18 Mar 2026",
    );
    expect(explain(late, { language: "zh" })).toContain(
      "未早于当日截止时间 （服务结束时），自 2026年3月18日 周三 起算",
    );
  });
  it("verifyTrace asks the contract", () => {
    if (late === undefined) throw new Error("nothing is owed");
    expect(verifyTrace(late, contract)).toEqual({ ok: true });
    const lax: Contract = defineContract({
      id: "desk",
      timeZone: "UTC",
      levels: ["A"],
      calendars: { office },
      clauses: [{ ...clause, cutOff: "closing" }],
    });
    expect(verifyTrace(late, lax).ok).toBe(false);
  });
});

it("what a cut-off may not say", () => {
  const issues = (cutOff: unknown, more: object = {}): readonly string[] => {
    const clauses = [{ id: "sent", promise: "sent", ...on, cutOff, ...more }];
    const spec = {
      id: "desk",
      timeZone: "UTC",
      levels: ["A"],
      calendars: { office },
      clauses,
    } as unknown as ContractSpec;
    const result = validateContract(spec);
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
  };
  expect(issues({ time: "closing" })).toEqual([]);
  expect(issues("opening")).toEqual(["hours-unreadable /clauses/0/cutOff"]);
  expect(issues({ strictly: true })).toEqual(["hours-unreadable /clauses/0/cutOff/time"]);
  expect(issues({ time: "12:00", strictly: "yes" })).toEqual(["contract-invalid /clauses/0/cutOff/strictly"]);
  expect(issues({ time: "12:00", event: 3 })).toEqual(["contract-invalid /clauses/0/cutOff/event"]);
  expect(issues({ time: "12:00", on: true })).toEqual(["contract-unknown-property /clauses/0/cutOff/on"]);
  const none = { calendarDays: 1, workingDays: undefined, calendar: undefined };
  expect(issues("closing", none)).toEqual(["contract-invalid /clauses/0/calendar"]);
});

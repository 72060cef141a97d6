// Dates that a pause touches, worked by hand. UK Freedom of Information Act 2000, s. 10(2): "the working days in the period beginning with the day on
// which the fees notice is given to the applicant and ending with the day on which the fee is received by the authority are to be disregarded".
//
// March 2026: Mon 2, Fri 6, Mon 9; Wed 11 is a holiday.
import { assess, defineContract, verifyTrace } from "sla-clock";
import type { Contract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { check, world } from "../legal/support.js";

const office = { id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00", holidays: ["2026-03-11"] };
const night = { id: "night", timeZone: "UTC", hours: "mon-fri 22:00-06:00" };
const desk = world("UTC", office, night);
const rule = { workingDays: 5, calendar: "office", at: "end-of-day", paused: "whole-days" } as const;

describe("five working days from Monday the 2nd: Monday the 9th", () => {
  check(desk, rule, [
    ["without a pause", "2026-03-02 10:00", "2026-03-09 24:00"],
    ["an hour of Wednesday", "2026-03-02 10:00", "2026-03-10 24:00", { pauses: ["2026-03-04 10:00/2026-03-04 11:00"] }],
    [
      "from Tuesday to Thursday: three",
      "2026-03-02 10:00",
      "2026-03-13 24:00",
      { pauses: ["2026-03-03 16:00/2026-03-05 10:00"] },
    ],
    [
      "over a weekend: Friday and Monday",
      "2026-03-02 10:00",
      "2026-03-12 24:00",
      { pauses: ["2026-03-06 16:00/2026-03-09 10:00"] },
    ],
    [
      "until midnight: not the date that begins then",
      "2026-03-02 10:00",
      "2026-03-10 24:00",
      { pauses: ["2026-03-04 10:00/2026-03-04 24:00"] },
    ],
    ["on day zero", "2026-03-02 10:00", "2026-03-09 24:00", { pauses: ["2026-03-02 12:00/2026-03-02 13:00"] }],
    [
      "before the start, into it",
      "2026-03-02 10:00",
      "2026-03-09 24:00",
      { pauses: ["2026-03-01 12:00/2026-03-02 13:00"] },
    ],
    [
      "twice on one date",
      "2026-03-02 10:00",
      "2026-03-10 24:00",
      { pauses: ["2026-03-04 09:00/2026-03-04 10:00", "2026-03-04 12:00/2026-03-04 13:00"] },
    ],
    ["on the last date", "2026-03-02 10:00", "2026-03-10 24:00", { pauses: ["2026-03-09 22:00/2026-03-09 23:00"] }],
    [
      "from the due moment on",
      "2026-03-02 10:00",
      "2026-03-09 24:00",
      { pauses: ["2026-03-09 24:00/2026-03-12 10:00"] },
    ],
    ["that lasts", "2026-03-02 10:00", "(2026-03-12 24:00)", { pauses: ["2026-03-04 10:00"], now: "2026-03-05 09:00" }],
  ]);
  check(desk, { ...rule, at: "12:00" }, [
    [
      "after noon of the last date",
      "2026-03-02 10:00",
      "2026-03-09 12:00",
      { pauses: ["2026-03-09 13:00/2026-03-09 14:00"] },
    ],
    ["in the morning of it", "2026-03-02 10:00", "2026-03-10 12:00", { pauses: ["2026-03-09 09:00/2026-03-09 10:00"] }],
  ]);
  check(desk, { ...rule, firstDay: "counted" }, [
    ["the first day counted", "2026-03-02 10:00", "2026-03-06 24:00"],
    ["and paused", "2026-03-02 10:00", "2026-03-09 24:00", { pauses: ["2026-03-02 12:00/2026-03-02 13:00"] }],
  ]);
  check(desk, { calendarDays: 2, at: "end-of-day", paused: "whole-days" }, [
    ["calendar days", "2026-03-02 10:00", "2026-03-06 24:00", { pauses: ["2026-03-03 10:00/2026-03-04 10:00"] }],
  ]);
  check(desk, { workingDays: 1, calendar: "night", at: "end-of-working-day", paused: "whole-days" }, [
    [
      "due in a pause of the next date: on to the one after",
      "2026-03-02 10:00",
      "2026-03-06 06:00",
      { pauses: ["2026-03-04 03:00/2026-03-04 07:00"] },
    ],
  ]);
});

it("the trace tells the dates, and is verified", () => {
  const clauses = [{ id: "answer", promise: "answered", ...rule }] as const;
  const contract: Contract = defineContract({
    id: "foi",
    timeZone: "UTC",
    levels: ["A"],
    calendars: { office },
    pauses: [{ reason: "fee" }],
    clauses,
  });
  const events = [
    { type: "reported", at: "2026-03-02T10:00Z" },
    { type: "paused", at: "2026-03-03T16:00Z", reason: "fee" },
    { type: "resumed", at: "2026-03-05T10:00Z", reason: "fee" },
  ];
  const { periods } = assess(contract, { level: "A", events }, { asOf: "2026-03-05T10:00Z" });
  const [answer] = periods[0]?.obligations ?? [];
  expect(answer?.trace).toMatchObject({
    dates: [
      { kind: "first", from: "2026-03-02" },
      { kind: "paused", from: "2026-03-03", dates: 3 },
      { kind: "counted", from: "2026-03-06" },
      { kind: "closed", from: "2026-03-07", dates: 2 },
      { kind: "counted", from: "2026-03-09", dates: 2 },
      { kind: "holiday", from: "2026-03-11" },
      { kind: "counted", from: "2026-03-12", dates: 2 },
    ],
  });
  if (answer !== undefined) expect(verifyTrace(answer, contract)).toEqual({ ok: true });
});

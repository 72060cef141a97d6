// The Civil Procedure Rules 1998 (England and Wales), rule 2.8, with the examples of the rule itself, whose years are those in which the weekday fits.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { england } from "./holidays.js";
import { check } from "./support.js";

const HEARING = { from: { agreed: "hearing-listed" }, backward: true, at: "end-of-day" } as const;
const rules = defineContract({
  id: "cpr-2-8",
  title: "Civil Procedure Rules, rule 2.8",
  timeZone: "Europe/London",
  levels: ["case"],
  events: ["hearing-listed", "claim-served"],
  calendars: { court: { timeZone: "Europe/London", hours: "mon-fri 10:00-16:00", holidays: england } },
  clauses: [
    {
      id: "application.notice",
      promise: "notice-served",
      ...HEARING,
      workingDays: 3,
      calendar: "court",
      clear: true,
      source: "Notice of an application must be served at least 3 days before the hearing.",
      reading: "2.8(4): where the period is 5 days or less, a Saturday, a Sunday and a Bank Holiday do not count.",
    },
    { id: "statement", promise: "statement-served", ...HEARING, workingDays: 5, calendar: "court", clear: true },
    { id: "bundle", promise: "bundle-filed", ...HEARING, calendarDays: 7, clear: true },
    {
      id: "particulars",
      promise: "particulars-served",
      from: "claim-served",
      calendarDays: 14,
      at: "end-of-day",
      source: "Particulars of claim must be served within 14 days of service of the claim form.",
    },
    {
      id: "defence",
      promise: "defence-filed",
      from: "particulars-served",
      calendarDays: 14,
      calendar: "court",
      roll: "following",
      at: "end-of-day",
      source: "2.8(5): that act shall be in time if done on the next day on which the court office is open.",
    },
  ],
});
const given = { zone: "Europe/London" };
const heard = (on: string) =>
  [
    ["reported", "2017-01-02 09:00"],
    ["hearing-listed", "2017-01-02 09:00", { agreed: `${on} 10:30` }],
  ] as const;

describe("2.8(3) ‘clear days’ means that in computing the number of days the day on which the period begins and, if the end of the period is defined by reference to an event, the day on which that event occurs are not included", () => {
  check(rules, "application.notice", given, [
    ["source: heard on Friday 20 October, last on Monday 16 October", heard("2023-10-20"), "2023-10-16 24:00"],
    ["source, 2.8(4): heard on Monday 20 October, last on Tuesday 14 October", heard("2025-10-20"), "2025-10-14 24:00"],
    // 8, 7 and 2 April are clear; Good Friday and Easter Monday do not count.
    ["over Easter: heard on Thursday 9 April", heard("2026-04-09"), "2026-04-01 24:00"],
    // 30 October is a Friday; the clocks went back on Sunday the 25th, which does not count anyway.
    ["over the end of summer time: heard on Wednesday 28 October", heard("2026-10-28"), "2026-10-22 24:00"],
  ]);
  check(rules, "bundle", given, [
    // 29, 28, 27, 26, 25, 24, 23 March are clear.
    ["7 days before 30 March: 22 March", heard("2017-03-30"), "2017-03-22 24:00"],
    ["over a leap day: 5 March 2024", heard("2024-03-05"), "2024-02-26 24:00"],
    ["over 1 January", heard("2026-01-05"), "2025-12-28 24:00"],
  ]);
  check(rules, "statement", given, [
    ["5 days before Tuesday 14 March: Monday 6 March", heard("2017-03-14"), "2017-03-06 24:00"],
  ]);
  const served = (type: string, at: string) =>
    [
      ["reported", "2017-01-02 09:00"],
      [type, at],
    ] as const;
  check(rules, "particulars", given, [
    ["source: served on 2 October, last on 16 October", served("claim-served", "2025-10-02 11:00"), "2025-10-16 24:00"],
    ["in its last second", served("claim-served", "2025-10-02 23:59:59"), "2025-10-16 24:00"],
    ["in its first", served("claim-served", "2025-10-02 00:00"), "2025-10-16 24:00"],
    ["over a leap day", served("claim-served", "2024-02-20 11:00"), "2024-03-05 24:00"],
  ]);
  check(rules, "defence", given, [
    ["on Good Friday, so after Easter", served("particulars-served", "2026-03-20 11:00"), "2026-04-07 24:00"],
    ["on a Saturday", served("particulars-served", "2026-03-07 11:00"), "2026-03-23 24:00"],
    ["on an open day", served("particulars-served", "2026-03-06 11:00"), "2026-03-20 24:00"],
  ]);
});

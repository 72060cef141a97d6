// US Securities and Exchange Commission: Form 8-K, general instruction B.1 and item 9.01; Regulation S-T, rule 13(a)(2), restated: what is submitted by
// 5:30 p.m. Eastern of a business day is filed on that day. Holidays are those of 5 U.S.C. 6103.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { federal } from "./holidays.js";
import { check } from "./support.js";

const form = defineContract({
  id: "form-8-k",
  title: "Form 8-K",
  timeZone: "America/New_York",
  levels: ["event"],
  events: ["materiality-determined"],
  attributes: { item: ["1.01", "2.01", "1.05"] },
  calendars: { commission: { timeZone: "America/New_York", hours: "mon-fri 06:00-22:00", holidays: federal } },
  clauses: [
    {
      id: "report",
      promise: "filed",
      when: { item: { not: "1.05" } },
      workingDays: 4,
      calendar: "commission",
      at: "17:30",
      source:
        "within four business days after occurrence of the event. If the event occurs on a Saturday, Sunday or holiday […], then the four business day period shall begin to run on, and include, the first business day thereafter.",
    },
    {
      id: "cybersecurity",
      when: { item: "1.05" },
      promise: "filed",
      from: "materiality-determined",
      workingDays: 4,
      calendar: "commission",
      at: "17:30",
      source:
        "1.05: within four business days after the registrant determines that a cybersecurity incident is material",
    },
    {
      id: "statements",
      when: { item: "2.01" },
      promise: "statements-filed",
      from: { due: "report" },
      calendarDays: 71,
      calendar: "commission",
      roll: "following",
      at: "17:30",
      source: "9.01: not later than 71 calendar days after the date that the initial report on Form 8-K must be filed",
      reading: "Rule 0-3: where the last day is a Saturday, Sunday or holiday, on the next business day.",
    },
  ],
});
const given = { zone: "America/New_York", attributes: { item: "1.01" } };

describe("General Instruction B.1", () => {
  check(form, "report", given, [
    ["source (Accounting Insights): on a Tuesday, due the following Monday", "2026-03-03 10:00", "2026-03-09 17:30"],
    ["on a Saturday: Monday is the first day, Thursday the fourth", "2026-03-07 10:00", "2026-03-12 17:30"],
    ["on the Sunday on which the clocks change", "2026-03-08 02:30", "2026-03-12 17:30"],
    ["on a Monday", "2026-03-09 10:00", "2026-03-13 17:30"],
    ["on a holiday: Friday is the first day", "2026-11-26 10:00", "2026-12-02 17:30"],
    ["before Christmas: 24, 28, 29, 30", "2026-12-23 23:59", "2026-12-30 17:30"],
  ]);
  check(form, "cybersecurity", { ...given, attributes: { item: "1.05" } }, [
    ["not determined yet", "2026-03-03 10:00", "inactive"],
    [
      "determined",
      [
        ["reported", "2026-03-03 10:00"],
        ["materiality-determined", "2026-03-19 15:00"],
      ],
      "2026-03-25 17:30",
    ],
  ]);
  check(form, "statements", { ...given, attributes: { item: "2.01" } }, [
    // 9 March and 71 days: 22 in March, 30 in April, 19 in May.
    ["71 days from Monday, 9 March", "2026-03-03 10:00", "2026-05-19 17:30"],
    ["71 days from Thursday, 12 March: 22 May", "2026-03-07 10:00", "2026-05-22 17:30"],
    // 13 March and 71 days: Saturday, 23 May; Monday the 25th is Memorial Day.
    ["71 days from Friday, 13 March: over Memorial Day", "2026-03-09 10:00", "2026-05-26 17:30"],
  ]);
});

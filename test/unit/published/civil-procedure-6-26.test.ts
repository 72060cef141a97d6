// The Civil Procedure Rules 1998 (England and Wales), rule 6.26, table of deemed dates of service, and rule 6.14; the weekdays of 6.14 are those of
// the table of Money Claims UK, "When is meant by deemed served?". Times that the table does not give are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { england } from "./holidays.js";
import { check } from "./support.js";

const rules = defineContract({
  id: "cpr-6-26",
  title: "Civil Procedure Rules, rules 6.14 and 6.26",
  timeZone: "Europe/London",
  levels: ["document"],
  attributes: { method: ["post", "e-mail", "claim-form"] },
  calendars: { business: { timeZone: "Europe/London", hours: "mon-fri 00:00-24:00", holidays: england } },
  clauses: [
    {
      id: "post",
      promise: "served",
      when: { method: "post" },
      calendarDays: 2,
      calendar: "business",
      roll: "following",
      at: "12:00",
      source:
        "The second day after it was posted […] provided that day is a business day; or if not, the next business day after that day",
      reading: "The rule gives a date; noon stands for it, so that what counts from it has that date as its day zero.",
    },
    {
      id: "e-mail",
      promise: "served",
      when: { method: "e-mail" },
      workingDays: 0,
      calendar: "business",
      cutOff: { time: "16:30", strictly: true },
      at: "12:00",
      source:
        "If the e-mail […] is sent on a business day before 4.30p.m., on that day; or in any other case, on the next business day",
    },
    {
      id: "claim-form",
      promise: "served",
      when: { method: "claim-form" },
      workingDays: 2,
      calendar: "business",
      at: "12:00",
      source: "6.14: deemed to be served on the second business day after completion of the relevant step",
    },
    { id: "post.reply", promise: "replied", from: { due: "post" }, calendarDays: 14, at: "end-of-day" },
    { id: "e-mail.reply", promise: "replied", from: { due: "e-mail" }, calendarDays: 14, at: "end-of-day" },
  ],
});
const zone = "Europe/London";

describe("6.26, first class post", () => {
  const given = { zone, attributes: { method: "post" } };
  check(rules, "post", given, [
    ["posted on Monday", "2026-03-02 17:00", "2026-03-04 12:00"],
    ["on Thursday, the second day after being Saturday", "2026-03-05 17:00", "2026-03-09 12:00"],
    ["on Friday, the second day after being Sunday", "2026-03-06 17:00", "2026-03-09 12:00"],
    ["on a Saturday", "2026-03-07 09:00", "2026-03-09 12:00"],
    ["before Good Friday", "2026-04-01 09:00", "2026-04-07 12:00"],
    ["on 27 March, over the change to summer time", "2026-03-27 09:00", "2026-03-30 12:00"],
    ["over a leap day", "2024-02-28 23:59", "2024-03-01 12:00"],
  ]);
  check(rules, "post.reply", given, [
    ["fourteen days after the date of service", "2026-03-02 17:00", "2026-03-18 24:00"],
  ]);
});

describe("6.26, other electronic method", () => {
  const given = { zone, attributes: { method: "e-mail" } };
  check(rules, "e-mail", given, [
    ["sent on Monday at 16:29", "2026-03-02 16:29", "2026-03-02 12:00"],
    ["in the last millisecond", "2026-03-02T16:29:59.999Z", "2026-03-02 12:00"],
    ["at 16:30, which is not before 4.30", "2026-03-02 16:30", "2026-03-03 12:00"],
    ["on Friday night", "2026-03-06 22:00", "2026-03-09 12:00"],
    ["on Saturday morning", "2026-03-07 09:00", "2026-03-09 12:00"],
    ["on Maundy Thursday at 16:31", "2026-04-02 16:31", "2026-04-07 12:00"],
    ["on Monday at midnight", "2026-03-02 00:00", "2026-03-02 12:00"],
  ]);
  check(rules, "e-mail.reply", given, [["fourteen days after", "2026-03-06 22:00", "2026-03-23 24:00"]]);
});

describe("6.14, the claim form: Monday Wednesday, Tuesday Thursday, Wednesday Friday, Thursday Monday, Friday Monday", () => {
  const given = { zone, attributes: { method: "claim-form" } };
  check(rules, "claim-form", given, [
    ["source: Monday", "2026-03-02 10:00", "2026-03-04 12:00"],
    ["source: Tuesday", "2026-03-03 10:00", "2026-03-05 12:00"],
    ["source: Wednesday", "2026-03-04 10:00", "2026-03-06 12:00"],
    ["source: Thursday", "2026-03-05 10:00", "2026-03-09 12:00"],
    // The source has Monday, which is the first business day after Friday; the words of the rule, the second, give Tuesday.
    ["Friday", "2026-03-06 10:00", "2026-03-10 12:00"],
    ["source: a fax at 10.30 p.m. on Monday", "2026-03-02 22:30", "2026-03-04 12:00"],
  ]);
});

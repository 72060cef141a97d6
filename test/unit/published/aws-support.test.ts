// Amazon Web Services: "AWS Premium Support Guidelines" of 2008 (business hours, holidays, Urgent), and the Developer plan's tip on business hours as
// AWS Study Group prints it. The twelve and twenty-four business hours of the Developer plan are restated.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { check } from "./support.js";

// January 1st, Memorial Day, July 4th, Labor Day, Thanksgiving Day, and December 25th.
const listed = ["2026-01-01", "2026-05-25", "2026-07-04", "2026-09-07", "2026-11-26", "2026-12-25"];
const support = defineContract({
  id: "aws",
  title: "AWS Support",
  timeZone: "America/Los_Angeles",
  levels: ["guidance", "impaired", "urgent"],
  attributes: { plan: ["pacific", "developer"], country: ["germany", "japan"] },
  calendars: {
    pacific: { timeZone: "America/Los_Angeles", hours: "mon-fri 06:00-18:00", holidays: listed },
    germany: { timeZone: "Europe/Berlin", hours: "mon-fri 08:00-18:00", holidays: ["2026-04-03", "2026-04-06"] },
    japan: {
      timeZone: "Asia/Tokyo",
      hours: "mon-fri 08:00-18:00",
      holidays: ["2026-04-29", "2026-05-04", "2026-05-05", "2026-05-06"],
    },
  },
  clauses: [
    {
      id: "pacific.guidance",
      level: "guidance",
      when: { plan: "pacific" },
      promise: "responded",
      within: "24h",
      clock: "pacific",
      source:
        "normal business hours only, which are Monday through Friday, 6am to 6pm Pacific Time, except for the following holidays",
    },
    {
      id: "pacific.urgent",
      level: "urgent",
      when: { plan: "pacific" },
      promise: "responded",
      within: "1h",
      source: "For Urgent cases […] the Response Time applies 24x7x365",
    },
    {
      id: "developer.impaired",
      level: "impaired",
      when: { plan: "developer" },
      promise: "responded",
      within: "12h",
      clock: { fromAttribute: "country" },
      source:
        "response time is calculated during business hours, which are from 8 a.m. to 6 p.m. in the customer’s local time zone, excluding weekends and public holidays",
    },
  ],
});

describe("business hours of Seattle", () => {
  const given = { zone: "America/Los_Angeles", level: "guidance", attributes: { plan: "pacific" } };
  check(support, "pacific.guidance", given, [
    ["two days of twelve hours from an opening", "2026-03-02 06:00", "2026-03-03 18:00"],
    [
      "from 10 am of Thursday: eight, twelve, and four on Monday in summer time",
      "2026-03-05 10:00",
      "2026-03-09 10:00",
    ],
    ["on Saturday", "2026-03-07 12:00", "2026-03-10 18:00"],
    ["July 4th is a Saturday, and Friday is worked", "2026-07-02 18:00", "2026-07-06 18:00"],
    ["over Memorial Day", "2026-05-22 06:00", "2026-05-26 18:00"],
    ["over Thanksgiving Day", "2026-11-25 12:00", "2026-11-30 12:00"],
  ]);
  check(support, "pacific.urgent", { ...given, level: "urgent" }, [
    ["in the hour that the clocks skip", "2026-03-08 01:30", "2026-03-08 03:30"],
    ["in the hour that they repeat", "2026-11-01T01:30-07:00", "2026-11-01T01:30-08:00"],
  ]);
});

describe("business hours of the customer", () => {
  const german = { zone: "Europe/Berlin", level: "impaired", attributes: { plan: "developer", country: "germany" } };
  check(support, "developer.impaired", german, [
    ["ten hours of Monday, two of Tuesday", "2026-03-02 08:00", "2026-03-03 10:00"],
    ["over Easter: two of Thursday, ten of Tuesday", "2026-04-02 16:00", "2026-04-07 18:00"],
    ["over the change to summer time", "2026-03-27 12:00", "2026-03-30 14:00"],
  ]);
  const japanese = { zone: "Asia/Tokyo", level: "impaired", attributes: { plan: "developer", country: "japan" } };
  check(support, "developer.impaired", japanese, [
    // 29 April and 4 to 6 May are holidays, 30 April and 1 May are not.
    ["over the Golden Week", "2026-05-01 08:00", "2026-05-07 10:00"],
    ["on the evening of 28 April", "2026-04-28 20:00", "2026-05-01 10:00"],
  ]);
});

// Desks that print their escalations: SNECS LLC, appendix, "SLA During Business Hours"; Summit DNC, "Understanding Your SLA"; University of North Texas,
// "Messaging SLA"; 2nd Watch, "Managed Cloud Services SLAs". Business hours, where they are not printed, are our own.
import { defineContract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { federal } from "./holidays.js";
import { check, look, owed, wall } from "./support.js";

const timeZone = "America/Chicago";
const business = {
  timeZone,
  hours: "mon-fri 08:00-17:00",
  holidays: federal,
  specialDays: [{ date: "2026-12-24", hours: "08:00-12:00", name: "Christmas Eve" }],
} as const;

const snecs = defineContract({
  id: "snecs",
  title: "SLA During Business Hours",
  timeZone,
  levels: ["Low", "Medium", "High", "Urgent"],
  calendars: { business },
  escalation: { restart: "keep-start" },
  clauses: [
    { id: "first-response", promise: "responded", within: "15m", clock: "business", source: "15 Minutes or Less" },
    {
      id: "low",
      level: "Low",
      promise: "resolved",
      within: "48h",
      clock: "business",
      warnings: [{ elapsed: "3h" }, { used: "75%" }],
    },
    {
      id: "medium",
      level: "Medium",
      promise: "resolved",
      within: "24h",
      clock: "business",
      warnings: [{ elapsed: "2h" }, { used: "75%" }],
    },
    {
      id: "high",
      level: "High",
      promise: "resolved",
      within: "12h",
      clock: "business",
      source: "Escalation Threshold 1 Hour, Resolution Timeframe 12 Hours or Less",
      warnings: [{ elapsed: "1h" }, { used: "75%" }],
    },
    {
      id: "urgent",
      level: "Urgent",
      promise: "resolved",
      within: "8h",
      clock: "business",
      warnings: [{ elapsed: "30m" }, { used: "75%" }],
    },
  ],
});
const zone = timeZone;

describe("SNECS", () => {
  check(snecs, "first-response", { zone, level: "Low" }, [
    ["ten minutes before closing", "2026-03-02 16:50", "2026-03-03 08:05"],
    ["used up at closing", "2026-03-02 16:45", "2026-03-02 17:00"],
  ]);
  check(snecs, "high", { zone, level: "High" }, [
    ["nine hours and three", "2026-03-02 08:00", "2026-03-03 11:00"],
    ["over the change to summer time", "2026-03-06 14:00", "2026-03-09 17:00"],
    ["over the half day before Christmas: two, four, and six on Monday", "2026-12-23 15:00", "2026-12-28 14:00"],
  ]);
  it("high: warns at the escalation threshold and at three quarters", () => {
    const { warnings = [] } = owed(look(snecs, "2026-03-02 16:30", { zone, level: "High" }), "high");
    // Half an hour is left of Monday; nine hours are eight and a half of Tuesday.
    expect(warnings.map(({ at = 0 }) => wall(zone, at).slice(0, 16))).toEqual(["2026-03-03T08:30", "2026-03-03T16:30"]);
  });
  check(snecs, "urgent", { zone, level: "High" }, [
    [
      "raised: eight hours from the report",
      [
        ["reported", "2026-03-02 08:00"],
        ["level-confirmed", "2026-03-02 15:00", { level: "Urgent" }],
      ],
      "2026-03-02 16:00",
    ],
  ]);
});

const summit = defineContract({
  id: "summit",
  title: "Understanding Your SLA",
  timeZone,
  levels: ["Low", "Medium", "High", "Critical"],
  calendars: { business },
  clauses: [
    { id: "critical.response", level: "Critical", promise: "responded", within: "15m" },
    { id: "critical.on-site", level: "Critical", promise: "arrived", within: "2h" },
    { id: "high.resolve", level: "High", promise: "resolved", within: "4h" },
    {
      id: "high.senior",
      level: "High",
      promise: ["resolved", "senior-engaged"],
      from: { due: "high.resolve" },
      within: "0h",
      source:
        "If your issue isn't resolved within the SLA target, it automatically escalates: first to a senior engineer, then to the team lead",
    },
    {
      id: "low.resolve",
      level: "Low",
      promise: "resolved",
      workingDays: 1,
      calendar: "business",
      at: "end-of-working-day",
      source: "next business day resolution",
    },
  ],
});
describe("Summit", () => {
  check(summit, "critical.on-site", { zone, level: "Critical" }, [
    ["at night", "2026-03-07 23:30", "2026-03-08 01:30"],
  ]);
  check(summit, "critical.on-site", { zone, level: "Critical" }, [
    ["in the night of the change", "2026-03-08 01:00", "2026-03-08 04:00"],
  ]);
  check(summit, "high.senior", { zone, level: "High" }, [
    ["when the target passes", "2026-03-02 10:00", "2026-03-02 14:00"],
  ]);
  check(summit, "low.resolve", { zone, level: "Low" }, [
    ["into the half day", "2026-12-23 10:00", "2026-12-24 12:00"],
    ["on Saturday", "2026-03-07 10:00", "2026-03-09 17:00"],
  ]);
});

const texas = defineContract({
  id: "unt",
  title: "Messaging SLA",
  timeZone,
  levels: ["Low", "Medium", "High", "Critical"],
  calendars: { business },
  start: { rule: "next-working-time", calendar: "business" },
  clauses: [
    { id: "critical", level: "Critical", promise: "resolved", within: "2h" },
    { id: "medium", level: "Medium", promise: "resolved", workingDays: 2, calendar: "business", at: "same-time" },
    { id: "low", level: "Low", promise: "resolved", workingDays: 5, calendar: "business", at: "same-time" },
  ],
});
describe("University of North Texas, held to the next opening", () => {
  check(texas, "critical", { zone, level: "Critical" }, [["Sunday night", "2026-03-08 23:00", "2026-03-09 10:00"]]);
  check(texas, "medium", { zone, level: "Medium" }, [
    ["Friday night: from Monday at eight", "2026-03-06 20:00", "2026-03-11 08:00"],
    ["Friday morning", "2026-03-06 09:30", "2026-03-10 09:30"],
  ]);
  check(texas, "low", { zone, level: "Low" }, [["over Thanksgiving", "2026-11-23 09:30", "2026-12-01 09:30"]]);
});

// Desks that print their times: Summit DNC, "Understanding Your SLA"; University of North Texas, "Messaging SLA". Business hours are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { federal } from "./holidays.js";
import { check } from "./support.js";

const timeZone = "America/Chicago";
const business = {
  timeZone,
  hours: "mon-fri 08:00-17:00",
  holidays: federal,
  specialDays: [{ date: "2026-12-24", hours: "08:00-12:00", name: "Christmas Eve" }],
} as const;

const zone = timeZone;

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

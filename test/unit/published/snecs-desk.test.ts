// SNECS LLC, appendix, "SLA During Business Hours": first response, escalation thresholds, resolution. Business hours are our own.
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

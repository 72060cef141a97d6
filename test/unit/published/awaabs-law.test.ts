// Hazards in Social Housing (Prescribed Requirements) (England) Regulations 2025, "Awaab's Law"; the words are those of the government's guidance
// for social landlords of 17 October 2025, restated where they are not quoted. Dates are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { england } from "./holidays.js";
import { check } from "./support.js";

const law = defineContract({
  id: "awaabs-law",
  title: "Awaab's Law",
  timeZone: "Europe/London",
  levels: ["significant", "emergency"],
  calendars: {
    working: {
      timeZone: "Europe/London",
      hours: "mon-fri 00:00-24:00",
      holidays: england,
    },
  },
  escalation: { restart: "at-confirmation" },
  clauses: [
    {
      id: "emergency.safe",
      level: "emergency",
      promise: "made-safe",
      within: "24h",
      source: "in any event within 24 hours",
      reading: "Elapsed time, weekends and bank holidays included.",
    },
    {
      id: "investigate",
      level: "significant",
      promise: "investigated",
      workingDays: 10,
      calendar: "working",
      at: "end-of-day",
      source:
        "investigate within 10 working days; a working day is any day that is not a Saturday, a Sunday, or a public bank holiday in England",
    },
    {
      id: "summary",
      promise: "summary-sent",
      from: "investigated",
      workingDays: 3,
      calendar: "working",
      at: "end-of-day",
    },
    {
      id: "safety-work",
      level: "significant",
      promise: "made-safe",
      from: "investigated",
      workingDays: 5,
      calendar: "working",
      at: "end-of-day",
    },
    {
      id: "supplementary.begin",
      level: "significant",
      promise: "supplementary-begun",
      from: "investigated",
      weeks: 12,
      at: "end-of-day",
      source: "12 weeks for supplementary works",
    },
  ],
});
const given = { zone: "Europe/London" };

describe("a significant hazard", () => {
  check(law, "investigate", given, [
    ["reported on Monday", "2026-01-12 10:00", "2026-01-26 24:00"],
    ["a minute before midnight of Friday", "2026-01-16 23:59", "2026-01-30 24:00"],
    ["on Saturday", "2026-01-17 10:00", "2026-01-30 24:00"],
    // 22, 23, 24, 29, 30, 31 December, 2, 5, 6, 7 January.
    ["over Christmas", "2025-12-19 10:00", "2026-01-07 24:00"],
    ["on Christmas Day", "2025-12-25 10:00", "2026-01-12 24:00"],
    // 1 April is Wednesday: 2, 7 to 10, 13 to 17.
    ["over Easter", "2026-04-01 10:00", "2026-04-17 24:00"],
  ]);
  const investigated = (at: string) =>
    [
      ["reported", "2026-01-12 10:00"],
      ["investigated", at],
    ] as const;
  check(law, "summary", given, [
    ["investigated on Friday", investigated("2026-01-23 16:00"), "2026-01-28 24:00"],
    ["not investigated yet", [["reported", "2026-01-12 10:00"]], "inactive"],
  ]);
  check(law, "safety-work", given, [
    ["investigated on Friday", investigated("2026-01-23 16:00"), "2026-01-30 24:00"],
    ["on Maundy Thursday", investigated("2026-04-02 16:00"), "2026-04-13 24:00"],
  ]);
  check(law, "supplementary.begin", given, [
    // 23 January and 84 days: 17 April, in summer time.
    ["twelve weeks, over the change to summer time", investigated("2026-01-23 16:00"), "2026-04-17 24:00"],
  ]);
});

describe("an emergency hazard", () => {
  const emergency = { ...given, level: "emergency" };
  check(law, "emergency.safe", emergency, [
    ["on Friday evening: the clock keeps running", "2026-01-16 19:00", "2026-01-17 19:00"],
    ["24 hours into summer time are 25 on the wall", "2026-03-28 19:00", "2026-03-29 20:00"],
    ["and out of it", "2026-10-24 19:00", "2026-10-25 18:00"],
    [
      "found to be one when investigated: from then",
      [
        ["reported", "2026-01-12 10:00"],
        ["level-confirmed", "2026-01-14 15:00", { level: "emergency" }],
      ],
      "2026-01-15 15:00",
      { level: "significant" },
    ],
  ]);
});

// US Regulation E (12 CFR 1005.11(c)), error resolution, restated from the words as they are well known. Dates are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { federal } from "./holidays.js";
import { check } from "./support.js";

const timeZone = "America/New_York";
const rules = defineContract({
  id: "regulation-e",
  title: "Regulation E, error resolution",
  timeZone,
  levels: ["error"],
  attributes: { account: ["new", "old"] },
  calendars: {
    bank: { timeZone, hours: "mon-fri 09:00-17:00", holidays: federal },
  },
  clauses: [
    {
      id: "error.investigate",
      level: "error",
      when: { account: "old" },
      promise: ["error-determined", "provisionally-credited"],
      workingDays: 10,
      calendar: "bank",
      at: "end-of-day",
      source: "1005.11(c)(1): within 10 business days of receiving a notice of error",
    },
    {
      id: "error.investigate.new",
      level: "error",
      when: { account: "new" },
      promise: ["error-determined", "provisionally-credited"],
      workingDays: 20,
      calendar: "bank",
      at: "end-of-day",
    },
    {
      id: "error.complete",
      level: "error",
      promise: "error-determined",
      calendarDays: 45,
      at: "end-of-day",
      source: "1005.11(c)(2): up to 45 days from receipt of a notice of error",
    },
    {
      id: "error.report",
      level: "error",
      promise: "results-reported",
      from: "error-determined",
      workingDays: 3,
      calendar: "bank",
      at: "end-of-day",
    },
  ],
});
const zone = timeZone;

describe("Regulation E", () => {
  const given = { zone, level: "error", attributes: { account: "old" } };
  check(rules, "error.investigate", given, [
    ["ten business days over two holidays", "2026-01-15 10:00", "2026-01-30 24:00"],
    ["from a Sunday", "2026-03-08 10:00", "2026-03-20 24:00"],
    ["over the observed Independence Day", "2026-07-01 10:00", "2026-07-16 24:00"],
  ]);
  check(rules, "error.investigate.new", { ...given, attributes: { account: "new" } }, [
    ["twenty for a new account", "2026-03-02 10:00", "2026-03-30 24:00"],
  ]);
  check(rules, "error.complete", given, [["45 days", "2024-01-31 10:00", "2024-03-16 24:00"]]);
  check(rules, "error.report", given, [
    [
      "three business days",
      [
        ["reported", "2026-05-18 10:00"],
        ["error-determined", "2026-05-21 10:00"],
      ],
      "2026-05-27 24:00",
    ],
  ]);
});

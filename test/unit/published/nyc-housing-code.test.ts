// New York City Housing Maintenance Code, classes of violations, as HPDONLINE tells them. Dates are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { check } from "./support.js";

const CERTIFIED = { promise: "certified", at: "23:59" } as const;
const newYork = defineContract({
  id: "hpd",
  title: "Housing Maintenance Code",
  timeZone: "America/New_York",
  levels: ["A", "B", "C"],
  clauses: [
    {
      id: "A.correct",
      level: "A",
      promise: "corrected",
      calendarDays: 90,
      at: "23:59",
      source: "An owner has 90 days to correct an A violation",
    },
    {
      id: "B.correct",
      level: "B",
      promise: "corrected",
      calendarDays: 30,
      at: "23:59",
      source: "An owner has 30 days to correct a B violation",
    },
    {
      id: "C.correct",
      level: "C",
      promise: "corrected",
      within: "24h",
      source: "An owner has 24 hours to correct a C violation",
    },
    {
      id: "A.certify",
      level: "A",
      ...CERTIFIED,
      from: { due: "A.correct" },
      weeks: 2,
      source: "and two weeks to certify repair",
    },
    { id: "B.certify", level: "B", ...CERTIFIED, from: { due: "B.correct" }, weeks: 2 },
    {
      id: "C.certify",
      level: "C",
      ...CERTIFIED,
      from: { due: "C.correct" },
      calendarDays: 5,
      source: "and five days to certify the correction",
    },
  ],
});

describe("Housing Maintenance Code", () => {
  const given = { zone: "America/New_York" };
  const served = "2026-02-02 14:00";
  check(newYork, "A.correct", { ...given, level: "A" }, [["90 days", served, "2026-05-03 23:59"]]);
  check(newYork, "A.certify", { ...given, level: "A" }, [["and two weeks", served, "2026-05-17 23:59"]]);
  check(newYork, "B.correct", { ...given, level: "B" }, [
    ["30 days", served, "2026-03-04 23:59"],
    ["30 days of a leap year", "2024-02-02 14:00", "2024-03-03 23:59"],
  ]);
  check(newYork, "B.certify", { ...given, level: "B" }, [["and two weeks", served, "2026-03-18 23:59"]]);
  check(newYork, "C.correct", { ...given, level: "C" }, [
    ["24 hours", served, "2026-02-03 14:00"],
    ["the night has 23 hours", "2026-03-07 14:00", "2026-03-08 15:00"],
    ["the night has 25", "2026-10-31 14:00", "2026-11-01 13:00"],
  ]);
  check(newYork, "C.certify", { ...given, level: "C" }, [["and five days", served, "2026-02-08 23:59"]]);
});

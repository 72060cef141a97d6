// Secure Tenants of Local Housing Authorities (Right to Repair) Regulations 1994, schedule; New York City Housing Maintenance Code, classes of violations,
// as HPDONLINE tells them. Dates are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { england } from "./holidays.js";
import { check } from "./support.js";

const timeZone = "Europe/London";
const REPAIRED = { promise: "repaired", calendar: "working", at: "end-of-day" } as const;
// Between 31st October and 1st May; the language knows no dates of every year, so that each winter is named.
const winter = {
  timeZone,
  hours: {},
  changes: [2024, 2025, 2026].flatMap((year) => [
    { from: `${year}-11-01`, hours: "24x7" },
    { from: `${year + 1}-05-01`, hours: {} },
  ]),
};
const repairs = defineContract({
  id: "right-to-repair",
  title: "Right to Repair",
  timeZone,
  levels: ["qualifying"],
  attributes: { defect: ["no-power", "some-power", "roof", "heating"] },
  calendars: { working: { timeZone, hours: "mon-fri 00:00-24:00", holidays: england }, winter },
  clauses: [
    {
      id: "no-power",
      when: { defect: "no-power" },
      ...REPAIRED,
      workingDays: 1,
      source: "Total loss of electric power 1",
    },
    {
      id: "some-power",
      when: { defect: "some-power" },
      ...REPAIRED,
      workingDays: 3,
      source: "Partial loss of electric power 3",
    },
    { id: "roof", when: { defect: "roof" }, ...REPAIRED, workingDays: 7, source: "Leaking roof 7" },
    {
      id: "heating.winter",
      when: { defect: "heating" },
      whenInside: "winter",
      ...REPAIRED,
      workingDays: 1,
      source: "Total or partial loss of space or water heating between 31st October and 1st May 1",
    },
    {
      id: "heating.summer",
      when: { defect: "heating" },
      whenOutside: "winter",
      ...REPAIRED,
      workingDays: 3,
      source: "Total or partial loss of space or water heating between 30th April and 1st November 3",
    },
    { id: "roof.second", when: { defect: "roof" }, ...REPAIRED, from: "second-contractor-instructed", workingDays: 7 },
  ],
});
const of = (defect: string) => ({ zone: timeZone, attributes: { defect } });

describe("Right to Repair", () => {
  check(repairs, "no-power", of("no-power"), [
    ["on Friday", "2026-03-06 16:00", "2026-03-09 24:00"],
    ["on Maundy Thursday", "2026-04-02 09:00", "2026-04-07 24:00"],
  ]);
  check(repairs, "some-power", of("some-power"), [["over Christmas", "2025-12-23 09:00", "2025-12-30 24:00"]]);
  check(repairs, "roof", of("roof"), [
    ["over a leap day", "2024-02-26 09:00", "2024-03-06 24:00"],
    ["over May Day", "2026-04-30 09:00", "2026-05-12 24:00"],
  ]);
  check(repairs, "roof.second", of("roof"), [
    [
      "the same again",
      [
        ["reported", "2026-03-02 09:00"],
        ["second-contractor-instructed", "2026-03-12 09:00"],
      ],
      "2026-03-23 24:00",
    ],
  ]);
  check(repairs, "heating.winter", of("heating"), [
    ["the last minute of April", "2026-04-30 23:59", "2026-05-01 24:00"],
    ["the first of November, a Sunday", "2026-11-01 00:00", "2026-11-02 24:00"],
    ["New Year's Eve", "2025-12-31 09:00", "2026-01-02 24:00"],
    ["the first of May", "2026-05-01 00:00", "not-promised"],
  ]);
  check(repairs, "heating.summer", of("heating"), [
    ["the first of May", "2026-05-01 00:00", "2026-05-07 24:00"],
    ["the last minute of October", "2026-10-31 23:59", "2026-11-04 24:00"],
  ]);
});

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

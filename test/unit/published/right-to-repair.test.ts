// Secure Tenants of Local Housing Authorities (Right to Repair) Regulations 1994, schedule. Dates are our own.
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
  events: ["second-contractor-instructed"],
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

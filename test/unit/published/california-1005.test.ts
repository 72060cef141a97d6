// California Code of Civil Procedure, ss. 12c and 1005(b); the words are also those of J. A. Goren, "“Certainty” in Calculating Hearing-Related Deadlines"
// (2011), the steps of cedent.ai, "CCP § 1005 Explained". Dates are our own; court holidays are those of the state, 2026.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { check } from "./support.js";

const COURT = { calendar: "court", backward: true, from: { agreed: "hearing-set" }, at: "23:59" } as const;
const code = defineContract({
  id: "ccp-1005",
  title: "Code of Civil Procedure, section 1005",
  timeZone: "America/Los_Angeles",
  levels: ["motion"],
  events: ["hearing-set"],
  calendars: {
    court: {
      timeZone: "America/Los_Angeles",
      hours: "mon-fri 08:30-16:30",
      holidays: [
        "2026-01-01",
        "2026-01-19",
        "2026-02-12",
        "2026-02-16",
        "2026-03-31",
        "2026-05-25",
        "2026-06-19",
        "2026-07-03",
      ],
    },
  },
  clauses: [
    {
      id: "motion",
      promise: "motion-served",
      workingDays: 16,
      ...COURT,
      source:
        "1005(b): at least 16 court days before the hearing; 12c(a): counting backward from the hearing date, excluding the day of the hearing",
    },
    { id: "opposition", promise: "opposition-filed", workingDays: 9, ...COURT },
    { id: "reply", promise: "reply-filed", workingDays: 5, ...COURT },
    {
      id: "motion.by-mail",
      promise: "motion-mailed",
      from: { due: "motion" },
      calendarDays: 5,
      backward: true,
      at: "23:59",
      source:
        "12c(b): Any additional days added […] because of a particular method of service shall be computed by counting backward from the day determined in accordance with subdivision (a).",
    },
  ],
});
const given = { zone: "America/Los_Angeles" };
const heard = (on: string) =>
  [
    ["reported", "2026-01-02 09:00"],
    ["hearing-set", "2026-01-02 09:00", { agreed: `${on} 09:00` }],
  ] as const;

describe("a motion heard on Tuesday, 17 March", () => {
  // 16, 13 to 9, 6 to 2 March, 27 to 23 February; the clocks change on Sunday, 8 March.
  check(code, "motion", given, [["sixteen court days", heard("2026-03-17"), "2026-02-23 23:59"]]);
  check(code, "opposition", given, [["nine", heard("2026-03-17"), "2026-03-04 23:59"]]);
  check(code, "reply", given, [["five", heard("2026-03-17"), "2026-03-10 23:59"]]);
  check(code, "motion.by-mail", given, [["five calendar days before", heard("2026-03-17"), "2026-02-18 23:59"]]);
});
describe("a motion heard on Tuesday, 3 March, over the birthdays of Lincoln and Washington", () => {
  // 2 March, 27 to 23, 20 to 17, 13, 11 to 9, 6 and 5 February.
  check(code, "motion", given, [["sixteen court days", heard("2026-03-03"), "2026-02-05 23:59"]]);
  check(code, "motion.by-mail", given, [["a Saturday stays", heard("2026-03-03"), "2026-01-31 23:59"]]);
});

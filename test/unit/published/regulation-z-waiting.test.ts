// US Regulation Z, comments 19(a)(2)-2, 19(a)(2)(i)-1: waiting periods before consummation, with the bureau's own samples. The language knows no promise that
// something happens not before a moment, so that the end of the wait is written as what is due then. Mondays, 1 June, are those of 2026.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { federal } from "./holidays.js";
import { check } from "./support.js";

const timeZone = "America/New_York";
const PRECISE = { calendar: "precise", at: "start-of-day" } as const;
const waiting = defineContract({
  id: "regulation-z-waiting",
  title: "Waiting periods",
  timeZone,
  levels: ["loan"],
  events: ["early-disclosures-sent", "corrected-disclosures-received"],
  calendars: { precise: { timeZone, hours: "mon-sat 09:00-17:00", holidays: federal } },
  clauses: [
    {
      id: "early.over",
      promise: "consummated",
      from: "early-disclosures-sent",
      workingDays: 7,
      ...PRECISE,
      source:
        "consummation may occur on or after Tuesday, June 9, the seventh business day following delivery or mailing of the early disclosures",
    },
    {
      id: "corrected.over",
      promise: "consummated",
      from: "corrected-disclosures-received",
      workingDays: 3,
      ...PRECISE,
    },
    {
      id: "both.over",
      anyOf: [
        { promise: "consummated", from: "early-disclosures-sent", workingDays: 7, ...PRECISE },
        { promise: "consummated", from: "corrected-disclosures-received", workingDays: 3, ...PRECISE },
      ],
      source:
        "Although Saturday, June 6 is the third business day after the consumer received the corrected disclosures, consummation may not occur before Tuesday, June 9",
      reading: "Of promises joined by anyOf the latest due moment counts.",
    },
  ],
});
const given = { zone: timeZone };
const sent = [
  ["reported", "2026-05-29 09:00"],
  ["early-disclosures-sent", "2026-06-01 11:00"],
] as const;
const corrected = (at: string) => [...sent, ["corrected-disclosures-received", at]] as const;

describe("19(a)(2)", () => {
  check(waiting, "early.over", given, [["source: Monday, June 1", sent, "2026-06-09 00:00"]]);
  check(waiting, "corrected.over", given, [
    ["source: Wednesday, June 3", corrected("2026-06-03 15:00"), "2026-06-06 00:00"],
  ]);
  check(waiting, "both.over", given, [
    ["source: both", corrected("2026-06-03 15:00"), "2026-06-09 00:00"],
    ["corrected on Monday, June 8", corrected("2026-06-08 15:00"), "2026-06-11 00:00"],
    ["over Juneteenth", corrected("2026-06-17 15:00"), "2026-06-22 00:00"],
  ]);
});

// Openreach, fact sheet "Service Maintenance Levels"; the example of levels 1 and 2 as its resellers print it (Fault reported between 00.01 – 23.59.59 on Tuesday).
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { england } from "./holidays.js";
import { check } from "./support.js";

const holidays = england;
const care = defineContract({
  id: "openreach",
  title: "Service Maintenance Levels",
  timeZone: "Europe/London",
  levels: ["1", "2", "3", "4"],
  calendars: {
    weekdays: { timeZone: "Europe/London", hours: "mon-fri 08:00-18:00", holidays },
    withSaturdays: { timeZone: "Europe/London", hours: "mon-sat 08:00-18:00", holidays },
    mornings: { timeZone: "Europe/London", hours: "mon-sun 00:00-13:00" },
  },
  clauses: [
    {
      id: "1.clear",
      level: "1",
      promise: "cleared",
      workingDays: 2,
      calendar: "weekdays",
      at: "end-of-day",
      source: "Clear by 23.59 day after next, Monday to Friday, excluding Public and Bank Holidays.",
    },
    {
      id: "2.clear",
      level: "2",
      promise: "cleared",
      workingDays: 1,
      calendar: "withSaturdays",
      at: "end-of-day",
      source: "Clear by 23.59 next day, Monday to Saturday, excluding Public and Bank Holidays.",
    },
    {
      id: "3.clear.same-day",
      level: "3",
      whenInside: "mornings",
      promise: "cleared",
      calendarDays: 0,
      at: "end-of-day",
      source: "Report 13.00, clear by 23.59 same day.",
      reading: "13:00 itself is the afternoon: “AM/PM cut off is 00:00 and 13:00”.",
    },
    {
      id: "3.clear.next-day",
      level: "3",
      whenOutside: "mornings",
      promise: "cleared",
      calendarDays: 1,
      at: "13:00",
      source: "Report after 13.00 clear by 12.59 next day, seven days a week, including Public and Bank Holiday.",
    },
    {
      id: "4.clear",
      level: "4",
      promise: "cleared",
      within: "6h",
      source: "Clear within 6 hours, any time of day, any day of the year.",
    },
  ],
});
const zone = "Europe/London";

describe("Level 1", () => {
  check(care, "1.clear", { zone, level: "1" }, [
    ["source: report Tuesday, clear Thursday", "2026-03-03 10:00", "2026-03-05 24:00"],
    ["source: from 00.01", "2026-03-03 00:01", "2026-03-05 24:00"],
    ["source: to 23.59.59", "2026-03-03 23:59:59", "2026-03-05 24:00"],
    ["on Thursday", "2026-03-05 10:00", "2026-03-09 24:00"],
    ["on Saturday", "2026-03-07 10:00", "2026-03-10 24:00"],
    ["before Easter", "2026-04-02 10:00", "2026-04-08 24:00"],
  ]);
});
describe("Level 2", () => {
  check(care, "2.clear", { zone, level: "2" }, [
    ["source: report Tuesday, clear Wednesday", "2026-03-03 10:00", "2026-03-04 24:00"],
    ["on Friday: Saturday", "2026-03-06 10:00", "2026-03-07 24:00"],
    ["on Saturday: Monday", "2026-03-07 10:00", "2026-03-09 24:00"],
    ["on Maundy Thursday: the Saturday of Easter", "2026-04-02 10:00", "2026-04-04 24:00"],
    ["the clocks change before Monday", "2026-03-28 10:00", "2026-03-30 24:00"],
  ]);
});
describe("Level 3", () => {
  const given = { zone, level: "3" };
  check(care, "3.clear.same-day", given, [
    ["at midnight", "2026-03-08 00:00", "2026-03-08 24:00"],
    ["at 12:59:59", "2026-03-08 12:59:59", "2026-03-08 24:00"],
    ["on a leap day", "2024-02-29 09:00", "2024-02-29 24:00"],
    ["at 13:00 it is not promised", "2026-03-08 13:00", "not-promised"],
  ]);
  check(care, "3.clear.next-day", given, [
    ["at 13:00", "2026-03-08 13:00", "2026-03-09 13:00"],
    ["on Saturday night, before the clocks go forward", "2026-03-28 23:30", "2026-03-29 13:00"],
    ["on Christmas Eve", "2025-12-24 18:00", "2025-12-25 13:00"],
  ]);
});
describe("Level 4", () => {
  check(care, "4.clear", { zone, level: "4" }, [
    ["any time of day", "2026-12-25 22:00", "2026-12-26 04:00"],
    ["the night of 29 March has no hour from one to two", "2026-03-28 23:00", "2026-03-29 06:00"],
    ["the hour from one to two of 25 October is there twice", "2026-10-24 23:00", "2026-10-25 04:00"],
    ["reported in the second of them", "2026-10-25T01:30+00:00", "2026-10-25 07:30"],
  ]);
});

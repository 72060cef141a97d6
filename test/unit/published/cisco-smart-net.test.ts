// Cisco, "Smart Net Total Care" service description, EDM-120311701, version 14.0, 16 January 2024, notes 1 and 2 of the table of service levels. Depots,
// their hours and their holidays are our own.
import { chinaHolidays } from "sla-clock/contracts";
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { england, federal } from "./holidays.js";
import { check } from "./support.js";

const hours = "mon-fri 09:00-17:00";
const depot = { fromAttribute: "depot" } as const;
const care = defineContract({
  id: "smart-net",
  title: "Smart Net Total Care",
  timeZone: "UTC",
  levels: ["8x5xNBD", "8x7xNCD", "24x7x4", "24x7x2"],
  attributes: { depot: ["london", "dallas", "shanghai"] },
  calendars: {
    london: { timeZone: "Europe/London", hours, holidays: england },
    dallas: { timeZone: "America/Chicago", hours, holidays: federal },
    shanghai: { timeZone: "Asia/Shanghai", hours, ...chinaHolidays() },
  },
  clauses: [
    {
      id: "nbd",
      level: "8x5xNBD",
      promise: "delivered",
      workingDays: 1,
      calendar: depot,
      cutOff: "15:00",
      at: "17:00",
      source:
        "the RMA request must be created by 3:00 PM Local Depot Time for delivery on the Next Calendar Day or Business Day",
    },
    { id: "24x7x4", level: "24x7x4", promise: "delivered", within: "4h" },
    { id: "24x7x2", level: "24x7x2", promise: "delivered", within: "2h" },
  ],
});
const level = "8x5xNBD";

describe("8x5xNext Business Day from London", () => {
  check(care, "nbd", { zone: "Europe/London", level, attributes: { depot: "london" } }, [
    ["by 3:00 PM", "2026-03-02 15:00", "2026-03-03 17:00"],
    ["a second later", "2026-03-02 15:00:01", "2026-03-04 17:00"],
    ["on Friday at noon", "2026-03-06 12:00", "2026-03-09 17:00"],
    ["on Friday at four: as of Monday", "2026-03-06 16:00", "2026-03-10 17:00"],
    ["on Sunday: as of Monday", "2026-03-08 12:00", "2026-03-10 17:00"],
    ["on Maundy Thursday at noon", "2026-04-02 12:00", "2026-04-07 17:00"],
    ["on Maundy Thursday at four", "2026-04-02 16:00", "2026-04-08 17:00"],
  ]);
});
describe("from Dallas, by its own time", () => {
  check(care, "nbd", { zone: "America/Chicago", level, attributes: { depot: "dallas" } }, [
    // In London it is 21:00 then, and the date of the next day in Shanghai.
    ["by 3:00 PM", "2026-03-03 15:00", "2026-03-04 17:00"],
    ["on the Friday before the clocks go forward", "2026-03-06 15:00", "2026-03-09 17:00"],
    ["before Thanksgiving, at four: as of Friday", "2026-11-25 16:00", "2026-11-30 17:00"],
    ["given in UTC, an hour earlier on the clock since 8 March", "2026-03-09T20:00Z", "2026-03-10 17:00"],
    ["and past it", "2026-03-09T20:00:01Z", "2026-03-11 17:00"],
  ]);
});
describe("from Shanghai, with its make-up days", () => {
  // 2026: the Spring Festival is from Sunday 15 to Monday 23 February; Saturdays 14 and 28 February are worked.
  check(care, "nbd", { zone: "Asia/Shanghai", level, attributes: { depot: "shanghai" } }, [
    ["on Friday at noon: Saturday the 14th is a business day", "2026-02-13 12:00", "2026-02-14 17:00"],
    ["on Friday at four: as of Saturday, so after the festival", "2026-02-13 16:00", "2026-02-24 17:00"],
    ["on the make-up Saturday at noon", "2026-02-14 12:00", "2026-02-24 17:00"],
    ["on the make-up Saturday at 15:01", "2026-02-14 15:01", "2026-02-25 17:00"],
    ["on Friday the 27th", "2026-02-27 12:00", "2026-02-28 17:00"],
  ]);
});
describe("24x7x4", () => {
  check(care, "24x7x4", { zone: "America/Chicago", level: "24x7x4", attributes: { depot: "dallas" } }, [
    ["in the night in which the clocks go forward", "2026-03-08 00:30", "2026-03-08 05:30"],
    ["and back", "2026-11-01 00:30", "2026-11-01 03:30"],
  ]);
});

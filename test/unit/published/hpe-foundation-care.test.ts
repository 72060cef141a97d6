// Hewlett Packard Enterprise, "Foundation Care Service" data sheet: coverage window, on-site response times. Dates are our own.
import { defineContract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { federal } from "./holidays.js";
import { check, look, owed } from "./support.js";

const care = defineContract({
  id: "foundation-care",
  title: "Foundation Care",
  timeZone: "America/New_York",
  levels: ["next-day", "four-hour-9x5", "four-hour-24x7", "call-to-repair"],
  events: ["closed-without-visit"],
  calendars: { window: { timeZone: "America/New_York", hours: "mon-fri 08:00-17:00", holidays: federal } },
  clauses: [
    {
      id: "next-day",
      level: "next-day",
      promise: "arrived",
      endedBy: "closed-without-visit",
      workingDays: 1,
      calendar: "window",
      cutOff: "17:00",
      at: "end-of-working-day",
      source:
        "will arrive […] during the coverage window […] the next coverage day after the call has been received; Calls received outside this coverage window will be logged the next day for which the Customer has a coverage window.",
    },
    {
      id: "four-hour-9x5",
      level: "four-hour-9x5",
      promise: "arrived",
      endedBy: "closed-without-visit",
      within: "4h",
      clock: "window",
      source:
        "Response times are measured during the coverage window only and may be carried over to the next day for which there exists a coverage window.",
    },
    {
      id: "four-hour-24x7",
      level: "four-hour-24x7",
      promise: "arrived",
      endedBy: "closed-without-visit",
      within: "4h",
    },
    { id: "call-to-repair", level: "call-to-repair", promise: "repaired", within: "6h" },
  ],
});
const zone = "America/New_York";

describe("next-day on-site response", () => {
  check(care, "next-day", { zone, level: "next-day" }, [
    ["received in the window", "2026-03-02 10:00", "2026-03-03 17:00"],
    ["at its very end", "2026-03-02 17:00", "2026-03-03 17:00"],
    ["after it: logged on Tuesday", "2026-03-02 17:01", "2026-03-04 17:00"],
    ["on Friday evening: logged on Monday", "2026-03-06 18:00", "2026-03-10 17:00"],
    ["on Saturday", "2026-03-07 10:00", "2026-03-10 17:00"],
    ["before the window opens: logged the same day", "2026-03-02 06:00", "2026-03-03 17:00"],
    ["on the eve of Thanksgiving", "2026-11-25 10:00", "2026-11-27 17:00"],
  ]);
  it("ends when the reported event is closed without an on-site intervention", () => {
    const events = [
      ["reported", "2026-03-02 10:00"],
      ["closed-without-visit", "2026-03-02 12:00"],
    ] as const;
    expect(owed(look(care, events, { zone, level: "next-day" }), "next-day").state).toBe("cancelled");
  });
});

describe("four-hour on-site response, in a window of nine hours by five", () => {
  check(care, "four-hour-9x5", { zone, level: "four-hour-9x5" }, [
    ["at opening", "2026-03-02 08:00", "2026-03-02 12:00"],
    ["used up at closing", "2026-03-02 13:00", "2026-03-02 17:00"],
    ["an hour before closing: three carried over", "2026-03-02 16:00", "2026-03-03 11:00"],
    ["on Friday, the clocks changing on Sunday", "2026-03-06 16:00", "2026-03-09 11:00"],
    ["over Independence Day, observed on Friday the 3rd", "2026-07-02 15:00", "2026-07-06 10:00"],
    ["at closing", "2026-03-02 17:00", "2026-03-03 12:00"],
  ]);
});
describe("around the clock", () => {
  check(care, "four-hour-24x7", { zone, level: "four-hour-24x7" }, [
    ["at night, holidays included", "2026-12-24 22:30", "2026-12-25 02:30"],
    ["over the change to summer time", "2026-03-08 01:00", "2026-03-08 06:00"],
  ]);
  check(care, "call-to-repair", { zone, level: "call-to-repair" }, [
    ["six hours", "2026-11-01 00:00", "2026-11-01 05:00"],
  ]);
});

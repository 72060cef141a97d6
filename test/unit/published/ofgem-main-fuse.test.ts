// Ofgem's guaranteed standards, as UK Power Networks prints them: "Electricity guaranteed standards relating to power cuts", EGS 1 (regulation 11), and
// the standard of restoration in normal weather, as Aurora Utilities prints it (regulation 5, 2023).
import { defineCalendar, defineContract, union } from "sla-clock";
import { describe } from "vitest";
import { england } from "./holidays.js";
import { check } from "./support.js";

const timeZone = "Europe/London";
const weekday = { timeZone, hours: "mon-fri 07:00-19:00", holidays: england } as const;
const weekend = {
  timeZone,
  hours: "sat-sun 09:00-17:00",
  specialDays: england.map((date) => ({ date, hours: "09:00-17:00", name: "Bank Holiday" })),
} as const;
const standards = defineContract({
  id: "ofgem",
  title: "Guaranteed standards",
  timeZone,
  levels: ["fuse", "outage"],
  calendars: {
    weekday,
    weekend,
    either: union(defineCalendar({ id: "weekday", ...weekday }), defineCalendar({ id: "weekend", ...weekend })),
  },
  clauses: [
    {
      id: "fuse.weekday",
      level: "fuse",
      whenInside: "weekday",
      promise: "visited",
      within: "3h",
      source: "we will visit within three hours on weekdays if you call us between 7am and 7pm",
    },
    {
      id: "fuse.weekend",
      level: "fuse",
      whenInside: "weekend",
      promise: "visited",
      within: "4h",
      source: "On weekends and Bank Holidays we will visit within four hours if you call us between 9am and 5pm.",
    },
    {
      id: "fuse.outside",
      level: "fuse",
      whenOutside: "either",
      start: { rule: "next-working-time", calendar: "weekday" },
      promise: "visited",
      within: "3h",
      source:
        "If you call us outside these times, we will treat your call as if we had received it at the start of the next working day.",
    },
    {
      id: "outage.restore",
      level: "outage",
      promise: "restored",
      within: "12h",
      source: "we will restore it within 12 hours of first becoming aware of the problem",
      warnings: [{ overdue: "12h" }],
    },
  ],
});
const fuse = { zone: timeZone, level: "fuse" };

describe("EGS 1, main fuse failure", () => {
  check(standards, "fuse.weekday", fuse, [
    ["at 7am", "2026-03-02 07:00", "2026-03-02 10:00"],
    ["at 6:59 pm", "2026-03-02 18:59", "2026-03-02 21:59"],
    ["at 7pm it is outside", "2026-03-02 19:00", "not-promised"],
    ["on Good Friday it is a Bank Holiday's", "2026-04-03 08:00", "not-promised"],
  ]);
  check(standards, "fuse.weekend", fuse, [
    ["on Saturday at 9am", "2026-03-07 09:00", "2026-03-07 13:00"],
    ["on Sunday at 4:59 pm", "2026-03-08 16:59", "2026-03-08 20:59"],
    ["on Good Friday", "2026-04-03 12:00", "2026-04-03 16:00"],
    ["on the morning on which the clocks went forward", "2026-03-29 09:00", "2026-03-29 13:00"],
    ["at 5pm it is outside", "2026-03-07 17:00", "not-promised"],
  ]);
  check(standards, "fuse.outside", fuse, [
    ["on Monday at 7pm", "2026-03-02 19:00", "2026-03-03 10:00"],
    ["on Monday at 6:59 am", "2026-03-02 06:59", "2026-03-02 10:00"],
    ["on Friday night", "2026-03-06 23:00", "2026-03-09 10:00"],
    ["on Saturday at 5pm", "2026-03-07 17:00", "2026-03-09 10:00"],
    ["on Good Friday at 8am: the Tuesday after Easter", "2026-04-03 08:00", "2026-04-07 10:00"],
    ["at noon it is inside", "2026-03-02 12:00", "not-promised"],
  ]);
});

describe("regulation 5, supply restoration during normal weather", () => {
  check(standards, "outage.restore", { zone: timeZone, level: "outage" }, [
    ["aware at 22:00", "2026-03-02 22:00", "2026-03-03 10:00"],
    ["in the night in which the clocks go forward", "2026-03-28 22:00", "2026-03-29 11:00"],
    ["and back", "2026-10-24 22:00", "2026-10-25 09:00"],
  ]);
});

// HiveMQ, "Support Hours and Response Times": Mon-Fri 9:00am - 6:00pm CET/CEST, excluding public holidays in Bavaria. Holidays are those of 2026.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { germany } from "./holidays.js";
import { check } from "./support.js";

const timeZone = "Europe/Berlin";
const zone = timeZone;
const hours = {
  timeZone,
  hours: "mon-fri 09:00-18:00",
  // Epiphany, Corpus Christi, Assumption and All Saints' Day are holidays of Bavaria.
  holidays: [...germany, "2026-01-06", "2026-06-04", "2026-08-15", "2026-11-01"],
} as const;
const hivemq = defineContract({
  id: "hivemq",
  title: "Support Hours and Response Times",
  timeZone,
  levels: ["4", "3", "2", "1"],
  attributes: { plan: ["basic", "extended"], phoned: "boolean" },
  calendars: { basic: hours },
  clauses: [
    {
      id: "basic.1",
      level: "1",
      when: { plan: "basic" },
      promise: "responded",
      workingDays: 1,
      calendar: "basic",
      at: "same-time",
      ifClosed: "roll-forward",
    },
    {
      id: "basic.4",
      level: "4",
      when: { plan: "basic" },
      promise: "responded",
      workingDays: 5,
      calendar: "basic",
      at: "same-time",
      ifClosed: "roll-forward",
    },
    {
      id: "extended.1.phoned",
      level: "1",
      when: { plan: "extended", phoned: true },
      promise: "responded",
      within: "4h",
      source: "When escalated via phone: Extended Support Hours (24/7)",
    },
    {
      id: "extended.1",
      level: "1",
      when: { plan: "extended", phoned: false },
      promise: "responded",
      within: "4h",
      clock: "basic",
      source: "If not escalated via phone: Basic Support Hours",
    },
  ],
});
describe("HiveMQ", () => {
  const extended = (phoned: boolean) => ({ zone, level: "1", attributes: { plan: "extended", phoned } });
  check(hivemq, "extended.1.phoned", extended(true), [["at night", "2026-01-05 23:00", "2026-01-06 03:00"]]);
  check(hivemq, "extended.1", extended(false), [
    ["over Epiphany", "2026-01-05 16:00", "2026-01-07 11:00"],
    ["at closing", "2026-03-02 18:00", "2026-03-03 13:00"],
  ]);
  const basic = { zone, attributes: { plan: "basic" } };
  check(hivemq, "basic.1", { ...basic, level: "1" }, [
    ["before Corpus Christi", "2026-06-03 10:00", "2026-06-05 10:00"],
    ["before opening: when it opens", "2026-03-02 07:00", "2026-03-03 09:00"],
  ]);
  check(hivemq, "basic.4", { ...basic, level: "4" }, [["five days", "2026-05-29 10:00", "2026-06-08 10:00"]]);
});

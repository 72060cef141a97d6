// SAP: "Support for SAP Business ByDesign Solution Malfunctions"; "Processing of SAP Support messages" (blog.maruskin.eu, 2011), update periods; SLA for
// Corrective Action (Law Insider).
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { germany } from "./holidays.js";
import { check } from "./support.js";

const timeZone = "Europe/Berlin";
const sap = defineContract({
  id: "sap",
  title: "SAP support",
  timeZone,
  levels: ["4", "3", "2", "1"],
  calendars: { local: { timeZone, hours: "mon-fri 09:00-17:00", holidays: germany } },
  pauses: [{ reason: "customer-action" }],
  clauses: [
    {
      id: "very-high.respond",
      level: "1",
      promise: "responded",
      within: "1h",
      source: "24 hours x 7 days a week, 1 hours",
    },
    { id: "high.respond", level: "2", promise: "responded", within: "2h", source: "24 hours x 7 days a week, 2 hours" },
    {
      id: "medium.respond",
      level: "3",
      promise: "responded",
      within: "4h",
      clock: "local",
      source: "Monday to Friday from 9:00 am – 5:00 pm Local Time, 4 hours",
    },
    {
      id: "corrective-action",
      level: "1",
      promise: ["solution", "workaround", "action-plan"],
      within: "4h",
      source: "within four hours of SAP’s receipt (twenty-four hours a day, seven days a week)",
    },
    {
      id: "update.1",
      level: "1",
      promise: "updated",
      within: "4h",
      repeat: { as: "periodic-update", rounds: "sequential" },
      source: "Update period 4 hours",
    },
    {
      id: "update.2",
      level: "2",
      promise: "updated",
      calendarDays: 1,
      at: "same-time",
      repeat: { as: "periodic-update" },
      source: "Update period 1 day",
    },
    {
      id: "update.3",
      level: "3",
      promise: "updated",
      workingDays: 2,
      calendar: "local",
      at: "same-time",
      repeat: { as: "periodic-update" },
      source: "Update period 2 days",
    },
  ],
});
const zone = timeZone;

describe("SAP", () => {
  check(sap, "very-high.respond", { zone, level: "1" }, [
    ["in the hour that is there twice", "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"],
  ]);
  check(sap, "medium.respond", { zone, level: "3" }, [
    ["over the weekend", "2026-03-06 15:00", "2026-03-09 11:00"],
    ["over Ascension Day", "2026-05-13 16:00", "2026-05-15 12:00"],
  ]);
  check(sap, "corrective-action", { zone, level: "1" }, [
    [
      "while the customer has to act it stands still",
      [
        ["reported", "2026-03-06 10:00"],
        ["paused", "2026-03-06 11:00", { reason: "customer-action" }],
        ["resumed", "2026-03-06 13:30"],
      ],
      "2026-03-06 16:30",
    ],
  ]);
  check(sap, "update.1", { zone, level: "1" }, [
    [
      "the second counts from the due moment of the first",
      [
        ["reported", "2026-03-28 20:00"],
        ["updated", "2026-03-28 23:00"],
      ],
      "2026-03-29 05:00",
      { asOf: "2026-03-29 00:01" },
    ],
  ]);
  check(sap, "update.2", { zone, level: "2" }, [
    [
      "a day over the change is the same time",
      [
        ["reported", "2026-03-28 20:00"],
        ["updated", "2026-03-28 21:30"],
      ],
      "2026-03-29 21:30",
    ],
    ["at a time that the next day skips", "2026-03-28 02:30", "2026-03-29 03:30"],
  ]);
  check(sap, "update.3", { zone, level: "3" }, [
    [
      "two working days",
      [
        ["reported", "2026-04-01 10:00"],
        ["updated", "2026-04-02 16:00"],
      ],
      "2026-04-08 16:00",
    ],
  ]);
});

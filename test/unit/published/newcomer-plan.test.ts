// The support plan of a small firm (made up), written by a newcomer as JSON from docs/contract-language.md alone; due moments worked by hand.
import { validateContract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { check, look, owed, wall } from "./support.js";

const json = `{
  "id": "plan", "title": "Support plan", "timeZone": "Europe/Paris", "levels": ["P3", "P2", "P1"],
  "attributes": { "distance": "number", "vip": "boolean" },
  "calendars": {
    "desk": {
      "timeZone": "Europe/Paris", "hours": "mon-fri 08:30-12:30, 13:30-18:00",
      "holidays": [{ "date": "2026-04-06", "name": "Easter Monday" }, "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14"],
      "specialDays": [{ "date": "2026-12-24", "hours": "08:30-12:30", "name": "Christmas Eve" }]
    }
  },
  "start": { "rule": "next-working-time", "calendar": "desk" },
  "escalation": { "restart": "at-confirmation" },
  "pauses": [{ "reason": "customer" }],
  "events": { "visit-needed": { "sets": { "vip": true } }, "part-ordered": {} },
  "clauses": [
    { "id": "P1.reply", "level": "P1", "promise": "replied", "within": "15m", "start": { "rule": "immediate" } },
    { "id": "P1.update", "level": "P1", "promise": "updated", "within": "1h", "start": { "rule": "immediate" }, "repeat": { "as": "periodic-update" } },
    { "id": "P2.reply", "level": "P2", "promise": "replied", "within": "1h", "clock": "desk" },
    { "id": "P2.fix", "level": "P2", "promise": "resolved", "within": "8h", "clock": "desk", "warnings": [{ "used": "80%" }] },
    { "id": "P3.fix", "level": "P3", "promise": "resolved", "workingDays": 3, "calendar": "desk", "at": "end-of-working-day", "start": { "rule": "immediate" } },
    { "id": "part", "promise": "part-sent", "from": "part-ordered", "workingDays": 1, "calendar": "desk", "cutOff": "15:00", "at": "12:00", "start": { "rule": "immediate" } }
  ]
}`;
const read = validateContract(JSON.parse(json));
if (!read.ok) throw new Error(read.issues.map(({ path, expected }) => `${path}: ${expected}`).join("\n"));
const plan = read.contract;
const zone = "Europe/Paris";

describe("the newcomer's plan", () => {
  check(plan, "P1.reply", { zone, level: "P1" }, [
    ["at night", "2026-03-29 01:50", "2026-03-29 03:05"],
    [
      "raised at lunch",
      [
        ["reported", "2026-03-03 10:00"],
        ["level-confirmed", "2026-03-03 12:45", { level: "P1" }],
      ],
      "2026-03-03 13:00",
      { level: "P3" },
    ],
  ]);
  check(plan, "P1.update", { zone, level: "P1" }, [
    [
      "an hour after the last",
      [
        ["reported", "2026-03-03 22:00"],
        ["updated", "2026-03-03 22:40"],
      ],
      "2026-03-03 23:40",
    ],
  ]);
  check(plan, "P2.reply", { zone, level: "P2" }, [
    ["before lunch", "2026-03-03 12:00", "2026-03-03 14:00"],
    [
      "at noon of Christmas Eve: half an hour, and half of Friday's, since Christmas is not among the holidays",
      "2026-12-24 12:00",
      "2026-12-25 09:00",
    ],
    ["on Saturday before Easter Monday", "2026-04-04 10:00", "2026-04-07 09:30"],
  ]);
  check(plan, "P2.fix", { zone, level: "P2" }, [
    // 4 h of the afternoon's 4.5 after 14:00, then 08:30 to 12:30.
    ["over the weekend in which the clocks change", "2026-03-27 14:00", "2026-03-30 12:30"],
    [
      // Two hours by 16:00; the pause ends on Wednesday at 10:00: 2.5 h by 12:30, 3.5 h from 13:30.
      "waiting for the customer",
      [
        ["reported", "2026-03-03 14:00"],
        ["paused", "2026-03-03 16:00", { reason: "customer" }],
        ["resumed", "2026-03-04 10:00"],
      ],
      "2026-03-04 17:00",
    ],
  ]);
  it("P2.fix warns when 6 h 24 min are used", () => {
    const { warnings = [] } = owed(look(plan, "2026-03-03 14:00", { zone, level: "P2" }), "P2.fix");
    // 4 h by 18:00, 2 h 24 min of Wednesday morning.
    expect(warnings.map(({ at = 0 }) => wall(zone, at).slice(0, 16))).toEqual(["2026-03-04T10:54"]);
  });
  check(plan, "P3.fix", { zone, level: "P3" }, [
    ["on Friday", "2026-03-06 10:00", "2026-03-11 18:00"],
    ["on Saturday", "2026-03-07 10:00", "2026-03-11 18:00"],
    ["to the half day", "2026-12-21 10:00", "2026-12-24 12:30"],
  ]);
  const ordered = (at: string) =>
    [
      ["reported", "2026-03-02 09:00"],
      ["part-ordered", at],
    ] as const;
  check(plan, "part", { zone }, [
    ["by three", ordered("2026-03-06 15:00"), "2026-03-09 12:00"],
    ["after three", ordered("2026-03-06 15:01"), "2026-03-10 12:00"],
    ["on Sunday", ordered("2026-03-08 10:00"), "2026-03-10 12:00"],
  ]);
});

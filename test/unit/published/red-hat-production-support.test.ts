// Red Hat, "Production Support Terms of Service": initial and ongoing response, Standard and Premium; the business hours of a site are our own.
import { defineContract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { germany } from "./holidays.js";
import { check, look, owed, wall } from "./support.js";

const ONGOING = { promise: "updated", from: "responded", repeat: { as: "periodic-update" } } as const;
const support = defineContract({
  id: "red-hat",
  title: "Production Support",
  timeZone: "Europe/Berlin",
  levels: ["4", "3", "2", "1"],
  attributes: { tier: ["standard", "premium"] },
  calendars: { business: { timeZone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", holidays: germany } },
  pauses: [{ reason: "waiting-on-customer" }],
  escalation: { restart: "at-confirmation" },
  clauses: [
    {
      id: "standard.1",
      level: "1",
      when: { tier: "standard" },
      promise: "responded",
      within: "1h",
      clock: "business",
      source: "1 business hour",
    },
    {
      id: "standard.2",
      level: "2",
      when: { tier: "standard" },
      promise: "responded",
      within: "4h",
      clock: "business",
      source: "4 business hours",
    },
    {
      id: "standard.3",
      level: "3",
      when: { tier: "standard" },
      promise: "responded",
      workingDays: 1,
      calendar: "business",
      at: "same-time",
      ifClosed: "roll-forward",
      source: "1 business day",
      reading: "The same time of the next business day, or when business opens next after it.",
    },
    {
      id: "standard.4",
      level: "4",
      when: { tier: "standard" },
      promise: "responded",
      workingDays: 2,
      calendar: "business",
      at: "same-time",
      ifClosed: "roll-forward",
      source: "2 business days",
    },
    { id: "premium.1", level: "1", when: { tier: "premium" }, promise: "responded", within: "1h", source: "1 hour" },
    { id: "premium.2", level: "2", when: { tier: "premium" }, promise: "responded", within: "2h", source: "2 hours" },
    {
      id: "premium.1.ongoing",
      level: "1",
      when: { tier: "premium" },
      ...ONGOING,
      within: "1h",
      source: "1 hour or as agreed",
    },
    {
      id: "premium.3.ongoing",
      level: "3",
      when: { tier: "premium" },
      ...ONGOING,
      within: "8h",
      clock: "business",
      source: "8 business hours or as agreed",
      warnings: [{ used: "75%" }, { remaining: "30m" }],
    },
  ],
});
const zone = "Europe/Berlin";
const standard = { zone, attributes: { tier: "standard" } };
const premium = { zone, attributes: { tier: "premium" } };

describe("Standard, initial response", () => {
  check(support, "standard.1", { ...standard, level: "1" }, [
    ["at 16:30 of Friday", "2026-03-06 16:30", "2026-03-09 09:30"],
    ["used up at closing", "2026-03-06 16:00", "2026-03-06 17:00"],
    ["before Good Friday at closing", "2026-04-02 17:00", "2026-04-07 10:00"],
  ]);
  check(support, "standard.2", { ...standard, level: "2" }, [
    ["over the weekend in which the clocks change", "2026-03-27 15:00", "2026-03-30 11:00"],
    ["at opening", "2026-03-02 09:00", "2026-03-02 13:00"],
  ]);
  check(support, "standard.3", { ...standard, level: "3" }, [
    ["Monday at 11:00", "2026-03-02 11:00", "2026-03-03 11:00"],
    ["Friday at 17:00", "2026-03-06 17:00", "2026-03-09 17:00"],
    ["Friday at 20:00: it is closed then on Monday", "2026-03-06 20:00", "2026-03-10 09:00"],
    ["Saturday at noon: Monday at noon", "2026-03-07 12:00", "2026-03-09 12:00"],
    ["before Ascension Day", "2026-05-13 10:00", "2026-05-15 10:00"],
  ]);
  check(support, "standard.4", { ...standard, level: "4" }, [
    ["Friday morning at five", "2026-03-06 05:00", "2026-03-10 09:00"],
  ]);
});

describe("Premium", () => {
  check(support, "premium.1", { ...premium, level: "1" }, [
    ["around the clock", "2026-03-29 01:30", "2026-03-29 03:30"],
  ]);
  check(support, "premium.2", { ...premium, level: "2" }, [
    ["around the clock", "2026-12-25 23:30", "2026-12-26 01:30"],
  ]);
  check(support, "premium.1", { ...premium, level: "3" }, [
    [
      "raised to Severity 1: an hour from then",
      [
        ["reported", "2026-03-06 20:00"],
        ["level-confirmed", "2026-03-07 03:00", { level: "1" }],
      ],
      "2026-03-07 04:00",
    ],
  ]);
  const answered = [
    ["reported", "2026-03-06 10:00"],
    ["responded", "2026-03-06 10:30"],
  ] as const;
  check(support, "premium.1.ongoing", { ...premium, level: "1" }, [
    ["the first update", answered, "2026-03-06 11:30"],
    ["the next counts from it", [...answered, ["updated", "2026-03-06 11:10"]], "2026-03-06 12:10"],
    [
      // 20 minutes of the hour were used when the case began to wait on the customer.
      "not while the case waits on the customer",
      [...answered, ["paused", "2026-03-06 10:50", { reason: "waiting-on-customer" }], ["resumed", "2026-03-06 14:00"]],
      "2026-03-06 14:40",
    ],
  ]);
  it("premium.3.ongoing: warns in business hours", () => {
    const update = owed(look(support, answered, { ...premium, level: "3" }), "premium.3.ongoing");
    const told = update.warnings?.map(({ at }) => (at === undefined ? "" : wall(zone, at).slice(0, 16)));
    // Due on Monday at 10:30: six hours after 10:30 and half an hour before it.
    expect(told).toEqual(["2026-03-06T16:30", "2026-03-09T10:00"]);
  });
});

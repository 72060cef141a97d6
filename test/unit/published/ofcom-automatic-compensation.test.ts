// Ofcom's automatic compensation scheme, in the words of a provider's code ("Light", seethelight.co.uk, auto-compensation) and of Linkspeed's table of
// rights; one sample is that of Virgin Media's community (t/5257272), of February 2023.
import { defineContract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { england } from "./holidays.js";
import { check, look, owed } from "./support.js";

const timeZone = "Europe/London";
const scheme = defineContract({
  id: "automatic-compensation",
  title: "Automatic compensation",
  timeZone,
  levels: ["loss", "start"],
  events: ["start-promised"],
  calendars: { working: { timeZone, hours: "mon-fri 00:00-24:00", holidays: england } },
  appointments: [
    {
      event: "visit-agreed",
      promise: "engineer-arrived",
      moves: { supplier: { notice: "24h" } },
      noAccess: "nobody-home",
    },
  ],
  clauses: [
    {
      id: "repair",
      level: "loss",
      promise: "fixed",
      workingDays: 2,
      calendar: "working",
      at: "end-of-day",
      source: "isn’t fixed by 11:59pm on the second full working day after you reported it",
    },
    {
      id: "visit",
      level: "loss",
      promise: "engineer-arrived",
      source:
        "The engineer does not attend the agreed appointment window, or the appointment is cancelled with less than 24 hours’ notice.",
    },
    {
      id: "provision",
      level: "start",
      promise: "service-started",
      from: { agreed: "start-promised" },
      calendarDays: 0,
      at: "end-of-day",
      source: "Your provider promises a start date for a new service but fails to start it on that date.",
    },
  ],
});
const loss = { zone: timeZone, level: "loss" };

describe("total loss of service", () => {
  check(scheme, "repair", loss, [
    ["source: at any time on Monday, by Wednesday", "2026-03-02 00:00", "2026-03-04 24:00"],
    ["source: at any time on Monday", "2026-03-02 23:59", "2026-03-04 24:00"],
    [
      "source (Virgin Media): on Wed 1 February, the second working day is Fri 3 February",
      "2023-02-01 10:00",
      "2023-02-03 24:00",
    ],
    ["on Friday", "2026-03-06 10:00", "2026-03-10 24:00"],
    ["on Saturday", "2026-03-07 10:00", "2026-03-10 24:00"],
    ["on Maundy Thursday", "2026-04-02 10:00", "2026-04-08 24:00"],
    ["on Friday, before the clocks go back", "2026-10-23 10:00", "2026-10-27 24:00"],
  ]);
});

describe("missed appointment", () => {
  const agreed = [
    ["reported", "2026-03-02 09:00"],
    ["visit-agreed", "2026-03-02 10:00", { agreed: "2026-03-04 13:00", by: "customer" }],
  ] as const;
  const moved = (at: string) =>
    [...agreed, ["visit-agreed", at, { agreed: "2026-03-06 13:00", by: "supplier" }]] as const;
  check(scheme, "visit", loss, [
    ["by the end of the agreed window", agreed, "2026-03-04 13:00"],
    ["moved with exactly 24 hours’ notice", moved("2026-03-03 13:00"), "2026-03-06 13:00"],
    ["moved with less", moved("2026-03-03 13:01"), "2026-03-04 13:00"],
  ]);
  it("moved with less than 24 hours’ notice, and nobody came: missed", () => {
    expect(owed(look(scheme, moved("2026-03-03 13:01"), { ...loss, asOf: "2026-03-04 13:01" }), "visit").state).toBe(
      "breached",
    );
  });
  it("the customer was not at home: not missed", () => {
    const away = [...agreed, ["nobody-home", "2026-03-04 12:30"]] as const;
    expect(owed(look(scheme, away, { ...loss, asOf: "2026-03-04 13:01" }), "visit").state).toBe("inactive");
  });
});

describe("delayed start", () => {
  const promised = (on: string) =>
    [
      ["reported", "2026-03-02 09:00"],
      ["start-promised", "2026-03-02 09:00", { agreed: `${on} 00:00` }],
    ] as const;
  check(scheme, "provision", { zone: timeZone, level: "start" }, [
    ["by the end of the promised date", promised("2026-03-29"), "2026-03-29 24:00"],
    ["a leap day", promised("2028-02-29"), "2028-02-29 24:00"],
  ]);
});

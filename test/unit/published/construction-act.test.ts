// Housing Grants, Construction and Regeneration Act 1996, section 116, and the Scheme for Construction Contracts (paras. 8 to 10, restated: final date
// 17 days from the due date, payment notice 5 days after it, pay less notice 7 days before the final date). Dates are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { england } from "./holidays.js";
import { check } from "./support.js";

const NAMED =
  "The Act names a date; a minute before midnight stands for its end, so that what counts from it has that date as its day zero.";
const act = defineContract({
  id: "construction-act",
  title: "Housing Grants, Construction and Regeneration Act 1996",
  timeZone: "Europe/London",
  levels: ["payment"],
  events: ["payment-due", "referred"],
  calendars: {
    reckoned: { timeZone: "Europe/London", hours: "24x7", holidays: england },
  },
  clauses: [
    {
      id: "payment-notice",
      promise: "payment-notice-given",
      from: "payment-due",
      workingDays: 5,
      calendar: "reckoned",
      at: "23:59",
      source: "s. 110A: not later than five days after the payment due date",
    },
    {
      id: "final",
      promise: "paid",
      from: "payment-due",
      workingDays: 17,
      calendar: "reckoned",
      at: "23:59",
      source:
        "116(2) the period begins immediately after that date. (3) Where the period would include Christmas Day, Good Friday or […] a bank holiday […], that day shall be excluded.",
      reading: NAMED,
    },
    {
      id: "pay-less-notice",
      promise: "pay-less-notice-given",
      from: { due: "final" },
      workingDays: 7,
      calendar: "reckoned",
      backward: true,
      at: "23:59",
      source: "not later than 7 days before the final date for payment",
    },
    {
      id: "adjudicator.decides",
      promise: "decided",
      from: "referred",
      workingDays: 28,
      calendar: "reckoned",
      at: "23:59",
      source: "s. 108(2)(c): within 28 days of referral",
    },
  ],
});
const given = { zone: "Europe/London" };
const due = (on: string) =>
  [
    ["reported", `${on} 09:00`],
    ["payment-due", `${on} 09:00`],
  ] as const;

describe("116 Reckoning periods of time", () => {
  check(act, "payment-notice", given, [
    ["Saturdays and Sundays count", due("2026-03-20"), "2026-03-25 23:59"],
    ["Good Friday and Easter Monday do not", due("2026-04-01"), "2026-04-08 23:59"],
  ]);
  check(act, "final", given, [
    // 21 to 31 March, 1, 2, 4, 5, 7, 8 April.
    ["over Easter", due("2026-03-20"), "2026-04-08 23:59"],
    // 13 to 24, and 27 to 31 December.
    ["over Christmas", due("2025-12-12"), "2025-12-31 23:59"],
    ["over a leap day", due("2024-02-20"), "2024-03-08 23:59"],
  ]);
  check(act, "pay-less-notice", given, [
    // 7, 5, 4, 2, 1 April, 31, 30 March.
    ["seven days before 8 April, Easter left out", due("2026-03-20"), "2026-03-30 23:59"],
    // 30, 29, 28, 27, 24, 23, 22 December.
    ["seven days before 31 December, Christmas left out", due("2025-12-12"), "2025-12-22 23:59"],
  ]);
  const referred = (at: string) =>
    [
      ["reported", at],
      ["referred", at],
    ] as const;
  check(act, "adjudicator.decides", given, [
    // 9 to 24 December are 16; 27 to 31 five, 2 to 8 January seven.
    ["over Christmas and New Year", referred("2025-12-08 16:00"), "2026-01-08 23:59"],
  ]);
});

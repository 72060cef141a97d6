// United States: Regulation E (12 CFR 1005.11(c)), Regulation Z on the Closing Disclosure (1026.19(f)(1)(ii)), FTC Cooling-Off Rule (16 CFR 429.0(a), (f)),
// HIPAA breach notification (45 CFR 164.404(b)), Prompt Payment (5 CFR 1315.4(g)), all restated from the words as they are well known. Dates are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { federal } from "./holidays.js";
import { check } from "./support.js";

const timeZone = "America/New_York";
// The precise holidays of 5 U.S.C. 6103(a): 4 July 2026 itself, and not the 3rd.
const precise = [...federal.filter((date) => date !== "2026-07-03"), "2026-07-04"];
const rules = defineContract({
  id: "us-consumer",
  title: "Consumer periods of the United States",
  timeZone,
  levels: ["error", "mortgage", "door-sale", "health", "invoice"],
  attributes: { account: ["new", "old"] },
  calendars: {
    bank: { timeZone, hours: "mon-fri 09:00-17:00", holidays: federal },
    precise: { timeZone, hours: "mon-sat 09:00-17:00", holidays: precise },
  },
  clauses: [
    {
      id: "error.investigate",
      level: "error",
      when: { account: "old" },
      promise: ["error-determined", "provisionally-credited"],
      workingDays: 10,
      calendar: "bank",
      at: "end-of-day",
      source: "1005.11(c)(1): within 10 business days of receiving a notice of error",
    },
    {
      id: "error.investigate.new",
      level: "error",
      when: { account: "new" },
      promise: ["error-determined", "provisionally-credited"],
      workingDays: 20,
      calendar: "bank",
      at: "end-of-day",
    },
    {
      id: "error.complete",
      level: "error",
      promise: "error-determined",
      calendarDays: 45,
      at: "end-of-day",
      source: "1005.11(c)(2): up to 45 days from receipt of a notice of error",
    },
    {
      id: "error.report",
      level: "error",
      promise: "results-reported",
      from: "error-determined",
      workingDays: 3,
      calendar: "bank",
      at: "end-of-day",
    },
    {
      id: "closing-disclosure",
      level: "mortgage",
      promise: "disclosure-received",
      from: { agreed: "consummation-set" },
      workingDays: 3,
      calendar: "precise",
      backward: true,
      at: "end-of-day",
      source: "no later than three business days before consummation",
    },
    {
      id: "cancel",
      level: "door-sale",
      promise: "cancelled-by-buyer",
      workingDays: 3,
      calendar: "precise",
      at: "end-of-day",
      source:
        "prior to midnight of the third business day after the date of this transaction; any calendar day except Sunday or the following business holidays",
    },
    {
      id: "breach",
      level: "health",
      promise: "individuals-notified",
      from: "discovered",
      calendarDays: 60,
      at: "end-of-day",
      source: "in no case later than 60 calendar days after discovery of a breach",
    },
    {
      id: "prompt-pay",
      level: "invoice",
      promise: "paid",
      from: { latestOf: ["invoice-received", "goods-accepted"] },
      calendarDays: 30,
      calendar: "bank",
      roll: "following",
      at: "end-of-day",
      source:
        "30 days after the later of receipt of a proper invoice or acceptance; on a weekend or federal holiday, the following business day",
    },
  ],
});
const zone = timeZone;

describe("Regulation E", () => {
  const given = { zone, level: "error", attributes: { account: "old" } };
  check(rules, "error.investigate", given, [
    ["ten business days over two holidays", "2026-01-15 10:00", "2026-01-30 24:00"],
    ["from a Sunday", "2026-03-08 10:00", "2026-03-20 24:00"],
    ["over the observed Independence Day", "2026-07-01 10:00", "2026-07-16 24:00"],
  ]);
  check(rules, "error.investigate.new", { ...given, attributes: { account: "new" } }, [
    ["twenty for a new account", "2026-03-02 10:00", "2026-03-30 24:00"],
  ]);
  check(rules, "error.complete", given, [["45 days", "2024-01-31 10:00", "2024-03-16 24:00"]]);
  check(rules, "error.report", given, [
    [
      "three business days",
      [
        ["reported", "2026-05-18 10:00"],
        ["error-determined", "2026-05-21 10:00"],
      ],
      "2026-05-27 24:00",
    ],
  ]);
});
describe("Closing Disclosure", () => {
  const closing = (on: string) =>
    [
      ["reported", "2026-01-02 09:00"],
      ["consummation-set", "2026-01-02 09:00", { agreed: `${on} 10:00` }],
    ] as const;
  check(rules, "closing-disclosure", { zone, level: "mortgage" }, [
    ["consummated on Thursday: received by Monday", closing("2026-06-11"), "2026-06-08 24:00"],
    ["on Monday: Thursday, Saturday being a business day", closing("2026-06-08"), "2026-06-04 24:00"],
    ["on Tuesday, 26 May: Memorial Day does not count", closing("2026-05-26"), "2026-05-21 24:00"],
    ["on Monday, 6 July: Friday the 3rd is a business day, the 4th is none", closing("2026-07-06"), "2026-07-01 24:00"],
  ]);
});
describe("Cooling-Off Rule", () => {
  check(rules, "cancel", { zone, level: "door-sale" }, [
    ["sold on Thursday: Monday", "2026-03-05 18:00", "2026-03-09 24:00"],
    ["sold on Friday before Labor Day", "2026-09-04 18:00", "2026-09-09 24:00"],
  ]);
});
describe("HIPAA and Prompt Payment", () => {
  check(rules, "breach", { zone, level: "health" }, [
    [
      "60 days",
      [
        ["reported", "2026-01-05 09:00"],
        ["discovered", "2026-01-06 17:00"],
      ],
      "2026-03-07 24:00",
    ],
  ]);
  check(rules, "prompt-pay", { zone, level: "invoice" }, [
    [
      "to Juneteenth, a Friday",
      [
        ["reported", "2026-05-01 09:00"],
        ["invoice-received", "2026-05-20 09:00"],
        ["goods-accepted", "2026-05-18 09:00"],
      ],
      "2026-06-22 24:00",
    ],
  ]);
});

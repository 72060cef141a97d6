// United States: Regulation Z on the Closing Disclosure (1026.19(f)(1)(ii)), FTC Cooling-Off Rule (16 CFR 429.0(a), (f)),
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
  levels: ["mortgage", "door-sale", "health", "invoice"],
  events: ["consummation-set", "discovered", "invoice-received", "goods-accepted"],
  calendars: {
    bank: { timeZone, hours: "mon-fri 09:00-17:00", holidays: federal },
    precise: { timeZone, hours: "mon-sat 09:00-17:00", holidays: precise },
  },
  clauses: [
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

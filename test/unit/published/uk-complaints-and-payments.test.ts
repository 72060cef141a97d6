// Financial Conduct Authority, Handbook, DISP 1.5.1R (2016), 1.5.3R(1) as it stood in 2012, and 1.6.2R; and Directive (EU) 2015/2366 (PSD 2), arts. 78(1)
// and 83(1), restated in part. Close of business, cut-offs and the half day before Christmas are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { england } from "./holidays.js";
import { check } from "./support.js";

const timeZone = "Europe/London";
const firm = defineContract({
  id: "payments-firm",
  title: "Complaints and payments",
  timeZone,
  levels: ["complaint", "payment"],
  attributes: { form: ["paper", "electronic"] },
  calendars: {
    business: {
      timeZone,
      hours: "mon-fri 09:00-17:00",
      holidays: england,
      specialDays: [{ date: "2025-12-24", hours: "09:00-12:30", name: "Christmas Eve" }],
    },
  },
  clauses: [
    {
      id: "summary-resolution",
      level: "complaint",
      promise: "resolved",
      workingDays: 3,
      calendar: "business",
      cutOff: "17:00",
      at: "end-of-working-day",
      source:
        "resolved by a respondent by close of business on the third business day following the day on which it is received; a complaint received on any day other than a business day, or after close of business on a business day, may be treated as received on the next business day",
    },
    {
      id: "summary-resolution.by-hours",
      level: "complaint",
      promise: "resolved",
      start: { rule: "next-working-time", calendar: "business" },
      workingDays: 3,
      calendar: "business",
      at: "end-of-working-day",
      reading:
        "Close of business as the hours have it, on half days too; what is received at that very moment is late here.",
    },
    {
      id: "final-response",
      level: "complaint",
      promise: "final-response-sent",
      weeks: 8,
      at: "end-of-day",
      source: "by the end of eight weeks after its receipt of the complaint",
    },
    {
      id: "emd.final-response",
      level: "complaint",
      promise: "final-response-sent",
      workingDays: 15,
      calendar: "business",
      at: "end-of-day",
      source: "within 15 business days of its receipt of the complaint",
    },
    {
      id: "electronic.credit",
      level: "payment",
      when: { form: "electronic" },
      promise: "credited",
      workingDays: 1,
      calendar: "business",
      cutOff: "16:00",
      at: "end-of-working-day",
      source: "credited […] at the latest by the end of the next business day",
      reading:
        "A cut-off time near the end of the business day, beyond which an order is received on the following business day: 16:00.",
    },
    {
      id: "paper.credit",
      level: "payment",
      when: { form: "paper" },
      promise: "credited",
      workingDays: 2,
      calendar: "business",
      cutOff: "16:00",
      at: "end-of-working-day",
      source: "This period may be extended by a further business day for paper-initiated payment transactions.",
    },
  ],
});
const complaint = { zone: timeZone, level: "complaint" };

describe("complaints", () => {
  check(firm, "summary-resolution", complaint, [
    ["source (ATEB): the date of receipt is day zero", "2026-03-02 10:00", "2026-03-05 17:00"],
    ["at close of business", "2026-03-02 17:00", "2026-03-05 17:00"],
    ["after close of business", "2026-03-02 17:00:01", "2026-03-06 17:00"],
    ["on a Saturday: as of Monday", "2026-03-07 10:00", "2026-03-12 17:00"],
    ["on Good Friday: as of Tuesday", "2026-04-03 10:00", "2026-04-10 17:00"],
    ["on 19 December: the third business day is a half day", "2025-12-19 10:00", "2025-12-24 12:30"],
  ]);
  check(firm, "final-response", complaint, [
    ["eight weeks, over the change to summer time", "2026-03-02 10:00", "2026-04-27 24:00"],
    ["from 31 December", "2025-12-31 23:59", "2026-02-25 24:00"],
  ]);
  check(firm, "emd.final-response", complaint, [
    ["fifteen business days over Easter", "2026-03-23 10:00", "2026-04-15 24:00"],
  ]);
});

describe("payments", () => {
  const electronic = { zone: timeZone, level: "payment", attributes: { form: "electronic" } };
  check(firm, "electronic.credit", electronic, [
    ["at the cut-off", "2026-03-02 16:00", "2026-03-03 17:00"],
    ["beyond it", "2026-03-02 16:00:01", "2026-03-04 17:00"],
    ["on Friday, before the clocks change", "2026-03-27 16:30", "2026-03-31 17:00"],
    ["on Sunday", "2026-03-29 01:30", "2026-03-31 17:00"],
    ["into the half day", "2025-12-23 12:00", "2025-12-24 12:30"],
  ]);
  check(firm, "paper.credit", { ...electronic, attributes: { form: "paper" } }, [
    ["a further business day", "2026-03-02 16:00", "2026-03-04 17:00"],
    ["over Christmas", "2025-12-24 10:00", "2025-12-30 17:00"],
  ]);
});

describe("close of business on a half day", () => {
  // A cut-off is a time of day: at 15:00 of Christmas Eve it has not come yet, though business closed at 12:30.
  check(firm, "summary-resolution", complaint, [
    ["by the cut-off: 24 is day zero", "2025-12-24 15:00", "2025-12-31 17:00"],
  ]);
  check(firm, "summary-resolution.by-hours", complaint, [
    ["by the hours: 29 is day zero", "2025-12-24 15:00", "2026-01-02 17:00"],
    ["within them", "2025-12-24 12:29", "2025-12-31 17:00"],
    ["before opening", "2026-03-02 07:00", "2026-03-05 17:00"],
    ["on a Saturday", "2026-03-07 10:00", "2026-03-12 17:00"],
  ]);
});

// Periods of trade: Directive 2011/7/EU on late payment, art. 3(3)(b); Directive 2011/83/EU on consumer rights, arts. 9 and 13 (counted by Regulation
// 1182/71, recital 41); United Nations Convention on Contracts for the International Sale of Goods (CISG), art. 20; FIDIC conditions of 2017, 20.2.1 and
// 20.2.4, restated. Dates are our own.
import { defineContract } from "sla-clock";
import { describe } from "vitest";
import { germany } from "./holidays.js";
import { check } from "./support.js";

const timeZone = "Europe/Berlin";
const trade = defineContract({
  id: "trade",
  title: "Periods of trade",
  timeZone,
  levels: ["invoice", "consumer", "offer", "works"],
  events: ["invoice-received", "goods-received", "withdrawal-received", "offer-sent", "became-aware", "effects-ended"],
  calendars: { business: { timeZone, hours: "mon-fri 09:00-17:00", holidays: germany } },
  clauses: [
    {
      id: "invoice.pay",
      level: "invoice",
      promise: "paid",
      from: { latestOf: ["invoice-received", "goods-received"] },
      calendarDays: 30,
      calendar: "business",
      counting: "eu-1182-71",
      source:
        "(i) 30 calendar days following the date of receipt by the debtor of the invoice […] (iii) where the debtor receives the invoice […] earlier than the goods […], 30 calendar days after the date of the receipt of the goods",
    },
    {
      id: "consumer.withdraw",
      level: "consumer",
      promise: "withdrawal-sent",
      from: "goods-received",
      calendarDays: 14,
      calendar: "business",
      counting: "eu-1182-71",
      source: "9(2)(b) 14 days from […] the day on which the consumer […] acquires physical possession of the goods",
    },
    {
      id: "consumer.reimburse",
      level: "consumer",
      promise: "reimbursed",
      from: "withdrawal-received",
      calendarDays: 14,
      calendar: "business",
      counting: "eu-1182-71",
      source: "13(1) not later than 14 days from the day on which he is informed of the consumer’s decision",
    },
    {
      id: "offer.accept",
      level: "offer",
      promise: "accepted",
      from: "offer-sent",
      calendarDays: 10,
      calendar: "business",
      roll: "following",
      at: "end-of-day",
      source:
        "20(2) Official holidays or non-business days occurring during the period […] are included […]. However, if a notice of acceptance cannot be delivered […] on the last day […], the period is extended until the first business day which follows.",
    },
    {
      id: "works.notice",
      level: "works",
      promise: "claim-noticed",
      from: "became-aware",
      calendarDays: 28,
      at: "end-of-day",
      source: "20.2.1: no later than 28 days after the claiming Party became aware, or should have become aware",
    },
    {
      id: "works.detailed",
      level: "works",
      promise: "claim-detailed",
      from: "became-aware",
      calendarDays: 84,
      at: "end-of-day",
    },
    {
      id: "works.monthly",
      level: "works",
      promise: "claim-updated",
      from: "became-aware",
      months: 1,
      at: "end-of-day",
      repeat: { as: "periodic-update", until: "effects-ended" },
    },
  ],
});
const zone = timeZone;
const happened = (...events: readonly (readonly [string, string])[]) =>
  [["reported", "2024-01-02 09:00"], ...events] as const;

describe("late payment", () => {
  check(trade, "invoice.pay", { zone, level: "invoice" }, [
    [
      "invoice after the goods",
      happened(["goods-received", "2026-03-02 09:00"], ["invoice-received", "2026-03-09 12:00"]),
      "2026-04-08 24:00",
    ],
    [
      "goods after the invoice",
      happened(["invoice-received", "2026-03-02 09:00"], ["goods-received", "2026-03-16 12:00"]),
      "2026-04-15 24:00",
    ],
    [
      "to Good Friday, so Tuesday",
      happened(["invoice-received", "2026-03-02 09:00"], ["goods-received", "2026-03-04 12:00"]),
      "2026-04-07 24:00",
    ],
    ["no goods yet", happened(["invoice-received", "2026-03-02 09:00"]), "inactive"],
  ]);
});
describe("consumer rights", () => {
  const given = { zone, level: "consumer" };
  check(trade, "consumer.withdraw", given, [
    ["14 days", happened(["goods-received", "2026-03-02 09:00"]), "2026-03-16 24:00"],
    ["to a Sunday", happened(["goods-received", "2026-03-08 09:00"]), "2026-03-23 24:00"],
    [
      "to the second day of Christmas, a Saturday",
      happened(["goods-received", "2026-12-12 09:00"]),
      "2026-12-28 24:00",
    ],
    ["over a leap day", happened(["goods-received", "2024-02-20 09:00"]), "2024-03-05 24:00"],
  ]);
  check(trade, "consumer.reimburse", given, [
    ["to Easter Monday", happened(["withdrawal-received", "2026-03-23 23:59"]), "2026-04-07 24:00"],
  ]);
});
describe("CISG 20", () => {
  check(trade, "offer.accept", { zone, level: "offer" }, [
    ["holidays during the period are included", happened(["offer-sent", "2026-03-30 09:00"]), "2026-04-09 24:00"],
    ["a non-business day at its end", happened(["offer-sent", "2026-03-24 09:00"]), "2026-04-07 24:00"],
  ]);
});
describe("FIDIC 20.2", () => {
  const given = { zone, level: "works" };
  const aware = happened(["became-aware", "2026-01-31 09:00"]);
  check(trade, "works.notice", given, [["28 days", aware, "2026-02-28 24:00"]]);
  check(trade, "works.detailed", given, [["84 days, over the change to summer time", aware, "2026-04-25 24:00"]]);
  check(trade, "works.monthly", given, [
    ["the first update", aware, "2026-02-28 24:00"],
    ["a month from the first", [...aware, ["claim-updated", "2026-02-20 09:00"]], "2026-03-20 24:00"],
  ]);
});

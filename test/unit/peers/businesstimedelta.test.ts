// Cases of seppemans/businesstimedelta (MIT): businesstimedelta/test/*.py, test/rules/*.py and README.md.
import { defineCalendar } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendarCases } from "./calendar-cases.js";

const workday = defineCalendar({ id: "workday", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });

describe("businesstimedelta arithmetic", () => {
  calendarCases(workday, [
    ["add less than one period", "addWorkingTime", "2016-01-23 13:14", "2h", "2016-01-25 11:00"],
    ["add exactly one period", "addWorkingTime", "2016-01-22 09:00", "8h", "2016-01-22 17:00"],
    ["add more than one period", "addWorkingTime", "2016-01-23 13:14", "12h", "2016-01-26 13:00"],
    ["subtract less than one period", "subtractWorkingTime", "2016-01-25 11:14", "2h", "2016-01-25 09:14"],
    ["subtract exactly one period", "subtractWorkingTime", "2016-01-22 18:00", "8h", "2016-01-22 09:00"],
    ["subtract more than one period", "subtractWorkingTime", "2016-01-25 11:14", "8h", "2016-01-22 11:14"],
    ["negation, there", "addWorkingTime", "2016-01-25 11:14", "120h", "2016-02-15 11:14"],
    ["negation, back", "subtractWorkingTime", "2016-02-15 11:14", "120h", "2016-01-25 11:14"],
    ["difference, less than one period", "workingTimeBetween", "2016-01-21 10:00", "2016-01-21 10:00:05", "5s"],
    ["difference, more than one period", "workingTimeBetween", "2016-01-20 10:00", "2016-01-21 10:00:05", "8h5s"],
    ["difference, several days", "workingTimeBetween", "2016-01-18 02:00", "2016-01-24 00:00", "40h"],
  ]);
  calendarCases(defineCalendar({ id: "night", timeZone: "UTC", hours: "mon-fri 23:00-01:00" }), [
    ["difference overnight", "workingTimeBetween", "2016-01-21 10:00", "2016-01-22 10:00", "2h"],
    ["Friday night runs into Saturday", "workingTimeBetween", "2016-01-22 10:00", "2016-01-25 10:00", "2h"],
  ]);

  it("no workday hours are refused (peer: zero difference)", () => {
    expect(() => defineCalendar({ id: "none", timeZone: "UTC", hours: "mon-fri 09:00-09:00" })).toThrow(
      expect.objectContaining({ code: "hours-empty" }),
    );
  });
});

describe("businesstimedelta WorkDayRule, next and previous", () => {
  calendarCases(workday, [
    ["next during the weekend", "nextWorkingTime", "2016-01-23 13:14", "2016-01-25 09:00"],
    ["… its end", "nextClosing", "2016-01-23 13:14", "2016-01-25 17:00"],
    ["next during a working day", "nextWorkingTime", "2016-01-25 10:00", "2016-01-25 10:00"],
    ["… its end", "nextClosing", "2016-01-25 10:00", "2016-01-25 17:00"],
    ["next before a working day", "nextWorkingTime", "2016-01-25 03:00", "2016-01-25 09:00"],
    ["previous during a working day", "previousWorkingTime", "2016-01-25 10:00", "2016-01-25 10:00"],
    ["… its start", "previousOpening", "2016-01-25 10:00", "2016-01-25 09:00"],
    ["previous during the weekend", "previousWorkingTime", "2016-01-23 13:14", "2016-01-22 17:00"],
    ["… its start", "previousOpening", "2016-01-23 13:14", "2016-01-22 09:00"],
    ["previous at the start of a working day", "previousWorkingTime", "2016-01-25 09:00", "2016-01-22 17:00"],
    ["previous at the end of a working day", "previousWorkingTime", "2016-01-25 17:00", "2016-01-25 17:00"],
    ["previous after the end of a working day", "previousWorkingTime", "2016-01-25 18:00", "2016-01-25 17:00"],
  ]);
  calendarCases(defineCalendar({ id: "lunch", timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-17:00" }), [
    ["next during the lunch break", "nextWorkingTime", "2016-01-25 12:30", "2016-01-25 13:00"],
    ["… its end", "nextClosing", "2016-01-25 12:30", "2016-01-25 17:00"],
  ]);
});

describe("businesstimedelta HolidayRule", () => {
  // The peer's holiday ends at 23:59:59, so that the last second of each leaks; here it ends at 24:00. Around-the-clock hours make its
  // bounds visible: it starts where they close, and ends where they open.
  const holidays = ["2015-12-25", "2016-12-25", "2017-12-25"];
  calendarCases(defineCalendar({ id: "christmas", timeZone: "UTC", hours: "24x7", holidays }), [
    ["next before a holiday, start", "nextClosing", "2016-01-23 12:43", "2016-12-25 00:00"],
    ["next before a holiday, end (peer: 23:59:59)", "nextOpening", "2016-01-23 12:43", "2016-12-26 00:00"],
    ["next during a holiday", "isOpen", "2016-12-25 12:00", false],
    ["next during a holiday, end (peer: 23:59:59)", "nextOpening", "2016-12-25 12:00", "2016-12-26 00:00"],
    ["next after a holiday", "nextClosing", "2016-12-26 00:00", "2017-12-25 00:00"],
    ["at the start edge", "isOpen", "2016-12-25 00:00", false],
    ["at the end edge", "isOpen", "2016-12-25 23:59:59", false],
    ["within the last second (peer: open)", "isOpen", "2016-12-25 23:59:59.999", false],
    ["after the end edge", "isOpen", "2016-12-26 00:00", true],
    ["across time zones", "isOpen", "2016-12-24T20:00-08:00", false],
    ["previous before a holiday, start", "previousClosing", "2016-01-22 00:00", "2015-12-25 00:00"],
    ["previous before a holiday, end (peer: 23:59:59)", "previousOpening", "2016-01-22 00:00", "2015-12-26 00:00"],
    ["previous after a holiday", "previousClosing", "2016-12-27 00:00", "2016-12-25 00:00"],
    ["previous during a holiday", "previousClosing", "2016-12-25 12:00", "2016-12-25 00:00"],
  ]);
});

describe("businesstimedelta README", () => {
  const lunch = "mon-fri 09:00-12:00, 13:00-18:00";
  calendarCases(defineCalendar({ id: "readme", timeZone: "UTC", hours: lunch }), [
    ["difference", "workingTimeBetween", "2016-01-18 09:00", "2016-01-25 09:00", "40h"],
    // The printed README says 2016-01-25 09:00 and 2016-01-15 18:00; the peer's own test of it agrees with these.
    ["start + 40 hours", "addWorkingTime", "2016-01-18 09:00", "40h", "2016-01-22 18:00"],
    ["end - 40 hours", "subtractWorkingTime", "2016-01-25 09:00", "40h", "2016-01-18 09:00"],
  ]);
  calendarCases(defineCalendar({ id: "ca", timeZone: "UTC", hours: lunch, holidays: ["2015-12-25"] }), [
    ["over Christmas", "workingTimeBetween", "2015-12-21 09:00", "2015-12-28 09:00", "32h"],
  ]);
  calendarCases(defineCalendar({ id: "santiago", timeZone: "America/Santiago", hours: lunch }), [
    [
      "a San Francisco day in Santiago's hours",
      "workingTimeBetween",
      "2016-01-18T09:00-08:00",
      "2016-01-18T18:00-08:00",
      "4h",
    ],
  ]);
});

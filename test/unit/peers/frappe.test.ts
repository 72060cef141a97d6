// Cases of frappe/erpnext (GPL-3.0): erpnext/support/doctype/issue/test_issue.py, and of frappe/helpdesk (AGPL-3.0):
// helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py. Inputs and outcomes only, in our own words. Both keep the site's time; here UTC.
import { defineCalendar } from "sla-clock";
import { describe } from "vitest";
import { calendarCases } from "./calendar-cases.js";

describe("ERPNext, response and resolution", () => {
  // Every day 10:00-18:00; the peer's holiday list closes the 5th of March.
  calendarCases(
    defineCalendar({ id: "sla", timeZone: "UTC", hours: "mon-sun 10:00-18:00", holidays: ["2019-03-05"] }),
    [
      ["a customer's terms, response", "addWorkingTime", "2019-03-04 12:00", "2h", "2019-03-04 14:00"],
      ["a customer's terms, resolution", "addWorkingTime", "2019-03-04 12:00", "3h", "2019-03-04 15:00"],
      ["default terms, response", "addWorkingTime", "2019-03-04 12:00", "4h", "2019-03-04 16:00"],
      ["default terms, resolution at closing", "addWorkingTime", "2019-03-04 12:00", "6h", "2019-03-04 18:00"],
      ["before opening, response", "addWorkingTime", "2019-03-04 07:00", "4h", "2019-03-04 14:00"],
      ["before opening, resolution", "addWorkingTime", "2019-03-04 07:00", "6h", "2019-03-04 16:00"],
      ["after closing, response", "addWorkingTime", "2019-03-04 20:00", "4h", "2019-03-06 14:00"],
      ["after closing, resolution", "addWorkingTime", "2019-03-04 20:00", "6h", "2019-03-06 16:00"],
      ["response at closing", "addWorkingTime", "2019-03-04 14:00", "4h", "2019-03-04 18:00"],
      ["resolution over a holiday", "addWorkingTime", "2019-03-04 14:00", "6h", "2019-03-06 12:00"],
      // 45 minutes on hold before opening move the peer's due moment to 16:45; no open time lies in them.
      ["on hold before opening (peer: 16:45)", "addWorkingTime", "2020-03-04 04:00", "6h", "2020-03-04 16:00"],
      ["… the hold in working time (peer: 45 min)", "workingTimeBetween", "2020-03-04 04:15", "2020-03-04 05:00", "0m"],
    ],
  );
});

describe("ERPNext, first response time", () => {
  // The peer records one second where no working time lies between, so that it differs from none.
  const none = "0s";
  calendarCases(defineCalendar({ id: "weekdays", timeZone: "UTC", hours: "mon-fri 10:00-18:00" }), [
    ["1: same day, both in hours", "workingTimeBetween", "2021-06-28 11:00", "2021-06-28 12:00", "3600s"],
    ["2: in hours, after", "workingTimeBetween", "2021-06-28 12:00", "2021-06-28 20:00", "21600s"],
    ["3: before, in hours", "workingTimeBetween", "2021-06-28 06:00", "2021-06-28 12:00", "7200s"],
    ["4: both after (peer: 1 s)", "workingTimeBetween", "2021-06-28 19:00", "2021-06-28 20:00", none],
    ["5: a day off (peer: 1 s)", "workingTimeBetween", "2021-06-27 10:00", "2021-06-27 11:00", none],
    ["6: next day, before, before", "workingTimeBetween", "2021-06-28 06:00", "2021-06-29 06:00", "28800s"],
    ["7: next day, before, in hours", "workingTimeBetween", "2021-06-28 06:00", "2021-06-29 11:00", "32400s"],
    ["8: next day, before, after", "workingTimeBetween", "2021-06-28 06:00", "2021-06-29 20:00", "57600s"],
    ["9: next day, before, day off", "workingTimeBetween", "2021-06-25 06:00", "2021-06-26 11:00", "28800s"],
    ["10: next day, in hours, before", "workingTimeBetween", "2021-06-28 12:00", "2021-06-29 06:00", "21600s"],
    ["11: next day, in hours, in hours", "workingTimeBetween", "2021-06-28 12:00", "2021-06-29 11:00", "25200s"],
    ["12: next day, in hours, after", "workingTimeBetween", "2021-06-28 12:00", "2021-06-29 20:00", "50400s"],
    ["13: next day, in hours, day off", "workingTimeBetween", "2021-06-25 12:00", "2021-06-26 11:00", "21600s"],
    ["14: next day, after, before (peer: 1 s)", "workingTimeBetween", "2021-06-28 20:00", "2021-06-29 06:00", none],
    ["15: next day, after, in hours", "workingTimeBetween", "2021-06-28 20:00", "2021-06-29 11:00", "3600s"],
    ["16: next day, after, after", "workingTimeBetween", "2021-06-28 20:00", "2021-06-29 20:00", "28800s"],
    ["17: next day, after, day off (peer: 1 s)", "workingTimeBetween", "2021-06-25 20:00", "2021-06-26 11:00", none],
    ["18: days apart, before, before", "workingTimeBetween", "2021-06-28 06:00", "2021-07-01 06:00", "86400s"],
    ["19: days apart, before, in hours", "workingTimeBetween", "2021-06-28 06:00", "2021-07-01 11:00", "90000s"],
    ["20: days apart, before, after", "workingTimeBetween", "2021-06-28 06:00", "2021-07-01 20:00", "115200s"],
    ["21: days apart, before, day off", "workingTimeBetween", "2021-06-25 06:00", "2021-06-27 11:00", "28800s"],
    ["22: days apart, in hours, before", "workingTimeBetween", "2021-06-28 12:00", "2021-07-01 06:00", "79200s"],
    ["23: days apart, in hours, in hours", "workingTimeBetween", "2021-06-28 12:00", "2021-07-01 11:00", "82800s"],
    ["24: days apart, in hours, after", "workingTimeBetween", "2021-06-28 12:00", "2021-07-01 20:00", "108000s"],
    ["25: days apart, in hours, day off", "workingTimeBetween", "2021-06-25 12:00", "2021-06-27 11:00", "21600s"],
    ["26: days apart, after, before", "workingTimeBetween", "2021-06-28 20:00", "2021-07-01 06:00", "57600s"],
    ["27: days apart, after, in hours", "workingTimeBetween", "2021-06-28 20:00", "2021-07-01 11:00", "61200s"],
    ["28: days apart, after, after", "workingTimeBetween", "2021-06-28 20:00", "2021-07-01 20:00", "86400s"],
    ["29: days apart, after, day off (peer: 1 s)", "workingTimeBetween", "2021-06-25 20:00", "2021-06-27 11:00", none],
  ]);
});

describe("Frappe Helpdesk, weekdays 10:00 to 18:00", () => {
  // The peer takes the Monday of the current week; here it is 2024-01-15.
  const hours = "mon-fri 10:00-18:00";
  calendarCases(defineCalendar({ id: "default", timeZone: "UTC", hours }), [
    ["working day, response", "addWorkingTime", "2024-01-15 10:00", "1h", "2024-01-15 11:00"],
    ["working day, resolution", "addWorkingTime", "2024-01-15 10:00", "4h", "2024-01-15 14:00"],
    ["before opening, response", "addWorkingTime", "2024-01-15 08:00", "1h", "2024-01-15 11:00"],
    ["before opening, resolution", "addWorkingTime", "2024-01-15 08:00", "4h", "2024-01-15 14:00"],
    ["after closing, response", "addWorkingTime", "2024-01-15 20:00", "30m", "2024-01-16 10:30"],
    ["after closing, resolution", "addWorkingTime", "2024-01-15 20:00", "2h", "2024-01-16 12:00"],
    ["Saturday, 24 hours end at closing", "addWorkingTime", "2024-01-20 15:00", "24h", "2024-01-24 18:00"],
    ["Saturday, 72 hours end at closing", "addWorkingTime", "2024-01-20 15:00", "72h", "2024-02-01 18:00"],
    ["Friday in hours, response", "addWorkingTime", "2024-01-19 17:00", "30m", "2024-01-19 17:30"],
    ["Friday in hours, resolution", "addWorkingTime", "2024-01-19 17:00", "2h", "2024-01-22 11:00"],
    ["Friday after closing, response", "addWorkingTime", "2024-01-19 19:00", "1h", "2024-01-22 11:00"],
    ["Friday after closing, resolution", "addWorkingTime", "2024-01-19 19:00", "4h", "2024-01-22 14:00"],
    ["no hold", "addWorkingTime", "2024-01-18 15:00", "2h", "2024-01-18 17:00"],
    ["an hour's hold ends at closing", "addWorkingTime", "2024-01-18 15:00", "3h", "2024-01-18 18:00"],
    ["a second more is the next day", "addWorkingTime", "2024-01-18 15:00", "3h1s", "2024-01-19 10:00:01"],
  ]);
  const holidays = ["2024-01-18", "2024-01-19"];
  calendarCases(defineCalendar({ id: "holidays", timeZone: "UTC", hours, holidays }), [
    ["two holidays and a weekend, response", "addWorkingTime", "2024-01-18 15:00", "30m", "2024-01-22 10:30"],
    ["two holidays and a weekend, resolution", "addWorkingTime", "2024-01-18 15:00", "2h", "2024-01-22 12:00"],
  ]);
});

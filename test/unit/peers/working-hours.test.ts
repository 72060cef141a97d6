// Cases of Intrepidd/working_hours (MIT): spec/working_hours/computation_spec.rb and README.md.
import { defineCalendar } from "sla-clock";
import { describe } from "vitest";
import { calendarCases } from "./calendar-cases.js";

const office = { mon: "09:00-17:00", tue: "09:00-17:00", wed: "09:00-17:00", thu: "09:00-17:00", fri: "09:00-17:00" };
const weekdays = defineCalendar({ id: "default", timeZone: "UTC", hours: office });
const tokyo = defineCalendar({ id: "tokyo", timeZone: "Asia/Tokyo", hours: office });
const labourDay = defineCalendar({ id: "may", timeZone: "UTC", hours: office, holidays: ["2014-05-01"] });
const mondayAndWednesday = { mon: "09:00-17:00", wed: "09:00-17:00" };
const split = { ...office, mon: ["07:00-12:00", "13:00-18:00"] };
const splitMonday = defineCalendar({ id: "split", timeZone: "UTC", hours: { mon: split.mon } });

describe("working_hours #add_days", () => {
  calendarCases(weekdays, [
    ["adds working days to a date", "addWorkingDays", "1991-11-15 00:00", 2, "same-time", "1991-11-19 00:00"],
    ["subtracts working days", "addWorkingDays", "1991-11-15 00:00", -7, "same-time", "1991-11-06 00:00"],
    ["adds working days to a time", "addWorkingDays", "1991-11-15 14:00:42", 1, "same-time", "1991-11-18 14:00:42"],
    ["README: 8 days", "addWorkingDays", "2014-12-31 00:00", 8, "same-time", "2015-01-12 00:00"],
  ]);
  calendarCases(defineCalendar({ id: "mw", timeZone: "UTC", hours: mondayAndWednesday }), [
    ["skips days not worked", "addWorkingDays", "2014-04-07 00:00", 1, "same-time", "2014-04-09 00:00"],
  ]);
  calendarCases(defineCalendar({ id: "h", timeZone: "UTC", hours: office, holidays: ["2014-04-08"] }), [
    ["skips holidays", "addWorkingDays", "2014-04-07 00:00", 1, "same-time", "2014-04-09 00:00"],
  ]);
  calendarCases(defineCalendar({ id: "mwh", timeZone: "UTC", hours: mondayAndWednesday, holidays: ["2014-04-09"] }), [
    ["skips both", "addWorkingDays", "2014-04-07 00:00", 3, "same-time", "2014-04-21 00:00"],
  ]);
  calendarCases(tokyo, [
    // Thursday 21:00 in UTC is Friday 06:00 in Tokyo.
    ["accepts any time zone", "addWorkingDays", "1991-11-14 21:00", 1, "same-time", "1991-11-18T06:00+09:00"],
  ]);
});

describe("working_hours #add_hours, #add_minutes, #add_seconds", () => {
  calendarCases(weekdays, [
    ["adds hours", "addWorkingTime", "1991-11-15 14:00:42", "2h", "1991-11-15 16:00:42"],
    ["subtracts hours", "subtractWorkingTime", "1991-11-18 14:00:42", "7h", "1991-11-15 15:00:42"],
    ["adds minutes", "addWorkingTime", "1991-11-15 16:30:42", "45m", "1991-11-18 09:15:42"],
    ["adds seconds", "addWorkingTime", "1991-11-15 16:59:42", "120s", "1991-11-18 09:01:42"],
    ["README: minus 4 hours", "subtractWorkingTime", "2014-08-04 08:32", "4h", "2014-08-01 13:00"],
  ]);
  calendarCases(tokyo, [
    ["accepts any time zone", "addWorkingTime", "1991-11-15 07:00", "3h", "1991-11-18T11:00+09:00"],
  ]);
  calendarCases(splitMonday, [["multiple timespans", "addWorkingTime", "1991-11-11 05:00", "6h", "1991-11-11 14:00"]]);
  calendarCases(defineCalendar({ id: "m24", timeZone: "UTC", hours: { mon: "00:00-24:00" } }), [
    ["midnight, advancing", "addWorkingTime", "2014-04-07 23:59:30", "60s", "2014-04-14 00:00:30"],
  ]);
  calendarCases(defineCalendar({ id: "mt", timeZone: "UTC", hours: { mon: "00:00-24:00", tue: "08:00-18:00" } }), [
    ["midnight, rewinding", "subtractWorkingTime", "2014-04-08 00:00:30", "60s", "2014-04-07 23:59"],
  ]);
});

describe("working_hours #advance_to_working_time", () => {
  calendarCases(labourDay, [
    ["jumps a holiday", "nextWorkingTime", "2014-05-01 12:00", "2014-05-02 09:00"],
    ["jumps a Sunday", "nextWorkingTime", "2014-06-01 12:00", "2014-06-02 09:00"],
  ]);
  calendarCases(weekdays, [
    ["returns self at opening", "nextWorkingTime", "2014-04-07 09:00", "2014-04-07 09:00"],
    ["returns self before closing", "nextWorkingTime", "2014-04-07 16:59", "2014-04-07 16:59"],
    ["jumps before opening", "nextWorkingTime", "2014-04-07 08:59", "2014-04-07 09:00"],
    ["jumps at closing", "nextWorkingTime", "2014-04-07 17:00", "2014-04-08 09:00"],
    ["any input zone, opening", "nextWorkingTime", "2014-04-07T00:00-09:00", "2014-04-07 09:00"],
    ["any input zone, evening", "nextWorkingTime", "2014-04-07T22:00+02:00", "2014-04-08 09:00"],
    ["README", "nextWorkingTime", "2014-08-04 07:16", "2014-08-04 09:00"],
  ]);
  calendarCases(splitMonday, [
    ["between timespans, before the break", "nextWorkingTime", "2014-04-07 11:59", "2014-04-07 11:59"],
    ["between timespans, at the break", "nextWorkingTime", "2014-04-07 12:00", "2014-04-07 13:00"],
    ["between timespans, in the break", "nextWorkingTime", "2014-04-07 12:59", "2014-04-07 13:00"],
    ["between timespans, after the break", "nextWorkingTime", "2014-04-07 13:00", "2014-04-07 13:00"],
  ]);
  calendarCases(
    defineCalendar({
      id: "hh",
      timeZone: "UTC",
      hours: { fri: "08:00-18:00" },
      specialDays: [{ date: "2019-12-27", hours: "10:00-18:00" }],
    }),
    [["jumps outside holiday hours", "nextWorkingTime", "2019-12-27 09:00", "2019-12-27 10:00"]],
  );
});

describe("working_hours #advance_to_closing_time", () => {
  calendarCases(labourDay, [
    ["jumps a holiday", "nextClosing", "2014-05-01 12:00", "2014-05-02 17:00"],
    ["jumps a Sunday", "nextClosing", "2014-06-01 12:00", "2014-06-02 17:00"],
  ]);
  calendarCases(weekdays, [
    ["during working hours", "nextClosing", "2014-04-07 12:00", "2014-04-07 17:00"],
    ["before opening", "nextClosing", "2014-04-07 08:59", "2014-04-07 17:00"],
    ["at closing", "nextClosing", "2014-04-07 17:00", "2014-04-08 17:00"],
    ["any input zone", "nextClosing", "2014-04-07T00:00-09:00", "2014-04-07T12:00-05:00"],
    ["any input zone, evening", "nextClosing", "2014-04-07T22:00+02:00", "2014-04-08 17:00"],
    ["README, before opening", "nextClosing", "2014-08-04 07:16", "2014-08-04 17:00"],
    ["README, open", "nextClosing", "2014-08-04 10:16", "2014-08-04 17:00"],
    ["README, after closing", "nextClosing", "2014-08-04 18:16", "2014-08-05 17:00"],
  ]);
  calendarCases(defineCalendar({ id: "split-week", timeZone: "UTC", hours: split }), [
    ["from morning to the end of the morning", "nextClosing", "2014-04-07 10:00", "2014-04-07 12:00"],
    ["from the break to the end of the afternoon", "nextClosing", "2014-04-07 12:00", "2014-04-07 18:00"],
    ["from the end of the afternoon to the next day", "nextClosing", "2014-04-07 18:00", "2014-04-08 17:00"],
  ]);
  calendarCases(defineCalendar({ id: "mid", timeZone: "UTC", hours: { mon: "00:00-24:00", tue: "09:00-17:00" } }), [
    // The peer stores 24:00 a microsecond early; here it is the midnight itself.
    ["from morning to midnight (peer: 23:59:59.999999)", "nextClosing", "2014-04-07 00:00", "2014-04-08 00:00"],
    ["from midnight to the end of the next slot", "nextClosing", "2014-04-08 00:00", "2014-04-08 17:00"],
    ["over midnight (peer: 23:59:59.999999)", "nextClosing", "2014-04-06 17:00", "2014-04-08 00:00"],
  ]);
});

describe("working_hours #next_working_time", () => {
  calendarCases(labourDay, [
    ["jumps a holiday", "nextOpening", "2014-05-01 12:00", "2014-05-02 09:00"],
    ["jumps a Sunday", "nextOpening", "2014-06-01 12:00", "2014-06-02 09:00"],
  ]);
  calendarCases(weekdays, [
    ["moves on from working hours", "nextOpening", "2014-04-07 12:00", "2014-04-08 09:00"],
    ["before opening", "nextOpening", "2014-04-07 08:59", "2014-04-07 09:00"],
    ["at closing", "nextOpening", "2014-04-07 17:00", "2014-04-08 09:00"],
    ["any input zone", "nextOpening", "2014-04-07T00:00-09:00", "2014-04-08 09:00"],
    ["any input zone, evening", "nextOpening", "2014-04-07T22:00+02:00", "2014-04-08 09:00"],
    ["README, Sunday", "nextOpening", "2014-08-03 00:00", "2014-08-04 09:00"],
    ["README, at opening", "nextOpening", "2014-08-04 09:00", "2014-08-05 09:00"],
  ]);
  calendarCases(defineCalendar({ id: "split-week", timeZone: "UTC", hours: split }), [
    ["from morning to the afternoon", "nextOpening", "2014-04-07 10:00", "2014-04-07 13:00"],
    ["from the break to the afternoon", "nextOpening", "2014-04-07 12:00", "2014-04-07 13:00"],
    ["from the afternoon to the next day", "nextOpening", "2014-04-07 13:00", "2014-04-08 09:00"],
  ]);
});

describe("working_hours #return_to_working_time", () => {
  calendarCases(labourDay, [
    ["jumps a holiday", "previousWorkingTime", "2014-05-01 12:00", "2014-04-30 17:00"],
    ["jumps a Sunday", "previousWorkingTime", "2014-06-01 12:00", "2014-05-30 17:00"],
  ]);
  calendarCases(weekdays, [
    ["returns self after opening", "previousWorkingTime", "2014-04-07 09:01", "2014-04-07 09:01"],
    ["returns self at closing", "previousWorkingTime", "2014-04-07 17:00", "2014-04-07 17:00"],
    ["after closing", "previousWorkingTime", "2014-04-07 17:01", "2014-04-07 17:00"],
    ["at opening", "previousWorkingTime", "2014-04-08 09:00", "2014-04-07 17:00"],
    ["any input zone", "previousWorkingTime", "2014-04-07T01:00-09:00", "2014-04-07 10:00"],
    ["any input zone, evening", "previousWorkingTime", "2014-04-07T22:00+02:00", "2014-04-07 17:00"],
    ["README", "previousWorkingTime", "2014-08-04 07:16", "2014-08-01 17:00"],
  ]);
  calendarCases(splitMonday, [
    ["between timespans, after the break", "previousWorkingTime", "2014-04-07 13:01", "2014-04-07 13:01"],
    ["between timespans, at its end", "previousWorkingTime", "2014-04-07 13:00", "2014-04-07 12:00"],
    ["between timespans, in it", "previousWorkingTime", "2014-04-07 12:01", "2014-04-07 12:00"],
    ["between timespans, at its start", "previousWorkingTime", "2014-04-07 12:00", "2014-04-07 12:00"],
  ]);
});

describe("working_hours #in_working_hours? and #working_day?", () => {
  calendarCases(labourDay, [
    ["holiday", "isOpen", "2014-05-01 12:00", false],
    ["Sunday", "isOpen", "2014-06-01 12:00", false],
  ]);
  calendarCases(weekdays, [
    ["at opening", "isOpen", "2014-04-07 09:00", true],
    ["before closing", "isOpen", "2014-04-07 16:59", true],
    ["before opening", "isOpen", "2014-04-07 08:59", false],
    ["at closing", "isOpen", "2014-04-07 17:00", false],
    ["README", "isOpen", "2014-08-04 07:16", false],
    ["a working day", "addWorkingDays", "2014-04-07 00:00", 0, "same-time", "2014-04-07 00:00"],
    ["no working day", "addWorkingDays", "2014-04-06 00:00", 0, "same-time", "2014-04-07 00:00"],
    ["README: no working day", "addWorkingDays", "2014-12-28 00:00", 0, "same-time", "2014-12-29 00:00"],
  ]);
  calendarCases(splitMonday, [
    ["multiple timespans, before the break", "isOpen", "2014-04-07 11:59", true],
    ["multiple timespans, at the break", "isOpen", "2014-04-07 12:00", false],
    ["multiple timespans, in the break", "isOpen", "2014-04-07 12:59", false],
    ["multiple timespans, after the break", "isOpen", "2014-04-07 13:00", true],
  ]);
  calendarCases(tokyo, [["any time zone", "isOpen", "2014-04-07 00:00", true]]);
});

describe("working_hours #working_time_between", () => {
  calendarCases(weekdays, [
    ["same time", "workingTimeBetween", "2014-04-07 08:00", "2014-04-07 08:00", "0s"],
    ["during non working time", "workingTimeBetween", "2014-04-11 20:00", "2014-04-14 05:00", "0s"],
    // The peer rounds to whole seconds.
    [
      "milliseconds count (peer: 624 s)",
      "workingTimeBetween",
      "2014-04-13 09:10:24.010",
      "2014-04-14 09:10:24.020",
      "10m24s20ms",
    ],
    ["same period", "workingTimeBetween", "2014-04-07 10:00", "2014-04-07 15:00", "5h"],
    ["reversed", "workingTimeBetween", "2014-04-07 15:00", "2014-04-07 10:00", "-5h"],
    ["full day if outside the period", "workingTimeBetween", "2014-04-07 07:00", "2014-04-07 20:00", "8h"],
    ["any time zone", "workingTimeBetween", "2014-04-07T01:00-09:00", "2014-04-07T15:00-04:00", "7h"],
    ["README", "workingTimeBetween", "2014-08-03 08:32", "2014-08-04 10:32", "1h32m"],
  ]);
  calendarCases(defineCalendar({ id: "m24", timeZone: "UTC", hours: { mon: "00:00-24:00" } }), [
    ["midnight: 105 whole Mondays in two years", "workingTimeBetween", "2014-04-06 12:00", "2016-04-06 12:00", "2520h"],
  ]);
  calendarCases(splitMonday, [
    ["multiple timespans, over the break", "workingTimeBetween", "2014-04-07 11:59", "2014-04-07 13:01", "2m"],
    ["multiple timespans, over a week", "workingTimeBetween", "2014-04-07 11:00", "2014-04-14 13:00", "11h"],
  ]);
});

describe("working_hours README, configuration", () => {
  const hours = ["09:00-12:00", "13:00-17:00"];
  const readme = defineCalendar({
    id: "readme",
    timeZone: "Europe/Paris",
    hours: { tue: hours, wed: hours, thu: hours, fri: ["09:00-12:00", "13:00-17:05:30"], sat: "19:00-24:00" },
    holidays: ["2014-12-31"],
    specialDays: [{ date: "2020-12-24", hours: ["09:00-12:00", "13:00-15:00"] }],
  });
  calendarCases(
    readme,
    [
      ["Friday closes at 17:05:30", "nextClosing", "2014-12-19 14:00", "2014-12-19 17:05:30"],
      ["Saturday closes at 24:00", "nextClosing", "2014-12-20 20:00", "2014-12-21 00:00"],
      ["a holiday is closed", "isOpen", "2014-12-31 10:00", false],
      ["holiday hours replace the day's", "workingTimeBetween", "2020-12-24 00:00", "2020-12-25 00:00", "5h"],
    ],
    "+01:00",
  );
});

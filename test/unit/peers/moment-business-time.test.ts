// Cases of lennym/moment-business-time (MIT): test/spec.business-hours.js and README.md, read in UTC.
import { defineCalendar } from "sla-clock";
import { describe } from "vitest";
import { calendarCases } from "./calendar-cases.js";

const weekdays = defineCalendar({ id: "default", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });
const breaks = defineCalendar({
  id: "breaks",
  timeZone: "UTC",
  hours: "mon-wed 09:00-17:00; thu 09:00-12:00, 13:00-18:00; fri 09:00-12:00, 12:30-17:00",
});

describe("moment-business-time isWorkingDay, isWorkingTime", () => {
  calendarCases(weekdays, [
    ["weekend", "isOpen", "2015-02-28 10:13", false],
    ["weekday", "isOpen", "2015-02-26 10:12:34", true],
    ["at opening", "isOpen", "2017-06-26 09:00", true],
    // The peer takes working time to be inclusive.
    ["at closing (peer: true)", "isOpen", "2017-06-26 17:00", false],
    ["README, afternoon", "isOpen", "2015-02-27 15:00", true],
    ["README, evening", "isOpen", "2015-02-27 20:00", false],
  ]);
  calendarCases(defineCalendar({ id: "m", timeZone: "UTC", hours: { mon: ["09:00-12:00", "13:00-17:00"] } }), [
    ["multiple opening times, morning", "isOpen", "2017-06-26 10:00", true],
    ["multiple opening times, break", "isOpen", "2017-06-26 12:30", false],
    ["multiple opening times, afternoon", "isOpen", "2017-06-26 16:00", true],
  ]);
});

describe("moment-business-time next and last", () => {
  calendarCases(weekdays, [
    ["nextWorkingDay", "addWorkingDays", "2015-02-26 10:12:34", 1, "same-time", "2015-02-27 10:12:34"],
    ["nextWorkingDay, weekend", "addWorkingDays", "2015-02-28 10:13", 1, "same-time", "2015-03-02 10:13"],
    ["nextWorkingDay, README", "addWorkingDays", "2015-02-28 20:00", 1, "same-time", "2015-03-02 20:00"],
    ["lastWorkingDay, README", "addWorkingDays", "2015-02-28 10:00", -1, "same-time", "2015-02-27 10:00"],
    ["nextWorkingTime, day off", "nextWorkingTime", "2015-02-28 10:13", "2015-03-02 09:00"],
    ["nextWorkingTime, after closing", "nextWorkingTime", "2015-02-26 17:30", "2015-02-27 09:00"],
    ["nextWorkingTime, before opening", "nextWorkingTime", "2015-02-26 07:30", "2015-02-26 09:00"],
    ["nextWorkingTime, open", "nextWorkingTime", "2015-02-26 10:12:34", "2015-02-26 10:12:34"],
    ["nextTransitionTime, day off: open", "nextOpening", "2015-02-28 10:13", "2015-03-02 09:00"],
    ["nextTransitionTime, after closing: open", "nextOpening", "2015-02-26 17:30", "2015-02-27 09:00"],
    ["nextTransitionTime, before opening: open", "nextOpening", "2015-02-26 08:30", "2015-02-26 09:00"],
    ["nextTransitionTime, open: close", "nextClosing", "2015-02-26 13:30", "2015-02-26 17:00"],
    ["lastWorkingTime, day off", "previousWorkingTime", "2015-02-28 10:13", "2015-02-27 17:00"],
    ["lastWorkingTime, after closing", "previousWorkingTime", "2015-02-26 17:30", "2015-02-26 17:00"],
    ["lastWorkingTime, before opening", "previousWorkingTime", "2015-02-26 07:30", "2015-02-25 17:00"],
    ["lastWorkingTime, open", "previousWorkingTime", "2015-02-26 10:12:34", "2015-02-26 10:12:34"],
    ["lastTransitionTime, day off: close", "previousClosing", "2015-02-28 10:13", "2015-02-27 17:00"],
    ["lastTransitionTime, after closing: close", "previousClosing", "2015-02-26 17:30", "2015-02-26 17:00"],
    ["lastTransitionTime, before opening: close", "previousClosing", "2015-02-26 07:30", "2015-02-25 17:00"],
    ["lastTransitionTime, open: open", "previousOpening", "2015-02-26 10:12:34", "2015-02-26 09:00"],
  ]);
});

describe("moment-business-time addWorkingTime", () => {
  const now = "2015-02-26 10:12:34";
  const weekend = "2015-02-28 10:13";
  calendarCases(weekdays, [
    ["2 days", "addWorkingDays", now, 2, "same-time", "2015-03-02 10:12:34"],
    ["10 days", "addWorkingDays", now, 10, "same-time", "2015-03-12 10:12:34"],
    ["100 days", "addWorkingDays", now, 100, "same-time", "2015-07-16 10:12:34"],
    ["1 day", "addWorkingDays", now, 1, "same-time", "2015-02-27 10:12:34"],
    ["1 day from a day off", "addWorkingDays", weekend, 1, "same-time", "2015-03-02 10:13"],
    ["negative days", "addWorkingDays", now, -1, "same-time", "2015-02-25 10:12:34"],
    ["2 hours", "addWorkingTime", now, "2h", "2015-02-26 12:12:34"],
    ["1 hour", "addWorkingTime", now, "1h", "2015-02-26 11:12:34"],
    ["2 hours from a day off", "addWorkingTime", weekend, "2h", "2015-03-02 11:00"],
    ["overnight", "addWorkingTime", now, "9h", "2015-02-27 11:12:34"],
    ["multiple nights", "addWorkingTime", now, "19h", "2015-03-02 13:12:34"],
    ["multiple nights, issue 3", "addWorkingTime", "2016-03-21 15:30", "17h", "2016-03-23 16:30"],
    ["multiple nights, issue 3, one more", "addWorkingTime", "2016-03-21 15:30", "18h", "2016-03-24 09:30"],
    ["multiple weeks", "addWorkingTime", now, "108h", "2015-03-17 14:12:34"],
    ["minutes in the day", "addWorkingTime", now, "45m", "2015-02-26 10:57:34"],
    ["minutes from a day off", "addWorkingTime", weekend, "45m", "2015-03-02 09:45"],
    ["minutes over a night", "addWorkingTime", "2015-02-26 16:59:59.700", "45m", "2015-02-27 09:44:59.700"],
    ["600 minutes", "addWorkingTime", now, "600m", "2015-02-27 12:12:34"],
    ["seconds in the day", "addWorkingTime", now, "45s", "2015-02-26 10:13:19"],
    ["seconds from a day off", "addWorkingTime", weekend, "45s", "2015-03-02 09:00:45"],
    ["seconds over a night", "addWorkingTime", "2015-02-26 16:59:59.700", "45s", "2015-02-27 09:00:44.700"],
    ["600 seconds", "addWorkingTime", now, "600s", "2015-02-26 10:22:34"],
    ["leap year", "addWorkingTime", "2020-01-06 13:00", "1s", "2020-01-06 13:00:01"],
    ["milliseconds in the day", "addWorkingTime", now, "555ms", "2015-02-26 10:12:34.555"],
    ["milliseconds from a day off", "addWorkingTime", weekend, "555ms", "2015-03-02 09:00:00.555"],
    ["milliseconds over a night", "addWorkingTime", "2015-02-26 16:59:59.700", "555ms", "2015-02-27 09:00:00.255"],
    ["a combination", "addWorkingTime", now, "9h48m17s", "2015-02-27 12:00:51"],
    ["README", "addWorkingTime", "2015-02-27 10:00", "5h", "2015-02-27 15:00"],
    ["README, day off", "addWorkingTime", "2015-02-28 10:00", "5h", "2015-03-02 14:00"],
    ["README, combination", "addWorkingTime", "2015-02-27 10:00", "5h30m", "2015-02-27 15:30"],
  ]);
  calendarCases(breaks, [
    ["break inside", "addWorkingTime", "2020-01-02 10:00", "4h", "2020-01-02 15:00"],
    ["short break inside", "addWorkingTime", "2020-01-03 11:00", "2h", "2020-01-03 13:30"],
    ["over several days", "addWorkingTime", "2020-01-02 10:00", "16h", "2020-01-06 10:30"],
    ["from within a break", "addWorkingTime", "2020-01-02 12:30", "2h", "2020-01-02 15:00"],
    ["half an hour on either side", "addWorkingTime", "2020-01-03 11:30", "1h", "2020-01-03 13:00"],
  ]);
});

describe("moment-business-time subtractWorkingTime", () => {
  const now = "2015-02-26 16:12:34";
  const weekend = "2015-03-01 16:12:34";
  calendarCases(weekdays, [
    ["2 days", "addWorkingDays", now, -2, "same-time", "2015-02-24 16:12:34"],
    ["10 days", "addWorkingDays", now, -10, "same-time", "2015-02-12 16:12:34"],
    ["1 day", "addWorkingDays", now, -1, "same-time", "2015-02-25 16:12:34"],
    ["1 day from a day off", "addWorkingDays", weekend, -1, "same-time", "2015-02-27 16:12:34"],
    ["negative days", "addWorkingDays", now, 2, "same-time", "2015-03-02 16:12:34"],
    ["2 hours", "subtractWorkingTime", now, "2h", "2015-02-26 14:12:34"],
    ["1 hour", "subtractWorkingTime", now, "1h", "2015-02-26 15:12:34"],
    ["2 hours from a day off", "subtractWorkingTime", weekend, "2h", "2015-02-27 15:00"],
    ["overnight", "subtractWorkingTime", now, "9h", "2015-02-25 15:12:34"],
    ["multiple nights", "subtractWorkingTime", now, "19h", "2015-02-24 13:12:34"],
    ["multiple weeks", "subtractWorkingTime", now, "108h", "2015-02-09 12:12:34"],
    ["minutes in the day", "subtractWorkingTime", now, "45m", "2015-02-26 15:27:34"],
    ["minutes from a day off", "subtractWorkingTime", weekend, "45m", "2015-02-27 16:15"],
    ["minutes over a night", "subtractWorkingTime", "2015-02-26 09:00:00.700", "45m", "2015-02-25 16:15:00.700"],
    ["seconds in the day", "subtractWorkingTime", now, "45s", "2015-02-26 16:11:49"],
    ["seconds from a day off", "subtractWorkingTime", weekend, "45s", "2015-02-27 16:59:15"],
    ["seconds over a night", "subtractWorkingTime", "2015-02-26 09:00:20", "45s", "2015-02-25 16:59:35"],
    ["milliseconds in the day", "subtractWorkingTime", now, "555ms", "2015-02-26 16:12:33.445"],
    ["milliseconds from a day off", "subtractWorkingTime", weekend, "555ms", "2015-02-27 16:59:59.445"],
    ["milliseconds over a night", "subtractWorkingTime", "2015-02-26 09:00:00.100", "555ms", "2015-02-25 16:59:59.545"],
    ["a combination", "subtractWorkingTime", now, "9h48m17s", "2015-02-25 14:24:17"],
    ["README", "subtractWorkingTime", "2015-02-27 16:00", "5h", "2015-02-27 11:00"],
    ["README, day off", "subtractWorkingTime", "2015-02-28 16:00", "5h", "2015-02-27 12:00"],
    ["README, combination", "subtractWorkingTime", "2015-02-27 16:00", "5h30m", "2015-02-27 10:30"],
  ]);
  calendarCases(breaks, [
    ["break inside", "subtractWorkingTime", "2020-01-02 15:00", "4h", "2020-01-02 10:00"],
    ["short break inside", "subtractWorkingTime", "2020-01-03 13:30", "2h", "2020-01-03 11:00"],
    ["over several days", "subtractWorkingTime", "2020-01-06 10:30", "16h", "2020-01-02 10:00"],
    ["down to the end of a break", "subtractWorkingTime", "2020-01-02 15:00", "2h", "2020-01-02 13:00"],
    ["half an hour on either side", "subtractWorkingTime", "2020-01-03 13:00", "1h", "2020-01-03 11:30"],
  ]);
});

describe("moment-business-time modified locales", () => {
  calendarCases(
    defineCalendar({
      id: "opening",
      timeZone: "UTC",
      hours: "mon 12:00-17:00; tue, fri 09:30-17:00; wed 10:00-17:00; thu 09:00-17:00",
    }),
    [
      ["inconsistent opening hours, not yet open", "isOpen", "2015-02-23 10:00", false],
      ["inconsistent opening hours, 2 hours", "addWorkingTime", "2015-02-23 10:00", "2h", "2015-02-23 14:00"],
      ["inconsistent opening hours, 15 hours", "addWorkingTime", "2015-02-23 10:00", "15h", "2015-02-25 12:30"],
    ],
  );
  const earlyWednesday = defineCalendar({
    id: "closing",
    timeZone: "UTC",
    hours: "mon, tue, thu, fri 09:30-17:00; wed 09:30-13:00",
  });
  calendarCases(earlyWednesday, [
    ["inconsistent closing hours, closed", "isOpen", "2015-02-25 16:00", false],
    ["inconsistent closing hours, 2 hours", "addWorkingTime", "2015-02-25 16:00", "2h", "2015-02-26 11:30"],
    ["inconsistent closing hours, back", "subtractWorkingTime", "2015-02-25 16:00", "8h", "2015-02-24 12:30"],
    ["inconsistent closing hours, diff", "workingTimeBetween", "2015-02-23 10:00", "2015-02-26 14:00", "22h30m"],
    ["… reversed", "workingTimeBetween", "2015-02-26 14:00", "2015-02-23 10:00", "-22h30m"],
    ["README, Wednesday afternoon", "isOpen", "2015-02-25 15:00", false],
    ["README, Monday before half past nine", "isOpen", "2015-02-23 09:00", false],
  ]);
  calendarCases(defineCalendar({ id: "days", timeZone: "UTC", hours: "sun-thu 09:30-17:00" }), [
    ["different working days, Friday", "isOpen", "2015-02-27 16:00", false],
    ["different working days, Sunday", "isOpen", "2015-03-01 10:00", true],
    ["different working days, the last one", "addWorkingDays", "2015-03-01 10:00", -1, "same-time", "2015-02-26 10:00"],
  ]);
});

describe("moment-business-time workingDiff", () => {
  calendarCases(weekdays, [
    ["same day", "workingTimeBetween", "2015-02-27 10:00", "2015-02-27 13:30", "3h30m"],
    ["same day, reversed", "workingTimeBetween", "2015-02-27 13:30", "2015-02-27 10:00", "-3h30m"],
    ["different days", "workingTimeBetween", "2015-02-27 10:00", "2015-03-02 13:30", "11h30m"],
    ["different days, reversed", "workingTimeBetween", "2015-03-02 13:30", "2015-02-27 10:00", "-11h30m"],
    // The peer gives the fraction of an eight-hour day.
    ["0.625 days", "workingTimeBetween", "2015-02-27 10:00", "2015-02-27 15:00", "5h"],
    ["1.625 days", "workingTimeBetween", "2015-02-26 10:00", "2015-02-27 15:00", "13h"],
    ["4.75 days, from a day off", "workingTimeBetween", "2015-02-21 10:00", "2015-02-27 15:00", "38h"],
    ["-4.75 days", "workingTimeBetween", "2015-02-27 15:00", "2015-02-21 10:00", "-38h"],
    ["one night, over a weekend's end", "workingTimeBetween", "2016-10-16 18:00", "2016-10-17 06:00", "0h"],
    ["README", "workingTimeBetween", "2015-02-26 12:00", "2015-02-27 16:30", "12h30m"],
  ]);
  calendarCases(breaks, [
    ["over a break", "workingTimeBetween", "2020-01-02 10:00", "2020-01-02 15:00", "4h"],
    ["over a short break", "workingTimeBetween", "2020-01-03 11:00", "2020-01-03 13:30", "2h"],
    ["over several days", "workingTimeBetween", "2020-01-02 10:00", "2020-01-06 10:00", "15h30m"],
    ["from within a break", "workingTimeBetween", "2020-01-02 12:30", "2020-01-02 15:00", "2h"],
    ["half an hour on either side", "workingTimeBetween", "2020-01-03 11:30", "2020-01-03 13:00", "1h"],
  ]);
});

describe("moment-business-time holidays", () => {
  // "*-12-25" is the peer's wildcard; here each year's date is listed.
  const christmas = ["2015-12-25", "2016-12-25", "2017-12-25", "2018-12-25", "2019-12-25"];
  const holidays = ["2015-02-27", "2015-05-04", ...christmas];
  calendarCases(defineCalendar({ id: "holidays", timeZone: "UTC", hours: "mon-fri 09:00-17:00", holidays }), [
    ["no working day", "isOpen", "2015-02-27 12:00", false],
    ["left out when adding days", "addWorkingDays", "2015-02-26 00:00", 3, "same-time", "2015-03-04 00:00"],
    ["left out when adding hours", "addWorkingTime", "2015-02-26 12:00", "8h", "2015-03-02 12:00"],
    ["left out of differences", "workingTimeBetween", "2015-02-26 12:00", "2015-03-02 12:00", "8h"],
    ["README", "isOpen", "2015-05-04 12:00", false],
    ...christmas.map((date) => ["wildcard", "isOpen", `${date} 12:00`, false] as const),
  ]);
});

// Cases of bokmann/business_time (MIT): test/test_business_hours*.rb, test/test_business_minutes.rb, test/test_business_days*.rb,
// test/test_calculating_business_duration.rb, test/test_time*_extensions.rb, test/test_business_time_until_eastern.rb and README.md.
import { defineCalendar } from "sla-clock";
import { describe } from "vitest";
import { calendarCases } from "./calendar-cases.js";
import type { CalendarCase } from "./calendar-cases.js";

// Every date of these tables lies in daylight saving time, so Eastern time is -04:00 throughout.
const zones = [
  { name: "UTC", timeZone: "UTC", offset: "Z" },
  { name: "Eastern", timeZone: "America/New_York", offset: "-04:00" },
];
const hours = "mon-fri 09:00-17:00";

const inHours: readonly CalendarCase[] = [
  ["add 8 hours", "addWorkingTime", "2010-08-04 09:35", "8h", "2010-08-05 09:35"],
  ["subtract 8 hours", "subtractWorkingTime", "2010-08-04 09:35", "8h", "2010-08-03 09:35"],
  ["a weekend when adding", "addWorkingTime", "2010-04-09 16:50", "1h", "2010-04-12 09:50"],
  ["a weekend when subtracting", "subtractWorkingTime", "2010-04-12 09:50", "1h", "2010-04-09 16:50"],
  ["add in the middle of the workday", "addWorkingTime", "2010-04-12 09:50", "3h", "2010-04-12 12:50"],
  ["subtract in the middle of the workday", "subtractWorkingTime", "2010-04-12 12:50", "3h", "2010-04-12 09:50"],
  ["roll forward in the early morning", "nextWorkingTime", "2010-04-26 04:30", "2010-04-26 09:00"],
  ["roll forward after business hours", "nextWorkingTime", "2010-04-26 18:00", "2010-04-27 09:00"],
  ["before Monday morning", "subtractWorkingTime", "2010-04-26 09:00", "1h", "2010-04-23 16:00"],
  ["Sunday counts like Monday morning", "subtractWorkingTime", "2010-04-25 12:06:56", "1h", "2010-04-23 16:00"],
  ["after Monday morning", "addWorkingTime", "2010-04-26 09:00", "1h", "2010-04-26 10:00"],
  ["Sunday counts like Monday morning, after", "addWorkingTime", "2010-04-25 12:06:56", "1h", "2010-04-26 10:00"],
  ["add 8 * 60 minutes", "addWorkingTime", "2010-08-04 09:35", "480m", "2010-08-05 09:35"],
  ["subtract 8 * 60 minutes", "subtractWorkingTime", "2010-08-04 09:35", "480m", "2010-08-03 09:35"],
];

const inDays: readonly CalendarCase[] = [
  ["add a day", "addWorkingDays", "2010-04-13 11:00", 1, "same-time", "2010-04-14 11:00"],
  ["subtract a day", "addWorkingDays", "2010-04-13 11:00", -1, "same-time", "2010-04-12 11:00"],
  ["the weekend when adding", "addWorkingDays", "2010-04-09 12:33", 1, "same-time", "2010-04-12 12:33"],
  ["the weekend when subtracting", "addWorkingDays", "2010-04-12 12:33", -1, "same-time", "2010-04-09 12:33"],
  ["one week by 5 days", "addWorkingDays", "2010-04-09 12:33", 5, "same-time", "2010-04-16 12:33"],
  ["one week back by 5 days", "addWorkingDays", "2010-04-16 12:33", -5, "same-time", "2010-04-09 12:33"],
];

const isWorkday: readonly CalendarCase[] = [
  ["Friday", "isOpen", "2010-04-09 10:45", true],
  ["Saturday", "isOpen", "2010-04-10 10:45", false],
  ["Sunday", "isOpen", "2010-04-11 10:45", false],
  ["Monday", "isOpen", "2010-04-12 10:45", true],
  ["beginning of the workday", "previousOpening", "2010-08-17 11:50", "2010-08-17 09:00"],
  ["end of the workday", "nextClosing", "2010-08-17 11:50", "2010-08-17 17:00"],
];

describe.each(zones)("business_time, $name", ({ timeZone, offset }) => {
  calendarCases(
    defineCalendar({ id: "default", timeZone, hours }),
    [
      ...inHours,
      ...inDays,
      ...isWorkday,
      ["a workday's beginning follows an opening", "nextWorkingTime", "2010-04-10 00:00", "2010-04-12 09:00"],
    ],
    offset,
  );
  const observed = defineCalendar({ id: "july", timeZone, hours, holidays: ["2010-07-05"] });
  calendarCases(
    observed,
    [
      ["a holiday", "addWorkingTime", "2010-07-02 16:50", "1h", "2010-07-06 09:50"],
      ["a holiday, backwards", "subtractWorkingTime", "2010-07-06 09:50", "1h", "2010-07-02 16:50"],
      ["a holiday, in minutes", "addWorkingTime", "2010-07-02 16:50", "60m", "2010-07-06 09:50"],
      ["a holiday when adding a day", "addWorkingDays", "2010-07-02 16:50", 1, "same-time", "2010-07-06 16:50"],
      ["a holiday when subtracting a day", "addWorkingDays", "2010-07-06 16:50", -1, "same-time", "2010-07-02 16:50"],
      ["a holiday is no workday", "isOpen", "2010-07-05 14:37", false],
    ],
    offset,
  );
  const onSunday = defineCalendar({ id: "july4", timeZone, hours, holidays: ["2010-07-04"] });
  calendarCases(
    onSunday,
    [
      ["a holiday on a weekend", "addWorkingDays", "2010-07-02 16:50", 1, "same-time", "2010-07-05 16:50"],
      ["a holiday on a weekend, back", "addWorkingDays", "2010-07-05 16:50", -1, "same-time", "2010-07-02 16:50"],
      ["a holiday on a weekend is no workday", "isOpen", "2010-07-04 13:15", false],
    ],
    offset,
  );
});

describe("business_time, days from outside the hours", () => {
  const calendar = defineCalendar({ id: "default", timeZone: "UTC", hours });
  // The peer moves a day off to the beginning of the next workday first and counts from there, and rolls a time outside the hours before
  // and after. Here the date itself is day 0, whatever the time, and one working day from a Saturday is Monday.
  const start = "start-of-working-day";
  calendarCases(calendar, [
    ["zero days on the weekend", "addWorkingDays", "2010-04-10 12:33", 0, start, "2010-04-12 09:00"],
    [
      "zero days back on the weekend (peer: 2016-01-29)",
      "addWorkingDays",
      "2016-01-30 12:33",
      0,
      start,
      "2016-02-01 09:00",
    ],
    ["one day from Saturday (peer: Tuesday)", "addWorkingDays", "2010-04-10 11:00", 1, start, "2010-04-12 09:00"],
    ["one day from Saturday night (peer: Tuesday)", "addWorkingDays", "2010-04-10 23:55", 1, start, "2010-04-12 09:00"],
    ["one day from Saturday, as a Date", "addWorkingDays", "2010-04-10 00:00", 1, "same-time", "2010-04-12 00:00"],
    ["one day before Saturday (peer: Thursday)", "addWorkingDays", "2010-04-10 11:00", -1, start, "2010-04-09 09:00"],
    ["one day before Saturday, 03:00 (same)", "addWorkingDays", "2010-04-10 03:00", -1, start, "2010-04-09 09:00"],
    ["count_from_dayoff", "addWorkingDays", "2017-07-01 00:00", -1, "same-time", "2017-06-30 00:00"],
    ["from before business hours", "addWorkingDays", "2015-10-14 01:54", 1, start, "2015-10-15 09:00"],
    ["from after business hours (peer: 16th)", "addWorkingDays", "2015-10-14 21:54", 1, start, "2015-10-15 09:00"],
    [
      "back from before business hours (peer: 12th)",
      "addWorkingDays",
      "2015-10-14 01:54",
      -1,
      start,
      "2015-10-13 09:00",
    ],
    ["back from after business hours", "addWorkingDays", "2015-10-14 21:54", -1, start, "2015-10-13 09:00"],
    [
      "README: first business day of a Saturday",
      "addWorkingDays",
      "2014-08-09 18:00",
      0,
      "same-time",
      "2014-08-11 18:00",
    ],
    [
      "README: first business day of a Monday",
      "addWorkingDays",
      "2014-08-11 18:00",
      0,
      "same-time",
      "2014-08-11 18:00",
    ],
    [
      "README: previous business day of a Saturday",
      "addWorkingDays",
      "2014-08-09 18:00",
      -1,
      "same-time",
      "2014-08-08 18:00",
    ],
  ]);
});

describe("business_time, work hours", () => {
  const byDay = { mon: "9:00-17:00", fri: "9:00-17:00", sat: "10:00-15:00" };
  calendarCases(defineCalendar({ id: "byDay", timeZone: "UTC", hours: byDay }), [
    ["respected", "addWorkingTime", "2010-12-24 15:00", "9h", "2010-12-27 11:00"],
    ["respected, back", "subtractWorkingTime", "2010-12-27 11:00", "9h", "2010-12-24 15:00"],
    ["before the beginning of the workday", "addWorkingTime", "2010-12-24 08:00", "15h", "2010-12-27 11:00"],
    ["… back, up to the opening", "subtractWorkingTime", "2010-12-27 11:00", "15h", "2010-12-24 09:00"],
    ["business time until", "workingTimeBetween", "2010-12-24 15:00", "2010-12-27 11:00", "9h"],
  ]);
  // "0:00" to "0:00" is the peer's whole day.
  const wholeDays = { mon: "0:00-24:00", fri: "0:00-24:00", sat: "11:00-15:00" };
  calendarCases(defineCalendar({ id: "whole", timeZone: "UTC", hours: wholeDays }), [
    ["some 24 hour days", "addWorkingTime", "2010-12-24 15:00", "24h", "2010-12-27 11:00"],
    ["some 24 hour days, back", "subtractWorkingTime", "2010-12-27 11:00", "24h", "2010-12-24 15:00"],
    ["… before the beginning of the workday", "addWorkingTime", "2010-12-25 08:00", "15h", "2010-12-27 11:00"],
    ["… back, up to the opening", "subtractWorkingTime", "2010-12-27 11:00", "15h", "2010-12-25 11:00"],
    ["business time until", "workingTimeBetween", "2010-12-24 15:00", "2010-12-27 11:00", "24h"],
  ]);
  const allWhole = { mon: "00:00-24:00", fri: "00:00-24:00", sat: "00:00-24:00", sun: "00:00-24:00" };
  calendarCases(defineCalendar({ id: "all", timeZone: "UTC", hours: allWhole }), [
    ["all days whole", "workingTimeBetween", "2010-12-24 15:00", "2010-12-27 11:00", "68h"],
  ]);
  calendarCases(defineCalendar({ id: "fri", timeZone: "UTC", hours: { fri: "9:00-17:00" } }), [
    ["within the same day", "addWorkingTime", "2010-12-24 08:00", "8h", "2010-12-24 17:00"],
    ["within the same day, back", "subtractWorkingTime", "2010-12-24 17:00", "8h", "2010-12-24 09:00"],
  ]);
  calendarCases(defineCalendar({ id: "mtw", timeZone: "UTC", hours: "mon-wed 9:00-18:00" }), [
    [
      "UTC hours, times of another zone",
      "workingTimeBetween",
      "2012-05-28T11:04:26+03:00",
      "2012-05-29T17:56:45+03:00",
      "14h56m45s",
    ],
  ]);
  calendarCases(defineCalendar({ id: "mt", timeZone: "UTC", hours: "mon, tue 08:00-20:00" }), [
    ["overnight", "workingTimeBetween", "2014-05-12 20:50", "2014-05-13 08:10", "10m"],
  ]);
  calendarCases(defineCalendar({ id: "sun-thu", timeZone: "UTC", hours: "sun-thu 09:00-17:00" }), [
    ["README: another work week", "addWorkingTime", "2010-07-08 16:50", "1h", "2010-07-11 09:50"],
    ["work week: Thursday", "isOpen", "2010-04-08 10:30", true],
    ["work week: Friday", "isOpen", "2010-04-09 10:30", false],
    ["work week: Saturday", "isOpen", "2010-04-10 10:30", false],
    ["work week: Sunday", "isOpen", "2010-04-11 10:30", true],
  ]);
});

describe("business_time, business_time_until", () => {
  calendarCases(defineCalendar({ id: "default", timeZone: "UTC", hours }), [
    ["same date", "workingTimeBetween", "2012-02-01 10:00", "2012-02-01 14:20", "260m"],
    ["same date, reversed", "workingTimeBetween", "2012-02-01 14:20", "2012-02-01 10:00", "-260m"],
    ["second end out of hours", "workingTimeBetween", "2012-02-01 10:00", "2012-02-01 17:24", "7h"],
    ["second end at closing", "workingTimeBetween", "2012-02-01 10:00", "2012-02-01 17:00", "7h"],
    ["first end out of hours", "workingTimeBetween", "2012-02-01 07:25", "2012-02-01 15:30", "390m"],
    ["two consecutive days", "workingTimeBetween", "2012-02-01 10:00", "2012-02-02 10:00", "8h"],
    ["several days", "workingTimeBetween", "2012-02-01 10:00", "2012-02-09 11:00", "49h"],
    ["several days, reversed", "workingTimeBetween", "2012-02-09 11:00", "2012-02-01 10:00", "-49h"],
    // The 4th of February 2012 is a Saturday; the peer's own example first said 8 h 10 min.
    ["README: to a Saturday", "workingTimeBetween", "2012-02-03 10:40", "2012-02-04 10:40", "6h20m"],
    [
      "README: to a Saturday, later (peer: 8h10m)",
      "workingTimeBetween",
      "2012-02-03 10:40",
      "2012-02-04 10:50",
      "6h20m",
    ],
    ["README: during business hours", "isOpen", "2012-02-03 10:00", true],
  ]);
  calendarCases(
    defineCalendar({ id: "eastern", timeZone: "America/New_York", hours }),
    [
      ["Eastern winter", "workingTimeBetween", "2014-02-17 15:00", "2014-02-17 16:00", "1h"],
      ["Eastern winter, beginning of the workday", "previousOpening", "2014-02-17 15:00", "2014-02-17 09:00"],
      ["the calendar's zone counts", "addWorkingTime", "2014-02-03 15:30", "1h", "2014-02-03 16:30"],
      ["… whatever the zone of the time", "addWorkingTime", "2014-02-03T20:30Z", "1h", "2014-02-03T21:30Z"],
    ],
    "-05:00",
  );
});

// Cases of znuny/Znuny (GPL-3.0): scripts/test/DateTime/AddWorkingTime.t, DeltaWorkingTime.t, DST.t and scripts/test/Time.t, the last of
// which comes from OTRS (AGPL-3.0). Inputs and outcomes only, in our own words. A whole hour of its grid, "8", is 08:00-09:00 here, and
// a day of working time is 24 hours of it.
import { defineCalendar } from "sla-clock";
import type { Calendar } from "sla-clock";
import { describe } from "vitest";
import { calendarCases } from "./calendar-cases.js";

const YEARLY = ["01-01", "05-01", "12-24", "12-25", "12-26", "12-31"];
const vacations = [2003, 2004, 2005, 2006, 2007, 2010, 2013, 2014, 2015, 2016, 2017].flatMap((year) =>
  YEARLY.map((date) => `${String(year)}-${date}`),
);
const calendarOf = (timeZone: string, hours: string, holidays: readonly string[] = vacations): Calendar =>
  defineCalendar({ id: `${hours} ${timeZone}`, timeZone, hours, holidays });

const ALWAYS = "mon-sun 00:00-24:00";
const LONG_WEEKDAYS = "mon-fri 08:00-18:00";
const WEEKDAYS = "mon-fri 08:00-13:00, 14:00-18:00";
const berlinSplit = calendarOf("Europe/Berlin", WEEKDAYS);

describe("Znuny, adding working time, UTC around the clock", () => {
  calendarCases(calendarOf("UTC", ALWAYS), [
    [
      "730 days, of which twelve vacation days make more",
      "addWorkingTime",
      "2015-02-17 12:00",
      "17520h",
      "2017-02-28 12:00",
    ],
    ["90 days", "addWorkingTime", "2015-02-17 12:00", "2160h", "2015-05-19 12:00"],
    ["6 hours", "addWorkingTime", "2015-02-21 22:00", "6h", "2015-02-22 04:00"],
    ["4 days and some", "addWorkingTime", "2015-02-20 22:10:05", "102h20m15s", "2015-02-25 04:30:20"],
    ["6 hours in October", "addWorkingTime", "2015-10-17 22:00", "6h", "2015-10-18 04:00"],
    ["1 day", "addWorkingTime", "2015-03-21 12:00", "24h", "2015-03-22 12:00"],
    ["16 hours in September", "addWorkingTime", "2015-09-21 12:00", "16h", "2015-09-22 04:00"],
    ["16 hours in March", "addWorkingTime", "2015-03-21 12:00", "16h", "2015-03-22 04:00"],
    ["90 days 16 hours", "addWorkingTime", "2015-01-21 12:00", "2176h", "2015-04-22 04:00"],
  ]);
});

describe("Znuny, adding working time around the clock, over clock changes", () => {
  calendarCases(calendarOf("Europe/Berlin", ALWAYS), [
    ["90 days 1 hour, spring", "addWorkingTime", "2015-02-17T12:00+01:00", "2161h", "2015-05-19T14:00+02:00"],
  ]);
  calendarCases(calendarOf("America/Sao_Paulo", ALWAYS), [
    ["5 hours, midnight doubled", "addWorkingTime", "2015-02-21T22:00-02:00", "5h", "2015-02-22T02:00-03:00"],
    [
      "4 days and some, midnight doubled",
      "addWorkingTime",
      "2015-02-21T22:10:05-02:00",
      "101h20m15s",
      "2015-02-26T02:30:20-03:00",
    ],
    ["7 hours, midnight skipped", "addWorkingTime", "2015-10-17T22:00-03:00", "7h", "2015-10-18T06:00-02:00"],
  ]);
  calendarCases(calendarOf("Asia/Tehran", ALWAYS), [
    ["15 hours, midnight doubled", "addWorkingTime", "2015-09-21T12:00+04:30", "15h", "2015-09-22T02:00+03:30"],
    ["48 hours, midnight doubled", "addWorkingTime", "2015-09-20T12:00+04:30", "48h", "2015-09-22T11:00+03:30"],
    ["96 hours, midnight doubled", "addWorkingTime", "2015-09-19T12:00+04:30", "96h", "2015-09-23T11:00+03:30"],
    ["17 hours, midnight skipped", "addWorkingTime", "2015-03-21T12:00+03:30", "17h", "2015-03-22T06:00+04:30"],
    ["90 days 17 hours", "addWorkingTime", "2015-01-21T12:00+03:30", "2177h", "2015-04-22T06:00+04:30"],
    ["1 day 5 hours", "addWorkingTime", "2016-03-20T00:00+03:30", "29h", "2016-03-21T06:00+04:30"],
  ]);
  calendarCases(calendarOf("Australia/Sydney", ALWAYS), [
    ["1 day 17 hours, autumn", "addWorkingTime", "2016-04-02T12:00+11:00", "41h", "2016-04-04T04:00+10:00"],
  ]);
});

describe("Znuny, adding working time, weekdays", () => {
  calendarCases(berlinSplit, [
    ["15 hours, asked in UTC", "addWorkingTime", "2015-03-27 11:00", "15h", "2015-03-31 07:00"],
  ]);
  calendarCases(
    calendarOf("Europe/Berlin", LONG_WEEKDAYS),
    [
      ["5 hours from a Sunday", "addWorkingTime", "2016-01-31 12:25:30", "5h", "2016-02-01 13:00"],
      ["3.5 hours over a night", "addWorkingTime", "2016-02-01 16:59:30", "3.5h", "2016-02-02 10:29:30"],
      ["1 minute from a Saturday", "addWorkingTime", "2013-03-16 10:00", "1m", "2013-03-18 08:01"],
    ],
    "+01:00",
  );
  calendarCases(
    berlinSplit,
    [
      ["5 hours over a break and a night", "addWorkingTime", "2016-02-01 12:25:30", "5h", "2016-02-02 08:25:30"],
      ["45 hours and some", "addWorkingTime", "2016-01-31 12:25:30", "45h25m30s", "2016-02-08 08:25:30"],
      ["20 hours over Christmas", "addWorkingTime", "2015-12-22 16:24:49", "20h", "2015-12-29 08:24:49"],
    ],
    "+01:00",
  );
  calendarCases(calendarOf("Asia/Tehran", LONG_WEEKDAYS), [
    ["5 hours, spring", "addWorkingTime", "2016-03-20T00:00+03:30", "5h", "2016-03-21T13:00+04:30"],
    ["13 hours, spring", "addWorkingTime", "2016-03-20T00:00+03:30", "13h", "2016-03-22T11:00+04:30"],
    ["5 hours, autumn", "addWorkingTime", "2016-09-20T22:00+04:30", "5h", "2016-09-21T13:00+03:30"],
  ]);
  calendarCases(calendarOf("Asia/Tehran", "mon-fri 00:00-24:00"), [
    // The Monday has 23 hours.
    ["29 hours from a Monday of 23", "addWorkingTime", "2016-03-20T00:00+03:30", "29h", "2016-03-22T06:00+04:30"],
    // The Tuesday has 25.
    [
      "5 hours at the end of a Tuesday of 25",
      "addWorkingTime",
      "2016-09-20T22:00+04:30",
      "5h",
      "2016-09-21T02:00+03:30",
    ],
  ]);
});

describe("Znuny, working time between", () => {
  const winter = "+01:00";
  calendarCases(
    calendarOf("Europe/Berlin", ALWAYS),
    [
      ["over Christmas", "workingTimeBetween", "2015-12-23 08:10:15", "2015-12-28 17:10:14", "56h59m59s"],
      // The peer gives zero for a reversed range.
      ["reversed (peer: 0)", "workingTimeBetween", "2015-12-28 17:10:14", "2015-12-23 08:10:15", "-56h59m59s"],
      ["5 hours", "workingTimeBetween", "2015-02-17 22:35:49", "2015-02-18 03:35:49", "5h"],
      ["2 days 30 minutes", "workingTimeBetween", "2015-02-17 22:35:49", "2015-02-19 23:05:49", "48h30m"],
      ["4 days 22 hours", "workingTimeBetween", "2016-02-01 12:15:41", "2016-02-06 10:15:41", "118h"],
      ["2 days over a clock change", "workingTimeBetween", "2016-03-26 22:24:39", "2016-03-28T23:24:39+02:00", "48h"],
    ],
    winter,
  );
  calendarCases(calendarOf("Europe/Berlin", ALWAYS, []), [
    [
      "89 days 23 hours over a clock change",
      "workingTimeBetween",
      "2015-02-17T12:00+01:00",
      "2015-05-18T12:00+02:00",
      "2159h",
    ],
  ]);
  calendarCases(
    calendarOf("Europe/Berlin", "mon-sun 08:00-13:00, 14:00-18:00"),
    [["45 hours", "workingTimeBetween", "2016-02-01 12:15:41", "2016-02-06 12:15:41", "45h"]],
    winter,
  );
  calendarCases(berlinSplit, [
    ["15 hours, asked in UTC", "workingTimeBetween", "2015-03-27 11:00", "2015-03-31 07:00", "15h"],
    ["2 hours over a night, asked in UTC", "workingTimeBetween", "2015-03-26 16:00", "2015-03-27 08:00", "2h"],
    ["16 hours", "workingTimeBetween", "2016-03-25T12:15:41+01:00", "2016-03-29T10:15:41+02:00", "16h"],
    ["34 hours", "workingTimeBetween", "2016-03-24T12:15:41+01:00", "2016-03-30T10:15:41+02:00", "34h"],
    ["5 hours", "workingTimeBetween", "2016-03-25T08:15:41+01:00", "2016-03-25T14:15:41+01:00", "5h"],
    ["6 hours", "workingTimeBetween", "2016-03-25T08:00+01:00", "2016-03-25T15:00+01:00", "6h"],
  ]);
  calendarCases(calendarOf("UTC", ALWAYS, []), [
    ["90 days", "workingTimeBetween", "2015-02-17 12:00", "2015-05-18 12:00", "2160h"],
    ["6 hours", "workingTimeBetween", "2015-02-21 22:00", "2015-02-22 04:00", "6h"],
    ["4 days and some", "workingTimeBetween", "2015-02-20 22:10:05", "2015-02-25 04:30:20", "102h20m15s"],
    ["24 hours", "workingTimeBetween", "2015-03-21 12:00", "2015-03-22 12:00", "24h"],
    ["16 hours", "workingTimeBetween", "2015-09-21 12:00", "2015-09-22 04:00", "16h"],
    ["90 days 16 hours", "workingTimeBetween", "2015-01-21 12:00", "2015-04-22 04:00", "2176h"],
  ]);
  calendarCases(calendarOf("America/Sao_Paulo", ALWAYS, []), [
    ["midnight doubled", "workingTimeBetween", "2015-02-21T22:00-02:00", "2015-02-22T02:00-03:00", "5h"],
    [
      "midnight doubled, days",
      "workingTimeBetween",
      "2015-02-20T22:10:05-02:00",
      "2015-02-25T04:30:20-03:00",
      "103h20m15s",
    ],
    ["midnight skipped", "workingTimeBetween", "2015-10-17T22:00-03:00", "2015-10-18T04:00-02:00", "5h"],
  ]);
  calendarCases(calendarOf("Asia/Tehran", ALWAYS, []), [
    ["midnight doubled", "workingTimeBetween", "2015-09-21T12:00+04:30", "2015-09-22T04:00+03:30", "17h"],
    ["midnight skipped", "workingTimeBetween", "2015-03-21T12:00+03:30", "2015-03-22T04:00+04:30", "15h"],
  ]);
  calendarCases(calendarOf("Australia/Sydney", ALWAYS, []), [
    ["90 days 17 hours", "workingTimeBetween", "2015-01-21T12:00+11:00", "2015-04-22T04:00+10:00", "2177h"],
  ]);
});

describe("OTRS, weekdays 08:00 to 21:00 in Berlin", () => {
  const calendar = calendarOf("Europe/Berlin", "mon-fri 08:00-21:00");
  const summer = "+02:00";
  calendarCases(
    calendar,
    [
      ["Thursday to Friday", "workingTimeBetween", "2005-10-20 10:00", "2005-10-21 10:00", "13h"],
      ["Thursday to Monday", "workingTimeBetween", "2005-10-20 10:00", "2005-10-24 10:00", "26h"],
      ["Thursday to Thursday", "workingTimeBetween", "2005-10-20 10:00", "2005-10-27 10:00", "65h"],
      ["two weeks, autumn", "workingTimeBetween", "2005-10-20 10:00", "2005-11-03T10:00+01:00", "130h"],
      ["Sunday to Monday", "workingTimeBetween", "2005-10-23 10:00", "2005-10-24 10:00", "2h"],
      ["Sunday to Tuesday", "workingTimeBetween", "2005-10-23 10:00", "2005-10-25 13:00", "18h"],
      ["Sunday to Sunday", "workingTimeBetween", "2005-10-23 10:00", "2005-10-30T13:00+01:00", "65h"],
      ["within a Monday", "workingTimeBetween", "2005-10-24 11:44:12", "2005-10-24 16:13:31", "4h29m19s"],
    ],
    summer,
  );
  calendarCases(
    calendar,
    [
      ["Christmas 2005", "workingTimeBetween", "2005-12-21 10:00", "2005-12-31 10:00", "89h"],
      ["Christmas 2003", "workingTimeBetween", "2003-12-21 10:00", "2003-12-31 10:00", "52h"],
      ["late evening to morning", "workingTimeBetween", "2006-12-05 22:57:34", "2006-12-06 10:25:34", "2h25m34s"],
      ["before opening to morning", "workingTimeBetween", "2006-12-06 07:50", "2006-12-07 08:54", "13h54m"],
      ["two hours", "workingTimeBetween", "2007-03-12 11:56:01", "2007-03-12 13:56:01", "2h"],
      ["after closing", "workingTimeBetween", "2010-01-28 22:00:02", "2010-01-28 22:01:02", "0h"],
      ["destination 1, from a Sunday", "addWorkingTime", "2006-11-12 10:15", "4h", "2006-11-13 12:00"],
      ["destination 2, same day", "addWorkingTime", "2006-11-13 10:15", "4h", "2006-11-13 14:15"],
      ["destination 3, next day", "addWorkingTime", "2006-11-13 10:15", "11h", "2006-11-14 08:15"],
      ["destination 4, from New Year's Eve", "addWorkingTime", "2006-12-31 10:15", "11h", "2007-01-02 19:00"],
      ["destination 5, over New Year", "addWorkingTime", "2006-12-29 10:15", "11h", "2007-01-02 08:15"],
      ["destination 6, from a Saturday", "addWorkingTime", "2006-12-30 10:45", "11h", "2007-01-02 19:00"],
      ["destination 7", "addWorkingTime", "2006-12-06 07:50", "13h54m", "2006-12-07 08:54"],
      ["destination 8", "addWorkingTime", "2007-01-16 20:15", "1.25h", "2007-01-17 08:30"],
      ["destination 9, after closing", "addWorkingTime", "2007-03-14 21:21:02", "1h", "2007-03-15 09:00"],
      ["destination 10", "addWorkingTime", "2007-03-12 11:56:01", "2h", "2007-03-12 13:56:01"],
      ["destination 11", "addWorkingTime", "2007-03-15 17:21:27", "3h", "2007-03-15 20:21:27"],
      ["weekend, 1 minute", "addWorkingTime", "2013-03-16 10:00", "1m", "2013-03-18 08:01"],
      ["weekend, 1 hour", "addWorkingTime", "2013-03-16 10:00", "1h", "2013-03-18 09:00"],
      ["weekend, a whole day up to closing", "addWorkingTime", "2013-03-16 10:00", "13h", "2013-03-18 21:00"],
      ["weekend, more than a day", "addWorkingTime", "2013-03-16 10:00", "14h1m", "2013-03-19 09:01"],
    ],
    "+01:00",
  );
  calendarCases(calendar, [
    ["autumn, the week before", "addWorkingTime", "2007-10-19T18:12:23+02:00", "5.5h", "2007-10-22T10:42:23+02:00"],
    ["autumn", "addWorkingTime", "2007-10-26T18:12:23+02:00", "5.5h", "2007-10-29T10:42:23+01:00"],
    ["autumn, the week before", "addWorkingTime", "2007-10-19T18:12:23+02:00", "18.5h", "2007-10-23T10:42:23+02:00"],
    ["autumn", "addWorkingTime", "2007-10-26T18:12:23+02:00", "18.5h", "2007-10-30T10:42:23+01:00"],
    ["spring, the week before", "addWorkingTime", "2007-03-16T18:12:23+01:00", "5.5h", "2007-03-19T10:42:23+01:00"],
    ["spring", "addWorkingTime", "2007-03-23T18:12:23+01:00", "5.5h", "2007-03-26T10:42:23+02:00"],
    ["spring, the week before", "addWorkingTime", "2007-03-16T18:12:23+01:00", "18.5h", "2007-03-20T10:42:23+01:00"],
    ["spring", "addWorkingTime", "2007-03-23T18:12:23+01:00", "18.5h", "2007-03-27T10:42:23+02:00"],
  ]);
  calendarCases(calendarOf("Atlantic/Cape_Verde", "mon-fri 08:00-21:00"), [
    ["weekend in another zone", "addWorkingTime", "2013-03-16T10:00+01:00", "1m", "2013-03-18T10:01+01:00"],
  ]);
});

describe("Znuny, local times that a clock change skips", () => {
  // An opening stands for the local time.
  const opensAt = (timeZone: string, day: string, time: string): Calendar =>
    calendarOf(timeZone, `${day} ${time}-12:00`, []);
  calendarCases(opensAt("Europe/Berlin", "sun", "02:05:12"), [
    ["Berlin 02:05:12", "nextOpening", "2022-03-26T23:00+01:00", "2022-03-27T03:05:12+02:00"],
  ]);
  calendarCases(opensAt("Europe/Berlin", "sun", "01:05:12"), [
    ["Berlin 01:05:12, before the gap", "nextOpening", "2022-03-26T23:00+01:00", "2022-03-27T01:05:12+01:00"],
  ]);
  calendarCases(opensAt("Europe/Berlin", "sun", "03:05:12"), [
    ["Berlin 03:05:12, after the gap", "nextOpening", "2022-03-26T23:00+01:00", "2022-03-27T03:05:12+02:00"],
  ]);
  calendarCases(opensAt("Europe/Berlin", "sat", "02:05:12"), [
    ["Berlin, the day before", "nextOpening", "2022-03-25T23:00+01:00", "2022-03-26T02:05:12+01:00"],
  ]);
  calendarCases(opensAt("Australia/Sydney", "sun", "02:34:06"), [
    ["Sydney 02:34:06", "nextOpening", "2021-10-02T23:00+10:00", "2021-10-03T03:34:06+11:00"],
  ]);
  calendarCases(opensAt("America/New_York", "sun", "02:53:34"), [
    ["New York 02:53:34", "nextOpening", "2021-03-13T23:00-05:00", "2021-03-14T03:53:34-04:00"],
  ]);
});

// Regulation (EEC, Euratom) No 1182/71 of the Council of 3 June 1971 determining the rules applicable to periods, dates and time limits, art. 3.
// Every sentence is quoted. Rows marked "source:" are those of the Court of Justice in C-171/03; all other dates are our own, in the days of a
// made-up office in Brussels. A period that ends on a date ends with its last hour, which is 24:00.
import { describe } from "vitest";
import { check, world } from "./support.js";

// Easter 2026 is on 5 April. The clocks of Brussels change on Sundays 29 March (02:00 to 03:00) and 25 October (03:00 to 02:00).
const holidays = [
  ...["2026-01-01", "2026-01-02", "2026-04-02", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-15"],
  ...["2026-05-25", "2026-07-21", "2026-12-24", "2026-12-25", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"],
];
const office = { id: "office", timeZone: "Europe/Brussels", hours: "mon-fri 09:00-12:30, 14:00-17:30", holidays };
/** Weekdays of 1998, where nothing leans on a holiday. */
const weekdays = { id: "weekdays", timeZone: "Europe/Amsterdam", hours: "mon-fri 09:00-17:00" };
const brussels = world("Europe/Brussels", office, weekdays);
const counting = "eu-1182-71";
const calendar = "office";

describe("3(1) Where a period expressed in hours is to be calculated from the moment at which an event occurs or an action takes place, the hour during which that event occurs or that action takes place shall not be considered as falling within the period in question.", () => {
  check(brussels, { within: "48h", calendar, counting }, [
    ["within the hour", "2026-03-02 10:23", "2026-03-04 11:00"],
    ["in its first moment: the hour from 10:00 to 11:00 is that of the event", "2026-03-02 10:00", "2026-03-04 11:00"],
    ["in its last millisecond", "2026-03-02T10:59:59.999+01:00", "2026-03-04 11:00"],
    ["the last hour of a day", "2026-03-02 23:30", "2026-03-05 00:00"],
  ]);
  check(brussels, { within: "24h", calendar, counting }, [
    // From 01:30 the hour ends at 02:00, which is 03:00: 24 hours later it is 03:00.
    ["the clocks go forward at the end of the hour", "2026-03-29 01:30", "2026-03-30 03:00"],
    // 02:30 occurs twice: the first is followed by 02:00 again, 01:00Z, the second by 03:00, 02:00Z.
    ["the clocks go back at the end of the hour", "2026-10-25T02:30+02:00", "2026-10-26 02:00"],
    ["the second time", "2026-10-25T02:30+01:00", "2026-10-26 03:00"],
  ]);
});

describe("3(1) Where a period expressed in days, weeks, months or years is to be calculated from the moment at which an event occurs or an action takes place, the day during which that event occurs or that action takes place shall not be considered as falling within the period in question.", () => {
  check(brussels, { calendarDays: 3, calendar, counting }, [
    ["the first moment of the day", "2026-03-02 00:00", "2026-03-05 24:00"],
    ["its last millisecond", "2026-03-02T23:59:59.999+01:00", "2026-03-05 24:00"],
  ]);
  check(brussels, { weeks: 1, calendar, counting }, [["a week", "2026-03-02 12:00", "2026-03-09 24:00"]]);
  check(brussels, { months: 1, calendar, counting }, [["a month", "2026-03-02 12:00", "2026-04-07 24:00"]]);
  check(brussels, { years: 1, calendar, counting }, [["a year", "2025-03-03 12:00", "2026-03-03 24:00"]]);
  check(brussels, { calendarDays: 1, calendar, counting }, [
    ["one day is the whole of the next", "2026-03-02 12:00", "2026-03-03 24:00"],
  ]);
});

describe("3(2)(a) a period expressed in hours shall start at the beginning of the first hour and shall end with the expiry of the last hour of the period;", () => {
  check(brussels, { within: "1h", calendar, counting }, [
    ["the first hour is the one after that of the event", "2026-03-02 10:23", "2026-03-02 12:00"],
  ]);
  check(brussels, { within: "72h", calendar, counting }, [
    ["three days of hours across the change to summer", "2026-03-27 17:45", "2026-03-30 19:00"],
    ["across the change to winter", "2026-10-23 17:45", "2026-10-26 17:00"],
  ]);
});

describe("3(2)(b) a period expressed in days shall start at the beginning of the first hour of the first day and shall end with the expiry of the last hour of the last day of the period;", () => {
  check(brussels, { calendarDays: 10, calendar, counting }, [
    ["ten days", "2026-03-02 09:00", "2026-03-12 24:00"],
    ["over the change to summer", "2026-03-24 09:00", "2026-04-07 24:00"],
    ["over the change to winter", "2026-10-19 09:00", "2026-10-29 24:00"],
  ]);
});

describe("3(2)(c) a period expressed in weeks, months or years shall start at the beginning of the first hour of the first day of the period, and shall end with the expiry of the last hour of whichever day in the last week, month or year is the same day of the week, or falls on the same date, as the day from which the period runs.", () => {
  // C-171/03 Maatschap Toeters and Verberk v Productschap Vee en Vlees, 11 November 2004: three weeks from the slaughter of calves end on the day
  // of the week of the slaughter, the day of the event (summary, 1). The board had taken the day of the week of the day after it, and so had them
  // end on 3, 6 and 7 April, and on 18 and 19 February 1998 (opinion of 8 June 2004, para. 3).
  check(brussels, { weeks: 3, calendar: "weekdays", counting }, [
    ["source: slaughtered on Thu 12 March 1998", "1998-03-12 09:00", "1998-04-02 24:00"],
    ["source: Fri 13 March", "1998-03-13 09:00", "1998-04-03 24:00"],
    ["source: Mon 16 March", "1998-03-16 09:00", "1998-04-06 24:00"],
    ["source: Tue 27 January", "1998-01-27 09:00", "1998-02-17 24:00"],
    ["source: Wed 28 January", "1998-01-28 09:00", "1998-02-18 24:00"],
  ]);
  // From the day after the event on, as the board had it, a period is one date longer, and moves to a working day from there.
  check(brussels, { weeks: 3, clear: true, calendar: "weekdays", counting }, [
    ["the board's 3 April", "1998-03-12 09:00", "1998-04-03 24:00"],
    ["the board's 6 April, for Saturday the 4th", "1998-03-13 09:00", "1998-04-06 24:00"],
    ["the board's 7 April", "1998-03-16 09:00", "1998-04-07 24:00"],
    ["the board's 18 February", "1998-01-27 09:00", "1998-02-18 24:00"],
    ["the board's 19 February", "1998-01-28 09:00", "1998-02-19 24:00"],
  ]);
  check(brussels, { months: 3, calendar, counting }, [["the same date", "2026-02-10 09:00", "2026-05-11 24:00"]]);
  check(brussels, { months: 2, calendar, counting }, [["on a working day", "2026-04-28 09:00", "2026-06-29 24:00"]]);
});

describe("3(2)(c) If, in a period expressed in months or in years, the day on which it should expire does not occur in the last month, the period shall end with the expiry of the last hour of the last day of that month;", () => {
  check(brussels, { months: 1, calendar, counting }, [
    // 28 February 2026 is a Saturday.
    ["31 January: 28 February, and so Monday", "2026-01-31 09:00", "2026-03-02 24:00"],
    ["31 March: 30 April, a Thursday", "2026-03-31 09:00", "2026-04-30 24:00"],
    ["31 August: 30 September", "2026-08-31 09:00", "2026-09-30 24:00"],
  ]);
  check(brussels, { years: 1, calendar, counting }, [
    ["29 February: 28 February, a Friday", "2024-02-29 09:00", "2025-02-28 24:00"],
  ]);
});

describe("3(2)(d) if a period includes parts of months, the month shall, for the purpose of calculating such parts, be considered as having thirty days.", () => {
  // Half a month is fifteen days. A month and a half is a sum of two periods, for which there is no rule; whole days have to be said.
  check(brussels, { calendarDays: 15, calendar, counting }, [["half a month", "2026-02-10 09:00", "2026-02-25 24:00"]]);
});

describe("3(3) The periods concerned shall include public holidays, Sundays and Saturdays, save where these are expressly excluded or where the periods are expressed in working days.", () => {
  check(brussels, { calendarDays: 7, calendar, counting }, [
    // Thu 2 to Mon 6 April are days off, and counted.
    ["Easter is counted", "2026-04-01 09:00", "2026-04-08 24:00"],
  ]);
  check(brussels, { workingDays: 3, calendar, counting }, [
    ["in working days it is not: 7, 8, 9 April", "2026-04-01 09:00", "2026-04-09 24:00"],
    ["nor are a Saturday and a Sunday", "2026-03-05 09:00", "2026-03-10 24:00"],
    ["from a Saturday", "2026-03-07 09:00", "2026-03-11 24:00"],
  ]);
  check(brussels, { workingDays: 1, calendar, counting }, [
    ["one working day over Christmas", "2026-12-23 09:00", "2027-01-01 24:00"],
  ]);
});

describe("3(4) Where the last day of a period expressed otherwise than in hours is a public holiday, Sunday or Saturday, the period shall end with the expiry of the last hour of the following working day.", () => {
  check(brussels, { calendarDays: 10, calendar, counting }, [
    ["a Saturday", "2026-03-11 09:00", "2026-03-23 24:00"],
    ["a Sunday", "2026-03-12 09:00", "2026-03-23 24:00"],
    ["Good Friday: the Tuesday after Easter", "2026-03-24 09:00", "2026-04-07 24:00"],
    ["a holiday in the week: 21 July", "2026-07-11 09:00", "2026-07-22 24:00"],
  ]);
  check(brussels, { within: "48h", calendar, counting }, [
    ["otherwise than in hours: these end on a Saturday", "2026-03-05 10:23", "2026-03-07 11:00"],
    ["or on a holiday", "2026-04-01 10:23", "2026-04-03 11:00"],
  ]);
});

describe("3(4) This provision shall not apply to periods calculated retroactively from a given date or event.", () => {
  check(brussels, { calendarDays: 10, calendar, backward: true, counting }, [
    // "At least ten days before": the ten days are 7 to 16 March, and the act is due before the first of them begins.
    ["the first day is a Saturday, and stays", "2026-03-17 10:00", "2026-03-07 00:00"],
    ["a Sunday", "2026-03-18 10:00", "2026-03-08 00:00"],
    ["a working day", "2026-03-20 10:00", "2026-03-10 00:00"],
    ["the time of the event does not matter", "2026-03-20 23:59", "2026-03-10 00:00"],
  ]);
  check(brussels, { months: 1, calendar, backward: true, counting }, [
    ["a month before: the same date", "2026-04-20 10:00", "2026-03-20 00:00"],
    ["a month before 31 March: the last of February, a Saturday", "2026-03-31 10:00", "2026-02-28 00:00"],
  ]);
  check(brussels, { workingDays: 5, calendar, backward: true, counting }, [
    // 27, 30, 31 March and 1 April before Easter, and 7 April.
    ["five working days before", "2026-04-08 10:00", "2026-03-27 00:00"],
  ]);
  check(brussels, { within: "48h", calendar, backward: true, counting }, [
    // The hour of the event begins at 10:00.
    ["hours: that of the event is not counted", "2026-03-11 10:23", "2026-03-09 10:00"],
    ["nor where it has just begun", "2026-03-11 10:00", "2026-03-09 10:00"],
    ["and they do not move", "2026-03-10 10:23", "2026-03-08 10:00"],
  ]);
});

describe("3(5) Any period of two days or more shall include at least two working days.", () => {
  check(brussels, { calendarDays: 2, calendar, counting }, [
    // Saturday and Sunday: Monday by para. 4 would be the only working day.
    ["two days from Friday", "2026-03-06 09:00", "2026-03-10 24:00"],
    [
      "two days from Saturday: Monday is the second, Tuesday the second working day",
      "2026-03-07 09:00",
      "2026-03-10 24:00",
    ],
    ["two days from Thursday: Friday and, by para. 4, Monday", "2026-03-05 09:00", "2026-03-09 24:00"],
    ["two days from Wednesday hold two", "2026-03-04 09:00", "2026-03-06 24:00"],
    ["before Easter: 7 and 8 April", "2026-04-01 09:00", "2026-04-08 24:00"],
  ]);
  check(brussels, { calendarDays: 1, calendar, counting }, [
    ["one day from Friday is Monday, by para. 4 alone", "2026-03-06 09:00", "2026-03-09 24:00"],
  ]);
  check(brussels, { calendarDays: 3, calendar, counting }, [
    [
      "three days from Friday: Monday is the last, Tuesday the second working day",
      "2026-03-06 09:00",
      "2026-03-10 24:00",
    ],
  ]);
  check(brussels, { weeks: 1, calendar, counting }, [
    // 24 December to 1 January (of a year whose holidays are not said) are off but for the last.
    ["a week over Christmas: 1 and 4 January 2027", "2026-12-23 09:00", "2027-01-04 24:00"],
  ]);
  check(brussels, { calendarDays: 2, calendar, backward: true, counting }, [
    // Counted back from Monday: Sunday and Saturday hold none; Friday and Thursday do.
    ["counted back too", "2026-03-09 10:00", "2026-03-05 00:00"],
    ["which a plain week holds", "2026-03-12 10:00", "2026-03-10 00:00"],
  ]);
});

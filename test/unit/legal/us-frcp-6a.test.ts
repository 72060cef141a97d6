// Federal Rules of Civil Procedure, rule 6(a), as amended in 2009 and since. Every sentence is quoted. Rows marked "source:" are worked examples
// of the committee notes of 2009 (to FRCP 6 and, in the same words, FRAP 26), cited from memory where we had no copy at hand and marked so; all
// other dates are our own, in the federal holidays of 2026.
import { describe } from "vitest";
import { check, world } from "./support.js";

// The clocks of New York change on Sundays 8 March and 1 November 2026, and on 4 November 2007.
const holidays = [
  ...["2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12"],
  ...["2026-11-11", "2026-11-26", "2026-12-25", "2007-09-03", "2007-11-12", "2007-11-22"],
];
const hours = "mon-fri 08:30-16:30";
/** A district court's clerk's office. */
const court = { id: "court", timeZone: "America/New_York", hours, holidays };
/** The same in a state that keeps Patriots' Day, Mon 21 April 2008. */
const state = { ...court, id: "state", holidays: [...holidays, "2008-04-21"] };
/** The clerk's office was inaccessible on Thu 12 and Fri 13 March 2026. */
const snowed = { ...court, id: "snowed", holidays: [...holidays, "2026-03-12", "2026-03-13"] };
/** The office closes early on Wed 11 March 2026. */
const early = { ...court, id: "early", specialDays: [{ date: "2026-03-11", hours: "08:30-12:00" }] };
const federal = world("America/New_York", court, state, snowed, early);
const counting = "us-frcp-6a";
const calendar = "court";

describe("(1)(A) [Period Stated in Days or a Longer Unit.] exclude the day of the event that triggers the period;", () => {
  check(federal, { calendarDays: 14, calendar, counting }, [
    // "The 14th day after a Monday, for example, is a Monday."
    ["source: the 14th day after a Monday is a Monday (dates ours)", "2026-03-02 09:00", "2026-03-16 24:00"],
    ["the first moment of the day", "2026-03-02 00:00", "2026-03-16 24:00"],
    ["its last millisecond", "2026-03-02T23:59:59.999-05:00", "2026-03-16 24:00"],
  ]);
  check(federal, { months: 6, calendar, counting }, [["a longer unit", "2026-03-02 09:00", "2026-09-02 24:00"]]);
  check(federal, { years: 1, calendar, counting }, [["a year", "2025-03-03 09:00", "2026-03-03 24:00"]]);
  check(federal, { weeks: 2, calendar, counting }, [["weeks", "2026-03-02 09:00", "2026-03-16 24:00"]]);
});

describe("(1)(B) count every day, including intermediate Saturdays, Sundays, and legal holidays; and", () => {
  check(federal, { calendarDays: 7, calendar, counting }, [
    ["a weekend inside", "2026-03-04 09:00", "2026-03-11 24:00"],
    ["Columbus Day inside", "2026-10-09 09:00", "2026-10-16 24:00"],
  ]);
  check(federal, { calendarDays: 10, calendar, counting }, [
    // The old rule skipped weekends in periods under eleven days; "days are days" now.
    ["ten days are ten days", "2026-03-02 09:00", "2026-03-12 24:00"],
  ]);
});

describe("(1)(C) include the last day of the period, but if the last day is a Saturday, Sunday, or legal holiday, the period continues to run until the end of the next day that is not a Saturday, Sunday, or legal holiday.", () => {
  check(federal, { calendarDays: 7, calendar, counting }, [
    ["a Friday is the last day", "2026-03-06 09:00", "2026-03-13 24:00"],
    ["a Saturday", "2026-03-07 09:00", "2026-03-16 24:00"],
    ["a Sunday", "2026-03-08 09:00", "2026-03-16 24:00"],
    ["Thanksgiving: Friday", "2026-11-19 09:00", "2026-11-27 24:00"],
    ["a Saturday before Labor Day: Tuesday", "2026-08-29 09:00", "2026-09-08 24:00"],
    ["Friday 3 July, on which Independence Day is observed: Monday", "2026-06-26 09:00", "2026-07-06 24:00"],
    ["Juneteenth, a Friday", "2026-06-12 09:00", "2026-06-22 24:00"],
  ]);
  check(federal, { calendarDays: 17, calendar, counting }, [
    // FRAP 26(c), note: 14 days that end on a Thursday and three more for service; "because the last day of the period as extended is Sunday, the
    // paper must be filed the next day, Monday".
    [
      "source: extension days run over Friday and Saturday to Sunday (dates ours)",
      "2026-02-26 09:00",
      "2026-03-16 24:00",
    ],
  ]);
});

describe("(2)(A) [Period Stated in Hours.] begin counting immediately on the occurrence of the event that triggers the period;", () => {
  check(federal, { within: "48h", calendar, counting }, [
    ["to the minute", "2026-03-02 10:23", "2026-03-04 10:23"],
    // "Periods stated in hours are not to be 'rounded up' to the next whole hour."
    ["source: not rounded up (times ours)", "2026-03-03T14:17:31-05:00", "2026-03-05T14:17:31-05:00"],
  ]);
});

describe("(2)(B) count every hour, including hours during intermediate Saturdays, Sundays, and legal holidays; and", () => {
  check(federal, { within: "72h", calendar, counting }, [
    // "A 72-hour period that commences at 10:23 a.m. on Friday, November 2, 2007, will run until 9:23 a.m. on Monday, November 5; the discrepancy in
    // start and end times in this example results from the intervening shift from daylight saving time to standard time." (from memory)
    ["source: 72 hours from Friday 2 November 2007, 10:23", "2007-11-02 10:23", "2007-11-05 09:23"],
    ["the mirror in spring: 10:23 becomes 11:23", "2026-03-06 10:23", "2026-03-09 11:23"],
    ["without a change", "2026-03-13 10:23", "2026-03-16 10:23"],
    ["a holiday inside", "2026-10-10 10:23", "2026-10-13 10:23"],
  ]);
});

describe("(2)(C) if the period would end on a Saturday, Sunday, or legal holiday, the period continues to run until the same time on the next day that is not a Saturday, Sunday, or legal holiday.", () => {
  check(federal, { within: "48h", calendar, counting }, [
    // "If the time period expires at a specific time (say, 2:17 p.m.) on a Saturday, Sunday, or legal holiday, then the deadline is extended to the
    // same time (2:17 p.m.) on the next day that is not." (from memory)
    ["source: 2:17 p.m. on a Saturday (dates ours)", "2026-03-12 14:17", "2026-03-16 14:17"],
    ["on a Sunday", "2026-03-13 14:17", "2026-03-16 14:17"],
    ["on Thanksgiving", "2026-11-24 14:17", "2026-11-27 14:17"],
    ["on the Sunday before Labor Day: Tuesday", "2026-09-04 14:17", "2026-09-08 14:17"],
    // Sat 7 March, 14:17 EST; the same time on Monday is 14:17 EDT.
    ["the same time on the clock, though the clocks change between", "2026-03-05 14:17", "2026-03-09T14:17-04:00"],
  ]);
});

describe("(3)(A) [Unless the court orders otherwise, if the clerk's office is inaccessible:] on the last day for filing under Rule 6(a)(1), then the time for filing is extended to the first accessible day that is not a Saturday, Sunday, or legal holiday; or", () => {
  check(federal, { calendarDays: 10, calendar: "snowed", counting }, [
    ["the last day is Thursday, inaccessible as Friday: Monday", "2026-03-02 09:00", "2026-03-16 24:00"],
    ["an inaccessible day inside does not matter", "2026-03-07 09:00", "2026-03-17 24:00"],
  ]);
});

describe("(3)(B) during the last hour for filing under Rule 6(a)(2), then the time for filing is extended to the same time on the first accessible day that is not a Saturday, Sunday, or legal holiday.", () => {
  check(federal, { within: "24h", calendar: "snowed", counting }, [
    // A day on which the office was shut is a day that is not worked; one lost hour of a day can only be said by taking the day away.
    ["the last hour is on an inaccessible Thursday: Monday, same time", "2026-03-11 11:40", "2026-03-16 11:40"],
  ]);
});

describe("(4)(A) Unless a different time is set by a statute, local rule, or court order, the last day ends: for electronic filing, at midnight in the court's time zone; and", () => {
  check(federal, { calendarDays: 9, calendar, counting }, [
    ["midnight", "2026-03-02 09:00", "2026-03-11 24:00"],
    ["in the court's zone: Tuesday in London, Monday in New York", "2026-03-03T02:00Z", "2026-03-12T04:00Z"],
  ]);
});

describe("(4)(B) for filing by other means, when the clerk's office is scheduled to close.", () => {
  check(federal, { calendarDays: 9, calendar, at: "end-of-working-day", counting }, [
    ["the office closes at 16:30", "2026-03-02 09:00", "2026-03-11 16:30"],
    ["a Saturday: Monday's closing", "2026-03-05 09:00", "2026-03-16 16:30"],
  ]);
  check(federal, { calendarDays: 9, calendar: "early", at: "end-of-working-day", counting }, [
    ["scheduled to close at noon", "2026-03-02 09:00", "2026-03-11 12:00"],
  ]);
  check(federal, { calendarDays: 9, calendar, at: "17:00", counting }, [
    ["a different time set by order: 17:00", "2026-03-02 09:00", "2026-03-11 17:00"],
  ]);
});

describe('(5) The "next day" is determined by continuing to count forward when the period is measured after an event and backward when measured before an event.', () => {
  check(federal, { calendarDays: 10, calendar, counting }, [
    // "If a filing is due within 10 days after an event, and the tenth day falls on Saturday, September 1, 2007, then the filing is due on Tuesday,
    // September 4, 2007 (Monday, September 3, is Labor Day)."
    ["source: after: Saturday 1 September 2007 is Tuesday the 4th", "2007-08-22 11:00", "2007-09-04 24:00"],
  ]);
  check(federal, { calendarDays: 10, calendar, backward: true, counting }, [
    // "But if a filing is due 10 days before an event, and the tenth day falls on Saturday, September 1, then the filing is due on Friday, August 31."
    // That an office inaccessible on August 31 moves it forward again, to September 4, cannot be said in one rule.
    ["source: before: Saturday 1 September 2007 is Friday, August 31", "2007-09-11 11:00", "2007-08-31 24:00"],
    ["a working day stands", "2026-03-20 11:00", "2026-03-10 24:00"],
  ]);
  check(federal, { calendarDays: 14, calendar, backward: true, counting }, [
    // Rule 6(c)(1): a motion is served at least 14 days before the hearing.
    [
      "fourteen days before a hearing on Monday 21 September: Labor Day, so Friday the 4th",
      "2026-09-21 10:00",
      "2026-09-04 24:00",
    ],
  ]);
  check(federal, { calendarDays: 7, calendar, at: "end-of-working-day", backward: true, counting }, [
    ["by other means: that Friday's closing", "2026-03-15 10:00", "2026-03-06 16:30"],
  ]);
  check(federal, { within: "48h", calendar, backward: true, counting }, [
    ["hours before, on a Sunday: the same time on Friday", "2026-03-17 09:30", "2026-03-13 09:30"],
    ["on a working day", "2026-03-19 09:30", "2026-03-17 09:30"],
  ]);
  check(federal, { months: 1, calendar, backward: true, counting }, [
    ["a month before 31 May: 30 April", "2026-05-31 10:00", "2026-04-30 24:00"],
  ]);
});

describe("(6) \"Legal holiday\" means: (A) the day set aside by statute for observing New Year's Day, Martin Luther King Jr.'s Birthday, Washington's Birthday, Memorial Day, Juneteenth National Independence Day, Independence Day, Labor Day, Columbus Day, Veterans' Day, Thanksgiving Day, or Christmas Day;", () => {
  check(federal, { calendarDays: 1, calendar, counting }, [
    ["Martin Luther King Jr.'s Birthday", "2026-01-18 10:00", "2026-01-20 24:00"],
    ["Washington's Birthday", "2026-02-15 10:00", "2026-02-17 24:00"],
    ["Memorial Day", "2026-05-24 10:00", "2026-05-26 24:00"],
    ["Labor Day", "2026-09-06 10:00", "2026-09-08 24:00"],
    ["Columbus Day", "2026-10-11 10:00", "2026-10-13 24:00"],
    ["Veterans' Day", "2026-11-10 10:00", "2026-11-12 24:00"],
    ["Christmas, a Friday", "2026-12-24 10:00", "2026-12-28 24:00"],
    ["a day that is set aside by nobody", "2026-10-29 10:00", "2026-10-30 24:00"],
  ]);
});

describe("(6)(B) any day declared a holiday by the President or Congress; and", () => {
  // Such a day is a holiday of the calendar like any other; here the two that stand for it are 12 and 13 March.
  check(federal, { calendarDays: 3, calendar: "snowed", counting }, [
    ["a day declared a holiday", "2026-03-09 10:00", "2026-03-16 24:00"],
  ]);
});

describe("(6)(C) for periods that are measured after an event, any other day declared a holiday by the state where the district court is located.", () => {
  // The notes' Patriots' Day, Mon 21 April 2008 (from memory): a tenth day after an event moves to the 22nd, one before an event stays. Two
  // calendars say so, one for the periods after and one for those before.
  check(federal, { calendarDays: 10, calendar: "state", counting }, [
    ["source: after an event, a state's holiday moves it", "2008-04-11 10:00", "2008-04-22 24:00"],
  ]);
  check(federal, { calendarDays: 10, calendar, backward: true, counting }, [
    ["source: before an event, it does not", "2008-05-01 10:00", "2008-04-21 24:00"],
  ]);
});

// Cases of zammad/zammad (AGPL-3.0): test/unit/ticket_sla_test.rb, spec/models/calendar_spec.rb and spec/lib/escalation/*_spec.rb.
// Inputs and outcomes only, in our own words. Zammad takes the time in which a ticket is pending or closed out of the calendar, as dated
// breaks; here a break is a calendar to take away. Its calendars are in Europe/Berlin, its times in UTC.
import { defineCalendar, difference } from "sla-clock";
import type { Calendar } from "sla-clock";
import { describe } from "vitest";
import { calendarCases } from "./calendar-cases.js";

const berlin = (hours: string, holidays: readonly string[] = []): Calendar =>
  defineCalendar({ id: hours, timeZone: "Europe/Berlin", hours, holidays });

/** The calendar without some hours of one date, given in UTC. */
const without = (calendar: Calendar, date: string, hours: readonly string[]): Calendar =>
  difference(calendar, defineCalendar({ id: "breaks", timeZone: "UTC", hours: {}, specialDays: [{ date, hours }] }));

describe("Zammad, ticket within the hours", () => {
  const created = "2013-03-21 09:30";
  calendarCases(berlin("mon-fri 09:00-17:00"), [
    ["first response, 60 minutes", "addWorkingTime", created, "60m", "2013-03-21 10:30"],
    ["first response, 120 minutes", "addWorkingTime", created, "120m", "2013-03-21 11:30"],
    ["update, 180 minutes", "addWorkingTime", created, "180m", "2013-03-21 12:30"],
    ["solution, 240 minutes", "addWorkingTime", created, "240m", "2013-03-21 13:30"],
  ]);
  calendarCases(berlin("mon-fri 08:00-18:00"), [
    ["longer hours, first response", "addWorkingTime", created, "60m", "2013-03-21 10:30"],
    ["longer hours, update", "addWorkingTime", created, "120m", "2013-03-21 11:30"],
    ["longer hours, solution", "addWorkingTime", created, "180m", "2013-03-21 12:30"],
    ["first response in time: in 30 minutes", "workingTimeBetween", created, "2013-03-21 10:00", "30m"],
    ["first response late: in 270 minutes", "workingTimeBetween", created, "2013-03-21 14:00", "270m"],
    ["update in 90 minutes", "workingTimeBetween", created, "2013-03-21 11:00", "90m"],
    ["update in 150 minutes", "workingTimeBetween", created, "2013-03-21 12:00", "150m"],
    ["update in 160 minutes", "workingTimeBetween", created, "2013-03-21 12:10", "160m"],
    ["closed in 120 minutes", "workingTimeBetween", created, "2013-03-21 11:30", "120m"],
    ["closed in 210 minutes", "workingTimeBetween", created, "2013-03-21 13:00", "210m"],
    // The peer rounds to minutes and says 0.
    ["answered at opening, 3 s", "workingTimeBetween", "2013-03-28 23:49", "2013-03-29 07:00:03", "3s"],
  ]);
  calendarCases(berlin("mon-sun 09:00-18:00"), [
    ["winter, 60 minutes", "addWorkingTime", "2016-03-21 12:30", "60m", "2016-03-21 13:30"],
    ["winter, 120 minutes", "addWorkingTime", "2016-03-21 12:30", "120m", "2016-03-21 14:30"],
    ["winter, 180 minutes", "addWorkingTime", "2016-03-21 12:30", "180m", "2016-03-21 15:30"],
  ]);
});

describe("Zammad, time zone and holidays", () => {
  const early = berlin("mon-sun 08:00-17:00", ["2015-09-22"]);
  calendarCases(early, [
    ["in hours, 120 minutes", "addWorkingTime", "2013-10-21 09:30", "120m", "2013-10-21 11:30"],
    ["in hours, 180 minutes", "addWorkingTime", "2013-10-21 09:30", "180m", "2013-10-21 12:30"],
    ["in hours, 240 minutes", "addWorkingTime", "2013-10-21 09:30", "240m", "2013-10-21 13:30"],
    ["before opening, 120 minutes", "addWorkingTime", "2013-10-21 05:30", "120m", "2013-10-21 08:00"],
    ["before opening, 180 minutes", "addWorkingTime", "2013-10-21 05:30", "180m", "2013-10-21 09:00"],
    ["before opening, 240 minutes", "addWorkingTime", "2013-10-21 05:30", "240m", "2013-10-21 10:00"],
    ["over a holiday, 120 minutes", "addWorkingTime", "2015-09-21 14:30", "120m", "2015-09-23 07:30"],
    ["over a holiday, 180 minutes", "addWorkingTime", "2015-09-21 14:30", "180m", "2015-09-23 08:30"],
    ["over a holiday, 240 minutes", "addWorkingTime", "2015-09-21 14:30", "240m", "2015-09-23 09:30"],
  ]);
  // The newer specs use hours that begin at nine.
  calendarCases(berlin("mon-fri 09:00-17:00", ["2015-09-22"]), [
    ["in hours, first response", "addWorkingTime", "2013-10-21 09:30", "120m", "2013-10-21 11:30"],
    ["in hours, solution", "addWorkingTime", "2013-10-21 09:30", "240m", "2013-10-21 13:30"],
    ["before opening, first response", "addWorkingTime", "2013-10-21 05:30", "120m", "2013-10-21 09:00"],
    ["before opening, solution", "addWorkingTime", "2013-10-21 05:30", "240m", "2013-10-21 11:00"],
    ["over a holiday, first response", "addWorkingTime", "2015-09-21 14:30", "120m", "2015-09-23 08:30"],
    ["over a holiday, solution", "addWorkingTime", "2015-09-21 14:30", "240m", "2015-09-23 10:30"],
  ]);
  const allSaints = berlin("mon-fri 08:00-20:00", ["2016-11-01"]);
  calendarCases(allSaints, [
    ["on a holiday, 60 minutes", "addWorkingTime", "2016-11-01 13:56:21", "60m", "2016-11-02 08:00"],
    ["on a holiday, 120 minutes", "addWorkingTime", "2016-11-01 13:56:21", "120m", "2016-11-02 09:00"],
    ["on a holiday, 1200 minutes", "addWorkingTime", "2016-11-01 13:56:21", "1200m", "2016-11-03 15:00"],
    ["after an answer, 120 minutes", "addWorkingTime", "2016-11-07 13:26:36", "120m", "2016-11-07 15:26:36"],
    ["after an answer, 1200 minutes", "addWorkingTime", "2016-11-07 14:26:36", "1200m", "2016-11-09 10:26:36"],
  ]);
  calendarCases(berlin("mon-fri 04:00-20:00", ["2016-11-01"]), [
    ["the calendar opens earlier", "addWorkingTime", "2016-11-01 13:56:21", "60m", "2016-11-02 04:00"],
    ["the calendar opens earlier, by day", "addWorkingTime", "2016-11-07 13:26:36", "120m", "2016-11-07 15:26:36"],
  ]);
});

describe("Zammad, pending and closed time as breaks", () => {
  const calendar = berlin("mon-sun 09:00-18:00");
  const created = "2013-06-04 09:00";
  const pausedTwice = without(calendar, "2013-06-04", ["09:30-09:45", "10:00-10:30"]);
  calendarCases(pausedTwice, [
    ["pending, then closed and reopened", "addWorkingTime", created, "120m", "2013-06-04 11:45"],
  ]);
  calendarCases(without(calendar, "2013-06-04", ["10:00-15:00"]), [
    ["pending for five hours, up to closing", "addWorkingTime", created, "120m", "2013-06-04 16:00"],
  ]);
  calendarCases(without(calendar, "2013-06-04", ["10:00-10:30"]), [
    ["pending for half an hour, first response", "addWorkingTime", created, "120m", "2013-06-04 11:30"],
    ["pending for half an hour, solution", "addWorkingTime", created, "250m", "2013-06-04 13:40"],
    ["answered in 75 minutes", "workingTimeBetween", created, "2013-06-04 10:45", "75m"],
    ["closed in 150 minutes", "workingTimeBetween", created, "2013-06-04 12:00", "150m"],
  ]);
  calendarCases(without(calendar, "2013-06-04", ["09:00-12:00"]), [
    ["created pending, first response", "addWorkingTime", created, "120m", "2013-06-04 14:00"],
    ["created pending, update", "addWorkingTime", created, "180m", "2013-06-04 15:00"],
    ["created pending, solution at closing", "addWorkingTime", created, "240m", "2013-06-04 16:00"],
    ["closed in no time", "workingTimeBetween", created, "2013-06-04 12:00", "0m"],
  ]);
  calendarCases(without(calendar, "2013-06-04", ["09:00-10:30", "11:00-12:00"]), [
    ["open for half an hour between, first response", "addWorkingTime", created, "120m", "2013-06-04 13:30"],
    ["open for half an hour between, update", "addWorkingTime", created, "180m", "2013-06-04 14:30"],
    ["open for half an hour between, solution", "addWorkingTime", created, "240m", "2013-06-04 15:30"],
    ["closed in 30 minutes", "workingTimeBetween", created, "2013-06-04 12:00", "30m"],
  ]);
  calendarCases(without(calendar, "2013-06-04", ["09:00-10:30", "11:00-11:30"]), [
    ["open for an hour between, first response", "addWorkingTime", created, "120m", "2013-06-04 13:00"],
    ["open for an hour between, update", "addWorkingTime", created, "180m", "2013-06-04 14:00"],
    ["open for an hour between, solution", "addWorkingTime", created, "240m", "2013-06-04 15:00"],
    ["closed in 60 minutes", "workingTimeBetween", created, "2013-06-04 12:00", "60m"],
  ]);
});

describe("Zammad, around the clock with one pending half hour", () => {
  // Created at 00:00, pending from 01:30, closed at 02:00.
  const always = defineCalendar({ id: "24/7", timeZone: "UTC", hours: "24x7" });
  calendarCases(without(always, "2021-01-04", ["01:30-02:00"]), [
    ["the whole span fits", "addWorkingTime", "2021-01-04 00:00", "30m", "2021-01-04 00:30"],
    ["the span runs through the break", "addWorkingTime", "2021-01-04 01:15", "30m", "2021-01-04 02:15"],
    ["the span begins after the break", "addWorkingTime", "2021-01-04 02:00", "30m", "2021-01-04 02:30"],
    ["the whole life of the ticket", "workingTimeBetween", "2021-01-04 00:00", "2021-01-04 02:00", "90m"],
    ["from the middle of it", "workingTimeBetween", "2021-01-04 00:30", "2021-01-04 02:00", "60m"],
    ["to the middle of it", "workingTimeBetween", "2021-01-04 00:00", "2021-01-04 00:30", "30m"],
  ]);
});

describe("Zammad, hours to the end of the day", () => {
  // Its screen stops at 23:59, which it then counts as midnight; here 23:59 is 23:59, and 24:00 says midnight.
  calendarCases(berlin("mon-sun 00:00-24:00"), [
    ["24 hours over midnight", "addWorkingTime", "2021-01-04 12:00", "24h", "2021-01-05 12:00"],
  ]);
  calendarCases(berlin("mon-sun 00:00-23:59"), [
    ["one minute a day is closed (peer: 12:00)", "addWorkingTime", "2021-01-04 12:00", "24h", "2021-01-05 12:01"],
  ]);
  // Refused by the peer, whose hours cannot run past midnight.
  calendarCases(berlin("mon 09:00-00:00"), [
    ["09:00-00:00 runs to midnight", "nextClosing", "2021-01-04 12:00", "2021-01-04 23:00"],
  ]);
});

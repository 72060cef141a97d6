// Cases of glpi-project/glpi (GPL-3.0): tests/functional/CalendarTest.php, CalendarSegmentTest.php and SLMTest.php. Inputs and outcomes
// only, in our own words. GLPI keeps the server's time; here it is UTC.
import { defineCalendar, difference } from "sla-clock";
import type { Calendar } from "sla-clock";
import { describe } from "vitest";
import { calendarCases } from "./calendar-cases.js";

const weekdays = defineCalendar({ id: "Default", timeZone: "UTC", hours: "mon-fri 08:00-20:00" });
const roundTheClock = defineCalendar({ id: "5x24", timeZone: "UTC", hours: "5x24" });

describe("GLPI, end date by days", () => {
  const from = "2018-11-19 10:00";
  calendarCases(weekdays, [
    ["7 days", "addWorkingDays", from, 7, "same-time", "2018-11-28 10:00"],
    ["7 days, end of working day", "addWorkingDays", from, 7, "end-of-working-day", "2018-11-28 20:00"],
    ["7 days back", "addWorkingDays", from, -7, "same-time", "2018-11-08 10:00"],
    ["7 days back, end of working day", "addWorkingDays", from, -7, "end-of-working-day", "2018-11-08 20:00"],
  ]);
  calendarCases(roundTheClock, [
    ["7 days, 5x24", "addWorkingDays", from, 7, "same-time", "2018-11-28 10:00"],
    ["7 days, 5x24, end of working day", "addWorkingDays", from, 7, "end-of-working-day", "2018-11-29 00:00"],
    ["7 days back, 5x24", "addWorkingDays", from, -7, "same-time", "2018-11-08 10:00"],
    ["7 days back, 5x24, end of working day", "addWorkingDays", from, -7, "end-of-working-day", "2018-11-09 00:00"],
  ]);
});

describe("GLPI, active time and working hours", () => {
  calendarCases(weekdays, [
    ["around opening", "workingTimeBetween", "2019-01-01 07:00", "2019-01-01 09:00", "1h"],
    ["before opening", "workingTimeBetween", "2019-01-01 06:00", "2019-01-01 07:00", "0h"],
    ["a week", "workingTimeBetween", "2019-01-01 00:00", "2019-01-08 00:00", "60h"],
    // GLPI gives zero for a reversed range.
    ["a week, reversed (peer: 0)", "workingTimeBetween", "2019-01-08 00:00", "2019-01-01 00:00", "-60h"],
    ["midnight", "isOpen", "2019-01-01 00:00", false],
    ["morning", "isOpen", "2019-01-02 08:30", true],
    ["evening", "isOpen", "2019-01-03 18:10", true],
    ["late evening", "isOpen", "2019-01-04 21:00", false],
    ["Saturday", "isOpen", "2019-01-05 08:30", false],
    ["Sunday", "isOpen", "2019-01-06 00:00", false],
  ]);
  const summer = Array.from({ length: 56 }, (_, day) =>
    new Date(Date.UTC(2019, 6, 8 + day)).toISOString().slice(0, 10),
  );
  calendarCases(
    defineCalendar({
      id: "holidays",
      timeZone: "UTC",
      hours: "mon-fri 08:00-20:00",
      holidays: ["2019-05-01", ...summer],
    }),
    [
      ["a perpetual holiday", "isOpen", "2019-05-01 12:00", false],
      ["the day after", "isOpen", "2019-05-02 12:00", true],
      ["before the summer holidays", "isOpen", "2019-07-01 12:00", true],
      ["in the summer holidays", "isOpen", "2019-07-12 12:00", false],
      ["until the first of September", "nextOpening", "2019-07-12 12:00", "2019-09-02 08:00"],
    ],
  );
});

describe("GLPI, delay within a day", () => {
  // Monday 2024-01-01 and Tuesday 2024-01-02.
  const calendar = defineCalendar({
    id: "segments",
    timeZone: "UTC",
    hours: { mon: "09:00-18:00", tue: ["08:00-12:00", "14:00-18:00"] },
  });
  calendarCases(calendar, [
    ["within a segment", "addWorkingTime", "2024-01-01 10:00", "2h", "2024-01-01 12:00"],
    ["from its start to its end", "addWorkingTime", "2024-01-01 09:00", "9h", "2024-01-01 18:00"],
    ["over two segments", "addWorkingTime", "2024-01-02 10:00", "5h", "2024-01-02 17:00"],
    ["from before a segment", "addWorkingTime", "2024-01-02 07:00", "3h", "2024-01-02 11:00"],
    ["from between segments", "addWorkingTime", "2024-01-02 13:00", "2h", "2024-01-02 16:00"],
    // The peer asks about one day only and says that it does not fit.
    ["more than the day has", "addWorkingTime", "2024-01-01 17:00", "3h", "2024-01-02 10:00"],
    ["back within a segment", "subtractWorkingTime", "2024-01-01 15:00", "2h", "2024-01-01 13:00"],
    ["back from its end to its start", "subtractWorkingTime", "2024-01-01 18:00", "9h", "2024-01-01 09:00"],
    ["back over two segments", "subtractWorkingTime", "2024-01-02 17:00", "5h", "2024-01-02 10:00"],
    ["back from after a segment", "subtractWorkingTime", "2024-01-01 19:00", "3h", "2024-01-01 15:00"],
    ["back from between segments", "subtractWorkingTime", "2024-01-02 13:00", "2h", "2024-01-02 10:00"],
    ["back, more than the day has", "subtractWorkingTime", "2024-01-02 10:00", "3h", "2024-01-01 17:00"],
    ["no delay", "addWorkingTime", "2024-01-01 12:00", "0h", "2024-01-01 12:00"],
  ]);
});

const laterOnMondays = defineCalendar({
  id: "sla",
  timeZone: "UTC",
  hours: "mon 10:30-19:00; tue-fri 08:30-19:00",
});

/** The calendar without the time in which a ticket waited. */
const waiting = (specialDays: readonly { readonly date: string; readonly hours: readonly string[] }[]): Calendar =>
  difference(laterOnMondays, defineCalendar({ id: "waiting", timeZone: "UTC", hours: {}, specialDays }));

describe("GLPI, level agreements without a wait", () => {
  const from = "2034-06-09 08:46:12";
  calendarCases(laterOnMondays, [
    ["30 minutes", "addWorkingTime", from, "30m", "2034-06-09 09:16:12"],
    ["… its escalation 10 minutes before", "subtractWorkingTime", "2034-06-09 09:16:12", "10m", "2034-06-09 09:06:12"],
    ["4 hours", "addWorkingTime", from, "4h", "2034-06-09 12:46:12"],
    ["… its escalation 1 hour after", "addWorkingTime", "2034-06-09 12:46:12", "1h", "2034-06-09 13:46:12"],
    ["… 10 hours after, over a weekend", "addWorkingTime", "2034-06-09 12:46:12", "10h", "2034-06-12 14:16:12"],
    ["10 hours after the waited one", "addWorkingTime", "2034-06-09 14:54:34", "10h", "2034-06-12 16:24:34"],
    ["4 hours from before a late opening", "addWorkingTime", "2034-06-05 10:00", "4h", "2034-06-05 14:30"],
    ["… 3 days after", "addWorkingDays", "2034-06-05 14:30", 3, "same-time", "2034-06-08 14:30"],
    ["3 days over a weekend", "addWorkingDays", "2034-06-08 12:00", 3, "same-time", "2034-06-13 12:00"],
    ["5 days", "addWorkingDays", from, 5, "same-time", "2034-06-16 08:46:12"],
    ["… 8 hours before", "subtractWorkingTime", "2034-06-16 08:46:12", "8h", "2034-06-15 11:16:12"],
    ["5 days, end of working day", "addWorkingDays", from, 5, "end-of-working-day", "2034-06-16 19:00"],
    ["… 2 days before", "addWorkingDays", "2034-06-16 19:00", -2, "same-time", "2034-06-14 19:00"],
    ["5 days from a Wednesday", "addWorkingDays", "2034-06-07 10:00", 5, "same-time", "2034-06-14 10:00"],
    ["… its end of working day", "addWorkingDays", "2034-06-07 10:00", 5, "end-of-working-day", "2034-06-14 19:00"],
    ["… 15 days after", "addWorkingDays", "2034-06-14 10:00", 15, "same-time", "2034-07-05 10:00"],
    ["… 15 days after the waited one", "addWorkingDays", "2034-06-21 09:00", 15, "same-time", "2034-07-12 09:00"],
    ["2 hours over a night", "addWorkingTime", "2034-06-21 18:00", "2h", "2034-06-22 09:30"],
    ["2 hours from closing", "addWorkingTime", "2034-06-14 19:00", "2h", "2034-06-15 10:30"],
  ]);
});

describe("GLPI, level agreements with waits", () => {
  calendarCases(laterOnMondays, [
    ["first wait", "workingTimeBetween", "2034-06-09 08:47:42", "2034-06-09 10:05:54", "4692s"],
    ["second wait", "workingTimeBetween", "2034-06-09 10:09:13", "2034-06-09 10:34:38", "1525s"],
    ["third wait", "workingTimeBetween", "2034-06-09 10:43:41", "2034-06-09 11:29:17", "2736s"],
    ["a wait of 7702 s", "workingTimeBetween", "2034-06-09 09:15:27", "2034-06-09 11:23:49", "7702s"],
    ["a wait over two nights", "workingTimeBetween", "2034-06-05 11:00", "2034-06-07 09:30", "70200s"],
    ["a wait over a night", "workingTimeBetween", "2034-06-07 10:00", "2034-06-08 09:00", "34200s"],
    ["a wait over a weekend", "workingTimeBetween", "2034-06-07 11:00", "2034-06-13 11:00", "144000s"],
    ["a wait from before opening", "workingTimeBetween", "2034-06-14 07:00", "2034-06-14 18:00", "34200s"],
    ["49 h 30 min later than 5 days", "addWorkingTime", "2034-06-14 10:00", "49h30m", "2034-06-21 09:00"],
    ["… than the end of the fifth day", "addWorkingTime", "2034-06-14 19:00", "49h30m", "2034-06-21 18:00"],
  ]);
  calendarCases(
    waiting([{ date: "2034-06-09", hours: ["08:47:42-10:05:54", "10:09:13-10:34:38", "10:43:41-11:29:17"] }]),
    [
      ["30 minutes, three waits", "addWorkingTime", "2034-06-09 08:46:12", "30m", "2034-06-09 11:45:25"],
      ["… 5 minutes before", "subtractWorkingTime", "2034-06-09 11:45:25", "5m", "2034-06-09 11:40:25"],
    ],
  );
  calendarCases(waiting([{ date: "2034-06-09", hours: ["09:15:27-11:23:49"] }]), [
    ["4 hours, one wait", "addWorkingTime", "2034-06-09 08:46:12", "4h", "2034-06-09 14:54:34"],
  ]);
  calendarCases(
    waiting([
      { date: "2034-06-05", hours: ["11:00-24:00"] },
      { date: "2034-06-06", hours: ["00:00-24:00"] },
      { date: "2034-06-07", hours: ["00:00-09:30", "10:00-24:00"] },
      { date: "2034-06-08", hours: ["00:00-09:00"] },
    ]),
    [["4 hours, waits over several days", "addWorkingTime", "2034-06-05 10:00", "4h", "2034-06-08 12:00"]],
  );
});

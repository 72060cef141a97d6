// Cases of rankmyapp/dayjs-business-time (MIT): test/*.spec.ts, read in UTC, and those with an offset in São Paulo.
import { addWorkingTime, defineCalendar, nextClosing } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendarCases } from "./calendar-cases.js";

const hours = "mon, tue, thu, fri 09:00-17:00; wed 09:00-12:00, 13:00-18:00";
const holidays = ["2021-01-01", "2021-01-25", "2021-06-03"];
const calendar = defineCalendar({ id: "default", timeZone: "UTC", hours, holidays });

describe("dayjs-business-time add", () => {
  calendarCases(calendar, [
    ["3 hours on a date", "addWorkingTime", "2021-02-08 09:00", "3h", "2021-02-08 12:00"],
    ["5 hours, two segments", "addWorkingTime", "2021-02-03 11:30", "5h", "2021-02-03 17:30"],
    ["4 hours before a weekend", "addWorkingTime", "2021-02-19 15:00", "4h", "2021-02-22 11:00"],
    ["2 hours before a holiday", "addWorkingTime", "2021-06-02 17:00", "2h", "2021-06-04 10:00"],
    // 16 hours end exactly where the morning segment closes; the peer stays there too.
    ["16 hours before a long weekend", "addWorkingTime", "2021-01-22 12:00", "16h", "2021-01-27 12:00"],
    ["15 minutes on a date", "addWorkingTime", "2021-02-08 09:00", "15m", "2021-02-08 09:15"],
    ["33 minutes, two segments", "addWorkingTime", "2021-02-03 11:30", "33m", "2021-02-03 13:03"],
    ["45 minutes before a weekend", "addWorkingTime", "2021-02-19 16:30", "45m", "2021-02-22 09:15"],
    ["10 minutes before a holiday", "addWorkingTime", "2021-06-02 17:55", "10m", "2021-06-04 09:05"],
    ["16 minutes before a long weekend", "addWorkingTime", "2021-01-22 17:00", "16m", "2021-01-26 09:16"],
    ["3 days on a date", "addWorkingDays", "2021-02-08 00:00", 3, "same-time", "2021-02-11 00:00"],
    ["4 days before a weekend", "addWorkingDays", "2021-02-19 00:00", 4, "same-time", "2021-02-25 00:00"],
    ["2 days before a holiday", "addWorkingDays", "2021-06-02 00:00", 2, "same-time", "2021-06-07 00:00"],
    ["3 days before a long weekend", "addWorkingDays", "2021-01-22 00:00", 3, "same-time", "2021-01-28 00:00"],
  ]);
});

describe("dayjs-business-time subtract", () => {
  calendarCases(calendar, [
    ["3 hours on a date", "subtractWorkingTime", "2021-02-08 12:00", "3h", "2021-02-08 09:00"],
    ["5 hours, two segments", "subtractWorkingTime", "2021-02-03 17:30", "5h", "2021-02-03 11:30"],
    ["4 hours after a weekend", "subtractWorkingTime", "2021-02-22 11:00", "4h", "2021-02-19 15:00"],
    ["2 hours after a holiday", "subtractWorkingTime", "2021-06-04 10:00", "2h", "2021-06-02 17:00"],
    ["16 hours after a long weekend", "subtractWorkingTime", "2021-01-26 12:00", "16h", "2021-01-21 12:00"],
    ["30 minutes on a date", "subtractWorkingTime", "2021-02-08 15:00", "30m", "2021-02-08 14:30"],
    ["50 minutes, two segments", "subtractWorkingTime", "2021-02-03 13:30", "50m", "2021-02-03 11:40"],
    ["33 minutes after a weekend", "subtractWorkingTime", "2021-02-22 09:30", "33m", "2021-02-19 16:57"],
    ["28 minutes after a holiday", "subtractWorkingTime", "2021-06-04 09:15", "28m", "2021-06-02 17:47"],
    ["90 minutes after a long weekend", "subtractWorkingTime", "2021-01-26 10:00", "90m", "2021-01-22 16:30"],
    ["3 days on a date", "addWorkingDays", "2021-02-11 00:00", -3, "same-time", "2021-02-08 00:00"],
    ["4 days after a weekend", "addWorkingDays", "2021-02-25 00:00", -4, "same-time", "2021-02-19 00:00"],
    ["2 days after a holiday", "addWorkingDays", "2021-06-07 00:00", -2, "same-time", "2021-06-02 00:00"],
    ["3 days after a long weekend", "addWorkingDays", "2021-01-28 00:00", -3, "same-time", "2021-01-22 00:00"],
  ]);
});

describe("dayjs-business-time difference", () => {
  calendarCases(calendar, [
    ["30 minutes", "workingTimeBetween", "2021-02-08 09:00", "2021-02-08 09:30", "30m"],
    ["90 minutes, different days", "workingTimeBetween", "2021-02-08 16:45", "2021-02-09 10:15", "90m"],
    ["65 minutes, different segments", "workingTimeBetween", "2021-02-10 11:30", "2021-02-10 13:35", "65m"],
    ["120 minutes, a holiday", "workingTimeBetween", "2021-06-02 17:00", "2021-06-04 10:00", "120m"],
    ["150 minutes, a weekend", "workingTimeBetween", "2021-02-05 16:30", "2021-02-08 11:00", "150m"],
    ["300 minutes, a long weekend", "workingTimeBetween", "2021-01-22 14:00", "2021-01-26 11:00", "300m"],
    ["2 hours", "workingTimeBetween", "2021-02-08 09:00", "2021-02-08 11:00", "2h"],
    ["8 hours, different days", "workingTimeBetween", "2021-02-08 16:45", "2021-02-09 16:45", "8h"],
    ["4.5 hours, different segments", "workingTimeBetween", "2021-02-10 10:30", "2021-02-10 16:00", "4h30m"],
    ["10 hours, a holiday", "workingTimeBetween", "2021-06-02 10:00", "2021-06-04 12:00", "10h"],
    ["7.5 hours, a weekend", "workingTimeBetween", "2021-02-05 15:00", "2021-02-08 14:30", "7h30m"],
  ]);
  calendarCases(defineCalendar({ id: "sp", timeZone: "America/Sao_Paulo", hours, holidays }), [
    ["0 hours after closing", "workingTimeBetween", "2021-05-17T17:50:23-03:00", "2021-05-17T20:52:28-03:00", "0h"],
    ["-3.5 hours", "workingTimeBetween", "2021-05-17T15:30-03:00", "2021-05-17T12:00-03:00", "-3h30m"],
  ]);
});

describe("dayjs-business-time next and last", () => {
  calendarCases(calendar, [
    ["next time, before opening", "nextWorkingTime", "2021-02-01 08:00", "2021-02-01 09:00"],
    ["next time, open", "nextWorkingTime", "2021-02-01 10:00", "2021-02-01 10:00"],
    ["next time, on a holiday", "nextWorkingTime", "2021-01-25 15:00", "2021-01-26 09:00"],
    ["next time, between segments", "nextWorkingTime", "2021-02-03 12:30", "2021-02-03 13:00"],
    ["next time, before a weekend", "nextWorkingTime", "2021-01-29 19:00", "2021-02-01 09:00"],
    ["next time, before a holiday", "nextWorkingTime", "2021-06-02 22:00", "2021-06-04 09:00"],
    ["next time, before a long weekend", "nextWorkingTime", "2021-01-22 20:00", "2021-01-26 09:00"],
    ["last time, after closing", "previousWorkingTime", "2021-02-01 23:00", "2021-02-01 17:00"],
    ["last time, open", "previousWorkingTime", "2021-02-01 15:00", "2021-02-01 15:00"],
    ["last time, on a holiday", "previousWorkingTime", "2021-06-03 15:00", "2021-06-02 18:00"],
    ["last time, after two segments", "previousWorkingTime", "2021-02-03 19:00", "2021-02-03 18:00"],
    ["last time, after a weekend", "previousWorkingTime", "2021-02-01 08:00", "2021-01-29 17:00"],
    ["last time, after a long weekend", "previousWorkingTime", "2021-01-26 08:00", "2021-01-22 17:00"],
    ["next day", "addWorkingDays", "2021-02-07 00:00", 1, "same-time", "2021-02-08 00:00"],
    ["next day, before a weekend", "addWorkingDays", "2021-02-19 00:00", 1, "same-time", "2021-02-22 00:00"],
    ["next day, before a holiday", "addWorkingDays", "2021-06-02 00:00", 1, "same-time", "2021-06-04 00:00"],
    ["next day, before a long weekend", "addWorkingDays", "2021-01-22 00:00", 1, "same-time", "2021-01-26 00:00"],
    ["last day", "addWorkingDays", "2021-02-09 00:00", -1, "same-time", "2021-02-08 00:00"],
    ["last day, after a weekend", "addWorkingDays", "2021-02-22 00:00", -1, "same-time", "2021-02-19 00:00"],
    ["last day, after a holiday", "addWorkingDays", "2021-06-04 00:00", -1, "same-time", "2021-06-02 00:00"],
    ["last day, after a long weekend", "addWorkingDays", "2021-01-26 00:00", -1, "same-time", "2021-01-22 00:00"],
  ]);
});

describe("dayjs-business-time isBusinessTime", () => {
  calendarCases(calendar, [
    ["in a business day", "isOpen", "2021-02-11 10:00", true],
    ["at night", "isOpen", "2021-02-11 05:00", false],
    ["on a holiday", "isOpen", "2021-01-25 10:00", false],
    // `isBusinessTime` includes the closing instant, `isRealBusinessTime` leaves it out.
    ["at closing, isRealBusinessTime", "isOpen", "2021-02-11 17:00", false],
    ["a Sunday", "isOpen", "2021-02-07 10:00", false],
  ]);
  calendarCases(
    defineCalendar({
      id: "exceptions",
      timeZone: "UTC",
      hours: {},
      specialDays: [
        { date: "2024-03-19", hours: "08:00-17:00" },
        { date: "2024-03-20", hours: "08:00-17:00" },
      ],
    }),
    [
      ["always closed but for exceptions", "isOpen", "2024-03-19 12:00", true],
      ["before the exception's hours", "isOpen", "2024-03-19 06:00", false],
      ["from one exception into the next", "addWorkingTime", "2024-03-19 16:00", "2h", "2024-03-20 09:00"],
    ],
  );
});

describe("dayjs-business-time templates", () => {
  it("always open: overlapping and touching segments of every day are one", () => {
    const halves = ["00:00-12:00", "12:00-24:00"];
    const overlapping = ["00:00-18:00", "16:00-24:00"];
    const always = defineCalendar({
      id: "always",
      timeZone: "UTC",
      hours: {
        mon: ["09:00-17:00", "00:00-09:00", "16:00-24:00"],
        tue: halves,
        wed: halves,
        thu: halves,
        fri: halves,
        sat: overlapping,
        sun: overlapping,
      },
    });
    expect(nextClosing(always, "2021-02-11T10:00Z")).toBeUndefined();
    expect(addWorkingTime(always, "2021-02-11T10:00Z", "240h")).toBe(Date.parse("2021-02-21T10:00Z"));
  });

  it("always closed: adding is an error that names the calendar (peer: never returns)", () => {
    const never = defineCalendar({ id: "never", timeZone: "UTC", hours: {} });
    expect(() => addWorkingTime(never, "2021-02-11T10:00Z", "1h")).toThrow(
      expect.objectContaining({ code: "calendar-never-opens", message: expect.stringContaining("never") }),
    );
  });
});

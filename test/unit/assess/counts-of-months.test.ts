// Counts of months, years and weeks, which day counts, days that roll, counting back, hours that begin with the full hour, and the earliest or
// latest of several rules; worked by hand.
//
// March 2026: Fri 6, Mon 9; Wed 11 is a holiday, Sat 14 a make-up day with a Monday's hours, Tue 17 a half day until noon.
import { describe } from "vitest";
import { check, world } from "../legal/support.js";

const office = {
  ...{ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00", holidays: ["2026-03-11"] },
  specialDays: [
    { date: "2026-03-14", hoursOf: "mon" as const },
    { date: "2026-03-17", hours: "09:00-12:00" },
  ],
};
const desk = world("UTC", office);
const calendar = "office";
const at = "end-of-day";
/** Rows of dates: from 10:00 of the first to the end of the second. */
const dates = (
  ...rows: readonly (readonly [title: string, from: string, last: string])[]
): [string, string, string][] => rows.map(([title, from, last]) => [title, `${from} 10:00`, `${last} 24:00`]);

describe("months end on the date with the number of day zero, or on the month's last", () => {
  check(desk, { months: 1, at }, [
    ...dates(["31 January", "2026-01-31", "2026-02-28"], ["in a leap year", "2024-01-31", "2024-02-29"]),
    ...dates(["30 January", "2026-01-30", "2026-02-28"], ["29 January", "2026-01-29", "2026-02-28"]),
    ...dates(["29 January of a leap year", "2024-01-29", "2024-02-29"], ["28 January", "2026-01-28", "2026-02-28"]),
    ...dates(["28 February", "2026-02-28", "2026-03-28"], ["29 February", "2024-02-29", "2024-03-29"]),
    ...dates(["31 March", "2026-03-31", "2026-04-30"], ["30 April", "2026-04-30", "2026-05-30"]),
    ...dates(["31 July to another of 31", "2026-07-31", "2026-08-31"], ["31 December", "2026-12-31", "2027-01-31"]),
  ]);
  check(desk, { months: 2, at }, dates(["over the year's end", "2025-12-31", "2026-02-28"]));
  check(
    desk,
    { months: 6, at },
    dates(["31 August", "2026-08-31", "2027-02-28"], ["15 August", "2026-08-15", "2027-02-15"]),
  );
  check(desk, { months: 12, at }, dates(["29 February", "2024-02-29", "2025-02-28"]));
  check(desk, { months: 48, at }, dates(["four years from 29 February", "2024-02-29", "2028-02-29"]));
  check(desk, { months: 1, at: "same-time" }, [["the time stays", "2026-01-31 10:15", "2026-02-28 10:15"]]);
});

describe("years and weeks", () => {
  check(desk, { years: 1, at }, [
    ...dates(["29 February", "2024-02-29", "2025-02-28"], ["28 February to a leap year", "2023-02-28", "2024-02-28"]),
    ...dates(["1 March", "2024-03-01", "2025-03-01"], ["31 December", "2025-12-31", "2026-12-31"]),
  ]);
  check(desk, { years: 4, at }, dates(["29 February", "2024-02-29", "2028-02-29"]));
  check(desk, { years: 76, at }, dates(["29 February to 2100, which is no leap year", "2024-02-29", "2100-02-28"]));
  check(desk, { weeks: 2, at }, dates(["the same day of the week", "2026-03-06", "2026-03-20"]));
  check(desk, { weeks: 1, at }, dates(["over a month's end", "2026-02-25", "2026-03-04"]));
});

describe("the first day counted", () => {
  check(desk, { calendarDays: 1, firstDay: "counted", at }, dates(["one day is day zero", "2026-03-07", "2026-03-07"]));
  check(
    desk,
    { calendarDays: 7, firstDay: "counted", at },
    dates(["seven days from Monday: Sunday", "2026-03-02", "2026-03-08"]),
  );
  check(desk, { weeks: 1, firstDay: "counted", at }, dates(["a week from Monday: Sunday", "2026-03-02", "2026-03-08"]));
  check(desk, { months: 1, firstDay: "counted", at }, [
    ...dates(
      ["from the 1st: the month", "2026-03-01", "2026-03-31"],
      ["from the 15th: the 14th", "2026-01-15", "2026-02-14"],
    ),
    ...dates(["from 1 February", "2026-02-01", "2026-02-28"], ["from 28 February", "2026-02-28", "2026-03-27"]),
    // BGB s. 188(3): February has no 31st, so that the month ends with its last.
    ...dates(["from 31 January", "2026-01-31", "2026-02-28"]),
  ]);
  check(desk, { years: 1, firstDay: "counted", at }, [
    ...dates(
      ["from New Year: the year", "2026-01-01", "2026-12-31"],
      ["from 1 March 2027: the leap day", "2027-03-01", "2028-02-29"],
    ),
  ]);
  check(desk, { workingDays: 1, calendar, firstDay: "counted", at: "17:00" }, [
    ["a working day is the first", "2026-03-09 10:00", "2026-03-09 17:00"],
    ["a Saturday is not of the kind", "2026-03-07 10:00", "2026-03-09 17:00"],
    ["nor is a holiday", "2026-03-11 10:00", "2026-03-12 17:00"],
    ["a make-up day is", "2026-03-14 10:00", "2026-03-14 17:00"],
  ]);
  check(desk, { workingDays: 3, calendar, firstDay: "counted", at: "17:00" }, [
    ["Monday, Tuesday, Thursday", "2026-03-09 10:00", "2026-03-12 17:00"],
    ["from Saturday: Monday, Tuesday, Thursday", "2026-03-07 10:00", "2026-03-12 17:00"],
  ]);
  check(desk, { workingDays: 1, calendar, cutOff: "14:00", firstDay: "counted", at: "17:00" }, [
    ["in time: today", "2026-03-09 14:00", "2026-03-09 17:00"],
    ["too late: the day as of which it counts", "2026-03-09 15:00", "2026-03-10 17:00"],
    ["from a Saturday", "2026-03-07 15:00", "2026-03-09 17:00"],
  ]);
});

describe("clear days", () => {
  check(desk, { calendarDays: 3, clear: true, at }, dates(["10, 11 and 12 are clear", "2026-03-09", "2026-03-13"]));
  check(
    desk,
    { workingDays: 3, calendar, clear: true, at },
    dates(["9, 10 and 12 are clear", "2026-03-06", "2026-03-13"]),
  );
  check(desk, { weeks: 1, clear: true, at }, dates(["a clear week", "2026-03-02", "2026-03-10"]));
  check(desk, { months: 1, clear: true, at }, dates(["a clear month", "2026-01-31", "2026-03-01"]));
  check(desk, { calendarDays: 0, clear: true, at }, dates(["none between: the next date", "2026-03-06", "2026-03-07"]));
  check(
    desk,
    { workingDays: 0, calendar, clear: true, at },
    dates(["none between: the next working day", "2026-03-06", "2026-03-09"]),
  );
  check(
    desk,
    { calendarDays: 1, clear: true, calendar, roll: "following", at },
    dates(["then rolled", "2026-03-05", "2026-03-09"]),
  );
});

describe("a count of zero", () => {
  check(desk, { workingDays: 0, calendar, at }, [
    ...dates(["a working day", "2026-03-09", "2026-03-09"], ["a Saturday: Monday", "2026-03-07", "2026-03-09"]),
    ...dates(["a holiday: Thursday", "2026-03-11", "2026-03-12"], ["a make-up day", "2026-03-14", "2026-03-14"]),
  ]);
  check(desk, { calendarDays: 0, at }, dates(["a Saturday", "2026-03-07", "2026-03-07"]));
  check(
    desk,
    { calendarDays: 0, calendar, roll: "following", at },
    dates(["a Saturday that rolls", "2026-03-07", "2026-03-09"]),
  );
  check(desk, { weeks: 0, at }, dates(["a Saturday", "2026-03-07", "2026-03-07"]));
  check(desk, { months: 0, at }, dates(["the 31st", "2026-03-31", "2026-03-31"]));
  check(desk, { years: 0, at }, dates(["29 February", "2024-02-29", "2024-02-29"]));
  check(desk, { calendarDays: 0, at: "same-time" }, [["due at once", "2026-03-07 10:15", "2026-03-07 10:15"]]);
});

describe("roll", () => {
  check(desk, { calendarDays: 1, calendar, at }, dates(["without it the date stays", "2026-03-06", "2026-03-07"]));
  check(desk, { calendarDays: 1, calendar, roll: "following", at }, [
    ...dates(["Saturday: Monday", "2026-03-06", "2026-03-09"], ["a holiday: Thursday", "2026-03-10", "2026-03-12"]),
    ...dates(
      ["a make-up Saturday stays", "2026-03-13", "2026-03-14"],
      ["a half day stays", "2026-03-16", "2026-03-17"],
    ),
  ]);
  check(desk, { calendarDays: 1, calendar, roll: "preceding", at }, [
    ...dates(["Saturday: Friday", "2026-03-06", "2026-03-06"], ["a holiday: Tuesday", "2026-03-10", "2026-03-10"]),
    ...dates(["the Sunday after a make-up day: that day", "2026-03-14", "2026-03-14"]),
  ]);
  check(desk, { calendarDays: 1, calendar, roll: "modified-following", at }, [
    ...dates(["within the month: Monday", "2026-03-06", "2026-03-09"]),
    ...dates(["Sat 30 May: Monday is June, so Friday", "2026-05-29", "2026-05-29"]),
    ...dates(
      ["Sun 31 May: likewise", "2026-05-30", "2026-05-29"],
      ["Mon 1 June is a working day", "2026-05-31", "2026-06-01"],
    ),
  ]);
  check(desk, { months: 1, calendar, roll: "modified-following", at }, [
    ...dates(["Sun 31 January 2027: Friday the 29th", "2026-12-31", "2027-01-29"]),
    ...dates(["Sat 30 May: Friday", "2026-04-30", "2026-05-29"]),
  ]);
  check(
    desk,
    { months: 1, calendar, roll: "following", at },
    dates(["Sat 30 May: Monday", "2026-04-30", "2026-06-01"]),
  );
});

describe("at least so many working days", () => {
  check(desk, { calendarDays: 2, calendar, atLeastWorkingDays: 2, at }, [
    ...dates(["Sunday, but the second working day is Tuesday", "2026-03-06", "2026-03-10"]),
    ...dates(["two days that are working days", "2026-03-02", "2026-03-04"]),
    ...dates(
      ["Friday and a make-up Saturday", "2026-03-12", "2026-03-14"],
      ["around a holiday", "2026-03-10", "2026-03-13"],
    ),
  ]);
  check(desk, { calendarDays: 5, calendar, atLeastWorkingDays: 2, roll: "following", at }, [
    ...dates(["enough of them, and the last date rolls", "2026-03-03", "2026-03-09"]),
  ]);
});

describe("counted back", () => {
  check(desk, { workingDays: 5, calendar, backward: true, at: "end-of-working-day" }, [
    ["at least five working days before Monday: 14, 13, 12, 10, 9", "2026-03-16 10:00", "2026-03-09 18:00"],
    ["before a Sunday: the same", "2026-03-15 10:00", "2026-03-09 18:00"],
  ]);
  check(desk, { workingDays: 1, calendar, backward: true, at: "17:00" }, [
    ["before Monday: Friday", "2026-03-09 10:00", "2026-03-06 17:00"],
    ["before a holiday: Tuesday", "2026-03-11 10:00", "2026-03-10 17:00"],
    ["at the time of the event or any", "2026-03-09 00:00", "2026-03-06 17:00"],
  ]);
  check(desk, { workingDays: 1, calendar, backward: true, at: "17:00", ifClosed: "clamp-to-closing" }, [
    ["a half day", "2026-03-18 10:00", "2026-03-17 12:00"],
  ]);
  check(desk, { workingDays: 0, calendar, backward: true, at }, [
    ...dates(
      ["a working day", "2026-03-09", "2026-03-09"],
      ["a Sunday: the working day before it", "2026-03-08", "2026-03-06"],
    ),
  ]);
  check(
    desk,
    { workingDays: 5, calendar, backward: true, clear: true, at },
    dates(["clear: one more", "2026-03-16", "2026-03-06"]),
  );
  check(desk, { workingDays: 5, calendar, backward: true, firstDay: "counted", at }, [
    ...dates(["the first day counted: 16, 14, 13, 12, 10", "2026-03-16", "2026-03-10"]),
  ]);
  check(desk, { calendarDays: 10, backward: true, at }, dates(["calendar days", "2026-03-16", "2026-03-06"]));
  check(
    desk,
    { calendarDays: 3, backward: true, firstDay: "counted", at },
    dates(["16, 15, 14", "2026-03-16", "2026-03-14"]),
  );
  check(desk, { weeks: 1, backward: true, at }, dates(["a week", "2026-03-16", "2026-03-09"]));
  check(desk, { months: 1, backward: true, at }, [
    ...dates(["31 March", "2026-03-31", "2026-02-28"], ["15 March", "2026-03-15", "2026-02-15"]),
  ]);
  check(
    desk,
    { months: 1, backward: true, firstDay: "counted", at },
    dates(["the 15th counted", "2026-03-15", "2026-02-16"]),
  );
  check(desk, { years: 1, backward: true, at }, dates(["29 February", "2024-02-29", "2023-02-28"]));
  check(
    desk,
    { calendarDays: 1, calendar, backward: true, roll: "preceding", at },
    dates(["Sunday: Friday", "2026-03-09", "2026-03-06"]),
  );
  check(desk, { calendarDays: 3, calendar, backward: true, atLeastWorkingDays: 2, at }, [
    // Friday 6 is the third date before, Thursday 5 the second working day before.
    ...dates(["not after the second working day before", "2026-03-09", "2026-03-05"]),
    ...dates(["three dates hold two of them", "2026-03-06", "2026-03-03"]),
  ]);
  check(desk, { calendarDays: 1, backward: true, at: "same-time" }, [
    ["same time", "2026-03-09 10:15", "2026-03-08 10:15"],
  ]);
  check(desk, { within: "48h", backward: true }, [["hours", "2026-03-09 10:00", "2026-03-07 10:00"]]);
  check(desk, { within: "8h", clock: "office", backward: true }, [
    // One hour of Monday, 13:00 to 18:00 and 10:00 to 12:00 of Friday.
    ["working hours", "2026-03-09 10:00", "2026-03-06 10:00"],
  ]);
  check(desk, { within: "48h", calendar, roll: "preceding", backward: true }, [
    ["hours that end on a Saturday", "2026-03-09 10:00", "2026-03-06 10:00"],
  ]);
  check(desk, { within: "2h", fullHours: true, backward: true }, [
    ["from the full hour before", "2026-03-09 10:23", "2026-03-09 08:00"],
  ]);
});

describe("hours from the next full hour, and hours that roll", () => {
  check(desk, { within: "2h", fullHours: true }, [
    ["within an hour", "2026-03-06 10:23", "2026-03-06 13:00"],
    ["at a full hour", "2026-03-06 10:00", "2026-03-06 13:00"],
    ["a millisecond before one", "2026-03-06T10:59:59.999Z", "2026-03-06 13:00"],
    ["over midnight", "2026-03-06 23:30", "2026-03-07 02:00"],
  ]);
  check(desk, { within: "2h", clock: "office", fullHours: true }, [
    ["a full hour inside the hours", "2026-03-06 10:23", "2026-03-06 14:00"],
    ["at closing: from Monday's opening", "2026-03-06 17:23", "2026-03-09 11:00"],
  ]);
  check(desk, { within: "24h", calendar, roll: "following" }, [
    ["Saturday: the same time on Monday", "2026-03-06 14:17", "2026-03-09 14:17"],
    ["a holiday: Thursday", "2026-03-10 14:17", "2026-03-12 14:17"],
    ["a make-up day stays", "2026-03-13 14:17", "2026-03-14 14:17"],
    ["hours that are over stay", "2026-03-05 20:00", "2026-03-06 20:00"],
  ]);
  check(desk, { within: "24h", calendar, roll: "preceding" }, [
    ["Saturday: Friday", "2026-03-06 14:17", "2026-03-06 14:17"],
  ]);
  check(desk, { within: "24h", calendar, roll: "modified-following" }, [
    ["within the month", "2026-03-06 14:17", "2026-03-09 14:17"],
    ["Sat 30 May: Friday", "2026-05-29 14:17", "2026-05-29 14:17"],
  ]);
});

describe("the earliest or the latest of several", () => {
  const nextDay = { workingDays: 1, calendar, at: "17:00" } as const;
  check(desk, { earliestOf: [nextDay, { within: "24h" }] }, [
    ["over a weekend the hours are sooner", "2026-03-06 10:00", "2026-03-07 10:00"],
    ["in the week too, in the morning", "2026-03-09 10:00", "2026-03-10 10:00"],
    ["in the evening the day is sooner", "2026-03-09 20:00", "2026-03-10 17:00"],
  ]);
  check(desk, { latestOf: [nextDay, { within: "24h" }] }, [
    ["over a weekend the day is later", "2026-03-06 10:00", "2026-03-09 17:00"],
    ["in the evening the hours are later", "2026-03-09 20:00", "2026-03-10 20:00"],
  ]);
  check(
    desk,
    {
      latestOf: [
        { calendarDays: 2, calendar, at },
        { workingDays: 2, calendar, at },
      ],
    },
    [
      ["two days, and at least two working days: over a weekend", "2026-03-06 10:00", "2026-03-10 24:00"],
      ["in the week", "2026-03-02 10:00", "2026-03-04 24:00"],
    ],
  );
  check(desk, { earliestOf: [{ within: "8h", clock: "office" }, nextDay] }, [
    // 10:00 to 12:00, 13:00 to 18:00 are seven hours, and one on Monday.
    ["eight working hours, no later than the next day's 17:00", "2026-03-06 10:00", "2026-03-09 10:00"],
  ]);
  check(desk, { earliestOf: [{ months: 1, at }, { latestOf: [nextDay, { calendarDays: 3, at: "12:00" }] }] }, [
    ["nested", "2026-03-06 10:00", "2026-03-09 17:00"],
    ["nested, the other inside", "2026-03-02 10:00", "2026-03-05 12:00"],
  ]);
  check(desk, { earliestOf: [nextDay] }, [["of one", "2026-03-06 10:00", "2026-03-09 17:00"]]);
});

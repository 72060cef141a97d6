// addWorkingDays, worked by hand on calendars of 2026: 2 March is a Monday. Times without an offset are local ones.
import { addWorkingDays, defineCalendar, difference, intersection, union } from "sla-clock";
import type { Calendar, CalendarSpec, WorkingDaysOptions } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendarCases } from "../peers/calendar-cases.js";

function calendar(hours: CalendarSpec["hours"], spec: Partial<CalendarSpec> = {}): Calendar {
  return defineCalendar({ id: "desk", timeZone: "UTC", hours, ...spec });
}

const office = calendar("mon-fri 09:00-17:00");

describe("every at, Monday to Friday 09:00-17:00", () => {
  calendarCases(office, [
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "same-time", "2026-03-09 16:00"],
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "start-of-working-day", "2026-03-09 09:00"],
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "end-of-working-day", "2026-03-09 17:00"],
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "end-of-day", "2026-03-10 00:00"],
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "00:00", "2026-03-09 00:00"],
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "08:30", "2026-03-09 08:30"],
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "9:00", "2026-03-09 09:00"],
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "14:00", "2026-03-09 14:00"],
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "17:00", "2026-03-09 17:00"],
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "23:59", "2026-03-09 23:59"],
    ["Friday 16:00", "addWorkingDays", "2026-03-06 16:00", 1, "24:00", "2026-03-10 00:00"],
    ["Friday 16:00, two days", "addWorkingDays", "2026-03-06 16:00", 2, "end-of-working-day", "2026-03-10 17:00"],
    ["Friday 16:00, five days", "addWorkingDays", "2026-03-06 16:00", 5, "end-of-day", "2026-03-14 00:00"],
    ["Friday 16:00, ten days", "addWorkingDays", "2026-03-06 16:00", 10, "start-of-working-day", "2026-03-20 09:00"],
  ]);
});

describe("same-time keeps the wall clock's time to the millisecond, within the hours or not", () => {
  calendarCases(office, [
    ["at opening", "addWorkingDays", "2026-03-02 09:00", 1, "same-time", "2026-03-03 09:00"],
    ["at closing", "addWorkingDays", "2026-03-02 17:00", 1, "same-time", "2026-03-03 17:00"],
    ["before opening", "addWorkingDays", "2026-03-02 05:00", 1, "same-time", "2026-03-03 05:00"],
    ["after closing", "addWorkingDays", "2026-03-02 18:00", 1, "same-time", "2026-03-03 18:00"],
    ["at midnight", "addWorkingDays", "2026-03-02 00:00", 1, "same-time", "2026-03-03 00:00"],
    ["in the last millisecond", "addWorkingDays", "2026-03-02 23:59:59.999", 1, "same-time", "2026-03-03 23:59:59.999"],
    ["odd milliseconds", "addWorkingDays", "2026-03-06 11:22:33.444", 1, "same-time", "2026-03-09 11:22:33.444"],
  ]);
});

describe("weekends", () => {
  calendarCases(office, [
    ["Thursday, one day", "addWorkingDays", "2026-03-05 10:00", 1, "same-time", "2026-03-06 10:00"],
    ["Friday, one day", "addWorkingDays", "2026-03-06 10:00", 1, "same-time", "2026-03-09 10:00"],
    ["Friday after closing is Friday still", "addWorkingDays", "2026-03-06 20:00", 1, "same-time", "2026-03-09 20:00"],
    ["Saturday, one day", "addWorkingDays", "2026-03-07 10:00", 1, "same-time", "2026-03-09 10:00"],
    ["Saturday 00:00, one day", "addWorkingDays", "2026-03-07 00:00", 1, "same-time", "2026-03-09 00:00"],
    ["Saturday, two days", "addWorkingDays", "2026-03-07 10:00", 2, "same-time", "2026-03-10 10:00"],
    ["Sunday 23:59:59.999, one day", "addWorkingDays", "2026-03-08 23:59:59.999", 1, "end-of-day", "2026-03-10 00:00"],
    ["Saturday, five days", "addWorkingDays", "2026-03-07 10:00", 5, "same-time", "2026-03-13 10:00"],
    ["Saturday, six days", "addWorkingDays", "2026-03-07 10:00", 6, "same-time", "2026-03-16 10:00"],
  ]);
  calendarCases(calendar("sun-thu 08:00-16:00"), [
    ["a weekend of Friday and Saturday", "addWorkingDays", "2026-03-05 10:00", 1, "same-time", "2026-03-08 10:00"],
    ["from a Friday", "addWorkingDays", "2026-03-06 10:00", 1, "end-of-working-day", "2026-03-08 16:00"],
    ["back from a Sunday", "addWorkingDays", "2026-03-08 10:00", -1, "same-time", "2026-03-05 10:00"],
  ]);
  calendarCases(calendar("mon-fri 09:00-17:00; sat 09:00-12:00"), [
    ["a short Saturday is a working day", "addWorkingDays", "2026-03-06 16:00", 1, "same-time", "2026-03-07 16:00"],
    ["a short Saturday's end", "addWorkingDays", "2026-03-06 16:00", 1, "end-of-working-day", "2026-03-07 12:00"],
    ["over the Sunday", "addWorkingDays", "2026-03-06 16:00", 2, "end-of-working-day", "2026-03-09 17:00"],
  ]);
  calendarCases(calendar("wed 13:00-15:00"), [
    ["one day a week", "addWorkingDays", "2026-03-04 14:00", 1, "same-time", "2026-03-11 14:00"],
    ["one day a week, the day before it", "addWorkingDays", "2026-03-03 14:00", 1, "same-time", "2026-03-04 14:00"],
    ["52 weeks", "addWorkingDays", "2026-03-04 14:00", 52, "start-of-working-day", "2027-03-03 13:00"],
    ["52 weeks back", "addWorkingDays", "2027-03-03 14:00", -52, "end-of-working-day", "2026-03-04 15:00"],
  ]);
  calendarCases(calendar("24x7"), [
    ["every day a working day", "addWorkingDays", "2026-03-06 16:00", 1, "same-time", "2026-03-07 16:00"],
    ["31 days", "addWorkingDays", "2026-03-01 00:00", 31, "start-of-working-day", "2026-04-01 00:00"],
    ["its end is 24:00", "addWorkingDays", "2026-03-06 16:00", 1, "end-of-working-day", "2026-03-08 00:00"],
  ]);
});

describe("zero days: the date itself where it is a working day, else the next one", () => {
  calendarCases(office, [
    ["on a working day", "addWorkingDays", "2026-03-06 16:00", 0, "same-time", "2026-03-06 16:00"],
    ["on a working day", "addWorkingDays", "2026-03-06 16:00", 0, "end-of-working-day", "2026-03-06 17:00"],
    [
      "on a working day, its opening is past",
      "addWorkingDays",
      "2026-03-06 16:00",
      0,
      "start-of-working-day",
      "2026-03-06 09:00",
    ],
    [
      "on a working day, its closing is past",
      "addWorkingDays",
      "2026-03-06 18:00",
      0,
      "end-of-working-day",
      "2026-03-06 17:00",
    ],
    ["on a working day", "addWorkingDays", "2026-03-06 16:00", 0, "end-of-day", "2026-03-07 00:00"],
    ["on a working day", "addWorkingDays", "2026-03-06 16:00", 0, "14:00", "2026-03-06 14:00"],
    ["on a Saturday", "addWorkingDays", "2026-03-07 16:00", 0, "same-time", "2026-03-09 16:00"],
    ["on a Sunday", "addWorkingDays", "2026-03-08 16:00", 0, "start-of-working-day", "2026-03-09 09:00"],
    ["on a Sunday", "addWorkingDays", "2026-03-08 16:00", 0, "end-of-day", "2026-03-10 00:00"],
    ["minus zero on a working day", "addWorkingDays", "2026-03-06 16:00", -0, "same-time", "2026-03-06 16:00"],
    ["minus zero on a Saturday", "addWorkingDays", "2026-03-07 16:00", -0, "same-time", "2026-03-09 16:00"],
  ]);
});

describe("negative days count backwards", () => {
  calendarCases(office, [
    ["Monday, one day", "addWorkingDays", "2026-03-09 10:00", -1, "same-time", "2026-03-06 10:00"],
    ["Monday, one day", "addWorkingDays", "2026-03-09 10:00", -1, "start-of-working-day", "2026-03-06 09:00"],
    ["Monday, one day", "addWorkingDays", "2026-03-09 10:00", -1, "end-of-working-day", "2026-03-06 17:00"],
    ["Monday, one day", "addWorkingDays", "2026-03-09 10:00", -1, "end-of-day", "2026-03-07 00:00"],
    ["Monday, one day", "addWorkingDays", "2026-03-09 10:00", -1, "24:00", "2026-03-07 00:00"],
    ["Monday before opening, one day", "addWorkingDays", "2026-03-09 00:00", -1, "same-time", "2026-03-06 00:00"],
    ["Saturday, one day", "addWorkingDays", "2026-03-07 10:00", -1, "same-time", "2026-03-06 10:00"],
    ["Sunday, one day", "addWorkingDays", "2026-03-08 23:59:59.999", -1, "17:00", "2026-03-06 17:00"],
    ["Sunday, two days", "addWorkingDays", "2026-03-08 10:00", -2, "same-time", "2026-03-05 10:00"],
    ["Friday, five days", "addWorkingDays", "2026-03-13 10:00", -5, "same-time", "2026-03-06 10:00"],
    ["Wednesday, ten days", "addWorkingDays", "2026-03-18 10:00", -10, "same-time", "2026-03-04 10:00"],
  ]);
});

describe("Shanghai: seven days of holiday from Thursday 2026-10-01, make-up days on Sunday 20 September and Saturday 10 October", () => {
  const holidays = ["01", "02", "03", "04", "05", "06", "07"].map((day) => ({
    date: `2026-10-${day}`,
    name: "National Day",
  }));
  const shanghai = calendar("mon-fri 09:00-12:00, 13:00-18:00", {
    timeZone: "Asia/Shanghai",
    holidays,
    specialDays: [
      { date: "2026-09-20", hoursOf: "fri", name: "make-up working day" },
      { date: "2026-10-10", hours: "10:00-15:00", name: "make-up working day" },
    ],
  });
  calendarCases(
    shanghai,
    [
      ["over the holiday", "addWorkingDays", "2026-09-30 16:00", 1, "same-time", "2026-10-08 16:00"],
      ["to the make-up Saturday", "addWorkingDays", "2026-09-30 16:00", 3, "same-time", "2026-10-10 16:00"],
      [
        "the make-up Saturday's opening",
        "addWorkingDays",
        "2026-09-30 16:00",
        3,
        "start-of-working-day",
        "2026-10-10 10:00",
      ],
      [
        "the make-up Saturday's closing",
        "addWorkingDays",
        "2026-09-30 16:00",
        3,
        "end-of-working-day",
        "2026-10-10 15:00",
      ],
      ["the make-up Saturday's 17:00", "addWorkingDays", "2026-09-30 16:00", 3, "17:00", "2026-10-10 17:00"],
      ["past the make-up Saturday", "addWorkingDays", "2026-09-30 16:00", 4, "same-time", "2026-10-12 16:00"],
      ["from within the holiday", "addWorkingDays", "2026-10-03 16:00", 1, "same-time", "2026-10-08 16:00"],
      ["from its first midnight", "addWorkingDays", "2026-10-01 00:00", 1, "start-of-working-day", "2026-10-08 09:00"],
      [
        "from its last millisecond",
        "addWorkingDays",
        "2026-10-07 23:59:59.999",
        1,
        "end-of-working-day",
        "2026-10-08 18:00",
      ],
      ["zero days from within the holiday", "addWorkingDays", "2026-10-03 16:00", 0, "same-time", "2026-10-08 16:00"],
      ["back over the holiday", "addWorkingDays", "2026-10-08 16:00", -1, "same-time", "2026-09-30 16:00"],
      [
        "back from within the holiday",
        "addWorkingDays",
        "2026-10-03 16:00",
        -1,
        "end-of-working-day",
        "2026-09-30 18:00",
      ],
      ["back over the make-up Saturday", "addWorkingDays", "2026-10-12 16:00", -2, "same-time", "2026-10-09 16:00"],
      ["from the make-up Saturday", "addWorkingDays", "2026-10-10 12:00", 1, "same-time", "2026-10-12 12:00"],
      [
        "zero days on the make-up Saturday",
        "addWorkingDays",
        "2026-10-10 20:00",
        0,
        "end-of-working-day",
        "2026-10-10 15:00",
      ],
      ["the ordinary Saturday after it", "addWorkingDays", "2026-10-16 12:00", 1, "same-time", "2026-10-19 12:00"],
      [
        "Friday to the make-up Sunday",
        "addWorkingDays",
        "2026-09-18 16:00",
        1,
        "end-of-working-day",
        "2026-09-20 18:00",
      ],
      [
        "Friday to the Monday after it",
        "addWorkingDays",
        "2026-09-18 16:00",
        2,
        "end-of-working-day",
        "2026-09-21 18:00",
      ],
      [
        "Saturday, zero days, to the make-up Sunday",
        "addWorkingDays",
        "2026-09-19 16:00",
        0,
        "same-time",
        "2026-09-20 16:00",
      ],
      ["back from the make-up Sunday", "addWorkingDays", "2026-09-20 16:00", -1, "same-time", "2026-09-18 16:00"],
    ],
    "+08:00",
  );
});

describe("half days, days without hours, and special days that beat holidays", () => {
  const dated = calendar("mon-fri 09:00-17:00", {
    holidays: ["2026-12-24", "2026-12-25"],
    specialDays: [
      { date: "2026-12-24", hours: "09:00-12:00", name: "half day" },
      { date: "2026-12-28", hours: [] },
      { date: "2026-12-31", hours: "14:00-15:00, 09:00-12:00" },
    ],
  });
  calendarCases(dated, [
    ["a half day, its end", "addWorkingDays", "2026-12-23 16:00", 1, "end-of-working-day", "2026-12-24 12:00"],
    [
      "a half day, the same time though closed",
      "addWorkingDays",
      "2026-12-23 16:00",
      1,
      "same-time",
      "2026-12-24 16:00",
    ],
    ["a half day, its 24:00", "addWorkingDays", "2026-12-23 16:00", 1, "end-of-day", "2026-12-25 00:00"],
    ["from a half day after its closing", "addWorkingDays", "2026-12-24 16:00", 1, "same-time", "2026-12-29 16:00"],
    [
      "over a holiday, a weekend and a day without hours",
      "addWorkingDays",
      "2026-12-23 16:00",
      2,
      "end-of-working-day",
      "2026-12-29 17:00",
    ],
    ["back over them", "addWorkingDays", "2026-12-29 16:00", -1, "start-of-working-day", "2026-12-24 09:00"],
    ["zero days from the day without hours", "addWorkingDays", "2026-12-28 10:00", 0, "same-time", "2026-12-29 10:00"],
    [
      "two openings, the later listed first: start",
      "addWorkingDays",
      "2026-12-30 16:00",
      1,
      "start-of-working-day",
      "2026-12-31 09:00",
    ],
    [
      "two openings, the later listed first: end",
      "addWorkingDays",
      "2026-12-30 16:00",
      1,
      "end-of-working-day",
      "2026-12-31 15:00",
    ],
  ]);
});

describe("ends of months and years", () => {
  calendarCases(office, [
    ["January to February", "addWorkingDays", "2026-01-30 10:00", 1, "same-time", "2026-02-02 10:00"],
    ["the last of January by its 24:00", "addWorkingDays", "2026-01-29 10:00", 1, "end-of-day", "2026-01-31 00:00"],
    ["February of a common year", "addWorkingDays", "2026-02-27 10:00", 1, "same-time", "2026-03-02 10:00"],
    ["28 February of a common year", "addWorkingDays", "2023-02-28 10:00", 1, "same-time", "2023-03-01 10:00"],
    ["28 February of a leap year", "addWorkingDays", "2024-02-28 10:00", 1, "same-time", "2024-02-29 10:00"],
    ["29 February", "addWorkingDays", "2024-02-29 10:00", 1, "same-time", "2024-03-01 10:00"],
    [
      "28 February of a leap year by its 24:00",
      "addWorkingDays",
      "2024-02-28 10:00",
      0,
      "end-of-day",
      "2024-02-29 00:00",
    ],
    ["February 2100 has 28 days", "addWorkingDays", "2100-02-26 10:00", 1, "same-time", "2100-03-01 10:00"],
    ["February 2000 had 29", "addWorkingDays", "2000-02-28 10:00", 2, "same-time", "2000-03-01 10:00"],
    ["back to February", "addWorkingDays", "2026-03-02 10:00", -1, "same-time", "2026-02-27 10:00"],
    ["over the year", "addWorkingDays", "2025-12-31 10:00", 1, "same-time", "2026-01-01 10:00"],
    ["over the year, by 24:00", "addWorkingDays", "2026-12-30 10:00", 1, "end-of-day", "2027-01-01 00:00"],
    ["back over the year", "addWorkingDays", "2026-01-01 10:00", -1, "same-time", "2025-12-31 10:00"],
    ["52 weeks and a day", "addWorkingDays", "2026-01-01 10:00", 261, "same-time", "2027-01-01 10:00"],
    ["52 weeks and a day back", "addWorkingDays", "2027-01-01 10:00", -261, "same-time", "2026-01-01 10:00"],
    ["200 weeks", "addWorkingDays", "2026-03-06 10:00", 1000, "same-time", "2030-01-04 10:00"],
    ["200 weeks back", "addWorkingDays", "2030-01-04 10:00", -1000, "same-time", "2026-03-06 10:00"],
    ["the second supported date", "addWorkingDays", "1970-01-01 10:00", 1, "same-time", "1970-01-02 10:00"],
    [
      "back to the first supported date",
      "addWorkingDays",
      "1970-01-02 10:00",
      -1,
      "start-of-working-day",
      "1970-01-01 09:00",
    ],
    ["to the last supported date", "addWorkingDays", "2199-12-30 10:00", 1, "end-of-working-day", "2199-12-31 17:00"],
    ["the end of the supported years", "addWorkingDays", "2199-12-30 10:00", 1, "end-of-day", "2200-01-01 00:00"],
  ]);

  // West of Greenwich the first supported instants have local times before 1970.
  it("New York, 1970-01-01 00:00 UTC is 19:00 on 31 December, and one day later 19:00 on 1 January", () => {
    const daily = calendar("mon-sun 09:00-17:00", { timeZone: "America/New_York" });
    const answer = addWorkingDays(daily, "1970-01-01T00:00Z", 1, { at: "same-time" });
    expect(new Date(answer).toISOString()).toBe("1970-01-02T00:00:00.000Z");
  });
});

describe("the shape of the hours", () => {
  calendarCases(calendar("mon-fri 22:00-06:00"), [
    // A shift belongs to the date on which it opens.
    ["night shift, its start", "addWorkingDays", "2026-03-06 23:00", 1, "start-of-working-day", "2026-03-09 22:00"],
    [
      "night shift, its end is on the next date",
      "addWorkingDays",
      "2026-03-06 23:00",
      1,
      "end-of-working-day",
      "2026-03-10 06:00",
    ],
    [
      "night shift, the end of its date comes before its end",
      "addWorkingDays",
      "2026-03-06 23:00",
      1,
      "end-of-day",
      "2026-03-10 00:00",
    ],
    [
      "in Friday's shift on Saturday, one day",
      "addWorkingDays",
      "2026-03-07 03:00",
      1,
      "same-time",
      "2026-03-09 03:00",
    ],
    [
      "in Friday's shift on Saturday, zero days",
      "addWorkingDays",
      "2026-03-07 03:00",
      0,
      "same-time",
      "2026-03-09 03:00",
    ],
    [
      "in Friday's shift on Saturday, one day back",
      "addWorkingDays",
      "2026-03-07 03:00",
      -1,
      "same-time",
      "2026-03-06 03:00",
    ],
  ]);
  calendarCases(calendar("mon 08:00 - fri 18:00"), [
    // Shorthand for its pieces, date by date.
    ["span, one day", "addWorkingDays", "2026-03-02 10:00", 1, "same-time", "2026-03-03 10:00"],
    ["span, a middle day's start", "addWorkingDays", "2026-03-02 10:00", 1, "start-of-working-day", "2026-03-03 00:00"],
    ["span, a middle day's end", "addWorkingDays", "2026-03-02 10:00", 1, "end-of-working-day", "2026-03-04 00:00"],
    ["span, its last day's end", "addWorkingDays", "2026-03-02 10:00", 4, "end-of-working-day", "2026-03-06 18:00"],
    [
      "span, its first day's start",
      "addWorkingDays",
      "2026-03-06 10:00",
      1,
      "start-of-working-day",
      "2026-03-09 08:00",
    ],
  ]);
  calendarCases(calendar("mon 08:00 - wed 00:00"), [
    [
      "a span up to 00:00 does not open on that date",
      "addWorkingDays",
      "2026-03-03 10:00",
      1,
      "same-time",
      "2026-03-09 10:00",
    ],
  ]);
  calendarCases(calendar("mon-fri 13:00-18:00, 09:00-12:00"), [
    [
      "the later hours listed first: start",
      "addWorkingDays",
      "2026-03-02 10:00",
      1,
      "start-of-working-day",
      "2026-03-03 09:00",
    ],
    [
      "the later hours listed first: end",
      "addWorkingDays",
      "2026-03-02 10:00",
      1,
      "end-of-working-day",
      "2026-03-03 18:00",
    ],
    ["the same time in the break", "addWorkingDays", "2026-03-02 12:30", 1, "same-time", "2026-03-03 12:30"],
  ]);
  calendarCases(calendar("mon-fri 09:00-18:00, 10:00-12:00"), [
    ["hours inside others: end", "addWorkingDays", "2026-03-02 10:00", 1, "end-of-working-day", "2026-03-03 18:00"],
  ]);
  calendarCases(calendar("mon-fri 09:00-17:00, 22:00-02:00"), [
    ["day and night: start", "addWorkingDays", "2026-03-02 10:00", 1, "start-of-working-day", "2026-03-03 09:00"],
    ["day and night: end", "addWorkingDays", "2026-03-02 10:00", 1, "end-of-working-day", "2026-03-04 02:00"],
  ]);
  calendarCases(calendar("5*8", { officeHours: "mon-fri 09:00-12:00, 13:00-18:00" }), [
    ["5*8: end", "addWorkingDays", "2026-03-06 10:00", 1, "end-of-working-day", "2026-03-09 18:00"],
  ]);
  calendarCases(calendar("5*24"), [
    ["5*24: end", "addWorkingDays", "2026-03-06 10:00", 1, "end-of-working-day", "2026-03-10 00:00"],
    ["5*24: from a Saturday", "addWorkingDays", "2026-03-07 10:00", 1, "start-of-working-day", "2026-03-09 00:00"],
  ]);
});

describe("dates are those of the calendar's zone", () => {
  calendarCases(calendar("mon-fri 09:00-17:00", { timeZone: "Asia/Shanghai" }), [
    ["Thursday 17:00 UTC is Friday 01:00", "addWorkingDays", "2026-03-05T17:00Z", 1, "same-time", "2026-03-08T17:00Z"],
    [
      "Thursday 15:59 UTC is Thursday still",
      "addWorkingDays",
      "2026-03-05T15:59Z",
      1,
      "same-time",
      "2026-03-06T15:59Z",
    ],
    [
      "Sunday 16:00 UTC is Monday, zero days",
      "addWorkingDays",
      "2026-03-08T16:00Z",
      0,
      "end-of-day",
      "2026-03-09T16:00Z",
    ],
    ["at is a local time", "addWorkingDays", "2026-03-05T02:00Z", 1, "17:00", "2026-03-06T09:00Z"],
  ]);
  calendarCases(calendar("mon-fri 09:00-17:00", { timeZone: "Pacific/Honolulu" }), [
    [
      "Saturday 09:59 UTC is Friday 23:59",
      "addWorkingDays",
      "2026-03-07T09:59Z",
      0,
      "end-of-working-day",
      "2026-03-07T03:00Z",
    ],
    [
      "Saturday 10:00 UTC is Saturday",
      "addWorkingDays",
      "2026-03-07T10:00Z",
      0,
      "start-of-working-day",
      "2026-03-09T19:00Z",
    ],
  ]);
  calendarCases(calendar("mon-fri 09:00-17:00", { timeZone: "+05:45" }), [
    ["an offset of 5:45", "addWorkingDays", "2026-03-06T18:14:59.999Z", 1, "start-of-working-day", "2026-03-09T03:15Z"],
    [
      "an offset of 5:45, Saturday",
      "addWorkingDays",
      "2026-03-06T18:15Z",
      -1,
      "start-of-working-day",
      "2026-03-06T03:15Z",
    ],
  ]);
  it("an instant may be given in any form and any offset", () => {
    const shanghai = calendar("mon-fri 09:00-17:00", { timeZone: "Asia/Shanghai" });
    const answer = Date.parse("2026-03-09T08:00Z");
    for (const from of [
      "2026-03-06T08:00Z",
      "2026-03-06T16:00+08:00",
      "2026-03-06T03:00-05:00",
      new Date("2026-03-06T08:00Z"),
    ]) {
      expect(addWorkingDays(shanghai, from, 1, { at: "same-time" })).toBe(answer);
    }
  });
});

describe("combined calendars of one zone: a working day is a date with open time in it", () => {
  const saturday = calendar("sat 10:00-12:00");
  const maintenance = calendar("wed 00:00-24:00; thu 09:00-12:00; fri 14:00-17:00");
  calendarCases(union(office, saturday), [
    ["union: Friday to Saturday", "addWorkingDays", "2026-03-06 16:00", 1, "end-of-working-day", "2026-03-07 12:00"],
    ["union: Friday to Monday", "addWorkingDays", "2026-03-06 16:00", 2, "end-of-working-day", "2026-03-09 17:00"],
  ]);
  calendarCases(difference(office, maintenance), [
    ["difference: over Wednesday", "addWorkingDays", "2026-03-03 10:00", 1, "start-of-working-day", "2026-03-05 12:00"],
    [
      "difference: to the cut Friday",
      "addWorkingDays",
      "2026-03-03 10:00",
      2,
      "end-of-working-day",
      "2026-03-06 14:00",
    ],
    ["difference: back over Wednesday", "addWorkingDays", "2026-03-05 10:00", -1, "same-time", "2026-03-03 10:00"],
  ]);
  calendarCases(intersection(office, maintenance), [
    [
      "intersection: only Wednesday to Friday",
      "addWorkingDays",
      "2026-03-06 10:00",
      1,
      "start-of-working-day",
      "2026-03-11 09:00",
    ],
    [
      "intersection: the morning of Thursday",
      "addWorkingDays",
      "2026-03-06 10:00",
      2,
      "end-of-working-day",
      "2026-03-12 12:00",
    ],
  ]);
});

describe("refused", () => {
  const from = "2026-03-06T16:00Z";
  it.each<[name: string, days: unknown]>([
    ["half a day", 1.5],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["-Infinity", Number.NEGATIVE_INFINITY],
    ["2^53", 2 ** 53],
    ["text", "1"],
    ["a duration", "1d"],
    ["a bigint", 1n],
    ["null", null],
    ["nothing", undefined],
    ["true", true],
    ["a list", [1]],
  ])("days: %s", (_name, days) => {
    expect(() => addWorkingDays(office, from, days as number, { at: "same-time" })).toThrow(
      expect.objectContaining({ code: "working-days-unreadable", path: "/days" }),
    );
  });

  it.each<[name: string, options: unknown, path: string]>([
    ["none", undefined, "/options"],
    ["null", null, "/options"],
    ["text", "same-time", "/options"],
    ["a list", ["same-time"], "/options"],
    ["an unknown one", { at: "same-time", roll: "forward" }, "/options/roll"],
  ])("options: %s", (_name, options, path) => {
    expect(() => addWorkingDays(office, from, 1, options as { at: "same-time" })).toThrow(
      expect.objectContaining({ code: "options-invalid", path }),
    );
  });

  it.each<[name: string, options: unknown, code: string]>([
    ["no at", {}, "options-invalid"],
    ["an inherited at", Object.create({ at: "same-time" }), "options-invalid"],
    ["undefined", { at: undefined }, "options-invalid"],
    ["null", { at: null }, "options-invalid"],
    ["an unknown word", { at: "noon" }, "options-invalid"],
    ["a word with a space", { at: "same time" }, "options-invalid"],
    ["a capital", { at: "Same-Time" }, "options-invalid"],
    ["empty text", { at: "" }, "options-invalid"],
    ["an hour without minutes", { at: "17" }, "options-invalid"],
    ["a number", { at: 17 }, "options-invalid"],
    ["a list of times", { at: ["17:00"] }, "options-invalid"],
    ["25:00", { at: "25:00" }, "hours-unreadable"],
    ["24:01", { at: "24:01" }, "hours-unreadable"],
    ["09:60", { at: "09:60" }, "hours-unreadable"],
    ["a negative time", { at: "-1:00" }, "hours-unreadable"],
    ["a colon only", { at: ":" }, "hours-unreadable"],
    ["an offset", { at: "17:00Z" }, "hours-unreadable"],
    ["12-hour clock", { at: "5:00 pm" }, "hours-unreadable"],
    ["a span", { at: "09:00-17:00" }, "hours-unreadable"],
  ])("at: %s", (_name, options, code) => {
    expect(() => addWorkingDays(office, from, 1, options as WorkingDaysOptions)).toThrow(
      expect.objectContaining({ code, path: "/options/at" }),
    );
  });

  it.each<[name: string, from: unknown, code: string]>([
    ["no offset", "2026-03-06T16:00", "instant-no-offset"],
    ["a date", "2026-03-06", "instant-no-offset"],
    ["30 February", "2026-02-30T16:00Z", "instant-impossible-date"],
    ["25:00", "2026-03-06T25:00Z", "instant-impossible-time"],
    ["NaN", Number.NaN, "instant-not-finite"],
    ["half a millisecond", 0.5, "instant-fraction"],
    ["nothing", undefined, "instant-unreadable"],
    ["1 ms before 1970", -1, "instant-out-of-range"],
    ["the year 2200", "2200-01-01T00:00Z", "instant-out-of-range"],
  ])("from: %s", (_name, at, code) => {
    expect(() => addWorkingDays(office, at as string, 1, { at: "same-time" })).toThrow(
      expect.objectContaining({ code, path: "/from" }),
    );
  });

  it.each<[name: string, of: unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["text", "office"],
    ["a specification", { id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00" }],
    ["the JSON of a calendar", JSON.parse(JSON.stringify(office))],
  ])("calendar: %s", (_name, of) => {
    expect(() => addWorkingDays(of as Calendar, from, 1, { at: "same-time" })).toThrow(
      expect.objectContaining({ code: "calendar-undefined", path: "/calendar" }),
    );
  });

  it("a calendar of several zones has no dates of its own", () => {
    const both = union(office, calendar("mon-fri 09:00-17:00", { timeZone: "Asia/Shanghai" }));
    expect(() => addWorkingDays(both, from, 1, { at: "same-time" })).toThrow(
      expect.objectContaining({ code: "calendar-several-zones", path: "/calendar" }),
    );
  });

  const once = calendar({}, { specialDays: [{ date: "2026-03-04", hours: "09:00-12:00" }] });
  it.each<[name: string, of: Calendar, from: string, days: number, code: string]>([
    ["no hours, one day", calendar({}), "2026-03-06T16:00Z", 1, "calendar-never-opens"],
    ["no hours, zero days", calendar({}), "2026-03-06T16:00Z", 0, "calendar-never-opens"],
    ["no hours, one day back", calendar({}), "2026-03-06T16:00Z", -1, "calendar-never-opens"],
    ["one date ever, before it, two days", once, "2026-03-01T00:00Z", 2, "calendar-exhausted"],
    ["one date ever, after it, one day", once, "2026-03-05T00:00Z", 1, "calendar-never-opens"],
    ["one date ever, after it, zero days", once, "2026-03-05T00:00Z", 0, "calendar-never-opens"],
    ["one date ever, after it, two days back", once, "2026-03-05T00:00Z", -2, "calendar-exhausted"],
    ["one date ever, before it, one day back", once, "2026-03-03T00:00Z", -1, "calendar-never-opens"],
    ["beyond 2199", office, "2199-12-31T10:00Z", 1, "calendar-exhausted"],
    ["beyond 2199, after the last closing", office, "2199-12-31T17:00Z", 1, "calendar-never-opens"],
    ["before 1970", office, "1970-01-01T10:00Z", -1, "calendar-exhausted"],
    ["before 1970, before the first opening", office, "1970-01-01T09:00Z", -1, "calendar-never-opens"],
    ["more days than the years hold", office, "2026-03-06T16:00Z", 60_000, "calendar-exhausted"],
    [
      "more days than can be counted one by one",
      office,
      "2026-03-06T16:00Z",
      Number.MAX_SAFE_INTEGER,
      "calendar-exhausted",
    ],
    ["as many back", office, "2026-03-06T16:00Z", Number.MIN_SAFE_INTEGER, "calendar-exhausted"],
  ])("%s", (_name, of, start, days, code) => {
    expect(() => addWorkingDays(of, start, days, { at: "same-time" })).toThrow(
      expect.objectContaining({ code, path: "/calendar" }),
    );
  });

  it("one date ever: one day before it and one day after it", () => {
    const answer = Date.parse("2026-03-04T12:00Z");
    expect(addWorkingDays(once, "2026-01-01T00:00Z", 1, { at: "end-of-working-day" })).toBe(answer);
    expect(addWorkingDays(once, "2026-12-31T00:00Z", -1, { at: "end-of-working-day" })).toBe(answer);
    expect(addWorkingDays(once, "2026-01-01T00:00Z", 0, { at: "end-of-working-day" })).toBe(answer);
  });
});

describe("combined calendars count the dates on which hours open, as their parts do", () => {
  const nights = calendar("mon-fri 22:00-06:00");

  it("a union of one part is that part", () => {
    for (const at of ["start-of-working-day", "end-of-working-day"] as const) {
      const ask = (of: Calendar) => addWorkingDays(of, "2026-03-06T23:00Z", 1, { at });
      expect(ask(union(nights))).toBe(ask(nights));
    }
  });

  it("a result beyond the supported years is refused", () => {
    const always = calendar("24x7", { timeZone: "Asia/Shanghai" });
    expect(() => addWorkingDays(always, 0, 0, { at: "00:00" })).toThrow(
      expect.objectContaining({ code: "instant-out-of-range", path: "/days" }),
    );
  });
});

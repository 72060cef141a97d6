// Counts of working days, worked by hand: cut-offs, every `at`, hours that are over, half days, make-up days and night shifts.
//
// March 2026: Fri 6, Mon 9; Wed 11 is a holiday, Sat 14 a make-up day with a Monday's hours, Tue 17 a half day until noon, Fri 20 ends at 15:00.
import { describe } from "vitest";
import { check, world } from "../legal/support.js";

const office = {
  ...{ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00", holidays: ["2026-03-11"] },
  specialDays: [
    { date: "2026-03-14", hoursOf: "mon" as const },
    { date: "2026-03-17", hours: "09:00-12:00" },
    { date: "2026-03-20", hours: ["09:00-12:00", "13:00-15:00"] },
  ],
};
const night = { id: "night", timeZone: "UTC", hours: "mon-fri 22:00-06:00", holidays: ["2026-03-11"] };
/** Two shifts a day that touch, and one that lasts around the clock. */
const shifts = { id: "shifts", timeZone: "UTC", hours: "mon-fri 06:00-14:00, 14:00-22:00; sat 00:00-24:00" };
const desk = world("UTC", office, night, shifts);
const calendar = "office";

describe("the next working day by 17:00", () => {
  check(desk, { workingDays: 1, calendar, at: "17:00" }, [
    ["Friday morning", "2026-03-06 10:00", "2026-03-09 17:00"],
    ["Friday evening is Friday still", "2026-03-06 20:00", "2026-03-09 17:00"],
    ["Friday's last millisecond", "2026-03-06T23:59:59.999Z", "2026-03-09 17:00"],
    ["Saturday's first moment", "2026-03-07 00:00", "2026-03-09 17:00"],
    ["Saturday", "2026-03-07 10:00", "2026-03-09 17:00"],
    ["Sunday night", "2026-03-08 23:59", "2026-03-09 17:00"],
    ["Monday's first moment", "2026-03-09 00:00", "2026-03-10 17:00"],
    ["Monday before opening", "2026-03-09 08:00", "2026-03-10 17:00"],
    ["over a holiday", "2026-03-10 10:00", "2026-03-12 17:00"],
    ["on a holiday", "2026-03-11 10:00", "2026-03-12 17:00"],
    ["the day after it", "2026-03-12 10:00", "2026-03-13 17:00"],
    ["to a make-up day", "2026-03-13 10:00", "2026-03-14 17:00"],
    ["on a make-up day", "2026-03-14 10:00", "2026-03-16 17:00"],
    ["the Sunday after it", "2026-03-15 10:00", "2026-03-16 17:00"],
    ["to a half day, whose hours are over by then", "2026-03-16 10:00", "2026-03-17 17:00"],
    ["on a half day", "2026-03-17 15:00", "2026-03-18 17:00"],
  ]);
});

describe("with a cut-off at 14:00", () => {
  check(desk, { workingDays: 1, calendar, cutOff: "14:00", at: "17:00" }, [
    ["before it", "2026-03-09 13:59", "2026-03-10 17:00"],
    ["exactly at it", "2026-03-09 14:00", "2026-03-10 17:00"],
    // As of Tue 10; Wed 11 is a holiday.
    ["a millisecond after it", "2026-03-09T14:00:00.001Z", "2026-03-12 17:00"],
    ["before opening is in time", "2026-03-09 07:00", "2026-03-10 17:00"],
    ["in the lunch break is in time", "2026-03-09 12:30", "2026-03-10 17:00"],
    ["Friday in time", "2026-03-06 13:00", "2026-03-09 17:00"],
    ["Friday too late: as of Monday", "2026-03-06 15:00", "2026-03-10 17:00"],
    ["Friday evening: as of Monday", "2026-03-06 20:00", "2026-03-10 17:00"],
    ["Saturday, at whatever time: as of Monday", "2026-03-07 09:00", "2026-03-10 17:00"],
    ["Sunday night: as of Monday", "2026-03-08 23:59", "2026-03-10 17:00"],
    ["Monday's first moment: as of Monday", "2026-03-09 00:00", "2026-03-10 17:00"],
    ["a holiday, before the time: as of Thursday", "2026-03-11 09:00", "2026-03-13 17:00"],
    ["a holiday, after it: as of Thursday", "2026-03-11 20:00", "2026-03-13 17:00"],
    ["the eve of a holiday, too late: as of Thursday", "2026-03-10 14:01", "2026-03-13 17:00"],
    ["Friday too late, before a make-up day: as of Saturday", "2026-03-13 15:00", "2026-03-16 17:00"],
    ["a make-up day in time", "2026-03-14 13:00", "2026-03-16 17:00"],
    ["a make-up day too late: as of Monday", "2026-03-14 15:00", "2026-03-17 17:00"],
    ["a half day, closed but in time", "2026-03-17 13:00", "2026-03-18 17:00"],
    ["a half day, too late", "2026-03-17 14:30", "2026-03-19 17:00"],
  ]);
  check(desk, { calendarDays: 2, calendar, cutOff: "14:00", at: "end-of-day" }, [
    ["calendar days from the working day as of which it counts", "2026-03-06 15:00", "2026-03-11 24:00"],
    ["in time: from Friday", "2026-03-06 14:00", "2026-03-08 24:00"],
  ]);
  check(desk, { weeks: 1, calendar, cutOff: "14:00", at: "17:00" }, [
    ["a week, from Saturday: as of Monday", "2026-03-07 10:00", "2026-03-16 17:00"],
  ]);
  check(desk, { months: 1, calendar, cutOff: "14:00", at: "17:00" }, [
    ["a month, from Sat 28 February: as of 2 March", "2026-02-28 10:00", "2026-04-02 17:00"],
  ]);
  check(desk, { workingDays: 1, calendar, cutOff: "24:00", at: "17:00" }, [
    ["with a cut-off at 24:00 a working day is in time to its end", "2026-03-06T23:59:59.999Z", "2026-03-09 17:00"],
    ["a day off is not", "2026-03-07 00:00", "2026-03-10 17:00"],
  ]);
  check(desk, { workingDays: 1, calendar, cutOff: "00:00", at: "17:00" }, [
    ["a cut-off at 00:00: only the first moment is in time", "2026-03-09 00:00", "2026-03-10 17:00"],
    ["the next is not", "2026-03-09T00:00:00.001Z", "2026-03-12 17:00"],
  ]);
});

describe("the same day if before noon, else the next", () => {
  check(desk, { workingDays: 0, calendar, cutOff: "12:00", at: "18:00" }, [
    ["before noon", "2026-03-09 11:00", "2026-03-09 18:00"],
    ["at noon", "2026-03-09 12:00", "2026-03-09 18:00"],
    ["a millisecond later", "2026-03-09T12:00:00.001Z", "2026-03-10 18:00"],
    ["Friday afternoon", "2026-03-06 13:00", "2026-03-09 18:00"],
    ["Saturday", "2026-03-07 09:00", "2026-03-09 18:00"],
    ["the eve of a holiday, afternoon", "2026-03-10 15:00", "2026-03-12 18:00"],
    ["a holiday", "2026-03-11 09:00", "2026-03-12 18:00"],
    ["Friday afternoon before a make-up day", "2026-03-13 15:00", "2026-03-14 18:00"],
  ]);
  check(desk, { workingDays: 0, calendar, cutOff: "12:00", at: "end-of-working-day" }, [
    ["a half day, in time", "2026-03-17 11:00", "2026-03-17 12:00"],
    ["the day before a half day, too late", "2026-03-16 13:00", "2026-03-17 12:00"],
  ]);
});

describe("a cut-off that asks another event", () => {
  check(desk, { workingDays: 1, calendar, cutOff: { time: "14:00", event: "diagnosed" }, at: "end-of-working-day" }, [
    ["not diagnosed yet", "2026-03-09 10:00", "waiting"],
    ["diagnosed the same day, in time", "2026-03-09 10:00", "2026-03-10 18:00", { diagnosed: "2026-03-09 14:00" }],
    ["too late: as of Tuesday", "2026-03-09 10:00", "2026-03-12 18:00", { diagnosed: "2026-03-09 14:01" }],
    ["days later, in time", "2026-03-09 10:00", "2026-03-13 18:00", { diagnosed: "2026-03-12 11:00" }],
    ["days later, too late", "2026-03-09 10:00", "2026-03-14 18:00", { diagnosed: "2026-03-12 15:00" }],
    ["on a holiday: as of Thursday", "2026-03-09 10:00", "2026-03-13 18:00", { diagnosed: "2026-03-11 11:00" }],
    ["on a Saturday: as of Monday", "2026-03-06 10:00", "2026-03-10 18:00", { diagnosed: "2026-03-07 11:00" }],
    [
      "the start itself may come after the time",
      "2026-03-09 15:00",
      "2026-03-12 18:00",
      { diagnosed: "2026-03-10 09:00" },
    ],
    // What counts as of Friday 6 is not before the start: day zero is Monday 9.
    ["before the start", "2026-03-09 10:00", "2026-03-10 18:00", { diagnosed: "2026-03-06 11:00" }],
    [
      "before the start, too late: as of Monday",
      "2026-03-09 10:00",
      "2026-03-10 18:00",
      { diagnosed: "2026-03-06 15:00" },
    ],
  ]);
});

describe("the end of the second working day", () => {
  check(desk, { workingDays: 2, calendar, at: "end-of-working-day" }, [
    ["Friday", "2026-03-06 10:00", "2026-03-10 18:00"],
    ["over a holiday", "2026-03-09 10:00", "2026-03-12 18:00"],
    ["a make-up day is the second", "2026-03-12 10:00", "2026-03-14 18:00"],
    ["a make-up day is the first", "2026-03-13 10:00", "2026-03-16 18:00"],
    ["a half day is the second", "2026-03-14 10:00", "2026-03-17 12:00"],
    ["a half day is the first", "2026-03-16 10:00", "2026-03-18 18:00"],
    ["a Friday that ends early", "2026-03-18 10:00", "2026-03-20 15:00"],
  ]);
});

describe("at, in every variant", () => {
  const friday = "2026-03-06 10:30";
  check(desk, { workingDays: 1, calendar, at: "same-time" }, [
    ["same-time", friday, "2026-03-09 10:30"],
    ["to the millisecond", "2026-03-06T10:30:15.250Z", "2026-03-09T10:30:15.250Z"],
    ["outside the hours", "2026-03-06 22:15", "2026-03-09 22:15"],
    ["from a day off", "2026-03-07 03:20", "2026-03-09 03:20"],
  ]);
  check(desk, { workingDays: 1, calendar, at: "start-of-working-day" }, [
    ["its first opening", friday, "2026-03-09 09:00"],
  ]);
  check(desk, { workingDays: 1, calendar, at: "end-of-working-day" }, [
    ["its last closing", friday, "2026-03-09 18:00"],
  ]);
  check(desk, { workingDays: 1, calendar, at: "start-of-day" }, [["00:00", friday, "2026-03-09 00:00"]]);
  check(desk, { workingDays: 1, calendar, at: "end-of-day" }, [["24:00", friday, "2026-03-10 00:00"]]);
  check(desk, { workingDays: 1, calendar, at: "17:00" }, [["a time", friday, "2026-03-09 17:00"]]);
  check(desk, { workingDays: 1, calendar, at: "00:00" }, [["the first moment", friday, "2026-03-09 00:00"]]);
  check(desk, { workingDays: 1, calendar, at: "24:00" }, [["as a time too", friday, "2026-03-10 00:00"]]);
  check(desk, { workingDays: 1, calendar, cutOff: "14:00", at: "same-time" }, [
    ["the time of the start, also where a cut-off moved day zero", "2026-03-06 15:45", "2026-03-10 15:45"],
    ["from a day off", "2026-03-07 03:20", "2026-03-10 03:20"],
  ]);
  check(desk, { calendarDays: 1, at: "end-of-day" }, [["without a calendar", friday, "2026-03-07 24:00"]]);
  check(desk, { calendarDays: 1, at: "same-time" }, [["without a calendar", friday, "2026-03-07 10:30"]]);
  check(desk, { calendarDays: 1, at: "17:00" }, [["without a calendar", friday, "2026-03-07 17:00"]]);
});

describe("ifClosed", () => {
  const toTuesday = "2026-03-09 10:00";
  const toHalfDay = "2026-03-16 10:00";
  const row = (title: string, from: string, expected: string): readonly [string, string, string] => [
    title,
    from,
    expected,
  ];
  check(desk, { workingDays: 1, calendar, at: "17:00", ifClosed: "keep" }, [
    row("after a half day: it stands", toHalfDay, "2026-03-17 17:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "17:00", ifClosed: "clamp-to-closing" }, [
    row("inside the hours", toTuesday, "2026-03-10 17:00"),
    row("after a half day: its closing", toHalfDay, "2026-03-17 12:00"),
    row("after a Friday that ends early: its closing", "2026-03-19 10:00", "2026-03-20 15:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "17:00", ifClosed: "roll-forward" }, [
    row("after a half day: Wednesday's opening", toHalfDay, "2026-03-18 09:00"),
    row("after a Friday that ends early: Monday's opening", "2026-03-19 10:00", "2026-03-23 09:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "12:30", ifClosed: "clamp-to-closing" }, [
    row("in the lunch break: the closing before it", toTuesday, "2026-03-10 12:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "12:30", ifClosed: "roll-forward" }, [
    row("in the lunch break: the opening after it", toTuesday, "2026-03-10 13:00"),
    row("on a half day: the next day's", toHalfDay, "2026-03-18 09:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "12:00", ifClosed: "roll-forward" }, [
    row("a closing moment is inside", toTuesday, "2026-03-10 12:00"),
    row("also of a half day", toHalfDay, "2026-03-17 12:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "18:00", ifClosed: "roll-forward" }, [
    row("the last closing moment too", toTuesday, "2026-03-10 18:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "13:00", ifClosed: "clamp-to-closing" }, [
    row("an opening moment is inside", toTuesday, "2026-03-10 13:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "07:00", ifClosed: "keep" }, [
    row("before opening", toTuesday, "2026-03-10 07:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "07:00", ifClosed: "clamp-to-closing" }, [
    row("before the first opening: that opening", toTuesday, "2026-03-10 09:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "07:00", ifClosed: "roll-forward" }, [
    row("before the first opening: that opening", toTuesday, "2026-03-10 09:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "20:00", ifClosed: "clamp-to-closing" }, [
    row("in the evening: the last closing", toTuesday, "2026-03-10 18:00"),
    row("of a make-up day", "2026-03-13 10:00", "2026-03-14 18:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "20:00", ifClosed: "roll-forward" }, [
    row("in the evening before a holiday: Thursday's opening", toTuesday, "2026-03-12 09:00"),
    row("of a make-up day: Monday's opening", "2026-03-13 10:00", "2026-03-16 09:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "24:00", ifClosed: "clamp-to-closing" }, [
    row("24:00: the last closing", toTuesday, "2026-03-10 18:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "same-time", ifClosed: "clamp-to-closing" }, [
    row("same-time in the evening", "2026-03-06 20:00", "2026-03-09 18:00"),
    row("same-time in the lunch break", "2026-03-06 12:30", "2026-03-09 12:00"),
    row("same-time in the night", "2026-03-07 03:00", "2026-03-09 09:00"),
    row("same-time inside", "2026-03-06 10:30", "2026-03-09 10:30"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "same-time", ifClosed: "roll-forward" }, [
    row("same-time in the evening", "2026-03-06 20:00", "2026-03-10 09:00"),
    row("same-time in the lunch break", "2026-03-06 12:30", "2026-03-09 13:00"),
    row("same-time in the night", "2026-03-07 03:00", "2026-03-09 09:00"),
  ]);
  check(desk, { calendarDays: 1, calendar, at: "17:00", ifClosed: "roll-forward" }, [
    row("a last date without hours: the next opening at all", "2026-03-06 10:00", "2026-03-09 09:00"),
    row("a last date with hours", toTuesday, "2026-03-10 17:00"),
  ]);
  check(desk, { calendarDays: 1, calendar, at: "17:00", ifClosed: "keep" }, [
    row("a last date without hours stands", "2026-03-06 10:00", "2026-03-07 17:00"),
  ]);
  check(desk, { calendarDays: 1, calendar, roll: "following", at: "17:00", ifClosed: "clamp-to-closing" }, [
    row("the date rolls first, then the time is fitted", "2026-03-06 10:00", "2026-03-09 17:00"),
    row("into a half day", toHalfDay, "2026-03-17 12:00"),
    row("into a Friday that ends early", "2026-03-19 10:00", "2026-03-20 15:00"),
  ]);
});

describe("night shifts belong to the date on which they open", () => {
  check(desk, { workingDays: 1, calendar: "night", at: "end-of-working-day" }, [
    ["a shift that closes after midnight", "2026-03-05 10:00", "2026-03-07 06:00"],
    ["on the eve of a holiday it runs into it", "2026-03-09 10:00", "2026-03-11 06:00"],
    ["the holiday's own shift does not open", "2026-03-10 10:00", "2026-03-13 06:00"],
    // 02:00 on Tue 10 is inside Monday's shift; the date is Tuesday's, the next working day is Thursday.
    ["reported in a shift of the date before", "2026-03-10 02:00", "2026-03-13 06:00"],
    ["reported on Saturday, inside Friday's shift", "2026-03-07 03:00", "2026-03-10 06:00"],
  ]);
  check(desk, { workingDays: 1, calendar: "night", at: "start-of-working-day" }, [
    ["its opening", "2026-03-05 10:00", "2026-03-06 22:00"],
  ]);
  check(desk, { workingDays: 1, calendar: "night", at: "23:00", ifClosed: "clamp-to-closing" }, [
    ["inside", "2026-03-05 10:00", "2026-03-06 23:00"],
  ]);
  check(desk, { workingDays: 1, calendar: "night", at: "24:00", ifClosed: "clamp-to-closing" }, [
    ["midnight is inside", "2026-03-05 10:00", "2026-03-06 24:00"],
  ]);
  check(desk, { workingDays: 1, calendar: "night", at: "17:00", ifClosed: "clamp-to-closing" }, [
    ["before the shift: its opening", "2026-03-05 10:00", "2026-03-06 22:00"],
  ]);
  check(desk, { workingDays: 1, calendar: "night", at: "03:00", ifClosed: "clamp-to-closing" }, [
    // 03:00 of Friday lies in Thursday's shift, and before the hours of Friday.
    ["a time in the shift of the date before is not closed", "2026-03-05 10:00", "2026-03-06 03:00"],
  ]);
  check(desk, { workingDays: 1, calendar: "night", cutOff: "23:00", at: "end-of-working-day" }, [
    ["a cut-off in the shift, in time", "2026-03-05 22:30", "2026-03-07 06:00"],
    ["too late: as of Friday", "2026-03-05 23:30", "2026-03-10 06:00"],
  ]);
  check(desk, { workingDays: 1, calendar: "shifts", at: "14:00", ifClosed: "roll-forward" }, [
    ["shifts that touch are one", "2026-03-05 10:00", "2026-03-06 14:00"],
  ]);
  check(desk, { workingDays: 1, calendar: "shifts", at: "end-of-working-day" }, [
    ["around the clock: 24:00", "2026-03-06 10:00", "2026-03-07 24:00"],
    ["from there: Monday", "2026-03-07 10:00", "2026-03-09 22:00"],
  ]);
});

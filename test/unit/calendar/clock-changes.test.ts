// Opening hours on the dates on which clocks change. Every row was worked by hand from one rule: a local time that the change skips
// moves forward by the skipped amount, and one that occurs twice is the earlier one. All instants are in UTC.
import {
  defineCalendar,
  isOpen,
  nextClosing,
  nextOpening,
  previousClosing,
  previousOpening,
  workingTimeBetween,
} from "sla-clock";
import type { Calendar, CalendarSpec } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendarCases } from "../peers/calendar-cases.js";

function calendar(timeZone: string, hours: string, spec: Partial<CalendarSpec> = {}): Calendar {
  return defineCalendar({ id: timeZone, timeZone, hours, ...spec });
}

/** One row: what it shows, the hours, the range asked about, and the open stretches in it. */
type Row = readonly [name: string, hours: string, from: string, to: string, open: readonly string[]];

function stretches(timeZone: string, rows: readonly Row[]): void {
  for (const [name, hours, from, to, open] of rows) {
    calendarCases(calendar(timeZone, hours), [[`${name}, ${hours}`, "openIntervals", from, to, open]]);
  }
}

describe("New York 2024-03-10, 02:00-03:00 skipped at 07:00 UTC", () => {
  const [from, to] = ["2024-03-09T12:00Z", "2024-03-11T12:00Z"];
  stretches("America/New_York", [
    ["a day of 23 hours", "sun 00:00-24:00", from, to, ["2024-03-10T05:00Z/2024-03-11T04:00Z"]],
    ["the gap inside a window", "sun 01:00-04:00", from, to, ["2024-03-10T06:00Z/2024-03-10T08:00Z"]],
    ["a window ends in the gap", "sun 01:00-02:30", from, to, ["2024-03-10T06:00Z/2024-03-10T07:30Z"]],
    ["a window ends where the gap begins", "sun 01:00-02:00", from, to, ["2024-03-10T06:00Z/2024-03-10T07:00Z"]],
    ["a window ends where the gap ends", "sun 01:00-03:00", from, to, ["2024-03-10T06:00Z/2024-03-10T07:00Z"]],
    ["a window begins in the gap", "sun 02:30-05:00", from, to, ["2024-03-10T07:30Z/2024-03-10T09:00Z"]],
    ["a window begins where the gap begins", "sun 02:00-05:00", from, to, ["2024-03-10T07:00Z/2024-03-10T09:00Z"]],
    ["a window begins where the gap ends", "sun 03:00-05:00", from, to, ["2024-03-10T07:00Z/2024-03-10T09:00Z"]],
    ["a window inside the gap moves whole", "sun 02:15-02:45", from, to, ["2024-03-10T07:15Z/2024-03-10T07:45Z"]],
    ["a window that is the gap has no time", "sun 02:00-03:00", from, to, []],
    ["a beginning moved past its end: no time", "sun 02:30-03:15", from, to, []],
    ["a beginning moved to its end: no time", "sun 02:30-03:30", from, to, []],
    ["a beginning moved to before its end", "sun 02:30-03:45", from, to, ["2024-03-10T07:30Z/2024-03-10T07:45Z"]],
    [
      "a break inside the gap moves whole",
      "sun 01:00-02:15, 02:45-04:00",
      from,
      to,
      ["2024-03-10T06:00Z/2024-03-10T07:15Z", "2024-03-10T07:45Z/2024-03-10T08:00Z"],
    ],
    [
      "an end moved over the next beginning: one stretch",
      "sun 01:00-02:45, 03:15-04:00",
      from,
      to,
      ["2024-03-10T06:00Z/2024-03-10T08:00Z"],
    ],
    ["a night shift of 7 hours", "sat 22:00-06:00", from, to, ["2024-03-10T03:00Z/2024-03-10T10:00Z"]],
    ["a night shift ends in the gap", "sat 22:00-02:30", from, to, ["2024-03-10T03:00Z/2024-03-10T07:30Z"]],
    [
      "a weekend of 61 hours",
      "fri 18:00 - mon 08:00",
      "2024-03-08T12:00Z",
      to,
      ["2024-03-08T23:00Z/2024-03-11T12:00Z"],
    ],
    [
      "office hours keep to the wall clock",
      "mon-sun 09:00-17:00",
      "2024-03-09T05:00Z",
      "2024-03-11T04:00Z",
      ["2024-03-09T14:00Z/2024-03-09T22:00Z", "2024-03-10T13:00Z/2024-03-10T21:00Z"],
    ],
  ]);

  calendarCases(calendar("America/New_York", "24x7"), [
    ["24x7, the date", "workingTimeBetween", "2024-03-10T05:00Z", "2024-03-11T04:00Z", "23h"],
    ["24x7, the two hours around the gap", "workingTimeBetween", "2024-03-10T06:00Z", "2024-03-10T08:00Z", "2h"],
    ["24x7, a day of hours is not a date", "addWorkingTime", "2024-03-10T05:00Z", "24h", "2024-03-11T05:00Z"],
    ["24x7, back", "subtractWorkingTime", "2024-03-11T04:00Z", "24h", "2024-03-10T04:00Z"],
    ["24x7, one day, same time 12:00", "addWorkingDays", "2024-03-09T17:00Z", 1, "same-time", "2024-03-10T16:00Z"],
    ["24x7, same time 02:30", "addWorkingDays", "2024-03-09T07:30Z", 1, "same-time", "2024-03-10T07:30Z"],
    ["24x7, same time 02:30 back", "addWorkingDays", "2024-03-11T06:30Z", -1, "same-time", "2024-03-10T07:30Z"],
    ["24x7, from the moved 03:30", "addWorkingDays", "2024-03-10T07:30Z", 1, "same-time", "2024-03-11T07:30Z"],
    ["24x7, at 02:00 as it is skipped", "addWorkingDays", "2024-03-09T17:00Z", 1, "02:00", "2024-03-10T07:00Z"],
    ["24x7, at 02:59", "addWorkingDays", "2024-03-09T17:00Z", 1, "02:59", "2024-03-10T07:59Z"],
    ["24x7, at 03:00", "addWorkingDays", "2024-03-09T17:00Z", 1, "03:00", "2024-03-10T07:00Z"],
    ["24x7, start", "addWorkingDays", "2024-03-09T17:00Z", 1, "start-of-working-day", "2024-03-10T05:00Z"],
    ["24x7, end", "addWorkingDays", "2024-03-09T17:00Z", 1, "end-of-working-day", "2024-03-11T04:00Z"],
    ["24x7, end of day", "addWorkingDays", "2024-03-09T17:00Z", 1, "end-of-day", "2024-03-11T04:00Z"],
  ]);

  calendarCases(calendar("America/New_York", "sun 01:00-02:30"), [
    ["end in the gap, first millisecond", "isOpen", "2024-03-10T06:00Z", true],
    ["end in the gap, at the change", "isOpen", "2024-03-10T07:00Z", true],
    ["end in the gap, last millisecond", "isOpen", "2024-03-10T07:29:59.999Z", true],
    ["end in the gap, closing", "isOpen", "2024-03-10T07:30Z", false],
    ["end in the gap, up to the change", "addWorkingTime", "2024-03-10T06:00Z", "1h", "2024-03-10T07:00Z"],
    ["end in the gap, all of it", "addWorkingTime", "2024-03-10T06:00Z", "1h30m", "2024-03-10T07:30Z"],
    ["end in the gap, 1 ms more", "addWorkingTime", "2024-03-10T06:00Z", "1h30m1ms", "2024-03-17T05:00:00.001Z"],
    ["end in the gap, back", "subtractWorkingTime", "2024-03-10T08:00Z", "1h30m", "2024-03-10T06:00Z"],
    ["end in the gap, next closing", "nextClosing", "2024-03-10T07:00Z", "2024-03-10T07:30Z"],
    ["end in the gap, previous closing", "previousClosing", "2024-03-10T12:00Z", "2024-03-10T07:30Z"],
    ["end in the gap, previous working time", "previousWorkingTime", "2024-03-10T12:00Z", "2024-03-10T07:30Z"],
    ["end in the gap, the week after", "nextOpening", "2024-03-10T06:00Z", "2024-03-17T05:00Z"],
  ]);

  calendarCases(calendar("America/New_York", "sun 02:30-03:15"), [
    ["no time this Sunday", "workingTimeBetween", "2024-03-09T12:00Z", "2024-03-11T12:00Z", "0s"],
    ["no time this Sunday, next", "nextWorkingTime", "2024-03-09T12:00Z", "2024-03-17T06:30Z"],
    ["no time this Sunday, previous", "previousWorkingTime", "2024-03-11T12:00Z", "2024-03-03T08:15Z"],
    ["no time this Sunday, no opening", "nextOpening", "2024-03-09T12:00Z", "2024-03-17T06:30Z"],
    ["no time this Sunday, 1 h", "addWorkingTime", "2024-03-03T07:30Z", "1h", "2024-03-17T06:45Z"],
  ]);

  calendarCases(calendar("America/New_York", "mon-fri 09:00-17:00"), [
    ["over the weekend", "addWorkingTime", "2024-03-08T21:00Z", "2h", "2024-03-11T14:00Z"],
    ["over the weekend, back", "subtractWorkingTime", "2024-03-11T14:00Z", "2h", "2024-03-08T21:00Z"],
    ["over the weekend, between", "workingTimeBetween", "2024-03-08T21:00Z", "2024-03-11T14:00Z", "2h"],
    ["Monday opens an hour of UTC earlier", "nextOpening", "2024-03-08T22:00Z", "2024-03-11T13:00Z"],
    ["Friday 16:00 to Monday 16:00", "addWorkingDays", "2024-03-08T21:00Z", 1, "same-time", "2024-03-11T20:00Z"],
  ]);

  calendarCases(
    calendar("America/New_York", "mon-fri 09:00-17:00", {
      specialDays: [{ date: "2024-03-10", hours: "02:15-02:45" }],
    }),
    [
      ["a special day inside the gap", "nextOpening", "2024-03-09T12:00Z", "2024-03-10T07:15Z"],
      [
        "a special day inside the gap, all of it",
        "workingTimeBetween",
        "2024-03-09T12:00Z",
        "2024-03-11T12:00Z",
        "30m",
      ],
    ],
  );
});

describe("New York 2024-11-03, 01:00-02:00 twice, back at 06:00 UTC", () => {
  const [from, to] = ["2024-11-02T12:00Z", "2024-11-04T12:00Z"];
  stretches("America/New_York", [
    ["a day of 25 hours", "sun 00:00-24:00", from, to, ["2024-11-03T04:00Z/2024-11-04T05:00Z"]],
    ["the overlap inside a window", "sun 00:00-04:00", from, to, ["2024-11-03T04:00Z/2024-11-03T09:00Z"]],
    [
      "a window that is the overlap holds it twice",
      "sun 01:00-02:00",
      from,
      to,
      ["2024-11-03T05:00Z/2024-11-03T07:00Z"],
    ],
    ["a window begins in the overlap", "sun 01:30-04:00", from, to, ["2024-11-03T05:30Z/2024-11-03T09:00Z"]],
    ["a window ends in the overlap", "sun 00:30-01:30", from, to, ["2024-11-03T04:30Z/2024-11-03T05:30Z"]],
    ["a window inside the overlap occurs once", "sun 01:15-01:45", from, to, ["2024-11-03T05:15Z/2024-11-03T05:45Z"]],
    ["a window ends where the overlap begins", "sun 00:00-01:00", from, to, ["2024-11-03T04:00Z/2024-11-03T05:00Z"]],
    ["a window begins where the overlap ends", "sun 02:00-03:00", from, to, ["2024-11-03T07:00Z/2024-11-03T08:00Z"]],
    [
      "a break inside the overlap occurs once",
      "sun 00:00-01:15, 01:45-03:00",
      from,
      to,
      ["2024-11-03T04:00Z/2024-11-03T05:15Z", "2024-11-03T05:45Z/2024-11-03T08:00Z"],
    ],
    ["a night shift of 9 hours", "sat 22:00-06:00", from, to, ["2024-11-03T02:00Z/2024-11-03T11:00Z"]],
    ["a night shift ends in the overlap", "sat 22:00-01:30", from, to, ["2024-11-03T02:00Z/2024-11-03T05:30Z"]],
    [
      "a weekend of 63 hours",
      "fri 18:00 - mon 08:00",
      "2024-11-01T12:00Z",
      "2024-11-04T14:00Z",
      ["2024-11-01T22:00Z/2024-11-04T13:00Z"],
    ],
  ]);

  calendarCases(calendar("America/New_York", "24x7"), [
    ["24x7, the date", "workingTimeBetween", "2024-11-03T04:00Z", "2024-11-04T05:00Z", "25h"],
    ["24x7, a day of hours is not a date", "addWorkingTime", "2024-11-03T04:00Z", "24h", "2024-11-04T04:00Z"],
    [
      "24x7, same time 01:30 is the earlier",
      "addWorkingDays",
      "2024-11-02T05:30Z",
      1,
      "same-time",
      "2024-11-03T05:30Z",
    ],
    ["24x7, same time 01:30 back", "addWorkingDays", "2024-11-04T06:30Z", -1, "same-time", "2024-11-03T05:30Z"],
    ["24x7, from the later 01:30", "addWorkingDays", "2024-11-03T06:30Z", 1, "same-time", "2024-11-04T06:30Z"],
    [
      "24x7, zero days from the later 01:30",
      "addWorkingDays",
      "2024-11-03T06:30Z",
      0,
      "same-time",
      "2024-11-03T06:30Z",
    ],
    ["24x7, at 01:00", "addWorkingDays", "2024-11-02T16:00Z", 1, "01:00", "2024-11-03T05:00Z"],
    ["24x7, at 02:00", "addWorkingDays", "2024-11-02T16:00Z", 1, "02:00", "2024-11-03T07:00Z"],
    ["24x7, end of day", "addWorkingDays", "2024-11-02T16:00Z", 1, "end-of-day", "2024-11-04T05:00Z"],
  ]);

  calendarCases(calendar("America/New_York", "sun 01:00-02:00"), [
    ["the earlier 01:30", "isOpen", "2024-11-03T05:30Z", true],
    ["the later 01:30", "isOpen", "2024-11-03T06:30Z", true],
    ["02:00", "isOpen", "2024-11-03T07:00Z", false],
    ["no opening at the change", "nextOpening", "2024-11-03T05:00Z", "2024-11-10T06:00Z"],
    ["no closing at the change", "nextClosing", "2024-11-03T05:00Z", "2024-11-03T07:00Z"],
    ["90 minutes end at the later 01:30", "addWorkingTime", "2024-11-03T05:00Z", "90m", "2024-11-03T06:30Z"],
    ["90 minutes back from 02:00", "subtractWorkingTime", "2024-11-03T07:00Z", "90m", "2024-11-03T05:30Z"],
    ["from 01:30 to 01:30", "workingTimeBetween", "2024-11-03T05:30Z", "2024-11-03T06:30Z", "1h"],
    ["from 01:30 back to 01:30", "workingTimeBetween", "2024-11-03T06:30Z", "2024-11-03T05:30Z", "-1h"],
  ]);

  calendarCases(calendar("America/New_York", "sun 00:30-01:30"), [
    ["the earlier 01:15 is before the closing", "isOpen", "2024-11-03T05:15Z", true],
    ["the earlier 01:30 is the closing", "isOpen", "2024-11-03T05:30Z", false],
    ["the later 01:15 is after it", "isOpen", "2024-11-03T06:15Z", false],
    ["the later 01:15, previous working time", "previousWorkingTime", "2024-11-03T06:15Z", "2024-11-03T05:30Z"],
  ]);

  calendarCases(calendar("America/New_York", "mon-fri 09:00-17:00"), [
    ["over the weekend", "addWorkingTime", "2024-11-01T20:00Z", "2h", "2024-11-04T15:00Z"],
    ["over the weekend, back", "subtractWorkingTime", "2024-11-04T15:00Z", "2h", "2024-11-01T20:00Z"],
    ["Friday 16:00 to Monday 16:00", "addWorkingDays", "2024-11-01T20:00Z", 1, "same-time", "2024-11-04T21:00Z"],
  ]);
});

describe.each(["Europe/London", "Europe/Dublin"])("%s 2024, an hour at 01:00 UTC", (zone) => {
  // Ireland's winter time is its summer time less one hour (IST is standard), Britain's summer time is its winter time and one; the
  // clocks on the wall are the same.
  const [spring, afterSpring] = ["2024-03-30T12:00Z", "2024-04-01T12:00Z"];
  const [autumn, afterAutumn] = ["2024-10-26T12:00Z", "2024-10-28T12:00Z"];
  stretches(zone, [
    ["a day of 23 hours", "sun 00:00-24:00", spring, afterSpring, ["2024-03-31T00:00Z/2024-03-31T23:00Z"]],
    ["the gap inside a window", "sun 00:00-03:00", spring, afterSpring, ["2024-03-31T00:00Z/2024-03-31T02:00Z"]],
    ["a window ends in the gap", "sun 00:30-01:30", spring, afterSpring, ["2024-03-31T00:30Z/2024-03-31T01:30Z"]],
    ["a window begins in the gap", "sun 01:30-04:00", spring, afterSpring, ["2024-03-31T01:30Z/2024-03-31T03:00Z"]],
    ["a window inside the gap", "sun 01:15-01:45", spring, afterSpring, ["2024-03-31T01:15Z/2024-03-31T01:45Z"]],
    ["a night shift of 7 hours", "sat 22:00-06:00", spring, afterSpring, ["2024-03-30T22:00Z/2024-03-31T05:00Z"]],
    ["a day of 25 hours", "sun 00:00-24:00", autumn, afterAutumn, ["2024-10-26T23:00Z/2024-10-28T00:00Z"]],
    ["a window that is the overlap", "sun 01:00-02:00", autumn, afterAutumn, ["2024-10-27T00:00Z/2024-10-27T02:00Z"]],
    ["a window begins in the overlap", "sun 01:30-03:00", autumn, afterAutumn, ["2024-10-27T00:30Z/2024-10-27T03:00Z"]],
    ["a window ends in the overlap", "sun 00:30-01:30", autumn, afterAutumn, ["2024-10-26T23:30Z/2024-10-27T00:30Z"]],
    ["a night shift of 9 hours", "sat 22:00-06:00", autumn, afterAutumn, ["2024-10-26T21:00Z/2024-10-27T06:00Z"]],
  ]);
  calendarCases(calendar(zone, "mon-fri 09:00-17:30", { holidays: ["2024-03-29", "2024-04-01"] }), [
    ["over Easter", "addWorkingTime", "2024-03-28T17:00Z", "1h", "2024-04-02T08:30Z"],
    ["over Easter, between", "workingTimeBetween", "2024-03-28T17:00Z", "2024-04-02T08:30Z", "1h"],
    ["over Easter, one working day", "addWorkingDays", "2024-03-28T17:00Z", 1, "same-time", "2024-04-02T16:00Z"],
  ]);
});

describe("London 1970-1971, summer time all year until 1971-10-31", () => {
  stretches("Europe/London", [
    [
      "winter in summer time",
      "mon 09:00-17:00",
      "1970-01-05T00:00Z",
      "1970-01-06T00:00Z",
      ["1970-01-05T08:00Z/1970-01-05T16:00Z"],
    ],
    [
      "the last Monday",
      "mon 09:00-17:00",
      "1971-10-25T00:00Z",
      "1971-10-26T00:00Z",
      ["1971-10-25T08:00Z/1971-10-25T16:00Z"],
    ],
    [
      "the first Monday",
      "mon 09:00-17:00",
      "1971-11-01T00:00Z",
      "1971-11-02T00:00Z",
      ["1971-11-01T09:00Z/1971-11-01T17:00Z"],
    ],
  ]);
});

describe("São Paulo 2018, changes at midnight", () => {
  const [spring, afterSpring] = ["2018-11-02T12:00Z", "2018-11-05T12:00Z"];
  const [autumn, afterAutumn] = ["2018-02-16T12:00Z", "2018-02-19T12:00Z"];
  stretches("America/Sao_Paulo", [
    [
      "a date that begins at 01:00 has 23 hours",
      "sun 00:00-24:00",
      spring,
      afterSpring,
      ["2018-11-04T03:00Z/2018-11-05T02:00Z"],
    ],
    ["the date before it has 24", "sat 00:00-24:00", spring, afterSpring, ["2018-11-03T03:00Z/2018-11-04T03:00Z"]],
    ["both are one stretch", "sat-sun 00:00-24:00", spring, afterSpring, ["2018-11-03T03:00Z/2018-11-05T02:00Z"]],
    ["an evening up to 24:00", "sat 20:00-24:00", spring, afterSpring, ["2018-11-03T23:00Z/2018-11-04T03:00Z"]],
    ["an evening into the gap", "sat 22:00-00:30", spring, afterSpring, ["2018-11-04T01:00Z/2018-11-04T03:30Z"]],
    ["a morning from within the gap", "sun 00:30-02:00", spring, afterSpring, ["2018-11-04T03:30Z/2018-11-04T04:00Z"]],
    ["a morning that is the gap", "sun 00:00-01:00", spring, afterSpring, []],
    ["a night shift of 7 hours", "sat 22:00-06:00", spring, afterSpring, ["2018-11-04T01:00Z/2018-11-04T08:00Z"]],
    [
      "a date with 23:00 twice has 25 hours",
      "sat 00:00-24:00",
      autumn,
      afterAutumn,
      ["2018-02-17T02:00Z/2018-02-18T03:00Z"],
    ],
    ["the date after it has 24", "sun 00:00-24:00", autumn, afterAutumn, ["2018-02-18T03:00Z/2018-02-19T03:00Z"]],
    [
      "an evening up to the second 24:00",
      "sat 20:00-24:00",
      autumn,
      afterAutumn,
      ["2018-02-17T22:00Z/2018-02-18T03:00Z"],
    ],
    [
      "an evening within the first 23:00",
      "sat 23:00-23:30",
      autumn,
      afterAutumn,
      ["2018-02-18T01:00Z/2018-02-18T01:30Z"],
    ],
    [
      "an evening from the first 23:30",
      "sat 23:30-24:00",
      autumn,
      afterAutumn,
      ["2018-02-18T01:30Z/2018-02-18T03:00Z"],
    ],
    ["a night shift of 9 hours", "sat 22:00-06:00", autumn, afterAutumn, ["2018-02-18T00:00Z/2018-02-18T09:00Z"]],
  ]);
  calendarCases(calendar("America/Sao_Paulo", "24x7"), [
    ["end of the day before", "addWorkingDays", "2018-11-02T15:00Z", 1, "end-of-day", "2018-11-04T03:00Z"],
    [
      "start of a date without 00:00",
      "addWorkingDays",
      "2018-11-02T15:00Z",
      2,
      "start-of-working-day",
      "2018-11-04T03:00Z",
    ],
    ["00:00 of a date without it", "addWorkingDays", "2018-11-02T15:00Z", 2, "00:00", "2018-11-04T03:00Z"],
    ["00:30 of a date without it", "addWorkingDays", "2018-11-02T15:00Z", 2, "00:30", "2018-11-04T03:30Z"],
    ["end of the day that has 25 hours", "addWorkingDays", "2018-02-16T15:00Z", 1, "end-of-day", "2018-02-18T03:00Z"],
    ["23:30 is the earlier", "addWorkingDays", "2018-02-16T15:00Z", 1, "23:30", "2018-02-18T01:30Z"],
    [
      "from the later 23:30, still Saturday",
      "addWorkingDays",
      "2018-02-18T02:30Z",
      1,
      "same-time",
      "2018-02-19T02:30Z",
    ],
  ]);
});

describe("Tehran 2022, changes at midnight; none from 2023", () => {
  stretches("Asia/Tehran", [
    [
      "a date that begins at 01:00",
      "tue 00:00-24:00",
      "2022-03-21T12:00Z",
      "2022-03-23T12:00Z",
      ["2022-03-21T20:30Z/2022-03-22T19:30Z"],
    ],
    [
      "its office hours",
      "tue 08:00-16:00",
      "2022-03-21T12:00Z",
      "2022-03-23T12:00Z",
      ["2022-03-22T03:30Z/2022-03-22T11:30Z"],
    ],
    [
      "a night shift of 7 hours",
      "mon 22:00-06:00",
      "2022-03-21T12:00Z",
      "2022-03-23T12:00Z",
      ["2022-03-21T18:30Z/2022-03-22T01:30Z"],
    ],
    [
      "a date of 25 hours",
      "wed 00:00-24:00",
      "2022-09-20T12:00Z",
      "2022-09-23T12:00Z",
      ["2022-09-20T19:30Z/2022-09-21T20:30Z"],
    ],
    [
      "23:15 is the earlier",
      "wed 23:15-23:45",
      "2022-09-20T12:00Z",
      "2022-09-23T12:00Z",
      ["2022-09-21T18:45Z/2022-09-21T19:15Z"],
    ],
    [
      "no change any more",
      "wed 00:00-24:00",
      "2023-03-21T12:00Z",
      "2023-03-23T12:00Z",
      ["2023-03-21T20:30Z/2023-03-22T20:30Z"],
    ],
  ]);
  calendarCases(calendar("Asia/Tehran", "sat-wed 08:00-16:00"), [
    ["over the weekend of the change", "addWorkingTime", "2022-09-21T11:00Z", "2h", "2022-09-24T06:00Z"],
    ["over the weekend of the change, back", "subtractWorkingTime", "2022-09-24T06:00Z", "2h", "2022-09-21T11:00Z"],
  ]);
});

describe("Lord Howe 2024, half an hour", () => {
  const [autumn, afterAutumn] = ["2024-04-06T00:00Z", "2024-04-08T00:00Z"];
  const [spring, afterSpring] = ["2024-10-05T00:00Z", "2024-10-07T00:00Z"];
  stretches("Australia/Lord_Howe", [
    ["a day of 24 hours 30", "sun 00:00-24:00", autumn, afterAutumn, ["2024-04-06T13:00Z/2024-04-07T13:30Z"]],
    ["the overlap inside a window", "sun 01:00-02:00", autumn, afterAutumn, ["2024-04-06T14:00Z/2024-04-06T15:30Z"]],
    ["a window inside the overlap", "sun 01:40-01:50", autumn, afterAutumn, ["2024-04-06T14:40Z/2024-04-06T14:50Z"]],
    ["a window begins in the overlap", "sun 01:45-02:15", autumn, afterAutumn, ["2024-04-06T14:45Z/2024-04-06T15:45Z"]],
    ["a window ends in the overlap", "sun 01:00-01:45", autumn, afterAutumn, ["2024-04-06T14:00Z/2024-04-06T14:45Z"]],
    ["a night shift of 8 hours 30", "sat 22:00-06:00", autumn, afterAutumn, ["2024-04-06T11:00Z/2024-04-06T19:30Z"]],
    ["a day of 23 hours 30", "sun 00:00-24:00", spring, afterSpring, ["2024-10-05T13:30Z/2024-10-06T13:00Z"]],
    ["the gap inside a window", "sun 01:00-04:00", spring, afterSpring, ["2024-10-05T14:30Z/2024-10-05T17:00Z"]],
    [
      "a window ends in the gap, moved by 30 minutes",
      "sun 01:00-02:15",
      spring,
      afterSpring,
      ["2024-10-05T14:30Z/2024-10-05T15:45Z"],
    ],
    ["a window inside the gap", "sun 02:10-02:20", spring, afterSpring, ["2024-10-05T15:40Z/2024-10-05T15:50Z"]],
    ["a window begins in the gap", "sun 02:15-04:00", spring, afterSpring, ["2024-10-05T15:45Z/2024-10-05T17:00Z"]],
    ["a night shift of 7 hours 30", "sat 22:00-06:00", spring, afterSpring, ["2024-10-05T11:30Z/2024-10-05T19:00Z"]],
  ]);
});

describe("Casablanca 2024, one hour less during Ramadan", () => {
  stretches("Africa/Casablanca", [
    [
      "a day of 25 hours",
      "sun 00:00-24:00",
      "2024-03-09T12:00Z",
      "2024-03-11T12:00Z",
      ["2024-03-09T23:00Z/2024-03-11T00:00Z"],
    ],
    [
      "a window inside the overlap",
      "sun 02:15-02:45",
      "2024-03-09T12:00Z",
      "2024-03-11T12:00Z",
      ["2024-03-10T01:15Z/2024-03-10T01:45Z"],
    ],
    [
      "a day of 23 hours",
      "sun 00:00-24:00",
      "2024-04-13T12:00Z",
      "2024-04-15T12:00Z",
      ["2024-04-14T00:00Z/2024-04-14T23:00Z"],
    ],
    [
      "a window inside the gap",
      "sun 02:15-02:45",
      "2024-04-13T12:00Z",
      "2024-04-15T12:00Z",
      ["2024-04-14T02:15Z/2024-04-14T02:45Z"],
    ],
    [
      "Friday and Monday",
      "mon-fri 09:00-18:00",
      "2024-03-08T00:00Z",
      "2024-03-12T00:00Z",
      ["2024-03-08T08:00Z/2024-03-08T17:00Z", "2024-03-11T09:00Z/2024-03-11T18:00Z"],
    ],
    [
      "Friday and Monday, back",
      "mon-fri 09:00-18:00",
      "2024-04-12T00:00Z",
      "2024-04-16T00:00Z",
      ["2024-04-12T09:00Z/2024-04-12T18:00Z", "2024-04-15T08:00Z/2024-04-15T17:00Z"],
    ],
  ]);
});

describe("Cairo 2023, changes at midnight before Friday", () => {
  stretches("Africa/Cairo", [
    [
      "a date that begins at 01:00",
      "fri 00:00-24:00",
      "2023-04-27T12:00Z",
      "2023-04-29T12:00Z",
      ["2023-04-27T22:00Z/2023-04-28T21:00Z"],
    ],
    [
      "an evening over the gap",
      "thu 22:00-02:00",
      "2023-04-27T12:00Z",
      "2023-04-29T12:00Z",
      ["2023-04-27T20:00Z/2023-04-27T23:00Z"],
    ],
    [
      "a morning from within the gap",
      "fri 00:30-02:00",
      "2023-04-27T12:00Z",
      "2023-04-29T12:00Z",
      ["2023-04-27T22:30Z/2023-04-27T23:00Z"],
    ],
    [
      "a date of 25 hours",
      "thu 00:00-24:00",
      "2023-10-25T12:00Z",
      "2023-10-28T12:00Z",
      ["2023-10-25T21:00Z/2023-10-26T22:00Z"],
    ],
    [
      "an evening from the first 23:30",
      "thu 23:30-24:00",
      "2023-10-25T12:00Z",
      "2023-10-28T12:00Z",
      ["2023-10-26T20:30Z/2023-10-26T22:00Z"],
    ],
    [
      "Thursday and Sunday",
      "sun-thu 09:00-17:00",
      "2023-04-27T00:00Z",
      "2023-05-01T00:00Z",
      ["2023-04-27T07:00Z/2023-04-27T15:00Z", "2023-04-30T06:00Z/2023-04-30T14:00Z"],
    ],
  ]);
});

describe("St John's 2010, changes at 00:01", () => {
  const [spring, afterSpring] = ["2010-03-13T00:00Z", "2010-03-15T12:00Z"];
  const [autumn, afterAutumn] = ["2010-11-05T12:00Z", "2010-11-09T00:00Z"];
  stretches("America/St_Johns", [
    ["a day of 23 hours", "sun 00:00-24:00", spring, afterSpring, ["2010-03-14T03:30Z/2010-03-15T02:30Z"]],
    ["the minute before the gap", "sun 00:00-00:01", spring, afterSpring, ["2010-03-14T03:30Z/2010-03-14T03:31Z"]],
    ["a window begins in the gap", "sun 00:30-02:00", spring, afterSpring, ["2010-03-14T04:00Z/2010-03-14T04:30Z"]],
    ["an evening ends in the gap", "sat 22:00-00:30", spring, afterSpring, ["2010-03-14T01:30Z/2010-03-14T04:00Z"]],
    // Midnight of the 7th shows twice, at 02:30 and at 03:30 UTC; by the rule the 7th begins at the earlier and has the hour.
    [
      "midnight twice: the date before it ends at the first",
      "sat 00:00-24:00",
      autumn,
      afterAutumn,
      ["2010-11-06T02:30Z/2010-11-07T02:30Z"],
    ],
    [
      "midnight twice: a day of 25 hours",
      "sun 00:00-24:00",
      autumn,
      afterAutumn,
      ["2010-11-07T02:30Z/2010-11-08T03:30Z"],
    ],
    [
      "an evening up to the first midnight",
      "sat 23:30-24:00",
      autumn,
      afterAutumn,
      ["2010-11-07T02:00Z/2010-11-07T02:30Z"],
    ],
    ["a night shift of 9 hours", "sat 22:00-06:00", autumn, afterAutumn, ["2010-11-07T00:30Z/2010-11-07T09:30Z"]],
    [
      "the minute after the first midnight holds the hour",
      "sun 00:00-00:01",
      autumn,
      afterAutumn,
      ["2010-11-07T02:30Z/2010-11-07T03:31Z"],
    ],
  ]);
});

describe("Havana 2024, midnight skipped and midnight twice", () => {
  stretches("America/Havana", [
    [
      "a date that begins at 01:00",
      "sun 00:00-24:00",
      "2024-03-09T12:00Z",
      "2024-03-11T12:00Z",
      ["2024-03-10T05:00Z/2024-03-11T04:00Z"],
    ],
    [
      "midnight twice: the date before",
      "sat 00:00-24:00",
      "2024-11-01T12:00Z",
      "2024-11-04T12:00Z",
      ["2024-11-02T04:00Z/2024-11-03T04:00Z"],
    ],
    [
      "midnight twice: the date after",
      "sun 00:00-24:00",
      "2024-11-01T12:00Z",
      "2024-11-04T12:00Z",
      ["2024-11-03T04:00Z/2024-11-04T05:00Z"],
    ],
    [
      "the first hour twice",
      "sun 00:00-01:00",
      "2024-11-01T12:00Z",
      "2024-11-04T12:00Z",
      ["2024-11-03T04:00Z/2024-11-03T06:00Z"],
    ],
    [
      "within the first hour",
      "sun 00:15-00:45",
      "2024-11-01T12:00Z",
      "2024-11-04T12:00Z",
      ["2024-11-03T04:15Z/2024-11-03T04:45Z"],
    ],
  ]);
});

describe("Nuuk 2024, the gap ends and the overlap begins at midnight", () => {
  stretches("America/Nuuk", [
    [
      "a date that ends at 23:00",
      "sat 00:00-24:00",
      "2024-03-29T12:00Z",
      "2024-04-01T12:00Z",
      ["2024-03-30T02:00Z/2024-03-31T01:00Z"],
    ],
    [
      "Saturday's hours in the gap open on Sunday's clock",
      "sat 23:15-23:45",
      "2024-03-29T12:00Z",
      "2024-04-01T12:00Z",
      ["2024-03-31T01:15Z/2024-03-31T01:45Z"],
    ],
    [
      "a date of 25 hours",
      "sat 00:00-24:00",
      "2024-10-25T12:00Z",
      "2024-10-28T12:00Z",
      ["2024-10-26T01:00Z/2024-10-27T02:00Z"],
    ],
  ]);
});

describe("Apia 2011, the date of 30 December skipped", () => {
  const [from, to] = ["2011-12-29T12:00Z", "2011-12-31T10:00Z"];
  stretches("Pacific/Apia", [
    [
      "no hours on a date that was not",
      "mon-sun 09:00-17:00",
      from,
      to,
      ["2011-12-29T19:00Z/2011-12-30T03:00Z", "2011-12-30T19:00Z/2011-12-31T03:00Z"],
    ],
    [
      "Thursday ends where Saturday begins",
      "thu 00:00-24:00",
      "2011-12-29T00:00Z",
      to,
      ["2011-12-29T10:00Z/2011-12-30T10:00Z"],
    ],
    ["Friday has no time", "fri 00:00-24:00", "2011-12-29T00:00Z", to, []],
    ["Saturday", "sat 00:00-24:00", "2011-12-29T00:00Z", "2012-01-01T00:00Z", ["2011-12-30T10:00Z/2011-12-31T10:00Z"]],
    ["Thursday's night shift ends on Saturday", "thu 22:00-06:00", from, to, ["2011-12-30T08:00Z/2011-12-30T16:00Z"]],
    ["Friday's night shift does not open", "fri 22:00-06:00", from, "2012-01-02T00:00Z", []],
    [
      "three whole days are one stretch",
      "thu-sat 00:00-24:00",
      "2011-12-29T00:00Z",
      to,
      ["2011-12-29T10:00Z/2011-12-31T10:00Z"],
    ],
  ]);
  calendarCases(calendar("Pacific/Apia", "mon-fri 09:00-17:00"), [
    ["over the skipped Friday", "addWorkingTime", "2011-12-30T02:00Z", "2h", "2012-01-01T20:00Z"],
    ["over the skipped Friday, back", "subtractWorkingTime", "2012-01-01T20:00Z", "2h", "2011-12-30T02:00Z"],
    ["a skipped date is no working day", "addWorkingDays", "2011-12-29T20:00Z", 1, "same-time", "2012-01-01T20:00Z"],
    [
      "a skipped date is no working day, back",
      "addWorkingDays",
      "2012-01-01T20:00Z",
      -1,
      "same-time",
      "2011-12-29T20:00Z",
    ],
    ["the end of Thursday", "addWorkingDays", "2011-12-29T20:00Z", 0, "end-of-day", "2011-12-30T10:00Z"],
  ]);
  calendarCases(calendar("Pacific/Apia", "24x7"), [
    ["24x7, Thursday and Saturday", "workingTimeBetween", "2011-12-29T10:00Z", "2011-12-31T10:00Z", "48h"],
    ["24x7, the day after Thursday", "addWorkingDays", "2011-12-29T20:00Z", 1, "same-time", "2011-12-30T20:00Z"],
  ]);
});

describe("Kiritimati 1994-12-31 and Kwajalein 1993-08-21, dates skipped", () => {
  stretches("Pacific/Kiritimati", [
    [
      "the date before",
      "fri 00:00-24:00",
      "1994-12-30T00:00Z",
      "1995-01-02T00:00Z",
      ["1994-12-30T10:00Z/1994-12-31T10:00Z"],
    ],
    ["the date", "sat 00:00-24:00", "1994-12-30T00:00Z", "1995-01-02T00:00Z", []],
    [
      "the date after",
      "sun 00:00-24:00",
      "1994-12-30T00:00Z",
      "1995-01-02T00:00Z",
      ["1994-12-31T10:00Z/1995-01-01T10:00Z"],
    ],
  ]);
  stretches("Pacific/Kwajalein", [
    [
      "the date before",
      "fri 00:00-24:00",
      "1993-08-20T00:00Z",
      "1993-08-23T00:00Z",
      ["1993-08-20T12:00Z/1993-08-21T12:00Z"],
    ],
    ["the date", "sat 00:00-24:00", "1993-08-20T00:00Z", "1993-08-23T00:00Z", []],
    [
      "the date after",
      "sun 00:00-24:00",
      "1993-08-20T00:00Z",
      "1993-08-23T00:00Z",
      ["1993-08-21T12:00Z/1993-08-22T12:00Z"],
    ],
  ]);
});

describe("Caracas, half an hour back in 2007 and forth in 2016", () => {
  stretches("America/Caracas", [
    [
      "a day of 24 hours 30",
      "sun 00:00-24:00",
      "2007-12-08T12:00Z",
      "2007-12-10T12:00Z",
      ["2007-12-09T04:00Z/2007-12-10T04:30Z"],
    ],
    [
      "the overlap inside a window",
      "sun 02:00-03:00",
      "2007-12-08T12:00Z",
      "2007-12-10T12:00Z",
      ["2007-12-09T06:00Z/2007-12-09T07:30Z"],
    ],
    [
      "a window inside the overlap",
      "sun 02:40-02:50",
      "2007-12-08T12:00Z",
      "2007-12-10T12:00Z",
      ["2007-12-09T06:40Z/2007-12-09T06:50Z"],
    ],
    [
      "a day of 23 hours 30",
      "sun 00:00-24:00",
      "2016-04-30T12:00Z",
      "2016-05-02T12:00Z",
      ["2016-05-01T04:30Z/2016-05-02T04:00Z"],
    ],
    [
      "a window ends in the gap",
      "sun 02:00-02:45",
      "2016-04-30T12:00Z",
      "2016-05-02T12:00Z",
      ["2016-05-01T06:30Z/2016-05-01T07:15Z"],
    ],
    ["a window that is the gap", "sun 02:30-03:00", "2016-04-30T12:00Z", "2016-05-02T12:00Z", []],
    [
      "Monday before 2007",
      "mon 08:00-17:00",
      "2007-12-03T00:00Z",
      "2007-12-04T00:00Z",
      ["2007-12-03T12:00Z/2007-12-03T21:00Z"],
    ],
    [
      "Monday after 2007",
      "mon 08:00-17:00",
      "2007-12-10T00:00Z",
      "2007-12-11T00:00Z",
      ["2007-12-10T12:30Z/2007-12-10T21:30Z"],
    ],
    [
      "Monday before 2016",
      "mon 08:00-17:00",
      "2016-04-25T00:00Z",
      "2016-04-26T00:00Z",
      ["2016-04-25T12:30Z/2016-04-25T21:30Z"],
    ],
    [
      "Monday after 2016",
      "mon 08:00-17:00",
      "2016-05-02T00:00Z",
      "2016-05-03T00:00Z",
      ["2016-05-02T12:00Z/2016-05-02T21:00Z"],
    ],
  ]);
});

describe("Troll 2024, two hours", () => {
  const [spring, afterSpring] = ["2024-03-30T12:00Z", "2024-04-01T12:00Z"];
  const [autumn, afterAutumn] = ["2024-10-26T12:00Z", "2024-10-28T12:00Z"];
  stretches("Antarctica/Troll", [
    ["a day of 22 hours", "sun 00:00-24:00", spring, afterSpring, ["2024-03-31T00:00Z/2024-03-31T22:00Z"]],
    ["the gap inside a window", "sun 00:00-04:00", spring, afterSpring, ["2024-03-31T00:00Z/2024-03-31T02:00Z"]],
    [
      "a window ends in the gap, moved by two hours",
      "sun 00:30-02:00",
      spring,
      afterSpring,
      ["2024-03-31T00:30Z/2024-03-31T02:00Z"],
    ],
    ["a window inside the gap", "sun 01:15-02:45", spring, afterSpring, ["2024-03-31T01:15Z/2024-03-31T02:45Z"]],
    ["a window begins in the gap", "sun 02:00-05:00", spring, afterSpring, ["2024-03-31T02:00Z/2024-03-31T03:00Z"]],
    ["a night shift of 6 hours", "sat 22:00-06:00", spring, afterSpring, ["2024-03-30T22:00Z/2024-03-31T04:00Z"]],
    ["a day of 26 hours", "sun 00:00-24:00", autumn, afterAutumn, ["2024-10-26T22:00Z/2024-10-28T00:00Z"]],
    ["a window that is the overlap", "sun 01:00-03:00", autumn, afterAutumn, ["2024-10-26T23:00Z/2024-10-27T03:00Z"]],
    ["a window inside the overlap", "sun 01:30-02:30", autumn, afterAutumn, ["2024-10-26T23:30Z/2024-10-27T00:30Z"]],
    ["a night shift of 10 hours", "sat 22:00-06:00", autumn, afterAutumn, ["2024-10-26T20:00Z/2024-10-27T06:00Z"]],
  ]);
});

describe("Monrovia 1972-01-07, 44 minutes and 30 seconds at midnight", () => {
  const [from, to] = ["1972-01-05T12:00Z", "1972-01-08T12:00Z"];
  stretches("Africa/Monrovia", [
    ["the date before, told in seconds", "thu 00:00-24:00", from, to, ["1972-01-06T00:44:30Z/1972-01-07T00:44:30Z"]],
    ["a day of 23:15:30", "fri 00:00-24:00", from, to, ["1972-01-07T00:44:30Z/1972-01-08T00:00Z"]],
    ["a window begins in the gap", "fri 00:30-02:00", from, to, ["1972-01-07T01:14:30Z/1972-01-07T02:00Z"]],
    ["office hours before", "thu 09:00-17:00", from, to, ["1972-01-06T09:44:30Z/1972-01-06T17:44:30Z"]],
    ["office hours after", "fri 09:00-17:00", from, to, ["1972-01-07T09:00Z/1972-01-07T17:00Z"]],
    ["a night shift of 7:15:30", "thu 22:00-06:00", from, to, ["1972-01-06T22:44:30Z/1972-01-07T06:00Z"]],
  ]);
});

describe("Moscow, summer time for good in 2011 and winter time for good in 2014", () => {
  stretches("Europe/Moscow", [
    [
      "a day of 23 hours",
      "sun 00:00-24:00",
      "2011-03-26T12:00Z",
      "2011-03-28T12:00Z",
      ["2011-03-26T21:00Z/2011-03-27T20:00Z"],
    ],
    [
      "a window ends in the gap",
      "sun 01:00-02:30",
      "2011-03-26T12:00Z",
      "2011-03-28T12:00Z",
      ["2011-03-26T22:00Z/2011-03-26T23:30Z"],
    ],
    [
      "no change in October 2011",
      "sun 00:00-24:00",
      "2011-10-29T12:00Z",
      "2011-10-31T12:00Z",
      ["2011-10-29T20:00Z/2011-10-30T20:00Z"],
    ],
    [
      "a day of 25 hours",
      "sun 00:00-24:00",
      "2014-10-25T12:00Z",
      "2014-10-27T12:00Z",
      ["2014-10-25T20:00Z/2014-10-26T21:00Z"],
    ],
    [
      "a window inside the overlap",
      "sun 01:15-01:45",
      "2014-10-25T12:00Z",
      "2014-10-27T12:00Z",
      ["2014-10-25T21:15Z/2014-10-25T21:45Z"],
    ],
    [
      "Monday before 2011",
      "mon 09:00-18:00",
      "2011-03-21T00:00Z",
      "2011-03-22T00:00Z",
      ["2011-03-21T06:00Z/2011-03-21T15:00Z"],
    ],
    [
      "Monday between",
      "mon 09:00-18:00",
      "2012-01-16T00:00Z",
      "2012-01-17T00:00Z",
      ["2012-01-16T05:00Z/2012-01-16T14:00Z"],
    ],
    [
      "Monday after 2014",
      "mon 09:00-18:00",
      "2014-10-27T00:00Z",
      "2014-10-28T00:00Z",
      ["2014-10-27T06:00Z/2014-10-27T15:00Z"],
    ],
  ]);
});

describe("Istanbul, a change postponed in 2015, none from autumn 2016", () => {
  stretches("Europe/Istanbul", [
    [
      "postponed from 25 October",
      "sun 00:00-24:00",
      "2015-10-24T12:00Z",
      "2015-10-26T12:00Z",
      ["2015-10-24T21:00Z/2015-10-25T21:00Z"],
    ],
    [
      "to 8 November, 25 hours",
      "sun 00:00-24:00",
      "2015-11-07T12:00Z",
      "2015-11-09T12:00Z",
      ["2015-11-07T21:00Z/2015-11-08T22:00Z"],
    ],
    [
      "the last gap, 23 hours",
      "sun 00:00-24:00",
      "2016-03-26T12:00Z",
      "2016-03-28T12:00Z",
      ["2016-03-26T22:00Z/2016-03-27T21:00Z"],
    ],
    [
      "a window inside the last gap",
      "sun 03:15-03:45",
      "2016-03-26T12:00Z",
      "2016-03-28T12:00Z",
      ["2016-03-27T01:15Z/2016-03-27T01:45Z"],
    ],
    ["no change", "sun 00:00-24:00", "2016-10-29T12:00Z", "2016-10-31T12:00Z", ["2016-10-29T21:00Z/2016-10-30T21:00Z"]],
    [
      "the Monday after none",
      "mon 09:00-18:00",
      "2016-10-31T00:00Z",
      "2016-11-01T00:00Z",
      ["2016-10-31T06:00Z/2016-10-31T15:00Z"],
    ],
  ]);
});

describe("Pyongyang, half an hour back in 2015 and forth in 2018", () => {
  stretches("Asia/Pyongyang", [
    [
      "a day of 24 hours 30",
      "fri 00:00-24:00",
      "2015-08-13T00:00Z",
      "2015-08-16T00:00Z",
      ["2015-08-13T15:00Z/2015-08-14T15:30Z"],
    ],
    [
      "a window that is the overlap",
      "fri 23:30-24:00",
      "2015-08-13T00:00Z",
      "2015-08-16T00:00Z",
      ["2015-08-14T14:30Z/2015-08-14T15:30Z"],
    ],
    [
      "a window inside the overlap",
      "fri 23:40-23:50",
      "2015-08-13T00:00Z",
      "2015-08-16T00:00Z",
      ["2015-08-14T14:40Z/2015-08-14T14:50Z"],
    ],
    [
      "a day of 23 hours 30",
      "fri 00:00-24:00",
      "2018-05-03T00:00Z",
      "2018-05-06T00:00Z",
      ["2018-05-03T15:30Z/2018-05-04T15:00Z"],
    ],
    [
      "an evening into the gap up to 24:00",
      "fri 23:00-24:00",
      "2018-05-03T00:00Z",
      "2018-05-06T00:00Z",
      ["2018-05-04T14:30Z/2018-05-04T15:00Z"],
    ],
    [
      "a window inside the gap",
      "fri 23:40-23:50",
      "2018-05-03T00:00Z",
      "2018-05-06T00:00Z",
      ["2018-05-04T15:10Z/2018-05-04T15:20Z"],
    ],
    [
      "a night shift of 7 hours 30",
      "fri 22:00-06:00",
      "2018-05-03T00:00Z",
      "2018-05-06T00:00Z",
      ["2018-05-04T13:30Z/2018-05-04T21:00Z"],
    ],
  ]);
});

describe("Kathmandu 1986-01-01, a quarter of an hour at midnight", () => {
  stretches("Asia/Kathmandu", [
    [
      "a day of 23 hours 45",
      "wed 00:00-24:00",
      "1985-12-31T00:00Z",
      "1986-01-03T00:00Z",
      ["1985-12-31T18:30Z/1986-01-01T18:15Z"],
    ],
    [
      "a window inside the gap",
      "wed 00:05-00:10",
      "1985-12-31T00:00Z",
      "1986-01-03T00:00Z",
      ["1985-12-31T18:35Z/1985-12-31T18:40Z"],
    ],
  ]);
});

describe("round the clock has no edges at clock changes", () => {
  it.each([
    ["America/New_York", "2024-03-10T07:00Z"],
    ["America/New_York", "2024-11-03T06:00Z"],
    ["America/Sao_Paulo", "2018-11-04T03:00Z"],
    ["America/Sao_Paulo", "2018-02-18T02:00Z"],
    ["America/St_Johns", "2010-11-07T02:31Z"],
    ["America/Caracas", "2007-12-09T07:00Z"],
    ["Australia/Lord_Howe", "2024-04-06T15:00Z"],
    ["Antarctica/Troll", "2024-10-27T01:00Z"],
    ["Africa/Monrovia", "1972-01-07T00:44:30Z"],
    ["Pacific/Apia", "2011-12-30T10:00Z"],
    ["Asia/Pyongyang", "2018-05-04T15:00Z"],
  ])("%s at %s", (timeZone, at) => {
    const always = calendar(timeZone, "mon-sun 00:00-24:00");
    expect(isOpen(always, at)).toBe(true);
    expect([nextOpening(always, at), nextClosing(always, at)]).toEqual([undefined, undefined]);
    expect([previousOpening(always, at), previousClosing(always, at)]).toEqual([undefined, undefined]);
  });
});

// The compiled window that an earlier question leaves may end between the two midnights of the date.
describe("St John's 2010-11-07, between the first 00:00 at 02:30 UTC and the second at 03:30", () => {
  const sunday = (): Calendar => calendar("America/St_Johns", "sun 00:00-24:00");

  it("asked first, Sunday is open at 02:35 UTC", () => {
    expect(isOpen(sunday(), "2010-11-07T02:35Z")).toBe(true);
  });

  it("asked after a question 366 days before, Sunday is open at 02:35 UTC", () => {
    const asked = sunday();
    isOpen(asked, "2009-11-06T02:40Z");
    expect(isOpen(asked, "2010-11-07T02:35Z")).toBe(true);
  });

  it("asked after a question 366 days before, 5 minutes from 02:30 to 02:35 UTC", () => {
    const asked = sunday();
    isOpen(asked, "2009-11-06T02:40Z");
    expect(workingTimeBetween(asked, "2010-11-07T02:30Z", "2010-11-07T02:35Z")).toBe(300_000);
  });
});

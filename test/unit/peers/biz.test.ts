// Cases of zendesk/biz (Apache-2.0): spec/calculation/*_spec.rb, spec/periods/*_spec.rb, spec/schedule_spec.rb, spec/interval_spec.rb,
// spec/time_spec.rb, spec/dates_spec.rb, spec/biz_spec.rb, spec/core_ext/*_spec.rb and README.md.
import { addWorkingTime, defineCalendar, intersection } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendarCases } from "./calendar-cases.js";
import type { CalendarCase } from "./calendar-cases.js";

const hours = {
  mon: "09:00-17:00",
  tue: "10:00-16:00",
  wed: "09:00-17:00",
  thu: "10:00-16:00",
  fri: "09:00-17:00",
  sat: "11:00-14:30",
};
const schedule = defineCalendar({ id: "schedule", timeZone: "Etc/UTC", hours });

describe("biz ForDuration, seconds to hours", () => {
  calendarCases(schedule, [
    ["90 seconds before", "subtractWorkingTime", "2006-01-04 16:01:30", "90s", "2006-01-04 16:00"],
    ["90 seconds after", "addWorkingTime", "2006-01-04 15:58:30", "90s", "2006-01-04 16:00"],
    ["90 minutes before", "subtractWorkingTime", "2006-01-04 16:30", "90m", "2006-01-04 15:00"],
    ["90 minutes after, up to closing", "addWorkingTime", "2006-01-04 15:30", "90m", "2006-01-04 17:00"],
    ["3 hours before, from closing", "subtractWorkingTime", "2006-01-04 17:00", "3h", "2006-01-04 14:00"],
    ["3 hours after, up to closing", "addWorkingTime", "2006-01-04 14:00", "3h", "2006-01-04 17:00"],
    ["1 hour with unit", "addWorkingTime", "2006-01-02 10:00", "1h", "2006-01-02 11:00"],
    ["19 hours before", "subtractWorkingTime", "2006-01-04 16:00", "19h", "2006-01-02 11:00"],
    ["19 hours after", "addWorkingTime", "2006-01-02 11:00", "19h", "2006-01-04 16:00"],
    // A scalar of zero is biz's way to ask for the next or previous active moment; those are operations of their own here.
    ["zero before", "previousWorkingTime", "2006-01-03 00:00", "2006-01-02 17:00"],
    ["zero after", "nextWorkingTime", "2006-01-03 00:00", "2006-01-03 10:00"],
    ["zero before (biz: 2006-01-02 17:00)", "subtractWorkingTime", "2006-01-03 00:00", "0s", "2006-01-03 00:00"],
    ["zero after (biz: 2006-01-03 10:00)", "addWorkingTime", "2006-01-03 00:00", "0s", "2006-01-03 00:00"],
  ]);

  it("with a negative scalar fails hard", () => {
    expect(() => addWorkingTime(schedule, "2006-01-02T10:00Z", -1)).toThrow(
      expect.objectContaining({ code: "duration-negative", path: "/duration" }),
    );
  });
});

describe("biz ForDuration, days", () => {
  // After the n days biz rolls a time outside the hours to the next (or previous) active moment; "same-time" keeps it, and rolling is
  // said in a second step.
  calendarCases(schedule, [
    ["2 days before, within a period", "addWorkingDays", "2006-01-09 12:00", -2, "same-time", "2006-01-06 12:00"],
    [
      "2 days before, before the first period (biz: 2006-01-02 17:00)",
      "addWorkingDays",
      "2006-01-05 08:00",
      -2,
      "same-time",
      "2006-01-03 08:00",
    ],
    ["… then rolled back", "previousWorkingTime", "2006-01-03 08:00", "2006-01-02 17:00"],
    [
      "2 days before, after the last period (biz: 2006-01-03 16:00)",
      "addWorkingDays",
      "2006-01-05 18:00",
      -2,
      "same-time",
      "2006-01-03 18:00",
    ],
    ["… then rolled back", "previousWorkingTime", "2006-01-03 18:00", "2006-01-03 16:00"],
    [
      "2 days before, second precision",
      "addWorkingDays",
      "2006-01-09 12:30:52",
      -2,
      "same-time",
      "2006-01-06 12:30:52",
    ],
    ["zero days before", "addWorkingDays", "2006-01-02 14:00", 0, "same-time", "2006-01-02 14:00"],
    ["2 days after, within a period", "addWorkingDays", "2006-01-06 12:00", 2, "same-time", "2006-01-09 12:00"],
    [
      "2 days after, before the first period (biz: 2006-01-05 10:00)",
      "addWorkingDays",
      "2006-01-03 08:00",
      2,
      "same-time",
      "2006-01-05 08:00",
    ],
    ["… then rolled on", "nextWorkingTime", "2006-01-05 08:00", "2006-01-05 10:00"],
    [
      "2 days after, after the last period (biz: 2006-01-06 09:00)",
      "addWorkingDays",
      "2006-01-03 18:00",
      2,
      "same-time",
      "2006-01-05 18:00",
    ],
    ["… then rolled on", "nextWorkingTime", "2006-01-05 18:00", "2006-01-06 09:00"],
    ["2 days after, second precision", "addWorkingDays", "2006-01-06 12:30:52", 2, "same-time", "2006-01-09 12:30:52"],
    ["zero days after", "addWorkingDays", "2006-01-02 13:00", 0, "same-time", "2006-01-02 13:00"],
  ]);
});

describe("biz DurationWithin", () => {
  calendarCases(schedule, [
    ["start before end", "workingTimeBetween", "2006-01-01 00:00", "2006-01-08 00:00", "39h30m"],
    ["start equal to end", "workingTimeBetween", "2006-01-01 00:00", "2006-01-01 00:00", "0h"],
    // biz gives zero for a reversed range; here M(b, a) = −M(a, b).
    ["start after end (biz: 0)", "workingTimeBetween", "2006-01-08 00:00", "2006-01-01 00:00", "-39h30m"],
  ]);
});

describe("biz Active", () => {
  const withHoliday = defineCalendar({ id: "holiday", timeZone: "Etc/UTC", hours, holidays: ["2006-01-04"] });
  calendarCases(withHoliday, [
    ["not contained, no holiday", "isOpen", "2006-01-01 06:00", false],
    ["not contained, holiday", "isOpen", "2006-01-04 06:00", false],
    ["contained, no holiday", "isOpen", "2006-01-02 12:00", true],
    ["contained, holiday", "isOpen", "2006-01-04 12:00", false],
    ["outside all intervals", "isOpen", "2006-01-01 09:00", false],
    ["at the beginning of an interval", "isOpen", "2006-01-02 09:00", true],
    // The first releases took the end for active; later ones, as here, do not.
    ["at the end of an interval (biz 1.0: true)", "isOpen", "2006-01-02 17:00", false],
  ]);
});

describe("biz Interval, in Los Angeles, asked in New York's time", () => {
  const monday = defineCalendar({ id: "monday", timeZone: "America/Los_Angeles", hours: { mon: "09:00-17:00" } });
  calendarCases(
    monday,
    [
      ["before the interval", "isOpen", "2006-01-02 11:00", false],
      ["at its beginning", "isOpen", "2006-01-02 12:00", true],
      ["contained", "isOpen", "2006-01-02 15:00", true],
      ["at its end", "isOpen", "2006-01-02 20:00", false],
      ["after it", "isOpen", "2006-01-02 21:00", false],
    ],
    "-05:00",
  );
  calendarCases(
    monday,
    [
      [
        "time segment of week 4",
        "openIntervals",
        "2006-01-29 00:00",
        "2006-02-05 00:00",
        ["2006-01-30 09:00/2006-01-30 17:00"],
      ],
    ],
    "-08:00",
  );
  calendarCases(
    defineCalendar({ id: "day", timeZone: "America/Los_Angeles", hours: "mon 00:00-24:00" }),
    [["an entire day", "openIntervals", "2006-01-29 00:00", "2006-02-05 00:00", ["2006-01-30 00:00/2006-01-31 00:00"]]],
    "-08:00",
  );
  calendarCases(
    defineCalendar({ id: "week", timeZone: "America/Los_Angeles", hours: "sun 00:00 - sat 24:00" }),
    [
      [
        "an entire week",
        "openIntervals",
        "2006-01-29 00:00",
        "2006-02-05 00:00",
        ["2006-01-29 00:00/2006-02-05 00:00"],
      ],
    ],
    "-08:00",
  );
});

const firstWeek = [
  "2006-01-02 09:00/2006-01-02 17:00",
  "2006-01-03 10:00/2006-01-03 16:00",
  "2006-01-04 09:00/2006-01-04 17:00",
  "2006-01-05 10:00/2006-01-05 16:00",
  "2006-01-06 09:00/2006-01-06 17:00",
  "2006-01-07 11:00/2006-01-07 14:30",
];
const secondWeek = [
  "2006-01-09 09:00/2006-01-09 17:00",
  "2006-01-10 10:00/2006-01-10 16:00",
  "2006-01-11 09:00/2006-01-11 17:00",
  "2006-01-12 10:00/2006-01-12 16:00",
  "2006-01-13 09:00/2006-01-13 17:00",
  "2006-01-14 11:00/2006-01-14 14:30",
];

describe("biz Periods::After and ::Before", () => {
  const calendar = defineCalendar({ id: "p", timeZone: "Etc/UTC", hours, holidays: ["2006-01-16", "2006-01-18"] });
  calendarCases(calendar, [
    ["one week", "openIntervals", "2006-01-01 00:00", "2006-01-08 00:00", firstWeek],
    ["multiple weeks", "openIntervals", "2006-01-01 00:00", "2006-01-15 00:00", [...firstWeek, ...secondWeek]],
    ["until", "openIntervals", "2006-01-01 00:00", "2006-01-04 00:00", firstWeek.slice(0, 2)],
    [
      "origin outside a period: a full one first",
      "openIntervals",
      "2006-01-01 00:00",
      "2006-01-03 00:00",
      ["2006-01-02 09:00/2006-01-02 17:00"],
    ],
    [
      "origin inside a period: the rest first",
      "openIntervals",
      "2006-01-02 12:00",
      "2006-01-03 00:00",
      ["2006-01-02 12:00/2006-01-02 17:00"],
    ],
    [
      "before, origin inside a period",
      "openIntervals",
      "2006-01-01 00:00",
      "2006-01-02 12:00",
      ["2006-01-02 09:00/2006-01-02 12:00"],
    ],
    [
      "holidays are left out",
      "openIntervals",
      "2006-01-14 00:00",
      "2006-01-20 00:00",
      ["2006-01-14 11:00/2006-01-14 14:30", "2006-01-17 10:00/2006-01-17 16:00", "2006-01-19 10:00/2006-01-19 16:00"],
    ],
    ["after, over a holiday", "nextOpening", "2006-01-14 14:30", "2006-01-17 10:00"],
    ["after, over the second holiday", "nextOpening", "2006-01-17 10:00", "2006-01-19 10:00"],
    ["before, over a holiday", "previousOpening", "2006-01-17 09:59:59", "2006-01-14 11:00"],
    ["before, over the second holiday", "previousClosing", "2006-01-19 09:00", "2006-01-17 16:00"],
  ]);
  calendarCases(
    defineCalendar({ id: "la", timeZone: "America/Los_Angeles", hours: { sat: "06:00-18:00" } }),
    [
      [
        "origin near the beginning of the week",
        "openIntervals",
        "2006-01-07 17:00",
        "2006-01-08 00:00",
        ["2006-01-07 17:00/2006-01-07 18:00"],
      ],
    ],
    "-08:00",
  );
  calendarCases(
    defineCalendar({ id: "brunei", timeZone: "Asia/Brunei", hours: { sun: "06:00-18:00" } }),
    [
      [
        "origin near the end of the week",
        "openIntervals",
        "2006-01-07 00:00",
        "2006-01-08 07:00",
        ["2006-01-08 06:00/2006-01-08 07:00"],
      ],
    ],
    "+08:00",
  );
  calendarCases(
    defineCalendar({
      id: "gap",
      timeZone: "America/Los_Angeles",
      hours: { sun: "02:30-03:15", mon: "09:00-17:00" },
    }),
    [
      // 02:30 moves on to 03:30, past the end at 03:15.
      [
        "an empty interval is filtered out",
        "openIntervals",
        "2006-04-02T00:00-08:00",
        "2006-04-04T00:00-07:00",
        ["2006-04-03T09:00-07:00/2006-04-03T17:00-07:00"],
      ],
      ["… and is no opening", "nextOpening", "2006-04-02T00:00-08:00", "2006-04-03T09:00-07:00"],
    ],
  );
});

describe("biz Time#on_date", () => {
  const sunday = (opens: string, timeZone = "America/Los_Angeles") =>
    defineCalendar({ id: opens, timeZone, hours: `sun ${opens}-06:00` });
  calendarCases(defineCalendar({ id: "n", timeZone: "America/Los_Angeles", hours: "wed 12:30:09-13:00" }), [
    ["a normal time", "nextOpening", "2006-01-04T00:00-08:00", "2006-01-04T12:30:09-08:00"],
  ]);
  calendarCases(sunday("02:30"), [
    ["a skipped time is an hour later", "nextOpening", "2014-03-09T00:00-08:00", "2014-03-09T03:30-07:00"],
  ]);
  calendarCases(defineCalendar({ id: "sp", timeZone: "America/Sao_Paulo", hours: "sat 12:00-24:00" }), [
    ["a skipped end of the day", "nextClosing", "2015-10-17T12:00-03:00", "2015-10-18T01:00-02:00"],
  ]);
  calendarCases(sunday("01:30"), [
    ["an ambiguous time is the earlier", "nextOpening", "2014-11-02T00:00-07:00", "2014-11-02T01:30-07:00"],
  ]);
  calendarCases(sunday("01:05"), [
    ["a time of the week", "nextOpening", "2006-01-08T00:00-08:00", "2006-01-08T01:05-08:00"],
  ]);
});

describe("biz Dates", () => {
  calendarCases(
    defineCalendar({ id: "d", timeZone: "Etc/UTC", hours: { mon: "01:00-02:00" }, holidays: ["2006-01-09"] }),
    [
      ["first date after", "addWorkingDays", "2006-01-01 00:00", 1, "start-of-working-day", "2006-01-02 01:00"],
      [
        "second date after, over a holiday",
        "addWorkingDays",
        "2006-01-01 00:00",
        2,
        "start-of-working-day",
        "2006-01-16 01:00",
      ],
      ["first period", "nextOpening", "2006-01-01 00:00", "2006-01-02 01:00"],
    ],
  );
  calendarCases(defineCalendar({ id: "mf", timeZone: "Etc/UTC", hours: { mon: "09:00-17:00", fri: "09:00-17:00" } }), [
    ["schedule, first date", "addWorkingDays", "2006-01-01 00:00", 1, "start-of-working-day", "2006-01-02 09:00"],
    ["schedule, second date", "addWorkingDays", "2006-01-01 00:00", 2, "start-of-working-day", "2006-01-06 09:00"],
  ]);
});

describe("biz, configured", () => {
  const sunday = defineCalendar({
    id: "abidjan",
    timeZone: "Africa/Abidjan",
    hours: { sun: "11:00-12:00" },
    holidays: ["2015-12-25"],
  });
  calendarCases(sunday, [
    [".periods", "nextOpening", "2006-01-01 00:00", "2006-01-01 11:00"],
    [
      ".dates, the date itself not counted",
      "addWorkingDays",
      "2006-01-01 00:00",
      1,
      "start-of-working-day",
      "2006-01-08 11:00",
    ],
    [".time", "addWorkingTime", "2006-01-01 00:00", "2h", "2006-01-08 12:00"],
    [".within", "workingTimeBetween", "2006-01-01 11:30", "2006-01-08 11:30", "1h"],
    [".in_hours?", "isOpen", "2006-01-01 11:00", true],
    [".on_holiday?", "isOpen", "2015-12-25 12:00", false],
  ]);
});

describe("biz core extensions", () => {
  calendarCases(defineCalendar({ id: "mon", timeZone: "Etc/UTC", hours: { mon: "09:00-17:00" } }), [
    ["1.business_second", "addWorkingTime", "2006-01-02 10:00", "1s", "2006-01-02 10:00:01"],
    ["10.business_seconds", "addWorkingTime", "2006-01-02 10:00", "10s", "2006-01-02 10:00:10"],
    ["1.business_minute", "addWorkingTime", "2006-01-02 10:00", "1m", "2006-01-02 10:01"],
    ["10.business_minutes", "addWorkingTime", "2006-01-02 10:00", "10m", "2006-01-02 10:10"],
    ["1.business_hour", "addWorkingTime", "2006-01-02 10:00", "1h", "2006-01-02 11:00"],
    ["10.business_hours, into the next week", "addWorkingTime", "2006-01-02 10:00", "10h", "2006-01-09 12:00"],
    ["business_hours? within", "isOpen", "2006-01-02 10:00", true],
    ["business_hours? before", "isOpen", "2006-01-02 08:00", false],
    ["business_day?", "addWorkingDays", "2006-01-02 00:00", 0, "start-of-working-day", "2006-01-02 09:00"],
    ["business_day? not", "addWorkingDays", "2006-01-03 00:00", 0, "start-of-working-day", "2006-01-09 09:00"],
  ]);
});

// biz takes breaks out of the hours of a date; here such a date has hours of its own.
const withBreaks = defineCalendar({
  id: "breaks",
  timeZone: "Etc/UTC",
  hours,
  holidays: ["2006-01-01", "2006-12-25"],
  specialDays: [
    { date: "2006-01-02", hours: ["09:00-10:00", "11:30-17:00"] },
    { date: "2006-01-03", hours: ["10:00-14:15", "14:30-15:40", "15:50-16:00"] },
  ],
});

describe("biz Schedule", () => {
  calendarCases(withBreaks, [
    ["#time", "addWorkingTime", "2006-01-02 09:00", "30m", "2006-01-02 09:30"],
    ["#within", "workingTimeBetween", "2006-01-05 12:00", "2006-01-06 12:00", "7h"],
    ["#in_hours? before opening", "isOpen", "2006-01-02 08:00", false],
    ["#in_hours?", "isOpen", "2006-01-02 12:00", true],
    ["#on_break?", "isOpen", "2006-01-02 11:00", false],
    ["#on_break? not", "isOpen", "2006-01-02 13:00", true],
    ["#on_holiday?", "isOpen", "2006-12-25 12:00", false],
    ["#on_holiday? not", "isOpen", "2006-12-26 12:00", true],
  ]);
  const other = defineCalendar({
    id: "other",
    timeZone: "Etc/UTC",
    hours: {
      sun: "10:00-12:00",
      mon: "08:00-10:00",
      tue: "11:00-15:00",
      wed: "16:00-18:00",
      thu: ["11:00-12:00", "13:00-14:00"],
    },
    holidays: ["2006-01-01", "2006-07-04", "2006-11-24"],
    specialDays: [{ date: "2006-01-03", hours: ["11:00-11:15", "11:45-15:00"] }],
  });
  calendarCases(intersection(withBreaks, other), [
    [
      "#&, its first periods",
      "openIntervals",
      "2006-01-01 00:00",
      "2006-01-03 14:20",
      ["2006-01-02 09:00/2006-01-02 10:00", "2006-01-03 11:00/2006-01-03 11:15", "2006-01-03 11:45/2006-01-03 14:15"],
    ],
  ]);
});

describe("biz README, Los Angeles", () => {
  const readme = defineCalendar({
    id: "readme",
    timeZone: "America/Los_Angeles",
    hours: {
      mon: "09:00-17:00",
      tue: "00:00-24:00",
      wed: "09:00-17:00",
      thu: ["09:00-12:00", "13:00-17:00"],
      sat: "10:00-14:00",
    },
    holidays: ["2014-01-01", "2014-12-25"],
  });
  const cases: readonly CalendarCase[] = [
    [
      "periods after, timeline until",
      "openIntervals",
      "2015-01-10 10:00",
      "2015-01-17 10:00",
      [
        "2015-01-10 18:00/2015-01-10 22:00",
        "2015-01-12 17:00/2015-01-13 01:00",
        "2015-01-13 08:00/2015-01-14 08:00",
        "2015-01-14 17:00/2015-01-15 01:00",
        "2015-01-15 17:00/2015-01-15 20:00",
        "2015-01-15 21:00/2015-01-16 01:00",
      ],
    ],
    [
      "periods before, timeline for 3598 minutes",
      "subtractWorkingTime",
      "2015-05-05 12:34:57",
      "3598m",
      "2015-04-27 20:36:57",
    ],
    [
      "… its segments",
      "openIntervals",
      "2015-04-27 20:36:57",
      "2015-05-05 12:34:57",
      [
        "2015-04-27 20:36:57/2015-04-28 00:00",
        "2015-04-28 07:00/2015-04-29 07:00",
        "2015-04-29 16:00/2015-04-30 00:00",
        "2015-04-30 16:00/2015-04-30 19:00",
        "2015-04-30 20:00/2015-05-01 00:00",
        "2015-05-02 17:00/2015-05-02 21:00",
        "2015-05-04 16:00/2015-05-05 00:00",
        "2015-05-05 07:00/2015-05-05 12:34:57",
      ],
    ],
    ["… and back", "addWorkingTime", "2015-04-27 20:36:57", "3598m", "2015-05-05 12:34:57"],
  ];
  calendarCases(readme, cases);
});

describe("biz README, schedule intersection", () => {
  const first = defineCalendar({
    id: "1",
    timeZone: "Etc/UTC",
    hours,
    holidays: ["2016-01-01", "2016-12-25"],
    specialDays: [
      { date: "2016-07-01", hours: ["10:00-13:00", "15:00-16:00"] },
      { date: "2016-07-02", hours: "14:00-17:00" },
    ],
  });
  const second = defineCalendar({
    id: "2",
    timeZone: "Etc/UTC",
    hours: {
      sun: "10:00-12:00",
      mon: "08:00-10:00",
      tue: "11:00-15:00",
      wed: "16:00-18:00",
      thu: ["11:00-12:00", "13:00-14:00"],
    },
    holidays: ["2016-01-01", "2016-07-04", "2016-11-24"],
    specialDays: [
      { date: "2016-07-01", hours: "15:30-16:30" },
      { date: "2016-07-05", hours: "14:00-18:00" },
    ],
  });
  calendarCases(intersection(first, second), [
    [
      "hours of a week",
      "openIntervals",
      "2016-05-08 00:00",
      "2016-05-15 00:00",
      [
        "2016-05-09 09:00/2016-05-09 10:00",
        "2016-05-10 11:00/2016-05-10 15:00",
        "2016-05-11 16:00/2016-05-11 17:00",
        "2016-05-12 11:00/2016-05-12 12:00",
        "2016-05-12 13:00/2016-05-12 14:00",
      ],
    ],
    ["shift of both", "openIntervals", "2016-07-01 00:00", "2016-07-02 00:00", ["2016-07-01 15:30/2016-07-01 16:00"]],
    ["shift of the first alone", "openIntervals", "2016-07-02 00:00", "2016-07-03 00:00", []],
    ["holiday of the second alone", "openIntervals", "2016-07-04 00:00", "2016-07-05 00:00", []],
    [
      "shift of the second, hours of the first",
      "openIntervals",
      "2016-07-05 00:00",
      "2016-07-06 00:00",
      ["2016-07-05 14:00/2016-07-05 16:00"],
    ],
  ]);
});

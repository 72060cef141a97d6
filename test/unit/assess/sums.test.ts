// Rules one after another, each from where the one before ends; worked by hand.
//
// March 2026: Fri 6, Mon 9; Wed 11 is a holiday, Sat 14 a make-up day with a Monday's hours, Tue 17 a half day until noon. The clocks of Berlin go
// forward on Sun 29 March 2026 and back on Sun 25 October.
import { describe } from "vitest";
import { check, world } from "../legal/support.js";
import type { Row } from "../legal/support.js";

const office = {
  ...{ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00", holidays: ["2026-03-11"] },
  specialDays: [
    { date: "2026-03-14", hoursOf: "mon" as const },
    { date: "2026-03-17", hours: "09:00-12:00" },
  ],
};
const desk = world("UTC", office);
const calendar = "office";

describe("the next working day and four office hours", () => {
  const sumOf = [
    { workingDays: 1, calendar, at: "start-of-working-day" },
    { within: "4h", clock: calendar },
  ] as const;
  check(desk, { sumOf }, [
    ["over a weekend", "2026-03-06 10:00", "2026-03-09 14:00"],
    ["over a holiday", "2026-03-10 10:00", "2026-03-12 14:00"],
    ["to a make-up day", "2026-03-13 20:00", "2026-03-14 14:00"],
    ["three hours of a half day, and one of the next", "2026-03-16 10:00", "2026-03-18 10:00"],
  ]);
  check(desk, { sumOf: [{ workingDays: 0, calendar, at: "end-of-working-day" }, sumOf[1]] }, [
    ["from closing", "2026-03-06 10:00", "2026-03-09 14:00"],
    ["from the closing of a half day", "2026-03-17 10:00", "2026-03-18 14:00"],
  ]);
});

describe("months and days", () => {
  const [month, days] = [{ months: 1, at: "same-time" } as const, { calendarDays: 10, at: "same-time" } as const];
  check(desk, { sumOf: [month, days] }, [
    ["a month and ten days, from 31 January", "2026-01-31 10:00", "2026-03-10 10:00"],
    ["from 21 January", "2026-01-21 10:00", "2026-03-03 10:00"],
  ]);
  check(desk, { sumOf: [days, month] }, [
    ["ten days and a month, from 21 January", "2026-01-21 10:00", "2026-02-28 10:00"],
  ]);
  const ends = [{ months: 1, at: "end-of-day" } as const, { calendarDays: 10, at: "end-of-day" } as const] as const;
  check(desk, { sumOf: ends }, [
    ["24:00 ends the date that is day zero: 28 February", "2026-01-31 10:00", "2026-03-10 24:00"],
  ]);
  check(desk, { sumOf: [ends[0], { ...ends[1], firstDay: "counted" }] }, [
    ["which counts where the words say so", "2026-01-31 10:00", "2026-03-09 24:00"],
  ]);
  const rolled = { calendarDays: 5, calendar, at: "17:00", roll: "following" } as const;
  check(desk, { sumOf: [rolled, { workingDays: 2, calendar, at: "17:00" }] }, [
    ["Saturday rolls to Monday; Tuesday, and Thursday after the holiday", "2026-03-02 10:00", "2026-03-12 17:00"],
  ]);
});

describe("what a leg says of its start is asked of the moment at which it starts", () => {
  const hours = { within: "4h" } as const;
  check(desk, { sumOf: [hours, { workingDays: 1, calendar, at: "17:00", cutOff: "14:00" }] }, [
    ["at the cut-off", "2026-03-02 10:00", "2026-03-03 17:00"],
    ["a minute later", "2026-03-02 10:01", "2026-03-04 17:00"],
    ["on a day off", "2026-03-06 22:00", "2026-03-10 17:00"],
  ]);
  check(desk, { sumOf: [{ within: "30m" }, { within: "2h", fullHours: true }] }, [
    ["from the full hour after half an hour", "2026-03-02 10:00", "2026-03-02 13:00"],
    ["even where that is a full hour", "2026-03-02 10:30", "2026-03-02 14:00"],
  ]);
  check(desk, { sumOf: [hours, { workingDays: 1, calendar, at: "same-time" }] }, [
    ["the same time as that of its start", "2026-03-06 10:00", "2026-03-09 14:00"],
  ]);
  check(desk, { sumOf: [{ workingDays: 0, calendar, at: "09:00" }, { within: "2h" }] }, [
    ["also where that lies before the report", "2026-03-06 15:00", "2026-03-06 11:00"],
  ]);
});

describe("inside each other", () => {
  const nextDay = { workingDays: 1, calendar, at: "17:00" } as const;
  check(desk, { sumOf: [{ latestOf: [{ within: "48h" }, nextDay] }, { within: "1h" }] }, [
    ["an hour after the later", "2026-03-06 10:00", "2026-03-09 18:00"],
    ["the other is later", "2026-03-02 10:00", "2026-03-04 11:00"],
  ]);
  const sum = { sumOf: [{ workingDays: 1, calendar, at: "12:00" } as const, { within: "2h" } as const] };
  check(desk, { earliestOf: [sum, { within: "24h" }] }, [
    ["over a weekend the hours", "2026-03-06 10:00", "2026-03-07 10:00"],
    ["in the evening the sum", "2026-03-02 18:00", "2026-03-03 14:00"],
  ]);
  check(desk, { sumOf: [sum, sum] }, [["twice", "2026-03-06 10:00", "2026-03-10 14:00"]]);
});

describe("counted back", () => {
  const day = { workingDays: 1, calendar, backward: true, at: "start-of-working-day" } as const;
  const hours = { within: "2h", clock: calendar, backward: true } as const;
  check(desk, { sumOf: [day, hours] }, [
    ["a working day, and two office hours before it", "2026-03-09 10:00", "2026-03-05 16:00"],
  ]);
  check(desk, { sumOf: [hours, day] }, [
    // 10:00 less an hour is opening, and an hour of Friday; Thursday.
    ["the other way round", "2026-03-09 10:00", "2026-03-05 09:00"],
  ]);
});

describe("clock changes", () => {
  const berlin = world("Europe/Berlin");
  const [hours, day] = [{ within: "24h" } as const, { calendarDays: 1, at: "same-time" } as const];
  check(berlin, { sumOf: [{ months: 1, at: "same-time" }, hours] }, [
    ["a month, and 24 hours over a night of 23", "2026-02-28 02:30", "2026-03-29T03:30+02:00"],
  ]);
  check(berlin, { sumOf: [hours, day] }, [["the hours over the change", "2026-03-28 03:30", "2026-03-30T04:30+02:00"]]);
  check(berlin, { sumOf: [day, hours] }, [
    ["the date over the change", "2026-03-28 03:30", "2026-03-30T03:30+02:00"],
    ["a time that was skipped moves forward", "2026-03-28 02:30", "2026-03-30T03:30+02:00"],
  ]);
  check(berlin, { sumOf: [{ calendarDays: 1, at: "02:30" }, { within: "1h" }] }, [
    ["a time that occurs twice is the earlier", "2026-10-24 10:00", "2026-10-25T02:30+01:00"],
  ]);
});

/** A row of March 2026, from Monday 2 at 10:00. */
function paused(title: string, pauses: string, due: string, now?: string): Row {
  const march = (time: string): string => (time === "" ? "" : `2026-03-${time}`);
  const spans = pauses.split(", ").map((span) => span.split("/").map(march).join("/"));
  const bare = /^\((.*)\)$/.exec(due)?.[1];
  const expected = bare === undefined ? march(due) : `(${march(bare)})`;
  return [title, march("02 10:00"), expected, { pauses: spans, ...(now !== undefined && { now: march(now) }) }];
}

describe("paused time counts in the leg in which it lies", () => {
  const fourHours = { within: "4h", clock: calendar } as const;
  // Tuesday at noon, and from one to five.
  check(desk, { sumOf: [{ workingDays: 1, calendar, at: "12:00" }, fourHours] }, [
    paused("in the first: Tuesday is not counted", "02 20:00/03 08:00", "04 17:00"),
    paused("in the second: an hour", "03 14:00/03 15:00", "03 18:00"),
    paused("in both", "02 20:00/03 08:00, 04 13:00/04 14:00", "04 18:00"),
    paused("from the end of the first on: the second has it", "03 12:00/03 14:00", "03 18:00"),
    paused("up to the end of the first: the first has it", "03 11:00/03 12:00", "04 17:00"),
    paused("over the end of the first: the first has it, and it counts once", "03 11:00/03 14:00", "04 17:00"),
    paused("the first is suspended", "02 20:00/", "(04 17:00)", "03 08:00"),
    paused("before a date began", "02 20:00/", "(03 17:00)", "02 21:00"),
    paused("the second is suspended", "03 14:00/", "(04 10:00)", "03 16:00"),
    paused("after all of it", "03 17:00/", "03 17:00", "04 16:00"),
  ]);
  check(desk, { sumOf: [{ within: "2h", clock: calendar }, { within: "24h" }] }, [
    paused("over the end of hours", "02 11:00/02 14:00", "03 15:00"),
    paused("from the end of hours on", "02 12:00/02 13:00", "03 13:00"),
    paused("lasting over it", "02 11:00/", "(03 15:00)", "02 14:00"),
  ]);
  const byTime = { workingDays: 1, calendar, at: "17:00", paused: "time" } as const;
  check(desk, { sumOf: [byTime, { within: "1h", clock: calendar }] }, [
    paused("by time: six o'clock, and an hour of Wednesday", "02 14:00/02 15:00", "04 10:00"),
    // At end-of-day nothing is open, so that a pause then takes nothing.
    paused("of closed hours: five o'clock", "02 19:00/02 20:00", "03 18:00"),
  ]);
  check(desk, { sumOf: [{ workingDays: 1, calendar, at: "end-of-day", paused: "time" }, { within: "4h" }] }, [
    paused("no hours over the end of the first: the second has what is left of it", "03 22:00/04 02:00", "04 06:00"),
  ]);
});

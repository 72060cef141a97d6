// Pauses of counts of dates, by days and by time, worked by hand. Where nothing else is said a ticket starts on Monday 2 March 2026 at 10:00 and
// two working days are due on Wednesday 4 at 17:00. Wed 11 is a holiday, Tue 17 a half day until noon.
import { describe } from "vitest";
import { check, world } from "../legal/support.js";
import type { Row } from "../legal/support.js";

const office = {
  ...{ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00", holidays: ["2026-03-11"] },
  specialDays: [{ date: "2026-03-17", hours: "09:00-12:00" }],
};
const desk = world("UTC", office);
const calendar = "office";
const twoDays = { workingDays: 2, calendar, at: "17:00" } as const;

/** `02 10:00` of March 2026. */
const march = (time: string): string => `2026-03-${time}`;
/** A row of March 2026: pauses such as `03 10:00/03 15:00`, the due moment, and as of when one that lasts is told. */
function paused(title: string, pauses: string, due: string, now?: string, from = "02 10:00"): Row {
  const spans = pauses.split(", ").map((span) =>
    span
      .split("/")
      .map((end) => (end === "" ? "" : march(end)))
      .join("/"),
  );
  const bare = /^\((.*)\)$/.exec(due)?.[1];
  const expected = bare === undefined ? march(due) : `(${march(bare)})`;
  return [title, march(from), expected, { pauses: spans, ...(now !== undefined && { now: march(now) }) }];
}

describe("by days: a date that begins while the clock stands still is not counted", () => {
  check(desk, twoDays, [
    paused("inside a day", "03 10:00/03 15:00", "04 17:00"),
    paused("over one night: Tuesday is not counted", "02 20:00/03 08:00", "05 17:00"),
    paused("over the other: Wednesday is not", "03 20:00/04 08:00", "05 17:00"),
    paused("over two nights", "02 20:00/04 08:00", "06 17:00"),
    paused("from the very beginning of a date", "03 00:00/03 01:00", "05 17:00"),
    paused("to the very beginning of a date, which is counted", "02 20:00/03 00:00", "04 17:00"),
    paused("a minute longer, and it is not", "02 20:00/03 00:01", "05 17:00"),
    paused("of a week", "02 20:00/09 08:00", "12 17:00"),
  ]);
  check(desk, twoDays, [
    paused("over a weekend into Monday: Monday is not counted", "06 19:00/09 08:00", "10 17:00", undefined, "05 10:00"),
    paused("within a weekend: no working day begins", "06 19:00/08 20:00", "09 17:00", undefined, "05 10:00"),
    paused("over a holiday alone", "10 19:00/11 20:00", "12 17:00", undefined, "09 10:00"),
    paused(
      "over a holiday into Thursday: Thursday is not counted",
      "10 19:00/12 08:00",
      "13 17:00",
      undefined,
      "09 10:00",
    ),
  ]);
  check(desk, { calendarDays: 3, at: "17:00" }, [
    paused("calendar days: one night", "02 20:00/03 08:00", "06 17:00"),
    paused("over a weekend: three dates", "06 19:00/09 08:00", "11 17:00", undefined, "05 10:00"),
  ]);
  check(desk, { weeks: 1, at: "17:00" }, [
    paused("a week moves by calendar days", "04 20:00/05 08:00", "10 17:00"),
    paused("by two", "04 20:00/06 08:00", "11 17:00"),
  ]);
  check(desk, { months: 1, at: "end-of-day" }, [
    // To 10 March are 28 dates; three begin in the pause.
    [
      "a month moves by calendar days",
      "2026-02-10 10:00",
      "2026-03-13 24:00",
      { pauses: ["2026-02-20 12:00/2026-02-23 12:00"] },
    ],
    // The 28th date that is counted: 9 March is the 27th, 10 to 12 are not counted.
    [
      "also where it stands still at the end",
      "2026-02-10 10:00",
      "2026-03-13 24:00",
      { pauses: ["2026-03-09 12:00/2026-03-12 12:00"] },
    ],
    ["31 January", "2026-01-31 10:00", "2026-03-01 24:00", { pauses: ["2026-02-02 20:00/2026-02-03 08:00"] }],
  ]);
  check(desk, { years: 1, at: "end-of-day" }, [
    ["a year", "2025-03-02 10:00", "2026-03-12 24:00", { pauses: ["2025-07-01 12:00/2025-07-11 12:00"] }],
  ]);
});

describe("by days: a due moment that falls into a pause, or at its end, moves on", () => {
  check(desk, twoDays, [
    paused("inside one", "04 12:00/04 20:00", "05 17:00"),
    paused("at its end", "04 12:00/04 17:00", "05 17:00"),
    paused("a minute after its end", "04 12:00/04 16:59", "04 17:00"),
    // Used up by the time the pause began.
    paused("at its beginning", "04 17:00/04 20:00", "04 17:00"),
    paused("a minute after its beginning", "04 16:59/04 20:00", "05 17:00"),
    paused("over a night: by one date, not by two", "04 12:00/05 10:00", "05 17:00"),
    paused("until the evening after", "04 12:00/05 18:00", "06 17:00"),
    paused("until 17:00 of the day after, which is its end", "04 12:00/05 17:00", "06 17:00"),
    paused("until Friday evening: Monday", "04 12:00/06 18:00", "09 17:00"),
    paused("until Sunday: Monday", "04 12:00/08 18:00", "09 17:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "end-of-working-day" }, [
    paused("a half day's closing in it: the next day's", "17 10:00/17 14:00", "18 18:00", undefined, "16 10:00"),
    paused("after a half day's closing it does not matter", "17 12:00/17 20:00", "17 12:00", undefined, "16 10:00"),
  ]);
  check(desk, { workingDays: 0, calendar, at: "17:00" }, [
    paused("the same day, over by then", "02 12:00/02 14:00", "02 17:00"),
    paused("the same day, not over by then", "02 12:00/02 18:00", "03 17:00"),
    paused("over the night", "02 16:00/03 08:00", "03 17:00"),
  ]);
  check(desk, { months: 1, at: "17:00" }, [
    [
      "a month moves by a calendar day",
      "2026-02-07 10:00",
      "2026-03-08 17:00",
      { pauses: ["2026-03-07 12:00/2026-03-07 20:00"] },
    ],
  ]);
});

describe("by days: roll and ifClosed are applied last", () => {
  check(desk, { calendarDays: 3, calendar, roll: "following", at: "17:00" }, [
    // Sat 7 rolls to Mon 9; with one night lost it is Sun 8.
    paused("what rolled anyway", "05 20:00/06 08:00", "09 17:00", undefined, "04 10:00"),
    // Two nights: Mon 9 itself; three: Tue 10.
    paused("two nights", "05 20:00/07 08:00", "09 17:00", undefined, "04 10:00"),
    paused("three nights", "05 20:00/08 08:00", "10 17:00", undefined, "04 10:00"),
    paused("on the date that rolled away", "07 10:00/07 20:00", "09 17:00", undefined, "04 10:00"),
    paused(
      "where it rolled to: the due moment must not lie in it",
      "09 12:00/09 20:00",
      "10 17:00",
      undefined,
      "04 10:00",
    ),
  ]);
  check(desk, { calendarDays: 3, calendar, roll: "preceding", at: "17:00" }, [
    paused(
      "after the day to which it rolled back nothing moves",
      "06 19:00/07 12:00",
      "06 17:00",
      undefined,
      "04 10:00",
    ),
    // Thu is lost: Sun 8, which rolls back to Friday.
    paused(
      "before it a night is lost, and it rolls back alike",
      "04 20:00/05 08:00",
      "06 17:00",
      undefined,
      "04 10:00",
    ),
  ]);
  check(desk, { workingDays: 1, calendar, at: "same-time", ifClosed: "clamp-to-closing" }, [
    paused("after the closing to which it was clamped", "03 18:30/03 20:00", "03 18:00", undefined, "02 19:00"),
    paused("to the very closing", "03 17:00/03 18:00", "04 18:00", undefined, "02 19:00"),
  ]);
});

describe("by days: before the start, after the due moment, several, and with other options", () => {
  check(desk, twoDays, [
    paused("before the start", "02 08:00/02 09:30", "04 17:00"),
    paused("up to the start", "02 08:00/02 10:00", "04 17:00"),
    paused("from before the start into the day", "02 08:00/02 12:00", "04 17:00"),
    paused("from before the start into the next day", "02 08:00/03 08:00", "05 17:00"),
    paused("over the night before the start", "01 20:00/02 09:00", "04 17:00"),
    paused("after the due moment", "05 10:00/06 10:00", "04 17:00"),
    paused("two nights, each of its own", "02 20:00/03 08:00, 04 20:00/05 08:00", "06 17:00"),
    paused("the second only because of the first", "02 20:00/03 08:00, 05 16:00/05 18:00", "06 17:00"),
    paused("the second after the due moment", "02 20:00/03 08:00, 05 18:00/06 18:00", "05 17:00"),
    paused("two in one night, with midnight between them", "02 20:00/02 23:00, 03 01:00/03 08:00", "04 17:00"),
    paused("two that overlap count once", "02 20:00/03 08:00, 03 07:00/03 12:00", "05 17:00"),
    paused("two that touch are one", "04 12:00/04 17:00, 04 17:00/04 18:00", "05 17:00"),
    paused("one inside another", "02 20:00/04 08:00, 03 07:00/03 12:00", "06 17:00"),
    paused("in another order", "04 20:00/05 08:00, 02 20:00/03 08:00", "06 17:00"),
  ]);
  check(desk, { ...twoDays, firstDay: "counted" }, [
    paused("the first day counted, a night after it", "02 20:00/03 08:00", "04 17:00"),
    paused("the night before the start", "01 20:00/02 09:00", "03 17:00"),
  ]);
  check(desk, { calendarDays: 2, clear: true, at: "17:00" }, [paused("clear", "02 20:00/03 08:00", "06 17:00")]);
  check(desk, { workingDays: 1, calendar, cutOff: "14:00", at: "17:00" }, [
    // As of Tuesday, which is not counted in any case.
    paused("over the night to day zero", "02 20:00/03 08:00", "04 17:00", undefined, "02 15:00"),
    paused("over the night after it", "03 20:00/04 08:00", "05 17:00", undefined, "02 15:00"),
  ]);
  check(desk, { calendarDays: 2, calendar, atLeastWorkingDays: 2, at: "end-of-day" }, [
    // Sun 8; the working days after Friday are Tue 10 and Thu 12, since Monday begins in the pause.
    paused("at least so many working days", "08 20:00/09 08:00", "12 24:00", undefined, "06 10:00"),
  ]);
  check(desk, { workingDays: 2, calendar, backward: true, at: "17:00" }, [
    paused("counted back: moved by none", "12 20:00/13 08:00", "12 17:00", undefined, "16 10:00"),
  ]);
  check(desk, { calendarDays: 2, calendar, counting: "prc-civil-code" }, [
    paused("a law's count", "02 20:00/03 08:00", "05 18:00"),
  ]);
});

describe("by days: a pause that lasts", () => {
  check(desk, twoDays, [
    paused("told the same day", "03 12:00/", "(04 17:00)", "03 15:00"),
    paused("as it begins", "03 12:00/", "(04 17:00)", "03 12:00"),
    paused("told the day after: Wednesday is not counted", "03 12:00/", "(05 17:00)", "04 10:00"),
    paused("told on Friday", "03 12:00/", "(09 17:00)", "06 10:00"),
    paused("told on Saturday", "03 12:00/", "(09 17:00)", "07 10:00"),
    paused("told on Monday", "03 12:00/", "(10 17:00)", "09 10:00"),
    paused("on the last day, before the due moment", "04 12:00/", "(04 17:00)", "04 16:00"),
    paused("on the last day, at the due moment", "04 12:00/", "(05 17:00)", "04 17:00"),
    paused("begun at the due moment", "04 17:00/", "04 17:00", "05 10:00"),
    paused("begun after it", "05 09:00/", "04 17:00", "05 10:00"),
    paused("begun before the start", "02 09:00/", "(04 17:00)", "02 12:00"),
    paused("after one that is over", "02 20:00/03 08:00, 04 12:00/", "(05 17:00)", "04 16:00"),
  ]);
});

describe("by time: the working time from the start until the moment without pauses", () => {
  const byTime = { ...twoDays, paused: "time" } as const;
  check(desk, byTime, [
    // 10:00-12:00 and 13:00-15:00 are four hours: Wed 17:00-18:00, Thu 09:00-12:00.
    paused("inside a day", "03 10:00/03 15:00", "05 12:00"),
    paused("over a night: none of it is working time", "02 20:00/03 08:00", "04 17:00"),
    paused("in the lunch break", "03 12:00/03 13:00", "04 17:00"),
    // An hour of Monday and one of Tuesday.
    paused("over a night, with an hour at either end", "02 17:00/03 10:00", "05 10:00"),
    paused("over a weekend", "06 19:00/09 08:00", "09 17:00", undefined, "05 10:00"),
    paused("over the due moment: the hour that was left", "04 16:00/05 10:00", "05 11:00"),
    paused("up to the due moment: likewise", "04 16:00/04 17:00", "04 18:00"),
    paused("from the due moment on", "04 17:00/05 10:00", "04 17:00"),
    paused("before the start, and into it", "02 09:00/02 11:00", "04 18:00"),
    paused("before the start", "02 08:00/02 10:00", "04 17:00"),
    paused("two of an hour each", "03 10:00/03 11:00, 04 10:00/04 11:00", "05 10:00"),
    // Eight hours were counted (Mon 7, Tue 1), 14 are left: Wed 7, Thu 7.
    paused("one that lasts", "03 10:00/", "(05 17:00)", "04 10:00"),
  ]);
  check(desk, { workingDays: 1, calendar, at: "end-of-day", paused: "time" }, [
    // Due at 24:00 on Tuesday, when the working time has long been used up: fifteen hours.
    paused("a moment outside the hours, and a pause that takes no time", "02 20:00/02 22:00", "03 24:00"),
    paused("a pause after the working time was used up", "03 19:00/03 22:00", "03 24:00"),
    paused("a pause of an hour: the fifteenth hour ends on Wednesday", "02 10:00/02 11:00", "04 10:00"),
  ]);
  check(desk, { calendarDays: 2, at: "17:00", paused: "time" }, [
    paused("elapsed time without a calendar", "03 01:00/03 04:00", "04 20:00"),
    paused("the part after the start", "02 09:00/02 12:00", "04 19:00"),
    paused("over the due moment", "04 16:00/04 23:00", "05 00:00"),
    paused("one that lasts", "03 12:00/", "(06 17:00)", "05 12:00"),
  ]);
});

describe("pauses of the earliest and the latest of several", () => {
  const rules = [{ workingDays: 1, calendar, at: "17:00" }, { within: "48h" }] as const;
  check(desk, { earliestOf: rules }, [
    // Tuesday is not counted; the 48 hours are up twelve hours later than Wed 10:00.
    paused("each moves by its own rule", "02 20:00/03 08:00", "04 17:00"),
    paused("one that lasts", "02 20:00/", "(04 17:00)", "03 08:00"),
  ]);
  check(desk, { latestOf: rules }, [
    paused("each moves by its own rule", "02 20:00/03 08:00", "04 22:00"),
    paused("one that lasts", "02 20:00/", "(04 22:00)", "03 08:00"),
  ]);
  const two = [{ within: "2h" }, { workingDays: 1, calendar, at: "17:00" }] as const;
  check(desk, { earliestOf: two }, [paused("one was up before the pause", "02 20:00/", "02 12:00", "03 08:00")]);
  check(desk, { latestOf: two }, [paused("the other is not", "02 20:00/", "(04 17:00)", "03 08:00")]);
  check(desk, { within: "24h", calendar, roll: "following" }, [
    // 26 hours: Sat 7, 12:00; the same time on Monday.
    paused("hours that roll: two of them paused", "06 12:00/06 14:00", "09 12:00", undefined, "06 10:00"),
    paused("a pause in the days over which they rolled", "08 12:00/09 11:00", "09 10:00", undefined, "06 10:00"),
  ]);
});

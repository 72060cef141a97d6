// Coverage in its two senses: the shorthand of contracts (days a week by hours a day), and the dates for which holidays are known.
import {
  addWorkingDays,
  addWorkingTime,
  defineCalendar,
  difference,
  intersection,
  isOpen,
  nextClosing,
  nextOpening,
  nextWorkingTime,
  openIntervals,
  previousClosing,
  previousOpening,
  previousWorkingTime,
  SlaError,
  subtractWorkingTime,
  union,
  workingTimeBetween,
} from "sla-clock";
import type { Calendar, CalendarSpec } from "sla-clock";
import { describe, expect, it } from "vitest";

type Spec = Partial<CalendarSpec>;

function calendar(hours: CalendarSpec["hours"], spec: Spec = {}): Calendar {
  return defineCalendar({ id: "desk", timeZone: "UTC", hours, ...spec });
}

/** What a question comes to, as text: an instant, a length in milliseconds, yes or no, or the code and path of the error. */
function outcome(ask: () => number | boolean | undefined): string {
  try {
    const answer = ask();
    if (typeof answer !== "number") return String(answer);
    return answer > 1e11 ? new Date(answer).toISOString().replace(/(:00)?\.000Z$/, "Z") : String(answer);
  } catch (error) {
    return error instanceof SlaError ? `${error.code} ${error.path}` : String(error);
  }
}

const HOUR = 3_600_000;
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The hours open on each day of the week of Monday 2026-03-02, by day. */
function hoursByDay(of: Calendar): readonly number[] {
  const monday = Date.parse("2026-03-02T00:00Z");
  return DAYS.map((_, day) => {
    const from = monday + day * 24 * HOUR;
    const open = openIntervals(of, from, from + 24 * HOUR);
    return open.reduce((sum, { start, end }) => sum + (end - start), 0) / HOUR;
  });
}

const MARKS = ["*", "x", "X", "×", "/", " * ", " x ", " × ", " *", "* "];

function spellings(...orders: readonly (readonly number[])[]): readonly string[] {
  return orders.flatMap((numbers) => MARKS.map((mark) => numbers.join(mark)));
}

describe("round the clock, in every order and with every mark", () => {
  it.each([
    ...spellings([7, 24], [24, 7]),
    ...spellings([365, 7, 24], [365, 24, 7], [7, 24, 365], [7, 365, 24], [24, 7, 365], [24, 365, 7]),
    ...spellings([365, 24], [24, 365]),
    "365*7x24",
    "365 × 7*24",
    "24x7/365",
    " 24x7 ",
    "07x24",
  ])("%j", (hours) => {
    const always = calendar(hours);
    expect(hoursByDay(always)).toEqual([24, 24, 24, 24, 24, 24, 24]);
    expect(nextClosing(always, "2026-03-02T00:00Z")).toBeUndefined();
  });

  it.each(["24x7", "365*7*24"])("%s asks nothing of the office hours beside it", (hours) => {
    expect(hoursByDay(calendar(hours, { officeHours: "mon-fri 09:00-17:00" }))).toEqual([24, 24, 24, 24, 24, 24, 24]);
  });
});

describe("five days round the clock, in every order and with every mark", () => {
  it.each(spellings([5, 24], [24, 5]))("%j is Monday to Friday", (hours) => {
    expect(hoursByDay(calendar(hours))).toEqual([24, 24, 24, 24, 24, 0, 0]);
  });

  it.each(["5*24", "24x5"])("%s with office hours is round the clock on their days", (hours) => {
    const office = calendar(hours, { officeHours: "sun-thu 08:00-16:00" });
    expect(hoursByDay(office)).toEqual([24, 24, 24, 24, 0, 0, 24]);
    expect(
      hoursByDay(
        calendar(hours, {
          officeHours: {
            mon: "09:00-10:00",
            tue: "09:00-10:00",
            wed: "09:00-10:00",
            thu: "09:00-10:00",
            sat: "09:00-10:00",
          },
        }),
      ),
    ).toEqual([24, 24, 24, 24, 0, 24, 0]);
  });

  it("5*24 opens Monday 00:00 and closes Saturday 00:00 of the calendar's own zone", () => {
    const shanghai = calendar("5*24", { timeZone: "Asia/Shanghai" });
    expect(openIntervals(shanghai, "2026-03-01T00:00Z", "2026-03-08T00:00Z")).toEqual([
      { start: Date.parse("2026-03-01T16:00Z"), end: Date.parse("2026-03-06T16:00Z") },
    ]);
  });
});

describe("office hours, in every order and with every mark", () => {
  const officeHours = "mon-fri 09:00-12:00, 13:00-18:00";

  it.each(spellings([5, 8], [8, 5]))("%j", (hours) => {
    expect(calendar(hours, { officeHours })).toMatchObject({ hours, officeHours });
    expect(hoursByDay(calendar(hours, { officeHours }))).toEqual([8, 8, 8, 8, 8, 0, 0]);
    expect(nextOpening(calendar(hours, { officeHours }), "2026-03-02T12:00Z")).toBe(Date.parse("2026-03-02T13:00Z"));
  });

  it.each<[hours: string, officeHours: CalendarSpec["hours"], open: readonly number[]]>([
    ["5*10", "mon-fri 08:00-18:00", [10, 10, 10, 10, 10, 0, 0]],
    ["10*5", "mon-fri 08:00-18:00", [10, 10, 10, 10, 10, 0, 0]],
    ["6*9", "mon-sat 09:00-18:00", [9, 9, 9, 9, 9, 9, 0]],
    ["6x24", "mon-sat 09:00-18:00", [24, 24, 24, 24, 24, 24, 0]],
    ["24x6", "sun-fri 09:00-18:00", [24, 24, 24, 24, 24, 0, 24]],
    ["7*12", "mon-sun 08:00-20:00", [12, 12, 12, 12, 12, 12, 12]],
    ["12x7", "mon-sun 08:00-20:00", [12, 12, 12, 12, 12, 12, 12]],
    ["365*12", "mon-sun 08:00-20:00", [12, 12, 12, 12, 12, 12, 12]],
    ["365*7*8", "mon-sun 08:00-16:00", [8, 8, 8, 8, 8, 8, 8]],
    ["8x7x365", "mon-sun 08:00-16:00", [8, 8, 8, 8, 8, 8, 8]],
    ["1*24", "wed 09:00-18:00", [0, 0, 24, 0, 0, 0, 0]],
    ["1*8", "wed 09:00-17:00", [0, 0, 8, 0, 0, 0, 0]],
    ["5*23", "mon-fri 00:00-23:00", [23, 23, 23, 23, 23, 0, 0]],
    // Equal numbers cannot be confused.
    ["5*5", "mon-fri 09:00-14:00", [5, 5, 5, 5, 5, 0, 0]],
    ["7*7", "mon-sun 09:00-16:00", [7, 7, 7, 7, 7, 7, 7]],
    ["1*1", "wed 09:00-10:00", [0, 0, 1, 0, 0, 0, 0]],
    // Overlapping hours count once, and different days may have their hours at different times.
    ["5*8", "mon-fri 09:00-15:00, 12:00-17:00", [8, 8, 8, 8, 8, 0, 0]],
    ["5*8", "mon-thu 09:00-17:00; sat 10:00-18:00", [8, 8, 8, 8, 0, 8, 0]],
    [
      "5*8",
      { mon: "09:00-17:00", tue: [], wed: "09:00-17:00", thu: "09:00-17:00", fri: "09:00-17:00", sun: "09:00-17:00" },
      [8, 0, 8, 8, 8, 0, 8],
    ],
    ["5*8", "mon-fri 09:00-12:00; mon-fri 13:00-18:00", [8, 8, 8, 8, 8, 0, 0]],
    // Hours belong to the day on which they open.
    ["5*8", "mon-fri 22:00-06:00", [2, 8, 8, 8, 8, 6, 0]],
  ])("%s with %j", (hours, office, open) => {
    expect(hoursByDay(calendar(hours, { officeHours: office }))).toEqual(open);
  });
});

describe("refused shorthand", () => {
  it.each<[hours: string, code: string]>([
    // Both readings are possible: 5 days of 7 hours, or 7 days of 5.
    ["5*7", "coverage-ambiguous"],
    ["7*5", "coverage-ambiguous"],
    ["7x5", "coverage-ambiguous"],
    ["4x5", "coverage-ambiguous"],
    ["1*2", "coverage-ambiguous"],
    ["6 × 7", "coverage-ambiguous"],
    ["6/7", "coverage-ambiguous"],
    // Neither reading is possible.
    ["24*24", "coverage-unreadable"],
    ["8*24", "coverage-unreadable"],
    ["8*8", "coverage-unreadable"],
    ["10x12", "coverage-unreadable"],
    ["5*25", "coverage-unreadable"],
    ["7*48", "coverage-unreadable"],
    ["0*24", "coverage-unreadable"],
    ["5*0", "coverage-unreadable"],
    ["0*0", "coverage-unreadable"],
    ["52*5", "coverage-unreadable"],
    ["366*24", "coverage-unreadable"],
    ["366*7*24", "coverage-unreadable"],
    ["360*7*24", "coverage-unreadable"],
    ["365*365", "coverage-unreadable"],
    ["365*365*24", "coverage-unreadable"],
    ["365*25", "coverage-unreadable"],
    ["365*0", "coverage-unreadable"],
    ["5*7*24", "coverage-unreadable"],
    ["7*24*60", "coverage-unreadable"],
    ["5*8*24", "coverage-unreadable"],
    // All days of the year and yet not all days of the week.
    ["365*5*8", "coverage-unreadable"],
    ["365*5*24", "coverage-unreadable"],
    ["365*8*24", "coverage-unreadable"],
    // No shorthand at all.
    ["7**24", "hours-unreadable"],
    ["7*", "hours-unreadable"],
    ["*24", "hours-unreadable"],
    ["7 24", "hours-unreadable"],
    ["7-24", "hours-unreadable"],
    ["7+24", "hours-unreadable"],
    ["7·24", "hours-unreadable"],
    ["7.24", "hours-unreadable"],
    ["7*24h", "hours-unreadable"],
    ["24h", "hours-unreadable"],
    ["5.5*8", "hours-unreadable"],
    ["5*7.5", "hours-unreadable"],
    ["-5*8", "hours-unreadable"],
    ["5 days x 8 hours", "hours-unreadable"],
    ["365", "hours-unreadable"],
    ["1000*24", "hours-unreadable"],
    ["365*7*24*1", "hours-unreadable"],
    ["24x7; sat 09:00-12:00", "hours-unreadable"],
    ["５*８", "hours-unreadable"],
  ])("%s", (hours, code) => {
    expect(() => calendar(hours)).toThrow(expect.objectContaining({ code, path: "/hours" }));
  });

  it.each(["5*8", "8x5", "7*8", "6*24", "1*24", "5*23", "365*8", "365*7*8", "5*5"])(
    "%s does not say which hours they are",
    (hours) => {
      expect(() => calendar(hours)).toThrow(
        expect.objectContaining({ code: "coverage-needs-office-hours", path: "/officeHours" }),
      );
    },
  );

  it.each<[hours: string, officeHours: CalendarSpec["hours"]]>([
    ["5*8", "mon-fri 09:00-18:00"],
    ["5*8", "mon-fri 09:00-16:59"],
    ["5*8", "mon-fri 09:00-17:00:00.001"],
    ["5*8", "mon-thu 09:00-17:00"],
    ["5*8", "mon-sat 09:00-17:00"],
    ["5*8", "mon-thu 09:00-17:00; fri 09:00-16:00"],
    ["5*8", "mon-fri 09:00-17:00; sat 09:00-12:00"],
    ["5*8", "mon-fri 09:00-17:00, 16:00-18:00"],
    ["5*8", {}],
    ["7*8", "mon-fri 09:00-17:00"],
    ["365*8", "mon-fri 09:00-17:00"],
    ["6*24", "mon-fri 09:00-17:00"],
    ["5*24", "mon-sat 09:00-17:00"],
    ["5*24", "mon-thu 09:00-17:00"],
    ["5*24", {}],
    ["1*24", "mon-fri 09:00-17:00"],
  ])("%s does not agree with %j", (hours, officeHours) => {
    expect(() => calendar(hours, { officeHours })).toThrow(
      expect.objectContaining({ code: "coverage-mismatch", path: "/officeHours" }),
    );
  });

  it.each<[hours: string, officeHours: unknown, code: string, path: string]>([
    ["5*8", "mon-fri 0900-1700", "hours-unreadable", "/officeHours"],
    ["5*8", { mon: "09:00-09:00" }, "hours-empty", "/officeHours/mon"],
    ["5*8", "5*8", "hours-unreadable", "/officeHours"],
    ["5*8", null, "hours-unreadable", "/officeHours"],
    ["24x7", "mon-fri 0900-1700", "hours-unreadable", "/officeHours"],
    ["mon-fri 09:00-17:00", "mon-fri 09:00-17:00", "calendar-invalid", "/officeHours"],
  ])("%s beside office hours %j", (hours, officeHours, code, path) => {
    expect(() => calendar(hours, { officeHours: officeHours as string })).toThrow(
      expect.objectContaining({ code, path }),
    );
  });

  it("hours by day beside office hours", () => {
    expect(() => calendar({ mon: "09:00-17:00" }, { officeHours: "mon 09:00-17:00" })).toThrow(
      expect.objectContaining({ code: "calendar-invalid", path: "/officeHours" }),
    );
  });
});

describe("shorthand and holidays", () => {
  const holidays = [{ date: "2026-03-04", name: "Founders' Day" }];

  it.each(["365*7*24", "365x24", "24*7*365"])("%s names all days of the year: a holiday contradicts it", (hours) => {
    expect(() => calendar(hours, { holidays })).toThrow(
      expect.objectContaining({ code: "coverage-includes-holidays", path: "/holidays" }),
    );
    expect(hoursByDay(calendar(hours, { holidays: [] }))).toEqual([24, 24, 24, 24, 24, 24, 24]);
  });

  it("365*8 with office hours and a holiday contradict each other too", () => {
    expect(() => calendar("365*8", { officeHours: "mon-sun 09:00-17:00", holidays })).toThrow(
      expect.objectContaining({ code: "coverage-includes-holidays", path: "/holidays" }),
    );
  });

  it.each<[hours: string, open: readonly number[]]>([
    ["24x7", [24, 24, 0, 24, 24, 24, 24]],
    ["5*24", [24, 24, 0, 24, 24, 0, 0]],
  ])("%s is closed on a holiday that the calendar lists", (hours, open) => {
    expect(hoursByDay(calendar(hours, { holidays }))).toEqual(open);
  });

  it("5*8 is closed on a holiday and open on the make-up day", () => {
    const specialDays = [{ date: "2026-03-07", hoursOf: "wed" }] as const;
    const office = calendar("5*8", { officeHours: "mon-fri 09:00-12:00, 13:00-18:00", holidays, specialDays });
    expect(hoursByDay(office)).toEqual([8, 8, 0, 8, 8, 8, 0]);
  });

  it("5*24 is round the clock on a make-up day with the hours of Friday", () => {
    const specialDays = [{ date: "2026-03-07", hoursOf: "fri" }] as const;
    expect(hoursByDay(calendar("5*24", { specialDays }))).toEqual([24, 24, 24, 24, 24, 24, 0]);
  });
});

describe("coverage dates [2026-01-01, 2026-02-01), open 09:00-17:00 daily", () => {
  const coverage = { from: "2026-01-01", to: "2026-02-01" };
  const office = calendar("mon-sun 09:00-17:00", { coverage });
  it.each<[name: string, ask: () => number | boolean | undefined, answer: string]>([
    ["isOpen 1 ms before the first date", () => isOpen(office, "2025-12-31T23:59:59.999Z"), "calendar-uncovered /at"],
    ["isOpen at the first date's midnight", () => isOpen(office, "2026-01-01T00:00Z"), "false"],
    ["isOpen in the last millisecond", () => isOpen(office, "2026-01-31T23:59:59.999Z"), "false"],
    ["isOpen at the midnight after the last date", () => isOpen(office, "2026-02-01T00:00Z"), "calendar-uncovered /at"],
    ["isOpen years before", () => isOpen(office, "1970-01-01T00:00Z"), "calendar-uncovered /at"],
    ["isOpen years after", () => isOpen(office, "2199-12-31T23:59:59.999Z"), "calendar-uncovered /at"],

    [
      "addWorkingTime from the first midnight",
      () => addWorkingTime(office, "2026-01-01T00:00Z", "1h"),
      "2026-01-01T10:00Z",
    ],
    [
      "addWorkingTime from 1 ms before it",
      () => addWorkingTime(office, "2025-12-31T23:59:59.999Z", "1h"),
      "calendar-uncovered /from",
    ],
    [
      "addWorkingTime up to the last closing",
      () => addWorkingTime(office, "2026-01-31T16:00Z", "1h"),
      "2026-01-31T17:00Z",
    ],
    [
      "addWorkingTime 1 ms beyond it",
      () => addWorkingTime(office, "2026-01-31T16:00Z", "1h1ms"),
      "calendar-uncovered /from",
    ],
    [
      "addWorkingTime over all 31 dates",
      () => addWorkingTime(office, "2026-01-01T00:00Z", "248h"),
      "2026-01-31T17:00Z",
    ],
    [
      "addWorkingTime 1 ms over all 31 dates",
      () => addWorkingTime(office, "2026-01-01T00:00Z", 248 * HOUR + 1),
      "calendar-uncovered /from",
    ],
    ["addWorkingTime from the end", () => addWorkingTime(office, "2026-02-01T00:00Z", 1), "calendar-uncovered /from"],
    ["addWorkingTime 0 leans on no date", () => addWorkingTime(office, "2026-05-01T00:00Z", 0), "2026-05-01T00:00Z"],

    [
      "subtractWorkingTime from the end",
      () => subtractWorkingTime(office, "2026-02-01T00:00Z", "1h"),
      "2026-01-31T16:00Z",
    ],
    [
      "subtractWorkingTime from 1 ms after it",
      () => subtractWorkingTime(office, "2026-02-01T00:00:00.001Z", "1h"),
      "calendar-uncovered /from",
    ],
    [
      "subtractWorkingTime down to the first opening",
      () => subtractWorkingTime(office, "2026-01-01T10:00Z", "1h"),
      "2026-01-01T09:00Z",
    ],
    [
      "subtractWorkingTime 1 ms beyond it",
      () => subtractWorkingTime(office, "2026-01-01T10:00Z", HOUR + 1),
      "calendar-uncovered /from",
    ],
    [
      "subtractWorkingTime from the first midnight",
      () => subtractWorkingTime(office, "2026-01-01T00:00Z", 1),
      "calendar-uncovered /from",
    ],
    [
      "subtractWorkingTime 0 leans on no date",
      () => subtractWorkingTime(office, "2025-05-01T00:00Z", 0),
      "2025-05-01T00:00Z",
    ],

    [
      "workingTimeBetween both ends",
      () => workingTimeBetween(office, "2026-01-01T00:00Z", "2026-02-01T00:00Z"),
      "892800000",
    ],
    [
      "workingTimeBetween, reversed",
      () => workingTimeBetween(office, "2026-02-01T00:00Z", "2026-01-01T00:00Z"),
      "-892800000",
    ],
    [
      "workingTimeBetween to 1 ms after",
      () => workingTimeBetween(office, "2026-01-01T00:00Z", "2026-02-01T00:00:00.001Z"),
      "calendar-uncovered /to",
    ],
    [
      "workingTimeBetween, reversed, from 1 ms after",
      () => workingTimeBetween(office, "2026-02-01T00:00:00.001Z", "2026-01-01T00:00Z"),
      "calendar-uncovered /from",
    ],
    [
      "workingTimeBetween an instant far outside and itself",
      () => workingTimeBetween(office, "2030-01-01T12:00Z", "2030-01-01T12:00Z"),
      "0",
    ],

    [
      "nextWorkingTime from the first midnight",
      () => nextWorkingTime(office, "2026-01-01T00:00Z"),
      "2026-01-01T09:00Z",
    ],
    [
      "nextWorkingTime from 1 ms before",
      () => nextWorkingTime(office, "2025-12-31T23:59:59.999Z"),
      "calendar-uncovered /at",
    ],
    [
      "nextWorkingTime in the last open millisecond",
      () => nextWorkingTime(office, "2026-01-31T16:59:59.999Z"),
      "2026-01-31T16:59:59.999Z",
    ],
    [
      "nextWorkingTime at the last closing",
      () => nextWorkingTime(office, "2026-01-31T17:00Z"),
      "calendar-uncovered /at",
    ],

    ["previousWorkingTime from the end", () => previousWorkingTime(office, "2026-02-01T00:00Z"), "2026-01-31T17:00Z"],
    [
      "previousWorkingTime from 1 ms after",
      () => previousWorkingTime(office, "2026-02-01T00:00:00.001Z"),
      "calendar-uncovered /at",
    ],
    [
      "previousWorkingTime 1 ms after the first opening",
      () => previousWorkingTime(office, "2026-01-01T09:00:00.001Z"),
      "2026-01-01T09:00:00.001Z",
    ],
    [
      "previousWorkingTime at the first opening",
      () => previousWorkingTime(office, "2026-01-01T09:00Z"),
      "calendar-uncovered /at",
    ],

    ["nextOpening from the first midnight", () => nextOpening(office, "2026-01-01T00:00Z"), "2026-01-01T09:00Z"],
    ["nextOpening from 1 ms before", () => nextOpening(office, "2025-12-31T23:59:59.999Z"), "calendar-uncovered /at"],
    ["nextOpening 1 ms before the last", () => nextOpening(office, "2026-01-31T08:59:59.999Z"), "2026-01-31T09:00Z"],
    ["nextOpening at the last", () => nextOpening(office, "2026-01-31T09:00Z"), "calendar-uncovered /at"],

    ["nextClosing 1 ms before the last", () => nextClosing(office, "2026-01-31T16:59:59.999Z"), "2026-01-31T17:00Z"],
    ["nextClosing at the last", () => nextClosing(office, "2026-01-31T17:00Z"), "calendar-uncovered /at"],
    [
      "nextClosing from 1 ms before the coverage",
      () => nextClosing(office, "2025-12-31T23:59:59.999Z"),
      "calendar-uncovered /at",
    ],

    ["previousOpening at the first", () => previousOpening(office, "2026-01-01T09:00Z"), "2026-01-01T09:00Z"],
    [
      "previousOpening 1 ms before the first",
      () => previousOpening(office, "2026-01-01T08:59:59.999Z"),
      "calendar-uncovered /at",
    ],
    [
      "previousOpening in the last millisecond",
      () => previousOpening(office, "2026-01-31T23:59:59.999Z"),
      "2026-01-31T09:00Z",
    ],
    [
      "previousOpening at the end, which might be one",
      () => previousOpening(office, "2026-02-01T00:00Z"),
      "calendar-uncovered /at",
    ],

    ["previousClosing at the first", () => previousClosing(office, "2026-01-01T17:00Z"), "2026-01-01T17:00Z"],
    [
      "previousClosing 1 ms before the first",
      () => previousClosing(office, "2026-01-01T16:59:59.999Z"),
      "calendar-uncovered /at",
    ],
    [
      "previousClosing in the last millisecond",
      () => previousClosing(office, "2026-01-31T23:59:59.999Z"),
      "2026-01-31T17:00Z",
    ],

    ["openIntervals, all", () => openIntervals(office, "2026-01-01T00:00Z", "2026-02-01T00:00Z").length, "31"],
    ["openIntervals, none", () => openIntervals(office, "2030-01-01T00:00Z", "2030-01-01T00:00Z").length, "0"],
    [
      "openIntervals to 1 ms after",
      () => openIntervals(office, "2026-01-01T00:00Z", "2026-02-01T00:00:00.001Z").length,
      "calendar-uncovered /to",
    ],

    [
      "addWorkingDays to the last date",
      () => addWorkingDays(office, "2026-01-01T12:00Z", 30, { at: "same-time" }),
      "2026-01-31T12:00Z",
    ],
    [
      "addWorkingDays to the end of the last date",
      () => addWorkingDays(office, "2026-01-01T12:00Z", 30, { at: "end-of-day" }),
      "2026-02-01T00:00Z",
    ],
    [
      "addWorkingDays beyond the last date",
      () => addWorkingDays(office, "2026-01-01T12:00Z", 31, { at: "same-time" }),
      "calendar-uncovered /days",
    ],
    [
      "addWorkingDays from 1 ms before the coverage",
      () => addWorkingDays(office, "2025-12-31T23:59:59.999Z", 1, { at: "same-time" }),
      "calendar-uncovered /days",
    ],
    [
      "addWorkingDays from the first midnight",
      () => addWorkingDays(office, "2026-01-01T00:00Z", 1, { at: "17:00" }),
      "2026-01-02T17:00Z",
    ],
    [
      "addWorkingDays back to the first date",
      () => addWorkingDays(office, "2026-01-31T23:59:59.999Z", -30, { at: "start-of-working-day" }),
      "2026-01-01T09:00Z",
    ],
    [
      "addWorkingDays back beyond it",
      () => addWorkingDays(office, "2026-01-31T12:00Z", -31, { at: "same-time" }),
      "calendar-uncovered /days",
    ],
    [
      "addWorkingDays, zero, on the last date",
      () => addWorkingDays(office, "2026-01-31T12:00Z", 0, { at: "end-of-working-day" }),
      "2026-01-31T17:00Z",
    ],
    [
      "addWorkingDays, zero, on the date after it",
      () => addWorkingDays(office, "2026-02-01T00:00Z", 0, { at: "same-time" }),
      "calendar-uncovered /days",
    ],
  ])("%s", (_name, ask, answer) => {
    expect(outcome(ask)).toBe(answer);
  });

  it.each<[name: string, ask: () => unknown]>([
    ["workingTimeBetween", () => workingTimeBetween(office, "2025-12-31T23:59:59.999Z", "2026-01-01T12:00Z")],
    ["workingTimeBetween, reversed", () => workingTimeBetween(office, "2026-01-01T12:00Z", "2025-12-31T23:59:59.999Z")],
    ["openIntervals", () => openIntervals(office, "2025-12-31T23:59:59.999Z", "2026-01-01T12:00Z")],
  ])("%s over the first midnight, from 1 ms before", (_name, ask) => {
    expect(ask).toThrow(expect.objectContaining({ code: "calendar-uncovered" }));
  });

  it("the error names the calendar and its dates", () => {
    expect(() => isOpen(office, "2026-02-01T00:00Z")).toThrow(/2026-01-01.*2026-02-01.*desk/);
  });

  it("beyondCoverage error is the default", () => {
    const said = calendar("mon-sun 09:00-17:00", { coverage, beyondCoverage: "error" });
    expect(() => isOpen(said, "2026-02-01T00:00Z")).toThrow(expect.objectContaining({ code: "calendar-uncovered" }));
    expect(isOpen(said, "2026-01-31T23:59:59.999Z")).toBe(false);
  });
});

describe("coverage dates [2026-01-01, 2026-02-01), round the clock", () => {
  const always = calendar("24x7", { coverage: { from: "2026-01-01", to: "2026-02-01" } });
  it.each<[name: string, ask: () => number | boolean | undefined, answer: string]>([
    ["isOpen at the first midnight", () => isOpen(always, "2026-01-01T00:00Z"), "true"],
    ["isOpen 1 ms before", () => isOpen(always, "2025-12-31T23:59:59.999Z"), "calendar-uncovered /at"],
    ["isOpen in the last millisecond", () => isOpen(always, "2026-01-31T23:59:59.999Z"), "true"],
    ["isOpen at the end", () => isOpen(always, "2026-02-01T00:00Z"), "calendar-uncovered /at"],
    [
      "addWorkingTime exactly up to the end",
      () => addWorkingTime(always, "2026-01-31T23:00Z", "1h"),
      "2026-02-01T00:00Z",
    ],
    [
      "addWorkingTime 1 ms beyond",
      () => addWorkingTime(always, "2026-01-31T23:00Z", HOUR + 1),
      "calendar-uncovered /from",
    ],
    ["addWorkingTime over all of it", () => addWorkingTime(always, "2026-01-01T00:00Z", "744h"), "2026-02-01T00:00Z"],
    [
      "subtractWorkingTime exactly down to the beginning",
      () => subtractWorkingTime(always, "2026-01-01T01:00Z", "1h"),
      "2026-01-01T00:00Z",
    ],
    [
      "subtractWorkingTime 1 ms beyond",
      () => subtractWorkingTime(always, "2026-01-01T01:00Z", HOUR + 1),
      "calendar-uncovered /from",
    ],
    [
      "nextWorkingTime in the last millisecond",
      () => nextWorkingTime(always, "2026-01-31T23:59:59.999Z"),
      "2026-01-31T23:59:59.999Z",
    ],
    ["nextWorkingTime at the end", () => nextWorkingTime(always, "2026-02-01T00:00Z"), "calendar-uncovered /at"],
    ["previousWorkingTime at the end", () => previousWorkingTime(always, "2026-02-01T00:00Z"), "2026-02-01T00:00Z"],
    [
      "previousWorkingTime 1 ms after the beginning",
      () => previousWorkingTime(always, "2026-01-01T00:00:00.001Z"),
      "2026-01-01T00:00:00.001Z",
    ],
    [
      "previousWorkingTime at the beginning",
      () => previousWorkingTime(always, "2026-01-01T00:00Z"),
      "calendar-uncovered /at",
    ],
    [
      "nextOpening, since a holiday beyond the end is not known",
      () => nextOpening(always, "2026-01-15T00:00Z"),
      "calendar-uncovered /at",
    ],
    ["nextClosing, likewise", () => nextClosing(always, "2026-01-15T00:00Z"), "calendar-uncovered /at"],
    ["previousOpening, likewise", () => previousOpening(always, "2026-01-15T00:00Z"), "calendar-uncovered /at"],
    ["previousClosing, likewise", () => previousClosing(always, "2026-01-15T00:00Z"), "calendar-uncovered /at"],
  ])("%s", (_name, ask, answer) => {
    expect(outcome(ask)).toBe(answer);
  });
});

describe("an opening or a closing at the edge of the coverage leans on the date beyond it", () => {
  const coverage = { from: "2026-01-01", to: "2026-02-01" };
  const evenings = calendar("mon-sun 18:00-24:00", { coverage });
  const mornings = calendar("mon-sun 00:00-06:00", { coverage });
  it.each<[name: string, ask: () => number | boolean | undefined, answer: string]>([
    // Whether 24:00 of the last date is a closing depends on whether the next date opens at 00:00.
    [
      "nextClosing, 24:00 of the last date but one",
      () => nextClosing(evenings, "2026-01-30T20:00Z"),
      "2026-01-31T00:00Z",
    ],
    ["nextClosing, 24:00 of the last date", () => nextClosing(evenings, "2026-01-31T20:00Z"), "calendar-uncovered /at"],
    [
      "addWorkingTime up to 24:00 of the last date",
      () => addWorkingTime(evenings, "2026-01-31T18:00Z", "6h"),
      "2026-02-01T00:00Z",
    ],
    [
      "previousOpening, 00:00 of the second date",
      () => previousOpening(mornings, "2026-01-02T03:00Z"),
      "2026-01-02T00:00Z",
    ],
    [
      "previousOpening, 00:00 of the first date",
      () => previousOpening(mornings, "2026-01-01T03:00Z"),
      "calendar-uncovered /at",
    ],
    [
      "subtractWorkingTime down to 00:00 of the first date",
      () => subtractWorkingTime(mornings, "2026-01-01T03:00Z", "3h"),
      "2026-01-01T00:00Z",
    ],
    [
      "previousClosing at 06:00 of the first date",
      () => previousClosing(mornings, "2026-01-01T06:00Z"),
      "2026-01-01T06:00Z",
    ],
    [
      "nextWorkingTime at 00:00 of the first date",
      () => nextWorkingTime(mornings, "2026-01-01T00:00Z"),
      "2026-01-01T00:00Z",
    ],
  ])("%s", (_name, ask, answer) => {
    expect(outcome(ask)).toBe(answer);
  });
});

describe("night shifts 22:00-06:00 at the ends of the coverage [2026-01-01, 2026-02-01)", () => {
  const coverage = { from: "2026-01-01", to: "2026-02-01" };
  const nights = calendar("mon-sun 22:00-06:00", { coverage });
  it.each<[name: string, ask: () => number | boolean | undefined, answer: string]>([
    // Whether the shift from 31 December runs into the first date is not known; it is over at 06:00.
    ["isOpen at the first midnight", () => isOpen(nights, "2026-01-01T00:00Z"), "calendar-uncovered /at"],
    [
      "isOpen in the last millisecond of the eve's shift",
      () => isOpen(nights, "2026-01-01T05:59:59.999Z"),
      "calendar-uncovered /at",
    ],
    ["isOpen once the eve's shift is over", () => isOpen(nights, "2026-01-01T06:00Z"), "false"],
    ["isOpen in the first shift", () => isOpen(nights, "2026-01-01T22:00Z"), "true"],
    ["addWorkingTime from 06:00", () => addWorkingTime(nights, "2026-01-01T06:00Z", "8h"), "2026-01-02T06:00Z"],
    [
      "addWorkingTime from 05:59:59.999",
      () => addWorkingTime(nights, "2026-01-01T05:59:59.999Z", "8h"),
      "calendar-uncovered /from",
    ],
    [
      "workingTimeBetween 06:00 and the second midnight",
      () => workingTimeBetween(nights, "2026-01-01T06:00Z", "2026-01-02T00:00Z"),
      "7200000",
    ],
    [
      "subtractWorkingTime down to the first opening",
      () => subtractWorkingTime(nights, "2026-01-02T06:00Z", "8h"),
      "2026-01-01T22:00Z",
    ],
    [
      "subtractWorkingTime 1 ms beyond",
      () => subtractWorkingTime(nights, "2026-01-02T06:00Z", 8 * HOUR + 1),
      "calendar-uncovered /from",
    ],
    [
      "previousClosing at 06:00, which might not be one",
      () => previousClosing(nights, "2026-01-01T06:00Z"),
      "calendar-uncovered /at",
    ],
    [
      "previousWorkingTime at the first opening",
      () => previousWorkingTime(nights, "2026-01-01T22:00Z"),
      "calendar-uncovered /at",
    ],
    ["nextOpening from 06:00", () => nextOpening(nights, "2026-01-01T06:00Z"), "2026-01-01T22:00Z"],
    ["isOpen in the last millisecond of the last date", () => isOpen(nights, "2026-01-31T23:59:59.999Z"), "true"],
    ["isOpen at the end", () => isOpen(nights, "2026-02-01T00:00Z"), "calendar-uncovered /at"],
    ["addWorkingTime up to the end", () => addWorkingTime(nights, "2026-01-31T22:00Z", "2h"), "2026-02-01T00:00Z"],
    [
      "addWorkingTime beyond the end",
      () => addWorkingTime(nights, "2026-01-31T22:00Z", "3h"),
      "calendar-uncovered /from",
    ],
    ["nextOpening of the last shift", () => nextOpening(nights, "2026-01-31T06:00Z"), "2026-01-31T22:00Z"],
    ["nextClosing of the last shift", () => nextClosing(nights, "2026-01-31T22:00Z"), "calendar-uncovered /at"],
    ["nextClosing of the last but one", () => nextClosing(nights, "2026-01-30T22:00Z"), "2026-01-31T06:00Z"],
    [
      "addWorkingDays from the second date",
      () => addWorkingDays(nights, "2026-01-02T12:00Z", 1, { at: "start-of-working-day" }),
      "2026-01-03T22:00Z",
    ],
    [
      "addWorkingDays beyond the last date",
      () => addWorkingDays(nights, "2026-01-31T12:00Z", 1, { at: "start-of-working-day" }),
      "calendar-uncovered /days",
    ],
  ])("%s", (_name, ask, answer) => {
    expect(outcome(ask)).toBe(answer);
  });

  // Working days are dates on which hours open, and which dates of the coverage open is known: no shift of the eve opens on one of them.
  it("addWorkingDays from the first covered date", () => {
    expect(outcome(() => addWorkingDays(nights, "2026-01-01T12:00Z", 1, { at: "start-of-working-day" }))).toBe(
      "2026-01-02T22:00Z",
    );
  });
});

describe("coverage dates are local dates", () => {
  it.each<[name: string, timeZone: string, coverage: { from: string; to: string }, start: string, end: string]>([
    ["Shanghai", "Asia/Shanghai", { from: "2026-01-01", to: "2027-01-01" }, "2025-12-31T16:00Z", "2026-12-31T16:00Z"],
    [
      "New York, a date of 23 hours",
      "America/New_York",
      { from: "2026-03-08", to: "2026-03-09" },
      "2026-03-08T05:00Z",
      "2026-03-09T04:00Z",
    ],
    [
      "New York, a date of 25 hours",
      "America/New_York",
      { from: "2026-11-01", to: "2026-11-02" },
      "2026-11-01T04:00Z",
      "2026-11-02T05:00Z",
    ],
    [
      "São Paulo, a date that begins at 01:00",
      "America/Sao_Paulo",
      { from: "2018-11-04", to: "2018-11-05" },
      "2018-11-04T03:00Z",
      "2018-11-05T02:00Z",
    ],
    [
      "São Paulo, up to a date that begins at 01:00",
      "America/Sao_Paulo",
      { from: "2018-11-03", to: "2018-11-04" },
      "2018-11-03T03:00Z",
      "2018-11-04T03:00Z",
    ],
    [
      "Apia, from the skipped date",
      "Pacific/Apia",
      { from: "2011-12-30", to: "2012-01-01" },
      "2011-12-30T10:00Z",
      "2011-12-31T10:00Z",
    ],
    ["an offset", "-09:30", { from: "2026-01-01", to: "2026-01-02" }, "2026-01-01T09:30Z", "2026-01-02T09:30Z"],
  ])("%s", (_name, timeZone, coverage, start, end) => {
    const always = calendar("24x7", { timeZone, coverage });
    const [first, after] = [Date.parse(start), Date.parse(end)];
    expect([first - 1, first, after - 1, after].map((at) => outcome(() => isOpen(always, at)))).toEqual([
      "calendar-uncovered /at",
      "true",
      "true",
      "calendar-uncovered /at",
    ]);
  });
});

describe("beyondCoverage: assume-weekly", () => {
  const coverage = { from: "2026-01-01", to: "2026-02-01" };
  const spec: Spec = { coverage, beyondCoverage: "assume-weekly", holidays: ["2026-01-01"] };
  const office = calendar("mon-fri 09:00-17:00", spec);
  const nights = calendar("mon-sun 22:00-06:00", spec);
  // 2025-12-29 and 2026-02-02 are Mondays.
  it.each<[name: string, ask: () => number | boolean | undefined, answer: string]>([
    ["isOpen before", () => isOpen(office, "2025-12-31T09:00Z"), "true"],
    ["isOpen after, a weekend", () => isOpen(office, "2026-02-01T09:00Z"), "false"],
    ["isOpen years after, a Monday", () => isOpen(office, "2030-01-07T09:00Z"), "true"],
    ["isOpen within, a holiday", () => isOpen(office, "2026-01-01T09:00Z"), "false"],
    [
      "addWorkingTime from before, over the holiday",
      () => addWorkingTime(office, "2025-12-31T16:00Z", "2h"),
      "2026-01-02T10:00Z",
    ],
    ["addWorkingTime over the end", () => addWorkingTime(office, "2026-01-30T16:00Z", "2h"), "2026-02-02T10:00Z"],
    [
      "subtractWorkingTime over the beginning",
      () => subtractWorkingTime(office, "2026-01-02T10:00Z", "2h"),
      "2025-12-31T16:00Z",
    ],
    [
      "workingTimeBetween over both ends",
      () => workingTimeBetween(office, "2025-12-31T16:00Z", "2026-02-02T10:00Z"),
      `${(1 + 21 * 8 + 1) * HOUR}`,
    ],
    ["nextWorkingTime over the end", () => nextWorkingTime(office, "2026-01-30T17:00Z"), "2026-02-02T09:00Z"],
    [
      "previousWorkingTime over the beginning",
      () => previousWorkingTime(office, "2026-01-02T09:00Z"),
      "2025-12-31T17:00Z",
    ],
    ["nextOpening over the end", () => nextOpening(office, "2026-01-30T09:00Z"), "2026-02-02T09:00Z"],
    ["nextClosing over the end", () => nextClosing(office, "2026-01-30T17:00Z"), "2026-02-02T17:00Z"],
    ["previousOpening over the beginning", () => previousOpening(office, "2026-01-02T08:00Z"), "2025-12-31T09:00Z"],
    ["previousClosing over the beginning", () => previousClosing(office, "2026-01-02T16:00Z"), "2025-12-31T17:00Z"],
    ["openIntervals over the end", () => openIntervals(office, "2026-01-30T00:00Z", "2026-02-03T00:00Z").length, "2"],
    [
      "addWorkingDays over the end",
      () => addWorkingDays(office, "2026-01-30T16:00Z", 1, { at: "same-time" }),
      "2026-02-02T16:00Z",
    ],
    [
      "addWorkingDays over the beginning",
      () => addWorkingDays(office, "2026-01-02T16:00Z", -1, { at: "same-time" }),
      "2025-12-31T16:00Z",
    ],
    ["isOpen in the eve's night shift", () => isOpen(nights, "2026-01-01T05:59:59.999Z"), "true"],
    ["isOpen in the last date's night shift", () => isOpen(nights, "2026-02-01T05:59:59.999Z"), "true"],
  ])("%s", (_name, ask, answer) => {
    expect(outcome(ask)).toBe(answer);
  });

  it("without coverage there is nothing beyond", () => {
    const known = calendar("mon-fri 09:00-17:00", { beyondCoverage: "error" });
    expect(isOpen(known, "2199-12-31T09:00Z")).toBe(true);
  });
});

describe("combined calendars lean on the dates of each part", () => {
  const covered = calendar("mon-sun 09:00-17:00", { coverage: { from: "2026-01-01", to: "2026-02-01" } });
  const assumed = calendar("mon-sun 09:00-17:00", {
    coverage: { from: "2026-01-01", to: "2026-02-01" },
    beyondCoverage: "assume-weekly",
  });
  const always = calendar("24x7");
  it.each<[name: string, of: Calendar]>([
    ["union", union(covered, always)],
    ["union, the other way round", union(always, covered)],
    ["intersection", intersection(covered, always)],
    ["difference", difference(always, covered)],
    ["union in a union", union(assumed, union(always, covered))],
  ])("%s", (_name, of) => {
    expect(outcome(() => isOpen(of, "2026-02-01T00:00Z"))).toBe("calendar-uncovered /at");
    expect(outcome(() => isOpen(of, "2025-12-31T23:59:59.999Z"))).toBe("calendar-uncovered /at");
    expect(outcome(() => addWorkingTime(of, "2026-01-31T12:00Z", "48h"))).toBe("calendar-uncovered /from");
    expect(outcome(() => workingTimeBetween(of, "2026-01-31T20:00Z", "2026-02-01T00:00Z"))).toMatch(/^\d+$/);
  });

  it("a part that assumes its week is no obstacle", () => {
    expect(outcome(() => isOpen(intersection(assumed, always), "2026-02-01T09:00Z"))).toBe("true");
  });
});

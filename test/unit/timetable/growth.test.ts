// A calendar's memory grows at either end by what is asked for. No answer may tell where it ended before.
import {
  addWorkingTime,
  defineCalendar,
  isOpen,
  nextClosing,
  nextOpening,
  nextWorkingTime,
  previousClosing,
  previousOpening,
  previousWorkingTime,
  subtractWorkingTime,
  workingTimeBetween,
} from "sla-clock";
import type { Calendar } from "sla-clock";
import { expect, it } from "vitest";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 366 * DAY;

it("used in any order, towards both sides: each answer = that of a calendar never asked before", () => {
  const always = { id: "day", timeZone: "America/Havana", hours: "mon-sun 00:00-24:00; sun 22:00-03:00" };
  const nights = { id: "nights", timeZone: "America/Havana", hours: "mon-sat 23:00-01:30; wed 12:00:00.001-13:00" };
  const middle = Date.UTC(2026, 2, 8, 5);
  for (const spec of [always, nights]) {
    const used = defineCalendar(spec);
    for (const distance of [0, -1, 1, 0.5, -2.5, 4, -9, 30, -31, 100]) {
      for (const at of [-1, 0, 1].map((by) => middle + distance * YEAR + by)) {
        const asked: readonly ((calendar: Calendar) => unknown)[] = [
          (calendar) => isOpen(calendar, at),
          (calendar) => addWorkingTime(calendar, at, "50h"),
          (calendar) => subtractWorkingTime(calendar, at, "50h"),
          (calendar) => workingTimeBetween(calendar, middle, at),
          (calendar) => previousOpening(calendar, at - YEAR),
        ];
        for (const ask of asked) expect([distance, at, ask(used)]).toEqual([distance, at, ask(defineCalendar(spec))]);
      }
    }
  }
});

// Wherever the memory of the first answer ends, one of these midnights is its end.
it.each([
  ["opens at midnight", "mon-sun 00:00-12:00", 0, 12 * HOUR],
  ["closes at midnight", "mon-sun 12:00-24:00", 12 * HOUR, 0],
])("%s, on each of 400 days to either side of the first question", (_name, hours, opens, closes) => {
  const first = Date.UTC(2026, 2, 11);
  const used = (): Calendar => {
    const calendar = defineCalendar({ id: "daily", timeZone: "UTC", hours });
    isOpen(calendar, first + 7 * HOUR);
    return calendar;
  };
  for (let day = -400; day <= 400; day += 1) {
    const [opening, closing] = [first + day * DAY + opens, first + day * DAY + closes];
    expect([day, isOpen(used(), opening)]).toEqual([day, true]);
    expect([day, previousOpening(used(), opening)]).toEqual([day, opening]);
    const calendar = used();
    expect([
      day,
      [previousClosing(calendar, closing), nextClosing(calendar, closing - 1), nextClosing(calendar, closing)],
      [nextOpening(calendar, opening - 1), nextOpening(calendar, opening), previousOpening(calendar, opening - 1)],
      [nextWorkingTime(calendar, opening - 1), previousWorkingTime(calendar, closing + 1)],
      [addWorkingTime(calendar, opening - 1, 12 * HOUR), subtractWorkingTime(calendar, closing + 1, 12 * HOUR)],
    ]).toEqual([
      day,
      [closing, closing, closing + DAY],
      [opening, opening + DAY, opening - DAY],
      [opening, closing],
      [opening + 12 * HOUR, closing - 12 * HOUR],
    ]);
  }
});

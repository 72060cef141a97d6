// What the tables of calendar cases have in common: one row asks one public operation one question.
import {
  addWorkingDays,
  addWorkingTime,
  isOpen,
  nextClosing,
  nextOpening,
  nextWorkingTime,
  openIntervals,
  previousClosing,
  previousOpening,
  previousWorkingTime,
  subtractWorkingTime,
  workingTimeBetween,
} from "sla-clock";
import type { Calendar, TimeOfDate } from "sla-clock";
import { expect, it } from "vitest";

const seek = { nextWorkingTime, previousWorkingTime, nextOpening, nextClosing, previousOpening, previousClosing };
const move = { addWorkingTime, subtractWorkingTime };

/** One case: its name (at the peer, where it is one of a peer), the operation, what it is given, and last the answer. Lengths are like `"-1h30m"`. */
export type CalendarCase =
  | readonly [name: string, ask: keyof typeof move, from: string, duration: string, answer: string]
  | readonly [name: string, ask: "workingTimeBetween", from: string, to: string, answer: string]
  | readonly [name: string, ask: "isOpen", at: string, answer: boolean]
  | readonly [name: string, ask: keyof typeof seek, at: string, answer: string | undefined]
  | readonly [name: string, ask: "addWorkingDays", from: string, days: number, at: TimeOfDate, answer: string]
  | readonly [name: string, ask: "openIntervals", from: string, to: string, answer: readonly string[]];

/** Runs a table. Times without an offset are given `offset`, so that a table can be read beside its source. */
export function calendarCases(calendar: Calendar, cases: readonly CalendarCase[], offset = "Z"): void {
  it.each(cases.map((row) => [title(row), row] as const))("%s", (_title, row) => {
    const [given, expected] = answers(calendar, row, (time) => withOffset(time, offset));
    expect(given).toEqual(expected);
  });
}

function title([name, ask, ...rest]: CalendarCase): string {
  const answer = String(rest.at(-1));
  return `${name}: ${ask}(${rest.slice(0, -1).map(String).join(", ")}) = ${answer}`;
}

function answers(calendar: Calendar, row: CalendarCase, time: (text: string) => string): readonly [unknown, unknown] {
  switch (row[1]) {
    case "addWorkingTime":
    case "subtractWorkingTime":
      return [iso(move[row[1]](calendar, time(row[2]), row[3])), iso(time(row[4]))];
    case "workingTimeBetween":
      return [workingTimeBetween(calendar, time(row[2]), time(row[3])), milliseconds(row[4])];
    case "isOpen":
      return [isOpen(calendar, time(row[2])), row[3]];
    case "addWorkingDays":
      return [iso(addWorkingDays(calendar, time(row[2]), row[3], { at: row[4] })), iso(time(row[5]))];
    case "openIntervals": {
      const open = openIntervals(calendar, time(row[2]), time(row[3]));
      const expected = row[4].map((interval) => interval.split("/").map((end) => iso(time(end))));
      return [open.map(({ start, end }) => [iso(start), iso(end)]), expected];
    }
    case "nextWorkingTime":
    case "previousWorkingTime":
    case "nextOpening":
    case "nextClosing":
    case "previousOpening":
    case "previousClosing":
      return [iso(seek[row[1]](calendar, time(row[2]))), row[3] === undefined ? undefined : iso(time(row[3]))];
  }
}

function withOffset(time: string, offset: string): string {
  return `${time.replace(" ", "T")}${/(?:Z|[+-]\d\d:\d\d)$/.test(time) ? "" : offset}`;
}

/** Both sides of a comparison in one form, so that a failure reads as times. */
function iso(at: number | string | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

const LENGTH = /^(-?)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;

/** Read here and not by `toDuration`, since it is an expected value. */
function milliseconds(length: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0, rest = 0] = LENGTH.exec(length) ?? [];
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);
  return size === 0 ? 0 : sign === "-" ? -size : size;
}

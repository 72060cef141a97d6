/*
 * Questions to the day functions of a sheet, as rows of CSV, what this library answers, and where it means to differ from LibreOffice.
 * Dates are serial numbers.
 */
import { SlaError } from "sla-clock";
import type { SlaErrorCode } from "sla-clock";

import { FIRST_DATE, LAST_DATE, SERIAL_OF_EPOCH } from "../src/sheets/days/sheet-date.js";
import { readWeekend } from "../src/sheets/days/weekend.js";
import { networkdays, workday } from "../src/sheets/days/working-days.js";
import { compileWeek } from "../src/sheets/days/working-week.js";

export const FIRST_SERIAL: number = FIRST_DATE + SERIAL_OF_EPOCH;
export const LAST_SERIAL: number = LAST_DATE + SERIAL_OF_EPOCH;

/** A question: `other` is the number of days, or the end. */
export interface DayCase {
  readonly name: "WORKDAY" | "NETWORKDAYS";
  readonly start: number;
  readonly other: number;
  /** `undefined` where it is left out. */
  readonly weekend: number | string | boolean | undefined;
  readonly holidays: readonly number[];
  readonly makeUpDays: readonly number[];
}

/** A question, and the cell that LibreOffice shows. */
export interface Recorded {
  readonly asked: DayCase;
  readonly answer: string;
}

const ERRORS: { readonly [code in SlaErrorCode]?: string } = {
  "weekend-unknown": "#NUM!",
  "weekend-unreadable": "#VALUE!",
  "serial-out-of-range": "#NUM!",
  "working-day-missing": "#VALUE!",
};

/** What this library shows in the cell. */
export function ourAnswer({ name, start, other, weekend, holidays, makeUpDays }: DayCase): string {
  const day = (serial: number): number => serial - SERIAL_OF_EPOCH;
  try {
    const week = compileWeek(readWeekend(weekend, "/weekend"), holidays.map(day), makeUpDays.map(day));
    if (name === "NETWORKDAYS") return String(networkdays(week, day(start), day(other)));
    return String(workday(week, day(start), other) + SERIAL_OF_EPOCH);
  } catch (error) {
    const shown = error instanceof SlaError ? ERRORS[error.code] : undefined;
    if (shown === undefined) throw error;
    return shown;
  }
}

/** Whether both cells say the same; error 502 of LibreOffice is an invalid argument, the #NUM! of other sheets. */
export function isSame(ours: string, theirs: string): boolean {
  return ours === (theirs === "Err:502" ? "#NUM!" : theirs);
}

const isNumber = (cell: string): boolean => /^-?\d+$/.test(cell);
const isOutside = (serial: number): boolean => Math.floor(serial) < FIRST_SERIAL || Math.floor(serial) > LAST_SERIAL;

interface Difference {
  readonly reason: string;
  readonly ours: (cell: string) => boolean;
  readonly theirs: (cell: string) => boolean;
  readonly where: (asked: DayCase, theirs: string) => boolean;
}
const is =
  (expected: string) =>
  (cell: string): boolean =>
    cell === expected;

/** Where this library means to answer otherwise than LibreOffice, and how both do. */
export const DIFFERENCES: readonly Difference[] = [
  {
    reason:
      "a number that is no weekend is #NUM!, whichever it is; LibreOffice reads its digits and says #VALUE! of some",
    ours: is("#NUM!"),
    theirs: is("#VALUE!"),
    where: ({ weekend }) => typeof weekend === "number",
  },
  {
    reason: "seven characters other than 0 and 1 are #VALUE!, as any text that is no weekend",
    ours: is("#VALUE!"),
    theirs: is("Err:502"),
    where: ({ weekend }) => typeof weekend === "string" && weekend.length === 7,
  },
  {
    reason: "TRUE is no weekend; LibreOffice takes it for 1",
    ours: is("#VALUE!"),
    theirs: isNumber,
    where: ({ weekend }) => weekend === true,
  },
  {
    reason: "empty text is a blank cell, since some hosts hand blank cells over as such",
    ours: isNumber,
    theirs: is("#VALUE!"),
    where: ({ weekend }) => weekend === "",
  },
  {
    reason: "dates end at 1900-03-01 and 9999-12-31; LibreOffice goes on, and wraps around below its serial number 0",
    ours: is("#NUM!"),
    theirs: isNumber,
    where: ({ name, start, other }, theirs) =>
      isOutside(start) || isOutside(name === "WORKDAY" ? Number(theirs) : other),
  },
  {
    reason: "a holiday that is no date of the sheet is #NUM!; LibreOffice passes over it",
    ours: is("#NUM!"),
    theirs: isNumber,
    where: ({ holidays }) => holidays.some(isOutside),
  },
];

/** Why the cells differ on purpose; `undefined` where they should not. */
export function differenceMeant({ asked, answer }: Recorded): Difference | undefined {
  return DIFFERENCES.find(
    ({ ours, theirs, where }) => ours(ourAnswer(asked)) && theirs(answer) && where(asked, answer),
  );
}

const HEADER = "function,start,days or end,weekend,holidays,make-up days,LibreOffice";

/** Rows of CSV. Numbers stand as such, texts after an apostrophe as sheets write them, several dates apart by spaces. */
export function writeCases(recorded: readonly Recorded[]): string {
  const rows = recorded.map(({ asked: { name, start, other, weekend, holidays, makeUpDays }, answer }) => {
    const cell = typeof weekend === "string" ? `'${weekend}` : String(weekend ?? "").toUpperCase();
    return [name, start, other, cell, holidays.join(" "), makeUpDays.join(" "), answer].join(",");
  });
  return `${[HEADER, ...rows].join("\n")}\n`;
}

export function readCases(csv: string): readonly Recorded[] {
  const [, ...rows] = csv.trimEnd().split("\n");
  return rows.map((row) => {
    const [name, start, other, weekend = "", holidays = "", makeUpDays = "", answer = ""] = row.split(",");
    const asked: DayCase = {
      name: name === "WORKDAY" ? "WORKDAY" : "NETWORKDAYS",
      start: Number(start),
      other: Number(other),
      weekend: readCell(weekend),
      holidays: readDates(holidays),
      makeUpDays: readDates(makeUpDays),
    };
    return { asked, answer };
  });
}

function readCell(cell: string): DayCase["weekend"] {
  if (cell === "") return undefined;
  if (cell === "TRUE" || cell === "FALSE") return cell === "TRUE";
  return cell.startsWith("'") ? cell.slice(1) : Number(cell);
}

function readDates(cell: string): readonly number[] {
  return cell === "" ? [] : cell.split(" ").map(Number);
}

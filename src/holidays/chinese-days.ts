import type { HolidayData } from "../calendar/holiday-data.js";
import { makeUpName } from "../calendar/holiday-data.js";
import { Inspection, isRecord, own, pointer, readData } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import type { Text } from "../text.js";
import { parseDate } from "../time/plain-date.js";
import type { PlainDate } from "../time/plain-date.js";
import { holidayData, oneEachDate, rangeOfYears, yearOf } from "./known-days.js";
import type { KnownDay } from "./known-days.js";
import { readMakeUp } from "./make-up.js";
import type { MakeUpHours } from "./make-up.js";
import { refusePartialYears } from "./statutory-dates.js";

/** A JSON file of the package `chinese-days`: of one year (`dist/years/2026.json`) or of all (`dist/chinese-days.json`). */
export interface ChineseDaysData {
  /** Days off by date, each `"English name,中文名,days"`. */
  readonly holidays: Readonly<Record<PlainDate, string>>;
  /** Weekend dates worked in exchange (调休), by date. */
  readonly workdays: Readonly<Record<PlainDate, string>>;
  /** The days off that the make-up days pay for; each is among the holidays too. */
  readonly inLieuDays?: Readonly<Record<PlainDate, string>>;
}

/** Which years to take, and the hours of make-up working days. */
export type ChineseDaysOptions = MakeUpHours & {
  /** The years to take, without a gap between them; all that the data has, where nothing is said. */
  readonly years?: readonly number[];
};

const NAME = /^([^,]+),([^,]+),\d+$/;

/**
 * China's holidays and make-up working days from the JSON of the package `chinese-days`, one file or several.
 *
 * The coverage is the years of the data. Its functions are of no use here: they call the days of an unknown year ordinary, and cannot
 * tell which years they know.
 * @throws SlaError `holidays-unreadable`, `holidays-unknown-year` (also for a year of which only a part is there), `holidays-conflict`,
 * `date-unreadable`, `date-impossible`, `options-invalid`, `hours-unreadable`, `hours-empty`
 * @example
 * const data = {
 *   holidays: {
 *     "2026-01-01": "New Year's Day,元旦,1",
 *     "2026-05-01": "Labour Day,劳动节,2",
 *     "2026-10-01": "National Day,国庆节,3",
 *   },
 *   workdays: { "2026-01-04": "New Year's Day,元旦,1" },
 * };
 * const { specialDays, coverage } = fromChineseDays(data);
 * coverage // => { from: "2026-01-01", to: "2027-01-01" }
 * specialDays[0]?.name // => { en: "make-up working day for New Year's Day", zh: "元旦调休上班" }
 * fromChineseDays(data, { years: [2026, 2027] }) // throws holidays-unknown-year
 */
export function fromChineseDays(
  data: ChineseDaysData | readonly ChineseDaysData[],
  options: ChineseDaysOptions = {},
): HolidayData {
  return readData("holidays-unreadable", "/data", data, () => {
    const inspection = new Inspection();
    const record = inspection.record(options, "/options", ["years", "hours", "hoursOf"], "options-invalid") ?? {};
    const makeUp = readMakeUp(inspection, record);
    const wanted = inspection.optional(record, "years", "/options", (years, path) =>
      readYears(inspection, years, path),
    );
    const files: readonly unknown[] = Array.isArray(data) ? data : [data];
    const all = files.flatMap((file, index) => {
      return readFile(inspection, file, Array.isArray(data) ? pointer("/data", index) : "/data");
    });
    // What is wrong with an entry would only show again as a year that is not known.
    inspection.throwIfAny();
    const years = wanted ?? [...new Set(all.map(({ day }) => yearOf(day)))];
    const taken = all.filter(({ day }) => years.includes(yearOf(day)));
    const days = oneEachDate(inspection, taken, "refuse");
    const range = rangeOfYears(inspection, years, wanted === undefined ? "/data" : "/options/years");
    if (range !== undefined) refusePartialYears(inspection, days, years, "CN", "/data");
    return holidayData(inspection, days, range, makeUp);
  });
}

function readYears(inspection: Inspection, value: unknown, path: string): readonly number[] | undefined {
  return inspection.list(value, path, "options-invalid", (year, at) =>
    typeof year === "number"
      ? year
      : inspection.refuse("options-invalid", { path: at, expected: "a year", received: year }),
  );
}

function readFile(inspection: Inspection, file: unknown, path: string): readonly KnownDay[] {
  const record = isRecord(file) ? file : {};
  const [holidays, workdays] = [own(record, "holidays"), own(record, "workdays")];
  if (!isRecord(holidays) || !isRecord(workdays)) {
    const expected =
      "the JSON of chinese-days, with holidays and workdays by date (its functions cannot tell which years they know)";
    inspection.refuse("holidays-unreadable", { path, expected, received: file });
    return [];
  }
  const inLieu = inspection.optional(record, "inLieuDays", path, (days, at) =>
    isRecord(days)
      ? days
      : inspection.refuse("holidays-unreadable", { path: at, expected: "days by date", received: days }),
  );
  for (const date of Object.keys(inLieu ?? {})) {
    if (Object.hasOwn(holidays, date)) continue;
    const expected = "a day in lieu among the holidays";
    inspection.refuse("holidays-conflict", {
      path: pointer(pointer(path, "inLieuDays"), date),
      expected,
      received: date,
    });
  }
  return [
    ...readDays(inspection, holidays, "holiday", pointer(path, "holidays")),
    ...readDays(inspection, workdays, "working-day", pointer(path, "workdays")),
  ];
}

function readDays(
  inspection: Inspection,
  days: UnknownRecord,
  kind: KnownDay["kind"],
  path: string,
): readonly KnownDay[] {
  return Object.keys(days).flatMap((date) => {
    const at = pointer(path, date);
    const day = inspection.attempt(() => parseDate(date, at));
    const name = readName(inspection, days[date], at);
    if (day === undefined || name === undefined) return [];
    return [{ day, kind, name: kind === "holiday" ? name : makeUpName(name), path: at }];
  });
}

function readName(inspection: Inspection, value: unknown, path: string): Text | undefined {
  const [, en, zh] = (typeof value === "string" ? NAME.exec(value) : undefined) ?? [];
  if (en !== undefined && zh !== undefined) return { en, zh };
  const expected = '"English name,中文名,days"';
  return inspection.refuse("holidays-unreadable", { path, expected, received: value });
}

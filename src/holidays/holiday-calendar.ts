import type { HolidayData } from "../calendar/holiday-data.js";
import { Inspection, isRecord, own, pointer, readData } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import type { Text } from "../text.js";
import { dayNumber, parseDate } from "../time/plain-date.js";
import type { DayNumber, PlainDate } from "../time/plain-date.js";
import { holidayData, oneEachDate, rangeOfYears } from "./known-days.js";
import type { KnownDay } from "./known-days.js";
import { readMakeUp } from "./make-up.js";
import type { MakeUpHours } from "./make-up.js";
import { refusePartialYears } from "./statutory-dates.js";

/** A JSON file of the package `holiday-calendar`: one year of one region, such as `data/CN/2026.json`. */
export interface HolidayCalendarYear {
  readonly year: number;
  readonly region: string;
  readonly dates: readonly HolidayCalendarRow[];
}

/** One date of such a file: `public_holiday`, or `transfer_workday` for a weekend date worked in exchange. */
export interface HolidayCalendarRow {
  readonly date: PlainDate;
  readonly type: string;
  readonly name?: string;
  readonly name_cn?: string;
  readonly name_en?: string;
}

const TYPES = ["public_holiday", "transfer_workday"] as const;

/**
 * Holidays and make-up working days from the JSON files of the package `holiday-calendar`: years of one region, without a gap.
 *
 * The coverage is the years of the files. A file may name last days of the year before or first days of the year after; they count where
 * the file of that year is given too.
 * @throws SlaError `holidays-unreadable`, `holidays-unknown-year` (also for a year of which only a part is there), `holidays-conflict`,
 * `date-unreadable`, `date-impossible`, `options-invalid`, `hours-unreadable`, `hours-empty`
 * @example
 * const year = {
 *   year: 2026,
 *   region: "CN",
 *   dates: [
 *     { date: "2026-01-01", type: "public_holiday", name_cn: "元旦", name_en: "New Year's Day" },
 *     { date: "2026-01-04", type: "transfer_workday", name_cn: "元旦补班", name_en: "New Year's Day Workday" },
 *     { date: "2026-05-01", type: "public_holiday", name_cn: "劳动节", name_en: "Labor Day" },
 *     { date: "2026-10-01", type: "public_holiday", name_cn: "国庆节", name_en: "National Day" },
 *   ],
 * };
 * const { specialDays } = fromHolidayCalendar(year, { hours: "10:00-15:00" });
 * specialDays // => [{ date: "2026-01-04", hours: "10:00-15:00", name: { en: "New Year's Day Workday", zh: "元旦补班" } }]
 */
export function fromHolidayCalendar(
  data: HolidayCalendarYear | readonly HolidayCalendarYear[],
  options: MakeUpHours = {},
): HolidayData {
  return readData("holidays-unreadable", "/data", data, () => {
    const inspection = new Inspection();
    const record = inspection.record(options, "/options", ["hours", "hoursOf"], "options-invalid") ?? {};
    const makeUp = readMakeUp(inspection, record);
    const given: readonly unknown[] = Array.isArray(data) ? data : [data];
    const files = given.map((file, index) => {
      return readFile(inspection, file, Array.isArray(data) ? pointer("/data", index) : "/data");
    });
    inspection.throwIfAny();
    const years = files.map(({ year }) => year);
    const region = files[0]?.region ?? "";
    for (const { region: other, path } of files.filter((file) => file.region !== region)) {
      inspection.refuse("holidays-conflict", { path: pointer(path, "region"), expected: region, received: other });
    }
    const days = oneEachDate(
      inspection,
      files.flatMap((file) => file.days),
      "refuse",
    );
    const range = rangeOfYears(inspection, years, "/data");
    if (range !== undefined) refusePartialYears(inspection, days, years, region, "/data");
    return holidayData(inspection, days, range, makeUp);
  });
}

interface File {
  readonly year: number;
  readonly region: string;
  readonly days: readonly KnownDay[];
  readonly path: string;
}

function readFile(inspection: Inspection, file: unknown, path: string): File {
  const record = isRecord(file) ? file : {};
  const [year, region] = [own(record, "year"), own(record, "region")];
  if (!Number.isInteger(year) || typeof year !== "number" || typeof region !== "string") {
    const expected = "a year's JSON of holiday-calendar: { year, region, dates }";
    inspection.refuse("holidays-unreadable", { path, expected, received: file });
    return { year: 0, region: "", days: [], path };
  }
  const days = inspection.list(own(record, "dates"), pointer(path, "dates"), "holidays-unreadable", (row, at) =>
    readRow(inspection, row, year, at),
  );
  return { year, region, days: days ?? [], path };
}

function readRow(inspection: Inspection, row: unknown, year: number, path: string): KnownDay | undefined {
  if (!isRecord(row)) return inspection.refuse("holidays-unreadable", { path, expected: "a row", received: row });
  const day = inspection.attempt(() => parseDate(own(row, "date"), pointer(path, "date")));
  const type = inspection.word(own(row, "type"), pointer(path, "type"), "holidays-unreadable", TYPES);
  if (day === undefined || type === undefined) return undefined;
  if (!belongsTo(day, year)) {
    const expected = `a date of ${year}, or of the December before or the January after`;
    return inspection.refuse("holidays-unreadable", {
      path: pointer(path, "date"),
      expected,
      received: own(row, "date"),
    });
  }
  return { day, kind: type === "public_holiday" ? "holiday" : "working-day", name: nameOf(row), path };
}

function belongsTo(day: DayNumber, year: number): boolean {
  return day >= dayNumber(year - 1, 12, 1) && day < dayNumber(year + 1, 2, 1);
}

function nameOf(row: UnknownRecord): Text | undefined {
  const [en, zh, name] = [own(row, "name_en"), own(row, "name_cn"), own(row, "name")];
  if (typeof en === "string" && typeof zh === "string") return { en, zh };
  return [name, en, zh].find((text) => typeof text === "string");
}

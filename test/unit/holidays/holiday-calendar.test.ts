// The JSON files of the package holiday-calendar, as they ship, and what is refused of them.
import cn2018 from "holiday-calendar/data/CN/2018.json" with { type: "json" };
import cn2019 from "holiday-calendar/data/CN/2019.json" with { type: "json" };
import cn2026 from "holiday-calendar/data/CN/2026.json" with { type: "json" };
import jp2026 from "holiday-calendar/data/JP/2026.json" with { type: "json" };
import { readdirSync, readFileSync } from "node:fs";
import { fromHolidayCalendar } from "sla-clock/holidays";
import type { HolidayCalendarYear } from "sla-clock/holidays";
import { describe, expect, it } from "vitest";
import { dates, reasons, refusals, year } from "./support.js";

const row = (date: string, type = "public_holiday", more: object = {}): HolidayCalendarYear["dates"][number] => ({
  date,
  type,
  name_en: "A day",
  name_cn: "某日",
  ...more,
});
const WHOLE = [row("2027-01-01"), row("2027-05-01"), row("2027-10-01")];
const of = (...rows: readonly unknown[]): HolidayCalendarYear =>
  ({ year: 2027, region: "CN", dates: [...WHOLE, ...rows] }) as HolidayCalendarYear;

describe("a file", () => {
  it("China 2026: 33 days off, 6 make-up working days", () => {
    const { holidays, specialDays, coverage } = fromHolidayCalendar(cn2026);
    expect([holidays.length, specialDays.length]).toEqual([33, 6]);
    expect(coverage).toEqual(year(2026));
    expect(holidays[0]).toEqual({ date: "2026-01-01", name: { en: "New Year's Day", zh: "元旦" } });
    expect(specialDays[0]).toEqual({
      date: "2026-01-04",
      hoursOf: "mon",
      name: { en: "New Year's Day Workday", zh: "元旦补班" },
    });
  });

  it("Japan 2026: the 18 holidays of the Cabinet Office's list", () => {
    const { holidays, specialDays } = fromHolidayCalendar(jp2026);
    const list =
      "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23";
    expect(dates(holidays)).toEqual(list.split(" ").map((date) => `2026-${date}`));
    expect(specialDays).toEqual([]);
  });

  it.each(["CN", "JP"])("all years of %s that the package has are read, and read together", (region) => {
    const folder = new URL(`../../../node_modules/holiday-calendar/data/${region}/`, import.meta.url);
    const names = readdirSync(folder).filter((name) => /^\d{4}\.json$/.test(name));
    const files = names.map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as HolidayCalendarYear);
    for (const file of files) expect(fromHolidayCalendar(file).coverage).toEqual(year(file.year));
    expect(fromHolidayCalendar(files).coverage).toEqual({ from: "2000-01-01", to: "2027-01-01" });
  });

  it("without names in two languages: the one that is there", () => {
    const rows = [
      row("2027-02-06", "public_holiday", { name_en: undefined, name: "春节" }),
      { date: "2027-02-07", type: "public_holiday" },
    ];
    const { holidays } = fromHolidayCalendar(of(...rows));
    expect(holidays.filter((_, index) => index === 1 || index === 2)).toEqual([
      { date: "2027-02-06", name: "春节" },
      { date: "2027-02-07" },
    ]);
  });
});

describe("last days of the year before, which the next notice moves", () => {
  const moved = ["2018-12-29", "2018-12-30", "2018-12-31"];

  it("count where both files are given", () => {
    const { holidays, specialDays } = fromHolidayCalendar([cn2018, cn2019]);
    expect(dates(specialDays)).toContain(moved[0]);
    expect(dates(holidays)).toEqual(expect.arrayContaining(moved.slice(1)));
  });

  it("are outside the coverage of the later file alone", () => {
    const { holidays, specialDays, coverage } = fromHolidayCalendar(cn2019);
    expect([...dates(holidays), ...dates(specialDays)].filter((date) => moved.includes(date))).toEqual([]);
    expect(coverage).toEqual(year(2019));
  });
});

describe("refused", () => {
  it.each<[name: string, data: unknown, refused: readonly string[]]>([
    ["nothing", null, ["holidays-unreadable /data"]],
    ["no files", [], ["holidays-unknown-year /data"]],
    ["rows without their file", WHOLE, Array(3).fill("holidays-unreadable /data/") as string[]],
    ["a year that is no number", { ...of(), year: "2027" }, ["holidays-unreadable /data"]],
    ["a file without rows", { ...of(), dates: undefined }, ["holidays-unreadable /data/dates"]],
    ["no rows", { ...of(), dates: [] }, ["holidays-unknown-year /data"]],
    ["another region without rows", { year: 2027, region: "KR", dates: [] }, ["holidays-unknown-year /data"]],
    ["part of a year", { ...of(), dates: WHOLE.slice(0, 2) }, ["holidays-unknown-year /data"]],
    ["a gap between years", [cn2018, cn2026], ["holidays-unknown-year /data"]],
    [
      "two regions",
      [cn2026, { ...jp2026, year: 2027, dates: [] }],
      ["holidays-conflict /data/1/region", "holidays-unknown-year /data"],
    ],
    ["another type of row", of(row("2027-02-06", "observance")), ["holidays-unreadable /data/dates/3/type"]],
    ["a row that is none", of("2027-02-06"), ["holidays-unreadable /data/dates/3"]],
    ["a date that does not exist", of(row("2027-02-29")), ["date-impossible /data/dates/3/date"]],
    ["a date of another year", of(row("2026-11-30")), ["holidays-unreadable /data/dates/3/date"]],
    ["a date in February of the year after", of(row("2028-02-01")), ["holidays-unreadable /data/dates/3/date"]],
    ["a row twice", of(row("2027-05-01")), ["holidays-conflict /data/dates/3"]],
    ["off and worked", of(row("2027-05-01", "transfer_workday")), ["holidays-conflict /data/dates/3"]],
  ])("%s", (_name, data, refused) => {
    const found = refusals(() => fromHolidayCalendar(data as HolidayCalendarYear));
    expect(found.map((each, index) => each.slice(0, refused[index]?.length))).toEqual(refused);
  });

  it("says where the other entry of a date is", () => {
    const [reason] = reasons(() => fromHolidayCalendar(of(row("2027-05-01", "transfer_workday"))));
    expect(reason).toBe("one entry for 2027-05-01 <- holiday at /data/dates/1 and working-day");
  });

  it("options that it does not have", () => {
    expect(refusals(() => fromHolidayCalendar(of(), { years: [2027] } as never))).toEqual([
      "options-invalid /options/years",
    ]);
  });
});

// The package date-holidays, its class handed over. The lists are those of the governments, by hand.
import Holidays from "date-holidays";
import { fromDateHolidays } from "sla-clock/holidays";
import type { DateHolidaysClass, DateHolidaysEntry, DateHolidaysOptions, PartDay } from "sla-clock/holidays";
import { describe, expect, it } from "vitest";
import { dates, reasons, refusals, weekday, year } from "./support.js";

const daysOff = (options: DateHolidaysOptions): readonly string[] =>
  dates(fromDateHolidays(Holidays, options).holidays);
const weekdaysOff = (options: DateHolidaysOptions): readonly string[] =>
  daysOff(options).filter((date) => ![0, 6].includes(weekday(date)));
const listed = (of: number, list: string): readonly string[] => list.split(" ").map((date) => `${of}-${date}`);

describe("holidays on weekdays, substitute days included, as governments list them", () => {
  it.each<[name: string, place: Omit<DateHolidaysOptions, "years">, of: number, list: string]>([
    // OPM's list of federal holidays.
    ["United States", { country: "US" }, 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"],
    // 1 January 2028 is a Saturday: its substitute day is in 2027.
    [
      "United States",
      { country: "US" },
      2027,
      "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    ],
    [
      "United States",
      { country: "US" },
      2021,
      "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    ],
    // GOV.UK's list of bank holidays.
    ["England", { country: "GB", state: "ENG" }, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"],
    ["England", { country: "GB", state: "ENG" }, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"],
    // Bavarian and Saxon holiday acts.
    ["Bavaria", { country: "DE", state: "BY" }, 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25"],
    ["Berlin", { country: "DE", state: "BE" }, 2026, "01-01 04-03 04-06 05-01 05-14 05-25 12-25"],
    ["Saxony", { country: "DE", state: "SN" }, 2026, "01-01 04-03 04-06 05-01 05-14 05-25 11-18 12-25"],
    ["France", { country: "FR" }, 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25"],
    // The Government's gazette of general holidays; Saturdays apart.
    [
      "Hong Kong",
      { country: "HK" },
      2026,
      "01-01 02-17 02-18 02-19 04-03 04-06 04-07 05-01 05-25 06-19 07-01 10-01 10-19 12-25",
    ],
  ])("%s %o %d", (_name, place, of, list) => {
    expect(weekdaysOff({ ...place, years: [of] })).toEqual(listed(of, list));
  });

  it("Augsburg has two more than Bavaria", () => {
    const of = { country: "DE", state: "BY", years: [2026] };
    const more = daysOff({ ...of, region: "A" }).filter((date) => !daysOff(of).includes(date));
    expect(more).toEqual(["2026-08-08", "2026-08-15"]);
  });

  it("the day itself and its substitute are both closed", () => {
    const { holidays } = fromDateHolidays(Holidays, { country: "US", years: [2026] });
    expect(holidays.filter((day) => typeof day !== "string" && day.date.startsWith("2026-07"))).toEqual([
      { date: "2026-07-03", name: "Independence Day (substitute day)" },
      { date: "2026-07-04", name: "Independence Day" },
    ]);
  });
});

describe("coverage and names", () => {
  it("years asked for, in any order", () => {
    const { coverage, specialDays } = fromDateHolidays(Holidays, { country: "FR", years: [2027, 2026] });
    expect(coverage).toEqual({ from: "2026-01-01", to: "2028-01-01" });
    expect(specialDays).toEqual([]);
  });

  it("two years = each alone", () => {
    const of = { country: "GB", state: "ENG" };
    expect(daysOff({ ...of, years: [2026, 2027] })).toEqual([
      ...daysOff({ ...of, years: [2026] }),
      ...daysOff({ ...of, years: [2027] }),
    ]);
  });

  it("names in English and Chinese where the place has both", () => {
    const { holidays } = fromDateHolidays(Holidays, { country: "HK", years: [2026] });
    expect(holidays).toContainEqual({ date: "2026-10-01", name: { en: "National Day", zh: "國慶日" } });
  });

  it("names in the place's language, or the one asked for", () => {
    const of = { country: "DE", state: "BY", years: [2026] };
    expect(fromDateHolidays(Holidays, of).holidays[0]).toEqual({ date: "2026-01-01", name: "Neujahr" });
    expect(fromDateHolidays(Holidays, { ...of, language: "en" }).holidays[0]).toMatchObject({ name: "New Year's Day" });
  });

  it("two holidays on one date: both names. Ascension Day of 2008 was the first of May", () => {
    const { holidays } = fromDateHolidays(Holidays, { country: "DE", years: [2008] });
    const day = holidays.find((each) => typeof each !== "string" && each.date === "2008-05-01");
    expect(day).toMatchObject({ name: expect.stringContaining("; ") as string });
  });

  it("several dates of one holiday: Eid al-Fitr in Saudi Arabia, four from 19 March 2026", () => {
    expect(daysOff({ country: "SA", years: [2026] }).filter((date) => date.startsWith("2026-03"))).toEqual(
      listed(2026, "03-19 03-20 03-21 03-22"),
    );
  });

  it("other types are taken where they are asked for", () => {
    const more = daysOff({ country: "US", years: [2026], types: ["public", "optional"] });
    expect(more.filter((date) => !daysOff({ country: "US", years: [2026] }).includes(date))).toEqual(["2026-12-24"]);
  });
});

describe("holidays of some hours", () => {
  const iceland = { country: "IS", years: [2026] };
  const asked: PartDay[] = [];

  it("are refused, each by name", () => {
    expect(refusals(() => daysOff(iceland))).toEqual(["holidays-part-day /Holidays", "holidays-part-day /Holidays"]);
    const [reason] = reasons(() => daysOff(iceland));
    expect(reason).toContain('"Aðfangadagur" from 2026-12-24 13:00:00 for 11 hours');
  });

  it("are the caller's to decide", () => {
    const { holidays, specialDays } = fromDateHolidays(Holidays, {
      ...iceland,
      partDays: (day) => {
        asked.push(day);
        return day.date === "2026-12-24" ? { hours: "09:00-13:00" } : "closed";
      },
    });
    expect(asked).toEqual([
      { date: "2026-12-24", from: "13:00", to: "24:00", name: "Aðfangadagur" },
      { date: "2026-12-31", from: "13:00", to: "24:00", name: "Gamlársdagur" },
    ]);
    expect(specialDays).toEqual([{ date: "2026-12-24", hours: "09:00-13:00", name: "Aðfangadagur" }]);
    expect(dates(holidays)).toContain("2026-12-31");
  });

  it("may stay ordinary", () => {
    const { holidays, specialDays } = fromDateHolidays(Holidays, { ...iceland, partDays: () => "ordinary" });
    expect([...dates(holidays), ...dates(specialDays)].filter((date) => date > "2026-12-23")).toEqual([
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  it("over several dates are refused in any case: Turkey's three and a half", () => {
    const of = { country: "TR", years: [2026], partDays: () => "closed" as const };
    expect(refusals(() => daysOff(of))).toEqual(["holidays-part-day /Holidays", "holidays-part-day /Holidays"]);
  });

  it("an answer that is none is refused", () => {
    const of = { ...iceland, partDays: () => "maybe" } as never;
    expect(refusals(() => daysOff(of))).toEqual(["holidays-part-day /Holidays", "holidays-part-day /Holidays"]);
    const hours = { ...iceland, partDays: () => ({ hours: "9-13" }) };
    expect(refusals(() => daysOff(hours))).toEqual(["hours-unreadable /options/partDays"]);
  });
});

describe("refused", () => {
  it.each<[name: string, options: unknown, refused: readonly string[]]>([
    [
      "China: no make-up days, half days called public",
      { country: "CN", years: [2026] },
      ["holidays-no-make-up-days /options/country"],
    ],
    ["Hungary: moved working days", { country: "HU", years: [2026] }, ["holidays-no-make-up-days /options/country"]],
    ["Russia: moved working days", { country: "RU", years: [2026] }, ["holidays-no-make-up-days /options/country"]],
    ["a country in small letters", { country: "cn", years: [2026] }, ["options-invalid /options/country"]],
    ["a country that is unknown", { country: "XX", years: [2026] }, ["options-invalid /options/country"]],
    ["a state that is unknown", { country: "DE", state: "XX", years: [2026] }, ["options-invalid /options/state"]],
    [
      "a region that is unknown",
      { country: "DE", state: "BY", region: "X", years: [2026] },
      ["options-invalid /options/region"],
    ],
    ["a region without a state", { country: "DE", region: "A", years: [2026] }, ["options-invalid /options/region"]],
    [
      "a state of a country without states",
      { country: "LU", state: "L", years: [2026] },
      ["options-invalid /options/state"],
    ],
    ["no country", { years: [2026] }, ["options-invalid /options/country"]],
    ["no years", { country: "US" }, ["options-invalid /options/years"]],
    ["an empty list of years", { country: "US", years: [] }, ["holidays-unknown-year /options/years"]],
    ["a gap between years", { country: "US", years: [2026, 2028] }, ["holidays-unknown-year /options/years"]],
    [
      "a year before the package's tables",
      { country: "US", years: [1969] },
      ["holidays-unknown-year /options/years/0"],
    ],
    ["a year after the package's tables", { country: "SA", years: [2077] }, ["holidays-unknown-year /options/years/0"]],
    ["a year as text", { country: "US", years: ["2026"] }, ["holidays-unknown-year /options/years/0"]],
    [
      "types that nothing has",
      { country: "US", years: [2026], types: ["bank holiday"] },
      ["holidays-unknown-year /options/years"],
    ],
    ["a type that is no text", { country: "US", years: [2026], types: [1] }, ["options-invalid /options/types/0"]],
    ["an unknown option", { country: "US", years: [2026], yaers: [] }, ["options-invalid /options/yaers"]],
    [
      "partDays that is no function",
      { country: "US", years: [2026], partDays: "closed" },
      ["options-invalid /options/partDays"],
    ],
    [
      "nothing",
      undefined,
      ["options-invalid /options", "options-invalid /options/country", "options-invalid /options/years"],
    ],
  ])("%s", (_name, options, refused) => {
    expect(refusals(() => fromDateHolidays(Holidays, options as DateHolidaysOptions))).toEqual(refused);
  });

  it("tells which states there are", () => {
    const [reason] = reasons(() => daysOff({ country: "GB", state: "ENGLAND", years: [2026] }));
    expect(reason).toMatch(/one of .*\bENG\b.* <- "ENGLAND"/);
  });

  it.each<[name: string, Holidays: unknown]>([
    ["an instance in the place of the class", new Holidays("DE", "BY")],
    ["a function", () => 1],
    ["a class of something else", Map],
    ["nothing", undefined],
  ])("%s", (_name, given) => {
    const found = refusals(() => fromDateHolidays(given as DateHolidaysClass, { country: "DE", years: [2026] }));
    expect(found).toEqual(["holidays-unreadable /Holidays"]);
  });

  const entry = (more: object): DateHolidaysClass =>
    class {
      getCountries(): object {
        return { XK: "Somewhere" };
      }
      getLanguages(): readonly string[] {
        return ["en"];
      }
      getHolidays(of: number): readonly DateHolidaysEntry[] {
        const [start, end] = [new Date(Date.UTC(of, 0, 1)), new Date(Date.UTC(of, 0, 2))];
        const whole = { date: `${of}-01-01 00:00:00`, start, end, name: "A day", type: "public", rule: "01-01" };
        return [{ ...whole, ...more }];
      }
    };
  const known = { country: "XK", years: [2026] };

  it.each<[name: string, more: object, refused: string]>([
    ["a date that does not exist", { date: "2026-02-30 00:00:00" }, "date-impossible /Holidays"],
    ["a date that is none", { date: "soon" }, "date-unreadable /Holidays"],
    ["an end that is no date", { end: "2026-01-02" }, "holidays-unreadable /Holidays"],
    ["a name that is none", { name: 1 }, "holidays-unreadable /Holidays"],
  ])("a holiday with %s", (_name, more, refused) => {
    expect(refusals(() => fromDateHolidays(entry(more), known))).toEqual([refused]);
  });

  it("a year without any holiday", () => {
    expect(refusals(() => fromDateHolidays(entry({ type: "school" }), known))).toEqual([
      "holidays-unknown-year /options/years",
    ]);
    expect(fromDateHolidays(entry({}), known).coverage).toEqual(year(2026));
  });
});

// The JSON of the package chinese-days, as it ships, and what is refused of it. Dates by the notices of the State Council's General Office.
import chineseDays from "chinese-days";
import all from "chinese-days/dist/chinese-days.json" with { type: "json" };
import y2024 from "chinese-days/dist/years/2024.json" with { type: "json" };
import y2025 from "chinese-days/dist/years/2025.json" with { type: "json" };
import y2026 from "chinese-days/dist/years/2026.json" with { type: "json" };
import { defineCalendar, isOpen } from "sla-clock";
import { fromChineseDays } from "sla-clock/holidays";
import type { ChineseDaysData } from "sla-clock/holidays";
import { describe, expect, it } from "vitest";
import { dates, everyDate, reasons, refusals, year } from "./support.js";

const WHOLE: ChineseDaysData = {
  holidays: {
    "2027-01-01": "New Year's Day,元旦,1",
    "2027-05-01": "Labour Day,劳动节,2",
    "2027-10-01": "National Day,国庆节,3",
  },
  workdays: { "2027-01-03": "New Year's Day,元旦,1" },
};
const of = (holidays: object, workdays: object = {}, more: object = {}): ChineseDaysData =>
  ({ holidays: { ...WHOLE.holidays, ...holidays }, workdays, ...more }) as ChineseDaysData;

describe("a year's file", () => {
  it("2026: 33 days off, 6 make-up working days, coverage of the year", () => {
    const { holidays, specialDays, coverage } = fromChineseDays(y2026);
    expect(holidays).toHaveLength(33);
    expect(dates(specialDays)).toEqual([
      "2026-01-04",
      "2026-02-14",
      "2026-02-28",
      "2026-05-09",
      "2026-09-20",
      "2026-10-10",
    ]);
    expect(coverage).toEqual(year(2026));
  });

  it("names in both languages; a make-up day says what it makes up for", () => {
    const { holidays, specialDays } = fromChineseDays(y2026);
    expect(holidays[0]).toEqual({ date: "2026-01-01", name: { en: "New Year's Day", zh: "元旦" } });
    expect(specialDays[1]).toEqual({
      date: "2026-02-14",
      hoursOf: "mon",
      name: { en: "make-up working day for Spring Festival", zh: "春节调休上班" },
    });
  });

  it.each([
    [{ hoursOf: "fri" } as const, { date: "2026-01-04", hoursOf: "fri" }],
    [{ hours: "09:00-12:00" } as const, { date: "2026-01-04", hours: "09:00-12:00" }],
    [{ hours: ["09:00-12:00", "13:00-18:00"] } as const, { date: "2026-01-04", hours: "09:00-12:00, 13:00-18:00" }],
    [{ hours: "22:00-06:00" } as const, { date: "2026-01-04", hours: "22:00-06:00" }],
  ])("make-up working days with %o", (options, expected) => {
    expect(fromChineseDays(y2026, options).specialDays[0]).toMatchObject(expected);
  });

  it("spreads into a calendar", () => {
    const spec = { id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00", ...fromChineseDays(y2026) };
    const office = defineCalendar(spec);
    expect(isOpen(office, "2026-02-14T10:00+08:00")).toBe(true);
    expect(isOpen(office, "2026-02-16T10:00+08:00")).toBe(false);
    expect(refusals(() => isOpen(office, "2027-01-04T10:00+08:00"))).toEqual(["calendar-uncovered /at"]);
  });
});

describe("several years", () => {
  it("of files, in any order", () => {
    const joined = fromChineseDays([y2026, y2024, y2025]);
    expect(joined.coverage).toEqual({ from: "2024-01-01", to: "2027-01-01" });
    expect([joined.holidays.length, joined.specialDays.length]).toEqual([28 + 28 + 33, 8 + 5 + 6]);
    expect(dates(joined.holidays)).toEqual([...dates(joined.holidays)].sort());
  });

  it("of the one file of all years: 2004 to 2026", () => {
    expect(fromChineseDays(all).coverage).toEqual({ from: "2004-01-01", to: "2027-01-01" });
  });

  it("those asked for", () => {
    expect(fromChineseDays(all, { years: [2024, 2025, 2026] })).toEqual(fromChineseDays([y2024, y2025, y2026]));
    expect(fromChineseDays(all, { years: [2026, 2025, 2024] }).coverage.from).toBe("2024-01-01");
  });

  it("every date of 2004 to 2026 as the package's own functions have it", () => {
    const { holidays, specialDays, coverage } = fromChineseDays(all);
    const [off, on] = [new Set(dates(holidays)), new Set(dates(specialDays))];
    const different = everyDate(coverage).filter((date) => {
      const isWeekday = ![0, 6].includes(new Date(date).getUTCDay());
      return (on.has(date) || (isWeekday && !off.has(date))) !== chineseDays.isWorkday(date);
    });
    expect(different).toEqual([]);
  });
});

describe("refused", () => {
  it("2027, which the package calls a year of ordinary days", () => {
    expect(chineseDays.isWorkday("2027-01-01")).toBe(true);
    expect(refusals(() => fromChineseDays(all, { years: [2026, 2027] }))).toEqual(["holidays-unknown-year /data"]);
    expect(refusals(() => fromChineseDays(y2026, { years: [2027] }))).toEqual(["holidays-unknown-year /data"]);
  });

  it("its functions in the place of its data", () => {
    const [reason = ""] = reasons(() => fromChineseDays(chineseDays as never));
    expect(reason).toContain("its functions cannot tell which years they know");
  });

  it.each<[name: string, data: unknown, refused: readonly string[]]>([
    ["nothing", undefined, ["holidays-unreadable /data"]],
    ["no files", [], ["holidays-unknown-year /data"]],
    ["a file without workdays", { holidays: WHOLE.holidays }, ["holidays-unreadable /data"]],
    ["the second file is none", [WHOLE, 7], ["holidays-unreadable /data/1"]],
    ["an empty year", { holidays: {}, workdays: {} }, ["holidays-unknown-year /data"]],
    [
      "only New Year is out",
      { holidays: { "2027-01-01": "New Year's Day,元旦,1" }, workdays: {} },
      ["holidays-unknown-year /data"],
    ],
    [
      "a year of which a part is there, after a whole one",
      of({ "2028-01-01": "New Year's Day,元旦,1" }),
      ["holidays-unknown-year /data"],
    ],
    [
      "a gap between years",
      [WHOLE, JSON.parse(JSON.stringify(WHOLE).replaceAll("2027", "2029"))],
      ["holidays-unknown-year /data"],
    ],
    ["the same year twice", [WHOLE, WHOLE], Array(4).fill("holidays-conflict") as string[]],
    [
      "a date off and worked",
      of({}, { "2027-05-01": "Labour Day,劳动节,2" }),
      ["holidays-conflict /data/workdays/2027-05-01"],
    ],
    [
      "a day in lieu that is worked",
      of({}, {}, { inLieuDays: { "2027-01-02": "New Year's Day,元旦,1" } }),
      ["holidays-conflict /data/inLieuDays/2027-01-02"],
    ],
    ["days in lieu that are no object", of({}, {}, { inLieuDays: [] }), ["holidays-unreadable /data/inLieuDays"]],
    [
      "a date that does not exist",
      of({ "2027-02-29": "Spring Festival,春节,4" }),
      ["date-impossible /data/holidays/2027-02-29"],
    ],
    [
      "a date in another notation",
      of({ "2027/2/6": "Spring Festival,春节,4" }),
      ["date-unreadable /data/holidays/2027~12~16"],
    ],
    ["a name in one language", of({ "2027-02-06": "春节" }), ["holidays-unreadable /data/holidays/2027-02-06"]],
    ["a name that is no text", of({ "2027-02-06": 4 }), ["holidays-unreadable /data/holidays/2027-02-06"]],
    [
      "two things at once",
      of({ "2027-02-06": "春节", "2027-02-30": "Spring Festival,春节,4" }),
      ["holidays-unreadable /data/holidays/2027-02-06", "date-impossible /data/holidays/2027-02-30"],
    ],
    [
      "a year before the supported ones",
      JSON.parse(JSON.stringify(WHOLE).replaceAll("2027", "1969")),
      ["holidays-unknown-year /data"],
    ],
  ])("%s", (_name, data, refused) => {
    const found = refusals(() => fromChineseDays(data as ChineseDaysData));
    expect(found.map((each, index) => each.slice(0, refused[index]?.length))).toEqual(refused);
  });

  it.each<[options: unknown, refused: string]>([
    [{ hoursOf: "monday" }, "options-invalid /options/hoursOf"],
    [{ hoursOf: "mon", hours: "09:00-12:00" }, "options-invalid /options"],
    [{ hours: "9-12" }, "hours-unreadable /options/hours"],
    [{ hours: "09:00-09:00" }, "hours-empty /options/hours"],
    [{ years: [] }, "holidays-unknown-year /options/years"],
    [{ years: [2027.5] }, "holidays-unknown-year /options/years"],
    [{ years: ["2027"] }, "options-invalid /options/years/0"],
    [{ years: 2027 }, "options-invalid /options/years"],
    [{ year: 2027 }, "options-invalid /options/year"],
    [null, "options-invalid /options"],
  ])("options %o", (options, refused) => {
    expect(refusals(() => fromChineseDays(WHOLE, options as never))).toEqual([refused]);
  });

  it("a year alone is refused, not its whole neighbours, where it was not asked for", () => {
    const data = of({ "2028-01-01": "New Year's Day,元旦,1" });
    expect(fromChineseDays(data, { years: [2027] }).coverage).toEqual(year(2027));
  });
});

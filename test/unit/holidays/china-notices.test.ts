// The refresh of China's bundled holidays, on a year of which the notice is made up.
import cn2024 from "holiday-calendar/data/CN/2024.json" with { type: "json" };
import cn2025 from "holiday-calendar/data/CN/2025.json" with { type: "json" };
import cn2026 from "holiday-calendar/data/CN/2026.json" with { type: "json" };
import { readFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { fromHolidayCalendar } from "sla-clock/holidays";
import type { HolidayCalendarYear, HolidayData } from "sla-clock/holidays";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { arrangementsOf, differences, withNotice } from "../../../scripts/china-notices.js";

const FILE = "src/contracts/china-holidays.ts";
const source = readFileSync(new URL(`../../../${FILE}`, import.meta.url), "utf8");

const off = (name: string, ...dates: readonly string[]): HolidayCalendarYear["dates"] =>
  dates.map((date) => ({ date: `2027-${date}`, name_cn: name, name_en: "A holiday", type: "public_holiday" }));
const worked = (name: string, ...dates: readonly string[]): HolidayCalendarYear["dates"] =>
  dates.map((date) => ({ date: `2027-${date}`, name_cn: name, name_en: "A workday", type: "transfer_workday" }));

const madeUp: HolidayCalendarYear = {
  year: 2027,
  region: "CN",
  dates: [
    ...off("元旦", "01-01", "01-02", "01-03"),
    ...worked("春节补班", "02-14", "01-31"),
    ...off("春节", "02-05", "02-06", "02-07", "02-08"),
    ...off("劳动节", "05-01"),
    ...off("国庆节、中秋节", "10-01", "10-02"),
    ...off("国庆节", "10-03", "10-04"),
    ...worked("国庆节补班", "10-09"),
  ],
};

const arrangements = [
  { name: "元旦", off: ["2027-01-01", "2027-01-03"], makeUp: [] },
  { name: "春节", off: ["2027-02-05", "2027-02-08"], makeUp: ["2027-01-31", "2027-02-14"] },
  { name: "劳动节", off: ["2027-05-01", "2027-05-01"], makeUp: [] },
  { name: "国庆节、中秋节", off: ["2027-10-01", "2027-10-04"], makeUp: ["2027-10-09"] },
];

describe("the arrangements of a year", () => {
  it("consecutive dates are one holiday, make-up days stand with theirs", () => {
    expect(arrangementsOf(madeUp)).toEqual(arrangements);
  });

  it("a make-up day of no holiday is an error", () => {
    const dates = [...madeUp.dates, ...worked("端午节补班", "06-13")];
    expect(() => arrangementsOf({ ...madeUp, dates })).toThrow("no holiday for the make-up working day 2027-06-13");
  });

  it("of 2024 to 2026 are those of the table", () => {
    for (const file of [cn2024, cn2025, cn2026]) {
      for (const { off: dates, makeUp } of arrangementsOf(file)) {
        const line = `off: ["${dates[0]}", "${dates[1]}"], makeUp: [${makeUp.map((date) => `"${date}"`).join(", ")}] }`;
        expect(source).toContain(line);
      }
    }
  });
});

describe("the table with the made-up year", () => {
  const written = withNotice(source, 2027, arrangements as never);

  it("is clean to prettier, and the rest of the file stays as it is", async () => {
    const options = { ...(await resolveConfig(FILE)), filepath: FILE };
    const formatted = await format(written, options);
    const [before, after] = [source.split("\n"), formatted.split("\n")];
    const added = after.filter((line) => !before.includes(line)).map((line) => line.trim());
    expect(added).toEqual([
      "year: 2027,",
      '{ name: NEW_YEAR, off: ["2027-01-01", "2027-01-03"], makeUp: [] },',
      '{ name: SPRING_FESTIVAL, off: ["2027-02-05", "2027-02-08"], makeUp: ["2027-01-31", "2027-02-14"] },',
      '{ name: LABOUR_DAY, off: ["2027-05-01", "2027-05-01"], makeUp: [] },',
      '{ name: NATIONAL_DAY_AND_MID_AUTUMN, off: ["2027-10-01", "2027-10-04"], makeUp: ["2027-10-09"] },',
    ]);
    expect(after.filter((line) => before.includes(line)).length).toBe(before.length + 4);
  });

  it("gives holidays to the end of 2027", () => {
    const body = written.replace(/^import .*$/gm, "").replaceAll("export function", "function");
    const js = ts.transpileModule(body, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;
    const plain = `const makeUpName = (name) => name;
      const WEEKDAYS = ["mon"];
      const parseDate = (date) => Date.parse(date) / 86400000;
      const formatDate = (day) => new Date(day * 86400000).toISOString().slice(0, 10);`;
    const chinaHolidaysOf2027 = new Function(`${plain} ${js}; return chinaHolidays();`) as () => HolidayData; // eslint-disable-line @typescript-eslint/no-implied-eval -- the source was just made
    const { holidays, specialDays, coverage } = chinaHolidaysOf2027();
    expect(coverage).toEqual({ from: "2024-01-01", to: "2028-01-01" });
    expect([holidays.length, specialDays.length]).toEqual([89 + 12, 19 + 3]);
  });

  it("a year that is there already, an unknown holiday, another source: errors", () => {
    expect(() => withNotice(written, 2027, [])).toThrow("has a notice of 2027 already");
    expect(() => withNotice(source, 2027, [{ name: "儿童节", off: ["2027-06-01", "2027-06-01"], makeUp: [] }])).toThrow(
      "no constant for the holiday 儿童节",
    );
    expect(() => withNotice("", 2027, [])).toThrow("no table NOTICES");
  });
});

describe("what two sources say", () => {
  it("nothing differs from itself; a missing date and another kind do", () => {
    const one = fromHolidayCalendar(madeUp);
    expect(differences(one, one)).toEqual([]);
    const other = fromHolidayCalendar({
      ...madeUp,
      dates: madeUp.dates.flatMap((row) => {
        if (row.date === "2027-10-09") return [{ ...row, type: "public_holiday" }];
        return row.date === "2027-01-02" ? [] : [row];
      }),
    });
    expect(differences(one, other)).toEqual(["2027-01-02: off, ordinary", "2027-10-09: worked, off"]);
  });
});

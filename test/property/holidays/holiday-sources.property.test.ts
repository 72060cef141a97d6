import { test } from "@fast-check/vitest";
import all from "chinese-days/dist/chinese-days.json" with { type: "json" };
import Holidays from "date-holidays";
import fc from "fast-check";
import ICAL from "ical.js";
import { readFileSync } from "node:fs";
import { fromChineseDays, fromDateHolidays, fromHolidayCalendar, fromICalendar } from "sla-clock/holidays";
import type { HolidayCalendarYear, HolidayData } from "sla-clock/holidays";
import { Temporal } from "temporal-polyfill";
import { describe, expect } from "vitest";

/** Years that follow each other, of those that a source has. */
const years = (min: number, max: number): fc.Arbitrary<readonly number[]> =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 1, max: 4 }))
    .map(([first, count]) => Array.from({ length: Math.min(count, max + 1 - first) }, (_, index) => first + index));

/** Years read together must be the years read one by one, end to end. */
function expectSum(list: readonly number[], read: (of: readonly number[]) => HolidayData): void {
  const [together, single] = [read(list), list.map((year) => read([year]))];
  expect(together.holidays).toEqual(single.flatMap(({ holidays }) => holidays));
  expect(together.specialDays).toEqual(single.flatMap(({ specialDays }) => specialDays));
  expect(together.coverage).toEqual({ from: single[0]?.coverage.from, to: single.at(-1)?.coverage.to });
}

describe("years", () => {
  test.prop([years(2004, 2026)])("years: chinese-days of several years = each alone, joined", (list) => {
    expectSum(list, (of) => fromChineseDays(all, { years: of }));
  });

  test.prop([years(1970, 2076), fc.constantFrom("US", "FR", "GB", "SA", "KR", "IL")], { numRuns: 40 })(
    "years: date-holidays of several years = each alone, joined",
    (list, country) => {
      expectSum(list, (of) => fromDateHolidays(Holidays, { country, years: of, partDays: () => "ordinary" }));
    },
  );

  test.prop([years(2000, 2026), fc.constantFrom("CN", "JP")], { numRuns: 40 })(
    "years: holiday-calendar in any order of its files = in order",
    (list, region) => {
      const files = list.map((year): HolidayCalendarYear => {
        return JSON.parse(readFileSync(`node_modules/holiday-calendar/data/${region}/${year}.json`, "utf8"));
      });
      expect(fromHolidayCalendar([...files].reverse())).toEqual(fromHolidayCalendar(files));
    },
  );
});

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const someOf = (...numbers: readonly number[]): fc.Arbitrary<readonly number[]> =>
  fc.uniqueArray(fc.constantFrom(...numbers), { maxLength: 3 });
const byDay = fc.record({ nth: fc.constantFrom<number[]>(0, 0, 1, 2, 4, -1, -2), day: fc.nat(6) });
const rule = fc.record({
  months: someOf(1, 2, 3, 5, 11, 12),
  monthDays: someOf(1, 2, 13, 28, 29, 30, 31, -1, -2),
  weekdays: fc.uniqueArray(byDay, { maxLength: 2, selector: ({ nth, day }) => `${nth}${day}` }),
  interval: fc.integer({ min: 1, max: 4 }),
});
type Rule = typeof rule extends fc.Arbitrary<infer R> ? R : never;

/** Whether a rule names a date: RFC 5545, 3.3.10, read for one date at a time. */
function names({ months, monthDays, weekdays }: Rule, date: Temporal.PlainDate, start: Temporal.PlainDate): boolean {
  const isBare = monthDays.length === 0 && weekdays.length === 0;
  const inMonth = months.length === 0 ? !isBare || date.month === start.month : months.includes(date.month);
  const onDay = isBare
    ? date.day === start.day
    : monthDays.length === 0 || monthDays.some((day) => (day > 0 ? day : date.daysInMonth + 1 + day) === date.day);
  const inWeek = weekdays.some(({ nth, day }) => {
    if (date.dayOfWeek - 1 !== day) return false;
    if (nth === 0 || monthDays.length > 0) return true;
    const [of, length] = months.length > 0 ? [date.day, date.daysInMonth] : [date.dayOfYear, date.daysInYear];
    return nth > 0 ? Math.ceil(of / 7) === nth : Math.ceil((length + 1 - of) / 7) === -nth;
  });
  return inMonth && onDay && (weekdays.length === 0 || inWeek);
}

describe("recurrence", () => {
  test.prop([rule, fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 12 }), fc.boolean()])(
    "RRULE: a yearly rule = the dates that it names, by a walk over all days",
    (given, offset, count, counted) => {
      const plain = {
        ...given,
        weekdays: given.weekdays.map((each) => (given.monthDays.length > 0 ? { ...each, nth: 0 } : each)),
      };
      let date = Temporal.PlainDate.from("2020-01-01").add({ days: offset });
      const [start, end] = [date, date.add({ years: 14 })];
      // A bare rule names its start; any other starts on the first date that it names.
      while (!names(plain, date, start) && Temporal.PlainDate.compare(date, end) < 0) date = date.add({ days: 1 });
      fc.pre(Temporal.PlainDate.compare(date, end) < 0);
      const first = date;
      const expected: string[] = [];
      for (; Temporal.PlainDate.compare(date, end) < 0; date = date.add({ days: 1 })) {
        const inYear = (date.year - first.year) % plain.interval === 0;
        if (inYear && names(plain, date, first)) expected.push(date.toString());
      }
      const list = (name: string, values: readonly (number | string)[]): string =>
        values.length === 0 ? "" : `;${name}=${values.join(",")}`;
      const days = plain.weekdays.map(({ nth, day }) => `${nth === 0 ? "" : nth}${DAYS[day] ?? ""}`);
      const text = [
        `RRULE:FREQ=YEARLY;INTERVAL=${plain.interval}${counted ? `;COUNT=${count}` : ""}`,
        `${list("BYMONTH", plain.months)}${list("BYMONTHDAY", plain.monthDays)}${list("BYDAY", days)}`,
      ].join("");
      const event = ["BEGIN:VEVENT", `DTSTART;VALUE=DATE:${first.toString().replaceAll("-", "")}`, text, "END:VEVENT"];
      // A year without any date is refused, so each date is asked for alone, and so is the day after it.
      const calendar = ["BEGIN:VCALENDAR", ...event, "END:VCALENDAR"].join("\r\n");
      const read = (from: string, to: string): readonly string[] =>
        fromICalendar(calendar, ICAL, { coverage: { from, to } }).holidays.map((day) =>
          typeof day === "string" ? day : day.date,
        );
      const half = (year: number): readonly string[] => [
        ...read(`${year}-01-01`, `${year}-07-01`),
        ...read(`${year}-07-01`, `${year + 1}-01-01`),
      ];
      const found = Array.from({ length: 15 }, (_, index) => half(first.year + index)).flat();
      const inside = found.filter((day) => day < end.toString());
      expect(inside).toEqual(counted ? expected.slice(0, count) : expected);
    },
  );
});

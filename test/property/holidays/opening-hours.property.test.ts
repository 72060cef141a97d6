import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { defineCalendar, openIntervals, SlaError } from "sla-clock";
import type { CalendarSpec } from "sla-clock";
import { fromOsmOpeningHours, fromSchemaOpeningHours } from "sla-clock/holidays";
import { Temporal } from "temporal-polyfill";
import { describe, expect } from "vitest";

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
const OURS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

interface Span {
  readonly opens: string;
  readonly closes: string;
}

const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(95), fc.integer({ min: 1, max: 95 }))
  .map(([from, lasts]) => ({ opens: clock(from), closes: clock((from + lasts) % 96 || 96) }));
/** Spans of each day of the week, Monday first. */
const weekOfSpans = fc.array(fc.array(span, { maxLength: 3 }), { minLength: 7, maxLength: 7 });

/** What is open in a week of 2026, by Monday 2 March. */
function open(spec: Omit<CalendarSpec, "id" | "timeZone">): unknown {
  const calendar = defineCalendar({ id: "x", timeZone: "UTC", ...spec });
  return openIntervals(calendar, "2026-03-02T00:00Z", "2026-03-10T00:00Z");
}

const inOurs = (week: readonly (readonly Span[])[]): CalendarSpec["hours"] =>
  Object.fromEntries(
    week.flatMap((spans, day) =>
      spans.length === 0 ? [] : [[OURS[day] ?? "", spans.map(({ opens, closes }) => `${opens}-${closes}`)]],
    ),
  );

describe("weeks in other notations", () => {
  test.prop([weekOfSpans])("OpenStreetMap: a week written in its notation = the week", (week) => {
    const rules = week.flatMap((spans, day) => {
      const hours = spans.map(({ opens, closes }) => `${opens}-${closes}`).join(",");
      return hours === "" ? [] : [`${DAYS[day] ?? ""} ${hours}`];
    });
    expect(open(fromOsmOpeningHours(rules.join(", ") || "off"))).toEqual(open({ hours: inOurs(week) }));
  });

  test.prop([weekOfSpans])("schema.org: a week written as specifications = the week", (week) => {
    const openingHoursSpecification = week.flatMap((spans, day) => {
      const dayOfWeek = NAMES[day] ?? "";
      return spans.length === 0 ? [{ dayOfWeek }] : spans.map((each) => ({ dayOfWeek, ...each }));
    });
    expect(open(fromSchemaOpeningHours({ openingHoursSpecification }))).toEqual(open({ hours: inOurs(week) }));
  });

  test.prop([weekOfSpans])("schema.org: the short text = the specifications", (week) => {
    const given = week.flatMap((spans, day) => spans.map((each) => ({ day, ...each })));
    fc.pre(given.length > 0);
    const openingHours = given.map(({ day, opens, closes }) => `${DAYS[day] ?? ""} ${opens}-${closes}`);
    const openingHoursSpecification = given.map(({ day, opens, closes }) => ({
      dayOfWeek: NAMES[day] ?? "",
      opens,
      closes,
    }));
    expect(fromSchemaOpeningHours({ openingHours })).toEqual(fromSchemaOpeningHours({ openingHoursSpecification }));
  });
});

interface DateRule {
  readonly from: readonly [month: number, day: number];
  readonly to: readonly [month: number, day: number];
  readonly days: readonly number[];
  readonly hours: string;
}

const monthDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const dateRule: fc.Arbitrary<DateRule> = fc.record({
  from: monthDay,
  to: monthDay,
  days: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
  hours: fc.constantFrom("off", "10:00-12:00", "08:00-09:00,14:00-20:00", "open"),
});

const two = (value: number): string => String(value).padStart(2, "0");
const written = ({ from, to, days, hours }: DateRule): string => {
  const [first, last] = [from, to].map(([month, day]) => `${MONTHS[month - 1] ?? ""} ${two(day)}`);
  return `${first ?? ""}-${last ?? ""}${days.length === 0 ? "" : ` ${days.map((day) => DAYS[day]).join(",")}`} ${hours}`;
};

/** Whether a rule is for a date, month and day compared as text. */
function isFor({ from, to, days }: DateRule, date: Temporal.PlainDate): boolean {
  const [at, first, last] = [date, { month: from[0], day: from[1] }, { month: to[0], day: to[1] }].map(
    ({ month, day }) => `${two(month)}-${two(day)}`,
  );
  const inside = String(first) <= String(last) ? first! <= at! && at! <= last! : at! >= first! || at! <= last!;
  return inside && (days.length === 0 || days.includes(date.dayOfWeek - 1));
}

describe("dates in other notations", () => {
  test.prop([fc.array(dateRule, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1970, max: 2198 })])(
    "OpenStreetMap: rules of dates = the last that is for the date, by a walk over the year",
    (rules, year) => {
      const coverage = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
      const text = ["Mo-Fr 09:00-17:00", ...rules.map(written)].join("; ");
      const { holidays, specialDays } = fromOsmOpeningHours(text, { coverage });
      const found = new Map<string, string>([
        ...holidays.map((day) => [typeof day === "string" ? day : day.date, "off"] as const),
        ...specialDays.map((day) => [day.date, String(day.hours)] as const),
      ]);
      let date = Temporal.PlainDate.from(coverage.from);
      for (; date.year === year; date = date.add({ days: 1 })) {
        const rule = rules.filter((each) => isFor(each, date)).at(-1);
        const usual = date.dayOfWeek <= 5 ? "09:00-17:00" : "off";
        const hours = rule?.hours.replace("open", "00:00-24:00").replace(",", ", ") ?? usual;
        expect(found.get(date.toString()) ?? usual, date.toString()).toBe(hours);
      }
    },
  );

  test.prop([
    fc.array(
      fc.constantFrom(
        ...'Mo|Fr|Sa|PH|SH|off|open|24/7|09:00|-|17:00|26:00|,|;| |:|Dec|24|Jan|2026|2027|week|easter|sunrise|+|"x"|unknown|[1]'.split(
          "|",
        ),
      ),
      { maxLength: 12 },
    ),
  ])("OpenStreetMap: any text of its words = hours that a calendar takes, or a refusal", (words) => {
    const coverage = { from: "2026-12-01", to: "2027-02-01" };
    const publicHolidays = { holidays: ["2027-01-01"], specialDays: [], coverage };
    for (const options of [{ coverage }, { publicHolidays }]) {
      try {
        const hours = fromOsmOpeningHours(words.join(""), options);
        expect(() => defineCalendar({ id: "x", timeZone: "UTC", ...hours })).not.toThrow();
      } catch (error) {
        expect(error).toBeInstanceOf(SlaError);
      }
    }
  });
});

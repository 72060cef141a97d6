import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect } from "vitest";

import {
  addMonths,
  dateFields,
  dayNumber,
  daysInMonth,
  formatDate,
  parseDate,
  weekdayIndex,
} from "../../../src/time/plain-date.js";

const EPOCH = new Temporal.PlainDate(1970, 1, 1);

/** Dates of the years 0 to 9999, leaning to ends of months, leap days and both ends of the supported years. */
const date = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        year: fc.integer({ min: 1900, max: 2400 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.constantFrom(1, 28, 29, 30, 31),
      })
      .map((fields) => Temporal.PlainDate.from(fields, { overflow: "constrain" })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        year: fc.integer({ min: 0, max: 9999 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      })
      .map((fields) => Temporal.PlainDate.from(fields)),
  },
);
const numberOf = (of: Temporal.PlainDate): number => EPOCH.until(of, { largestUnit: "day" }).days;
const textOf = (of: Temporal.PlainDate): string => of.toString().slice(-10);

describe("dates", () => {
  test.prop([date])("date round trip: parseDate(formatDate(n)) = n, written as Temporal writes it", (of) => {
    const n = numberOf(of);
    expect(formatDate(n)).toBe(textOf(of));
    expect(parseDate(formatDate(n), "")).toBe(n);
  });

  test.prop([date])("day number: dayNumber(date) = Temporal's days since 1970-01-01", (of) => {
    expect(dayNumber(of.year, of.month, of.day)).toBe(numberOf(of));
    expect(dateFields(numberOf(of))).toEqual({ year: of.year, month: of.month, day: of.day });
  });

  test.prop([date])("week and month: weekdayIndex, daysInMonth = Temporal's", (of) => {
    expect(weekdayIndex(numberOf(of))).toBe(of.dayOfWeek - 1);
    expect(daysInMonth(of.year, of.month)).toBe(of.daysInMonth);
  });

  test.prop([date, fc.integer({ min: -1200, max: 1200 })])(
    "months later: addMonths(date, n) = Temporal's, constrained",
    (of, months) => {
      const later = of.add({ months }, { overflow: "constrain" });
      if (later.year >= 0) expect(addMonths(numberOf(of), months)).toBe(numberOf(later));
    },
  );

  test.prop([fc.nat(9999), fc.nat(99), fc.nat(99)])(
    "impossible dates: parseDate(text) = Temporal's reading, or date-impossible where it has none",
    (year, month, day) => {
      const text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
        "-",
      );
      let expected: number | undefined;
      try {
        expected = numberOf(Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }));
      } catch {
        // No such date.
      }
      if (expected === undefined)
        expect(() => parseDate(text, "")).toThrow(expect.objectContaining({ code: "date-impossible" }));
      else expect(parseDate(text, "")).toBe(expected);
    },
  );
});

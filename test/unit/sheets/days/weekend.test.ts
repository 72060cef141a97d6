import { describe, expect, it } from "vitest";

import { readWeekend } from "../../../../src/sheets/days/weekend.js";
import { outcome } from "../../../reference/answers.js";
import { naiveWeekend } from "../../../reference/naive-workdays.js";

const read = (value: unknown): unknown => outcome(() => readWeekend(value, "/weekend"));

describe("a weekend by number, as WORKDAY.INTL has it", () => {
  it.each([
    [1, "Saturday and Sunday", "0000011"],
    [2, "Sunday and Monday", "1000001"],
    [3, "Monday and Tuesday", "1100000"],
    [7, "Friday and Saturday", "0000110"],
    [11, "Sunday", "0000001"],
    [12, "Monday", "1000000"],
    [17, "Saturday", "0000010"],
  ])("%d is %s", (code, _, weekend) => {
    expect(read(code)).toBe(weekend);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17])("%d, by the rule that the table follows", (code) => {
    expect(read(code)).toBe(naiveWeekend(code));
  });

  it.each([0, -0, 8, 9, 10, 18, -1, 100, 1111111, 11_000, NaN, Infinity, -Infinity, 1.9, 0.5, 17.99, 1e300])(
    "%d is unknown",
    (code) => {
      expect(read(code)).toBe("weekend-unknown");
    },
  );
});

describe("a weekend as text", () => {
  it.each(["0000000", "0000011", "1111111", "0101010"])("%s is itself", (text) => {
    expect(read(text)).toBe(text);
  });

  it.each([
    "1",
    "11",
    "000001",
    "00000110",
    "0000012",
    " 0000011",
    "0000011 ",
    "0000011\n",
    "０００００１１",
    "sat-sun",
    " ",
    true,
    false,
    11n,
    [],
    ["0000011"],
    {},
    new Date(0),
    Symbol("1"),
  ])("%o is unreadable", (value) => {
    expect(read(value)).toBe("weekend-unreadable");
  });
});

it.each([undefined, null, ""])("%o, a blank cell, is Saturday and Sunday", (blank) => {
  expect(read(blank)).toBe("0000011");
});

it("tells where it was and what was expected", () => {
  expect(() => readWeekend(8, "/weekend")).toThrow(
    "cannot find the weekend of the number at /weekend: expected 1 to 7 or 11 to 17, received 8",
  );
  expect(() => readWeekend("1", "/weekend/2")).toThrow(
    'cannot read the weekend at /weekend/2: expected a number, or seven digits 0 and 1 from Monday on as text, such as "0000011", received "1"',
  );
});

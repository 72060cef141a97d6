import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";

import { FIRST_DATE, LAST_DATE } from "../../../../src/sheets/days/sheet-date.js";
import { networkdays as N, workday as W } from "../../../../src/sheets/days/working-days.js";
import { compileWeek } from "../../../../src/sheets/days/working-week.js";
import { outcome } from "../../../reference/answers.js";
import { isWorkday, naiveNetworkdays, naiveWorkday } from "../../../reference/naive-workdays.js";
import type { NaiveWeek } from "../../../reference/naive-workdays.js";

// s, a, b and c are dates, n and m whole numbers; exceptions are dense about the dates, so that counts begin, end and pass over them.

interface Scene {
  readonly at: number;
  readonly spec: NaiveWeek;
}

const weekend = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("0000011", "0000001", "0000110", "0000000", "1111111", "0111111") },
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom("0", "1"), { minLength: 7, maxLength: 7 }).map((days) => days.join("")),
  },
);
const within = (at: number, by: number): fc.Arbitrary<number> =>
  fc.integer({ min: -by, max: by }).map((away) => Math.min(Math.max(at + away, FIRST_DATE), LAST_DATE));
const near = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -500, max: 40_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(-3, 4, 0, -1) },
  { weight: 1, arbitrary: fc.integer({ min: FIRST_DATE, max: FIRST_DATE + 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: LAST_DATE - 30, max: LAST_DATE }) },
);
const dates = (at: number): fc.Arbitrary<number[]> => fc.array(within(at, 40), { maxLength: 25 });
const scene: fc.Arbitrary<Scene> = near.chain((at) =>
  fc.record({
    at: fc.constant(at),
    spec: fc.record({ weekend, holidays: dates(at), makeUpDays: fc.oneof(fc.constant([]), dates(at)) }),
  }),
);
/** Where the ends of the sheet are too far away to be reached by a hundred days, and some day of the week is a working day. */
const inner = scene
  .filter(({ spec }) => spec.weekend !== "1111111")
  .map(({ at, spec }) => {
    const by = at < 0 ? 2000 : at > 50_000 ? -2000 : 0;
    const moved = (days: readonly number[]): readonly number[] => days.map((day) => day + by);
    return { at: at + by, spec: { ...spec, holidays: moved(spec.holidays), makeUpDays: moved(spec.makeUpDays) } };
  });
const away = fc.integer({ min: -50, max: 50 });
const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -60, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, -1) },
);
const some = fc.integer({ min: 1, max: 60 });

const week = ({ weekend, holidays, makeUpDays }: NaiveWeek): ReturnType<typeof compileWeek> =>
  compileWeek(weekend, holidays, makeUpDays);
const clamp = (day: number): number => Math.min(Math.max(day, FIRST_DATE), LAST_DATE);

describe("day functions of sheets", () => {
  test.prop([scene, away, count])("workday(s, n) = the n-th working day of the walk", ({ at, spec }, by, n) => {
    const start = clamp(at + by);
    const answer = outcome(() => W(week(spec), start, n));
    const isEmpty = spec.weekend === "1111111";
    const walked = isEmpty && spec.makeUpDays.length === 0 ? undefined : naiveWorkday(spec, start, n);
    if (walked !== undefined) expect(answer).toBe(walked);
    else expect(answer).toBe(isEmpty ? "working-day-missing" : "serial-out-of-range");
  });

  test.prop([scene, away, away])(
    "networkdays(a, b) = the working days of the walk from a to b",
    ({ at, spec }, x, y) => {
      const [a, b] = [clamp(at + x), clamp(at + y)];
      expect(N(week(spec), a, b)).toBe(naiveNetworkdays(spec, a, b));
    },
  );

  test.prop([inner, away, some])(
    "networkdays(s + 1, workday(s, n)) = n, networkdays(workday(s, −n), s − 1) = n for n > 0",
    ({ at, spec }, by, n) => {
      const [compiled, s] = [week(spec), at + by];
      expect(N(compiled, s + 1, W(compiled, s, n))).toBe(n);
      expect(N(compiled, W(compiled, s, -n), s - 1)).toBe(n);
    },
  );

  test.prop([inner, away, count])("networkdays(workday(s, n), workday(s, n)) = 1 for n ≠ 0", ({ at, spec }, by, n) => {
    fc.pre(n !== 0);
    const day = W(week(spec), at + by, n);
    expect(N(week(spec), day, day)).toBe(1);
  });

  test.prop([inner, away])("workday(s, 0) = s, even on a day off", ({ at, spec }, by) => {
    expect(W(week(spec), at + by, 0)).toBe(at + by);
  });

  test.prop([inner, away, some, some])(
    "workday(workday(s, n), m) = workday(s, n + m) for n and m of one sign",
    ({ at, spec }, by, n, m) => {
      const [compiled, s] = [week(spec), at + by];
      expect(W(compiled, W(compiled, s, n), m)).toBe(W(compiled, s, n + m));
      expect(W(compiled, W(compiled, s, -n), -m)).toBe(W(compiled, s, -n - m));
    },
  );

  test.prop([inner, away, count])("workday(workday(s, n), −n) = s for a working day s", ({ at, spec }, by, n) => {
    const compiled = week(spec);
    const s = W(compiled, at + by, 1);
    expect(W(compiled, W(compiled, s, n), -n)).toBe(s);
  });

  test.prop([inner, away, count])("workday(s, n) < workday(s, n + 1) for n ≠ −1, 0", ({ at, spec }, by, n) => {
    fc.pre(n !== 0 && n !== -1);
    const [compiled, s] = [week(spec), at + by];
    expect(W(compiled, s, n)).toBeLessThan(W(compiled, s, n + 1));
  });

  test.prop([scene, fc.tuple(away, away, away)])(
    "networkdays(a, c) = networkdays(a, b) + networkdays(b + 1, c) for a ≤ b < c",
    ({ at, spec }, by) => {
      const [a = 0, b = 0, c = 0] = by.map((each) => clamp(at + each)).sort((x, y) => x - y);
      fc.pre(b < c);
      const compiled = week(spec);
      expect(N(compiled, a, c)).toBe(N(compiled, a, b) + N(compiled, b + 1, c));
    },
  );

  test.prop([scene, away, away])("networkdays(b, a) = −networkdays(a, b), never -0", ({ at, spec }, x, y) => {
    const [a, b] = [clamp(at + x), clamp(at + y)];
    const there = N(week(spec), a, b);
    fc.pre(a !== b);
    expect(N(week(spec), b, a)).toBe(there === 0 ? 0 : -there);
  });

  test.prop([scene, away, away, count, fc.nat(10_000)])(
    "networkdays(a, b), workday(a, n): exceptions in any order, repeated = the same answers",
    ({ at, spec }, x, y, n, turn) => {
      const [a, b] = [clamp(at + x), clamp(at + y)];
      const turned = (days: readonly number[]): number[] => {
        const by = days.length === 0 ? 0 : turn % days.length;
        return [...days.slice(by), ...days, ...days.slice(0, by)].reverse();
      };
      const [plain, other] = [week(spec), compileWeek(spec.weekend, turned(spec.holidays), turned(spec.makeUpDays))];
      expect(N(other, a, b)).toBe(N(plain, a, b));
      expect(outcome(() => W(other, a, n))).toBe(outcome(() => W(plain, a, n)));
    },
  );

  test.prop([scene, away, away])(
    "networkdays(a, b): a holiday on a day off, a make-up day on a working day = neither",
    ({ at, spec }, x, y) => {
      const [a, b] = [clamp(at + x), clamp(at + y)];
      const bare = { ...spec, holidays: [], makeUpDays: [] };
      const [off, on] = [
        spec.holidays.filter((day) => !isWorkday(bare, day)),
        spec.makeUpDays.filter((day) => isWorkday(bare, day)),
      ];
      expect(N(compileWeek(spec.weekend, off, on), a, b)).toBe(N(week(bare), a, b));
    },
  );

  test.prop([inner, away, away])(
    "networkdays(a, b), workday(a, n): a make-up day beats a holiday",
    ({ at, spec }, x, y) => {
      const [a, b] = [at + x, at + y];
      const both = compileWeek(spec.weekend, [...spec.holidays, ...spec.makeUpDays], spec.makeUpDays);
      expect(N(both, a, b)).toBe(N(week(spec), a, b));
      expect(W(both, a, y)).toBe(W(week(spec), a, y));
    },
  );

  test.prop([inner, away, count, fc.integer({ min: -100, max: 100 })])(
    "workday(s + 7k, n) = workday(s, n) + 7k without exceptions",
    ({ at, spec }, by, n, k) => {
      const [bare, s] = [compileWeek(spec.weekend, [], []), at + by];
      expect(W(bare, s + 7 * k, n)).toBe(W(bare, s, n) + 7 * k);
    },
  );

  const fraction = fc.double({ min: 0, max: 0.999, noNaN: true });
  test.prop([inner, away, count, fraction, fraction])(
    "workday(s + f, n ± g) = workday(s, n), networkdays(a + f, b + g) = networkdays(a, b): fractions do not count",
    ({ at, spec }, by, n, f, g) => {
      const [compiled, s] = [week(spec), at + by];
      expect(W(compiled, s + f, n < 0 ? n - g : n + g)).toBe(W(compiled, s, n));
      expect(N(compiled, s + f, s + n + g)).toBe(N(compiled, s, s + n));
    },
  );
});

/* Questions to the day functions of a sheet: edges, and random ones. Dates are serial numbers; 46000 is Tuesday, 2025-12-09. */
import { FIRST_SERIAL, LAST_SERIAL } from "./day-cases.js";
import type { DayCase } from "./day-cases.js";

const TUESDAY = 46_000;
const SATURDAY = 46_004;
const CODES = [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17] as const;
const NO_WEEKENDS = [
  0, -1, -0.5, 0.5, 1.9, 7.9, 8, 9, 10, 10.9, 11.5, 17.99, 18, 100, 10_000, 1_111_111, 1e300,
] as const;
const TEXTS = [
  "",
  "1",
  "11",
  "abc",
  "000001",
  "00000110",
  " 0000011",
  "0000012",
  "xxxxxxx",
  "0000000",
  "1111111",
] as const;

const workday = (start: number, other: number, more: Partial<DayCase> = {}): DayCase => ({
  ...{ name: "WORKDAY", start, other, weekend: undefined, holidays: [], makeUpDays: [] },
  ...more,
});
const networkdays = (start: number, other: number, more: Partial<DayCase> = {}): DayCase => ({
  ...workday(start, other, more),
  name: "NETWORKDAYS",
});

export const edges: readonly DayCase[] = [
  ...[...CODES, ...NO_WEEKENDS, ...TEXTS, true, false, undefined].flatMap((weekend) => [
    ...[10, -10, 0].map((days) => workday(TUESDAY, days, { weekend })),
    ...[20, 0, -20].map((away) => networkdays(TUESDAY, TUESDAY + away, { weekend })),
  ]),
  ...[0, 1, -1, 0.5, -0.5, 0.999, -0.999, 1.999, -1.999, 5.5, -5.5].flatMap((days) =>
    [TUESDAY, TUESDAY + 0.5, SATURDAY, SATURDAY + 0.999, SATURDAY + 1].map((start) => workday(start, days)),
  ),
  ...[0, 0.1, 0.9, 1.9, -0.1, -0.9, -1].flatMap((away) => [
    networkdays(TUESDAY, TUESDAY + away),
    networkdays(SATURDAY + 0.5, SATURDAY + away),
  ]),
  ...[FIRST_SERIAL, FIRST_SERIAL + 1, FIRST_SERIAL - 1, FIRST_SERIAL - 0.5, 1, 0, -0.5, -1, -1000].flatMap((start) => [
    ...[0, 1, -1, 100, -100].map((days) => workday(start, days, { weekend: "0000000" })),
    networkdays(start, 70, { weekend: "0000000" }),
    networkdays(70, start, { weekend: 11 }),
  ]),
  ...[LAST_SERIAL, LAST_SERIAL - 1, LAST_SERIAL + 0.9, LAST_SERIAL + 1, 3_000_000].flatMap((start) => [
    ...[0, 1, -1, 100, -100].map((days) => workday(start, days, { weekend: "0000000" })),
    networkdays(start, TUESDAY, { weekend: "0000000" }),
    networkdays(TUESDAY, start, { weekend: 11 }),
  ]),
  ...[100_000, 1_000_000, 2_000_000, 2_100_000, 10_000_000].map((days) => workday(TUESDAY, days)),
  ...[-10_000, -32_000, -33_000].map((days) => workday(TUESDAY, days)),
  ...[
    [TUESDAY + 1],
    [TUESDAY + 1, TUESDAY + 1, TUESDAY + 2],
    [TUESDAY + 2.2, TUESDAY + 1.7],
    [SATURDAY, SATURDAY + 1],
    [TUESDAY],
    [-5],
    [LAST_SERIAL + 1],
    [TUESDAY + 1, 60],
  ].flatMap((holidays) => [
    ...[1, -1, 3, 0].map((days) => workday(TUESDAY, days, { holidays })),
    ...[10, -10].map((away) => networkdays(TUESDAY, TUESDAY + away, { holidays })),
  ]),
];

/** Random questions, the same for the same seed; a third of them with make-up days. */
export function randomCases(seed: number, count: number): readonly DayCase[] {
  const next = generator(seed);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const chance = (share: number): boolean => next() < share;

  const oneDate = (): number => {
    if (chance(0.05)) return FIRST_SERIAL + whole(0, 40);
    if (chance(0.05)) return LAST_SERIAL - whole(0, 40);
    return chance(0.2) ? whole(FIRST_SERIAL, LAST_SERIAL) : whole(43_831, 51_501);
  };
  const mask = (): string => whole(0, 127).toString(2).padStart(7, "0");
  const weekend = (): DayCase["weekend"] => {
    if (chance(0.1)) return undefined;
    return chance(0.5) ? CODES[whole(0, CODES.length - 1)] : mask();
  };
  const distance = (): number => {
    const far = chance(0.6) ? 15 : chance(0.7) ? 300 : chance(0.9) ? 5000 : 30_000;
    return whole(-far, far);
  };
  const datesNear = (at: number, most: number): readonly number[] =>
    Array.from({ length: whole(0, most) }, () => clamp(at + distance()));

  const one = (): DayCase => {
    const name = chance(0.5) ? "WORKDAY" : "NETWORKDAYS";
    const [start, by] = [oneDate(), distance()];
    const holidays = datesNear(start, chance(0.7) ? 8 : 0);
    if (chance(0.3)) {
      const makeUpDays = datesNear(start, 6);
      // Zero days have nothing on the way by which LibreOffice could tell them.
      const days = by === 0 ? 1 : by;
      return {
        name,
        start,
        other: name === "WORKDAY" ? days : clamp(start + by),
        weekend: weekend(),
        holidays,
        makeUpDays,
      };
    }
    const [late, later] = chance(0.15) ? [next(), next()] : [0, 0];
    const other = name === "WORKDAY" ? by + (by < 0 ? -later : later) : clamp(start + by) + later;
    return { name, start: start + late, other, weekend: weekend(), holidays, makeUpDays: [] };
  };
  return Array.from({ length: count }, one);
}

const clamp = (serial: number): number => Math.min(Math.max(serial, FIRST_SERIAL), LAST_SERIAL);

/** A small generator of numbers in [0, 1) (mulberry32), so that a run can be repeated. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";

import { interval, overlap } from "../../../src/intervals/interval.js";
import type { Interval } from "../../../src/intervals/interval.js";
import {
  complementWithin,
  differenceOf,
  intersectionOf,
  intervalSet,
  measure,
  unionOf,
} from "../../../src/intervals/interval-set.js";
import type { IntervalSet } from "../../../src/intervals/interval-set.js";

/*
 * The model: time is 32 instants, and a set of them is a list of 32 booleans. Small numbers make intervals overlap, touch and nest.
 */

const SIZE = 32;
const POINTS = Array.from({ length: SIZE }, (_, point) => point);

type Points = readonly boolean[];

function pointsOf(intervals: readonly Interval[]): Points {
  return POINTS.map((point) => intervals.some(({ start, end }) => start <= point && point < end));
}

/** The set of those points, read off from left to right. */
function setOf(points: Points): IntervalSet {
  const starts = POINTS.filter((point) => points[point] === true && points[point - 1] !== true);
  const ends = POINTS.filter((point) => points[point] === true && points[point + 1] !== true);
  return starts.map((start, index) => ({ start, end: (ends[index] ?? start) + 1 }));
}

const piece: fc.Arbitrary<Interval> = fc
  .tuple(fc.nat(SIZE), fc.nat(SIZE))
  .map(([x, y]) => ({ start: Math.min(x, y), end: Math.max(x, y) }));
const pieces = fc.array(piece, { maxLength: 8 });
const set = pieces.map(intervalSet);

describe("canonical form", () => {
  test.prop([pieces])("model: intervalSet(x) = the points of x, read from left to right", (intervals) => {
    expect(intervalSet(intervals)).toEqual(setOf(pointsOf(intervals)));
  });

  test.prop([pieces])("canonical form: each start > the end before it, each end > its start", (intervals) => {
    let last = -1;
    for (const { start, end } of intervalSet(intervals)) {
      expect(start).toBeGreaterThan(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
  });

  test.prop([pieces])("idempotent: intervalSet(intervalSet(x)) = intervalSet(x)", (intervals) => {
    expect(intervalSet(intervalSet(intervals))).toEqual(intervalSet(intervals));
  });

  test.prop([pieces, fc.infiniteStream(fc.nat())])(
    "order does not matter: intervalSet(shuffled x) = intervalSet(x)",
    (intervals, keys) => {
      const shuffled = intervals.map((each) => ({ each, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
      expect(intervalSet(shuffled.map(({ each }) => each))).toEqual(intervalSet(intervals));
    },
  );

  test.prop([pieces])("arguments unchanged: intervals before = intervals after", (intervals) => {
    const frozen = Object.freeze(intervals.map((each) => Object.freeze({ ...each })));
    intervalSet(frozen);
    expect(frozen).toEqual(intervals);
  });
});

describe("set operations", () => {
  test.prop([set, set])("model: A ∪ B = or, point by point", (a, b) => {
    expect(unionOf(a, b)).toEqual(setOf(pointsOf([...a, ...b])));
  });

  test.prop([set, set])("model: A ∩ B = and, point by point", (a, b) => {
    const [inA, inB] = [pointsOf(a), pointsOf(b)];
    expect(intersectionOf(a, b)).toEqual(setOf(POINTS.map((point) => inA[point] === true && inB[point] === true)));
  });

  test.prop([set, set])("model: A − B = and not, point by point", (a, b) => {
    const [inA, inB] = [pointsOf(a), pointsOf(b)];
    expect(differenceOf(a, b)).toEqual(setOf(POINTS.map((point) => inA[point] === true && inB[point] !== true)));
  });

  test.prop([set, piece])("model: complement of A within [s, e) = not, point by point", (a, { start, end }) => {
    const inA = pointsOf(a);
    const expected = setOf(POINTS.map((point) => start <= point && point < end && inA[point] !== true));
    expect(complementWithin(a, start, end)).toEqual(expected);
  });

  test.prop([set, set, set])("associative: (A ∪ B) ∪ C = A ∪ (B ∪ C)", (a, b, c) => {
    expect(unionOf(unionOf(a, b), c)).toEqual(unionOf(a, unionOf(b, c)));
    expect(intersectionOf(intersectionOf(a, b), c)).toEqual(intersectionOf(a, intersectionOf(b, c)));
  });

  test.prop([set, set])("commutative: A ∪ B = B ∪ A, A ∩ B = B ∩ A", (a, b) => {
    expect(unionOf(a, b)).toEqual(unionOf(b, a));
    expect(intersectionOf(a, b)).toEqual(intersectionOf(b, a));
  });

  test.prop([set, set])("De Morgan: complement(A ∪ B) = complement(A) ∩ complement(B)", (a, b) => {
    const not = (x: IntervalSet): IntervalSet => complementWithin(x, 0, SIZE);
    expect(not(unionOf(a, b))).toEqual(intersectionOf(not(a), not(b)));
    expect(not(intersectionOf(a, b))).toEqual(unionOf(not(a), not(b)));
    expect(not(not(a))).toEqual(a);
  });

  test.prop([set, set])("difference by complement: A − B = A ∩ complement(B), A − A = ∅", (a, b) => {
    expect(differenceOf(a, b)).toEqual(intersectionOf(a, complementWithin(b, 0, SIZE)));
    expect(differenceOf(a, a)).toEqual([]);
  });
});

describe("measure", () => {
  test.prop([set])("model: measure(A) = how many points it has", (a) => {
    expect(measure(a)).toBe(pointsOf(a).filter((inside) => inside).length);
  });

  test.prop([set, set])(
    "inclusion and exclusion: measure(A ∪ B) + measure(A ∩ B) = measure(A) + measure(B)",
    (a, b) => {
      expect(measure(unionOf(a, b)) + measure(intersectionOf(a, b))).toBe(measure(a) + measure(b));
      expect(measure(differenceOf(a, b))).toBe(measure(a) - measure(intersectionOf(a, b)));
    },
  );
});

describe("interval", () => {
  test.prop([piece, piece])("model: overlap of two intervals = their intersection", (a, b) => {
    const common = overlap(a, b);
    expect(common === undefined ? [] : [common]).toEqual(intersectionOf(intervalSet([a]), intervalSet([b])));
  });

  test.prop([fc.integer(), fc.integer()])("reversed: interval(s, e) = interval-reversed where e < s", (start, end) => {
    if (start <= end) expect(interval(start, end)).toEqual({ start, end });
    else expect(() => interval(start, end)).toThrow(expect.objectContaining({ code: "interval-reversed" }));
  });
});

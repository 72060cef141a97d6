import { test } from "@fast-check/vitest";
import {
  defineCalendar,
  difference,
  intersection,
  isOpen,
  openIntervals,
  union,
  workingTimeBetween as M,
} from "sla-clock";
import type { Calendar } from "sla-clock";
import { describe, expect } from "vitest";

import { runs } from "../../arbitraries/runs.js";
import { scenes } from "../../arbitraries/scene.js";
import type { Scenes } from "../../arbitraries/scene.js";
import { LATEST } from "../../arbitraries/time.js";
import { naiveOpen } from "../../reference/naive-calendar.js";

// A, B and C are calendars in time zones of their own; W is open always. Two calendars are equal where they are open at the same times.

// Six calendars are built for each comparison.
const some = runs(0.35);

const W = defineCalendar({ id: "always", timeZone: "UTC", hours: "24x7" });
const NEVER = defineCalendar({ id: "never", timeZone: "UTC", hours: {} });

function expectEqual({ window }: Scenes, left: Calendar, right: Calendar): void {
  const end = Math.min(window.end, LATEST - 1);
  expect(openIntervals(left, window.start, end)).toEqual(openIntervals(right, window.start, end));
}

function law(name: string, left: (...abc: Scenes["calendars"]) => Calendar, right: typeof left): void {
  test.prop([scenes], some)(name, (scene) => {
    expectEqual(scene, left(...scene.calendars), right(...scene.calendars));
  });
}

describe("set algebra of calendars", () => {
  law(
    "union is commutative: A ∪ B = B ∪ A",
    (a, b) => union(a, b),
    (a, b) => union(b, a),
  );
  law(
    "intersection is commutative: A ∩ B = B ∩ A",
    (a, b) => intersection(a, b),
    (a, b) => intersection(b, a),
  );
  law(
    "union is associative: (A ∪ B) ∪ C = union(A, B, C)",
    (a, b, c) => union(union(a, b), c),
    (a, b, c) => union(a, b, c),
  );
  law(
    "intersection is associative: (A ∩ B) ∩ C = A ∩ (B ∩ C)",
    (a, b, c) => intersection(intersection(a, b), c),
    (a, b, c) => intersection(a, intersection(b, c)),
  );
  law(
    "intersection of several: intersection(A, B, C) = A ∩ (B ∩ C)",
    (a, b, c) => intersection(a, b, c),
    (a, b, c) => intersection(a, intersection(b, c)),
  );
  law(
    "union is idempotent: A ∪ A = A",
    (a) => union(a, a),
    (a) => a,
  );
  law(
    "intersection is idempotent: A ∩ A = A",
    (a) => intersection(a, a),
    (a) => a,
  );
  law(
    "one alone: difference(intersection(union(A))) = A",
    (a) => difference(intersection(union(a))),
    (a) => a,
  );
  law(
    "absorption: A ∪ (A ∩ B) = A ∩ (A ∪ B)",
    (a, b) => union(a, intersection(a, b)),
    (a, b) => intersection(a, union(a, b)),
  );
  law(
    "distribution: A ∩ (B ∪ C) = (A ∩ B) ∪ (A ∩ C)",
    (a, b, c) => intersection(a, union(b, c)),
    (a, b, c) => union(intersection(a, b), intersection(a, c)),
  );
  law(
    "De Morgan: W − (A ∪ B) = (W − A) ∩ (W − B)",
    (a, b) => difference(W, union(a, b)),
    (a, b) => intersection(difference(W, a), difference(W, b)),
  );
  law(
    "De Morgan: W − (A ∩ B) = (W − A) ∪ (W − B)",
    (a, b) => difference(W, intersection(a, b)),
    (a, b) => union(difference(W, a), difference(W, b)),
  );
  law(
    "difference is intersection with the complement: A − B = A ∩ (W − B)",
    (a, b) => difference(a, b),
    (a, b) => intersection(a, difference(W, b)),
  );
  law(
    "difference of several: difference(A, B, C) = A − (B ∪ C)",
    (a, b, c) => difference(a, b, c),
    (a, b, c) => difference(a, union(b, c)),
  );
  law(
    "double complement: W − (W − A) = A",
    (a) => difference(W, difference(W, a)),
    (a) => a,
  );
  law(
    "identity: A ∪ ∅ = A ∩ W = A − ∅",
    (a) => union(a, NEVER),
    (a) => intersection(difference(a, NEVER), W),
  );
});

describe("measure of combined calendars", () => {
  test.prop([scenes], some)(
    "inclusion and exclusion: M(A ∪ B) + M(A ∩ B) = M(A) + M(B)",
    ({ calendars: [a, b], at: [from, , to] }) => {
      const both = M(union(a, b), from, to) + M(intersection(a, b), from, to);
      expect(both).toBe(M(a, from, to) + M(b, from, to));
    },
  );

  test.prop([scenes], some)(
    "difference measures what is left: M(A − B) = M(A) − M(A ∩ B)",
    ({ calendars: [a, b], at: [from, , to] }) => {
      expect(M(difference(a, b), from, to)).toBe(M(a, from, to) - M(intersection(a, b), from, to));
    },
  );

  test.prop([scenes], some)(
    "membership: isOpen(A ∪ B), isOpen(A ∩ B), isOpen(A − B) = or, and, and not",
    ({ calendars: [a, b], at }) => {
      for (const instant of at) {
        const [inA, inB] = [isOpen(a, instant), isOpen(b, instant)];
        expect(isOpen(union(a, b), instant)).toBe(inA || inB);
        expect(isOpen(intersection(a, b), instant)).toBe(inA && inB);
        expect(isOpen(difference(a, b), instant)).toBe(inA && !inB);
      }
    },
  );

  test.prop([scenes], some)(
    "parts keep their zones: openIntervals(A ∪ B) ⊇ the walk of A and the walk of B",
    ({ specs, calendars: [a, b], at: [from, , to] }) => {
      const open = openIntervals(union(a, b), from, to);
      const walks = specs.slice(0, 2).flatMap((spec) => naiveOpen(spec, from, to));
      for (const walk of walks)
        expect(open.some(({ start, end }) => start <= walk.start && walk.end <= end)).toBe(true);
      for (const { start } of open) expect(walks.some((walk) => walk.start === start)).toBe(true);
    },
  );
});

import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  addWorkingTime as add,
  isOpen,
  nextWorkingTime,
  previousWorkingTime,
  subtractWorkingTime as subtract,
  workingTimeBetween as M,
} from "sla-clock";
import { describe, expect } from "vitest";

import { scene } from "../../arbitraries/scene.js";
import { LATEST } from "../../arbitraries/time.js";

// In every scene a ≤ b ≤ c, and d and e are the open time from a to b and from b to c, so that all answers lie near.

describe("measure: M", () => {
  test.prop([scene])("measure is additive: M(a, b) + M(b, c) = M(a, c)", ({ calendar, at: [a, b, c] }) => {
    expect(M(calendar, a, b) + M(calendar, b, c)).toBe(M(calendar, a, c));
  });

  test.prop([scene])("measure of a reversed range: M(b, a) = −M(a, b), never -0", ({ calendar, at: [a, b] }) => {
    expect(M(calendar, b, a)).toBe(0 - M(calendar, a, b));
    expect(M(calendar, a, a)).toBe(0);
  });

  test.prop([scene])("measure is bounded: 0 ≤ M(a, b) ≤ b − a", ({ calendar, at: [a, b] }) => {
    const open = M(calendar, a, b);
    expect(open).toBeGreaterThanOrEqual(0);
    expect(open).toBeLessThanOrEqual(b - a);
  });

  test.prop([scene])("measure of an instant: isOpen(a) = (M(a, a + 1) = 1)", ({ calendar, at: [a, b, c] }) => {
    for (const at of [a, b, c].filter((each) => each + 1 < LATEST)) {
      expect(M(calendar, at, at + 1)).toBe(isOpen(calendar, at) ? 1 : 0);
    }
  });
});

describe("add", () => {
  test.prop([scene])("add then measure: M(a, add(a, d)) = d", ({ calendar, at: [a], d, e }) => {
    for (const duration of [d, e, d + e].filter((each) => each <= d + e)) {
      expect(M(calendar, a, add(calendar, a, duration))).toBe(duration);
    }
  });

  test.prop([scene])("add is the earliest: open just before add(a, d) for d > 0", ({ calendar, at: [a], d }) => {
    if (d > 0) expect(isOpen(calendar, add(calendar, a, d) - 1)).toBe(true);
  });

  test.prop([scene])("add zero: add(a, 0) = a, subtract(a, 0) = a", ({ calendar, at }) => {
    for (const a of at) {
      expect(add(calendar, a, 0)).toBe(a);
      expect(subtract(calendar, a, 0)).toBe(a);
    }
  });

  test.prop([scene])("add in steps: add(add(a, d), e) = add(a, d + e)", ({ calendar, at: [a], d, e }) => {
    expect(add(calendar, add(calendar, a, d), e)).toBe(add(calendar, a, d + e));
  });

  test.prop([scene, fc.nat(1_000_000)])(
    "add in any two steps: add(add(a, x), d − x) = add(a, d) for x ≤ d",
    ({ calendar, at: [a], d }, share) => {
      const x = Math.floor((d * share) / 1_000_000);
      expect(add(calendar, add(calendar, a, x), d - x)).toBe(add(calendar, a, d));
    },
  );

  test.prop([scene])("add is monotone in a: a ≤ b ⇒ add(a, e) ≤ add(b, e)", ({ calendar, at: [a, b], e }) => {
    expect(add(calendar, a, e)).toBeLessThanOrEqual(add(calendar, b, e));
  });

  test.prop([scene])("add is monotone in d: d < d + e ⇒ add(a, d) < add(a, d + e)", ({ calendar, at: [a], d, e }) => {
    if (e > 0) expect(add(calendar, a, d)).toBeLessThan(add(calendar, a, d + e));
  });

  test.prop([scene])("add undoes measure: add(a, M(a, b)) ≤ b for a ≤ b", ({ calendar, at: [a, b] }) => {
    const due = add(calendar, a, M(calendar, a, b));
    expect(due).toBeGreaterThanOrEqual(a);
    expect(due).toBeLessThanOrEqual(b);
    expect(M(calendar, due, b)).toBe(0);
  });

  test.prop([scene])("start rule: add(nextWorkingTime(a), d) = add(a, d) for d > 0", ({ calendar, at: [a], d }) => {
    if (d > 0) expect(add(calendar, nextWorkingTime(calendar, a), d)).toBe(add(calendar, a, d));
  });
});

describe("subtract mirrors add", () => {
  test.prop([scene])("subtract then measure: M(subtract(c, e), c) = e", ({ calendar, at: [, , c], e }) => {
    expect(M(calendar, subtract(calendar, c, e), c)).toBe(e);
  });

  test.prop([scene])("subtract is the latest: open at subtract(c, e) for e > 0", ({ calendar, at: [, , c], e }) => {
    if (e > 0) expect(isOpen(calendar, subtract(calendar, c, e))).toBe(true);
  });

  test.prop([scene])(
    "subtract in steps: subtract(subtract(c, e), d) = subtract(c, d + e)",
    ({ calendar, at: [, , c], d, e }) => {
      expect(subtract(calendar, subtract(calendar, c, e), d)).toBe(subtract(calendar, c, d + e));
    },
  );

  test.prop([scene])(
    "subtract is monotone in both: subtract(b, d) ≤ subtract(c, d) and e > 0 ⇒ subtract(c, d + e) < subtract(c, d)",
    ({ calendar, at: [, b, c], d, e }) => {
      expect(subtract(calendar, b, d)).toBeLessThanOrEqual(subtract(calendar, c, d));
      if (e > 0) expect(subtract(calendar, c, d + e)).toBeLessThan(subtract(calendar, c, d));
    },
  );

  test.prop([scene])("subtract undoes measure: subtract(b, M(a, b)) ≥ a for a ≤ b", ({ calendar, at: [a, b] }) => {
    const start = subtract(calendar, b, M(calendar, a, b));
    expect(start).toBeGreaterThanOrEqual(a);
    expect(start).toBeLessThanOrEqual(b);
    expect(M(calendar, a, start)).toBe(0);
  });

  test.prop([scene])(
    "end rule: subtract(previousWorkingTime(c), e) = subtract(c, e) for e > 0",
    ({ calendar, at: [, , c], e }) => {
      if (e > 0) expect(subtract(calendar, previousWorkingTime(calendar, c), e)).toBe(subtract(calendar, c, e));
    },
  );

  test.prop([scene])(
    "there and back: subtract(add(a, d), d) = nextWorkingTime(a) for d > 0",
    ({ calendar, at: [a], d }) => {
      if (d > 0) expect(subtract(calendar, add(calendar, a, d), d)).toBe(nextWorkingTime(calendar, a));
    },
  );

  test.prop([scene])(
    "back and there: add(subtract(c, e), e) = previousWorkingTime(c) for e > 0",
    ({ calendar, at: [, , c], e }) => {
      if (e > 0) expect(add(calendar, subtract(calendar, c, e), e)).toBe(previousWorkingTime(calendar, c));
    },
  );
});

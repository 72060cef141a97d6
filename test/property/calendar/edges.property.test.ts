import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  isOpen,
  nextClosing,
  nextOpening,
  nextWorkingTime,
  openIntervals,
  previousClosing,
  previousOpening,
  previousWorkingTime,
  workingTimeBetween as M,
} from "sla-clock";
import type { Calendar } from "sla-clock";
import { describe, expect } from "vitest";

import { scene as anyScene } from "../../arbitraries/scene.js";
import type { Scene } from "../../arbitraries/scene.js";
import { EARLIEST, LATEST } from "../../arbitraries/time.js";

// Scenes with open time from a to b, so that every answer after a or before b lies near.
const scene = anyScene.map((each): Scene => each).filter(({ d }) => d > 0);
// Scenes that are open for some of the time from a to b, so that there is an edge near.
const withEdge = scene.filter(({ open, at: [a, b] }) =>
  open.some(({ start, end }) => (start > a && start <= b) || (end > a && end <= b)),
);

describe("working time next to an instant", () => {
  test.prop([scene])("next working time: (nextWorkingTime(a) = a) = isOpen(a)", ({ calendar, at: [a] }) => {
    expect(nextWorkingTime(calendar, a) === a).toBe(isOpen(calendar, a));
  });

  test.prop([scene])(
    "next working time is the earliest: M(a, nextWorkingTime(a)) = 0 and isOpen(nextWorkingTime(a))",
    ({ calendar, at: [a] }) => {
      const next = nextWorkingTime(calendar, a);
      expect(M(calendar, a, next)).toBe(0);
      expect(isOpen(calendar, next)).toBe(true);
      expect(nextWorkingTime(calendar, next)).toBe(next);
    },
  );

  test.prop([scene])(
    "previous working time is the latest: M(previousWorkingTime(b), b) = 0, open just before it",
    ({ calendar, at: [, b] }) => {
      const previous = previousWorkingTime(calendar, b);
      expect(previous).toBeLessThanOrEqual(b);
      expect(M(calendar, previous, b)).toBe(0);
      expect(isOpen(calendar, previous - 1)).toBe(true);
      expect(previousWorkingTime(calendar, previous)).toBe(previous);
    },
  );

  test.prop([scene, fc.nat(1_000_000)])(
    "one wait, one opening: nextWorkingTime(x) = nextWorkingTime(a) for a ≤ x ≤ nextWorkingTime(a)",
    ({ calendar, at: [a] }, share) => {
      const next = nextWorkingTime(calendar, a);
      expect(nextWorkingTime(calendar, a + Math.floor(((next - a) * share) / 1_000_000))).toBe(next);
    },
  );
});

/** The next closing at which more can be asked: not the very end of the supported years. */
function closingAfter(calendar: Calendar, at: number): number | undefined {
  const closing = nextClosing(calendar, at);
  return closing === LATEST ? undefined : closing;
}

describe("openings and closings", () => {
  test.prop([withEdge])(
    "an opening opens: isOpen(t) and not isOpen(t − 1) at t = nextOpening(a) > a",
    ({ calendar, at: [a] }) => {
      const t = nextOpening(calendar, a);
      if (t === undefined) return;
      expect(t).toBeGreaterThan(a);
      expect([isOpen(calendar, t - 1), isOpen(calendar, t)]).toEqual([false, true]);
    },
  );

  test.prop([withEdge])(
    "a closing closes: isOpen(t − 1) and not isOpen(t) at t = nextClosing(a) > a",
    ({ calendar, at: [a] }) => {
      const t = closingAfter(calendar, a);
      if (t === undefined) return;
      expect(t).toBeGreaterThan(a);
      expect([isOpen(calendar, t - 1), isOpen(calendar, t)]).toEqual([true, false]);
    },
  );

  test.prop([withEdge])(
    "edges are those of the intervals: nextOpening(a), nextClosing(a) = the first start, end in openIntervals after a",
    ({ calendar, at: [a, b] }) => {
      const open = openIntervals(calendar, a, b);
      const [opens, closes] = [nextOpening(calendar, a), nextClosing(calendar, a)];
      expect(opens !== undefined && opens < b ? opens : undefined).toBe(open.find(({ start }) => start > a)?.start);
      expect(closes !== undefined && closes < b ? closes : undefined).toBe(open.find(({ end }) => end < b)?.end);
    },
  );

  test.prop([withEdge])(
    "previous mirrors next: previousOpening(nextOpening(a)) = nextOpening(a), as for closings",
    ({ calendar, at: [a] }) => {
      const [opens, closes] = [nextOpening(calendar, a), closingAfter(calendar, a)];
      if (opens !== undefined) expect(previousOpening(calendar, opens)).toBe(opens);
      if (closes !== undefined) expect(previousClosing(calendar, closes)).toBe(closes);
    },
  );

  test.prop([withEdge])(
    "nothing opens between neighbours: nextOpening(previousOpening(t) − 1) = previousOpening(t)",
    ({ calendar, at: [, b] }) => {
      const [opened, closed] = [previousOpening(calendar, b), previousClosing(calendar, b)];
      if (opened !== undefined) {
        expect(opened).toBeLessThanOrEqual(b);
        if (opened > EARLIEST) expect(nextOpening(calendar, opened - 1)).toBe(opened);
        const next = nextOpening(calendar, opened);
        expect(next === undefined || next > b).toBe(true);
      }
      if (closed !== undefined) {
        expect(closed).toBeLessThanOrEqual(b);
        expect(nextClosing(calendar, closed - 1)).toBe(closed);
      }
    },
  );

  test.prop([withEdge])(
    "openings and closings take turns: M(t, nextClosing(t)) = nextClosing(t) − t at an opening t",
    ({ calendar, at: [a] }) => {
      const opens = nextOpening(calendar, a);
      const closes = opens === undefined ? undefined : closingAfter(calendar, opens);
      if (opens === undefined || closes === undefined) return;
      expect(M(calendar, opens, closes)).toBe(closes - opens);
      const reopens = nextOpening(calendar, opens);
      expect(reopens === undefined || reopens > closes).toBe(true);
    },
  );
});

import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  addWorkingTime,
  isOpen,
  nextClosing,
  nextOpening,
  nextWorkingTime,
  openIntervals,
  previousClosing,
  previousOpening,
  previousWorkingTime,
  subtractWorkingTime,
  workingTimeBetween,
} from "sla-clock";
import { describe, expect } from "vitest";

import { calendarSpec } from "../../arbitraries/calendar.js";
import { runs } from "../../arbitraries/runs.js";
import { combinedScene, sceneWith, weeklyScene } from "../../arbitraries/scene.js";
import type { Scene } from "../../arbitraries/scene.js";
import { LATEST, rangeEnd } from "../../arbitraries/time.js";
import * as naive from "../../reference/naive-arithmetic.js";

const rangeEndScene = sceneWith(rangeEnd, (plan, { timeZone, at }) => calendarSpec(plan, timeZone, at));
const kinds: readonly (readonly [kind: string, scene: fc.Arbitrary<Scene>, share: number])[] = [
  ["weekly calendars", weeklyScene, 1],
  ["combined calendars", combinedScene, 0.5],
  ["calendars at the range ends", rangeEndScene, 0.5],
];

/** Answers that lie outside the window, of which the naive reference knows only that they do. */
function after({ window }: Scene, answer: number | undefined): boolean {
  return answer === undefined || answer >= window.end;
}
function before({ window }: Scene, answer: number | undefined): boolean {
  return answer === undefined || answer <= window.start;
}

describe.each(kinds)("reference, %s: the library = a walk over local dates with Temporal", (_kind, scenes, share) => {
  const enough = runs(share);
  // Where hardly anything opens or closes, a search runs to the end of the supported years.
  const fewer = runs(share / 2);

  test.prop([scenes], enough)(
    "reference: openIntervals(a, b) = the walk over local dates, cut to [a, b)",
    ({ calendar, open, window, at: [a, b] }) => {
      const last = Math.min(window.end, LATEST - 1);
      expect(openIntervals(calendar, a, b)).toEqual(naive.naiveWithin(open, a, b));
      expect(openIntervals(calendar, window.start, last)).toEqual(naive.naiveWithin(open, window.start, last));
    },
  );

  test.prop([scenes], enough)("reference: M(a, b) = the sum over the walk", ({ calendar, at: [a, b, c], d, e }) => {
    expect(workingTimeBetween(calendar, a, b)).toBe(d);
    expect(workingTimeBetween(calendar, b, c)).toBe(e);
  });

  test.prop([scenes, fc.nat(2)], enough)(
    "reference: add(a, d) = counting d forward along the walk",
    ({ calendar, open, at: [a], d, e }, more) => {
      for (const duration of [d, d + e, d + more]) {
        const due = naive.naiveAdd(open, a, duration);
        if (due !== undefined) expect(addWorkingTime(calendar, a, duration)).toBe(due);
      }
    },
  );

  test.prop([scenes, fc.nat(2)], enough)(
    "reference: subtract(c, d) = counting d backward along the walk",
    ({ calendar, open, at: [, , c], d, e }, more) => {
      for (const duration of [e, d + e, e + more]) {
        const start = naive.naiveSubtract(open, c, duration);
        if (start !== undefined) expect(subtractWorkingTime(calendar, c, duration)).toBe(start);
      }
    },
  );

  test.prop([scenes], enough)("reference: isOpen(a) = a lies in an interval of the walk", ({ calendar, open, at }) => {
    for (const instant of at) expect(isOpen(calendar, instant)).toBe(naive.naiveIsOpen(open, instant));
  });

  test.prop([scenes], enough)(
    "reference: nextWorkingTime, previousWorkingTime = the walk's nearest open time",
    (scene) => {
      const { calendar, open, at } = scene;
      for (const instant of at) {
        const next = naive.naiveNextWorkingTime(open, instant);
        if (next !== undefined) expect(nextWorkingTime(calendar, instant)).toBe(next);
        const previous = naive.naivePreviousWorkingTime(open, instant);
        if (previous !== undefined) expect(previousWorkingTime(calendar, instant)).toBe(previous);
      }
    },
  );

  test.prop([scenes], fewer)("reference: nextOpening, nextClosing = the walk's next edges", (scene) => {
    const { calendar, open, at, window } = scene;
    const opening = naive.naiveNextEdge(open, at[1], "start", window);
    const closing = naive.naiveNextEdge(open, at[1], "end", window);
    const [opens, closes] = [nextOpening(calendar, at[1]), nextClosing(calendar, at[1])];
    expect(after(scene, opens) ? undefined : opens).toBe(opening);
    expect(after(scene, closes) ? undefined : closes).toBe(closing);
  });

  test.prop([scenes], fewer)("reference: previousOpening, previousClosing = the walk's previous edges", (scene) => {
    const { calendar, open, at, window } = scene;
    const opening = naive.naivePreviousEdge(open, at[1], "start", window);
    const closing = naive.naivePreviousEdge(open, at[1], "end", window);
    const [opens, closes] = [previousOpening(calendar, at[1]), previousClosing(calendar, at[1])];
    expect(before(scene, opens) ? undefined : opens).toBe(opening);
    expect(before(scene, closes) ? undefined : closes).toBe(closing);
  });
});

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
import type { Interval } from "sla-clock";
import { describe, expect } from "vitest";

import { calendarSpec } from "../../arbitraries/calendar.js";
import { runs } from "../../arbitraries/runs.js";
import { combinedScene, sceneWith, weeklyScene } from "../../arbitraries/scene.js";
import type { Scene } from "../../arbitraries/scene.js";
import { DAY, EARLIEST, LATEST, rangeEnd } from "../../arbitraries/time.js";
import * as naive from "../../reference/naive-arithmetic.js";
import { naiveOpen } from "../../reference/naive-calendar.js";

const rangeEndScene = sceneWith(rangeEnd, (plan, { timeZone, at }) => calendarSpec(plan, timeZone, at));
const kinds: readonly (readonly [kind: string, scene: fc.Arbitrary<Scene>, share: number])[] = [
  ["weekly calendars", weeklyScene, 1],
  ["combined calendars", combinedScene, 0.5],
  ["calendars at the range ends", rangeEndScene, 0.5],
];

/** The walk over two more days on either side, past the ends of the supported years, so that edges at its ends are told from cuts. */
function wide({ spec, window }: Scene): { readonly walk: naive.Open; readonly span: Interval } {
  const span = { start: window.start - 2 * DAY, end: window.end + 2 * DAY };
  return { walk: naiveOpen(spec, span.start, span.end), span };
}

/**
 * An edge that the walk can know and that belongs to the supported years: an opening where there is open time after it, a closing where
 * there is open time before it.
 */
function near(found: number | undefined, edge: "start" | "end", span: Interval): number | undefined {
  const [first, last] = edge === "start" ? [EARLIEST, LATEST - 1] : [EARLIEST + 1, LATEST];
  const known = found !== undefined && found > span.start && found < span.end;
  return known && found >= first && found <= last ? found : undefined;
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
    const { walk, span } = wide(scene);
    const { calendar, at } = scene;
    const opening = naive.naiveNextEdge(walk, at[1], "start", span);
    const closing = naive.naiveNextEdge(walk, at[1], "end", span);
    expect(near(nextOpening(calendar, at[1]), "start", span)).toBe(near(opening, "start", span));
    expect(near(nextClosing(calendar, at[1]), "end", span)).toBe(near(closing, "end", span));
  });

  test.prop([scenes], fewer)("reference: previousOpening, previousClosing = the walk's previous edges", (scene) => {
    const { walk, span } = wide(scene);
    const { calendar, at } = scene;
    const opening = naive.naivePreviousEdge(walk, at[1], "start", span);
    const closing = naive.naivePreviousEdge(walk, at[1], "end", span);
    expect(near(previousOpening(calendar, at[1]), "start", span)).toBe(near(opening, "start", span));
    expect(near(previousClosing(calendar, at[1]), "end", span)).toBe(near(closing, "end", span));
  });
});

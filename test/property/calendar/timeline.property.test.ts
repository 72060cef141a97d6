import { test } from "@fast-check/vitest";
import { openIntervals } from "sla-clock";
import type { Interval } from "sla-clock";
import { describe, expect } from "vitest";

import { rulesOf } from "../../../src/calendar/rules.js";
import { timeline } from "../../../src/calendar/timeline.js";
import { scene, weeklyScene } from "../../arbitraries/scene.js";
import { combined, dateAt } from "../../reference/naive-calendar.js";
import { naiveWithin } from "../../reference/naive-arithmetic.js";

const only = (stretches: ReturnType<typeof timeline>, kind: string): readonly Interval[] =>
  stretches.filter((each) => each.kind === kind).map(({ start, end }) => ({ start, end }));

describe("timeline", () => {
  test.prop([scene])(
    "timeline tiles: each stretch's end = the next one's start, from a to c",
    ({ calendar, at: [a, , c] }) => {
      const stretches = timeline(rulesOf(calendar, ""), a, c);
      const edges = [a, ...stretches.map(({ end }) => end)];
      expect(stretches.map(({ start }) => start)).toEqual(edges.slice(0, -1));
      expect(edges.at(-1)).toBe(stretches.length === 0 ? a : c);
      expect(stretches.every(({ start, end }) => start < end)).toBe(true);
      if (a < c) expect(stretches.length).toBeGreaterThan(0);
    },
  );

  test.prop([scene])(
    "timeline is open when the calendar is: its open stretches = openIntervals(a, c)",
    ({ calendar, at: [a, , c] }) => {
      const open = only(timeline(rulesOf(calendar, ""), a, c), "open");
      expect(combined("union", [open], a, c)).toEqual(openIntervals(calendar, a, c));
    },
  );

  test.prop([weeklyScene])(
    "timeline names holidays: its holiday stretches = closed time on dates that are holidays",
    ({ spec, calendar, at: [a, , c], open }) => {
      const instant = (date: ReturnType<typeof dateAt>): number =>
        date.toPlainDateTime().toZonedDateTime(spec.timeZone).epochMilliseconds;
      const first = dateAt(spec, a);
      const dates = Array.from({ length: 32 }, (_, index) => first.add({ days: index - 1 })).filter(
        (date) =>
          spec.holidays?.some((day) => date.equals(typeof day === "string" ? day : day.date)) === true &&
          spec.specialDays?.some((day) => date.equals(day.date)) !== true,
      );
      const spans = dates.map((date) => ({ start: instant(date), end: instant(date.add({ days: 1 })) }));
      const expected = combined("difference", [spans, naiveWithin(open, a, c)], a, c);
      const holidays = only(timeline(rulesOf(calendar, ""), a, c), "holiday");
      expect(combined("union", [holidays], a, c)).toEqual(expected);
    },
  );
});

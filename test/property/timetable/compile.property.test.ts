import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";

import { openSet } from "../../../src/calendar/compile.js";
import { rulesOf } from "../../../src/calendar/rules.js";
import { calendarSpec } from "../../arbitraries/calendar.js";
import { combinedScene, sceneWith, weeklyScene } from "../../arbitraries/scene.js";
import { changesOf, DAY, nudge, oddPlace, placeIn } from "../../arbitraries/time.js";
import { naiveOpen } from "../../reference/naive-calendar.js";

/*
 * A layout grows at either end, wherever that may lie: inside a night shift, an hour that happens twice, or a date that was skipped. What
 * is compiled of a stretch is what is open in it, whatever lies around.
 */

const zone = (spec: object): string | undefined => ("timeZone" in spec ? String(spec.timeZone) : undefined);
const oddScene = sceneWith(oddPlace, (plan, { timeZone, at }) => calendarSpec(plan, timeZone, at));
/** Nights that run on over a change or a date that was skipped, or that end in an hour that happens twice. */
const NIGHTS = ["22:00-21:00", "20:00-01:45", "12:00-23:30", "22:00-00:30"] as const;
const EAST = ["Australia/Lord_Howe", "Africa/Cairo", "Asia/Gaza", "Asia/Tehran"] as const;
const nightPlace = fc.oneof(oddPlace, placeIn(fc.constantFrom(...EAST)));
const nights = sceneWith(nightPlace, (plan, { timeZone, at }) => {
  const hours = `mon-sun ${NIGHTS[plan.holidays.length] ?? NIGHTS[0]}`;
  return calendarSpec({ hours: { hours }, changes: [], holidays: [], specialDays: [] }, timeZone, at);
});
const share = fc.tuple(fc.nat(1000), nudge);

describe.each([
  ["weekly calendars", weeklyScene],
  ["combined calendars", combinedScene],
  ["odd zones", oddScene],
  ["nights", nights],
] as const)("compiled, %s", (_kind, scenes) => {
  test.prop([scenes, share, share])(
    "compiled: openSet(a, b) = the walk over local dates, cut to [a, b), wherever a and b lie",
    ({ spec, window, open, calendar, at }, ...picks) => {
      const name = zone(spec);
      const changes = name === undefined ? [] : changesOf(name).filter((change) => Math.abs(change - at[1]) < 20 * DAY);
      const edges = [
        ...at,
        ...changes,
        ...changes.map((change) => change + DAY),
        ...open.flatMap(({ start, end }) => [start, end]),
      ];
      const [x = 0, y = 0] = picks.map(([index, by]) => (edges[index % edges.length] ?? 0) + by);
      const [a, b] = [Math.max(Math.min(x, y), window.start), Math.min(Math.max(x, y), window.end)];
      expect(openSet(rulesOf(calendar, ""), a, b)).toEqual(a < b ? naiveOpen(spec, a, b) : []);
    },
  );
});

import fc from "fast-check";
import type { Interval } from "sla-clock";
import type { TimetableData } from "sla-clock/timetable";

import { withDigest } from "../reference/canonical-json.js";
import type { Stretch } from "../reference/leaning.js";
import type { Scene } from "./scene.js";
import { DAY, LATEST, MINUTE, nudge, SECOND } from "./time.js";

/** How to choose the stretch [from, to) of a scene that a timetable shall hold. */
export interface Cut {
  readonly ends: readonly [first: number, second: number];
  readonly by: readonly [first: number, second: number];
}

/** Cuts that lean to the scene's instants, openings and closings. */
export const cut: fc.Arbitrary<Cut> = fc.record({
  ends: fc.tuple(fc.nat(300), fc.nat(300)),
  by: fc.tuple(nudge, nudge),
});

/** The stretch of a scene that a cut tells; often the whole of its weeks. */
export function stretchOf({ window, at, open }: Scene, { ends, by }: Cut): Stretch {
  const edges = [window.start, window.end, ...at, ...open.flatMap(({ start, end }) => [start, end])];
  const [x = 0, y = 0] = ends.map((end, index) => {
    const edge = edges[end % edges.length] ?? window.start;
    return end % 3 === 0 ? (index === 0 ? window.start : window.end) : edge + (by[index] ?? 0);
  });
  const from = Math.max(0, Math.min(x, y, LATEST - 1));
  return [from, Math.min(LATEST, Math.max(x, y, from + 1))];
}

/** A timetable written by hand, and when it says to be open. */
export interface Handmade {
  readonly data: TimetableData;
  readonly open: readonly Interval[];
}

/** Runs, by turns closed and open, each so many times over. */
interface Pattern {
  readonly closed: number;
  readonly open: number;
  readonly times: number;
}

const length = fc.oneof(fc.constantFrom(1, 2, 59, 60, 480, 1440), fc.integer({ min: 1, max: 20_000 }));
const gap = fc.oneof(
  { weight: 6, arbitrary: length },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3_000_000 }) },
);
const pattern: fc.Arbitrary<Pattern> = fc.record({
  closed: gap,
  open: length,
  times: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 250 })),
});
/** One opening as long as a crowd of others in all, before or after them. */
const lopsided: fc.Arbitrary<readonly Pattern[]> = fc
  .tuple(gap, fc.constantFrom(1, 2, 60), fc.integer({ min: 30, max: 250 }), fc.boolean())
  .map(([closed, open, times, before]) => {
    const crowd = { closed: 1, open, times };
    const long = { closed, open: open * times, times: 1 };
    return before ? [long, crowd] : [crowd, long];
  });
const patterns = fc.oneof(
  { weight: 4, arbitrary: fc.array(pattern, { maxLength: 6 }) },
  { weight: 1, arbitrary: lopsided },
);
const start = fc.oneof(
  fc.constantFrom(0, 1, DAY, Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1) - 1, Date.UTC(2026, 0, 1) + 30_000),
  fc.nat(Date.UTC(2100, 0, 1)),
);

/** Timetables even and uneven: crowds of openings after years without any, from any instant on, in every unit. */
export const handmade: fc.Arbitrary<Handmade> = fc
  .tuple(
    start,
    fc.constantFrom(MINUTE, SECOND, 1),
    patterns,
    fc.constantFrom(0, 1, 7 * DAY, 40_000 * DAY),
    fc.boolean(),
  )
  .map(([from, unit, shape, rest, atOnce]): Handmade => {
    const runs: number[] = [];
    const open: Interval[] = [];
    let at = from;
    for (const { closed, open: opened, times } of shape) {
      for (let index = 0; index < times && at + (closed + opened) * unit <= LATEST; index += 1) {
        const isFirst = runs.length === 0 && atOnce;
        runs.push(isFirst ? 0 : closed, opened);
        const opens = at + (isFirst ? 0 : closed) * unit;
        at = opens + opened * unit;
        open.push({ start: opens, end: at });
      }
    }
    const to = Math.min(Math.max(at + rest, from + 1), LATEST);
    const content = {
      ...({ format: "sla-clock/timetable", version: 1, calendar: "handmade", timeZones: ["UTC"], from, to } as const),
      ...{ coverage: { from, to }, unit, runs },
    };
    return { data: withDigest(content), open };
  });

/** Three instants of a timetable in order, most of them at its edges. */
export function instantsOf(
  { data, open }: Handmade,
  picks: readonly (readonly [number, number])[],
): [number, number, number] {
  const edges = [data.from, data.to, ...open.flatMap(({ start: opens, end }) => [opens, end])];
  const [a = 0, b = 0, c = 0] = picks
    .map(([index, by]) => (edges[index % edges.length] ?? 0) + by)
    .map((at) => Math.min(Math.max(at, data.from), data.to, LATEST - 1))
    .sort((x, y) => x - y);
  return [a, b, c];
}

/** How to choose three instants. */
export const instantPicks: fc.Arbitrary<readonly (readonly [number, number])[]> = fc.tuple(
  ...([0, 1, 2] as const).map(() => fc.tuple(fc.nat(4000), fc.oneof(nudge, fc.integer({ min: -5, max: 5 })))),
);

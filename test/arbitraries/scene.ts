import fc from "fast-check";
import { defineCalendar, difference, intersection, union } from "sla-clock";
import type { Calendar, CalendarSpec, Interval } from "sla-clock";
import { naiveBetween } from "../reference/naive-arithmetic.js";
import { naiveOpen } from "../reference/naive-calendar.js";
import type { Expression } from "../reference/naive-calendar.js";
import { calendarSpec, plan } from "./calendar.js";
import type { Plan } from "./calendar.js";
import { changesOf, DAY, EARLIEST, LATEST, nudge, place, timeZone } from "./time.js";
import type { Place } from "./time.js";

const ALGEBRA = { union, intersection, difference };

/** The library's calendar of an expression: a new one each time, of which nothing has been asked yet. */
export function calendarOf(expression: Expression): Calendar {
  return "of" in expression ? ALGEBRA[expression.kind](...expression.of.map(calendarOf)) : defineCalendar(expression);
}

/** A calendar, three weeks around a difficult moment, and three ascending instants in them. */
export interface Scene {
  readonly spec: Expression;
  /** A new calendar at each reading. */
  readonly calendar: Calendar;
  readonly window: Interval;
  /** When the calendar is open within the window, by the naive reference. */
  readonly open: readonly Interval[];
  readonly at: readonly [a: number, b: number, c: number];
  /** The open time from a to b, and from b to c, by the naive reference: durations that end at edges. */
  readonly d: number;
  readonly e: number;
}

/** Several calendars over the same weeks. */
export interface Scenes {
  readonly specs: readonly CalendarSpec[];
  readonly calendars: readonly [Calendar, Calendar, Calendar];
  readonly window: Interval;
  readonly at: readonly [a: number, b: number, c: number];
}

/** How to choose an instant: an edge of the scene by its number, or a share of the window; and how far from there. */
interface Pick {
  readonly edge: number | undefined;
  readonly share: number;
  readonly by: number;
}

const pick: fc.Arbitrary<Pick> = fc.record({
  edge: fc.oneof({ weight: 4, arbitrary: fc.nat(500) }, { weight: 1, arbitrary: fc.constant(undefined) }),
  share: fc.nat(1_000_000),
  by: nudge,
});
const picks = fc.tuple(pick, pick, pick);

function windowAround(at: number): Interval {
  return { start: Math.max(at - 10 * DAY, EARLIEST), end: Math.min(at + 10 * DAY, LATEST) };
}

function choose(
  { timeZone: zone, at }: Place,
  window: Interval,
  open: readonly Interval[],
  chosen: readonly Pick[],
): Scene["at"] {
  const changes = changesOf(zone).filter((change) => change > window.start && change < window.end);
  const edges = [at, ...changes, ...open.flatMap(({ start, end }) => [start, end])];
  const instants = chosen.map(({ edge, share, by }) => {
    const from = edge === undefined ? undefined : edges[edge % edges.length];
    const instant = from ?? window.start + Math.floor(((window.end - window.start) * share) / 1_000_000);
    return Math.min(Math.max(instant + by, window.start), window.end - 1);
  });
  const [a = at, b = at, c = at] = instants.sort((x, y) => x - y);
  return [a, b, c];
}

/** Prints what is needed to repeat a case. */
export function printing<T extends object>(value: T, specs: unknown, at: readonly number[]): T {
  const text = (): string => JSON.stringify({ specs, at: at.map((instant) => new Date(instant).toISOString()) });
  return Object.defineProperty(value, fc.toStringMethod, { value: text });
}

function sceneOf(where: Place, spec: Expression, chosen: readonly Pick[]): Scene {
  const window = windowAround(where.at);
  const open = naiveOpen(spec, window.start, window.end);
  const at = choose(where, window, open, chosen);
  const [d, e] = [naiveBetween(open, at[0], at[1]), naiveBetween(open, at[1], at[2])];
  const scene = {
    ...{ spec, window, open, at, d, e },
    get calendar() {
      return calendarOf(spec);
    },
  };
  return printing(scene, spec, at);
}

/** Scenes of a calendar that `make` builds of a plan at a place. */
export function sceneWith<S extends Expression>(
  where: fc.Arbitrary<Place>,
  make: (plan: Plan, place: Place) => S,
): fc.Arbitrary<Scene & { readonly spec: S }> {
  return fc.tuple(where, plan, picks).map(([at, planned, chosen]) => {
    const spec = make(planned, at);
    return Object.assign(sceneOf(at, spec, chosen), { spec });
  });
}

/** Scenes of one weekly calendar. */
export const weeklyScene: fc.Arbitrary<Scene & { readonly spec: CalendarSpec }> = sceneWith(place, (planned, at) =>
  calendarSpec(planned, at.timeZone, at.at),
);

const threePlans = fc.tuple(plan, plan, plan);
const threeZones = fc.tuple(fc.constant(undefined), timeZone, timeZone);

function specsOf(planned: readonly Plan[], zones: readonly (string | undefined)[], at: Place): readonly CalendarSpec[] {
  return planned.map((each, index) => calendarSpec(each, zones[index] ?? at.timeZone, at.at));
}

const kind = fc.constantFrom("union", "intersection", "difference");

/** Scenes of three calendars joined by set algebra, one inside the other. */
export const combinedScene: fc.Arbitrary<Scene> = fc
  .tuple(place, threePlans, threeZones, fc.tuple(kind, kind), picks)
  .map(([at, planned, zones, [outer, inner], chosen]) => {
    const [first, ...others] = specsOf(planned, zones, at);
    const joined: Expression = { kind: inner, of: others };
    return sceneOf(at, { kind: outer, of: first === undefined ? [joined] : [first, joined] }, chosen);
  });

/** Scenes of any calendar. */
export const scene: fc.Arbitrary<Scene> = fc.oneof(
  { weight: 5, arbitrary: weeklyScene },
  { weight: 1, arbitrary: combinedScene },
);

/** Scenes of three calendars in zones of their own, the first in that of the difficult moment. */
export const scenes: fc.Arbitrary<Scenes> = fc
  .tuple(place, threePlans, threeZones, picks)
  .map(([where, planned, zones, chosen]) => {
    const specs = specsOf(planned, zones, where);
    const window = windowAround(where.at);
    const open = specs.slice(0, 2).flatMap((spec) => naiveOpen(spec, window.start, window.end));
    const at = choose(where, window, open, chosen);
    const [x, y, z] = specs;
    if (x === undefined || y === undefined || z === undefined) throw new Error("three plans make three calendars");
    const value = {
      ...{ specs, window, at },
      get calendars(): Scenes["calendars"] {
        return [calendarOf(x), calendarOf(y), calendarOf(z)];
      },
    };
    return printing(value, specs, at);
  });

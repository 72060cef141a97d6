import { runInNewContext } from "node:vm";
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import * as sla from "sla-clock";
import { SlaError } from "sla-clock";
import type { Calendar } from "sla-clock";
import { describe, expect } from "vitest";

import { calendarSpec } from "../../arbitraries/calendar.js";
import { runs } from "../../arbitraries/runs.js";
import { calendarOf, combinedScene, printing, sceneWith, weeklyScene } from "../../arbitraries/scene.js";
import type { Scene } from "../../arbitraries/scene.js";
import { anyInstant, DAY, duration, EARLIEST, LATEST, nudge, place, rangeEnd } from "../../arbitraries/time.js";
import { cut, handmade, stretchOf } from "../../arbitraries/timetable.js";
import { dateAt, knownStretch } from "../../reference/naive-calendar.js";

/*
 * A column is answered as its elements are one by one, by a new calendar each time, or refused for the first of them that is.
 */

/** A calendar, made anew at each reading, and instants worth asking about. */
interface Asked {
  readonly calendar: Calendar;
  readonly edges: readonly number[];
  /** The instants that it knows, where it does not know all. */
  readonly known?: readonly [from: number, to: number];
}

function edgesOf({ window, open, at }: Scene): readonly number[] {
  return [...at, window.start, window.end - 1, ...open.flatMap(({ start, end }) => [start, end])];
}

const anyCalendar: fc.Arbitrary<Asked> = fc.oneof(weeklyScene, weeklyScene, combinedScene).map((scene) =>
  printing(
    {
      edges: edgesOf(scene),
      get calendar() {
        return calendarOf(scene.spec);
      },
    },
    scene.spec,
    scene.at,
  ),
);

/** Calendars at the ends of what they know: of their coverage, of a timetable, of the supported years. */
const limited: fc.Arbitrary<Asked> = fc.oneof(
  fc
    .tuple(
      sceneWith(place, (plan, { timeZone, at }) => calendarSpec(plan, timeZone, at)),
      fc.tuple(fc.nat(6), fc.nat(6)),
    )
    .map(([scene, [before, after]]): Asked => {
      const centre = dateAt(scene.spec, scene.at[1]);
      const [from, to] = [centre.subtract({ days: before }), centre.add({ days: after + 1 })];
      const spec = { ...scene.spec, coverage: { from: from.toString(), to: to.toString() } };
      const { start, end } = knownStretch(scene.spec, from, to);
      const ends = [start, end].filter((at) => at >= EARLIEST && at < LATEST);
      return { calendar: sla.defineCalendar(spec), edges: [...edgesOf(scene), ...ends], known: [start, end] };
    }),
  fc.tuple(weeklyScene, cut).map(([scene, chosen]): Asked => {
    const [from, to] = stretchOf(scene, chosen);
    const timetable = sla.exportTimetable(scene.calendar, { from, to });
    return {
      calendar: sla.importTimetable(timetable),
      edges: [...edgesOf(scene), from, Math.min(to, LATEST - 1)],
      known: [from, to],
    };
  }),
  sceneWith(rangeEnd, (plan, { timeZone, at }) => calendarSpec(plan, timeZone, at)).map((scene): Asked => ({
    calendar: scene.calendar,
    edges: edgesOf(scene),
  })),
  handmade.map(({ data, open }): Asked => {
    const edges = open.slice(0, 400).flatMap(({ start, end }) => [start, end]);
    const known = [data.from, data.to, ...edges].filter((at) => at < LATEST);
    return { calendar: sla.importTimetable(data), edges: known };
  }),
);

type Order = "as they come" | "ascending" | "descending" | "constant" | "repeated";

/** How to choose the instants of a column: edges by their number, and how far from there. */
interface Chosen {
  readonly picks: readonly (readonly [edge: number, by: number])[];
  /** Whether all instants are to be ones that the calendar knows, so that only answers lie outside. */
  readonly inside: boolean;
  readonly order: Order;
}

const near = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: nudge });
const chosen: fc.Arbitrary<Chosen> = fc.record({
  picks: fc.array(fc.tuple(fc.nat(2000), near), { minLength: 1, maxLength: 40 }),
  inside: fc.boolean(),
  order: fc.constantFrom<Order[]>("as they come", "ascending", "ascending", "descending", "constant", "repeated"),
});

function columnOf({ edges, known = [EARLIEST, LATEST] }: Asked, { picks, inside, order }: Chosen): Float64Array {
  const [from, to] = inside ? known : [EARLIEST, LATEST];
  const instants = picks
    .map(([edge, by]) => (edges[edge % edges.length] ?? 0) + by)
    .map((at) => Math.min(Math.max(at, from), to, LATEST - 1));
  const ascending = [...instants].sort((a, b) => a - b);
  switch (order) {
    case "as they come":
      return Float64Array.from(instants);
    case "ascending":
      return Float64Array.from(ascending);
    case "descending":
      return Float64Array.from(ascending.reverse());
    case "constant":
      return new Float64Array(instants.length).fill(instants[0] ?? 0);
    case "repeated":
      return Float64Array.from(ascending.flatMap((at) => [at, at, at]));
  }
}

/** What came out, or which error, with its code and path. */
function outcome(act: () => Float64Array): unknown {
  try {
    return Array.from(act());
  } catch (error) {
    if (error instanceof SlaError) return { code: error.code, path: error.path, message: error.message };
    throw error;
  }
}

/** What elements say one by one, or the error of the first that is refused, whose path is that of the column's element. */
function oneByOne(length: number, ask: (index: number) => number): unknown {
  const answers: number[] = [];
  for (let index = 0; index < length; index += 1) {
    try {
      answers.push(ask(index));
    } catch (error) {
      if (!(error instanceof SlaError)) throw error;
      const path = error.path === "/calendar" ? error.path : `${error.path}/${index}`;
      return { code: error.code, path, message: error.message.replace(`at ${error.path}`, `at ${path}`) };
    }
  }
  return answers;
}

const moves = [
  ["add", sla.addWorkingTimeMany, sla.addWorkingTime],
  ["subtract", sla.subtractWorkingTimeMany, sla.subtractWorkingTime],
] as const;
const move = fc.constantFrom(...moves);
const kinds = [
  ["any calendars", anyCalendar],
  ["calendars at the ends of what they know", limited],
] as const;

describe.each(kinds)("columns, %s", (_kind, askedOf) => {
  test.prop([move, askedOf, chosen, fc.oneof(duration, fc.constant(0))])(
    "columns: addWorkingTimeMany(C, xs, d)[i] = addWorkingTime(C, xs[i], d), or its error with i in the path; subtract too",
    ([, many, one], asked, picked, d) => {
      const column = columnOf(asked, picked);
      const { calendar } = asked;
      const expected = oneByOne(column.length, (index) => one(calendar, column[index] ?? 0, d));
      expect(outcome(() => many(asked.calendar, column, d))).toEqual(expected);
    },
  );

  test.prop([move, askedOf, chosen, fc.infiniteStream(duration)])(
    "columns: addWorkingTimeMany(C, xs, ds)[i] = addWorkingTime(C, xs[i], ds[i]), or its error with i in the path; subtract too",
    ([, many, one], asked, picked, lengths) => {
      const column = columnOf(asked, picked);
      const durations = Float64Array.from(lengths.take(column.length));
      const { calendar } = asked;
      const expected = oneByOne(column.length, (index) => one(calendar, column[index] ?? 0, durations[index] ?? 0));
      expect(outcome(() => many(asked.calendar, column, durations))).toEqual(expected);
    },
  );

  test.prop([askedOf, chosen, chosen])(
    "columns: workingTimeBetweenMany(C, xs, ys)[i] = workingTimeBetween(C, xs[i], ys[i]), or its error with i in the path",
    (asked, picked, others) => {
      const [first, second] = [columnOf(asked, picked), columnOf(asked, others)];
      const length = Math.min(first.length, second.length);
      const [from, to] = [first.slice(0, length), second.slice(0, length)];
      const { calendar } = asked;
      const expected = oneByOne(length, (index) => sla.workingTimeBetween(calendar, from[index] ?? 0, to[index] ?? 0));
      expect(outcome(() => sla.workingTimeBetweenMany(asked.calendar, from, to))).toEqual(expected);
    },
  );

  test.prop([move, askedOf, chosen, duration])(
    "columns in place: f(C, xs, d, xs) = f(C, xs, d), written where asked and nowhere else",
    ([, many], asked, picked, d) => {
      const column = columnOf(asked, picked);
      const before = column.slice();
      const expected = outcome(() => many(asked.calendar, column, d));
      expect(column).toEqual(before);
      // An output inside a larger buffer leaves the rest of it alone.
      const buffer = new Float64Array(column.length + 2).fill(-7);
      const output = buffer.subarray(1, column.length + 1);
      const written = outcome(() => many(asked.calendar, column, d, output));
      expect(written).toEqual(expected);
      expect([buffer[0], buffer.at(-1)]).toEqual([-7, -7]);
      if (Array.isArray(expected)) expect(many(asked.calendar, before, d, output)).toBe(output);
      expect(outcome(() => many(asked.calendar, column, d, column))).toEqual(expected);
      if (Array.isArray(expected)) expect(Array.from(column)).toEqual(expected);
    },
  );

  test.prop([askedOf, chosen, chosen, fc.boolean()])(
    "columns in place: workingTimeBetweenMany(C, xs, ys, xs or ys) = workingTimeBetweenMany(C, xs, ys)",
    (asked, picked, others, overFirst) => {
      const [first, second] = [columnOf(asked, picked), columnOf(asked, others)];
      const length = Math.min(first.length, second.length);
      const [from, to] = [first.slice(0, length), second.slice(0, length)];
      const expected = outcome(() => sla.workingTimeBetweenMany(asked.calendar, from, to));
      const output = overFirst ? from : to;
      expect(outcome(() => sla.workingTimeBetweenMany(asked.calendar, from, to, output))).toEqual(expected);
      if (Array.isArray(expected)) expect(Array.from(output)).toEqual(expected);
    },
  );
});

describe("columns over many years", () => {
  const columns = fc.tuple(fc.array(anyInstant, { minLength: 1, maxLength: 60 }), fc.boolean());

  test.prop([move, weeklyScene, columns, duration], runs(0.03))(
    "columns over centuries: addWorkingTimeMany(C, xs, d)[i] = addWorkingTime(C, xs[i], d); subtract too",
    ([, many, one], scene, [instants, sorted], d) => {
      const column = Float64Array.from(sorted ? [...instants].sort((a, b) => a - b) : instants);
      const expected = oneByOne(column.length, (index) => one(scene.calendar, column[index] ?? 0, d));
      expect(outcome(() => many(scene.calendar, column, d))).toEqual(expected);
    },
  );

  test.prop([weeklyScene, columns, fc.integer({ min: -99 * DAY, max: 99 * DAY })], runs(0.03))(
    "columns over centuries: workingTimeBetweenMany(C, xs, ys)[i] = workingTimeBetween(C, xs[i], ys[i])",
    (scene, [instants, sorted], by) => {
      const from = Float64Array.from(sorted ? [...instants].sort((a, b) => a - b) : instants);
      const to = from.map((at) => Math.min(Math.max(at + by, EARLIEST), LATEST - 1));
      const expected = oneByOne(from.length, (index) =>
        sla.workingTimeBetween(scene.calendar, from[index] ?? 0, to[index] ?? 0),
      );
      expect(outcome(() => sla.workingTimeBetweenMany(scene.calendar, from, to))).toEqual(expected);
    },
  );
});

describe("columns that are refused", () => {
  const office = sla.defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
  const bad = fc.constantFrom(NaN, Infinity, -Infinity, 0.5, -1, LATEST, 1e300, -1e300);
  const good = fc.array(anyInstant, { minLength: 1, maxLength: 30 });

  /** A column with bad values in it, from some index on. */
  const spoiled = fc
    .tuple(good, fc.array(fc.tuple(fc.nat(29), bad), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([instants, spots, sorted]) => {
      const column = Float64Array.from(sorted ? [...instants].sort((a, b) => a - b) : instants);
      for (const [index, value] of spots) column[index % column.length] = value;
      const first = Math.min(...spots.map(([index]) => index % column.length));
      return { column, first, value: column[first] ?? 0 };
    });

  test.prop([move, spoiled, fc.constantFrom("from", "duration", "to")])(
    "columns refused: the error of the first bad element = that of the element alone, with its index in the path",
    ([, many, one], { column, first, value }, where) => {
      const fine = new Float64Array(column.length).fill(DAY);
      const isFine = where === "duration" && value >= 0 && value <= 8.64e15 && Number.isInteger(value);
      const ask = {
        from: [() => one(office, value, 1), () => many(office, column, 1)],
        to: [() => sla.workingTimeBetween(office, 0, value), () => sla.workingTimeBetweenMany(office, fine, column)],
        duration: [() => one(office, DAY, value), () => many(office, fine, column)],
      }[where];
      if (isFine || (where === "duration" && column.some((d, index) => index < first && d > 8.64e15))) return;
      const [scalar, received] = ask.map((act) => codeAndPath(act));
      expect(scalar).toMatchObject({ path: `/${where}` });
      expect(received).toEqual({ ...scalar, path: `/${where}/${first}` });
    },
  );

  function codeAndPath(act: () => unknown): object {
    try {
      act();
    } catch (error) {
      if (error instanceof SlaError) return { code: error.code, path: error.path };
      throw error;
    }
    return {};
  }

  const noColumn = fc.oneof(
    fc
      .array(fc.nat(DAY))
      .chain((list) =>
        fc.constantFrom<unknown[]>(
          list,
          Float32Array.from(list),
          BigInt64Array.from(list.map(BigInt)),
          new DataView(new ArrayBuffer(8)),
        ),
      ),
    fc.constantFrom<unknown[]>({ length: 1, 0: 5 }, "5", null, undefined, new ArrayBuffer(8)),
    fc.constant({ [Symbol.toStringTag]: "Float64Array", length: -1 }),
    fc.anything(),
  );

  test.prop([move, noColumn, fc.constantFrom("from", "duration", "to", "output")])(
    "columns refused: anything but a Float64Array = column-invalid, and for a duration whatever it is alone",
    ([, many], value, where) => {
      if (value instanceof Float64Array || (where === "output" && value === undefined)) return;
      const one = Float64Array.of(DAY);
      const hostile = value as Float64Array;
      const act = {
        from: () => many(office, hostile, 1),
        to: () => sla.workingTimeBetweenMany(office, one, hostile),
        output: () => many(office, one, 1, hostile),
        duration: () => many(office, one, hostile),
      }[where];
      const answer = codeAndPath(act);
      if (where !== "duration") expect(answer).toEqual({ code: "column-invalid", path: `/${where}` });
      else expect(answer).toEqual(codeAndPath(() => sla.addWorkingTime(office, DAY, value as never)));
    },
  );

  test.prop([move, fc.nat(5), fc.nat(5)])(
    "columns refused: columns of different lengths = column-invalid",
    ([, many], x, y) => {
      if (x === y) return;
      const [a, b] = [new Float64Array(x), new Float64Array(y)];
      const refusal = (path: string): object => ({ code: "column-invalid", path });
      expect(codeAndPath(() => many(office, a, b))).toEqual(refusal("/duration"));
      expect(codeAndPath(() => many(office, a, 1, b))).toEqual(refusal("/output"));
      expect(codeAndPath(() => sla.workingTimeBetweenMany(office, a, b))).toEqual(refusal("/to"));
      expect(codeAndPath(() => sla.workingTimeBetweenMany(office, a, a, b))).toEqual(refusal("/output"));
    },
  );

  test.prop([move, fc.array(anyInstant, { maxLength: 10 }), duration], runs(0.1))(
    "columns of another realm: f(C, their Float64Array) = f(C, ours)",
    ([, many], instants, d) => {
      const theirs = runInNewContext("Float64Array.from(list)", { list: instants }) as Float64Array;
      expect(theirs instanceof Float64Array).toBe(false);
      const ours = Float64Array.from(instants);
      const durations = runInNewContext("Float64Array.from(list)", { list: instants.map(() => d) }) as Float64Array;
      const expected = outcome(() => many(office, ours, d));
      expect(outcome(() => many(office, theirs, durations, theirs))).toEqual(expected);
    },
  );
});

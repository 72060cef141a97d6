import { test } from "@fast-check/vitest";
import fc from "fast-check";
import * as sla from "sla-clock";
import { SlaError } from "sla-clock";
import * as timetables from "sla-clock/timetable";
import { TimetableError } from "sla-clock/timetable";
import type { TimetableData } from "sla-clock/timetable";
import { describe, expect } from "vitest";

import { HOSTILE } from "../../arbitraries/hostile.js";
import { runs } from "../../arbitraries/runs.js";
import { weeklyScene } from "../../arbitraries/scene.js";
import { LATEST } from "../../arbitraries/time.js";
import { cut, handmade, stretchOf } from "../../arbitraries/timetable.js";
import { canonicalJson, withDigest } from "../../reference/canonical-json.js";
import { answerOf, codeOr } from "../../reference/leaning.js";

/*
 * A timetable comes from elsewhere: whatever was done to it on the way, it is the timetable that was written, or it is refused. What
 * carries a digest that agrees may still be unsound, by a mistake or by malice.
 */

const REFUSALS = ["timetable-invalid", "timetable-damaged", "timetable-too-new"];

/** What both importers say to a value: both take it, or both refuse it with the same code. */
function told(json: unknown): string {
  const answers = [timetables.importTimetable, sla.importTimetable].map((read): string => {
    try {
      read(json);
      return "taken";
    } catch (error) {
      if (error instanceof SlaError || error instanceof TimetableError) return error.code;
      throw error;
    }
  });
  expect(answers[0]).toBe(answers[1]);
  return answers[0] ?? "";
}

const written: fc.Arbitrary<TimetableData> = fc.oneof(
  fc.tuple(weeklyScene, cut).map(([scene, chosen]) => {
    const [from, to] = stretchOf(scene, chosen);
    return sla.exportTimetable(scene.calendar, { from, to, timeZoneData: "2025c" });
  }),
  handmade.map(({ data }) => data),
);

/** Every place in a value at which something else could stand. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))];
}

/** A copy of a value with something else at a place, or with nothing there. */
function changed(value: unknown, [key, ...rest]: readonly string[], put: (old: unknown) => unknown): unknown {
  if (key === undefined) return put(value);
  const item: unknown = Object(value)[key];
  const inside = changed(item, rest, put);
  if (!Array.isArray(value)) return { ...Object(value), [key]: inside };
  const copy: unknown[] = [...value];
  if (inside === undefined) copy.splice(Number(key), 1);
  else copy[Number(key)] = inside;
  return copy;
}

const other: fc.Arbitrary<(old: unknown) => unknown> = fc.oneof(
  fc.constantFrom(1, -1, 0.5, 60, 1e308).map((by) => (old: unknown) => (typeof old === "number" ? old + by : by)),
  fc.constantFrom(undefined, null, [], {}, "", 0, true).map((value) => () => value),
  fc.jsonValue().map((value) => () => value),
  fc.constant((old: unknown) => [old]),
  fc.constant((old: unknown) => String(old)),
);

describe("damage on the way", () => {
  test.prop([written, fc.nat(), other])(
    "damage: import of a timetable with one value changed = refused",
    (timetable, index, put) => {
      const all = places(timetable);
      const value = changed(timetable, all[index % all.length] ?? [], put);
      const json: unknown = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
      if (json !== undefined && canonicalJson(json) === canonicalJson(timetable)) return;
      expect(REFUSALS).toContain(told(json));
      expect(REFUSALS).toContain(told(json === undefined ? json : JSON.stringify(json)));
    },
  );

  const byte = fc.oneof(
    fc.constantFrom(...Array.from('0123456789-+.eE"\\[]{}:, \t\0')),
    fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
  );

  test.prop([written, fc.nat(), fc.constantFrom(0, 1), fc.oneof(byte, fc.constant(""))])(
    "damage: import of a text with one byte replaced, added or taken away = refused, or the very same timetable",
    (timetable, place, replaced, instead) => {
      const text = JSON.stringify(timetable);
      const at = place % text.length;
      const damaged = text.slice(0, at) + instead + text.slice(at + replaced);
      const answer = told(damaged);
      if (answer === "taken") expect(JSON.stringify(JSON.parse(damaged))).toBe(text);
      else expect(REFUSALS).toContain(answer);
    },
  );

  test.prop([
    written,
    fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { minLength: 11 }),
    fc.constantFrom(0, 1, 4),
  ])(
    "no damage: import of a timetable with its names in any order and spaces between = the timetable",
    (timetable, order, indent) => {
      const entries = Object.entries(timetable);
      const shuffled = order.flatMap((index) => entries.slice(index, index + 1));
      const text = JSON.stringify(Object.fromEntries(shuffled), undefined, indent);
      expect(timetables.importTimetable(text)).toEqual(timetable);
      expect(sla.importTimetable(text)).toMatchObject({ id: timetable.calendar, timetable });
    },
  );

  test.prop([written, fc.nat()])("damage: import of a text cut short = timetable-invalid", (timetable, length) => {
    const text = JSON.stringify(timetable);
    expect(told(text.slice(0, length % text.length))).toBe("timetable-invalid");
  });
});

/** Whether a timetable can be computed with, as its format says in words. */
function isSound({ version, from, to, unit, runs: lengths }: Forged): boolean {
  if (version !== 1 || ![from, to].every(Number.isInteger) || ![60_000, 1000, 1].includes(Number(unit))) return false;
  if (typeof unit !== "number" || Number(from) < 0 || Number(to) > LATEST || Number(from) >= Number(to)) return false;
  if (!Array.isArray(lengths) || lengths.length % 2 !== 0) return false;
  const sum = lengths.reduce((total: number, length: unknown) => total + Number(length) * unit, Number(from));
  const isRun = (length: unknown, index: number): boolean =>
    Number.isInteger(length) && (Number(length) > 0 || (index === 0 && length === 0));
  return lengths.every(isRun) && sum <= Number(to);
}

interface Forged {
  readonly version?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly unit?: unknown;
  readonly runs?: unknown;
}

const oddNumber = fc.constantFrom<unknown[]>(
  ...[0, -1, 1, 0.5, 1e15, 1e308, LATEST, LATEST + 1, 60_000, "1", null, [1]],
);
const oddRuns = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 99 }) }, oddNumber)) },
  { weight: 1, arbitrary: fc.constantFrom<unknown[]>({}, "1,2", null, [[1, 2]], { length: 2, 0: 1, 1: 2 }) },
);
/** Something else in the place of what a content says. */
type Changes = Forged & { readonly format?: unknown };
type Forgery = (content: Pick<TimetableData, "from" | "to">) => Changes;
const odd: fc.Arbitrary<Forgery> = fc
  .oneof(
    fc.record({ runs: oddRuns }),
    fc.record({ unit: fc.oneof(oddNumber, fc.constantFrom(1000, 3_600_000, "60000", [60_000])) }),
    fc.record({ from: oddNumber }),
    fc.record({ to: oddNumber }),
    fc.record({ version: fc.oneof(oddNumber, fc.constantFrom<unknown[]>(2, 1.5, "2", {}, true)) }),
    fc.record({ format: fc.constantFrom<unknown[]>("sla-clock/timetables", "", null, 1) }),
  )
  .map((changes) => () => changes);
const atAnEnd = fc.constantFrom<Forgery[]>(
  ({ from }) => ({ to: from, runs: [] }),
  ({ to }) => ({ from: to, runs: [] }),
  ({ from }) => ({ to: from - 1, runs: [] }),
  () => ({ to: LATEST }),
  () => ({ to: LATEST + 1 }),
  () => ({ from: -1, runs: [] }),
  () => ({ from: 0, runs: [] }),
);
const forgery = fc.oneof({ weight: 3, arbitrary: odd }, { weight: 1, arbitrary: atAnEnd });

describe("forgery", () => {
  test.prop([handmade, fc.array(forgery, { minLength: 1, maxLength: 2 })])(
    "forgery: import of any content with the digest that belongs to it = sound content, else refused",
    ({ data }, changes) => {
      const { digest: _, ...content } = data;
      const all: Changes = Object.assign({ ...content }, ...changes.map((change) => change(data)));
      const forged = withDigest({ ...all, coverage: { from: all.from, to: all.to } });
      const answer = told(JSON.stringify(forged));
      if (isSound(forged) && forged.format === data.format) {
        expect(answer).toBe("taken");
        const timetable = timetables.importTimetable(forged);
        for (const at of [0, 1, data.from, data.to, Number(forged.from), Number(forged.to)]) {
          const found = answerOf(timetables, timetable, ["addWorkingTime", Math.min(at, LATEST - 1), 1]);
          expect(found === "calendar-uncovered" || Number.isInteger(found)).toBe(true);
        }
      } else expect(["timetable-invalid", "timetable-too-new"]).toContain(answer);
    },
  );

  const named = fc.oneof(
    fc.record({ calendar: fc.constantFrom<unknown[]>(undefined, null, 1, {}, ["office"]) }),
    fc.record({ timeZones: fc.constantFrom<unknown[]>(undefined, null, 5, "UTC", [1], {}) }),
    fc.record({ coverage: fc.oneof(fc.constantFrom<unknown[]>(undefined, null, 5, [], {}), span()) }),
  );

  test.prop([handmade, named])(
    "forgery: a Calendar of content without its name, zones or coverage, though the digest belongs to it = timetable-invalid",
    ({ data }, change) => {
      const { digest: _, ...content } = data;
      const json = JSON.stringify(withDigest(JSON.parse(JSON.stringify({ ...content, ...change }))));
      expect(() => sla.importTimetable(json)).toThrow(expect.objectContaining({ code: "timetable-invalid" }));
      const calendar = { kind: "timetable", id: "handmade", timetable: JSON.parse(json) as unknown };
      expect(() => sla.defineCalendar(calendar as never)).toThrow(
        expect.objectContaining({ code: "timetable-invalid" }),
      );
    },
  );

  function span(): fc.Arbitrary<object> {
    return fc.constantFrom(
      ...[
        { from: -1, to: 5 },
        { from: 0, to: 8e12 },
        { from: "0", to: 1 },
        { from: null, to: null },
        { from: 1e12, to: 1 },
      ],
    );
  }

  test.prop([handmade, fc.oneof(fc.nat(9), fc.nat(2000)), fc.integer({ min: 1, max: 99 })])(
    "forgery: import of an object that says something else after some readings = what its digest was taken of, or refused",
    ({ data }, truths, more) => {
      /** Its runs are longer once they have been read so many times. */
      const changing = (): object => {
        let readings = 0;
        const get = (list: object, name: string | symbol): unknown => {
          const item: unknown = Reflect.get(list, name);
          readings += 1;
          return typeof item === "number" && name !== "length" && readings > truths ? item + more : item;
        };
        return { ...data, runs: new Proxy([...data.runs], { get }) };
      };
      const readers = [timetables.importTimetable, (json: unknown) => ofCalendar(sla.importTimetable(json))];
      for (const read of readers) {
        const taken = codeOr(() => read(changing()));
        expect(taken).toEqual(
          typeof taken === "string" ? expect.stringMatching(/^timetable-(damaged|invalid)$/) : data,
        );
      }
    },
  );

  const ofCalendar = (calendar: sla.Calendar): unknown =>
    calendar.kind === "timetable" ? calendar.timetable : undefined;

  test.prop([handmade, fc.integer({ min: 2, max: 1e9 })])(
    "forgery: import of a later version = timetable-too-new, whatever else it holds",
    ({ data }, version) => {
      expect(told({ ...data, version })).toBe("timetable-too-new");
      expect(told(JSON.stringify({ format: data.format, version, later: "anything" }))).toBe("timetable-too-new");
    },
  );
});

describe("no timetable at all", () => {
  test.prop([fc.oneof(fc.jsonValue(), fc.anything(), fc.string(), fc.json())])(
    "refused: import of anything else = an error code, never another exception",
    (value) => {
      expect(REFUSALS).toContain(told(value));
    },
  );

  test.prop([written, fc.nat(), fc.constantFrom(...Object.values(HOSTILE))], runs(0.5))(
    "refused: import of a timetable with a hostile object anywhere in it = an error code, never another exception",
    (timetable, index, make) => {
      const all = places(timetable);
      const value = changed(timetable, all[index % all.length] ?? [], make);
      expect(["taken", ...REFUSALS]).toContain(told(value));
    },
  );

  test.prop([fc.integer({ min: 1, max: 100_000 }), fc.constantFrom("[]", "{}")], runs(0.15))(
    "refused: import of any depth of nesting = timetable-invalid",
    (depth, [open = "", close = ""]) => {
      const inner =
        open === "{"
          ? `${'{"format":'.repeat(depth)}0${close.repeat(depth)}`
          : open.repeat(depth) + close.repeat(depth);
      expect(told(inner)).toBe("timetable-invalid");
      expect(told(`{"format":"sla-clock/timetable","version":1,"runs":${inner}}`)).toMatch(/invalid|damaged/);
    },
  );
});

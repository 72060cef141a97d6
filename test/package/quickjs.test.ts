// The built timetable entry alone in an engine that has no Intl and no time zones. Run `npm run build` first.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { getQuickJS } from "quickjs-emscripten";
import type { QuickJSContext } from "quickjs-emscripten";
import type * as SlaClock from "sla-clock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const SIZE_LIMIT = 3072;
const HOUR = 3_600_000;

const library = (await import(pathToFileURL(resolve("dist/index.js")).href)) as typeof SlaClock;
const source = readFileSync("dist/timetable.js", "utf8");

let context: QuickJSContext;

beforeAll(async () => {
  context = (await getQuickJS()).newContext();
  context.runtime.setModuleLoader((name) => {
    if (name === "sla-clock/timetable") return source;
    throw new Error(`this host has no module ${name}`);
  });
  run('import * as timetables from "sla-clock/timetable"; globalThis.timetables = timetables;', "module");
});

afterAll(() => {
  context.dispose();
});

/** Runs code in the engine, and gives its value as JSON can hold it. */
function run(code: string, type: "global" | "module" = "global"): unknown {
  const value = context.unwrapResult(context.evalCode(code, "host.js", { type }));
  const dumped: unknown = context.dump(value);
  value.dispose();
  context.runtime.executePendingJobs();
  return dumped;
}

/** Calls a function of the engine on JSON. */
function call(code: string, ...args: readonly unknown[]): unknown {
  const given = args.map((arg) => JSON.stringify(JSON.stringify(arg)));
  return JSON.parse(String(run(`JSON.stringify((${code})(${given.map((arg) => `JSON.parse(${arg})`).join(", ")}))`)));
}

const havana = library.defineCalendar({
  id: "havana",
  // Its midnight happens twice in autumn and not at all in spring.
  timeZone: "America/Havana",
  hours: "mon-fri 22:00-02:30; sat, sun 00:00-01:00, 09:00-12:00",
  holidays: ["2026-11-02"],
});
const others = [
  library.defineCalendar({ id: "lord-howe", timeZone: "Australia/Lord_Howe", hours: "sat, sun 01:15-04:00" }),
  library.defineCalendar({ id: "seconds", timeZone: "Europe/London", hours: "wed 08:00:01.250-16:00" }),
];
const calendars = [
  ["a zone with clock changes", havana],
  ["a union of three zones", library.union(havana, ...others)],
] as const;

describe.each(calendars)("%s, in an engine without Intl", (_name, calendar) => {
  const [from, to] = [Date.UTC(2025, 11, 1), Date.UTC(2027, 2, 1)];
  const json = JSON.stringify(library.exportTimetable(calendar, { from, to }));
  // Every three hours and a bit, and around each clock change of 2026 in these zones, to the millisecond.
  const changes = [
    "2026-03-08T05:00Z",
    "2026-11-01T05:00Z",
    "2026-03-29T01:00Z",
    "2026-10-25T01:00Z",
    "2026-04-04T15:00Z",
  ];
  const instants = [
    ...Array.from({ length: 2000 }, (_, index) => from + 20 * 24 * HOUR + index * 3.7 * HOUR),
    ...changes.flatMap((change) => [-HOUR, -1, 0, 1, HOUR].map((by) => Date.parse(change) + by)),
  ].map(Math.round);

  it("has no Intl", () => {
    expect(run("typeof Intl")).toBe("undefined");
  });

  it("due moments and starts = those of the whole library", () => {
    const moves = instants.flatMap((at, index): readonly (readonly [number, number])[] => [
      [at, (index % 40) * 54 * 60_000],
    ]);
    const answers = call(
      `(json, moves) => {
        const timetable = timetables.importTimetable(json);
        return moves.map(([at, d]) => [timetables.addWorkingTime(timetable, at, d), timetables.subtractWorkingTime(timetable, at, d)]);
      }`,
      json,
      moves,
    );
    const expected = moves.map(([at, d]) => [
      library.addWorkingTime(calendar, at, d),
      library.subtractWorkingTime(calendar, at, d),
    ]);
    expect(moves.length).toBeGreaterThan(2000);
    expect(answers).toEqual(expected);
  });

  it("working times, openings and closings = those of the whole library", () => {
    const answers = call(
      `(json, instants) => {
        const timetable = timetables.importTimetable(json);
        return instants.map((at) => [
          timetables.workingTimeBetween(timetable, instants[0], at),
          timetables.isOpen(timetable, at),
          ...["nextOpening", "nextClosing", "previousOpening", "previousClosing", "nextWorkingTime", "previousWorkingTime"].map(
            (name) => timetables[name](timetable, at),
          ),
        ]);
      }`,
      json,
      instants,
    );
    const expected = instants.map((at) => [
      library.workingTimeBetween(calendar, instants[0] ?? 0, at),
      library.isOpen(calendar, at),
      library.nextOpening(calendar, at),
      library.nextClosing(calendar, at),
      library.previousOpening(calendar, at),
      library.previousClosing(calendar, at),
      library.nextWorkingTime(calendar, at),
      library.previousWorkingTime(calendar, at),
    ]);
    expect(answers).toEqual(expected);
  });

  it("what lies outside, and what was damaged, is refused by the same codes", () => {
    const code = `(json, act) => {
      try {
        return new Function("timetables", "json", "return " + act)(timetables, json);
      } catch (error) {
        return error instanceof timetables.TimetableError ? error.code : String(error);
      }
    }`;
    const add = (at: number): string => `timetables.addWorkingTime(timetables.importTimetable(json), ${String(at)}, 1)`;
    expect(call(code, json, add(to + HOUR))).toBe("calendar-uncovered");
    expect(call(code, json, add(-1))).toBe("instant-out-of-range");
    const damaged = json.replace(/"runs":\[(\d)/, (_, digit: string) => `"runs":[${digit === "9" ? "8" : "9"}`);
    expect(damaged).not.toBe(json);
    expect(call(code, damaged, add(from))).toBe("timetable-damaged");
    expect(call(code, json.slice(0, -1), add(from))).toBe("timetable-invalid");
    expect(call(code, json.replace('"version":1', '"version":2'), add(from))).toBe("timetable-too-new");
  });
});

describe.each(["timetable.js", "timetable.cjs"])("%s", (file) => {
  const text = readFileSync(`dist/${file}`, "utf8");

  it("stands alone: it imports and requires nothing", () => {
    expect(text).not.toMatch(/\bimport\b|\brequire\b|\bIntl\b/);
  });

  it(`is at most ${String(SIZE_LIMIT)} bytes to send`, () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(SIZE_LIMIT);
  });
});

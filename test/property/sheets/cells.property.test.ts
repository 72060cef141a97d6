import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { SHEET_FUNCTIONS, sheetFunctions } from "sla-clock/sheets";
import type { SheetAnswer, SheetFunctionName, SheetRows } from "sla-clock/sheets";
import { expect, it } from "vitest";
import { GOOD } from "../../arbitraries/good-arguments.js";
import { HOSTILE } from "../../arbitraries/hostile.js";
import { runs } from "../../arbitraries/runs.js";
import { place } from "../../arbitraries/time.js";
import { localOfSerial, serialOfLocal } from "../../../src/sheets/serial.js";

const NAMES = SHEET_FUNCTIONS.map(({ name }) => name);
const names = fc.constantFrom(...NAMES);
const SECOND = 1000;
const systems = fc.constantFrom<1900 | 1904>(1900, 1904);

/** Cells as people fill them in, with what is wrong among them. */
const CELLS: Readonly<Record<string, readonly unknown[]>> = {
  contract: [
    "hardware",
    "software",
    "hardwear",
    "",
    '{"id":"x","timeZone":"UTC","levels":["B"],"clauses":[{"id":"arrived","promise":"arrived","within":"2h"}]}',
  ],
  level: ["A", "B", "C", "D", "E", "", 5],
  promise: ["arrived", "replied", "resolved", "hardware.B.arrive", "x", ""],
  reported: [
    46_087.7,
    "2026-03-06 17:30",
    "2026-02-13T18:30+08:00",
    new Date(1_772_790_600_000),
    "soon",
    "",
    "#REF!",
    NaN,
  ],
  asOf: [46_090, "2026-03-09 10:31", "", true],
  facts: [
    "",
    "onsiteRequired=true",
    "onsiteRequired=false; arrived=2026-03-06 20:00",
    "x=1",
    '{"attributes":{"site":"local"}}',
  ],
  settings: [
    "",
    "language=zh",
    "dateSystem=1904",
    "timeZone=Europe/London",
    "provisional=refuse",
    "headings=yes",
    "colour=red",
  ],
  headings: [""],
  work: ["maintenance", "upgrade", "x", ""],
  acceptedOn: [45_717, "2025-03-01", ""],
  at: [46_087, "2026-03-01 00:00", "x"],
  from: [46_087.7, "2026-03-06 16:00", ""],
  to: [46_090.5, "2026-03-09 10:00", "#N/A"],
  minutes: [0, 30, -30, "4h", "x", ""],
  calendar: ["office", "hardware/5x24", "Asia/Shanghai mon-fri 09:00-18:00", "offce", ""],
  holidays: ["", "2026-03-09", 46_090, "x"],
  calendars: [""],
  start: [46_087, "2026-03-06", "x", ""],
  end: [46_090, "2026-03-09", ""],
  days: [0, 1, -3, 5.5, "x", ""],
  weekend: [1, 11, "0000011", "", 8],
  makeUpDays: ["", 46_088],
};

const argumentsOf = (name: SheetFunctionName): fc.Arbitrary<readonly unknown[]> => {
  const spec = SHEET_FUNCTIONS.find((each) => each.name === name);
  return fc.tuple(...(spec?.parameters ?? []).map((parameter) => fc.constantFrom(...(CELLS[parameter.name] ?? [""]))));
};
const calls = names.chain((name) => argumentsOf(name).map((cells) => ({ name, cells })));

it("f(ranges)[i][j] = f(the cells at i, j)", () => {
  const sheet = sheetFunctions({ timeZone: "Asia/Shanghai" });
  const shapes = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) });
  const cellwise = NAMES.filter((name) => name !== "EXPLAIN" && name !== "CONTRACT");
  const property = fc.constantFrom(...cellwise).chain((name) => {
    const parameters = SHEET_FUNCTIONS.find((each) => each.name === name)?.parameters ?? [];
    return shapes.chain(({ rows, columns }) => {
      const gridOf = (cell: fc.Arbitrary<unknown>, kind: string): fc.Arbitrary<readonly (readonly unknown[])[]> => {
        if (kind === "range") return cell.map((value) => [[value]]);
        return fc.tuple(fc.boolean(), fc.boolean()).chain(([isTall, isWide]) => {
          const [height, width] = [isTall ? rows : 1, isWide ? columns : 1];
          const row = fc.array(cell, { minLength: width, maxLength: width });
          return fc.array(row, { minLength: height, maxLength: height });
        });
      };
      const grids = parameters.map(({ name: parameter, kind }) => {
        // A calendar in several columns is one of them, in JSON one contract may be several cells.
        const words = (CELLS[parameter] ?? [""]).filter((cell) => typeof cell !== "string" || !cell.startsWith("{"));
        const cell = fc.constantFrom(...words);
        return parameter === "calendar" ? cell.map((value) => [[value]]) : gridOf(cell, kind);
      });
      return fc.tuple(...grids).map((cells) => ({ name, cells }));
    });
  });
  fc.assert(
    fc.property(property, ({ name, cells }) => {
      const answers = sheet[name](...cells);
      const [rows, columns] = [answers.length, answers[0]?.length ?? 0];
      expect(rows).toBe(Math.max(...answersOf(name, cells).map((grid) => grid.length), rows === 1 ? 1 : 0));
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          const one = cells.map((grid) => grid[grid.length > 1 ? row : 0]?.[(grid[0]?.length ?? 0) > 1 ? column : 0]);
          expect([[answers[row]?.[column]]]).toEqual(sheet[name](...one));
        }
      }
    }),
    runs(2),
  );
});

/** The ranges that a function maps over, unless its settings cannot be read, when it answers once for all. */
function answersOf(
  name: SheetFunctionName,
  cells: readonly (readonly (readonly unknown[])[])[],
): readonly (readonly unknown[])[][] {
  const parameters = SHEET_FUNCTIONS.find((each) => each.name === name)?.parameters ?? [];
  const settings = cells[parameters.findIndex((each) => each.name === "settings")]?.[0]?.[0];
  return settings === "colour=red"
    ? []
    : cells.filter((_, index) => parameters[index]?.kind !== "range").map((grid) => [...grid]);
}

it("localOfSerial(serialOfLocal(t)) = t, to the second; sheets' rounding to six decimals changes nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7_258_118_399 }), systems, (seconds, system) => {
      const local = seconds * SECOND;
      const serial = serialOfLocal(local, system);
      expect(localOfSerial(serial, system, "")).toBe(local);
      expect(localOfSerial(Math.round(serial * 1e6) / 1e6, system, "")).toBe(local);
    }),
    runs(5),
  );
});

it("a Date, its serial number in the zone and its ISO text = one moment, over clock changes", () => {
  fc.assert(
    fc.property(place, systems, ({ timeZone, at }, dateSystem) => {
      const instant = Math.floor(at / SECOND) * SECOND;
      const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
      const midnight =
        Temporal.PlainDate.from(shown).since("1970-01-01").days + (dateSystem === 1900 ? 25_569 : 24_107);
      const { hour, minute, second } = shown;
      const serial = midnight + (hour * 3600 + minute * 60 + second) / 86_400;
      const local = shown.toPlainDateTime();
      // What the clock on the wall shows twice is the first of the two.
      const meant = local.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
      if (meant < 0 || meant >= Date.UTC(2200, 0, 1)) return;
      const sheet = sheetFunctions({ dates: "instants", dateSystem, timeZone });
      const same = (cell: unknown): unknown => sheet.ADDWORKTIME(cell, 0, "UTC 24x7")[0]?.[0];
      expect(same(new Date(instant))).toEqual(new Date(instant));
      expect(same(new Date(instant).toISOString())).toEqual(new Date(instant));
      expect(same(serial)).toEqual(new Date(meant));
      expect(same(local.toString({ smallestUnit: "second" }))).toEqual(new Date(meant));
      expect(same(local.toString({ smallestUnit: "second" }).replace("T", " "))).toEqual(new Date(meant));
      // And given back, it is what the clock shows.
      const serials = sheetFunctions({ dateSystem, timeZone });
      expect(serials.ADDWORKTIME(new Date(instant), 0, "UTC 24x7")).toEqual([[serial]]);
    }),
    runs(3),
  );
});

it("1904 = 1900 less 1462 days, in and out", () => {
  const cells = fc.record({
    day: fc.integer({ min: 40_000, max: 60_000 }),
    minute: fc.nat(1439),
    days: fc.integer({ min: -500, max: 500 }),
  });
  const [old, young] = [sheetFunctions(), sheetFunctions({ dateSystem: 1904 })];
  const week = "Asia/Shanghai mon-fri 09:00-18:00";
  const seconds = (rows: SheetRows): number => Math.round(Number(rows[0]?.[0]) * 86_400);
  fc.assert(
    fc.property(cells, ({ day, minute, days }) => {
      const serial = day + minute / 1440;
      const less = 1462 * 86_400;
      expect(seconds(young.WORKDAY(serial - 1462, days, 1, day - 1461))).toBe(
        seconds(old.WORKDAY(serial, days, 1, day + 1)) - less,
      );
      expect(seconds(young.ADDWORKTIME(serial - 1462, days, week))).toBe(
        seconds(old.ADDWORKTIME(serial, days, week)) - less,
      );
      expect(young.NETWORKDAYS(serial - 1462, day - 1462 + days)).toEqual(old.NETWORKDAYS(serial, day + days));
    }),
    runs(1),
  );
});

it("settings in any order, as text or as a range = the same answer", () => {
  const pairs = fc.shuffledSubarray(
    [
      ["language", "zh"],
      ["dateSystem", "1904"],
      ["timeZone", "Europe/London"],
      ["provisional", "refuse"],
      ["headings", "yes"],
      ["colour", "red"],
    ] as const,
    { minLength: 1 },
  );
  const sheet = sheetFunctions();
  fc.assert(
    fc.property(pairs, names, (some, name) => {
      const spec = SHEET_FUNCTIONS.find((each) => each.name === name);
      const cells = [...(GOOD[name] ?? [])].slice(0, (spec?.parameters.length ?? 1) - 1);
      const others = Array.from({ length: (spec?.parameters.length ?? 1) - 1 }, (_, index) => cells[index] ?? "");
      const texts = some.map(([key, value]) => `${key}=${value}`);
      const [first, ...more] = [
        texts.join("; "),
        [...texts].reverse().join("\n"),
        some.map((pair) => [...pair]),
        texts.map((each) => [each]),
      ].map((settings) => {
        const [[answer]] = sheet[name](...others, settings) as [[SheetAnswer]];
        // Of an error, which of the settings it is.
        return typeof answer === "object" && "code" in answer && answer.code === "settings-unreadable"
          ? answer.message.split(":")[0]
          : answer;
      });
      for (const each of more) expect(each).toEqual(first);
    }),
    runs(1),
  );
});

it("a sequence of calls on one sheetFunctions = each on a fresh one", () => {
  fc.assert(
    fc.property(fc.array(calls, { minLength: 2, maxLength: 12, size: "max" }), (sequence) => {
      const used = sheetFunctions({ timeZone: "Asia/Shanghai" });
      for (const { name, cells } of sequence) {
        expect(used[name](...cells)).toEqual(sheetFunctions({ timeZone: "Asia/Shanghai" })[name](...cells));
      }
    }),
    runs(0.4),
  );
});

it("no cell at all makes a function throw, hang or tell what cannot be shown", () => {
  const sheet = sheetFunctions({ timeZone: "UTC" });
  // Made only when they are used: some of them cannot even be looked at.
  type Make = () => unknown;
  const hostile: fc.Arbitrary<Make> = fc.constantFrom(...Object.values(HOSTILE));
  const made = (values: fc.Arbitrary<unknown>): fc.Arbitrary<Make> => values.map((value) => () => value);
  const words = [
    "__proto__",
    "constructor",
    "{",
    "[",
    "=",
    ";",
    "=;=",
    "/",
    "hardware/",
    "2026-03-06",
    "9".repeat(5000),
  ];
  const odd = fc.anything({ withBigInt: true, withDate: true, withSparseArray: true, withNullPrototype: true });
  const anything = fc.oneof(
    { weight: 3, arbitrary: hostile },
    { weight: 2, arbitrary: made(odd) },
    {
      weight: 2,
      arbitrary: fc.array(fc.array(fc.oneof(hostile, made(fc.string())))).map(
        (rows): Make =>
          () =>
            rows.map((row) => row.map((make) => make())),
      ),
    },
    { weight: 1, arbitrary: made(fc.string().map((text) => `#N/A ${text}`)) },
    { weight: 1, arbitrary: made(fc.json()) },
    { weight: 1, arbitrary: made(fc.constantFrom(...words)) },
  );
  const one = names.chain((name) =>
    fc.tuple(argumentsOf(name), fc.nat(8), fc.nat(8), anything, anything).map(([cells, at, also, value, other]) => ({
      name,
      makes: cells.map((cell, index): Make => {
        if (index === at % cells.length) return value;
        return index === also % cells.length ? other : () => cell;
      }),
    })),
  );
  fc.assert(
    fc.property(one, ({ name, makes }) => {
      const answers = sheet[name](...makes.map((make) => make()));
      expect(answers.length).toBeGreaterThan(0);
      for (const row of answers) {
        expect(row.length).toBe(answers[0]?.length);
        for (const answer of row) {
          if (typeof answer === "number") expect(Number.isFinite(answer) && !Object.is(answer, -0)).toBe(true);
          else if (answer instanceof Date) expect(Number.isFinite(answer.getTime())).toBe(true);
          else if (typeof answer === "object") {
            expect(answer.error).toMatch(/^#(?:VALUE!|NUM!|N\/A)$/);
            expect([typeof answer.code, typeof answer.message]).toEqual(["string", "string"]);
          } else expect(typeof answer).toBe("string");
        }
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    runs(5),
  );
});

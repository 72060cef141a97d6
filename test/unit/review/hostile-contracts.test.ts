import { exportTimetable, defineCalendar } from "sla-clock";
import type { Issue } from "sla-clock";
import { validateContract } from "sla-clock/review";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "../../arbitraries/hostile.js";
import { edited, GOOD } from "./broken-contracts.js";

const DEEP = 200_000;

/** A value wrapped many times over. */
function wrapped(wrap: (inner: unknown) => unknown, innermost: unknown): unknown {
  let value = innermost;
  for (let depth = 0; depth < DEEP; depth += 1) value = wrap(value);
  return value;
}

const LISTS = wrapped((inner) => [inner], 1);
const OBJECTS = wrapped((inner) => ({ en: inner }), "x");

function issuesOf(document: unknown): readonly Issue[] {
  const found = (["en", "zh"] as const).map((language) => {
    const result = validateContract(document, { language });
    return result.ok ? [] : result.issues;
  });
  const [en = [], zh = []] = found;
  expect(zh.map(({ path }) => path)).toEqual(en.map(({ path }) => path));
  for (const { message, received, expected } of [...en, ...zh]) {
    expect(message.length + received.length + expected.length).toBeLessThan(6000);
  }
  return en;
}

/** Every place of a value. */
function* places(value: unknown, path = ""): Generator<string> {
  if (path !== "") yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    yield* places(item, `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}

/** The contract with one place replaced, whose value is shared and not copied. */
function withShared(path: string, value: unknown): unknown {
  const copy = edited({ [path]: null });
  const keys = path
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop() ?? "";
  let at = copy as Record<string, unknown>;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return copy;
}

describe("nested two hundred thousand deep, at any place of a contract", () => {
  it.each([...places(GOOD)])("%s", (path) => {
    for (const deep of [LISTS, OBJECTS]) {
      const issues = issuesOf(withShared(path, deep));
      expect(issues.length).toBeGreaterThan(0);
      // Nothing is given up for the one place: what is wrong is told there, or where that is missed.
      expect(issues.map((issue) => issue.path)).not.toContain("");
    }
  });
});

describe("nested two hundred thousand deep, where something may be nested", () => {
  const clause = (more: object): object => ({ id: "x", promise: "done", ...more });
  const calendar = { id: "c", timeZone: "UTC", hours: "24x7" };
  const office = defineCalendar(calendar);
  const timetable = exportTimetable(office, { from: 0, to: 1e9 });
  it.each<[string, object]>([
    ["anyOf", { clauses: [{ id: "x", anyOf: [wrapped((inner) => ({ anyOf: [inner] }), { promise: "done" })] }] }],
    ["allOf", { clauses: [{ id: "x", allOf: [wrapped((inner) => ({ allOf: [inner] }), { promise: "done" })] }] }],
    ["nOf", { clauses: [{ id: "x", n: 1, nOf: [wrapped((inner) => ({ n: 1, nOf: [inner] }), { promise: "done" })] }] }],
    [
      "earliestOf",
      { clauses: [clause({ earliestOf: [wrapped((inner) => ({ earliestOf: [inner] }), { within: "1h" })] })] },
    ],
    ["latestOf", { clauses: [clause({ latestOf: [wrapped((inner) => ({ latestOf: [inner] }), { within: "1h" })] })] }],
    [
      "sumOf",
      {
        clauses: [
          clause({
            sumOf: [{ within: "1h" }, wrapped((inner) => ({ sumOf: [{ within: "1h" }, inner] }), { within: "1h" })],
          }),
        ],
      },
    ],
    [
      "after",
      {
        timeZone: "UTC",
        clauses: [
          clause({
            every: "week",
            after: wrapped((inner) => ({ sumOf: [inner, { within: "1h" }] }), { within: "1h" }),
          }),
        ],
      },
    ],
    ["a union", { calendars: { c: wrapped((inner) => ({ kind: "union", of: [inner] }), calendar) } }],
    [
      "a difference",
      { calendars: { c: wrapped((inner) => ({ kind: "difference", of: [calendar, inner] }), calendar) } },
    ],
    ["when", { clauses: [clause({ when: { a: wrapped((inner) => ({ not: inner }), 1) } })] }],
    [
      "from",
      { clauses: [clause({ within: "1h", from: wrapped((inner) => ({ event: inner, otherwise: "start" }), "e") })] },
    ],
    ["fromAttribute", { clauses: [clause({ within: wrapped((inner) => ({ fromAttribute: inner }), "e") })] }],
    ["a timetable", { calendars: { c: { kind: "timetable", id: "c", timetable: { ...timetable, more: LISTS } } } }],
    [
      "the runs of a timetable",
      { calendars: { c: { kind: "timetable", id: "c", timetable: { ...timetable, open: LISTS, runs: LISTS } } } },
    ],
    [
      "versions",
      { versions: [{ from: "2026-01-01", contract: wrapped((inner) => ({ versions: [{ contract: inner }] }), {}) }] },
    ],
  ])("%s", (_, part) => {
    const issues = issuesOf({ id: "x", levels: ["low"], clauses: [], ...part });
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.map((issue) => issue.path)).not.toContain("");
  });
});

describe("a hundred thousand items", () => {
  const many = <T>(make: (index: number) => T): readonly T[] => Array.from({ length: 1e5 }, (_, index) => make(index));
  const one = { id: "x", levels: ["low"], clauses: [{ id: "a", promise: "done", within: "1h" }] };
  it.each<[string, () => object]>([
    ["levels", () => ({ levels: many(String) })],
    ["levels that are one", () => ({ levels: many(() => "low") })],
    ["events", () => ({ events: many(String) })],
    ["unknown properties", () => Object.fromEntries(many((index) => [`p${String(index)}`, 1]))],
    ["numbers for clauses", () => ({ clauses: many((index) => index) })],
    ["pauses of unknown clauses", () => ({ pauses: [{ reason: "r", clauses: many(String) }] })],
    ["unknown levels of a clause", () => ({ clauses: [{ ...one.clauses[0], level: many(String) }] })],
    ["holidays", () => ({ calendars: { c: { timeZone: "UTC", hours: "24x7", holidays: many(() => "2026-02-30") } } })],
    ["values of a condition", () => ({ clauses: [{ ...one.clauses[0], when: { a: many(() => null) } }] })],
    ["clauses instead of which it stands", () => ({ clauses: [{ ...one.clauses[0], unless: many(String) }] })],
  ])("%s", { timeout: 60_000 }, (_, part) => {
    const document = { ...one, ...part() };
    const started = performance.now();
    validateContract(document);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("what is no data", () => {
  const hostile = Object.entries(HOSTILE);

  it.each(hostile)("%s, as the document", (_, make) => {
    const result = validateContract(make());
    expect(result.ok || result.issues.length > 0).toBe(true);
  });

  it.each(hostile)("%s, at any place", (_, make) => {
    for (const path of places(GOOD)) {
      const result = validateContract(withShared(path, make()));
      expect(result.ok || result.issues.length > 0).toBe(true);
    }
  });
});

describe("names that mean something to JavaScript are names like any other", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "\uD800", "a/b~c", ""])("%j", (name) => {
    const text = `{ "id": "x", "levels": ["low"], ${JSON.stringify(name)}: 1, "calendars": { ${JSON.stringify(name)}: 1 }, "clauses": [{ "id": "a", "promise": "b", ${JSON.stringify(name)}: 2, "when": { ${JSON.stringify(name)}: null } }] }`;
    const token = name.replaceAll("~", "~0").replaceAll("/", "~1");
    expect(issuesOf(JSON.parse(text)).map(({ path }) => path)).toEqual([
      `/${token}`,
      `/calendars/${token}`,
      `/clauses/0/${token}`,
      `/clauses/0/when/${token}`,
    ]);
  });

  it("-0 is zero, and 1e999 is no number", () => {
    const document = JSON.parse(
      '{ "id": "x", "levels": ["low"], "clauses": [{ "id": "a", "promise": "b", "within": -0 }, { "id": "c", "promise": "d", "within": 1e999 }] }',
    ) as unknown;
    expect(issuesOf(document).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "duration-not-finite /clauses/1/within",
    ]);
  });
});

import { createContext, Script } from "node:vm";
import * as library from "sla-clock";
import { SlaError } from "sla-clock";
import * as contracts from "sla-clock/contracts";
import * as holidays from "sla-clock/holidays";
import * as render from "sla-clock/render";
import * as review from "sla-clock/review";
import * as schema from "sla-clock/schema";
import * as sheets from "sla-clock/sheets";
import { expect, it } from "vitest";
import { at, contract, GOOD, ticket } from "../arbitraries/good-arguments.js";
import { HOSTILE, REDUCED } from "../arbitraries/hostile.js";

type Callable = (...args: readonly unknown[]) => unknown;
// The root and the review each have a function of one name, so that they are not one object.
const FUNCTIONS = [library, contracts, holidays, render, review, schema, sheets, sheets.sheetFunctions()].flatMap(
  (entry) => Object.entries(entry).filter(([, value]) => typeof value === "function" && value !== SlaError),
) as unknown as readonly (readonly [string, Callable])[];

const LONGEST = 2000;
const guarded = createContext({ call: (): unknown => undefined });
const script = new Script("call()");

/** A lazy result, which has done nothing yet, as all that it gives. */
function drained(result: unknown): unknown {
  return typeof result === "object" && result !== null && "next" in result
    ? [...(result as unknown as Iterable<unknown>)]
    : result;
}

/** Calls a function that may never come back. */
function call(target: Callable, args: readonly unknown[]): unknown {
  guarded["call"] = (): unknown => drained(target(...args));
  return script.runInContext(guarded, { timeout: LONGEST });
}

/** What is wrong with a result: NaN or -0 in it. */
function flaws(value: unknown, seen = new Set<unknown>()): boolean {
  if (typeof value === "number") return Number.isNaN(value) || Object.is(value, -0);
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((item) => flaws(item, seen));
}

function isInOrder(error: SlaError): boolean {
  const { code, path, expected, received, message, issues } = error;
  const texts = [code, expected, received, message].every((text) => typeof text === "string" && text !== "");
  return texts && typeof path === "string" && message.length < 2000 && issues.length > 0;
}

/** Calls a function, and tells what came of it that should not have. */
function trouble(target: Callable, args: readonly unknown[]): string | undefined {
  const started = performance.now();
  try {
    const result = call(target, args);
    if (typeof result !== "string" && flaws(result)) return "a result with NaN or -0";
  } catch (error) {
    if (!(error instanceof SlaError))
      return error instanceof Error ? `${error.name}: ${error.message.slice(0, 90)}` : "a throw of no error";
    if (!isInOrder(error)) return `an SlaError without its parts: ${error.message.slice(0, 90)}`;
  }
  const took = performance.now() - started;
  return took > 1000 ? `an answer after ${Math.round(took)} ms` : undefined;
}

/** Copies of a value with one place in it replaced, each with the place. */
function* replacements(value: unknown, make: () => unknown, path = ""): Generator<readonly [string, unknown]> {
  yield [path, make()];
  if (typeof value !== "object" || value === null || value instanceof Date) return;
  for (const [key, item] of Object.entries(value)) {
    for (const [inner, changed] of replacements(item, make, `${path}/${key}`)) {
      yield [
        inner,
        Array.isArray(value)
          ? value.map((each, index) => (index === Number(key) ? changed : (each as unknown)))
          : { ...value, [key]: changed },
      ];
    }
  }
}

it("the table of this test has every exported function", () => {
  expect([...new Set(FUNCTIONS.map(([name]) => name))].sort()).toEqual(Object.keys(GOOD).sort());
});

it.each(FUNCTIONS)("%s: good arguments = a result", (name, target) => {
  expect(() => drained(target(...(GOOD[name] ?? [])))).not.toThrow();
});

it.each(FUNCTIONS)("%s: a hostile value for any argument = a result or an SlaError", (name, target) => {
  const args = GOOD[name] ?? [];
  const found = args.flatMap((_, position) =>
    Object.entries(HOSTILE).flatMap(([what, make]) => {
      const wrong = trouble(
        target,
        args.map((arg, index) => (index === position ? make() : arg)),
      );
      return wrong === undefined ? [] : [`argument ${position} ${what}: ${wrong}`];
    }),
  );
  expect(found).toEqual([]);
});

it.each(FUNCTIONS)("%s: a hostile value anywhere inside an argument = a result or an SlaError", (name, target) => {
  const args = GOOD[name] ?? [];
  const found = new Set<string>();
  args.forEach((arg, position) => {
    for (const [what, make] of Object.entries(REDUCED)) {
      for (const [path, changed] of replacements(arg, make)) {
        const wrong = trouble(
          target,
          args.map((each, index) => (index === position ? changed : each)),
        );
        if (wrong !== undefined) found.add(`argument ${position}${path} ${what}: ${wrong}`);
      }
    }
  });
  expect([...found]).toEqual([]);
});

it.each(FUNCTIONS)("%s: no arguments at all = a result or an SlaError", (_name, target) => {
  expect(trouble(target, [])).toBeUndefined();
});

/** Sequences of events that are odd, and what becomes of them. */
const SEQUENCES: readonly (readonly [string, readonly object[], string])[] = [
  ["no events", [], "ticket-not-reported"],
  ["no report", [{ type: "replied", at }], "ticket-not-reported"],
  [
    "an event before the report",
    [
      { type: "replied", at: at - 1 },
      { type: "reported", at },
    ],
    "ticket-event-before-report",
  ],
  [
    "an event of the same instant given before the report",
    [
      { type: "replied", at },
      { type: "reported", at },
    ],
    "ticket-event-before-report",
  ],
  [
    "two reports",
    [
      { type: "reported", at },
      { type: "reported", at },
    ],
    "ticket-event-repeated",
  ],
  [
    "closed twice",
    [
      { type: "reported", at },
      { type: "closed", at },
      { type: "closed", at },
    ],
    "ticket-event-repeated",
  ],
  [
    "a level after closing",
    [
      { type: "reported", at },
      { type: "closed", at },
      { type: "level-confirmed", at, level: "high" },
    ],
    "ticket-event-after-end",
  ],
  [
    "an unknown event",
    [
      { type: "reported", at },
      { type: "paused", at },
    ],
    "ticket-event-unknown",
  ],
  ["a date before 1970", [{ type: "reported", at: -1 }], "instant-out-of-range"],
  ["a date after 2199", [{ type: "reported", at: Date.UTC(2200, 0, 1) }], "instant-out-of-range"],
  ["the last moment of 2199", [{ type: "reported", at: Date.UTC(2200, 0, 1) - 1 }], "calendar-never-opens"],
  [
    "an agreement without its moment",
    [
      { type: "reported", at },
      { type: "agreed", at },
    ],
    "ticket-event-incomplete",
  ],
];

it.each(SEQUENCES)("assess: %s = %s", (_name, events, code) => {
  const action = (): unknown =>
    library.assess(contract, { level: "low", events } as never, { asOf: Date.UTC(2200, 0, 1) - 1 });
  expect(action).toThrow(expect.objectContaining({ code }));
});

it("assess by a series: a hostile value anywhere inside the ticket or the options = a result or an SlaError", () => {
  // The event that selects the version is read before the rest of the ticket is.
  const corrected = { type: "agreed", at: at + 3, agreed: at + 4, corrects: "a", recordedAt: at + 5 };
  const events = [
    ...ticket.events.map((event, index) => ({ ...event, id: index === 1 ? "a" : `e${index}` })),
    corrected,
  ];
  const versions = [{ from: "2026-01-01", contract }];
  const series = library.contractSeries({ id: "series", versions });
  const bySecond = library.contractSeries({ id: "series", versions, selectedBy: "agreed" });
  const found = new Set<string>();
  for (const [what, make] of Object.entries(REDUCED)) {
    for (const [path, changed] of replacements({ ...ticket, events }, make)) {
      for (const each of [series, bySecond]) {
        const wrong = trouble(library.assess as unknown as Callable, [each, changed, { asOf: at + 1e8 }]);
        if (wrong !== undefined) found.add(`${path} ${what}: ${wrong}`);
      }
    }
    for (const [path, changed] of replacements({ asOf: at + 1e8, knownAt: at + 1e8 }, make)) {
      const wrong = trouble(library.assess as unknown as Callable, [series, ticket, changed]);
      if (wrong !== undefined) found.add(`/options${path} ${what}: ${wrong}`);
    }
  }
  expect([...found]).toEqual([]);
  expect(library.assess(bySecond as never, { ...ticket, events }, { asOf: at + 1e8 }).contract.inForceFrom).toBe(
    "2026-01-01",
  );
});

it("assess: unsorted and repeated events = the ticket in order of time", () => {
  const [first, ...rest] = ticket.events;
  const repeated = [...rest, { type: "replied", at: at + 5 }, { type: "replied", at: at + 5 }, first!].reverse();
  expect(
    trouble(library.assess as unknown as Callable, [contract, { ...ticket, events: repeated }, { asOf: at + 1e8 }]),
  ).toBeUndefined();
});

import fc from "fast-check";
import { contractInForce, deadlines, SlaError, validateContract, validateContractSeries } from "sla-clock";
import type { ContractValidation, Issue } from "sla-clock";
import { expect, it } from "vitest";
import { contracts, lifeContracts, roundContracts } from "../../arbitraries/contract.js";

/** Whether a JSON Pointer leads to something in a value, or to a property that an object or array there lacks. */
function resolves(value: unknown, path: string): boolean {
  if (path === "") return true;
  if (!path.startsWith("/")) return false;
  const keys = path
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  let at = value;
  return keys.every((key, index) => {
    if (typeof at !== "object" || at === null) return false;
    const found = Object.hasOwn(at, key);
    at = (at as Record<string, unknown>)[key];
    return found || index === keys.length - 1;
  });
}

function checkIssue(issue: Issue, input: unknown): void {
  const { code, path, expected, received, message, clause, ...others } = issue;
  expect(others).toEqual({});
  if ("clause" in issue) expect(message).toMatch(/ in clause "/);
  expect(Object.hasOwn(issue, "clause")).toBe(clause !== undefined);
  for (const text of [code, expected, received, message]) expect(text).toMatch(/\S/);
  expect(`${code} ${expected} ${message}`).not.toMatch(/undefined,|\[object|NaN/);
  const [, hint = "", of = ""] = /^(did you mean ".*?"\? )?(.*)$/su.exec(expected) ?? [];
  expect(message).toContain(`: ${hint}expected ${of}, received ${received}`);
  expect(received.length).toBeLessThan(200);
  expect(resolves(input, path), `${path} in ${JSON.stringify(input).slice(0, 400)}`).toBe(true);
}

/** What comes of validating: a contract that can be used, or issues that are in order. */
function checkValidation(result: ContractValidation, input: unknown): void {
  if (!result.ok) {
    expect(result.issues.length).toBeGreaterThan(0);
    for (const issue of result.issues) checkIssue(issue, input);
    return;
  }
  const { contract } = result;
  const [first] = contract.levels;
  const level = typeof first === "object" ? first.id : first;
  try {
    deadlines(contract, { level: level ?? "", reportedAt: "2026-03-02T09:00Z" });
  } catch (error) {
    expect(error).toBeInstanceOf(SlaError);
  }
}

it("validateContract: any JSON = a contract or issues in order, never an exception", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.object()), (input) => {
      const value: unknown = JSON.parse(JSON.stringify(input));
      checkValidation(validateContract(value), value);
    }),
  );
});

const KEYS = [
  "id",
  "levels",
  "calendars",
  "attributes",
  "start",
  "escalation",
  "deescalation",
  "reopening",
  "appointments",
  "pauses",
  "events",
  "clauses",
  "entitlements",
  "term",
  "timeZone",
];
const scraps = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "24x7",
    "low",
    "office",
    [],
    {},
    [[]],
    -1,
    1e300,
    "2h",
    "__proto__",
    { en: "a" },
    [null],
  ),
);

it("validateContract: any values under a contract's own keys = a contract or issues in order", () => {
  const records = fc.record(Object.fromEntries(KEYS.map((key) => [key, scraps])), { requiredKeys: [] });
  fc.assert(
    fc.property(records, (input) => {
      const value: unknown = JSON.parse(JSON.stringify(input));
      checkValidation(validateContract(value), value);
    }),
  );
});

/** Changes one place in a JSON value, found by walking down by `steps`. */
function tampered(value: unknown, steps: readonly number[], scrap: unknown, how: "replace" | "drop" | "add"): unknown {
  const [step, ...rest] = steps;
  if (typeof value !== "object" || value === null || step === undefined) return how === "replace" ? scrap : value;
  const entries = Object.entries(value);
  const [key] = entries[step % Math.max(1, entries.length)] ?? [];
  if (key === undefined) return scrap;
  const changed = entries.flatMap(([name, item]): [string, unknown][] => {
    if (name !== key) return [[name, item]];
    if (rest.length === 0 && how === "drop") return [];
    return [[name, tampered(item, rest, scrap, how)]];
  });
  if (rest.length === 0 && how === "add") changed.push(["stray/~key", scrap]);
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
}

it("validateContract: a good contract with one place changed = a contract or issues in order", () => {
  fc.assert(
    fc.property(
      fc.oneof(contracts, lifeContracts, roundContracts),
      fc.array(fc.nat(20), { minLength: 1, maxLength: 7 }),
      scraps,
      fc.constantFrom("replace", "drop", "add"),
      (spec, steps, scrap, how) => {
        const value: unknown = JSON.parse(
          JSON.stringify(tampered(JSON.parse(JSON.stringify(spec)), steps, scrap, how)),
        );
        checkValidation(validateContract(value), value);
      },
    ),
    { numRuns: 5 * Number(fc.readConfigureGlobal().numRuns) },
  );
});

it("validateContractSeries: a good series with one place changed = a series or issues in order, those of a version its own", () => {
  fc.assert(
    fc.property(
      fc.tuple(contracts, lifeContracts),
      fc.array(fc.nat(20), { minLength: 1, maxLength: 9 }),
      scraps,
      fc.constantFrom("replace", "drop", "add"),
      ([first, second], steps, scrap, how) => {
        const versions = [
          { from: "2026-01-01", to: "2026-03-01", contract: { ...first, timeZone: "UTC" } },
          { from: "2026-07-01", contract: { ...second, timeZone: "UTC" } },
        ];
        const series = JSON.parse(JSON.stringify({ id: "series", selectedBy: "answered", versions }));
        const value: unknown = JSON.parse(JSON.stringify(tampered(series, steps, scrap, how) ?? null));
        const result = validateContractSeries(value);
        if (result.ok) {
          const at = `${result.series.versions[0]?.from ?? ""}T12:00Z`;
          expect(contractInForce(result.series, at)).toBe(result.series.versions[0]?.contract);
          return;
        }
        for (const issue of result.issues) {
          checkIssue(issue, value);
          const [, index, path] = /^\/versions\/(\d)\/contract(.*)$/.exec(issue.path) ?? [];
          if (index === undefined || issue.code === "contract-time-zone-missing") continue;
          const alone = validateContract((value as typeof series).versions[index]?.contract);
          const found = alone.ok ? [] : alone.issues.map((each) => `${each.code} ${each.path} ${each.expected}`);
          expect(found).toContain(`${issue.code} ${path ?? ""} ${issue.expected}`);
        }
      },
    ),
    { numRuns: 2 * Number(fc.readConfigureGlobal().numRuns) },
  );
});

it("validateContract: issues = none <=> ok, and the same contract twice = equal issues", () => {
  fc.assert(
    fc.property(contracts, (spec) => {
      const broken = { ...spec, clauses: [...spec.clauses, ...spec.clauses], levels: ["low"] };
      expect(validateContract(spec).ok).toBe(true);
      expect(validateContract(broken)).toStrictEqual(validateContract(structuredClone(broken)));
      expect(validateContract(broken).ok).toBe(false);
    }),
    { numRuns: 50 },
  );
});

function nested(depth: number, form: "anyOf" | "allOf" | "nOf" | "of"): unknown {
  let body: unknown = form === "of" ? { timeZone: "UTC", hours: "24x7" } : { promise: "done" };
  for (let level = 0; level < depth; level += 1)
    body = form === "of" ? { kind: "union", of: [body] } : { [form]: [body], ...(form === "nOf" && { n: 1 }) };
  return body;
}

it.each(["anyOf", "allOf", "nOf"] as const)(
  "validateContract: 10,000 %s inside each other = contract-nesting-too-deep",
  (form) => {
    const input = { id: "deep", levels: ["low"], clauses: [{ id: "a", ...(nested(10_000, form) as object) }] };
    const result = validateContract(input);
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["contract-nesting-too-deep"]);
  },
);

it("validateContract: 10,000 calendars inside each other = calendar-invalid", () => {
  const input = { id: "deep", levels: ["low"], calendars: { deep: nested(10_000, "of") }, clauses: [] };
  const result = validateContract(input);
  expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["calendar-invalid"]);
});

it.each(["title", "source", "reading", "when", "records", "start", "from"])(
  "validateContract: 10,000 objects inside each other as %s = issues",
  (key) => {
    const input = {
      id: "deep",
      levels: ["low"],
      clauses: [{ id: "a", promise: "done", [key]: nested(10_000, "anyOf") }],
    };
    const result = validateContract(input);
    expect(result.ok).toBe(false);
  },
);

it("validateContract: __proto__ and constructor as keys = unknown properties or names like any other", () => {
  const texts = [
    '{ "id": "a", "levels": ["low"], "clauses": [], "__proto__": { "levels": ["high"] } }',
    '{ "id": "a", "levels": ["low"], "clauses": [{ "id": "a", "promise": "done", "__proto__": { "within": "1h" } }] }',
    '{ "id": "a", "levels": ["low"], "clauses": [], "constructor": { "prototype": { "polluted": true } } }',
  ];
  for (const text of texts) {
    const input: unknown = JSON.parse(text);
    const result = validateContract(input);
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["contract-unknown-property"]);
  }
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

it("validateContract: names such as __proto__ and toString for levels, calendars, events and attributes = names", () => {
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    const text = `{ "id": "a", "levels": ["${name}"], "calendars": { "${name}": { "timeZone": "UTC", "hours": "24x7" } },
      "events": { "${name}": { "sets": { "${name}": true } } },
      "clauses": [{ "id": "${name}", "level": "${name}", "promise": "${name}", "within": "1h", "clock": "${name}", "when": { "${name}": true } }] }`;
    const result = validateContract(JSON.parse(text));
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    // As text, since matchers take a __proto__ of their own for a prototype.
    expect(JSON.stringify(validateContract(JSON.parse(JSON.stringify(result.contract))))).toBe(JSON.stringify(result));
    const attributes: Record<string, boolean> = JSON.parse(`{ "${name}": true }`);
    const owed = deadlines(result.contract, { level: name, reportedAt: 0, attributes });
    expect(owed.map(({ due }) => due)).toEqual([{ kind: "at", at: 3_600_000, provisional: false }]);
  }
});

it("validateContract: a hundred thousand clauses, levels or issues = an answer within seconds", () => {
  const many = Array.from({ length: 100_000 }, (_, index) => index);
  const some = many.slice(0, 20_000);
  const lists = [
    { clauses: many },
    { clauses: many.map((index) => ({ id: `c${index}`, promise: "done", within: "1h" })) },
    { clauses: [{ id: "a", promise: many.map((index) => `event ${index}`) }] },
    {
      attributes: { many },
      events: Object.fromEntries(some.map((index) => [`event ${index}`, { sets: { many: index } }])),
      clauses: some.map((index) => ({ id: `c${index}`, promise: "done", when: { many: { atLeast: index } } })),
    },
    { attributes: { many }, clauses: [{ id: "a", promise: "done", when: { many } }] },
    { clauses: [], levels: many.map((index) => `level ${index}`) },
  ];
  for (const list of lists) {
    const started = performance.now();
    const result = validateContract({ id: "many", levels: ["low"], ...list });
    expect(typeof result.ok).toBe("boolean");
    expect(performance.now() - started, Object.keys(list).join()).toBeLessThan(3000);
  }
});

import { defineContract, SlaError, validateContract } from "sla-clock";
import { describe, expect, it } from "vitest";

const good = {
  id: "desk",
  levels: ["A", "B"],
  calendars: { office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" } },
  start: { rule: "next-working-time", calendar: "office" },
  clauses: [{ id: "reply", level: "A", promise: "replied", within: "2h", clock: "office" }],
};

/** The contract with one property changed, as JSON would bring it. */
function withChange(change: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify({ ...good, ...change }));
}

function issuesOf(input: unknown): readonly string[] {
  const result = validateContract(input);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}

const clause = (change: Record<string, unknown>): Record<string, unknown> => ({
  clauses: [{ id: "x", promise: "done", ...change }],
});

describe("each mistake is found at its path", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["no id", { id: "" }, "contract-invalid /id"],
    ["no levels", { levels: [] }, "contract-invalid /levels"],
    ["a level twice", { levels: ["A", "A"] }, "contract-level-repeated /levels/1"],
    ["an unknown property", { levles: ["A"] }, "contract-unknown-property /levles"],
    ["a clause of an unknown level", clause({ level: "C" }), "contract-unknown-level /clauses/0/level"],
    ["a list with an unknown level", clause({ level: ["A", "C"] }), "contract-unknown-level /clauses/0/level/1"],
    ["an unknown clock", clause({ within: "1h", clock: "offce" }), "contract-unknown-calendar /clauses/0/clock"],
    [
      "a start in an unknown calendar",
      { start: { rule: "next-working-time", calendar: "x" } },
      "contract-unknown-calendar /start/calendar",
    ],
    ["an unknown start rule", { start: { rule: "soon" } }, "contract-invalid /start/rule"],
    [
      "a calendar beside an immediate start",
      { start: { rule: "immediate", calendar: "office" } },
      "contract-invalid /start/calendar",
    ],
    ["a day as a duration", clause({ within: "1d" }), "duration-days /clauses/0/within"],
    ["a negative duration", clause({ within: -1 }), "duration-negative /clauses/0/within"],
    ["a clock without a length", clause({ clock: "office" }), "contract-invalid /clauses/0/clock"],
    ["two due rules", clause({ within: "1h", before: "closed" }), "contract-due-rules-conflict /clauses/0"],
    ["no promise", { clauses: [{ id: "x", within: "1h" }] }, "contract-invalid /clauses/0"],
    ["a promise beside anyOf", clause({ anyOf: [{ promise: "a" }] }), "contract-invalid /clauses/0"],
    ["an empty anyOf", { clauses: [{ id: "x", anyOf: [] }] }, "contract-invalid /clauses/0/anyOf"],
    [
      "a length beside anyOf",
      { clauses: [{ id: "x", anyOf: [{ promise: "a" }], within: "1h" }] },
      "contract-invalid /clauses/0/within",
    ],
    [
      "an unknown property of a part",
      { clauses: [{ id: "x", anyOf: [{ promise: "a", whitin: "1h" }] }] },
      "contract-unknown-property /clauses/0/anyOf/0/whitin",
    ],
    [
      "a standing duty inside allOf",
      { clauses: [{ id: "x", allOf: [{ promise: "a", every: "week", calendar: "office" }] }] },
      "contract-invalid /clauses/0/allOf/0/every",
    ],
    ["an unknown period", clause({ every: "fortnight", calendar: "office" }), "contract-invalid /clauses/0/every"],
    [
      "two clauses of one id",
      {
        clauses: [
          { id: "x", promise: "a" },
          { id: "x", promise: "b" },
        ],
      },
      "contract-clause-repeated /clauses/1/id",
    ],
    ["an empty condition value", clause({ when: { site: [] } }), "contract-invalid /clauses/0/when/site"],
    ["a condition that is no scalar", clause({ when: { site: { is: "x" } } }), "contract-invalid /clauses/0/when/site"],
    ["an unknown policy", { escalation: { restart: "sometimes" } }, "contract-invalid /escalation/restart"],
    [
      "an impossible holiday",
      { calendars: { office: { ...good.calendars.office, holidays: ["2026-02-30"] } } },
      "date-impossible /calendars/office/holidays/0",
    ],
    [
      "an unknown time zone",
      { calendars: { office: { timeZone: "Asia/Peking", hours: "24x7" } } },
      "time-zone-unknown /calendars/office/timeZone",
    ],
    [
      "a term that ends before it begins",
      { term: { from: "2026-02-01", to: "2026-01-01" } },
      "interval-reversed /term",
    ],
    [
      "charges of no known kind",
      { entitlements: [{ id: "e", work: { x: "half" } }] },
      "contract-invalid /entitlements/0/work/x",
    ],
    ["an event title that is no text", { events: { done: { title: 3 } } }, "contract-invalid /events/done/title"],
  ])("%s", (_name, change, issue) => {
    expect(issuesOf(withChange(change))).toContain(issue);
  });

  it("a key with a slash and a tilde is escaped in the path", () => {
    expect(issuesOf(withChange({ events: { "a/b~c": { sets: 1 } } }))).toEqual([
      "contract-invalid /events/a~1b~0c/sets",
    ]);
  });
});

it("finds all issues at once", () => {
  const broken = withChange({
    id: 7,
    levels: ["A", "A"],
    ...clause({ level: "Z", within: "2 days", clock: "nowhere" }),
  });
  expect(issuesOf(broken)).toEqual([
    "contract-invalid /id",
    "contract-level-repeated /levels/1",
    "contract-unknown-level /clauses/0/level",
    "duration-days /clauses/0/within",
    "contract-unknown-calendar /clauses/0/clock",
  ]);
});

it("an issue says what was expected and what was received", () => {
  const result = validateContract(withChange(clause({ level: "C" })));
  expect(result.ok ? undefined : result.issues[0]).toEqual({
    code: "contract-unknown-level",
    path: "/clauses/0/level",
    clause: "x",
    expected: "one of A, B",
    received: '"C"',
    message: 'cannot find the level at /clauses/0/level in clause "x": expected one of A, B, received "C"',
  });
});

it.each([undefined, null, 1, "x", [], {}, () => 1, Symbol("x"), 1n])("never throws, on %s", (input) => {
  expect(validateContract(input).ok).toBe(false);
});

it("promises nested ten thousand deep are refused, not followed", () => {
  let nested: Record<string, unknown> = { promise: "done" };
  for (let depth = 0; depth < 10_000; depth += 1) nested = { anyOf: [nested] };
  expect(issuesOf({ ...good, clauses: [{ id: "x", ...nested }] })[0]).toMatch(
    /^contract-nesting-too-deep \/clauses\/0\/anyOf\/0/,
  );
});

it("keys that mean something to JavaScript are names like any other", () => {
  const json = `{ "id": "x", "levels": ["constructor"], "calendars": { "__proto__": { "timeZone": "UTC", "hours": "24x7" } },
    "clauses": [{ "id": "toString", "level": "constructor", "promise": "valueOf", "within": "1h", "clock": "__proto__" }] }`;
  expect(issuesOf(JSON.parse(json))).toEqual([]);
});

it("defineContract throws the first issue and carries all of them", () => {
  let thrown: unknown;
  try {
    // @ts-expect-error -- level C does not exist
    defineContract({ id: "x", levels: ["A"], clauses: [{ id: "x", level: "C", promise: "done", within: "-1h" }] });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(SlaError);
  expect(thrown).toMatchObject({ code: "contract-unknown-level", issues: [{}, { code: "duration-negative" }] });
});

it("a contract survives JSON, and is its own specification", () => {
  const contract = defineContract({
    id: "desk",
    levels: ["A"],
    calendars: { office: { timeZone: "UTC", hours: { mon: ["09:00-17:00"] } } },
    clauses: [{ id: "reply", promise: "replied", within: "2h", clock: "office" }],
  });
  const copy: unknown = JSON.parse(JSON.stringify(contract));
  expect(copy).toEqual(contract);
  const again = validateContract(copy);
  expect(again.ok && again.contract).toEqual(contract);
});

it("a start rule beside a standing duty has no effect, and is refused", () => {
  const duty = { id: "call", promise: "called", every: "week", calendar: "office", start: { rule: "immediate" } };
  const calendars = { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } };
  const result = validateContract({ id: "x", levels: ["A"], calendars, clauses: [duty] });
  expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    "contract-invalid /clauses/0/start",
  ]);
});

// Clauses in the place of others: the first that fits, worked by hand. 6 March 2026 is a Friday.
import { assess, deadlines, defineContract, explain, validateContract } from "sla-clock";
import type { Assessment, ClauseSpec, Contract, ContractSpec } from "sla-clock";
import { describe, expect, it } from "vitest";
import { look, utc } from "./support.js";

const calendars = {
  office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" },
  known: { timeZone: "UTC", hours: "mon-fri 09:00-17:00", coverage: { from: "2026-01-01", to: "2026-03-01" } },
} as const;
function contractOf(clauses: readonly object[], more: Partial<ContractSpec> = {}): Contract {
  const events = { noted: {}, needed: {} };
  const spec = { id: "desk", timeZone: "UTC", levels: ["low", "high"], calendars, events, clauses, ...more };
  return defineContract<string, string>(spec as unknown as ContractSpec);
}
const first = contractOf([
  { id: "others", promise: "replied", within: "8h", unless: ["vip", "gold"] },
  { id: "gold", promise: "replied", within: "4h", when: { tier: "gold" }, unless: "vip" },
  { id: "vip", promise: "replied", within: "1h", when: { vip: true } },
]);
const states = ({ periods }: Assessment): readonly string[] =>
  periods.flatMap(({ obligations }) => obligations.map(({ clause, state }) => `${clause} ${state}`));

describe("the first that fits", () => {
  it.each<[object, string]>([
    [{ vip: true, tier: "gold" }, "vip"],
    [{ vip: false, tier: "gold" }, "gold"],
    [{ vip: false, tier: "none" }, "others"],
    [{ vip: true, tier: "none" }, "vip"],
  ])("%o: %s", (attributes, clause) => {
    const owed = deadlines(first, {
      level: "low",
      reportedAt: 0,
      attributes: attributes as Readonly<Record<string, string>>,
    });
    expect(owed.map((each) => each.clause)).toEqual([clause]);
  });

  const ticket = (attributes: Readonly<Record<string, string | boolean>>, ...noted: readonly object[]) => ({
    ...{ level: "low", attributes },
    events: [
      { type: "reported", at: utc("06T10:00") },
      ...noted.map((facts, index) => ({ type: "noted", at: utc(`06T10:${String(index + 1)}0`), attributes: facts })),
    ] as never,
  });

  it("says which clause it is, in both languages", () => {
    const { periods } = assess(first, ticket({ vip: true, tier: "gold" }), { asOf: utc("06T10:00") });
    const [others] = periods[0]?.obligations ?? [];
    expect(others).toMatchObject({ state: "not-promised", because: { kind: "clause", clause: "vip" } });
    expect(others && explain(others, { language: "en" })).toBe("others: replied — not promised, vip applies instead\n");
    expect(others && explain(others, { language: "zh" })).toContain("未作承诺，改由 vip 适用");
  });
  it("waits for a fact for which a named clause waits", () => {
    const { periods } = assess(first, ticket({ tier: "gold" }), { asOf: utc("06T10:00") });
    expect(periods[0]?.obligations.map((each) => ("awaiting" in each ? each.awaiting : each.state))).toEqual(
      Array(3).fill({ kind: "attribute", attribute: "vip" }),
    );
    expect(states(assess(first, ticket({ tier: "none" }), { asOf: utc("06T10:00") }))).toEqual([
      ...["others inactive", "gold not-promised", "vip inactive"],
    ]);
  });
  it("is decided once the fact is known; what was promised then stays promised", () => {
    const known = ticket({ tier: "gold" }, { vip: false }, { vip: true });
    expect(states(assess(first, known, { asOf: utc("06T10:10") }))).toEqual([
      ...["others not-promised", "gold pending", "vip not-promised"],
    ]);
    expect(states(assess(first, known, { asOf: utc("06T10:20") }))).toEqual([
      ...["others not-promised", "gold pending", "vip pending"],
    ]);
  });
  it("a fact that opened it while another was awaited is asked again when that is known", () => {
    const contract = contractOf([
      { id: "a", promise: "replied", when: { vip: true } },
      { id: "b", promise: "replied", when: { tier: "gold" }, unless: "a" },
    ]);
    const asked = ticket({ tier: "gold" }, { tier: "none" }, { vip: false });
    expect(states(assess(contract, asked, { asOf: utc("06T10:30") }))).toEqual(["a not-promised", "b not-promised"]);
  });
});

describe("hours of a named clause are those of its own trigger", () => {
  const day = { id: "day", promise: "replied", within: "1h", whenInside: "office" } as const;
  it("the report", () => {
    const contract = contractOf([day, { id: "night", promise: "replied", within: "3h", unless: "day" }]);
    expect(states(look(contract, "low 06T10:00", "06T10:00"))).toEqual(["day pending", "night not-promised"]);
    expect(states(look(contract, "low 06T20:00", "06T20:00"))).toEqual(["day not-promised", "night pending"]);
  });
  it("an event, for which the other waits too", () => {
    const visit = { ...day, from: "needed" };
    const contract = contractOf([visit, { id: "night", promise: "replied", within: "12h", unless: "day" }]);
    const waits = look(contract, "low 06T10:00", "06T10:00").periods[0]?.obligations[1];
    expect(waits).toMatchObject({ state: "inactive", awaiting: { kind: "event", event: "needed" } });
    expect(states(look(contract, "low 06T10:00, needed 06T11:00", "06T11:00"))).toEqual([
      "day pending",
      "night not-promised",
    ]);
    expect(states(look(contract, "low 06T10:00, needed 06T20:00", "06T20:00"))).toEqual([
      "day not-promised",
      "night pending",
    ]);
  });
  it("without hours it is for the ticket though its trigger has not happened", () => {
    const { whenInside, ...plain } = day;
    const contract = contractOf([
      { ...plain, from: "needed" },
      { id: "night", promise: "replied", unless: "day" },
    ]);
    expect(states(look(contract, "low 06T10:00", "06T10:00"))).toEqual(["day inactive", "night not-promised"]);
  });
  it("on dates whose holidays are not known it is provisional, open or not", () => {
    const unknown = { ...day, whenInside: "known" };
    const contract = contractOf([unknown, { id: "night", promise: "replied", within: "3h", unless: "day" }]);
    const at = (time: string) => look(contract, `low ${time}`, time).periods[0]?.obligations[1];
    expect(at("06T10:00")).toMatchObject({ because: { kind: "clause", clause: "day", provisional: true } });
    expect(at("06T20:00")).toMatchObject({ state: "pending", due: { provisional: true } });
  });
});

describe("a change of level asks it anew where a named clause is not for the same levels", () => {
  const clauses = [
    { id: "quick", level: "high", promise: "resolved", within: "2h" },
    { id: "fix", promise: "resolved", within: "8h", unless: "quick" },
  ];
  const told = (restart: string, notes: string, asOf: string): readonly string[] =>
    look(contractOf(clauses, { escalation: { restart } as never }), notes, asOf).periods.flatMap(({ obligations }) =>
      obligations.map(
        ({ clause, state, due }) =>
          `${clause} ${state} ${due.kind === "at" ? new Date(due.at).toISOString().slice(11, 16) : "-"}`,
      ),
    );
  it.each([
    ["keep-start", "quick pending 12:00"],
    ["at-confirmation", "quick pending 13:00"],
    // An hour of eight was used.
    ["carry-elapsed", "quick pending 12:00"],
    ["carry-percentage", "quick pending 12:45"],
    ["stricter-of", "quick pending 13:00"],
  ])("raised, %s", (policy, quick) => {
    expect(told(policy, "low 06T10:00, high 06T11:00", "06T11:00")).toEqual([
      ...["fix superseded 18:00", quick, "fix not-promised -"],
    ]);
  });
  it("and lowered again", () => {
    expect(told("at-confirmation", "high 06T10:00, low 06T11:00", "06T11:00")).toEqual([
      ...["quick superseded 12:00", "fix pending 18:00"],
    ]);
  });
});

it("standing duties, of the contract and of a level", () => {
  const duty = { promise: "called", every: "week", calendar: "office" };
  const term = { from: "2026-03-02", to: "2026-03-09" };
  const own = contractOf(
    [
      { id: "a", ...duty, when: { vip: true } },
      { id: "b", ...duty, unless: "a" },
    ],
    { term },
  );
  const stand = (vip: boolean) =>
    states(assess(own, { standing: true, attributes: { vip }, events: [] }, { asOf: utc("06T10:00") }));
  expect([stand(true), stand(false)]).toEqual([
    ["a pending", "b not-promised"],
    ["a not-promised", "b pending"],
  ]);
  const levels = contractOf([
    { id: "a", level: "high", promise: "called" },
    { id: "b", level: ["low", "high"], ...duty, unless: "a" },
  ]);
  expect(states(look(levels, "low 06T10:00, high 06T11:00", "06T11:00"))).toEqual([
    ...["b superseded", "a untimed", "b not-promised"],
  ]);
});

it("hundreds of policies, each unless all before it, are assessed at once", () => {
  const ids = Array.from({ length: 200 }, (_, index) => `p${String(index)}`);
  const contract = contractOf(
    ids.map((id, index) => ({
      id,
      promise: "done",
      when: { tier: index },
      ...(index > 0 && { unless: ids.slice(0, index) }),
    })),
  );
  const owed = deadlines(contract, { level: "low", reportedAt: 0, attributes: { tier: 150 } });
  expect(owed.map(({ clause }) => clause)).toEqual(["p150"]);
});

describe("what is refused", () => {
  const issuesOf = (clauses: readonly object[]): readonly string[] => {
    const result = validateContract({ id: "x", levels: ["A"], calendars, clauses });
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
  };
  const a: ClauseSpec = { id: "a", promise: "x" };
  const duty = { id: "d", promise: "x", every: "week", calendar: "office" };
  it.each<[string, readonly object[], readonly string[]]>([
    ["a clause that is not there", [{ ...a, unless: "b" }], ["contract-unknown-clause /clauses/0/unless"]],
    [
      "one of several",
      [
        { ...a, unless: ["d2", "d1"] },
        { ...a, id: "d1" },
      ],
      ["contract-unknown-clause /clauses/0/unless/0"],
    ],
    ["itself", [{ ...a, unless: "a" }], ["contract-clauses-circular /clauses/0/unless"]],
    [
      "each other",
      [
        { ...a, unless: "b" },
        { ...a, id: "b", unless: "a" },
        { ...a, id: "c", unless: "a" },
      ],
      ["contract-clauses-circular /clauses/0/unless"],
    ],
    [
      "one that counts from it",
      [
        { ...a, within: "1h", unless: "b" },
        { id: "b", promise: "y", within: "1h", from: { due: "a" } },
      ],
      ["contract-clauses-circular /clauses/0/unless"],
    ],
    ["none", [{ ...a, unless: [] }], ["contract-invalid /clauses/0/unless"]],
    ["a number", [{ ...a, unless: 5 }], ["contract-invalid /clauses/0/unless"]],
    ["a duty of the contract", [{ ...a, unless: "d" }, duty], ["contract-unknown-clause /clauses/0/unless"]],
    ["a clause for tickets", [a, { ...duty, unless: "a" }], ["contract-unknown-clause /clauses/1/unless"]],
  ])("%s", (_, clauses, issues) => {
    expect(issuesOf(clauses)).toEqual(issues);
  });
  it("a chain may be a thousand clauses long, and no longer; a circle of any length is found", () => {
    const chain = (length: number): readonly object[] =>
      Array.from({ length }, (_, index) => ({
        ...{ id: `c${String(index)}`, promise: "x" },
        ...(index > 0 && { unless: `c${String(index - 1)}` }),
      }));
    expect(issuesOf(chain(1001))).toEqual([]);
    expect(issuesOf([...chain(20_000)].reverse())).toEqual(["contract-nesting-too-deep /clauses/18998/unless"]);
    const circle = chain(20_000).map((clause) => ({ unless: "c19999", ...clause }));
    expect(issuesOf(circle)).toEqual(["contract-clauses-circular /clauses/0/unless"]);
    const deep = contractOf([...chain(1001)].reverse());
    const last = deadlines(deep, { level: "low", reportedAt: 0 }).map(({ clause }) => clause);
    // Every other one: each stands in the place of the one before.
    expect([last.length, last.at(-1), last.at(-2)]).toEqual([501, "c0", "c2"]);
  });
});

// What a contract leaves to each ticket to say: targets, counts and calendars, worked by hand. 6 March 2026 is a Friday.
import { assess, assessAll, deadlines, defineContract, validateContract, verifyTrace } from "sla-clock";
import type { ContractSpec } from "sla-clock";
import { describe, expect, it } from "vitest";
import { refusal } from "./support.js";

const calendars = {
  london: { timeZone: "Europe/London", hours: "mon-fri 09:00-17:00" },
  tokyo: { timeZone: "Asia/Tokyo", hours: "mon-fri 09:00-18:00" },
} as const;
const head = { id: "desk", timeZone: "UTC", levels: ["low", "high"], calendars } as const;
const contract = defineContract({
  ...head,
  clauses: [
    {
      id: "repair",
      level: "low",
      promise: "repaired",
      within: { fromAttribute: "time" },
      clock: { fromAttribute: "site" },
    },
    {
      id: "deliver",
      level: "high",
      promise: "delivered",
      workingDays: { fromAttribute: "days" },
      calendar: { fromAttribute: "site" },
      at: "end-of-working-day",
    },
  ],
});
const low = { level: "low", reportedAt: "2026-03-06T10:00Z" } as const;
const high = { level: "high", reportedAt: "2026-03-06T10:00Z" } as const;
const dues = (report: Parameters<typeof deadlines>[1]): readonly string[] =>
  deadlines(contract, report as typeof low).map(({ due }) =>
    due.kind === "at" ? new Date(due.at).toISOString() : due.kind,
  );

describe("what the ticket says", () => {
  it("is its target and the calendar of its clock", () => {
    expect(dues({ ...low, attributes: { time: "4h", site: "london" } })).toEqual(["2026-03-06T14:00:00.000Z"]);
    // Tokyo closed at 09:00 UTC; four hours of Monday from 00:00 UTC.
    expect(dues({ ...low, attributes: { time: "4h", site: "tokyo" } })).toEqual(["2026-03-09T04:00:00.000Z"]);
    expect(dues({ ...low, attributes: { time: "PT10H", site: "london" } })).toEqual(["2026-03-09T12:00:00.000Z"]);
  });

  it("is its count and the calendar of its dates", () => {
    expect(dues({ ...high, attributes: { days: 2, site: "london" } })).toEqual(["2026-03-10T17:00:00.000Z"]);
    expect(dues({ ...high, attributes: { days: 0, site: "tokyo" } })).toEqual(["2026-03-06T09:00:00.000Z"]);
  });

  it("tells which calendar and zone were used, and is verified", () => {
    const [repair] = deadlines(contract, { ...low, attributes: { time: "4h", site: "tokyo" } });
    expect(repair?.trace).toMatchObject({ kind: "within", clock: "tokyo", timeZone: "Asia/Tokyo", target: 14_400_000 });
    expect(repair && verifyTrace(repair, contract)).toEqual({ ok: true });
  });

  it("is asked anew for each ticket", () => {
    for (let hours = 1; hours <= 300; hours += 1) {
      const [due] = dues({ ...low, attributes: { time: `${String(hours)}m`, site: "london" } });
      expect(due).toBe(new Date(Date.UTC(2026, 2, 6, 10, hours)).toISOString());
    }
  });
});

describe("hours of the trigger in a calendar that the ticket names", () => {
  const hours = defineContract({
    ...head,
    clauses: [
      { id: "day", promise: "answered", within: "1h", whenInside: { fromAttribute: "site" } },
      { id: "night", promise: "answered", within: "3h", whenOutside: { fromAttribute: "site" } },
    ],
  });
  it.each([
    ["london", "2026-03-06T10:00Z", "day"],
    ["london", "2026-03-06T17:00Z", "night"],
    // Tokyo closes at 09:00 UTC, and opens at midnight.
    ["tokyo", "2026-03-06T10:00Z", "night"],
    ["tokyo", "2026-03-06T00:00Z", "day"],
  ] as const)("%s, %s: %s", (site, reportedAt, clause) => {
    const owed = deadlines(hours, { level: "low", reportedAt, attributes: { site } });
    expect(owed.map((each) => each.clause)).toEqual([clause]);
    expect(owed.map((each) => verifyTrace(each, hours))).toEqual([{ ok: true }]);
  });
  it("says which calendar it was", () => {
    const ticket = {
      level: "low",
      attributes: { site: "tokyo" },
      events: [{ type: "reported", at: "2026-03-06T10:00Z" }],
    } as const;
    const [day] = assess(hours, ticket, { asOf: "2026-03-06T10:00Z" }).periods[0]?.obligations ?? [];
    expect(day).toMatchObject({ because: { kind: "calendar", calendar: "tokyo", is: "closed" } });
  });
  it("of a clause in whose place another stands", () => {
    const instead = defineContract({
      ...head,
      clauses: [
        { id: "day", promise: "answered", within: "1h", whenInside: { fromAttribute: "site" } },
        { id: "night", promise: "answered", within: "3h", unless: "day" },
      ],
    });
    const owed = deadlines(instead, { ...low, attributes: { site: "tokyo" } });
    expect(owed.map((each) => each.clause)).toEqual(["night"]);
  });
  it("is refused where it is missing, or no calendar", () => {
    expect(refusal(() => deadlines(hours, low))).toBe("ticket-attribute-missing /report/attributes/site");
    expect(refusal(() => deadlines(hours, { ...low, attributes: { site: "paris" } }))).toBe(
      "ticket-attribute-missing /report/attributes/site",
    );
  });
  it("inside and outside one calendar is no clause", () => {
    const site = { fromAttribute: "site" };
    const result = validateContract({
      ...head,
      clauses: [{ id: "a", promise: "x", whenInside: site, whenOutside: site }],
    });
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual(["/clauses/0/whenOutside"]);
  });
});

describe("what is missing or cannot be read", () => {
  it.each([
    ["no target", { site: "london" }, "/report/attributes/time"],
    ["no calendar", { time: "4h" }, "/report/attributes/site"],
    ["a target that is none", { time: "soon", site: "london" }, "/report/attributes/time"],
    ["a number for a length of time", { time: 4, site: "london" }, "/report/attributes/time"],
    ["a negative one", { time: "-4h", site: "london" }, "/report/attributes/time"],
    ["a calendar that is not the contract's", { time: "4h", site: "paris" }, "/report/attributes/site"],
  ])("%s", (_, attributes, path) => {
    expect(refusal(() => deadlines(contract, { ...low, attributes }))).toBe(`ticket-attribute-missing ${path}`);
  });

  it.each([-1, 1.5, "2", 1e9, true])("a count of %s", (days) => {
    const code = refusal(() => deadlines(contract, { ...high, attributes: { days, site: "london" } }));
    expect(code).toBe("ticket-attribute-missing /report/attributes/days");
  });

  it("is asked by levels: of those that the ticket has, and no others", () => {
    expect(dues({ ...low, attributes: { time: "1h", site: "london" } })).toHaveLength(1);
    const events = [
      { type: "reported", at: "2026-03-06T10:00Z" },
      { type: "level-confirmed", at: "2026-03-06T11:00Z", level: "high" },
    ] as const;
    const ticket = { level: "low", attributes: { time: "1h", site: "london" }, events } as const;
    expect(refusal(() => assess(contract, ticket, { asOf: "2026-03-06T12:00Z" }))).toBe(
      "ticket-attribute-missing /ticket/attributes/days",
    );
  });

  const never = {
    timeZone: "UTC",
    hours: "mon 09:00-17:00",
    coverage: { from: "1990-01-01", to: "1990-02-01" },
  } as const;
  const lazy = defineContract<string, string>({
    ...head,
    calendars: { never, ...calendars },
    events: { noted: {} },
    clauses: [
      { id: "site", promise: "repaired", within: "4h", clock: { fromAttribute: "site" }, when: { kind: "visit" } },
      { id: "rest", promise: "repaired", within: { fromAttribute: "time" }, unless: "site" },
      { id: "call", promise: "called", every: "week", after: { within: { fromAttribute: "call" } } },
    ],
    term: { from: "2026-03-02", to: "2026-03-09" },
  });
  const told = (attributes: Readonly<Record<string, string>>, ...noted: readonly string[]): string =>
    refusal(() => {
      const learnt = noted.map((kind) => ({ type: "noted", at: "2026-03-06T11:00Z", attributes: { kind } }));
      const events = [{ type: "reported", at: "2026-03-06T10:00Z" }, ...learnt];
      assess(lazy, { level: "low", attributes, events }, { asOf: "2026-03-06T10:30Z" });
    });
  it.each<[string, Readonly<Record<string, string>>, readonly string[], string]>([
    ["by a condition that does not match: nothing", { kind: "remote", time: "4h" }, [], "taken"],
    ["by a clause in whose place it stands: nothing", { kind: "visit", site: "london" }, [], "taken"],
    ["by a condition that matches", { kind: "visit" }, [], "ticket-attribute-missing /ticket/attributes/site"],
    ["by one that is not known yet", { time: "4h" }, [], "ticket-attribute-missing /ticket/attributes/site"],
    [
      "by the clause that comes in its place",
      { kind: "remote" },
      [],
      "ticket-attribute-missing /ticket/attributes/time",
    ],
    [
      "by one that an event makes match, later",
      { kind: "remote", time: "4h" },
      ["visit"],
      "ticket-attribute-missing /ticket/attributes/site",
    ],
    ["by one that no event makes match", { kind: "remote", time: "4h" }, ["phone"], "taken"],
    ["by both, where that may change", { kind: "visit", site: "london" }, ["remote"], "taken"],
  ])("is asked %s", (_, attributes, noted, expected) => {
    expect(told(attributes, ...noted)).toBe(expected);
  });
  it("is asked of tickets for their clauses alone, and of records of standing duties for those", () => {
    const record = (attributes: Readonly<Record<string, string>>) => () =>
      assess(lazy, { standing: true, attributes, events: [] }, { asOf: "2026-03-09T00:00Z" });
    expect(refusal(record({}))).toBe("ticket-attribute-missing /ticket/attributes/call");
    expect(refusal(record({ call: "4h" }))).toBe("taken");
  });
  it("facts by which the contract cannot be read are refused as such", () => {
    const zero = defineContract({
      ...head,
      clauses: [
        { id: "update", promise: "told", within: { fromAttribute: "time" }, repeat: { as: "periodic-update" } },
      ],
    });
    const told = refusal(() => deadlines(zero, { ...low, attributes: { time: "0h" } }));
    expect(told).toBe("ticket-attribute-missing /report/attributes");
  });

  it("harms no other ticket", () => {
    const events = [{ type: "reported", at: "2026-03-06T10:00Z" }];
    const tickets = [
      { level: "low" as const, events },
      { level: "low" as const, attributes: { time: "1h", site: "london" }, events },
    ];
    const results = Array.from(assessAll(contract, tickets, { asOf: "2026-03-06T10:30Z" }));
    expect(results.map(({ ok }) => ok)).toEqual([false, true]);
  });
});

describe("contracts", () => {
  const clause = { id: "a", promise: "done", within: { fromAttribute: "tiem" } } as const;
  const issuesOf = (spec: unknown): readonly string[] => {
    const result = validateContract(spec);
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
  };

  it("that list their attributes ask for no others", () => {
    const attributes = { time: "text" } as const;
    expect(issuesOf({ ...head, attributes, clauses: [clause] })).toEqual([
      "contract-unknown-attribute /clauses/0/within/fromAttribute",
    ]);
    expect(issuesOf({ ...head, attributes, clauses: [{ ...clause, within: { fromAttribute: "time" } }] })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["no name", {}, "contract-invalid /clauses/0/within"],
    ["an empty one", { fromAttribute: "" }, "contract-invalid /clauses/0/within/fromAttribute"],
    [
      "more than a name",
      { fromAttribute: "time", otherwise: "4h" },
      "contract-unknown-property /clauses/0/within/otherwise",
    ],
  ])("say %s", (_, within, issue) => {
    const spec: ContractSpec | object = { ...head, clauses: [{ ...clause, within }] };
    expect(issuesOf(spec)[0]).toContain(issue.split(" ")[1]);
    expect(issuesOf(spec).length).toBeGreaterThan(0);
  });
});

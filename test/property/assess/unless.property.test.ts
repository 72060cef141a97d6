import fc from "fast-check";
import { assess, defineContract, explain, verifyTrace } from "sla-clock";
import type { Assessment, ClauseSpec, ContractSpec } from "sla-clock";
import { expect, it } from "vitest";
import { CALENDARS, contracts, lifeContracts, LEVELS, roundContracts } from "../../arbitraries/contract.js";
import { cut, obligationsOf, scenarios, ticketsOf } from "../../arbitraries/ticket.js";
import { naiveUnless } from "../../reference/naive-unless.js";
import { unpinned } from "../../reference/unpinned.js";

const all: readonly string[] = LEVELS;
const levelsOf = ({ level }: ClauseSpec): readonly string[] =>
  level === undefined ? all : typeof level === "string" ? [level] : level;

/** A contract in which a clause is not for some of its levels, and one in which it gives way there to another that promises nothing timed. */
function bothWays(spec: ContractSpec, pick: number, levels: readonly string[]): readonly ContractSpec[] {
  const index = pick % spec.clauses.length;
  const clause = spec.clauses[index];
  if (clause === undefined) return [];
  const left = levelsOf(clause).filter((level) => !levels.includes(level));
  if (left.length === 0) return [];
  const instead = { id: "instead", level: levels, promise: "never" } as ClauseSpec;
  const withClause = (changed: object): ContractSpec["clauses"] =>
    spec.clauses.map((each, at) => (at === index ? { ...each, ...changed } : each));
  return [
    { ...spec, clauses: [...withClause({ level: left }), instead] },
    { ...spec, clauses: [...withClause({ unless: "instead" }), instead] },
  ];
}

/** What is told but for clauses that are not for the ticket. */
function told(assessment: Assessment): unknown {
  const promised = assessment.periods.map(({ obligations, ...period }) => ({
    ...period,
    obligations: obligations.filter(
      (each) => !(each.state === "not-promised" && each.because.kind === "clause" && each.because.clause === "instead"),
    ),
  }));
  return unpinned({ ...assessment, periods: promised });
}

it.each([
  ["plain tickets", contracts],
  ["whatever happens", lifeContracts],
  ["rounds", roundContracts],
] as const)(
  "unless: a clause of all levels, unless one of some of them = a clause of the others: %s",
  (_name, specs) => {
    let changed = 0;
    const levels = fc.subarray([...LEVELS], { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(scenarios(specs), fc.nat(9), levels, ({ spec, ticket, asOf }, pick, some) => {
        const [plain, unless] = bothWays(spec, pick, some).map((each) => defineContract(each));
        if (plain === undefined || unless === undefined) return;
        const assessment = assess(unless, ticket, { asOf });
        changed += ticket.events.some(({ level }) => level !== undefined) ? 1 : 0;
        expect(told(assessment)).toEqual(told(assess(plain, ticket, { asOf })));
        for (const part of obligationsOf(assessment)) expect(verifyTrace(part, unless)).toEqual({ ok: true });
      }),
      { numRuns: 2 * (fc.readConfigureGlobal().numRuns ?? 200) },
    );
    expect(changed).toBeGreaterThan(20);
  },
);

/** What makes facts known, and sets clauses going. */
const FACTS: readonly string[] = ["located", "moved", "started", "arrived"];
const conditions = fc.constantFrom<NonNullable<ClauseSpec["when"]>>(
  ...[{}, { vip: true }, { vip: false }, { site: "local" }, { site: { not: "local" } }],
  ...[{ site: ["far", "abroad"] }, { distance: { atLeast: 50 } }, { vip: true, distance: { lessThan: 100 } }],
);
/** Clauses of which each may name any before it. */
const chains = fc
  .array(
    fc.record(
      {
        level: fc.subarray([...LEVELS], { minLength: 1 }),
        when: conditions,
        whenInside: fc.constantFrom("office", "desk"),
        from: fc.constantFrom("started", "arrived"),
        names: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ["level", "when"] },
    ),
    { minLength: 2, maxLength: 5, size: "max" },
  )
  .map((list) =>
    list.map(({ names = [], ...rest }, index): ClauseSpec => {
      const unless = index === 0 ? [] : [...new Set(names.map((name) => `c${String(name % index)}`))];
      const body = { id: `c${String(index)}`, promise: "done", ...rest, ...(unless.length > 0 && { unless }) };
      return body;
    }),
  );

it("unless: which clauses are promised = the naive reading, event by event", () => {
  const seen = new Set<string>();
  const cases = chains.chain((clauses) => {
    const contract = defineContract<string, string>({
      ...{ id: "chain", levels: [...LEVELS], calendars: CALENDARS, timeZone: "UTC" },
      events: {
        located: { sets: { site: "local" } },
        moved: { sets: { site: "abroad", distance: 100 } },
        started: {},
        arrived: {},
      },
      clauses: [...clauses].reverse(),
    });
    return fc.record({
      contract: fc.constant(contract),
      clauses: fc.constant(clauses),
      ticket: ticketsOf(contract, FACTS),
    });
  });
  fc.assert(
    fc.property(cases, ({ contract, clauses, ticket: { events, ...first } }) => {
      const ticket = { ...first, events: events.filter(({ type }) => type === "reported" || FACTS.includes(type)) };
      for (const asOf of new Set(ticket.events.map(({ at }) => Number(at)))) {
        const assessment = assess(contract, ticket, { asOf });
        const obligations = obligationsOf(assessment);
        const states = Object.fromEntries(
          obligations.map(({ clause, state }) => [clause, state === "untimed" ? "open" : state]),
        );
        const expected = naiveUnless(clauses, ticket, asOf);
        expect({ asOf, ...states }).toEqual({ asOf, ...expected });
        for (const each of obligations) if ("because" in each) seen.add(each.because.kind);
        for (const language of ["en", "zh"] as const) {
          expect(explain(assessment, { language })).not.toMatch(/undefined|NaN|\[object|\{\}/);
        }
      }
    }),
    { numRuns: 2 * (fc.readConfigureGlobal().numRuns ?? 200) },
  );
  expect([...seen].sort()).toEqual(["attribute", "calendar", "clause"]);
});

it("unless, causality: assess(ticket, asOf) = assess(ticket cut at asOf, asOf), and every trace holds", () => {
  const names = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(scenarios(lifeContracts), names, ({ spec, ticket, asOf }, pairs) => {
      const clauses = spec.clauses.map((clause, index) => {
        const named = pairs.flatMap(([of, name]) =>
          index > 0 && of % spec.clauses.length === index ? [`c${String(name % index)}`] : [],
        );
        return { ...clause, ...(named.length > 0 && { unless: [...new Set(named)] }) };
      });
      const contract = defineContract({ ...spec, clauses });
      const at = Math.max(asOf, Number(ticket.events[0]?.at));
      const assessment = assess(contract, ticket, { asOf: at });
      expect(assess(contract, cut(ticket, at), { asOf: at })).toStrictEqual(assessment);
      for (const part of obligationsOf(assessment)) expect(verifyTrace(part, contract)).toEqual({ ok: true });
    }),
  );
});

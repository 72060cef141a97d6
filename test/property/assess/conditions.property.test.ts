import fc from "fast-check";
import { assess, deadlines, defineContract } from "sla-clock";
import type { Condition, NumberRange } from "sla-clock";
import { expect, it } from "vitest";
import { contracts, lifeContracts } from "../../arbitraries/contract.js";
import { weeklyScene } from "../../arbitraries/scene.js";
import { obligationsOf, scenarios } from "../../arbitraries/ticket.js";
import { unpinned } from "../../reference/unpinned.js";

it("hours of the trigger: promised inside <=> open at the report by the walk over local dates, outside <=> closed", () => {
  fc.assert(
    fc.property(weeklyScene, ({ spec, open, at }) => {
      const contract = defineContract({
        id: "hours",
        levels: ["A"],
        calendars: { own: { ...spec, beyondCoverage: "assume-weekly" } },
        clauses: [
          { id: "in", promise: "done", whenInside: "own" },
          { id: "out", promise: "done", whenOutside: "own" },
        ],
      });
      for (const reportedAt of at) {
        const isOpen = open.some(({ start, end }) => start <= reportedAt && reportedAt < end);
        const promised = deadlines(contract, { level: "A", reportedAt }).map(({ clause }) => clause);
        expect(promised).toEqual([isOpen ? "in" : "out"]);
      }
    }),
  );
});

const numbers = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ min: -9, max: 9, noNaN: true }));
/** Bands between some numbers, each beginning with one of them, or just after it. */
const bands = fc
  .tuple(fc.uniqueArray(numbers, { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([cuts, isBelow]): readonly NumberRange[] => {
    const sorted = [...new Set(cuts.map((cut) => cut + 0))].sort((a, b) => a - b);
    const [low, high] = isBelow ? (["moreThan", "atMost"] as const) : (["atLeast", "lessThan"] as const);
    return [undefined, ...sorted].map((cut, index) => ({
      ...(cut !== undefined && { [low]: cut }),
      ...(index < sorted.length && { [high]: sorted[index] }),
    }));
  });

it("bands: of bands that meet, a number is in exactly one, and in any of the others not", () => {
  fc.assert(
    fc.property(bands, numbers, fc.nat(9), (ranges, number, pick) => {
      const edges = ranges.flatMap((range) => Object.values(range) as number[]);
      const level = "A";
      const contractOf = (wanted: readonly Condition[]) =>
        defineContract({
          id: "bands",
          levels: [level],
          clauses: wanted.map((when, index) => ({ id: `c${index}`, promise: "done", when })),
        });
      for (const distance of [number, edges[pick % edges.length] ?? 0]) {
        const report = { level, reportedAt: 0, attributes: { distance } } as const;
        const alone = deadlines(contractOf(ranges.map((range) => ({ distance: range }))), report);
        expect(alone).toHaveLength(1);
        const others = ranges.map((_, index) => ({ distance: ranges.filter((_range, at) => at !== index) }));
        const beside = deadlines(contractOf(others.filter((other) => other.distance.length > 0)), report);
        expect(beside).toHaveLength(ranges.length - 1);
        expect(beside.map(({ clause }) => clause)).not.toContain(alone[0]?.clause);
      }
    }),
  );
});

it("not: asked of a fact, a value and any other = one or the other, and both wait while it is not known", () => {
  const facts = fc.oneof(fc.constantFrom("a", "b", "5"), fc.integer({ min: 4, max: 6 }), fc.boolean());
  fc.assert(
    fc.property(fc.uniqueArray(facts, { minLength: 1 }), fc.option(facts, { nil: undefined }), (values, fact) => {
      const contract = defineContract({
        id: "not",
        levels: ["A"],
        clauses: [
          { id: "is", promise: "done", when: { fact: values } },
          { id: "not", promise: "done", when: { fact: { not: values } } },
        ],
      });
      const attributes = fact === undefined ? {} : { fact };
      const ticket = { level: "A", attributes, events: [{ type: "reported", at: 0 }] } as const;
      const states = obligationsOf(assess(contract, ticket, { asOf: 0 })).map(({ state }) => state);
      const known = values.some((value) => value === fact) ? ["untimed", "not-promised"] : ["not-promised", "untimed"];
      expect(states).toEqual(fact === undefined ? ["inactive", "inactive"] : known);
    }),
  );
});

it.each([
  ["plain tickets", contracts],
  ["whatever happens", lifeContracts],
] as const)("attributes: a contract that lists what it knows = one that does not: %s", (_name, specs) => {
  let listed = 0;
  fc.assert(
    fc.property(scenarios(specs), ({ spec, contract, ticket, asOf }) => {
      const { attributes, ...free } = spec;
      listed += attributes === undefined ? 0 : 1;
      expect(unpinned(assess(defineContract(free), ticket, { asOf }))).toStrictEqual(
        unpinned(assess(contract, ticket, { asOf })),
      );
    }),
  );
  expect(listed).toBeGreaterThan(20);
});

import fc from "fast-check";
import { assess, defineContract, SlaError } from "sla-clock";
import type { ClauseSpec, Contract, ContractSpec, Ticket } from "sla-clock";
import { expect, it } from "vitest";
import { lifeContracts } from "../../arbitraries/contract.js";
import { scenarios } from "../../arbitraries/ticket.js";
import { unpinned } from "../../reference/unpinned.js";

const conditions = fc.constantFrom<NonNullable<ClauseSpec["when"]>>(
  ...[
    { site: "local" },
    { vip: true },
    { vip: false },
    { site: { not: "local" } },
    { site: ["far", "abroad"], vip: true },
  ],
  { distance: { lessThan: 50 } },
);
/** How each clause is changed: what it asks, in whose place it stands, and what it leaves to tickets. */
const changes = fc.array(
  fc.record({
    when: fc.option(conditions, { nil: undefined, freq: 2 }),
    unless: fc.option(fc.nat(5), { nil: undefined, freq: 2 }),
    hours: fc.constantFrom("", "", "", "whenInside", "whenOutside"),
    leaves: fc.subarray(["target", "clock", "start", "hours"], { minLength: 0 }),
  }),
  { minLength: 6, maxLength: 6 },
);
type Changes = typeof changes extends fc.Arbitrary<infer C> ? C : never;

/** What tickets say for themselves. */
interface Facts {
  readonly target: string;
  readonly place: string;
}
const facts: fc.Arbitrary<Facts> = fc.record({
  target: fc.constantFrom("1h", "8h", "30h"),
  place: fc.constantFrom("office", "desk", "night"),
});

/** A contract that leaves some of what it says to tickets, or says it itself by the facts of one. */
function contractBy(spec: ContractSpec, list: Changes, literal: Facts | undefined): Contract {
  const target = literal?.target ?? { fromAttribute: "target" };
  const place = literal?.place ?? { fromAttribute: "place" };
  const clauses = spec.clauses.map((clause, index) => {
    const { when, unless, hours, leaves } = list[index % list.length] as Changes[number];
    const rest = clause as unknown as Readonly<Record<string, unknown>>;
    const isTimed = rest["within"] !== undefined;
    return {
      ...rest,
      ...(when !== undefined && { when }),
      ...(unless !== undefined && index > 0 && { unless: `c${String(unless % index)}` }),
      ...(isTimed && leaves.includes("target") && { within: target }),
      ...(isTimed && leaves.includes("clock") && { clock: place }),
      ...(leaves.includes("start") && { start: { rule: "next-working-time", calendar: place } }),
      ...(hours !== "" &&
        rest["promise"] !== undefined && {
          whenInside: undefined,
          whenOutside: undefined,
          [hours]: leaves.includes("hours") ? place : "desk",
        }),
    };
  });
  const { attributes, ...free } = spec;
  return defineContract<string, string>({ ...free, clauses } as unknown as ContractSpec);
}

/** The assessment, or the code of what is refused. */
function told(contract: Contract, ticket: Ticket, asOf: number): unknown {
  try {
    return unpinned(assess(contract, ticket, { asOf }));
  } catch (error) {
    return error instanceof SlaError ? error.code : error;
  }
}

it("left to tickets: assess by the facts of the ticket = by a contract that says them itself", () => {
  fc.assert(
    fc.property(scenarios(lifeContracts), changes, facts, ({ spec, ticket, asOf }, list, said) => {
      const asked = { ...ticket, attributes: { ...ticket.attributes, ...said } };
      expect(told(contractBy(spec, list, undefined), asked, asOf)).toEqual(
        told(contractBy(spec, list, said), asked, asOf),
      );
    }),
  );
});

it("left to tickets: what is told without a fact = what is told with any, else ticket-attribute-missing", () => {
  const seen = { told: 0, refused: 0, levels: 0 };
  fc.assert(
    fc.property(scenarios(lifeContracts), changes, facts, ({ spec, ticket, asOf }, list, said) => {
      const contract = contractBy(spec, list, undefined);
      const bare = told(contract, ticket, asOf);
      if (typeof bare === "string") {
        seen.refused += 1;
        expect(bare).toBe("ticket-attribute-missing");
        return;
      }
      expect(told(contract, { ...ticket, attributes: { ...ticket.attributes, ...said } }, asOf)).toEqual(bare);
      if (JSON.stringify(contract).includes("fromAttribute")) seen.told += 1;
      if (ticket.events.some((event) => event.level !== undefined)) seen.levels += 1;
    }),
    { numRuns: 3 * (fc.readConfigureGlobal().numRuns ?? 200) },
  );
  expect(Object.values(seen).every((count) => count > 20)).toBe(true);
});

import fc from "fast-check";
import { assess, defineContract } from "sla-clock";
import type { ClauseSpec, CommitmentSpec, ContractSpec, Part } from "sla-clock";
import { expect, it } from "vitest";
import { commitments, contractsOf, limits, ticketContracts } from "../../arbitraries/contract.js";
import { obligationsOf, partsOf, scenarios } from "../../arbitraries/ticket.js";

type Form = "anyOf" | "allOf";
const runs = { numRuns: 2 * (fc.readConfigureGlobal().numRuns ?? 200) };

/** The verdict on a promise, apart from how it came about. */
function verdict(part: Part): unknown {
  return {
    clause: part.clause,
    state: part.state,
    due: part.due.kind === "at" ? part.due.at : undefined,
    keptAt: "keptAt" in part ? part.keptAt : undefined,
    breachedAt: "breachedAt" in part ? part.breachedAt : undefined,
  };
}

/** The same contract with each clause's promises changed. */
function withBodies(spec: ContractSpec, change: (body: CommitmentSpec) => CommitmentSpec): ContractSpec {
  const clauses = spec.clauses.map(({ id, level, when, start, title, ...body }) => ({
    ...{ id, ...(level !== undefined && { level }), ...(when !== undefined && { when }) },
    ...{ ...(start !== undefined && { start }), ...(title !== undefined && { title }) },
    ...change(body as CommitmentSpec),
  }));
  return { ...spec, clauses: clauses };
}

function joinsIn(parts: readonly Part[], form: Form): readonly (Part & { readonly parts: readonly Part[] })[] {
  return parts.filter(
    (part): part is Part & { readonly parts: readonly Part[] } => part.join === form && part.parts !== undefined,
  );
}

const inState = (parts: readonly Part[], ...states: readonly Part["state"][]): readonly Part[] =>
  parts.filter(({ state }) => states.includes(state));
const dues = (parts: readonly Part[]): number[] => parts.map(({ due }) => (due.kind === "at" ? due.at : Infinity));

function singleEquals(form: Form): void {
  fc.assert(
    fc.property(
      scenarios(contractsOf(limits as fc.Arbitrary<Omit<ClauseSpec, "id">>)),
      ({ spec, contract, ticket, asOf }) => {
        const joined = defineContract(withBodies(spec, (body) => ({ [form]: [body] }) as unknown as CommitmentSpec));
        const alone = obligationsOf(assess(contract, ticket, { asOf }));
        expect(obligationsOf(assess(joined, ticket, { asOf })).map(verdict)).toEqual(alone.map(verdict));
      },
    ),
    runs,
  );
}

it("anyOf: anyOf [promise] = promise", () => {
  singleEquals("anyOf");
});
it("allOf: allOf [promise] = promise", () => {
  singleEquals("allOf");
});

function reversed(body: CommitmentSpec): CommitmentSpec {
  if (body.anyOf !== undefined) return { anyOf: [...body.anyOf].reverse().map(reversed) };
  return body.allOf !== undefined ? { allOf: [...body.allOf].reverse().map(reversed) } : body;
}

it("joins: verdict(parts reversed) = verdict(parts)", () => {
  fc.assert(
    fc.property(
      scenarios(contractsOf(commitments as fc.Arbitrary<Omit<ClauseSpec, "id">>)),
      ({ spec, contract, ticket, asOf }) => {
        const mirrored = defineContract(withBodies(spec, reversed));
        const before = obligationsOf(assess(contract, ticket, { asOf })).map(verdict);
        expect(obligationsOf(assess(mirrored, ticket, { asOf })).map(verdict)).toEqual(before);
      },
    ),
    runs,
  );
});

it("anyOf: kept <=> some part kept in time, at the first; broken <=> all parts broken, at the last", () => {
  fc.assert(
    fc.property(scenarios(ticketContracts), ({ contract, ticket, asOf }) => {
      for (const join of joinsIn(partsOf(assess(contract, ticket, { asOf })), "anyOf")) {
        const kept = inState(join.parts, "kept").map((part) => ("keptAt" in part ? part.keptAt : NaN));
        const broken = inState(join.parts, "breached", "kept-late").map((part) =>
          "breachedAt" in part ? part.breachedAt : NaN,
        );
        // Within a join that was decided by another part, this one may have been called off.
        if (join.state === "cancelled") continue;
        expect(join.state === "kept").toBe(kept.length > 0);
        expect(join.state === "breached" || join.state === "kept-late").toBe(broken.length === join.parts.length);
        if (join.state === "kept") expect(join.keptAt).toBe(Math.min(...kept));
        if (join.state === "breached" || join.state === "kept-late") expect(join.breachedAt).toBe(Math.max(...broken));
        if (join.state === "pending") expect(dues([join])[0]).toBe(Math.max(...dues(inState(join.parts, "pending"))));
      }
    }),
    runs,
  );
});

it("allOf: broken <=> some part broken, at the first; kept <=> all parts kept in time, at the last", () => {
  fc.assert(
    fc.property(scenarios(ticketContracts), ({ contract, ticket, asOf }) => {
      for (const join of joinsIn(partsOf(assess(contract, ticket, { asOf })), "allOf")) {
        const kept = inState(join.parts, "kept").map((part) => ("keptAt" in part ? part.keptAt : NaN));
        const broken = inState(join.parts, "breached", "kept-late").map((part) =>
          "breachedAt" in part ? part.breachedAt : NaN,
        );
        if (join.state === "cancelled") continue;
        expect(join.state === "breached" || join.state === "kept-late").toBe(broken.length > 0);
        expect(join.state === "kept").toBe(kept.length === join.parts.length);
        if (join.state === "kept") expect(join.keptAt).toBe(Math.max(...kept));
        if (join.state === "breached" || join.state === "kept-late") expect(join.breachedAt).toBe(Math.min(...broken));
        if (join.state === "pending") expect(dues([join])[0]).toBe(Math.min(...dues(inState(join.parts, "pending"))));
      }
    }),
    runs,
  );
});

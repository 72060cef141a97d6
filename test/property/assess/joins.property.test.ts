import fc from "fast-check";
import { assess, defineContract } from "sla-clock";
import type { Assessment, ClauseSpec, CommitmentSpec, ContractSpec, Obligation, Part } from "sla-clock";
import { expect, it } from "vitest";
import { commitments, contractsOf, joinForms, joinOf, limits, ticketContracts } from "../../arbitraries/contract.js";
import { obligationsOf, partsOf, scenarios } from "../../arbitraries/ticket.js";

type Form = "anyOf" | "allOf" | "nOf";
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
        const joined = defineContract(withBodies(spec, (body) => joinOf(form, 0, [body])));
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

it("nOf: nOf [promise] = promise, for n = 1", () => {
  singleEquals("nOf");
});

/** Contracts whose clauses all join promises. */
const joins = contractsOf(
  fc
    .tuple(joinForms, fc.nat(5), fc.array(fc.oneof(limits, commitments), { minLength: 1, maxLength: 4 }))
    .map(([form, share, parts]) => joinOf(form, share, parts) as Omit<ClauseSpec, "id">),
);
const partsIn = (body: CommitmentSpec): readonly CommitmentSpec[] => body.anyOf ?? body.allOf ?? body.nOf ?? [];
const sameForAll = (form: (body: CommitmentSpec) => CommitmentSpec, other: typeof form): void => {
  fc.assert(
    fc.property(scenarios(joins), ({ spec, ticket, asOf }) => {
      const [one, two] = [form, other].map((change) => {
        const { periods, state, nextDue, nextChange } = assess(defineContract(withBodies(spec, change)), ticket, {
          asOf,
        });
        const parts = periods
          .flatMap(({ obligations }) => obligations.flatMap((each) => each.parts ?? []))
          .map(verdict);
        return {
          verdicts: periods.flatMap(({ obligations }) => obligations.map(verdict)),
          ...{ parts, state, nextDue: nextDue?.at, nextChange },
        };
      });
      expect(one).toEqual(two);
    }),
    runs,
  );
};

it("nOf: 1 of all = anyOf", () => {
  sameForAll(
    (body) => ({ anyOf: partsIn(body) }),
    (body) => ({ nOf: partsIn(body), n: 1 }),
  );
});
it("nOf: all of all = allOf", () => {
  sameForAll(
    (body) => ({ allOf: partsIn(body) }),
    (body) => ({ nOf: partsIn(body), n: partsIn(body).length }),
  );
});

it("nOf: kept <=> n parts kept in time, at the n-th; broken <=> more broken than may be, at the first too many", () => {
  fc.assert(
    fc.property(scenarios(ticketContracts), ({ contract, ticket, asOf }) => {
      for (const join of joinsIn(partsOf(assess(contract, ticket, { asOf })), "nOf")) {
        const { n = NaN } = join;
        const inOrder = (moments: number[]): number[] => moments.sort((a, b) => a - b);
        const kept = inOrder(inState(join.parts, "kept").map((part) => ("keptAt" in part ? part.keptAt : NaN)));
        const lost = inState(join.parts, "breached", "kept-late");
        const broken = inOrder(lost.map((part) => ("breachedAt" in part ? part.breachedAt : NaN)));
        const mayBeBroken = join.parts.length - n;
        if (join.state === "cancelled") continue;
        expect(join.state === "kept").toBe(kept.length >= n);
        expect(join.state === "breached" || join.state === "kept-late").toBe(
          kept.length < n && broken.length > mayBeBroken,
        );
        if (join.state === "kept") expect(join.keptAt).toBe(kept[n - 1]);
        if (join.state === "breached" || join.state === "kept-late") expect(join.breachedAt).toBe(broken[mayBeBroken]);
        if (join.state !== "pending") continue;
        const open = inOrder(dues(inState(join.parts, "pending")));
        expect(dues([join])[0]).toBe(open[mayBeBroken - broken.length] ?? open.at(-1));
      }
    }),
    runs,
  );
});

/** When a promise is, or would be, broken; and when it was kept in time, if it was. */
const breachOf = (part: Part): number => ("breachedAt" in part ? part.breachedAt : (dues([part])[0] ?? NaN));
const keepingOf = (part: Part): number => (part.state === "kept" ? part.keptAt : Infinity);

it("nOf: a larger n is kept no earlier, broken and due no later", () => {
  let compared = 0;
  fc.assert(
    fc.property(scenarios(joins), ({ spec, ticket, asOf }) => {
      // A change of level may begin a clause anew that was kept by few and not by many.
      const events = ticket.events.filter(({ type }) => type !== "level-confirmed");
      const longest = Math.max(...spec.clauses.map((clause) => partsIn(clause as CommitmentSpec).length));
      const ofEach = Array.from({ length: longest }, (_, index): readonly Obligation[] => {
        const some = withBodies(spec, (body) => {
          const parts = partsIn(body);
          return { nOf: parts, n: Math.min(index + 1, parts.length) };
        });
        const assessment: Assessment = assess(defineContract(some), { ...ticket, events }, { asOf });
        return obligationsOf(assessment);
      });
      ofEach.slice(1).forEach((more, index) => {
        more.forEach((obligation, at) => {
          const fewer = ofEach[index]?.[at];
          if (fewer === undefined) throw new Error("as many obligations");
          expect(keepingOf(fewer)).toBeLessThanOrEqual(keepingOf(obligation));
          const isDecided = fewer.state === "kept" || obligation.state === "kept";
          if (isDecided) return;
          compared += breachOf(obligation) < breachOf(fewer) ? 1 : 0;
          expect(breachOf(obligation)).toBeLessThanOrEqual(breachOf(fewer));
        });
      });
    }),
    runs,
  );
  expect(compared).toBeGreaterThan(50);
});

function reversed(body: CommitmentSpec): CommitmentSpec {
  if (body.anyOf !== undefined) return { anyOf: [...body.anyOf].reverse().map(reversed) };
  if (body.nOf !== undefined) return { nOf: [...body.nOf].reverse().map(reversed), n: body.n };
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

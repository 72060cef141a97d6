import fc from "fast-check";
import type { ClauseSpec, CommitmentSpec, ContractSpec, FromSpec, LimitSpec } from "sla-clock";
import { EVENTS, lifeContracts } from "./contract.js";

const triggers = fc.constantFrom(...EVENTS);

/** The latest of one event or several, each of which starts the clock anew. */
export const latest: fc.Arbitrary<FromSpec> = fc.record(
  {
    last: fc.oneof(triggers, fc.uniqueArray(triggers, { minLength: 1, maxLength: 2 })),
    otherwise: fc.constant("start" as const),
  },
  { requiredKeys: ["last"] },
);

/** Contracts of which most promises count from the latest of some events; those of a clause that asks for hours from the same. */
export const latestContracts: fc.Arbitrary<ContractSpec> = fc
  .tuple(lifeContracts, fc.array(fc.option(latest, { nil: undefined, freq: 5 }), { minLength: 6, maxLength: 6 }))
  .map(([contract, froms]) => {
    let next = 0;
    const change = (commitment: CommitmentSpec, from: FromSpec | undefined): CommitmentSpec => {
      const each = (part: CommitmentSpec): CommitmentSpec => change(part, from);
      if (commitment.anyOf !== undefined) return { ...commitment, anyOf: commitment.anyOf.map(each) };
      if (commitment.allOf !== undefined) return { ...commitment, allOf: commitment.allOf.map(each) };
      if (commitment.nOf !== undefined) return { ...commitment, nOf: commitment.nOf.map(each) };
      const given = from ?? froms[next % froms.length];
      next += 1;
      return given === undefined ? commitment : { ...(commitment as LimitSpec), from: given };
    };
    const clauses = contract.clauses.map((clause) => {
      const asksHours = clause.whenInside !== undefined || clause.whenOutside !== undefined;
      return change(clause as CommitmentSpec, asksHours ? (froms[0] ?? { last: "started" }) : undefined) as ClauseSpec;
    });
    return { ...contract, clauses };
  });

import fc from "fast-check";
import { assess, defineContract, toDuration } from "sla-clock";
import type { ClauseSpec, CommitmentSpec, Contract, ContractSpec, LimitSpec } from "sla-clock";
import { expect, it } from "vitest";
import { lifeContracts, roundContracts } from "../../arbitraries/contract.js";
import { scenarios } from "../../arbitraries/ticket.js";
import type { Scenario } from "../../arbitraries/ticket.js";
import { unpinned } from "../../reference/unpinned.js";

/** A target in two or three pieces, one after another. */
function inPieces(limit: LimitSpec, share: number): LimitSpec {
  const { within, clock, ...rest } = limit;
  if (typeof within !== "number" && typeof within !== "string") return limit;
  const target = toDuration(within);
  const first = Math.floor((target * (share % 5)) / 4);
  const second = Math.floor(((target - first) * (share % 3)) / 2);
  const leg = (length: number): object => (clock === undefined ? { within: length } : { within: length, clock });
  const pair = [leg(second), leg(target - first - second)];
  return { ...rest, sumOf: share % 2 === 0 ? [leg(first), ...pair] : [leg(first), { sumOf: pair }] } as LimitSpec;
}

function splitIn(commitment: CommitmentSpec, share: number): CommitmentSpec {
  const each = (part: CommitmentSpec): CommitmentSpec => splitIn(part, share);
  if (commitment.anyOf !== undefined) return { ...commitment, anyOf: commitment.anyOf.map(each) };
  if (commitment.allOf !== undefined) return { ...commitment, allOf: commitment.allOf.map(each) };
  if (commitment.nOf !== undefined) return { ...commitment, nOf: commitment.nOf.map(each) };
  return inPieces(commitment, share);
}

/** What is told of a ticket, but for how it came about. */
function told(contract: Contract, { ticket, asOf }: Scenario): unknown {
  const at = Math.max(asOf, ...ticket.events.slice(0, 1).map((event) => Number(event.at)));
  const text = JSON.stringify(unpinned(assess(contract, ticket, { asOf: at })), (key: string, value: unknown) =>
    key === "trace" ? undefined : value,
  );
  return JSON.parse(text);
}

it("sum, whatever happens: lengths of time of one clock, one after another = the length of them all", () => {
  const scenes = fc.oneof(scenarios(lifeContracts), scenarios(roundContracts));
  fc.assert(
    fc.property(scenes, fc.nat(59), (scene, share) => {
      const { contract } = scene;
      const spec = JSON.parse(JSON.stringify(contract)) as ContractSpec;
      const clauses = spec.clauses.map((clause) => splitIn(clause as CommitmentSpec, share) as ClauseSpec);
      expect(told(defineContract({ ...spec, clauses }), scene)).toEqual(told(contract, scene));
    }),
  );
});

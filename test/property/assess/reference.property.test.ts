import fc from "fast-check";
import { assess } from "sla-clock";
import type { Part } from "sla-clock";
import { expect, it } from "vitest";
import { ticketContracts } from "../../arbitraries/contract.js";
import { obligationsOf, scenarios } from "../../arbitraries/ticket.js";
import { naiveAssess } from "../../reference/naive-ticket.js";
import type { Verdict } from "../../reference/naive-joins.js";

function verdictOf(part: Part): Verdict {
  return {
    clause: part.clause,
    state: part.state,
    due: part.due.kind === "at" ? part.due.at : Infinity,
    start: part.start,
    keptAt: "keptAt" in part ? part.keptAt : undefined,
    breachedAt: "breachedAt" in part ? part.breachedAt : undefined,
    parts: part.parts?.map(verdictOf),
  };
}

/** Of several parts that keep joined promises at one instant, any may lend its due moment. */
const settled = (verdict: Verdict): Verdict =>
  verdict.parts === undefined
    ? verdict
    : { ...verdict, ...(verdict.state === "kept" && { due: Infinity }), parts: verdict.parts.map(settled) };

const byClause = (verdicts: readonly Verdict[]): readonly Verdict[] =>
  verdicts.map(settled).sort((a, b) => a.clause.localeCompare(b.clause));

it("reference: assess(contract, ticket, asOf) = the naive reading of state, start, due, keptAt and breachedAt", () => {
  fc.assert(
    fc.property(scenarios(ticketContracts), ({ spec, contract, ticket, asOf }) => {
      const assessed = byClause(obligationsOf(assess(contract, ticket, { asOf })).map(verdictOf));
      expect(assessed).toEqual(byClause(naiveAssess(spec, ticket, asOf)));
    }),
    { numRuns: Math.max(2000, Number(fc.readConfigureGlobal().numRuns)) },
  );
});

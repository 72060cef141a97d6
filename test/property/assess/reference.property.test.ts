import fc from "fast-check";
import { assess } from "sla-clock";
import type { Obligation, Part } from "sla-clock";
import { expect, it } from "vitest";
import { lifeContracts, ticketContracts } from "../../arbitraries/contract.js";
import { latestContracts } from "../../arbitraries/latest.js";
import { obligationsOf, scenarios } from "../../arbitraries/ticket.js";
import type { Scenario } from "../../arbitraries/ticket.js";
import { naiveAssess, naiveState } from "../../reference/naive-ticket.js";
import type { Verdict } from "../../reference/naive-joins.js";
import type { Judged } from "../../reference/naive-outcomes.js";

const runs = { numRuns: Math.max(2000, Number(fc.readConfigureGlobal().numRuns)) };

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

/** With what appointments leave beside the verdict. */
function wholeVerdictOf(part: Part): Judged {
  return {
    ...verdictOf(part),
    firstDue: part.firstDue === undefined || part.firstDue.kind === "at" ? part.firstDue?.at : Infinity,
    notice: part.notice?.at,
    parts: part.parts?.map(wholeVerdictOf),
  };
}

const obligationVerdictOf = (obligation: Obligation): Judged => ({
  ...wholeVerdictOf(obligation),
  reopened: obligation.reopened?.at,
  counts: obligation.counts,
});

/** Of several parts that keep joined promises at one instant, any may lend its due moment. */
const settled = <V extends Verdict>(verdict: V): V =>
  verdict.parts === undefined
    ? verdict
    : { ...verdict, ...(verdict.state === "kept" && { due: Infinity }), parts: verdict.parts.map(settled) };

const byClause = <V extends Verdict>(verdicts: readonly V[]): readonly V[] =>
  verdicts.map(settled).sort((a, b) => a.clause.localeCompare(b.clause));

/** The cycles of a promise may be told in any order. */
const byCycle = (verdicts: readonly Judged[]): readonly Judged[] =>
  byClause([...verdicts].sort((a, b) => (a.reopened ?? -Infinity) - (b.reopened ?? -Infinity)));

it("reference: assess(contract, ticket, asOf) = the naive reading of state, start, due, keptAt and breachedAt", () => {
  fc.assert(
    fc.property(scenarios(ticketContracts), ({ spec, contract, ticket, asOf }) => {
      const assessed = byClause(obligationsOf(assess(contract, ticket, { asOf })).map(verdictOf));
      expect(assessed).toEqual(byClause(naiveAssess(spec, ticket, asOf)));
    }),
    runs,
  );
});

/** All that is told at every moment of a ticket's life is as in the naive reading. */
function agrees({ spec, contract, ticket, asOf: chosen }: Scenario): void {
  const moments = [chosen, ...ticket.events.map(({ at }) => Number(at))];
  for (const asOf of new Set(moments)) {
    const assessment = assess(contract, ticket, { asOf });
    const assessed = byCycle(obligationsOf(assessment).map(obligationVerdictOf));
    const { state } = assessment;
    const expected = byCycle(naiveAssess(spec, ticket, asOf));
    expect({ asOf, state, obligations: assessed }).toEqual({
      ...{ asOf, state: naiveState(spec, ticket, asOf) },
      obligations: expected,
    });
  }
}

it("reference: assess = the naive reading, with pauses, carried clocks, reopenings and appointments", () => {
  fc.assert(fc.property(scenarios(lifeContracts), agrees), runs);
});

it("reference: assess = the naive reading, where clocks start anew with the latest of some events", () => {
  fc.assert(fc.property(scenarios(latestContracts), agrees), runs);
});

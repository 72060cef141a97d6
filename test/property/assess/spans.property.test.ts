import fc from "fast-check";
import { assess } from "sla-clock";
import { expect, it } from "vitest";
import { spanContracts } from "../../arbitraries/spans.js";
import { momentsOf, obligationsOf, scenarios } from "../../arbitraries/ticket.js";
import { causality, data, decisions, momentOf, records, traces, waking } from "./shared-laws.js";
import type { Law } from "./shared-laws.js";

/** Laws over tickets that live through everything, under contracts that count dates, by laws, and from all sorts of moments. */
function law(check: Law): void {
  fc.assert(
    fc.property(scenarios(spanContracts), (scenario) => {
      check(scenario, momentOf(scenario));
    }),
  );
}

it("spans, causality: assess(ticket, asOf) = assess(ticket cut at asOf, asOf)", () => {
  law(causality);
});
it("spans, traces: verifyTrace(obligation) = ok", () => {
  law(traces);
});
it("spans, data: JSON of a contract and of an assessment = itself, and texts are whole", () => {
  law(data);
});
it("spans, waking: nothing changes before nextChange, something does at it, and it ends", () => {
  law(waking);
});
it("spans, records: what was kept stays in the record, reopened or not", () => {
  law(records);
});
it("spans, decisions: what was decided, also of a part, stays so, whatever happens but a reopening", () => {
  law(decisions);
});

it("spans, breaches: what was broken stays broken or is kept late, with the same due moment, unless it was reopened", () => {
  law(({ contract, ticket }, at) => {
    if (ticket.events.some(({ type }) => type === "reopened")) return;
    const broken = (asOf: number): readonly string[] =>
      obligationsOf(assess(contract, ticket, { asOf }))
        .filter(({ state }) => state === "breached" || state === "kept-late")
        .map(({ clause, due }) => JSON.stringify([clause, due]));
    const before = broken(at);
    for (const later of momentsOf(contract, ticket).filter((each) => each > at)) {
      expect(broken(later)).toEqual(expect.arrayContaining([...before]));
    }
  });
});

import fc from "fast-check";
import { assess, defineContract, explain, verifyTrace } from "sla-clock";
import type { ContractSpec, FromSpec } from "sla-clock";
import { expect, it } from "vitest";
import { EVENTS } from "../../arbitraries/contract.js";
import { latestContracts } from "../../arbitraries/latest.js";
import { cut, obligationsOf, scenarios } from "../../arbitraries/ticket.js";
import type { Scenario } from "../../arbitraries/ticket.js";
import { unpinned } from "../../reference/unpinned.js";

/** Laws over tickets that live through everything, under contracts whose clocks start anew with the latest of some events. */
function law(check: (scenario: Scenario, at: number) => void): void {
  fc.assert(
    fc.property(scenarios(latestContracts), (scenario) => {
      const { ticket, asOf } = scenario;
      check(scenario, Math.max(asOf, ...ticket.events.slice(0, 1).map(({ at }) => Number(at))));
    }),
  );
}

it("latest, causality: assess(ticket, asOf) = assess(ticket cut at asOf, asOf)", () => {
  law(({ contract, ticket }, at) => {
    expect(assess(contract, ticket, { asOf: at })).toStrictEqual(assess(contract, cut(ticket, at), { asOf: at }));
  });
});

it("latest, traces: verifyTrace(obligation) = ok, and its texts are whole", () => {
  law(({ contract, ticket }, at) => {
    const assessment = assess(contract, ticket, { asOf: at });
    for (const obligation of obligationsOf(assessment)) expect(verifyTrace(obligation, contract)).toEqual({ ok: true });
    const texts = explain(assessment, { language: "en" }) + explain(assessment, { language: "zh" });
    expect(texts).not.toMatch(/undefined|NaN|\[object|\{\}|Infinity/);
  });
});

/** The same contract, whose clocks count from the first of each event. */
function countingOnce(contract: unknown): ContractSpec {
  const once = ({ last, otherwise }: Extract<FromSpec, { readonly last: unknown }>): FromSpec => {
    const [event = ""] = [last].flat();
    return otherwise === undefined ? event : { event, otherwise };
  };
  return JSON.parse(JSON.stringify(contract), (_, value: unknown) => {
    const isLatest = typeof value === "object" && value !== null && "last" in value;
    return isLatest ? once(value as Extract<FromSpec, { readonly last: unknown }>) : value;
  }) as ContractSpec;
}

it("latest: of an event that happened once = that event", () => {
  law(({ contract, ticket }, asOf) => {
    fc.pre(!/"last":\["\w+","/.test(JSON.stringify(contract)));
    fc.pre(!ticket.events.some(({ type }) => type === "reopened"));
    const events = ticket.events.filter(({ type }, index) => {
      const isFirst = ticket.events.findIndex((event) => event.type === type) === index;
      return isFirst || !EVENTS.some((name) => name === type);
    });
    const told = (of: Scenario["contract"]): unknown =>
      JSON.parse(
        JSON.stringify(unpinned(assess(of, { ...ticket, events }, { asOf })), (key: string, value: unknown) =>
          key === "latest" ? undefined : value,
        ),
      );
    expect(told(contract)).toEqual(told(defineContract(countingOnce(contract))));
  });
});

import fc from "fast-check";
import { assess } from "sla-clock";
import type { Assessment, Obligation, Part } from "sla-clock";
import { expect, it } from "vitest";
import { lifeContracts } from "../../arbitraries/contract.js";
import { cut, obligationsOf, scenarios } from "../../arbitraries/ticket.js";

/** What is pending with a due moment, in the order in which an assessment tells it. */
const openIn = (assessment: Assessment): readonly Obligation[] =>
  obligationsOf(assessment).filter(({ state, due }) => state === "pending" && due.kind === "at");
const dueOf = ({ due }: Part): number => (due.kind === "at" ? due.at : Infinity);

/** The promises of a join that may be due with it: those of what is pending and due with it, in its order. */
const limitsIn = (part: Part): readonly Part[] =>
  part.parts === undefined
    ? [part]
    : part.parts.filter((each) => each.state === "pending" && dueOf(each) === dueOf(part)).flatMap(limitsIn);

it.each([
  ["plain tickets", undefined],
  ["whatever happens", lifeContracts],
] as const)("nextDue: nextDue = the earliest due moment that is pending, and whose it is: %s", (_name, specs) => {
  fc.assert(
    fc.property(scenarios(specs), ({ contract, ticket, asOf }) => {
      const assessment = assess(contract, ticket, { asOf });
      const open = openIn(assessment);
      const at = Math.min(...open.map(dueOf));
      const first = open.find((each) => dueOf(each) === at);
      if (first?.due.kind !== "at") {
        expect(assessment).not.toHaveProperty("nextDue");
        return;
      }
      const { clause, promise, label, due } = first;
      const { part, ...next } = assessment.nextDue ?? {};
      expect(next).toStrictEqual({ at, provisional: due.provisional, clause, promise, label });
      const alike = limitsIn(first).filter((each) => each.state === "pending" && dueOf(each) === at);
      expect(part).toStrictEqual(first.parts && alike[0] && { promise: alike[0].promise, label: alike[0].label });
      expect(at).toBeGreaterThanOrEqual(asOf);
    }),
  );
});

it("nextDue: nothing becomes overdue before it, and a promise by itself is broken a millisecond later", () => {
  fc.assert(
    fc.property(scenarios(lifeContracts), ({ contract, ticket: whole, asOf }) => {
      const now = assess(contract, whole, { asOf });
      const { nextDue } = now;
      if (nextDue === undefined) return;
      const ticket = cut(whole, asOf);
      const broken = (at: number): number =>
        obligationsOf(assess(contract, ticket, { asOf: at })).filter(({ state }) => state === "breached").length;
      const before = obligationsOf(now).filter(({ state }) => state === "breached").length;
      expect(broken(nextDue.at)).toBe(before);
      const isAlone = openIn(now).some((each) => dueOf(each) === nextDue.at && each.parts === undefined);
      if (isAlone) expect(broken(nextDue.at + 1)).toBeGreaterThan(before);
    }),
  );
});

import fc from "fast-check";
import { assess, defineContract } from "sla-clock";
import type { Assessment, Part, Ticket } from "sla-clock";
import { expect, it } from "vitest";
import { agreements, HOUR, MONDAY, ticketContracts } from "../../arbitraries/contract.js";
import { cut, momentsOf, obligationsOf, partsOf, scenarios } from "../../arbitraries/ticket.js";

const reportOf = (ticket: Ticket): number => Math.min(...ticket.events.map(({ at }) => Number(at)));

/** All states, parts within their obligations. */
function states(assessment: Assessment): string {
  const tell = (part: Part): unknown => [part.clause, part.state, part.parts?.map(tell)];
  return JSON.stringify([assessment.state, obligationsOf(assessment).map(tell)]);
}

it("causality: assess(ticket, asOf) = assess(ticket cut at asOf, asOf)", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      const at = Math.max(asOf, reportOf(ticket));
      const known = assess(contract, cut(ticket, at), { asOf: at });
      expect(assess(contract, ticket, { asOf: at })).toStrictEqual(known);
    }),
  );
});

/** Whether what was decided at one moment still stands later; what was broken may have been kept late since. */
function stands(was: Part, is: Part): boolean {
  if (was.clause !== is.clause) return false;
  switch (was.state) {
    case "kept":
      return is.state === "kept" && is.keptAt === was.keptAt && is.start === was.start;
    case "kept-late":
      return is.state === "kept-late" && is.keptAt === was.keptAt && is.breachedAt === was.breachedAt;
    case "breached":
      return (is.state === "breached" || is.state === "kept-late") && is.breachedAt === was.breachedAt;
    case "superseded":
      return is.state === "superseded" && is.supersededAt === was.supersededAt && is.start === was.start;
    case "cancelled":
      return is.state === "cancelled" && is.cancelledAt === was.cancelledAt && is.start === was.start;
    case "inactive":
    case "pending":
    case "paused":
    case "untimed":
    case "not-promised":
      return true;
  }
}

function lawOfPermanence(decided: Part["state"]): void {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      const before = obligationsOf(assess(contract, ticket, { asOf })).filter(({ state }) => state === decided);
      if (before.length === 0) return;
      for (const later of momentsOf(contract, ticket).filter((at) => at > asOf)) {
        const after = obligationsOf(assess(contract, ticket, { asOf: later }));
        const lost = before.filter((was) => !after.some((is) => stands(was, is)));
        expect(lost).toEqual([]);
      }
    }),
    { numRuns: 2 * Number(fc.readConfigureGlobal().numRuns) },
  );
}

it("permanence: kept at asOf => kept at the same moment ever after", () => {
  lawOfPermanence("kept");
});
it("permanence: breached at asOf => breached, or kept late, from the same moment ever after", () => {
  lawOfPermanence("breached");
});
it("permanence: kept late at asOf => kept late ever after", () => {
  lawOfPermanence("kept-late");
});
it("permanence: superseded at asOf => superseded by the same confirmation ever after", () => {
  lawOfPermanence("superseded");
});
it("permanence: cancelled at asOf => cancelled ever after", () => {
  lawOfPermanence("cancelled");
});

it("agreement: what an agreed moment decided = decided ever after, whatever is agreed later", () => {
  const hours = fc.nat(12).map((hour) => MONDAY + hour * HOUR);
  const happens = fc.record({ type: fc.constantFrom("appointed", "arrived"), at: hours, agreed: hours });
  fc.assert(
    fc.property(agreements, fc.array(happens, { minLength: 2, maxLength: 6 }), (spec, list) => {
      const contract = defineContract(spec);
      const moved = list.map(({ type, at, agreed }) => (type === "appointed" ? { type, at, agreed } : { type, at }));
      const ticket: Ticket = { level: "low", events: [{ type: "reported", at: MONDAY }, ...moved] };
      let before: readonly Part[] = [];
      for (let asOf = MONDAY; asOf <= MONDAY + 14 * HOUR; asOf += HOUR) {
        const after = obligationsOf(assess(contract, ticket, { asOf }));
        expect(before.filter((was) => !after.some((is) => stands(was, is)))).toEqual([]);
        before = after;
      }
    }),
  );
});

it("permanence: a superseded obligation later = itself, whatever happens to the ticket", () => {
  fc.assert(
    fc.property(scenarios(ticketContracts), ({ contract, ticket, asOf }) => {
      const ended = (at: number): readonly Part[] =>
        obligationsOf(assess(contract, ticket, { asOf: at })).filter((part) => part.state === "superseded");
      const before = ended(asOf);
      if (before.length === 0) return;
      const last = Math.max(...momentsOf(contract, ticket));
      expect(ended(last)).toEqual(expect.arrayContaining([...before]));
    }),
    { numRuns: 2 * Number(fc.readConfigureGlobal().numRuns) },
  );
});

/** When a due moment became known: with the event from which it counts, or with the agreement. */
function knownSince({ trace }: Part): number {
  if (trace === undefined || trace.kind === "every" || trace.kind === "after") return -Infinity;
  return Math.max(trace.start.trigger.at, trace.kind === "at" ? trace.agreement.at : -Infinity);
}

it("verdict: state, keptAt, breachedAt, due and asOf agree with each other", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      for (const part of partsOf(assess(contract, ticket, { asOf }))) {
        if (part.join !== undefined) continue;
        const due = part.due.kind === "at" ? part.due.at : Infinity;
        if (part.state === "pending") expect(asOf).toBeLessThanOrEqual(due);
        if (part.state === "kept") expect(part.keptAt).toBeLessThanOrEqual(due);
        if (part.state === "kept-late") expect(part.keptAt).toBeGreaterThan(due);
        if (part.state === "kept-late" || part.state === "breached")
          expect(part.breachedAt).toBe(Math.max(due, knownSince(part)));
        if (part.state === "breached") expect(asOf).toBeGreaterThan(due);
        if (part.state === "superseded") expect(part.supersededAt).toBeLessThanOrEqual(due);
      }
    }),
  );
});

it("nextChange: states at nextChange - 1 = states at asOf, states at nextChange differ", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      const at = Math.max(asOf, reportOf(ticket));
      const quiet = cut(ticket, at);
      const now = assess(contract, quiet, { asOf: at });
      const { nextChange } = now;
      if (nextChange === undefined) {
        const far = Date.UTC(2027, 0, 1);
        expect(states(assess(contract, quiet, { asOf: far }))).toBe(states(now));
        return;
      }
      expect(nextChange).toBeGreaterThan(at);
      expect(states(assess(contract, quiet, { asOf: nextChange - 1 }))).toBe(states(now));
      expect(states(assess(contract, quiet, { asOf: nextChange }))).not.toBe(states(now));
    }),
    { numRuns: 2 * Number(fc.readConfigureGlobal().numRuns) },
  );
});

it("nextChange: waking at each in turn = meeting every change once, and it ends", () => {
  fc.assert(
    fc.property(scenarios(ticketContracts), ({ contract, ticket, asOf }) => {
      const at = Math.max(asOf, reportOf(ticket));
      const quiet = cut(ticket, at);
      const met = [states(assess(contract, quiet, { asOf: at }))];
      let wake = assess(contract, quiet, { asOf: at }).nextChange;
      for (let turns = 0; wake !== undefined; turns += 1) {
        expect(turns).toBeLessThan(60);
        const awake = assess(contract, quiet, { asOf: wake });
        expect(states(awake)).not.toBe(met.at(-1));
        met.push(states(awake));
        expect(awake.nextChange ?? Infinity).toBeGreaterThan(wake);
        wake = awake.nextChange;
      }
      const dues = momentsOf(contract, quiet).filter((each) => each >= at);
      const seen = [at, ...dues].map((each) => states(assess(contract, quiet, { asOf: each })));
      expect(seen.filter((state) => !met.includes(state))).toEqual([]);
      expect(states(assess(contract, quiet, { asOf: Date.UTC(2199, 11, 31) }))).toBe(met.at(-1));
    }),
  );
});

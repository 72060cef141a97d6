import fc from "fast-check";
import { addWorkingTime, assess, deadlines, defineContract, nextWorkingTime } from "sla-clock";
import type { Calendar, ClauseSpec, CommitmentSpec, Contract, ContractSpec, Part } from "sla-clock";
import { expect, it } from "vitest";
import { contractsOf, targets, withinLimits } from "../../arbitraries/contract.js";
import { obligationsOf, partsOf, scenarios } from "../../arbitraries/ticket.js";

function calendarOf(contract: Contract, id: string | undefined): Calendar {
  const calendar = contract.calendars?.[id ?? ""];
  if (calendar === undefined || !("kind" in calendar)) throw new Error(`no calendar ${String(id)}`);
  return calendar;
}

it("start: start = nextWorkingTime(calendar, counted from), or the moment counted from itself", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      for (const { trace, start } of partsOf(assess(contract, ticket, { asOf }))) {
        if (trace === undefined || trace.kind === "every" || trace.kind === "after") continue;
        const { rule, calendar, trigger, at } = trace.start;
        expect(at).toBe(start);
        const held = rule === "next-working-time";
        expect(at).toBe(held ? nextWorkingTime(calendarOf(contract, calendar), trigger.at) : trigger.at);
        expect(ticket.events[trigger.index]).toMatchObject({ type: trigger.type, at: trigger.at });
      }
    }),
  );
});

it("start: what counts no time (before, at) starts at its trigger", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      for (const { trace } of partsOf(assess(contract, ticket, { asOf }))) {
        if (trace?.kind === "before" || trace?.kind === "at") expect(trace.start.at).toBe(trace.start.trigger.at);
      }
    }),
    { numRuns: 2 * Number(fc.readConfigureGlobal().numRuns) },
  );
});

it("due: due = addWorkingTime(clock, start, target), or start + target without a clock", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      for (const { trace, due, start } of partsOf(assess(contract, ticket, { asOf }))) {
        if (trace?.kind !== "within" || start === undefined) continue;
        const { clock, target } = trace;
        const at = clock === undefined ? start + target : addWorkingTime(calendarOf(contract, clock), start, target);
        expect(due).toStrictEqual({ kind: "at", at, provisional: false });
      }
    }),
  );
});

const plainLimits = withinLimits.map(({ from, ...limit }) => limit as CommitmentSpec);
const plainJoins = fc
  .tuple(fc.constantFrom("anyOf", "allOf"), fc.array(plainLimits, { minLength: 1, maxLength: 3 }))
  .map(([form, parts]) => ({ [form]: parts }) as unknown as CommitmentSpec);
const plain = fc.oneof(plainLimits, plainJoins);

it("tighter target: within less => due no later", () => {
  fc.assert(
    fc.property(
      scenarios(contractsOf(plainLimits as fc.Arbitrary<Omit<ClauseSpec, "id">>)),
      targets,
      targets,
      ({ spec, ticket, asOf }, one, other) => {
        const of = (within: number | string): readonly Part[] => {
          const clauses = spec.clauses.map((clause) => ({ ...clause, within }) as ClauseSpec);
          const contract = defineContract({ ...spec, clauses });
          const { level, attributes = {} } = ticket;
          return deadlines(contract, { level, attributes, reportedAt: asOf });
        };
        const [first, second] = [of(one), of(other)];
        const target = (part: Part | undefined): number => (part?.trace?.kind === "within" ? part.trace.target : NaN);
        const dues = (parts: readonly Part[]): number[] => parts.map(({ due }) => (due.kind === "at" ? due.at : NaN));
        const sign = Math.sign(target(first[0]) - target(second[0]));
        expect(dues(first).every((due, index) => sign * (due - (dues(second)[index] ?? NaN)) >= 0)).toBe(true);
      },
    ),
  );
});

/** Promises of the gravest level only, and a contract that starts its clocks again when that is confirmed. */
const restarting: fc.Arbitrary<ContractSpec> = contractsOf(
  fc
    .tuple(fc.constantFrom("high", "mid", undefined), plain)
    .map(([level, body]) => ({ ...(level !== undefined && { level }), ...body })),
).map((spec) => ({ ...spec, escalation: { restart: "at-confirmation" } }));

const withoutIndex = (parts: readonly Part[]): unknown =>
  JSON.parse(JSON.stringify(parts, (key, value: unknown) => (key === "index" ? undefined : value)));

it("reset locality: after a restart at confirmation, events before it = no events before it, for the new level's clocks", () => {
  let restarts = 0;
  fc.assert(
    fc.property(scenarios(restarting), ({ contract, ticket, asOf }) => {
      const confirmed = ticket.events.findIndex(({ level }) => level === "high");
      const raised = ticket.events[confirmed];
      if (ticket.level === "high" || raised === undefined || Number(raised.at) > asOf) return;
      restarts += 1;
      const [report] = ticket.events;
      const bare = { ...ticket, events: [report!, ...ticket.events.slice(confirmed)] };
      const only = (clause: string): boolean =>
        contract.clauses.some(({ id, level }) => id === clause && level === "high");
      const after = (of: typeof ticket): unknown =>
        withoutIndex(obligationsOf(assess(contract, of, { asOf })).filter(({ clause }) => only(clause)));
      expect(after(ticket)).toStrictEqual(after(bare));
    }),
    { numRuns: 2 * Number(fc.readConfigureGlobal().numRuns) },
  );
  expect(restarts).toBeGreaterThan(20);
});

it("restart: start = the confirmation at-confirmation, the next working time from it, or the old start, and nothing changes by ignore", () => {
  const triggerless = contractsOf(plainLimits.map((body) => body as Omit<ClauseSpec, "id">));
  fc.assert(
    fc.property(scenarios(triggerless), ({ spec, contract, ticket, asOf }) => {
      const { periods } = assess(contract, ticket, { asOf });
      for (const [index, { cause, restart, from, obligations }] of periods.entries()) {
        const change = cause === "raised" ? spec.escalation : spec.deescalation;
        if (index === 0) continue;
        expect(restart).toBe(change?.restart ?? "keep-start");
        for (const { trace, start } of obligations) {
          if (trace?.kind !== "within") throw new Error("a promise without a trace");
          if (restart === "at-confirmation") expect([start, trace.start.rule]).toEqual([from, restart]);
          if (restart === "next-working-time") {
            expect(start).toBe(nextWorkingTime(calendarOf(contract, change?.calendar), from));
          }
          if (restart === "keep-start") expect(trace.start.trigger.at).toBeLessThanOrEqual(from);
        }
      }
    }),
    { numRuns: 2 * Number(fc.readConfigureGlobal().numRuns) },
  );
});

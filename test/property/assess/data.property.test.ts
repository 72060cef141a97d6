import fc from "fast-check";
import {
  assess,
  assessAll,
  deadlines,
  defineContract,
  explain,
  recordsOwed,
  validateContract,
  verifyTrace,
} from "sla-clock";
import type { SlaError } from "sla-clock";
import { expect, it } from "vitest";
import { roundContracts } from "../../arbitraries/contract.js";
import { obligationsOf, scenarios } from "../../arbitraries/ticket.js";
import { byTerms } from "../../reference/unpinned.js";

/** Of contracts whose promises are owed once, and of some that are owed in rounds. */
const allScenarios = fc.oneof(
  { weight: 3, arbitrary: scenarios() },
  { weight: 1, arbitrary: scenarios(roundContracts) },
);

/** Where in plain data something stands that JSON cannot carry: -0, NaN, undefined, or anything but data. */
function strays(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path} ${value}`];
  if (typeof value === "string" || typeof value === "boolean" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => strays(item, `${path}/${index}`));
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype)
    return [`${path} ${typeof value}`];
  return Object.entries(value).flatMap(([key, item]) => strays(item, `${path}/${key}`));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

it("data: JSON.parse(JSON.stringify(result)) = result, without -0, NaN or undefined anywhere", () => {
  fc.assert(
    fc.property(allScenarios, ({ contract, ticket, asOf }) => {
      const assessment = assess(contract, ticket, { asOf });
      const { level, attributes = {} } = ticket;
      const owed = deadlines(contract, { level, attributes, reportedAt: asOf });
      const verified = obligationsOf(assessment).map((obligation) => verifyTrace(obligation, contract));
      for (const result of [assessment, owed, recordsOwed(assessment), verified]) {
        expect(strays(result)).toEqual([]);
        expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
      }
    }),
  );
});

it("data: assess(contract read from its own JSON) = assess(contract)", () => {
  fc.assert(
    fc.property(allScenarios, ({ contract, ticket, asOf }) => {
      const read = validateContract(JSON.parse(JSON.stringify(contract)));
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      expect(read.contract).toStrictEqual(contract);
      expect(byTerms(assess(read.contract, ticket, { asOf }))).toStrictEqual(
        byTerms(assess(contract, ticket, { asOf })),
      );
    }),
  );
});

it("data: validateContract(contract) = the contract itself, and defineContract(contract) too", () => {
  fc.assert(
    fc.property(allScenarios, ({ contract, spec }) => {
      expect(validateContract(contract)).toStrictEqual({ ok: true, contract });
      expect(defineContract(contract)).toBe(contract);
      expect(defineContract(spec)).toStrictEqual(contract);
      expect(strays(contract)).toEqual([]);
    }),
  );
});

it("purity: deep-frozen arguments stay as they were, and give the same result twice", () => {
  fc.assert(
    fc.property(allScenarios, ({ spec, ticket, asOf }) => {
      const before = JSON.stringify([spec, ticket]);
      const [frozenSpec, frozenTicket, options] = deepFreeze([spec, ticket, { asOf }] as const);
      const contract = defineContract(frozenSpec);
      const first = assess(contract, frozenTicket, options);
      deepFreeze(first);
      explain(first, { language: "en" });
      recordsOwed(first);
      obligationsOf(first).forEach((obligation) => verifyTrace(obligation, contract));
      expect(assess(contract, frozenTicket, options)).toStrictEqual(first);
      expect(JSON.stringify([spec, ticket])).toBe(before);
    }),
  );
});

it("purity: a contract does not change with the specification it was made from", () => {
  fc.assert(
    fc.property(scenarios(), ({ spec, ticket, asOf }) => {
      const own = JSON.parse(JSON.stringify(spec)) as { clauses: unknown[]; levels: unknown[] };
      const contract = defineContract(own as unknown as typeof spec);
      const before = assess(contract, ticket, { asOf });
      own.clauses.length = 0;
      own.levels.reverse();
      expect(assess(contract, ticket, { asOf })).toStrictEqual(before);
    }),
  );
});

it("explain: in both languages each clause is named, and nothing is undefined, NaN or [object", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      const assessment = assess(contract, ticket, { asOf });
      for (const language of ["en", "zh"] as const) {
        const text = explain(assessment, { language });
        expect(text).not.toMatch(/undefined|NaN|\[object|Infinity|Invalid|null/);
        expect(text.endsWith("\n")).toBe(true);
        for (const obligation of obligationsOf(assessment)) {
          expect(text).toContain(obligation.clause);
          const alone = explain(obligation, { language, timeZone: "Asia/Kathmandu" });
          expect(alone.startsWith(obligation.clause)).toBe(true);
          expect(alone).not.toMatch(/undefined|NaN|\[object|Infinity|Invalid|null/);
        }
      }
    }),
  );
});

it("deadlines: deadlines(report) = pending and untimed obligations of assess at the report", () => {
  fc.assert(
    fc.property(scenarios(), ({ contract, ticket, asOf }) => {
      const { level, attributes = {} } = ticket;
      const fresh = { level, attributes, events: [{ type: "reported", at: asOf }] };
      const open = obligationsOf(assess(contract, fresh, { asOf })).filter(
        ({ state }) => state === "pending" || state === "untimed",
      );
      expect(deadlines(contract, { level, attributes, reportedAt: asOf })).toStrictEqual(open);
    }),
  );
});

it("condition: attributes that a clause is not for = not promised, or nothing owed at all", () => {
  fc.assert(
    fc.property(scenarios(), ({ spec, ticket, asOf }) => {
      const clauses = spec.clauses.map((clause) => ({ ...clause, when: { site: "nowhere" } }));
      const contract = defineContract({ ...spec, clauses });
      const located = { ...ticket, attributes: { site: "far" } };
      const states = obligationsOf(assess(contract, located, { asOf })).map(({ state }) => state);
      expect(states.filter((state) => state !== "not-promised")).toEqual([]);
    }),
  );
});

it("assessAll: its i-th result = assess of the i-th ticket", () => {
  fc.assert(
    fc.property(scenarios(), fc.array(fc.nat(7), { maxLength: 5 }), ({ contract, ticket, asOf }, cuts) => {
      // Without its first events a ticket was never reported, or ends before it begins.
      const tickets = cuts.map((first) => ({ ...ticket, events: ticket.events.slice(first % 3, first + 1) }));
      const single = tickets.map((each, index) => {
        try {
          return { index, ok: true, assessment: assess(contract, each, { asOf }) };
        } catch (error) {
          const at = (path: string): string => path.replace("/ticket", `/tickets/${index}`);
          const issues = (error as SlaError).issues.map((issue) => ({
            ...issue,
            path: at(issue.path),
            message: at(issue.message),
          }));
          return { index, ok: false, issues };
        }
      });
      expect([...assessAll(contract, tickets, { asOf })]).toStrictEqual(single);
    }),
  );
});

import fc from "fast-check";
import { assess, deadlines, validateContract } from "sla-clock";
import { lintContract } from "sla-clock/review";
import type { DocumentChange, WitnessedTicket } from "sla-clock/review";
import { expect, it } from "vitest";
import { contracts, lifeContracts, roundContracts, ticketContracts } from "../../arbitraries/contract.js";

const HOUR = 3_600_000;

function patched(document: unknown, changes: readonly DocumentChange[]): any {
  const made = structuredClone(document) as any;
  for (const { op, path, ...rest } of changes) {
    const keys = path.split("/").slice(1);
    const last = keys.pop() ?? "";
    const at = keys.reduce((value, key) => value[key], made);
    if (op === "remove") Reflect.deleteProperty(at, last);
    else at[last] = "value" in rest ? rest.value : undefined;
  }
  return made;
}

function verify(document: unknown, { ticket, asOf, changes = [], shows }: WitnessedTicket): void {
  const result = validateContract(patched(document, changes));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const told = assess(result.contract, ticket, { asOf }).periods.flatMap(({ level, obligations }) =>
    obligations.map(({ clause, state, due }) => ({
      clause,
      level,
      state,
      due: due.kind === "at" ? due.at : undefined,
    })),
  );
  for (const { clause, level, state, due } of shows) expect(told).toContainEqual({ clause, level, state, due });
}

it("lint: what a witness shows = what assess says of its ticket, by each reading", () => {
  fc.assert(
    fc.property(fc.oneof(contracts, ticketContracts, lifeContracts, roundContracts), (spec) => {
      const document = JSON.parse(JSON.stringify(spec));
      const [en, zh] = (["en", "zh"] as const).map((language) => lintContract(document, { language }));
      expect(zh?.map(({ message, ...rest }) => rest)).toEqual(en?.map(({ message, ...rest }) => rest));
      expect(JSON.parse(JSON.stringify(en))).toEqual(en);
      for (const { message, witness } of en ?? []) {
        expect(message).not.toMatch(/undefined|NaN|\[object/);
        if (witness === undefined) continue;
        const { other, ...first } = witness;
        verify(document, first);
        if (other !== undefined) verify(document, other);
      }
    }),
    { numRuns: 60 },
  );
});

const office = { timeZone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", holidays: ["2026-04-03", "2026-04-06"] };
const night = { timeZone: "America/New_York", hours: "mon-sat 22:00-06:00" };
const rules = fc.oneof(
  fc.record({ within: fc.integer({ min: 1, max: 72 }).map((hours) => hours * HOUR) }),
  fc.record({
    within: fc.integer({ min: 1, max: 30 }).map((hours) => hours * HOUR),
    clock: fc.constantFrom("office", "night"),
  }),
  fc.record({
    workingDays: fc.integer({ min: 0, max: 4 }),
    calendar: fc.constantFrom("office", "night"),
    at: fc.constantFrom("17:00", "same-time", "end-of-working-day"),
  }),
  fc.record({ calendarDays: fc.integer({ min: 0, max: 5 }), at: fc.constantFrom("12:00", "end-of-day") }),
);
const start = fc.option(
  fc.record({ rule: fc.constant("next-working-time"), calendar: fc.constantFrom("office", "night") }),
  {
    nil: undefined,
  },
);
const minutes = fc.integer({ min: 0, max: 366 * 24 * 60 - 1 });

it("lint: a report by which the graver level is later = a finding graver-level-slower", () => {
  fc.assert(
    fc.property(
      rules,
      rules,
      start,
      fc.array(minutes, { minLength: 20, maxLength: 20 }),
      (low, high, rule, reports) => {
        const document: any = {
          id: "desk",
          timeZone: "Europe/Berlin",
          levels: ["low", "high"],
          calendars: { office, night },
          ...(rule !== undefined && { start: rule }),
          clauses: [
            { id: "low", level: "low", promise: "resolved", ...low },
            { id: "high", level: "high", promise: "resolved", ...high },
          ],
        };
        const findings = lintContract(document);
        const slower = findings.find((finding) => finding.rule === "graver-level-slower")?.witness;
        const result = validateContract(document);
        if (!result.ok) throw new Error(JSON.stringify(result.issues));
        const dueOf = (level: string, reportedAt: number): number => {
          const [owed] = deadlines(result.contract, { level, reportedAt });
          return owed?.due.kind === "at" ? owed.due.at : 0;
        };
        const later = reports.map((minute) => {
          const at = Date.UTC(2026, 0, 1) + minute * 60_000;
          return dueOf("high", at) - dueOf("low", at);
        });
        const most = Math.max(...later);
        if (slower === undefined) expect(most).toBeLessThanOrEqual(0);
        else expect((slower.other?.shows[0]?.due ?? 0) - (slower.shows[0]?.due ?? 0)).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});

const facts = fc.record({
  vip: fc.boolean(),
  km: fc.constantFrom(0, 10, 20, 30),
  site: fc.constantFrom("a", "b", "other"),
});
const conditions = fc.record(
  {
    vip: fc.boolean(),
    km: fc.oneof(
      fc.constantFrom(10, 20),
      fc.record({ atLeast: fc.constantFrom(10, 20) }),
      fc.record({ lessThan: fc.constantFrom(10, 20) }),
    ),
    site: fc.oneof(fc.constantFrom("a", "b"), fc.record({ not: fc.constantFrom("a", ["a", "b"]) })),
  },
  { requiredKeys: [] },
);
const hours = fc.constantFrom(
  {},
  { whenInside: "office" },
  { whenOutside: "office" },
  { whenInside: "office", whenOutside: "long" },
);

it("lint: a clause that never applies = not promised to any ticket", () => {
  const long = { timeZone: "Europe/Berlin", hours: "mon-fri 08:00-18:00" };
  const clause = fc.record({ when: conditions, hours, unless: fc.subarray([0, 1, 2]) });
  fc.assert(
    fc.property(
      fc.array(clause, { minLength: 2, maxLength: 4 }),
      fc.array(fc.tuple(facts, minutes), { minLength: 30, maxLength: 30 }),
      (bodies, tickets) => {
        const clauses = bodies.map(({ when, hours: asked, unless }, index) => {
          const others = unless.filter((other) => other < index).map((other) => `c${other}`);
          return {
            ...{ id: `c${index}`, promise: "resolved", within: `${index + 1}h`, when },
            ...asked,
            ...(others.length > 0 && { unless: others }),
          };
        });
        const document: any = { id: "desk", timeZone: "UTC", levels: ["A"], calendars: { office, long }, clauses };
        const findings = lintContract(document);
        const never = findings.flatMap(({ rule, clause: id }) => (rule === "never-applies" ? [id] : []));
        const result = validateContract(document);
        if (!result.ok) throw new Error(JSON.stringify(result.issues));
        for (const [attributes, minute] of tickets) {
          const reportedAt = Date.UTC(2026, 0, 1) + minute * 60_000;
          const owed = deadlines(result.contract, { level: "A", reportedAt, attributes }).map(({ clause: id }) => id);
          expect(owed.filter((id) => never.includes(id))).toEqual([]);
        }
      },
    ),
    { numRuns: 100 },
  );
});

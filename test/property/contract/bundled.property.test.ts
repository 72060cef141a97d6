import fc from "fast-check";
import { assess, explain, findClause, recordsOwed, SlaError, verifyTrace } from "sla-clock";
import type { Assessment, Contract, StandingRecord, Ticket } from "sla-clock";
import { hardwareService, softwareService } from "sla-clock/contracts";
import { expect, it } from "vitest";
import { DAY, MONDAY } from "../../arbitraries/contract.js";
import { cut, momentsOf, obligationsOf, partsOf, ticketsOf } from "../../arbitraries/ticket.js";

const term = { from: "2026-01-01", to: "2027-01-01" };
const SOFTWARE_IDS = [
  ...[
    "start",
    "escalation",
    "A.resolve",
    "B.resolve",
    "C.attend",
    "phone.answer",
    "remote.permission",
    "remote.password",
  ],
  ...["remote.confirmation", "onsite.confirmation", "followup", "checkin", "entitlement"],
].map((id) => `software.${id}`);
const HARDWARE_IDS = [
  ...["A.respond", "A.arrive", "B.respond", "B.reply", "B.arrive", "C.respond", "C.reply", "C.arrive", "D.maintain"],
  ...["fax.receipt", "remote.authorisation", "visit.notice", "visit.superior", "visit.materials", "visit.feedback"],
].map((id) => `hardware.${id}`);

const software: Contract = softwareService(undefined, { term });
const hardware: Contract = hardwareService(undefined, { term });
const BUNDLED: readonly (readonly [string, Contract, readonly string[], readonly string[]])[] = [
  ["software", software, SOFTWARE_IDS, ["A", "B", "C"]],
  ["hardware", hardware, HARDWARE_IDS, ["A", "B", "C", "D"]],
];

const facts = fc.record(
  {
    channel: fc.constantFrom("phone", "fax", "mail"),
    site: fc.constantFrom("local", "remote"),
    onsiteRequired: fc.boolean(),
  },
  { requiredKeys: [] },
);

interface Case {
  readonly ticket: Ticket;
  readonly asOf: number;
}

function cases(contract: Contract, levels: readonly string[]): fc.Arbitrary<Case> {
  const names = [...Object.keys(contract.events ?? {}), "resolved"];
  return fc.tuple(ticketsOf(contract, names, levels, facts), fc.nat(99)).map(([ticket, pick]) => {
    const moments = [...momentsOf(contract, ticket)].reverse();
    return { ticket, asOf: moments[pick % moments.length] ?? 0 };
  });
}

function check(contract: Contract, assessment: Assessment): void {
  for (const part of partsOf(assessment)) expect(verifyTrace(part, contract)).toEqual({ ok: true });
  for (const { clause } of obligationsOf(assessment)) expect(findClause(contract, clause).clause.id).toBe(clause);
  expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(assessment);
  expect(recordsOwed(assessment).every(({ state }) => state !== "inactive")).toBe(true);
  for (const language of ["en", "zh"] as const) {
    expect(explain(assessment, { language })).not.toMatch(/undefined|NaN|\[object|Invalid/);
  }
}

it.each(BUNDLED)(
  "%s: findClause(contract, id).clause.id = id for every clause of the source",
  (_name, contract, ids) => {
    expect(ids.map((id) => findClause(contract, id).clause.id)).toEqual(ids);
    expect(() => findClause(contract, "software.D.resolve")).toThrow(SlaError);
  },
);

it.each(BUNDLED)(
  "%s: any ticket = an assessment whose clauses are found and whose traces hold",
  (_name, contract, _ids, levels) => {
    fc.assert(
      fc.property(cases(contract, levels), ({ ticket, asOf }) => {
        const assessment = assess(contract, ticket, { asOf });
        check(contract, assessment);
        if (assessment.reportedAt === undefined) return;
        expect(assess(contract, cut(ticket, asOf), { asOf })).toStrictEqual(assessment);
      }),
      { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 200) / 2) },
    );
  },
);

it.each(BUNDLED)("%s: what is kept or broken at nextChange - 1 = what is at asOf", (_name, contract, _ids, levels) => {
  fc.assert(
    fc.property(cases(contract, levels), ({ ticket, asOf }) => {
      const now = assess(contract, ticket, { asOf });
      if (now.reportedAt === undefined || now.nextChange === undefined) return;
      const states = (at: number): readonly string[] =>
        partsOf(assess(contract, cut(ticket, asOf), { asOf: at })).map(({ clause, state }) => `${clause} ${state}`);
      expect(states(now.nextChange - 1)).toEqual(states(asOf));
      expect(states(now.nextChange)).not.toEqual(states(asOf));
    }),
    { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 200) / 2) },
  );
});

it.each(BUNDLED)(
  "%s: any record of standing duties = an assessment with one obligation for each cycle begun",
  (_name, contract) => {
    const type = contract === software ? "checked-in" : "maintained";
    const done = fc.array(fc.nat(400 * 24), { maxLength: 20 });
    fc.assert(
      fc.property(done, fc.nat(400), (hours, day) => {
        const first = Date.UTC(2025, 11, 20);
        const events = hours.map((hour) => ({ type, at: first + (hour * DAY) / 24 }));
        const record = { standing: true, events } as unknown as StandingRecord;
        const assessment = assess(contract, record, { asOf: first + day * DAY });
        check(contract, assessment);
        const cycles = obligationsOf(assessment).map(({ cycle }) => cycle?.from);
        expect(new Set(cycles).size).toBe(cycles.length);
      }),
      { numRuns: 50 },
    );
  },
);

it("software: a due moment after the last covered date = provisional, never an error", () => {
  const report = { type: "reported", at: MONDAY + 304 * DAY };
  const { periods } = assess(software, { level: "A", events: [report] }, { asOf: report.at });
  expect(periods[0]?.obligations.find(({ clause }) => clause === "software.A.resolve")?.state).toBe("pending");
});

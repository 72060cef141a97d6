import fc from "fast-check";
import { assess, deadlines, defineContract } from "sla-clock";
import type { ContractSpec, Obligation, Ticket } from "sla-clock";
import { sheetFunctions } from "sla-clock/sheets";
import { expect, it } from "vitest";
import { contracts, lifeContracts, roundContracts } from "../../arbitraries/contract.js";
import { latestContracts } from "../../arbitraries/latest.js";
import { runs } from "../../arbitraries/runs.js";
import { spanContracts } from "../../arbitraries/spans.js";
import { obligationsOf, scenarios } from "../../arbitraries/ticket.js";

const FACTS = { site: "local", vip: true, distance: 50 };
const iso = (at: number): string => new Date(at).toISOString();

/** Of all that a clause owes, what a service manager means: the last that stands, or else the last. */
function meantOf(all: readonly Obligation[]): Obligation | undefined {
  return all.filter(({ state }) => state !== "superseded" && state !== "not-promised").at(-1) ?? all.at(-1);
}

/** A ticket of which every fact is known, as text of a cell. */
function factsOf(
  spec: ContractSpec,
  ticket: Ticket,
): { readonly known: Ticket; readonly cell: string; readonly reported: string } {
  // Of others a sheet takes no facts.
  const text = JSON.stringify(spec);
  const facts = Object.entries({ ...FACTS, ...ticket.attributes }).filter(([name]) => text.includes(`"${name}":`));
  const known = { ...ticket, attributes: Object.fromEntries(facts) };
  const [report, ...events] = known.events;
  return { known, cell: JSON.stringify({ attributes: known.attributes, events }), reported: iso(Number(report?.at)) };
}

it.each<[string, fc.Arbitrary<ContractSpec>, number]>([
  ["any contract", contracts, 0.5],
  ["what becomes of clocks", lifeContracts, 1],
  ["rounds", roundContracts, 0.5],
  ["dates and several rules", spanContracts, 0.5],
  ["triggers that move", latestContracts, 0.25],
])(
  "STATE, REMAINING, ELAPSED, DUE of a clause, all facts given = the last obligation of assess that stands (%s)",
  (_, specs, share) => {
    fc.assert(
      fc.property(scenarios(specs), ({ spec, contract, ticket, asOf }) => {
        const sheet = sheetFunctions({ dates: "instants", timeZone: "UTC" });
        const text = JSON.stringify(spec);
        const { known, cell, reported } = factsOf(spec, ticket);
        const last = Math.max(...known.events.map(({ at }) => Number(at)));
        const [now, told] = [asOf, last].map((at) => obligationsOf(assess(contract, known, { asOf: at })));
        for (const { id } of spec.clauses) {
          const owed = meantOf((now ?? []).filter(({ clause }) => clause === id));
          const formula = [text, known.level, id, reported] as const;
          const isReported = asOf >= Number(known.events[0]?.at);
          if (isReported) expect(sheet.STATE(...formula, iso(asOf), cell)).toEqual([[owed?.state ?? "not-promised"]]);
          if (owed?.clock !== undefined && owed.state !== "not-promised") {
            expect(sheet.REMAINING(...formula, iso(asOf), cell)).toEqual([[owed.clock.remaining / 60_000]]);
            expect(sheet.ELAPSED(...formula, iso(asOf), cell)).toEqual([[owed.clock.elapsed / 60_000]]);
          }
          const due = meantOf((told ?? []).filter(({ clause }) => clause === id));
          const isDue = due?.due.kind === "at" && due.state !== "superseded" && due.state !== "not-promised";
          const wanted = isDue ? new Date(due.due.at) : { code: "promise-without-moment" };
          expect(sheet.DUE(...formula, cell)).toMatchObject([[wanted]]);
        }
      }),
      runs(share),
    );
  },
);

it("DUE of a fresh report, all facts given = deadlines", () => {
  fc.assert(
    fc.property(scenarios(contracts), ({ spec, contract, ticket }) => {
      const sheet = sheetFunctions({ dates: "instants", timeZone: "UTC" });
      const { known, reported } = factsOf(spec, { ...ticket, events: ticket.events.slice(0, 1) });
      const { level, attributes = {} } = known;
      for (const { clause, due } of deadlines(contract, { level, reportedAt: reported, attributes })) {
        if (due.kind !== "at") continue;
        const cell = JSON.stringify({ attributes });
        expect(sheet.DUE(JSON.stringify(spec), level, clause, reported, cell)).toEqual([[new Date(due.at)]]);
      }
    }),
    runs(0.5),
  );
});

it("NEXTCHANGE = nextChange of assess, to the next whole second", () => {
  fc.assert(
    fc.property(scenarios(lifeContracts), ({ spec, contract, ticket, asOf }) => {
      const sheet = sheetFunctions({ dates: "instants", timeZone: "UTC" });
      const { known, cell, reported } = factsOf(spec, ticket);
      const { nextChange } = assess(contract, known, { asOf });
      const wanted =
        nextChange === undefined ? { code: "promise-without-moment" } : new Date(Math.ceil(nextChange / 1000) * 1000);
      expect(sheet.NEXTCHANGE(JSON.stringify(spec), known.level, reported, iso(asOf), cell)).toMatchObject([[wanted]]);
    }),
    runs(0.5),
  );
});

it("EXPLAIN: rows of a length of time tile [start, due], and those counted sum to the target, less what was carried", () => {
  fc.assert(
    fc.property(scenarios(lifeContracts), ({ spec, contract, ticket }) => {
      const sheet = sheetFunctions({ dates: "instants", timeZone: "UTC" });
      const { known, cell, reported } = factsOf(spec, ticket);
      const asOf = Math.max(...known.events.map(({ at }) => Number(at)));
      const all = obligationsOf(assess(contract, known, { asOf }));
      for (const { id } of spec.clauses) {
        const owed = meantOf(all.filter(({ clause }) => clause === id));
        if (owed?.trace?.kind !== "within" || owed.due.kind !== "at" || owed.state === "not-promised") continue;
        const told = sheet.EXPLAIN(JSON.stringify(spec), known.level, id, reported, cell);
        const counted = told.filter(([, , , kind]) => kind === "counted");
        const target = owed.trace.target - (owed.trace.carried?.time ?? 0);
        if (target <= 0) continue;
        const sum = counted.reduce((minutes, row) => minutes + Number(row[4]), 0);
        expect(sum).toBeCloseTo(target / 60_000, 4);
        told.slice(1).forEach(([, from], index) => {
          expect(from).toEqual(told[index]?.[2]);
        });
        expect(told.at(-1)?.[2]).toEqual(new Date(owed.due.at));
      }
    }),
    runs(0.5),
  );
});

it("a contract = the contract that CONTRACT gives of it", () => {
  fc.assert(
    fc.property(scenarios(contracts), ({ spec, ticket }) => {
      const sheet = sheetFunctions({ timeZone: "UTC" });
      const text = JSON.stringify(spec);
      const given = sheet.CONTRACT(text);
      const { cell, reported, known } = factsOf(spec, ticket);
      const digest = (document: unknown): unknown => sheet.VERSION(document);
      expect(digest(given)).toEqual(digest(text));
      expect(defineContract(JSON.parse(given.map(([piece]) => piece as string).join("\n")) as ContractSpec)).toEqual(
        defineContract(spec),
      );
      const [first] = spec.clauses;
      const ask = (document: unknown): unknown => sheet.DUE(document, known.level, first?.id, reported, cell);
      expect(ask(given)).toEqual(ask(text));
    }),
    runs(0.3),
  );
});

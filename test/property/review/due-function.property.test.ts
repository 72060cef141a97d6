import fc from "fast-check";
import { assess, deadlines, defineContract } from "sla-clock";
import type { Contract, ContractSpec, Obligation } from "sla-clock";
import { dueFunction } from "sla-clock/review";
import type { DueFunction, DuePiece } from "sla-clock/review";
import { expect, it } from "vitest";
import { contracts, LEVELS, lifeContracts, ticketContracts } from "../../arbitraries/contract.js";
import { asksEvent, calm, dateScenes, severalRules, singleRules, sumRules } from "../../arbitraries/dates.js";
import { runs } from "../../arbitraries/runs.js";
import { spanContracts } from "../../arbitraries/spans.js";
import { reportMoments } from "../../arbitraries/ticket.js";
import { DAY, MINUTE } from "../../arbitraries/time.js";
import { naiveDue } from "../../reference/naive-dates.js";
import type { DateRule } from "../../reference/naive-date-rules.js";

/** What a function gives one report. */
function promisedAt({ pieces }: DueFunction, report: number): unknown {
  const { from, to: _, ...piece } = pieces.find((each) => report >= each.from && report < each.to) as DuePiece;
  if (piece.kind === "at") {
    const { due, slope, ...rest } = piece;
    return { ...rest, at: due + slope * (report - from) };
  }
  if (piece.kind !== "unstated") return piece;
  const { start, slope, ...rest } = piece;
  return { ...rest, at: start + slope * (report - from) };
}

/** The reports at which most can go wrong: around the ends of all pieces, at some other moments, and every so often. */
function reportsOf({ from, to, pieces }: DueFunction, others: readonly number[], step: number): readonly number[] {
  const edges = pieces.flatMap((piece) => [-2, -1, 0, 1, 2].map((by) => piece.from + by));
  const every = Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
  return [...edges, ...every, ...others.map((share) => from + Math.floor(share * (to - from)))].filter(
    (report) => report >= from && report < to,
  );
}

/** What an obligation of a fresh ticket promises, in the words of a function. */
function told(obligation: Obligation | undefined): unknown {
  if (obligation === undefined) return { kind: "not-promised", because: { kind: "level" } };
  if (obligation.state === "not-promised") return { kind: "not-promised", because: obligation.because };
  return obligation.state === "inactive" ? { kind: "waiting", awaiting: obligation.awaiting } : obligation.due;
}

const ATTRIBUTES = { site: "local", vip: true, distance: 20 } as const;
const shares = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 20 });

/** A contract as it was drawn, its clauses with every condition and trigger that they have. */
function scene(specs: fc.Arbitrary<ContractSpec>): fc.Arbitrary<readonly [Contract, string, number, readonly number[]]> {
  return fc.tuple(specs.map((spec) => defineContract(spec) as Contract), fc.constantFrom(...LEVELS), reportMoments, shares);
}

it("due function: its value at r = what is owed to a report at r, to the millisecond: …", () => {
  fc.assert(
    fc.property(scene(fc.oneof(ticketContracts, contracts, lifeContracts, spanContracts)), ([contract, level, first, picks]) => {
      const period = { from: first - DAY, to: first + 2 * DAY };
      for (const { id } of contract.clauses) {
        const found = dueFunction(contract, id, period, { level, attributes: ATTRIBUTES });
        if (found.countsFrom !== undefined || found.pieces[0]?.kind === "standing") continue;
        for (const report of reportsOf(found, picks, 97 * MINUTE)) {
          const events = [{ type: "reported", at: report }];
          const { periods } = assess(contract, { level, attributes: ATTRIBUTES, events }, { asOf: report });
          const owed = periods[0]?.obligations.find(({ clause, round = 1 }) => clause === id && round === 1);
          expect([id, report, promisedAt(found, report)]).toStrictEqual([id, report, told(owed)]);
        }
      }
    }),
  );
});

const rules: fc.Arbitrary<DateRule> = fc
  .oneof(
    { weight: 4, arbitrary: singleRules },
    { weight: 1, arbitrary: severalRules.map((earliestOf) => ({ earliestOf })) },
    { weight: 1, arbitrary: severalRules.map((latestOf) => ({ latestOf })) },
    { weight: 2, arbitrary: sumRules },
  )
  .filter((rule) => !asksEvent(rule));

it("due function: its value at r = the naive reading from r, where clocks change and calendars are odd", () => {
  fc.assert(
    fc.property(dateScenes(rules).map(calm), shares, fc.nat(2 * DAY), ({ rule, start, around }, picks, before) => {
      const { zone, calendars } = around;
      const isBackward = JSON.stringify(rule).includes('"backward":true');
      const clauses = [{ id: "it", promise: "done", ...rule, ...(isBackward && { from: { agreed: "set" } }) }];
      const spec = { id: "dates", timeZone: zone, levels: ["A"], calendars, events: ["set"], clauses };
      const contract = defineContract(spec as unknown as ContractSpec);
      const found = dueFunction(contract, "it", { from: start - before, to: start + 2 * DAY });
      for (const report of reportsOf(found, picks, 331 * MINUTE)) {
        const { at } = promisedAt(found, report) as { at: number };
        expect([report, at]).toStrictEqual([report, (naiveDue(rule, report, around) as { at: number }).at]);
      }
    }),
  );
});

it("due function: pieces tile the period, no two neighbours are one, and a part of the period has that part of them", () => {
  expect(deadlines).toBeDefined();
});

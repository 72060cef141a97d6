import fc from "fast-check";
import { assess, defineCalendar, defineContract, difference, union, validateContract } from "sla-clock";
import type { Contract, ContractSpec } from "sla-clock";
import { dueFunction, worstCase } from "sla-clock/review";
import type { DuePiece } from "sla-clock/review";
import { expect, it } from "vitest";
import { CALENDARS, contracts, LEVELS, lifeContracts, ticketContracts } from "../../arbitraries/contract.js";
import { asksEvent, calm, dateScenes, severalRules, singleRules, sumRules } from "../../arbitraries/dates.js";
import { runs } from "../../arbitraries/runs.js";
import { spanContracts } from "../../arbitraries/spans.js";
import { reportMoments } from "../../arbitraries/ticket.js";
import { DAY, MINUTE } from "../../arbitraries/time.js";
import { naiveDue } from "../../reference/naive-dates.js";
import type { DateRule } from "../../reference/naive-date-rules.js";
import { ATTRIBUTES, owedAt, promisedAt, reportsOf } from "./promised.js";

const shares = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 20 });

const { office, desk, night, always } = CALENDARS;
/** The calendars of random contracts as they are, where clocks change, where holidays are not known any more, and with hours that overlap. */
const calendars: fc.Arbitrary<ContractSpec["calendars"]> = fc.constantFrom(
  ...[CALENDARS, CALENDARS],
  {
    ...CALENDARS,
    office: { ...office, timeZone: "America/New_York" },
    night: { ...night, timeZone: "America/New_York" },
  },
  {
    ...CALENDARS,
    desk: { ...desk, coverage: { from: "2026-01-01", to: "2026-03-06" } },
    office: { ...office, coverage: { from: "2026-03-04", to: "2026-03-10" } },
  },
  {
    office,
    night,
    always,
    desk: { timeZone: "America/New_York", hours: "mon-fri 20:00-05:00; sat 04:00-06:00; mon 06:00-23:00" },
  },
  {
    office,
    desk,
    always,
    night: union(
      defineCalendar({ id: "a", ...night }),
      defineCalendar({ id: "b", ...desk, coverage: { from: "2026-03-01", to: "2026-03-09" } }),
    ),
  },
  {
    office,
    night,
    always,
    desk: difference(
      defineCalendar({ id: "a", ...desk }),
      defineCalendar({ id: "b", timeZone: "UTC", hours: "mon-sun 11:30-13:00" }),
    ),
  },
);

/** A contract, a level, the first report, and shares of the period. */
function scene(
  specs: fc.Arbitrary<ContractSpec>,
): fc.Arbitrary<readonly [Contract, string, number, readonly number[]]> {
  const drawn = fc
    .tuple(specs, calendars)
    .filter(([spec, others]) => validateContract({ ...spec, calendars: others }).ok);
  const contract = drawn.map(([spec, others]) => defineContract({ ...spec, calendars: others } as ContractSpec));
  return fc.tuple(contract, fc.constantFrom(...LEVELS), reportMoments, shares);
}

const anyScene = scene(fc.oneof(ticketContracts, contracts, lifeContracts, spanContracts));

it("due function: its value at r = what is owed to a report at r, to the millisecond", () => {
  fc.assert(
    fc.property(anyScene, ([contract, level, first, picks]) => {
      const period = { from: first - DAY, to: first + 2 * DAY };
      for (const { id } of contract.clauses) {
        const found = dueFunction(contract, id, period, { level, attributes: ATTRIBUTES });
        if (found.countsFrom !== undefined || found.pieces[0]?.kind === "standing") continue;
        for (const report of reportsOf(found, picks, 97 * MINUTE)) {
          const owed = owedAt(contract, id, level, report);
          expect([id, report, promisedAt(found, report)]).toStrictEqual([id, report, owed]);
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
      const reports = reportsOf(found, picks, 711 * MINUTE);
      // The naive reading takes its time.
      const step = Math.ceil(reports.length / 40);
      for (const report of reports.filter((_, index) => index % step === before % step)) {
        const { at } = promisedAt(found, report) as { at: number };
        expect([report, at]).toStrictEqual([report, (naiveDue(rule, report, around) as { at: number }).at]);
      }
    }),
    runs(0.4),
  );
});

it("due function: pieces tile the period, and no two neighbours go on as one", () => {
  fc.assert(
    fc.property(anyScene, ([contract, level, first]) => {
      for (const { id } of contract.clauses) {
        const { from, to, pieces } = dueFunction(contract, id, { from: first, to: first + 9 * DAY }, { level });
        expect(pieces.reduce((at, piece) => (piece.from === at && piece.to > at ? piece.to : NaN), from)).toBe(to);
        pieces.slice(1).forEach((piece, index) => {
          const before = pieces[index] as DuePiece;
          const next = promisedAt({ pieces: [{ ...before, to: piece.to }] }, piece.from);
          const isOne =
            piece.to - piece.from === 1 || !("slope" in piece) || piece.slope === (before as typeof piece).slope;
          expect(isOne && JSON.stringify(next) === JSON.stringify(promisedAt({ pieces }, piece.from))).toBe(false);
        });
      }
    }),
  );
});

it("due function: of a part of the period = that part of it", () => {
  fc.assert(
    fc.property(anyScene, fc.nat(3 * DAY), fc.nat(3 * DAY), ([contract, level, first, picks], a, b) => {
      const [from, to] = [first + Math.min(a, b), first + Math.max(a, b)];
      for (const { id } of contract.clauses) {
        const whole = dueFunction(contract, id, { from: first, to: first + 3 * DAY }, { level });
        const part = dueFunction(contract, id, { from, to }, { level });
        for (const report of reportsOf(part, picks, 193 * MINUTE)) {
          expect([report, promisedAt(part, report)]).toStrictEqual([report, promisedAt(whole, report)]);
        }
        expect(part.pieces.length).toBeLessThanOrEqual(whole.pieces.length);
      }
    }),
  );
});

it("due function: equal promises = equal pieces", () => {
  const office = { timeZone: "Europe/Berlin", hours: "mon-fri 09:00-12:00, 13:00-17:00" } as const;
  const hours = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(reportMoments, hours, hours, (from, a, b) => {
      const of = (rule: object): readonly DuePiece[] => {
        const spec = {
          id: "desk",
          levels: ["A"],
          calendars: { office },
          clauses: [{ id: "it", promise: "done", ...rule }],
        };
        const contract = defineContract(spec as unknown as ContractSpec);
        return dueFunction(contract, "it", { from, to: from + 20 * DAY }).pieces;
      };
      const [one, two] = [
        { within: `${a}h`, clock: "office" },
        { within: `${b}h`, clock: "office" },
      ];
      const whole = of({ within: `${a + b}h`, clock: "office" });
      expect(of({ sumOf: [one, two] })).toStrictEqual(whole);
      expect(of({ within: `${(a + b) * 60}m`, clock: "office" })).toStrictEqual(whole);
      expect(of({ earliestOf: [one, two] })).toStrictEqual(of({ within: `${Math.min(a, b)}h`, clock: "office" }));
      expect(of({ latestOf: [two, one] })).toStrictEqual(of({ within: `${Math.max(a, b)}h`, clock: "office" }));
      const start = { rule: "next-working-time", calendar: "office" };
      expect(of({ ...one, start })).toStrictEqual(of(one));
    }),
    runs(0.3),
  );
});

it("due function: what waits for an event = what is owed from the event, reported at the same moment", () => {
  let events = 0;
  fc.assert(
    fc.property(anyScene, ([contract, level, first, picks]) => {
      for (const { id, promise } of contract.clauses) {
        const found = dueFunction(contract, id, { from: first, to: first + DAY }, { level, attributes: ATTRIBUTES });
        const [event = "", ...others] = found.countsFrom ?? [];
        const isPlain = others.length === 0 && ["answered", "arrived", "started"].includes(event);
        if (!isPlain || promise === undefined || JSON.stringify(contract.clauses).includes('"endedBy"')) continue;
        if ([promise].flat().includes(event)) continue;
        events += 1;
        for (const report of reportsOf(found, picks, 371 * MINUTE)) {
          const happened = [
            { type: "reported", at: report },
            { type: event, at: report },
          ];
          const { periods } = assess(contract, { level, attributes: ATTRIBUTES, events: happened }, { asOf: report });
          const owed = periods[0]?.obligations.find(({ clause, round = 1 }) => clause === id && round === 1);
          const promised = promisedAt(found, report) as { kind: string };
          if (promised.kind === "at") expect([id, report, promised]).toStrictEqual([id, report, owed?.due]);
          else expect([id, report, owed?.due.kind === "at"]).toStrictEqual([id, report, false]);
        }
      }
    }),
  );
  expect(events).toBeGreaterThan(0);
});

it("worst case: no report waits longer or less long than it says, and those that it names do", () => {
  fc.assert(
    fc.property(anyScene, ([contract, level, first, picks]) => {
      const period = { from: first - DAY, to: first + 3 * DAY };
      for (const { id } of contract.clauses) {
        const options = { level, attributes: ATTRIBUTES };
        const found = dueFunction(contract, id, period, options);
        if (found.countsFrom !== undefined || found.pieces[0]?.kind === "standing") continue;
        const { longest, shortest, withoutDue } = worstCase(contract, id, period, options);
        const within = (all: readonly { start: number; end: number }[] | undefined, at: number): boolean =>
          all?.some(({ start, end }) => start <= at && at < end) ?? false;
        for (const report of reportsOf(found, picks, 41 * MINUTE)) {
          const owed = owedAt(contract, id, level, report) as { kind: string; at: number };
          expect(within(withoutDue, report)).toBe(owed.kind !== "at");
          if (owed.kind !== "at") continue;
          const wait = owed.at - report;
          expect(wait).toBeLessThanOrEqual(longest?.wait ?? NaN);
          expect(wait).toBeGreaterThanOrEqual(shortest?.wait ?? NaN);
          expect([report, within(longest?.reports, report)]).toStrictEqual([report, wait === longest?.wait]);
          expect([report, within(shortest?.reports, report)]).toStrictEqual([report, wait === shortest?.wait]);
        }
        const named = [longest, shortest].flatMap(
          (each) =>
            each?.reports.flatMap(
              ({ start, end }) =>
                [
                  [start, each],
                  [end - 1, each],
                ] as const,
            ) ?? [],
        );
        for (const [report, each] of named) {
          const owed = owedAt(contract, id, level, report) as { at: number };
          expect(owed.at - report).toBe(each.wait);
        }
      }
    }),
    runs(0.5),
  );
});

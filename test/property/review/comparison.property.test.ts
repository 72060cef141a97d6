import fc from "fast-check";
import { defineContract, validateContract } from "sla-clock";
import type { ClauseSpec, Contract, ContractSpec } from "sla-clock";
import { compareContracts, dueFunction } from "sla-clock/review";
import type { LevelComparison, Moved, PromiseOfReport, Turned } from "sla-clock/review";
import { expect, it } from "vitest";
import { CALENDARS, LEVELS, lifeContracts, ticketContracts } from "../../arbitraries/contract.js";
import { spanContracts } from "../../arbitraries/spans.js";
import { reportMoments } from "../../arbitraries/ticket.js";
import { runs } from "../../arbitraries/runs.js";
import { DAY, MINUTE } from "../../arbitraries/time.js";
import { ATTRIBUTES, owedAt, reportsOf } from "./promised.js";

const specs = fc.oneof(ticketContracts, lifeContracts, spanContracts);
const calendars = fc.constantFrom(
  CALENDARS,
  { ...CALENDARS, office: { ...CALENDARS.office, holidays: ["2026-03-04"] } },
  { ...CALENDARS, night: { ...CALENDARS.night, hours: "mon-fri 21:00-06:00" } },
  { ...CALENDARS, desk: { ...CALENDARS.desk, coverage: { from: "2026-01-01", to: "2026-03-06" } } },
);

/** A contract, and an amendment of it: clauses of another in the place of some, other starts, other calendars. */
const amendments = fc
  .tuple(specs, specs, fc.nat(15), calendars, fc.boolean())
  .map(([before, other, taken, hours, keepsStart]): readonly [ContractSpec, ContractSpec] => {
    const others = new Map(other.clauses.map((clause) => [clause.id, clause]));
    const clauses = before.clauses.map((clause, index) =>
      (taken >> index) & 1 ? (others.get(clause.id) ?? clause) : clause,
    );
    const known = new Set(clauses.map(({ id }) => id));
    const fitting = clauses.map((clause) =>
      leansOnUnknown(clause, known) ? (before.clauses.find(({ id }) => id === clause.id) ?? clause) : clause,
    );
    const start = keepsStart ? before.start : other.start;
    const { start: _, ...rest } = before;
    const amended = {
      ...rest,
      version: "2",
      calendars: hours,
      clauses: fitting,
      ...(start !== undefined && { start }),
    };
    const { pauses, reopening, appointments, ...bare } = amended;
    const after = [amended, bare, { ...before, calendars: hours }].find((spec) => validateContract(spec).ok);
    return [before, after as ContractSpec];
  });

function leansOnUnknown(clause: ClauseSpec, known: ReadonlySet<string>): boolean {
  const leaned = [...JSON.stringify(clause).matchAll(/"due":"([^"]+)"/g)].map((match) => match[1] ?? "");
  return leaned.some((id) => !known.has(id) || id === clause.id);
}

type Kind = "same" | "earlier" | "later" | "gained" | "lost" | "other";
type Told = { readonly kind: string; readonly at?: number };

/** How a report's promise changed, by what is owed to it. */
function kindOf(before: Told, after: Told): Kind {
  if (before.kind === after.kind && before.at !== undefined) {
    const [was, is] = [before.at ?? NaN, after.at ?? NaN];
    return was === is ? "same" : is < was ? "earlier" : "later";
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return "same";
  const isNothing = (each: Told): boolean => ["not-promised", "waiting"].includes(each.kind);
  if (before.kind === "not-promised" && after.kind === "not-promised") return "same";
  const hasEvent = before.kind === "by-event" || after.kind === "by-event";
  if (isNothing(before) && isNothing(after)) return "other";
  if (isNothing(before)) return "gained";
  if (isNothing(after)) return "lost";
  if (hasEvent || before.kind === after.kind) return "other";
  return after.kind === "at" ? "gained" : "lost";
}

const within = (all: Turned | undefined, at: number): boolean =>
  all?.reports.some(({ start, end }) => start <= at && at < end) ?? false;

/** What a comparison says became of a report. */
function kindIn({ earlier, later, gained, lost, other }: LevelComparison, at: number): Kind {
  const kinds = { earlier, later, gained, lost, other };
  const found = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => within(kinds[kind], at));
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] ?? "same";
}

const dueOf = (promise: PromiseOfReport): number =>
  promise.kind === "at" ? promise.due : promise.kind === "unstated" ? promise.start : NaN;

function moves(moved: Moved | undefined, by: (report: number) => number, reports: readonly number[]): void {
  if (moved === undefined) return;
  const { greatest, first, most } = moved;
  expect(by(greatest.report)).toBe(most);
  expect(Math.abs(dueOf(greatest.after) - dueOf(greatest.before))).toBe(most);
  expect(first.report).toBe(moved.reports[0]?.start);
  for (const report of reports) if (within(moved, report)) expect(by(report)).toBeLessThanOrEqual(most);
}

it("comparison: earlier, later, the same, gained or lost at r = what is owed to a report at r before and after", () => {
  const verdicts = new Set<string>();
  fc.assert(
    fc.property(amendments, reportMoments, ([one, two], first) => {
      const [before, after] = [defineContract(one), defineContract(two)];
      const period = { from: first - DAY, to: first + 2 * DAY };
      const { clauses } = compareContracts(before, after, { ...period, attributes: ATTRIBUTES });
      for (const { clause, levels, verdict } of clauses) {
        verdicts.add(verdict);
        for (const compared of levels) {
          const { level, countsFrom } = compared;
          if (countsFrom !== undefined) continue;
          const options = { level, attributes: ATTRIBUTES };
          const functions = [before, after].map((contract) => dueFunction(contract, clause, period, options));
          const by = (report: number): number => {
            const [was, is] = [before, after].map((contract) => owedAt(contract, clause, level, report) as Told);
            return Math.abs((is?.at ?? NaN) - (was?.at ?? NaN));
          };
          const reports = functions.flatMap((found) => reportsOf(found, [], 173 * MINUTE));
          const ends = [compared.earlier, compared.later].flatMap(
            (moved) => moved?.reports.flatMap(({ start, end }) => [start - 1, start, end - 1, end]) ?? [],
          );
          for (const report of [...reports, ...ends.filter((at) => at >= period.from && at < period.to)]) {
            const [was, is] = [before, after].map((contract) => owedAt(contract, clause, level, report) as Told);
            expect([clause, level, report, kindIn(compared, report)]).toStrictEqual([
              clause,
              level,
              report,
              kindOf(was as Told, is as Told),
            ]);
          }
          moves(compared.earlier, by, reports);
          moves(compared.later, by, reports);
          const { same, earlier, later, gained, lost, other } = compared;
          const measures = [earlier, later, gained, lost, other].map((each) => each?.measure ?? 0);
          expect(measures.reduce((sum, each) => sum + each, same)).toBe(3 * DAY);
        }
      }
    }),
    runs(0.4),
  );
  expect([...verdicts].sort()).toStrictEqual(["incomparable", "looser", "same", "stricter"]);
});

it("comparison: before and after exchanged = stricter and looser exchanged", () => {
  const other = { earlier: "later", later: "earlier", gained: "lost", lost: "gained" } as const;
  const verdicts = {
    stricter: "looser",
    looser: "stricter",
    added: "removed",
    removed: "added",
    same: "same",
    incomparable: "incomparable",
  } as const;
  fc.assert(
    fc.property(amendments, reportMoments, ([one, two], from) => {
      const [before, after] = [defineContract(one), defineContract(two)];
      const options = { from, to: from + 9 * DAY };
      const there = compareContracts(before, after, options);
      const back = compareContracts(after, before, options);
      for (const { clause, verdict, levels } of there.clauses) {
        const mirrored = back.clauses.find((each) => each.clause === clause);
        expect(mirrored?.verdict).toBe(verdicts[verdict]);
        for (const compared of levels) {
          const mirror = mirrored?.levels.find(({ level }) => level === compared.level);
          expect(mirror?.same).toBe(compared.same);
          for (const kind of Object.keys(other) as (keyof typeof other)[]) {
            expect(mirror?.[other[kind]]?.reports).toStrictEqual(compared[kind]?.reports);
          }
        }
      }
      expect(back.bump === "major" || there.bump === "minor").toBe(there.bump !== "patch" && there.bump !== "none");
    }),
    runs(0.5),
  );
});

it("comparison: with itself = the same, and no step; with its words changed = the same, and a patch", () => {
  fc.assert(
    fc.property(specs, reportMoments, (spec, from) => {
      const contract = defineContract(spec);
      const options = { from, to: from + DAY };
      const same = compareContracts(
        contract,
        defineContract(JSON.parse(JSON.stringify(spec)) as ContractSpec),
        options,
      );
      expect([same.bump, same.verdict, same.terms, same.words]).toStrictEqual(["none", "same", [], []]);
      expect(
        same.clauses.every(({ verdict, terms, words }) => verdict === "same" && terms.length + words.length === 0),
      ).toBe(true);
      const clauses = spec.clauses.map((clause) => ({ ...clause, title: "in other words", reading: "as it was read" }));
      const reworded = compareContracts(contract, defineContract({ ...spec, title: "Desk", clauses }), options);
      expect([reworded.bump, reworded.verdict, reworded.terms]).toStrictEqual(["patch", "same", []]);
      expect(reworded.clauses.every(({ verdict, words }) => verdict === "same" && words.length === 2)).toBe(true);
    }),
    runs(0.5),
  );
});

it("comparison: a tighter target = stricter, or the same, and a wider one looser", () => {
  const hours = fc.integer({ min: 1, max: 90 });
  fc.assert(
    fc.property(
      reportMoments,
      hours,
      hours,
      fc.constantFrom("office", "desk", "night", "always"),
      (from, a, b, clock) => {
        const of = (within: number): Contract =>
          defineContract({
            id: "desk",
            levels: [...LEVELS],
            calendars: CALENDARS,
            clauses: [{ id: "it", promise: "done", within: `${within}h`, clock }],
          });
        const { clauses, bump } = compareContracts(of(a), of(b), { from, to: from + 20 * DAY });
        expect(clauses[0]?.verdict).toBe(a === b ? "same" : a > b ? "stricter" : "looser");
        expect(bump).toBe(a === b ? "none" : "major");
      },
    ),
    runs(0.5),
  );
});

it("comparison: JSON.parse(JSON.stringify(comparison)) = comparison, with every change of terms at its place in both documents", () => {
  fc.assert(
    fc.property(amendments, reportMoments, ([one, two], from) => {
      const options = { from, to: from + DAY };
      const compared = compareContracts(defineContract(one), defineContract(two), options);
      expect(JSON.parse(JSON.stringify(compared))).toStrictEqual(compared);
      const [before, after] = [one, two].map((spec) => JSON.parse(JSON.stringify(spec)) as unknown);
      const changes = [compared, ...compared.clauses].flatMap(({ terms }) => terms);
      for (const { path, ...change } of changes) {
        if (path.before !== undefined) expect(at(before, path.before)).toBeDefined();
        if (path.after !== undefined) expect(at(after, path.after)).toBeDefined();
        expect(["before" in change, "after" in change]).toStrictEqual([
          path.before !== undefined,
          path.after !== undefined,
        ]);
      }
    }),
  );
});

function at(document: unknown, path: string): unknown {
  const keys = path.split("/").slice(1);
  return keys.reduce(
    (value, key) => (value as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")],
    document,
  );
}

import type { AttributeSpecs, FactsOf } from "../../contract/attributes.js";
import type { Contract } from "../../contract/contract-spec.js";
import type { Interval } from "../../intervals/interval.js";
import { contractRulesOf } from "../../contract/rules.js";
import type { DuePiece } from "./due-piece.js";
import { functionOf } from "./due-function.js";
import { intervalsOf } from "./reports.js";
import type { FreshTickets, ReportPeriod } from "./read-arguments.js";
import { readFreshTickets, readPeriod } from "./read-arguments.js";
import type { Wait, WorstCase } from "./wait.js";

/**
 * How long a clause lets a report wait by the clock on the wall, at the longest and at the shortest, over all reports of a period; and which reports wait so
 * long. Reports are whole milliseconds, so that the longest wait is one that there is.
 *
 * @throws SlaError as `dueFunction`
 * @example
 * const office = { timeZone: "UTC", hours: "mon-fri 09:00-17:00", holidays: ["2026-04-06"] };
 * const contract = defineContract({
 *   id: "desk",
 *   levels: ["A"],
 *   calendars: { office },
 *   clauses: [{ id: "fix", promise: "resolved", within: "4h", clock: "office" }],
 * });
 * const { longest } = worstCase(contract, "fix", { from: "2026-04-01T00:00Z", to: "2026-05-01T00:00Z" });
 * longest && formatDuration(longest.wait) // => "92h"
 * longest?.reports // => [{ start: Date.parse("2026-04-03T13:00:00.001Z"), end: Date.parse("2026-04-03T17:00:00.001Z") }]
 */
export function worstCase<Level extends string, ClauseId extends string, Known extends AttributeSpecs>(
  contract: Contract<Level, ClauseId, Known>,
  clause: NoInfer<ClauseId>,
  period: ReportPeriod,
  options?: FreshTickets<NoInfer<Level>, FactsOf<NoInfer<Known>>>,
): WorstCase<ClauseId, Level>;
export function worstCase(contract: Contract, clause: string, period: unknown, options: unknown = {}): WorstCase {
  const { pieces, ...asked } = functionOf(
    contractRulesOf(contract),
    clause,
    readPeriod(period),
    readFreshTickets(options),
  );
  const timed = pieces.filter((piece) => piece.kind === "at");
  const longest = extreme(timed, (wait, other) => wait > other);
  const shortest = extreme(timed, (wait, other) => wait < other);
  return {
    ...asked,
    ...(longest !== undefined && { longest }),
    ...(shortest !== undefined && { shortest }),
    withoutDue: intervalsOf(pieces.filter(({ kind }) => kind !== "at")),
  };
}

type Timed = Extract<DuePiece, { readonly kind: "at" }>;

/** The wait that no other beats, and all reports that have it. */
function extreme(pieces: readonly Timed[], beats: (wait: number, other: number) => boolean): Wait | undefined {
  let best: number | undefined;
  let found: (readonly [Interval, Timed])[] = [];
  for (const piece of pieces) {
    for (const reports of endsOf(piece)) {
      const wait = piece.due + piece.slope * (reports.start - piece.from) - reports.start;
      if (best !== undefined && wait !== best && !beats(wait, best)) continue;
      if (wait !== best) found = [];
      best = wait;
      found.push([reports, piece]);
    }
  }
  const [first] = found;
  if (best === undefined || first === undefined) return undefined;
  const [{ start: report }, { provisional }] = first;
  const reports = intervalsOf(found.map(([{ start, end }]) => ({ from: start, to: end })));
  return { wait: best, reports, first: { report, due: report + best, provisional } };
}

/** The reports of a piece that may wait the longest or the shortest: all, where it moves with them, else its first and its last. */
function endsOf({ from, to, slope }: Timed): readonly Interval[] {
  if (slope === 1 || to - from === 1) return [{ start: from, end: to }];
  return [
    { start: from, end: from + 1 },
    { start: to - 1, end: to },
  ];
}

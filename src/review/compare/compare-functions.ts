import type { Duration } from "../../time/duration.js";
import type { Instant } from "../../time/zone.js";
import { cutTo, isSame, valueAt } from "./canonical-pieces.js";
import type { ClauseVerdict, Moved, PromiseComparison, PromiseOfReport, Turned, Witness } from "./comparison.js";
import type { DuePiece } from "./due-piece.js";
import { intervalsOf, measureOf } from "./reports.js";
import type { Reports } from "./reports.js";

/** What two functions say of the same reports, and of which kind their difference is. */
interface Difference extends Reports {
  readonly before: DuePiece;
  readonly after: DuePiece;
  readonly kind: "same" | "earlier" | "later" | "gained" | "lost" | "other";
}

/** How two functions of one period differ. */
export type FunctionComparison = Omit<PromiseComparison, "countsFrom">;

/** Compares what is promised before and after, report by report. */
export function compareFunctions(before: readonly DuePiece[], after: readonly DuePiece[]): FunctionComparison {
  const differences = overlaid(before, after).flatMap(differencesOf);
  const of = (kind: Difference["kind"]): readonly Difference[] => differences.filter((each) => each.kind === kind);
  const [earlier, later] = [movedOf(of("earlier")), movedOf(of("later"))];
  const [gained, lost, other] = [turnedOf(of("gained")), turnedOf(of("lost")), turnedOf(of("other"))];
  return {
    verdict: verdictOf(earlier ?? gained, later ?? lost, other),
    same: measureOf(of("same")),
    ...(earlier !== undefined && { earlier }),
    ...(later !== undefined && { later }),
    ...(gained !== undefined && { gained }),
    ...(lost !== undefined && { lost }),
    ...(other !== undefined && { other }),
  };
}

function verdictOf(better: object | undefined, worse: object | undefined, other: object | undefined): ClauseVerdict {
  if (other !== undefined || (better !== undefined && worse !== undefined)) return "incomparable";
  if (better !== undefined) return "stricter";
  return worse === undefined ? "same" : "looser";
}

type Pair = readonly [before: DuePiece, after: DuePiece];

/** The pieces of two functions, cut where either has an end. */
function overlaid(before: readonly DuePiece[], after: readonly DuePiece[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [before[i], after[j]];
    if (a === undefined || b === undefined) return pairs;
    const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
    pairs.push([cutTo(a, from, to), cutTo(b, from, to)]);
    if (a.to === to) i += 1;
    if (b.to === to) j += 1;
  }
}

function differencesOf([before, after]: Pair): readonly Difference[] {
  if ("slope" in before && "slope" in after && before.kind === after.kind) return differencesInTime(before, after);
  const { from, to } = before;
  return [{ from, to, before, after, kind: differenceInKind(before, after) }];
}

/** What has a figure is more than what has none, and any promise more than nothing. */
const RANK: Readonly<Record<DuePiece["kind"], number>> = {
  "not-promised": 0,
  standing: 0,
  waiting: 0,
  unstated: 1,
  "by-event": 1,
  at: 2,
};

function differenceInKind(before: DuePiece, after: DuePiece): Difference["kind"] {
  if (isSame(before, after) || (before.kind === "not-promised" && after.kind === "not-promised")) return "same";
  const [was, is] = [RANK[before.kind], RANK[after.kind]];
  const hasEvent = before.kind === "by-event" || after.kind === "by-event";
  if (was === is || (hasEvent && Math.max(was, is) > 1)) return "other";
  return was < is ? "gained" : "lost";
}

type Timed = Extract<DuePiece, { readonly slope: unknown }>;

/** Two straight lines cross in one report at the most. */
function differencesInTime(before: Timed, after: Timed): readonly Difference[] {
  const { from, to } = before;
  const turn = after.slope - before.slope;
  const crossing = turn === 0 ? Infinity : from - (valueAt(after, from) - valueAt(before, from)) / turn;
  const cuts = [from, crossing, crossing + 1, to].filter((at) => at >= from && at <= to);
  return cuts.flatMap((start, index): Difference[] => {
    const end = cuts[index + 1];
    if (end === undefined || end <= start) return [];
    const by = valueAt(after, start) - valueAt(before, start);
    const kind = by === 0 ? "same" : by < 0 ? "earlier" : "later";
    return [{ from: start, to: end, before, after, kind }];
  });
}

/** By how much a report's moment is another. */
function byAt({ before, after }: Difference, report: Instant): Duration {
  return "slope" in before && "slope" in after ? Math.abs(valueAt(after, report) - valueAt(before, report)) : 0;
}

function movedOf(all: readonly Difference[]): Moved | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  let [most, greatest, at] = [0, first, first.from];
  for (const each of all) {
    for (const report of [each.from, each.to - 1]) {
      const by = byAt(each, report);
      if (by > most) [most, greatest, at] = [by, each, report];
    }
  }
  return { ...toldOf(all), most, first: witnessOf(first, first.from), greatest: witnessOf(greatest, at) };
}

function turnedOf(all: readonly Difference[]): Turned | undefined {
  const [first] = all;
  return first === undefined ? undefined : { ...toldOf(all), first: witnessOf(first, first.from) };
}

function toldOf(all: readonly Difference[]): Pick<Turned, "reports" | "measure"> {
  return { reports: intervalsOf(all), measure: measureOf(all) };
}

function witnessOf({ before, after }: Difference, report: Instant): Witness {
  return { report, before: promiseOf(before, report), after: promiseOf(after, report) };
}

function promiseOf(piece: DuePiece, report: Instant): PromiseOfReport {
  if (piece.kind === "at") return { kind: "at", due: valueAt(piece, report), provisional: piece.provisional };
  if (piece.kind === "unstated")
    return { kind: "unstated", start: valueAt(piece, report), provisional: piece.provisional };
  const { from, to, ...promise } = piece;
  return promise;
}

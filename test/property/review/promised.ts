import { assess } from "sla-clock";
import type { Contract, Obligation } from "sla-clock";
import type { DueFunction, DuePiece } from "sla-clock/review";

/*
 * What a fresh ticket is promised, asked of `assess` report by report: what due functions, worst cases and comparisons must agree with.
 */

/** What is known of all tickets. */
export const ATTRIBUTES = { site: "local", vip: true, distance: 20 } as const;

/** What `assess` says of a fresh report. */
export function owedAt(contract: Contract, clause: string, level: string, report: number): unknown {
  const events = [{ type: "reported", at: report }];
  const { periods } = assess(contract, { level, attributes: ATTRIBUTES, events }, { asOf: report });
  return told(periods[0]?.obligations.find((each) => each.clause === clause && (each.round ?? 1) === 1));
}

/** What an obligation of a fresh ticket promises, in the words of a function. */
function told(obligation: Obligation | undefined): unknown {
  if (obligation === undefined) return { kind: "not-promised", because: { kind: "level" } };
  if (obligation.state === "not-promised") return { kind: "not-promised", because: obligation.because };
  return obligation.state === "inactive" ? { kind: "waiting", awaiting: obligation.awaiting } : obligation.due;
}

/** What a function gives one report. */
export function promisedAt({ pieces }: Pick<DueFunction, "pieces">, report: number): unknown {
  const { from, to: _, ...piece } = pieces.find((each) => report >= each.from && report < each.to) as DuePiece;
  if (piece.kind === "at") {
    const { due, slope, ...rest } = piece;
    return { ...rest, at: due + slope * (report - from) };
  }
  if (piece.kind !== "unstated") return piece;
  const { start, slope, ...rest } = piece;
  return { ...rest, at: start + slope * (report - from) };
}

/** The reports at which most can go wrong: around the ends of all pieces, every so often, and at some shares of the period. */
export function reportsOf(
  { from, to, pieces }: Pick<DueFunction, "from" | "to" | "pieces">,
  shares: readonly number[],
  step: number,
): readonly number[] {
  const edges = pieces.flatMap((piece) => [-2, -1, 0, 1, 2].map((by) => piece.from + by));
  const every = Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
  return [...edges, ...every, to - 1, ...shares.map((share) => from + Math.floor(share * (to - from)))].filter(
    (report) => report >= from && report < to,
  );
}

import type { Obligation } from "../../assess/obligation.js";
import { slaError } from "../../errors.js";
import type { Interval } from "../../intervals/interval.js";
import type { Instant } from "../../time/zone.js";
import { canonicalPieces } from "./canonical-pieces.js";
import type { DueFormula, DuePiece } from "./due-piece.js";
import type { FreshClause } from "./fresh-clause.js";
import { movingClause } from "./moving-clause.js";
import type { MovingClause } from "./moving-clause.js";

/** How often a function is asked at the most. A period of the years 1970 to 2199 stays below that for most clauses. */
const MOST = 500_000;
/** So many pieces are put together at a time, so that no more than these are kept. */
const BATCH = 4096;

/** What a clause promises, piece by piece. @throws SlaError `due-function-too-long` */
export function piecesOf(fresh: FreshClause, { start, end }: Interval): readonly DuePiece[] {
  if (isStanding(fresh)) return start < end ? [{ from: start, to: end, kind: "standing" }] : [];
  let pieces: DuePiece[] = [];
  let kept = BATCH;
  let asked = 0;
  for (let from = start; from < end; asked += 1) {
    if (asked === MOST) throw tooLong(start, from);
    const owed = fresh.owedAt(from);
    const how = movingClause(fresh, from, owed);
    const to = Math.min(end, from + how.room);
    pieces.push({ from, to, ...formulaOf(owed.get(fresh.clause.id), how) });
    from = to;
    if (pieces.length < kept) continue;
    pieces = [...canonicalPieces(pieces)];
    kept = pieces.length + BATCH;
  }
  return canonicalPieces(pieces);
}

/** Whether a clause is owed again and again whatever is reported. */
function isStanding({ clause: { commitment } }: FreshClause): boolean {
  return commitment.kind === "limit" && commitment.due.kind === "every";
}

function tooLong(start: Instant, reached: Instant): Error {
  const expected = `a period whose due moments are told by ${String(MOST)} questions`;
  const received = `${new Date(start).toISOString()} to beyond ${new Date(reached).toISOString()}`;
  return slaError("due-function-too-long", { path: "/period", expected, received });
}

/** What an obligation promises to the reports of a stretch. */
function formulaOf(obligation: Obligation | undefined, { moment }: MovingClause): DueFormula {
  if (obligation === undefined) return { kind: "not-promised", because: { kind: "level" } };
  if (obligation.state === "not-promised") return { kind: "not-promised", because: obligation.because };
  if (obligation.state === "inactive") return { kind: "waiting", awaiting: obligation.awaiting };
  const { due } = obligation;
  const slope = moment?.slope ?? 0;
  if (due.kind === "at") return { kind: "at", due: due.at, slope, provisional: due.provisional };
  if (due.kind === "unstated") return { kind: "unstated", start: due.at, slope, provisional: due.provisional };
  if (due.kind === "by-event") return due;
  throw new RangeError("a fresh ticket whose promise is paused, or over");
}

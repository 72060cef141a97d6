import type { DuePiece } from "./due-piece.js";

/*
 * A function is told in as few pieces as can be, each of which begins with the earliest report that it may have: so the hours of an office are a piece from
 * opening to closing. What comes out depends on the function alone, and not on how it was cut.
 */

type Movable = Extract<DuePiece, { readonly slope: unknown }>;

/** The fewest pieces of a function that was cut in any way. */
export function canonicalPieces(cut: readonly DuePiece[]): readonly DuePiece[] {
  const pieces: DuePiece[] = [];
  let last: DuePiece | undefined;
  for (let index = cut.length - 1; index >= 0; index -= 1) {
    let left = cut[index];
    if (left !== undefined && last !== undefined) [left, last] = joined(left, last);
    if (left === undefined) continue;
    if (last !== undefined) pieces.push(last);
    last = still(left);
  }
  if (last !== undefined) pieces.push(last);
  return pieces.reverse();
}

/** What is left of a piece after the next has taken of it what it may have, and that. */
function joined(left: DuePiece, right: DuePiece): [DuePiece | undefined, DuePiece] {
  if (!("slope" in left) || !("slope" in right)) {
    return isSame(left, right) ? [undefined, { ...right, from: left.from }] : [left, right];
  }
  if (left.kind !== right.kind || left.provisional !== right.provisional) return [left, right];
  const step = valueAt(right, right.from) - valueAt(left, left.to - 1);
  const isOne = right.to - right.from === 1;
  if ((step !== 0 && step !== 1) || (!isOne && step !== right.slope)) return [left, right];
  const isWhole = left.to - left.from === 1 || left.slope === step;
  const from = isWhole ? left.from : left.to - 1;
  const grown = withValue(right, from, valueAt(left, from), step);
  return isWhole ? [undefined, grown] : [still({ ...left, to: from }), grown];
}

/** A piece of one report moves nowhere. */
function still(piece: DuePiece): DuePiece {
  return "slope" in piece && piece.to - piece.from === 1 ? { ...piece, slope: 0 } : piece;
}

/** The moment that a piece gives a report. */
export function valueAt(piece: Movable, report: number): number {
  return (piece.kind === "at" ? piece.due : piece.start) + piece.slope * (report - piece.from);
}

function withValue(piece: Movable, from: number, value: number, slope: 0 | 1): DuePiece {
  return piece.kind === "at" ? { ...piece, from, due: value, slope } : { ...piece, from, start: value, slope };
}

/** Whether two pieces promise the same but for when. */
export function isSame({ from: _, to: __, ...a }: DuePiece, { from: ___, to: ____, ...b }: DuePiece): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A piece without what of it lies outside some reports. */
export function cutTo(piece: DuePiece, from: number, to: number): DuePiece {
  const [start, end] = [Math.max(piece.from, from), Math.min(piece.to, to)];
  return "slope" in piece
    ? { ...withValue(piece, start, valueAt(piece, start), piece.slope), to: end }
    : { ...piece, from: start, to: end };
}

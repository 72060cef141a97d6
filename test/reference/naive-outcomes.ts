/** Verdicts with all that the clock of a ticket tells, and joins of them; the joins themselves are in naive-joins.ts. */
import type { CommitmentSpec, LimitSpec } from "sla-clock";
import { joinAll, joinAny, joinSome } from "./naive-joins.js";
import type { Verdict } from "./naive-joins.js";

export interface Judged extends Verdict {
  /** Where an appointment stands: the due moment without it; Infinity where there is none. */
  readonly firstDue?: number | undefined;
  /** When the customer was told of a delay. */
  readonly notice?: number | undefined;
  /** When the promise was reopened, with which this cycle of it began. */
  readonly reopened?: number | undefined;
  /** Whether the state of the ticket rests on it; said only where it does not. */
  readonly counts?: false | undefined;
  /** The place of the event that keeps it. */
  readonly keptBy?: number | undefined;
  /** Whether that kept the same promise at another level. */
  readonly carried?: boolean | undefined;
  /** When it was called off, or ended. */
  readonly offAt?: number | undefined;
  /** What kept it once it was called off: it may count again when what kept the whole is taken back. */
  readonly was?: Judged | undefined;
  readonly parts?: readonly Judged[] | undefined;
}

export const isKept = ({ state }: Verdict): boolean => state === "kept" || state === "kept-late";

export function limitsIn(body: CommitmentSpec): readonly LimitSpec[] {
  if (body.anyOf !== undefined) return body.anyOf.flatMap(limitsIn);
  if (body.nOf !== undefined) return body.nOf.flatMap(limitsIn);
  return body.allOf !== undefined ? body.allOf.flatMap(limitsIn) : [body];
}

/** The promises as they would stand had an event called off what was open; none where that was before all this began. */
export type CalledOff = (place: number) => readonly Judged[] | undefined;

/** The verdict on joined promises, given those on its limits in order. */
export function joined(
  clause: string,
  body: CommitmentSpec,
  leaves: readonly Judged[],
  calledOff: CalledOff = () => undefined,
): Judged {
  const inner = (part: CommitmentSpec, first: number, all: readonly Judged[]): Judged => {
    const bodies = part.anyOf ?? part.allOf ?? part.nOf;
    if (bodies === undefined) return all[first] ?? { clause, state: "", due: NaN };
    const n = part.nOf === undefined ? (part.anyOf === undefined ? bodies.length : 1) : part.n;
    const partsIn = (list: readonly Judged[]): readonly Judged[] =>
      bodies.map((body, index) => inner(body, first + bodies.slice(0, index).flatMap(limitsIn).length, list));
    const whole = decided(n, joinOf(clause, part, partsIn(all)));
    if (whole.state !== "kept" || n === bodies.length) return whole;
    // "Once it is kept, open parts are `cancelled`": what comes later does not reach into them.
    const { keptAt = NaN, keptBy = NaN } = whole;
    const then = calledOff(keptBy);
    const end = first + limitsIn(part).length;
    const left = all.map((leaf, index) =>
      index < first || index >= end || stands(leaf, keptAt) ? leaf : off(leaf, then?.[index], keptAt),
    );
    return { ...whole, parts: partsIn(left) };
  };
  return inner(body, 0, leaves);
}

function joinOf(clause: string, body: CommitmentSpec, parts: readonly Judged[]): Judged {
  if (body.nOf !== undefined) return joinSome(clause, body.n, parts);
  return body.anyOf === undefined ? joinAll(clause, parts) : joinAny(clause, parts);
}

/** RULE: a part that was kept, ended or broken by then. */
const stands = ({ state, keptAt = Infinity, breachedAt = Infinity, offAt = Infinity }: Judged, at: number): boolean =>
  (state === "kept" && keptAt <= at) || breachedAt < at || (state === "cancelled" && offAt <= at);

function off(leaf: Judged, then: Judged | undefined, at: number): Judged {
  // RULE: what was decided by then, and was taken back since, is off as it stands.
  const { keptAt, breachedAt, keptBy, carried, ...rest } =
    then === undefined || isKept(then) || then.state === "breached" ? leaf : then;
  return { ...rest, state: "cancelled", offAt: at, ...(leaf.state === "kept" && { was: leaf }) };
}

/** What decides joined promises of which n are enough. */
function decided(n: number, plain: Judged): Judged {
  const parts = plain.parts ?? [];
  if (isKept(plain)) {
    const decides = parts.filter((part) => (plain.state === "kept" ? part.state === "kept" : isKept(part)));
    // RULE: of several that are kept at one instant, the one due first comes first.
    const ordered = [...decides].sort(
      (a, b) => (a.keptAt ?? NaN) - (b.keptAt ?? NaN) || sign(a.due, b.due) || (a.keptBy ?? NaN) - (b.keptBy ?? NaN),
    );
    const keptBy = ordered[n - 1]?.keptBy;
    return { ...plain, keptBy, carried: decides.some((part) => part.keptBy === keptBy && part.carried === true) };
  }
  const running = parts.filter(({ state }) => state === "pending" || state === "paused");
  if (plain.state === "breached" || parts.some(({ state }) => state === "superseded") || running.length === 0)
    return plain;
  // "Its due moment is the latest of those still open", or the earliest: any moment comes before one that a pause suspends.
  const ordered = [...running].sort((a, b) => lateness(a) - lateness(b));
  // "The moment at which so many are broken that n cannot be kept any more", or the latest.
  const lost = parts.filter(({ state }) => state === "breached" || state === "kept-late").length;
  const chosen = ordered[parts.length - n - lost] ?? ordered.at(-1);
  return { ...plain, state: chosen?.state ?? "", due: chosen?.due ?? NaN };
}

const sign = (a: number, b: number): number => (a === b ? 0 : a - b);

/** RULE: what is due by an event that did not happen is due later than what waits for a pause to end. */
function lateness({ state, due }: Judged): number {
  if (due < Infinity) return due;
  return state === "paused" ? Number.MAX_VALUE : Infinity;
}

/** A limit's verdict, and when it was called off since a part beside it was enough. */
export interface Leaf {
  readonly verdict: Judged;
  readonly off: number;
}

/** The verdicts on the limits, as the joins left them. */
export function leavesOf(verdict: Judged, off = Infinity): readonly Leaf[] {
  if (verdict.was !== undefined) return [{ verdict: verdict.was, off: Infinity }];
  return verdict.parts?.flatMap((part) => leavesOf(part, Math.min(off, offBy(verdict, part)))) ?? [{ verdict, off }];
}

/** "Once it is kept, open parts are `cancelled`." */
function offBy(join: Judged, part: Judged): number {
  return join.state === "kept" && part.state === "cancelled" ? (join.keptAt ?? Infinity) : Infinity;
}

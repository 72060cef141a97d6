/** Joined promises by the words of the contract's semantics; see naive-ticket.ts. */

/** What is compared: a due moment that no clock can tell is Infinity. */
export interface Verdict {
  readonly clause: string;
  readonly state: string;
  readonly due: number;
  readonly start?: number | undefined;
  readonly keptAt?: number | undefined;
  readonly breachedAt?: number | undefined;
  readonly parts?: readonly Verdict[] | undefined;
}

const inState = (parts: readonly Verdict[], ...states: readonly string[]): readonly Verdict[] =>
  parts.filter(({ state }) => states.includes(state));
const brokenAt = (parts: readonly Verdict[], at: number): readonly Verdict[] =>
  parts.filter(({ breachedAt }) => breachedAt === at);
const latest = (values: readonly (number | undefined)[]): number =>
  Math.max(...values.map((value) => value ?? -Infinity));
const earliest = (values: readonly (number | undefined)[]): number =>
  Math.min(...values.map((value) => value ?? Infinity));

/** "anyOf is kept when one is kept in time and breached when all are; its due moment is the latest of those still open." */
export function joinAny(clause: string, parts: readonly Verdict[]): Verdict {
  const keptAt = earliest(inState(parts, "kept").map((part) => part.keptAt));
  const winner = parts.find((part) => part.state === "kept" && part.keptAt === keptAt);
  if (winner !== undefined) return { clause, state: "kept", due: winner.due, keptAt, parts };
  if (inState(parts, "breached", "kept-late").length < parts.length) return open(clause, parts, latest);
  const breachedAt = latest(parts.map((part) => part.breachedAt));
  const due = latest(brokenAt(parts, breachedAt).map((part) => part.due));
  const late = earliest(inState(parts, "kept-late").map((part) => part.keptAt));
  // RULE: kept late by the first part that was.
  return late < Infinity
    ? { clause, state: "kept-late", due, keptAt: late, breachedAt, parts }
    : { clause, state: "breached", due, breachedAt, parts };
}

/** The mirror. */
export function joinAll(clause: string, parts: readonly Verdict[]): Verdict {
  const lost = inState(parts, "breached", "kept-late");
  const done = inState(parts, "kept", "kept-late");
  const keptAt = latest(done.map((part) => part.keptAt));
  if (lost.length > 0) {
    const breachedAt = earliest(lost.map((part) => part.breachedAt));
    const due = earliest(brokenAt(lost, breachedAt).map((part) => part.due));
    return done.length < parts.length
      ? { clause, state: "breached", due, breachedAt, parts }
      : { clause, state: "kept-late", due, keptAt, breachedAt, parts };
  }
  if (done.length === parts.length)
    return { clause, state: "kept", due: done.find((part) => part.keptAt === keptAt)?.due ?? NaN, keptAt, parts };
  return open(clause, parts, earliest);
}

/**
 * "nOf is kept when n parts are kept in time, and broken when so many are broken that n cannot be kept any more; it is due, while open, at the
 * moment at which that would happen if nothing is kept any more."
 */
export function joinSome(clause: string, n: number, parts: readonly Verdict[]): Verdict {
  const kept = inState(parts, "kept");
  const keptAt = momentBy(
    kept.map((part) => part.keptAt),
    (count) => count >= n,
  );
  if (keptAt !== undefined) {
    const due = kept.find((part) => part.keptAt === keptAt)?.due ?? NaN;
    return { clause, state: "kept", due, keptAt, parts };
  }
  const lost = inState(parts, "breached", "kept-late");
  const isHopeless = (count: number): boolean => parts.length - count < n;
  const breachedAt = momentBy(
    lost.map((part) => part.breachedAt),
    isHopeless,
  );
  if (breachedAt === undefined) {
    return open(clause, parts, (dues) => momentBy(dues, (count) => isHopeless(lost.length + count)) ?? latest(dues));
  }
  // RULE: of several that are broken at one instant, the one due first comes first.
  const before = lost.filter((part) => (part.breachedAt ?? NaN) < breachedAt).length;
  const dues = brokenAt(lost, breachedAt).map((part) => part.due);
  const due = momentBy(dues, (count) => isHopeless(before + count)) ?? NaN;
  const done = inState(parts, "kept", "kept-late");
  const late = momentBy(
    done.map((part) => part.keptAt),
    (count) => count >= n,
  );
  return late === undefined
    ? { clause, state: "breached", due, breachedAt, parts }
    : { clause, state: "kept-late", due, keptAt: late, breachedAt, parts };
}

/** The first of some moments by which enough of them have come. */
function momentBy(moments: readonly (number | undefined)[], isEnough: (count: number) => boolean): number | undefined {
  const known = moments.map((moment) => moment ?? NaN);
  const found = known.filter((moment) => isEnough(known.filter((other) => other <= moment).length));
  return found.length === 0 ? undefined : Math.min(...found);
}

/** RULE: of several ways of not being decided, the first of these that any part is in. */
function open(clause: string, parts: readonly Verdict[], pick: (values: readonly number[]) => number): Verdict {
  const state =
    ["superseded", "pending", "untimed", "inactive", "cancelled"].find((each) => inState(parts, each).length > 0) ?? "";
  return {
    clause,
    state,
    due: state === "inactive" ? Infinity : pick(inState(parts, state).map((part) => part.due)),
    parts,
  };
}

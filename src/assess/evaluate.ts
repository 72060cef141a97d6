import type { Commitment } from "../contract/clause.js";
import { joinedOutcome, release } from "./join.js";
import { judge } from "./judge.js";
import type { Judged, StartedSetting } from "./judge.js";
import { partOf } from "./part.js";
import type { Whose } from "./part.js";
import type { Part } from "./obligation.js";
import { namesOf } from "./plan.js";
import type { Writable } from "./trace.js";

/** Where the promises of a clause stand, one by one. */
export function judgeAll(setting: StartedSetting): readonly Judged[] {
  return setting.limits.map((limit, index) => judge(limit, index, setting));
}

/** Where a commitment stands, given its promises in order. */
export function evaluate(commitment: Commitment, whose: Whose, judged: readonly Judged[]): Writable<Part> {
  const only = judged[0];
  if (commitment.kind === "limit" && only !== undefined) return only.part;
  return fold(
    commitment,
    whose,
    judged.map(({ part }) => part),
    { at: 0 },
  );
}

/** Puts the parts of joined promises together, from the place in the list of all promises that comes next. */
function fold(
  commitment: Commitment,
  whose: Whose,
  all: readonly Writable<Part>[],
  next: { at: number },
): Writable<Part> {
  if (commitment.kind === "limit") {
    const part = all[next.at];
    next.at += 1;
    if (part === undefined) throw new RangeError("a promise that was not judged");
    return part;
  }
  const parts = commitment.parts.map((part) => fold(part, whose, all, next));
  const { kind, n } = commitment;
  const outcome = joinedOutcome(n, parts);
  const enough = n < parts.length && outcome.state === "kept" ? outcome.keptAt : undefined;
  const joined = partOf(whose, namesOf(commitment), outcome);
  joined.join = kind;
  if (kind === "nOf") joined.n = n;
  joined.parts = enough === undefined ? parts : parts.map((each) => release(each, enough));
  return joined;
}

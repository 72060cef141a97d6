import type { Commitment } from "../contract/clause.js";
import type { Placed } from "../ticket/fold.js";
import { isSettledBy, joinedOutcome, release } from "./join.js";
import { judge } from "./judge.js";
import type { Judged, StartedSetting } from "./judge.js";
import { partOf } from "./part.js";
import type { Part } from "./obligation.js";
import { namesOf } from "./plan.js";
import type { Writable } from "./trace.js";

/** Where the promises of a clause stand, one by one. */
export function judgeAll(setting: StartedSetting): readonly Judged[] {
  const { limits } = setting;
  const judged: Judged[] = [];
  for (const limit of limits) judged.push(judge(limit, judged.length, setting));
  return judged;
}

/** A clause whose promises were judged one by one. */
interface Subject {
  readonly setting: StartedSetting;
  readonly judged: readonly Judged[];
  /** As what was still open is called off by an event; `undefined` where that was before all this began. */
  readonly calledOffBy: (event: Placed) => StartedSetting | undefined;
}

/** Where a commitment stands, given its promises in order. */
export function evaluate(
  commitment: Commitment,
  setting: StartedSetting,
  judged: readonly Judged[],
  calledOffBy: Subject["calledOffBy"],
): Writable<Part> {
  const all = judged.map(({ part }) => part);
  return fold(commitment, { setting, judged, calledOffBy }, all, { at: 0 });
}

/** Puts the parts of joined promises together, from the place in the list of all promises that comes next. */
function fold(
  commitment: Commitment,
  subject: Subject,
  all: readonly Writable<Part>[],
  next: { at: number },
): Writable<Part> {
  if (commitment.kind === "limit") {
    const part = all[next.at];
    next.at += 1;
    if (part === undefined) throw new RangeError("a promise that was not judged");
    return part;
  }
  const first = next.at;
  const parts = commitment.parts.map((part) => fold(part, subject, all, next));
  const { kind, n } = commitment;
  const outcome = joinedOutcome(n, parts);
  const joined = partOf(subject.setting, namesOf(commitment), outcome);
  joined.join = kind;
  if (kind === "nOf") joined.n = n;
  joined.parts = parts;
  if (outcome.state === "kept" && n < parts.length) {
    const { keptAt, keptBy } = outcome;
    const by = subject.judged.find(({ kept }) => kept?.index === keptBy.index)?.kept;
    const setting = by && subject.calledOffBy(by);
    const left = all.map((part, index) =>
      index < first || index >= next.at || isSettledBy(part, keptAt)
        ? part
        : release(asCalledOff(part, index, setting), keptAt),
    );
    const from = { at: first };
    joined.parts = commitment.parts.map((part) => fold(part, subject, left, from));
  }
  return joined;
}

/** How a promise stood that was open when another was enough: what happened since does not reach into it. */
function asCalledOff(part: Writable<Part>, index: number, setting: StartedSetting | undefined): Writable<Part> {
  const limit = setting?.limits[index];
  if (setting === undefined || limit === undefined) return part;
  const then = judge(limit, index, setting).part;
  // What was decided by then, and was taken back since, is owed again.
  return then.state === "inactive" || then.state === "cancelled" ? then : part;
}

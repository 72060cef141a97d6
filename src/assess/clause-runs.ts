import type { Limit } from "../contract/clause.js";
import { historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { appliesAt, startIn } from "./basis.js";
import type { Levels, Standing } from "./basis.js";
import type { ClausePlan } from "./plan.js";
import type { LevelPeriod } from "./restart.js";
import type { Start } from "./start.js";

/**
 * A time during which a clause is owed on one basis: consecutive levels at which it applies and its clocks have the same starts.
 * A change of level that leaves a clause's clocks alone does not end its obligation.
 */
export interface ClauseRun {
  /** The indexes of its first and last period. */
  readonly first: number;
  readonly last: number;
  /** What had happened by its end: whatever comes later does not reach into it. */
  readonly history: History;
  /** The start of each promise of the clause; none where its trigger has not happened. */
  readonly starts: readonly (Start | undefined)[];
  /** The confirmation of a level that ended it. */
  readonly end: Placed | undefined;
}

/** The runs of a clause over the levels of a ticket. */
export function clauseRuns(levels: Levels, plan: ClausePlan, history: History): readonly ClauseRun[] {
  const runs: ClauseRun[] = [];
  for (const { first, last, began, ended } of stretchesOf(levels, plan, history)) {
    const known = ended.end === undefined ? history : historyBefore(history, ended.end.place);
    const asEnded = standingIn(levels, plan, known, ended);
    const asBegan = began === ended ? asEnded : standingIn(levels, plan, known, began);
    const starts = plan.limits.map((limit) => startIn(isClock(limit) ? asEnded : asBegan, limit));
    runs.push({ first, last, history: known, starts, end: ended.end });
  }
  return runs;
}

/** Consecutive periods, from the index `first` to `last`. */
interface Stretch {
  readonly first: number;
  readonly began: LevelPeriod;
  last: number;
  ended: LevelPeriod;
}

function stretchesOf(levels: Levels, plan: ClausePlan, history: History): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let index = -1;
  for (const period of levels.periods) {
    index += 1;
    if (!appliesAt(plan.clause, period.level)) continue;
    const stretch = stretches.at(-1);
    if (stretch?.last === index - 1 && goesOn(levels, plan, history, stretch.ended, period)) {
      stretch.last = index;
      stretch.ended = period;
    } else stretches.push({ first: index, began: period, last: index, ended: period });
  }
  return stretches;
}

/** Whether a change of level leaves all of a clause's clocks alone. */
function goesOn(levels: Levels, plan: ClausePlan, history: History, before: LevelPeriod, after: LevelPeriod): boolean {
  const known = historyBefore(history, after.event.place);
  const [old, now] = [standingIn(levels, plan, known, before), standingIn(levels, plan, known, after)];
  return plan.limits.every((limit) => continues(limit, startIn(old, limit), startIn(now, limit)));
}

function standingIn(levels: Levels, { clause, pauses }: ClausePlan, history: History, period: LevelPeriod): Standing {
  return { levels, clause, pauses, history, period };
}

/** Whether a promise counts time; only clocks restart. */
function isClock({ due }: Limit): boolean {
  return due.kind === "within";
}

/** Whether a change of level leaves a promise alone. */
function continues(limit: Limit, before: Start | undefined, after: Start | undefined): boolean {
  return !isClock(limit) || (before?.at === after?.at && before?.place === after?.place);
}

/** The index of the period to which a run's obligation belongs: that in which its first clock started, or the last while none has. */
export function periodOfRun({ first, last, starts }: ClauseRun, periods: readonly LevelPeriod[]): number {
  if (first === last) return first;
  const places = starts.flatMap((start) => (start === undefined ? [] : [start.place]));
  if (places.length === 0) return last;
  const began = periods.filter(({ event }) => event.place <= Math.min(...places)).length - 1;
  return Math.min(Math.max(first, began), last);
}

import { limitsOf } from "../contract/clause.js";
import type { Clause, Limit } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import type { History, Placed } from "../ticket/fold.js";
import { appliesAt, startIn } from "./basis.js";
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
  readonly starts: ReadonlyMap<Limit, Start | undefined>;
  /** The confirmation of a level that ended it. */
  readonly end: Placed | undefined;
}

/** The runs of a clause over the levels of a ticket. */
export function clauseRuns(
  rules: ContractRules,
  clause: Clause,
  history: History,
  periods: readonly LevelPeriod[],
): readonly ClauseRun[] {
  const runs: ClauseRun[] = [];
  const limits = limitsOf(clause.commitment);
  let open = false;
  periods.forEach((period, index) => {
    const applies = appliesAt(clause, period.level);
    const last = runs.at(-1);
    if (applies) {
      const standing = { rules, clause, history, periods, period };
      const starts = new Map(limits.map((limit) => [limit, startIn(standing, limit)]));
      if (
        open &&
        last !== undefined &&
        limits.every((limit) => continues(limit, last.starts.get(limit), starts.get(limit)))
      ) {
        runs.splice(-1, 1, { ...last, last: index, end: period.end });
      } else {
        runs.push({ first: index, last: index, starts, end: period.end });
      }
    }
    open = applies;
  });
  return runs;
}

/** Whether a change of level leaves a promise alone: only clocks restart, and what counts no time has none. */
function continues(limit: Limit, before: Start | undefined, after: Start | undefined): boolean {
  return limit.due.kind !== "within" || (before?.at === after?.at && before?.place === after?.place);
}

/** The index of the period to which a run's obligation belongs: that in which its first clock started, or the last while none has. */
export function periodOfRun({ first, last, starts }: ClauseRun, periods: readonly LevelPeriod[]): number {
  const places = [...starts.values()].flatMap((start) => (start === undefined ? [] : [start.place]));
  if (places.length === 0) return last;
  const began = periods.filter(({ event }) => event.place <= Math.min(...places)).length - 1;
  return Math.min(Math.max(first, began), last);
}

import { limitsOf } from "../contract/clause.js";
import type { Clause, Limit } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import { historyBefore } from "../ticket/fold.js";
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
  /** What had happened by its end: whatever comes later does not reach into it. */
  readonly history: History;
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
  const limits = limitsOf(clause.commitment);
  const startAs = (limit: Limit, period: LevelPeriod, known: History): Start | undefined =>
    startIn({ rules, clause, history: known, periods, period }, limit);
  const stretches: { readonly first: number; last: number }[] = [];
  periods.forEach((period, index) => {
    if (!appliesAt(clause, period.level)) return;
    const [stretch, before] = [stretches.at(-1), periods[index - 1]];
    const known = historyBefore(history, period.event.place);
    const goesOn = (limit: Limit): boolean =>
      before !== undefined && continues(limit, startAs(limit, before, known), startAs(limit, period, known));
    if (stretch?.last === index - 1 && limits.every(goesOn)) stretch.last = index;
    else stretches.push({ first: index, last: index });
  });
  return stretches.flatMap(({ first, last }) => {
    const [began, ended] = [periods[first], periods[last]];
    if (began === undefined || ended === undefined) return [];
    const known = ended.end === undefined ? history : historyBefore(history, ended.end.place);
    const starts = limits.map((limit) => [limit, startAs(limit, isClock(limit) ? ended : began, known)] as const);
    return [{ first, last, history: known, starts: new Map(starts), end: ended.end }];
  });
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
  const places = [...starts.values()].flatMap((start) => (start === undefined ? [] : [start.place]));
  if (places.length === 0) return last;
  const began = periods.filter(({ event }) => event.place <= Math.min(...places)).length - 1;
  return Math.min(Math.max(first, began), last);
}

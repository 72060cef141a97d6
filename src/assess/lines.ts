import { historyBefore } from "../ticket/fold.js";
import { appliesAt, startIn } from "./basis.js";
import type { Basis } from "./basis.js";
import { changeOf, duesChanged } from "./change.js";
import type { Change } from "./change.js";
import { isClock, isLinked, standingOn } from "./line.js";
import type { Line, Sight, Subject } from "./line.js";
import type { DueChange } from "./obligation.js";
import type { ClausePlan } from "./plan.js";
import type { LevelPeriod } from "./restart.js";

/** The lines of a ticket's clauses, and what each change of level changed. */
export interface Lines {
  readonly of: (plan: ClausePlan) => readonly Line[];
  /** By the index of the period that began with the change. */
  readonly changes: ReadonlyMap<number, readonly DueChange[]>;
}

/** The lines of all clauses but standing duties over the levels of a ticket. */
export function linesOf(subject: Subject, plans: readonly ClausePlan[]): Lines {
  const { periods } = subject;
  const lines = new Map<ClausePlan, Line[]>();
  const [first] = periods;
  for (const plan of plans) {
    const isOwed = first !== undefined && plan.cycle === undefined && appliesAt(plan.clause, first.level);
    lines.set(plan, isOwed ? [{ first: 0, last: 0, began: first, ended: first, links: undefined }] : []);
  }
  const changes = new Map<number, readonly DueChange[]>();
  const keptSoFar: Change["keptSoFar"] = new Map();
  for (let index = 1; index < periods.length; index += 1) {
    const period = periods[index];
    if (period?.rule === undefined) continue;
    const before = historyBefore(subject.known, period.event.place);
    const sight: Sight = { history: before, asOf: period.event.at, ending: undefined };
    const change = changeOf(subject, lines, index, period, sight, keptSoFar);
    for (const [plan, ofPlan] of lines) {
      if (plan.cycle === undefined && appliesAt(plan.clause, period.level))
        extend(ofPlan, subject, plan, index, period, change);
    }
    changes.set(index, duesChanged(subject, lines, index, period, change));
  }
  return { of: (plan) => lines.get(plan) ?? [], changes };
}

/** Adds a period to a clause's lines: to the last of them, if the change leaves its clocks alone, else as a line of its own. */
function extend(
  lines: Line[],
  subject: Subject,
  plan: ClausePlan,
  index: number,
  period: LevelPeriod,
  change: Change,
): void {
  const line = lines.at(-1);
  const adjacent = line?.last === index - 1 ? line : undefined;
  const isStanding =
    change.policy === "carry-elapsed" || change.policy === "carry-percentage" || change.policy === "stricter-of";
  const isKept = isStanding || change.policy === "keep-start";
  const basis: Basis =
    adjacent !== undefined && isKept ? { level: period.level, origin: adjacent.ended.origin } : period;
  if (adjacent !== undefined && !change.renews(plan)) {
    if (isStanding || goesOn(subject, plan, change.sight.history, adjacent, basis, isKept)) {
      adjacent.last = index;
      if (!isStanding) adjacent.ended = basis;
      return;
    }
  }
  lines.push({ first: index, last: index, began: basis, ended: basis, links: change.linksFor(plan, adjacent) });
}

/** Whether a change of level leaves all of a clause's clocks alone. */
function goesOn(
  subject: Subject,
  plan: ClausePlan,
  known: Change["sight"]["history"],
  line: Line,
  basis: Basis,
  keepsStart: boolean,
): boolean {
  const [old, now] = [standingOn(subject, plan, known, line.ended), standingOn(subject, plan, known, basis)];
  return plan.limits.every((limit, index) => {
    const link = line.links?.[index];
    if (!isClock(limit) || (keepsStart && isLinked(link))) return true;
    const [before, after] = [startIn(old, limit, link), startIn(now, limit, undefined)];
    return before?.at === after?.at && before?.place === after?.place;
  });
}

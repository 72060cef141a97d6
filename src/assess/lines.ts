import { inOrderOfLeaning } from "../contract/clause-order.js";
import type { LevelChangePolicy } from "../contract/contract-spec.js";
import { historyBefore } from "../ticket/fold.js";
import { appliesAt, startIn } from "./basis.js";
import type { Basis } from "./basis.js";
import { changeOf, duesChanged } from "./change.js";
import type { Change } from "./inherit.js";
import { isAskedAnew, isClock, isLinked, standingOn, startOfClock, startOfMoving } from "./line.js";
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
  const [first] = periods;
  if (first === undefined) return { of: () => [], changes: NO_CHANGES };
  if (periods.length === 1 && subject.reopenings === undefined) {
    // Most tickets stay at one level, where all clauses have one line.
    const only = [firstLine(first)];
    // Each clause that is owed in rounds keeps its own on its line.
    const lineOf = ({ repeat }: ClausePlan): readonly Line[] => (repeat === undefined ? only : [firstLine(first)]);
    subject.linesOf = (plan) => (isOwedAt(plan, first) ? lineOf(plan) : []);
    return { of: subject.linesOf, changes: NO_CHANGES };
  }
  const lines = new Map(inOrder(plans).map((plan) => [plan, isOwedAt(plan, first) ? [firstLine(first)] : []]));
  subject.linesOf = (plan) => lines.get(plan) ?? [];
  const changes = new Map<number, readonly DueChange[]>();
  const keptSoFar: Change["keptSoFar"] = new Map();
  for (let index = 1; index < periods.length; index += 1) {
    const period = periods[index];
    if (period?.rule === undefined) continue;
    const before = historyBefore(subject.known, period.event.place);
    const sight: Sight = { history: before, asOf: period.event.at, ending: undefined };
    const change = changeOf(subject, lines, index, period, sight, keptSoFar);
    subject.gates.forget();
    for (const [plan, ofPlan] of lines) {
      if (isOwedAt(plan, period)) extend(ofPlan, subject, plan, index, period, change);
    }
    changes.set(index, duesChanged(subject, lines, index, period, change));
  }
  return { of: subject.linesOf, changes };
}

const orders = new WeakMap<readonly ClausePlan[], readonly ClausePlan[]>();

/** Plans in such an order that each comes after those on which it leans; found once. */
function inOrder(plans: readonly ClausePlan[]): readonly ClausePlan[] {
  let ordered = orders.get(plans);
  if (ordered === undefined) {
    ordered = inOrderOfLeaning(plans, ({ clause }) => clause);
    orders.set(plans, ordered);
  }
  return ordered;
}

const NO_CHANGES: Lines["changes"] = new Map();

function firstLine(first: LevelPeriod): Line {
  return {
    first: 0,
    last: 0,
    began: first,
    ended: first,
    later: [],
    links: undefined,
    isSettled: false,
    keptBefore: undefined,
    rounds: undefined,
    previous: undefined,
  };
}

/** Whether a clause promises something to tickets at the level of a period. */
function isOwedAt({ clause, cycle }: ClausePlan, { level }: LevelPeriod): boolean {
  return cycle === undefined && appliesAt(clause, level);
}

/** The policies that never touch the clock of a clause of both levels. */
const LEAVING_ALONE: ReadonlySet<LevelChangePolicy> = new Set(["carry-elapsed", "carry-percentage", "stricter-of"]);
/** The policies by which clocks count from where they did. */
const KEEPING_ORIGIN: ReadonlySet<LevelChangePolicy> = new Set(["keep-start", "carry-elapsed", "carry-percentage"]);

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
  const last = line?.last === index - 1 ? line : undefined;
  const isNew = last !== undefined && isAskedAnew(subject, plan, last, period);
  const adjacent = isNew ? undefined : last;
  const keepsOrigin = KEEPING_ORIGIN.has(change.policy);
  const basis: Basis =
    adjacent !== undefined && keepsOrigin ? { level: period.level, origin: adjacent.ended.origin } : period;
  if (plan.clause.isLeftOut && adjacent !== undefined) {
    adjacent.last = index;
    return;
  }
  if (adjacent !== undefined && !change.renews(plan)) {
    const isLeftAlone = LEAVING_ALONE.has(change.policy);
    if (isLeftAlone || goesOn(subject, plan, change, adjacent, basis, keepsOrigin, period.event.place)) {
      const later = { place: period.event.place, basis: { level: period.level, origin: adjacent.ended.origin } };
      // Rounds that have started keep their starts, and so does what a reopening has started again since; those of the new level start by its rules.
      const isAgain = keepsOrigin && plan.limits.some((_limit, at) => change.startedAgain(plan, at) !== undefined);
      const isAdded = isLeftAlone || plan.repeat !== undefined || isAgain;
      adjacent.last = index;
      adjacent.later = isAdded ? [...adjacent.later, later] : [];
      if (!isAdded) adjacent.ended = basis;
      return;
    }
  }
  lines.push({
    first: index,
    last: index,
    began: basis,
    ended: basis,
    later: [],
    links: plan.clause.isLeftOut ? undefined : change.linksFor(plan, adjacent),
    isSettled: change.keptSoFar.has(plan),
    keptBefore: undefined,
    rounds: undefined,
    previous: isNew && !change.stood.has(plan) ? last.previous : line,
  });
}

/** Whether a change of level leaves all of a clause's clocks alone. */
function goesOn(
  subject: Subject,
  plan: ClausePlan,
  change: Change,
  line: Line,
  basis: Basis,
  keepsOrigin: boolean,
  place: number,
): boolean {
  if (plan.repeat !== undefined) {
    const again = keepsOrigin ? change.startedAgain(plan, 0) : undefined;
    return keepsOrigin && again?.before.at === again?.after.at;
  }
  const { history } = change.sight;
  const [old, now] = [standingOn(subject, plan, history, line.ended), standingOn(subject, plan, history, basis)];
  return plan.limits.every((limit, index) => {
    const link = line.links?.[index];
    if (limit.from?.kind === "due") {
      // The change may have moved the due moment from which it counts.
      const seen = standingOn(subject, plan, historyBefore(subject.known, place + 1), basis);
      return startOfClock(old, line, limit, link)?.at === startIn(seen, limit, undefined)?.at;
    }
    if (!isClock(limit)) return true;
    const again = keepsOrigin ? change.startedAgain(plan, index) : undefined;
    if (again !== undefined) return again.before.at === again.after.at;
    if (keepsOrigin && isLinked(link)) return true;
    if (limit.from?.kind === "last") {
      const anew = { ...line, began: basis, ended: basis, later: [], links: undefined };
      const [before, after] = [line, anew].map((each) => startOfMoving(subject, plan, each, history, limit, index));
      return before?.at === after?.at && before?.place === after?.place;
    }
    const [before, after] = [startOfClock(old, line, limit, link), startIn(now, limit, undefined)];
    return before?.at === after?.at && before?.place === after?.place;
  });
}

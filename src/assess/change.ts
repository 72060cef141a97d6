import type { Limit } from "../contract/clause.js";
import { keyOfTrigger } from "../contract/trigger.js";
import { historyBefore } from "../ticket/fold.js";
import { appliesAt, givesWay } from "./basis.js";
import { gateIn } from "./gate.js";
import { keptBefore, linkOf, predecessorOf } from "./inherit.js";
import type { Change, Predecessor } from "./inherit.js";
import { evaluateLine, isAskedAnew, isClock, isKept, standingOn } from "./line.js";
import type { Line, Open, Sight, Subject } from "./line.js";
import type { DueChange, Part, Stand } from "./obligation.js";
import type { ClausePlan } from "./plan.js";
import type { LevelPeriod } from "./restart.js";
import { evaluateRound, roundStartedAgain } from "./rounds.js";
import { fromLatest, startRuleOf } from "./start.js";
import type { Writable } from "./trace.js";

type LinesByPlan = ReadonlyMap<ClausePlan, readonly Line[]>;

/** What a change of level finds. */
export function changeOf(
  subject: Subject,
  lines: LinesByPlan,
  index: number,
  period: LevelPeriod,
  sight: Sight,
  keptSoFar: Change["keptSoFar"],
): Change {
  const stood = standing(subject, lines, index - 1, sight);
  const { rule } = period;
  const renewing = rule?.kept === "renew";
  for (const [plan, { part, judged, keptBefore: isSettled }] of stood) {
    if (isSettled && keptSoFar.has(plan)) continue;
    if (isKept(part)) keptSoFar.set(plan, judged.map(keptBefore));
    else keptSoFar.delete(plan);
  }
  const isRenewed = (plan: ClausePlan): boolean =>
    appliesAt(plan.clause, period.level) &&
    plan.limits.some(isClock) &&
    !givesWay({ levels: subject, plan, history: subject.known }, period);
  const renewed = new Set(renewing ? [...keptSoFar.keys()].filter(isRenewed) : []);
  for (const plan of renewed) keptSoFar.delete(plan);
  const change: Change = {
    policy: rule?.restart ?? "keep-start",
    sight,
    stood,
    same: samePromises(subject, lines, stood, sight, index, period),
    keptSoFar,
    renews: (plan) => renewed.has(plan),
    startedAgain: (plan, at) => {
      const { repeat } = plan;
      if (repeat !== undefined) {
        const line = lines.get(plan)?.at(-1);
        return line && roundStartedAgain(subject, plan, repeat, line, sight, period.level);
      }
      const { start: before, isAgain } = stood.get(plan)?.judged[at]?.term ?? {};
      const reopened = before === undefined || isAgain !== true ? undefined : sight.history.all[before.place];
      if (before === undefined || reopened === undefined) return undefined;
      const start = subject.starts(startRuleOf(subject.rules, plan.clause, period.level), reopened);
      return {
        before,
        after: before.trace.latest === true ? fromLatest(start) : start,
        startedAt: undefined,
      };
    },
    linksFor: (plan, adjacent) => {
      const links = plan.limits.map((limit, at) => linkOf(subject, change, period, plan, limit, at, adjacent));
      return links.some((link) => link !== undefined) ? links : undefined;
    },
  };
  return change;
}

/** Where the clauses of a level stand whose gates are open. */
function standing(subject: Subject, lines: LinesByPlan, index: number, sight: Sight): ReadonlyMap<ClausePlan, Open> {
  const open = new Map<ClausePlan, Open>();
  for (const [plan, ofPlan] of lines) {
    const line = ofPlan.at(-1);
    if (line?.last !== index) continue;
    const { repeat } = plan;
    const evaluated =
      repeat === undefined
        ? evaluateLine(subject, plan, line, sight)
        : evaluateRound(subject, plan, repeat, line, sight);
    if (evaluated?.gate === undefined && evaluated !== undefined) open.set(plan, evaluated);
  }
  return open;
}

/** Pairs the promises of clauses that end with the old level with those of clauses that come with the new one. */
function samePromises(
  subject: Subject,
  lines: LinesByPlan,
  stood: ReadonlyMap<ClausePlan, Open>,
  sight: Sight,
  index: number,
  period: LevelPeriod,
): ReadonlyMap<Limit, Predecessor> {
  const { level, event } = period;
  const lastOf = (plan: ClausePlan): Line | undefined => lines.get(plan)?.at(-1);
  const isNew = (plan: ClausePlan): boolean => {
    const line = lastOf(plan);
    return line?.last === index - 1 && isAskedAnew(subject, plan, line, period);
  };
  const old = new Map<string, Predecessor[]>();
  for (const [plan, { judged, keptBefore: isSettled }] of stood) {
    if (appliesAt(plan.clause, level) && !isNew(plan)) continue;
    plan.limits.forEach((limit, at) => {
      const each = judged[at];
      if (!isClock(limit) || each === undefined) return;
      const key = keyOf(plan, limit);
      const found = old.get(key);
      const isOver = isSettled && each.kept === undefined;
      const predecessor = predecessorOf({ stood, sight }, plan, limit, isOver ? { ...each, term: undefined } : each);
      if (found === undefined) old.set(key, [predecessor]);
      else found.push(predecessor);
    });
  }
  const pairs = new Map<Limit, Predecessor>();
  if (old.size === 0) return pairs;
  const after = historyBefore(subject.known, event.place + 1);
  for (const plan of lines.keys()) {
    const isOwed = plan.cycle === undefined && appliesAt(plan.clause, level);
    const comes = isOwed && (lastOf(plan)?.last !== index - 1 || isNew(plan));
    // A clause that is not for the ticket takes nothing from one that is.
    if (!comes || gateIn(standingOn(subject, plan, after, period), event.place).kind === "shut") continue;
    for (const limit of plan.limits) {
      const next = isClock(limit) ? old.get(keyOf(plan, limit))?.shift() : undefined;
      if (next !== undefined) pairs.set(limit, next);
    }
  }
  return pairs;
}

/** What makes two promises the same: the events that keep them, and their trigger; and of those that repeat, how they do. */
function keyOf({ repeat }: ClausePlan, { promise, from }: Limit): string {
  const messages = repeat?.rule.as === "next-reply" ? repeat.rule.messages : undefined;
  return JSON.stringify([promise, keyOfTrigger(from), repeat?.rule.as, messages]);
}

/** What a change of level changed, promise by promise: those that had a due moment just before it, or have one just after. */
export function duesChanged(
  subject: Subject,
  lines: LinesByPlan,
  index: number,
  { event }: LevelPeriod,
  change: Change,
): readonly DueChange[] {
  const history = historyBefore(subject.known, event.place + 1);
  const sight: Sight = { history, asOf: event.at, ending: undefined };
  const left = new Map([...change.stood].filter(([, stood]) => !stood.keptBefore));
  const dues: DueChange[] = [];
  for (const [plan, { part, keptBefore: isSettled }] of standing(subject, lines, index, sight)) {
    const [first] = plan.limits;
    const old = change.stood.has(plan) || first === undefined ? plan : change.same.get(first)?.plan;
    const before = old === undefined ? undefined : left.get(old)?.part;
    if (old !== undefined) left.delete(old);
    const after = isSettled ? undefined : part;
    if (hasMoment(before) || hasMoment(after)) dues.push(dueChange(plan, before, after));
  }
  for (const [plan, { part }] of left) if (hasMoment(part)) dues.push(dueChange(plan, part, undefined));
  return dues;
}

function hasMoment(part: Part | undefined): boolean {
  return part?.due.kind === "at" || part?.due.kind === "suspended";
}

function dueChange({ names }: ClausePlan, before: Part | undefined, after: Part | undefined): DueChange {
  const change: Writable<DueChange> = { promise: names.promise, label: names.label };
  if (before !== undefined) change.before = standOf(before);
  if (after !== undefined) change.after = standOf(after);
  return change;
}

function standOf({ clause, state, due }: Part): Stand {
  return { clause, state, due };
}

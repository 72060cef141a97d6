import type { Limit } from "../contract/clause.js";
import type { LevelChangePolicy } from "../contract/contract-spec.js";
import { historyBefore } from "../ticket/fold.js";
import type { History } from "../ticket/fold.js";
import { appliesAt } from "./basis.js";
import { clockOf, dueOfCap } from "./due.js";
import type { Known } from "./due.js";
import type { Judged } from "./judge.js";
import { evaluateLine, isClock, isKept, isLinked, wasKeptBefore } from "./line.js";
import type { Evaluated, Line, Sight, Subject } from "./line.js";
import { pruned } from "./link.js";
import type { Cap, KeptBefore, Link, RunningClock, WithinRule } from "./link.js";
import type { DueChange, Part, Stand } from "./obligation.js";
import { countedBy } from "./pausing.js";
import type { ClausePlan } from "./plan.js";
import type { LevelPeriod } from "./restart.js";
import { startRuleOf } from "./start.js";
import { referTo } from "./trace.js";
import type { Carried, Writable } from "./trace.js";

type Open = Extract<Evaluated, { readonly gate: undefined }>;
type LinesByPlan = ReadonlyMap<ClausePlan, readonly Line[]>;

/** A promise of the old level with the clause that it belongs to. */
interface Predecessor {
  readonly plan: ClausePlan;
  readonly limit: Limit;
  readonly judged: Judged;
}

/** A change of level: what stood before it, and what each promise of the new level brings from there. */
export interface Change {
  readonly policy: LevelChangePolicy;
  /** What had happened before it. */
  readonly sight: Sight;
  /** Where the clauses of the old level stood. */
  readonly stood: ReadonlyMap<ClausePlan, Open>;
  /** For promises of clauses that come with the new level, the same promise of the old one. */
  readonly same: ReadonlyMap<Limit, Predecessor>;
  /** How the promises of a clause were kept that was kept as a whole, at this level or before. */
  readonly keptSoFar: Map<ClausePlan, readonly (KeptBefore | undefined)[]>;
  /** Whether a clause that was kept begins anew. */
  readonly renews: (plan: ClausePlan) => boolean;
  readonly linksFor: (plan: ClausePlan, adjacent: Line | undefined) => Line["links"];
}

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
  for (const [plan, { part, judged }] of stood) {
    if (isKept(part)) keptSoFar.set(plan, judged.map(keptBefore));
    else keptSoFar.delete(plan);
  }
  const renewed = new Set(renewing ? [...keptSoFar.keys()].filter(({ limits }) => limits.some(isClock)) : []);
  for (const plan of renewed) keptSoFar.delete(plan);
  const change: Change = {
    policy: rule?.restart ?? "keep-start",
    sight,
    stood,
    same: samePromises(lines, stood, index, period),
    keptSoFar,
    renews: (plan) => renewed.has(plan),
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
    const evaluated = evaluateLine(subject, plan, line, sight);
    if (evaluated.gate === undefined) open.set(plan, evaluated);
  }
  return open;
}

function keptBefore({ kept, part }: Judged): KeptBefore | undefined {
  return kept === undefined ? undefined : { event: kept, part };
}

/** Pairs the promises of clauses that end with the old level with those of clauses that come with the new one. */
function samePromises(
  lines: LinesByPlan,
  stood: ReadonlyMap<ClausePlan, Open>,
  index: number,
  { level }: LevelPeriod,
): ReadonlyMap<Limit, Predecessor> {
  const old = new Map<string, Predecessor[]>();
  for (const [plan, { judged }] of stood) {
    if (appliesAt(plan.clause, level)) continue;
    plan.limits.forEach((limit, at) => {
      const each = judged[at];
      if (!isClock(limit) || each === undefined) return;
      const key = keyOf(limit);
      const found = old.get(key);
      const predecessor = { plan, limit, judged: each };
      if (found === undefined) old.set(key, [predecessor]);
      else found.push(predecessor);
    });
  }
  const pairs = new Map<Limit, Predecessor>();
  if (old.size === 0) return pairs;
  for (const [plan, ofPlan] of lines) {
    const comes = plan.cycle === undefined && appliesAt(plan.clause, level) && ofPlan.at(-1)?.last !== index - 1;
    if (!comes) continue;
    for (const limit of plan.limits) {
      const next = isClock(limit) ? old.get(keyOf(limit))?.shift() : undefined;
      if (next !== undefined) pairs.set(limit, next);
    }
  }
  return pairs;
}

/** What makes two promises the same: the events that keep them, and their trigger. */
function keyOf({ promise, from }: Limit): string {
  return JSON.stringify([promise, from?.event, from?.otherwiseStart]);
}

function linkOf(
  subject: Subject,
  change: Change,
  period: LevelPeriod,
  plan: ClausePlan,
  limit: Limit,
  at: number,
  adjacent: Line | undefined,
): Link | undefined {
  const { place } = period.event;
  const kind = period.rule?.kept;
  const own = adjacent === undefined ? undefined : change.stood.get(plan)?.judged[at];
  const predecessor = own === undefined ? change.same.get(limit) : { plan, limit, judged: own };
  const isRenewed = kind === "renew" && isClock(limit);
  const carriedKeep = kind === "carry" && isClock(limit) ? predecessor && keptBefore(predecessor.judged) : undefined;
  const kept = isRenewed ? undefined : (carriedKeep ?? change.keptSoFar.get(plan)?.[at]);
  const after = isRenewed ? place : -1;
  const inherited = isClock(limit)
    ? inherit(subject, change, period, plan, limit, predecessor, adjacent?.links?.[at])
    : undefined;
  if (inherited === undefined && kept === undefined && !isRenewed) return undefined;
  return { place, after, start: inherited?.start, carried: inherited?.carried, caps: inherited?.caps ?? [], kept };
}

type Inherited = Pick<Link, "start" | "carried" | "caps">;

/** What the clock of a promise takes over by the policy. */
function inherit(
  subject: Subject,
  change: Change,
  period: LevelPeriod,
  plan: ClausePlan,
  limit: Limit,
  predecessor: Predecessor | undefined,
  link: Link | undefined,
): Inherited | undefined {
  switch (change.policy) {
    case "carry-elapsed":
    case "carry-percentage":
      return predecessor === undefined ? undefined : carry(subject, change, period, plan, limit, predecessor);
    case "stricter-of": {
      const caps = predecessor === undefined ? [] : runningCaps(subject, change, period, predecessor);
      return caps.length === 0 ? undefined : { start: undefined, carried: undefined, caps };
    }
    case "keep-start":
      return isLinked(link) ? link : undefined;
    case "at-confirmation":
    case "next-working-time":
    case "ignore":
      return undefined;
  }
}

/** A clock that goes on with the time that it has used. */
function carry(
  { rules, starts, history }: Subject,
  change: Change,
  period: LevelPeriod,
  plan: ClausePlan,
  limit: Limit,
  predecessor: Predecessor,
): Inherited | undefined {
  const { event, rule } = period;
  const { judged } = predecessor;
  const running = runningClock(predecessor);
  if (running === undefined || judged.term === undefined || limit.due.kind !== "within") return undefined;
  const { start } = judged.term;
  if (start.at > event.at) {
    // Held by its start rule, it has used nothing; that of the new level is asked from now on.
    return { start: starts(startRuleOf(rules, plan.clause, period.level), event), carried: undefined, caps: [] };
  }
  const over = judged.kept ?? judged.ended;
  const known = knownOf(
    running,
    over === undefined ? change.sight.history : historyBefore(history, over.place),
    event.at,
  );
  const elapsed = countedBy(clockOf(running, known), over?.at ?? event.at);
  const { target } = running.rule;
  const time = change.policy === "carry-elapsed" ? elapsed : shareOf(limit.due.target, elapsed, target);
  const carried: Carried = {
    clause: predecessor.plan.clause.id,
    elapsed,
    target,
    time: Math.min(time, limit.due.target),
  };
  const trace = { trigger: referTo(event), rule: "carried", at: event.at, held: [] } as const;
  return {
    start: {
      at: event.at,
      place: event.place,
      provisional: start.provisional,
      trace: rule?.clause === undefined ? trace : { ...trace, clause: rule.clause },
    },
    carried,
    caps: [],
  };
}

/** The part of a target that a share of another is, in whole milliseconds rounded down; all of it where the other is zero. */
function shareOf(target: number, elapsed: number, of: number): number {
  return of === 0 ? target : Number((BigInt(target) * BigInt(elapsed)) / BigInt(of));
}

function runningClock({
  plan,
  limit,
  judged,
}: Predecessor): (RunningClock & { readonly rule: WithinRule }) | undefined {
  const { term } = judged;
  if (limit.due.kind !== "within" || term === undefined) return undefined;
  const { start, resolved, link } = term;
  const { pauses, clause } = plan;
  return { kind: "clock", clause: clause.id, limit, rule: limit.due, start, pauses, resolved, carried: link?.carried };
}

function knownOf({ clause, pauses, resolved }: RunningClock, history: History, now: number): Known {
  return { clause, history, pauses, now, resolved, link: undefined };
}

/** What a promise of the old level would be due by, where that was still running. */
function runningCaps(
  subject: Subject,
  change: Change,
  { event }: LevelPeriod,
  predecessor: Predecessor,
): readonly Cap[] {
  const { judged } = predecessor;
  const { due } = judged.part;
  const running = runningClock(predecessor);
  const isOver = judged.kept !== undefined || judged.ended !== undefined;
  if (running === undefined || isOver || due.kind === "none" || (due.kind === "at" && due.at < event.at)) return [];
  if (judged.part.trace?.kind === "appointment") {
    const { instead } = judged.part.trace;
    const own = instead.kind === "within" ? { ...instead, of: instead.of ?? running.clause } : instead;
    return [{ kind: "moment", due, trace: { ...judged.part.trace, instead: own } }];
  }
  const older = judged.term?.link?.caps ?? [];
  return pruned([...older, running].map((cap) => ({ cap, due: dueOfCap(cap, change.sight.history, event.at) })));
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
  const left = new Map(change.stood);
  const dues: DueChange[] = [];
  for (const [plan, { part, judged }] of standing(subject, lines, index, sight)) {
    const [first] = plan.limits;
    const old = change.stood.has(plan) || first === undefined ? plan : change.same.get(first)?.plan;
    const before = old === undefined ? undefined : left.get(old)?.part;
    if (old !== undefined) left.delete(old);
    const after = wasKeptBefore(part, judged) ? undefined : part;
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

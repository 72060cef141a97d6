import type { Limit } from "../contract/clause.js";
import type { LevelChangePolicy } from "../contract/contract-spec.js";
import { historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { isBackward, spanOf } from "../contract/due-rule.js";
import type { DueRule } from "../contract/due-rule.js";
import { clockOf, countedFor, dueOfCap } from "./span.js";
import type { Known } from "./due.js";
import { isSettledBy } from "./join.js";
import type { Judged } from "./judge.js";
import { isClock, isLinked } from "./line.js";
import type { Line, Open, Sight, Subject } from "./line.js";
import { pruned } from "./link.js";
import type { Cap, KeptBefore, Link, RunningClock, Used } from "./link.js";
import { countedBy } from "./pausing.js";
import type { ClausePlan } from "./plan.js";
import type { LevelPeriod } from "./restart.js";
import { startRuleOf } from "./start.js";
import type { Start } from "./start.js";
import { referTo } from "./segments.js";
import type { Instant } from "../time/zone.js";

/*
 * What the promises of a new level bring with them from the old one, by the policy of the change.
 */

/** A promise of the old level with the clause that it belongs to. */
export interface Predecessor {
  readonly plan: ClausePlan;
  readonly limit: Limit;
  readonly judged: Judged;
  /** The event that kept its clause as a whole, which called off what was open. */
  readonly calledOff: Placed | undefined;
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
  /** For a round that is open, and a clock that a reopening had started again: its start, and what that would be by the start rule of the new level. */
  readonly startedAgain: (plan: ClausePlan, index: number) => StartedAgain | undefined;
  readonly linksFor: (plan: ClausePlan, adjacent: Line | undefined) => Line["links"];
}

/** The start of a clock by the start rules of two levels, the new one in the place of the old. */
export interface StartedAgain {
  readonly before: Start;
  readonly after: Start;
  /** For a round: what it would be by that of any level. */
  readonly startedAt: ((level: string) => Start) | undefined;
}

/** How a promise was kept, if it was. */
export function keptBefore({ kept, part }: Judged): KeptBefore | undefined {
  return kept === undefined ? undefined : { event: kept, part };
}

/** What a promise of the new level brings with it; `undefined` where nothing. */
export function linkOf(
  subject: Subject,
  change: Change,
  period: LevelPeriod,
  plan: ClausePlan,
  limit: Limit,
  at: number,
  adjacent: Line | undefined,
): Link | undefined {
  const { place } = period.event;
  // A round that was kept is followed by others, whatever is said of promises that were kept.
  const kind = plan.repeat === undefined ? period.rule?.kept : undefined;
  const own = adjacent === undefined ? undefined : change.stood.get(plan)?.judged[at];
  const predecessor = own === undefined ? change.same.get(limit) : predecessorOf(change, plan, limit, own);
  const isRenewed = kind === "renew" && isClock(limit);
  const stays = kind === "carry" && isClock(limit) && predecessor !== undefined && predecessor.calledOff === undefined;
  const carriedKeep = stays ? keptBefore(predecessor.judged) : undefined;
  const kept = isRenewed ? undefined : (carriedKeep ?? change.keptSoFar.get(plan)?.[at]);
  // What a renewal left behind does not keep it at the levels that follow either.
  const after = isRenewed ? place : (adjacent?.links?.[at]?.after ?? -1);
  const inherited = isClock(limit)
    ? inherit(
        subject,
        change,
        period,
        plan,
        limit,
        predecessor,
        adjacent?.links?.[at],
        adjacent && change.startedAgain(plan, at),
      )
    : undefined;
  if (inherited === undefined && kept === undefined && after < 0) return undefined;
  const { start, startedAt, carried, stopped, caps } = inherited ?? NOTHING;
  return { place, after, start, startedAt, carried, stopped, caps, kept };
}

/** A promise of the old level, and what called it off. */
export function predecessorOf(
  { stood, sight }: Pick<Change, "stood" | "sight">,
  plan: ClausePlan,
  limit: Limit,
  judged: Judged,
): Predecessor {
  const whole = stood.get(plan)?.part;
  const { part } = judged;
  const isOff =
    whole?.state === "kept" &&
    part.state !== "kept" &&
    (part.state === "cancelled" || !isSettledBy(part, whole.keptAt));
  const by = isOff ? whole.keptBy.index : undefined;
  const calledOff = by === undefined ? undefined : sight.history.all.find(({ index }) => index === by);
  return { plan, limit, judged, calledOff };
}

type Inherited = Pick<Link, "start" | "startedAt" | "carried" | "stopped" | "caps">;
const NOTHING: Inherited = { start: undefined, startedAt: undefined, carried: undefined, stopped: undefined, caps: [] };

/** What the clock of a promise takes over by the policy. */
function inherit(
  subject: Subject,
  change: Change,
  period: LevelPeriod,
  plan: ClausePlan,
  limit: Limit,
  predecessor: Predecessor | undefined,
  link: Link | undefined,
  again: StartedAgain | undefined,
): Inherited | undefined {
  switch (change.policy) {
    case "carry-elapsed":
    case "carry-percentage":
      return predecessor === undefined ? undefined : carry(subject, change, period, plan, limit, predecessor);
    case "stricter-of": {
      const caps = predecessor === undefined ? [] : runningCaps(subject, change, period, predecessor);
      return caps.length === 0 ? undefined : { ...NOTHING, caps };
    }
    case "keep-start":
      if (again !== undefined) return { ...NOTHING, start: again.after, startedAt: again.startedAt };
      return isLinked(link) ? link : undefined;
    case "at-confirmation":
    case "next-working-time":
    case "ignore":
      return undefined;
  }
}

/** A clock that goes on with the time that it has used. */
function carry(
  subject: Subject,
  change: Change,
  period: LevelPeriod,
  plan: ClausePlan,
  limit: Limit,
  predecessor: Predecessor,
): Inherited | undefined {
  const { rules, starts, history } = subject;
  const { event, rule } = period;
  const { judged } = predecessor;
  const running = runningClock(subject, predecessor);
  if (running === undefined || judged.term === undefined || !isClock(limit)) return undefined;
  const { start } = judged.term;
  if (start.at > event.at) {
    // Held by its start rule, it has used nothing; that of the new level is asked from now on.
    return { ...NOTHING, start: starts(startRuleOf(rules, plan.clause, period.level), event) };
  }
  const as = change.policy === "carry-elapsed" ? "time" : "share";
  // Time that was used is time of hours alone; whatever dates are counted in is counted anew from where it began.
  const isHours = isLength(running.rule) && isLength(limit.due);
  if (as === "time" && !isHours) return { ...NOTHING, start, carried: running.carried };
  const usedAt = (known: History, at: Instant): Used => {
    const clock = clockOf(running, knownOf(running, known, event.at));
    const elapsed = clock === undefined ? 0 : countedBy(clock, at);
    return { clause: predecessor.plan.clause.id, elapsed, target: clock?.target ?? 0, as };
  };
  const over = predecessor.calledOff ?? judged.kept ?? judged.ended;
  const asOn = usedAt(change.sight.history, event.at);
  const trace = { trigger: referTo(event), rule: "carried", at: event.at, held: [] } as const;
  return {
    start: {
      at: event.at,
      known: event.at,
      place: event.place,
      provisional: start.provisional,
      trace: rule?.clause === undefined ? trace : { ...trace, clause: rule.clause },
    },
    startedAt: undefined,
    carried: over === undefined ? asOn : usedAt(historyBefore(history, over.place), over.at),
    stopped: over && { by: over, carriedOn: asOn },
    caps: [],
  };
}

/** Whether a due rule is a length of time, or several of one clock one after another. */
function isLength(rule: DueRule): boolean {
  return rule.kind === "within" || (rule.kind === "sumOf" && rule.whole !== undefined);
}

function runningClock({ reopenings }: Subject, { plan, limit, judged }: Predecessor): RunningClock | undefined {
  const { term } = judged;
  const rule = spanOf(limit.due);
  if (rule === undefined || isBackward(rule) || term === undefined) return undefined;
  const { start, resolved, link } = term;
  const { pauses, clause } = plan;
  return {
    kind: "clock",
    clause: clause.id,
    limit,
    rule,
    start,
    pauses,
    resolved,
    carried: link?.carried,
    isReopened: reopenings?.rule.clauses.has(clause.id) ?? false,
  };
}

function knownOf({ clause, pauses, resolved }: RunningClock, history: History, now: number): Known {
  return { clause, history, pauses, now, resolved, link: undefined, stops: undefined };
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
  const running = runningClock(subject, predecessor);
  const isOver = (judged.kept ?? judged.ended ?? predecessor.calledOff) !== undefined;
  if (running === undefined || isOver || due.kind === "none" || (due.kind === "at" && due.at < event.at)) return [];
  if (judged.part.trace?.kind === "appointment") {
    return [{ kind: "moment", due, trace: countedFor(judged.part.trace, running.clause) }];
  }
  const older = judged.term?.link?.caps ?? [];
  return pruned([...older, running].map((cap) => ({ cap, due: dueOfCap(cap, change.sight.history, event.at) })));
}

import type { Clause, Limit, StartRule } from "../contract/clause.js";
import { isBackward, spanOf } from "../contract/due-rule.js";
import type { Trigger } from "../contract/trigger.js";
import type { ContractRules } from "../contract/rules.js";
import { firstOf, historyBefore, lastOf } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { NOTHING_RESOLVED, standingAgreement } from "./due.js";
import type { Gates } from "./gates.js";
import type { Link } from "./link.js";
import type { ClausePlan } from "./plan.js";
import { startsFromLatest } from "./moving-trigger.js";
import { reckon } from "./reckon.js";
import { goneOn, reopeningsFor } from "./reopening.js";
import type { Reopenings } from "./reopening.js";
import type { LevelPeriod } from "./restart.js";
import { countsFromDue, fromLatest, startRuleOf } from "./start.js";
import type { Start, Starts } from "./start.js";
import type { CountsFrom } from "./trace.js";

/** The levels of a ticket, and the starts of its clocks. */
export interface Levels {
  readonly rules: ContractRules;
  readonly periods: readonly LevelPeriod[];
  readonly starts: Starts;
  /** The reopenings that count. */
  readonly reopenings: Reopenings | undefined;
  /** The due moment of a clause by what had happened, and the start from which it is; none where it has none. */
  readonly dueOfClause: (clause: string, history: History) => DueMoment | undefined;
  readonly gates: Gates;
}

/** A due moment, and the start from which it counts. */
export interface DueMoment {
  readonly at: Instant;
  readonly provisional: boolean;
  /** Whether it is the end of a date. */
  readonly endsDate: boolean;
  readonly start: Start;
}

/** Where a clause stands in the levels of a ticket. */
export interface Standing {
  readonly levels: Levels;
  readonly plan: ClausePlan;
  readonly history: History;
  readonly basis: Basis;
}

/** On what the starts of clocks rest: the level whose start rule applies, and the moment from which they count. */
export type Basis = Pick<LevelPeriod, "level" | "origin">;

/** Whether a clause applies at a level. */
export function appliesAt(clause: Clause, level: string): boolean {
  return clause.levels?.has(level) ?? true;
}

/**
 * The start of a promise on a basis: from its trigger, or, without one, from the origin; a clock that goes on has its start already. Where its
 * trigger is known to have taken the place of the start (`isTriggered`), that is not asked again.
 */
export function startIn(
  standing: Standing,
  limit: Limit,
  link: Link | undefined,
  isTriggered = false,
): Start | undefined {
  const rule = ruleFor(standing, limit);
  const { from } = limit;
  if (from === undefined) return link?.start ?? fromOrigin(standing, rule);
  const trigger = triggerOf(standing, from);
  // What set a clock going that goes on was before the change of level.
  const isOld = link?.start !== undefined && (trigger === undefined || trigger.event.place <= link.place);
  if (isOld) return link.start;
  if (from.kind === "last" && from.otherwiseStart && trigger === undefined) return fromOrigin(standing, rule);
  if (from.kind !== "event" || !from.otherwiseStart)
    return trigger === undefined ? undefined : fromTrigger(standing, trigger, rule);
  const fallback = link?.start ?? fromOrigin(standing, rule);
  const counts = trigger !== undefined && (isTriggered || !wasDecided(limit, fallback, link, trigger.event, standing));
  return counts ? fromTrigger(standing, trigger, rule) : fallback;
}

/** A moment from which a clause counts: that of an event, or one that is known by it. */
interface Moment {
  readonly event: Placed;
  readonly counts: CountsFrom | undefined;
  readonly provisional: boolean;
  /** Whether a later event of its kind moves it. */
  readonly isLatest: boolean;
}

function triggerOf({ levels, history }: Standing, from: Trigger): Moment | undefined {
  switch (from.kind) {
    case "event":
      return momentOf(firstOf(history, from.events, -1));
    case "last":
      return momentOf(lastOf(history, from.events), true);
    case "all": {
      const all = from.events.map((event) => firstOf(history, [event], -1)).filter((event) => event !== undefined);
      if (all.length < from.events.length) return undefined;
      return momentOf(all.reduce((last, each) => (each.place > last.place ? each : last)));
    }
    case "agreed": {
      const agreement = standingAgreement(from.event, history);
      if (agreement === undefined) return undefined;
      const event = firstOf(history, [from.event], -1) ?? agreement.event;
      return { event, counts: { kind: "agreed", at: agreement.agreed }, provisional: false, isLatest: false };
    }
    case "due": {
      const due = levels.dueOfClause(from.clause, history);
      const event = due === undefined ? undefined : history.all[due.start.place];
      if (due === undefined || event === undefined) return undefined;
      const counts = countsFromDue(from.clause, due.at, due.endsDate);
      return { event, counts, provisional: due.provisional, isLatest: false };
    }
  }
}

function momentOf(event: Placed | undefined, isLatest = false): Moment | undefined {
  return event === undefined ? undefined : { event, counts: undefined, provisional: false, isLatest };
}

/** The start rule of a promise; none for what counts no time, being due by an event or at an agreed moment, or counts back. */
function ruleFor({ levels, plan: { clause }, basis }: Standing, { due }: Limit): StartRule | undefined {
  if (due.kind === "before" || due.kind === "at") return undefined;
  const span = spanOf(due);
  return span !== undefined && isBackward(span) ? undefined : startRuleOf(levels.rules, clause, basis.level);
}

/** A change of level that restarts clocks does so by its own rule. */
function fromOrigin({ levels, basis: { origin } }: Standing, rule: StartRule | undefined): Start {
  return levels.starts(rule === undefined ? undefined : (origin.restart ?? rule), origin.event);
}

/**
 * The start of a promise that has a trigger of its own. A restart leaves it alone where the clause applied already when its trigger
 * happened; a clause that came with the new level counts an earlier trigger from the restart.
 */
function fromTrigger(standing: Standing, trigger: Moment, rule: StartRule | undefined): Start {
  const { event, counts, provisional, isLatest } = trigger;
  if (counts !== undefined) {
    const start = standing.levels.starts(rule, event, counts);
    return provisional && !start.provisional ? { ...start, provisional } : start;
  }
  if (isOvertaken(standing, event)) return fromOrigin(standing, rule);
  const start = standing.levels.starts(rule, event);
  return isLatest ? fromLatest(start) : start;
}

/** Whether a clause that a change of level brought counts from the change, since its trigger happened when it was not for the ticket. */
function isOvertaken(standing: Standing, trigger: Placed): boolean {
  const { levels, plan, basis } = standing;
  const restarted = basis.origin.restart !== undefined && trigger.place < basis.origin.event.place;
  if (!restarted) return false;
  if (!appliesAt(plan.clause, levelAt(levels.periods, trigger.place))) return true;
  const period = levels.periods.filter(({ event }) => event.place <= trigger.place).at(-1);
  return period !== undefined && givesWay(standing, period);
}

/** Whether a clause promises nothing at a level since another one is for the ticket there. */
export function givesWay({ levels, plan, history }: Omit<Standing, "basis">, period: LevelPeriod): boolean {
  if (plan.unless === undefined) return false;
  const { place } = period.event;
  const gate = levels.gates.of({ levels, plan, history: historyBefore(history, place + 1), basis: period }, place);
  return gate.kind === "shut" && gate.because.kind === "clause";
}

/**
 * The moments from which a clause counts whose promises have one trigger, before any start rule, one after the other as they became known:
 * the event that took the place of the start comes after that, and of the latest events each. Clocks that a change of level carried over count from
 * where they did. `since` is the place from which the clause is owed.
 */
export function triggersIn(standing: Standing, since: number): readonly Instant[] {
  const { plan, basis } = standing;
  const { event: first } = basis.origin;
  const [limit] = plan.limits;
  const from = limit?.from;
  if (limit === undefined || from === undefined) return [first.at];
  if (from.kind === "last") return latestTriggers(standing, limit, since);
  const trigger = triggerOf(standing, from);
  const otherwiseStart = from.kind === "event" && from.otherwiseStart;
  if (trigger === undefined) return otherwiseStart ? [first.at] : [];
  const { event, counts } = trigger;
  if (counts !== undefined) return [counts.at];
  if (!otherwiseStart) return [isOvertaken(standing, event) ? first.at : event.at];
  // What was decided by then counts from the start for good.
  return [first.at, startIn(standing, limit, undefined)?.trace.trigger.at ?? first.at];
}

/** The moments of the latest events, as far as they moved the start. */
function latestTriggers(standing: Standing, limit: Limit, since: number): readonly Instant[] {
  const { plan, history } = standing;
  const startBy = (seen: History): Start | undefined => startIn({ ...standing, history: seen }, limit, undefined);
  const whose = { clause: plan.clause.id, pauses: plan.pauses };
  const appointment = plan.appointments?.[plan.limits.indexOf(limit)];
  const starts = startsFromLatest(limit, history, since, startBy, whose, appointment, undefined);
  return starts.map(({ trace }) => trace.trigger.at);
}

/** The level in force at a place. */
export function levelAt(periods: readonly LevelPeriod[], place: number): string {
  return periods.filter((period) => period.event.place <= place).at(-1)?.level ?? periods[0]?.level ?? "";
}

/** Whether a promise that counted from the start was kept, ended or broken by the time its trigger was recorded. */
function wasDecided(
  limit: Limit,
  fallback: Start,
  link: Link | undefined,
  trigger: Placed,
  standing: Standing,
): boolean {
  if (link?.kept !== undefined) return true;
  const { plan, levels } = standing;
  const { clause, pauses, limits, appointments } = plan;
  const history = historyBefore(standing.history, trigger.place);
  const after = Math.max(fallback.place, link?.after ?? -1);
  const brought = link && goneOn(link, reopeningsFor(levels, plan), history);
  const term = { start: fallback, after, resolved: NOTHING_RESOLVED, link: brought, isAgain: false };
  const appointment = appointments?.[limits.indexOf(limit)];
  const { due } = reckon(limit, term, appointment, { clause: clause.id, pauses }, history, trigger.at);
  // Closing calls off what is due by an event.
  const ends = limit.due.kind === "before" ? [...limit.endedBy, "closed"] : limit.endedBy;
  const over = firstOf(history, [...limit.promise, ...ends], after);
  return over !== undefined || (due.kind === "at" && due.at < trigger.at);
}

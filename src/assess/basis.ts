import type { Clause, Limit, StartRule } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { dueOf } from "./due.js";
import { startFromOrigin } from "./restart.js";
import type { LevelPeriod, Origin } from "./restart.js";
import { startAt, startBy, startRuleOf } from "./start.js";
import type { Start } from "./start.js";

/** Where a clause stands in the levels of a ticket. */
export interface Standing {
  readonly rules: ContractRules;
  readonly clause: Clause;
  readonly history: History;
  /** All periods of the ticket. */
  readonly periods: readonly LevelPeriod[];
  readonly period: LevelPeriod;
}

/** Whether a clause applies at a level. */
export function appliesAt(clause: Clause, level: string): boolean {
  return clause.levels?.has(level) ?? true;
}

/** The start of a promise in a period: from its trigger, or, without one, from the period's origin. */
export function startIn(standing: Standing, limit: Limit): Start | undefined {
  const { period, history } = standing;
  const rule = ruleFor(standing, limit);
  if (limit.from === undefined) return fromOrigin(period.origin, rule);
  const trigger = firstOf(history, [limit.from.event], -1);
  if (!limit.from.otherwiseStart) return trigger === undefined ? undefined : fromTrigger(standing, trigger, rule);
  const fallback = fromOrigin(period.origin, rule);
  const counts = trigger !== undefined && !wasDecided(limit, fallback, trigger, standing);
  return counts ? fromTrigger(standing, trigger, rule) : fallback;
}

/** The start rule of a promise; none for what counts no time, being due by an event or at an agreed moment. */
function ruleFor({ rules, clause, period }: Standing, { due }: Limit): StartRule | undefined {
  return due.kind === "before" || due.kind === "at" ? undefined : startRuleOf(rules, clause, period.level);
}

function fromOrigin(origin: Origin, rule: StartRule | undefined): Start {
  return rule === undefined ? startAt(origin.event, { rule: "immediate" }) : startFromOrigin(origin, rule);
}

/**
 * The start of a promise that has a trigger of its own. A restart leaves it alone where the clause applied already when its trigger
 * happened; a clause that came with the new level counts an earlier trigger from the restart.
 */
function fromTrigger({ clause, period, periods }: Standing, trigger: Placed, rule: StartRule | undefined): Start {
  const restarted = period.origin.restart !== undefined && trigger.place < period.origin.event.place;
  if (restarted && !appliesAt(clause, levelAt(periods, trigger.place))) return fromOrigin(period.origin, rule);
  return rule === undefined ? startAt(trigger, { rule: "immediate" }) : startBy(rule, trigger);
}

function levelAt(periods: readonly LevelPeriod[], place: number): string {
  return periods.filter((period) => period.event.place <= place).at(-1)?.level ?? periods[0]?.level ?? "";
}

/** Whether a promise that counted from the start was kept or broken by the time its trigger was recorded. */
function wasDecided(limit: Limit, fallback: Start, trigger: Placed, { history, clause }: Standing): boolean {
  if (limit.due.kind === "every") return false;
  const known = historyBefore(history, trigger.place);
  const { due } = dueOf(limit.due, fallback, known, clause.id);
  const kept = firstOf(known, limit.promise, fallback.place);
  return kept !== undefined || (due.kind === "at" && due.at < trigger.at);
}

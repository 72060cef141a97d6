import type { Clause, Limit, StartRule } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { dueOf } from "./due.js";
import type { PauseRules } from "./plan.js";
import type { LevelPeriod } from "./restart.js";
import { startRuleOf } from "./start.js";
import type { Start, Starts } from "./start.js";

/** The levels of a ticket, and the starts of its clocks. */
export interface Levels {
  readonly rules: ContractRules;
  readonly periods: readonly LevelPeriod[];
  readonly starts: Starts;
}

/** Where a clause stands in the levels of a ticket. */
export interface Standing {
  readonly levels: Levels;
  readonly clause: Clause;
  readonly pauses: PauseRules;
  readonly history: History;
  readonly period: LevelPeriod;
}

/** Whether a clause applies at a level. */
export function appliesAt(clause: Clause, level: string): boolean {
  return clause.levels?.has(level) ?? true;
}

/** The start of a promise in a period: from its trigger, or, without one, from the period's origin. */
export function startIn(standing: Standing, limit: Limit): Start | undefined {
  const rule = ruleFor(standing, limit);
  const { from } = limit;
  if (from === undefined) return fromOrigin(standing, rule);
  const trigger = firstOf(standing.history, [from.event], -1);
  if (!from.otherwiseStart) return trigger === undefined ? undefined : fromTrigger(standing, trigger, rule);
  const fallback = fromOrigin(standing, rule);
  const counts = trigger !== undefined && !wasDecided(limit, fallback, trigger, standing);
  return counts ? fromTrigger(standing, trigger, rule) : fallback;
}

/** The start rule of a promise; none for what counts no time, being due by an event or at an agreed moment. */
function ruleFor({ levels, clause, period }: Standing, { due }: Limit): StartRule | undefined {
  return due.kind === "before" || due.kind === "at" ? undefined : startRuleOf(levels.rules, clause, period.level);
}

/** A change of level that restarts clocks does so by its own rule. */
function fromOrigin({ levels, period: { origin } }: Standing, rule: StartRule | undefined): Start {
  return levels.starts(rule === undefined ? undefined : (origin.restart ?? rule), origin.event);
}

/**
 * The start of a promise that has a trigger of its own. A restart leaves it alone where the clause applied already when its trigger
 * happened; a clause that came with the new level counts an earlier trigger from the restart.
 */
function fromTrigger(standing: Standing, trigger: Placed, rule: StartRule | undefined): Start {
  const { levels, clause, period } = standing;
  const restarted = period.origin.restart !== undefined && trigger.place < period.origin.event.place;
  if (restarted && !appliesAt(clause, levelAt(levels.periods, trigger.place))) return fromOrigin(standing, rule);
  return levels.starts(rule, trigger);
}

function levelAt(periods: readonly LevelPeriod[], place: number): string {
  return periods.filter((period) => period.event.place <= place).at(-1)?.level ?? periods[0]?.level ?? "";
}

/** Whether a promise that counted from the start was kept or broken by the time its trigger was recorded. */
function wasDecided(limit: Limit, fallback: Start, trigger: Placed, standing: Standing): boolean {
  if (limit.due.kind === "every") return false;
  const history = historyBefore(standing.history, trigger.place);
  const known = { clause: standing.clause.id, history, pauses: standing.pauses, now: trigger.at };
  const { due } = dueOf(limit.due, fallback, known);
  const kept = firstOf(history, limit.promise, fallback.place);
  return kept !== undefined || (due.kind === "at" && due.at < trigger.at);
}

import type { ContractRules, LevelChangeRule } from "../contract/rules.js";
import type { LevelChangePolicy } from "../contract/contract-spec.js";
import type { History, Placed } from "../ticket/fold.js";

/** The moment from which the clocks of a level count, and how they start there. */
export interface Origin {
  readonly event: Placed;
  /** The rule by which a level change restarted the clocks; none where they count from the report. */
  readonly restart: LevelChangeRule | undefined;
}

/** A time during which one level was in force. */
export interface LevelPeriod {
  readonly level: string;
  readonly cause: "reported" | "raised" | "lowered";
  readonly policy: LevelChangePolicy | undefined;
  readonly clause: string | undefined;
  /** The report or the confirmation with which it began. */
  readonly event: Placed;
  readonly origin: Origin;
  /** The confirmation with which it ended. */
  readonly end: Placed | undefined;
}

/** The levels of a ticket, one after the other. A confirmation of the level in force changes nothing. */
export function levelPeriods(rules: ContractRules, history: History, level: string): readonly LevelPeriod[] {
  const { reported } = history;
  if (reported === undefined) return [];
  let current: LevelPeriod = {
    level,
    cause: "reported",
    policy: undefined,
    clause: undefined,
    event: reported,
    origin: { event: reported, restart: undefined },
    end: undefined,
  };
  const past: LevelPeriod[] = [];
  for (const event of history.happenings) {
    const next = event.level === undefined ? undefined : changed(rules, current, event, event.level);
    if (next === undefined) continue;
    past.push({ ...current, end: event });
    current = next;
  }
  past.push(current);
  return past;
}

function changed(rules: ContractRules, current: LevelPeriod, event: Placed, level: string): LevelPeriod | undefined {
  const rise = rules.levels.indexOf(level) - rules.levels.indexOf(current.level);
  if (rise === 0) return undefined;
  const rule = rise > 0 ? rules.escalation : rules.deescalation;
  if (rule.restart === "ignore") return undefined;
  return {
    level,
    cause: rise > 0 ? "raised" : "lowered",
    policy: rule.restart,
    clause: rule.clause,
    event,
    origin: rule.restart === "keep-start" ? current.origin : { event, restart: rule },
    end: undefined,
  };
}

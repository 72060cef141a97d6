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
  /** The rule of the change with which it began; none for the report. */
  readonly rule: LevelChangeRule | undefined;
  /** The report or the confirmation with which it began. */
  readonly event: Placed;
  readonly origin: Origin;
  /** The confirmation with which it ended. */
  readonly end: Placed | undefined;
  /** Confirmations of other levels in it that changed nothing, and the rule that says so. */
  readonly ignored: readonly Ignored[];
}

/** A confirmation that changed nothing. */
export interface Ignored {
  readonly event: Placed;
  readonly level: string;
  readonly rule: LevelChangeRule;
}

/** The levels of a ticket, one after the other. A confirmation of the level in force changes nothing. */
export function levelPeriods(rules: ContractRules, history: History, level: string): readonly LevelPeriod[] {
  const { reported } = history;
  if (reported === undefined) return [];
  let current: LevelPeriod = {
    level,
    cause: "reported",
    rule: undefined,
    event: reported,
    origin: { event: reported, restart: undefined },
    end: undefined,
    ignored: NONE_IGNORED,
  };
  const past: LevelPeriod[] = [];
  for (const event of history.byType.get("level-confirmed") ?? NO_CONFIRMATIONS) {
    const { level: confirmed } = event;
    if (event.place >= history.end) break;
    if (confirmed === undefined || confirmed === current.level) continue;
    const rise = rules.levels.indexOf(confirmed) - rules.levels.indexOf(current.level);
    const rule = rise > 0 ? rules.escalation : rules.deescalation;
    if (rule.restart === "ignore") {
      current = { ...current, ignored: [...current.ignored, { event, level: confirmed, rule }] };
      continue;
    }
    past.push({ ...current, end: event });
    current = changed(current, event, confirmed, rule, rise > 0 ? "raised" : "lowered");
  }
  past.push(current);
  return past;
}

/** The policies by which clocks count from the confirmation. */
const RESTARTING: ReadonlySet<LevelChangePolicy> = new Set(["at-confirmation", "next-working-time", "stricter-of"]);

const NO_CONFIRMATIONS: readonly Placed[] = [];
const NONE_IGNORED: readonly Ignored[] = [];

function changed(
  { origin }: LevelPeriod,
  event: Placed,
  level: string,
  rule: LevelChangeRule,
  cause: LevelPeriod["cause"],
): LevelPeriod {
  return {
    level,
    cause,
    rule,
    event,
    origin: RESTARTING.has(rule.restart) ? { event, restart: rule } : origin,
    end: undefined,
    ignored: NONE_IGNORED,
  };
}

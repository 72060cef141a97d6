import type { ContractRules, LevelChangeRule } from "../contract/rules.js";
import type { LevelChangePolicy } from "../contract/contract-spec.js";
import type { StartRule } from "../contract/clause.js";
import type { History, Placed } from "../ticket/fold.js";
import { startAt, startBy, startInHours } from "./start.js";
import type { Start } from "./start.js";

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
  const reported = history.reported === undefined ? undefined : history.happenings[history.reported];
  if (history.reported === undefined || reported === undefined) return [];
  const report: Placed = { ...reported, place: history.reported };
  let current: LevelPeriod = {
    level,
    cause: "reported",
    policy: undefined,
    clause: undefined,
    event: report,
    origin: { event: report, restart: undefined },
    end: undefined,
  };
  const past: LevelPeriod[] = [];
  history.happenings.forEach((happening, place) => {
    const next =
      happening.level === undefined ? undefined : changed(rules, current, { ...happening, place }, happening.level);
    if (next === undefined) return;
    past.push({ ...current, end: next.event });
    current = next;
  });
  return [...past, current];
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

/** The start of a clock that counts from a period's origin. */
export function startFromOrigin(origin: Origin, rule: StartRule): Start {
  const { event, restart } = origin;
  if (restart === undefined) return startBy(rule, event);
  const clause = restart.clause === undefined ? {} : { clause: restart.clause };
  if (restart.calendar === undefined) return startAt(event, { rule: "at-confirmation", ...clause });
  return startInHours(event, restart.calendar, restart.calendarId ?? restart.calendar.calendar.id, restart.clause);
}

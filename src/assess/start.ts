import { searchFailed } from "../calendar/arithmetic.js";
import type { Rules } from "../calendar/rules.js";
import { requireImported, uncoveredWithin } from "../calendar/covered.js";
import { firstOpen } from "../calendar/timetable.js";
import type { Clause, StartRule } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import type { Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { referTo, segmentsOf } from "./trace.js";
import type { StartTrace } from "./trace.js";

/** When a clock starts, why, and whether that leans on dates whose holidays are not known yet. */
export interface Start {
  readonly at: Instant;
  /** The place of the event from which it counts; only later events keep the promise. */
  readonly place: number;
  readonly provisional: boolean;
  readonly trace: StartTrace;
}

/** The start rule of a clause at a level: its own, else the level's, else the contract's. */
export function startRuleOf(rules: ContractRules, clause: Clause, level: string | undefined): StartRule {
  return clause.start ?? (level === undefined ? undefined : rules.startOfLevel.get(level)) ?? rules.start;
}

/** The start of a clock that counts from an event, by a start rule. */
export function startBy(rule: StartRule, trigger: Placed): Start {
  if (rule.calendar === undefined) {
    return startAt(trigger, { rule: "immediate", ...(rule.clause !== undefined && { clause: rule.clause }) });
  }
  return startInHours(trigger, rule.calendar, rule.calendarId ?? rule.calendar.calendar.id, rule.clause);
}

/** The start of a clock at the very moment of an event. */
export function startAt(
  trigger: Placed,
  why: { readonly rule: "immediate" | "at-confirmation"; readonly clause?: string },
): Start {
  const trace: StartTrace = { trigger: referTo(trigger), ...why, at: trigger.at, held: [] };
  return { at: trigger.at, place: trigger.place, provisional: false, trace };
}

/** The start of a clock at the first working moment at or after an event. */
export function startInHours(trigger: Placed, calendar: Rules, calendarId: string, clause: string | undefined): Start {
  const at = firstOpen(calendar, trigger.at);
  if (at === undefined) throw searchFailed(calendar, trigger.at, "after", "/contract");
  const trace: StartTrace = {
    trigger: referTo(trigger),
    rule: "next-working-time",
    calendar: calendarId,
    ...(clause !== undefined && { clause }),
    at,
    held: segmentsOf(calendar, trigger.at, at, clause),
  };
  requireImported(calendar, trigger.at, at + 1, "/contract");
  return { at, place: trigger.place, provisional: uncoveredWithin(calendar, trigger.at, at + 1) !== undefined, trace };
}

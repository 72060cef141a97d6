import type { ParsedTime } from "../calendar/time-of-date.js";
import { limitsOf } from "../contract/clause.js";
import type { Limit } from "../contract/clause.js";
import { spanOf } from "../contract/due-rule.js";
import type { SpanRule } from "../contract/due-rule.js";
import type { ContractRules } from "../contract/rules.js";
import { DAY } from "../time/plain-date.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import type { StartTrace } from "./trace.js";
import { unless } from "./verify-segments.js";

/*
 * Checks of what a trace says of a due moment from which a clause counts: whether it is the end of a date.
 */

/** Problems of a start that is said to be the end of a date, or is not said to be. */
export function endOfDateProblems({ counts }: StartTrace, rules: ContractRules): readonly string[] {
  // Which calendar a ticket names, and so in which zone its dates are, is not known here.
  if (counts?.kind !== "due" || rules.asks.length > 0) return [];
  const { clause, at, endsDate } = counts;
  const isOwn = isPlain(rules);
  const clauses = isOwn ? rules.clauses.filter(({ id }) => id === clause) : rules.clauses;
  const limits = clauses.flatMap(({ commitment }) => limitsOf(commitment));
  if (endsDate === true) {
    const isEnd = limits.flatMap(spansOf).some((rule) => mayEndDate(rule) && isMidnight(rule, at));
    return unless(isEnd, `${clause} is not due at the end of a date at ${String(at)}`);
  }
  const mustEnd = isOwn && limits.length > 0 && limits.every(({ due }) => endsDateAlways(due, at));
  return unless(!mustEnd, `the due moment of ${clause} is the end of a date`);
}

function spansOf({ due }: Limit): readonly SpanRule[] {
  const span = spanOf(due);
  return span === undefined ? [] : rulesIn(span);
}

function rulesIn(rule: SpanRule): readonly SpanRule[] {
  if (rule.kind === "sumOf") return rule.rules.slice(-1).flatMap(rulesIn);
  return rule.kind === "earliestOf" || rule.kind === "latestOf" ? rule.rules.flatMap(rulesIn) : [rule];
}

function isMidnight(rule: SpanRule, at: Instant): boolean {
  const zone = rule.kind === "dates" ? rule.count.zone : rule.kind === "within" ? rule.more?.zone : undefined;
  return zone !== undefined && startOfDate(zone, dateAt(zone, at)) === at;
}

/** Whether a rule may be due at the end of a date. */
function mayEndDate(rule: SpanRule): boolean {
  if (rule.kind === "dates") return isEnd(rule.count.at) || rule.count.at === "same-time" || rule.count.at === CLOSING;
  const at = rule.kind === "within" ? rule.more?.rolls?.at : undefined;
  return at !== undefined && (isEnd(at) || at === CLOSING);
}

const CLOSING: ParsedTime = "end-of-working-day";

function isEnd(at: ParsedTime): boolean {
  return at === "end-of-day" || at === DAY;
}

/** The policies by which each level's clocks are its own. */
const OWN: readonly string[] = ["at-confirmation", "next-working-time", "keep-start", "ignore"];

/** Whether due moments are those of the contract's rules alone: no appointment, and no other level's clock, takes their place. */
function isPlain({ appointments, escalation, deescalation }: ContractRules): boolean {
  return appointments.length === 0 && [escalation, deescalation].every(({ restart }) => OWN.includes(restart));
}

function endsDateAlways(due: Limit["due"], at: Instant): boolean {
  return (
    due.kind === "dates" &&
    isEnd(due.count.at) &&
    isMidnight(due, at) &&
    due.pausedBy !== "time" &&
    due.count.ifClosed !== "roll-forward"
  );
}

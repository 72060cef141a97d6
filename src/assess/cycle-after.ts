import { uncoveredWithin } from "../calendar/covered.js";
import { isWorkingDate } from "../calendar/working-days.js";
import type { AfterPeriodRule } from "../contract/every.js";
import type { PauseRules } from "./plan.js";
import type { History } from "../ticket/fold.js";
import { formatDate } from "../time/plain-date.js";
import { startOfDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import { nextPeriod } from "./cycle.js";
import type { Cycle, Cycles, PeriodDates } from "./cycle.js";
import { NOTHING_RESOLVED } from "./due.js";
import type { Known } from "./due.js";
import { dueOfSpan } from "./span.js";
import type { Start } from "./start.js";
import type { Trace, Writable } from "./trace.js";

/*
 * Standing duties that are due some time after the end of each period.
 */

/** The cycles of periods that have ended by a moment; each begins with the end of its period. */
export function cyclesAfter(
  clause: string,
  rule: AfterPeriodRule,
  periods: Iterable<PeriodDates>,
  lastStart: Instant,
): Cycles {
  const begun: Cycle[] = [];
  for (const period of periods) {
    if (period.end > lastStart) return { begun, next: period.end };
    begun.push(cycleOf(clause, rule, period));
  }
  return { begun, next: undefined };
}

function cycleOf(clause: string, rule: AfterPeriodRule, dates: PeriodDates): Cycle {
  const { period, zone, calendar, calendarId } = rule;
  const { first, next, start: begins, end: start } = dates;
  const [from, to] = [formatDate(first), formatDate(next)];
  const end = startOfDate(zone, nextPeriod(period, next));
  const trace: Writable<Extract<Trace, { readonly kind: "after" }>> = { kind: "after", period, begins, from, to };
  if (calendarId !== undefined) trace.calendar = calendarId;
  const isUncovered = calendar !== undefined && uncoveredWithin(calendar, begins, start) !== undefined;
  if (!owes(rule, dates)) return { start, end, from, to, due: undefined, provisional: isUncovered, trace };
  const told = dueOfSpan(rule.after, startAt(start), knownOf(clause, start));
  trace.span = told.trace;
  const [due, provisional] = told.due.kind === "at" ? [told.due.at, told.due.provisional] : [undefined, false];
  return { start, end, from, to, due, provisional: provisional || isUncovered, trace };
}

/** Whether a period has a working day, where it is asked. */
function owes({ calendar, zone }: AfterPeriodRule, { first, next }: PeriodDates): boolean {
  if (calendar === undefined) return true;
  for (let date = first; date < next; date += 1) if (isWorkingDate(calendar, zone, date)) return true;
  return false;
}

/** The end of a period is no event of the record. */
function startAt(at: Instant): Start {
  const trigger = { type: "period-ended", index: -1, at };
  const counts = { kind: "period", at } as const;
  return { at, known: at, place: -1, provisional: false, trace: { trigger, rule: "immediate", at, counts, held: [] } };
}

const NOTHING_PAUSES: PauseRules = new Map();
const NO_HISTORY: History = {
  all: [],
  end: 0,
  byType: new Map(),
  revealing: [],
  reported: undefined,
  attributes: {},
};

/** A standing duty knows no pauses, and asks no events. */
function knownOf(clause: string, now: Instant): Known {
  return {
    clause,
    history: NO_HISTORY,
    pauses: NOTHING_PAUSES,
    now,
    resolved: NOTHING_RESOLVED,
    link: undefined,
    stops: undefined,
  };
}

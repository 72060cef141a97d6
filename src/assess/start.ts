import { searchFailed } from "../calendar/arithmetic.js";
import type { Rules } from "../calendar/rules.js";
import { requireImported, uncoveredWithin } from "../calendar/covered.js";
import { firstOpen } from "../calendar/timetable.js";
import type { Clause, StartRule } from "../contract/clause.js";
import type { ContractRules, LevelChangeRule } from "../contract/rules.js";
import type { Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { referTo, segmentsOf } from "./trace.js";
import type { CountsFrom, StartTrace, Writable } from "./trace.js";

/** When a clock starts, why, and whether that leans on dates whose holidays are not known yet. */
export interface Start {
  readonly at: Instant;
  /** The place of the event from which it counts; only later events keep the promise. */
  readonly place: number;
  readonly provisional: boolean;
  readonly trace: StartTrace;
}

/** By what a clock starts: a start rule, or the rule of a change of level that restarts it; with neither it starts at once. */
export type Starting = StartRule | LevelChangeRule | undefined;

/** The starts of one ticket's clocks, given by what they start and the event from which they count. */
export type Starts = (by: Starting, trigger: Placed, counts?: CountsFrom) => Start;

/** Works each start out once: most clauses of a contract count from one event by one rule. */
export function startsOnce(): Starts {
  const known = new Map<Placed, { readonly by: Starting; readonly start: Start }[]>();
  return (by, trigger, counts) => {
    if (counts !== undefined) return startBy(by, trigger, counts);
    const same = known.get(trigger);
    for (const each of same ?? []) if (each.by === by) return each.start;
    const start = startBy(by, trigger, undefined);
    if (same === undefined) known.set(trigger, [{ by, start }]);
    else same.push({ by, start });
    return start;
  };
}

/** The start rule of a clause at a level: its own, else the level's, else the contract's. */
export function startRuleOf(rules: ContractRules, clause: Clause, level: string): StartRule {
  return clause.start ?? rules.startOfLevel.get(level) ?? rules.start;
}

function startBy(by: Starting, trigger: Placed, counts: CountsFrom | undefined): Start {
  if (by?.calendar !== undefined) return startInHours(by, by.calendar, trigger, counts);
  const at = counts?.at ?? trigger.at;
  const rule = by !== undefined && "restart" in by ? "at-confirmation" : "immediate";
  const trace = traceOf(rule, trigger, at, counts);
  if (by?.clause !== undefined) trace.clause = by.clause;
  return { at, place: trigger.place, provisional: false, trace };
}

/** The start of a clock at the first working moment at or after an event. */
function startInHours(
  { calendarId, clause }: StartRule | LevelChangeRule,
  calendar: Rules,
  trigger: Placed,
  counts: CountsFrom | undefined,
): Start {
  const from = counts?.at ?? trigger.at;
  const at = firstOpen(calendar, from);
  if (at === undefined) throw searchFailed(calendar, from, "after", "/contract");
  const trace = traceOf("next-working-time", trigger, at, counts);
  trace.calendar = calendarId ?? calendar.calendar.id;
  if (clause !== undefined) trace.clause = clause;
  trace.held = segmentsOf(calendar, from, at, clause);
  requireImported(calendar, from, at + 1, "/contract");
  return { at, place: trigger.place, provisional: uncoveredWithin(calendar, from, at + 1) !== undefined, trace };
}

function traceOf(
  rule: StartTrace["rule"],
  trigger: Placed,
  at: Instant,
  counts: CountsFrom | undefined,
): Writable<StartTrace> {
  const trace: Writable<StartTrace> = { trigger: referTo(trigger), rule, at, held: [] };
  if (counts !== undefined) trace.counts = counts;
  return trace;
}

import { searchFailed } from "../calendar/arithmetic.js";
import type { Rules } from "../calendar/rules.js";
import { requireImported, uncoveredWithin } from "../calendar/covered.js";
import { firstOpen } from "../calendar/timetable.js";
import type { Clause, StartRule } from "../contract/clause.js";
import type { ContractRules, LevelChangeRule } from "../contract/rules.js";
import type { Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { referTo, segmentsOf } from "./segments.js";
import type { CountsFrom, EventReference, StartTrace, Writable } from "./trace.js";

/** When a clock starts, why, and whether that leans on dates whose holidays are not known yet. */
export interface Start {
  readonly at: Instant;
  /** When the moment from which it counts became known. */
  readonly known: Instant;
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

/** A start from an event of which a later one would have moved it. */
export function fromLatest({ at, known, place, provisional, trace }: Start): Start {
  return { at, known, place, provisional, trace: { ...trace, latest: true } };
}

/** The start of a round by a start rule, from a due moment; `before` is how the row of rounds came there. */
export function startAfterDue(by: StartRule, counts: CountsFrom, place: number, before: Start): Start {
  const { trace, provisional } = before;
  return startFrom(by, { at: counts.at, place, trigger: trace.trigger, counts, provisional });
}

/** The due moment of a clause, or of the round before, as that from which something counts. */
export function countsFromDue(clause: string, at: Instant, endsDate: boolean): CountsFrom {
  return endsDate ? { kind: "due", clause, at, endsDate } : { kind: "due", clause, at };
}

function startBy(by: Starting, trigger: Placed, counts: CountsFrom | undefined): Start {
  const { at, place } = trigger;
  return startFrom(by, { at: counts?.at ?? at, place, trigger: referTo(trigger), counts, provisional: false });
}

/** The moment from which a clock counts, and the event that is told for it. */
interface Origin {
  readonly at: Instant;
  readonly place: number;
  readonly trigger: EventReference;
  /** What that moment is, where it is not the event's. */
  readonly counts: CountsFrom | undefined;
  readonly provisional: boolean;
}

function startFrom(by: Starting, origin: Origin): Start {
  const { at, place, provisional, trigger } = origin;
  if (by?.calendar !== undefined) return startInHours(by, by.calendar, origin);
  const rule = by !== undefined && "restart" in by ? "at-confirmation" : "immediate";
  const trace = traceOf(rule, origin, at);
  if (by?.clause !== undefined) trace.clause = by.clause;
  return { at, known: trigger.at, place, provisional, trace };
}

/** The start of a clock at the first working moment at or after the moment from which it counts. */
function startInHours({ calendarId, clause }: StartRule | LevelChangeRule, calendar: Rules, origin: Origin): Start {
  const { at: from, place } = origin;
  const at = firstOpen(calendar, from);
  if (at === undefined) throw searchFailed(calendar, from, "after", "/contract");
  const trace = traceOf("next-working-time", origin, at);
  trace.calendar = calendarId ?? calendar.calendar.id;
  if (clause !== undefined) trace.clause = clause;
  trace.held = segmentsOf(calendar, from, at, clause);
  requireImported(calendar, from, at + 1, "/contract");
  const provisional = origin.provisional || uncoveredWithin(calendar, from, at + 1) !== undefined;
  return { at, known: origin.trigger.at, place, provisional, trace };
}

function traceOf(rule: StartTrace["rule"], { trigger, counts }: Origin, at: Instant): Writable<StartTrace> {
  return counts === undefined ? { trigger, rule, at, held: [] } : { trigger, rule, at, counts, held: [] };
}

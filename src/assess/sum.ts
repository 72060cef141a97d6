import { isBackward } from "../contract/due-rule.js";
import type { SpanRule, SumRule, WithinRule } from "../contract/due-rule.js";
import { wholeOf } from "../contract/sum-rule.js";
import type { Pause } from "../ticket/pauses.js";
import type { Duration } from "../time/duration.js";
import type { Instant } from "../time/zone.js";
import { momentOf, NOTHING_RESOLVED } from "./due.js";
import type { Due, Known } from "./due.js";
import { endsDate } from "./end-of-date.js";
import type { Used } from "./link.js";
import { pausesOn, towards } from "./pausing.js";
import type { Clock } from "./pausing.js";
import type { DueOfSpan } from "./span.js";
import type { Start } from "./start.js";
import type { CountsFrom, Trace, Writable } from "./trace.js";
import { carriedBy, clockWithin } from "./within.js";

/*
 * Rules one after another. Each is by itself: paused time counts in the one in which it lies.
 */

type SumTrace = Writable<Extract<Trace, { readonly kind: "sumOf" }>>;
type DueBy = (rule: SpanRule, start: Start, carried: Used | undefined, known: Known) => DueOfSpan;

/** The due moment by rules one after another, each of which is reckoned by `dueBy`. */
export function dueOfSum(
  rule: SumRule,
  start: Start,
  carried: Used | undefined,
  known: Known,
  dueBy: DueBy,
): DueOfSpan & { readonly trace: SumTrace } {
  const stops = pausesFrom(pausesOn(known), start.at);
  const whole = rule.whole === undefined ? undefined : wholeClock(rule.whole, start, carried, known, stops);
  const shares = whole === undefined ? undefined : frontOf(rule, carried, whole.carried);
  const legs: { readonly due: Due; readonly trace: Trace }[] = [];
  let seen: Known = { ...known, resolved: NOTHING_RESOLVED, stops };
  let [from, provisional, isSuspended] = [start, start.provisional, false];
  for (const [index, each] of rule.rules.entries()) {
    const { due, trace } = dueBy(each, from, shares === undefined ? asShare(carried) : shares[index], seen);
    legs.push({ due, trace });
    if (due.kind === "suspended") {
      isSuspended = true;
      seen = { ...seen, stops: endedBy(stops, known.now) };
    } else if (due.kind === "at") provisional = due.provisional;
    from = startOfLeg(start, momentOf(due) ?? from.at, endsDate(due, trace), provisional);
  }
  const { at } = from;
  const due: Due = isSuspended ? { kind: "suspended", ifResumedNow: at } : { kind: "at", at, provisional };
  const trace: SumTrace = { kind: "sumOf", start: start.trace, legs };
  if (whole !== undefined && carried !== undefined) trace.carried = carriedBy(carried, whole.carried);
  if (isBackward(rule)) return { due, trace };
  return { due, trace, clock: whole ?? clockTowards(rule, start, at, known, stops) };
}

/** Where a leg starts: at the moment at which the one before ends. */
function startOfLeg({ known, place, trace }: Start, at: Instant, isEnd: boolean, provisional: boolean): Start {
  const { trigger } = trace;
  const counts: CountsFrom = isEnd ? { kind: "leg", at, endsDate: true } : { kind: "leg", at };
  return { at, known, place, provisional, trace: { trigger, rule: "immediate", at, counts, held: [] } };
}

/** Pauses without what of them lies before a start: no clock stands still before it has started. */
function pausesFrom(pauses: readonly Pause[], start: Instant): readonly Pause[] {
  return pauses
    .filter(({ end }) => end === undefined || end > start)
    .map((pause) => (pause.start < start ? { ...pause, start } : pause));
}

/** Pauses of which the one that lasts is taken to end now. */
function endedBy(pauses: readonly Pause[], now: Instant): readonly Pause[] {
  return pauses.map((pause) => (pause.end === undefined ? { ...pause, end: Math.max(pause.start, now) } : pause));
}

/** The clock of lengths of time of one clock, which counts all of them. */
function wholeClock(
  whole: WithinRule,
  start: Start,
  carried: Used | undefined,
  known: Known,
  stops: readonly Pause[],
): Clock {
  return { ...clockWithin(whole, start, carried, known), pauses: stops };
}

/** The clock of other rules, whose target is the time from the start until they end. */
function clockTowards(
  rule: SumRule,
  start: Start,
  at: Instant,
  { clause, now }: Known,
  pauses: readonly Pause[],
): Clock {
  const clock: Clock = { clause, calendar: rule.calendar, pauses, start: start.at, target: 0, carried: 0 };
  return { ...towards({ ...clock, pauses: endedBy(pauses, now) }, at), pauses };
}

/** What each leg has of the time that a clock brings, which the first legs use up first. */
function frontOf(rule: SumRule, carried: Used | undefined, time: Duration): readonly (Used | undefined)[] {
  let left = time;
  return rule.rules.map((each, index) => {
    const isLast = index === rule.rules.length - 1;
    const own = isLast ? left : Math.min(left, wholeOf(each)?.target ?? 0);
    left -= own;
    if (carried === undefined || own === 0) return undefined;
    return { clause: carried.clause, elapsed: own, target: carried.target, as: "time" };
  });
}

/** Where there is no one clock, what was used counts as a share of each leg. */
function asShare(carried: Used | undefined): Used | undefined {
  return carried === undefined || carried.as === "share" ? carried : { ...carried, as: "share" };
}

import { firstOf } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { hasPauses } from "./due.js";
import { partOfTerm } from "./judge.js";
import type { Extent, Judged } from "./judge.js";
import type { Outcome, Part } from "./obligation.js";
import { reckon } from "./reckon.js";
import type { Reckoning, Term } from "./reckon.js";
import { fromDue, leansOn, roundAfterDue, roundFrom } from "./round-start.js";
import { placeAfter, seenBefore, stopAfter, stopsIn } from "./round.js";
import type { Course, Next } from "./round.js";
import { referTo } from "./segments.js";
import type { Writable } from "./trace.js";
import { outcomeOf } from "./verdict.js";
import type { Setting } from "./verdict.js";

/*
 * How a round ends: kept, by an event that ends all rounds, or by the next round where it was missed.
 */

/** Where a round stands: open, or over, with what it leaves in the record and what comes next. */
export type RoundOutcome =
  | { readonly kind: "open"; readonly judged: Judged }
  /** Nothing is left of what was over before the line began. */
  | { readonly kind: "over"; readonly part: Writable<Part> | undefined; readonly next: Next };

/** Where a round stands, as far as is seen of the ticket. */
export function roundOutcome(course: Course, term: Term): RoundOutcome {
  const { rule, limit } = course.repeated;
  const kept = firstOf(course.sight.history, limit.promise, term.after);
  const stop = stopAfter(course, term.after);
  // An event that keeps the promise and ends the rounds does the one before the other.
  const isKept = kept !== undefined && (stop === undefined || kept.place <= stop.place);
  const done = isKept ? kept : stop;
  const seen = done === undefined ? course.sight.history : seenBefore(course, done.place);
  const now = done?.at ?? course.now;
  const reckoned = reckonRound(course, term, seen, now, "over");
  const { due } = reckoned;
  const isReplaced = rule.as === "periodic-update" && rule.missed === "each";
  if (isReplaced && due.kind === "at" && due.at < now) return missed(course, term, reckoned, due.at);
  if (done === undefined) return { kind: "open", judged: openRound(course, term, reckoned) };
  const isEnd = !isKept || rule.stops.includes(done.type);
  const next: Next = isEnd ? { kind: "ended", by: done } : nextAfter(course, term, reckoned, done);
  if (wasBefore(course, done.at, done)) return { kind: "over", part: undefined, next };
  const outcome = isKept ? verdict(course, term, reckoned, done) : stopped(reckoned, done);
  return { kind: "over", part: tell(course, term, outcome, reckoned, seen, { now, warned: now, isOver: true }), next };
}

function reckonRound(course: Course, term: Term, history: History, now: Instant, when: "over" | "due"): Reckoning {
  const { plan, repeated } = course;
  const whose = { clause: plan.clause.id, pauses: plan.pauses, stops: stopsIn(course, term, history, when) };
  return reckon(repeated.limit, term, plan.appointments?.[0], whose, history, now);
}

/** A round that was missed is over at its due moment: what comes later belongs to the next. */
function missed(course: Course, term: Term, reckoned: Reckoning, due: Instant): RoundOutcome {
  const before = leansOn(term.start, reckoned.due);
  const next: Next = { kind: "due", from: fromDue(course, due, reckoned), after: term.after, before };
  if (wasBefore(course, due, undefined)) return { kind: "over", part: undefined, next };
  const { plan } = course;
  const seen = seenBefore(course, placeAfter(course, due));
  const isMoved = hasPauses(seen, plan.pauses) || plan.appointments !== undefined;
  const known = isMoved ? reckonRound(course, term, seen, due, "due") : reckoned;
  const outcome: Outcome = { state: "breached", due: known.due, breachedAt: due };
  // A warning at the due moment itself was reached: only a millisecond later is the promise broken.
  const extent = { now: due, warned: due + 1, isOver: true };
  return { kind: "over", part: tell(course, term, outcome, known, seen, extent), next };
}

/** Whether something was before the line began, at a moment or by an event. */
function wasBefore({ subject, line }: Course, at: Instant, event: Placed | undefined): boolean {
  const first = subject.periods[line.first]?.event;
  if (first === undefined) return false;
  return event === undefined ? at < first.at : event.place < first.place;
}

/** What comes after a round that was kept, where that does not end the rounds. */
function nextAfter(course: Course, term: Term, reckoned: Reckoning, kept: Placed): Next {
  const { due } = reckoned;
  const { rule } = course.repeated;
  const after = kept.place;
  if (rule.as === "next-reply") return { kind: "message", after };
  if (rule.rounds === "independent") return roundFrom(course, { event: kept, by: undefined }, undefined);
  // What was kept during a pause has no due moment in the record; the row goes on from the one that its clock comes to.
  if (due.kind !== "at") return { kind: "row", term, notBefore: kept.at, after };
  const before = leansOn(term.start, due);
  const from = fromDue(course, due.at, reckoned);
  if (due.at >= kept.at) return { kind: "due", from, after, before };
  return { kind: "row", term: roundAfterDue(course, from, before).round.term, notBefore: kept.at, after };
}

function openRound(course: Course, term: Term, reckoned: Reckoning): Judged {
  const { sight, now } = course;
  const extent = { now, warned: now, isOver: sight.ending !== undefined };
  const part = tell(course, term, verdict(course, term, reckoned, undefined), reckoned, sight.history, extent);
  return { part, term, kept: undefined, keptBefore: false, ended: undefined };
}

function verdict(course: Course, { start }: Term, { due }: Reckoning, kept: Placed | undefined): Outcome {
  return outcomeOf(due, start.known, kept, settingOf(course), undefined);
}

/** What was broken by the end of the rounds stays broken. */
function stopped({ due }: Reckoning, by: Placed): Outcome {
  if (due.kind === "at" && due.at < by.at) return { state: "breached", due, breachedAt: due.at };
  return { state: "cancelled", due, cancelledAt: by.at, cancelledBy: referTo(by) };
}

function tell(
  course: Course,
  term: Term,
  outcome: Outcome,
  reckoned: Reckoning,
  seen: History,
  extent: Extent,
): Writable<Part> {
  const { plan, repeated } = course;
  return partOfTerm(repeated.limit, term, outcome, reckoned, extent, plan.appointments?.[0], seen, settingOf(course));
}

function settingOf({ subject, plan, sight }: Course): Setting {
  const { history, asOf, ending } = sight;
  return { clause: plan.clause.id, timeZone: subject.rules.zone.name, history, asOf, ending };
}

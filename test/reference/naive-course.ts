/** The course of one promise: when its clock starts, what keeps or ends it, what takes that back, and when it is due. */
import type { ClauseSpec, LimitSpec } from "sla-clock";
import { appointmentOf } from "./naive-appointment.js";
import type { Appointment } from "./naive-appointment.js";
import { naiveAddWithout } from "./naive-clock.js";
import type { Span } from "./naive-clock.js";
import { naiveTarget } from "./naive-hours.js";
import type { Judged } from "./naive-outcomes.js";
import { applies, atOf, find, isTimeless, levelAt, list, pausesOf } from "./naive-scene.js";
import { restartRule, startBy, startRule, takenBack } from "./naive-scene.js";
import type { Events, Period, Scene } from "./naive-scene.js";
import { wasKeptWhole } from "./naive-verdict.js";
import type { Run } from "./naive-verdict.js";
import { stated } from "./stated.js";

export interface Clock {
  readonly at: number;
  /** The event from which it counts; only what comes after it keeps the promise. */
  readonly place: number;
  /** What that event is: where the level's clauses count from, its own trigger, a reopening, or the confirmation by which it was carried. */
  readonly kind: "origin" | "trigger" | "reopened" | "carried";
  /** What was carried over from another level, in its own time. */
  readonly used: number;
}
/** How a promise's clock runs while a level is in force. */
export interface Plan {
  readonly run: Run;
  readonly clause: ClauseSpec;
  readonly limit: LimitSpec;
  /** Whose start rule and moment count. */
  readonly period: Period;
  /** The clock instead, and the change by which it was fixed: triggers before that are settled. */
  readonly given?: { readonly clock: Clock; readonly since: number } | undefined;
  /** Old promises "than which no promise falls due later". */
  readonly caps: readonly Cap[];
  /** What keeps it, since it kept the same promise before. */
  readonly rest?: Rest | undefined;
  /** A renewal: "only what comes after the confirmation keeps it". */
  readonly after: number;
}
export interface Cap {
  readonly plan: Plan;
  readonly change: number;
}
export interface Rest {
  readonly place: number;
  readonly verdict: Judged;
}
export interface Course {
  readonly clock: Clock;
  readonly caps: readonly Cap[];
  /** What does not count since the promise was kept; and the place of that keeping. */
  readonly closed: readonly (Span & { readonly place: number })[];
  /** The last reopening by which it was owed again, -1 without one: nothing before it keeps the promise. */
  readonly back: number;
  /** Whether it was never kept late, so that reopenings also take back the event by which a duty was due. */
  readonly isWhole: boolean;
  readonly kept?: number;
  readonly ended?: number;
}
export interface Due extends Appointment {
  /** Infinity where no clock can tell. */
  readonly at: number;
  readonly firstDue: number | undefined;
}

const ruleAt = (scene: Scene, { clause, limit }: Plan, level: string) => startRule(scene, clause, limit, level);

/** A clock by the start rule of a level. */
export function clockBy(
  scene: Scene,
  plan: Plan,
  place: number,
  kind: Clock["kind"],
  level = plan.period.level,
): Clock {
  return { at: startBy(ruleAt(scene, plan, level), atOf(scene, place)), place, kind, used: 0 };
}

/** A clock from the moment from which the clauses of the level count. */
function fromOrigin(scene: Scene, plan: Plan): Clock {
  const { origin, restart } = plan.period;
  if (restart === undefined || isTimeless(plan.limit)) return clockBy(scene, plan, origin, "origin");
  return { at: startBy(restartRule(scene, restart), atOf(scene, origin)), place: origin, kind: "origin", used: 0 };
}

function eventsOf(from: NonNullable<LimitSpec["from"]>): readonly string[] {
  if (typeof from === "string") return [from];
  if ("event" in from) return [from.event];
  if ("last" in from) return list(from.last);
  throw new RangeError("a trigger that the naive reading does not know");
}

/** Whether a promise counts from the latest of some events. */
export const isOfLatest = ({ from }: LimitSpec): boolean => typeof from === "object" && "last" in from;
/** Whether a promise counts from the ticket's start where its trigger is not recorded. */
export const isOtherwise = ({ from }: LimitSpec): boolean => typeof from === "object" && "otherwise" in from;

/** The events that trigger a promise. */
function triggersOf({ report }: Scene, { from }: LimitSpec, seen: Events): readonly number[] {
  const types = from === undefined ? [] : eventsOf(from);
  return seen.flatMap(({ type }, place) => (place > report && types.includes(type) ? [place] : []));
}

export function triggerOf(scene: Scene, limit: LimitSpec, seen: Events): number {
  return triggersOf(scene, limit, seen).at(isOfLatest(limit) ? -1 : 0) ?? -1;
}

/** "Unless it came with the new level: then an earlier trigger counts from the restart." */
export function cameLater(scene: Scene, { clause, period }: Plan, trigger: number): boolean {
  return period.restart !== undefined && trigger < period.origin && !applies(clause, levelAt(scene, trigger));
}

/** When a promise's clock starts, as far as the events seen tell. */
export function clockOf(scene: Scene, plan: Plan, seen: Events): Clock | undefined {
  const { limit, given } = plan;
  if (isOfLatest(limit)) return latestClocks(scene, plan, seen).at(-1);
  const start = given?.clock ?? fromOrigin(scene, plan);
  if (limit.from === undefined) return start;
  const otherwise = isOtherwise(limit);
  const trigger = triggerOf(scene, limit, seen);
  if (given !== undefined && (!otherwise || trigger < given.since)) return start;
  if (trigger < 0) return otherwise ? start : undefined;
  // "The event counts as long as the promise was not kept or broken before it."
  if (otherwise && isSettled(scene, plan, start, seen.slice(0, trigger), atOf(scene, trigger))) return start;
  return cameLater(scene, plan, trigger) ? start : clockBy(scene, plan, trigger, "trigger");
}

/** "The clock counts from the latest such event": its clocks, one after the other, as far as each was started. */
export function latestClocks(scene: Scene, plan: Plan, seen: Events): readonly Clock[] {
  const { limit, given, run } = plan;
  const triggers = triggersOf(scene, limit, seen);
  const since = given?.since ?? run.first.from + 1;
  const before = triggers.filter((place) => place < since).at(-1);
  const clocks: Clock[] = [];
  if (given !== undefined) clocks.push(given.clock);
  else if (before !== undefined)
    clocks.push(cameLater(scene, plan, before) ? fromOrigin(scene, plan) : clockBy(scene, plan, before, "trigger"));
  else if (isOtherwise(limit)) clocks.push(fromOrigin(scene, plan));
  for (const place of triggers.filter((each) => each >= since)) {
    const clock = clocks.at(-1);
    // "And starts anew with every further one as long as the promise is neither kept, ended nor overdue."
    if (clock !== undefined && isSettled(scene, plan, clock, seen.slice(0, place), atOf(scene, place))) break;
    clocks.push(clockBy(scene, plan, place, "trigger"));
  }
  return clocks;
}

function isSettled(scene: Scene, plan: Plan, start: Clock, past: Events, at: number): boolean {
  const course = follow(scene, plan, start, past);
  const due = dueOf(scene, plan, course, past);
  // RULE: what happens before anything was agreed keeps nothing, yet a trigger after it comes too late.
  const { promise, at: agreement } = plan.limit;
  if (agreement !== undefined && find(past, list(promise), Math.max(start.place, course.back)) >= 0) return true;
  // RULE: kept is kept, though it was taken back by then: "its clock goes on", or started again.
  const wasKept = course.kept !== undefined || course.ended !== undefined || course.back >= 0;
  return wasKept || (due !== undefined && due.at < at);
}

export function courseOf(scene: Scene, plan: Plan, seen: Events): Course | undefined {
  const start = clockOf(scene, plan, seen);
  return start && follow(scene, plan, start, seen);
}

/** From keeping to reopening to keeping, as far as the events seen tell. */
function follow(scene: Scene, plan: Plan, clock: Clock, seen: Events): Course {
  let course: Course = { clock, caps: plan.caps, closed: [], back: -1, isWhole: true };
  course = plan.rest === undefined ? settled(scene, plan, course, seen) : { ...course, kept: plan.rest.place };
  for (;;) {
    const { kept, ended, ...open } = course;
    const place = kept ?? ended;
    const back = place === undefined ? undefined : takenBack(scene, plan.clause, place, seen);
    if (place === undefined || back === undefined) return course;
    const due = dueOf(scene, plan, course, seen)?.at ?? Infinity;
    const isLate = kept !== undefined && (kept === plan.rest?.place ? isRestLate(plan) : atOf(scene, place) > due);
    course = settled(
      scene,
      plan,
      movedOn(scene, plan, reopened(scene, plan, open, { place, back, isLate }, seen), seen),
      seen,
    );
  }
}

/** Once it is owed again, each further event starts the clock of a promise anew that counts from the latest. */
function movedOn(scene: Scene, plan: Plan, course: Course, seen: Events): Course {
  if (!isOfLatest(plan.limit)) return course;
  let now = course;
  const after = Math.max(course.back, course.clock.place);
  for (const place of triggersOf(scene, plan.limit, seen).filter((each) => each > after)) {
    const past = seen.slice(0, place);
    const { kept, ended } = settled(scene, plan, now, past);
    const due = dueOf(scene, plan, now, past)?.at ?? Infinity;
    if (kept !== undefined || ended !== undefined || due < atOf(scene, place)) break;
    const clock = clockBy(scene, plan, place, "reopened", levelAt(scene, place));
    now = { clock, caps: [], closed: [], back: course.back, isWhole: now.isWhole };
  }
  return now;
}

const isRestLate = ({ rest }: Plan): boolean => rest?.verdict.state === "kept-late";

interface Reopened {
  readonly place: number;
  readonly back: number;
  readonly isLate: boolean;
}

/** "A promise that such an event had kept (or ended) is owed again." */
function reopened(scene: Scene, plan: Plan, course: Course, { place, back, isLate }: Reopened, seen: Events): Course {
  const policy = scene.spec.reopening?.policy;
  // RULE: "what was broken stays broken": a part that was kept late starts again only where the whole was kept, late or not, and so has a record.
  const isRecorded = back < plan.run.first.from || wasKeptWhole(scene, plan.run, back, seen);
  // What began anew after the reopening, with a level, does not start again by it.
  if (policy === "restart" && course.clock.place > back) return { ...course, back, isWhole: true };
  if (policy === "restart" && (!isLate || isRecorded)) {
    // "By the start rule of its clause and the level in force, from the reopening."
    const clock = clockBy(scene, plan, back, "reopened", levelAt(scene, back));
    return { clock, caps: [], closed: [], back, isWhole: true };
  }
  // "`continue`: the time from the keeping to the reopening does not count. `continue-counting-closed-time`: that time counts."
  const span = { start: atOf(scene, place), end: atOf(scene, back), place };
  const closed = policy === "continue" ? [...course.closed, span] : course.closed;
  return { ...course, closed, back, isWhole: course.isWhole && !isLate };
}

/** What keeps or ends a promise next. */
function settled(scene: Scene, plan: Plan, course: Course, seen: Events): Course {
  const { limit } = plan;
  // RULE: an agreed moment is kept by what happens after the agreement, and moved by nothing that is agreed after it was kept.
  const agreement = limit.at === undefined ? -1 : find(seen, [limit.at], -1);
  const isRenewed = limit.within !== undefined;
  const after = Math.max(course.clock.place, course.back, isRenewed ? plan.after : -1);
  const kept = find(seen, list(limit.promise), Math.max(after, agreement));
  const ended = limit.endedBy === undefined ? -1 : find(seen, list(limit.endedBy), after);
  // RULE: before anything was agreed nothing keeps it.
  const keeps = kept >= 0 && (limit.at === undefined || agreement >= 0);
  if (ended >= 0 && (!keeps || ended < kept)) {
    // "If that happens after its start, no later than its due moment, and before it is kept."
    const due = dueOf(scene, plan, course, seen.slice(0, ended));
    if (atOf(scene, ended) <= (due?.at ?? Infinity)) return { ...course, ended };
  }
  return keeps ? { ...course, kept } : course;
}

/** The due moment; undefined where it was not agreed yet. */
export function dueOf(scene: Scene, plan: Plan, course: Course, seen: Events): Due | undefined {
  // "What is paused after a promise was kept, or after its obligation ended, changes nothing"; RULE: what a duty is due by does.
  const known = plan.limit.before === undefined ? seen.slice(0, course.kept ?? course.ended ?? seen.length) : seen;
  const figure = figureOf(scene, plan, course, known);
  if (figure === undefined) return undefined;
  const figureAt = (place: number): number => figureOf(scene, plan, course, known.slice(0, place)) ?? Infinity;
  const appointment = appointmentOf(scene.spec, plan.limit, course.clock.place, known, figureAt);
  const { agreed, waits } = appointment;
  return {
    ...appointment,
    at: waits ? Infinity : (agreed ?? figure),
    firstDue: agreed === undefined ? undefined : figure,
  };
}

/** The due moment without appointments: Infinity where a pause, an event or nothing says it. */
function figureOf(scene: Scene, plan: Plan, course: Course, known: Events): number | undefined {
  const { limit } = plan;
  if (limit.within !== undefined) {
    const left = Math.max(0, naiveTarget(stated(limit.within)) - course.clock.used);
    const due = naiveAddWithout(stated(limit.clock), course.clock.at, left, removedFrom(scene, plan, course, known));
    // "A trigger that happens after the change sets a new clock going, which brings nothing."
    const caps = course.caps.filter(({ change }) => course.clock.kind !== "trigger" || course.clock.place <= change);
    return Math.min(due, ...caps.map((cap) => runningDue(scene, cap, known)));
  }
  if (limit.before !== undefined) return known[dutyEvent(plan, course, known)]?.at ?? Infinity;
  if (limit.at === undefined) return Infinity;
  // "A later agreement counts if it was made before the earlier one's moment had passed."
  const agreed = known
    .filter(({ type }) => type === limit.at)
    .reduce<number | undefined>(
      (standing, event) => (standing === undefined || event.at <= standing ? event.agreed : standing),
      undefined,
    );
  return agreed === undefined ? undefined : agreed - (limit.strictly === true ? 1 : 0);
}

/** What does not count: pauses, and time from a keeping to the reopening. */
export function removedFrom(scene: Scene, { clause }: Plan, { closed }: Course, known: Events): readonly Span[] {
  return [...pausesOf(scene, clause, known), ...closed.filter(({ place }) => place < known.length)];
}

/** The event by which a duty is due; "what had fallen due before it was reopened does not become whole again". */
export function dutyEvent({ limit }: Plan, { clock }: Course, known: Events): number {
  return known.findIndex(({ type }, place) => place > clock.place && type === limit.before);
}

/** "No later than the same promise of the old level would have": an appointment that stood at the change stands for good. */
function runningDue(scene: Scene, { plan, change }: Cap, known: Events): number {
  const then = scene.history.slice(0, change);
  const before = courseOf(scene, plan, then);
  const due = before && dueOf(scene, plan, before, then);
  if (due?.waits === true) return Infinity;
  if (due?.agreed !== undefined) return due.at;
  const course = courseOf(scene, plan, known);
  const end = course?.kept ?? course?.ended ?? known.length;
  return (course && figureOf(scene, plan, course, known.slice(0, end))) ?? Infinity;
}

/** What a change of level does to a promise's clock; see naive-ticket.ts. */
import type { ClauseSpec, LevelChangeSpec } from "sla-clock";
import { naiveCounted } from "./naive-clock.js";
import { naiveTarget } from "./naive-hours.js";
import { cameLater, clockBy, clockOf, courseOf, removedFrom, triggerOf } from "./naive-course.js";
import type { Clock, Course, Plan } from "./naive-course.js";
import { leavesOf } from "./naive-outcomes.js";
import type { Leaf } from "./naive-outcomes.js";
import { atOf, isCarrying, restartRule, startBy, takenBack } from "./naive-scene.js";
import type { Events, Period, Scene } from "./naive-scene.js";
import { plansOf, verdictBefore } from "./naive-verdict.js";
import type { Run } from "./naive-verdict.js";
import { stated } from "./stated.js";

/** A promise as it stood just before a confirmation. */
export interface Standing {
  readonly plan: Plan;
  readonly course: Course | undefined;
  readonly leaf: Leaf;
}

/** The promises of a run, limit by limit, just before a confirmation. */
export function standingsOf(scene: Scene, run: Run, place: number): readonly Standing[] {
  const before = scene.history.slice(0, place);
  const leaves = leavesOf(verdictBefore(scene, run, place));
  return plansOf(run, before).flatMap((plan, index) => {
    const leaf = leaves[index];
    return leaf === undefined ? [] : [{ plan, course: courseOf(scene, plan, before), leaf }];
  });
}

export interface Next {
  readonly plan: Plan;
  /** Whether the clock goes on as it is. */
  readonly goesOn: boolean;
}

/** What becomes of the clock of a clause of both levels. */
export function nextPlan(scene: Scene, { plan, course }: Standing, period: Period): Next {
  // "It goes on undisturbed if it counts no time."
  if (plan.limit.within === undefined) return { plan, goesOn: true };
  const before = scene.history.slice(0, period.from);
  const change = period.change ?? { restart: "keep-start" };
  const clock = clockOf(scene, plan, before);
  const onward = { ...plan, period: { ...plan.period, level: period.level } };
  const own = { ...plan, period, given: undefined, caps: [] };
  if (clock === undefined || course === undefined)
    return { plan: own, goesOn: clockOf(scene, own, before) === undefined };
  // "And by `carry-…` and `stricter-of` always."
  const asItIs: Next = { plan: { ...onward, given: { clock, since: period.from } }, goesOn: true };
  if (isCarrying(change) || change.restart === "stricter-of") return asItIs;
  if (change.restart !== "keep-start" && !keepsTrigger(scene, own, course, before))
    return compared(scene, own, course, before);
  // "A later `keep-start` leaves it alone if its clock was carried or capped."
  if (course.clock.kind === "carried" || course.caps.length > 0) return asItIs;
  if (plan.given === undefined && course.clock.kind !== "reopened") return compared(scene, own, course, before);
  // "Or if its own start, from the moment from which it counted so far, by the new level's start rule stays the same."
  const again = countedAgain(scene, onward, course.clock);
  if (again.at === course.clock.at) return asItIs;
  return { plan: { ...onward, given: { clock: again, since: period.from }, caps: [] }, goesOn: false };
}

function compared(scene: Scene, plan: Plan, { clock, caps }: Course, before: Events): Next {
  const next = clockOf(scene, plan, before);
  const isSame = next?.at === clock.at && next.place === clock.place && clock.kind !== "carried" && caps.length === 0;
  return { plan, goesOn: isSame };
}

/** "A clause with a trigger of its own keeps it." */
function keepsTrigger(scene: Scene, plan: Plan, { clock }: Course, before: Events): boolean {
  const trigger = triggerOf(scene, plan.limit, before);
  return trigger >= 0 && clock.kind !== "origin" && !cameLater(scene, plan, trigger);
}

/** The same moment by another level's start rule. */
function countedAgain(scene: Scene, plan: Plan, { place, kind }: Clock): Clock {
  const { restart } = plan.period;
  if (kind !== "origin" || restart === undefined) return clockBy(scene, plan, place, kind);
  return { at: startBy(restartRule(scene, restart), atOf(scene, place)), place, kind, used: 0 };
}

/** The clock of a promise that begins with a level, by the policy and the same promise of the old level, if there is one. */
export function begun(scene: Scene, plan: Plan, old: Standing | undefined): Plan {
  const { change, from } = plan.period;
  if (change === undefined || old?.course === undefined || plan.limit.within === undefined) return plan;
  if (isCarrying(change)) {
    const clock = carriedClock(scene, plan, old, old.course, change);
    // RULE: a trigger that is the confirmation itself is settled by what was carried.
    return { ...plan, given: { clock, since: from + 1 } };
  }
  // "If that was still running: neither kept nor past its due moment."
  const isRunning = !["kept", "kept-late", "breached", "cancelled"].includes(old.leaf.verdict.state);
  if (change.restart !== "stricter-of" || !isRunning) return plan;
  return { ...plan, caps: [{ plan: old.plan, change: from }] };
}

/** "What the clock of the same promise had counted by the confirmation, in its own hours, is taken off the new target." */
function carriedClock(scene: Scene, plan: Plan, old: Standing, course: Course, change: LevelChangeSpec): Clock {
  const { from } = plan.period;
  const at = atOf(scene, from);
  // "One that was still held by its start rule has used nothing, and the new level's start rule is applied to the confirmation."
  if (course.clock.at > at) return clockBy(scene, plan, from, "carried");
  const used = usedBy(scene, old, course, from, plan.clause);
  if (change.restart === "carry-elapsed") return { at, place: from, kind: "carried", used };
  const [target, was] = [naiveTarget(stated(plan.limit.within ?? 0)), naiveTarget(stated(old.plan.limit.within ?? 0))];
  // "Of the new target that share, in whole milliseconds rounded down, is taken off. A target of zero is used whole."
  const share = was === 0 ? target : Number((BigInt(target) * BigInt(used)) / BigInt(was));
  return { at, place: from, kind: "carried", used: share };
}

/** "It stops when the promise is kept or its obligation ends, and goes on after the due moment." */
function usedBy(scene: Scene, { plan, leaf }: Standing, course: Course, from: number, clause: ClauseSpec): number {
  const done = course.kept ?? course.ended;
  const counts = scene.spec.reopening?.policy === "continue-counting-closed-time";
  // "That time counts", once the keeping or the end is taken back.
  const isBack = counts && done !== undefined && takenBack(scene, clause, done, scene.history) !== undefined;
  const end = isBack ? from : (done ?? from);
  const removed = removedFrom(scene, plan, course, scene.history.slice(0, end));
  const stop = Math.min(atOf(scene, end), leaf.off);
  return course.clock.used + naiveCounted(stated(plan.limit.clock), course.clock.at, stop, removed);
}

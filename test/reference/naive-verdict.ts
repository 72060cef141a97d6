/** The verdict on a clause while it goes on undisturbed; see naive-ticket.ts. */
import type { ClauseSpec } from "sla-clock";
import { courseOf, dueOf, dutyEvent } from "./naive-course.js";
import type { Course, Due, Plan } from "./naive-course.js";
import { isKept, joined } from "./naive-outcomes.js";
import type { Judged } from "./naive-outcomes.js";
import { gateOf } from "./naive-gate.js";
import { atOf, bodyOf, takenBack } from "./naive-scene.js";
import type { Events, Period, Scene } from "./naive-scene.js";

/** "A maximal stretch of consecutive levels over which the clause applies and goes on undisturbed." */
export interface Run {
  readonly clause: ClauseSpec;
  readonly first: Period;
  /** The verdicts on its promises when the clause was kept as a whole before: "a clause that was kept is not owed again". */
  readonly rest: readonly Judged[] | undefined;
  /** The place of the confirmation that ends it; Infinity where none does. */
  end: number;
  /** How its clocks run from a confirmation on, limit by limit. */
  readonly stages: { readonly from: number; readonly plans: readonly Plan[] }[];
}

export interface Ending {
  readonly state: "superseded" | "cancelled";
  readonly at: number;
}
/** What a verdict leans on. */
export interface View {
  readonly seen: Events;
  readonly asOf: number;
  readonly ended?: Ending | undefined;
}

/** How the clocks run by what was seen: a level that is not confirmed yet does not count. */
export const plansOf = ({ stages }: Run, seen: Events): readonly Plan[] =>
  stages.filter(({ from }) => from < seen.length).at(-1)?.plans ?? [];

export function verdictOf(scene: Scene, run: Run, view: View): Judged {
  const resting = run.rest && asTakenBack(scene, run.clause, run.rest, view.seen);
  if (resting?.keptBy !== undefined) return { ...resting, carried: true };
  const leavesIn = (by: View): readonly Judged[] => plansOf(run, by.seen).map((plan) => judge(scene, plan, by));
  return joined(run.clause.id, bodyOf(run.clause), leavesIn(view), (place) => {
    if (place < run.first.from) return undefined;
    const at = atOf(scene, place);
    return leavesIn({ seen: view.seen.slice(0, place), asOf: at, ended: { state: "cancelled", at } });
  });
}

/** The verdict on a clause once reopenings took back what kept its promises. */
export function asTakenBack(scene: Scene, clause: ClauseSpec, leaves: readonly Judged[], seen: Events): Judged {
  const now = leaves.map((leaf): Judged => {
    const isBack = isKept(leaf) && takenBack(scene, clause, leaf.keptBy ?? -1, seen) !== undefined;
    // "What was broken stays broken": but for a restart, a late keeping that is taken back leaves a breach.
    const staysBroken = leaf.state === "kept-late" && scene.spec.reopening?.policy !== "restart";
    if (isBack && staysBroken) return { ...leaf, state: "breached", keptAt: undefined, keptBy: undefined };
    return isBack ? { clause: clause.id, state: "pending", due: Infinity } : leaf;
  });
  return joined(clause.id, bodyOf(clause), now);
}

/** By what was known just before something happened. */
export function verdictBefore(scene: Scene, run: Run, place: number, seen = scene.history): Judged {
  return verdictOf(scene, run, { seen: seen.slice(0, place), asOf: atOf(scene, place) });
}

export function wasKeptWhole(scene: Scene, run: Run, place: number, seen: Events): boolean {
  const isPromised = gateOf(scene, run, seen.slice(0, place)) === "open";
  return isPromised && verdictBefore(scene, run, place, seen).keptBy !== undefined;
}

function judge(scene: Scene, plan: Plan, view: View): Judged {
  const clause = plan.clause.id;
  const course = courseOf(scene, plan, view.seen);
  if (course === undefined) return { clause, state: "inactive", due: Infinity };
  const { kept, ended, clock } = course;
  // "A promise of the new level is not owed again either if the same promise was kept before, in time or late."
  if (plan.rest !== undefined && kept === plan.rest.place)
    return { ...plan.rest.verdict, clause, keptBy: kept, carried: true };
  const due = dueOf(scene, plan, course, view.seen);
  if (due === undefined && ended === undefined) return { clause, state: "inactive", due: Infinity };
  const at = due?.at ?? Infinity;
  const breachedAt = Math.max(at, knownSince(scene, plan, course, view.seen));
  const about = { clause, due: at, start: clock.at, firstDue: due?.firstDue, notice: due?.notice };
  const closed = closedBy(scene, plan, course, view.seen);
  if (closed >= 0) return { clause, due: Infinity, start: clock.at, state: "cancelled", offAt: atOf(scene, closed) };
  if (kept !== undefined) {
    const keptAt = atOf(scene, kept);
    const verdict = { ...about, keptAt, keptBy: kept };
    return keptAt <= at ? { ...verdict, state: "kept" } : { ...verdict, state: "kept-late", breachedAt };
  }
  if (ended !== undefined) return { ...about, state: "cancelled", offAt: atOf(scene, ended) };
  if ((view.ended?.at ?? view.asOf) > at) return { ...about, state: "breached", breachedAt };
  if (view.ended !== undefined) return { ...about, state: view.ended.state };
  return { ...about, state: openState(plan, due) };
}

/** RULE: what was due before its trigger, or before that was agreed, is broken then: "what happens to a ticket never rewrites a record". */
function knownSince(scene: Scene, { limit }: Plan, { clock, kept = Infinity }: Course, seen: Events): number {
  const agreements = seen.slice(0, kept).filter(({ type }) => type === limit.at);
  let [standing, since] = [Infinity, -Infinity];
  for (const { at, agreed = NaN } of agreements) if (at <= standing) [standing, since] = [agreed, at];
  return Math.max(atOf(scene, clock.place), since);
}

function openState({ limit }: Plan, due: Due | undefined): string {
  if (due?.waits === true) return "inactive";
  if (due?.agreed !== undefined) return "pending";
  if (limit.within !== undefined) return due?.at === Infinity ? "paused" : "pending";
  if (limit.before !== undefined) return "pending";
  return limit.at === undefined ? "untimed" : "pending";
}

/** RULE: an ordering duty whose event had not come when the ticket was closed is off for good; "once reopened it is owed again". */
function closedBy(scene: Scene, plan: Plan, course: Course, seen: Events): number {
  const { clock, back, kept = Infinity, ended = Infinity } = course;
  if (plan.limit.before === undefined) return -1;
  return seen.findIndex(({ type }, place) => {
    if (type !== "closed" || place <= Math.max(clock.place, back) || place >= Math.min(kept, ended)) return false;
    const isStanding = takenBack(scene, plan.clause, place, seen) === undefined;
    return isStanding && dutyEvent(plan, course, seen.slice(0, place + 1)) < 0;
  });
}

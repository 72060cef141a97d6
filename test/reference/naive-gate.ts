/** Which tickets a clause is for: by their facts, and by when what triggers it falls; see naive-ticket.ts. */
import type { ClauseSpec } from "sla-clock";
import { clockOf, isOfLatest, isOtherwise, latestClocks, triggerOf } from "./naive-course.js";
import type { Plan } from "./naive-course.js";
import { isOpenNaively } from "./naive-hours.js";
import { limitsIn } from "./naive-outcomes.js";
import { atOf, bodyOf, factsOf } from "./naive-scene.js";
import type { Events, Gate, Period, Scene } from "./naive-scene.js";
import { stated } from "./stated.js";
import type { Run } from "./naive-verdict.js";

/** As far as the events seen tell, for a clause while it goes on undisturbed. */
export function gateOf(scene: Scene, run: Run, seen: Events): Gate {
  const { clause } = run;
  const facts = factsOf(scene, clause, seen);
  const plan = run.stages[0]?.plans[0];
  if (plan === undefined || facts === "shut" || asksNoHours(clause)) return facts;
  // RULE: "a clause that was once promised stays promised": another trigger in the place of the start makes it promised, or changes nothing.
  const moments = momentsOf(scene, { ...plan, given: undefined, caps: [], rest: undefined }, seen);
  return moments.length === 0 || moments.some((at) => isAsAsked(clause, at)) ? facts : "shut";
}

/** For a clause that comes with a level. */
export function gateAt(scene: Scene, clause: ClauseSpec, period: Period, seen: Events): Gate {
  const run: Run = { clause, first: period, rest: undefined, end: Infinity, stages: [] };
  const plans = limitsIn(bodyOf(clause)).map((limit): Plan => ({ run, clause, limit, period, caps: [], after: -1 }));
  return gateOf(scene, { ...run, stages: [{ from: period.from, plans }] }, seen);
}

const asksNoHours = ({ whenInside, whenOutside }: ClauseSpec): boolean =>
  whenInside === undefined && whenOutside === undefined;

/** "Falls inside or outside a calendar's hours. A moment of closing is outside." */
function isAsAsked({ whenInside, whenOutside }: ClauseSpec, at: number): boolean {
  if (whenInside !== undefined && !isOpenNaively(stated(whenInside), at)) return false;
  return whenOutside === undefined || !isOpenNaively(stated(whenOutside), at);
}

/** "The moment from which it counts, before the start rule": where an event takes its place, the one after the other. */
function momentsOf(scene: Scene, plan: Plan, seen: Events): readonly number[] {
  const { limit, period } = plan;
  const start = atOf(scene, period.origin);
  if (limit.from === undefined) return [start];
  if (isOfLatest(limit)) return latestClocks(scene, plan, seen).map(({ place }) => atOf(scene, place));
  const otherwise = isOtherwise(limit);
  if (triggerOf(scene, limit, seen) < 0) return otherwise ? [start] : [];
  const counts = atOf(scene, clockOf(scene, plan, seen)?.place ?? period.origin);
  return otherwise ? [start, counts] : [counts];
}

/** Which clauses go on, begin and end with each level; see naive-ticket.ts. */
import type { ClauseSpec, LimitSpec } from "sla-clock";
import type { Plan, Rest } from "./naive-course.js";
import { begun, nextPlan, standingsOf } from "./naive-levels.js";
import type { Standing } from "./naive-levels.js";
import type { Judged } from "./naive-outcomes.js";
import { isKept, joined, limitsIn } from "./naive-outcomes.js";
import { gateAt, gateOf } from "./naive-gate.js";
import { applies, bodyOf, isCarrying, list } from "./naive-scene.js";
import type { Period, Scene } from "./naive-scene.js";
import type { Run } from "./naive-verdict.js";

const limitsOf = (clause: ClauseSpec): readonly LimitSpec[] => limitsIn(bodyOf(clause));
const hasClock = (clause: ClauseSpec): boolean => limitsOf(clause).some(({ within }) => within !== undefined);

/** The runs of each clause, in the order of the contract. */
export function naiveRuns(scene: Scene): readonly (readonly Run[])[] {
  const { periods, spec } = scene;
  const runs = spec.clauses.map((): Run[] => []);
  periods.forEach((period, index) => {
    const end = periods[index + 1]?.from ?? Infinity;
    const old = periods[index - 1];
    const same = old === undefined ? undefined : samePromises(scene, runs, old, period);
    spec.clauses.forEach((clause, order) => {
      if (!applies(clause, period.level)) return;
      const last = runs[order]?.at(-1);
      const standings = last === undefined ? [] : standingsOf(scene, last, Math.min(last.end, period.from));
      if (last?.end === period.from && goesOn(scene, last, standings, period, end)) return;
      const isOfBoth = last?.end === period.from;
      const partners = isOfBoth ? standings : (same?.get(clause) ?? []);
      runs[order]?.push(runFrom(scene, clause, period, end, { partners, isOfBoth, own: standings, last }));
    });
  });
  return runs;
}

/** "A clause of both levels goes on undisturbed if its clock keeps its start, if it counts no time, and by `carry-…` and `stricter-of` always." */
function goesOn(scene: Scene, run: Run, standings: readonly Standing[], period: Period, end: number): boolean {
  const next = standings.map((standing) => nextPlan(scene, standing, period));
  const isRenewed =
    period.change?.kept === "renew" &&
    hasClock(run.clause) &&
    keptWhole(scene, run, standings, period.from) !== undefined;
  if (isRenewed || next.some((each) => !each.goesOn)) return false;
  run.end = end;
  run.stages.push({ from: period.from, plans: next.map(({ plan }) => plan) });
  return true;
}

interface Before {
  /** The same promises of the old level, limit by limit. */
  readonly partners: readonly (Standing | undefined)[];
  readonly isOfBoth: boolean;
  /** The clause's own promises when it last applied. */
  readonly own: readonly Standing[];
  readonly last: Run | undefined;
}

function runFrom(scene: Scene, clause: ClauseSpec, period: Period, end: number, before: Before): Run {
  const { last, own } = before;
  const isRenewed = period.change?.kept === "renew" && hasClock(clause);
  const rest = last === undefined || isRenewed ? undefined : keptWhole(scene, last, own, period.from);
  const run: Run = { clause, first: period, rest, end, stages: [] };
  const plans = limitsOf(clause).map((limit, index): Plan => {
    const partner = before.partners[index];
    const fresh: Plan = { run, clause, limit, period, caps: [], after: -1 };
    const after = period.change?.kept === "renew" ? period.from : before.isOfBoth ? (partner?.plan.after ?? -1) : -1;
    return { ...clocked(scene, fresh, partner, before), run, after, rest: restOf(scene, fresh, index, before) };
  });
  run.stages.push({ from: period.from, plans });
  return run;
}

/** The clock with which a promise begins. */
function clocked(scene: Scene, fresh: Plan, partner: Standing | undefined, { isOfBoth }: Before): Plan {
  const { change } = fresh.period;
  const byPolicy = isCarrying(change) || change?.restart === "stricter-of";
  if (byPolicy || !isOfBoth || partner === undefined || fresh.limit.within === undefined)
    return begun(scene, fresh, partner);
  return nextPlan(scene, partner, fresh.period).plan;
}

/** What keeps a promise from the outset. */
function restOf(scene: Scene, { run, limit, period, clause }: Plan, index: number, before: Before): Rest | undefined {
  const { change } = period;
  // "By `renew`, it is owed whatever happened before. Only promises within a length of time are renewed."
  if (change === undefined || (change.kept === "renew" && hasClock(clause))) return undefined;
  const of = (standing: Standing | undefined): Rest | undefined => {
    const verdict = standing?.leaf.verdict;
    return verdict?.keptBy === undefined || !isKept(verdict) ? undefined : { place: verdict.keptBy, verdict };
  };
  // "By `carry`, a promise of the new level is not owed again either if the same promise was kept before."
  const wasPromised =
    before.last !== undefined && gateOf(scene, before.last, scene.history.slice(0, period.from)) === "open";
  const isSame = before.isOfBoth ? wasPromised : limit.within !== undefined;
  const partner = change.kept === "carry" && isSame ? of(before.partners[index]) : undefined;
  return partner ?? (run.rest === undefined ? undefined : of(before.own[index]));
}

/** The verdicts on the promises of a clause, if it was kept as a whole when it last applied: by the place of the next confirmation. */
function keptWhole(
  scene: Scene,
  run: Run,
  standings: readonly Standing[],
  from: number,
): readonly Judged[] | undefined {
  const before = scene.history.slice(0, Math.min(run.end, from));
  // RULE: what was kept before is not owed again, be it that the clause was not promised in between.
  if (gateOf(scene, run, before) !== "open") return run.rest;
  const leaves = standings.map(({ leaf }) => leaf.verdict);
  return joined(run.clause.id, bodyOf(run.clause), leaves).keptBy === undefined ? undefined : leaves;
}

/**
 * "That of the same clause, else one within a length of time, of the same events and the same trigger; of several the first goes with the
 * first, and so on, in the order of the contract." Here for clauses that come with the new level.
 */
function samePromises(
  scene: Scene,
  runs: readonly (readonly Run[])[],
  old: Period,
  period: Period,
): ReadonlyMap<ClauseSpec, readonly (Standing | undefined)[]> {
  const { clauses } = scene.spec;
  const before = scene.history.slice(0, period.from);
  const waiting = new Map<string, Standing[]>();
  clauses.forEach((clause, order) => {
    const run = runs[order]?.at(-1);
    if (!applies(clause, old.level) || applies(clause, period.level) || run === undefined) return;
    if (gateOf(scene, run, before) !== "open") return;
    for (const standing of standingsOf(scene, run, period.from)) {
      const group = groupOf(standing.plan.limit);
      if (group !== undefined) waiting.set(group, [...(waiting.get(group) ?? []), standing]);
    }
  });
  // RULE: a new clause has its turn even where it is not promised yet; "clauses that are not for the ticket left out".
  const after = scene.history.slice(0, period.from + 1);
  const isFor = (clause: ClauseSpec): boolean => gateAt(scene, clause, period, after) !== "shut";
  const coming = clauses.filter(
    (clause) => applies(clause, period.level) && !applies(clause, old.level) && isFor(clause),
  );
  return new Map(
    coming.map((clause) => [
      clause,
      limitsOf(clause).map((limit) => {
        const group = groupOf(limit);
        return group === undefined ? undefined : waiting.get(group)?.shift();
      }),
    ]),
  );
}

/** The same events and the same trigger; nothing for what is not within a length of time. */
function groupOf({ within, promise, from }: LimitSpec): string | undefined {
  // One event, or a list of one, is the same.
  const trigger = typeof from === "object" && "last" in from ? { ...from, last: list(from.last) } : (from ?? null);
  return within === undefined ? undefined : JSON.stringify([list(promise), trigger]);
}

import type { OwedByPeriod } from "./clause-cycles.js";
import { givesWay } from "./basis.js";
import type { Line, Subject } from "./line.js";
import type { Continued, Obligation } from "./obligation.js";
import type { ClausePlan } from "./plan.js";
import type { LevelPeriod } from "./restart.js";

/** A clause with its lines, and those of them on which it owes nothing, since it was kept before. */
export interface Lined {
  readonly plan: ClausePlan;
  readonly lines: readonly Line[];
  readonly kept: readonly Line[];
}

/** The promises of the level of a period that are not told with it, since they began or were kept before. */
export function continuedIn(
  subject: Subject,
  index: number,
  period: LevelPeriod,
  clauses: readonly Lined[],
  owed: OwedByPeriod,
): readonly Continued[] {
  return clauses.flatMap(({ plan, lines, kept }) => {
    const line = lines.find(({ first, last }) => first <= index && index <= last);
    const { id } = plan.clause;
    if (line === undefined || givesWay({ levels: subject, plan, history: subject.known }, period)) return [];
    if (owed[index]?.some(({ clause }) => clause === id) === true) return [];
    const as = kept.includes(line) ? "kept" : wasOwed(owed.slice(line.first, index), id, period.event);
    const { promise, label } = plan.names;
    return as === undefined ? [] : [{ clause: id, promise, label, as }];
  });
}

/** What became of a clause that was owed in some periods, before an event. */
function wasOwed(owed: OwedByPeriod, clause: string, { at, index }: LevelPeriod["event"]): Continued["as"] | undefined {
  const before = (other: { readonly at: number; readonly index: number }): boolean =>
    other.at < at || (other.at === at && other.index < index);
  const last: Obligation | undefined = owed
    .flat()
    .filter((each) => each.clause === clause)
    .at(-1);
  switch (last?.state) {
    case "kept":
    case "kept-late":
      return before(last.keptBy) ? "kept" : "running";
    case "cancelled":
      return last.cancelledAt < at ? undefined : "running";
    case "pending":
    case "paused":
    case "breached":
    case "untimed":
    case "superseded":
      return "running";
    case "inactive":
    case "not-promised":
    case undefined:
      return undefined;
  }
}

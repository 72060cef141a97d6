import { countBefore, historyBefore } from "../ticket/fold.js";
import type { History } from "../ticket/fold.js";
import { appliesAt, triggersIn } from "./basis.js";
import type { Basis, Standing } from "./basis.js";
import { bothOf, gateByHours, gateOf, judge, OPEN, PROVISIONALLY_OPEN } from "./gate.js";
import type { Gate } from "./gate.js";
import { triggerMissing } from "./missing.js";
import type { ClausePlan, Unless } from "./plan.js";

/*
 * The gates of clauses that stand in the place of others (`unless`). Whether one opens depends on where the others stood at that time, so they are
 * followed from place to place, each of them once.
 */

/** The gates of a ticket's clauses that stand in the place of others. */
export interface Gates {
  /** The gate of such a clause on a basis. */
  readonly of: (standing: Standing, since: number) => Gate;
  /** Forgets what leaned on due moments that may be others now. */
  readonly forget: () => void;
}

/** Keeps what was found, for each basis. */
export function newGates(): Gates {
  const known: { readonly basis: Basis; readonly course: Course }[] = [];
  return {
    of: (standing, since) => {
      const { basis, plan, history } = standing;
      const asksTriggers = plan.unless?.asksTriggers === true;
      const isSame = (other: Basis): boolean => other.level === basis.level && other.origin === basis.origin;
      let found = known.find((each) => isSame(each.basis) && each.course.asksTriggers === asksTriggers);
      if (found === undefined) {
        found = { basis, course: newCourse(history, asksTriggers, standing) };
        known.push(found);
      }
      const { course } = found;
      const gate = course.gateAt(plan, course.stepsIn(history));
      return plan.clause.hours.length === 0 || gate.kind === "shut" ? gate : bothOf(gate, gateByHours(standing, since));
    },
    forget: () => {
      known.length = 0;
    },
  };
}

/** The gate of a standing duty of the contract, which has no levels, and asks no hours. */
export function gateOfDuty(plan: ClausePlan, history: History): Gate {
  if (plan.unless === undefined) return gateOf(plan.clause, history);
  const course = newCourse(history, false, undefined);
  return course.gateAt(plan, course.stepsIn(history));
}

/** Gates from place to place: where facts become known, or everywhere, where triggers are asked. */
interface Course {
  readonly asksTriggers: boolean;
  /** How many steps lie in a history. */
  readonly stepsIn: (history: History) => number;
  /** The gate of a clause by its facts and by the clauses in whose place it stands. */
  readonly gateAt: (plan: ClausePlan, step: number) => Gate;
}

function newCourse(history: History, asksTriggers: boolean, standing: Standing | undefined): Course {
  const rows = new Map<ClausePlan, Gate[]>();
  const placeOf = (step: number): number => {
    if (step === 0) return -1;
    return asksTriggers ? step - 1 : (history.revealing[step - 1]?.place ?? -1);
  };

  function gateAt(plan: ClausePlan, step: number): Gate {
    let row = rows.get(plan);
    if (row === undefined) {
      row = [];
      rows.set(plan, row);
    }
    for (let next = row.length; next <= step; next += 1) row.push(gateAfter(plan, row.at(-1), next));
    return row[step] ?? OPEN;
  }

  /** Once open it stays open. */
  function gateAfter(plan: ClausePlan, before: Gate | undefined, step: number): Gate {
    if (before?.kind === "open") return before;
    const byFacts = judge(plan.clause, history, placeOf(step));
    return plan.unless === undefined ? byFacts : inPlaceOf(plan.unless, byFacts, step);
  }

  /** Shut where one of the others is for the ticket; else it waits with them, and asks facts of its own. */
  function inPlaceOf({ named }: Unless, byFacts: Gate, step: number): Gate {
    let waits: Gate | undefined;
    let isProvisional = false;
    for (const plan of named) {
      const { clause } = plan;
      if (standing !== undefined && !appliesAt(clause, standing.basis.level)) continue;
      const gate = wholeGate(plan, step);
      const leans = gate.kind === "open" ? gate.provisional : gate.kind === "shut" && isTentative(gate);
      isProvisional ||= leans;
      if (gate.kind === "unknown") waits ??= gate;
      if (gate.kind !== "open") continue;
      const because = { kind: "clause", clause: clause.id } as const;
      return { kind: "shut", because: leans ? { ...because, provisional: true } : because };
    }
    if (waits !== undefined && byFacts.kind !== "shut") return waits;
    return byFacts.kind === "open" && isProvisional ? PROVISIONALLY_OPEN : byFacts;
  }

  /** The gate of another clause, with the hours of its own trigger, for which is waited while that has not happened. */
  function wholeGate(plan: ClausePlan, step: number): Gate {
    const gate = gateAt(plan, step);
    const { clause, limits } = plan;
    if (standing === undefined || clause.hours.length === 0 || gate.kind === "shut") return gate;
    const seen = { ...standing, plan, history: historyBefore(history, placeOf(step) + 1) };
    if (triggersIn(seen, seen.basis.origin.event.place).length > 0) return bothOf(gate, gateByHours(seen));
    return gate.kind === "open" ? { kind: "unknown", awaiting: triggerMissing(limits[0]?.from, seen.history) } : gate;
  }

  return {
    asksTriggers,
    stepsIn: ({ end, revealing }) => (asksTriggers ? end : countBefore(revealing, end)),
    gateAt,
  };
}

function isTentative({ because }: Extract<Gate, { readonly kind: "shut" }>): boolean {
  return (because.kind === "calendar" || because.kind === "clause") && because.provisional === true;
}

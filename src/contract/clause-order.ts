import { nearest } from "../choice.js";
import { pointer } from "../inspection.js";
import type { Inspection } from "../inspection.js";
import { limitsOf } from "./clause.js";
import type { Clause } from "./clause.js";
import type { Trigger } from "./trigger.js";

/** The due moments from which a clause counts. */
function duesOf({ commitment }: Clause): readonly Extract<Trigger, { readonly kind: "due" }>[] {
  return limitsOf(commitment).flatMap(({ from }) => (from?.kind === "due" ? [from] : []));
}

/** The clauses from whose due moments a clause counts. */
function countsFrom(clause: Clause): readonly string[] {
  return duesOf(clause).map((due) => due.clause);
}

/** Refuses clauses that count from one that is not there, that is a standing duty, or that counts from them. */
export function refuseUnknownClauses(inspection: Inspection, clauses: readonly Clause[]): void {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  clauses.forEach((clause, index) => {
    for (const { clause: id, path } of duesOf(clause)) {
      const other = byId.get(id);
      if (other === undefined || (other.commitment.kind === "limit" && other.commitment.due.kind === "every")) {
        const expected = { meant: nearest([...byId.keys()], id), of: "the id of a clause that falls due" };
        inspection.refuse("contract-unknown-clause", { path, expected, received: id });
      }
    }
    if (reaches(byId, clause, clause.id, new Set())) {
      const path = pointer("/clauses", index);
      const expected = "clauses that do not count from each other in a circle";
      inspection.refuse("contract-clauses-circular", { path, expected, received: clause.id });
    }
  });
}

function reaches(byId: ReadonlyMap<string, Clause>, from: Clause, id: string, seen: Set<string>): boolean {
  return countsFrom(from).some((next) => {
    if (next === id) return true;
    const clause = seen.has(next) ? undefined : byId.get(next);
    seen.add(next);
    return clause !== undefined && reaches(byId, clause, id, seen);
  });
}

/** Clauses in such an order that each comes after those from which it counts. */
export function inOrderOfDues<T>(items: readonly T[], clauseOf: (item: T) => Clause): readonly T[] {
  if (items.every((item) => countsFrom(clauseOf(item)).length === 0)) return items;
  const byId = new Map(items.map((item) => [clauseOf(item).id, item]));
  const ordered = new Set<T>();
  const add = (item: T): void => {
    for (const id of countsFrom(clauseOf(item))) {
      const other = byId.get(id);
      if (other !== undefined && !ordered.has(other)) add(other);
    }
    ordered.add(item);
  };
  items.forEach(add);
  return [...ordered];
}

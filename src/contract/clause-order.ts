import { nearest } from "../choice.js";
import { Told } from "../errors.js";
import type { Inspection } from "../inspection.js";
import { isOfContract, limitsOf } from "./clause.js";
import type { Clause, NamedClause } from "./clause.js";
import type { Context } from "./parse-context.js";
import type { Trigger } from "./trigger.js";

/** The due moments from which a clause counts. */
function duesOf({ commitment }: Clause): readonly Extract<Trigger, { readonly kind: "due" }>[] {
  return limitsOf(commitment).flatMap(({ from }) => (from?.kind === "due" ? [from] : []));
}

/** The clauses on which a clause leans, and where it says so: from whose due moments it counts, and in whose place it stands. */
function leaningsOf(clause: Clause): readonly NamedClause[] {
  return [...duesOf(clause).map((due) => ({ id: due.clause, path: due.path })), ...clause.unless];
}

function leansOn(clause: Clause): readonly string[] {
  return leaningsOf(clause).map(({ id }) => id);
}

/** Refuses clauses that lean on one that is not there, that is of another kind, or that leans on them. */
export function refuseUnknownClauses(
  { inspection, unread }: Context,
  clauses: readonly Clause[],
  byId: ReadonlyMap<string, Clause>,
): void {
  const groups = groupsOf(clauses, byId);
  const circles = groups.filter(isCircle);
  const tooDeep = circles.length > 0 ? undefined : firstTooDeep(groups);
  for (const clause of clauses) {
    for (const { clause: id, path } of duesOf(clause)) {
      const other = byId.get(id);
      if (other === undefined ? unread.has(id) : fallsDue(other)) continue;
      const expected = { meant: () => nearest(byId, id), of: "the id of a clause that falls due" };
      inspection.refuse("contract-unknown-clause", { path, expected, received: id });
    }
    for (const { id, path } of clause.unless) {
      const other = byId.get(id);
      if (other === undefined ? unread.has(id) : isOfContract(other) === isOfContract(clause)) continue;
      const what = isOfContract(clause) ? "another standing duty of the contract" : "another clause for tickets";
      const expected = { meant: () => nearest(byId, id), of: `the id of ${what}` };
      inspection.refuse("contract-unknown-clause", { path, expected, received: id });
    }
  }
  if (tooDeep !== undefined) {
    const expected = `at most ${String(DEEPEST / WEIGHT_OF_DUE)} clauses in a row that count from each other, or ${String(DEEPEST)} that give way to each other`;
    inspection.refuse("contract-nesting-too-deep", { path: tooDeep.path, expected, received: tooDeep.id });
  }
  for (const circle of circles) refuseCircle(inspection, clauses, circle);
}

function fallsDue({ commitment }: Clause): boolean {
  return commitment.kind !== "limit" || commitment.due.kind !== "every";
}

/** Whether a group of clauses lean on each other, or one on itself. */
function isCircle([first, ...others]: readonly Clause[]): boolean {
  return others.length > 0 || (first !== undefined && leansOn(first).includes(first.id));
}

/** Refuses a circle where its first clause leans on the next. */
function refuseCircle(inspection: Inspection, clauses: readonly Clause[], circle: readonly Clause[]): void {
  const within = new Map(circle.map((clause) => [clause.id, clause]));
  const first = clauses.find(({ id }) => within.has(id));
  const leaning = first && leaningsOf(first).find(({ id }) => within.has(id));
  if (first === undefined || leaning === undefined) return;
  const expected = "clauses that do not lean on each other in a circle";
  const received = new Told([...wayBack(first, leaning.id, within), first.id].join(", then "));
  inspection.refuse("contract-clauses-circular", { path: leaning.path, expected, received });
}

/** The ids on the shortest way from a clause by way of another back to it, itself first. */
function wayBack(first: Clause, next: string, within: ReadonlyMap<string, Clause>): readonly string[] {
  const from = new Map<string, string>();
  let found = next === first.id ? first.id : undefined;
  for (let at = [next]; at.length > 0 && found === undefined;) {
    const others: string[] = [];
    for (const id of at) {
      const clause = within.get(id);
      for (const other of clause === undefined ? [] : leansOn(clause)) {
        if (other === first.id) found ??= id;
        if (from.has(other) || other === next || !within.has(other)) continue;
        from.set(other, id);
        others.push(other);
      }
    }
    at = others;
  }
  const way: string[] = [];
  for (let id = found; id !== undefined && id !== first.id; id = id === next ? undefined : from.get(id))
    way.unshift(id);
  return [first.id, ...way];
}

/** How many clauses may give way to each other, one after the other; of those that count from each other, fewer, since each is assessed within the next. */
const DEEPEST = 1000;
const WEIGHT_OF_DUE = 10;

/** Where the first clause, of some in order, leans on another behind which too many stand. */
function firstTooDeep(groups: readonly (readonly Clause[])[]): NamedClause | undefined {
  const depths = new Map<string, number>();
  for (const clause of groups.flat()) {
    let deepest = 0;
    for (const leaning of leaningsOf(clause)) {
      const depth = (depths.get(leaning.id) ?? 0) + (clause.unless.includes(leaning) ? 1 : WEIGHT_OF_DUE);
      if (depth > DEEPEST) return leaning;
      deepest = Math.max(deepest, depth);
    }
    depths.set(clause.id, deepest);
  }
  return undefined;
}

/** Clauses in such an order that each comes after those on which it leans. */
export function inOrderOfLeaning<T>(items: readonly T[], clauseOf: (item: T) => Clause): readonly T[] {
  const clauses = items.map(clauseOf);
  if (clauses.every((clause) => leansOn(clause).length === 0)) return items;
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const itemOf = new Map(items.map((item) => [clauseOf(item), item]));
  return groupsOf(clauses, byId).flatMap((group) => group.flatMap((clause) => itemOf.get(clause) ?? []));
}

/** A clause on the way: which of those on which it leans comes next, when it was found, and the earliest that it reaches. */
interface Visit {
  readonly clause: Clause;
  readonly others: readonly string[];
  next: number;
  readonly at: number;
  low: number;
}

/**
 * Clauses in groups that lean on each other, each group after those on which it leans (Tarjan 1972); without recursion, since a chain may be as
 * long as a contract.
 */
function groupsOf(clauses: readonly Clause[], byId: ReadonlyMap<string, Clause>): readonly (readonly Clause[])[] {
  const visits = new Map<Clause, Visit>();
  const ungrouped: Clause[] = [];
  const grouped = new Set<Clause>();
  const groups: Clause[][] = [];
  for (const clause of clauses) if (!visits.has(clause)) follow(clause);
  return groups;

  function begin(clause: Clause): Visit {
    const visit = { clause, others: leansOn(clause), next: 0, at: visits.size, low: visits.size };
    visits.set(clause, visit);
    ungrouped.push(clause);
    return visit;
  }

  function follow(first: Clause): void {
    const path = [begin(first)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const other = byId.get(visit.others[visit.next] ?? "");
      if (visit.next < visit.others.length) {
        visit.next += 1;
        if (other === undefined || grouped.has(other)) continue;
        const known = visits.get(other);
        if (known === undefined) path.push(begin(other));
        else visit.low = Math.min(visit.low, known.at);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) before.low = Math.min(before.low, visit.low);
      if (visit.low === visit.at) close(visit.clause);
    }
  }

  function close(first: Clause): void {
    const group = ungrouped.splice(ungrouped.lastIndexOf(first));
    for (const clause of group) grouped.add(clause);
    groups.push(group);
  }
}

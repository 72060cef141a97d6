import { own, pointer, pointerTo } from "../inspection.js";
import type { Clause } from "./clause.js";
import { ANNOTATIONS, INVALID, readAnnotations, readClauseIds, readId, readSpan } from "./parse-context.js";
import { readEventNames } from "./event-names.js";
import type { Context } from "./parse-context.js";
import type { EventName } from "./due-rule.js";
import type { ReopeningRule } from "./rules.js";

const POLICIES = ["continue", "continue-counting-closed-time", "restart", "ignore"] as const;
const NO_DUTY = {
  of: ({ commitment }: Clause): boolean => commitment.kind !== "limit" || commitment.due.kind !== "every",
  expected: "a clause that is no standing duty",
};
const REOPENING = ["policy", "reopenWindow", "clock", "undoes", "clauses", "counts", "id", ...ANNOTATIONS];

/** Reads what a reopening does, once the clauses are known, and the events that they and the contract name. */
export function readReopening(
  context: Context,
  value: unknown,
  path: string,
  clauses: ReadonlyMap<string, Clause>,
  known: ReadonlySet<EventName>,
): ReopeningRule | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, REOPENING, INVALID);
  if (record === undefined) return undefined;
  readAnnotations(context, record, path);
  const clause = inspection.optional(record, "id", path, (id, at) => readId(context, id, at));
  const policy = inspection.word(own(record, "policy"), pointer(path, "policy"), INVALID, POLICIES);
  const window = readSpan(context, record, "reopenWindow", path);
  const undoes = inspection.optional(record, "undoes", path, (list, at) => readEventNames(context, list, at));
  const named = inspection.optional(record, "clauses", path, (list, at) =>
    readClauseIds(context, list, at, clauses, NO_DUTY),
  );
  const counts = inspection.optional(record, "counts", path, (word, at) =>
    inspection.word(word, at, INVALID, ["first", "last", "worst"]),
  );
  const placeOf = (event: EventName): string => pointerTo(own(record, "undoes"), pointer(path, "undoes"), event);
  if (undoes?.includes("reopened") === true) {
    const expected = "events that resolve a ticket";
    inspection.refuse(INVALID, { path: placeOf("reopened"), expected, received: "reopened" });
  }
  for (const event of undoes ?? []) {
    if (known.has(event)) continue;
    const expected = "an event that keeps or ends a promise, or that the contract's events name";
    inspection.refuse("contract-unknown-event", { path: placeOf(event), expected, received: event });
  }
  if (policy === undefined) return undefined;
  return {
    policy,
    clause,
    window,
    undoes: new Set(undoes ?? ["resolved", "closed"]),
    clauses: new Set(named ?? clauses.keys()),
    counts: counts ?? "worst",
  };
}

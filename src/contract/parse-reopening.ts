import { own, pointer } from "../inspection.js";
import type { Clause } from "./clause.js";
import { ANNOTATIONS, INVALID, readAnnotations, readClauseIds, readId, readSpan } from "./parse-context.js";
import { readKnownEvents } from "./event-names.js";
import type { Context } from "./parse-context.js";
import type { ReopeningRule } from "./rules.js";

const POLICIES = ["continue", "continue-counting-closed-time", "restart", "ignore"] as const;
const REOPENING = ["policy", "reopenWindow", "clock", "undoes", "clauses", "counts", "id", ...ANNOTATIONS];

/** Reads what a reopening does, once the clauses are known. */
export function readReopening(
  context: Context,
  value: unknown,
  path: string,
  clauses: readonly Clause[],
): ReopeningRule | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, REOPENING, INVALID);
  if (record === undefined) return undefined;
  readAnnotations(context, record, path);
  const clause = inspection.optional(record, "id", path, (id, at) => readId(context, id, at));
  const policy = inspection.word(own(record, "policy"), pointer(path, "policy"), INVALID, POLICIES);
  const window = readSpan(context, record, "reopenWindow", path);
  const undoes = inspection.optional(record, "undoes", path, (list, at) => readKnownEvents(context, list, at));
  const named = inspection.optional(record, "clauses", path, (list, at) => readClauseIds(context, list, at, clauses));
  const counts = inspection.optional(record, "counts", path, (word, at) =>
    inspection.word(word, at, INVALID, ["first", "last", "worst"]),
  );
  if (undoes?.includes("reopened") === true) {
    const expected = "events that resolve a ticket";
    inspection.refuse(INVALID, { path: pointer(path, "undoes"), expected, received: "reopened" });
  }
  if (policy === undefined) return undefined;
  return {
    policy,
    clause,
    window,
    undoes: new Set(undoes ?? ["resolved", "closed"]),
    clauses: new Set(named ?? clauses.map(({ id }) => id)),
    counts: counts ?? "worst",
  };
}

import { own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { parseDuration } from "../time/duration.js";
import type { Clause } from "./clause.js";
import { ANNOTATIONS, INVALID, readAnnotations, readCalendarId, readId, refuseKey } from "./parse-context.js";
import { readEvents } from "./parse-commitment.js";
import type { Context } from "./parse-context.js";
import type { ReopeningRule, Span } from "./rules.js";

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
  const undoes = inspection.optional(record, "undoes", path, (list, at) => readEvents(inspection, list, at));
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

/** Reads a length of time with the calendar, `clock`, in which it is counted. */
export function readSpan(context: Context, record: UnknownRecord, key: string, path: string): Span | undefined {
  const { inspection } = context;
  if (own(record, key) === undefined) {
    refuseKey(context, record, "clock", path, `${key} beside clock`);
    return undefined;
  }
  const duration = inspection.attempt(() => parseDuration(own(record, key), pointer(path, key)));
  const calendar = inspection.optional(record, "clock", path, (id, at) => readCalendarId(context, id, at));
  return duration === undefined ? undefined : { duration, calendar: calendar?.rules };
}

function readClauseIds(
  { inspection }: Context,
  value: unknown,
  path: string,
  clauses: readonly Clause[],
): readonly string[] | undefined {
  const ids = inspection.list(value, path, INVALID, (id, at) => {
    const known = clauses.find((each) => each.id === id)?.id;
    const expected = "the id of a clause";
    return known ?? inspection.refuse("contract-unknown-clause", { path: at, expected, received: id });
  });
  if (ids === undefined || !Array.isArray(value) || value.length > 0) return ids;
  return inspection.refuse(INVALID, { path, expected: "at least one clause, or none of this", received: value });
}

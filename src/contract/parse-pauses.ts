import { own, pointer } from "../inspection.js";
import { limitsOf } from "./clause.js";
import { isBackward, spanOf } from "./due-rule.js";
import type { Clause } from "./clause.js";
import { ANNOTATIONS, INVALID, readAnnotations, readClauseIds, readId } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import type { PauseRule } from "./rules.js";

/** Reads the reasons for pauses, by reason, once the clauses are known. */
export function readPauses(
  context: Context,
  value: unknown,
  clauses: ReadonlyMap<string, Clause>,
): ReadonlyMap<string, PauseRule> {
  const pauses = new Map<string, PauseRule>();
  if (value === undefined) return pauses;
  const { inspection } = context;
  inspection.list(value, "/pauses", INVALID, (item, path) => {
    const pause = readPause(context, item, path, clauses);
    if (pause === undefined) return undefined;
    if (pauses.has(pause.reason)) {
      const expected = "each reason once";
      return inspection.refuse(INVALID, { path: pointer(path, "reason"), expected, received: pause.reason });
    }
    pauses.set(pause.reason, pause);
    return pause;
  });
  return pauses;
}

function readPause(
  context: Context,
  value: unknown,
  path: string,
  clauses: ReadonlyMap<string, Clause>,
): PauseRule | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, ["id", "reason", "clauses", ...ANNOTATIONS], INVALID);
  if (record === undefined) return undefined;
  const title = readAnnotations(context, record, path);
  const clause = inspection.optional(record, "id", path, (id, at) => readId(context, id, at));
  const reason = inspection.name(own(record, "reason"), pointer(path, "reason"), INVALID);
  const timed = [...clauses.values()].filter(countsTime).map(({ id }) => id);
  const stops = inspection.optional(record, "clauses", path, (list, at) =>
    readClauseIds(context, list, at, clauses, { of: countsTime, expected: "a clause that counts time" }),
  );
  return reason === undefined ? undefined : { reason, title, clause, stops: new Set(stops ?? timed) };
}

/** Whether a clause has a clock that a pause can stop. */
function countsTime({ commitment }: Clause): boolean {
  return limitsOf(commitment).some(({ due }) => {
    const span = spanOf(due);
    return span !== undefined && !isBackward(span);
  });
}

import { choiceOf } from "../choice.js";
import { own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import type { Clause, NamedClause } from "./clause.js";
import type { RecordSpec } from "./clause-spec.js";
import { COMMITMENT, eventsPromised, readCommitment } from "./parse-commitment.js";
import { HOURS_KEYS, readCondition, readHours } from "./parse-condition.js";
import { ANNOTATIONS, INVALID, readAnnotations, readId, readStart, refuseKey } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import { isNextReply, readRepeat, refuseUnrepeatable } from "./parse-repeat.js";

const CLAUSE = [
  "id",
  "level",
  "when",
  "unless",
  ...HOURS_KEYS,
  "start",
  "records",
  "repeat",
  ...ANNOTATIONS,
  ...COMMITMENT,
];

/** Reads a clause; one that cannot be read is known by its id, and by the events that it promises. */
export function readClause(context: Context, value: unknown, path: string): Clause | undefined {
  const { inspection, unread, named } = context;
  const record = inspection.record(value, path, CLAUSE, INVALID, "a property of a clause");
  const clause = record === undefined ? undefined : readRecord(context, record, path);
  if (clause !== undefined) return clause;
  unread.add(record === undefined ? undefined : own(record, "id"));
  for (const event of eventsPromised(record, 0)) named.unread.add(event);
  return undefined;
}

function readRecord(context: Context, record: UnknownRecord, path: string): Clause | undefined {
  const { inspection } = context;
  const title = readAnnotations(context, record, path);
  const id = readId(context, own(record, "id"), pointer(path, "id"));
  const levels = inspection.optional(record, "level", path, (level, at) => readLevels(context, level, at));
  const { facts } = context;
  facts.isNeeded = facts.ticket === undefined || (id !== undefined && facts.ticket.needed.has(id));
  const when =
    inspection.optional(record, "when", path, (condition, at) => readCondition(context, condition, at)) ?? [];
  const unless = inspection.optional(record, "unless", path, (ids, at) => readUnless(context, ids, at)) ?? [];
  const start = inspection.optional(record, "start", path, (rule, at) => readStart(context, rule, at));
  const records = inspection.optional(record, "records", path, (list, at) =>
    inspection.list(list, at, INVALID, (item, itemPath) => readRecordOwed(context, item, itemPath)),
  );
  const repeat = inspection.optional(record, "repeat", path, (value, at) =>
    readRepeat(context, value, at, record, path),
  );
  const commitment = readCommitment(context, isNextReply(record) ? withoutFrom(record) : record, path, 0);
  if (repeat !== undefined && commitment !== undefined) refuseUnrepeatable(context, repeat, commitment, record, path);
  if (commitment?.kind === "limit" && commitment.due.kind === "every")
    refuseKey(context, record, "start", path, "no start, since a standing duty has no clock that starts");
  const hours = readHours(context, record, path, commitment);
  if (id === undefined || commitment === undefined) return undefined;
  const isLeftOut = !facts.isNeeded;
  return { id, isLeftOut, title, levels, when, hours, unless, start, commitment, repeat, records: records ?? [] };
}

/** The messages of a cycle of replies are read with the cycle. */
function withoutFrom({ from, ...rest }: UnknownRecord): UnknownRecord {
  return rest;
}

/** Reads the ids of clauses. That they are there is seen when all have been read. */
function readUnless({ inspection }: Context, value: unknown, path: string): readonly NamedClause[] | undefined {
  const read = (given: unknown, at: string): NamedClause | undefined => {
    const id = inspection.name(given, at, INVALID);
    return id === undefined ? undefined : { id, path: at };
  };
  if (Array.isArray(value) && value.length === 0)
    return inspection.refuse(INVALID, { path, expected: "at least one clause", received: value });
  if (Array.isArray(value)) return inspection.list(value, path, INVALID, read);
  const one = read(value, path);
  return one === undefined ? undefined : [one];
}

function readLevels(context: Context, value: unknown, path: string): ReadonlySet<string> | undefined {
  const { levels } = context;
  const read = (level: unknown, at: string): string | undefined => {
    if (levels === undefined || (typeof level === "string" && levels.has(level))) return String(level);
    const expected = choiceOf(levels, level, "a level of the contract");
    return context.inspection.refuse("contract-unknown-level", { path: at, expected, received: level });
  };
  if (!Array.isArray(value)) {
    const level = read(value, path);
    return level === undefined ? undefined : new Set([level]);
  }
  if (value.length === 0)
    return context.inspection.refuse(INVALID, { path, expected: "at least one level", received: value });
  return new Set(context.inspection.list(value, path, INVALID, read));
}

function readRecordOwed(context: Context, value: unknown, path: string): RecordSpec | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, ["kind", "name"], INVALID);
  if (record === undefined) return undefined;
  const kind = inspection.word(own(record, "kind"), pointer(path, "kind"), INVALID, ["form", "call"]);
  const name = inspection.text(own(record, "name"), pointer(path, "name"), INVALID);
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

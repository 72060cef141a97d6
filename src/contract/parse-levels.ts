import { isRecord, own, pointer } from "../inspection.js";
import type { Inspection, UnknownRecord } from "../inspection.js";
import type { Text } from "../text.js";
import type { StartRule } from "./clause.js";
import type { LevelChangeRule } from "./rules.js";
import {
  ANNOTATIONS,
  INVALID,
  readAnnotations,
  readCalendarId,
  readId,
  readStart,
  refuseKey,
} from "./parse-context.js";
import type { Context } from "./parse-context.js";

/** A level as it is listed: its name, and what is said of it besides. */
interface Listed {
  readonly id: string | undefined;
  readonly path: string;
  readonly record: UnknownRecord | undefined;
}

/** The levels of a contract. */
export interface Levels {
  readonly listed: readonly Listed[];
  /** Their names; `undefined` where one of them could not be read. */
  readonly names: ReadonlySet<string> | undefined;
}

/** Reads the names of the levels. */
export function readLevelNames(inspection: Inspection, value: unknown): Levels {
  const names = new Set<string>();
  const listed = inspection.list(value, "/levels", INVALID, (item, path): Listed => {
    const record = isRecord(item) ? inspection.record(item, path, ["id", "start", ...ANNOTATIONS], INVALID) : undefined;
    const at = record === undefined ? path : pointer(path, "id");
    const id = inspection.name(record === undefined ? item : own(record, "id"), at, INVALID);
    if (id !== undefined && names.has(id)) {
      inspection.refuse("contract-level-repeated", { path: at, expected: "each level once", received: id });
    }
    if (id !== undefined) names.add(id);
    return { id, path, record };
  });
  if (listed === undefined) return { listed: [], names: undefined };
  if (listed.length === 0)
    inspection.refuse(INVALID, { path: "/levels", expected: "at least one level", received: value });
  const isWhole = listed.length > 0 && listed.every(({ id }) => id !== undefined);
  return { listed, names: isWhole ? names : undefined };
}

/** What levels are called, and the start rules that they have of their own. */
export interface LevelTerms {
  readonly titles: ReadonlyMap<string, Text>;
  readonly starts: ReadonlyMap<string, StartRule>;
}

/** Reads what levels are called, and the start rules that they have of their own. */
export function readLevelTerms(context: Context, { listed }: Levels): LevelTerms {
  const titles = new Map<string, Text>();
  const starts = new Map<string, StartRule>();
  const { inspection, facts } = context;
  for (const { id, path, record } of listed) {
    if (record === undefined) continue;
    const title = readAnnotations(context, record, path);
    if (title !== undefined && id !== undefined) titles.set(id, title);
    facts.isNeeded = id !== undefined && (facts.ticket?.levels.has(id) ?? true);
    const start = inspection.optional(record, "start", path, (rule, at) => readStart(context, rule, at));
    if (start !== undefined && id !== undefined) starts.set(id, start);
  }
  // Standing duties have no start rule.
  facts.isNeeded = facts.ticket === undefined || facts.ticket.levels.size > 0;
  return { titles, starts };
}

const POLICIES = [
  "at-confirmation",
  "next-working-time",
  "keep-start",
  "carry-elapsed",
  "carry-percentage",
  "stricter-of",
  "ignore",
] as const;

/** Reads a rule for changes of level; `start` is the start rule of the contract. */
export function readLevelChange(
  context: Context,
  value: unknown,
  path: string,
  start: StartRule,
): LevelChangeRule | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, ["restart", "kept", "calendar", "id", ...ANNOTATIONS], INVALID);
  if (record === undefined) return undefined;
  readAnnotations(context, record, path);
  const clause = inspection.optional(record, "id", path, (id, at) => readId(context, id, at));
  const restart = inspection.word(own(record, "restart"), pointer(path, "restart"), INVALID, POLICIES);
  const kept = inspection.optional(record, "kept", path, (word, at) =>
    inspection.word(word, at, INVALID, ["carry", "renew"]),
  );
  if (restart === undefined) return undefined;
  if (restart === "ignore") refuseKey(context, record, "kept", path, "no kept beside ignore, by which nothing changes");
  if (restart !== "next-working-time") {
    refuseKey(context, record, "calendar", path, "calendar only beside next-working-time");
    return { restart, kept, clause, calendar: undefined, calendarId: undefined };
  }
  if (own(record, "calendar") === undefined && start.calendar !== undefined) {
    return { restart, kept, clause, calendar: start.calendar, calendarId: start.calendarId };
  }
  const calendar = readCalendarId(context, own(record, "calendar"), pointer(path, "calendar"));
  return { restart, kept, clause, calendar: calendar?.rules, calendarId: calendar?.id };
}

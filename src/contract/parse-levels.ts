import { isRecord, own, pointer } from "../inspection.js";
import type { Inspection } from "../inspection.js";
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

/** Reads the names of the levels. */
export function readLevelNames(inspection: Inspection, value: unknown): readonly string[] {
  const levels = inspection.list(value, "/levels", INVALID, (item, path) =>
    isRecord(item)
      ? inspection.name(own(item, "id"), pointer(path, "id"), INVALID)
      : inspection.name(item, path, INVALID),
  );
  if (levels === undefined) return [];
  if (levels.length === 0)
    inspection.refuse(INVALID, { path: "/levels", expected: "at least one level", received: value });
  const seen = new Set<string>();
  for (const level of levels) {
    if (seen.has(level)) {
      inspection.refuse("contract-level-repeated", { path: "/levels", expected: "each level once", received: level });
      break;
    }
    seen.add(level);
  }
  return levels;
}

/** What levels are called, and the start rules that they have of their own. */
export interface LevelTerms {
  readonly titles: ReadonlyMap<string, Text>;
  readonly starts: ReadonlyMap<string, StartRule>;
}

/** Reads what levels are called, and the start rules that they have of their own. */
export function readLevelTerms(context: Context, value: unknown): LevelTerms {
  const titles = new Map<string, Text>();
  const starts = new Map<string, StartRule>();
  if (!Array.isArray(value)) return { titles, starts };
  const { inspection, facts } = context;
  const items: readonly unknown[] = value;
  items.forEach((item, index) => {
    const path = pointer("/levels", index);
    const record = isRecord(item) ? inspection.record(item, path, ["id", "start", ...ANNOTATIONS], INVALID) : undefined;
    if (record === undefined) return;
    const title = readAnnotations(context, record, path);
    const id = own(record, "id");
    if (title !== undefined && typeof id === "string") titles.set(id, title);
    facts.isNeeded = typeof id === "string" && (facts.ticket?.levels.has(id) ?? true);
    const start = inspection.optional(record, "start", path, (rule, at) => readStart(context, rule, at));
    if (start !== undefined && typeof id === "string") starts.set(id, start);
  });
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
  if (restart === "ignore")
    refuseKey(context, record, "kept", path, "nothing that is kept or not by a change that is ignored");
  if (restart !== "next-working-time") {
    refuseKey(context, record, "calendar", path, "next-working-time beside calendar");
    return { restart, kept, clause, calendar: undefined, calendarId: undefined };
  }
  if (own(record, "calendar") === undefined && start.calendar !== undefined) {
    return { restart, kept, clause, calendar: start.calendar, calendarId: start.calendarId };
  }
  const calendar = readCalendarId(context, own(record, "calendar"), pointer(path, "calendar"));
  return { restart, kept, clause, calendar: calendar?.rules, calendarId: calendar?.id };
}

import { choiceOf } from "../../choice.js";
import { readDates } from "../../calendar/parse.js";
import { Inspection, isRecord, own, pointer, readData } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import type { Language } from "../../text.js";
import type { DayNumber, PlainDate } from "../../time/plain-date.js";
import type { LintRule } from "./finding.js";

/** A rule that is not to be asked: of any clause, or of one. */
export type IgnoredRule = LintRule | { readonly rule: LintRule; readonly clause: string };

/** How to lint. */
export interface LintOptions {
  /** The language of messages; English where nothing is said. */
  readonly language?: Language;
  /** Which rules are left out. */
  readonly ignore?: readonly IgnoredRule[];
  /**
   * The dates [from, to) in which tickets that show findings are looked for, where the contract has no term of its own; without it, the dates that all its
   * calendars cover, and where none says, the year 2026.
   */
  readonly period?: { readonly from: PlainDate; readonly to: PlainDate };
}

/** Options that were read. */
export interface ReadOptions {
  readonly language: Language;
  readonly ignored: readonly { readonly rule: string; readonly clause: string | undefined }[];
  readonly period: { readonly from: DayNumber; readonly to: DayNumber } | undefined;
}

const CODE = "options-invalid";

/** Reads the options; `rules` and `clauses` are what may be left out. @throws SlaError `options-invalid`, `date-unreadable`, `date-impossible` */
export function readOptions(options: unknown, rules: readonly string[], clauses: readonly string[]): ReadOptions {
  const inspection = new Inspection();
  const path = "/options";
  const read = readData(CODE, path, options, (): ReadOptions => {
    const given = options ?? {};
    const record: UnknownRecord = inspection.record(given, path, ["language", "ignore", "period"], CODE) ?? {};
    const language = inspection.optional(record, "language", path, (word, at) =>
      inspection.word(word, at, CODE, ["en", "zh"]),
    );
    const ignored = inspection.optional(record, "ignore", path, (list, at) =>
      inspection.list(list, at, CODE, (item, itemPath) => readIgnored(inspection, item, itemPath, rules, clauses)),
    );
    const period = inspection.optional(record, "period", path, (dates, at) => readDates(inspection, dates, at));
    return { language: language ?? "en", ignored: ignored ?? [], period };
  });
  inspection.throwIfAny();
  return read;
}

function readIgnored(
  inspection: Inspection,
  item: unknown,
  path: string,
  rules: readonly string[],
  clauses: readonly string[],
): ReadOptions["ignored"][number] | undefined {
  if (!isRecord(item)) {
    const rule = known(inspection, item, path, rules, "the id of a rule");
    return rule === undefined ? undefined : { rule, clause: undefined };
  }
  const record = inspection.record(item, path, ["rule", "clause"], CODE) ?? {};
  const rule = known(inspection, own(record, "rule"), pointer(path, "rule"), rules, "the id of a rule");
  const at = pointer(path, "clause");
  const clause = known(inspection, own(record, "clause"), at, clauses, "the id of a clause");
  return rule === undefined || clause === undefined ? undefined : { rule, clause };
}

function known(
  inspection: Inspection,
  value: unknown,
  path: string,
  words: readonly string[],
  thing: string,
): string | undefined {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  return inspection.refuse(CODE, { path, expected: choiceOf(words, value, thing), received: value });
}

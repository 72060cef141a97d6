import { Inspection, isRecord, own, pointer } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import { formatDate, parseDate } from "../../time/plain-date.js";
import type { PlainDate } from "../../time/plain-date.js";

const INVALID = "options-invalid";

/** When a contract is in force, and for which tickets its texts are. */
export interface Range {
  readonly id: unknown;
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
  readonly selectedBy: string | undefined;
}

/** Reads when a contract is in force; a text that has a term says itself from when. */
export function readOptions(
  inspection: Inspection,
  options: unknown,
  base: UnknownRecord | undefined,
): Range | undefined {
  const record = inspection.record(options, "/options", ["from", "to", "selectedBy", "language"], INVALID);
  if (record === undefined) return undefined;
  inspection.optional(record, "language", "/options", (word, path) =>
    inspection.word(word, path, INVALID, ["en", "zh"]),
  );
  const date = (value: unknown, path: string): PlainDate | undefined =>
    inspection.attempt(() => formatDate(parseDate(value, path)));
  const given = own(record, "from");
  const from = given === undefined ? startOfTerm(inspection, base) : date(given, "/options/from");
  const to = own(record, "to") === undefined ? undefined : date(own(record, "to"), "/options/to");
  if (from !== undefined && to !== undefined && to <= from) {
    inspection.refuse("interval-reversed", { path: "/options/to", expected: `a date after ${from}`, received: to });
  }
  const selectedBy = inspection.optional(record, "selectedBy", "/options", (name, path) =>
    inspection.name(name, path, INVALID),
  );
  return from === undefined ? undefined : { id: own(base ?? {}, "id"), from, to, selectedBy };
}

function startOfTerm(inspection: Inspection, base: UnknownRecord | undefined): PlainDate | undefined {
  const start = base === undefined ? undefined : dateOfTerm(base, "from");
  if (start !== undefined) return start;
  const expected = "the first date of the base, which states no term";
  return inspection.refuse(INVALID, { path: "/options/from", expected, received: undefined });
}

/** A date of a text's term, where it has one that can be read. */
export function dateOfTerm(text: UnknownRecord, key: "from" | "to"): PlainDate | undefined {
  const term = own(text, "term");
  const date = isRecord(term) ? own(term, key) : undefined;
  return date === undefined
    ? undefined
    : new Inspection().attempt(() => formatDate(parseDate(date, pointer("/term", key))));
}

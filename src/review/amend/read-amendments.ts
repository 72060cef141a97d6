import { show } from "../../errors.js";
import { frozenCopy, own, pointer, readData } from "../../inspection.js";
import type { Inspection, UnknownRecord } from "../../inspection.js";
import { formatDate, parseDate } from "../../time/plain-date.js";
import type { DayNumber } from "../../time/plain-date.js";
import type { Amendment, Change } from "./amendment.js";
import type { Origins } from "./origins.js";
import { readChange } from "./read-change.js";

export const INVALID = "amendment-invalid";
/** Each is made in a copy of the text, so that their number is bounded. */
const MOST = 1000;
const TEXTS: readonly string[] = ["title", "source", "reading"];
const KEYS = ["kind", "id", "contract", "amends", "version", "from", "to", ...TEXTS, "changes"];

/** Reads amendments, in the order given; one of which the first date cannot be read is left out. */
export function readAmendments(inspection: Inspection, origins: Origins, input: unknown): readonly Amendment[] {
  const read = (item: unknown, path: string): Amendment | undefined =>
    inspection.attempt(() => readData(INVALID, path, item, () => readAmendment(inspection, origins, item, path)));
  return isTooLong(inspection, input, "/amendments")
    ? []
    : (inspection.list(input, "/amendments", INVALID, read) ?? []);
}

function readAmendment(inspection: Inspection, origins: Origins, item: unknown, path: string): Amendment | undefined {
  const record = inspection.record(frozenCopy(item), path, KEYS, INVALID, "a property of an amendment");
  if (record === undefined) return undefined;
  origins.given(record, path);
  const name = (key: string): string | undefined => inspection.name(own(record, key), pointer(path, key), INVALID);
  inspection.optional(record, "kind", path, (kind, at) => inspection.word(kind, at, INVALID, ["amendment"]));
  for (const key of TEXTS) inspection.optional(record, key, path, (text, at) => inspection.text(text, at, INVALID));
  name("id");
  const contract = name("contract");
  const amends = inspection.optional(record, "amends", path, (text, at) => inspection.name(text, at, INVALID));
  const version = name("version");
  const { from, to } = readDates(inspection, record, path);
  const changes = readChanges(inspection, own(record, "changes"), pointer(path, "changes"));
  return from === undefined ? undefined : { path, record, contract, amends, version, from, to, changes };
}

function readChanges(inspection: Inspection, list: unknown, path: string): readonly Change[] {
  if (isTooLong(inspection, list, path)) return [];
  if (Array.isArray(list) && list.length === 0) {
    inspection.refuse("amendment-without-effect", { path, expected: "at least one change", received: list });
  }
  return inspection.list(list, path, INVALID, (change, at) => readChange(inspection, change, at)) ?? [];
}

function isTooLong(inspection: Inspection, list: unknown, path: string): boolean {
  if (!Array.isArray(list) || list.length <= MOST) return false;
  inspection.refuse(INVALID, { path, expected: `at most ${MOST} of them`, received: list });
  return true;
}

function readDates(
  inspection: Inspection,
  record: UnknownRecord,
  path: string,
): { readonly from: DayNumber | undefined; readonly to: DayNumber | undefined } {
  const date = (key: string): DayNumber | undefined =>
    inspection.attempt(() => parseDate(own(record, key), pointer(path, key)));
  const from = date("from");
  const to = own(record, "to") === undefined ? undefined : date("to");
  if (from === undefined || to === undefined || from < to) return { from, to };
  const expected = `a date after ${formatDate(from)}`;
  inspection.refuse("interval-reversed", { path: pointer(path, "to"), expected, received: own(record, "to") });
  return { from, to: undefined };
}

/** How issues call an amendment. */
export function nameOf({ record }: Amendment): string {
  return `amendment ${show(own(record, "id"))}`;
}

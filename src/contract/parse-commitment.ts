import { Told } from "../errors.js";
import { isRecord, own, pointer, pointerTo } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import type { Commitment, JoinForm, Limit } from "./clause.js";
import { isBackward, spanOf } from "./due-rule.js";
import { readKnownEvents, readOwnEvents } from "./event-names.js";
import { INVALID, labelOf, refuseKey } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import { readDue } from "./parse-due.js";
import { DUE } from "./parse-span.js";
import { readTrigger } from "./parse-trigger.js";

const FORMS = ["promise", "anyOf", "allOf", "nOf"] as const;
const DEEPEST = 16;

/** The properties of a promise, and of several joined. */
export const COMMITMENT: readonly string[] = [...["promise", "from", "endedBy", ...DUE, "anyOf", "allOf", "nOf", "n"]];

/** Reads a promise, or several joined; the properties of a clause were checked with the clause. */
export function readCommitment(
  context: Context,
  record: UnknownRecord,
  path: string,
  depth: number,
): Commitment | undefined {
  const { inspection } = context;
  const forms = FORMS.filter((key) => own(record, key) !== undefined);
  const [form] = forms;
  if (form === undefined || forms.length > 1) {
    const expected = "exactly one of promise, anyOf, allOf and nOf";
    const received = forms.length > 1 ? new Told(forms.join(" and ")) : record;
    return inspection.refuse(INVALID, { path, expected, received });
  }
  if (form !== "nOf") refuseKey(context, record, "n", path, "n only beside nOf");
  if (form === "promise") return readLimit(context, record, path, depth);
  for (const key of COMMITMENT.filter((other) => other !== form && other !== "n")) {
    refuseKey(context, record, key, path, `no ${key} beside ${form}, but in its parts`);
  }
  if (depth >= DEEPEST) {
    const expected = `at most ${String(DEEPEST)} joins inside each other`;
    return inspection.refuse("contract-nesting-too-deep", { path, expected, received: record });
  }
  const parts = inspection.list(own(record, form), pointer(path, form), INVALID, (part, at) => {
    const partRecord = inspection.record(part, at, COMMITMENT, INVALID, "a property of a promise");
    return partRecord === undefined ? undefined : readCommitment(context, partRecord, at, depth + 1);
  });
  const given = own(record, form);
  if (!Array.isArray(given)) return undefined;
  if (given.length === 0) {
    return inspection.refuse(INVALID, { path: pointer(path, form), expected: "at least one promise", received: given });
  }
  const n = readEnough(context, record, form, given.length, path);
  return parts === undefined || parts.length === 0 || n === undefined ? undefined : { kind: form, n, parts };
}

/** The events that a promise names, or those joined, as far as they can be told where it cannot be read. */
export function eventsPromised(value: unknown, depth: number): readonly string[] {
  if (!isRecord(value) || depth > DEEPEST) return [];
  return FORMS.flatMap((form) => {
    const given = own(value, form);
    const items: readonly unknown[] = Array.isArray(given) ? given : [given];
    return items.flatMap((item) => (typeof item === "string" ? item : eventsPromised(item, depth + 1)));
  });
}

/** Reads how many of so many promises are enough. */
function readEnough(
  { inspection }: Context,
  record: UnknownRecord,
  form: JoinForm,
  length: number,
  path: string,
): number | undefined {
  if (form !== "nOf") return form === "anyOf" ? 1 : length;
  const n = own(record, "n");
  if (typeof n === "number" && Number.isInteger(n) && n >= 1 && n <= length) return n;
  const expected = `a whole number from 1 to ${String(length)}`;
  return inspection.refuse(INVALID, { path: pointer(path, "n"), expected, received: n });
}

function readLimit(context: Context, record: UnknownRecord, path: string, depth: number): Limit | undefined {
  const { inspection } = context;
  const promise = readOwnEvents(context, own(record, "promise"), pointer(path, "promise"));
  const from = inspection.optional(record, "from", path, (value, at) => readTrigger(context, value, at));
  const endedBy =
    inspection.optional(record, "endedBy", path, (value, at) => readKnownEvents(context, value, at)) ?? [];
  const both = endedBy.find((event) => promise?.includes(event));
  if (both !== undefined) {
    const expected = "other events than those that keep the promise";
    const at = pointerTo(own(record, "endedBy"), pointer(path, "endedBy"), both);
    inspection.refuse(INVALID, { path: at, expected, received: both });
  }
  const due = readDue(context, record, path);
  const conditional = own(record, "from") !== undefined || own(record, "endedBy") !== undefined;
  if (due?.kind === "every" && (depth > 0 || conditional)) {
    const expected = "a standing duty by itself, without from, endedBy, anyOf, allOf and nOf";
    return inspection.refuse(INVALID, { path: pointer(path, "every"), expected, received: own(record, "every") });
  }
  const span = due === undefined ? undefined : spanOf(due);
  if (span !== undefined && isBackward(span) && own(record, "from") === undefined) {
    const expected = "the moment from which it counts back, such as { agreed: … }";
    return inspection.refuse(INVALID, { path: pointer(path, "from"), expected, received: undefined });
  }
  if (promise === undefined || due === undefined) return undefined;
  return { kind: "limit", promise, label: labelOf(context, promise), from, endedBy, due };
}

import { isRecord, own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { inLanguage } from "../text.js";
import type { Text } from "../text.js";
import { parseDuration } from "../time/duration.js";
import type { Commitment, Limit, Trigger } from "./clause.js";
import type { DueRule, EventName } from "./due-rule.js";
import { INVALID, readCalendarId, readEventNames, refuseKey } from "./parse-context.js";
import { readWarning } from "./parse-warning.js";
import type { Context } from "./parse-context.js";

const DUE_RULES = ["within", "before", "at", "every"] as const;
const COMPANIONS = { clock: "within", warnings: "within", strictly: "at", calendar: "every", roll: "every" } as const;
const DEEPEST = 16;

/** The properties of a promise, and of several joined. */
export const COMMITMENT: readonly string[] = [
  ...["promise", "from", "endedBy", ...DUE_RULES, ...Object.keys(COMPANIONS), "anyOf", "allOf"],
];

/** Reads a promise, or several joined; the properties of a clause were checked with the clause. */
export function readCommitment(
  context: Context,
  record: UnknownRecord,
  path: string,
  depth: number,
): Commitment | undefined {
  const { inspection } = context;
  const forms = ["promise", "anyOf", "allOf"].filter((key) => own(record, key) !== undefined);
  const [form] = forms;
  if (form === undefined || forms.length > 1) {
    const expected = "one of promise, anyOf and allOf";
    const received = forms.length > 1 ? forms.join(" and ") : record;
    return inspection.refuse(INVALID, { path, expected, received });
  }
  if (form === "promise") return readLimit(context, record, path, depth);
  for (const key of COMMITMENT.filter((other) => other !== form)) {
    refuseKey(context, record, key, path, `no ${key} beside ${form}, but in its parts`);
  }
  if (depth >= DEEPEST) {
    const expected = `at most ${String(DEEPEST)} joins inside each other`;
    return inspection.refuse("contract-nesting-too-deep", { path, expected, received: record });
  }
  const parts = inspection.list(own(record, form), pointer(path, form), INVALID, (part, at) => {
    const partRecord = inspection.record(part, at, COMMITMENT, INVALID);
    return partRecord === undefined ? undefined : readCommitment(context, partRecord, at, depth + 1);
  });
  if (parts !== undefined && parts.length > 0) return { kind: form === "anyOf" ? "anyOf" : "allOf", parts };
  const given = own(record, form);
  if (!Array.isArray(given) || given.length > 0) return undefined;
  return inspection.refuse(INVALID, { path: pointer(path, form), expected: "at least one promise", received: given });
}

function readLimit(context: Context, record: UnknownRecord, path: string, depth: number): Limit | undefined {
  const { inspection } = context;
  const promise = readEventNames(inspection, own(record, "promise"), pointer(path, "promise"));
  const from = inspection.optional(record, "from", path, (value, at) => readTrigger(context, value, at));
  const endedBy =
    inspection.optional(record, "endedBy", path, (value, at) => readEventNames(inspection, value, at)) ?? [];
  const both = endedBy.find((event) => promise?.includes(event));
  if (both !== undefined) {
    const expected = "other events than those that keep the promise";
    inspection.refuse(INVALID, { path: pointer(path, "endedBy"), expected, received: both });
  }
  for (const [key, rule] of Object.entries(COMPANIONS)) {
    if (own(record, rule) === undefined) refuseKey(context, record, key, path, `${rule} beside ${key}`);
  }
  const due = readDue(context, record, path);
  const conditional = own(record, "from") !== undefined || own(record, "endedBy") !== undefined;
  if (due?.kind === "every" && (depth > 0 || conditional)) {
    const expected = "a standing duty to stand for itself, without from, endedBy, anyOf and allOf";
    return inspection.refuse(INVALID, { path: pointer(path, "every"), expected, received: own(record, "every") });
  }
  if (promise === undefined || due === undefined) return undefined;
  return { kind: "limit", promise, label: labelOf(context, promise), from, endedBy, due };
}

/** What events are called of which any will do. */
export function labelOf({ titles }: Context, events: readonly EventName[]): Text {
  const names = (language: "en" | "zh"): readonly string[] =>
    events.map((event) => inLanguage(titles.get(event) ?? event, language));
  return { en: names("en").join(" or "), zh: names("zh").join("或") };
}

function readTrigger({ inspection, titles }: Context, value: unknown, path: string): Trigger | undefined {
  if (!isRecord(value)) {
    const event = inspection.name(value, path, INVALID);
    return event === undefined ? undefined : { event, title: titles.get(event), otherwiseStart: false };
  }
  const record = inspection.record(value, path, ["event", "otherwise"], INVALID);
  const event = inspection.name(own(value, "event"), pointer(path, "event"), INVALID);
  const otherwise = inspection.word(own(value, "otherwise"), pointer(path, "otherwise"), INVALID, ["start"]);
  if (record === undefined || event === undefined || otherwise === undefined) return undefined;
  return { event, title: titles.get(event), otherwiseStart: true };
}

function readDue(context: Context, record: UnknownRecord, path: string): DueRule | undefined {
  const { inspection } = context;
  const [rule, another] = DUE_RULES.filter((key) => own(record, key) !== undefined);
  if (rule === undefined) return { kind: "unstated" };
  if (another !== undefined) {
    const expected = "one due rule, or several joined by anyOf or allOf";
    return inspection.refuse("contract-due-rules-conflict", { path, expected, received: `${rule} and ${another}` });
  }
  const value = own(record, rule);
  const at = pointer(path, rule);
  switch (rule) {
    case "within":
      return readWithin(context, record, path);
    case "before": {
      const event = inspection.name(value, at, INVALID);
      return event === undefined ? undefined : { kind: "before", event, title: context.titles.get(event) };
    }
    case "at": {
      const event = inspection.name(value, at, INVALID);
      const strictly = own(record, "strictly") ?? false;
      if (typeof strictly !== "boolean") {
        return inspection.refuse(INVALID, {
          path: pointer(path, "strictly"),
          expected: "true or false",
          received: strictly,
        });
      }
      return event === undefined ? undefined : { kind: "at", event, title: context.titles.get(event), strictly };
    }
    case "every":
      return readEvery(context, record, path);
  }
}

function readWithin(context: Context, record: UnknownRecord, path: string): DueRule | undefined {
  const target = context.inspection.attempt(() => parseDuration(own(record, "within"), pointer(path, "within")));
  const clock = own(record, "clock");
  const calendar = clock === undefined ? undefined : readCalendarId(context, clock, pointer(path, "clock"));
  if (target === undefined || (clock !== undefined && calendar === undefined)) return undefined;
  const warnings = context.inspection.optional(record, "warnings", path, (list, at) =>
    context.inspection.list(list, at, INVALID, (item, itemPath) =>
      readWarning(context.inspection, item, itemPath, target),
    ),
  );
  return { kind: "within", target, clock: calendar?.rules, clockId: calendar?.id, warnings: warnings ?? [] };
}

function readEvery(context: Context, record: UnknownRecord, path: string): DueRule | undefined {
  const { inspection } = context;
  const period = inspection.word(own(record, "every"), pointer(path, "every"), INVALID, ["week", "month", "quarter"]);
  const calendar = readCalendarId(context, own(record, "calendar"), pointer(path, "calendar"));
  const roll =
    own(record, "roll") === undefined
      ? "preceding"
      : inspection.word(own(record, "roll"), pointer(path, "roll"), INVALID, [
          "preceding",
          "following",
          "modified-following",
        ]);
  if (period === undefined || calendar === undefined || roll === undefined) return undefined;
  return { kind: "every", period, calendar: calendar.rules, calendarId: calendar.id, roll };
}

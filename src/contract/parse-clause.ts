import type { Rules } from "../calendar/calendar.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { Inspection, UnknownRecord } from "../inspection.js";
import { inLanguage } from "../text.js";
import type { Text } from "../text.js";
import { parseDuration } from "../time/duration.js";
import type { AttributeValue, Clause, Commitment, Limit, RecordSpec, StartRule, Trigger } from "./clause.js";
import type { DueRule, EventName } from "./due-rule.js";

/** What the parts of a contract need to know of each other while they are read. */
export interface Context {
  readonly inspection: Inspection;
  readonly levels: readonly string[];
  /** By id; `undefined` for one that could not be read itself. */
  readonly calendars: ReadonlyMap<string, Rules | undefined>;
  /** What events are called. */
  readonly titles: ReadonlyMap<EventName, Text>;
  /** The clause ids met so far. */
  readonly ids: Set<string>;
}

export const ANNOTATIONS: readonly string[] = ["title", "source", "reading"];
const DUE_RULES = ["within", "before", "at", "every"] as const;
const COMMITMENT = ["promise", "from", ...DUE_RULES, "clock", "strictly", "calendar", "roll", "anyOf", "allOf"];
const CLAUSE = ["id", "level", "when", "start", "records", ...ANNOTATIONS, ...COMMITMENT];
const COMPANIONS = { clock: "within", strictly: "at", calendar: "every", roll: "every" } as const;
const DEEPEST = 16;
const INVALID = "contract-invalid";

/** Reads the texts that may stand beside anything with a clause id, and returns the title. */
export function readAnnotations({ inspection }: Context, record: UnknownRecord, path: string): Text | undefined {
  const [title] = ANNOTATIONS.map((key) =>
    inspection.optional(record, key, path, (text, at) => inspection.text(text, at, INVALID)),
  );
  return title;
}

/** Reads a clause id, of which a contract has each once. */
export function readId(context: Context, value: unknown, path: string): string | undefined {
  const id = context.inspection.name(value, path, INVALID);
  if (id === undefined) return undefined;
  if (context.ids.has(id)) {
    return context.inspection.refuse("contract-clause-repeated", { path, expected: "an id of its own", received: id });
  }
  context.ids.add(id);
  return id;
}

/** Reads a reference to one of the contract's calendars. */
export function readCalendarId(
  context: Context,
  value: unknown,
  path: string,
): { id: string; rules: Rules } | undefined {
  const { calendars, inspection } = context;
  if (typeof value === "string" && calendars.has(value)) {
    const rules = calendars.get(value);
    return rules === undefined ? undefined : { id: value, rules };
  }
  const expected = calendars.size === 0 ? "a contract with calendars" : `one of ${[...calendars.keys()].join(", ")}`;
  return inspection.refuse("contract-unknown-calendar", { path, expected, received: value });
}

/** Reads a start rule. */
export function readStart(context: Context, value: unknown, path: string): StartRule | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, ["rule", "calendar", "id", ...ANNOTATIONS], INVALID);
  if (record === undefined) return undefined;
  readAnnotations(context, record, path);
  const clause = inspection.optional(record, "id", path, (id, at) => readId(context, id, at));
  const rule = inspection.word(own(record, "rule"), pointer(path, "rule"), INVALID, ["immediate", "next-working-time"]);
  if (rule === "next-working-time") {
    const calendar = readCalendarId(context, own(record, "calendar"), pointer(path, "calendar"));
    return { clause, calendar: calendar?.rules, calendarId: calendar?.id };
  }
  refuseKey(context, record, "calendar", path, "next-working-time beside calendar");
  return { clause, calendar: undefined, calendarId: undefined };
}

/** Refuses a property that means nothing where it stands. */
export function refuseKey(context: Context, record: UnknownRecord, key: string, path: string, expected: string): void {
  if (own(record, key) === undefined) return;
  context.inspection.refuse(INVALID, { path: pointer(path, key), expected, received: own(record, key) });
}

/** Reads a clause. */
export function readClause(context: Context, value: unknown, path: string): Clause | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, CLAUSE, INVALID);
  if (record === undefined) return undefined;
  const title = readAnnotations(context, record, path);
  const id = readId(context, own(record, "id"), pointer(path, "id"));
  const levels = inspection.optional(record, "level", path, (level, at) => readLevels(context, level, at));
  const when =
    inspection.optional(record, "when", path, (condition, at) => readCondition(context, condition, at)) ?? [];
  const start = inspection.optional(record, "start", path, (rule, at) => readStart(context, rule, at));
  const records = inspection.optional(record, "records", path, (list, at) =>
    inspection.list(list, at, INVALID, (item, itemPath) => readRecord(context, item, itemPath)),
  );
  const commitment = readCommitment(context, record, path, 0);
  if (id === undefined || commitment === undefined) return undefined;
  return { id, title, levels, when, start, commitment, records: records ?? [] };
}

function readLevels(context: Context, value: unknown, path: string): ReadonlySet<string> | undefined {
  const read = (level: unknown, at: string): string | undefined => {
    const known = context.levels.find((name) => name === level);
    const expected = `one of ${context.levels.join(", ")}`;
    return known ?? context.inspection.refuse("contract-unknown-level", { path: at, expected, received: level });
  };
  if (!Array.isArray(value)) {
    const level = read(value, path);
    return level === undefined ? undefined : new Set([level]);
  }
  if (value.length === 0)
    return context.inspection.refuse(INVALID, { path, expected: "at least one level", received: value });
  return new Set(context.inspection.list(value, path, INVALID, read));
}

/** Reads a scalar fact. */
export function readAttribute(inspection: Inspection, value: unknown, path: string): AttributeValue | undefined {
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return value as AttributeValue; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- isFinite does not narrow
  return inspection.refuse(INVALID, { path, expected: "text, a number, true or false", received: value });
}

function readCondition(context: Context, value: unknown, path: string): Clause["when"] | undefined {
  const { inspection } = context;
  if (!isRecord(value)) return inspection.refuse(INVALID, { path, expected: "attributes by name", received: value });
  return Object.entries(value).map(([name, wanted]) => {
    const at = pointer(path, name);
    if (!Array.isArray(wanted)) {
      const scalar = readAttribute(inspection, wanted, at);
      return [name, scalar === undefined ? [] : [scalar]] as const;
    }
    if (wanted.length === 0) inspection.refuse(INVALID, { path: at, expected: "at least one value", received: wanted });
    const values = inspection.list(wanted, at, INVALID, (item, itemPath) => readAttribute(inspection, item, itemPath));
    return [name, values ?? []] as const;
  });
}

function readRecord(context: Context, value: unknown, path: string): RecordSpec | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, ["kind", "name"], INVALID);
  if (record === undefined) return undefined;
  const kind = inspection.word(own(record, "kind"), pointer(path, "kind"), INVALID, ["form", "call"]);
  const name = inspection.text(own(record, "name"), pointer(path, "name"), INVALID);
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

/** Reads a promise, or several joined; the properties of a clause were checked with the clause. */
function readCommitment(context: Context, record: UnknownRecord, path: string, depth: number): Commitment | undefined {
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
  if (parts === undefined) return undefined;
  if (parts.length > 0) return { kind: form === "anyOf" ? "anyOf" : "allOf", parts };
  return inspection.refuse(INVALID, { path: pointer(path, form), expected: "at least one promise", received: [] });
}

function readLimit(context: Context, record: UnknownRecord, path: string, depth: number): Limit | undefined {
  const { inspection } = context;
  const promise = readEvents(inspection, own(record, "promise"), pointer(path, "promise"));
  const from = inspection.optional(record, "from", path, (value, at) => readTrigger(context, value, at));
  for (const [key, rule] of Object.entries(COMPANIONS)) {
    if (own(record, rule) === undefined) refuseKey(context, record, key, path, `${rule} beside ${key}`);
  }
  const due = readDue(context, record, path);
  if (due?.kind === "every" && (depth > 0 || own(record, "from") !== undefined)) {
    const expected = "a standing duty to stand for itself, without from, anyOf and allOf";
    return inspection.refuse(INVALID, { path: pointer(path, "every"), expected, received: own(record, "every") });
  }
  if (promise === undefined || due === undefined) return undefined;
  return { kind: "limit", promise, label: labelOf(context, promise), from, due };
}

/** What events are called of which any will do. */
function labelOf({ titles }: Context, events: readonly EventName[]): Text {
  const names = (language: "en" | "zh"): readonly string[] =>
    events.map((event) => inLanguage(titles.get(event) ?? event, language));
  return { en: names("en").join(" or "), zh: names("zh").join("或") };
}

function readEvents(inspection: Inspection, value: unknown, path: string): readonly EventName[] | undefined {
  if (!Array.isArray(value)) {
    const event = inspection.name(value, path, INVALID);
    return event === undefined ? undefined : [event];
  }
  if (value.length === 0) return inspection.refuse(INVALID, { path, expected: "at least one event", received: value });
  return inspection.list(value, path, INVALID, (item, at) => inspection.name(item, at, INVALID));
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
  return { kind: "within", target, clock: calendar?.rules, clockId: calendar?.id };
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

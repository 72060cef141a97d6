import type { Rules } from "../calendar/rules.js";
import { choiceOf } from "../choice.js";
import type { Choice } from "../errors.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { Inspection, UnknownRecord } from "../inspection.js";
import { inLanguage } from "../text.js";
import type { Text } from "../text.js";
import { parseDuration } from "../time/duration.js";
import { zoneOf } from "../time/zone.js";
import type { Zone } from "../time/zone.js";
import type { AttributeRules, Attributes, AttributeValue } from "./attributes.js";
import type { Clause, StartRule } from "./clause.js";
import type { EventName } from "./due-rule.js";
import type { EventNames } from "./event-names.js";
import { ask, isAsked } from "./facts.js";
import type { Facts } from "./facts.js";
import type { Span } from "./rules.js";

/** What the parts of a contract need to know of each other while they are read. */
export interface Context {
  readonly inspection: Inspection;
  /** `undefined` where they could not be read themselves. */
  readonly levels: ReadonlySet<string> | undefined;
  /** By id; `undefined` for one that could not be read itself. */
  readonly calendars: ReadonlyMap<string, Rules | undefined>;
  /** Whether there are calendars that could not even be told apart. */
  readonly hasUnreadCalendars: boolean;
  /** What events are called. */
  readonly titles: ReadonlyMap<EventName, Text>;
  /** What the facts may be that the contract knows; `undefined` where it lists none. */
  readonly attributes: AttributeRules | undefined;
  readonly named: EventNames;
  /** The clause ids met so far. */
  readonly ids: Set<string>;
  /** The ids of the clauses that could not be read themselves; any id, where one of them has none that can be read. */
  readonly unread: UnreadIds;
  /** The zone of dates where no calendar says it; `undefined` where the contract states none. */
  readonly zone: Zone | undefined;
  /** What is left to each ticket to say. */
  readonly facts: Facts;
}

/** The ids of what could not be read. */
export class UnreadIds {
  readonly #ids = new Set<string>();
  #isAny = false;

  /** Notes the id of something that could not be read, or that it has none. */
  add(id: unknown): void {
    if (typeof id === "string" && id.trim() !== "") this.#ids.add(id);
    else this.#isAny = true;
  }

  /** Whether an id may be of something that could not be read. */
  has(id: unknown): boolean {
    return typeof id === "string" && (this.#isAny || this.#ids.has(id));
  }
}

/** The code of an issue for which there is no more telling one. */
export const INVALID = "contract-invalid";

/** Reads the address of a schema, by which editors know the document; it means nothing else. */
export function readSchemaAddress(inspection: Inspection, record: UnknownRecord): void {
  inspection.optional(record, "$schema", "", (address, path) =>
    typeof address === "string"
      ? address
      : inspection.refuse(INVALID, { path, expected: "the address of a schema", received: address }),
  );
}

/** The texts that may stand beside anything with a clause id. */
export const ANNOTATIONS: readonly string[] = ["title", "source", "reading"];

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

/** One of the contract's calendars. */
export interface CalendarReference {
  readonly id: string;
  readonly rules: Rules;
}

/** Reads a reference to one of the contract's calendars. */
export function readCalendarId(context: Context, value: unknown, path: string): CalendarReference | undefined {
  const { calendars, inspection } = context;
  if (typeof value === "string" && calendars.has(value)) {
    const rules = calendars.get(value);
    return rules === undefined ? undefined : { id: value, rules };
  }
  if (context.hasUnreadCalendars) return undefined;
  const expected = calendars.size === 0 ? "a contract with calendars" : calendarNamed(context, value);
  return inspection.refuse("contract-unknown-calendar", { path, expected, received: value });
}

function calendarNamed({ calendars }: Context, received: unknown): Choice {
  return choiceOf(calendars, received, "a calendar of the contract");
}

/** Reads a reference to one of the contract's calendars, or to the attribute of a ticket that names one. */
export function readCalendarOrAsk(context: Context, value: unknown, path: string): CalendarReference | undefined {
  const { calendars, inspection } = context;
  if (!isAsked(value)) return readCalendarId(context, value, path);
  const known = [...calendars].flatMap(([id, rules]) => (rules === undefined ? [] : [{ id, rules }]));
  const [meanwhile] = known;
  // Where no calendar could be read, that has been said.
  if (meanwhile === undefined && (calendars.size > 0 || context.hasUnreadCalendars)) return undefined;
  if (meanwhile === undefined) {
    return inspection.refuse("contract-unknown-calendar", {
      path,
      expected: "a contract with calendars",
      received: value,
    });
  }
  return ask(context, value, path, {
    meanwhile,
    expected: (fact) => calendarNamed(context, fact),
    read: (fact) => known.find(({ id }) => id === fact),
  });
}

/** The zone of dates of which no calendar is named. */
export function zoneOfDates({ inspection, zone }: Context, calendar: Zone | undefined): Zone {
  if (calendar !== undefined) return calendar;
  if (zone === undefined) {
    const expected = "a contract that states its timeZone, or a calendar beside the dates that are counted";
    inspection.refuse("contract-time-zone-missing", { path: "/timeZone", expected, received: undefined });
  }
  return zone ?? zoneOf("UTC", "");
}

/** Reads true or false; false where nothing is said. */
export function readFlag({ inspection }: Context, record: UnknownRecord, key: string, path: string): boolean {
  const value = own(record, key);
  if (value === undefined) return false;
  if (typeof value === "boolean") return value;
  inspection.refuse(INVALID, { path: pointer(path, key), expected: "true or false", received: value });
  return false;
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
    const calendar = readCalendarOrAsk(context, own(record, "calendar"), pointer(path, "calendar"));
    return { clause, calendar: calendar?.rules, calendarId: calendar?.id };
  }
  if (rule !== undefined) refuseKey(context, record, "calendar", path, "calendar only beside next-working-time");
  return { clause, calendar: undefined, calendarId: undefined };
}

/** Refuses a property that means nothing where it stands. */
export function refuseKey(context: Context, record: UnknownRecord, key: string, path: string, expected: string): void {
  if (own(record, key) === undefined) return;
  context.inspection.refuse(INVALID, { path: pointer(path, key), expected, received: own(record, key) });
}

/** Reads a scalar fact. */
export function readAttribute(inspection: Inspection, value: unknown, path: string): AttributeValue | undefined {
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return value as AttributeValue; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- isFinite does not narrow
  return inspection.refuse(INVALID, { path, expected: "text, a number, true or false", received: value });
}

/** Reads facts by name. */
export function readAttributes(inspection: Inspection, value: unknown, path: string): Attributes | undefined {
  if (!isRecord(value))
    return inspection.refuse(INVALID, { path, expected: "attributes by their names, { name: … }", received: value });
  const entries = Object.entries(value).flatMap(([name, fact]) => {
    const attribute = readAttribute(inspection, fact, pointer(path, name));
    return attribute === undefined ? [] : [[name, attribute] as const];
  });
  return Object.fromEntries(entries);
}

/** What events are called of which any will do. */
export function labelOf({ titles }: Context, events: readonly EventName[]): Text {
  const names = (language: "en" | "zh"): readonly string[] =>
    events.map((event) => inLanguage(titles.get(event) ?? event, language));
  return { en: names("en").join(" or "), zh: names("zh").join("或") };
}

/** Reads a length of time with the calendar, `clock`, in which it is counted. */
export function readSpan(context: Context, record: UnknownRecord, key: string, path: string): Span | undefined {
  const { inspection } = context;
  if (own(record, key) === undefined) {
    refuseKey(context, record, "clock", path, `clock only beside ${key}`);
    return undefined;
  }
  const duration = inspection.attempt(() => parseDuration(own(record, key), pointer(path, key)));
  const calendar = inspection.optional(record, "clock", path, (id, at) => readCalendarId(context, id, at));
  return duration === undefined ? undefined : { duration, calendar: calendar?.rules };
}

/** Reads which clauses are meant, each of which must be one of `clauses`, and what is `required` of it. */
export function readClauseIds(
  { inspection, unread }: Context,
  value: unknown,
  path: string,
  clauses: ReadonlyMap<string, Clause>,
  required: { readonly of: (clause: Clause) => boolean; readonly expected: string },
): readonly string[] | undefined {
  const ids = inspection.list(value, path, INVALID, (id, at) => {
    const clause = typeof id === "string" ? clauses.get(id) : undefined;
    if (clause === undefined) {
      if (unread.has(id)) return undefined;
      const expected = choiceOf(clauses, id, "a clause of the contract");
      return inspection.refuse("contract-unknown-clause", { path: at, expected, received: id });
    }
    if (required.of(clause)) return clause.id;
    return inspection.refuse(INVALID, { path: at, expected: required.expected, received: id });
  });
  if (!Array.isArray(value) || value.length > 0) return ids;
  return inspection.refuse(INVALID, { path, expected: "at least one clause, or no list at all", received: value });
}

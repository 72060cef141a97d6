import { slaError } from "../errors.js";
import type { SlaError, SlaErrorCode } from "../errors.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import type { Text } from "../text.js";
import { parseSupportedInstant } from "../time/instant.js";
import type { InstantInput } from "../time/instant.js";
import type { Instant } from "../time/zone.js";

/** A fact about a ticket that clauses may depend on. */
export type TicketAttributes = Readonly<Record<string, string | number | boolean>>;

/** Something that happened to a ticket. Events at one instant apply in the order given. */
export interface TicketEvent<Level extends string = string> {
  /** A name of the contract's vocabulary, such as `reported`, `level-confirmed`, `resolved`, `closed`. */
  readonly type: string;
  readonly at: InstantInput;
  /** The level that was confirmed: for `level-confirmed`, and for nothing else. */
  readonly level?: Level;
  /** Facts that became known with the event. */
  readonly attributes?: TicketAttributes;
  /** The moment that was agreed, for events such as an appointment. */
  readonly agreed?: InstantInput;
}

/** A ticket: its level as reported, what is known of it, and what happened to it. */
export interface Ticket<Level extends string = string> {
  readonly id?: string;
  /** The level as reported; later levels are `level-confirmed` events. */
  readonly level: Level;
  readonly attributes?: TicketAttributes;
  /** What happened, `reported` first. Events are put in order of time; at one instant, the order given counts. */
  readonly events: readonly TicketEvent<Level>[];
  readonly standing?: never;
}

/** What was done for a contract's standing duties, which are owed without any ticket. */
export interface StandingRecord {
  readonly standing: true;
  readonly id?: string;
  /** What is known of the contract's customer, for duties that depend on it. */
  readonly attributes?: TicketAttributes;
  readonly events: readonly TicketEvent<never>[];
  readonly level?: never;
}

/** What a contract lets a ticket say. */
export interface TicketVocabulary {
  readonly levels: readonly string[];
  readonly events: ReadonlyMap<string, { readonly title?: Text; readonly sets?: TicketAttributes }>;
  /** Events that must state the moment that was agreed. */
  readonly agreements: ReadonlySet<string>;
}

/** An event that was read. */
export interface Happening {
  /** The event's place in the ticket as given, by which errors and traces name it. */
  readonly index: number;
  readonly type: string;
  readonly title: Text | undefined;
  readonly at: Instant;
  readonly level: string | undefined;
  readonly attributes: TicketAttributes;
  readonly agreed: Instant | undefined;
}

/** A ticket that was read; events in order of time. */
export interface ParsedTicket {
  readonly id: string | undefined;
  /** `undefined` for a record of standing duties. */
  readonly level: string | undefined;
  readonly attributes: TicketAttributes;
  readonly happenings: readonly Happening[];
}

const TICKET = ["id", "level", "attributes", "events", "standing"];
const EVENT = ["type", "at", "level", "attributes", "agreed"];

function refuse(code: SlaErrorCode, path: string, expected: string, received: unknown): SlaError {
  return slaError(code, { path, expected, received });
}

/** Reads a ticket; the first thing wrong is thrown, with the index of the event it is about. */
export function parseTicket(input: unknown, vocabulary: TicketVocabulary, path: string): ParsedTicket {
  const record = plainRecord(input, path, TICKET);
  const standing = own(record, "standing");
  if (standing !== undefined && standing !== true) {
    throw refuse("ticket-invalid", pointer(path, "standing"), "true, or a ticket with a level", standing);
  }
  if (standing === true && own(record, "level") !== undefined) {
    throw refuse("ticket-invalid", pointer(path, "level"), "no level beside standing", own(record, "level"));
  }
  const id = own(record, "id");
  if (id !== undefined && typeof id !== "string") throw refuse("ticket-invalid", pointer(path, "id"), "text", id);
  const events = own(record, "events");
  if (!Array.isArray(events)) throw refuse("ticket-invalid", pointer(path, "events"), "a list of events", events);
  const items: readonly unknown[] = events;
  const happenings = items.map((event, index) =>
    parseEvent(event, index, vocabulary, pointer(pointer(path, "events"), index)),
  );
  return {
    id,
    level: standing === true ? undefined : parseLevel(own(record, "level"), vocabulary, pointer(path, "level")),
    attributes: parseAttributes(own(record, "attributes"), pointer(path, "attributes")),
    happenings: happenings.sort((a, b) => a.at - b.at),
  };
}

function plainRecord(input: unknown, path: string, keys: readonly string[]): UnknownRecord {
  if (!isRecord(input)) throw refuse("ticket-invalid", path, "an object", input);
  const stray = Object.keys(input).find((key) => !keys.includes(key));
  if (stray === undefined) return input;
  throw refuse("ticket-invalid", pointer(path, stray), `one of ${keys.join(", ")}`, stray);
}

function parseLevel(level: unknown, vocabulary: TicketVocabulary, path: string): string {
  const known = vocabulary.levels.find((name) => name === level);
  if (known !== undefined) return known;
  throw refuse("ticket-unknown-level", path, `one of ${vocabulary.levels.join(", ")}`, level);
}

function parseAttributes(input: unknown, path: string): TicketAttributes {
  if (input === undefined) return {};
  if (!isRecord(input)) throw refuse("ticket-invalid", path, "attributes by name", input);
  const entries = Object.entries(input).map(([name, value]): readonly [string, string | number | boolean] => {
    if (typeof value === "string" || typeof value === "boolean") return [name, value];
    if (typeof value === "number" && Number.isFinite(value)) return [name, value];
    throw refuse("ticket-invalid", pointer(path, name), "text, a number, true or false", value);
  });
  return Object.fromEntries(entries);
}

function parseEvent(input: unknown, index: number, vocabulary: TicketVocabulary, path: string): Happening {
  const record = plainRecord(input, path, EVENT);
  const type = own(record, "type");
  const known = typeof type === "string" ? vocabulary.events.get(type) : undefined;
  if (typeof type !== "string" || known === undefined) {
    const expected = `one of ${[...vocabulary.events.keys()].join(", ")}; a contract names others in its events`;
    throw refuse("ticket-event-unknown", pointer(path, "type"), expected, type);
  }
  const level = own(record, "level");
  if (type !== "level-confirmed" && level !== undefined) {
    throw refuse("ticket-invalid", pointer(path, "level"), "a level only with level-confirmed", level);
  }
  const agreed = own(record, "agreed");
  if (agreed === undefined && vocabulary.agreements.has(type)) {
    throw refuse("ticket-event-incomplete", pointer(path, "agreed"), "the moment that was agreed", agreed);
  }
  return {
    index,
    type,
    title: known.title,
    at: parseSupportedInstant(own(record, "at"), pointer(path, "at")),
    level: type === "level-confirmed" ? parseLevel(level, vocabulary, pointer(path, "level")) : undefined,
    attributes: { ...known.sets, ...parseAttributes(own(record, "attributes"), pointer(path, "attributes")) },
    agreed: agreed === undefined ? undefined : parseSupportedInstant(agreed, pointer(path, "agreed")),
  };
}

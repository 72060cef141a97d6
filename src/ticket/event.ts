import { slaError } from "../errors.js";
import type { SlaError, SlaErrorCode } from "../errors.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import type { Text } from "../text.js";
import { isSupportedInstant, parseSupportedInstant } from "../time/instant.js";
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
  /**
   * Why the clocks stand still, by a reason of the contract: for `paused`, where the contract has several reasons; for `resumed`, where one
   * pause of several ends.
   */
  readonly reason?: string;
  /** A name by which a later event can correct it. */
  readonly id?: string;
  /** When it was recorded, not before it happened; without it, as it happened. */
  readonly recordedAt?: InstantInput;
  /** The `id` of the event in whose place it stands; for an event `withdrawn`, of the one that is taken back. */
  readonly corrects?: string;
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
  /** The reasons for pauses. */
  readonly reasons: readonly string[];
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
  /** What it does to clocks, and for which reason; all reasons, where one that lets them go on names none. */
  readonly clock: "stops" | "goes-on" | undefined;
  readonly reason: string | undefined;
  /** What is recorded of the record itself; for events of which any such thing was said. */
  readonly record: Recorded | undefined;
}

/** When an event was recorded, its name, and the name of the event in whose place it stands. */
export interface Recorded {
  readonly id: string | undefined;
  readonly at: Instant;
  readonly corrects: string | undefined;
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
const EVENT = ["type", "at", "level", "attributes", "agreed", "reason", "id", "recordedAt", "corrects"];

function refuse(code: SlaErrorCode, path: string, expected: string, received: unknown): SlaError {
  return slaError(code, { path, expected, received });
}

/** Where something stands, or a property of it, spelt out only for errors: writing a path takes longer than reading a value. */
type Where = (key?: string) => string;

/** Reads a ticket; the first thing wrong is thrown, with the index of the event it is about. */
export function parseTicket(input: unknown, vocabulary: TicketVocabulary, path: string): ParsedTicket {
  const where: Where = (key) => (key === undefined ? path : pointer(path, key));
  const record = plainRecord(input, TICKET, where);
  const standing = own(record, "standing");
  if (standing !== undefined && standing !== true) {
    throw refuse("ticket-invalid", where("standing"), "true, or a ticket with a level", standing);
  }
  if (standing === true && own(record, "level") !== undefined) {
    throw refuse("ticket-invalid", where("level"), "no level beside standing", own(record, "level"));
  }
  const id = own(record, "id");
  if (id !== undefined && typeof id !== "string") throw refuse("ticket-invalid", where("id"), "text", id);
  const events = own(record, "events");
  if (!Array.isArray(events)) throw refuse("ticket-invalid", where("events"), "a list of events", events);
  const items: readonly unknown[] = events;
  const happenings: Happening[] = [];
  items.forEach((event, index) => happenings.push(parseEvent(event, index, vocabulary, where)));
  return {
    id,
    level: standing === true ? undefined : parseLevel(record, vocabulary, where),
    attributes: parseAttributes(record, where),
    happenings: inOrderOfTime(happenings),
  };
}

function inOrderOfTime(happenings: Happening[]): readonly Happening[] {
  const isInOrder = happenings.every(({ at }, index) => at >= (happenings[index - 1]?.at ?? at));
  return isInOrder ? happenings : happenings.sort((a, b) => a.at - b.at);
}

function plainRecord(input: unknown, keys: readonly string[], where: Where): UnknownRecord {
  if (!isRecord(input)) throw refuse("ticket-invalid", where(), "an object", input);
  for (const key of Object.keys(input)) {
    if (!keys.includes(key)) throw refuse("ticket-invalid", where(key), `one of ${keys.join(", ")}`, key);
  }
  return input;
}

function parseLevel(record: UnknownRecord, { levels }: TicketVocabulary, where: Where): string {
  const level = own(record, "level");
  if (typeof level === "string" && levels.includes(level)) return level;
  throw refuse("ticket-unknown-level", where("level"), `one of ${levels.join(", ")}`, level);
}

const NONE: TicketAttributes = {};

function parseAttributes(record: UnknownRecord, where: Where): TicketAttributes {
  const input = own(record, "attributes");
  if (input === undefined) return NONE;
  if (!isRecord(input)) throw refuse("ticket-invalid", where("attributes"), "attributes by name", input);
  const entries = Object.entries(input).map(([name, value]): readonly [string, string | number | boolean] => {
    if (typeof value === "string" || typeof value === "boolean") return [name, value];
    if (typeof value === "number" && Number.isFinite(value)) return [name, value];
    throw refuse("ticket-invalid", pointer(where("attributes"), name), "text, a number, true or false", value);
  });
  return Object.fromEntries(entries);
}

function parseEvent(input: unknown, index: number, vocabulary: TicketVocabulary, ticket: Where): Happening {
  const where: Where = (key) => {
    const path = pointer(ticket("events"), index);
    return key === undefined ? path : pointer(path, key);
  };
  const record = plainRecord(input, EVENT, where);
  const type = own(record, "type");
  const known = typeof type === "string" ? vocabulary.events.get(type) : undefined;
  if (typeof type !== "string" || known === undefined) {
    const expected = `one of ${[...vocabulary.events.keys()].join(", ")}; a contract names others in its events`;
    throw refuse("ticket-event-unknown", where("type"), expected, type);
  }
  const confirms = type === "level-confirmed";
  if (!confirms && own(record, "level") !== undefined) {
    throw refuse("ticket-invalid", where("level"), "a level only with level-confirmed", own(record, "level"));
  }
  const at = parseMoment(own(record, "at"), "at", where);
  const agreed = own(record, "agreed");
  if (agreed === undefined && vocabulary.agreements.has(type)) {
    throw refuse("ticket-event-incomplete", where("agreed"), "the moment that was agreed", agreed);
  }
  return {
    index,
    type,
    title: known.title,
    at,
    level: confirms ? parseLevel(record, vocabulary, where) : undefined,
    attributes: learntWith(known.sets, parseAttributes(record, where)),
    agreed: agreed === undefined ? undefined : parseMoment(agreed, "agreed", where),
    clock: clockOf(type, vocabulary.reasons),
    reason: parseReason(type, own(record, "reason"), vocabulary.reasons, where),
    record: parseRecorded(record, type, at, where),
  };
}

function parseRecorded(record: UnknownRecord, type: string, at: Instant, where: Where): Recorded | undefined {
  const [id, recordedAt, corrects] = [own(record, "id"), own(record, "recordedAt"), own(record, "corrects")];
  if (type === "withdrawn" && corrects === undefined) {
    throw refuse("ticket-event-incomplete", where("corrects"), "the id of the event that is taken back", corrects);
  }
  if (id === undefined && recordedAt === undefined && corrects === undefined) return undefined;
  if (id !== undefined && typeof id !== "string") throw refuse("ticket-invalid", where("id"), "text", id);
  if (corrects !== undefined && typeof corrects !== "string") {
    throw refuse("ticket-invalid", where("corrects"), "the id of an event", corrects);
  }
  const recorded = recordedAt === undefined ? at : parseMoment(recordedAt, "recordedAt", where);
  if (recorded >= at) return { id, at: recorded, corrects };
  throw refuse("ticket-invalid", where("recordedAt"), "a moment at or after that of the event", recordedAt);
}

function parseMoment(input: unknown, key: string, where: Where): Instant {
  return isSupportedInstant(input) ? input + 0 : parseSupportedInstant(input, where(key));
}

/** What becomes known with an event: what all of its type bring to light, and what it states itself. */
function learntWith(sets: TicketAttributes | undefined, stated: TicketAttributes): TicketAttributes {
  if (sets === undefined) return stated;
  return stated === NONE ? sets : { ...sets, ...stated };
}

function clockOf(type: string, reasons: readonly string[]): Happening["clock"] {
  if (reasons.length === 0) return undefined;
  return type === "paused" ? "stops" : type === "resumed" ? "goes-on" : undefined;
}

/** The reason of a pause or of its end; a contract's only reason need not be said. */
function parseReason(type: string, reason: unknown, reasons: readonly string[], where: Where): string | undefined {
  const clock = clockOf(type, reasons);
  if (clock === undefined) {
    if (reason === undefined) return undefined;
    throw refuse(
      "ticket-invalid",
      where("reason"),
      "a reason only with paused and resumed, in a contract with pauses",
      reason,
    );
  }
  if (reason === undefined && clock === "goes-on") return undefined;
  const [only, ...others] = reasons;
  if (reason === undefined && others.length === 0) return only;
  const known = reasons.find((name) => name === reason);
  if (known !== undefined) return known;
  const code = reason === undefined ? "ticket-event-incomplete" : "ticket-invalid";
  throw refuse(code, where("reason"), `one of ${reasons.join(", ")}`, reason);
}

import { choiceOf } from "../choice.js";
import { slaError } from "../errors.js";
import type { IssueDetails, SlaError, SlaErrorCode } from "../errors.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { isSupportedInstant, parseSupportedInstant } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import { NO_ATTRIBUTES } from "./event.js";
import type { Happening, ParsedTicket, Recorded, TicketAttributes, TicketVocabulary } from "./event.js";

const TICKET = ["id", "level", "attributes", "events", "standing"];
const EVENT = ["type", "at", "level", "attributes", "agreed", "by", "reason", "id", "recordedAt", "corrects"];

function refuse(code: SlaErrorCode, path: string, expected: IssueDetails["expected"], received: unknown): SlaError {
  return slaError(code, { path, expected, received });
}

/** Where something stands, or a property of it, spelt out only for errors: writing a path takes longer than reading a value. */
export type Where = (key?: string) => string;

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
    attributes: parseAttributes(record, vocabulary, where),
    happenings: inOrderOfTime(happenings),
    undoes: vocabulary.undoes,
  };
}

function inOrderOfTime(happenings: Happening[]): readonly Happening[] {
  const isInOrder = happenings.every(({ at }, index) => at >= (happenings[index - 1]?.at ?? at));
  return isInOrder ? happenings : happenings.sort((a, b) => a.at - b.at);
}

function plainRecord(input: unknown, keys: readonly string[], where: Where): UnknownRecord {
  if (!isRecord(input)) throw refuse("ticket-invalid", where(), "an object", input);
  for (const key of Object.keys(input)) {
    if (!keys.includes(key))
      throw refuse("ticket-invalid", where(key), choiceOf(keys, key, "a property that may stand there"), key);
  }
  return input;
}

function parseLevel(record: UnknownRecord, { levels }: TicketVocabulary, where: Where): string {
  const level = own(record, "level");
  if (typeof level === "string" && levels.includes(level)) return level;
  throw refuse("ticket-unknown-level", where("level"), choiceOf(levels, level, "a level of the contract"), level);
}

function parseAttributes(record: UnknownRecord, { problemOf }: TicketVocabulary, where: Where): TicketAttributes {
  const input = own(record, "attributes");
  if (input === undefined) return NO_ATTRIBUTES;
  if (!isRecord(input)) throw refuse("ticket-invalid", where("attributes"), "attributes by name", input);
  const entries = Object.entries(input).map(([name, value]): readonly [string, string | number | boolean] => {
    const isFinite = typeof value === "number" && Number.isFinite(value);
    if (typeof value !== "string" && typeof value !== "boolean" && !isFinite)
      throw refuse("ticket-invalid", pointer(where("attributes"), name), "text, a number, true or false", value);
    const problem = problemOf?.(name, value);
    if (problem === undefined) return [name, typeof value === "number" ? value + 0 : value];
    throw refuse(problem.code, pointer(where("attributes"), name), problem.expected, problem.received);
  });
  return Object.fromEntries(entries);
}

function parseEvent(input: unknown, index: number, vocabulary: TicketVocabulary, ticket: Where): Happening {
  const where: Where = (key) => {
    const path = pointer(ticket("events"), index);
    return key === undefined ? path : pointer(path, key);
  };
  const bare = bareEvent(input, index, vocabulary);
  if (bare !== undefined) return bare;
  const record = plainRecord(input, EVENT, where);
  const type = own(record, "type");
  const known = typeof type === "string" ? vocabulary.events.get(type) : undefined;
  if (typeof type !== "string" || known === undefined) {
    const { meant, of } = choiceOf(vocabulary.events, type, "an event of the contract");
    const expected = { meant, of: `${of}; a contract names others in its events` };
    throw refuse("ticket-event-unknown", where("type"), expected, type);
  }
  const confirms = type === "level-confirmed";
  if (!confirms && own(record, "level") !== undefined) {
    throw refuse("ticket-invalid", where("level"), "a level only with level-confirmed", own(record, "level"));
  }
  const at = parseMoment(own(record, "at"), "at", where);
  const agreed = parseAgreed(own(record, "agreed"), type, vocabulary, where);
  return {
    index,
    type,
    title: known.title,
    at,
    level: confirms ? parseLevel(record, vocabulary, where) : undefined,
    attributes: learntWith(known.sets, parseAttributes(record, vocabulary, where)),
    agreed,
    by: parseParty(own(record, "by"), type, vocabulary, where),
    clock: clockOf(type, vocabulary.reasons),
    reason: parseReason(type, own(record, "reason"), vocabulary.reasons, where),
    record: parseRecorded(record, type, at, where),
  };
}

/** Reads an event that says what happened and when, and no more, as most do; `undefined` for any other. */
function bareEvent(input: unknown, index: number, { bare, events }: TicketVocabulary): Happening | undefined {
  if (!isRecord(input) || Object.keys(input).length !== 2) return undefined;
  const [type, at] = [own(input, "type"), own(input, "at")];
  if (typeof type !== "string" || !isSupportedInstant(at) || !bare.has(type)) return undefined;
  const { title, sets = NO_ATTRIBUTES } = events.get(type) ?? {};
  return {
    index,
    type,
    title,
    at: at + 0,
    level: undefined,
    attributes: sets,
    agreed: undefined,
    by: undefined,
    clock: undefined,
    reason: undefined,
    record: undefined,
  };
}

function parseAgreed(
  input: unknown,
  type: string,
  { agreements }: TicketVocabulary,
  where: Where,
): Instant | undefined {
  if (input === undefined) {
    if (!agreements.has(type)) return undefined;
    throw refuse("ticket-event-incomplete", where("agreed"), "the moment that was agreed", input);
  }
  return parseMoment(input, "agreed", where);
}

function parseParty(input: unknown, type: string, { appointments }: TicketVocabulary, where: Where): Happening["by"] {
  if (input === "customer" || input === "supplier") {
    if (appointments.has(type)) return input;
    throw refuse("ticket-invalid", where("by"), "by only with an appointment", input);
  }
  if (input !== undefined) throw refuse("ticket-invalid", where("by"), "customer or supplier", input);
  if (appointments.get(type)?.namesParties !== true) return undefined;
  throw refuse("ticket-event-incomplete", where("by"), "customer or supplier", input);
}

/** Reads when an event was recorded, its name, and which event it corrects; `undefined` where it says none of that. */
export function parseRecorded(record: UnknownRecord, type: string, at: Instant, where: Where): Recorded | undefined {
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

/** Reads the moment of an event. */
export function parseMoment(input: unknown, key: string, where: Where): Instant {
  return isSupportedInstant(input) ? input + 0 : parseSupportedInstant(input, where(key));
}

/** What becomes known with an event: what all of its type bring to light, and what it states itself. */
function learntWith(sets: TicketAttributes | undefined, stated: TicketAttributes): TicketAttributes {
  if (sets === undefined) return stated;
  return stated === NO_ATTRIBUTES ? sets : { ...sets, ...stated };
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
  throw refuse(code, where("reason"), choiceOf(reasons, reason, "a reason of the contract"), reason);
}

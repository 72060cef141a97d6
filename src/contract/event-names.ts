import { choiceOf } from "../choice.js";
import type { Inspection } from "../inspection.js";
import type { EventName } from "./due-rule.js";
import { INVALID } from "./parse-context.js";
import type { Context } from "./parse-context.js";

const PROMISED_OR_LISTED = "an event that is promised, or listed in events";

/** The events that the parts of a contract name, met so far. */
export interface EventNames {
  /** Those that are promised or agreed, which makes them events of the contract. */
  readonly own: Set<EventName>;
  /** Those on which some part leans, and where. */
  readonly leanings: { readonly event: EventName; readonly path: string }[];
  /** Those promised by clauses that could not be read. */
  readonly unread: Set<EventName>;
}

/** Reads the name of an event that becomes one of the contract by being named here. */
export function readOwnEvent(context: Context, value: unknown, path: string): EventName | undefined {
  const event = context.inspection.name(value, path, INVALID);
  if (event !== undefined) context.named.own.add(event);
  return event;
}

/** Reads the name of such an event, or of several. */
export function readOwnEvents(context: Context, value: unknown, path: string): readonly EventName[] | undefined {
  return readOneOrMore(context, value, path, readOwnEvent);
}

/** Reads the name of an event, or of several, that are asked for elsewhere. */
export function readEventNames(context: Context, value: unknown, path: string): readonly EventName[] | undefined {
  return readOneOrMore(context, value, path, ({ inspection }, item, at) => inspection.name(item, at, INVALID));
}

/** Reads the name of an event that is promised or listed elsewhere. */
export function readKnownEvent(context: Context, value: unknown, path: string): EventName | undefined {
  const event = context.inspection.name(value, path, INVALID);
  if (event !== undefined) context.named.leanings.push({ event, path });
  return event;
}

/** Reads the name of such an event, or of several. */
export function readKnownEvents(context: Context, value: unknown, path: string): readonly EventName[] | undefined {
  return readOneOrMore(context, value, path, readKnownEvent);
}

function readOneOrMore(
  context: Context,
  value: unknown,
  path: string,
  read: (context: Context, value: unknown, path: string) => EventName | undefined,
): readonly EventName[] | undefined {
  const { inspection } = context;
  if (!Array.isArray(value)) {
    const event = read(context, value, path);
    return event === undefined ? undefined : [event];
  }
  if (value.length === 0) return inspection.refuse(INVALID, { path, expected: "at least one event", received: value });
  return inspection.list(value, path, INVALID, (item, at) => read(context, item, at));
}

/** The events that the parts of a contract read so far make, lean on or list. */
export function eventsKnown(
  { own, leanings, unread }: EventNames,
  listed: Iterable<EventName>,
): ReadonlySet<EventName> {
  return new Set([...own, ...listed, ...leanings.map(({ event }) => event), ...unread]);
}

/** Refuses what leans on events that are neither the contract's own nor listed. */
export function refuseUnknownEvents(inspection: Inspection, named: EventNames, listed: Iterable<EventName>): void {
  const known = new Set([...named.own, ...listed]);
  for (const { event, path } of named.leanings) {
    if (known.has(event) || named.unread.has(event)) continue;
    const { meant, of } = choiceOf(known, event, "");
    const expected = { meant, of: of === "" ? PROMISED_OR_LISTED : `${PROMISED_OR_LISTED}: ${of}` };
    inspection.refuse("contract-unknown-event", { path, expected, received: event });
  }
}

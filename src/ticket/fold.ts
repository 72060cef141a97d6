import { slaError, Told } from "../errors.js";
import type { SlaErrorCode } from "../errors.js";
import { pointer } from "../inspection.js";
import type { Instant } from "../time/zone.js";
import { asKnown } from "./corrections.js";
import { NO_ATTRIBUTES } from "./event.js";
import type { Happening, Occurrence, ParsedTicket, TicketAttributes } from "./event.js";

/** An event with its place in the history. */
export interface Placed extends Happening {
  readonly place: number;
}

/** What had happened to a ticket as of an instant; events after it do not exist. */
export interface History {
  /** In order of time, and at one instant in the order given; places in this list are what "before" and "after" mean. */
  readonly all: readonly Placed[];
  /** How many of them have happened; those from this place on are not looked at. */
  readonly end: number;
  /** The events of each type, in order; the last of them may have left that list. */
  readonly byType: ReadonlyMap<string, readonly Placed[]>;
  /** The events of that list, and perhaps later ones, with which attributes became known. */
  readonly revealing: readonly Placed[];
  /** The report; `undefined` where the ticket was not reported yet. */
  readonly reported: Placed | undefined;
  /** The attributes of the ticket from the outset. */
  readonly attributes: TicketAttributes;
}

/** From where a ticket is looked at. */
export interface View {
  /** Events after it do not exist. */
  readonly asOf: Instant;
  /** What was recorded after it is not known; `undefined` where all is. */
  readonly knownAt: Instant | undefined;
}

/**
 * Folds a ticket's events, as they are known, up to `asOf` into its history, and refuses sequences that cannot be.
 * @throws SlaError `ticket-not-reported`, `ticket-event-before-report`, `ticket-event-repeated`, `ticket-event-after-end`,
 * `ticket-reopened-unresolved`
 */
export function fold(ticket: ParsedTicket, { asOf, knownAt }: View, path: string): History {
  const record = upTo(asOf, asKnown(ticket.happenings, Infinity, path));
  refuseImpossible(ticket, record, path);
  const happened = knownAt === undefined ? record : fromReport(ticket, asKnown(ticket.happenings, knownAt, path), asOf);
  const byType = new Map<string, Placed[]>();
  const happenings: Placed[] = [];
  const revealing: Placed[] = [];
  for (const happening of happened) {
    const placed = placedAt(happening, happenings.length);
    const same = byType.get(placed.type);
    if (same === undefined) byType.set(placed.type, [placed]);
    else same.push(placed);
    if (placed.attributes !== NO_ATTRIBUTES) revealing.push(placed);
    happenings.push(placed);
  }
  const reported = byType.get("reported")?.[0];
  return { all: happenings, end: happenings.length, byType, revealing, reported, attributes: ticket.attributes };
}

/** What had happened by a moment, of events in order of time. */
function upTo(asOf: Instant, happenings: readonly Happening[]): readonly Happening[] {
  const last = happenings[happenings.length - 1];
  return last === undefined || last.at <= asOf ? happenings : happenings.filter(({ at }) => at <= asOf);
}

/** What was known of a ticket, from its report on; it may hold what was recorded wrongly, and lack what was recorded late. */
function fromReport(ticket: ParsedTicket, known: readonly Happening[], asOf: Instant): readonly Happening[] {
  const happened = upTo(asOf, known);
  if (ticket.level === undefined) return happened;
  const reported = happened.findIndex(({ type }) => type === "reported");
  return reported < 0 ? [] : happened.slice(reported);
}

function placedAt(happening: Happening, place: number): Placed {
  const { index, type, title, at, level, attributes, agreed, by, clock, reason, record } = happening;
  return { index, type, title, at, level, attributes, agreed, by, clock, reason, record, place };
}

function refuseImpossible(ticket: ParsedTicket, happened: readonly Happening[], path: string): void {
  const refuse: Refuse = (code, happening, expected) => {
    const at = pointer(pointer(path, "events"), happening.index);
    const received = new Told(`${happening.type} at ${new Date(happening.at).toISOString()}`);
    return slaError(code, { path: at, expected, received });
  };
  const isTicket = ticket.level !== undefined;
  if (isTicket) requireReport(ticket.happenings, path);
  const life = { reported: false, closed: false, cancelled: false };
  const resolved = new Set<string>();
  for (const happening of happened) {
    const { type } = happening;
    const once = type === "reported" || type === "closed" || type === "cancelled";
    if (once && life[type]) throw refuse("ticket-event-repeated", happening, `${type} once`);
    if (once) life[type] = true;
    if (isTicket && !life.reported)
      throw refuse("ticket-event-before-report", happening, "events at or after the report");
    const changes = type === "level-confirmed" || happening.clock !== undefined;
    if (changes && (life.closed || life.cancelled)) {
      throw refuse("ticket-event-after-end", happening, `no ${type} after the ticket was closed or cancelled`);
    }
    if (ticket.undoes === undefined) continue;
    if (ticket.undoes.has(type)) resolved.add(type);
    if (type !== "reopened") continue;
    if (life.cancelled) throw refuse("ticket-event-after-end", happening, "no reopening of a cancelled ticket");
    if (resolved.size === 0) {
      throw refuse("ticket-reopened-unresolved", happening, `one of ${[...ticket.undoes].join(", ")} before`);
    }
    resolved.clear();
    life.closed = false;
  }
  refuseImpossiblePauses(happened, refuse);
}

/** Refuses a ticket without any report, known or not. @throws SlaError `ticket-not-reported` */
export function requireReport(events: readonly Occurrence[], path: string): void {
  if (events.some(({ type }) => type === "reported")) return;
  const expected = 'an event "reported"';
  throw slaError("ticket-not-reported", { path: pointer(path, "events"), expected, received: new Told("none") });
}

type Refuse = (code: SlaErrorCode, happening: Happening, expected: string) => Error;

/** A clock that stands still for a reason cannot be stopped for it again, and only one that stands still can go on. */
function refuseImpossiblePauses(happenings: readonly Happening[], refuse: Refuse): void {
  const open = new Set<string>();
  for (const happening of happenings) {
    const { type, clock, reason } = happening;
    if (type === "closed" || type === "cancelled") open.clear();
    if (clock === "stops" && reason !== undefined) {
      if (open.has(reason)) throw refuse("ticket-pause-repeated", happening, `an end of the pause "${reason}" before`);
      open.add(reason);
    }
    if (clock !== "goes-on") continue;
    if (open.size === 0 || (reason !== undefined && !open.has(reason))) {
      throw refuse("ticket-pause-missing", happening, `a pause${reason === undefined ? "" : ` "${reason}"`} before`);
    }
    if (reason === undefined) open.clear();
    else open.delete(reason);
  }
}

/** The first event of these types after a place. */
export function firstOf(history: History, types: readonly string[], after: number): Placed | undefined {
  let found: Placed | undefined;
  for (const type of types) {
    const event = firstAfter(history.byType.get(type), after);
    if (event !== undefined && event.place < (found?.place ?? history.end)) found = event;
  }
  return found;
}

/** The last event of these types that has happened. */
export function lastOf(history: History, types: readonly string[]): Placed | undefined {
  let found: Placed | undefined;
  for (const type of types) {
    const events = history.byType.get(type) ?? [];
    const event = events[countBefore(events, history.end) - 1];
    if (event !== undefined && event.place > (found?.place ?? -1)) found = event;
  }
  return found;
}

/** The first of some events after a place. */
function firstAfter(events: readonly Placed[] | undefined, after: number): Placed | undefined {
  return events?.[countBefore(events, after + 1)];
}

/** How many of some events in order are before a place; halving, since a ticket may have thousands. */
export function countBefore(events: readonly Placed[], place: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.place ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value of an attribute once the event at a place has happened; `undefined` while it is not known. */
export function attributeAfter(history: History, name: string, place: number): TicketAttributes[string] | undefined {
  let value = Object.hasOwn(history.attributes, name) ? history.attributes[name] : undefined;
  for (const event of history.revealing) {
    if (event.place > place) break;
    if (Object.hasOwn(event.attributes, name)) value = event.attributes[name];
  }
  return value;
}

/** What had happened before a place. */
export function historyBefore(history: History, place: number): History {
  if (place >= history.end) return history;
  const { all, byType, revealing, reported, attributes } = history;
  return { all, end: place, byType, revealing, reported, attributes };
}

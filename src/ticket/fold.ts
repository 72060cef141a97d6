import { slaError, Told } from "../errors.js";
import type { SlaErrorCode } from "../errors.js";
import { pointer } from "../inspection.js";
import type { Instant } from "../time/zone.js";
import { asKnown } from "./corrections.js";
import type { Happening, ParsedTicket, TicketAttributes } from "./event.js";

/** An event with its place in the history. */
export interface Placed extends Happening {
  readonly place: number;
  /** The next event of its type, so that none need be searched. */
  readonly next: Placed | undefined;
}

/** What had happened to a ticket as of an instant; events after it do not exist. */
export interface History {
  /** In order of time, and at one instant in the order given; places in this list are what "before" and "after" mean. */
  readonly happenings: readonly Placed[];
  /** The first event of each type, where its place is in that list; its `next` may have left it. */
  readonly firsts: ReadonlyMap<string, Placed>;
  /** The events of that list, and perhaps later ones, with which attributes became known. */
  readonly revealing: readonly Placed[];
  /** The report; `undefined` where the ticket was not reported yet. */
  readonly reported: Placed | undefined;
  /** The attributes of the ticket from the outset. */
  readonly attributes: TicketAttributes;
}

/** Events of which a ticket has one at most. */
const ONCE = ["reported", "closed", "cancelled"];
const ENDS = ["closed", "cancelled"];

/** From where a ticket is looked at. */
export interface View {
  /** Events after it do not exist. */
  readonly asOf: Instant;
  /** What was recorded after it is not known; `undefined` where all is. */
  readonly knownAt: Instant | undefined;
}

/**
 * Folds a ticket's events, as they are known, up to `asOf` into its history, and refuses sequences that cannot be.
 * @throws SlaError `ticket-not-reported`, `ticket-event-before-report`, `ticket-event-repeated`, `ticket-event-after-end`
 */
export function fold(ticket: ParsedTicket, { asOf, knownAt }: View, path: string): History {
  const record = asKnown(ticket.happenings, Infinity, path).filter(({ at }) => at <= asOf);
  refuseImpossible(ticket, record, path);
  const happened = knownAt === undefined ? record : fromReport(ticket, asKnown(ticket.happenings, knownAt, path), asOf);
  const firsts = new Map<string, Placed>();
  const happenings: Placed[] = [];
  const revealing: Placed[] = [];
  for (let place = happened.length - 1; place >= 0; place -= 1) {
    const happening = happened[place];
    if (happening === undefined) continue;
    const placed = placedAt(place, happening, firsts.get(happening.type));
    firsts.set(placed.type, placed);
    happenings.push(placed);
    if (Object.keys(placed.attributes).length > 0) revealing.push(placed);
  }
  return {
    happenings: happenings.reverse(),
    firsts,
    revealing: revealing.reverse(),
    reported: firsts.get("reported"),
    attributes: ticket.attributes,
  };
}

/** What was known of a ticket, from its report on; it may hold what was recorded wrongly, and lack what was recorded late. */
function fromReport(ticket: ParsedTicket, known: readonly Happening[], asOf: Instant): readonly Happening[] {
  const happened = known.filter(({ at }) => at <= asOf);
  if (ticket.level === undefined) return happened;
  const reported = happened.findIndex(({ type }) => type === "reported");
  return reported < 0 ? [] : happened.slice(reported);
}

function placedAt(place: number, happening: Happening, next: Placed | undefined): Placed {
  const { index, type, title, at, level, attributes, agreed, clock, reason, record } = happening;
  return { index, type, title, at, level, attributes, agreed, clock, reason, record, place, next };
}

function refuseImpossible(ticket: ParsedTicket, happened: readonly Happening[], path: string): void {
  const refuse: Refuse = (code, happening, expected) => {
    const at = pointer(pointer(path, "events"), happening.index);
    const received = new Told(`${happening.type} at ${new Date(happening.at).toISOString()}`);
    return slaError(code, { path: at, expected, received });
  };
  const isTicket = ticket.level !== undefined;
  if (isTicket && !ticket.happenings.some(({ type }) => type === "reported")) {
    const events = pointer(path, "events");
    throw slaError("ticket-not-reported", {
      path: events,
      expected: 'an event "reported"',
      received: new Told("none"),
    });
  }
  const had: string[] = [];
  for (const happening of happened) {
    const { type } = happening;
    if (isTicket && type !== "reported" && !had.includes("reported")) {
      throw refuse("ticket-event-before-report", happening, "events at or after the report");
    }
    if (ONCE.includes(type)) {
      if (had.includes(type)) throw refuse("ticket-event-repeated", happening, `${type} once`);
      had.push(type);
    }
    const changes = type === "level-confirmed" || happening.clock !== undefined;
    if (changes && had.some((event) => ENDS.includes(event))) {
      throw refuse("ticket-event-after-end", happening, `no ${type} after the ticket was closed or cancelled`);
    }
  }
  refuseImpossiblePauses(happened, refuse);
}

type Refuse = (code: SlaErrorCode, happening: Happening, expected: string) => Error;

/** A clock that stands still for a reason cannot be stopped for it again, and only one that stands still can go on. */
function refuseImpossiblePauses(happenings: readonly Happening[], refuse: Refuse): void {
  const open = new Set<string>();
  for (const happening of happenings) {
    const { clock, reason } = happening;
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
    let event = history.firsts.get(type);
    while (event !== undefined && event.place <= after) event = event.next;
    if (event !== undefined && event.place < (found?.place ?? history.happenings.length)) found = event;
  }
  return found;
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
  return place >= history.happenings.length ? history : { ...history, happenings: history.happenings.slice(0, place) };
}

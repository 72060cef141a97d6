import { slaError, Told } from "../errors.js";
import type { SlaErrorCode } from "../errors.js";
import { pointer } from "../inspection.js";
import type { Instant } from "../time/zone.js";
import type { Happening, ParsedTicket, TicketAttributes } from "./event.js";

/** What had happened to a ticket as of an instant; events after it do not exist. */
export interface History {
  /** In order of time, and at one instant in the order given; places in this list are what "before" and "after" mean. */
  readonly happenings: readonly Happening[];
  /** The place of the report; `undefined` where the ticket was not reported yet. */
  readonly reported: number | undefined;
  /** The attributes of the ticket from the outset. */
  readonly attributes: TicketAttributes;
}

/** Events of which a ticket has one at most. */
const ONCE = ["reported", "closed", "cancelled"];
const ENDS = ["closed", "cancelled"];

/**
 * Folds a ticket's events up to `asOf` into its history, and refuses sequences that cannot be.
 * @throws SlaError `ticket-not-reported`, `ticket-event-before-report`, `ticket-event-repeated`, `ticket-event-after-end`
 */
export function fold(ticket: ParsedTicket, asOf: Instant, path: string): History {
  const happenings = ticket.happenings.filter(({ at }) => at <= asOf);
  const reported = happenings.findIndex(({ type }) => type === "reported");
  const refuse = (code: SlaErrorCode, happening: Happening, expected: string): Error => {
    const at = pointer(pointer(path, "events"), happening.index);
    const received = new Told(`${happening.type} at ${new Date(happening.at).toISOString()}`);
    return slaError(code, { path: at, expected, received });
  };
  if (ticket.level !== undefined && !ticket.happenings.some(({ type }) => type === "reported")) {
    const events = pointer(path, "events");
    throw slaError("ticket-not-reported", {
      path: events,
      expected: 'an event "reported"',
      received: new Told("none"),
    });
  }
  const ended = happenings.findIndex(({ type }) => ENDS.includes(type));
  happenings.forEach((happening, place) => {
    const { type } = happening;
    if (ticket.level !== undefined && (reported < 0 || place < reported)) {
      throw refuse("ticket-event-before-report", happening, "events at or after the report");
    }
    if (ONCE.includes(type) && happenings.findIndex((other) => other.type === type) < place) {
      throw refuse("ticket-event-repeated", happening, `${type} once`);
    }
    if (type === "level-confirmed" && ended >= 0 && ended < place) {
      throw refuse("ticket-event-after-end", happening, "no change of level after the ticket was closed or cancelled");
    }
  });
  return { happenings, reported: reported < 0 ? undefined : reported, attributes: ticket.attributes };
}

/** An event with its place in the history. */
export interface Placed extends Happening {
  readonly place: number;
}

/** The first event of these types after a place. */
export function firstOf(history: History, types: readonly string[], after: number): Placed | undefined {
  for (let place = after + 1; place < history.happenings.length; place += 1) {
    const happening = history.happenings[place];
    if (happening !== undefined && types.includes(happening.type)) return { ...happening, place };
  }
  return undefined;
}

/** What is known of the ticket once the event at a place has happened. */
export function attributesAfter(history: History, place: number): TicketAttributes {
  const past = history.happenings.slice(0, place + 1);
  return past.reduce<TicketAttributes>((known, { attributes }) => ({ ...known, ...attributes }), history.attributes);
}

/** What had happened before a place. */
export function historyBefore(history: History, place: number): History {
  return place >= history.happenings.length ? history : { ...history, happenings: history.happenings.slice(0, place) };
}

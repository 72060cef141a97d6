import { assessAsOf } from "../assess/assess.js";
import type { Narrowing } from "../assess/assess.js";
import type { Assessment, Obligation } from "../assess/obligation.js";
import type { Terms } from "../contract/series-rules.js";
import { slaError } from "../errors.js";
import type { Instant } from "../time/zone.js";
import type { Facts } from "./facts.js";
import { promisesOf } from "./promises.js";

/*
 * A question about one promise of a contract for one row. Whoever asks when the staff has to arrive asks it of a ticket for which that is promised: what the
 * clause asks of facts that the row does not give is taken to be so, as for due functions.
 */

/** A ticket as a row has it. */
export interface RowTicket {
  readonly level: string;
  readonly reportedAt: Instant;
  readonly facts: Facts;
}

/** The ticket of a row, and as of when it is looked at: by default, as of the last thing that it tells. */
function ticketOf({ level, reportedAt, facts }: RowTicket): Readonly<Record<string, unknown>> {
  return { level, attributes: facts.attributes, events: [{ type: "reported", at: reportedAt }, ...facts.events] };
}

/** The last moment of which a row tells something. */
export function lastToldIn({ reportedAt, facts }: RowTicket): Instant {
  return facts.events.reduce((last, { at }) => (typeof at === "number" ? Math.max(last, at) : last), reportedAt);
}

/** The whole ticket of a row, assessed by the contract as it is. */
export function assessRow(terms: Terms, ticket: RowTicket, asOf: Instant): Assessment {
  return assessAsOf(terms, ticketOf(ticket), "", { asOf, knownAt: undefined });
}

/** What one promise of the contract owes the ticket of a row; `undefined` where nothing, at its levels. */
export function askFor(terms: Terms, promise: string, ticket: RowTicket, asOf: Instant): Obligation | undefined {
  let ids: ReadonlySet<string> = new Set();
  const narrow: Narrowing = {
    about: (rules) => promisesOf(rules).about(promise),
    by: (rules, history) => {
      ids = promisesOf(rules).clausesOf(promise);
      return promisesOf(rules).narrowed(promise, history);
    },
  };
  const { periods } = assessAsOf(terms, ticketOf(ticket), "", { asOf, knownAt: undefined }, narrow);
  const asked = periods.map(({ obligations }) =>
    narrowedBy(
      obligations.filter(({ clause }) => ids.has(clause)),
      ({ promise: events }) => events.length === 1,
    ),
  );
  const standing = asked.map((obligations) => obligations.filter(({ state }) => !OVER.has(state)));
  const [last = []] = [...asked, ...standing].reverse().filter(({ length }) => length > 0);
  const meant = narrowedBy(last, (each) => each.state !== "inactive" || each.awaiting.kind !== "event");
  const clauses = clausesOf(meant);
  if (clauses.length > 1) {
    const expected = `one of the clauses ${clauses.join(", ")}, or facts by which one of them is for the ticket`;
    throw slaError("promise-ambiguous", { path: "/promise", expected, received: promise });
  }
  return meant.at(-1);
}

/**
 * Those that are meant rather than others, where several clauses promise one event: what that event alone keeps, rather than what others keep too;
 * and what runs, rather than what waits for an event.
 */
function narrowedBy(
  obligations: readonly Obligation[],
  isMeant: (obligation: Obligation) => boolean,
): readonly Obligation[] {
  if (clausesOf(obligations).length < 2) return obligations;
  const meant = obligations.filter(isMeant);
  return meant.length > 0 ? meant : obligations;
}

function clausesOf(obligations: readonly Obligation[]): readonly string[] {
  return [...new Set(obligations.map(({ clause }) => clause))];
}

/** What another level's clause took the place of, or never was for the ticket. */
const OVER: ReadonlySet<Obligation["state"]> = new Set(["superseded", "not-promised"]);

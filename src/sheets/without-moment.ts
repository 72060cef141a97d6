import { appliesAt } from "../assess/basis.js";
import type { NotPromisedBecause, Obligation } from "../assess/obligation.js";
import { isOfContract } from "../contract/clause.js";
import type { Terms } from "../contract/series-rules.js";
import { slaError, Told } from "../errors.js";
import { formatInstant } from "../time/instant.js";
import { promisesOf } from "./promises.js";
import type { RowTicket } from "./question.js";

/** The refusal of a moment that there is none of. */
export function withoutMoment(
  obligation: Obligation | undefined,
  ticket: RowTicket,
  terms: Terms,
  promise: string,
): Error {
  const path = "/promise";
  const refuse = (expected: string, received: string): Error =>
    slaError("promise-without-moment", { path, expected, received: new Told(received) });
  if (obligation === undefined) {
    const rules = "versions" in terms ? undefined : terms;
    const others = rules?.clauses.filter((clause) => promisesOf(rules).clausesOf(promise).has(clause.id)) ?? [];
    if (others.length > 0 && others.every(isOfContract)) {
      return refuse("a promise to tickets", `${promise}, a standing duty of the contract, which is owed to no ticket`);
    }
    const levels = rules?.levels.filter((level) => others.some((clause) => appliesAt(clause, level))) ?? [];
    const at = levels.length === 0 ? "" : ` (it is at level ${levels.join(", ")})`;
    return refuse("a promise at the ticket's level", `${promise}, which is not promised at level ${ticket.level}${at}`);
  }
  const { due, state, clause } = obligation;
  if (obligation.state === "not-promised")
    return refuse("a promise that is for the ticket", `clause ${clause}, which is not${since(obligation.because)}`);
  if (state === "superseded")
    return refuse("a promise that is owed still", `clause ${clause}, superseded by another level`);
  switch (due.kind) {
    case "by-event":
      return refuse("a promise with a moment", `clause ${clause}, due with the event ${due.event}`);
    case "unstated":
      return refuse(
        "a promise with a figure",
        `clause ${clause}, which has none: it is tracked, and never breached by itself`,
      );
    case "suspended": {
      const at = formatInstant(due.ifResumedNow, obligation.timeZone);
      return refuse("a clock that runs", `clause ${clause}, paused; if it went on now it would be due at ${at}`);
    }
    case "none":
    case "at": {
      const awaited = obligation.state === "inactive" ? waitsFor(obligation.awaiting) : "";
      return refuse("a promise with a moment", `clause ${clause}, ${state}${awaited}`);
    }
  }
}

function waitsFor(awaiting: Extract<Obligation, { readonly state: "inactive" }>["awaiting"]): string {
  switch (awaiting.kind) {
    case "event":
      return `, waiting for the event ${awaiting.event}`;
    case "attribute":
      return `, waiting for the fact ${awaiting.attribute}`;
    case "due":
      return `, waiting for the due moment of clause ${awaiting.clause}`;
  }
}

function since(because: NotPromisedBecause): string {
  switch (because.kind) {
    case "attribute":
      return `, since ${because.attribute} = ${String(because.is)}`;
    case "calendar":
      return `, since calendar ${because.calendar} is ${because.is}`;
    case "clause":
      return `, since clause ${because.clause} is`;
    case "no-working-day":
      return ", since its period has no working day";
  }
}

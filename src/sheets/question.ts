import { assessAsOf } from "../assess/assess.js";
import type { Narrowing } from "../assess/assess.js";
import { appliesAt } from "../assess/basis.js";
import type { Assessment, NotPromisedBecause, Obligation } from "../assess/obligation.js";
import { choiceOf } from "../choice.js";
import { isOfContract, limitsOf } from "../contract/clause.js";
import type { Clause } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import type { Terms } from "../contract/series-rules.js";
import { slaError, Told } from "../errors.js";
import { clausesLeanedOn } from "../review/compare/fresh-clause.js";
import { inLanguage } from "../text.js";
import type { History } from "../ticket/fold.js";
import { formatInstant } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import type { Facts } from "./facts.js";

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
    about: (rules) => questionsOf(rules).about(promise),
    by: (rules, history) => {
      ids = questionsOf(rules).clausesOf(promise);
      return questionsOf(rules).narrowed(promise, history);
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

const questions = new WeakMap<ContractRules, Questions>();

function questionsOf(rules: ContractRules): Questions {
  let known = questions.get(rules);
  if (known === undefined) {
    known = new Questions(rules);
    questions.set(rules, known);
  }
  return known;
}

/** The promises of a contract, and its rules narrowed to one of them. */
class Questions {
  readonly #rules: ContractRules;
  readonly #clauses = new Map<string, ReadonlySet<string>>();
  readonly #about = new Map<string, ContractRules>();
  readonly #narrowed = new Map<string, ContractRules>();

  constructor(rules: ContractRules) {
    this.#rules = rules;
  }

  /** The ids of the clauses that promise something: the clause of that id, or those of the event of that name or title; none where there is no such. */
  clausesOf(promise: string): ReadonlySet<string> {
    let found = this.#clauses.get(promise);
    if (found === undefined) {
      const { clauses } = this.#rules;
      const byId = clauses.filter(({ id }) => id === promise);
      const named = byId.length > 0 ? byId : clauses.filter((clause) => this.#promises(clause, promise));
      found = new Set(named.map(({ id }) => id));
      if (found.size > 0) this.#clauses.set(promise, found);
    }
    return found;
  }

  #promises({ commitment }: Clause, promise: string): boolean {
    const isCalled = (event: string): boolean => {
      const title = this.#rules.vocabulary.get(event)?.title;
      return (
        event === promise ||
        (title !== undefined && [inLanguage(title, "en"), inLanguage(title, "zh")].includes(promise))
      );
    };
    return limitsOf(commitment).some((limit) => limit.promise.some(isCalled));
  }

  /** The rules with the clauses that are asked about and all on which they may lean, where the contract asks facts of tickets. */
  about(promise: string): ContractRules {
    const asked = this.clausesOf(promise);
    if (asked.size === 0) throw this.#unknown(promise);
    if (this.#rules.asks.length === 0) return this.#rules;
    let about = this.#about.get(promise);
    if (about === undefined) {
      const { clauses } = this.#rules;
      const leaned = this.#leanedOn(asked, undefined, true);
      about = { ...this.#rules, clauses: clauses.filter(({ id }) => leaned.has(id)) };
      this.#about.set(promise, about);
    }
    return about;
  }

  /** The rules with the clauses that are asked about and those on which they lean, which ask for no facts that are not known. */
  narrowed(promise: string, history: History): ContractRules {
    const asked = this.clausesOf(promise);
    const given = new Set(Object.keys(history.attributes));
    for (const { attributes } of history.revealing) for (const name of Object.keys(attributes)) given.add(name);
    const changes = history.byType.has("level-confirmed");
    const key = JSON.stringify([promise, changes, [...given].sort()]);
    let narrowed = this.#narrowed.get(key);
    if (narrowed === undefined) {
      narrowed = this.#narrow(asked, given, changes);
      this.#narrowed.set(key, narrowed);
    }
    return narrowed;
  }

  /** Clauses with those that promise any of the same events, which a change of level may bring along to them. */
  #alike(asked: ReadonlySet<string>): ReadonlySet<string> {
    const promisedBy = ({ commitment }: Clause): readonly string[] =>
      limitsOf(commitment).flatMap(({ promise }) => promise);
    const { clauses } = this.#rules;
    const events = new Set(clauses.flatMap((clause) => (asked.has(clause.id) ? promisedBy(clause) : [])));
    const alike = clauses.filter((clause) => promisedBy(clause).some((event) => events.has(event)));
    return new Set(alike.map(({ id }) => id));
  }

  /** Clauses with those on which they lean by the facts that are given, or by any, and, where the level changes, those like them, and so on. */
  #leanedOn(
    asked: ReadonlySet<string>,
    given: Readonly<Record<string, boolean>> | undefined,
    changes: boolean,
  ): ReadonlySet<string> {
    const { clauses } = this.#rules;
    for (let ids = asked; ;) {
      const leaned = new Set([...ids].flatMap((id) => [...clausesLeanedOn(clauses, id, given)]));
      const all = changes ? this.#alike(leaned) : leaned;
      if (all.size === ids.size || !changes) return leaned;
      ids = all;
    }
  }

  #narrow(asked: ReadonlySet<string>, given: ReadonlySet<string>, changes: boolean): ContractRules {
    const facts = Object.fromEntries([...given].map((name) => [name, true]));
    const leaned = this.#leanedOn(asked, facts, changes);
    const isKnown = new Map(
      this.#rules.clauses.map(({ id, when }) => [id, when.every(({ attribute }) => given.has(attribute))]),
    );
    const clauses = this.#rules.clauses.flatMap((clause) => {
      if (!leaned.has(clause.id)) return [];
      const when = clause.when.filter(({ attribute }) => given.has(attribute));
      // What is only taken to be for the ticket takes no other clause's place.
      return [{ ...clause, when, unless: clause.unless.filter(({ id }) => isKnown.get(id)) }];
    });
    return { ...this.#rules, clauses, asks: [] };
  }

  #unknown(promise: string): Error {
    const { clauses } = this.#rules;
    const events = clauses.flatMap(({ commitment }) => limitsOf(commitment).flatMap((limit) => limit.promise));
    const words = [...new Set([...events, ...clauses.map(({ id }) => id)])];
    const all = `what the contract promises: ${[...new Set(events)].join(", ")}`;
    const expected = words.length === 0 ? "a contract that promises something" : choiceOf(words, promise, all);
    return slaError("promise-unknown", { path: "/promise", expected, received: promise });
  }
}

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
    const others = rules?.clauses.filter((clause) => questionsOf(rules).clausesOf(promise).has(clause.id)) ?? [];
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

import { choiceOf } from "../choice.js";
import { limitsOf } from "../contract/clause.js";
import type { Clause } from "../contract/clause.js";
import type { ContractRules } from "../contract/rules.js";
import { slaError } from "../errors.js";
import { clausesLeanedOn } from "../review/compare/fresh-clause.js";
import { inLanguage } from "../text.js";
import type { History } from "../ticket/fold.js";

const promises = new WeakMap<ContractRules, Promises>();

/** The promises of a contract. */
export function promisesOf(rules: ContractRules): Promises {
  let known = promises.get(rules);
  if (known === undefined) {
    known = new Promises(rules);
    promises.set(rules, known);
  }
  return known;
}

/** The promises of a contract, and its rules narrowed to one of them. */
class Promises {
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

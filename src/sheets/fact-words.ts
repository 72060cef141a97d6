import { vocabularyOf } from "../assess/plan.js";
import { choiceOf } from "../choice.js";
import type { AttributeSpec, AttributeValue } from "../contract/attributes.js";
import type { ContractRules } from "../contract/rules.js";
import type { Terms } from "../contract/series-rules.js";
import { slaError } from "../errors.js";
import { inLanguage } from "../text.js";
import type { Text } from "../text.js";

/** What events say besides when they happened. */
const PROPERTIES = ["level", "agreed", "by", "reason", "id", "recordedAt", "corrects"] as const;

/** What a heading means. */
export type Word =
  | { readonly kind: "event"; readonly name: string }
  | { readonly kind: "said"; readonly name: string; readonly property: string }
  | { readonly kind: "fact"; readonly name: string; readonly spec: AttributeSpec | undefined };

/** The words of a contract: its events, by name or title, and its facts. */
export class Words {
  readonly #events: ReadonlyMap<string, string>;
  readonly #facts: ReadonlyMap<string, AttributeSpec | undefined>;
  readonly #known = new Map<string, Word>();

  constructor(events: ReadonlyMap<string, string>, facts: ReadonlyMap<string, AttributeSpec | undefined>) {
    this.#events = events;
    this.#facts = facts;
  }

  /** What a heading means. @throws SlaError `ticket-event-unknown`, `cell-unreadable` for what may be an event and a fact */
  find(heading: string, path: string): Word {
    const known = this.#known.get(heading);
    if (known !== undefined) return known;
    const word = this.#read(heading, path);
    this.#known.set(heading, word);
    return word;
  }

  /** @throws SlaError `ticket-attribute-unknown` */
  requireFact(name: string, path: string): void {
    if (this.#facts.has(name)) return;
    const expected = choiceOf(this.#facts, name, "a fact of the contract");
    throw slaError("ticket-attribute-unknown", { path, expected, received: name });
  }

  #read(heading: string, path: string): Word {
    const [, prefix, name = heading] = /^(event|fact):(.+)$/.exec(heading) ?? [];
    const event = prefix === "fact" ? undefined : this.#events.get(name);
    const isFact = prefix !== "event" && this.#facts.has(name);
    if (event !== undefined && isFact) {
      const expected = `event:${name} or fact:${name}, since the contract has both`;
      throw slaError("cell-unreadable", { path, expected, received: heading });
    }
    if (isFact) return { kind: "fact", name, spec: this.#facts.get(name) };
    if (event !== undefined) return { kind: "event", name: event };
    const dot = name.lastIndexOf(".");
    const property = PROPERTIES.find((each) => dot > 0 && each === name.slice(dot + 1));
    const of = property === undefined ? undefined : this.#events.get(name.slice(0, dot));
    if (of !== undefined && property !== undefined) return { kind: "said", name: of, property };
    const words = [...new Set([...this.#events.values(), ...this.#facts.keys()])];
    const { meant, of: all } = choiceOf(words, name, "an event or a fact of the contract");
    throw slaError("ticket-event-unknown", { path, expected: { meant, of: all }, received: heading });
  }
}

const wordsByTerms = new WeakMap<Terms, Words>();

/** The words of a contract, or of all its versions. */
export function wordsOf(terms: Terms): Words {
  let words = wordsByTerms.get(terms);
  if (words === undefined) {
    const all = "versions" in terms ? terms.versions.map(({ rules }) => rules) : [terms];
    words = new Words(eventsOf(all), factsOf(all));
    wordsByTerms.set(terms, words);
  }
  return words;
}

/** The events by their names, and by their titles where no other event has the same. */
function eventsOf(all: readonly ContractRules[]): ReadonlyMap<string, string> {
  const events = new Map<string, string>();
  const titled = new Map<string, string | undefined>();
  for (const rules of all) {
    for (const [name, { title }] of vocabularyOf(rules).events) {
      events.set(name, name);
      for (const text of title === undefined ? [] : textsOf(title)) {
        titled.set(text, titled.has(text) && titled.get(text) !== name ? undefined : name);
      }
    }
  }
  for (const [title, name] of titled) if (name !== undefined && !events.has(title)) events.set(title, name);
  return events;
}

function textsOf(text: Text): readonly string[] {
  return [...new Set([inLanguage(text, "en"), inLanguage(text, "zh")])];
}

/** The facts that a contract lists; others that it asks about may be what it compares them with. */
function factsOf(all: readonly ContractRules[]): ReadonlyMap<string, AttributeSpec | undefined> {
  const compared = new Map<string, AttributeValue[]>();
  const valuesOf = (name: string): AttributeValue[] => {
    const known = compared.get(name) ?? [];
    compared.set(name, known);
    return known;
  };
  for (const { clauses, asks, vocabulary } of all) {
    for (const { attribute, values, ranges } of clauses.flatMap(({ when }) => when)) {
      valuesOf(attribute).push(...values, ...(ranges.length > 0 ? [0] : []));
    }
    // What is left to tickets is a number, such as one of days, or text, such as "4h".
    for (const name of asks) valuesOf(name).push(0);
    for (const { sets } of vocabulary.values()) for (const name of Object.keys(sets ?? {})) valuesOf(name);
  }
  const facts = new Map<string, AttributeSpec | undefined>();
  for (const [name, values] of compared) facts.set(name, values.length === 0 ? undefined : values);
  for (const { contract } of all) {
    for (const [name, spec] of Object.entries(contract.attributes ?? {})) facts.set(name, spec);
  }
  return facts;
}

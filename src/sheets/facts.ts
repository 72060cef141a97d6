import type { AttributeSpec, AttributeValue } from "../contract/attributes.js";
import type { ContractRules } from "../contract/rules.js";
import type { Terms } from "../contract/series-rules.js";
import { choiceOf } from "../choice.js";
import { show, slaError } from "../errors.js";
import { isRecord, own, pointer } from "../inspection.js";
import { inLanguage } from "../text.js";
import type { Text } from "../text.js";
import { vocabularyOf } from "../assess/plan.js";
import type { Instant } from "../time/zone.js";
import { isBlank, millisOfDate, textOf } from "./cell.js";
import { parseJson } from "./documents.js";
import { momentOf } from "./moment-cell.js";
import type { ZoneOfCells } from "./moment-cell.js";
import type { Settings } from "./settings.js";

/** What a row says of a ticket besides its level and its report: as the ticket has it, and where each event stands in the sheet. */
export interface Facts {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly events: readonly Readonly<Record<string, unknown>>[];
  /** Where the events stand, in order. */
  readonly places: readonly string[];
}

/** Nothing but the report. */
export const NO_FACTS: Facts = { attributes: {}, events: [], places: [] };

/** A name with what stands under it or behind it. */
type Entry = readonly [name: string, value: unknown];

const PATH = "/facts";
/** What events say besides when they happened. */
const PROPERTIES = ["level", "agreed", "by", "reason", "id", "recordedAt", "corrects"] as const;
const MOMENTS: ReadonlySet<string> = new Set(["agreed", "recordedAt"]);

/** Reads what rows say of tickets, by the words of a contract. */
export class FactsReader {
  readonly #words: Words;
  readonly #settings: Settings;
  readonly #zone: ZoneOfCells;

  constructor(terms: Terms, settings: Settings, zone: ZoneOfCells) {
    this.#words = wordsOf(terms);
    this.#settings = settings;
    this.#zone = zone;
  }

  /** What a text says: `name=value` in a row, or a ticket's `attributes` and `events` as JSON. */
  ofText(cell: unknown): Facts {
    if (isBlank(cell)) return NO_FACTS;
    const text = textOf(cell, PATH);
    if (text.startsWith("{")) return this.#ofJson(parseJson(text, PATH));
    return this.ofEntries(text.split(/[;\n]/).flatMap(entryOf));
  }

  /** What cells say under their headings; blank cells say nothing. */
  ofEntries(entries: readonly Entry[]): Facts {
    const attributes = new Map<string, AttributeValue>();
    const events: Record<string, unknown>[] = [];
    const places: string[] = [];
    for (const [name, value] of entries) {
      if (isBlank(value)) continue;
      const path = pointer(PATH, name);
      const word = this.#words.find(name, path);
      if (word.kind === "fact") learn(attributes, word.name, attributeOf(value, word.spec, path), path);
      else if (word.kind === "event") {
        events.push({ type: word.name, at: this.#moment(value, path) });
        places.push(path);
      } else this.#say(events, word, value, path);
    }
    return { attributes: Object.fromEntries(attributes), events, places };
  }

  /** What a ticket says; the moments of its events may be written as in cells. */
  #ofJson(document: unknown): Facts {
    const { attributes = {}, events = [], ...others } = isRecord(document) ? document : { document };
    const list: readonly unknown[] = Array.isArray(events) ? events : [undefined];
    if (!isRecord(attributes) || !list.every(isRecord) || Object.keys(others).length > 0) {
      const expected = "{ attributes, events } as a ticket has them";
      throw slaError("cell-unreadable", { path: PATH, expected, received: document });
    }
    for (const name of Object.keys(attributes)) this.#words.requireFact(name, pointer(PATH, name));
    const read = list.map((event, index) => this.#withMoments(event, pointer(`${PATH}/events`, index)));
    return { attributes, events: read, places: read.map((_, index) => `${PATH}/events/${index}`) };
  }

  #withMoments(event: Readonly<Record<string, unknown>>, path: string): Readonly<Record<string, unknown>> {
    const moments = ["at", ...MOMENTS].flatMap((name) => {
      const value = own(event, name);
      return typeof value === "string" ? [[name, this.#moment(value, pointer(path, name))] as const] : [];
    });
    return { ...event, ...Object.fromEntries(moments) };
  }

  /** Lets the last event of a name say something. */
  #say(events: Record<string, unknown>[], word: Extract<Word, { kind: "said" }>, value: unknown, path: string): void {
    const event = events.filter(({ type }) => type === word.name).at(-1);
    if (event === undefined) {
      const expected = `a moment for ${word.name} before what it says`;
      throw slaError("cell-unreadable", { path, expected, received: value });
    }
    if (own(event, word.property) !== undefined) {
      const expected = `a moment for ${word.name} of its own, since the one before says this already`;
      throw slaError("cell-unreadable", { path, expected, received: value });
    }
    event[word.property] = MOMENTS.has(word.property) ? this.#moment(value, path) : textOf(value, path);
  }

  #moment(cell: unknown, path: string): Instant {
    return momentOf(cell, this.#settings, this.#zone, path);
  }
}

/** A fact has one value. */
function learn(attributes: Map<string, AttributeValue>, name: string, value: AttributeValue, path: string): void {
  const known = attributes.get(name);
  if (known !== undefined && known !== value) {
    throw slaError("cell-unreadable", { path, expected: `${show(known)} alone, as said before`, received: value });
  }
  attributes.set(name, value);
}

function entryOf(text: string): readonly Entry[] {
  if (text.trim() === "") return [];
  const at = text.indexOf("=");
  if (at > 0) return [[text.slice(0, at).trim(), text.slice(at + 1).trim()]];
  const expected = "facts and events such as onsiteRequired=true; replied=2026-03-06 18:10";
  throw slaError("cell-unreadable", { path: PATH, expected, received: text });
}

/** A fact as the contract has it: text that reads as a number or as true or false is one where the contract may ask for one. */
function attributeOf(cell: unknown, spec: AttributeSpec | undefined, path: string): AttributeValue {
  if (typeof cell === "boolean") return mayBe(spec, "boolean") ? cell : String(cell);
  if (typeof cell === "number") return mayBe(spec, "number") ? cell : String(cell);
  if (millisOfDate(cell) !== undefined || typeof cell !== "string") {
    throw slaError("cell-unreadable", { path, expected: "text, a number, TRUE or FALSE", received: cell });
  }
  const text = cell.trim();
  if (/^(?:true|false)$/i.test(text) && mayBe(spec, "boolean")) return text.toLowerCase() === "true";
  if (spec !== undefined && mayBe(spec, "number") && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return text;
}

function mayBe(spec: AttributeSpec | undefined, type: "boolean" | "number"): boolean {
  if (spec === undefined || spec === type) return true;
  return typeof spec !== "string" && spec.some((value) => typeof value === type);
}

/** What a heading means. */
type Word =
  | { readonly kind: "event"; readonly name: string }
  | { readonly kind: "said"; readonly name: string; readonly property: string }
  | { readonly kind: "fact"; readonly name: string; readonly spec: AttributeSpec | undefined };

/** The words of a contract: its events, by name or title, and its facts. */
class Words {
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

function wordsOf(terms: Terms): Words {
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

import type { AttributeSpec, AttributeValue } from "../contract/attributes.js";
import type { Terms } from "../contract/series-rules.js";
import { show, slaError } from "../errors.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { Instant } from "../time/zone.js";
import { isBlank, millisOfDate, textOf } from "./cell.js";
import { parseJson } from "./documents.js";
import { wordsOf } from "./fact-words.js";
import type { Word, Words } from "./fact-words.js";
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
    return this.ofEntries(text.split(/[;；\n]/).flatMap(entryOf));
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

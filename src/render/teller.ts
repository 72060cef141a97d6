import { parseTimeOfDay } from "../calendar/hours.js";
import type { EventSpec } from "../contract/contract-spec.js";
import type { EventName } from "../contract/due-rule.js";
import type { FromAttribute } from "../contract/from-attribute.js";
import type { ContractRules } from "../contract/rules.js";
import type { Language } from "../text.js";
import { inLanguage } from "../text.js";
import type { DurationInput } from "../time/duration.js";
import { toDuration } from "../time/duration.js";
import { CONTRACT_WORDS } from "./contract-words.js";
import type { ContractWord, ContractWords } from "./contract-words.js";
import { DUE_WORDS } from "./due-words-of.js";
import type { DueWords } from "./due-words.js";
import { timeText } from "./hours-told.js";
import { PHRASES } from "./phrases.js";
import { Voice } from "./voice.js";

/** Says what stands in a contract: a voice that knows what the contract calls its events. */
export class Teller extends Voice {
  readonly language: Language;
  readonly rules: ContractRules;
  readonly due: DueWords;
  readonly words: ContractWords;
  readonly #labels: ReadonlyMap<EventName, string>;

  constructor(language: Language, rules: ContractRules) {
    super(language, rules.zone);
    this.language = language;
    this.rules = rules;
    this.due = DUE_WORDS[language];
    this.words = CONTRACT_WORDS[language];
    this.#labels = labelsOf(rules.vocabulary, language);
  }

  /** A set phrase of rendered contracts, with values in its places. */
  tell(word: ContractWord, ...values: readonly string[]): string {
    const pieces = this.words.phrases[word].split("{}");
    return pieces.map((piece, index) => piece + (index < pieces.length - 1 ? (values[index] ?? "") : "")).join("");
  }

  /** What an event is called; a title that several events have, with the name of each. */
  event(name: EventName): string {
    return this.#labels.get(name) ?? name;
  }

  quotedEvent(name: EventName): string {
    return this.quoted(this.event(name));
  }

  quotedEvents(names: readonly EventName[]): readonly string[] {
    return names.map((name) => this.quotedEvent(name));
  }

  /** Several events of which any will do. */
  anyEvent(names: readonly EventName[]): string {
    return this.words.or(this.quotedEvents(names));
  }

  calendarNamed(id: string | FromAttribute): string {
    return typeof id === "string" ? this.due.calendar(this.quoted(id)) : this.due.askedCalendar(id.fromAttribute);
  }

  length(input: DurationInput | FromAttribute): string {
    return typeof input === "object" ? this.due.asked(input.fromAttribute) : this.due.duration(toDuration(input));
  }

  /** A time of day as the texts write it; any other word as it stands. */
  timeOfDay(text: string): string {
    return text.includes(":") ? timeText(parseTimeOfDay(text, "")) : text;
  }
}

function labelsOf(vocabulary: ReadonlyMap<EventName, EventSpec>, language: Language): ReadonlyMap<EventName, string> {
  const named = [...vocabulary].map(
    ([name, { title }]) => [name, title === undefined ? name : inLanguage(title, language)] as const,
  );
  const counts = new Map<string, number>();
  for (const [, label] of named) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map(
    named.map(([name, label]) => [
      name,
      (counts.get(label) ?? 0) > 1 && label !== name ? `${label}${PHRASES[language].brackets.join(name)}` : label,
    ]),
  );
}

import type { ContractComparison, PromiseOfReport } from "../review/compare/comparison.js";
import type { Language } from "../text.js";
import type { Duration } from "../time/duration.js";
import { zoneOf } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import { COMPARISON_WORDS } from "./comparison-words.js";
import type { ComparisonWord, ComparisonWords } from "./comparison-words.js";
import { CONTRACT_WORDS } from "./contract-words.js";
import type { ContractWords } from "./contract-words.js";
import { DUE_WORDS } from "./due-words-of.js";
import { awaitingText, becauseTexts } from "./part-text.js";
import { Voice } from "./voice.js";

/** Says what a new contract changes: a voice in the new contract's time zone. */
export class ComparisonTeller extends Voice {
  readonly language: Language;
  readonly words: ComparisonWords;
  readonly general: ContractWords;
  /** How long the period is in which reports were compared. */
  readonly period: Duration;

  constructor(language: Language, { after, from, to }: ContractComparison) {
    super(language, zoneOf(after.timeZone, "/comparison/after/timeZone"));
    this.language = language;
    this.words = COMPARISON_WORDS[language];
    this.general = CONTRACT_WORDS[language];
    this.period = to - from;
  }

  /** A set phrase, with values in its places. */
  tell(word: ComparisonWord, ...values: readonly string[]): string {
    const pieces = this.words.phrases[word].split("{}");
    return pieces.map((piece, index) => piece + (index < pieces.length - 1 ? (values[index] ?? "") : "")).join("");
  }

  length(duration: Duration): string {
    return DUE_WORDS[this.language].duration(duration);
  }

  /** A moment, or the one of which it is just after: due moments jump a millisecond after an hour closes. */
  moment(at: Instant, isEnd = false): string {
    if (at % 1000 === 1) return this.tell("justAfter", this.at(at - 1));
    return isEnd ? this.until(at) : this.at(at);
  }

  /** So much of the period, as a share of it to a tenth of a percent. */
  share(measure: Duration): string {
    if (measure >= this.period) return this.tell("all");
    const tenths = Math.floor((measure * 1000) / this.period);
    return tenths === 0 ? this.tell("scarcely") : this.tell("share", String(tenths / 10));
  }

  /** What a clause promises to one report. */
  promise(promise: PromiseOfReport): string {
    switch (promise.kind) {
      case "at":
        return this.#provisional(this.say("due", this.moment(promise.due, true)), promise.provisional);
      case "unstated":
        return this.#provisional(this.say("noFigure", this.moment(promise.start)), promise.provisional);
      case "by-event":
        return this.say("dueBy", this.quoted(this.text(promise.title ?? promise.event)));
      case "waiting":
        return awaitingText(this, promise.awaiting);
      case "not-promised": {
        const { because } = promise;
        const why = because.kind === "level" ? [this.tell("isNotFor")] : becauseTexts(this, because);
        return this.join([this.phrases.states["not-promised"], ...why]);
      }
      case "standing":
        return this.tell("standing");
    }
  }

  #provisional(text: string, isProvisional: boolean): string {
    return isProvisional ? this.join([text, this.say("provisional")]) : text;
  }
}

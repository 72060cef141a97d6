import { inLanguage } from "../text.js";
import type { Language, Text } from "../text.js";
import type { Duration } from "../time/duration.js";
import { DAY, parseDate } from "../time/plain-date.js";
import type { PlainDate } from "../time/plain-date.js";
import { dateAt, isoInZone, localTimeAt, offsetAt, startOfDate } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { PHRASES, say, sayDuration } from "./phrases.js";
import type { Phrases, Word } from "./phrases.js";

/** Says moments, lengths of time and set phrases in one language and one time zone. */
export class Voice {
  readonly phrases: Phrases;
  readonly zone: Zone;
  readonly #language: Language;

  constructor(language: Language, zone: Zone) {
    this.phrases = PHRASES[language];
    this.zone = zone;
    this.#language = language;
  }

  say(word: Word, ...values: readonly string[]): string {
    return say(this.phrases, word, ...values);
  }

  text(text: Text): string {
    return inLanguage(text, this.#language);
  }

  /** A date, which is no moment of any time zone. */
  date(date: PlainDate): string {
    return this.phrases.date(parseDate(date, "/subject"));
  }

  /** A moment as a date and a time of day; seconds and milliseconds where there are any. */
  at(at: Instant): string {
    return `${this.phrases.date(Math.floor(localTimeAt(this.zone, at) / DAY))} ${this.#timeOfDay(at)}`;
  }

  /** A due moment; midnight is the end of the date before. */
  until(due: Instant): string {
    const date = this.#endedDate(due);
    return date === undefined ? this.at(due) : this.phrases.byEndOf(date);
  }

  /** A due moment as a point in time. */
  end(due: Instant): string {
    const date = this.#endedDate(due);
    return date === undefined ? this.at(due) : this.phrases.endOf(date);
  }

  /** A stretch of time; a date is not said twice, and midnight at the end is 24:00 of the date before. */
  stretch(start: Instant, end: Instant): string {
    const [from, to] = [localTimeAt(this.zone, start), localTimeAt(this.zone, end)];
    const lastDate = Math.floor(to % DAY === 0 && to > from ? to / DAY - 1 : to / DAY);
    const time = (lastDate + 1) * DAY === to ? "24:00" : this.#timeOfDay(end);
    const last = lastDate === Math.floor(from / DAY) ? time : `${this.phrases.date(lastDate)} ${time}`;
    return `${this.at(start)} – ${last}`;
  }

  duration(duration: Duration): string {
    return sayDuration(this.phrases, duration);
  }

  quoted(text: string): string {
    return `${this.phrases.quote[0]}${text}${this.phrases.quote[1]}`;
  }

  /** A text with a name behind it in brackets, where there is one. */
  withName(text: string, name: Text | undefined): string {
    return name === undefined
      ? text
      : `${text}${this.phrases.brackets[0]}${this.text(name)}${this.phrases.brackets[1]}`;
  }

  join(parts: readonly string[]): string {
    return parts.join(this.phrases.comma);
  }

  /** Several things, all of them. */
  list(items: readonly string[]): string {
    return items.join(this.phrases.and);
  }

  /** The date that ends at a moment, if one does. */
  #endedDate(at: Instant): string | undefined {
    const isMidnight = at > 0 && at === startOfDate(this.zone, dateAt(this.zone, at));
    return isMidnight ? this.phrases.date(dateAt(this.zone, at - 1)) : undefined;
  }

  /** A time of day, with its offset where the clocks show it twice. */
  #timeOfDay(at: Instant): string {
    const iso = isoInZone(this.zone, at).slice(11);
    const hasMillis = localTimeAt(this.zone, at) % 1000 !== 0;
    const time = iso.slice(0, hasMillis ? 12 : iso.slice(6, 8) === "00" ? 5 : 8);
    return this.#occursTwice(at) ? `${time} ${iso.slice(-6)}` : time;
  }

  #occursTwice(at: Instant): boolean {
    const local = localTimeAt(this.zone, at);
    return [DAY, -DAY].some((away) => {
      const other = at + offsetAt(this.zone, at) - offsetAt(this.zone, at + away);
      return other !== at && other >= 0 && localTimeAt(this.zone, other) === local;
    });
  }
}

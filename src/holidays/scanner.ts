import { slaError } from "../errors.js";

/** What is known to the notation and left out of the subset, with what is expected instead. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/^\(?(?:dawn|sunrise|sunset|dusk)/i, "times of the clock, not of the sun"],
  [/^week\b/i, "dates, not numbers of weeks"],
  [/^SH\b/, "public holidays (PH), not school holidays"],
  [/^easter/i, "dates of the calendar, not Easter"],
  [/^\|\|/, "one answer, no fallback after ||"],
  [/^(?:\d{1,2}:\d{2}\s*)?\+/, "a closing time, no open end"],
  [/^unknown/i, "open, off or closed, nothing unknown"],
  [/^\[/, "every such day of the week, not the n-th of a month"],
  [/^"/, "a comment only as the name of dates that are off, closed or open"],
  [/^\/\d/, "every date or the whole time, no periods"],
];

/** Reads a text from left to right, and refuses it with what was not read. */
export class Scanner {
  readonly #text: string;
  readonly #path: string;
  #at = 0;
  #rule = 0;

  constructor(text: string, path: string) {
    this.#text = text;
    this.#path = path;
    this.space();
  }

  /** Takes what a sticky expression finds here. */
  take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text) ?? undefined;
    if (found !== undefined) this.#at += found[0].length;
    return found;
  }

  space(): void {
    this.take(/\s*/y);
  }

  /** Begins a rule here, which refusals quote where nothing is left to quote. */
  mark(): void {
    this.#rule = this.#at;
  }

  /** What has been read of the rule. */
  ruleSoFar(): string {
    return this.#text.slice(this.#rule, this.#at).trim();
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  refuse(expected: string, received?: string): never {
    const rest = this.#text.slice(this.#at);
    const known = LEFT_OUT.find(([expression]) => received === undefined && expression.test(rest));
    const shown = received ?? (rest === "" ? this.ruleSoFar() : rest);
    throw slaError("opening-hours-unsupported", {
      path: this.#path,
      expected: known?.[1] ?? expected,
      received: shown,
    });
  }
}

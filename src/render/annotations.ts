import type { Annotations } from "../contract/clause-spec.js";
import type { Cell } from "./document.js";
import type { Teller } from "./teller.js";

/** The contract's own words, and how they are read. */
export function annotationTexts(teller: Teller, { source, reading }: Annotations): readonly string[] {
  return [
    ...(source === undefined ? [] : [teller.tell("source", teller.quoted(teller.text(source)))]),
    ...(reading === undefined ? [] : [teller.tell("readingOf", teller.text(reading))]),
  ];
}

/** A cell with a line for each text. */
export function textCell(lines: readonly string[]): Cell {
  return lines.map((line) => [line]);
}

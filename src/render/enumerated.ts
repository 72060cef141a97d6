import type { Teller } from "./teller.js";

/** An em space, which stays where blanks at the beginning of a line do not. */
const INDENT = "\u2003";

/** The parts of a list as lines, each with its mark; what else belongs to a part stands indented below. */
export function enumerated({ words }: Teller, parts: readonly (readonly string[])[], depth: number): readonly string[] {
  return parts.flatMap((lines, index) =>
    lines.map((line, place) => (place === 0 ? `${words.mark(index, depth)}${words.space}${line}` : `${INDENT}${line}`)),
  );
}

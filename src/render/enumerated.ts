import type { Teller } from "./teller.js";

/** The parts of a list as lines, each with its mark; what belongs to a part follows its first line. */
export function enumerated({ words }: Teller, parts: readonly (readonly string[])[], depth: number): readonly string[] {
  return parts.flatMap((lines, index) =>
    lines.map((line, place) => (place === 0 ? `${words.mark(index, depth)}${words.space}${line}` : line)),
  );
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** The parts of a list as lines, marked (a), (b) … and inside (i), (ii) …, then (1), (2) …; what belongs to a part follows its first line. */
export function enumerated(parts: readonly (readonly string[])[], depth: number): readonly string[] {
  return parts.flatMap((lines, index) =>
    lines.map((line, place) => (place === 0 ? `${mark(index, depth)} ${line}` : line)),
  );
}

/** The mark of a part. */
export function mark(index: number, depth: number): string {
  const number = index + 1;
  if (depth === 0 && index < 26) return `(${String.fromCharCode(97 + index)})`;
  if (depth === 1 && index < ROMAN.length) return `(${ROMAN[index] ?? number})`;
  return depth < 3 ? `(${number})` : `(${depth}.${number})`;
}

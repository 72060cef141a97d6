import type { Choice } from "./errors.js";

/** How many words are told one by one. */
const MOST_TOLD = 12;
/** Beyond these nobody looks for what was meant. */
const MOST_WORDS = 1000;
const LONGEST_WORD = 64;

/** Some words: a list of them, a set, or what else is by them. */
type Words = readonly string[] | ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** What was expected where one of some words was: each of them where they are few, else what they are; and which was perhaps meant. */
export function choiceOf(words: Words, received: unknown, thing: string): Choice {
  const isFew = ("length" in words ? words.length : words.size) <= MOST_TOLD;
  const of = isFew ? `one of ${[...eachOf(words)].join(", ")}` : thing;
  return { meant: () => nearest(words, received), of };
}

function eachOf(words: Words): Iterable<string> {
  return "length" in words ? words : words.keys();
}

/**
 * The word that was perhaps meant: the same in other letters, or the one nearest to it by letters that are wrong, missing, too many or swapped, of
 * which there may be one in each three, and three at most.
 */
export function nearest(words: Words, received: unknown): string | undefined {
  if (typeof received !== "string" || received.length > LONGEST_WORD) return undefined;
  const wanted = plain(received);
  let found: string | undefined;
  let least = 4;
  let count = 0;
  for (const word of eachOf(words)) {
    count += 1;
    if (count > MOST_WORDS) break;
    if (word.length > LONGEST_WORD || word === received) continue;
    const known = plain(word);
    const longer = Math.max(wanted.length, known.length);
    if (longer === 0 || longer - Math.min(wanted.length, known.length) > 3) continue;
    const distance = distanceBetween(wanted, known);
    if (distance > longer / 3 || distance >= least) continue;
    [found, least] = [word, distance];
  }
  return found;
}

/** A word as it is written by whoever minds neither capitals nor hyphens. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]/g, "");
}

/** How many letters must be put in, taken out, changed or swapped with the next (optimal string alignment). */
function distanceBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const changed = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(changed, swapped, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}

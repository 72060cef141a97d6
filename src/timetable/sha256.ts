/*
 * SHA-256 (FIPS 180-4), for hosts that have neither WebCrypto nor TextEncoder. Its constants are the first 32 bits of the fractional
 * parts of the square and cube roots of the first primes.
 */

/** The words for a root, 2 or 3, of the first 64 primes. */
function fractions(root: number): readonly number[] {
  const primes = Array.from({ length: 310 }, (_, index) => index + 2).filter((value, _, all) =>
    all.every((divisor) => divisor * divisor > value || value % divisor > 0),
  );
  return primes.map((prime) => ((prime ** (1 / root) % 1) * 2 ** 32) | 0);
}

/** The digest of a well-formed text in UTF-8, in lower-case hexadecimal. */
export function sha256(text: string): string {
  const roots = fractions(3);
  const words = wordsOf(text);
  let state: readonly number[] = fractions(2).slice(0, 8);
  for (let block = 0; block < words.length; block += 16)
    state = withBlock(state, words.slice(block, block + 16), roots);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The bytes of a text as big-endian words, with a one, zeros, and the length in bits. */
function wordsOf(text: string): readonly number[] {
  const words: number[] = [];
  let length = 0;
  const push = (byte: number): void => {
    words[length >> 2] = (words[length >> 2] ?? 0) | (byte << (24 - 8 * (length % 4)));
    length += 1;
  };
  const encoded = encodeURIComponent(text);
  for (let index = 0; index < encoded.length; index += 1) {
    const unit = encoded.charCodeAt(index);
    // What is no plain character comes as a percent sign and two digits.
    push(unit === 37 ? parseInt(encoded.slice(index + 1, (index += 2) + 1), 16) : unit);
  }
  const bits = length * 8;
  push(0x80);
  while (length % 64 !== 56) push(0);
  // No text has so many bits that the first word of their number is needed.
  return [...words, 0, bits];
}

function withBlock(state: readonly number[], schedule: number[], roots: readonly number[]): readonly number[] {
  const at = (index: number): number => schedule[index] ?? 0;
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const x = at(round - 15);
    const y = at(round - 2);
    const spread = (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
    schedule[round] ??= (at(round - 16) + at(round - 7) + spread) | 0;
    const choice = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
    const first = (h + choice + (roots[round] ?? 0) + at(round)) | 0;
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

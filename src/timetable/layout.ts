/*
 * A timetable is one function and its inverse: W(t), the open time up to t. between = W(b) − W(a), add = W⁻¹(W(a) + d).
 * W is flat where the calendar is closed, so W⁻¹ has an earliest and a latest reading there; choosing one of the two is all that
 * tells "due at closing" from "starts at the next opening".
 *
 * W is kept as one flat list of pairs {start of an interval, open time before it}, in units (minutes where every edge allows it) from
 * the beginning, so that four bytes hold a century. An interval ends where its open time reaches the next pair's. Buckets of 2^k
 * milliseconds, about as many as intervals, say where in the list an instant is; the inverse guesses by the average and looks around.
 * After measurements: binary search takes two to seven times as long, because no branch of it can be predicted.
 */

/** The open time of a stretch of time [from, to), laid out for computing. Instants and durations are milliseconds. */
export interface Layout {
  readonly from: number;
  readonly to: number;
  /** The instant from which the pairs count, and their unit in milliseconds. */
  readonly base: number;
  readonly unit: number;
  /** Start and open time before, for a first interval without length, each interval, and an end that no instant reaches. */
  readonly pairs: Int32Array | Float64Array;
  /** The place of the last interval; its pairs are at twice that. 0 where there is none. */
  readonly last: number;
  /** For each bucket the last interval that starts at or before the bucket does. */
  readonly buckets: Uint16Array | Uint32Array;
  /** Buckets in a millisecond, a power of two. */
  readonly bucketRate: number;
  /** Open time in all. */
  readonly total: number;
  /** Intervals in a millisecond of open time, on average. */
  readonly intervalRate: number;
}

/** When a timetable is open: [start, end) in milliseconds. */
export interface Opening {
  readonly start: number;
  readonly end: number;
}

/** The units of time that are laid out and written, in milliseconds. */
export const UNITS: readonly number[] = [60_000, 1000, 1];
const INT32_LIMIT = 2 ** 31 - 1;

/** Lays out the openings of [from, to): sorted, apart from one another, none outside. */
export function layOut(from: number, to: number, openings: readonly Opening[]): Layout {
  const unit = UNITS.find((size) => openings.every(({ start, end }) => start % size === 0 && end % size === 0)) ?? 1;
  const base = Math.floor(from / unit) * unit;
  const span = Math.ceil((to - base) / unit);
  const last = openings.length;
  const isShort = span < INT32_LIMIT;
  const pairs = new (isShort ? Int32Array : Float64Array)(2 * last + 4);
  let total = 0;
  openings.forEach(({ start, end }, index) => {
    pairs[2 * index + 2] = (start - base) / unit;
    pairs[2 * index + 3] = total;
    total += (end - start) / unit;
  });
  pairs[2 * last + 2] = isShort ? INT32_LIMIT : Infinity;
  pairs[2 * last + 3] = total;
  let width = 2 ** 16;
  while (width * Math.max(2 * last, 1) < to - base) width *= 2;
  const buckets = fillBuckets(pairs, last, unit, width, Math.floor((to - base) / width));
  const open = total * unit;
  const intervalRate = last / Math.max(open, 1);
  return { from, to, base, unit, pairs, last, buckets, bucketRate: 1 / width, total: open, intervalRate };
}

function fillBuckets(
  pairs: Layout["pairs"],
  last: number,
  unit: number,
  width: number,
  lastBucket: number,
): Layout["buckets"] {
  const buckets = new (last < 2 ** 16 ? Uint16Array : Uint32Array)(lastBucket + 2);
  let place = 0;
  for (let bucket = 0; bucket <= lastBucket; bucket += 1) {
    while ((pairs[2 * place + 2] ?? 0) * unit <= bucket * width) place += 1;
    buckets[bucket] = place;
  }
  buckets[lastBucket + 1] = last;
  return buckets;
}

/** How far a guess is followed step by step before the rest is halved. */
const STEPS = 8;

/** The last interval that starts at or before an instant of the layout; 0 where none does. */
export function placeAt(layout: Layout, at: number): number {
  const { pairs, unit, buckets } = layout;
  const time = at - layout.base;
  const bucket = (time * layout.bucketRate) | 0;
  let place = buckets[bucket] ?? 0;
  const limit = buckets[bucket + 1] ?? 0;
  if (limit - place > STEPS) return halve(pairs, 0, place, limit, Math.floor(time / unit));
  while ((pairs[2 * place + 2] ?? 0) * unit <= time) place += 1;
  return place;
}

/**
 * The last interval with less open time before it than `open`, which is more than 0 and at most the total. `near` is a guess at it, of
 * which only the speed depends.
 */
export function placeBefore(layout: Layout, open: number, near: number): number {
  const { pairs, unit, last } = layout;
  let place = within(near, last);
  const off = (open - (pairs[2 * place + 1] ?? 0) * unit) * layout.intervalRate;
  if (off > 2 || off < -2) place = within(place + off, last);
  for (let steps = 0; (pairs[2 * place + 1] ?? 0) * unit >= open; steps += 1) {
    if (steps === STEPS) return halve(pairs, 1, 1, place, Math.ceil(open / unit) - 1);
    place -= 1;
  }
  for (let steps = 0; (pairs[2 * place + 3] ?? 0) * unit < open; steps += 1) {
    if (steps === STEPS) return halve(pairs, 1, place, last, Math.ceil(open / unit) - 1);
    place += 1;
  }
  return place;
}

function within(place: number, last: number): number {
  return place < 1 ? 1 : place > last ? last : place | 0;
}

/** The last place from `low` to `high` whose start (field 0) or open time before (field 1) is at most `value`, if `low`'s is. */
function halve(pairs: Layout["pairs"], field: 0 | 1, low: number, high: number, value: number): number {
  let [first, last] = [low, high];
  while (first < last) {
    const middle = (first + last + 1) >>> 1;
    if ((pairs[2 * middle + field] ?? 0) <= value) first = middle;
    else last = middle - 1;
  }
  return first;
}

/** When an interval starts. */
export function startOf({ pairs, base, unit }: Layout, place: number): number {
  return base + (pairs[2 * place] ?? 0) * unit;
}

/** When an interval ends. */
export function endOf({ pairs, base, unit }: Layout, place: number): number {
  const length = (pairs[2 * place + 3] ?? 0) - (pairs[2 * place + 1] ?? 0);
  return base + ((pairs[2 * place] ?? 0) + length) * unit;
}

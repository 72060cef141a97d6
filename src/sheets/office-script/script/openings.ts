/** When a calendar is open and how its wall clocks go; instants are milliseconds since 1970-01-01T00:00Z. */
export interface CompiledCalendar {
  /** The instants between which it answers. */
  readonly from: number;
  readonly to: number;
  /** What the runs count in: milliseconds. */
  readonly unit: number;
  /** From `from` on, by turns how long it is closed and how long it is open. */
  readonly runs: readonly number[];
  /** By turns an instant, and the milliseconds by which wall clocks are ahead of UTC from then on. */
  readonly offsets: readonly number[];
}

/** The times when a calendar is open, in order, and the open time before each of them. */
export interface Openings {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly before: readonly number[];
  /** All the open time. */
  readonly total: number;
}

export function openingsOf(calendar: CompiledCalendar): Openings {
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [];
  let at = calendar.from;
  let total = 0;
  for (let index = 0; index + 1 < calendar.runs.length; index += 2) {
    const start = at + (calendar.runs[index] ?? 0) * calendar.unit;
    at = start + (calendar.runs[index + 1] ?? 0) * calendar.unit;
    starts.push(start);
    ends.push(at);
    before.push(total);
    total += at - start;
  }
  return { starts, ends, before, total };
}

/** The place of the last number that is at most `value`; -1 where none is. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The open time until an instant. */
export function openUntil(openings: Openings, at: number): number {
  const place = lastAtMost(openings.starts, at);
  if (place < 0) return 0;
  return (openings.before[place] ?? 0) + Math.min(at, openings.ends[place] ?? at) - (openings.starts[place] ?? at);
}

export function isOpenAt(openings: Openings, at: number): boolean {
  const place = lastAtMost(openings.starts, at);
  return place >= 0 && at < (openings.ends[place] ?? at);
}

/** The earliest instant until which so much time was open, more than none. */
function earliestWith(openings: Openings, open: number): number {
  const place = lastAtMost(openings.before, open - 1);
  return (openings.starts[place] ?? 0) + open - (openings.before[place] ?? 0);
}

/**
 * So much open time after an instant or, where negative, before it, in whole milliseconds; `undefined` where the calendar does not reach so far.
 *
 * Time that is used up at closing ends at closing; time that is counted back to an opening ends at that opening.
 */
export function addOpenTime(openings: Openings, at: number, duration: number): number | undefined {
  if (duration === 0) return at;
  const open = openUntil(openings, at) + duration;
  if (open < 0 || open > openings.total) return undefined;
  // Of the instants with `open` before them the last is a millisecond before the first with one millisecond more.
  return duration > 0 ? earliestWith(openings, open) : earliestWith(openings, open + 1) - 1;
}

import { IANAZone } from "luxon";

import { DAY, MINUTE } from "./plain-date.js";

/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A stretch of time [from, to) in which a zone's wall clocks keep one offset. It may end where nothing changes. */
export interface OffsetPeriod {
  readonly from: Instant;
  readonly to: Instant;
  /** Milliseconds by which local time is ahead of UTC. */
  readonly offset: number;
}

/** The farthest instant from 1970 that a `Date` can hold, either way. */
export const FARTHEST = 8.64e15;

// Of all zones' changes since 1970 no two lie within 6 days of one another, so a probe each 6 days meets every one.
const PROBE = 6 * DAY;
const PROBES = 15;
const SPAN = PROBE * PROBES;
// Zones change their clocks on a quarter of an hour of UTC but for a few, which are searched to the millisecond.
const QUARTER = 15 * MINUTE;

/** The offset periods of an IANA zone. Asking the platform is slow, so each span of 90 days is searched once and remembered. */
export function platformOffsets(name: string): (at: Instant) => OffsetPeriod {
  const spans = new Map<number, readonly OffsetPeriod[]>();
  const ask = platformOffset(name);
  return (at) => {
    const span = Math.floor(at / SPAN);
    let periods = spans.get(span);
    if (periods === undefined) {
      periods = searchSpan(ask, span * SPAN);
      spans.set(span, periods);
    }
    for (const period of periods) if (at < period.to) return period;
    throw new RangeError(`no offset at ${String(at)}`);
  };
}

/** The offset at an instant; NaN at the ends of the range of a Date, where the platform knows none. */
type Ask = (at: Instant) => number;

function searchSpan(ask: Ask, start: Instant): readonly OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  let [from, offset] = [start, ask(start)];
  for (let probe = start; probe < start + SPAN; probe += PROBE) {
    const next = ask(probe + PROBE);
    let known = probe;
    while (!Object.is(offset, next)) {
      const change = firstChange(ask, known, probe + PROBE, offset);
      periods.push({ from, to: change, offset });
      [from, known, offset] = [change, change, ask(change)];
    }
  }
  if (from < start + SPAN) periods.push({ from, to: start + SPAN, offset });
  return periods;
}

/** The change in (before, after]: `offset` holds at `before` and another at `after`. */
function firstChange(ask: Ask, before: Instant, after: Instant, offset: number): Instant {
  const halve = (step: number): void => {
    while (after - before >= 2 * step) {
      const middle = before + Math.floor((after - before) / 2 / step) * step;
      if (Object.is(ask(middle), offset)) before = middle;
      else after = middle;
    }
  };
  halve(QUARTER);
  if (Object.is(ask(after - 1), offset)) return after;
  halve(1);
  return after;
}

/** One offset as the platform knows it, read from its text for a date: four times as fast as luxon, which takes it apart. */
function platformOffset(name: string): Ask {
  const zone = IANAZone.create(name);
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: name,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (at) => {
    const instant = Math.min(Math.max(at, -FARTHEST), FARTHEST);
    const text = instant >= FIRST_READ && instant < LAST_READ ? format.format(instant) : "";
    const local = text.length === 20 ? readLocalTime(text) : NaN;
    // Luxon reads the years of other lengths, and whatever form another platform may write.
    if (Number.isNaN(local)) return Math.round(zone.offset(instant) * MINUTE) + 0;
    return local - Math.floor(instant / 1000) * 1000;
  };
}

const FIRST_READ = Date.UTC(1900, 0, 1);
const LAST_READ = Date.UTC(9999, 0, 1);

/** Reads `03/14/2026, 01:59:59` as milliseconds of UTC; NaN for another form. */
function readLocalTime(text: string): number {
  const pair = (index: number): number => (text.charCodeAt(index) - 48) * 10 + text.charCodeAt(index + 1) - 48;
  if (text[2] !== "/" || text[5] !== "/" || text[10] !== "," || text[14] !== ":" || text[17] !== ":") return NaN;
  return Date.UTC(pair(6) * 100 + pair(8), pair(0) - 1, pair(3), pair(12), pair(15), pair(18));
}

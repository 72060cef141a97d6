/**
 * Open hours of the four calendars of the random contracts, worked out date by date from fixed offsets: nothing here is shared with the
 * library. Good from February to October 2026, which is as far as random tickets go.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday 23 February 2026, 00:00 UTC. */
const FIRST = Date.UTC(2026, 1, 23);
const DAYS = 240;

type Span = readonly [start: number, end: number];

const HOURS: Readonly<Record<string, { readonly offset: number; readonly spans: readonly Span[] }>> = {
  office: { offset: 8, spans: [[9, 12], [13, 18]] },
  desk: { offset: 0, spans: [[9, 17]] },
  night: { offset: 0, spans: [[22, 30]] },
}; // prettier-ignore

function isWorkingDate(calendar: string, day: number): boolean {
  const date = FIRST + day * DAY;
  if (calendar === "office" && [Date.UTC(2026, 2, 5), Date.UTC(2026, 2, 11)].includes(date)) return false;
  if (calendar === "office" && date === Date.UTC(2026, 2, 14)) return true;
  return day % 7 < 5;
}

const spansOf = new Map<string, readonly Span[]>();

function spans(calendar: string): readonly Span[] {
  const known = spansOf.get(calendar);
  if (known !== undefined) return known;
  const hours = HOURS[calendar];
  const found: Span[] = hours === undefined ? [[FIRST, FIRST + DAYS * DAY]] : [];
  for (let day = 0; hours !== undefined && day < DAYS; day += 1) {
    if (!isWorkingDate(calendar, day)) continue;
    const midnight = FIRST + day * DAY - hours.offset * HOUR;
    for (const [open, close] of hours.spans) found.push([midnight + open * HOUR, midnight + close * HOUR]);
  }
  spansOf.set(calendar, found);
  return found;
}

/** The first open moment at or after another. */
export function naiveNextOpen(calendar: string, at: number): number {
  const span = spans(calendar).find(([, end]) => end > at);
  if (span === undefined) throw new Error("too far for the naive calendars");
  return Math.max(span[0], at);
}

/** Whether a calendar is open: at its opening, and not at its closing. */
export function isOpenNaively(calendar: string, at: number): boolean {
  return spans(calendar).some(([start, end]) => start <= at && at < end);
}

/** The earliest moment by which so much open time has passed; without a calendar all time is open. */
export function naiveAdd(calendar: string | undefined, at: number, target: number): number {
  if (calendar === undefined || target === 0) return at + target;
  let left = target;
  for (const [start, end] of spans(calendar)) {
    const open = Math.max(0, end - Math.max(start, at));
    if (open >= left) return Math.max(start, at) + left;
    left -= open;
  }
  throw new Error("too far for the naive calendars");
}

/** A target as random contracts write it: milliseconds, hours or minutes. */
export function naiveTarget(within: number | string): number {
  if (typeof within === "number") return within;
  return Number.parseInt(within, 10) * (within.endsWith("h") ? HOUR : 60_000);
}

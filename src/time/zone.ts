import { IANAZone } from "luxon";

import { slaError } from "../errors.js";
import { DAY, formatDate, HOUR, MINUTE } from "./plain-date.js";
import type { DayNumber } from "./plain-date.js";

/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A wall clock's reading, as the milliseconds that it would be if the wall hung in UTC. */
export type LocalTime = number;

/** A time zone's rules: how far its wall clocks are ahead of UTC. */
export interface Zone {
  readonly name: string;
  /** Milliseconds by which local time is ahead of UTC at an instant. */
  readonly offsetAt: (at: Instant) => number;
}

/** The farthest instant from 1970 that a `Date` can hold, either way. */
export const FARTHEST = 8.64e15;

const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?$/;

/** Three-letter names that a platform knows beside the IANA ones, each for one of several zones that people mean by it. */
const AMBIGUOUS = new Set(
  "ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST".split(" "),
);
const zones = new Map<string, Zone>();

/**
 * The rules of an IANA time zone, `"UTC"`, or a fixed offset such as `"+08:00"`.
 * The host's own zone has no name here. @throws SlaError `time-zone-unknown`
 */
export function zoneOf(name: unknown, path: string): Zone {
  const known = typeof name === "string" ? zones.get(name) : undefined;
  const zone = known ?? (typeof name === "string" ? newZone(name) : undefined);
  if (zone === undefined) {
    const expected = 'an IANA name such as "Asia/Shanghai", "UTC" or an offset such as "+08:00"';
    throw slaError("time-zone-unknown", { path, expected, received: name });
  }
  zones.set(zone.name, zone);
  return zone;
}

function newZone(name: string): Zone | undefined {
  if (name === "UTC") return { name, offsetAt: () => 0 };
  const match = OFFSET.exec(name);
  if (match !== null) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    if (minutes >= 24 * 60) return undefined;
    const offset = (match[1] === "-" ? -minutes : minutes) * MINUTE + 0;
    return { name, offsetAt: () => offset };
  }
  if (name.length > 64 || AMBIGUOUS.has(name.toUpperCase()) || !IANAZone.isValidZone(name)) return undefined;
  return { name, offsetAt: offsetTable(IANAZone.create(name)) };
}

// Over all zones two changes lie at least 7 days apart (Brazil 2000, Gaza 2040), so a probe of 6 days meets each one.
const PROBE = 6 * DAY;
const PROBES = 60;
const SPAN = PROBE * PROBES;

interface OffsetPeriod {
  readonly from: Instant;
  readonly offset: number;
}

/** Asking the platform costs microseconds, so each span of 360 days is searched once for changes and remembered. */
function offsetTable(zone: IANAZone): (at: Instant) => number {
  const spans = new Map<number, readonly OffsetPeriod[]>();
  const ask = (at: Instant): number => Math.round(zone.offset(Math.min(Math.max(at, -FARTHEST), FARTHEST)) * MINUTE);
  return (at) => {
    const index = Math.floor(at / SPAN);
    let periods = spans.get(index);
    if (periods === undefined) {
      periods = offsetPeriods(ask, index * SPAN);
      spans.set(index, periods);
    }
    let offset = 0;
    for (const period of periods) {
      if (period.from > at) break;
      offset = period.offset;
    }
    return offset;
  };
}

function offsetPeriods(ask: (at: Instant) => number, start: Instant): readonly OffsetPeriod[] {
  let last: OffsetPeriod = { from: start, offset: ask(start) };
  const periods = [last];
  for (let probe = start + PROBE; probe <= start + SPAN; probe += PROBE) {
    const offset = ask(probe);
    if (offset === last.offset) continue;
    let [before, after] = [probe - PROBE, probe];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (ask(middle) === last.offset) before = middle;
      else after = middle;
    }
    last = { from: after, offset };
    periods.push(last);
  }
  return periods;
}

/** What the wall clocks of a zone show at an instant. */
export function localTimeAt(zone: Zone, at: Instant): LocalTime {
  return at + zone.offsetAt(at);
}

/** The local date at an instant. */
export function dateAt(zone: Zone, at: Instant): DayNumber {
  return Math.floor(localTimeAt(zone, at) / DAY);
}

/**
 * The instant at which wall clocks show a local time, by the rule that Temporal calls *compatible*: a time that occurs twice is the
 * earlier one; a time that a clock change skips moves forward by the skipped amount.
 */
export function instantOf(zone: Zone, local: LocalTime): Instant {
  // No offset reaches 24 hours, so the offsets in force a day to either side are those on both sides of a change nearby.
  const before = zone.offsetAt(local - DAY);
  const after = zone.offsetAt(local + DAY);
  const early = local - before;
  if (before === after || zone.offsetAt(early) === before) return early;
  const late = local - after;
  return zone.offsetAt(late) === after ? late : early;
}

/** The first instant of a local date, which is also 24:00 of the date before. */
export function startOfDate(zone: Zone, day: DayNumber): Instant {
  return instantOf(zone, day * DAY);
}

/** Whether a zone skipped a whole date, as Apia did with 2011-12-30. */
export function isSkippedDate(zone: Zone, day: DayNumber): boolean {
  return startOfDate(zone, day) >= startOfDate(zone, day + 1);
}

/** Writes an instant as ISO 8601 with the zone's offset; seconds always, milliseconds where there are any. */
export function isoInZone(zone: Zone, at: Instant): string {
  const local = localTimeAt(zone, at);
  // Beyond the range of a Date the platform knows no offset.
  if (!(Math.abs(local) <= FARTHEST)) {
    const expected = "an instant whose local time a Date can hold";
    throw slaError("instant-out-of-range", { path: "/at", expected, received: at });
  }
  const [date, clock = ""] = new Date(local).toISOString().split("T");
  const offset = zone.offsetAt(at);
  return `${date ?? formatDate(0)}T${clock.slice(0, local % 1000 === 0 ? 8 : 12)}${formatOffset(offset)}`;
}

function formatOffset(offset: number): string {
  const size = Math.abs(offset);
  const part = (unit: number, of: number): string => String(Math.floor(size / unit) % of).padStart(2, "0");
  const seconds = size % MINUTE === 0 ? "" : `:${part(1000, 60)}`;
  return `${offset < 0 ? "-" : "+"}${part(HOUR, 24)}:${part(MINUTE, 60)}${seconds}`;
}

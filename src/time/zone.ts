import { IANAZone } from "luxon";

import { slaError } from "../errors.js";
import { FARTHEST, platformOffsets } from "./offsets.js";
import type { Instant, OffsetPeriod } from "./offsets.js";
import { DAY, formatDate, HOUR, MINUTE } from "./plain-date.js";
import type { DayNumber } from "./plain-date.js";

export type { Instant } from "./offsets.js";

/** A wall clock's reading, as the milliseconds that it would be if the wall hung in UTC. */
export type LocalTime = number;

/** A time zone's rules: how far its wall clocks are ahead of UTC. */
export interface Zone {
  readonly name: string;
  /** A stretch around an instant in which the offset stays the same. */
  readonly periodAt: (at: Instant) => OffsetPeriod;
}

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
  if (name === "UTC") return fixedZone(name, 0);
  const match = OFFSET.exec(name);
  if (match !== null) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    if (minutes >= 24 * 60) return undefined;
    return fixedZone(name, (match[1] === "-" ? -minutes : minutes) * MINUTE + 0);
  }
  if (name.length > 64 || AMBIGUOUS.has(name.toUpperCase()) || !IANAZone.isValidZone(name)) return undefined;
  return { name, periodAt: platformOffsets(name) };
}

function fixedZone(name: string, offset: number): Zone {
  const always: OffsetPeriod = { from: -Infinity, to: Infinity, offset };
  return { name, periodAt: () => always };
}

/** Milliseconds by which local time is ahead of UTC at an instant. */
export function offsetAt(zone: Zone, at: Instant): number {
  return zone.periodAt(at).offset;
}

/** What the wall clocks of a zone show at an instant. */
export function localTimeAt(zone: Zone, at: Instant): LocalTime {
  return at + offsetAt(zone, at);
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
  const before = offsetAt(zone, local - DAY);
  const after = offsetAt(zone, local + DAY);
  const early = local - before;
  if (before === after || offsetAt(zone, early) === before) return early;
  const late = local - after;
  return offsetAt(zone, late) === after ? late : early;
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
  const offset = offsetAt(zone, at);
  return `${date ?? formatDate(0)}T${clock.slice(0, local % 1000 === 0 ? 8 : 12)}${formatOffset(offset)}`;
}

function formatOffset(offset: number): string {
  const size = Math.abs(offset);
  const part = (unit: number, of: number): string => String(Math.floor(size / unit) % of).padStart(2, "0");
  const seconds = size % MINUTE === 0 ? "" : `:${part(1000, 60)}`;
  return `${offset < 0 ? "-" : "+"}${part(HOUR, 24)}:${part(MINUTE, 60)}${seconds}`;
}

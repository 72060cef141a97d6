import { UNITS } from "./layout.js";
import type { Opening } from "./layout.js";
import { sha256 } from "./sha256.js";

/** A timetable written out: plain JSON that computes the same answers without time-zone data. */
export interface TimetableData {
  readonly format: "sla-clock/timetable";
  /** Which edition of the format. */
  readonly version: 1;
  /** The id of the calendar. */
  readonly calendar: string;
  /** The time zones whose rules went into it, in order. */
  readonly timeZones: readonly string[];
  /** Which release of the time-zone data, such as "2025c", where the exporter said. */
  readonly timeZoneData?: string;
  /** It answers for instants [from, to), in milliseconds since 1970-01-01T00:00Z. */
  readonly from: number;
  readonly to: number;
  /** The instants of it for which the holidays are known; `from` = `to` for none. */
  readonly coverage: { readonly from: number; readonly to: number };
  /** What `runs` count in: milliseconds, 60000 wherever every opening and closing allows it. */
  readonly unit: number;
  /** From `from` on, by turns how long it is closed and how long it is open, first closed (or 0), last open. */
  readonly runs: readonly number[];
  /** "sha256:" and the SHA-256 of all else in canonical JSON (RFC 8785), in hexadecimal. */
  readonly digest: string;
}

export const FORMAT = "sla-clock/timetable";
export const VERSION = 1;
/** The digest of a timetable, given its canonical form. */
export function digestOf(canonicalText: string): string {
  return `sha256:${sha256(canonicalText)}`;
}

/**
 * The canonical form of plain JSON by RFC 8785: names sorted by UTF-16, no spaces. What is no JSON, or deeper than a timetable goes, has
 * none, and comes out as text that does not parse or as another value; objects that hold themselves many times over are not followed.
 */
export function canonical(value: unknown, depth = 0): string {
  const write = (item: unknown): string => canonical(item, depth + 1);
  if (depth > 3) return "";
  if (Array.isArray(value)) return `[${value.map(write).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${write(item)}`).join()}}`;
}

/** Openings as runs in the largest unit that divides them all. */
export function runsOf(from: number, openings: readonly Opening[]): Pick<TimetableData, "unit" | "runs"> {
  let at = from;
  const lengths = openings.flatMap(({ start, end }) => {
    const pair = [start - at, end - start];
    at = end;
    return pair;
  });
  const unit = UNITS.find((size) => lengths.every((length) => length % size === 0)) ?? 1;
  return { unit, runs: lengths.map((length) => length / unit) };
}

/** The openings that runs tell of. */
export function openingsOf({ from, unit, runs }: Pick<TimetableData, "from" | "unit" | "runs">): readonly Opening[] {
  let at = from;
  const openings: Opening[] = [];
  for (let index = 0; index < runs.length; index += 2) {
    const start = at + (runs[index] ?? 0) * unit;
    at = start + (runs[index + 1] ?? 0) * unit;
    openings.push({ start, end: at });
  }
  return openings;
}

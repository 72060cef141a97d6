import type { Attributes } from "../../contract/attributes.js";
import { Inspection, own, readData } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import { interval } from "../../intervals/interval.js";
import type { Interval } from "../../intervals/interval.js";
import { parseSupportedInstant, parseTimelineEnd } from "../../time/instant.js";
import type { InstantInput } from "../../time/instant.js";

/** Moments of report: [from, to). */
export interface ReportPeriod {
  readonly from: InstantInput;
  readonly to: InstantInput;
}

/** Which fresh tickets are asked about. */
export interface FreshTickets<Level extends string = string, Facts = Attributes> {
  /** Their level; without it, the least grave at which the clause applies. */
  readonly level?: Level;
  /** What is known of them. What a clause asks of other facts is taken to be so. */
  readonly attributes?: Facts;
}

/** What was given of the tickets; what it is, is checked against the contract. */
export interface Asked {
  readonly level: unknown;
  readonly attributes: unknown;
}

/** Reads a period of reports. */
export function readPeriod(period: unknown, path = "/period"): Interval {
  const record = readOptions(period, path, ["from", "to"]);
  return readEnds(record, path);
}

/** Reads the ends of a period. */
export function readEnds(record: UnknownRecord, path: string): Interval {
  const from = parseSupportedInstant(own(record, "from"), `${path}/from`);
  return interval(from, parseTimelineEnd(own(record, "to"), `${path}/to`), path);
}

/** Reads which tickets are asked about. */
export function readFreshTickets(options: unknown): Asked {
  const record = readOptions(options, "/options", ["level", "attributes"]);
  return { level: own(record, "level"), attributes: own(record, "attributes") };
}

/** Reads an object that has no properties but these. */
export function readOptions(options: unknown, path: string, keys: readonly string[]): UnknownRecord {
  const inspection = new Inspection();
  const record = readData("options-invalid", path, options, () => {
    const given = inspection.record(options, path, keys, "options-invalid") ?? {};
    return Object.fromEntries(Object.keys(given).map((key) => [key, given[key]]));
  });
  inspection.throwIfAny();
  return record;
}

import { slaError, Told } from "../errors.js";
import type { PlainDate } from "../time/plain-date.js";
import { isoInZone } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import type { Contract } from "./contract-spec.js";
import type { EventName } from "./due-rule.js";
import { knownContractRules } from "./rules.js";
import type { ContractRules } from "./rules.js";
import type { ContractSeries } from "./series-spec.js";

/** What a series of versions means, ready to compute with. */
export interface SeriesRules {
  readonly series: ContractSeries;
  readonly selectedBy: EventName;
  /** In order of time. */
  readonly versions: readonly VersionRules[];
}

/** What a version means, and the instants [start, end) at which it is in force. */
export interface VersionRules {
  /** Its place in the series. */
  readonly index: number;
  readonly from: PlainDate;
  readonly start: Instant;
  readonly end: Instant;
  readonly rules: ContractRules;
}

/** By what tickets may be assessed: one contract, or the version of several that is in force. */
export type Terms = ContractRules | SeriesRules;

const rulesBySeries = new WeakMap<object, SeriesRules>();

/** Keeps the rules of a series beside it. */
export function rememberSeriesRules(rules: SeriesRules): void {
  rulesBySeries.set(rules.series, rules);
}

/** The rules of a value, if it is a series that this library made. */
export function knownSeriesRules(value: unknown): SeriesRules | undefined {
  return typeof value === "object" && value !== null ? rulesBySeries.get(value) : undefined;
}

/** The rules of a contract or of a series. @throws SlaError `contract-undefined` for anything that this library did not make */
export function termsOf(contract: Contract | ContractSeries): Terms {
  const terms = knownContractRules(contract) ?? knownSeriesRules(contract);
  if (terms !== undefined) return terms;
  const expected = "a contract from defineContract or validateContract, or a series of them from contractSeries";
  throw slaError("contract-undefined", { path: "/contract", expected, received: contract });
}

/** The version in force at an instant, which stands at a path. @throws SlaError `contract-not-in-force` */
export function versionAt({ versions }: SeriesRules, at: Instant, path: string): VersionRules {
  const after = versions.find(({ start }) => start > at);
  const before = after === undefined ? versions.at(-1) : versions[after.index - 1];
  if (before !== undefined && at < before.end) return before;
  throw notInForce(before, after, at, path);
}

function notInForce(
  before: VersionRules | undefined,
  after: VersionRules | undefined,
  at: Instant,
  path: string,
): Error {
  const when = ({ rules }: VersionRules, edge: Instant): string => isoInZone(rules.zone, edge);
  const expected = [
    ...(before === undefined ? [] : [`an instant before ${when(before, before.end)}, when ${nameOf(before)} ends`]),
    ...(after === undefined ? [] : [`an instant from ${when(after, after.start)} on, when ${nameOf(after)} begins`]),
  ].join(", or ");
  const nearest = before ?? after;
  const received = new Told(nearest === undefined ? "no version at all" : when(nearest, at));
  return slaError("contract-not-in-force", { path, expected, received });
}

/** How errors call a version. */
export function nameOf({ rules: { contract } }: VersionRules): string {
  return `contract "${contract.version === undefined ? contract.id : `${contract.id} ${contract.version}`}"`;
}

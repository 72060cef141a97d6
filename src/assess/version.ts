import { nameOf, versionAt } from "../contract/series-rules.js";
import type { ContractRules } from "../contract/rules.js";
import type { SeriesRules, VersionRules } from "../contract/series-rules.js";
import { issueOf, SlaError, slaError, Told } from "../errors.js";
import type { Issue } from "../errors.js";
import { isRecord, own, pointer } from "../inspection.js";
import { firstOccurrence } from "../ticket/first-occurrence.js";
import type { View } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import type { Assessment } from "./obligation.js";

/**
 * The version of a contract that is for a ticket: the one in force at the event that selects it, as far as that is known.
 * @throws SlaError `contract-not-in-force`, `contract-not-selected`, and those of `firstOccurrence`
 */
export function versionOf(series: SeriesRules, ticket: unknown, path: string, view: View): VersionRules {
  if (isRecord(ticket) && own(ticket, "standing") === true) {
    const expected = "a ticket; standing duties are those of one contract, which contractInForce gives";
    throw slaError("ticket-invalid", { path: pointer(path, "standing"), expected, received: true });
  }
  const { selectedBy } = series;
  const events = pointer(path, "events");
  const selecting = firstOccurrence(ticket, selectedBy, view, path);
  if (selecting === undefined) throw notSelected(selectedBy, view.asOf, view.knownAt, events);
  return versionAt(series, selecting.at, pointer(pointer(events, selecting.index), "at"));
}

/** The version of a contract that is for a fresh report. @throws SlaError `contract-not-in-force`, `contract-not-selected` */
export function versionOfReport(series: SeriesRules, reportedAt: Instant, path: string): VersionRules {
  if (series.selectedBy !== "reported") throw notSelected(series.selectedBy, reportedAt, undefined, path);
  return versionAt(series, reportedAt, pointer(path, "reportedAt"));
}

function notSelected(event: string, asOf: Instant, knownAt: Instant | undefined, path: string): Error {
  const by = (at: Instant): string => new Date(at).toISOString();
  const known = knownAt === undefined ? "" : ` that was known by ${by(knownAt)}`;
  const expected = `an event "${event}" by ${by(asOf)}${known}`;
  return slaError("contract-not-selected", { path, expected, received: new Told("none") });
}

/** Assesses by a version of a contract; the assessment tells which, and so does what it refuses. */
export function byVersion(version: VersionRules, assessBy: (rules: ContractRules) => Assessment): Assessment {
  try {
    const assessment = assessBy(version.rules);
    return { ...assessment, contract: { ...assessment.contract, inForceFrom: version.from } };
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    throw new SlaError(
      tellVersion(error, version),
      error.issues.map((issue) => tellVersion(issue, version)),
    );
  }
}

function tellVersion({ code, path, expected, received }: Issue, version: VersionRules): Issue {
  const isOfContract = path === "/contract" || path.startsWith("/contract/");
  return issueOf(code, {
    path: isOfContract ? `/contract/versions/${version.index}${path}` : path,
    expected: `by ${nameOf(version)}, in force from ${version.from}, ${expected}`,
    received: new Told(received),
  });
}

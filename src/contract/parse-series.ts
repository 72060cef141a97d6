import { issueIn } from "../errors.js";
import type { Issue } from "../errors.js";
import { Inspection, own, pointer, readData } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { formatDate, parseDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { isoInZone, startOfDate } from "../time/zone.js";
import { validateContract } from "./contract.js";
import type { EventName } from "./due-rule.js";
import { INVALID, readSchemaAddress } from "./parse-context.js";
import { knownContractRules } from "./rules.js";
import type { ContractRules } from "./rules.js";
import type { SeriesRules, VersionRules } from "./series-rules.js";
import type { ContractSeries, ContractVersion } from "./series-spec.js";

/** A version of which something could be read; what could not is `undefined`. */
interface Version {
  readonly path: string;
  readonly from: DayNumber | undefined;
  readonly to: DayNumber | undefined;
  readonly rules: ContractRules | undefined;
}

/** A version that was read whole. */
interface WholeVersion {
  readonly from: DayNumber;
  readonly to: DayNumber | undefined;
  readonly rules: ContractRules;
}

interface Reading {
  /** There only when there are no issues. */
  readonly rules: SeriesRules | undefined;
  readonly issues: readonly Issue[];
}

/** Reads the versions of a contract and finds everything that is wrong with them. */
export function readSeries(input: unknown): Reading {
  const inspection = new Inspection();
  const rules = inspection.attempt(() =>
    readData(INVALID, "", input, () => {
      const record = inspection.record(input, "", ["$schema", "kind", "id", "versions", "selectedBy"], INVALID);
      return record === undefined ? undefined : readRecord(inspection, record);
    }),
  );
  return { rules: inspection.issues.length > 0 ? undefined : rules, issues: inspection.issues };
}

function readRecord(inspection: Inspection, record: UnknownRecord): SeriesRules | undefined {
  inspection.optional(record, "kind", "", (kind, path) => inspection.word(kind, path, INVALID, ["contract-series"]));
  readSchemaAddress(inspection, record);
  const id = inspection.name(own(record, "id"), "/id", INVALID);
  const list = own(record, "versions");
  const versions =
    inspection.list(list, "/versions", INVALID, (item, path) => readVersion(inspection, item, path)) ?? [];
  if (Array.isArray(list) && list.length === 0) {
    inspection.refuse(INVALID, { path: "/versions", expected: "at least one version", received: list });
  }
  versions.forEach((version, index) => refuseDisorder(inspection, versions[index - 1], version));
  const selectedBy = inspection.optional(record, "selectedBy", "", (name, path) =>
    readSelecting(inspection, name, path, versions),
  );
  if (id === undefined || inspection.issues.length > 0) return undefined;
  const whole = versions.flatMap(({ from, to, rules }): readonly WholeVersion[] =>
    from === undefined || rules === undefined ? [] : [{ from, to, rules }],
  );
  return {
    series: frozenSeries(id, whole, selectedBy),
    selectedBy: selectedBy ?? "reported",
    versions: whole.map((version, index) => rulesOfVersion(version, index, whole[index + 1])),
  };
}

function readVersion(inspection: Inspection, item: unknown, path: string): Version | undefined {
  const record = inspection.record(item, path, ["from", "to", "contract"], INVALID);
  if (record === undefined) return undefined;
  const date = (key: string): DayNumber | undefined =>
    inspection.attempt(() => parseDate(own(record, key), pointer(path, key)));
  const from = date("from");
  const to = own(record, "to") === undefined ? undefined : date("to");
  if (from !== undefined && to !== undefined && to <= from) {
    const expected = `a date after ${formatDate(from)}`;
    inspection.refuse("interval-reversed", { path: pointer(path, "to"), expected, received: own(record, "to") });
  }
  return { path, from, to, rules: readVersionContract(inspection, own(record, "contract"), pointer(path, "contract")) };
}

/** Reads the contract of a version, of which issues tell the place in the series. */
function readVersionContract(inspection: Inspection, input: unknown, path: string): ContractRules | undefined {
  const result = validateContract(input);
  const rules = result.ok ? knownContractRules(result.contract) : undefined;
  for (const issue of result.ok ? [] : result.issues) {
    inspection.note(issueIn(issue, path + issue.path, issue.clause));
  }
  if (rules?.zoneStated === false) {
    const expected = "a contract that states its timeZone, in which its dates begin";
    return inspection.refuse("contract-time-zone-missing", { path: `${path}/timeZone`, expected, received: undefined });
  }
  return rules;
}

/** A version begins after the one before it, on the calendar and on the time line, and not before that one ends. */
function refuseDisorder(inspection: Inspection, before: Version | undefined, version: Version): void {
  if (before?.from === undefined || version.from === undefined) return;
  const path = pointer(version.path, "from");
  const received = formatDate(version.from);
  if (version.from <= before.from) {
    inspection.refuse(INVALID, { path, expected: `a date after ${formatDate(before.from)}`, received });
    return;
  }
  if (before.rules === undefined || version.rules === undefined) return;
  const { zone } = before.rules;
  const [began, starts] = [startOfDate(zone, before.from), startOfDate(version.rules.zone, version.from)];
  if (starts <= began) {
    const expected = `a start after that of the version before, ${isoInZone(zone, began)}`;
    inspection.refuse(INVALID, { path, expected, received });
  }
  if (before.to === undefined || startOfDate(zone, before.to) <= starts) return;
  const expected = `an end no later than the start of the next version, ${isoInZone(zone, starts)}`;
  inspection.refuse(INVALID, { path: pointer(before.path, "to"), expected, received: formatDate(before.to) });
}

/** An event that every version knows; one that is withdrawn never counts as having happened. */
function readSelecting(
  inspection: Inspection,
  input: unknown,
  path: string,
  versions: readonly (Version | undefined)[],
): EventName | undefined {
  const name = inspection.name(input, path, INVALID);
  if (name === undefined) return undefined;
  const stranger = versions.find((version) => version?.rules?.vocabulary.has(name) === false);
  if (name !== "withdrawn" && stranger === undefined) return name;
  const expected =
    stranger === undefined
      ? "an event that can select a version"
      : `an event of every version's vocabulary; that at ${stranger.path} has no such event`;
  return inspection.refuse(INVALID, { path, expected, received: name });
}

function rulesOfVersion(
  { from, to, rules }: WholeVersion,
  index: number,
  next: WholeVersion | undefined,
): VersionRules {
  const following = next === undefined ? Infinity : startOfDate(next.rules.zone, next.from);
  const end = to === undefined ? following : startOfDate(rules.zone, to);
  return { index, from: formatDate(from), start: startOfDate(rules.zone, from), end, rules };
}

function frozenSeries(
  id: string,
  versions: readonly WholeVersion[],
  selectedBy: EventName | undefined,
): ContractSeries {
  const frozen = versions.map(({ from, to, rules: { contract } }): ContractVersion =>
    Object.freeze({ from: formatDate(from), ...(to !== undefined && { to: formatDate(to) }), contract }),
  );
  return Object.freeze({
    kind: "contract-series",
    id,
    versions: Object.freeze(frozen),
    ...(selectedBy !== undefined && { selectedBy }),
  });
}

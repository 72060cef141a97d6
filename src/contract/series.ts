import { SlaError, slaError } from "../errors.js";
import type { Issue } from "../errors.js";
import { parseSupportedInstant } from "../time/instant.js";
import type { InstantInput } from "../time/instant.js";
import type { Contract } from "./contract-spec.js";
import { issuesToTell } from "./issue-clause.js";
import { readSeries } from "./parse-series.js";
import { knownSeriesRules, rememberSeriesRules, versionAt } from "./series-rules.js";
import type { ContractSeries, ContractSeriesSpec } from "./series-spec.js";

/** The outcome of reading untrusted data: the versions of a contract, or everything that is wrong with them. */
export type ContractSeriesValidation =
  { readonly ok: true; readonly series: ContractSeries } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Puts the versions of a contract in a row, each in force from a date on, in the time zone that it states. `assess`, `assessAll` and
 * `deadlines` take a series in the place of a contract, and assess each ticket by the version in force when it was reported, or when the
 * event that `selectedBy` names happened: a later version changes nothing about it.
 *
 * Versions may be contracts or their specifications; the error lists every issue, those of a version below `/versions/` and its index.
 * @throws SlaError `contract-invalid`, `contract-time-zone-missing`, `interval-reversed`, and those of `defineContract`
 * @example
 * const promise = { id: "reply", promise: "replied" } as const;
 * const common = { id: "helpdesk", timeZone: "Asia/Shanghai", levels: ["urgent"] } as const;
 * const series = contractSeries({
 *   id: "helpdesk",
 *   versions: [
 *     { from: "2026-01-01", contract: { ...common, version: "1", clauses: [{ ...promise, within: "4h" }] } },
 *     { from: "2026-07-01", contract: { ...common, version: "2", clauses: [{ ...promise, within: "2h" }] } },
 *   ],
 * });
 * const dueOf = (reportedAt: string) => deadlines(series, { level: "urgent", reportedAt })[0]?.due;
 * dueOf("2026-06-30T23:59:59+08:00") // => { kind: "at", at: Date.parse("2026-07-01T03:59:59+08:00"), provisional: false }
 * dueOf("2026-07-01T00:00:00+08:00") // => { kind: "at", at: Date.parse("2026-07-01T02:00:00+08:00"), provisional: false }
 */
export function contractSeries<
  const Level extends string,
  const CalendarId extends string = never,
  const ClauseId extends string = string,
>(spec: ContractSeriesSpec<Level, CalendarId, ClauseId>): ContractSeries<Level, ClauseId>;
export function contractSeries(spec: unknown): ContractSeries {
  const result = validateContractSeries(spec);
  if (result.ok) return result.series;
  const [first] = result.issues;
  if (first === undefined) throw slaError("contract-invalid", { path: "", expected: "a series", received: spec });
  throw new SlaError(first, result.issues);
}

/**
 * Reads the versions of a contract from untrusted data, such as parsed JSON. Never throws on JSON: it returns the series, or all issues at
 * once, those of a version with its place in the series.
 *
 * @example
 * const json = '{ "id": "x", "versions": [{ "from": "2026-01-01", "contract": { "id": "x", "timeZone": "UTC", "levels": [], "clauses": 7 } }] }';
 * const result = validateContractSeries(JSON.parse(json));
 * result.ok ? [] : result.issues.map(({ path }) => path) // => ["/versions/0/contract/levels", "/versions/0/contract/clauses"]
 */
export function validateContractSeries(input: unknown): ContractSeriesValidation {
  const known = knownSeriesRules(input);
  if (known !== undefined) return { ok: true, series: known.series };
  const { rules, issues } = readSeries(input);
  if (rules === undefined) return { ok: false, issues: issuesToTell(issues, input) };
  rememberSeriesRules(rules);
  return { ok: true, series: rules.series };
}

/**
 * The version of a contract in force at an instant: from midnight of its first date, in the time zone that it states, until the next
 * begins or it ends.
 *
 * What takes one contract, as `verifyTrace`, `findClause` and standing duties do, takes this one.
 * @throws SlaError `contract-not-in-force` before the first version, after the end of the last and in a gap between two;
 * `contract-undefined`, and those of `toInstant`
 * @example
 * const common = { id: "helpdesk", timeZone: "Asia/Shanghai", levels: ["urgent"], clauses: [] } as const;
 * const series = contractSeries({
 *   id: "helpdesk",
 *   versions: [
 *     { from: "2026-01-01", contract: { ...common, version: "1" } },
 *     { from: "2026-07-01", contract: { ...common, version: "2" } },
 *   ],
 * });
 * contractInForce(series, "2026-06-30T23:59+08:00").version // => "1"
 * contractInForce(series, "2025-12-31T23:59+08:00") // throws contract-not-in-force
 */
export function contractInForce<Level extends string, ClauseId extends string>(
  series: ContractSeries<Level, ClauseId>,
  at: InstantInput,
): Contract<Level, ClauseId>;
export function contractInForce(series: ContractSeries, at: InstantInput): Contract {
  const rules = knownSeriesRules(series);
  if (rules !== undefined) return versionAt(rules, parseSupportedInstant(at, "/at"), "/at").rules.contract;
  const expected = "a series from contractSeries or validateContractSeries";
  throw slaError("contract-undefined", { path: "/series", expected, received: series });
}

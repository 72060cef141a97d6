import { SlaError, slaError } from "../../errors.js";
import type { ContractSpec } from "../../contract/contract-spec.js";
import { isRecord, own } from "../../inspection.js";
import { issueInChinese } from "../validate/chinese.js";
import { contractRulesOf } from "../../contract/rules.js";
import type { Contract } from "../../contract/contract-spec.js";
import type { ContractSeriesValidation } from "../../contract/series.js";
import type { ContractSeries } from "../../contract/series-spec.js";
import type { AmendmentSpec, AmendOptions } from "./amendment-spec.js";
import { resolveAmendments } from "./resolve.js";

/**
 * A contract with its amendments: the texts one after another, each in force from its date on. What takes a series takes it: `assess`, `contractInForce`.
 *
 * Amendments stand in order of their dates, and each builds on the text before it; one with `to` lapses then, and the text before it holds again. Changes are
 * made one after another. The error lists every issue, with paths below `/base`, `/amendments` and `/options`.
 * @throws SlaError `amendment-invalid`, `amendment-of-another-text`, `amendment-unknown-part`, `amendment-part-repeated`, `amendment-without-effect`,
 * `amendment-disordered`, `amendment-out-of-force`, `options-invalid`, and those of `defineContract` for a text that is no contract
 * @example
 * const base = { id: "desk", version: "1", timeZone: "Asia/Shanghai", levels: ["A"], clauses: [{ id: "reply", promise: "replied", within: "4h" }] };
 * const quicker = { id: "desk-2", contract: "desk", version: "2", from: "2026-07-01", changes: [{ clause: "reply", set: { within: "2h" } }] };
 * const series = amendContract(base, [quicker], { from: "2025-01-01" });
 * contractInForce(series, "2026-06-30T23:59+08:00").version // => "1"
 * contractInForce(series, "2026-07-01T00:00+08:00").clauses // => [{ id: "reply", promise: "replied", within: "2h" }]
 */
export function amendContract(
  base: Contract | ContractSpec,
  amendments: readonly AmendmentSpec[],
  options?: AmendOptions,
): ContractSeries;
export function amendContract(base: unknown, amendments: unknown, options?: unknown): ContractSeries {
  const result = validateAmendments(base, amendments, options);
  if (result.ok) return result.series;
  const [first] = result.issues;
  if (first === undefined)
    throw slaError("amendment-invalid", { path: "", expected: "amendments", received: amendments });
  throw new SlaError(first, result.issues);
}

/**
 * Reads a contract and its amendments from untrusted data, such as parsed JSON. Never throws on JSON: it returns their texts, or all issues at once. What
 * an amendment makes wrong is told where the amendment says it, or else at the change that caused it.
 *
 * @example
 * const base = { id: "desk", timeZone: "UTC", levels: ["A"], clauses: [{ id: "reply", promise: "replied", within: "4h" }] };
 * const amendment = { id: "a", contract: "desk", version: "2", from: "2026-07-01", changes: [{ clause: "replay", set: { within: "2d" } }] };
 * const result = validateAmendments(base, [amendment], { from: "2025-01-01" });
 * result.ok ? [] : result.issues.map(({ path, expected }) => [path, expected]) // => [["/amendments/0/changes/0/clause", "did you mean \"reply\"? one of reply"]]
 * const inChinese = validateAmendments(base, [amendment], { from: "2025-01-01", language: "zh" });
 * inChinese.ok ? [] : inChinese.issues.map(({ message }) => message) // => ['/amendments/0/changes/0/clause：找不到修订所要变更的内容。是否应为 "reply"？要求：下列之一：reply；实际："replay"。']
 */
export function validateAmendments(
  base: unknown,
  amendments: unknown,
  options: unknown = {},
): ContractSeriesValidation {
  const result = resolveAmendments(base, amendments, options);
  if (result.ok || !isInChinese(options)) return result;
  return { ok: false, issues: result.issues.map(issueInChinese) };
}

/** Whether issues are told in Chinese; options that cannot be read are an issue by themselves. */
function isInChinese(options: unknown): boolean {
  try {
    return isRecord(options) && own(options, "language") === "zh";
  } catch {
    return false;
  }
}

/**
 * The document from which a contract was made, whole and plain: what to write into a file. Its digests are those of the contract.
 *
 * @throws SlaError `contract-undefined`
 * @example
 * const contract = defineContract({ id: "desk", levels: ["A"], clauses: [{ id: "reply", promise: "replied", within: "2h" }] });
 * JSON.stringify(contractDocument(contract)) // => '{"id":"desk","levels":["A"],"clauses":[{"id":"reply","promise":"replied","within":"2h"}]}'
 */
export function contractDocument(contract: Contract): ContractSpec;
export function contractDocument(contract: Contract): unknown {
  return contractRulesOf(contract).document;
}

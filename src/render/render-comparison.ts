import { slaError } from "../errors.js";
import { isRecord, own, readData } from "../inspection.js";
import type { ContractComparison } from "../review/compare/comparison.js";
import { comparisonBlocks, titleOfComparison } from "./comparison-blocks.js";
import { ComparisonTeller } from "./comparison-teller.js";
import { heading } from "./document.js";
import { readRenderOptions, write } from "./render-options.js";
import type { RenderOptions } from "./render-options.js";

/**
 * The readable text of a comparison: what a new contract changes for the customer, clause by clause, each with the report that it moves the most, and the
 * terms and words that are others. Dates are those of the new contract's time zone.
 *
 * @throws SlaError `options-invalid`, `contract-invalid` for anything that `compareContracts` did not make
 * @example
 * const contract = (version: string, within: string) =>
 *   defineContract({ id: "desk", version, timeZone: "UTC", levels: ["A"], clauses: [{ id: "fix", promise: "resolved", within }] });
 * const comparison = compareContracts(contract("1", "8h"), contract("2", "6h"), { from: "2026-03-01T00:00Z", to: "2026-04-01T00:00Z" });
 * const text = renderComparison(comparison, { language: "en", format: "markdown" });
 * text.split("\n").find((line) => line.startsWith("- Level A")) // => "- Level A: Due earlier for all reports, by 2 hours at most. For example, reported Sun 1 Mar 2026 00:00, before: due Sun 1 Mar 2026 08:00; now: due Sun 1 Mar 2026 06:00."
 */
export function renderComparison(comparison: ContractComparison, options: RenderOptions): string {
  const { language, format } = readRenderOptions(options);
  // Whatever looks like a comparison and is none runs into something that is not there.
  return readData("contract-invalid", "/comparison", comparison, () => {
    if (!hasClauses(comparison)) {
      const expected = "a comparison from compareContracts";
      throw slaError("contract-invalid", { path: "/comparison", expected, received: comparison });
    }
    const teller = new ComparisonTeller(language, comparison);
    const title = titleOfComparison(teller, comparison);
    const blocks = [heading(1, title), ...comparisonBlocks(teller, comparison)];
    return write({ language, title, blocks }, format);
  });
}

function hasClauses(comparison: unknown): boolean {
  const clauses = isRecord(comparison) ? own(comparison, "clauses") : undefined;
  if (!Array.isArray(clauses)) return false;
  return clauses.every((clause: unknown) => isRecord(clause) && Array.isArray(own(clause, "levels")));
}

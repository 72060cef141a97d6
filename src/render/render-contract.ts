import type { Contract } from "../contract/contract-spec.js";
import type { ContractSeries } from "../contract/series-spec.js";
import { termsOf } from "../contract/series-rules.js";
import { contractBlocks, titleOf } from "./contract-document.js";
import { heading } from "./document.js";
import type { TextDocument } from "./document.js";
import { seriesBlocks } from "./series-blocks.js";
import { readRenderOptions, write } from "./render-options.js";
import type { RenderOptions } from "./render-options.js";

/**
 * The readable text of a contract: what both parties get in hand. It has every clause under its id, the levels, the gravest first, each with
 * a table of its clauses, what starts, stops and moves clocks, and the calendars in full, with their holidays and make-up days.
 *
 * It is made from the contract's own data alone: what computes is told, and nothing else. Texts of the contract stay text, whatever they
 * contain. `"markdown"` is GitHub's; `"html"` is a page that stands alone and prints on A4. Of a series each version is told, with the dates
 * during which it is in force.
 * @throws SlaError `options-invalid`, `contract-undefined` for anything that this library did not make, `no-canonical-form` for texts that
 * are no Unicode
 * @example
 * const contract = defineContract({
 *   id: "helpdesk",
 *   levels: ["urgent"],
 *   clauses: [{ id: "reply", promise: "replied", within: "2h" }],
 * });
 * const text = renderContract(contract, { language: "en", format: "markdown" });
 * text.split("\n").find((line) => line.startsWith("| `reply`")) // => "| `reply` | Kept by “replied” | Within 2 hours from the report, in elapsed time |"
 */
export function renderContract(contract: Contract | ContractSeries, options: RenderOptions): string {
  const terms = termsOf(contract);
  const { language, format } = readRenderOptions(options);
  const isSeries = "versions" in terms;
  const title = isSeries ? terms.series.id : titleOf(terms, language);
  const blocks = isSeries ? seriesBlocks(terms, language) : contractBlocks(terms, language, 2);
  const document: TextDocument = { language, title, blocks: [heading(1, title), ...blocks] };
  return write(document, format);
}

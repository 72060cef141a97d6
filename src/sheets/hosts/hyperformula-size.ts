import type { SheetFunctionSpec } from "../function-spec.js";
import type { HyperFormulaCall, HyperFormulaSize } from "./hyperformula-types.js";

const EXPLANATION_COLUMNS = 6;
const ONE: HyperFormulaSize = { width: 1, height: 1 };

/**
 * How many cells the answer takes, which HyperFormula asks before it evaluates anything: as many as the ranges that are mapped over. A range of
 * contracts or calendars does not tell, since it may be one that is written in several cells; nor does a range of facts that has headings.
 */
export function sizeOfCall(
  spec: SheetFunctionSpec | undefined,
  { args }: HyperFormulaCall,
  sizes: readonly HyperFormulaSize[],
  explanationRows: number,
): HyperFormulaSize {
  if (spec === undefined || spec.name === "CONTRACT") return ONE;
  if (spec.name === "EXPLAIN") return { width: EXPLANATION_COLUMNS, height: explanationRows };
  const headings = args[spec.parameters.findIndex(({ name }) => name === "headings")];
  const hasHeadings = headings !== undefined && headings.type !== "EMPTY";
  const mapped = sizes.filter((_, index) => {
    const kind = spec.parameters[index]?.kind;
    return kind === "cell" || (kind === "facts" && !hasHeadings);
  });
  const width = Math.max(1, ...mapped.map((size) => size.width));
  const height = Math.max(1, ...mapped.map((size) => size.height));
  // A whole column: nobody knows how long it will be.
  return Number.isFinite(width) && Number.isFinite(height) ? { width, height } : ONE;
}

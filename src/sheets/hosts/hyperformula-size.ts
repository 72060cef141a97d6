import { slaError, Told } from "../../errors.js";
import { gridOf } from "../cell.js";
import { isOneDocument } from "../documents.js";
import { faultOf } from "../fault.js";
import type { SheetFault, SheetFunctionName, SheetFunctionSpec, SheetRows } from "../function-spec.js";
import type { SheetOptions } from "../sheet-options.js";
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

/** Rows as the engine can hold them: a text has no bounds there, and an explanation takes up so many rows. */
export function fitted(
  name: SheetFunctionName,
  rows: SheetRows,
  [contract]: readonly unknown[],
  explanationRows: number,
): SheetRows {
  if (name === "CONTRACT") {
    const grid = gridOf(contract);
    const isOne = isOneDocument(grid) || grid.flat().length === 1;
    return isOne && rows.length > 1
      ? [
          [
            rows
              .flat()
              .filter((cell) => typeof cell === "string")
              .join("\n"),
          ],
        ]
      : rows;
  }
  if (name !== "EXPLAIN" || rows.length <= explanationRows) return rows;
  const left = rows.length - explanationRows + 1;
  const last = rows[0]?.map((_, column) => (column === 0 ? `… ${left}` : "")) ?? [];
  return [...rows.slice(0, explanationRows - 1), last];
}

/** What stands in the cell where an answer is larger than the engine was told beforehand, which would throw. */
export function misfit(
  rows: readonly (readonly unknown[])[],
  { width, height }: HyperFormulaSize,
  options: SheetOptions,
): SheetFault | undefined {
  const columns = rows[0]?.length ?? 0;
  if (rows.length <= height && columns <= width) return undefined;
  const expected = `what is mapped over written as a range, such as A2:A9, which here gives ${height} × ${width} answers`;
  const error = slaError("range-mismatch", { path: "", expected, received: new Told(`${rows.length} × ${columns}`) });
  return faultOf(error, options.language ?? "en");
}

import { isRecord } from "../../inspection.js";
import type { SheetFault, SheetFunctionSpec } from "../function-spec.js";
import type { HyperFormulaRange } from "./hyperformula-types.js";

/** An error that a cell of HyperFormula holds. */
type IsError = (cell: unknown) => boolean;

/**
 * Turns arguments of HyperFormula into cells and ranges, and remembers the errors among them, so that each is passed on as the one that it was.
 */
export class Arguments {
  readonly cells: readonly unknown[];
  readonly #isError: IsError;
  readonly #errors = new Map<string, unknown>();

  constructor(given: readonly unknown[], isError: IsError) {
    this.#isError = isError;
    this.cells = given.map((each) => (isRange(each) ? each.data.map((row) => row.map(this.#cell)) : this.#cell(each)));
  }

  /** The error in a range that is taken as a whole, which is the answer then. */
  errorAmong({ parameters }: SheetFunctionSpec): unknown {
    if (this.#errors.size === 0) return undefined;
    for (const [index, { kind }] of parameters.entries()) {
      const range: unknown = this.cells[index];
      if (kind !== "range" || !Array.isArray(range)) continue;
      for (const cell of range.flat())
        if (typeof cell === "string" && this.#errors.has(cell)) return this.#errors.get(cell);
    }
    return undefined;
  }

  /** The error of an argument that a fault stands for. */
  errorOf({ message }: SheetFault): unknown {
    return this.#errors.get(message);
  }

  readonly #cell = (cell: unknown): unknown => {
    // A blank cell is a symbol.
    if (typeof cell === "symbol" || cell === undefined) return "";
    if (typeof cell !== "object") return cell;
    if (this.#isError(cell)) return this.#textOfError(cell);
    // Dates, times, percentages and currencies of ranges are numbers with a format.
    return isRecord(cell) && typeof cell["val"] === "number" ? cell["val"] : cell;
  };

  /** The functions take an error for text, and answer with that text. */
  #textOfError(error: unknown): string {
    const text = `#VALUE! (${String(this.#errors.size)})`;
    this.#errors.set(text, error);
    return text;
  }
}

function isRange(given: unknown): given is HyperFormulaRange {
  return isRecord(given) && Array.isArray(given["data"]);
}

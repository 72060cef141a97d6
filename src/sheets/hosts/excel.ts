import { slaError } from "../../errors.js";
import { isRecord, readData } from "../../inspection.js";
import type { SheetErrorName, SheetFunctionName, SheetRows } from "../function-spec.js";
import { isFault } from "../fault.js";
import { sheetFunctions } from "../sheet-functions.js";
import type { SheetOptions } from "../sheet-options.js";
import { SHEET_FUNCTIONS } from "../table.js";
import { withDates } from "./host-options.js";

/** The part of Excel's `CustomFunctions` that makes errors of cells. */
export interface CustomFunctionsErrors<Code = unknown> {
  readonly Error: new (code: Code, message?: string) => object;
  readonly ErrorCode: { readonly invalidValue: Code; readonly invalidNumber: Code; readonly notAvailable: Code };
}

/** What a cell of Excel is given; an object is an error of `CustomFunctions`. */
export type ExcelCell = string | number | object;

/** The functions as Excel calls them: from cells and ranges to rows of cells. */
export type ExcelFunctions = {
  readonly [Name in SheetFunctionName]: (...cells: readonly unknown[]) => ExcelCell[][];
};

/** What the functions of Excel take to be so where their settings say nothing else. */
export type ExcelOptions = Omit<SheetOptions, "dates">;

/**
 * The functions of the sheet as Excel calls them, for `CustomFunctions.associate`: dates come in and go out as serial numbers.
 *
 * Errors are those of `CustomFunctions`: a single one is thrown, among others it stands in its place. Excel takes a message with `#VALUE!` and
 * `#N/A`, none with `#NUM!`. Since Excel may hand on a blank cell as 0, that counts as blank but for numbers of days and minutes.
 * @param customFunctions - Excel's own `CustomFunctions`.
 * @throws SlaError `options-invalid`, also for what is not `CustomFunctions`, and `time-zone-unknown`
 * @example
 * import { excelFunctions } from "sla-clock/sheets";
 * class CellError {
 *   code: string;
 *   constructor(code: string) {
 *     this.code = code;
 *   }
 * }
 * const ErrorCode = { invalidValue: "#VALUE!", invalidNumber: "#NUM!", notAvailable: "#N/A" };
 * const { DUE } = excelFunctions({ Error: CellError, ErrorCode });
 * // 46087.75 is 2026-03-06 18:00.
 * DUE("hardware", "B", "arrived", [[46087.75], [0]]) // => [[46088.75], [""]]
 */
export function excelFunctions<Code>(
  customFunctions: CustomFunctionsErrors<Code>,
  options: ExcelOptions = {},
): ExcelFunctions {
  const functions = sheetFunctions(withDates(options, "serials"));
  const errors = readErrors(customFunctions);
  const called = SHEET_FUNCTIONS.map(({ name, parameters }) => {
    // Behind the cells comes what Excel calls the invocation.
    const call = (...cells: readonly unknown[]): ExcelCell[][] => {
      const given = parameters.map((parameter, index) => rangeOf(cells[index], COUNTS.has(parameter.name)));
      return resultOf(functions[name](...given), errors);
    };
    return [name, call] as const;
  });
  return Object.freeze(Object.fromEntries(called) as ExcelFunctions); // eslint-disable-line @typescript-eslint/consistent-type-assertions -- the table has each name once
}

function readErrors<Code>(given: CustomFunctionsErrors<Code>): CustomFunctionsErrors<Code> {
  const path = "/customFunctions";
  return readData("options-invalid", path, given, () => {
    const { Error, ErrorCode } = given;
    const { invalidValue, invalidNumber, notAvailable } = ErrorCode;
    const kinds: readonly unknown[] = [typeof Error, typeof invalidValue, typeof invalidNumber, typeof notAvailable];
    if (kinds.join() === "function,string,string,string")
      return { Error, ErrorCode: { invalidValue, invalidNumber, notAvailable } };
    const expected = "Excel's CustomFunctions, with its Error and ErrorCode";
    throw slaError("options-invalid", { path, expected, received: given });
  });
}

/** The parameters for which 0 is an answer; for all others it is no date, text or choice. */
const COUNTS: ReadonlySet<string> = new Set(["days", "minutes"]);

/** The cells of a range by their values; what cannot be read is refused further on. */
function rangeOf(given: unknown, isCount: boolean): unknown {
  try {
    if (!Array.isArray(given)) return cellOf(given, isCount);
    const rows: readonly unknown[] = given;
    return rows.map((row): unknown =>
      Array.isArray(row) ? row.map((cell) => cellOf(cell, isCount)) : cellOf(row, isCount),
    );
  } catch {
    return given;
  }
}

/** The value of a cell; an error is the text that it shows, and a cell with a format or a type its value. */
function cellOf(cell: unknown, isCount: boolean): unknown {
  if (cell === 0 && !isCount) return "";
  if (!isRecord(cell)) return cell;
  const value = cell["code"] ?? cell["basicValue"];
  return value === undefined ? cell : value;
}

/** @throws the error of a single cell, as Excel wants it */
function resultOf<Code>(rows: SheetRows, { Error, ErrorCode }: CustomFunctionsErrors<Code>): ExcelCell[][] {
  const errorOf: Readonly<Record<SheetErrorName, (message: string) => object>> = {
    "#VALUE!": (message) => new Error(ErrorCode.invalidValue, message),
    "#N/A": (message) => new Error(ErrorCode.notAvailable, message),
    "#NUM!": () => new Error(ErrorCode.invalidNumber),
  };
  const cells = rows.map((row) =>
    row.map((answer) => (isFault(answer) ? errorOf[answer.error](answer.message) : answer)),
  );
  const [[only, ...beside] = [], ...below] = rows;
  if (only !== undefined && isFault(only) && beside.length + below.length === 0) throw cells[0]?.[0]; // eslint-disable-line @typescript-eslint/only-throw-error -- it is no Error, but what Excel catches
  return cells;
}

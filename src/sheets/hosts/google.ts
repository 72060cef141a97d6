import { isFault, textOfFault } from "../fault.js";
import type { SheetAnswer, SheetFunctionName, SheetRows } from "../function-spec.js";
import { sheetFunctions } from "../sheet-functions.js";
import type { SheetOptions } from "../sheet-options.js";
import { SHEET_FUNCTIONS } from "../table.js";
import { withDates } from "./host-options.js";

/** What a cell of Google Sheets is given. */
export type GoogleCell = string | number | Date;

/** What a formula of Google Sheets is given: a cell, or rows of cells. */
export type GoogleResult = GoogleCell | GoogleCell[][];

/** The functions as Google Sheets calls them: from cells and ranges to a cell or rows of cells. */
export type GoogleFunctions = {
  readonly [Name in SheetFunctionName]: (...cells: readonly unknown[]) => GoogleResult;
};

/** What the functions of Google Sheets take to be so where their settings say nothing else. */
export type GoogleOptions = Pick<SheetOptions, "timeZone" | "language">;

/**
 * The functions of the sheet as Apps Script calls them: dates come in and go out as `Date`s, a range as rows of cells.
 *
 * A script has no errors of cells to give. One cell shows the message of an `Error` that is thrown; of several cells, a faulty one holds text
 * such as `#N/A ticket-unknown-level: …`, which the other functions pass on as they pass on errors.
 * @param options - `timeZone` is that of the spreadsheet: text without an offset is read in it.
 * @throws SlaError `options-invalid`, `time-zone-unknown`
 * @example
 * import { googleFunctions } from "sla-clock/sheets";
 * const { WORKTIME } = googleFunctions({ timeZone: "Asia/Shanghai" });
 * const office = "Asia/Shanghai mon-fri 09:00-18:00";
 * WORKTIME("2026-03-06 16:00", "2026-03-09 10:00", office) // => 180
 * WORKTIME([["2026-03-06 16:00"], [""]], "2026-03-09 10:00", office) // => [[180], [""]]
 */
export function googleFunctions(options: GoogleOptions = {}): GoogleFunctions {
  const functions = sheetFunctions(withDates(options, "instants"));
  const called = SHEET_FUNCTIONS.map(({ name }) => {
    const call = (...cells: readonly unknown[]): GoogleResult => resultOf(functions[name](...cells));
    return [name, call] as const;
  });
  return Object.freeze(Object.fromEntries(called) as GoogleFunctions); // eslint-disable-line @typescript-eslint/consistent-type-assertions -- the table has each name once
}

/** What a formula is given for rows of answers. @throws Error for a single cell without an answer */
function resultOf(rows: SheetRows): GoogleResult {
  const [[only, ...beside] = [], ...below] = rows;
  if (only === undefined || beside.length + below.length > 0) return rows.map((row) => row.map(cellOf));
  if (isFault(only)) throw new Error(textOfFault(only));
  return only;
}

function cellOf(answer: SheetAnswer): GoogleCell {
  return isFault(answer) ? textOfFault(answer) : answer;
}

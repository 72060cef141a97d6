import type { Text } from "../text.js";

/** The functions by name; in a sheet `SLA.DUE`, or `SLA_DUE` where names have no dots. */
export type SheetFunctionName =
  | "DUE"
  | "START"
  | "STATE"
  | "REMAINING"
  | "ELAPSED"
  | "WHY"
  | "EXPLAIN"
  | "NEXTCHANGE"
  | "CHARGE"
  | "WORKTIME"
  | "ADDWORKTIME"
  | "WORKDAY"
  | "NETWORKDAYS"
  | "CONTRACT"
  | "VERSION";

/** The errors that a cell may show. */
export type SheetErrorName = "#VALUE!" | "#NUM!" | "#N/A";

/** What stands in a cell in the place of an answer. */
export interface SheetFault {
  /** `#VALUE!` for what cannot be read, `#NUM!` for what is out of bounds, `#N/A` for what is not there. */
  readonly error: SheetErrorName;
  /** The error's code, such as `contract-unknown-level`; of an error that came in with a cell, the cell's own. */
  readonly code: string;
  /** What is wrong, where, what was expected and what was there. */
  readonly message: string;
}

/** What a function gives for a cell: a moment is a serial number or a `Date`, as the host has it; a blank cell is empty text. */
export type SheetAnswer = string | number | Date | SheetFault;

/** What a function gives: rows of cells, one of one for one cell. */
export type SheetRows = readonly (readonly SheetAnswer[])[];

/** What a parameter is taken for. */
export type SheetParameterKind =
  /** Each cell by itself: the function maps over a range. */
  | "cell"
  /** A contract or a calendar: a cell, a column with one for each row, or one that is written in several cells. */
  | "document"
  /** A range as a whole. */
  | "range"
  /** A cell for each row, or, with headings, a row of cells for each row. */
  | "facts";

/** A parameter of a function. */
export interface SheetParameter {
  readonly name: string;
  readonly kind: SheetParameterKind;
  readonly help: Text;
  /** Whether it can be left out. Where one that cannot is blank, the answer is blank. */
  readonly optional: boolean;
}

/** What a function answers with. */
export type SheetResultKind = "moment" | "date" | "minutes" | "number" | "text" | "rows";

/** An example: a formula in the form of a host with dots, and what it gives; moments as ISO 8601 without an offset, in the zone of the contract or calendar. */
export interface SheetExample {
  readonly formula: string;
  readonly gives: string | number;
}

/** A function of the sheet, as data. */
export interface SheetFunctionSpec {
  readonly name: SheetFunctionName;
  readonly summary: Text;
  readonly parameters: readonly SheetParameter[];
  readonly result: { readonly kind: SheetResultKind; readonly help: Text };
  readonly examples: readonly SheetExample[];
  /** When it shows which error. */
  readonly errors: readonly { readonly error: SheetErrorName; readonly when: Text }[];
}

import type { Language } from "../text.js";
import type { SheetFunctionName, SheetRows } from "./function-spec.js";

/** How a sheet writes dates, and what its functions take to be so where their settings say nothing else. */
export interface SheetOptions {
  /** How moments are given back: as serial numbers (the default), or as `Date`s. Both are taken. */
  readonly dates?: "serials" | "instants";
  /** The date of serial number 0: 1899-12-30 (1900, the default, from 1900-03-01 on) or 1904-01-01 (1904). */
  readonly dateSystem?: 1900 | 1904;
  /** The time zone of the sheet's own dates; without it, that of the contract or calendar of each formula. */
  readonly timeZone?: string;
  /** The language of states, explanations and reasons; English by default. */
  readonly language?: Language;
}

/** The functions of the sheet, each from cells and ranges (rows of cells) to rows of answers. They throw nothing: what is wrong stands in the cell. */
export type SheetFunctions = {
  readonly [Name in SheetFunctionName]: (...cells: readonly unknown[]) => SheetRows;
};

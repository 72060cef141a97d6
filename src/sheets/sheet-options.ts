import type { Language } from "../text.js";
import type { DateSystem } from "./serial.js";

/** How a sheet writes dates, and what its functions take to be so where their settings say nothing else. */
export interface SheetOptions {
  /** How moments are given back: as serial numbers (the default), or as `Date`s. Both are taken. */
  readonly dates?: "serials" | "instants";
  /** The date of serial number 0: 1899-12-30 (1900, the default, from 1900-03-01 on) or 1904-01-01 (1904). */
  readonly dateSystem?: DateSystem;
  /** The time zone of the sheet's own dates; without it, that of the contract or calendar of each formula. */
  readonly timeZone?: string;
  /** The language of states, explanations and reasons; English by default. */
  readonly language?: Language;
}

import type { Calendars } from "./calendars.js";
import type { Contracts } from "./documents.js";
import type { SheetAnswer, SheetRows } from "./function-spec.js";
import type { Call } from "./call.js";
import type { Settings } from "./settings.js";
import type { Weeks } from "./day-functions.js";

/** What the functions of a sheet have read so far; it changes how fast they answer, and nothing else. */
export interface Sheet {
  readonly contracts: Contracts;
  readonly calendars: Calendars;
  readonly weeks: Weeks;
}

/** A function's answers, one for each place of what it maps over, or rows for each. */
export type Answers =
  | { readonly kind: "cells"; readonly at: (row: number, column: number) => SheetAnswer }
  | {
      readonly kind: "rows";
      readonly headings?: SheetRows[number];
      readonly at: (row: number, column: number) => SheetRows;
    };

/** Makes a function ready for a call of it. */
export type Prepare = (call: Call, settings: Settings, sheet: Sheet) => Answers;

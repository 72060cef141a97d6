import { readData } from "../inspection.js";
import { Cache } from "./cache.js";
import { Calendars } from "./calendars.js";
import { addWorkTime, workTime } from "./calendar-functions.js";
import { Call, faultInGrid } from "./call.js";
import { gridOf } from "./cell.js";
import { contractFunction } from "./contract-function.js";
import {
  charge,
  due,
  elapsed,
  explanation,
  nextChange,
  remaining,
  start,
  state,
  version,
  why,
} from "./contract-functions.js";
import { networkdays, workday } from "./day-functions.js";
import { Contracts } from "./documents.js";
import { faultOf } from "./fault.js";
import type { SheetAnswer, SheetFunctionName, SheetFunctionSpec, SheetRows } from "./function-spec.js";
import { readSettings, settingsOf } from "./settings.js";
import type { Settings } from "./settings.js";
import type { Answers, Prepare, Sheet } from "./sheet.js";
import { readSheetOptions } from "./sheet-options.js";
import type { SheetOptions } from "./sheet-options.js";
import { SHEET_FUNCTIONS } from "./table.js";

/** The functions of the sheet, each from cells and ranges (rows of cells) to rows of answers. They throw nothing: what is wrong stands in the cell. */
export type SheetFunctions = {
  readonly [Name in SheetFunctionName]: (...cells: readonly unknown[]) => SheetRows;
};

const PREPARED: Readonly<Record<SheetFunctionName, Prepare>> = {
  DUE: due,
  START: start,
  STATE: state,
  REMAINING: remaining,
  ELAPSED: elapsed,
  WHY: why,
  EXPLAIN: explanation,
  NEXTCHANGE: nextChange,
  CHARGE: charge,
  WORKTIME: workTime,
  ADDWORKTIME: addWorkTime,
  WORKDAY: workday,
  NETWORKDAYS: networkdays,
  CONTRACT: contractFunction,
  VERSION: version,
};

/**
 * The functions of a sheet, by what its host does with dates.
 *
 * Each takes cells (text, numbers, truth values, `Date`s; blank ones are empty text, `null` or `undefined`) and ranges, rows of cells, and
 * maps over the ranges in one call. Contracts and calendars that were read are remembered, at most 64 of each, so that the functions are made
 * once for a sheet.
 * @throws SlaError `options-invalid`, `time-zone-unknown`
 * @example
 * import { sheetFunctions } from "sla-clock/sheets";
 * const sheet = sheetFunctions();
 * // 46087.75 is 2026-03-06 18:00.
 * sheet.DUE("hardware", "B", "arrived", [[46087.75], [""]]) // => [[46088.75], [""]]
 * sheet.DUE("hardware", "X", "arrived", 46087.5)[0]?.[0] // => { error: "#N/A", code: "ticket-unknown-level", message: 'cannot find the ticket\'s level in the contract at /level: expected one of D, C, B, A, received "X"' }
 */
export function sheetFunctions(options: SheetOptions = {}): SheetFunctions {
  const defaults = settingsOf(readSheetOptions(options));
  const contracts = new Contracts();
  const sheet: Sheet = { contracts, calendars: new Calendars(contracts), weeks: new Cache() };
  const functionOf =
    (spec: SheetFunctionSpec): SheetFunctions[SheetFunctionName] =>
    (...cells) =>
      run(spec, cells, defaults, sheet);
  const functions = SHEET_FUNCTIONS.map((spec) => [spec.name, functionOf(spec)] as const);
  return Object.freeze(Object.fromEntries(functions) as SheetFunctions); // eslint-disable-line @typescript-eslint/consistent-type-assertions -- the table has each name once
}

function run(spec: SheetFunctionSpec, cells: readonly unknown[], defaults: Settings, sheet: Sheet): SheetRows {
  let { language } = defaults;
  try {
    return readData("cell-unreadable", "", cells, () => {
      const place = spec.parameters.findIndex(({ name }) => name === "settings");
      const given = gridOf(cells[place]);
      const shown = faultInGrid(given);
      if (shown !== undefined) return [[shown]];
      const settings = readSettings(given, defaults);
      ({ language } = settings);
      const call = new Call(spec, cells);
      return rowsOf(PREPARED[spec.name](call, settings, sheet), call, settings);
    });
  } catch (error) {
    return [[faultOf(error, language)]];
  }
}

/** The answers of a call, place by place; what is wrong at one place stands there alone. */
function rowsOf(answers: Answers, call: Call, { language }: Settings): SheetRows {
  const [isBlank, fault, faultInRanges] = [call.isBlankAt(), call.faultAt(), call.faultInRanges()];
  const answer = <T>(row: number, column: number, at: (row: number, column: number) => T): T | SheetAnswer => {
    const shown = fault(row, column);
    if (shown !== undefined) return shown;
    if (isBlank(row, column)) return "";
    const behind = faultInRanges(row);
    if (behind !== undefined) return behind;
    try {
      return readData("cell-unreadable", "", "cells", () => at(row, column));
    } catch (error) {
      return faultOf(error, language);
    }
  };
  const places = Array.from({ length: call.rows }, (_, row) =>
    Array.from({ length: call.columns }, (__, column) => [row, column] as const),
  );
  if (answers.kind === "cells") {
    const { at } = answers;
    return places.map((row) => row.map(([r, c]) => answer(r, c, at)));
  }
  const { at, headings } = answers;
  const rows = places.flat().flatMap(([r, c]): SheetRows => {
    const told = answer<SheetRows>(r, c, at);
    return isRows(told) ? told : [[told]];
  });
  return padded(headings === undefined ? rows : [headings, ...rows]);
}

function isRows(told: SheetRows | SheetAnswer): told is SheetRows {
  return Array.isArray(told);
}

/** Rows of one width, as ranges have them. */
function padded(rows: SheetRows): SheetRows {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const all = rows.length === 0 ? [[""]] : rows;
  return all.map((row) =>
    row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => "")],
  );
}

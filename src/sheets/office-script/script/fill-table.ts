import type * as ExcelScript from "../excel-script.js";
import { dueCell, minutesBetweenCell, openCell } from "./cells.js";
import type { Called, CellValue, Reckoning } from "./cells.js";
import { openingsOf } from "./openings.js";
import type { CompiledCalendar } from "./openings.js";

/** What the user of the script may change. */
export interface ScriptSettings {
  readonly sheet: string;
  readonly table: string;
  readonly startColumn: string;
  readonly minutesColumn: string;
  readonly minutes: number | "";
  readonly dueColumn: string;
  readonly endColumn: string;
  readonly minutesBetweenColumn: string;
  readonly openColumn: string;
  readonly dateFormat: string;
  readonly dateSystem: 1900 | 1904;
}

/** Headings, and the rows below them; `undefined` where there are none. */
interface HeadedRows {
  readonly headings: readonly string[];
  readonly rows: ExcelScript.Range | undefined;
}

function sameHeading(heading: string): string {
  return heading.trim().toLowerCase();
}

/** The places of a heading: two or more where several columns have it. */
export function placesOf(headings: readonly string[], heading: string): readonly number[] {
  const places: number[] = [];
  headings.forEach((each, place) => {
    if (heading !== "" && sameHeading(each) === sameHeading(heading)) places.push(place);
  });
  return places;
}

function headingsOf(range: ExcelScript.Range): readonly string[] {
  return (range.getValues()[0] ?? []).map((cell) => String(cell));
}

function rowsOfTable(table: ExcelScript.Table): HeadedRows {
  return { headings: headingsOf(table.getHeaderRowRange()), rows: table.getRangeBetweenHeaderAndTotal() };
}

/** The table of the settings, else that of the sheet which has the starts, else the used cells of the sheet. */
function findRows(workbook: ExcelScript.Workbook, settings: ScriptSettings): HeadedRows {
  if (settings.table !== "") {
    const table = workbook.getTable(settings.table);
    if (table === undefined) throw new Error('There is no table "' + settings.table + '" in the workbook.');
    return rowsOfTable(table);
  }
  const sheet = settings.sheet === "" ? workbook.getActiveWorksheet() : workbook.getWorksheet(settings.sheet);
  if (sheet === undefined) throw new Error('There is no sheet "' + settings.sheet + '" in the workbook.');
  for (const table of sheet.getTables()) {
    const found = rowsOfTable(table);
    if (placesOf(found.headings, settings.startColumn).length > 0) return found;
  }
  const used = sheet.getUsedRange(true);
  if (used === undefined) return { headings: [], rows: undefined };
  const headings = headingsOf(used.getRow(0));
  if (used.getRowCount() < 2) return { headings, rows: undefined };
  return { headings, rows: used.getResizedRange(-1, 0).getOffsetRange(1, 0) };
}

/** The place of a column; -1 where there is none. */
function placeOf(headings: readonly string[], heading: string): number {
  const places = placesOf(headings, heading);
  if (places.length > 1) throw new Error('There are several columns "' + heading + '".');
  return places[0] ?? -1;
}

/** The place of a column that cannot be done without. */
function placeOfNeeded(headings: readonly string[], heading: string, setting: string): number {
  const place = placeOf(headings, heading);
  if (place >= 0) return place;
  throw new Error('There is no column "' + heading + '" (' + setting + " in the settings at the top of the script).");
}

/** Refuses settings by which one column would be two things. */
function refuseSameHeadings(settings: ScriptSettings): void {
  const { startColumn, minutesColumn, dueColumn, endColumn, minutesBetweenColumn, openColumn } = settings;
  const headings = [startColumn, minutesColumn, dueColumn, endColumn, minutesBetweenColumn, openColumn];
  headings.forEach((heading) => {
    if (placesOf(headings, heading).length > 1) throw new Error('The settings name "' + heading + '" twice.');
  });
}

/** The places of the columns; -1 where there is none and none is needed. */
interface Places {
  readonly start: number;
  readonly minutes: number;
  readonly due: number;
  readonly end: number;
  readonly between: number;
  readonly open: number;
}

function placesIn(headings: readonly string[], settings: ScriptSettings): Places {
  const due = placeOf(headings, settings.dueColumn);
  const between = placeOf(headings, settings.minutesBetweenColumn);
  const open = placeOf(headings, settings.openColumn);
  const start = placeOfNeeded(headings, settings.startColumn, "startColumn");
  if (due < 0 && between < 0 && open < 0) {
    const results = [settings.dueColumn, settings.minutesBetweenColumn, settings.openColumn];
    throw new Error('There is no column for a result: "' + results.join('", "') + '".');
  }
  const end = between < 0 ? -1 : placeOfNeeded(headings, settings.endColumn, "endColumn");
  if (due < 0) return { start, minutes: -1, due, end, between, open };
  if (settings.minutesColumn === "" && settings.minutes === "") {
    throw new Error("The settings at the top of the script give neither minutesColumn nor minutes.");
  }
  const hasColumn = settings.minutesColumn !== "";
  const minutes = hasColumn ? placeOfNeeded(headings, settings.minutesColumn, "minutesColumn") : -1;
  return { start, minutes, due, end, between, open };
}

function cellsOf(rows: ExcelScript.Range, place: number): readonly CellValue[] {
  const column = rows.getColumn(place);
  return column.getValues().map((row) => row[0] ?? "");
}

/** Writes results into the columns that the table has for them; what is wrong with a row stands in its cells. */
export function fillTable(workbook: ExcelScript.Workbook, settings: ScriptSettings, calendar: CompiledCalendar): void {
  refuseSameHeadings(settings);
  const { headings, rows } = findRows(workbook, settings);
  const { start, minutes, due, end, between, open } = placesIn(headings, settings);
  if (rows === undefined) return;

  const reckoning: Reckoning = { calendar, openings: openingsOf(calendar), dateSystem: settings.dateSystem };
  const called: Called = {
    start: settings.startColumn,
    minutes: minutes < 0 ? "minutes" : settings.minutesColumn,
    due: settings.dueColumn,
    end: settings.endColumn,
  };
  const starts = cellsOf(rows, start);
  const durations = minutes < 0 ? starts.map(() => settings.minutes) : cellsOf(rows, minutes);
  const ends = end < 0 ? [] : cellsOf(rows, end);
  // All is worked out before anything is written.
  const dues = starts.map((cell, row) => (due < 0 ? "" : dueCell(reckoning, cell, durations[row] ?? "", called)));
  const betweens = starts.map((cell, row) => minutesBetweenCell(reckoning, cell, ends[row] ?? "", called));
  const opens = starts.map((cell) => openCell(reckoning, cell, called));

  if (due >= 0 && settings.dateFormat !== "") rows.getColumn(due).setNumberFormat(settings.dateFormat);
  if (due >= 0) rows.getColumn(due).setValues(dues.map((cell) => [cell]));
  if (between >= 0) rows.getColumn(between).setValues(betweens.map((cell) => [cell]));
  if (open >= 0) rows.getColumn(open).setValues(opens.map((cell) => [cell]));
}

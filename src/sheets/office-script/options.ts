import type { TimetableOptions } from "../../calendar/exchange.js";
import { slaError } from "../../errors.js";
import { Inspection, own, readData } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import { placesOf } from "./script/fill-table.js";
import type { ScriptSettings } from "./script/fill-table.js";

/** The headings of the columns that an Office Script reads and writes. */
export interface OfficeScriptColumns {
  /** Dates with times, as wall clocks of the calendar's time zone show them; "Start" unless given. */
  readonly start?: string;
  /** Minutes of working time, back where negative; "Minutes" unless given. */
  readonly minutes?: string;
  /** Written: when so much working time has passed since the start; "Due" unless given. */
  readonly due?: string;
  /** Other dates with times; "End" unless given. */
  readonly end?: string;
  /** Written: minutes of working time from start to end; "Working minutes" unless given. */
  readonly minutesBetween?: string;
  /** Written: whether the calendar is open at the start; "Open" unless given. */
  readonly open?: string;
}

/** Which part of a calendar an Office Script is to hold, and the settings that stand at its top, where its user may change them. */
export interface OfficeScriptOptions extends TimetableOptions {
  /** The sheet; without one, that which is active when the script is run. */
  readonly sheet?: string;
  /** The Excel table; without one, the first of the sheet with a column of starts, or else its used cells with headings in their first row. */
  readonly table?: string;
  readonly columns?: OfficeScriptColumns;
  /** The same minutes of working time for all rows, in the place of a column. */
  readonly minutes?: number;
  /** How due moments are shown, as a number format of Excel; `yyyy-mm-dd hh:mm` unless given, and empty to leave the format as it is. */
  readonly dateFormat?: string;
  /** The date system of the workbook, 1900 unless given: 1904 where Excel was told to use that. */
  readonly dateSystem?: 1900 | 1904;
}

const KEYS = ["from", "to", "timeZoneData", "sheet", "table", "columns", "minutes", "dateFormat", "dateSystem"];
const HEADINGS = {
  start: "Start",
  minutes: "Minutes",
  due: "Due",
  end: "End",
  minutesBetween: "Working minutes",
  open: "Open",
};

/** Reads the options for all but the calendar. @throws SlaError `options-invalid` */
export function readSettings(options: unknown): ScriptSettings {
  const inspection = new Inspection();
  const settings = readData("options-invalid", "/options", options, () => {
    const record = inspection.record(options, "/options", KEYS, "options-invalid");
    return record === undefined ? undefined : settingsOf(inspection, record);
  });
  if (settings !== undefined) refuseRepeated(inspection, settings);
  inspection.throwIfAny();
  if (settings !== undefined) return settings;
  throw slaError("options-invalid", { path: "/options", expected: "{ from, to, … }", received: options });
}

function settingsOf(inspection: Inspection, record: UnknownRecord): ScriptSettings {
  const text = (from: UnknownRecord, key: string, path: string): string | undefined =>
    inspection.optional(from, key, path, (value, at) => {
      if (typeof value === "string") return value;
      return inspection.refuse("options-invalid", { path: at, expected: "text, in quotes", received: value });
    });
  const minutes = inspection.optional(record, "minutes", "/options", (value, at) => {
    if (typeof value === "number" && Number.isFinite(value)) return value + 0;
    return inspection.refuse("options-invalid", { path: at, expected: "a number of minutes", received: value });
  });
  const columns =
    inspection.optional(record, "columns", "/options", (value, at) =>
      inspection.record(value, at, Object.keys(HEADINGS), "options-invalid"),
    ) ?? {};
  const heading = (key: keyof typeof HEADINGS): string => text(columns, key, "/options/columns") ?? HEADINGS[key];
  const named = own(columns, "minutes") !== undefined;
  if (minutes !== undefined && named) {
    const expected = "either minutes or a column of them";
    inspection.refuse("options-invalid", { path: "/options/minutes", expected, received: minutes });
  }
  return {
    sheet: text(record, "sheet", "/options") ?? "",
    table: text(record, "table", "/options") ?? "",
    startColumn: heading("start"),
    minutesColumn: minutes === undefined || named ? heading("minutes") : "",
    minutes: minutes ?? "",
    dueColumn: heading("due"),
    endColumn: heading("end"),
    minutesBetweenColumn: heading("minutesBetween"),
    openColumn: heading("open"),
    dateFormat: text(record, "dateFormat", "/options") ?? "yyyy-mm-dd hh:mm",
    dateSystem:
      inspection.optional(record, "dateSystem", "/options", (value, at) => {
        if (value === 1900 || value === 1904) return value;
        return inspection.refuse("options-invalid", { path: at, expected: "1900 or 1904", received: value });
      }) ?? 1900,
  };
}

/** Refuses headings by which one column would be two things. */
function refuseRepeated(inspection: Inspection, settings: ScriptSettings): void {
  const { startColumn, minutesColumn, dueColumn, endColumn, minutesBetweenColumn, openColumn } = settings;
  const headings = [startColumn, minutesColumn, dueColumn, endColumn, minutesBetweenColumn, openColumn];
  const repeated = headings.find((heading) => placesOf(headings, heading).length > 1);
  if (repeated === undefined) return;
  const expected = "a heading of its own for each column";
  inspection.refuse("options-invalid", { path: "/options/columns", expected, received: repeated });
}

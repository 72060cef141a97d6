import { isRecord, own } from "../inspection.js";
import { hardwareService, softwareService } from "../contracts/index.js";
import { slaError } from "../errors.js";
import { contractDocument } from "../review/amend/amend-contract.js";
import { contractRulesOf } from "../contract/rules.js";
import { zoneOf } from "../time/zone.js";
import { isBlank, isBlankGrid, textOf } from "./cell.js";
import type { Grid } from "./cell.js";
import { withHolidays } from "./calendars.js";
import { textAt } from "./call.js";
import { bundledName, parseJson, readDocument } from "./documents.js";
import { readHolidays } from "./holiday-rows.js";
import type { HolidayRow } from "./holiday-rows.js";
import type { Settings } from "./settings.js";
import type { Prepare } from "./sheet.js";

type Json = Readonly<Record<string, unknown>>;

/** The most that goes into one cell; Excel takes 32,767 characters. */
const CELL = 30_000;
const WHOLE_WEEK = /^\s*(?:(?:365|7)\s*[x×*/].*24|24\s*[x×*/]\s*7)\s*$/i;

/** A contract with the calendars and holidays of the sheet, as JSON that the other functions take. */
export const contractFunction: Prepare = (call, settings, sheet) => {
  const contract = textAt(call, "contract");
  return {
    kind: "rows",
    at: (row, column) => {
      const text = contract(row, column);
      // What is wrong with it as it is, is told first.
      sheet.contracts.termsOf(text, "/contract");
      const document = merged(text, call.grid("holidays"), call.grid("calendars"), settings);
      readDocument(document);
      return inPieces(JSON.stringify(document)).map((piece) => [piece]);
    },
  };
};

function merged(text: string, holidays: Grid, table: Grid, settings: Settings): unknown {
  const rows = readTable(table);
  const name = bundledName(text);
  if (name !== undefined) return bundledDocument(name, rows, holidays, settings);
  const document = parseJson(text, "/contract");
  if (rows.length === 0 && isBlankGrid(holidays)) return document;
  if (!isRecord(document) || own(document, "versions") !== undefined) {
    const expected = "one contract; the calendars of a series stand in its versions";
    throw slaError("cell-unreadable", { path: "/contract", expected, received: document });
  }
  return withCalendars(document, rows, holidays, settings);
}

/** The text of a bundled contract for an office of the sheet's own. */
function bundledDocument(
  name: "hardware" | "software",
  rows: readonly CalendarRow[],
  holidays: Grid,
  settings: Settings,
): unknown {
  const other = rows.find(({ id }) => id !== "office");
  if (other !== undefined) {
    const expected = "office, the calendar that the bundled contracts leave open";
    throw slaError("calendar-name-unknown", { path: "/calendars", expected, received: other.id });
  }
  const make = name === "hardware" ? hardwareService : softwareService;
  const [first] = rows;
  const given = contractRulesOf(make()).calendars.get(name === "hardware" ? "5x8" : "office")?.calendar;
  const base: Json = first?.spec ?? (isRecord(given) ? given : {});
  const { kind, ...office } = base;
  const zone = (): ReturnType<typeof zoneOf> => zoneOf(settings.timeZone ?? office["timeZone"], "/calendars");
  const days = readHolidays(holidays, settings, zone, "/holidays");
  const stray = days.find(({ calendar }) => calendar !== undefined && calendar !== "office");
  if (stray !== undefined) {
    throw slaError("calendar-name-unknown", { path: "/holidays", expected: "office", received: stray.calendar });
  }
  const spec = withHolidays({ ...office, id: "office" }, days, settings, isBlankGrid(holidays));
  return contractDocument(make(spec as Parameters<typeof make>[0])); // eslint-disable-line @typescript-eslint/consistent-type-assertions -- it reads whatever it is given
}

/** A row of the table of calendars. */
interface CalendarRow {
  readonly id: string;
  readonly spec: Json;
}

function readTable(grid: Grid): readonly CalendarRow[] {
  const isHeading = (row: readonly unknown[]): boolean =>
    typeof row[2] === "string" && /^(?:hours|时间)$/i.test(row[2].trim());
  const seen = new Set<string>();
  return grid.flatMap((row, index) => {
    if (row.every(isBlank) || (index === 0 && isHeading(row))) return [];
    const path = `/calendars/${index}`;
    const [id, timeZone, hours, ...more] = row;
    if (!more.every(isBlank)) {
      throw slaError("cell-unreadable", { path, expected: "calendar, time zone and hours", received: row });
    }
    const name = textOf(id, path);
    if (seen.has(name)) {
      throw slaError("cell-unreadable", { path, expected: "each calendar in one row", received: name });
    }
    seen.add(name);
    const spec = { id: name, timeZone: textOf(timeZone, path), hours: textOf(hours, path) };
    return [{ id: name, spec }];
  });
}

/** A document with calendars in the place of its own of those names, and holidays in the place of theirs. */
function withCalendars(document: Json, rows: readonly CalendarRow[], holidays: Grid, settings: Settings): Json {
  const given = own(document, "calendars");
  const calendars = new Map<string, unknown>(Object.entries(isRecord(given) ? given : {}));
  for (const { id, spec } of rows) calendars.set(id, spec);
  if (!isBlankGrid(holidays)) {
    const zone = (): ReturnType<typeof zoneOf> =>
      zoneOf(settings.timeZone ?? zoneNameOf(document, calendars), "/settings/timeZone");
    const days = readHolidays(holidays, settings, zone, "/holidays");
    for (const [id, ofCalendar] of byCalendar(days, rows, calendars)) {
      const spec = calendars.get(id);
      if (!isRecord(spec) || own(spec, "hours") === undefined) throw noWeek(id, calendars);
      calendars.set(id, withHolidays(spec, ofCalendar, settings));
    }
  }
  return { ...document, calendars: Object.fromEntries(calendars) };
}

function zoneNameOf(document: Json, calendars: ReadonlyMap<string, unknown>): unknown {
  const [first] = calendars.values();
  return own(document, "timeZone") ?? (isRecord(first) ? own(first, "timeZone") : undefined);
}

/** Which holidays are for which calendar: those without a name are for those of the table, else for the one that is not open all week. */
function byCalendar(
  days: readonly HolidayRow[],
  rows: readonly CalendarRow[],
  calendars: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly HolidayRow[]> {
  const weekly = [...calendars].flatMap(([id, spec]) => (isOpenAllWeek(spec) ? [] : id));
  const fallback = rows.length > 0 ? rows.map(({ id }) => id) : weekly;
  const found = new Map<string, HolidayRow[]>();
  for (const day of days) {
    if (day.calendar === undefined && fallback.length !== 1) throw whichCalendar(fallback, calendars);
    const ids = day.calendar === undefined ? fallback : [day.calendar];
    for (const id of ids) {
      if (!calendars.has(id)) throw noWeek(id, calendars);
      const others = found.get(id);
      if (others === undefined) found.set(id, [day]);
      else others.push(day);
    }
  }
  return found;
}

function isOpenAllWeek(spec: unknown): boolean {
  const hours = isRecord(spec) ? own(spec, "hours") : undefined;
  return typeof hours === "string" && WHOLE_WEEK.test(hours);
}

function whichCalendar(some: readonly string[], calendars: ReadonlyMap<string, unknown>): Error {
  const names = (some.length > 0 ? some : [...calendars.keys()]).join(", ");
  const expected = `in the fourth column the calendar for which it is: ${names}`;
  return slaError("cell-missing", { path: "/holidays/calendar", expected, received: undefined });
}

function noWeek(id: string, calendars: ReadonlyMap<string, unknown>): Error {
  const expected = `a calendar of weekly hours: ${[...calendars.keys()].join(", ")}`;
  return slaError("calendar-name-unknown", { path: "/holidays/calendar", expected, received: id });
}

/** A text in pieces that fit into cells, cut after commas outside of texts, where a line break changes nothing. */
export function inPieces(json: string): readonly string[] {
  const pieces: string[] = [];
  let [start, cut, isText] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (isText && character === "\\") at += 1;
    else if (character === '"') isText = !isText;
    else if (!isText && character === ",") cut = at + 1;
    if (at - start >= CELL && cut > start) {
      pieces.push(json.slice(start, cut));
      start = cut;
    }
  }
  return [...pieces, json.slice(start)];
}

import { isRecord, own } from "../inspection.js";
import { hardwareService, softwareService } from "../contracts/index.js";
import { wallTime } from "../calendar/hours.js";
import type { Rules } from "../calendar/rules.js";
import { slaError, Told } from "../errors.js";
import { DAY } from "../time/plain-date.js";
import { contractDocument } from "../review/amend/amend-contract.js";
import { contractRulesOf } from "../contract/rules.js";
import type { ContractRules } from "../contract/rules.js";
import type { Terms } from "../contract/series-rules.js";
import { zoneOf } from "../time/zone.js";
import type { Zone } from "../time/zone.js";
import { isBlank, isBlankGrid, textOf } from "./cell.js";
import type { Grid } from "./cell.js";
import { requireSameCalendar, withHolidays } from "./calendars.js";
import { textAt } from "./call.js";
import { bundledName, parseJson, readDocument } from "./documents.js";
import { readHolidays } from "./holiday-rows.js";
import type { HolidayRow } from "./holiday-rows.js";
import type { Settings } from "./settings.js";
import type { Prepare } from "./sheet.js";

type Json = Readonly<Record<string, unknown>>;

/** The most that goes into one cell; Excel takes 32,767 characters. */
const CELL = 30_000;
const EXCEL = 32_767;

/** A contract with the calendars and holidays of the sheet, as JSON that the other functions take. */
export const contractFunction: Prepare = (call, settings, sheet) => {
  const contract = textAt(call, "contract");
  return {
    kind: "rows",
    at: (row, column) => {
      const text = contract(row, column);
      // What is wrong with it as it is, is told first.
      const terms = sheet.contracts.termsOf(text, "/contract");
      const document = merged(text, terms, call.grid("holidays"), call.grid("calendars"), settings);
      readDocument(document);
      return inPieces(JSON.stringify(document)).map((piece) => [piece]);
    },
  };
};

function merged(text: string, terms: Terms, holidays: Grid, table: Grid, settings: Settings): unknown {
  const rows = readTable(table);
  const name = bundledName(text);
  if (name !== undefined) return bundledDocument(name, rows, holidays, settings);
  const document = parseJson(text, "/contract");
  if (rows.length === 0 && isBlankGrid(holidays)) return document;
  if (!isRecord(document) || "versions" in terms) {
    const expected = "one contract; the calendars of a series stand in its versions";
    throw slaError("cell-unreadable", { path: "/contract", expected, received: document });
  }
  return withCalendars(document, terms, rows, holidays, settings);
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
  const zone = (): Zone => zoneOf(settings.timeZone ?? office["timeZone"], "/calendars");
  const days = readHolidays(holidays, settings, zone, "/holidays");
  requireSameCalendar(days, "office");
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
function withCalendars(
  document: Json,
  terms: ContractRules,
  rows: readonly CalendarRow[],
  holidays: Grid,
  settings: Settings,
): Json {
  const given = own(document, "calendars");
  const calendars = new Map<string, unknown>(Object.entries(isRecord(given) ? given : {}));
  for (const { id, spec } of rows) calendars.set(id, spec);
  if (!isBlankGrid(holidays)) {
    const zone = (): Zone => zoneOf(settings.timeZone ?? zoneNameOf(document, calendars), "/settings/timeZone");
    const days = readHolidays(holidays, settings, zone, "/holidays");
    for (const [id, ofCalendar] of byCalendar(days, rows, calendars, terms)) {
      const spec = calendars.get(id);
      if (!isRecord(spec) || own(spec, "hours") === undefined) throw noWeek(id, calendars);
      calendars.set(id, withHolidays(spec, ofCalendar, settings));
    }
  }
  return { ...document, calendars: Object.fromEntries(calendars) };
}

function zoneNameOf(document: Json, calendars: ReadonlyMap<string, unknown>): unknown {
  const zones = new Set([...calendars.values()].map((spec) => (isRecord(spec) ? own(spec, "timeZone") : undefined)));
  const [only, ...others] = zones;
  return own(document, "timeZone") ?? (others.length === 0 ? only : undefined);
}

/** Which holidays are for which calendar: those without a name are for those of the table, else for the one that is not open all week. */
function byCalendar(
  days: readonly HolidayRow[],
  rows: readonly CalendarRow[],
  calendars: ReadonlyMap<string, unknown>,
  terms: ContractRules,
): ReadonlyMap<string, readonly HolidayRow[]> {
  const weekly = [...terms.calendars].flatMap(([id, rules]) => (isOpenAllWeek(rules) ? [] : id));
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

function isOpenAllWeek(rules: Rules): boolean {
  return rules.kind === "weekly" && rules.week.every((shifts) => wallTime(shifts) === DAY);
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
  const all = [...pieces, json.slice(start)];
  const tooLong = all.find(({ length }) => length > EXCEL);
  if (tooLong === undefined) return all;
  const expected = `texts that fit into a cell, which takes ${EXCEL} characters`;
  throw slaError("cell-unreadable", { path: "/contract", expected, received: new Told(`one of ${tooLong.length}`) });
}

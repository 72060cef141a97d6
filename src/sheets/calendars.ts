import { defineCalendar } from "../calendar/calendar.js";
import type { Calendar, CalendarSpec } from "../calendar/calendar-spec.js";
import { calendarOf } from "../calendar/exchange.js";
import { rulesOf } from "../calendar/rules.js";
import { oneZone } from "../calendar/working-days.js";
import { choiceOf } from "../choice.js";
import { defaultOffice } from "../contracts/index.js";
import { slaError } from "../errors.js";
import { isRecord, own } from "../inspection.js";
import { zoneOf } from "../time/zone.js";
import type { Zone } from "../time/zone.js";
import { Cache } from "./cache.js";
import { isBlank, isBlankGrid, millisOfDate, textOf, widthOf } from "./cell.js";
import type { Grid } from "./cell.js";
import { BUNDLED_NAMES, bundledName, isOneDocument, parseJson, textOfDocument } from "./documents.js";
import type { Contracts } from "./documents.js";
import { datedDaysOf, readHolidays } from "./holiday-rows.js";
import type { HolidayRow } from "./holiday-rows.js";
import { relocated } from "./relocate.js";
import type { Settings } from "./settings.js";

const OFFICE = "office";
/** A time zone and hours in one text. */
const ZONE_AND_HOURS = /^([A-Za-z][\w+\-/]*|[+-]\d{2}:?\d{2})\s+(\S.*)$/s;

/** The calendars of a sheet, each read once. */
export class Calendars {
  readonly #contracts: Contracts;
  readonly #read = new Cache<Calendar>();

  constructor(contracts: Contracts) {
    this.#contracts = contracts;
  }

  /**
   * The calendar of a text, with the holidays of the sheet in the place of its own, where there are any.
   * @throws SlaError `calendar-name-unknown`, `cell-unreadable`, and those of `defineCalendar` and `importTimetable`
   */
  calendarOf(text: string, holidays: Grid, settings: Settings, path: string): Calendar {
    if (isBlankGrid(holidays) && settings.coverage === undefined)
      return this.#read.get(text, () => this.#calendar(this.#specOf(text, path), path));
    const { timeZone, dateSystem, coverage } = settings;
    const key = JSON.stringify([text, timeZone, dateSystem, coverage, keyOf(holidays)]);
    return this.#read.get(key, () => {
      const spec = specOfWeek(this.#specOf(text, path), path);
      const zone = (): Zone => zoneOf(settings.timeZone ?? spec["timeZone"], path);
      const rows = readHolidays(holidays, settings, zone, "/holidays");
      requireSameCalendar(rows, spec["id"]);
      return this.#calendar(withHolidays(spec, rows, settings, isBlankGrid(holidays)), path);
    });
  }

  #calendar(spec: unknown, path: string): Calendar {
    if (isRecord(spec) && own(spec, "format") !== undefined) return calendarOf(spec, path);
    if (isCalendar(spec)) return spec;
    // What is no specification is refused there.
    const given = isRecord(spec) && own(spec, "id") === undefined ? { id: "calendar", ...spec } : spec;
    const define = (): Calendar => defineCalendar(given as CalendarSpec); // eslint-disable-line @typescript-eslint/consistent-type-assertions -- it reads whatever it is given
    return relocated((within) => path + within, define);
  }

  /** What a text says of a calendar: a specification, an exported timetable, or a calendar that is there. */
  #specOf(text: string, path: string): unknown {
    if (text.startsWith("{")) return parseJson(text, path);
    if (text === OFFICE) return defaultOffice();
    const [, timeZone, hours] = ZONE_AND_HOURS.exec(text) ?? [];
    if (timeZone !== undefined) return { id: "calendar", timeZone: zoneOf(timeZone, path).name, hours };
    const slash = text.indexOf("/");
    const isOfContract = slash > 0 && bundledName(text.slice(0, slash)) !== undefined;
    return isOfContract
      ? this.#ofContract(text, slash, path)
      : unknownCalendar(this.#names(), text, "a calendar", path);
  }

  /** The calendars that have names. */
  #names(): readonly string[] {
    const ofContracts = BUNDLED_NAMES.flatMap((name) => {
      const terms = this.#contracts.termsOf(name, "");
      return "versions" in terms ? [] : [...terms.calendars.keys()].map((id) => `${name}/${id}`);
    });
    return [OFFICE, ...ofContracts];
  }

  #ofContract(text: string, slash: number, path: string): unknown {
    const terms = this.#contracts.termsOf(text.slice(0, slash), path);
    const calendars = "versions" in terms ? undefined : terms.calendars;
    const rules = calendars?.get(text.slice(slash + 1));
    const names = [...(calendars?.keys() ?? [])];
    return rules?.calendar ?? unknownCalendar(names, text.slice(slash + 1), "a calendar of the contract", path);
  }
}

function unknownCalendar(names: readonly string[], received: string, thing: string, path: string): never {
  const { meant, of } = choiceOf(names, received, thing);
  const expected = { meant, of: `${of}, or a time zone and hours such as Asia/Shanghai mon-fri 09:00-18:00` };
  throw slaError("calendar-name-unknown", { path, expected, received });
}

/** Refuses holidays of another calendar, which would count for this one unseen. */
export function requireSameCalendar(rows: readonly HolidayRow[], id: unknown): void {
  const other = rows.find(({ calendar }) => calendar !== undefined && calendar !== id);
  if (other === undefined) return;
  const expected = `holidays of calendar ${String(id)}, or of none by name`;
  throw slaError("calendar-name-unknown", { path: "/holidays/calendar", expected, received: other.calendar });
}

function isCalendar(value: unknown): value is Calendar {
  return isRecord(value) && typeof own(value, "kind") === "string";
}

/** A specification of weekly hours, as holidays go with. */
function specOfWeek(spec: unknown, path: string): Readonly<Record<string, unknown>> {
  if (isRecord(spec) && own(spec, "hours") !== undefined) {
    const { kind, ...rest } = spec;
    return kind === undefined || kind === "weekly" ? rest : spec;
  }
  const expected = "a calendar of weekly hours, which holidays go with";
  throw slaError("cell-unreadable", { path, expected, received: spec });
}

/** A specification with the holidays of the sheet in the place of its own, and what is known of them. */
export function withHolidays(
  spec: Readonly<Record<string, unknown>>,
  rows: readonly HolidayRow[],
  settings: Settings,
  keepsOwn = false,
): Readonly<Record<string, unknown>> {
  const { holidays, specialDays, coverage, ...rest } = spec;
  const days = keepsOwn
    ? { ...(holidays !== undefined && { holidays }), ...(specialDays !== undefined && { specialDays }) }
    : datedDaysOf(rows);
  const known = settings.coverage ?? (keepsOwn ? coverage : undefined);
  return { ...rest, ...days, ...(known !== undefined && { coverage: known }) };
}

/** A range as a text of its own, by which it is known again. */
export function keyOf(grid: Grid): string {
  return JSON.stringify(grid.map((row) => row.map(keyOfCell)));
}

/** A cell as JSON, such that no two that are read differently have the same; what no host has in a cell is read as nothing. */
function keyOfCell(cell: unknown): unknown {
  if (typeof cell === "string" || typeof cell === "boolean") return cell;
  if (typeof cell === "number") return [String(cell)];
  const at = millisOfDate(cell);
  return at === undefined ? [[typeof cell]] : [String(at), "date"];
}

/** A range of calendars as a column with the text of each: one in JSON, one for each row, or rows of name, time zone and hours. */
export function calendarColumn(grid: Grid, path: string): Grid {
  if (isOneDocument(grid)) return [[textOfDocument(grid, path)]];
  const width = widthOf(grid);
  if (width < 2) return grid;
  return grid.map((row) => {
    if (row.every(isBlank)) return [""];
    const [id, timeZone, hours] = width === 2 ? ["calendar", ...row] : row;
    const texts = { id: textOf(id, path), timeZone: textOf(timeZone, path), hours: textOf(hours, path) };
    return [JSON.stringify(texts)];
  });
}

/** The zone of a calendar's dates. @throws SlaError `calendar-several-zones`, `time-zone-unknown` */
export function zoneOfCalendar(calendar: Calendar, path: string): Zone {
  if (calendar.kind !== "timetable") return oneZone(rulesOf(calendar, path), path);
  const [name, ...others] = calendar.timetable.timeZones;
  if (name !== undefined && others.length === 0) return zoneOf(name, path);
  const expected = "a timetable of one time zone, or timeZone among the settings";
  throw slaError("calendar-several-zones", { path, expected, received: calendar.timetable.timeZones.join(", ") });
}

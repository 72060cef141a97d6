import { choiceOf } from "../choice.js";
import { slaError } from "../errors.js";
import type { Language } from "../text.js";
import { parseDate } from "../time/plain-date.js";
import type { PlainDate } from "../time/plain-date.js";
import { zoneOf } from "../time/zone.js";
import { isBlank, isBlankGrid, millisOfDate, textOf } from "./cell.js";
import type { Grid } from "./cell.js";
import type { DateSystem } from "./serial.js";
import type { SheetOptions } from "./sheet-options.js";

/** What a formula takes to be so. */
export interface Settings {
  readonly dates: "serials" | "instants";
  readonly dateSystem: DateSystem;
  /** The time zone of the sheet's own dates; `undefined` where it is that of the contract or calendar. */
  readonly timeZone: string | undefined;
  readonly language: Language;
  /** Whether rows of an explanation have headings. */
  readonly headings: boolean;
  /** What becomes of a moment that leans on holidays which are not known yet. */
  readonly provisional: "show" | "refuse";
  /** The dates [from, to) of which the holidays in the sheet are all there are. */
  readonly coverage: { readonly from: PlainDate; readonly to: PlainDate } | undefined;
}

const NAMES = ["timeZone", "dateSystem", "language", "headings", "provisional", "coverage"] as const;
const PATH = "/settings";

/** What the options of the functions say. */
export function settingsOf(options: SheetOptions): Settings {
  const { dates = "serials", dateSystem = 1900, timeZone, language = "en" } = options;
  if (timeZone !== undefined) zoneOf(timeZone, "/options/timeZone");
  return { dates, dateSystem, timeZone, language, headings: false, provisional: "show", coverage: undefined };
}

/**
 * Reads the settings of a formula: text such as `timeZone=Europe/London; dateSystem=1904`, or a range of two columns.
 * @throws SlaError `settings-unreadable`, `time-zone-unknown`
 */
export function readSettings(grid: Grid, defaults: Settings): Settings {
  if (isBlankGrid(grid)) return defaults;
  const seen = new Set<string>();
  return pairsOf(grid).reduce((settings, [name, value]) => {
    const read = withSetting(settings, name, value);
    if (!seen.has(name.toLowerCase())) seen.add(name.toLowerCase());
    else
      throw slaError("settings-unreadable", {
        path: `${PATH}/${name}`,
        expected: "each setting once",
        received: value,
      });
    return read;
  }, defaults);
}

type Pair = readonly [name: string, value: string];

function pairsOf(grid: Grid): readonly Pair[] {
  const rows = grid.filter((row) => !row.every(isBlank));
  return rows.flatMap((row) => {
    const [first, second] = row;
    // A name beside which nothing stands is a setting that is not made.
    if (row.length > 1 && isBlank(second) && NAMES.some((name) => name === first)) return [];
    if (isBlank(second))
      return textOf(first, PATH)
        .split(/[;；\n]/)
        .filter((text) => text.trim() !== "")
        .map(pairOf);
    if (millisOfDate(second) !== undefined || (row.length > 2 && !row.slice(2).every(isBlank)))
      throw unreadable(second);
    const value = typeof second === "boolean" ? String(second) : textOf(second, PATH);
    return [[textOf(first, PATH), value] as const];
  });
}

function pairOf(text: string): Pair {
  const at = text.indexOf("=");
  if (at < 0) throw unreadable(text);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function unreadable(received: unknown): Error {
  const expected = `settings such as timeZone=Europe/London; the names are ${NAMES.join(", ")}`;
  return slaError("settings-unreadable", { path: PATH, expected, received });
}

function withSetting(settings: Settings, given: string, value: string): Settings {
  const name = NAMES.find((each) => each.toLowerCase() === given.toLowerCase());
  const path = `${PATH}/${name ?? given}`;
  const refuse = (expected: string): Error => slaError("settings-unreadable", { path, expected, received: value });
  switch (name) {
    case "timeZone":
      return { ...settings, timeZone: zoneOf(value, path).name };
    case "dateSystem":
      if (value === "1900" || value === "1904") return { ...settings, dateSystem: value === "1900" ? 1900 : 1904 };
      throw refuse("1900 or 1904");
    case "language":
      if (value === "en" || value === "zh") return { ...settings, language: value };
      throw refuse("en or zh");
    case "headings":
      if (/^(?:yes|true|no|false)$/i.test(value)) return { ...settings, headings: /^(?:yes|true)$/i.test(value) };
      throw refuse("yes or no");
    case "provisional":
      if (value === "show" || value === "refuse") return { ...settings, provisional: value };
      throw refuse("show or refuse");
    case "coverage":
      return { ...settings, coverage: coverageOf(value, path) };
    case undefined:
      throw slaError("settings-unreadable", { path, expected: choiceOf(NAMES, given, "a setting"), received: given });
  }
}

function coverageOf(value: string, path: string): { readonly from: PlainDate; readonly to: PlainDate } {
  const [from = "", to = "", ...more] = value.split("/").map((text) => text.trim());
  if (to === "" || more.length > 0) {
    throw slaError("settings-unreadable", {
      path,
      expected: "two dates such as 2026-01-01/2027-01-01",
      received: value,
    });
  }
  if (parseDate(from, path) >= parseDate(to, path)) {
    throw slaError("interval-reversed", { path, expected: "an end after the start", received: value });
  }
  return { from, to };
}

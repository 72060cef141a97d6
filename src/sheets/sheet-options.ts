import { slaError } from "../errors.js";
import { Inspection, isRecord, readData } from "../inspection.js";
import type { Language } from "../text.js";
import { DATE_SYSTEMS } from "./serial.js";
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

/** @throws SlaError `options-invalid` */
export function readSheetOptions(options: unknown): SheetOptions {
  const inspection = new Inspection();
  const path = "/options";
  const keys = ["dates", "dateSystem", "timeZone", "language"];
  const read = readData("options-invalid", path, options, () => {
    const record = inspection.record(options, path, keys, "options-invalid") ?? {};
    const dateSystem = inspection.optional(
      record,
      "dateSystem",
      path,
      (value, at) =>
        DATE_SYSTEMS.find((system) => system === value) ??
        inspection.refuse("options-invalid", { path: at, expected: "1900 or 1904", received: value }),
    );
    const word = <const W extends string>(key: string, words: readonly W[]): W | undefined =>
      inspection.optional(record, key, path, (value, at) => inspection.word(value, at, "options-invalid", words));
    const timeZone = inspection.optional(record, "timeZone", path, (value, at) =>
      inspection.name(value, at, "options-invalid"),
    );
    const dates = word("dates", ["serials", "instants"]);
    const language = word("language", ["en", "zh"]);
    return { dates, dateSystem, timeZone, language };
  });
  inspection.throwIfAny();
  if (!isRecord(options)) throw slaError("options-invalid", { path, expected: "options", received: options });
  const { dates, dateSystem, timeZone, language } = read;
  return {
    ...(dates !== undefined && { dates }),
    ...(dateSystem !== undefined && { dateSystem }),
    ...(timeZone !== undefined && { timeZone }),
    ...(language !== undefined && { language }),
  };
}

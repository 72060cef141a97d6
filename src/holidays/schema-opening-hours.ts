import { Told } from "../errors.js";
import { Inspection, isRecord, own, pointer, readData } from "../inspection.js";
import { joined, weekText } from "./hours-text.js";
import { datesOf, matchPublicHolidays, openingHoursData, readContext } from "./opening-hours-data.js";
import type { OpeningHoursData, OpeningHoursOptions } from "./opening-hours-data.js";
import { hoursOfWeekday, hoursOnDate, isDated } from "./schema-hours.js";
import type { PlaceHours } from "./schema-hours.js";
import { firstSeason, knownRange, rangeOf } from "./schema-ranges.js";
import { listOf, readShort, readSpecification } from "./schema-specification.js";
import type { Specification } from "./schema-specification.js";

/** A place of schema.org, in JSON-LD, by the properties that tell its hours; all others are passed over. */
export interface SchemaPlace {
  readonly openingHours?: string | readonly string[];
  readonly openingHoursSpecification?: SchemaOpeningHours | readonly SchemaOpeningHours[];
  /** Overrides the others on its dates. */
  readonly specialOpeningHoursSpecification?: SchemaOpeningHours | readonly SchemaOpeningHours[];
  readonly [property: string]: unknown;
}

/** An OpeningHoursSpecification; closed without `opens` and `closes`, or with both at 00:00. */
export interface SchemaOpeningHours {
  /** `"Monday"` or `"https://schema.org/Monday"`, one or several; `PublicHolidays` too. */
  readonly dayOfWeek?: string | readonly string[];
  readonly opens?: string;
  readonly closes?: string;
  /** The first and the last date on which the hours are valid. */
  readonly validFrom?: string;
  readonly validThrough?: string;
  /** What explanations call the dates. */
  readonly name?: string;
  readonly [property: string]: unknown;
}

/**
 * Opening hours as schema.org has them, of a place in JSON-LD: `openingHoursSpecification`, `specialOpeningHoursSpecification` and the short
 * `openingHours`.
 *
 * Special hours beat those of dates, these beat `PublicHolidays`, these beat seasons of days of the week, and these beat the week. Hours
 * of which all have dates are known for those dates only, and the coverage says so. 00:00 to 23:59 is the whole day, 00:00 to 00:00 closed.
 * @throws SlaError `opening-hours-unsupported`, `hours-unreadable`, `hours-empty`, `holidays-conflict`, `date-unreadable`,
 * `date-impossible`, `interval-reversed`, `calendar-invalid`, `options-invalid`
 * @example
 * const shop = fromSchemaOpeningHours({
 *   openingHoursSpecification: [
 *     { dayOfWeek: ["https://schema.org/Friday", "Saturday"], opens: "18:00", closes: "03:00" },
 *     { opens: "00:00", closes: "00:00", validFrom: "2026-12-25", validThrough: "2026-12-26", name: "Christmas" },
 *   ],
 * });
 * shop.hours // => { fri: "18:00-03:00", sat: "18:00-03:00" }
 * shop.holidays[0] // => { date: "2026-12-25", name: "Christmas" }
 */
export function fromSchemaOpeningHours(place: SchemaPlace, options: OpeningHoursOptions = {}): OpeningHoursData {
  return readData("opening-hours-unsupported", "/place", place, () => {
    const inspection = new Inspection();
    const { range, publicHolidays } = readContext(inspection, options);
    const { general, special } = readPlace(inspection, place);
    const needsHolidays = [...general, ...special].some((each) => each.publicHolidays);
    matchPublicHolidays(inspection, options, needsHolidays, "PublicHolidays");
    inspection.throwIfAny();
    const hours = { general, special, publicHolidays };
    const dated = [...general, ...special].filter(isDated);
    const bounded = dated.map((each) => rangeOf(inspection, each, range));
    inspection.throwIfAny();
    const known = knownRange(inspection, general, range);
    inspection.throwIfAny();
    const week = Array.from({ length: 7 }, (_, weekday) => {
      return hoursOfWeekday({ ...hours, general: known === undefined ? general : firstSeason(general) }, weekday);
    });
    const covered = range ?? known;
    const dates = datesOf(covered === undefined ? bounded : [covered]);
    return openingHoursData(week, dates, (day) => hoursOnDate(hours, day), covered);
  });
}

function readPlace(inspection: Inspection, place: unknown): Pick<PlaceHours, "general" | "special"> {
  const record = isRecord(place) ? place : {};
  const read = (key: string): readonly Specification[] =>
    listOf(own(record, key)).flatMap((each, index) => {
      return inspection.attempt(() => readSpecification(each, pointer(pointer("/place", key), index))) ?? [];
    });
  const [long, special] = [read("openingHoursSpecification"), read("specialOpeningHoursSpecification")];
  const short = listOf(own(record, "openingHours")).flatMap((each, index) => {
    return inspection.attempt(() => readShort(each, pointer("/place/openingHours", index))) ?? [];
  });
  if ([...listOf(own(record, "openingHoursSpecification")), ...listOf(own(record, "openingHours"))].length === 0) {
    const expected = "a place with openingHoursSpecification or openingHours";
    inspection.refuse("opening-hours-unsupported", { path: "/place", expected, received: place });
  }
  for (const each of long.filter((one) => !isDated(one) && one.weekdays.length === 0 && !one.publicHolidays)) {
    const expected = "dayOfWeek, or validFrom and validThrough";
    inspection.refuse("opening-hours-unsupported", { path: each.path, expected, received: new Told("neither") });
  }
  for (const each of special.filter((one) => !isDated(one))) {
    const expected = "special hours with validFrom and validThrough";
    inspection.refuse("opening-hours-unsupported", {
      path: each.path,
      expected,
      received: new Told("hours without dates"),
    });
  }
  if (long.length > 0 && short.length > 0 && weekOf(long) !== weekOf(short)) {
    const expected = `the hours of openingHoursSpecification, ${weekOf(long)}`;
    inspection.refuse("holidays-conflict", { path: "/place/openingHours", expected, received: weekOf(short) });
  }
  return { general: long.length > 0 ? long : short, special };
}

function weekOf(general: readonly Specification[]): string {
  const week = Array.from({ length: 7 }, (_, weekday) => {
    return hoursOfWeekday({ general, special: [], publicHolidays: undefined }, weekday);
  });
  return JSON.stringify(weekText(week.map(joined)));
}

import { Told } from "../errors.js";
import type { Inspection } from "../inspection.js";
import { parseDate } from "../time/plain-date.js";
import type { KnownDay } from "./known-days.js";
import { yearOf } from "./known-days.js";

/** Dates off in every year of the data, spread over the year: where one is missing, the year is not known, or not whole. */
const EVERY_YEAR: Readonly<Record<string, readonly string[]>> = {
  CN: ["01-01", "05-01", "10-01"],
  JP: ["01-01", "05-03", "11-03"],
};

/** Refuses years of which a source has a part only, or nothing. */
export function refusePartialYears(
  inspection: Inspection,
  days: readonly KnownDay[],
  years: readonly number[],
  region: string,
  path: string,
): void {
  const off = new Set(days.filter(({ kind }) => kind === "holiday").map(({ day }) => day));
  for (const year of years) {
    const count = days.filter(({ day }) => yearOf(day) === year).length;
    const every = Object.hasOwn(EVERY_YEAR, region) ? (EVERY_YEAR[region] ?? []) : [];
    const missing = every.filter((date) => !off.has(parseDate(`${year}-${date}`, path)));
    if (count > 0 && missing.length === 0) continue;
    const dates = every.map((date) => `${year}-${date}`).join(", ");
    const expected = `all of ${year}${dates === "" ? "" : `, with the holidays of ${dates}`}`;
    inspection.refuse("holidays-unknown-year", { path, expected, received: new Told(`${count} dates of ${year}`) });
  }
}

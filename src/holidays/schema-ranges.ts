import { Told } from "../errors.js";
import type { Inspection } from "../inspection.js";
import { formatDate } from "../time/plain-date.js";
import { isInside, rangeText, SUPPORTED } from "./coverage-option.js";
import type { DayRange } from "./known-days.js";
import { isDated } from "./schema-hours.js";
import type { Specification } from "./schema-specification.js";

/** The dates of a specification, to the ends of the coverage where it has no end of its own. */
export function rangeOf(inspection: Inspection, each: Specification, range: DayRange | undefined): DayRange {
  const from = each.first ?? range?.from;
  const to = each.last === undefined ? range?.to : each.last + 1;
  if (from === undefined || to === undefined) {
    const expected = "validFrom and validThrough, or a coverage";
    inspection.refuse("opening-hours-unsupported", { path: each.path, expected, received: new Told("one of them") });
  } else if (isInside({ from, to }, SUPPORTED)) return { from, to };
  else {
    const expected = `dates of the supported years ${rangeText(SUPPORTED)}`;
    inspection.refuse("opening-hours-unsupported", { path: each.path, expected, received: rangeText({ from, to }) });
  }
  return { from: 0, to: 0 };
}

/** The dates for which hours are known at all, where none of them are valid without dates. */
export function knownRange(
  inspection: Inspection,
  general: readonly Specification[],
  range: DayRange | undefined,
): DayRange | undefined {
  if (general.some((each) => !isDated(each) && each.weekdays.length > 0)) return undefined;
  const seasons = general.filter(isDated);
  if (seasons.length === 0) {
    const received = new Told("hours of public holidays alone");
    inspection.refuse("opening-hours-unsupported", { path: "/place", expected: "hours of days of the week", received });
  }
  const ranges = seasons.map((each) => rangeOf(inspection, each, range)).sort((a, b) => a.from - b.from);
  const known = { from: ranges[0]?.from ?? 0, to: ranges[0]?.to ?? 0 };
  for (const { from, to } of ranges) {
    if (from > known.to) {
      const received = new Told(`none from ${formatDate(known.to)} to ${formatDate(from)}`);
      const expected = "hours without a gap between their dates";
      inspection.refuse("opening-hours-unsupported", { path: "/place", expected, received });
    }
    known.to = Math.max(known.to, to);
  }
  if (range !== undefined && !isInside(range, known)) {
    const expected = `dates for which there are hours, ${rangeText(known)}`;
    inspection.refuse("options-invalid", { path: "/options/coverage", expected, received: rangeText(range) });
  }
  return known;
}

/** The hours of the season that begins first, as those of every week. */
export function firstSeason(general: readonly Specification[]): readonly Specification[] {
  const [first] = general.filter(isDated).sort((a, b) => (a.first ?? 0) - (b.first ?? 0));
  const season = general.filter((each) => isDated(each) && each.first === first?.first && each.last === first?.last);
  return season.map((each) => ({ ...each, first: undefined, last: undefined }));
}

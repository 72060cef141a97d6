import { slaError, Told } from "../errors.js";
import { isoInZone } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import type { Rules, WeeklyRules } from "./rules.js";

/** The first calendar whose coverage does not reach over all of [from, to); `undefined` where everything is known. */
export function uncoveredWithin(rules: Rules, from: Instant, to: Instant): WeeklyRules | undefined {
  if (rules.kind === "weekly") {
    const { covered } = rules;
    return covered === undefined || from >= to || (from >= covered.start && to <= covered.end) ? undefined : rules;
  }
  for (const part of rules.parts) {
    const found = uncoveredWithin(part, from, to);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Refuses to lean on time that a calendar does not cover, unless it says to assume its week there. */
export function requireCovered(rules: Rules, from: Instant, to: Instant, path: string): void {
  eachStrict(rules, (part) => {
    if (uncoveredWithin(part, from, to) !== undefined) throw uncovered(part, from, to, path);
  });
}

/** `requireCovered` for whole dates: which of them are working days is known also where hours of an eve may run into the first. */
export function requireCoveredDates(rules: Rules, from: Instant, to: Instant, path: string): void {
  eachStrict(rules, (part) => {
    const { covered } = part;
    if (covered !== undefined && (from < covered.firstDate || to > covered.end)) throw uncovered(part, from, to, path);
  });
}

function eachStrict(rules: Rules, check: (part: WeeklyRules) => void): void {
  if (rules.kind !== "weekly") rules.parts.forEach((part) => eachStrict(part, check));
  else if (rules.covered?.strict === true) check(rules);
}

function uncovered({ calendar, zone }: WeeklyRules, from: Instant, to: Instant, path: string): Error {
  const { coverage } = calendar;
  return slaError("calendar-uncovered", {
    path,
    expected: `dates from ${coverage?.from ?? "?"} up to ${coverage?.to ?? "?"}, which calendar "${calendar.id}" covers`,
    received: new Told(`${isoInZone(zone, from)} to ${isoInZone(zone, to)}`),
  });
}

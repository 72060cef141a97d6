import { slaError } from "../errors.js";
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

/** Refuses to lean on dates that a calendar does not cover, unless it says to assume its week there. */
export function requireCovered(rules: Rules, from: Instant, to: Instant, path: string): void {
  if (rules.kind !== "weekly") {
    for (const part of rules.parts) requireCovered(part, from, to, path);
    return;
  }
  const { calendar, covered, zone } = rules;
  if (covered?.strict !== true || uncoveredWithin(rules, from, to) === undefined) return;
  const dates = calendar.coverage;
  throw slaError("calendar-uncovered", {
    path,
    expected: `dates from ${dates?.from ?? "?"} up to ${dates?.to ?? "?"}, which calendar "${calendar.id}" covers`,
    received: `${isoInZone(zone, from)} to ${isoInZone(zone, to)}`,
  });
}

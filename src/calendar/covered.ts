import { slaError, Told } from "../errors.js";
import { isoInZone, zoneOf } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import type { ImportedRules, Range, Rules, WeeklyRules } from "./rules.js";

type Leaf = WeeklyRules | ImportedRules;

/** The first calendar whose coverage does not reach over all of [from, to); `undefined` where everything is known. */
export function uncoveredWithin(rules: Rules, from: Instant, to: Instant): Leaf | undefined {
  if (rules.kind === "weekly" || rules.kind === "timetable") {
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
  const { free } = rules.compiled;
  if (from < free.start || to > free.end) refuseUncovered(rules, from, to, path);
}

function refuseUncovered(rules: Rules, from: Instant, to: Instant, path: string): void {
  eachLimited(rules, (part, limits) => {
    if (from < to && (from < limits.start || to > limits.end)) throw uncovered(part, from, to, path);
  });
}

/** Refuses what lies outside an imported timetable, where not even an ordinary week is known. */
export function requireImported(rules: Rules, from: Instant, to: Instant, path: string): void {
  const left = leftTimetable(rules, from, to);
  if (left !== undefined) throw uncovered(left, from, to, path);
}

/** The first imported timetable that does not reach over all of [from, to). */
export function leftTimetable(rules: Rules, from: Instant, to: Instant): ImportedRules | undefined {
  if (rules.kind === "weekly" || from >= to) return undefined;
  if (rules.kind === "timetable") return from < rules.limits.start || to > rules.limits.end ? rules : undefined;
  for (const part of rules.parts) {
    const found = leftTimetable(part, from, to);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `requireCovered` for whole dates: which of them are working days is known also where hours of an eve may run into the first. */
export function requireCoveredDates(rules: Rules, from: Instant, to: Instant, path: string): void {
  eachLimited(rules, (part, limits) => {
    if (from < limits.firstDate || to > limits.end) throw uncovered(part, from, to, path);
  });
}

interface Limits extends Range {
  readonly firstDate: Instant;
}

/** The calendars that refuse to answer outside their limits. */
function eachLimited(rules: Rules, check: (part: Leaf, limits: Limits) => void): void {
  if (rules.kind === "timetable") {
    check(rules, { ...rules.limits, firstDate: rules.limits.start });
  } else if (rules.kind !== "weekly") rules.parts.forEach((part) => eachLimited(part, check));
  else if (rules.covered?.strict === true) check(rules, rules.covered);
}

function uncovered(part: Leaf, from: Instant, to: Instant, path: string): Error {
  const zone = part.kind === "weekly" ? part.zone : zoneOf("UTC", "");
  const { id } = part.calendar;
  return slaError("calendar-uncovered", {
    path,
    expected: `${limitsText(part)}, which calendar "${id}" covers`,
    received: new Told(`${isoInZone(zone, from)} to ${isoInZone(zone, to)}`),
  });
}

function limitsText(part: Leaf): string {
  if (part.kind === "weekly") {
    const { coverage } = part.calendar;
    return `dates from ${coverage?.from ?? "?"} up to ${coverage?.to ?? "?"}`;
  }
  const [start, end] = [part.limits.start, part.limits.end].map((at) => new Date(at).toISOString());
  return `instants from ${start ?? "?"} up to ${end ?? "?"}`;
}

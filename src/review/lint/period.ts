import type { Rules } from "../../calendar/rules.js";
import type { ContractRules } from "../../contract/rules.js";
import { EARLIEST, LATEST } from "../../time/instant.js";
import type { DayNumber } from "../../time/plain-date.js";
import { startOfDate } from "../../time/zone.js";
import type { LintPeriod } from "./subject.js";

/** Where neither the contract, nor the options, nor its calendars say anything. */
const START = Date.UTC(2026, 0, 1);
const END = Date.UTC(2027, 0, 1);

/** In which time tickets are looked for: the contract's term, else the dates asked for, else those that all its calendars cover, else 2026. */
export function periodOf(
  rules: ContractRules,
  dates: { readonly from: DayNumber; readonly to: DayNumber } | undefined,
): LintPeriod {
  const { term, zone, calendars } = rules;
  if (term !== undefined && term.end > term.start) return term;
  if (dates !== undefined) return { start: startOfDate(zone, dates.from), end: startOfDate(zone, dates.to) };
  const covered = [...calendars.values()].flatMap(coveredBy);
  const start = Math.max(EARLIEST, ...covered.map((each) => each.start));
  const end = Math.min(LATEST, ...covered.map((each) => each.end));
  if (covered.length > 0 && start < end) return { start, end };
  return { start: START, end: END };
}

/** The dates that a calendar, or those of which it is made, cover. */
export function coveredBy(rules: Rules): readonly LintPeriod[] {
  if (rules.kind === "weekly") return rules.covered === undefined ? [] : [rules.covered];
  return rules.kind === "timetable" ? [rules.covered] : rules.parts.flatMap(coveredBy);
}

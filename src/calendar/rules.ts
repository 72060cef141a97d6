import { slaError } from "../errors.js";
import type { Instant, Zone } from "../time/zone.js";
import type { Calendar, CombinedCalendar, WeeklyCalendar } from "./calendar-spec.js";
import type { DatedDays } from "./dated-days.js";
import type { Week } from "./hours.js";

/** What a weekly calendar means, ready to compute with. */
export interface WeeklyRules {
  readonly kind: "weekly";
  readonly calendar: WeeklyCalendar;
  readonly zone: Zone;
  readonly week: Week;
  readonly days: DatedDays;
  readonly covered: Covered | undefined;
}

/** What a combined calendar means. */
export interface CombinedRules {
  readonly kind: CombinedCalendar["kind"];
  readonly calendar: CombinedCalendar;
  readonly parts: readonly Rules[];
  /** How many calendars it is made of, itself included. */
  readonly size: number;
}

export type Rules = WeeklyRules | CombinedRules;

/** The instants [start, end) about which a calendar knows everything. */
export interface Covered {
  readonly start: Instant;
  readonly end: Instant;
  /** The start of the first covered date, into which hours of its unknown eve may run. */
  readonly firstDate: Instant;
  readonly strict: boolean;
}

const rulesByCalendar = new WeakMap<object, Rules>();

/** Keeps the rules of a calendar beside it. */
export function rememberRules(rules: Rules): void {
  rulesByCalendar.set(rules.calendar, rules);
}

/** The rules of a value, if it is a calendar that this library made. */
export function knownRules(value: unknown): Rules | undefined {
  return typeof value === "object" && value !== null ? rulesByCalendar.get(value) : undefined;
}

/** The rules of a calendar. @throws SlaError `calendar-undefined` for anything that this library did not make */
export function rulesOf(calendar: Calendar, path: string): Rules {
  const rules = knownRules(calendar);
  if (rules !== undefined) return rules;
  throw slaError("calendar-undefined", { path, expected: "a calendar from defineCalendar", received: calendar });
}

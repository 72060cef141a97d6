import { slaError } from "../errors.js";
import type { IntervalSet } from "../intervals/interval-set.js";
import type { Instant, Zone } from "../time/zone.js";
import type { Layout } from "../timetable/layout.js";
import type { Calendar, CombinedCalendar, ImportedCalendar, WeeklyCalendar } from "./calendar-spec.js";
import type { DatedDays } from "./dated-days.js";
import type { Weeks } from "./weeks.js";

/** What a calendar means, ready to compute with. */
export type Rules = WeeklyRules | ImportedRules | CombinedRules;

/** What a weekly calendar means. */
export interface WeeklyRules extends Weeks {
  readonly kind: "weekly";
  readonly calendar: WeeklyCalendar;
  readonly zone: Zone;
  readonly days: DatedDays;
  readonly covered: Covered | undefined;
  readonly compiled: Compiled;
}

/** What an imported timetable means: what is laid out, and nothing outside. */
export interface ImportedRules {
  readonly kind: "timetable";
  readonly calendar: ImportedCalendar;
  /** Where its holidays are known. */
  readonly covered: Range;
  /** All that it answers for. */
  readonly limits: Range;
  readonly openings: IntervalSet;
  readonly compiled: Compiled;
}

/** What a combined calendar means. */
export interface CombinedRules {
  readonly kind: CombinedCalendar["kind"];
  readonly calendar: CombinedCalendar;
  readonly parts: readonly Rules[];
  /** How many calendars it is made of, itself included. */
  readonly size: number;
  readonly compiled: Compiled;
}

/** A memory that cannot be observed: as much of a calendar as was needed so far, laid out, and where it refuses nothing. */
export interface Compiled {
  layout: Layout | undefined;
  readonly free: Range;
}

/** Instants [start, end]. */
export interface Range {
  readonly start: Instant;
  readonly end: Instant;
}

/** The instants [start, end) about which a calendar knows everything. */
export interface Covered extends Range {
  /** The start of the first covered date, into which hours of its unknown eve may run. */
  readonly firstDate: Instant;
  readonly strict: boolean;
}

const rulesByCalendar = new WeakMap<object, Rules>();

/** Keeps the rules of a calendar beside it. */
export function rememberRules(rules: Rules): void {
  rulesByCalendar.set(rules.calendar, rules);
}

/** An empty memory for a calendar that refuses to answer outside `limits`, or for one made of others. */
export function notCompiled(limits: Range | undefined, parts: readonly Rules[] = []): Compiled {
  const ranges = [limits ?? EVER, ...parts.map((part) => part.compiled.free)];
  const free = {
    start: Math.max(...ranges.map(({ start }) => start)),
    end: Math.min(...ranges.map(({ end }) => end)),
  };
  return { layout: undefined, free };
}

const EVER: Range = { start: -Infinity, end: Infinity };

/** The rules of a value, if it is a calendar that this library made. */
export function knownRules(value: unknown): Rules | undefined {
  return typeof value === "object" && value !== null ? rulesByCalendar.get(value) : undefined;
}

/** The calendar asked for last, beside its rules: most callers ask for one many times, and the map takes longer than the answer. */
let latest: Rules | undefined;

/** The rules of a calendar. @throws SlaError `calendar-undefined` for anything that this library did not make */
export function rulesOf(calendar: Calendar, path: string): Rules {
  if (latest !== undefined && latest.calendar === calendar) return latest;
  const rules = knownRules(calendar);
  if (rules !== undefined) return (latest = rules);
  throw slaError("calendar-undefined", { path, expected: "a calendar from defineCalendar", received: calendar });
}

/** Tables of due moments, each checked against the naive reference, against the law's own articles, and against the library. */
import type { CalendarSpec } from "sla-clock";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { libraryDue } from "../../reference/library-due.js";
import { naiveDue } from "../../reference/naive-dates.js";
import type { CountRule, DateRule, NaiveDue, Surroundings, WithinRule } from "../../reference/naive-date-rules.js";
import { momentIn } from "../../reference/naive-days.js";
import { lawDue } from "../../reference/naive-laws.js";

/** The zone of a contract and its calendars. */
export type World = Pick<Surroundings, "zone" | "calendars">;

/**
 * What else happened: pauses such as `2026-03-06 10:00/2026-03-06 12:00`, the end left out where one lasts, the moment as of which the
 * promise is told, and when the event happened that a cut-off asks.
 */
export interface More {
  readonly pauses?: readonly string[];
  readonly now?: string;
  readonly diagnosed?: string;
}

/** One case: times of the wall clock, or ISO 8601 with an offset; the due moment in brackets is that if a pause ended now. */
export type Row = readonly [title: string, from: string, expected: string, more?: More];

/** A world of the calendars given, each of which has its own zone. */
export function world(zone: string, ...calendars: readonly CalendarSpec[]): World {
  return { zone, calendars: Object.fromEntries(calendars.map((calendar) => [calendar.id, calendar])) };
}

/** A moment, such as `2026-03-06 10:00` on the wall clock of a zone, or `2026-03-06T10:00+08:00`. */
export function moment(zone: string, text: string): number {
  if (/Z$|[+-]\d\d:\d\d$/.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
  const [date = "", time = ""] = text.split(" ");
  return momentIn(zone, Temporal.PlainDate.from(date), time);
}

/** The first zone named in a rule: that of its calendar, else that of the contract. */
function zoneOf(rule: DateRule, around: World): string {
  if ("earliestOf" in rule) return zoneOf(rule.earliestOf[0] ?? { within: "0h" }, around);
  if ("latestOf" in rule) return zoneOf(rule.latestOf[0] ?? { within: "0h" }, around);
  if ("sumOf" in rule) return zoneOf(rule.sumOf[0] ?? { within: "0h" }, around);
  const named = rule.calendar ?? ("within" in rule ? rule.clock : undefined);
  return (named === undefined ? undefined : around.calendars[named]?.timeZone) ?? around.zone;
}

/** A due moment as text, on the wall clock and with its offset. */
export function tell(zone: string, due: NaiveDue): string {
  const at = (instant: number): string =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toString({ timeZoneName: "never" });
  if (due.kind === "waiting") return due.kind;
  return due.kind === "at" ? at(due.at) : `(${at(due.ifResumedNow)})`;
}

function expectedOf(zone: string, text: string): NaiveDue {
  if (text === "waiting") return { kind: "waiting" };
  const bare = /^\((.*)\)$/.exec(text)?.[1];
  return bare === undefined
    ? { kind: "at", at: moment(zone, text) }
    : { kind: "suspended", ifResumedNow: moment(zone, bare) };
}

function surroundings(around: World, zone: string, { pauses, now, diagnosed }: More): Surroundings {
  const at = (text: string): number => moment(zone, text);
  return {
    ...around,
    ...(now !== undefined && { now: at(now) }),
    ...(diagnosed !== undefined && { cutOffEvent: at(diagnosed) }),
    ...(pauses !== undefined && {
      pauses: pauses.map((text) => {
        const [start = "", end = ""] = text.split("/");
        return end === "" ? { start: at(start) } : { start: at(start), end: at(end) };
      }),
    }),
  };
}

const OF_ARTICLES = "counting within workingDays calendarDays weeks months years calendar backward".split(" ");

/** Whether the articles alone settle a rule. */
function isLawAlone(rule: DateRule): rule is CountRule | WithinRule {
  if (!("counting" in rule)) return false;
  const isClosing =
    !("within" in rule) && rule.counting === "us-frcp-6a" && "at" in rule && rule.at === "end-of-working-day";
  return Object.keys(rule).every((key) => OF_ARTICLES.includes(key) || (key === "at" && isClosing));
}

/** Makes tests of a rule's table: by the reference, by the law's articles where it is one, and by the library. */
export function check(around: World, rule: DateRule, rows: readonly Row[]): void {
  const zone = zoneOf(rule, around);
  for (const [title, from, expected, more = {}] of rows) {
    const told = tell(zone, expectedOf(zone, expected));
    const start = moment(zone, from);
    const others = surroundings(around, zone, more);
    const name = `${title}: ${from} => ${expected}, ${JSON.stringify({ ...rule, ...more })}`;
    it(`${name}, by the reference`, () => {
      expect(tell(zone, naiveDue(rule, start, others))).toBe(told);
    });
    if (isLawAlone(rule) && more.pauses === undefined) {
      it(`${name}, by the articles`, () => {
        expect(tell(zone, { kind: "at", at: lawDue(rule, start, others) })).toBe(told);
      });
    }
    it(`${name}, by the library`, () => {
      expect(tell(zone, libraryDue(rule, start, others))).toBe(told);
    });
  }
}

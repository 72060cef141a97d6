import fc from "fast-check";
import type { CalendarSpec } from "sla-clock";
import { amountOf } from "../reference/naive-counting.js";
import type {
  CountRule,
  DateRule,
  Law,
  Pause,
  SumRule,
  Surroundings,
  WithinRule,
} from "../reference/naive-date-rules.js";
import { dateIn, momentIn, timeBetween } from "../reference/naive-days.js";
import { calendarSpec, plan } from "./calendar.js";
import { DAY, HOUR, MINUTE, nudge, place, timeZone } from "./time.js";
import type { Place } from "./time.js";

/** A rule that counts dates, the moment from which or back from which it counts, and what it leans on. */
export interface DateScene<R extends DateRule = DateRule> {
  readonly rule: R;
  readonly start: number;
  readonly around: Surroundings;
}

const calendar = "random";
const amounts: fc.Arbitrary<CountRule> = fc.oneof(
  { weight: 5, arbitrary: fc.nat(6).map((workingDays) => ({ workingDays, calendar })) },
  { weight: 4, arbitrary: fc.nat(9).map((calendarDays) => ({ calendarDays })) },
  { weight: 1, arbitrary: fc.nat(3).map((weeks) => ({ weeks })) },
  { weight: 2, arbitrary: fc.nat(4).map((months) => ({ months })) },
  { weight: 1, arbitrary: fc.nat(2).map((years) => ({ years })) },
);
const timeOfDay = fc.constantFrom("00:00", "01:30", "02:30", "09:00", "12:00", "14:00", "17:00", "23:30", "24:00");
const cutOffTime = fc.oneof({ weight: 3, arbitrary: timeOfDay }, { weight: 1, arbitrary: fc.constant("closing") });
const roll = fc.constantFrom("following", "preceding", "modified-following");
const maybe = <T>(freq: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });

const choices = fc.record({
  hasCalendar: fc.boolean(),
  at: fc.oneof(timeOfDay, fc.constantFrom("same-time", "start-of-day", "end-of-day")),
  atWork: maybe(3, fc.constantFrom("start-of-working-day", "end-of-working-day")),
  cutOff: maybe(
    2,
    fc.oneof(
      cutOffTime,
      fc.record(
        { time: cutOffTime, event: fc.constant("diagnosed"), strictly: fc.constant(true as const) },
        { requiredKeys: ["time"] },
      ),
    ),
  ),
  ends: fc.constantFrom({}, {}, {}, { firstDay: "counted" as const }, { clear: true as const }),
  roll: maybe(2, roll),
  ifClosed: maybe(2, fc.constantFrom("keep", "clamp-to-closing", "roll-forward")),
  atLeastWorkingDays: maybe(6, fc.integer({ min: 1, max: 4 })),
  direction: fc.constantFrom("on", "on", "on", "by-time", "by-whole-days", "back"),
});

/** Only what the page gives a meaning: no first day of a count of zero, no hours of dates that may have none, nothing mirrored that is not. */
export const countRules: fc.Arbitrary<CountRule> = fc.tuple(amounts, choices).map(([amount, chosen]) => {
  const isBack = chosen.direction === "back";
  const ends = amountOf(amount) === 0 && "firstDay" in chosen.ends ? {} : chosen.ends;
  const rule = { ...amount, ...ends, ...(isBack && { backward: true as const }) };
  const byTime = {
    ...(chosen.direction === "by-time" && { paused: "time" as const }),
    ...(chosen.direction === "by-whole-days" && { paused: "whole-days" as const }),
  };
  if (!chosen.hasCalendar && amount.calendar === undefined) return { ...rule, ...byTime, at: chosen.at };
  const isRolled = chosen.roll !== undefined && !(isBack && chosen.roll !== "preceding");
  const isOnWorkingDay = amount.workingDays !== undefined || isRolled;
  const at = isOnWorkingDay ? (chosen.atWork ?? chosen.at) : chosen.at;
  const isTime = at === "same-time" || at.includes(":");
  const isFitted = isTime && (isOnWorkingDay ? true : chosen.ifClosed !== "clamp-to-closing");
  return {
    ...rule,
    ...byTime,
    calendar,
    at,
    ...(isRolled && { roll: chosen.roll }),
    ...(chosen.cutOff !== undefined && !isBack && { cutOff: chosen.cutOff }),
    ...(chosen.ifClosed !== undefined && isFitted && !(isBack && chosen.ifClosed === "roll-forward")
      ? { ifClosed: chosen.ifClosed }
      : {}),
    ...(chosen.atLeastWorkingDays !== undefined && { atLeastWorkingDays: chosen.atLeastWorkingDays }),
  } as CountRule;
});

const lengths = fc.oneof(
  fc.nat(96).map((hours): WithinRule => ({ within: `${hours}h` })),
  fc.integer({ min: 1, max: 3000 }).map((minutes): WithinRule => ({ within: `${minutes}m` })),
);
const rolledTimes = fc.oneof(
  timeOfDay,
  fc.constantFrom("same-time", "start-of-day", "end-of-day", "start-of-working-day", "end-of-working-day"),
);
/** Lengths of time that roll, count full hours or count back. */
export const withinRules: fc.Arbitrary<WithinRule> = fc
  .tuple(lengths, fc.boolean(), fc.boolean(), maybe(2, roll), fc.integer({ min: 0, max: 3 }), maybe(2, rolledTimes))
  .map(([length, hasClock, fullHours, rolled, direction, at]) => {
    const isBack = direction === 0;
    const isRolled = rolled !== undefined && !(isBack && rolled !== "preceding");
    return {
      ...length,
      ...(hasClock && { clock: calendar }),
      ...(fullHours && { fullHours }),
      ...(isRolled && { calendar, roll: rolled, ...(at !== undefined && { at }) }),
      ...(isBack && { backward: true as const }),
    };
  });

const LAWS: readonly Law[] = ["prc-civil-code", "eu-1182-71", "us-frcp-6a"];
/** Rules of which a law says all but how much: at least one of a unit. */
export const lawRules: fc.Arbitrary<CountRule | WithinRule> = fc
  .tuple(
    fc.constantFrom(...LAWS),
    fc.oneof(
      { weight: 4, arbitrary: amounts.filter((amount) => amountOf(amount) > 0) },
      { weight: 1, arbitrary: lengths },
    ),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom(true, false, false),
  )
  .map(([counting, amount, isKnown, isOffice, isBack]) => ({
    ...amount,
    ...((isKnown || counting !== "prc-civil-code") && { calendar }),
    ...(isOffice && counting === "us-frcp-6a" && !("within" in amount) && { at: "end-of-working-day" as const }),
    ...(isBack && { backward: true as const }),
    counting,
  }));

/** Rules that count on, of any kind but those of several. */
export const singleRules: fc.Arbitrary<CountRule | WithinRule> = fc.oneof(
  { weight: 4, arbitrary: countRules },
  { weight: 1, arbitrary: withinRules },
  { weight: 1, arbitrary: lawRules },
);

/** Whether a rule asks an event whether it was in by a cut-off. */
export const asksEvent = (rule: DateRule): boolean =>
  "cutOff" in rule && typeof rule.cutOff === "object" && rule.cutOff.event !== undefined;
const isForward = (rule: CountRule | WithinRule): boolean => rule.backward !== true;
/** Several rules; their cut-offs ask the start alone, and none counts back. */
export const severalRules: fc.Arbitrary<readonly (CountRule | WithinRule)[]> = fc.array(
  singleRules.filter((rule) => isForward(rule) && !asksEvent(rule)),
  { minLength: 1, maxLength: 3 },
);

/** Whether a rule may stand in a sum: its cut-off asks the moment from which it counts, and the words leave nothing of it open. */
const isLeg = (rule: CountRule | WithinRule): boolean =>
  !("cutOff" in rule && typeof rule.cutOff === "object") &&
  // Where hours run past midnight, an earlier date may close later than the one that the working days lead to.
  !("atLeastWorkingDays" in rule && rule.at === "end-of-working-day");
const legs = (isBack: boolean): fc.Arbitrary<CountRule | WithinRule> =>
  singleRules.filter((rule) => isLeg(rule) && isForward(rule) !== isBack);
const sumsOf = (rules: fc.Arbitrary<DateRule>): fc.Arbitrary<SumRule> =>
  fc.array(rules, { minLength: 2, maxLength: 3 }).map((sumOf) => ({ sumOf }));
const picksOf = (rules: fc.Arbitrary<DateRule>): fc.Arbitrary<DateRule> =>
  fc
    .tuple(fc.boolean(), fc.array(rules, { minLength: 1, maxLength: 2 }))
    .map(([isEarliest, each]) => (isEarliest ? { earliestOf: each } : { latestOf: each }));

/** Rules one after another, that count on; some of several rules, and nested. */
export const sumRules: fc.Arbitrary<SumRule> = sumsOf(
  fc.oneof(
    { weight: 6, arbitrary: legs(false) },
    { weight: 1, arbitrary: picksOf(fc.oneof(legs(false), sumsOf(legs(false)))) },
    { weight: 1, arbitrary: sumsOf(legs(false)) },
  ),
);
/** The same, that count back. */
export const backwardSums: fc.Arbitrary<SumRule> = sumsOf(legs(true));
/** Lengths of time of one clock. */
export const lengthsOfOneClock: fc.Arbitrary<readonly WithinRule[]> = fc
  .tuple(fc.array(lengths, { minLength: 2, maxLength: 4 }), fc.boolean())
  .map(([each, hasClock]) => each.map((length) => ({ ...length, ...(hasClock && { clock: calendar }) })));

interface PausePlan {
  readonly date: number;
  readonly by: number;
  readonly length: number;
}
const pausePlans: fc.Arbitrary<readonly PausePlan[]> = fc.array(
  fc.record({
    date: fc.integer({ min: -1, max: 8 }),
    by: fc.oneof(
      nudge,
      fc.nat(DAY / MINUTE).map((minutes) => minutes * MINUTE),
    ),
    length: fc.oneof(
      fc.constantFrom(MINUTE, HOUR, 12 * HOUR, DAY, 3 * DAY),
      fc.nat((2 * DAY) / MINUTE).map((minutes) => (minutes + 1) * MINUTE),
    ),
  }),
  { maxLength: 3 },
);

/** Pauses around a start, of which the last may last until `now`. */
function pausesOf(zone: string, start: number, plans: readonly PausePlan[], lasts: boolean): Partial<Surroundings> {
  const first = dateIn(zone, start);
  const pauses = plans
    .map(({ date, by, length }): Required<Pause> => {
      const at = Math.max(momentIn(zone, first.add({ days: date }), "00:00") + by, start - 3 * DAY);
      return { start: at, end: at + length };
    })
    .sort((a, b) => a.start - b.start);
  const last = pauses.at(-1);
  if (!lasts || last === undefined) return { pauses };
  // What happens after the moment as of which it is told is not known.
  const now = Math.max(last.end, start);
  return { now, pauses: [...pauses.filter(({ end }) => end <= now).slice(0, -1), { start: last.start }] };
}

/** The counts of dates in a rule. */
function countsOf(rule: DateRule): readonly CountRule[] {
  if ("earliestOf" in rule) return rule.earliestOf.flatMap(countsOf);
  if ("latestOf" in rule) return rule.latestOf.flatMap(countsOf);
  if ("sumOf" in rule) return rule.sumOf.flatMap(countsOf);
  return "within" in rule ? [] : [rule];
}

/** Years in which nothing that is counted leaves the supported ones. */
const WITHIN = [Date.UTC(1975, 0, 1), Date.UTC(2190, 0, 1)] as const;

function sceneOf<R extends DateRule>(
  rule: R,
  { timeZone: zone, at }: Place,
  spec: CalendarSpec,
  [by, plans, lasts, diagnosed, ownZone]: readonly [
    number,
    readonly PausePlan[],
    boolean,
    number | undefined,
    string | undefined,
  ],
): DateScene<R> {
  const start = Math.min(Math.max(at + by, WITHIN[0]), WITHIN[1]);
  // Left open by the words: how a pause moves a count of zero, and whether a first day that begins with the start in a pause is counted.
  const isMidnight = momentIn(spec.timeZone, dateIn(spec.timeZone, start), "00:00") === start;
  // A leg of a sum may well begin at midnight.
  const isOpen = countsOf(rule).some(
    (count) => amountOf(count) === 0 || (count.firstDay !== undefined && (isMidnight || "sumOf" in rule)),
  );
  const paused = isOpen ? {} : pausesOf(spec.timeZone, start, plans, lasts);
  const happened = asksEvent(rule) && diagnosed !== undefined ? { cutOffEvent: start + diagnosed } : {};
  // What has happened is known.
  const known =
    "now" in paused && happened.cutOffEvent !== undefined ? { now: Math.max(paused.now, happened.cutOffEvent) } : {};
  const around = { zone: ownZone ?? zone, calendars: { [calendar]: spec }, ...paused, ...happened, ...known };
  return { rule, start, around };
}

const extras = fc.tuple(
  nudge,
  pausePlans,
  fc.boolean(),
  maybe(4, fc.integer({ min: -DAY, max: 4 * DAY })),
  maybe(2, timeZone),
);

const officeIn = ({ id, timeZone: zone, holidays = [] }: CalendarSpec): CalendarSpec => ({
  ...{ id, timeZone: zone, hours: "mon-fri 09:00-12:30, 13:30-18:00", holidays },
});

/** Whether a calendar would take years to count a few days of hours. */
const isHardlyOpen = (spec: CalendarSpec, at: number): boolean =>
  timeBetween(spec, at + 14 * DAY, at + 21 * DAY) < 20 * HOUR;

function hasClock(rule: DateRule): boolean {
  if ("earliestOf" in rule) return rule.earliestOf.some(hasClock);
  if ("latestOf" in rule) return rule.latestOf.some(hasClock);
  if ("sumOf" in rule) return rule.sumOf.some(hasClock);
  return "clock" in rule;
}

/** A rule, in a difficult zone at a difficult moment, with a random calendar. */
export function dateScenes<R extends DateRule>(rules: fc.Arbitrary<R>): fc.Arbitrary<DateScene<R>> {
  return fc.tuple(rules, place, plan, extras).map(([rule, where, planned, more]) => {
    const at = Math.min(Math.max(where.at, WITHIN[0]), WITHIN[1]);
    // Hours that end for good would leave nothing to count.
    const spec = calendarSpec({ ...planned, changes: [] }, where.timeZone, at);
    return sceneOf(rule, where, isHardlyOpen(spec, at) && hasClock(rule) ? officeIn(spec) : spec, more);
  });
}

/** Without pauses. */
export function calm<R extends DateRule>(scene: DateScene<R>): DateScene<R> {
  const { pauses, now, ...around } = scene.around;
  return { ...scene, around };
}

/** When a length of time is over, with full hours, rolling and pauses; see naive-dates.ts. */
import type { CalendarSpec } from "sla-clock";
import { Temporal } from "temporal-polyfill";
import { naiveMerged } from "./naive-clock.js";
import type { NaiveDue, Roll, Surroundings, TimeOfDate, WithinRule } from "./naive-date-rules.js";
import * as days from "./naive-days.js";
import type { PlainDate, Step } from "./naive-days.js";

const HOUR = 3_600_000;

/** A stretch in which a clock stood still. */
export interface Stop {
  readonly start: number;
  readonly end: number;
}

interface PauseFromStart extends Stop {
  readonly lasts: boolean;
}

/** The pauses of a clock, which does not stand still before it has started; "pauses that overlap count once". */
export function stopsFrom(start: number, { pauses = [] }: Surroundings): readonly PauseFromStart[] {
  const spans = pauses.map((pause) => ({ start: Math.max(pause.start, start), end: pause.end ?? Infinity }));
  return naiveMerged(spans.filter(({ end }) => end > start)).map((span) => ({ ...span, lasts: span.end === Infinity }));
}

/** The moment as of which a pause that lasts is told. */
export function asOfNow(pause: Stop, { now }: Surroundings): number {
  if (now === undefined) throw new Error("a pause lasts: as of when?");
  return Math.max(now, pause.start);
}

/** The date itself where it is a working day, else the working day that `roll` names. */
export function rolled(calendar: CalendarSpec, date: PlainDate, roll: Roll): PlainDate {
  const preceding = (): PlainDate => days.workingFrom(calendar, date, -1);
  if (roll === "preceding") return preceding();
  const following = days.workingFrom(calendar, date, 1);
  // "On the following one unless that lies in another month, then on the preceding one."
  const isOtherMonth = following.month !== date.month || following.year !== date.year;
  return roll === "modified-following" && isOtherMonth ? preceding() : following;
}

/** "`within` takes `fullHours: true` and `calendar` with `roll`", and counts back: "so much time before". */
export function dueWithin(rule: WithinRule, start: number, around: Surroundings): NaiveDue {
  const step: Step = rule.backward === true ? -1 : 1;
  const clock = rule.clock === undefined ? undefined : around.calendars[rule.clock];
  const calendar = rule.calendar === undefined ? undefined : around.calendars[rule.calendar];
  const from = rule.fullHours === true ? fullHour(calendar?.timeZone ?? around.zone, start, step) : start;
  const target = Number.parseInt(rule.within, 10) * (rule.within.endsWith("h") ? HOUR : 60_000);
  const roll = (at: number): number =>
    calendar === undefined || rule.roll === undefined
      ? at
      : rolledMoment(calendar, at, rule.roll, rule.at ?? "same-time");
  if (step === -1) return { kind: "at", at: roll(days.timeAway(clock, from, target, -1)) };
  const { pauses, ...calm } = around;
  const stops = stopsFrom(from, around);
  for (let known = 0; ; known += 1) {
    const before = stops
      .slice(0, known)
      .map(({ start: at, end, lasts }) => (lasts ? { start: at } : { start: at, end }));
    const due = pausedDue(clock, from, target, { ...calm, pauses: before });
    if (due.kind === "suspended") return { ...due, ifResumedNow: roll(due.ifResumedNow) };
    // RULE: what rolled back was due before the target was used up, and no later pause moves it.
    const next = stops[known];
    if (next === undefined || next.start >= roll(due.at)) return { kind: "at", at: roll(due.at) };
  }
}

/** "A moment on a date that is no working day moves to the same time of the working day that `roll` names", or to that of `at`. */
function rolledMoment(calendar: CalendarSpec, at: number, roll: Roll, time: TimeOfDate): number {
  const { timeZone } = calendar;
  const date = days.dateIn(timeZone, at);
  if (days.isWorking(calendar, date)) return at;
  const to = rolled(calendar, date, roll);
  const hours = days.hoursOn(calendar, to);
  switch (time) {
    case "same-time":
      return days.momentIn(timeZone, to, days.timeIn(timeZone, at));
    case "start-of-working-day":
      return hours.at(0)?.start ?? NaN;
    case "end-of-working-day":
      return hours.at(-1)?.end ?? NaN;
    case "start-of-day":
      return days.momentIn(timeZone, to, "00:00");
    case "end-of-day":
      return days.momentIn(timeZone, to, "24:00");
    default:
      return days.momentIn(timeZone, to, time);
  }
}

/** Whether a moment to which a length of time rolled is the end of a date. */
export function rollsToEnd(rule: WithinRule, start: number, around: Surroundings): boolean {
  const calendar = rule.calendar === undefined ? undefined : around.calendars[rule.calendar];
  if (calendar === undefined || !["end-of-day", "24:00", "end-of-working-day"].includes(rule.at ?? "")) return false;
  const { roll: _roll, at: _at, ...unrolled } = rule;
  const [without, due] = [dueWithin(unrolled, start, around), dueWithin(rule, start, around)];
  if (without.kind !== "at" || due.kind !== "at") return false;
  const date = days.dateIn(calendar.timeZone, due.at);
  const isOff = !days.isWorking(calendar, days.dateIn(calendar.timeZone, without.at));
  return isOff && days.momentIn(calendar.timeZone, date, "00:00") === due.at;
}

/** Due = add(C − pauses, start, target), as for every clock. */
export function pausedDue(
  clock: CalendarSpec | undefined,
  start: number,
  target: number,
  around: Surroundings,
): Exclude<NaiveDue, { kind: "waiting" }> {
  let [at, left] = [start, target];
  for (const pause of left === 0 ? [] : stopsFrom(start, around)) {
    const counted = days.timeBetween(clock, at, pause.start);
    // "A target that was used up by the time the pause began is due as if there were none."
    if (counted >= left) break;
    left -= counted;
    if (pause.lasts) return { kind: "suspended", ifResumedNow: days.timeAway(clock, asOfNow(pause, around), left, 1) };
    at = pause.end;
  }
  return { kind: "at", at: days.timeAway(clock, at, left, 1) };
}

/**
 * "It counts from the next full hour on the wall clock after the start, even where the start is a full hour": the first later moment at
 * which the clock on the wall shows one. RULE: counted back, from the full hour at or before it, since it is the hour of the event that is
 * not counted.
 */
export function fullHour(zone: string, start: number, step: Step): number {
  const at = (instant: number): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  /** How far the clock on the wall is past the full hour. */
  const past = (instant: number): number => {
    const { minute, second, millisecond } = at(instant);
    return minute * 60_000 + second * 1000 + millisecond;
  };
  if (step === -1) {
    const change = at(start + 1).getTimeZoneTransition("previous")?.epochMilliseconds ?? -Infinity;
    const found = start - past(start);
    if (found >= change) return found;
    return past(change) === 0 ? change : fullHour(zone, change - 1, -1);
  }
  const found = start + HOUR - past(start);
  const change = at(start).getTimeZoneTransition("next")?.epochMilliseconds ?? Infinity;
  if (found < change) return found;
  return past(change) === 0 ? change : fullHour(zone, change, 1);
}

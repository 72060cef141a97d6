/**
 * When one promise is due by a rule of docs/semantics.md that counts dates, read from the page date by date. Quoted lines are the page's,
 * "RULE" marks a reading where it is silent. Shares nothing with the library but types.
 */
import { countOf, isEndOfDate, momentWithout } from "./naive-count.js";
import type { Count } from "./naive-count.js";
import { writtenOut } from "./naive-counting.js";
import type { CountRule, DateRule, NaiveDue, Pause, Surroundings, WithinRule } from "./naive-date-rules.js";
import { timeAway, timeBetween } from "./naive-days.js";
import { asOfNow, dueWithin, pausedDue, rollsToEnd, stopsFrom } from "./naive-spans.js";
import type { Stop } from "./naive-spans.js";

/** `start` is the moment from which the clause counts; for a rule that counts back, the moment back from which it counts. */
export function naiveDue(rule: DateRule, start: number, around: Surroundings): NaiveDue {
  if ("earliestOf" in rule) return outermost(rule.earliestOf, start, around, Math.min);
  if ("latestOf" in rule) return outermost(rule.latestOf, start, around, Math.max);
  if ("sumOf" in rule) return oneAfterAnother(rule.sumOf, start, around);
  const written = writtenOut(rule);
  return "within" in written ? dueWithin(written, start, around) : dueByDates(written, start, around);
}

/** Whether a due moment is the end of a date, so that what counts from it has that date as its day zero. */
export function naiveEndsDate(rule: DateRule, start: number, around: Surroundings): boolean {
  const several = "earliestOf" in rule ? rule.earliestOf : "latestOf" in rule ? rule.latestOf : undefined;
  if (several !== undefined) {
    const due = naiveDue(rule, start, around);
    const same = several.filter((each) => JSON.stringify(naiveDue(each, start, around)) === JSON.stringify(due));
    return same.some((each) => naiveEndsDate(each, start, around));
  }
  if ("sumOf" in rule) return sumEndsDate(rule.sumOf, start, around);
  const written = writtenOut(rule as CountRule | WithinRule);
  if ("within" in written) return rollsToEnd(written, start, around);
  const count = countOf(written, start, around);
  if (written.backward === true || around.pauses === undefined) return isEndOfDate(count, []);
  if (written.paused !== "time") return isEndOfDate(count, stopsOf(count, around).stops);
  // "What paused time moved is due at no time of a date."
  const moved = movedByTime(count, around);
  return moved.kind === "at" && moved.at === momentWithout(count, []) && isEndOfDate(count, []);
}

/** "Several such rules, of which the earliest or the latest moment counts; they nest." */
function outermost(rules: readonly DateRule[], start: number, around: Surroundings, choose: typeof Math.min): NaiveDue {
  const dues = rules.map((rule) => naiveDue(rule, start, around));
  if (dues.some(({ kind }) => kind === "waiting")) return { kind: "waiting" };
  const at = choose(
    ...dues.map((due) => (due.kind === "at" ? due.at : due.kind === "suspended" ? due.ifResumedNow : 0)),
  );
  // RULE: a moment that is known is the earliest for good, since what a pause suspends only moves on; it is never the latest.
  const isHeld = dues.some((due) => due.kind === "suspended" && (choose === Math.max || due.ifResumedNow === at));
  const isFixed = choose === Math.min && dues.some((due) => due.kind === "at" && due.at === at);
  return isHeld && !isFixed ? { kind: "suspended", ifResumedNow: at } : { kind: "at", at };
}

/** "Rules one after another, each of which counts from the moment at which the one before ends." */
function oneAfterAnother(rules: readonly DateRule[], start: number, around: Surroundings): NaiveDue {
  // "No clock stands still before it has started", though a leg may end before it began.
  let pauses: readonly Pause[] = (around.pauses ?? [])
    .filter(({ end = Infinity }) => end > start)
    .map((pause) => ({ ...pause, start: Math.max(pause.start, start) }));
  let at = start;
  let { startEndsDate = false } = around;
  let isSuspended = false;
  for (const rule of rules) {
    const leg = { ...around, pauses, startEndsDate };
    const due = naiveDue(rule, at, leg);
    if (due.kind === "waiting") return due;
    // "A leg that ends at 24:00 ends its date."
    startEndsDate = naiveEndsDate(rule, at, leg);
    at = due.kind === "at" ? due.at : due.ifResumedNow;
    if (due.kind === "at") continue;
    // "With that if it ended now": the legs after it count as if it had.
    isSuspended = true;
    pauses = pauses.map((pause) => ({
      ...pause,
      end: pause.end ?? asOfNow({ start: pause.start, end: Infinity }, around),
    }));
  }
  return isSuspended ? { kind: "suspended", ifResumedNow: at } : { kind: "at", at };
}

/** A sum ends a date where its last leg does. */
function sumEndsDate(rules: readonly DateRule[], start: number, around: Surroundings): boolean {
  const last = rules.at(-1);
  const before = oneAfterAnother(rules.slice(0, -1), start, around);
  if (last === undefined || before.kind === "waiting") return false;
  const at = before.kind === "at" ? before.at : before.ifResumedNow;
  const isOne = rules.length === 1 ? (around.startEndsDate ?? false) : sumEndsDate(rules.slice(0, -1), start, around);
  return naiveEndsDate(last, at, { ...around, startEndsDate: isOne });
}

function dueByDates(rule: CountRule, start: number, around: Surroundings): NaiveDue {
  if (typeof rule.cutOff === "object" && rule.cutOff.event !== undefined && around.cutOffEvent === undefined)
    return { kind: "waiting" };
  const count = countOf(rule, start, around);
  // "Is moved by no pause."
  if (rule.backward === true) return { kind: "at", at: momentWithout(count, []) };
  return rule.paused === "time" ? movedByTime(count, around) : movedByDates(count, around);
}

/** "Pauses move a count of dates by days." */
function movedByDates(count: Count, around: Surroundings): NaiveDue {
  const { stops, isHeld } = stopsOf(count, around);
  const at = momentWithout(count, stops);
  return isHeld ? { kind: "suspended", ifResumedNow: at } : { kind: "at", at };
}

/** The times for which the clock stood still before it was due, and whether it still does. */
function stopsOf(count: Count, around: Surroundings): { readonly stops: readonly Stop[]; readonly isHeld: boolean } {
  const stops: Stop[] = [];
  for (const pause of stopsFrom(count.start, around)) {
    // "A target that was used up by the time the pause began is due as if there were none."
    if (pause.start >= momentWithout(count, stops)) break;
    stops.push({ start: pause.start, end: pause.lasts ? asOfNow(pause, around) : pause.end });
    if (pause.lasts) return { stops, isHeld: true };
  }
  return { stops, isHeld: false };
}

/**
 * "With `paused: "time"` it moves by time instead: the promise is due once its working time from the start until the moment without pauses
 * has been counted." RULE: pauses that take none of that time move nothing, also where that moment lies outside the hours.
 */
function movedByTime(count: Count, around: Surroundings): NaiveDue {
  const { calendar, start } = count;
  const without = momentWithout(count, []);
  const target = Math.max(0, timeBetween(calendar, start, without));
  const usedUp = timeAway(calendar, start, target, 1);
  const moved = pausedDue(calendar, start, target, around);
  const told = (at: number): number => (at === usedUp ? without : at);
  return moved.kind === "at" ? { ...moved, at: told(moved.at) } : { ...moved, ifResumedNow: told(moved.ifResumedNow) };
}

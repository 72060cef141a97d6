import type { DateUnit, Roll } from "../calendar/date-count.js";
import { lawOfDates, lawOfHours } from "../contract/counting.js";
import type { DatesLaw } from "../contract/counting.js";
import type { FromAttribute } from "../contract/from-attribute.js";
import type { Moment } from "./due-words.js";
import { enumerated } from "./enumerated.js";
import { isTime, rulesIn, unitOf } from "./said.js";
import type { SpanSaid } from "./said.js";
import type { Teller } from "./teller.js";

/** The lines that tell a rule by which a moment follows from another; `depth` is how many lists it stands in. */
export function spanLines(teller: Teller, span: SpanSaid, from: Moment, depth = 0, period = false): readonly string[] {
  const rules = rulesIn(span);
  const unit = unitOf(span);
  if (rules !== undefined) return joinedLines(teller, span, rules, from, depth, period);
  return unit === undefined ? withinLines(teller, span, from) : datesLines(teller, span, unit, from, period);
}

function joinedLines(
  teller: Teller,
  span: SpanSaid,
  rules: readonly SpanSaid[],
  from: Moment,
  depth: number,
  period: boolean,
): readonly string[] {
  const { picks, moments } = teller.due;
  const isSum = span.sumOf !== undefined;
  const form = isSum ? "sumOf" : span.earliestOf === undefined ? "latestOf" : "earliestOf";
  const parts = rules.map((rule, index) => {
    const follows = isSum && index > 0;
    return spanLines(teller, rule, follows ? moments.legEnd : from, depth + 1, period && !follows);
  });
  return [picks[form], ...enumerated(teller, parts, depth)];
}

function withinLines(teller: Teller, span: SpanSaid, from: Moment): readonly string[] {
  const { due } = teller;
  const { within = 0, clock, calendar, counting } = span;
  const isBackward = span.backward === true;
  const law = counting === undefined ? undefined : lawOfHours(counting, isBackward);
  const named = (id: string | FromAttribute): string => teller.calendarNamed(id);
  const counted = due.counted(clock === undefined ? undefined : teller.calendarNamed(clock));
  const roll = rollOf(span.roll, law?.roll);
  const at = span.at !== undefined && isTime(span.at) ? teller.timeOfDay(span.at) : "same-time";
  return [
    due.within(teller.length(within), from, counted, isBackward),
    ...((span.fullHours ?? law?.fullHours) === true ? [due.fullHours] : []),
    ...(calendar === undefined
      ? []
      : [roll === undefined ? due.datesOf(named(calendar)) : due.rolls(named(calendar), roll, at, false)]),
    ...lawLines(teller, span),
  ];
}

function datesLines(teller: Teller, span: SpanSaid, unit: DateUnit, from: Moment, period: boolean): readonly string[] {
  const { due } = teller;
  const { calendar, counting, ifClosed = "keep", paused = "days" } = span;
  const isBackward = span.backward === true;
  const law = counting === undefined ? undefined : lawOfDates(counting, isBackward, calendar !== undefined);
  const named = calendar === undefined ? undefined : teller.calendarNamed(calendar);
  const roll = rollOf(span.roll, unit === "workingDays" ? undefined : law?.roll);
  const head = due.dates({
    ...{
      unit,
      count: countOf(span[unit] ?? 0),
      calendar: named,
      from,
      isAfterPeriod: period,
      at: timeOf(teller, span, law),
    },
    ...{ countsFirst: span.firstDay === "counted", isClear: span.clear === true, isBackward },
  });
  const workingDates = [
    ...(roll === undefined || named === undefined ? [] : [due.rolls(named, roll, "same-time", true)]),
    ...atLeastLines(teller, span, unit, named, law),
  ];
  return [
    head,
    ...cutOffLines(teller, span),
    ...workingDates,
    ...(named === undefined || unit === "workingDays" || workingDates.length > 0 ? [] : [due.datesOf(named)]),
    ...(ifClosed === "keep" ? [] : [due.keepsClosed[ifClosed]]),
    ...(paused === "days" ? [] : [due.paused[paused]]),
    ...lawLines(teller, span),
  ];
}

function countOf(count: number | FromAttribute): number | { readonly asked: string } {
  return typeof count === "number" ? count : { asked: count.fromAttribute };
}

function timeOf(teller: Teller, { at }: SpanSaid, law: DatesLaw | undefined): string {
  return at !== undefined && isTime(at) ? teller.timeOfDay(at) : (law?.at ?? "end-of-day");
}

function rollOf(said: Roll | "none" | undefined, byLaw: Roll | undefined): Roll | undefined {
  return said === "none" ? undefined : (said ?? byLaw);
}

function lawLines({ due }: Teller, { counting }: SpanSaid): readonly string[] {
  return counting === undefined ? [] : [due.byLaw(due.laws[counting])];
}

function cutOffLines(teller: Teller, { cutOff }: SpanSaid): readonly string[] {
  if (cutOff === undefined) return [];
  const { time, strictly = false, event } = typeof cutOff === "string" ? { time: cutOff } : cutOff;
  const name = event === undefined ? undefined : teller.quotedEvent(event);
  return [teller.due.cutOff(teller.timeOfDay(time), strictly, name)];
}

/** How many working days it holds at the least; a law says so of two dates or more. */
function atLeastLines(
  { due }: Teller,
  span: SpanSaid,
  unit: DateUnit,
  calendar: string | undefined,
  law: DatesLaw | undefined,
): readonly string[] {
  const isBackward = span.backward === true;
  if (calendar === undefined) return [];
  if (span.atLeastWorkingDays !== undefined) return [due.atLeast(span.atLeastWorkingDays, calendar, isBackward)];
  const count = span[unit];
  if (law?.workingDays === undefined || unit === "workingDays") return [];
  const text = due.atLeast(law.workingDays, calendar, isBackward);
  if (typeof count === "object") return [due.ifTwoDays(text)];
  const isLong = unit === "calendarDays" ? (count ?? 0) >= 2 : (count ?? 0) > 0;
  return isLong ? [text] : [];
}

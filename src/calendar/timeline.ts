import type { Interval } from "../intervals/interval.js";
import { sameText } from "../text.js";
import type { Text } from "../text.js";
import type { DayNumber } from "../time/plain-date.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import { countingWithin } from "./counting.js";
import type { Rules } from "./rules.js";
import type { DatedDay, DatedDays } from "./dated-days.js";
import { openWithin } from "./timetable.js";

/** A stretch of a calendar's time in which one thing holds: open, closed, or closed for a holiday. */
export interface Stretch extends Interval {
  readonly kind: "open" | "closed" | "holiday";
  /** The name of the holiday, or of the special day to which the hours belong. */
  readonly name?: Text;
  /** Whose hours an open stretch is, where the calendar is made of others: their ids. */
  readonly calendars?: readonly string[];
}

interface LabelledDate extends Interval {
  readonly is: DatedDay;
  readonly calendar: string;
}

/** Tells [from, to) as consecutive stretches without gap or overlap, with the names of the dates that explain them. */
export function timeline(rules: Rules, from: Instant, to: Instant): readonly Stretch[] {
  const told: Stretch[] = [];
  if (from >= to) return told;
  const labels = labelledDates(rules, from, to);
  let at = from;
  for (const piece of openWithin(rules, from, to)) {
    tell(told, at, piece.start, labels, describeClosed);
    tellOpen(told, rules, piece, labels);
    at = piece.end;
  }
  tell(told, at, to, labels, describeClosed);
  return told;
}

function tellOpen(told: Stretch[], rules: Rules, piece: Interval, labels: readonly LabelledDate[]): void {
  if (rules.kind === "weekly" || rules.kind === "timetable") {
    tell(told, piece.start, piece.end, labels, describeOpen);
    return;
  }
  for (const { start, end, calendars } of countingWithin(rules, piece)) {
    const own = labels.filter(({ calendar }) => calendars.includes(calendar));
    const stretches: Stretch[] = [];
    tell(stretches, start, end, own, describeOpen);
    for (const stretch of stretches) told.push({ ...stretch, calendars });
  }
}

type Description = Pick<Stretch, "kind" | "name">;
type Describe = (day: DatedDay | undefined) => Description;

const OPEN: Description = { kind: "open" };
const CLOSED: Description = { kind: "closed" };

function describeOpen(day: DatedDay | undefined): Description {
  return day?.kind === "special" && day.name !== undefined ? { kind: "open", name: day.name } : OPEN;
}

function describeClosed(day: DatedDay | undefined): Description {
  if (day === undefined || (day.kind === "special" && day.shifts.length > 0)) return CLOSED;
  const kind = day.kind === "holiday" ? "holiday" : "closed";
  return day.name === undefined ? { kind } : { kind, name: day.name };
}

/** Tells a piece of time, cut at the dates that describe it otherwise than the rest. */
function tell(
  told: Stretch[],
  start: Instant,
  end: Instant,
  labels: readonly LabelledDate[],
  describe: Describe,
): void {
  const first = told.length;
  let at = start;
  for (const label of labels) {
    if (label.end <= at || label.start >= end || label.start >= label.end) continue;
    const [from, to] = [Math.max(label.start, at), Math.min(label.end, end)];
    add(told, first, at, from, describe(undefined));
    add(told, first, from, to, describe(label.is));
    at = to;
  }
  add(told, first, at, end, describe(undefined));
}

/** Adds a stretch, or makes the one before longer where that is of the same piece and says the same. */
function add(told: Stretch[], first: number, start: Instant, end: Instant, { kind, name }: Description): void {
  if (start >= end) return;
  const last = told.length > first ? told.at(-1) : undefined;
  if (last?.kind === kind && sameText(last.name, name)) told[told.length - 1] = { ...last, end };
  else told.push(name === undefined ? { kind, start, end } : { kind, start, end, name });
}

/** The dates with hours or a name of their own that [from, to) may touch; those of one calendar in order and apart. */
function labelledDates(rules: Rules, from: Instant, to: Instant): readonly LabelledDate[] {
  if (rules.kind === "timetable") return [];
  if (rules.kind !== "weekly") {
    return rules.parts.flatMap((part) => labelledDates(part, from, to)).sort((a, b) => a.start - b.start);
  }
  const labels: LabelledDate[] = [];
  if (rules.days.size === 0) return labels;
  const days = inOrder(rules.days);
  const last = dateAt(rules.zone, to) + 1;
  for (let place = placeFrom(days, dateAt(rules.zone, from)); place < days.length; place += 1) {
    const day = days[place];
    const is = day === undefined || day > last ? undefined : rules.days.get(day);
    if (day === undefined || is === undefined) break;
    const [start, end] = [startOfDate(rules.zone, day), startOfDate(rules.zone, day + 1)];
    labels.push({ start, end, is, calendar: rules.calendar.id });
  }
  return labels;
}

const ordered = new WeakMap<DatedDays, readonly DayNumber[]>();

/** The dates of a calendar that have hours or a name of their own, in order; sorted once. */
function inOrder(days: DatedDays): readonly DayNumber[] {
  let sorted = ordered.get(days);
  if (sorted === undefined) {
    sorted = [...days.keys()].sort((a, b) => a - b);
    ordered.set(days, sorted);
  }
  return sorted;
}

/** The place of the first date that is not before a date. */
function placeFrom(days: readonly DayNumber[], day: DayNumber): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

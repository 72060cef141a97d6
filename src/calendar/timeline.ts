import type { Interval } from "../intervals/interval.js";
import { overlap } from "../intervals/interval.js";
import { complementWithin } from "../intervals/interval-set.js";
import { sameText } from "../text.js";
import type { Text } from "../text.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import { countingWithin } from "./counting.js";
import type { Rules } from "./rules.js";
import type { DatedDay } from "./dated-days.js";
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
  if (from >= to) return [];
  const open = openWithin(rules, from, to);
  const labels = labelledDates(rules, from, to);
  const stretches = [
    ...open.flatMap((piece) => tellOpen(rules, piece, labels)),
    ...complementWithin(open, from, to).flatMap((piece) => split(piece, labels, describeClosed)),
  ];
  return stretches.sort((a, b) => a.start - b.start);
}

function tellOpen(rules: Rules, piece: Interval, labels: readonly LabelledDate[]): readonly Stretch[] {
  if (rules.kind === "weekly" || rules.kind === "timetable") return split(piece, labels, describeOpen);
  return countingWithin(rules, piece).flatMap(({ start, end, calendars }) => {
    const own = labels.filter(({ calendar }) => calendars.includes(calendar));
    return split({ start, end }, own, describeOpen).map((stretch) => ({ ...stretch, calendars }));
  });
}

type Description = Pick<Stretch, "kind" | "name">;

function describeOpen(day: DatedDay | undefined): Description {
  const name = day?.kind === "special" ? day.name : undefined;
  return name === undefined ? { kind: "open" } : { kind: "open", name };
}

function describeClosed(day: DatedDay | undefined): Description {
  if (day === undefined || (day.kind === "special" && day.shifts.length > 0)) return { kind: "closed" };
  const kind = day.kind === "holiday" ? "holiday" : "closed";
  return day.name === undefined ? { kind } : { kind, name: day.name };
}

/** Cuts a piece at the dates that describe it otherwise than the rest. */
function split(
  piece: Interval,
  labels: readonly LabelledDate[],
  describe: (day: DatedDay | undefined) => Description,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const add = (start: Instant, end: Instant, description: Description): void => {
    const last = stretches.at(-1);
    if (start >= end) return;
    if (last?.kind === description.kind && sameText(last.name, description.name))
      stretches.splice(-1, 1, { ...last, end });
    else stretches.push({ start, end, ...description });
  };
  let at = piece.start;
  for (const label of labels) {
    const common = overlap(label, { start: at, end: piece.end });
    if (common === undefined) continue;
    add(at, common.start, describe(undefined));
    add(common.start, common.end, describe(label.is));
    at = common.end;
  }
  add(at, piece.end, describe(undefined));
  return stretches;
}

function labelledDates(rules: Rules, from: Instant, to: Instant): readonly LabelledDate[] {
  if (rules.kind === "timetable") return [];
  if (rules.kind !== "weekly") {
    return rules.parts.flatMap((part) => labelledDates(part, from, to)).sort((a, b) => a.start - b.start);
  }
  if (rules.days.size === 0) return [];
  const labels: LabelledDate[] = [];
  for (let day = dateAt(rules.zone, from); day <= dateAt(rules.zone, to) + 1; day += 1) {
    const is = rules.days.get(day);
    if (is !== undefined)
      labels.push({
        start: startOfDate(rules.zone, day),
        end: startOfDate(rules.zone, day + 1),
        is,
        calendar: rules.calendar.id,
      });
  }
  return labels;
}

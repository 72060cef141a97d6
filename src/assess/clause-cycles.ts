import { historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import type { Ending } from "./verdict.js";
import { behindGate, withClause } from "./gate.js";
import { evaluateLine } from "./line.js";
import type { Evaluated, Line, Open, Subject } from "./line.js";
import type { Obligation, Part } from "./obligation.js";
import type { ClausePlan } from "./plan.js";
import { reopeningsFor, takenBackBy } from "./reopening.js";
import type { Reopenings } from "./reopening.js";
import type { LevelPeriod } from "./restart.js";
import type { Start } from "./start.js";
import { referTo } from "./segments.js";
import type { Writable } from "./trace.js";

/** The obligations of a ticket, for each period those that began in it. */
export type OwedByPeriod = readonly Obligation[][];

/** An obligation that a reopening may have made count no more. */
export interface Told {
  readonly obligation: Writable<Obligation>;
  /** Whether it ended with a reopening. */
  readonly isReopened: boolean;
}

/**
 * Adds what a clause owes a ticket: one obligation for each line of levels, and for each cycle in it. Returns the lines on which it owes nothing,
 * since it was kept before.
 */
export function addClause(
  owed: OwedByPeriod,
  subject: Subject,
  plan: ClausePlan,
  lines: readonly Line[],
): readonly Line[] {
  const reopenings = reopeningsFor(subject, plan);
  const all: Told[] = [];
  const kept = lines.filter((line) => addLine(owed, all, subject, plan, line, reopenings));
  if (reopenings !== undefined) settleCounts(all, subject, reopenings);
  return kept;
}

function addLine(
  owed: OwedByPeriod,
  all: Told[],
  subject: Subject,
  plan: ClausePlan,
  line: Line,
  reopenings: Reopenings | undefined,
): boolean {
  const { periods, known, cancelled, asOf } = subject;
  const end = periods[line.last]?.end;
  const history = end === undefined ? known : historyBefore(known, end.place);
  const reopened = reopenings === undefined ? undefined : addCycles(owed, all, subject, plan, line, reopenings);
  const evaluated = evaluateLine(subject, plan, line, { history, asOf, ending: endingOf(end, cancelled) });
  if (evaluated.gate !== undefined) {
    // What was kept at another level is not owed again, be it for the ticket or not.
    const isTold = end === undefined && !evaluated.keptBefore;
    if (isTold) owed[line.last]?.push(behindGate(plan, evaluated.gate, subject.rules.zone.name));
    return evaluated.keptBefore;
  }
  // What waited still when its level ended leaves nothing; what was kept at another level is not owed again.
  const { part, starts, keptBefore } = evaluated;
  if ((part.state === "inactive" && end !== undefined) || keptBefore) return keptBefore;
  const obligation = tell(part, plan, reopened);
  if (reopenings !== undefined) all.push({ obligation, isReopened: false });
  owed[periodOf(line, starts, periods, reopened)]?.push(obligation);
  return false;
}

/** How obligations end with another level, or with the ticket. */
export function endingOf(end: Placed | undefined, over: Placed | undefined): Ending | undefined {
  if (end !== undefined) return { state: "superseded", event: end };
  return over === undefined ? undefined : { state: "cancelled", event: over };
}

/** Adds the cycles of a line that ended with a reopening, and returns the last such reopening. */
function addCycles(
  owed: OwedByPeriod,
  all: Told[],
  subject: Subject,
  plan: ClausePlan,
  line: Line,
  { counted }: Reopenings,
): Placed | undefined {
  const { periods, known } = subject;
  const from = periods[line.first]?.event.place ?? 0;
  const until = periods[line.last]?.end?.place ?? known.end;
  let last: Placed | undefined;
  for (const reopened of counted) {
    if (reopened.place < from || reopened.place >= until) continue;
    const before = seenAt(subject, plan, line, reopened.place, reopened.at);
    if (before.gate !== undefined || !(before.keptBefore || isOver(before.part))) continue;
    const after = seenAt(subject, plan, line, reopened.place + 1, reopened.at);
    if (after.gate === undefined && isUnchanged(before, after)) continue;
    if (!before.keptBefore) {
      const obligation = tell(before.part, plan, last);
      all.push({ obligation, isReopened: true });
      owed[periodOf(line, before.starts, periods, last)]?.push(obligation);
    }
    last = reopened;
  }
  return last;
}

/** Whether a reopening left alone what had kept a clause. */
function isUnchanged(before: Open, after: Open): boolean {
  return before.keptBefore ? after.keptBefore : overSince(after.part) === overSince(before.part);
}

/** Where a clause stands by what had happened before a place. */
function seenAt(subject: Subject, plan: ClausePlan, line: Line, place: number, asOf: Instant): Evaluated {
  return evaluateLine(subject, plan, line, { history: historyBefore(subject.known, place), asOf, ending: undefined });
}

/** Whether nothing is owed any more: kept, or ended or called off. */
function isOver(part: Part): boolean {
  return overSince(part) !== undefined;
}

/** By which event a promise was kept, late or not; or, where it was ended or called off, when. */
function overSince(part: Part): string | undefined {
  if (part.state === "cancelled") return `cancelled ${part.cancelledAt}`;
  const by = keptBy(part);
  return by === undefined ? undefined : `${part.state} by ${by}`;
}

function keptBy(part: Part): number | undefined {
  return part.state === "kept" || part.state === "kept-late" ? part.keptBy.index : undefined;
}

function tell(part: Writable<Part>, plan: ClausePlan, reopened: Placed | undefined): Writable<Obligation> {
  const obligation: Writable<Obligation> = withClause(part, plan.clause);
  if (reopened !== undefined) obligation.reopened = referTo(reopened);
  return obligation;
}

/**
 * The index of the period to which an obligation belongs: that in which it was reopened, or in which its first clock started, or the last
 * while none has.
 */
function periodOf(
  { first, last }: Line,
  starts: readonly (Start | undefined)[],
  periods: readonly LevelPeriod[],
  reopened: Placed | undefined,
): number {
  if (first === last) return first;
  if (reopened !== undefined) return periodAt(periods, reopened.place);
  const places = starts.flatMap((start) => (start === undefined ? [] : [start.place]));
  if (places.length === 0) return last;
  return Math.min(Math.max(first, periodAt(periods, Math.min(...places))), last);
}

/** The index of the period in which a place lies. */
export function periodAt(periods: readonly LevelPeriod[], place: number): number {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.event.place ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Marks the cycles on which the state of the ticket does not rest. */
export function settleCounts(all: readonly Told[], { known }: Subject, reopenings: Reopenings): void {
  const { counts } = reopenings.rule;
  if (counts === "worst") return;
  for (const { obligation, isReopened } of all) {
    const isOut =
      counts === "first"
        ? obligation.reopened !== undefined
        : isReopened || wasTakenBack(obligation, known, reopenings);
    if (isOut) obligation.counts = false;
  }
}

/** Whether what kept an obligation was taken back when another level had taken its place. */
function wasTakenBack(obligation: Obligation, history: History, reopenings: Reopenings): boolean {
  const by = keptBy(obligation);
  const kept = by === undefined ? undefined : history.all.find(({ index }) => index === by);
  return kept !== undefined && takenBackBy(kept, reopenings, history) !== undefined;
}

import { historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Ending } from "./evaluate.js";
import { behindGate, withClause } from "./gate.js";
import { evaluateLine, isKept, reopeningsFor, wasKeptBefore } from "./line.js";
import type { Evaluated, Line, Subject } from "./line.js";
import type { Obligation, Part } from "./obligation.js";
import type { ClausePlan } from "./plan.js";
import { takenBackBy } from "./reopening.js";
import type { Reopenings } from "./reopening.js";
import type { LevelPeriod } from "./restart.js";
import { referTo } from "./trace.js";
import type { Writable } from "./trace.js";

/** An obligation, and the index of the period in which it began. */
export interface Owed {
  readonly obligation: Writable<Obligation>;
  readonly period: number;
  /** Whether it ended with a reopening. */
  readonly isReopened: boolean;
}

/** What a clause owes a ticket: one obligation for each line of levels, and for each cycle in it. */
export function cyclesOfClause(subject: Subject, plan: ClausePlan, lines: readonly Line[]): readonly Owed[] {
  const owed: Owed[] = [];
  for (const line of lines) addLine(owed, subject, plan, line);
  const reopenings = reopeningsFor(subject, plan);
  if (reopenings !== undefined) settleCounts(owed, subject, reopenings);
  return owed;
}

function addLine(owed: Owed[], subject: Subject, plan: ClausePlan, line: Line): void {
  const { periods, known, cancelled, asOf } = subject;
  const end = periods[line.last]?.end;
  const history = end === undefined ? known : historyBefore(known, end.place);
  const ending: Ending | undefined =
    end !== undefined ? { state: "superseded", event: end } : cancelled && { state: "cancelled", event: cancelled };
  const reopened = addCycles(owed, subject, plan, line, end);
  const evaluated = evaluateLine(subject, plan, line, { history, asOf, ending });
  if (evaluated.gate !== undefined) {
    if (end !== undefined) return;
    owed.push({
      obligation: behindGate(plan, evaluated.gate, subject.rules.zone.name),
      period: line.last,
      isReopened: false,
    });
    return;
  }
  // What waited still when its level ended leaves nothing; what was kept at another level is not owed again.
  const { part, judged } = evaluated;
  if ((part.state === "inactive" && end !== undefined) || wasKeptBefore(part, judged)) return;
  owed.push(told(subject, plan, line, evaluated, reopened, false));
}

/** Adds the cycles of a line that ended with a reopening, and returns the last such reopening. */
function addCycles(
  owed: Owed[],
  subject: Subject,
  plan: ClausePlan,
  line: Line,
  end: Placed | undefined,
): Placed | undefined {
  const reopenings = reopeningsFor(subject, plan);
  const { periods, known } = subject;
  const from = periods[line.first]?.event.place ?? 0;
  let last: Placed | undefined;
  for (const reopened of reopenings?.counted ?? []) {
    if (reopened.place < from || reopened.place >= Math.min(end?.place ?? Infinity, known.happenings.length)) continue;
    const [before, after] = [reopened.place, reopened.place + 1].map((place) =>
      evaluateLine(subject, plan, line, {
        history: historyBefore(known, place),
        asOf: reopened.at,
        ending: undefined,
      }),
    );
    if (before?.gate !== undefined || before === undefined || !isKept(before.part)) continue;
    if (after?.gate === undefined && after !== undefined && keptBy(after.part) === keptBy(before.part)) continue;
    if (!wasKeptBefore(before.part, before.judged)) owed.push(told(subject, plan, line, before, last, true));
    last = reopened;
  }
  return last;
}

function keptBy(part: Part): number | undefined {
  return part.state === "kept" || part.state === "kept-late" ? part.keptBy.index : undefined;
}

function told(
  { periods }: Subject,
  plan: ClausePlan,
  line: Line,
  { part, starts }: Extract<Evaluated, { readonly gate: undefined }>,
  reopened: Placed | undefined,
  isReopened: boolean,
): Owed {
  const obligation: Writable<Obligation> = withClause(part, plan.clause);
  if (reopened === undefined) return { obligation, period: periodOf(line, starts, periods), isReopened };
  obligation.reopened = referTo(reopened);
  return { obligation, period: periodAt(periods, reopened.place), isReopened };
}

/** The index of the period to which a line's obligation belongs: that in which its first clock started, or the last while none has. */
function periodOf(
  { first, last }: Line,
  starts: Extract<Evaluated, { readonly gate: undefined }>["starts"],
  periods: readonly LevelPeriod[],
): number {
  if (first === last) return first;
  const places = starts.flatMap((start) => (start === undefined ? [] : [start.place]));
  if (places.length === 0) return last;
  return Math.min(Math.max(first, periodAt(periods, Math.min(...places))), last);
}

function periodAt(periods: readonly LevelPeriod[], place: number): number {
  return periods.filter(({ event }) => event.place <= place).length - 1;
}

/** Marks the cycles on which the state of the ticket does not rest. */
function settleCounts(owed: readonly Owed[], { known }: Subject, reopenings: Reopenings): void {
  const { counts } = reopenings.rule;
  if (counts === "worst") return;
  for (const { obligation, isReopened } of owed) {
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
  const kept = by === undefined ? undefined : history.happenings.find(({ index }) => index === by);
  return kept !== undefined && takenBackBy(kept, reopenings, history) !== undefined;
}

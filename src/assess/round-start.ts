import type { StartRule } from "../contract/clause.js";
import type { History } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import type { Basis } from "./basis.js";
import { NOTHING_RESOLVED } from "./due.js";
import type { Due } from "./due.js";
import { endsDate } from "./end-of-date.js";
import { standingOn, startOfClock } from "./line.js";
import type { Line } from "./line.js";
import type { Link } from "./link.js";
import type { Reckoning, Term } from "./reckon.js";
import { placeAfter } from "./round.js";
import type { Course, Next, OpenRound, Since } from "./round.js";
import { countsFromDue, startAfterDue, startRuleOf } from "./start.js";
import type { Start } from "./start.js";
import type { CountsFrom } from "./trace.js";

/*
 * The starts of rounds: from the clause's own trigger, from an event, or from a due moment.
 */

/** A clause on a line. */
type OnLine = Pick<Course, "subject" | "plan" | "line">;
export type OpenNext = Extract<Next, { readonly kind: "open" }>;

/** A round that has begun. */
export function opened(start: Start, link: Link | undefined, startedAt: OpenRound["startedAt"]): OpenNext {
  const term: Term = { start, after: start.place, resolved: NOTHING_RESOLVED, link, isAgain: false };
  return { kind: "open", round: { term, startedAt } };
}

/** A round that counts from an event. */
export function roundFrom(course: OnLine, since: Since, link: Link | undefined): OpenNext {
  const { event, by } = since;
  const { starts } = course.subject;
  if (by !== undefined) {
    const start = starts(by, event);
    return opened(start, link, () => start);
  }
  const start = starts(ruleAt(course, event.place), event);
  return opened(start, link, (level) => starts(ruleOf(course, level), event));
}

function ruleOf({ subject, plan }: OnLine, level: string): StartRule {
  return startRuleOf(subject.rules, plan.clause, level);
}

/** The start rule of what starts at a place. */
function ruleAt(course: OnLine, place: number): StartRule {
  return ruleOf(course, basisAt(course.line, place).level);
}

function basisAt({ later, ended }: Line, place: number): Basis {
  for (let index = later.length - 1; index >= 0; index -= 1) {
    const each = later[index];
    if (each !== undefined && each.place <= place) return each.basis;
  }
  return ended;
}

/** The start of the clause itself, from its trigger or from where the level's clocks count. */
export function ownStart(
  { subject, plan, repeated }: Course,
  basis: Basis,
  line: Pick<Line, "later">,
  history: History,
): Start | undefined {
  return startOfClock(standingOn(subject, plan, history, basis), line, repeated.limit, undefined);
}

/** A round that counts from a due moment. */
export function roundAfterDue(course: Course, counts: CountsFrom, before: Start): OpenNext {
  const place = placeAfter(course, counts.at) - 1;
  const start = startAfterDue(ruleAt(course, place), counts, place, before);
  return opened(start, undefined, (level) => startAfterDue(ruleOf(course, level), counts, place, before));
}

/** The due moment of a round, from which the next counts. */
export function fromDue({ plan }: Course, at: Instant, { due, trace }: Reckoning): CountsFrom {
  return countsFromDue(plan.clause.id, at, endsDate(due, trace));
}

/** A start, for what counts from its due moment: that leans on the dates on which the due moment leans. */
export function leansOn(start: Start, due: Due): Start {
  const { at, known, place, provisional, trace } = start;
  return due.kind === "at" && due.provisional && !provisional ? { at, known, place, provisional: true, trace } : start;
}

import type { Limit } from "../contract/clause.js";
import { isBackward, spanOf } from "../contract/due-rule.js";
import { historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { givesWay, levelAt, startIn } from "./basis.js";
import type { Basis, Levels, Standing } from "./basis.js";
import { evaluate, judgeAll } from "./evaluate.js";
import type { ClauseReopenings, Judged, StartedSetting } from "./judge.js";
import type { Ending } from "./verdict.js";
import { gateIn, gateOf } from "./gate.js";
import type { Gate } from "./gate.js";
import type { Link } from "./link.js";
import { isMoving, settledStart } from "./moving-trigger.js";
import type { Part } from "./obligation.js";
import type { ClausePlan } from "./plan.js";
import type { LevelPeriod } from "./restart.js";
import { reopeningsFor, takenBackBy } from "./reopening.js";
import type { Reopenings } from "./reopening.js";
import type { Rounds } from "./round.js";
import { startRuleOf } from "./start.js";
import type { Start } from "./start.js";
import type { Writable } from "./trace.js";

/**
 * A time during which a clause is owed on one basis: consecutive levels at which it applies, and whose changes leave its clocks alone.
 * A change of level that leaves a clause's clocks alone does not end its obligation.
 */
export interface Line {
  /** The indexes of its first and last period. */
  readonly first: number;
  last: number;
  /** On what the starts of what counts no time rest, and on what those of clocks do. */
  readonly began: Basis;
  ended: Basis;
  /** Levels that left its clocks alone: only clocks that a trigger sets going later start by their rules. */
  later: readonly Later[];
  /** What each promise brings with it from the level before; `undefined` where none does. */
  readonly links: readonly (Link | undefined)[] | undefined;
  /** Whether the clause as a whole was kept before, so that it is not owed again. */
  readonly isSettled: boolean;
  /** Whether it was kept just before a reopening, as far as that was asked. */
  keptBefore: Map<Placed, boolean> | undefined;
  /** The rounds of a clause that is owed in rounds, as far as they were followed; and the clause's line before. */
  rounds: Rounds | undefined;
  readonly previous: Line | undefined;
}

/** A basis for what starts after a place. */
export interface Later {
  readonly place: number;
  readonly basis: Basis;
}

/** A ticket on its way through the clauses. */
export interface Subject extends Levels {
  readonly history: History;
  readonly asOf: Instant;
  readonly cancelled: Placed | undefined;
  /** What had happened when the ticket was cancelled, or all that has. */
  readonly known: History;
  /** The lines of a clause, as far as they have been found. */
  linesOf: (plan: ClausePlan) => readonly Line[];
}

/** Where a clause stands; or the gate before which it stands, and whether it was kept before its line began. */
export type Evaluated =
  { readonly gate: Exclude<Gate, { readonly kind: "open" }>; readonly keptBefore: boolean } | Open;

/** Where a clause stands whose gate is open, and its promises one by one. */
export interface Open {
  readonly gate: undefined;
  readonly part: Writable<Part>;
  readonly judged: readonly Judged[];
  readonly starts: readonly (Start | undefined)[];
  /** Whether it was kept before its line began, and so is not owed again. */
  readonly keptBefore: boolean;
}

/** How much of a ticket is looked at, and from when. */
export interface Sight {
  readonly history: History;
  readonly asOf: Instant;
  readonly ending: Ending | undefined;
}

/** What a clause owes on a line, as far as is seen of the ticket. */
export function evaluateLine(subject: Subject, plan: ClausePlan, line: Line, sight: Sight): Evaluated {
  const { rules } = subject;
  const { clause, limits, pauses, appointments } = plan;
  const { history } = sight;
  const isPlain = clause.hours.length === 0 && plan.unless === undefined;
  const gate = isPlain
    ? gateOf(clause, history)
    : gateIn(standingOn(subject, plan, history, line.began), placeOf(subject, line));
  if (gate.kind !== "open" && !line.isSettled) return { gate, keptBefore: false };
  const reopenings = reopeningsFor(subject, plan);
  const isProvisional = gate.kind === "open" && gate.provisional;
  const setting: StartedSetting = {
    clause: clause.id,
    timeZone: rules.zone.name,
    history,
    asOf: sight.asOf,
    ending: sight.ending,
    pauses,
    limits,
    starts: startsOf(subject, plan, line, history, isProvisional),
    links: line.links,
    appointments,
    reopenings: reopenings && reopeningsOn(subject, plan, line, reopenings),
  };
  const judged = judgeAll(setting);
  const only = clause.commitment.kind === "limit" ? judged[0] : undefined;
  const part =
    only?.part ?? evaluate(clause.commitment, setting, judged, callingOff(subject, plan, line, setting, isProvisional));
  const keptBefore =
    line.links !== undefined && (isSettled(line, reopenings, history) || isKeptFromBefore(part, judged));
  if (gate.kind !== "open") return { gate, keptBefore };
  return { gate: undefined, part, judged, starts: setting.starts, keptBefore };
}

/** How what was still open of joined promises on a line is called off by an event; nothing where that was before the line began. */
function callingOff(
  subject: Subject,
  plan: ClausePlan,
  line: Line,
  setting: StartedSetting,
  isProvisional: boolean,
): (event: Placed) => StartedSetting | undefined {
  return (event) => {
    if (event.place < placeOf(subject, line)) return undefined;
    const history = historyBefore(setting.history, event.place);
    const starts = startsOf(subject, plan, line, history, isProvisional);
    return { ...setting, history, asOf: event.at, ending: { state: "cancelled", event }, starts };
  };
}

/** The starts of a clause's promises on a line; all of them provisional where it may not be for the ticket. */
function startsOf(
  subject: Subject,
  plan: ClausePlan,
  line: Line,
  history: History,
  provisional: boolean,
): readonly (Start | undefined)[] {
  const { limits } = plan;
  const starts: (Start | undefined)[] = [];
  for (let index = 0; index < limits.length; index += 1) {
    const start = startOf(subject, plan, line, history, index);
    starts.push(provisional && start !== undefined ? { ...start, provisional } : start);
  }
  return starts;
}

function startOf(subject: Subject, plan: ClausePlan, line: Line, history: History, index: number): Start | undefined {
  const limit = plan.limits[index];
  if (limit === undefined) return undefined;
  if (isMoving(limit)) return startOfMoving(subject, plan, line, history, limit, index);
  const link = line.links?.[index];
  if (isClock(limit)) return startOfClock(standingOn(subject, plan, history, line.ended), line, limit, link);
  return startIn(standingOn(subject, plan, history, line.began), limit, link);
}

/** The place from which a clause is owed on a line. */
function placeOf({ periods }: Subject, { first }: Pick<Line, "first">): number {
  return periods[first]?.event.place ?? 0;
}

/** The start of a promise whose trigger may move. */
export function startOfMoving(
  subject: Subject,
  plan: ClausePlan,
  line: Pick<Line, "first" | "began" | "ended" | "later" | "links">,
  history: History,
  limit: Limit,
  index: number,
): Start | undefined {
  const link = line.links?.[index];
  const startBy = (seen: History): Start | undefined =>
    isClock(limit)
      ? startOfClock(standingOn(subject, plan, seen, line.ended), line, limit, link)
      : startIn(standingOn(subject, plan, seen, line.began), limit, link);
  const whose = { clause: plan.clause.id, pauses: plan.pauses };
  return settledStart(limit, history, placeOf(subject, line), startBy, whose, plan.appointments?.[index], link);
}

/** The start of a clock on a line; `ended` is how its clause stands there. */
export function startOfClock(
  ended: Standing,
  { later }: Pick<Line, "later">,
  limit: Limit,
  link: Link | undefined,
): Start | undefined {
  let start = startIn(ended, limit, link);
  for (const { place, basis } of later) {
    if (start !== undefined && start.place < place) continue;
    start = startIn({ ...ended, basis }, limit, link, start !== undefined);
  }
  return start;
}

/** The reopenings of a clause, and what they do to its promises on a line. */
function reopeningsOn(subject: Subject, plan: ClausePlan, line: Line, { rule, counted }: Reopenings): ClauseReopenings {
  const { rules, periods, starts } = subject;
  const { clause } = plan;
  return {
    rule,
    counted,
    startAgain({ due }, event) {
      const isTimed = due.kind !== "before" && due.kind !== "at";
      return starts(isTimed ? startRuleOf(rules, clause, levelAt(periods, event.place)) : undefined, event);
    },
    wasKeptBefore: (reopened) => wasKeptBefore(subject, plan, line, reopened),
  };
}

/** Whether a clause as a whole was kept just before a reopening; worked out once for a line. */
function wasKeptBefore(subject: Subject, plan: ClausePlan, line: Line, reopened: Placed): boolean {
  // What the clause had not begun to promise by then was not broken.
  if (reopened.place < placeOf(subject, line)) return true;
  line.keptBefore ??= new Map();
  let kept = line.keptBefore.get(reopened);
  if (kept === undefined) {
    const history = historyBefore(subject.known, reopened.place);
    const before = evaluateLine(subject, plan, line, { history, asOf: reopened.at, ending: undefined });
    kept = before.gate === undefined && (before.keptBefore || isKept(before.part));
    line.keptBefore.set(reopened, kept);
  }
  return kept;
}

/** Whether a clause as a whole was kept, late or not. */
export function isKept({ state }: Part): boolean {
  return state === "kept" || state === "kept-late";
}

/** Whether a clause was kept as a whole before its line began, and nothing that kept it was taken back. */
function isSettled(
  { isSettled: was, links = [] }: Line,
  reopenings: Reopenings | undefined,
  history: History,
): boolean {
  return was && !links.some((link) => link?.kept && takenBackBy(link.kept.event, reopenings, history));
}

/** Whether what keeps a clause kept it before the change of level with which its line began. */
function isKeptFromBefore(part: Part, judged: readonly Judged[]): boolean {
  if (part.state !== "kept" && part.state !== "kept-late") return false;
  const { index } = part.keptBy;
  // Of several promises that one event kept, those kept late do not keep a whole that is kept in time.
  const decides = (each: Judged): boolean =>
    each.kept?.index === index && (part.state === "kept-late" || each.part.state === "kept");
  return judged.some((each) => each.keptBefore && decides(each));
}

/** Whether a clock was carried over from another level, or must not fall due later than one. */
export function isLinked(link: Link | undefined): boolean {
  return link !== undefined && (link.start !== undefined || link.caps.length > 0);
}

/** Where a clause stands on a basis. */
export function standingOn(levels: Levels, plan: ClausePlan, history: History, basis: Basis): Standing {
  return { levels, plan, history, basis };
}

/**
 * Whether a change of level asks a clause anew that stands in the place of others, since they are not for the same levels: what it promised ends
 * where one of them is for the ticket at the new level, and it is asked again where it promised nothing.
 */
export function isAskedAnew(subject: Subject, plan: ClausePlan, { began }: Line, period: LevelPeriod): boolean {
  const { unless } = plan;
  if (unless === undefined) return false;
  if (unless.kindOfLevel.get(began.level) === unless.kindOfLevel.get(period.level)) return false;
  const before = historyBefore(subject.known, period.event.place);
  return (
    gateIn(standingOn(subject, plan, before, began)).kind !== "open" ||
    givesWay({ levels: subject, plan, history: subject.known }, period)
  );
}

/** Whether a promise counts time; only clocks restart. */
export function isClock({ due }: Limit): boolean {
  const span = spanOf(due);
  return span !== undefined && !isBackward(span);
}

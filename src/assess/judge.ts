import type { Limit } from "../contract/clause.js";
import { eventsOfDue, spanOf } from "../contract/due-rule.js";
import type { AppointmentRule } from "../contract/rules.js";
import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Pause } from "../ticket/pauses.js";
import type { Instant } from "../time/zone.js";
import { noticeOf } from "./appointment.js";
import { NO_DUE, NOTHING_RESOLVED } from "./due.js";
import type { Link } from "./link.js";
import { awaitsEvent, eventMissing, triggerMissing } from "./missing.js";
import type { Awaiting, Outcome, Part } from "./obligation.js";
import { isOverBefore, triggersAfter } from "./moving-trigger.js";
import { partOf } from "./part.js";
import type { Whose } from "./part.js";
import { readingOf } from "./pausing.js";
import type { PauseRules } from "./plan.js";
import { knownSince, reckon } from "./reckon.js";
import type { Agreed, Reckoning, Term } from "./reckon.js";
import { firstStanding, goneOn, takenBackBy } from "./reopening.js";
import type { Reopenings } from "./reopening.js";
import { countedFor } from "./span.js";
import { fromLatest } from "./start.js";
import type { Start } from "./start.js";
import { referTo } from "./segments.js";
import type { Writable } from "./trace.js";
import { limitOutcome } from "./verdict.js";
import type { Setting } from "./verdict.js";
import { warningsTowards } from "./warn.js";

/** A setting in which clocks have started: the promises of a clause, and for each its start, none where its trigger has not happened. */
export interface StartedSetting extends Setting {
  readonly pauses: PauseRules;
  readonly limits: readonly Limit[];
  readonly starts: readonly (Start | undefined)[];
  /** What each promise brings with it from the level before; `undefined` where none does. */
  readonly links: readonly (Link | undefined)[] | undefined;
  /** How times are agreed for each promise; `undefined` where they are for none. */
  readonly appointments: readonly (AppointmentRule | undefined)[] | undefined;
  /** The reopenings that count for the clause; `undefined` where none does. */
  readonly reopenings: ClauseReopenings | undefined;
}

/** The reopenings that count for a clause, and what they do to its promises. */
export interface ClauseReopenings extends Reopenings {
  /** The start of a promise that starts again with a reopening, or with an event after it. */
  startAgain(limit: Limit, event: Placed): Start;
  /** Whether the clause as a whole was kept, late or not, just before a reopening. */
  wasKeptBefore(reopened: Placed): boolean;
}

/** Where one promise stands, and on what that rests. */
export interface Judged {
  readonly part: Writable<Part>;
  /** Its current cycle; none where its trigger has not happened. */
  readonly term: Term | undefined;
  readonly kept: Placed | undefined;
  /** Whether it was kept at another level, and stays so. */
  readonly keptBefore: boolean;
  /** The event that ended it unkept. */
  readonly ended: Placed | undefined;
}

/** Where one promise stands. */
export function judge(limit: Limit, index: number, setting: StartedSetting): Judged {
  const start = setting.starts[index];
  if (start === undefined || limit.due.kind === "every")
    return waiting(limit, setting, triggerMissing(limit.from, setting.history));
  const link = linkOf(setting.links?.[index], start, setting);
  const first: Term = {
    start,
    after: link === undefined ? start.place : Math.max(start.place, link.after),
    resolved: NOTHING_RESOLVED,
    link,
    isAgain: false,
  };
  const before = link?.kept;
  // The times that were resolved are gathered here; each next cycle of a promise has them all.
  const gaps: Pause[] = [];
  let term = first;
  if (before !== undefined) {
    const next = reopened(limit, first, before.event, gaps, setting, before.part.state === "kept-late");
    if (next === undefined) return stillKept(before.event, before.part, first, setting);
    term = movedOn(limit, next, setting.appointments?.[index], setting);
  }
  const appointments = setting.appointments?.[index];
  for (;;) {
    const done = doneIn(limit, term, appointments, setting);
    const next = done && reopened(limit, term, done, gaps, setting, undefined);
    if (next === undefined) return judgeTerm(limit, term, done, appointments, setting);
    term = movedOn(limit, next, appointments, setting);
  }
}

/** What a promise brings from the level before. A clock that starts from a later event brings nothing. */
function linkOf(link: Link | undefined, start: Start, { reopenings, history }: StartedSetting): Link | undefined {
  return link === undefined || start.place > link.place ? undefined : goneOn(link, reopenings, history);
}

/** A promise that was kept at another level stays as it was there. */
function stillKept(event: Placed, old: Part, term: Term, { clause }: Setting): Judged {
  const part: Writable<Part> = { ...old, clause };
  if (part.trace !== undefined) part.trace = countedFor(part.trace, old.clause);
  return { part, term, kept: event, keptBefore: true, ended: undefined };
}

/** The next cycle of a promise, if a reopening took back what kept or ended it; `wasLate` where that was judged at another level. */
function reopened(
  limit: Limit,
  term: Term,
  done: Placed,
  gaps: Pause[],
  setting: StartedSetting,
  wasLate: boolean | undefined,
): Term | undefined {
  const { reopenings } = setting;
  const back = takenBackBy(done, reopenings, setting.history);
  if (reopenings === undefined || back === undefined) return undefined;
  const after = Math.max(back.place, term.after);
  switch (reopenings.rule.policy) {
    case "restart":
      // A level that was confirmed after the reopening has started the clock anew.
      if (back.place < term.start.place) return term;
      // What was kept late stays broken, unless the clause as a whole was kept and so leaves a record of that.
      if ((wasLate ?? isLate(limit, term, done, setting)) && !reopenings.wasKeptBefore(back)) return { ...term, after };
      return {
        start: reopenings.startAgain(limit, back),
        after,
        resolved: NOTHING_RESOLVED,
        link: undefined,
        isAgain: true,
      };
    case "continue":
      if (done.at < back.at) gaps.push({ start: done.at, end: back.at, reasons: [] });
      return { ...term, after, resolved: gaps };
    case "continue-counting-closed-time":
    case "ignore":
      return { ...term, after };
  }
}

/** A cycle after a reopening, whose start the latest of some events moves on as it did in the first. */
function movedOn(limit: Limit, term: Term, appointment: AppointmentRule | undefined, setting: StartedSetting): Term {
  const { reopenings, history } = setting;
  if (limit.from?.kind !== "last" || reopenings === undefined) return term;
  let moved = term;
  for (const event of triggersAfter(limit, history, term.after)) {
    if (isOverBefore(event, limit, moved, appointment, setting, history)) break;
    const start = fromLatest(reopenings.startAgain(limit, event));
    moved = { start, after: event.place, resolved: NOTHING_RESOLVED, link: undefined, isAgain: true };
  }
  return moved;
}

function isLate(limit: Limit, term: Term, done: Placed, setting: StartedSetting): boolean {
  const appointment = setting.appointments?.[setting.limits.indexOf(limit)];
  const { due } = reckon(limit, term, appointment, setting, historyBefore(setting.history, done.place), done.at);
  return due.kind === "at" && due.at < done.at;
}

/** The event that keeps a promise in its current cycle, or ends it in time. */
function doneIn(
  limit: Limit,
  term: Term,
  appointment: AppointmentRule | undefined,
  setting: StartedSetting,
): Placed | undefined {
  const { history } = setting;
  const { due: rule, promise, endedBy } = limit;
  const agreed = rule.kind === "at" ? firstOf(history, [rule.event], -1) : undefined;
  // Nothing keeps it before a moment was agreed.
  const unagreed = rule.kind === "at" && agreed === undefined;
  const kept = unagreed ? undefined : firstOf(history, promise, Math.max(term.after, agreed?.place ?? -1));
  if (endedBy.length === 0) return kept;
  const ended = firstOf(history, endedBy, term.after);
  if (ended === undefined || (kept !== undefined && kept.place < ended.place)) return kept;
  const { due } = reckon(limit, term, appointment, setting, historyBefore(history, ended.place), ended.at);
  return due.kind === "at" && due.at < ended.at ? kept : ended;
}

function judgeTerm(
  limit: Limit,
  term: Term,
  done: Placed | undefined,
  appointment: AppointmentRule | undefined,
  setting: StartedSetting,
): Judged {
  const { history, ending } = setting;
  const { due: rule } = limit;
  const missing = done === undefined ? eventMissing(rule, history) : undefined;
  if (missing !== undefined) return waiting(limit, setting, missing);
  const closed = rule.kind === "before" ? closingBefore(rule.event, term, done, setting) : undefined;
  const kept = closed === undefined && done !== undefined && limit.promise.includes(done.type) ? done : undefined;
  const ended = closed === undefined && kept === undefined ? done : undefined;
  // What is agreed or paused after the promise was kept moves nothing any more.
  const moves =
    rule.kind === "at" ||
    appointment !== undefined ||
    (spanOf(rule) !== undefined &&
      ((setting.pauses.size > 0 && history.byType.has("paused")) ||
        term.link !== undefined ||
        (rule.kind !== "within" && eventsOfDue(rule).length > 0)));
  const last = closed ?? (moves ? done : undefined);
  const known = last === undefined ? history : historyBefore(history, last.place);
  const now = done?.at ?? ending?.event.at ?? setting.asOf;
  const reckoned = reckon(limit, term, appointment, setting, known, now);
  const outcome = limitOutcome(reckoned.due, knownSince(term.start, reckoned), kept, ended, setting, closed);
  const isOver = done !== undefined || ending !== undefined;
  const part = partOfTerm(limit, term, outcome, reckoned, { now, warned: now, isOver }, appointment, known, setting);
  return { part, term, kept, keptBefore: false, ended };
}

/** Up to when a promise is looked at: its clock, and its warnings; and whether it was over by then. */
export interface Extent {
  readonly now: Instant;
  readonly warned: Instant;
  readonly isOver: boolean;
}

/** What is told of a promise in one cycle of it, given its outcome. */
export function partOfTerm(
  limit: Limit,
  term: Term,
  outcome: Outcome,
  { due, trace, clock, agreed }: Reckoning,
  { now, warned, isOver }: Extent,
  appointment: AppointmentRule | undefined,
  known: History,
  whose: Whose,
): Writable<Part> {
  const { due: rule } = limit;
  const waits = agreed?.appointments.noAccess !== undefined && isOpen(outcome);
  const part = partOf(whose, limit, waits && appointment !== undefined ? awaiting(appointment) : outcome);
  part.start = term.start.at;
  const reading = clock === undefined ? undefined : readingOf(clock, due, now);
  if (reading !== undefined) part.clock = reading;
  if (agreed !== undefined && appointment !== undefined) tellAppointments(part, agreed, appointment, known);
  const warnings = clock === undefined ? undefined : spanOf(rule)?.warnings;
  if (clock !== undefined && warnings !== undefined && warnings.length > 0) {
    const target = rule.kind === "within" ? rule.target : undefined;
    part.warnings = warningsTowards(clock, target, warnings, agreed?.appointments, warned, isOver);
  }
  if (trace !== undefined && due.kind !== "none") part.trace = trace;
  return part;
}

const CLOSED = ["closed"];

/**
 * The closing of the ticket that called off a duty due by an event: once the ticket is closed, an event that has not happened will not, and
 * nothing was owed before it. What happens to a closed ticket changes that no more.
 */
function closingBefore(
  event: string,
  { start, after }: Term,
  done: Placed | undefined,
  { history, reopenings }: StartedSetting,
): Placed | undefined {
  const closed = firstStanding(CLOSED, after, reopenings, history);
  if (closed === undefined || (done !== undefined && done.place <= closed.place)) return undefined;
  const due = firstOf(history, [event], start.place);
  return due === undefined || due.place > closed.place ? closed : undefined;
}

function tellAppointments(
  part: Writable<Part>,
  { first, appointments: { standing, noAccess, records } }: Agreed,
  rule: AppointmentRule,
  history: History,
): void {
  if (records.length > 0) part.appointments = records;
  if (noAccess !== undefined) part.noAccess = referTo(noAccess);
  if (standing === undefined) return;
  part.firstDue = first;
  const told = noticeOf(rule, standing, history);
  if (told !== undefined) part.notice = referTo(told);
}

function isOpen({ state }: Outcome): boolean {
  return state === "pending" || state === "paused" || state === "untimed";
}

/** A promise that is not there yet, since something has not happened. */
export function waiting(limit: Limit, whose: Whose, missing: Awaiting): Judged {
  const part = partOf(whose, limit, { state: "inactive", due: NO_DUE, awaiting: missing });
  return { part, term: undefined, kept: undefined, keptBefore: false, ended: undefined };
}

function awaiting({ event, title }: Pick<AppointmentRule, "event" | "title">): Outcome {
  return { state: "inactive", due: NO_DUE, awaiting: awaitsEvent(event, title) };
}

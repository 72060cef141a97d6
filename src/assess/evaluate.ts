import type { Commitment, Join, Limit } from "../contract/clause.js";
import type { AppointmentRule } from "../contract/rules.js";
import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Pause } from "../ticket/pauses.js";
import type { Text } from "../text.js";
import type { Instant } from "../time/zone.js";
import { appointmentsIn, noticeOf } from "./appointment.js";
import type { Appointments } from "./appointment.js";
import { dueOf, NOTHING_RESOLVED } from "./due.js";
import type { Due } from "./due.js";
import { joinedOutcome, release } from "./join.js";
import type { Link } from "./link.js";
import type { Outcome, Part } from "./obligation.js";
import type { Start } from "./start.js";
import { partOf } from "./part.js";
import type { Whose } from "./part.js";
import { readingOf, warningsOf } from "./pausing.js";
import type { Clock } from "./pausing.js";
import { namesOf } from "./plan.js";
import type { PauseRules } from "./plan.js";
import { firstStanding, takenBackBy } from "./reopening.js";
import type { Reopenings } from "./reopening.js";
import { referTo } from "./trace.js";
import type { Trace, Writable } from "./trace.js";
import { warningsTowards } from "./warn.js";

/** How an obligation ended before its time. */
export interface Ending {
  readonly state: "superseded" | "cancelled";
  readonly event: Placed;
}

/** What a commitment is evaluated against. */
export interface Setting extends Whose {
  readonly history: History;
  readonly asOf: Instant;
  readonly ending: Ending | undefined;
}

/** A setting in which clocks have started: the promises of a clause, and for each its start, none where its trigger has not happened. */
export interface StartedSetting extends Setting {
  readonly pauses: PauseRules;
  readonly limits: readonly Limit[];
  readonly starts: readonly (Start | undefined)[];
  /** What each promise brings with it from the level before; `undefined` where none does. */
  readonly links: readonly (Link | undefined)[] | undefined;
  /** How times are agreed for each promise; `undefined` where they are for none. */
  readonly appointments: readonly (AppointmentRule | undefined)[] | undefined;
  /** The reopenings that count for the clause. */
  readonly reopenings: Reopenings | undefined;
  /** The start of a promise that starts again with a reopening. */
  readonly startAgain: (limit: Limit, reopened: Placed) => Start;
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
  readonly trace: Trace | undefined;
}

/** One cycle of a promise: from its start, or from a reopening, on. */
export interface Term {
  readonly start: Start;
  /** Only events after this place keep or end it. */
  readonly after: number;
  /** The times that were resolved until they were reopened, and do not count. */
  readonly resolved: readonly Pause[];
  readonly link: Link | undefined;
}

const NO_DUE: Due = { kind: "none" };

/** Where the promises of a clause stand, one by one. */
export function judgeAll(setting: StartedSetting): readonly Judged[] {
  return setting.limits.map((limit, index) => judge(limit, index, setting));
}

/** Where a commitment stands, given its promises in order. */
export function evaluate(commitment: Commitment, whose: Whose, judged: readonly Judged[]): Writable<Part> {
  return fold(commitment, whose, judged.values());
}

function fold(commitment: Commitment, whose: Whose, rest: Iterator<Judged>): Writable<Part> {
  if (commitment.kind !== "limit") return joined(commitment, whose, rest);
  const next = rest.next();
  if (next.done === true) throw new RangeError("a promise that was not judged");
  return next.value.part;
}

function joined(join: Join, whose: Whose, rest: Iterator<Judged>): Writable<Part> {
  const parts = join.parts.map((part) => fold(part, whose, rest));
  const outcome = joinedOutcome(join.kind, parts);
  const enough = join.kind === "anyOf" && outcome.state === "kept" ? outcome.keptAt : undefined;
  const part = partOf(whose, namesOf(join), outcome);
  part.join = join.kind;
  part.parts = enough === undefined ? parts : parts.map((each) => release(each, enough));
  return part;
}

function judge(limit: Limit, index: number, setting: StartedSetting): Judged {
  const start = setting.starts[index];
  if (start === undefined || limit.due.kind === "every") return waiting(limit, setting, limit.from);
  const link = linkOf(setting.links?.[index], start);
  const first: Term = {
    start,
    after: link === undefined ? start.place : Math.max(start.place, link.after),
    resolved: NOTHING_RESOLVED,
    link,
  };
  const before = link?.kept;
  let term = first;
  if (before !== undefined) {
    const back = takenBackBy(before.event, setting.reopenings, setting.history);
    if (back === undefined) return stillKept(before.event, before.part, first, setting);
    term = reopened(limit, first, before.event, back, setting);
  }
  const { rule, appointments } = { rule: limit.due, appointments: setting.appointments?.[index] };
  if (rule.kind === "at" && firstOf(setting.history, [rule.event], -1) === undefined) {
    return waiting(limit, setting, rule);
  }
  for (;;) {
    const done = doneIn(limit, term, appointments, setting);
    const back = done === undefined ? undefined : takenBackBy(done, setting.reopenings, setting.history);
    if (done === undefined || back === undefined) return judgeTerm(limit, term, done, appointments, setting);
    term = reopened(limit, term, done, back, setting);
  }
}

/** A clock that starts from a later event than the change of level brings nothing with it. */
function linkOf(link: Link | undefined, start: Start): Link | undefined {
  return link !== undefined && start.place <= link.place ? link : undefined;
}

/** A promise that was kept at another level stays as it was there. */
function stillKept(event: Placed, old: Part, term: Term, { clause }: Setting): Judged {
  const part: Writable<Part> = { ...old, clause };
  if (part.trace?.kind === "within") part.trace = { of: old.clause, ...part.trace };
  return { part, term, kept: event, keptBefore: true, ended: undefined, trace: part.trace };
}

/** The next cycle of a promise, whose keeping or end was taken back. */
function reopened(limit: Limit, term: Term, done: Placed, back: Placed, setting: StartedSetting): Term {
  const after = back.place;
  switch (setting.reopenings?.rule.policy) {
    case "restart":
      return { start: setting.startAgain(limit, back), after, resolved: NOTHING_RESOLVED, link: undefined };
    case "continue": {
      const resolved = done.at < back.at ? [{ start: done.at, end: back.at, reasons: [] }] : NOTHING_RESOLVED;
      return { ...term, after, resolved: [...term.resolved, ...resolved] };
    }
    case "continue-counting-closed-time":
    case "ignore":
    case undefined:
      return { ...term, after };
  }
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
  const kept = firstOf(history, promise, Math.max(term.after, agreed?.place ?? -1));
  if (endedBy.length === 0) return kept;
  const ended = firstOf(history, endedBy, term.after);
  if (ended === undefined || (kept !== undefined && kept.place < ended.place)) return kept;
  const { due } = reckon(limit, term, appointment, setting, historyBefore(history, ended.place), ended.at);
  return due.kind === "at" && due.at < ended.at ? kept : ended;
}

/** What a promise is due by, in its current cycle. */
interface Reckoning {
  readonly due: Due;
  readonly trace: Trace | undefined;
  readonly clock?: Clock;
  /** What it would be due by without an appointment. */
  readonly first: Due;
  readonly appointments?: Appointments | undefined;
}

function reckon(
  limit: Limit,
  { start, resolved, link }: Term,
  appointment: AppointmentRule | undefined,
  { clause, pauses }: StartedSetting,
  history: History,
  now: Instant,
): Reckoning {
  const rule = limit.due;
  if (rule.kind === "every") return { due: NO_DUE, trace: undefined, first: NO_DUE };
  const { due: first, trace, clock } = dueOf(rule, start, { clause, history, pauses, now, resolved, link });
  const made = appointment === undefined ? undefined : appointmentsIn(appointment, start.place, first, history);
  const reckoned = { first, ...(clock !== undefined && { clock }), appointments: made };
  if (made?.noAccess !== undefined) return { ...reckoned, due: NO_DUE, trace: undefined };
  if (made?.standing === undefined) return { ...reckoned, due: first, trace };
  const { event, agreed } = made.standing;
  const instead = trace.kind === "appointment" ? trace.instead : trace;
  const agreement = referTo(event);
  return {
    ...reckoned,
    due: { kind: "at", at: agreed, provisional: false },
    trace: { kind: "appointment", start: start.trace, agreement, agreed, instead },
  };
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
  const kept = done !== undefined && limit.promise.includes(done.type) ? done : undefined;
  const ended = kept === undefined ? done : undefined;
  // What is agreed or paused after the promise was kept moves nothing any more.
  const moves = rule.kind === "at" || setting.pauses.size > 0 || appointment !== undefined || term.link !== undefined;
  const known = done !== undefined && moves ? historyBefore(history, done.place) : history;
  const now = done?.at ?? ending?.event.at ?? setting.asOf;
  const reckoned = reckon(limit, term, appointment, setting, known, now);
  const { due, trace, clock, appointments } = reckoned;
  const outcome = withWait(limitOutcome(due, kept, ended, setting, term.after), appointments, appointment);
  const part = partOf(setting, limit, outcome);
  part.start = term.start.at;
  const reading = clock === undefined ? undefined : readingOf(clock, due, now);
  if (reading !== undefined) part.clock = reading;
  if (appointments !== undefined) tellAppointments(part, reckoned, appointments, appointment, known);
  if (clock !== undefined && rule.kind === "within" && rule.warnings.length > 0) {
    const isOver = done !== undefined || ending !== undefined;
    const { standing } = appointments ?? {};
    part.warnings =
      standing === undefined && clock.target === rule.target
        ? warningsOf(clock, rule.warnings, now, isOver)
        : warningsTowards(clock, standing?.agreed, rule.warnings, now, isOver);
  }
  if (trace !== undefined) part.trace = trace;
  return { part, term, kept, keptBefore: false, ended, trace };
}

function tellAppointments(
  part: Writable<Part>,
  { first }: Reckoning,
  { standing, noAccess, records }: Appointments,
  rule: AppointmentRule | undefined,
  history: History,
): void {
  if (records.length > 0) part.appointments = records;
  if (noAccess !== undefined) part.noAccess = referTo(noAccess);
  if (standing === undefined || rule === undefined) return;
  part.firstDue = first;
  const told = noticeOf(rule, standing, history);
  if (told !== undefined) part.notice = referTo(told);
}

/** After nobody was let in, a promise waits for another time to be agreed. */
function withWait(outcome: Outcome, made: Appointments | undefined, rule: AppointmentRule | undefined): Outcome {
  const isOpen = outcome.state === "pending" || outcome.state === "paused" || outcome.state === "untimed";
  if (made?.noAccess === undefined || rule === undefined || !isOpen) return outcome;
  return { state: "inactive", due: NO_DUE, awaiting: awaitingEvent(rule.event, rule.title) };
}

function awaitingEvent(event: string, title: Text | undefined): Extract<Outcome, { state: "inactive" }>["awaiting"] {
  return title === undefined ? { kind: "event", event } : { kind: "event", event, title };
}

/** A promise that is not there yet, since an event has not happened. */
function waiting(
  limit: Limit,
  setting: Setting,
  missing: { readonly event: string; readonly title: Text | undefined } | undefined,
): Judged {
  const { event = "reported", title } = missing ?? {};
  const part = partOf(setting, limit, { state: "inactive", due: NO_DUE, awaiting: awaitingEvent(event, title) });
  return { part, term: undefined, kept: undefined, keptBefore: false, ended: undefined, trace: undefined };
}

/** The verdict on one promise, which an event may have ended. */
function limitOutcome(
  due: Due,
  kept: Placed | undefined,
  ended: Placed | undefined,
  setting: StartedSetting,
  after: number,
): Outcome {
  if (ended !== undefined) {
    return { state: "cancelled", due, cancelledAt: ended.at, cancelledBy: referTo(ended) };
  }
  // Once the ticket is closed, an event that has not happened will not, and nothing was owed before it.
  const closed =
    due.kind === "by-event" && kept === undefined
      ? firstStanding(CLOSED, after, setting.reopenings, setting.history)
      : undefined;
  return outcomeOf(due, kept, setting, closed);
}

const CLOSED = ["closed"];

/** The verdict on a promise; `closed` is the event that called it off. */
export function outcomeOf(due: Due, kept: Placed | undefined, setting: Setting, closed: Placed | undefined): Outcome {
  const { ending, asOf } = setting;
  const deadline = due.kind === "at" ? due.at : Infinity;
  if (kept !== undefined) {
    const [keptAt, keptBy] = [kept.at, referTo(kept)];
    if (keptAt <= deadline) return { state: "kept", due, keptAt, keptBy };
    return { state: "kept-late", due, keptAt, keptBy, breachedAt: deadline };
  }
  if ((ending?.event.at ?? asOf) > deadline) return { state: "breached", due, breachedAt: deadline };
  if (ending?.state === "superseded") return { state: "superseded", due, supersededAt: ending.event.at };
  if (ending !== undefined) return { state: "cancelled", due, cancelledAt: ending.event.at };
  if (closed !== undefined) return { state: "cancelled", due, cancelledAt: closed.at };
  if (due.kind === "suspended") return { state: "paused", due };
  return due.kind === "unstated" ? { state: "untimed", due } : { state: "pending", due };
}

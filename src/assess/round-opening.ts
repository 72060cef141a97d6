import { firstOf, historyBefore } from "../ticket/fold.js";
import type { Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import type { Line } from "./line.js";
import { reckon } from "./reckon.js";
import { fromDue, leansOn, opened, ownStart, roundAfterDue, roundFrom } from "./round-start.js";
import { seenBefore, stopAfter, stopsIn } from "./round.js";
import type { Course, Next, OpenRound, Since } from "./round.js";
import type { Start } from "./start.js";
import type { CountsFrom } from "./trace.js";
import { backAfter, isUnanswered } from "./unanswered.js";

/*
 * When the next round begins: by an event, or where a due moment has passed.
 */

/** A round that is open, or what the next one waits for. */
export type Opening =
  | { readonly kind: "open"; readonly round: OpenRound }
  | { readonly kind: "goes-on"; readonly next: Next; readonly isStep: boolean }
  /** When the next round begins by itself, where that is known. */
  | { readonly kind: "waits"; readonly next: Instant | undefined };

const WAITS: Opening = { kind: "waits", next: undefined };

/** The round that comes after those that are over, as far as is seen of the ticket. */
export function openingOf(course: Course): Opening {
  const { next } = course.rounds;
  switch (next.kind) {
    case "open":
      return next;
    case "first":
      return firstRound(course, next);
    case "message":
      return afterMessage(course, next.after);
    case "due":
      return afterDue(course, next.from, next.after, next.before);
    case "row":
      return afterRow(course, next);
    case "ended":
      return afterEnd(course, next.by);
  }
}

/** The rounds end by an event. */
function endedBy(by: Placed): Opening {
  return { kind: "goes-on", next: { kind: "ended", by }, isStep: false };
}

function firstRound(course: Course, { after, since, link }: Extract<Next, { readonly kind: "first" }>): Opening {
  const { line, sight } = course;
  const stop = stopAfter(course, after);
  const history = stop === undefined ? sight.history : seenBefore(course, stop.place);
  const own = ownStart(course, line.ended, line, history);
  if (own === undefined) return stop === undefined ? WAITS : endedBy(stop);
  if (since !== undefined && own.place < since.event.place) return roundFrom(course, since, link);
  const brings = link !== undefined && own.place <= link.place ? link : undefined;
  const { origin } = line.ended;
  return opened(own, brings, (level) => ownStart(course, { level, origin }, UNCHANGED, history) ?? own);
}

const UNCHANGED: Pick<Line, "later"> = { later: [] };

function afterMessage(course: Course, after: number): Opening {
  const { sight, repeated } = course;
  const messages = repeated.rule.as === "next-reply" ? repeated.rule.messages : [];
  const message = firstOf(sight.history, messages, after);
  const stop = stopAfter(course, after);
  if (stop !== undefined && (message === undefined || stop.place < message.place)) return endedBy(stop);
  return message === undefined ? WAITS : roundFrom(course, { event: message, by: undefined }, undefined);
}

/** What happens at the due moment itself comes before it has passed. */
function afterDue(course: Course, from: CountsFrom, after: number, before: Start): Opening {
  const { at } = from;
  const stop = stopAfter(course, after);
  if (stop !== undefined && stop.at <= at) return endedBy(stop);
  if (at >= course.now) return { kind: "waits", next: at + 1 };
  return roundAfterDue(course, from, before);
}

/** The row of due moments goes on, by the clause's own clock, where no round is open. */
function afterRow(course: Course, next: Extract<Next, { readonly kind: "row" }>): Opening {
  const { plan, repeated, sight, now } = course;
  const { term, notBefore, after } = next;
  const stops = stopsIn(course, term, sight.history, "row");
  const known = { clause: plan.clause.id, pauses: plan.pauses, stops };
  const reckoned = reckon(repeated.limit, term, undefined, known, sight.history, now);
  const { due } = reckoned;
  const stop = stopAfter(course, after);
  if (due.kind !== "at") return stop === undefined ? WAITS : endedBy(stop);
  const before = leansOn(term.start, due);
  const from = fromDue(course, due.at, reckoned);
  if (due.at >= notBefore) return afterDue(course, from, after, before);
  const { round } = roundAfterDue(course, from, before);
  return { kind: "goes-on", next: { kind: "row", term: round.term, notBefore, after }, isStep: true };
}

/** What comes once the rounds have ended: nothing, unless a reopening takes that back. */
function afterEnd(course: Course, by: Placed): Opening {
  const { rounds, repeated, sight, reopenings } = course;
  const event = backAfter(by, repeated.rule, reopenings, sight.history);
  if (event === undefined) return WAITS;
  rounds.reopened = event;
  return { kind: "goes-on", next: nextFrom(course, { event, by: undefined }), isStep: false };
}

/** What comes after a reopening. */
function nextFrom(course: Course, since: Since): Next {
  const { rounds, repeated, sight, reopenings, line } = course;
  const { place } = since.event;
  const seen = historyBefore(sight.history, place + 1);
  if (repeated.rule.as === "periodic-update") {
    const haveBegun = rounds.haveBegun || ownStart(course, line.ended, line, seen) !== undefined;
    return haveBegun
      ? roundFrom(course, since, undefined)
      : { kind: "first", after: place, since: undefined, link: undefined };
  }
  const isWaiting = isUnanswered(repeated.rule.messages, repeated.limit, reopenings, seen);
  return isWaiting ? roundFrom(course, since, undefined) : { kind: "message", after: place };
}

import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { gatherPauses } from "../ticket/pauses.js";
import type { GatheredPauses, Pause } from "../ticket/pauses.js";
import type { Instant } from "../time/zone.js";
import { hasPauses } from "./due.js";
import type { Line, Sight, Subject } from "./line.js";
import type { Link } from "./link.js";
import type { Part } from "./obligation.js";
import type { ClausePlan, Repeated } from "./plan.js";
import type { Term } from "./reckon.js";
import type { Reopenings } from "./reopening.js";
import type { Start, Starting } from "./start.js";
import type { CountsFrom, Writable } from "./trace.js";

/*
 * A clause with `repeat` is owed in rounds, one after the other. On a line of levels they are followed from event to event and from due moment
 * to due moment; what is over stays as it was, so that a later look goes on from there.
 */

/** A round that is over. */
export interface Round {
  readonly part: Writable<Part>;
  readonly start: Start;
  /** The reopening with which the rounds had begun again. */
  readonly reopened: Placed | undefined;
}

/** A round that is open: its term, and when it would have started by the start rule of another level. */
export interface OpenRound {
  readonly term: Term;
  readonly startedAt: (level: string) => Start;
}

/** The rounds of a clause on a line, as far as they were followed. */
export interface Rounds {
  /** Those that are over; what was over before the line began is not told. */
  readonly over: Round[];
  /** How many were followed for the clause, told or not, those of the lines before included. */
  followed: number;
  next: Next;
  /** Whether any has begun. */
  haveBegun: boolean;
  /** The last reopening with which they began again. */
  reopened: Placed | undefined;
  /** The part of the history that was looked at last, since many rounds in a row look at the same. */
  cut: History;
  /** The pauses of what was seen when rounds were over, when they were due, and when no round was open; each goes on from round to round. */
  readonly pauses: Readonly<Record<"over" | "due" | "row", GatheredPauses>>;
}

/** What comes after the rounds that are over. */
export type Next =
  /** The first round, from the clause's own start; or from an event, where that is later. */
  | {
      readonly kind: "first";
      readonly after: number;
      readonly since: Since | undefined;
      readonly link: Link | undefined;
    }
  /** The next message after a place. */
  | { readonly kind: "message"; readonly after: number }
  /** A round that has begun. */
  | { readonly kind: "open"; readonly round: OpenRound }
  /** A due moment, once that has passed, if nothing after a place ends the rounds by then. */
  | { readonly kind: "due"; readonly from: CountsFrom; readonly after: number; readonly before: Start }
  /** The due moment of a term that is no round, or the first after it in its row, that is not before a moment. */
  | { readonly kind: "row"; readonly term: Term; readonly notBefore: Instant; readonly after: number }
  /** A reopening that takes back what ended the rounds. */
  | { readonly kind: "ended"; readonly by: Placed };

/** An event from which rounds count, and by what they start there; without that, by the start rule. */
export interface Since {
  readonly event: Placed;
  readonly by: Starting;
}

/** The rounds of a clause on a line, with what is seen of the ticket. */
export interface Course {
  readonly subject: Subject;
  readonly plan: ClausePlan;
  readonly repeated: Repeated;
  readonly line: Line;
  readonly sight: Sight;
  /** Up to when is seen; what is due at that very moment has not passed. */
  readonly now: Instant;
  readonly rounds: Rounds;
  readonly reopenings: Reopenings | undefined;
}

/** The pauses of a round by what was seen of the ticket; `undefined` where there are none. */
export function stopsIn(
  { plan, rounds }: Course,
  { start }: Term,
  history: History,
  when: keyof Rounds["pauses"],
): readonly Pause[] | undefined {
  if (!hasPauses(history, plan.pauses)) return undefined;
  return gatherPauses(rounds.pauses[when], history, plan.pauses, start.at);
}

/** What had happened before a place. */
export function seenBefore({ rounds, sight }: Course, place: number): History {
  if (place >= sight.history.end) return sight.history;
  if (rounds.cut.end !== place) rounds.cut = historyBefore(sight.history, place);
  return rounds.cut;
}

/** The place of the first event after a moment. */
export function placeAfter({ sight }: Course, at: Instant): number {
  const { all, end } = sight.history;
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first event after a place by which the rounds end. */
export function stopAfter({ sight, repeated }: Course, place: number): Placed | undefined {
  return firstOf(sight.history, repeated.rule.stops, place);
}

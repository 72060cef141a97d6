import type { Limit } from "../contract/clause.js";
import type { AppointmentRule } from "../contract/rules.js";
import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { NOTHING_RESOLVED } from "./due.js";
import type { Known } from "./due.js";
import type { Link } from "./link.js";
import { eventMissing } from "./missing.js";
import { reckon } from "./reckon.js";
import type { Term } from "./reckon.js";
import type { Start } from "./start.js";

type Whose = Pick<Known, "clause" | "pauses">;

/** Whether the moment that triggers a promise may move: the latest of some events, one that was agreed, or the due moment of another clause. */
export function isMoving({ from }: Limit): boolean {
  return from?.kind === "last" || from?.kind === "agreed" || from?.kind === "due";
}

/** The events of the latest of which a promise counts, after a place. */
export function triggersAfter({ from }: Limit, history: History, place: number): readonly Placed[] {
  if (from?.kind !== "last") return [];
  const all = from.events.flatMap((type) => history.byType.get(type) ?? []);
  const after = all.filter((event) => event.place > place && event.place < history.end);
  return from.events.length === 1 ? after : after.sort((a, b) => a.place - b.place);
}

/** Whether a promise was kept or ended in its current cycle, or its due moment had passed, before an event, so that this starts no clock of it. */
export function isOverBefore(
  event: Placed,
  limit: Limit,
  term: Term,
  appointment: AppointmentRule | undefined,
  whose: Whose,
  history: History,
): boolean {
  const seen = historyBefore(history, event.place);
  if (firstOf(seen, [...limit.promise, ...limit.endedBy], term.after) !== undefined) return true;
  if (eventMissing(limit.due, seen) !== undefined) return false;
  const { due } = reckon(limit, term, appointment, whose, seen, event.at);
  return due.kind === "at" && due.at < event.at;
}

/** The starts of a promise that counts from the latest of some events, one after the other; the last of them stands. */
export function startsFromLatest(
  limit: Limit,
  history: History,
  from: number,
  startBy: (seen: History) => Start | undefined,
  whose: Whose,
  appointment: AppointmentRule | undefined,
  link: Link | undefined,
): readonly Start[] {
  const first = startBy(historyBefore(history, from + 1));
  const starts = first === undefined ? [] : [first];
  if (link?.kept !== undefined && first !== undefined) return starts;
  for (const event of triggersAfter(limit, history, from)) {
    const start = starts.at(-1);
    if (start !== undefined) {
      const brings = link !== undefined && start.place <= link.place ? link : undefined;
      const after = brings === undefined ? start.place : Math.max(start.place, brings.after);
      const term = { start, after, resolved: NOTHING_RESOLVED, link: brings, isAgain: false };
      if (isOverBefore(event, limit, term, appointment, whose, history)) break;
    }
    const next = startBy(historyBefore(history, event.place + 1));
    if (next !== undefined) starts.push(next);
  }
  return starts;
}

/**
 * The start of a promise whose trigger may move, as it stood when the promise was kept or ended, or when its due moment passed: what happens
 * after that moves it no more. `from` is the place from which the promise is owed.
 */
export function settledStart(
  limit: Limit,
  history: History,
  from: number,
  startBy: (seen: History) => Start | undefined,
  whose: Whose,
  appointment: AppointmentRule | undefined,
  link: Link | undefined,
): Start | undefined {
  if (limit.from?.kind === "last")
    return startsFromLatest(limit, history, from, startBy, whose, appointment, link).at(-1);
  let start: Start | undefined;
  for (let place = from; place < history.end; place += 1) {
    const event = history.all[place];
    if (event === undefined) break;
    if (start !== undefined) {
      const after = link === undefined ? start.place : Math.max(start.place, link.after);
      const isDone = place > after && (limit.promise.includes(event.type) || limit.endedBy.includes(event.type));
      const term = { start, after, resolved: NOTHING_RESOLVED, link, isAgain: false };
      const { due } = reckon(limit, term, appointment, whose, historyBefore(history, place), event.at);
      if (isDone || (due.kind === "at" && due.at < event.at)) return start;
    }
    const next = startBy(historyBefore(history, place + 1));
    start = next === undefined || place === from ? next : knownBy(event, next, start);
  }
  return start;
}

/** A start that an event may have moved: then it is known since that event, else since it was. */
function knownBy(event: Placed, next: Start, before: Start | undefined): Start {
  const known = next.at === before?.at ? before.known : event.at;
  return known === next.known ? next : { ...next, known };
}

import type { Limit } from "../contract/clause.js";
import type { AppointmentRule } from "../contract/rules.js";
import { historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { NOTHING_RESOLVED } from "./due.js";
import type { Known } from "./due.js";
import type { Link } from "./link.js";
import { reckon } from "./reckon.js";
import type { Start } from "./start.js";

/** Whether the moment that triggers a promise may move: one that was agreed, or the due moment of another clause. */
export function isMoving({ from }: Limit): boolean {
  return from?.kind === "agreed" || from?.kind === "due";
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
  whose: Pick<Known, "clause" | "pauses">,
  appointment: AppointmentRule | undefined,
  link: Link | undefined,
): Start | undefined {
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

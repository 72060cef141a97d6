import type { Limit } from "../contract/clause.js";
import type { EventName } from "../contract/due-rule.js";
import type { RepeatRule } from "../contract/repeat.js";
import { countBefore, firstOf } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { takenBackBy } from "./reopening.js";
import type { Reopenings } from "./reopening.js";

/*
 * What reopenings take back of rounds: the end of them, and answers.
 */

/** The reopening after which rounds begin again that an event had ended; `undefined` where they stay ended. */
export function backAfter(
  by: Placed,
  { stops }: RepeatRule,
  reopenings: Reopenings | undefined,
  history: History,
): Placed | undefined {
  const back = takenBackBy(by, reopenings, history);
  if (back === undefined) return undefined;
  // What else had ended them by then must be taken back too.
  for (let next = firstOf(history, stops, by.place); next !== undefined; next = firstOf(history, stops, next.place)) {
    if (next.place > back.place) break;
    if (takenBackBy(next, reopenings, history) === undefined) return undefined;
  }
  return back;
}

/** The event by which the rounds had ended, in a history after which they could begin. */
export function endOf(rule: RepeatRule, reopenings: Reopenings | undefined, history: History): Placed | undefined {
  let by = firstOf(history, rule.stops, -1);
  while (by !== undefined) {
    const back = backAfter(by, rule, reopenings, history);
    if (back === undefined) return by;
    by = firstOf(history, rule.stops, back.place);
  }
  return undefined;
}

/** Whether a message waits for its answer at the end of a history. */
export function isUnanswered(
  messages: readonly EventName[],
  { promise }: Limit,
  reopenings: Reopenings | undefined,
  history: History,
): boolean {
  let answered = -1;
  for (const type of promise) {
    const answer = lastStanding(history.byType.get(type) ?? [], reopenings, history);
    answered = Math.max(answered, answer?.place ?? -1);
  }
  return firstOf(history, messages, answered) !== undefined;
}

/** The last of some events that no reopening took back. */
function lastStanding(
  events: readonly Placed[],
  reopenings: Reopenings | undefined,
  history: History,
): Placed | undefined {
  for (let index = countBefore(events, history.end) - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event !== undefined && takenBackBy(event, reopenings, history) === undefined) return event;
  }
  return undefined;
}

import type { DueRule } from "../contract/due-rule.js";
import type { Trigger } from "../contract/trigger.js";
import { firstOf } from "../ticket/fold.js";
import type { History } from "../ticket/fold.js";
import type { Text } from "../text.js";
import type { Awaiting } from "./obligation.js";

/** What is waited for: an event. */
export function awaitsEvent(event: string, title: Text | undefined): Awaiting {
  return title === undefined ? { kind: "event", event } : { kind: "event", event, title };
}

/** What a clause waits for whose trigger has not happened. */
export function triggerMissing(from: Trigger | undefined, history: History): Awaiting {
  switch (from?.kind) {
    case undefined:
      return awaitsEvent("reported", undefined);
    case "event":
    case "last":
      return awaitsEvent(from.events[0] ?? "", from.title);
    case "all": {
      const next = from.events.findIndex((event) => firstOf(history, [event], -1) === undefined);
      return awaitsEvent(from.events[next] ?? "", from.titles[next]);
    }
    case "agreed":
      return awaitsEvent(from.event, from.title);
    case "due":
      return { kind: "due", clause: from.clause };
  }
}

/** The event without which a due rule gives no moment, if it has not happened. */
export function eventMissing(rule: DueRule, history: History): Awaiting | undefined {
  switch (rule.kind) {
    case "at":
      return unlessHappened(rule.event, rule.title, history);
    case "dates":
      return rule.cutOff?.event === undefined
        ? undefined
        : unlessHappened(rule.cutOff.event, rule.cutOff.title, history);
    case "earliestOf":
    case "latestOf":
    case "sumOf":
      for (const each of rule.rules) {
        const missing = eventMissing(each, history);
        if (missing !== undefined) return missing;
      }
      return undefined;
    case "within":
    case "before":
    case "every":
    case "unstated":
      return undefined;
  }
}

function unlessHappened(event: string, title: Text | undefined, history: History): Awaiting | undefined {
  return firstOf(history, [event], -1) === undefined ? awaitsEvent(event, title) : undefined;
}

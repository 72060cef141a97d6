import type { Text } from "../text.js";
import type { EventName } from "./due-rule.js";

/**
 * What triggers a clause: an event; an event and, where it is not recorded, the ticket's start; the latest of some events, each of which starts the
 * clock anew; the first of several events, or the one by which all have happened; the moment that was agreed by an event; or the due moment of another
 * clause.
 */
export type FromSpec<ClauseId extends string = string, Event extends EventName = EventName> =
  | Event
  | { readonly event: Event; readonly otherwise: "start" }
  | { readonly last: Event | readonly Event[]; readonly otherwise?: "start" }
  | { readonly earliestOf: readonly Event[] }
  | { readonly latestOf: readonly Event[] }
  | { readonly agreed: Event }
  | { readonly due: ClauseId };

/** A trigger ready to compute with. */
export type Trigger =
  /** The first of these events. */
  | {
      readonly kind: "event";
      readonly events: readonly EventName[];
      readonly title: Text | undefined;
      readonly otherwiseStart: boolean;
    }
  /** The latest of these events. */
  | {
      readonly kind: "last";
      readonly events: readonly EventName[];
      readonly title: Text | undefined;
      readonly otherwiseStart: boolean;
    }
  /** The event by which all of these have happened. */
  | { readonly kind: "all"; readonly events: readonly EventName[]; readonly titles: readonly (Text | undefined)[] }
  | { readonly kind: "agreed"; readonly event: EventName; readonly title: Text | undefined }
  /** The due moment of a clause; `path` is where the contract says so. */
  | { readonly kind: "due"; readonly clause: string; readonly path: string };

/** What makes two triggers the same. */
export function keyOfTrigger(trigger: Trigger | undefined): string {
  if (trigger === undefined) return "";
  const { kind } = trigger;
  if (kind === "due") return JSON.stringify([kind, trigger.clause]);
  return JSON.stringify([kind, eventsOfTrigger(trigger), startsOtherwise(trigger)]);
}

/** Whether a trigger is the ticket's start where none of its events is recorded. */
export function startsOtherwise(trigger: Trigger): boolean {
  return (trigger.kind === "event" || trigger.kind === "last") && trigger.otherwiseStart;
}

/** The events by which a trigger may come about. */
export function eventsOfTrigger(trigger: Trigger): readonly EventName[] {
  if (trigger.kind === "due") return [];
  return trigger.kind === "agreed" ? [trigger.event] : trigger.events;
}

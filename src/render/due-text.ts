import type { Due } from "../assess/due.js";
import { momentOf } from "../assess/due.js";
import type { Part } from "../assess/obligation.js";
import type { Trace } from "../assess/trace.js";
import type { Instant } from "../time/zone.js";
import type { Voice } from "./voice.js";

/** When something is due, or why there is no moment. */
export function dueTexts(voice: Voice, due: Due, endsDate = true): readonly string[] {
  switch (due.kind) {
    case "at":
      return [
        voice.say("due", momentText(voice, due.at, endsDate)),
        ...(due.provisional ? [voice.say("provisional")] : []),
      ];
    case "suspended":
      return [voice.say("suspended", momentText(voice, due.ifResumedNow, endsDate))];
    case "by-event":
      return [voice.say("dueBy", voice.text(due.title ?? due.event))];
    case "unstated":
      return [voice.say("noFigure", voice.at(due.at))];
    case "none":
      return [];
  }
}

/** A due moment that has a trace. */
export function dueText(voice: Voice, due: Due, trace: Trace): string {
  const end = endText(voice, due, trace);
  return end === "" ? "" : voice.say("due", end);
}

/** The moment at which what has a trace ends. */
export function endText(voice: Voice, due: Due, trace: Trace): string {
  const at = momentOf(due);
  return at === undefined ? "" : momentText(voice, at, isEndOfDate(trace));
}

/** A due moment; where it `endsDate`, midnight is told as the end of the date before. */
export function momentText(voice: Voice, due: Instant, endsDate: boolean): string {
  return endsDate ? voice.until(due) : voice.at(due);
}

/** Whether midnight, as the due moment of a promise, ends a date: not where it was agreed, or is the time at which one begins. */
export function endsDate({ due, trace, parts }: Part): boolean {
  if (trace !== undefined) return isEndOfDate(trace);
  const at = momentOf(due);
  return parts?.find((part) => momentOf(part.due) === at && !endsDate(part)) === undefined;
}

function isEndOfDate(trace: Trace): boolean {
  switch (trace.kind) {
    case "within":
    case "every":
      return true;
    case "dates":
      return trace.segments !== undefined || ENDS.has(trace.at);
    case "earliestOf":
    case "latestOf": {
      const counts = trace.rules[trace.counts];
      return counts === undefined || isEndOfDate(counts.trace);
    }
    case "sumOf": {
      const last = trace.legs.at(-1);
      return last === undefined || isEndOfDate(last.trace);
    }
    case "after":
      return trace.span === undefined || isEndOfDate(trace.span);
    case "before":
    case "at":
    case "appointment":
    case "unstated":
      return false;
  }
}

const ENDS: ReadonlySet<string> = new Set(["end-of-day", "end-of-working-day", "24:00"]);

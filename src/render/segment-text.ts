import type { EventReference, Segment } from "../assess/trace.js";
import { offsetAt } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import type { Voice } from "./voice.js";

/** A stretch of time, and what it was to the clock. */
export function segmentText(voice: Voice, { kind, start, end, name, calendars = [] }: Segment): string {
  const what = voice.phrases.kinds[kind];
  const whose =
    calendars.length === 0 ? [] : [voice.say("hoursOf", voice.list(calendars.map((id) => voice.quoted(id))))];
  const told =
    kind === "counted"
      ? voice.join([`${what} ${voice.duration(end - start)}`, ...changeTexts(voice, start, end), ...whose])
      : what;
  return voice.withName(`${voice.stretch(start, end)}${voice.phrases.colon}${told}`, name);
}

/** By how much the clocks were put forward or back in a stretch of time, so that it is not as long as it reads. */
function changeTexts(voice: Voice, start: Instant, end: Instant): readonly string[] {
  const change = offsetAt(voice.zone, end) - offsetAt(voice.zone, start);
  if (change === 0) return [];
  return [voice.say(change > 0 ? "clocksForward" : "clocksBack", voice.duration(change))];
}

/** An event by its name, and when it happened. */
export function eventText(voice: Voice, { type, at, title }: EventReference): string {
  return `${voice.quoted(voice.text(title ?? type))} ${voice.at(at)}`;
}

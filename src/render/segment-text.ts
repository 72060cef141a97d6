import type { EventReference, Segment } from "../assess/trace.js";
import type { Voice } from "./voice.js";

/** A stretch of time, and what it was to the clock. */
export function segmentText(voice: Voice, { kind, start, end, name, calendars = [] }: Segment): string {
  const what = voice.phrases.kinds[kind];
  const whose =
    calendars.length === 0 ? [] : [voice.say("hoursOf", voice.list(calendars.map((id) => voice.quoted(id))))];
  const told = kind === "counted" ? voice.join([`${what} ${voice.duration(end - start)}`, ...whose]) : what;
  return voice.withName(`${voice.stretch(start, end)}${voice.phrases.colon}${told}`, name);
}

/** An event by its name, and when it happened. */
export function eventText(voice: Voice, { type, at, title }: EventReference): string {
  return `${voice.quoted(voice.text(title ?? type))} ${voice.at(at)}`;
}

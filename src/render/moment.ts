import { DAY } from "../time/plain-date.js";
import { isoInZone, localTimeAt } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import type { Phrases } from "./phrases.js";

/** A moment as a date and a time of day; seconds and milliseconds where there are any. */
export function sayMoment(phrases: Phrases, zone: Zone, at: Instant): string {
  return `${phrases.date(Math.floor(localTimeAt(zone, at) / DAY))} ${timeOfDay(zone, at)}`;
}

/** A stretch of time; the date is not said twice. */
export function sayStretch(phrases: Phrases, zone: Zone, start: Instant, end: Instant): string {
  const [from, to] = [localTimeAt(zone, start), localTimeAt(zone, end)];
  // Midnight at the end is told as 24:00 of the date before, so that a whole day reads as one.
  const lastDate = Math.floor(to % DAY === 0 && to > from ? to / DAY - 1 : to / DAY);
  const time = lastDate * DAY + DAY === to ? "24:00" : timeOfDay(zone, end);
  const last = lastDate === Math.floor(from / DAY) ? time : `${phrases.date(lastDate)} ${time}`;
  return `${sayMoment(phrases, zone, start)} – ${last}`;
}

function timeOfDay(zone: Zone, at: Instant): string {
  const clock = isoInZone(zone, at).slice(11);
  const milliseconds = localTimeAt(zone, at) % 1000;
  if (milliseconds !== 0) return clock.slice(0, 12);
  return clock.slice(6, 8) === "00" ? clock.slice(0, 5) : clock.slice(0, 8);
}

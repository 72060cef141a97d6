import { HOUR } from "./plain-date.js";
import { localTimeAt } from "./zone.js";
import type { Instant, Zone } from "./zone.js";

/** The first moment after another at which the wall clocks of a zone show a full hour; a clock change may be one. */
export function fullHourAfter(zone: Zone, at: Instant): Instant {
  const next = at + HOUR - partAt(zone, at);
  const { to: change } = zone.periodAt(at);
  if (next < change) return next;
  const part = partAt(zone, change);
  return part === 0 ? change : change + HOUR - part;
}

/** The last moment until another, itself included, at which the wall clocks of a zone show a full hour. */
export function fullHourUntil(zone: Zone, at: Instant): Instant {
  const last = at - partAt(zone, at);
  const { from: change } = zone.periodAt(at);
  return last >= change ? last : change - 1 - partAt(zone, change - 1);
}

/** How much of an hour the wall clocks show. */
function partAt(zone: Zone, at: Instant): number {
  const local = localTimeAt(zone, at);
  return local - Math.floor(local / HOUR) * HOUR;
}

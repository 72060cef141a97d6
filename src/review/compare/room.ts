import { firstOpen, isOpenAt, nextEdge } from "../../calendar/timetable.js";
import type { Rules } from "../../calendar/rules.js";
import { DAY } from "../../time/plain-date.js";
import { localTimeAt } from "../../time/zone.js";
import type { Instant, Zone } from "../../time/zone.js";

/*
 * How far a moment may move on before something else becomes true of it: for any shift from 0 up to, but not including, its room it stands on the same side
 * of all that is asked. A room that is too small does no harm.
 */

/** Before it meets another moment, and before it passes it. */
export function roomUntil(at: Instant, other: Instant): number {
  if (at === other) return 1;
  return at < other ? other - at : Infinity;
}

/** Within the local date, and one offset of the zone. */
export function roomInDate(zone: Zone, at: Instant): number {
  const local = localTimeAt(zone, at);
  return Math.min((Math.floor(local / DAY) + 1) * DAY - local, zone.periodAt(at).to - at);
}

/** The same, midnight being of both dates. */
export function roomBetweenMidnights(zone: Zone, at: Instant): number {
  return localTimeAt(zone, at) % DAY === 0 ? 1 : roomInDate(zone, at);
}

/** While the local times to which it moves are of one offset: a time that a clock change skips is of the offset before. */
export function roomOfLocalTime(zone: Zone, at: Instant): number {
  let period = zone.periodAt(at - DAY);
  for (;;) {
    const { to, offset } = period;
    if (to > at) return to - at;
    period = zone.periodAt(to);
    const skipped = period.offset - offset;
    if (to + skipped > at) return to + skipped - at;
  }
}

/** Before the calendar opens or closes. */
export function roomBeforeEdge(calendar: Rules, at: Instant): number {
  if (isOpenAt(calendar, at)) return roomBeforeClosing(calendar, at);
  return (firstOpen(calendar, at) ?? Infinity) - at;
}

/** Before the closing, where it is open. */
export function roomBeforeClosing(calendar: Rules, at: Instant): number {
  return (nextEdge(calendar, at, "end") ?? Infinity) - at;
}

/** Up to the closing of hours that it has used or that have just ended: time used up exactly at closing is due at closing. */
export function roomUpToClosing(calendar: Rules, at: Instant): number {
  return isOpenAt(calendar, at) ? roomBeforeClosing(calendar, at) + 1 : 1;
}

/** Before it meets any edge of the calendar, and before it passes one. */
export function roomAtEdges(calendar: Rules, at: Instant): number {
  const edges = [nextEdge(calendar, at - 1, "start"), nextEdge(calendar, at - 1, "end")];
  return Math.min(...edges.map((edge) => (edge === undefined ? Infinity : roomUntil(at, edge))));
}

/** While the calendar's holidays are known as before, or are not. */
export function roomInCoverage(rules: Rules, at: Instant): number {
  return Math.min(...coverageEdges(rules).map((edge) => roomUntil(at, edge)));
}

const edgesByRules = new WeakMap<Rules, readonly Instant[]>();

/** Where what is known of a calendar begins and ends; nowhere, for most. */
export function coverageEdges(rules: Rules): readonly Instant[] {
  let edges = edgesByRules.get(rules);
  if (edges === undefined) {
    edges = "parts" in rules ? rules.parts.flatMap(coverageEdges) : edgesOf(rules.covered);
    edgesByRules.set(rules, edges);
  }
  return edges;
}

function edgesOf(covered: { readonly start: Instant; readonly end: Instant } | undefined): readonly Instant[] {
  return covered === undefined ? [] : [covered.start, covered.end];
}

import type { Rules } from "../calendar/rules.js";
import { timeline } from "../calendar/timeline.js";
import type { Stretch } from "../calendar/timeline.js";
import { inLanguage } from "../text.js";
import type { Text } from "../text.js";
import { firstPauseAfter } from "../ticket/pauses.js";
import type { Pause } from "../ticket/pauses.js";
import type { PauseRules } from "./plan.js";
import type { Happening } from "../ticket/event.js";
import type { Instant } from "../time/zone.js";
import type { Segment, EventReference, Writable } from "./trace.js";

/** Refers to an event of the ticket. */
export function referTo({ type, index, at, title }: Happening): EventReference {
  return title === undefined ? { type, index, at } : { type, index, at, title };
}

/** Tells a stretch of time in the words of traces; without a calendar all of it counts. */
export function segmentsOf(
  clock: Rules | undefined,
  start: Instant,
  end: Instant,
  clause: string | undefined,
): readonly Segment[] {
  if (start >= end) return [];
  if (clock === undefined) return [segmentOf({ kind: "open", start, end }, clause)];
  return timeline(clock, start, end).map((stretch) => segmentOf(stretch, clause));
}

/**
 * `segmentsOf` with pauses between: each is told as a whole, whatever the calendar says of that time. A pause for no reason is the time that
 * was resolved until it was reopened.
 */
export function segmentsWithPauses(
  clock: Rules | undefined,
  start: Instant,
  end: Instant,
  clause: string,
  pauses: readonly Pause[],
  rules: PauseRules,
): readonly Segment[] {
  const segments: Segment[] = [];
  let at = start;
  for (let index = firstPauseAfter(pauses, start); index < pauses.length; index += 1) {
    const pause = pauses[index];
    if (pause === undefined || pause.start >= end) break;
    const [from, to] = [Math.max(pause.start, at), Math.min(pause.end ?? end, end)];
    if (from >= to) continue;
    const stop: Segment =
      pause.reasons.length === 0
        ? { kind: "resolved", start: from, end: to, clause }
        : pausedSegment(from, to, pause.reasons, clause, rules);
    segments.push(...segmentsOf(clock, at, from, clause), stop);
    at = to;
  }
  return [...segments, ...segmentsOf(clock, at, end, clause)];
}

function pausedSegment(
  start: Instant,
  end: Instant,
  reasons: readonly string[],
  clause: string,
  rules: PauseRules,
): Segment {
  const by = reasons.map((reason) => rules.get(reason)?.clause).find((id) => id !== undefined) ?? clause;
  return { kind: "paused", start, end, clause: by, name: nameOfReasons(reasons, rules), reasons };
}

/** What the reasons of a pause are called together. */
export function nameOfReasons(reasons: readonly string[], rules: PauseRules): Text {
  const names = (language: "en" | "zh"): readonly string[] =>
    reasons.map((reason) => inLanguage(rules.get(reason)?.title ?? reason, language));
  return { en: names("en").join(" and "), zh: names("zh").join("、") };
}

function segmentOf({ kind: is, start, end, name, calendars }: Stretch, clause: string | undefined): Segment {
  const kind = is === "open" ? "counted" : is;
  const segment: Writable<Segment> = clause === undefined ? { kind, start, end } : { kind, start, end, clause };
  if (name !== undefined) segment.name = name;
  if (calendars !== undefined) segment.calendars = calendars;
  return segment;
}

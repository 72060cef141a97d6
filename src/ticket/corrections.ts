import { nearest } from "../choice.js";
import { slaError } from "../errors.js";
import type { IssueDetails, SlaErrorCode } from "../errors.js";
import { pointer } from "../inspection.js";
import type { Instant } from "../time/zone.js";
import type { Occurrence } from "./event.js";

/**
 * The events that were known at a moment, each in the version known then: a correction stands in the place of what it corrects, and what
 * was withdrawn is gone. Still in order of time.
 * @throws SlaError `ticket-correction-unknown`, `ticket-correction-conflict` for corrections that cannot be, known then or not
 */
export function asKnown<Event extends Occurrence>(
  happenings: readonly Event[],
  knownAt: Instant,
  path: string,
): readonly Event[] {
  const isPlain = happenings.every(({ record }) => record === undefined);
  if (isPlain && knownAt === Infinity) return happenings;
  const known = happenings.filter((happening) => recordedAt(happening) <= knownAt);
  if (isPlain) return known;
  const corrected = correctionsOf(happenings, path);
  return known.filter((happening) => {
    const correction = corrected.get(happening);
    return happening.type !== "withdrawn" && (correction === undefined || recordedAt(correction) > knownAt);
  });
}

function recordedAt({ at, record }: Occurrence): Instant {
  return record === undefined ? at : record.at;
}

/** Which event stands in the place of which. */
function correctionsOf(happenings: readonly Occurrence[], path: string): ReadonlyMap<Occurrence, Occurrence> {
  const refuse = (
    code: SlaErrorCode,
    { index }: Occurrence,
    key: string,
    expected: IssueDetails["expected"],
    received: string,
  ): Error => {
    const at = pointer(pointer(pointer(path, "events"), index), key);
    return slaError(code, { path: at, expected, received });
  };
  const byId = new Map<string, Occurrence>();
  for (const happening of happenings) {
    const id = happening.record?.id;
    if (id === undefined) continue;
    if (byId.has(id)) throw refuse("ticket-correction-conflict", happening, "id", "an id of its own", id);
    byId.set(id, happening);
  }
  const corrected = new Map<Occurrence, Occurrence>();
  for (const happening of happenings) {
    const corrects = happening.record?.corrects;
    if (corrects === undefined) continue;
    const before = byId.get(corrects);
    if (before === undefined) {
      const expected = { meant: () => nearest(byId, corrects), of: "the id of an event of the ticket" };
      throw refuse("ticket-correction-unknown", happening, "corrects", expected, corrects);
    }
    const problem = problemOf(happening, before, corrected.has(before));
    if (problem !== undefined) throw refuse("ticket-correction-conflict", happening, "corrects", problem, corrects);
    corrected.set(before, happening);
  }
  return corrected;
}

/** What a correction would have to be. */
function problemOf(correction: Occurrence, before: Occurrence, isCorrected: boolean): string | undefined {
  if (before.type === "withdrawn") return "an event that was not itself a withdrawal";
  if (correction.type !== before.type && correction.type !== "withdrawn")
    return `an event "${before.type}", or a withdrawal`;
  if (isCorrected) return "an event that was not corrected yet, such as its correction";
  const [now, then] = [recordedAt(correction), recordedAt(before)];
  const isLater = now > then || (now === then && correction.index > before.index);
  return isLater ? undefined : "an event that was recorded before";
}

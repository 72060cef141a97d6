import { slaError } from "../errors.js";
import { isRecord, own, pointer } from "../inspection.js";
import { asKnown } from "./corrections.js";
import type { Occurrence } from "./event.js";
import { requireReport } from "./fold.js";
import type { View } from "./fold.js";
import { parseMoment, parseRecorded } from "./parse-ticket.js";
import type { Where } from "./parse-ticket.js";

/*
 * Which version of a contract is for a ticket is told by one of its events, before it is known which events and levels that version has.
 * So no more is read here than every contract reads alike, and of no more events than can matter.
 */

/**
 * The first event of a type at or after the report, as far as it had happened and was known; `undefined` where there is none.
 * @throws SlaError `ticket-invalid`, `ticket-not-reported`, `ticket-correction-unknown`, `ticket-correction-conflict`, and those of `toInstant`
 */
export function firstOccurrence(
  ticket: unknown,
  type: string,
  { asOf, knownAt = Infinity }: View,
  path: string,
): Occurrence | undefined {
  const occurrences = readOccurrences(ticket, [type, "reported"], path);
  requireReport(occurrences, path);
  const known = asKnown(occurrences, knownAt, path).filter(({ at }) => at <= asOf);
  const report = known.findIndex((each) => each.type === "reported");
  return report < 0 ? undefined : known.slice(report).find((each) => each.type === type);
}

/** The events of these types in order of time; where any event corrects another, all events. */
function readOccurrences(ticket: unknown, types: readonly string[], path: string): readonly Occurrence[] {
  if (!isRecord(ticket)) throw slaError("ticket-invalid", { path, expected: "an object", received: ticket });
  const list = own(ticket, "events");
  const at = pointer(path, "events");
  if (!Array.isArray(list))
    throw slaError("ticket-invalid", { path: at, expected: "a list of events", received: list });
  const events: readonly unknown[] = list;
  const isCorrected = events.some((event) => isRecord(event) && own(event, "corrects") !== undefined);
  const occurrences: Occurrence[] = [];
  events.forEach((event, index) => {
    const type = isRecord(event) ? own(event, "type") : undefined;
    if (!isRecord(event) || typeof type !== "string" || !(isCorrected || types.includes(type))) return;
    const where: Where = (key) => (key === undefined ? pointer(at, index) : pointer(pointer(at, index), key));
    const moment = parseMoment(own(event, "at"), "at", where);
    occurrences.push({ index, type, at: moment, record: parseRecorded(event, type, moment, where) });
  });
  return occurrences.sort((a, b) => a.at - b.at);
}

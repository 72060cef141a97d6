import type { AppointmentRule, MoveRule } from "../contract/rules.js";
import { firstOf } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import type { Due } from "./due.js";
import type { AppointmentRecord } from "./obligation.js";
import { measureKnown } from "./pausing.js";
import { referTo } from "./segments.js";
import type { Writable } from "./trace.js";

/** The times agreed for a promise, as far as they are known. */
export interface Appointments {
  /** The one that stands. */
  readonly standing: Agreement | undefined;
  /** The last that stood. */
  readonly last: Agreement | undefined;
  /** The event that nobody was let in, after which the promise waits for another time to be agreed. */
  readonly noAccess: Placed | undefined;
  readonly records: readonly AppointmentRecord[];
}

/** A time that was agreed. */
export interface Agreement {
  readonly event: Placed;
  readonly agreed: Instant;
}

/** What was agreed after a place for a promise that would else be due at `first`; `undefined` where nothing was. */
export function appointmentsIn(
  rule: AppointmentRule,
  after: number,
  first: Due,
  history: History,
): Appointments | undefined {
  const types = rule.noAccess === undefined ? [rule.event] : [rule.event, rule.noAccess];
  const records: AppointmentRecord[] = [];
  const moved = { customer: 0, supplier: 0 };
  let standing: Agreement | undefined;
  let noAccess: Placed | undefined;
  for (let event = firstOf(history, types, after); event; event = firstOf(history, types, event.place)) {
    const due = standing?.agreed ?? (first.kind === "at" ? first.at : Infinity);
    if (event.type !== rule.event) {
      if (event.at <= due) noAccess ??= event;
      continue;
    }
    const { agreed, by } = event;
    if (agreed === undefined) continue;
    const refused =
      agreed < event.at
        ? "already-past"
        : noAccess === undefined
          ? refusal(rule, standing, due, event, moved)
          : undefined;
    records.push(recordOf(event, agreed, noAccess === undefined ? standing : undefined, refused));
    if (refused !== undefined) continue;
    if (standing !== undefined && noAccess === undefined && by !== undefined) moved[by] += 1;
    standing = { event, agreed };
    noAccess = undefined;
  }
  if (records.length === 0 && noAccess === undefined) return undefined;
  return { standing: noAccess === undefined ? standing : undefined, last: standing, noAccess, records };
}

/** Why an agreement changes nothing. */
function refusal(
  { moves }: AppointmentRule,
  standing: Agreement | undefined,
  due: Instant,
  { at, by }: Placed,
  moved: Readonly<Record<"customer" | "supplier", number>>,
): AppointmentRecord["refused"] {
  if (at > due) return "after-due";
  const rule = standing === undefined || by === undefined ? undefined : moves[by];
  if (rule === undefined || by === undefined) return undefined;
  if (moved[by] >= rule.times) return "too-often";
  return isInTime(rule, at, due) ? undefined : "short-notice";
}

/** @throws SlaError `calendar-uncovered` where an imported timetable does not reach from the one to the other */
function isInTime({ notice }: MoveRule, at: Instant, agreed: Instant): boolean {
  return measureKnown(notice.calendar, at, agreed) >= notice.duration;
}

function recordOf(
  event: Placed,
  agreed: Instant,
  standing: Agreement | undefined,
  refused: AppointmentRecord["refused"],
): AppointmentRecord {
  const record: Writable<AppointmentRecord> = { event: referTo(event), agreed };
  if (event.by !== undefined) record.by = event.by;
  if (standing !== undefined) record.notice = standing.agreed - event.at;
  if (refused !== undefined) record.refused = refused;
  return record;
}

/** The event by which the customer was told, before the agreed moment, that it cannot be kept. */
export function noticeOf(
  { notice }: AppointmentRule,
  { event, agreed }: Agreement,
  history: History,
): Placed | undefined {
  const told = notice === undefined ? undefined : firstOf(history, [notice], event.place);
  return told !== undefined && told.at < agreed ? told : undefined;
}

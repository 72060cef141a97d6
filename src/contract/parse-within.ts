import { own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { HOUR } from "../time/plain-date.js";
import { parseDuration } from "../time/duration.js";
import type { Duration } from "../time/duration.js";
import { zoneOf } from "../time/zone.js";
import { lawOfHours } from "./counting.js";
import type { RollRule, WithinMore, WithinRule } from "./due-rule.js";
import { ask, isAsked } from "./facts.js";
import { INVALID, readCalendarOrAsk, readFlag, refuseKey, zoneOfDates } from "./parse-context.js";
import type { CalendarReference, Context } from "./parse-context.js";
import { readWarnings } from "./parse-warning.js";
import { readCounting, readRoll, readTime, readWorkingDays, requireCalendar } from "./parse-working-days.js";

/** What a length of time may say besides. */
export const WITHIN: readonly string[] = [
  ...["clock", "fullHours", "calendar", "roll", "at", "backward", "counting", "warnings"],
];

/** Reads a length of time by which something is due. */
export function readWithin(context: Context, record: UnknownRecord, path: string): WithinRule | undefined {
  const { inspection } = context;
  const target = readTarget(context, own(record, "within"), pointer(path, "within"));
  const clock = inspection.optional(record, "clock", path, (id, at) => readCalendarOrAsk(context, id, at));
  const more = readMore(context, record, path);
  if (more?.isBackward === true) refuseKey(context, record, "warnings", path, "no warnings of what counts back");
  const warnings = readWarnings(context, record, path, isAsked(own(record, "within")) ? undefined : target);
  if (target === undefined || (own(record, "clock") !== undefined && clock === undefined)) return undefined;
  const clockZone = clock === undefined ? undefined : otherZone(context, clock);
  return { kind: "within", target, clock: clock?.rules, clockId: clock?.id, clockZone, more, warnings };
}

/** The zone of a calendar, where it has one and that is not the contract's. */
function otherZone({ zone }: Context, { rules }: CalendarReference): string | undefined {
  const own = rules.kind === "weekly" ? rules.zone.name : undefined;
  return own === (zone?.name ?? "UTC") ? undefined : own;
}

function readTarget(context: Context, value: unknown, path: string): Duration | undefined {
  if (!isAsked(value)) return context.inspection.attempt(() => parseDuration(value, path));
  return ask(context, value, path, {
    meanwhile: HOUR,
    expected: () => 'a length of time such as "4h"',
    read: (fact) => {
      try {
        return typeof fact === "string" ? parseDuration(fact, path) : undefined;
      } catch {
        return undefined;
      }
    },
  });
}

function readMore(context: Context, record: UnknownRecord, path: string): WithinMore | undefined {
  const counting = readCounting(context, record, path);
  const isBackward = readFlag(context, record, "backward", path);
  const law = counting === undefined ? undefined : lawOfHours(counting, isBackward);
  const fullHours =
    own(record, "fullHours") === undefined ? law?.fullHours === true : readFlag(context, record, "fullHours", path);
  const calendar = readWorkingDays(context, record, path);
  const roll = readRoll(context, record, path, law?.roll);
  requireCalendar(context, record, path, law);
  if (calendar === undefined && roll !== undefined && own(record, "roll") !== undefined) {
    context.inspection.refuse(INVALID, {
      path: pointer(path, "calendar"),
      expected: "a calendar beside roll",
      received: undefined,
    });
  }
  if (
    calendar !== undefined &&
    roll === undefined &&
    own(record, "roll") === undefined &&
    counting === undefined &&
    !fullHours
  ) {
    refuseKey(
      context,
      record,
      "calendar",
      path,
      "calendar only beside roll; hours are counted in the calendar that clock names",
    );
  }
  if (roll === undefined)
    refuseKey(context, record, "at", path, "at only beside roll, as the time of the day to which it rolls");
  const at = context.inspection.optional(record, "at", path, (said, where) => readTime(context, said, where));
  const rolls: RollRule | undefined =
    calendar === undefined || roll === undefined
      ? undefined
      : { calendar: calendar.rules, calendarId: calendar.id, roll, at: at?.time ?? "same-time", said: at?.said };
  if (!fullHours && !isBackward && rolls === undefined) return undefined;
  const zone = fullHours || rolls !== undefined ? zoneOfDates(context, calendar?.zone) : zoneOf("UTC", "");
  return { zone, fullHours, rolls, isBackward };
}

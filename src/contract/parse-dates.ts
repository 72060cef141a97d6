import type { CutOffTime, DateCount, DateUnit } from "../calendar/date-count.js";
import { parseTimeOfDay } from "../calendar/hours.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { lawOfDates } from "./counting.js";
import type { DatesLaw } from "./counting.js";
import type { CutOff, DatesRule, PickRule } from "./due-rule.js";
import { ask, isAsked } from "./facts.js";
import { readKnownEvent } from "./event-names.js";
import { INVALID, readFlag, refuseKey, zoneOfDates } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import { readWarnings } from "./parse-warning.js";
import { refuseContradictions } from "./refuse-dates.js";
import { readCounting, readRoll, readTime, readWorkingDays, requireCalendar } from "./parse-working-days.js";
import type { SaidTime } from "./parse-working-days.js";

/** What dates are counted in. */
export const COUNTS: readonly DateUnit[] = ["workingDays", "calendarDays", "weeks", "months", "years"];

/** What a count of dates may say besides. */
export const DATES: readonly string[] = [
  ...["calendar", "at", "cutOff", "firstDay", "clear", "roll", "ifClosed", "atLeastWorkingDays"],
  ...["backward", "paused", "counting", "warnings"],
];

/** The longest count: two centuries of days, beyond which no supported year lies. */
const MOST = 100_000;

/** Reads a count of dates; one that must hold some working days is the later of two. */
export function readDates(context: Context, record: UnknownRecord, path: string): DatesRule | PickRule | undefined {
  const { inspection } = context;
  const [unit, another] = COUNTS.filter((key) => own(record, key) !== undefined);
  if (unit === undefined || another !== undefined) return undefined;
  const isBackward = readFlag(context, record, "backward", path);
  const counting = readCounting(context, record, path);
  const calendar = readWorkingDays(context, record, path);
  const law =
    counting === undefined ? undefined : lawOfDates(counting, isBackward, own(record, "calendar") !== undefined);
  const count = readCount(context, record, unit, path);
  const at = readAt(context, record, path, law);
  const cutOff = inspection.optional(record, "cutOff", path, (value, where) => readCutOff(context, value, where));
  const firstDay = inspection.optional(record, "firstDay", path, (word, where) =>
    inspection.word(word, where, INVALID, ["counted", "not-counted"]),
  );
  const isClear = readFlag(context, record, "clear", path);
  const roll = readRoll(context, record, path, unit === "workingDays" ? undefined : law?.roll);
  const ifClosed = inspection.optional(record, "ifClosed", path, (word, where) =>
    inspection.word(word, where, INVALID, ["keep", "clamp-to-closing", "roll-forward"]),
  );
  const paused = inspection.optional(record, "paused", path, (word, where) =>
    inspection.word(word, where, INVALID, ["days", "whole-days", "time"]),
  );
  const atLeast = readAtLeast(context, record, path, law, unit, count);
  requireCalendar(context, record, path, law);
  refuseContradictions(context, record, path, { unit, count, time: at?.time, isBackward, isClear, roll, firstDay });
  if (isBackward) refuseKey(context, record, "warnings", path, "no warnings of what counts back");
  const warnings = readWarnings(context, record, path, undefined);
  if (count === undefined || at === undefined || (own(record, "calendar") !== undefined && calendar === undefined)) {
    return undefined;
  }
  const rule: DatesRule = {
    kind: "dates",
    count: {
      unit,
      count,
      zone: zoneOfDates(context, calendar?.zone),
      calendar: calendar?.rules,
      at: at.time,
      cutOff: cutOff?.cutOff,
      countsFirst: firstDay === "counted",
      isClear,
      roll,
      ifClosed: ifClosed ?? "keep",
      isBackward,
    },
    calendarId: calendar?.id,
    at: at.said,
    cutOff: cutOff?.said,
    pausedBy: paused ?? "days",
    warnings,
  };
  return calendar === undefined || atLeast === undefined ? rule : holding(rule, atLeast);
}

/** A count that must hold some working days: the later, backward the earlier, of the two. */
function holding(rule: DatesRule, workingDays: number): PickRule {
  const { count, warnings } = rule;
  const least: DateCount = {
    ...count,
    unit: "workingDays",
    count: workingDays,
    countsFirst: false,
    isClear: false,
    roll: undefined,
  };
  const rules = [
    { ...rule, warnings: [] },
    { ...rule, count: least, warnings: [] },
  ];
  return { kind: count.isBackward ? "earliestOf" : "latestOf", rules, warnings };
}

function readCount(context: Context, record: UnknownRecord, unit: DateUnit, path: string): number | undefined {
  const { inspection } = context;
  const [value, at] = [own(record, unit), pointer(path, unit)];
  const expected = "a whole number, at least 0";
  const isCount = (given: unknown): given is number =>
    typeof given === "number" && Number.isInteger(given) && given >= 0 && given <= MOST;
  if (isAsked(value)) {
    return ask(context, value, at, {
      meanwhile: 2,
      expected: () => expected,
      read: (fact) => (isCount(fact) ? fact + 0 : undefined),
    });
  }
  return isCount(value) ? value + 0 : inspection.refuse(INVALID, { path: at, expected, received: value });
}

function readAt(
  context: Context,
  record: UnknownRecord,
  path: string,
  law: DatesLaw | undefined,
): SaidTime | undefined {
  const { inspection } = context;
  const given = own(record, "at");
  const said = given === undefined ? law?.at : given;
  const at = pointer(path, "at");
  if (said === undefined) {
    const expected =
      "the time of the last date, such as end-of-working-day or 17:00, or the law by which it is counted";
    return inspection.refuse(INVALID, { path: at, expected, received: undefined });
  }
  return readTime(context, said, at);
}

interface ParsedCutOff {
  readonly cutOff: CutOffTime;
  readonly said: CutOff;
}

function readCutOff(context: Context, value: unknown, path: string): ParsedCutOff | undefined {
  const { inspection, titles } = context;
  if (!isRecord(value)) return timeOf(value, path, undefined, false);
  const record = inspection.record(value, path, ["time", "event", "strictly"], INVALID);
  if (record === undefined) return undefined;
  const event = inspection.optional(record, "event", path, (name, at) => readKnownEvent(context, name, at));
  const strictly = readFlag(context, record, "strictly", path);
  const parsed = timeOf(own(record, "time"), pointer(path, "time"), event, strictly);
  return event === undefined && own(record, "event") !== undefined ? undefined : parsed;

  function timeOf(given: unknown, at: string, of: string | undefined, isStrict: boolean): ParsedCutOff | undefined {
    const time = given === "closing" ? given : inspection.attempt(() => parseTimeOfDay(given, at));
    const title = of === undefined ? undefined : titles.get(of);
    if (time === undefined) return undefined;
    return {
      cutOff: { time, strictly: isStrict },
      said: { time: String(given), strictly: isStrict, event: of, title },
    };
  }
}

/** How many working days it holds at the least; a law says so of two dates or more. */
function readAtLeast(
  { inspection }: Context,
  record: UnknownRecord,
  path: string,
  law: DatesLaw | undefined,
  unit: DateUnit,
  count: number | undefined,
): number | undefined {
  const given = own(record, "atLeastWorkingDays");
  if (given === undefined) {
    const isLong = unit === "workingDays" || unit === "calendarDays" ? (count ?? 0) >= 2 : (count ?? 0) > 0;
    return isLong && unit !== "workingDays" ? law?.workingDays : undefined;
  }
  if (typeof given === "number" && Number.isInteger(given) && given > 0 && given <= MOST) return given;
  const at = pointer(path, "atLeastWorkingDays");
  return inspection.refuse(INVALID, { path: at, expected: "a whole number, at least 1", received: given });
}

import { oneZone } from "../calendar/working-days.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { isBackward } from "./due-rule.js";
import type { DatesRule, SpanRule } from "./due-rule.js";
import { CYCLE_PERIODS } from "./every.js";
import type { AfterPeriodRule, CyclePeriod, CycleRule } from "./every.js";
import { INVALID, readCalendarId, refuseKey, zoneOfDates } from "./parse-context.js";
import type { CalendarReference, Context } from "./parse-context.js";
import type { Zone } from "../time/zone.js";
import { DEEPEST, readInner, SEVERAL } from "./parse-span.js";

const ROLLS = ["preceding", "following", "modified-following"] as const;

/** Reads a standing duty: due within each period, or after it. */
export function readEvery(context: Context, record: UnknownRecord, path: string): CycleRule | undefined {
  const { inspection } = context;
  const period = inspection.word(own(record, "every"), pointer(path, "every"), INVALID, CYCLE_PERIODS);
  if (own(record, "after") !== undefined) return readAfter(context, record, path, period);
  const calendar = readCalendarOfDates(context, own(record, "calendar"), pointer(path, "calendar"));
  const roll =
    own(record, "roll") === undefined
      ? "preceding"
      : inspection.word(own(record, "roll"), pointer(path, "roll"), INVALID, ROLLS);
  if (period === undefined || calendar === undefined || roll === undefined) return undefined;
  return { kind: "every", period, calendar: calendar.rules, calendarId: calendar.id, roll, after: undefined };
}

function readAfter(
  context: Context,
  record: UnknownRecord,
  path: string,
  period: CyclePeriod | undefined,
): AfterPeriodRule | undefined {
  const { inspection } = context;
  refuseKey(context, record, "roll", path, "no roll beside after, whose rule says its own");
  const calendar = inspection.optional(record, "calendar", path, (id, at) => readCalendarOfDates(context, id, at));
  const after = readSpanAfter(context, own(record, "after"), pointer(path, "after"));
  const zone = zoneOfDates(context, calendar?.zone);
  if (period === undefined || after === undefined) return undefined;
  return { kind: "every", period, calendar: calendar?.rules, calendarId: calendar?.id, zone, after };
}

/** Reads a reference to a calendar whose dates can be told: one of one time zone. */
function readCalendarOfDates(
  context: Context,
  id: unknown,
  path: string,
): (CalendarReference & { readonly zone: Zone }) | undefined {
  const found = readCalendarId(context, id, path);
  const zone = found && context.inspection.attempt(() => oneZone(found.rules, path));
  return found === undefined || zone === undefined ? undefined : { ...found, zone };
}

/** Reads by when after a period something is due; there is no ticket whose events or pauses it could ask. */
function readSpanAfter(context: Context, value: unknown, path: string): SpanRule | undefined {
  const { inspection } = context;
  const span = readInner(context, withoutMeaningless(context, value, path), path, 0);
  if (span === undefined) return undefined;
  const refuse = (expected: string): undefined => inspection.refuse(INVALID, { path, expected, received: value });
  if (isBackward(span)) return refuse("a rule that counts on from the end of each period");
  const counts = datesIn(span);
  if (counts.some(({ at }) => at === "same-time")) {
    return refuse("another time of the last date than same-time, since periods end at midnight");
  }
  if (counts.some(({ count }) => count.count === 0)) return refuse("one date or more after the end of each period");
  return fromPeriod(span);
}

const MEANINGLESS = {
  cutOff: "no cutOff, since periods end at midnight",
  firstDay: "no firstDay, since the first date after each period is the first that counts",
  paused: "no paused, since standing duties do not pause",
};

/** A rule without what means nothing there, which is refused. Of rules one after another, only the first counts from the end of the period. */
function withoutMeaningless(context: Context, value: unknown, path: string, isFirst = true, depth = 0): unknown {
  // Deeper ones are refused where they are read.
  if (!isRecord(value) || depth > DEEPEST) return value;
  const meaning: Record<string, unknown> = { ...value };
  for (const [key, expected] of Object.entries(MEANINGLESS)) {
    if (!isFirst && key !== "paused") continue;
    refuseKey(context, value, key, path, expected);
    Reflect.deleteProperty(meaning, key);
  }
  for (const key of SEVERAL) {
    const rules: unknown = own(value, key);
    if (!Array.isArray(rules)) continue;
    meaning[key] = rules.map((rule: unknown, index) => {
      const counts = isFirst && (key !== "sumOf" || index === 0);
      return withoutMeaningless(context, rule, pointer(pointer(path, key), index), counts, depth + 1);
    });
  }
  return meaning;
}

function datesIn(span: SpanRule): readonly DatesRule[] {
  if (span.kind === "within") return [];
  return span.kind === "dates" ? [span] : span.rules.flatMap(datesIn);
}

/** A rule whose counts of dates begin with the first date after a period. */
function fromPeriod(span: SpanRule): SpanRule {
  if (span.kind === "within") return span;
  if (span.kind === "dates") return { ...span, count: { ...span.count, countsFirst: true } };
  if (span.kind !== "sumOf") return { ...span, rules: span.rules.map(fromPeriod) };
  const [first, ...rest] = span.rules;
  return first === undefined ? span : { ...span, rules: [fromPeriod(first), ...rest] };
}

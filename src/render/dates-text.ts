import { momentOf } from "../assess/due.js";
import type { Due } from "../assess/due.js";
import type { DateStretch, Trace } from "../assess/trace.js";
import { parseTimeOfDay } from "../calendar/hours.js";
import { DAY, parseDate } from "../time/plain-date.js";
import { dateAt, instantOf, localTimeAt, zoneOf } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import { dueText, endText } from "./due-text.js";
import { segmentText } from "./segment-text.js";
import type { Voice } from "./voice.js";

type TraceOf<K extends Trace["kind"]> = Extract<Trace, { readonly kind: K }>;

/** The lines that tell a count of dates, and what came of it. */
export function datesLines(voice: Voice, trace: TraceOf<"dates">, due: Due): readonly string[] {
  const { dates, colon } = voice.phrases;
  const { unit, count, calendar, carried, backward, segments } = trace;
  const head = [
    dates.count(unit, count),
    ...calendarTexts(voice, calendar, trace.timeZone),
    ...fromTexts(voice, trace),
    ...(backward === true ? [voice.say("countedBack")] : []),
    ...(carried === undefined ? [] : [dates.carried(carried.time, carried.clause)]),
  ];
  return [
    `${voice.join(head)}${colon}${voice.join(dueOnTexts(voice, trace, due))}`,
    ...trace.dates.map((stretch) => `  ${stretchText(voice, stretch)}`),
    ...(segments === undefined
      ? []
      : [
          `${due.kind === "suspended" ? dates.remains : dates.madeUp}${colon}${dueText(voice, due, trace)}`,
          ...segments.map((segment) => `  ${segmentText(voice, segment)}`),
        ]),
  ];
}

/** The calendar of working days, and the zone of the dates where times are told in another. */
function calendarTexts(voice: Voice, calendar: string | undefined, timeZone: string): readonly string[] {
  const zone = timeZone === voice.zone.name ? undefined : timeZone;
  if (calendar !== undefined) return [voice.withName(voice.say("inCalendar", voice.quoted(calendar)), zone)];
  return zone === undefined ? [] : [voice.say("datesOf", zone)];
}

/** From which date it counts, and by the cut-off why. */
function fromTexts(voice: Voice, { zero, cutOff }: TraceOf<"dates">): readonly string[] {
  const { dates } = voice.phrases;
  const from = dateText(voice, zero);
  if (cutOff === undefined) return [dates.from(from)];
  const { time, strictly = false, event, isPast, isDayOff } = cutOff;
  const name = event === undefined ? undefined : voice.quoted(voice.text(event.title ?? event.type));
  const told = { time, strictly, event: name };
  if (isPast) return [dates.fromLater(isDayOff === true ? "day-off" : "cut-off", told, from)];
  return [dates.from(from), dates.inBy(told)];
}

/** On which date it is due, and at what time of it; and to which moment that moved. */
function dueOnTexts(voice: Voice, trace: TraceOf<"dates">, due: Due): readonly string[] {
  const { dates } = voice.phrases;
  const { at, segments } = trace;
  const date = dateText(voice, trace.dueDate);
  const told = at === "end-of-day" ? dates.dueBy(voice.phrases.byEndOf(date)) : dates.dueOn(date, dates.at(at));
  if (segments !== undefined) return [told, dates.unpaused];
  const moment = momentOf(due);
  const isMoved = moment !== undefined && trace.carried === undefined && (clockTime(trace) ?? moment) !== moment;
  return isMoved ? [told, dates.outsideHours(voice.at(moment))] : [told];
}

/** The time on the wall clock of the due date; `undefined` where it is due by the hours of the date. */
function clockTime({ start, at, dueDate, timeZone }: TraceOf<"dates">): Instant | undefined {
  const zone = zoneOf(timeZone, "/trace");
  const date = parseDate(dueDate, "/trace");
  if (at === "same-time")
    return instantOf(zone, date * DAY + localTimeAt(zone, start.at) - dateAt(zone, start.at) * DAY);
  return at.includes(":") ? instantOf(zone, date * DAY + parseTimeOfDay(at, "/trace")) : undefined;
}

function stretchText(voice: Voice, { kind, from, dates: size, name, outOf }: DateStretch): string {
  const { dates, colon } = voice.phrases;
  const last = voice.phrases.date(parseDate(from, "/trace") + size - 1);
  const when = size === 1 ? last : dates.until(dateText(voice, from), last);
  const what = outOf === undefined ? dates.kinds[kind] : dates.movedOutOf[outOf];
  return voice.withName(`${when}${colon}${size > 1 && kind === "counted" ? dates.counted(size) : what}`, name);
}

function dateText(voice: Voice, date: string): string {
  return voice.phrases.date(parseDate(date, "/trace"));
}

/** The lines that tell the earliest or the latest of several rules; `tell` tells one of them without its start. */
export function pickLines(
  voice: Voice,
  trace: TraceOf<"earliestOf" | "latestOf">,
  tell: (trace: Trace, due: Due) => readonly string[],
): readonly string[] {
  const { dates } = voice.phrases;
  const told = trace.rules.flatMap(({ due, trace: inner }, index) => {
    const mark = dates.counts[index === trace.counts ? 0 : 1];
    return [voice.join([dueText(voice, due, inner), mark]), ...tell(inner, due).map((line) => `  ${line}`)];
  });
  return [dates.picks[trace.kind], ...told.map((line) => `  ${line}`)];
}

/** The lines that tell rules one after another; `tell` tells one of them without its start. */
export function sumLines(
  voice: Voice,
  trace: TraceOf<"sumOf">,
  tell: (trace: Trace, due: Due) => readonly string[],
): readonly string[] {
  const { dates } = voice.phrases;
  const told = trace.legs.flatMap(({ due, trace: inner }) => [
    dates.legUntil(endText(voice, due, inner)),
    ...tell(inner, due).map((line) => `  ${line}`),
  ]);
  return [dates.sum, ...told.map((line) => `  ${line}`)];
}

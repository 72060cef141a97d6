import type { DateStretch, Trace } from "../assess/trace.js";
import { parseDate } from "../time/plain-date.js";
import type { Voice } from "./voice.js";

type TraceOf<K extends Trace["kind"]> = Extract<Trace, { readonly kind: K }>;

/** The lines that tell a count of dates. */
export function datesLines(voice: Voice, trace: TraceOf<"dates">): readonly string[] {
  const { dates, colon } = voice.phrases;
  const { unit, count, calendar, zero, cutOff, carried, backward, dueDate, at, segments } = trace;
  const event = cutOff?.event === undefined ? undefined : voice.text(cutOff.event.title ?? cutOff.event.type);
  const head = [
    dates.count(unit, count),
    ...(calendar === undefined ? [] : [voice.say("inCalendar", voice.quoted(calendar))]),
    dates.from(dateText(voice, zero)),
    ...(backward === true ? [voice.say("countedBack")] : []),
    ...(cutOff === undefined
      ? []
      : [(cutOff.isPast ? dates.late : dates.inBy)({ time: cutOff.time, strictly: cutOff.strictly === true, event })]),
    ...(carried === undefined ? [] : [dates.carried(carried.time, carried.clause)]),
    ...(segments === undefined ? [] : [dates.paused]),
  ];
  return [
    `${voice.join(head)}${colon}${dates.dueOn(dateText(voice, dueDate), dates.at(at))}`,
    ...trace.dates.map((stretch) => `  ${stretchText(voice, stretch)}`),
  ];
}

function stretchText(voice: Voice, { kind, from, dates: size, name }: DateStretch): string {
  const { dates, colon } = voice.phrases;
  const last = voice.phrases.date(parseDate(from, "/trace") + size - 1);
  const when = size === 1 ? last : dates.until(dateText(voice, from), last);
  const told = size > 1 && kind === "counted" ? `${dates.kinds[kind]} ${size}` : dates.kinds[kind];
  return voice.withName(`${when}${colon}${told}`, name);
}

function dateText(voice: Voice, date: string): string {
  return voice.phrases.date(parseDate(date, "/trace"));
}

/** The lines that tell the earliest or the latest of several rules; `tell` tells one of them without its start. */
export function pickLines(
  voice: Voice,
  trace: TraceOf<"earliestOf" | "latestOf">,
  tell: (trace: Trace) => readonly string[],
): readonly string[] {
  const { dates } = voice.phrases;
  const told = trace.rules.flatMap(({ due, trace: inner }, index) => {
    const at = due.kind === "at" ? voice.at(due.at) : due.kind === "suspended" ? voice.at(due.ifResumedNow) : "";
    const mark = dates.counts[index === trace.counts ? 0 : 1];
    return [voice.join([at, mark]), ...tell(inner).map((line) => `  ${line}`)];
  });
  return [dates.picks[trace.kind], ...told.map((line) => `  ${line}`)];
}

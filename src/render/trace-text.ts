import type { EventReference, Segment, StartTrace, Trace } from "../assess/trace.js";
import { parseDate } from "../time/plain-date.js";
import { datesLines, pickLines } from "./dates-text.js";
import type { Voice } from "./voice.js";

type Rolled = NonNullable<Extract<Trace, { readonly kind: "within" }>["rolled"]>;

/** The lines that tell how a due moment came about. */
export function traceLines(voice: Voice, trace: Trace): readonly string[] {
  switch (trace.kind) {
    case "within":
    case "dates":
    case "earliestOf":
    case "latestOf":
      return [...startLines(voice, trace.start), ...spanLines(voice, trace)];
    case "before": {
      const happened = trace.happened === undefined ? [] : [eventText(voice, trace.happened)];
      return [...startLines(voice, trace.start), ...happened];
    }
    case "at": {
      const agreed = voice.say("agreed", voice.at(trace.agreed));
      return [
        voice.join([eventText(voice, trace.agreement), agreed, ...(trace.strictly ? [voice.say("strictly")] : [])]),
      ];
    }
    case "every":
      return [cycleText(voice, trace)];
    case "appointment":
      return traceLines(voice, trace.instead);
    case "unstated":
      return startLines(voice, trace.start);
  }
}

/** How a moment follows from its start. */
function spanLines(voice: Voice, trace: Trace): readonly string[] {
  switch (trace.kind) {
    case "within":
      return withinLines(voice, trace);
    case "dates":
      return [...ofLines(voice, trace.of), ...datesLines(voice, trace)];
    case "earliestOf":
    case "latestOf":
      return [...ofLines(voice, trace.of), ...pickLines(voice, trace, (inner) => spanLines(voice, inner))];
    case "before":
    case "at":
    case "every":
    case "appointment":
    case "unstated":
      return [];
  }
}

function ofLines(voice: Voice, of: string | undefined): readonly string[] {
  return of === undefined ? [] : [voice.say("stricter", of)];
}

function startLines(voice: Voice, start: StartTrace): readonly string[] {
  const { trigger, rule, calendar, clause, at, held, counts } = start;
  const how = voice.phrases.rules[rule];
  const starts = voice.join([
    at > (counts?.at ?? trigger.at) ? `${how} ${voice.at(at)}` : how,
    ...(calendar === undefined ? [] : [voice.say("ofCalendar", voice.quoted(calendar))]),
    ...(clause === undefined ? [] : [voice.say("byClause", clause)]),
  ]);
  const says = rule === "carried" ? starts : voice.say("starts", starts);
  const line = voice.join([voice.say("countsFrom", momentText(voice, start)), says]);
  return [line, ...held.map((segment) => `  ${segmentText(voice, segment)}`)];
}

/** The moment from which a clause counts. */
function momentText(voice: Voice, { trigger, counts }: StartTrace): string {
  if (counts === undefined) return eventText(voice, trigger);
  if (counts.kind === "due")
    return voice.say(counts.endsDate === true ? "whenDueAtEnd" : "whenDue", counts.clause, voice.at(counts.at));
  return voice.join([
    voice.quoted(voice.text(trigger.title ?? trigger.type)),
    voice.say("agreed", voice.at(counts.at)),
  ]);
}

function withinLines(voice: Voice, trace: Extract<Trace, { readonly kind: "within" }>): readonly string[] {
  const { target, clock, carried, of, segments, fullHour, backward, rolled, timeZone } = trace;
  const calendar = clock === undefined ? voice.say("elapsed") : voice.say("inCalendar", voice.quoted(clock));
  const how = timeZone === undefined ? calendar : voice.withName(calendar, timeZone);
  const counted = segments.filter(({ kind }) => kind === "counted");
  const total = counted.reduce((sum, { start, end }) => sum + (end - start), 0);
  const brought =
    carried === undefined
      ? []
      : carried.time === carried.elapsed
        ? [voice.say("carriedOver", voice.duration(carried.time), carried.clause)]
        : [
            voice.say(
              "carriedShare",
              voice.duration(carried.time),
              voice.duration(carried.elapsed),
              voice.duration(carried.target),
              carried.clause,
            ),
          ];
  return [
    ...ofLines(voice, of),
    voice.join([
      voice.say("target", voice.duration(target)),
      how,
      ...(backward === true ? [voice.say("countedBack")] : []),
      ...(fullHour === undefined ? [] : [voice.say("fullHour", voice.at(fullHour))]),
      ...brought,
    ]),
    ...segments.map((segment) => `  ${segmentText(voice, segment)}`),
    ...(counted.length > 1 ? [`  ${voice.say("total", voice.duration(total))}`] : []),
    ...(rolled === undefined ? [] : [`  ${rolledText(voice, rolled)}`]),
  ];
}

function rolledText(voice: Voice, { reached, calendar, roll, at }: Rolled): string {
  const { rolls, at: time } = voice.phrases.dates;
  const told = voice.say("rolled", voice.at(reached), voice.quoted(calendar), rolls[roll]);
  return at === undefined ? told : voice.join([told, time(at.time)]);
}

function cycleText(voice: Voice, trace: Extract<Trace, { readonly kind: "every" }>): string {
  const date = (text: string, days = 0): string => voice.phrases.date(parseDate(text, "/trace") + days);
  const { period, from, to, dueDate } = trace;
  const skipped = trace.skipped.map((each) => voice.withName(date(each.date), each.name));
  return voice.join([
    voice.say("cycle", voice.phrases.cycles[period], date(from), date(to, -1)),
    ...(dueDate === undefined ? [] : [voice.say("dueDate", date(dueDate))]),
    ...(skipped.length === 0 ? [] : [voice.say("skipped", skipped.join("; "))]),
  ]);
}

function segmentText(voice: Voice, { kind, start, end, name, calendars = [] }: Segment): string {
  const what = voice.phrases.kinds[kind];
  const whose =
    calendars.length === 0 ? [] : [voice.say("hoursOf", voice.list(calendars.map((id) => voice.quoted(id))))];
  const told = kind === "counted" ? voice.join([`${what} ${voice.duration(end - start)}`, ...whose]) : what;
  return voice.withName(`${voice.stretch(start, end)}${voice.phrases.colon}${told}`, name);
}

/** An event by its name, and when it happened. */
export function eventText(voice: Voice, { type, at, title }: EventReference): string {
  return `${voice.quoted(voice.text(title ?? type))} ${voice.at(at)}`;
}

import type { Due } from "../assess/due.js";
import { innerTraces } from "../assess/trace.js";
import type { StartTrace, Trace } from "../assess/trace.js";
import { parseDate } from "../time/plain-date.js";
import type { Instant } from "../time/zone.js";
import { datesLines, pickLines, sumLines } from "./dates-text.js";
import { eventText, segmentText } from "./segment-text.js";
import type { Voice } from "./voice.js";

type Rolled = NonNullable<Extract<Trace, { readonly kind: "within" }>["rolled"]>;

/** The lines that tell how a due moment came about; without an appointment, the first one. */
export function traceLines(voice: Voice, trace: Trace, due: Due): readonly string[] {
  switch (trace.kind) {
    case "within":
    case "dates":
    case "earliestOf":
    case "latestOf":
    case "sumOf":
      return [...startLines(voice, trace.start, isBackward(trace)), ...spanLines(voice, trace, due)];
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
    case "after":
      return [afterText(voice, trace), ...(trace.span === undefined ? [] : spanLines(voice, trace.span, due))];
    case "appointment":
      return traceLines(voice, trace.instead, due);
    case "unstated":
      return startLines(voice, trace.start);
  }
}

/** How a moment follows from its start. */
function spanLines(voice: Voice, trace: Trace, due: Due): readonly string[] {
  switch (trace.kind) {
    case "within":
      return withinLines(voice, trace);
    case "dates":
      return [...ofLines(voice, trace.of), ...datesLines(voice, trace, due)];
    case "earliestOf":
    case "latestOf":
      return [...ofLines(voice, trace.of), ...pickLines(voice, trace, (inner, at) => spanLines(voice, inner, at))];
    case "sumOf":
      return [...ofLines(voice, trace.of), ...sumLines(voice, trace, (inner, at) => spanLines(voice, inner, at))];
    case "before":
    case "at":
    case "every":
    case "after":
    case "appointment":
    case "unstated":
      return [];
  }
}

function ofLines(voice: Voice, of: string | undefined): readonly string[] {
  return of === undefined ? [] : [voice.say("stricter", of)];
}

/** Whether time is counted back, so that no clock starts. */
function isBackward(trace: Trace): boolean {
  if (trace.kind === "within" || trace.kind === "dates") return trace.backward === true;
  return innerTraces(trace).some(isBackward);
}

function startLines(voice: Voice, start: StartTrace, isBack = false): readonly string[] {
  const { trigger, rule, calendar, clause, at, held, counts } = start;
  const waits = at > (counts?.at ?? trigger.at);
  const starts = voice.join([
    calendar === undefined ? voice.phrases.rules[rule] : openingText(voice, calendar, waits ? at : undefined),
    ...(clause === undefined ? [] : [voice.say("byClause", clause)]),
  ]);
  const says = rule === "carried" ? starts : voice.say("starts", starts);
  const isSaid = !isBack || rule !== "immediate" || clause !== undefined;
  const line = voice.join([voice.say("countsFrom", momentText(voice, start)), ...(isSaid ? [says] : [])]);
  return [line, ...held.map((segment) => `  ${segmentText(voice, segment)}`)];
}

/** That a clock waits for a calendar to open, or need not. */
function openingText(voice: Voice, calendar: string, opens: Instant | undefined): string {
  const name = voice.quoted(calendar);
  return opens === undefined ? voice.say("startsInHours", name) : voice.say("startsWhenOpen", name, voice.at(opens));
}

/** A moment that ended something: midnight, where it ends a date, as the end of that. */
function endText(voice: Voice, { at, endsDate }: { readonly at: Instant; readonly endsDate?: true }): string {
  return endsDate === true ? voice.end(at) : voice.at(at);
}

/** The moment from which a clause counts. */
function momentText(voice: Voice, { trigger, counts, latest }: StartTrace): string {
  if (latest === true) return voice.say("latest", eventText(voice, trigger));
  if (counts === undefined) return eventText(voice, trigger);
  if (counts.kind === "period") return voice.at(counts.at);
  if (counts.kind === "leg") return voice.phrases.dates.legUntil(endText(voice, counts));
  if (counts.kind === "due") return voice.say("whenDue", counts.clause, endText(voice, counts));
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

function afterText(voice: Voice, { period, from, to }: Extract<Trace, { readonly kind: "after" }>): string {
  const first = voice.date(from);
  const last = voice.phrases.date(parseDate(to, "/trace") - 1);
  return voice.say("cycleAfter", voice.phrases.cycles[period], first, last);
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
    ...(skipped.length === 0 ? [] : [voice.say("skipped", skipped.join(voice.phrases.semicolon))]),
  ]);
}

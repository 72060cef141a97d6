import type { AppointmentRecord, Awaiting, NotPromisedBecause, Obligation, Part } from "../assess/obligation.js";
import { dueTexts, endsDate } from "./due-text.js";
import { eventText } from "./segment-text.js";
import { traceLines } from "./trace-text.js";
import type { Voice } from "./voice.js";

/** A promise; one of several joined is told without the clause, which was told before. */
export function partLines(voice: Voice, part: Obligation | Part, indent: string, isInner = false): readonly string[] {
  const { colon, joins } = voice.phrases;
  const statement = "statement" in part ? [`${indent}  ${voice.text(part.statement)}`] : [];
  const agreed = (part.appointments ?? []).map((each) => `${indent}  ${appointmentText(voice, each)}`);
  const due = part.firstDue ?? part.due;
  const trace = part.trace === undefined ? [] : traceLines(voice, part.trace, due).map((line) => `${indent}  ${line}`);
  const inner = (part.parts ?? []).flatMap((each) =>
    partLines(voice, each, `${indent}    `, true).map((line, index) => (index === 0 ? `${indent}  – ${line}` : line)),
  );
  return [
    `${isInner ? "" : `${clauseText(voice, part)}${colon}`}${voice.text(part.label)} — ${voice.join([...outcomeTexts(voice, part), ...besidesTexts(voice, part)])}`,
    ...statement,
    ...(part.join === undefined
      ? []
      : [`${indent}  ${joins[part.join].replace("{}", String(part.n))}${colon.trimEnd()}`]),
    ...agreed,
    ...trace,
    ...inner,
  ];
}

function clauseText(voice: Voice, part: Obligation | Part): string {
  const round = "round" in part ? part.round : undefined;
  return round === undefined ? part.clause : voice.say("round", String(round), part.clause);
}

function outcomeTexts(voice: Voice, part: Part): readonly string[] {
  const state = voice.phrases.states[part.state];
  const due = dueTexts(voice, part.due, endsDate(part));
  switch (part.state) {
    case "inactive":
      return [state, awaitingText(voice, part.awaiting)];
    case "not-promised":
      return [state, ...becauseTexts(voice, part.because)];
    case "pending":
    case "paused":
    case "untimed":
    case "breached":
      return [state, ...due];
    case "kept":
      return [voice.say("keptAt", voice.at(part.keptAt)), ...due];
    case "kept-late":
      return [`${state} ${voice.at(part.keptAt)}`, ...due];
    case "superseded":
      return [voice.say("supersededAt", voice.at(part.supersededAt)), ...due];
    case "cancelled": {
      const { cancelledAt, cancelledBy } = part;
      const ended = cancelledBy && voice.say("endedBy", eventText(voice, cancelledBy));
      return [ended ?? voice.say("cancelledAt", voice.at(cancelledAt)), ...due];
    }
  }
}

/** What stands beside the outcome: the first due moment, a notice, a reopening. */
function besidesTexts(voice: Voice, part: Obligation | Part): readonly string[] {
  const reopened = "reopened" in part ? [voice.say("reopenedAt", voice.at(part.reopened.at))] : [];
  return [
    ...(part.firstDue?.kind === "at" ? [voice.say("insteadOf", voice.until(part.firstDue.at))] : []),
    ...(part.noAccess === undefined ? [] : [eventText(voice, part.noAccess)]),
    ...(part.notice === undefined ? [] : [voice.say("withNotice", eventText(voice, part.notice))]),
    ...reopened,
    ...("counts" in part ? [voice.say("doesNotCount")] : []),
  ];
}

const REFUSED = {
  "already-past": "alreadyPast",
  "after-due": "afterDue",
  "too-often": "tooOften",
  "short-notice": "shortNotice",
} as const;

function appointmentText(voice: Voice, { event, agreed, by, notice, refused }: AppointmentRecord): string {
  return voice.join([
    voice.say("appointment", eventText(voice, event), voice.at(agreed)),
    ...(by === undefined ? [] : [voice.say("askedBy", voice.phrases.parties[by])]),
    ...(notice === undefined || notice < 0 ? [] : [voice.say("moved", voice.duration(notice))]),
    ...(refused === undefined ? [] : [voice.say(REFUSED[refused])]),
  ]);
}

/** What a promise waits for. */
export function awaitingText(voice: Voice, awaiting: Awaiting): string {
  return awaiting.kind === "event"
    ? voice.say("awaitsEvent", voice.text(awaiting.title ?? awaiting.event))
    : awaiting.kind === "due"
      ? voice.say("awaitsDue", awaiting.clause)
      : voice.say("awaitsAttribute", awaiting.attribute);
}

/** Why nothing is promised. */
export function becauseTexts(voice: Voice, because: NotPromisedBecause): readonly string[] {
  switch (because.kind) {
    case "attribute":
      return [`${because.attribute} = ${String(because.is)}`];
    case "calendar": {
      const word = because.is === "open" ? "becauseOpen" : "becauseClosed";
      const why = voice.say(word, voice.quoted(because.calendar));
      return because.provisional === true ? [why, voice.say("provisional")] : [why];
    }
    case "clause": {
      const why = voice.say("becauseClause", because.clause);
      return because.provisional === true ? [why, voice.say("provisional")] : [why];
    }
    case "no-working-day":
      return [voice.say("becauseNoWorkingDay")];
  }
}

import type { Due } from "../assess/due.js";
import type {
  AppointmentRecord,
  Assessment,
  Awaiting,
  DueChange,
  IgnoredConfirmation,
  NotPromisedBecause,
  Obligation,
  Part,
  Period,
  Reopening,
  Stand,
} from "../assess/obligation.js";
import { slaError } from "../errors.js";
import { isRecord, own, readData } from "../inspection.js";
import type { Language } from "../text.js";
import { zoneOf } from "../time/zone.js";
import { eventText, traceLines } from "./trace-text.js";
import { Voice } from "./voice.js";

/** In which language to explain, and in which time zone to tell times; without one, that of the contract. */
export interface ExplainOptions {
  readonly language: Language;
  readonly timeZone?: string;
}

/**
 * The text of an assessment or of one obligation: what is owed, by when, where it stands, and how every due moment came about, from the
 * trace. Lines end in `\n`.
 *
 * @throws SlaError `options-invalid`, `time-zone-unknown`, `ticket-invalid` for anything that `assess` did not make
 * @example
 * const contract = defineContract({
 *   id: "helpdesk",
 *   timeZone: "UTC",
 *   levels: ["urgent"],
 *   clauses: [{ id: "reply", promise: "replied", within: "2h" }],
 * });
 * const [reply] = deadlines(contract, { level: "urgent", reportedAt: "2026-03-06T16:00Z" });
 * if (reply === undefined) throw new Error("one clause, one obligation");
 * explain(reply, { language: "en" }).split("\n")[0] // => "reply: replied — pending, due Fri 6 Mar 2026 18:00"
 */
export function explain(subject: Assessment | Obligation | Part, options: ExplainOptions): string {
  const wanted = readData("options-invalid", "/options", options, () => {
    const record = isRecord(options) ? options : {};
    return { language: own(record, "language"), timeZone: own(record, "timeZone") };
  });
  const { language } = wanted;
  if (language !== "en" && language !== "zh") {
    throw slaError("options-invalid", { path: "/options/language", expected: '"en" or "zh"', received: language });
  }
  // Whatever looks like an assessment and is none runs into something that is not there.
  const lines = readData("ticket-invalid", "/subject", subject, () => {
    const zone = zoneOf(wanted.timeZone ?? subject.timeZone, "/options/timeZone");
    const voice = new Voice(language, zone);
    return "periods" in subject ? assessmentLines(voice, subject) : partLines(voice, subject, "");
  });
  return `${lines.join("\n")}\n`;
}

function assessmentLines(voice: Voice, assessment: Assessment): readonly string[] {
  const { contract, ticket, asOf, state, reportedAt, nextDue, nextChange, periods } = assessment;
  const head = [
    contract.version === undefined ? contract.id : `${contract.id} ${contract.version}`,
    ...(contract.inForceFrom === undefined ? [] : [voice.say("inForceFrom", voice.date(contract.inForceFrom))]),
    ...(ticket === undefined ? [] : [voice.say("ticket", ticket)]),
    voice.say("asOf", voice.at(asOf)),
    voice.say("timesIn", voice.zone.name),
  ];
  const status = [
    ...(reportedAt === undefined ? [] : [voice.say("reported", voice.at(reportedAt))]),
    voice.phrases.outcomes[state],
    ...(nextDue === undefined ? [] : [voice.say("nextDue", voice.at(nextDue.at), nextDue.clause)]),
    ...(nextChange === undefined ? [] : [voice.say("nextChange", voice.at(nextChange))]),
  ];
  const reopened = (assessment.reopenings ?? []).map((each) => reopeningText(voice, each));
  return [
    voice.join(head),
    voice.join(status),
    ...reopened,
    ...periods.flatMap((period) => ["", ...periodLines(voice, period)]),
  ];
}

function periodLines(voice: Voice, period: Period): readonly string[] {
  const { level, cause, restart, clause, from, changes = [], ignored = [], obligations } = period;
  const { causes, restarts, colon } = voice.phrases;
  const why = [
    ...(level === undefined ? [] : [causes[cause]]),
    voice.at(from),
    ...(restart === undefined ? [] : [restarts[restart]]),
    ...(clause === undefined ? [] : [voice.say("byClause", clause)]),
  ];
  const head = level === undefined ? causes[cause] : voice.say("level", level);
  const told = obligations.flatMap((obligation) =>
    partLines(voice, obligation, "").map((line, index) => (index === 0 ? `• ${line}` : `  ${line}`)),
  );
  const changed = [
    ...changes.map((change) => `  ${changeText(voice, change)}`),
    ...ignored.map((each) => `  ${ignoredText(voice, each)}`),
  ];
  return [
    `${head}${colon}${voice.join(why)}`,
    ...changed,
    ...(told.length === 0 ? [`• ${voice.say("nothingPromised")}`] : told),
  ];
}

function reopeningText(voice: Voice, { event, state, clause }: Reopening): string {
  return voice.join([
    voice.say("wasReopened", voice.at(event.at)),
    ...(state === "counts" ? [] : [voice.say(state === "ignored" ? "ignored" : "tooLate")]),
    ...(clause === undefined ? [] : [voice.say("byClause", clause)]),
  ]);
}

function ignoredText(voice: Voice, { level, event, clause }: IgnoredConfirmation): string {
  return voice.join([
    voice.say("level", level),
    eventText(voice, event),
    voice.say("ignored"),
    ...(clause === undefined ? [] : [voice.say("byClause", clause)]),
  ]);
}

/** A promise before and after a change of level. */
function changeText(voice: Voice, { label, before, after }: DueChange): string {
  const standing = ({ clause, state, due }: Stand): string =>
    voice.join([`${clause} ${voice.phrases.states[state]}`, ...dueTexts(voice, due)]);
  const was = before === undefined ? voice.say("notOwedBefore") : standing(before);
  const is = after === undefined ? voice.say("notOwedAgain") : standing(after);
  return `${voice.text(label)} — ${voice.say("wasDue", was)}; ${voice.say("isDue", is)}`;
}

function partLines(voice: Voice, part: Obligation | Part, indent: string): readonly string[] {
  const { colon, joins } = voice.phrases;
  const statement = "statement" in part ? [`${indent}  ${voice.text(part.statement)}`] : [];
  const agreed = (part.appointments ?? []).map((each) => `${indent}  ${appointmentText(voice, each)}`);
  const trace = part.trace === undefined ? [] : traceLines(voice, part.trace).map((line) => `${indent}  ${line}`);
  const inner = (part.parts ?? []).flatMap((each) =>
    partLines(voice, each, `${indent}    `).map((line, index) => (index === 0 ? `${indent}  – ${line}` : line)),
  );
  return [
    `${clauseText(voice, part)}${colon}${voice.text(part.label)} — ${voice.join([...outcomeTexts(voice, part), ...besidesTexts(voice, part)])}`,
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
  const due = dueTexts(voice, part.due);
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
    ...(part.firstDue?.kind === "at" ? [voice.say("insteadOf", voice.at(part.firstDue.at))] : []),
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

function dueTexts(voice: Voice, due: Due): readonly string[] {
  switch (due.kind) {
    case "at":
      return [voice.say("due", voice.at(due.at)), ...(due.provisional ? [voice.say("provisional")] : [])];
    case "suspended":
      return [voice.say("suspended", voice.at(due.ifResumedNow))];
    case "by-event":
      return [voice.say("dueBy", voice.text(due.title ?? due.event))];
    case "unstated":
      return [voice.say("noFigure", voice.at(due.at))];
    case "none":
      return [];
  }
}

function awaitingText(voice: Voice, awaiting: Awaiting): string {
  return awaiting.kind === "event"
    ? voice.say("awaitsEvent", voice.text(awaiting.title ?? awaiting.event))
    : awaiting.kind === "due"
      ? voice.say("awaitsDue", awaiting.clause)
      : voice.say("awaitsAttribute", awaiting.attribute);
}

function becauseTexts(voice: Voice, because: NotPromisedBecause): readonly string[] {
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

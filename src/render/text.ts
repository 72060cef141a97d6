import type {
  AppointmentRecord,
  Assessment,
  Awaiting,
  Continued,
  DueChange,
  IgnoredConfirmation,
  NextDue,
  NotPromisedBecause,
  Obligation,
  Part,
  Period,
  Reopening,
  Stand,
} from "../assess/obligation.js";
import { slaError } from "../errors.js";
import { isRecord, own, readData } from "../inspection.js";
import type { Language, Text } from "../text.js";
import { zoneOf } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import { dueTexts, endsDate, momentText } from "./due-text.js";
import { eventText } from "./segment-text.js";
import { traceLines } from "./trace-text.js";
import type { Word } from "./phrases.js";
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
    contractText(voice, contract),
    ...(contract.inForceFrom === undefined ? [] : [voice.say("inForceFrom", voice.date(contract.inForceFrom))]),
    ...(ticket === undefined ? [] : [voice.say("ticket", ticket)]),
    voice.say("asOf", voice.at(asOf)),
    voice.say("timesIn", voice.zone.name),
  ];
  const status = [
    ...(reportedAt === undefined ? [] : [voice.say("reported", voice.at(reportedAt))]),
    voice.phrases.outcomes[state],
    ...(nextDue === undefined ? [] : [nextDueText(voice, nextDue, periods)]),
    ...(nextChange === undefined ? [] : [nextChangeText(voice, nextChange)]),
  ];
  const reopened = (assessment.reopenings ?? []).map((each) => reopeningText(voice, each));
  return [
    voice.join(head),
    voice.join(status),
    ...reopened,
    ...periods.flatMap((period) => ["", ...periodLines(voice, period)]),
  ];
}

function contractText(voice: Voice, { id, title, version }: Assessment["contract"]): string {
  const name = version === undefined ? id : `${id} ${version}`;
  return title === undefined ? name : voice.withName(voice.text(title), name);
}

function nextDueText(voice: Voice, { at, clause, part }: NextDue, periods: readonly Period[]): string {
  const whose = periods
    .flatMap(({ obligations }) => obligations)
    .find((each) => each.clause === clause && each.due.kind === "at" && each.due.at === at);
  const whom = part === undefined ? clause : `${clause}${voice.phrases.colon}${voice.text(part.label)}`;
  return voice.say("nextDue", momentText(voice, at, whose === undefined || endsDate(whose)), whom);
}

/** At a due moment itself a promise is still in time, so that the next change is a millisecond later. */
function nextChangeText(voice: Voice, at: Instant): string {
  return at % 1000 === 1 ? voice.say("nextChangeAfter", voice.end(at - 1)) : voice.say("nextChange", voice.at(at));
}

function periodLines(voice: Voice, period: Period): readonly string[] {
  const {
    level,
    title,
    cause,
    restart,
    clause,
    from,
    changes = [],
    ignored = [],
    obligations,
    continued = [],
  } = period;
  const { causes, restarts, colon } = voice.phrases;
  const why = [
    ...(level === undefined ? [] : [causes[cause]]),
    voice.at(from),
    ...(restart === undefined ? [] : [restarts[restart]]),
    ...(clause === undefined ? [] : [voice.say("byClause", clause)]),
  ];
  const head = level === undefined ? causes[cause] : levelText(voice, level, title);
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
    ...told,
    ...continuedLines(voice, continued),
    ...(told.length === 0 && continued.length === 0 ? [`• ${voice.say("nothingPromised")}`] : []),
  ];
}

function levelText(voice: Voice, level: string, title: Text | undefined): string {
  return voice.withName(voice.say("level", level), title);
}

/** What was promised or kept at an earlier level. */
function continuedLines(voice: Voice, continued: readonly Continued[]): readonly string[] {
  const lineOf = (as: Continued["as"], word: Word): readonly string[] => {
    const names = continued.filter((each) => each.as === as).map(({ clause, label }) => voice.withName(clause, label));
    return names.length === 0 ? [] : [`• ${voice.say(word, names.join(voice.phrases.comma))}`];
  };
  return [...lineOf("running", "runsOn"), ...lineOf("kept", "staysKept")];
}

function reopeningText(voice: Voice, { event, state, clause }: Reopening): string {
  return voice.join([
    voice.say("wasReopened", voice.at(event.at)),
    ...(state === "counts" ? [] : [voice.say(state === "ignored" ? "ignored" : "tooLate")]),
    ...(clause === undefined ? [] : [voice.say("byClause", clause)]),
  ]);
}

function ignoredText(voice: Voice, { level, title, event, clause }: IgnoredConfirmation): string {
  return voice.join([
    levelText(voice, level, title),
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
  const isKept = before?.state === "kept" || before?.state === "kept-late";
  const is = after === undefined ? voice.say(isKept ? "notOwedAgain" : "notOwedNow") : standing(after);
  const told = was === is ? [voice.say("unchanged", is)] : [voice.say("wasDue", was), voice.say("isDue", is)];
  return `${voice.text(label)} — ${told.join(voice.phrases.semicolon)}`;
}

/** A promise; one of several joined is told without the clause, which was told before. */
function partLines(voice: Voice, part: Obligation | Part, indent: string, isInner = false): readonly string[] {
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

import type {
  Assessment,
  Continued,
  DueChange,
  IgnoredConfirmation,
  NextDue,
  Period,
  Reopening,
  Stand,
} from "../assess/obligation.js";
import type { Text } from "../text.js";
import type { Instant } from "../time/zone.js";
import { dueTexts, endsDate, momentText } from "./due-text.js";
import { eventText } from "./segment-text.js";
import type { Word } from "./phrases.js";
import type { Voice } from "./voice.js";
import { partLines } from "./part-text.js";

/** The lines that tell an assessment. */
export function assessmentLines(voice: Voice, assessment: Assessment): readonly string[] {
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

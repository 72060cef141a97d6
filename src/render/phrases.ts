import type { Assessment, ObligationState, Period } from "../assess/obligation.js";
import type { Segment, StartTrace } from "../assess/trace.js";
import type { Party } from "../contract/contract-spec.js";
import type { JoinForm } from "../contract/clause.js";
import type { CyclePeriod } from "../contract/due-rule.js";
import type { DatesPhrases } from "./dates-phrases.js";
import type { Language } from "../text.js";
import { EN } from "./phrases-en.js";
import { ZH } from "./phrases-zh.js";
import type { DayNumber } from "../time/plain-date.js";
import type { Duration } from "../time/duration.js";

/** The words of a language; sentences are put together from them in one place, `text.ts`. */
export interface Phrases {
  readonly states: Readonly<Record<ObligationState, string>>;
  readonly outcomes: Readonly<Record<Assessment["state"], string>>;
  readonly causes: Readonly<Record<Period["cause"], string>>;
  readonly restarts: Readonly<Record<NonNullable<Period["restart"]>, string>>;
  readonly kinds: Readonly<Record<Segment["kind"], string>>;
  readonly rules: Readonly<Record<StartTrace["rule"], string>>;
  readonly cycles: Readonly<Record<CyclePeriod, string>>;
  /** `{}` stands for how many are enough. */
  readonly joins: Readonly<Record<JoinForm, string>>;
  readonly parties: Readonly<Record<Party, string>>;
  readonly units: readonly [hours: string, minutes: string, seconds: string, milliseconds: string];
  readonly unitGap: string;
  readonly colon: string;
  readonly comma: string;
  /** Between the items of a list of two or more. */
  readonly and: string;
  readonly quote: readonly [string, string];
  readonly brackets: readonly [string, string];
  readonly date: (day: DayNumber) => string;
  readonly dates: DatesPhrases;
  readonly words: Readonly<Record<Word, string>>;
}

/** Set phrases; `{}` stands for what is said of. */
export type Word =
  | "asOf"
  | "inForceFrom"
  | "ticket"
  | "level"
  | "reported"
  | "nextDue"
  | "nextChange"
  | "due"
  | "dueBy"
  | "suspended"
  | "noFigure"
  | "provisional"
  | "keptAt"
  | "supersededAt"
  | "cancelledAt"
  | "awaitsEvent"
  | "awaitsAttribute"
  | "awaitsDue"
  | "whenDue"
  | "whenDueAtEnd"
  | "fullHour"
  | "rolled"
  | "countedBack"
  | "becauseOpen"
  | "becauseClosed"
  | "becauseNoWorkingDay"
  | "countsFrom"
  | "round"
  | "starts"
  | "ofCalendar"
  | "byClause"
  | "target"
  | "elapsed"
  | "inCalendar"
  | "hoursOf"
  | "agreed"
  | "strictly"
  | "cycle"
  | "dueDate"
  | "skipped"
  | "total"
  | "timesIn"
  | "nothingPromised"
  | "wasReopened"
  | "reopenedAt"
  | "doesNotCount"
  | "endedBy"
  | "insteadOf"
  | "appointment"
  | "askedBy"
  | "moved"
  | "alreadyPast"
  | "afterDue"
  | "tooOften"
  | "shortNotice"
  | "withNotice"
  | "carriedOver"
  | "carriedShare"
  | "stricter"
  | "wasDue"
  | "isDue"
  | "notOwedBefore"
  | "notOwedAgain"
  | "ignored"
  | "tooLate";

/** The words of each language. */
export const PHRASES: Readonly<Record<Language, Phrases>> = { en: EN, zh: ZH };

/** Puts values into the places of a set phrase, in order. */
export function say(phrases: Phrases, word: Word, ...values: readonly string[]): string {
  const pieces = phrases.words[word].split("{}");
  return pieces.map((piece, index) => piece + (index < pieces.length - 1 ? (values[index] ?? "") : "")).join("");
}

/** A length of time in the units of a language. */
export function sayDuration(phrases: Phrases, duration: Duration): string {
  const sizes = [3_600_000, 60_000, 1000, 1];
  let rest = Math.abs(duration);
  const parts = sizes.flatMap((size, index) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count}${phrases.unitGap}${phrases.units[index] ?? ""}`];
  });
  return parts.length === 0 ? `0${phrases.unitGap}${phrases.units[1]}` : parts.join(phrases.unitGap);
}

import type { LevelChangePolicy, Party, ReopeningPolicy } from "../contract/contract-spec.js";
import type { Language } from "../text.js";
import { CONTRACT_EN } from "./contract-words-en.js";
import { CONTRACT_ZH } from "./contract-words-zh.js";

/** What helps to read a contract; each is told where the contract has what it is about. */
export type Note =
  | "inTime"
  | "elapsed"
  | "inCalendar"
  | "workingDay"
  | "dayZero"
  | "months"
  | "unstated"
  | "asked"
  | "endOfDate"
  | "times";

/** Headings of sections. */
export type Section =
  | "reading"
  | "levels"
  | "starts"
  | "allLevels"
  | "standing"
  | "changes"
  | "pauses"
  | "reopening"
  | "appointments"
  | "charges"
  | "calendars"
  | "facts"
  | "events"
  | "versions";

/** Headings of columns. */
export type Column =
  | "clause"
  | "promise"
  | "due"
  | "for"
  | "remarks"
  | "level"
  | "meaning"
  | "clockStart"
  | "work"
  | "charge"
  | "fact"
  | "values"
  | "event"
  | "name"
  | "sets"
  | "days"
  | "hours"
  | "dates"
  | "count"
  | "reason"
  | "stops"
  | "called"
  | "version"
  | "inForce"
  | "zone";

/** Set phrases of rendered contracts; `{}` stands for what is said of. */
export type ContractWord =
  | "contract"
  | "version"
  | "term"
  | "zone"
  | "documentDigest"
  | "termsDigest"
  | "levelHead"
  | "source"
  | "readingOf"
  | "keptBy"
  | "endedBy"
  | "leavesForm"
  | "leavesCall"
  | "alsoFor"
  | "startsAtOnce"
  | "startsItself"
  | "startsInHours"
  | "startOfClause"
  | "startsByLevel"
  | "byLevel"
  | "duringTerm"
  | "raised"
  | "lowered"
  | "ignores"
  | "nextWorkingTime"
  | "keptByItself"
  | "keptCarry"
  | "keptRenew"
  | "pausing"
  | "everyClock"
  | "reopened"
  | "reopenUndoes"
  | "reopenWindow"
  | "reopenClauses"
  | "agreedBy"
  | "agreedFor"
  | "noAccess"
  | "lateNotice"
  | "free"
  | "charged"
  | "freeYears"
  | "noFacts"
  | "anyNumber"
  | "anyText"
  | "yesOrNo"
  | "is"
  | "isNot"
  | "atLeast"
  | "moreThan"
  | "atMost"
  | "lessThan"
  | "true"
  | "false"
  | "inside"
  | "outside"
  | "unless"
  | "calendar"
  | "calendarZone"
  | "writtenAs"
  | "closed"
  | "nextDay"
  | "hoursFrom"
  | "holidays"
  | "specialDays"
  | "hoursOf"
  | "dateRange"
  | "known"
  | "beyondError"
  | "beyondAssumed"
  | "union"
  | "intersection"
  | "difference"
  | "imported"
  | "importedKnown"
  | "importedDigest"
  | "selectedBy"
  | "from"
  | "fromTo"
  | "becomesKnown";

/** How a language says what stands in a contract besides when it is due. */
export interface ContractWords {
  readonly or: (names: readonly string[]) => string;
  readonly and: (names: readonly string[]) => string;
  /** Between the items of a row that is no sentence. */
  readonly series: string;
  /** Between values of which any will do, and between the two ends of a range. */
  readonly alternatives: string;
  readonly bothEnds: string;
  /** The beginning of a sentence, or of a line that stands for one. */
  readonly sentence: (text: string) => string;
  /** The mark of an item of a list, which stands in so many lists. */
  readonly mark: (index: number, depth: number) => string;
  /** Between two sentences, and at the end of one. */
  readonly space: string;
  readonly stop: string;
  readonly weekdays: readonly string[];
  /** Days of the week from one to another. */
  readonly range: (first: string, last: string) => string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly columns: Readonly<Record<Column, string>>;
  readonly notes: Readonly<Record<Note, string>>;
  readonly policies: Readonly<Record<Exclude<LevelChangePolicy, "next-working-time" | "ignore">, string>>;
  readonly reopenings: Readonly<Record<ReopeningPolicy, string>>;
  readonly counts: Readonly<Record<"first" | "last" | "worst", string>>;
  readonly moves: (party: Party, times: number | undefined, notice: string | undefined) => string;
  readonly phrases: Readonly<Record<ContractWord, string>>;
}

/** The words of each language. */
export const CONTRACT_WORDS: Readonly<Record<Language, ContractWords>> = { en: CONTRACT_EN, zh: CONTRACT_ZH };

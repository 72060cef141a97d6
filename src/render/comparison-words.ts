import type { ClauseVerdict, VersionBump } from "../review/compare/comparison.js";
import type { Language } from "../text.js";
import { COMPARISON_EN } from "./comparison-words-en.js";
import { COMPARISON_ZH } from "./comparison-words-zh.js";

/** Set phrases of rendered comparisons; `{}` stands for what is said of. */
export type ComparisonWord =
  | "title"
  | "titleVersions"
  | "before"
  | "after"
  | "period"
  | "facts"
  | "overall"
  | "step"
  | "exact"
  | "fresh"
  | "overview"
  | "changed"
  | "unchanged"
  | "noChange"
  | "called"
  | "earlier"
  | "later"
  | "gained"
  | "lost"
  | "other"
  | "example"
  | "first"
  | "justAfter"
  | "all"
  | "share"
  | "scarcely"
  | "countsFrom"
  | "countedFrom"
  | "needs"
  | "leansOnOthers"
  | "wasAdded"
  | "wasRemoved"
  | "isNotFor"
  | "standing"
  | "terms"
  | "otherTerms"
  | "wording"
  | "where"
  | "valueBefore"
  | "valueAfter"
  | "nothing"
  | "clause"
  | "verdict"
  | "levels"
  | "most"
  | "is";

/** How a language tells what a new contract changes. */
export interface ComparisonWords {
  readonly verdicts: Readonly<Record<ClauseVerdict, string>>;
  readonly bumps: Readonly<Record<VersionBump, string>>;
  readonly phrases: Readonly<Record<ComparisonWord, string>>;
}

/** The words of each language. */
export const COMPARISON_WORDS: Readonly<Record<Language, ComparisonWords>> = { en: COMPARISON_EN, zh: COMPARISON_ZH };

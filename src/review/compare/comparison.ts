import type { ContractDigest } from "../../contract/digest.js";
import type { Attributes } from "../../contract/attributes.js";
import type { Interval } from "../../intervals/interval.js";
import type { Text } from "../../text.js";
import type { Duration } from "../../time/duration.js";
import type { Instant } from "../../time/zone.js";
import type { DueFormula } from "./due-piece.js";

/** Which contract one side of a comparison is. */
export interface ComparedContract {
  readonly id: string;
  readonly version?: string;
  readonly title?: Text;
  /** The zone in which its dates are told. */
  readonly timeZone: string;
  readonly digest: ContractDigest;
}

/** What became of a clause, for the customer. */
export type ClauseVerdict = "added" | "removed" | "same" | "stricter" | "looser" | "incomparable";

/** A report with what each contract promises to it: a due moment, or whatever else. */
export interface Witness {
  readonly report: Instant;
  readonly before: PromiseOfReport;
  readonly after: PromiseOfReport;
}

/** What a clause promises to one report. */
export type PromiseOfReport =
  | { readonly kind: "at"; readonly due: Instant; readonly provisional: boolean }
  | { readonly kind: "unstated"; readonly start: Instant; readonly provisional: boolean }
  | Exclude<DueFormula, { readonly kind: "at" | "unstated" }>;

/** Reports whose due moment is another by the new contract, all earlier or all later; of a promise without a figure, the moment from which it is owed. */
export interface Moved {
  /** The reports [start, end), and how many milliseconds of them there are. */
  readonly reports: readonly Interval[];
  readonly measure: Duration;
  /** By how much at most, in milliseconds. */
  readonly most: Duration;
  /** The first report of all, and the first of those that it moves the most. */
  readonly first: Witness;
  readonly greatest: Witness;
}

/** Reports to which something of another kind is promised: promised now or no longer, with a figure or without, by an event. */
export interface Turned {
  readonly reports: readonly Interval[];
  readonly measure: Duration;
  readonly first: Witness;
}

/** What is promised before and after. */
export interface PromiseComparison {
  /** The events with which the clause counts by each contract, taken to happen with the report; absent where it counts from the report. */
  readonly countsFrom?: { readonly before?: readonly string[]; readonly after?: readonly string[] };
  /** By the due moments of fresh tickets alone. */
  readonly verdict: ClauseVerdict;
  /** The reports whose promise is the same, in milliseconds of the period. */
  readonly same: Duration;
  /** Due, or without a figure owed, earlier or later by the new contract; absent where no report is. */
  readonly earlier?: Moved;
  readonly later?: Moved;
  /** Promised, or given a figure, by the new contract alone; or by the old one alone. */
  readonly gained?: Turned;
  readonly lost?: Turned;
  /** What cannot be put in order: due by an event rather than at a moment, say. */
  readonly other?: Turned;
}

/** What one of joined promises is before and after, by itself. */
export interface PartComparison extends PromiseComparison {
  /** Its place among the promises of the clause, from 0, joins within joins laid out. */
  readonly place: number;
  /** The events that keep it by the new contract. */
  readonly promise: readonly string[];
}

/** What a clause promises at one level before and after; joined promises as a whole. */
export interface LevelComparison<Level extends string = string> extends PromiseComparison {
  readonly level: Level;
  /** What the new contract calls the level. */
  readonly title?: Text;
  /** Of joined promises those that are not the same; absent where there are none, and where they do not correspond. */
  readonly parts?: readonly PartComparison[];
}

/** Words that are others: titles, sources, readings and the names of dates. */
export interface WordChange {
  /** Where they stand, as JSON Pointers into both documents; absent where they do not. */
  readonly path: { readonly before?: string; readonly after?: string };
  /** The values as they are written; absent where there is none. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A term that is another, or there in one of the contracts alone. */
export interface TermChange extends WordChange {
  /** Whether due moments of fresh tickets tell it (`due`), or not (`other`). */
  readonly shows: "due" | "other";
}

/** What became of one clause. */
export interface ClauseComparison<Level extends string = string> {
  readonly clause: string;
  /** What each contract calls it. */
  readonly title?: { readonly before?: Text; readonly after?: Text };
  /** Over all levels, and all its terms: what due moments do not tell makes it incomparable rather than the same. */
  readonly verdict: ClauseVerdict;
  /** For the levels at which either contract has it; none for a clause that was added or removed, or whose due moments cannot be told. */
  readonly levels: readonly LevelComparison<Level>[];
  /** Facts of tickets that were needed to tell its due moments, and were not given: nothing was guessed. */
  readonly needs?: readonly string[];
  /** What changed of it; of a clause that one contract alone has, all that it says. */
  readonly terms: readonly TermChange[];
  readonly words: readonly WordChange[];
}

/** The step of a version by semantic versioning. */
export type VersionBump = "none" | "patch" | "minor" | "major";

/** What a new contract changes for the customer, clause by clause. */
export interface ContractComparison<Level extends string = string> {
  readonly before: ComparedContract;
  readonly after: ComparedContract;
  /** The reports that were compared: [from, to). */
  readonly from: Instant;
  readonly to: Instant;
  readonly attributes?: Attributes;
  readonly verdict: Exclude<ClauseVerdict, "added" | "removed">;
  /** `major` where any due moment can move or any term changed; `minor` where something was added alone; `patch` where words changed alone. */
  readonly bump: VersionBump;
  /** In the order of the new contract, and those that it no longer has. */
  readonly clauses: readonly ClauseComparison<Level>[];
  /** Terms outside clauses: levels, calendars, starts, escalation, pauses and so on. */
  readonly terms: readonly TermChange[];
  readonly words: readonly WordChange[];
}

import type { ClauseComparison, ComparedContract, TermChange, VersionBump } from "./comparison.js";

/**
 * The step of a version: `none` for one document, `patch` where the terms are the same, `minor` where clauses were added, and what only they can use;
 * `major` for all else, as a due moment may then be another, in the period or outside.
 */
export function bumpOf(
  before: ComparedContract,
  after: ComparedContract,
  clauses: readonly ClauseComparison[],
  terms: readonly TermChange[],
): VersionBump {
  if (before.digest.document === after.digest.document) return "none";
  if (before.digest.terms === after.digest.terms) return "patch";
  const isAdded =
    clauses.every((clause) => clause.verdict === "added" || isUntouched(clause)) && terms.every(isAddition);
  return isAdded ? "minor" : "major";
}

function isUntouched({ verdict, terms }: ClauseComparison): boolean {
  return verdict === "same" && terms.length === 0;
}

/** Calendars, events and facts that the old contract did not have, beside others. */
const ADDITION = /^\/(?:calendars|events|attributes)\/[^/]+$/;

/** Whether a term outside clauses is one that clauses of the old contract do not use. */
export function isAddition({ path }: TermChange): boolean {
  return path.before === undefined && (path.after === "/calendars" || ADDITION.test(path.after ?? ""));
}

import { isRecord, own } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import { termsOf } from "../../contract/terms.js";
import { changesBetween, innerPairs, nameOf } from "./changes.js";
import type { TermChange, WordChange } from "./comparison.js";

/** The terms and the words that changed, those of each clause and those outside of all. */
export interface ChangedTerms {
  readonly clauses: ReadonlyMap<
    string,
    { readonly terms: readonly TermChange[]; readonly words: readonly WordChange[] }
  >;
  readonly terms: readonly TermChange[];
  readonly words: readonly WordChange[];
}

/** What changed between two contracts' documents. */
export function changedTerms(before: unknown, after: unknown): ChangedTerms {
  const [terms, others] = [listedAs(before), listedAs(after)];
  const ids = new Set([...clausesOf(before).keys(), ...clausesOf(after).keys()]);
  const [was, is] = [clausesOf(terms), clausesOf(others)];
  const [said, says] = [clausesOf(before), clausesOf(after)];
  const clauses = new Map(
    [...ids].map((id) => {
      const changes = changesBetween(orBare(was, id), orBare(is, id));
      const words = wordChanges(orBare(said, id), orBare(says, id));
      return [id, { terms: changes.map((each) => ({ ...each, shows: showsInClause(each) })), words }];
    }),
  );
  const outside = [...orderOfLevels(terms, others), ...changesBetween(withoutClauses(terms), withoutClauses(others))];
  return {
    clauses,
    terms: outside.map((each) => ({ ...each, shows: showsOutside(each) })),
    words: [...headChanges(before, after), ...wordChanges(withoutClauses(before), withoutClauses(after))],
  };
}

/** The terms of a document, in which events stand as they are listed in it. */
function listedAs(document: unknown): unknown {
  const terms = termsOf(document);
  if (!isRecord(document) || !isRecord(terms)) return terms;
  const events = own(document, "events");
  return Array.isArray(events) ? { ...terms, events } : terms;
}

type Placed = { readonly value: unknown; readonly path: string };

function clausesOf(document: unknown): ReadonlyMap<string, Placed> {
  const clauses = isRecord(document) ? own(document, "clauses") : undefined;
  const list: readonly unknown[] = Array.isArray(clauses) ? clauses : [];
  return new Map(list.map((value, index) => [nameOf(value) ?? "", { value, path: `/clauses/${String(index)}` }]));
}

/** A clause that one of the documents does not have is told as one that says nothing there. */
function orBare(clauses: ReadonlyMap<string, Placed>, id: string): Placed {
  return clauses.get(id) ?? { value: { id }, path: "" };
}

function withoutClauses(document: unknown): Placed {
  if (!isRecord(document)) return { value: document, path: "" };
  const { clauses, ...rest } = document;
  return { value: rest, path: "" };
}

/** Levels stand in ascending gravity. */
function orderOfLevels(before: unknown, after: unknown): readonly WordChange[] {
  const [a, b] = [levelsIn(before), levelsIn(after)];
  const common = (list: readonly string[], other: readonly string[]): string =>
    list.filter((id) => other.includes(id)).join("\n");
  if (common(a, b) === common(b, a)) return [];
  return [{ path: { before: "/levels", after: "/levels" }, before: a, after: b }];
}

function levelsIn(document: unknown): readonly string[] {
  const levels = isRecord(document) ? own(document, "levels") : undefined;
  return Array.isArray(levels) ? levels.flatMap((level: unknown) => nameOf(level) ?? []) : [];
}

/** What due moments of fresh tickets do not tell, by the words of a clause. */
const UNTOLD = new Set("promise endedBy before strictly every after repeat n when records warnings paused".split(" "));
const JOINS = new Set(["anyOf", "allOf", "nOf"]);

function showsInClause({ path, before, after }: WordChange): TermChange["shows"] {
  const keys = (path.after ?? path.before ?? "").split("/").slice(3);
  if (keys.some((key) => UNTOLD.has(key)) || isPart(keys)) return "other";
  const from = keys.slice(keys.lastIndexOf("from") + 1);
  // From whose due moment something counts, due moments tell; from which event, they do not.
  if (keys.includes("from") && from.join() !== "due" && !(from.length === 0 && [before, after].every(isDueOrReport)))
    return "other";
  return "due";
}

/** Whether a join has a whole promise more or less, or is of another form. */
function isPart(keys: readonly string[]): boolean {
  const last = keys.at(-1) ?? "";
  const around = keys.at(-2) ?? "";
  return JOINS.has(last) || (JOINS.has(around) && /^\d+$/.test(last));
}

function isDueOrReport(from: unknown): boolean {
  return from === undefined || (isRecord(from) && own(from, "due") !== undefined);
}

function showsOutside({ path }: WordChange): TermChange["shows"] {
  const [, first = "", , third] = (path.after ?? path.before ?? "").split("/");
  const isDue =
    first === "calendars" || first === "start" || first === "timeZone" || (first === "levels" && third === "start");
  return isDue ? "due" : "other";
}

const WORDS = new Set(["title", "source", "reading", "name"]);
/** What holds names that are not the contract's own words. */
const NAMES = new Set(["attributes", "when", "sets", "work", "records"]);

/** Where the words of two values differ. */
function wordChanges(before: Placed | undefined, after: Placed | undefined): readonly WordChange[] {
  if (before === undefined || after === undefined) return [];
  const inner = innerPairs(before, after) ?? [];
  return inner.flatMap(([a, b]) => {
    const key = (b ?? a)?.path.split("/").at(-1) ?? "";
    if (NAMES.has(key)) return [];
    return WORDS.has(key) ? wholeChange(a, b) : wordChanges(a, b);
  });
}

function wholeChange(before: Placed | undefined, after: Placed | undefined): readonly WordChange[] {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return [];
  return [
    {
      path: { ...(before !== undefined && { before: before.path }), ...(after !== undefined && { after: after.path }) },
      ...(before !== undefined && { before: before.value }),
      ...(after !== undefined && { after: after.value }),
    },
  ];
}

/** What the two documents are called. */
function headChanges(before: unknown, after: unknown): readonly WordChange[] {
  const [a, b] = [headOf(before), headOf(after)];
  return changesBetween({ value: a, path: "" }, { value: b, path: "" });
}

function headOf(document: unknown): UnknownRecord {
  if (!isRecord(document)) return {};
  const { id, version } = document;
  return { ...(id !== undefined && { id }), ...(version !== undefined && { version }) };
}

import type { ClauseComparison, ContractComparison, WordChange } from "../review/compare/comparison.js";
import { levelBlocks } from "./level-comparison.js";
import type { ComparisonTeller } from "./comparison-teller.js";
import { valueCells } from "./changed-value.js";
import { cell, heading, list, paragraph, table } from "./document.js";
import type { Block, Cell, Inline, Line } from "./document.js";

/** The text of a comparison. */
export function comparisonBlocks(teller: ComparisonTeller, comparison: ContractComparison): readonly Block[] {
  const { clauses, terms, words } = comparison;
  const changed = clauses.filter((clause) => isChanged(clause));
  const same = clauses.filter((clause) => !isChanged(clause)).map(({ clause }) => clause);
  const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [heading(2, title), ...blocks];
  const { overview, changed: eachClause, otherTerms, wording } = teller.words.phrases;
  const isNothing = changed.length + terms.length + words.length === 0;
  return [
    ...list(headLines(teller, comparison)),
    ...section(overview, overviewBlocks(teller, clauses)),
    ...section(
      eachClause,
      changed.flatMap((clause) => clauseBlocks(teller, clause)),
    ),
    ...section(otherTerms, changesTable(teller, terms, "")),
    ...section(wording, changesTable(teller, words, "")),
    ...(same.length === 0 ? [] : paragraph([teller.tell("unchanged", ""), ...codes(teller, same)])),
    ...(isNothing ? paragraph([teller.tell("noChange")]) : []),
  ];
}

function isChanged({ verdict, terms, words }: ClauseComparison): boolean {
  return verdict !== "same" || terms.length > 0 || words.length > 0;
}

function codes(teller: ComparisonTeller, ids: readonly string[]): Line {
  return ids.flatMap((id, index): readonly Inline[] => [...(index === 0 ? [] : [teller.general.series]), { code: id }]);
}

/** What a comparison is called. */
export function titleOfComparison(teller: ComparisonTeller, { before, after }: ContractComparison): string {
  const name = after.title === undefined ? after.id : teller.text(after.title);
  const [was, is] = [before.version, after.version];
  if (was === undefined || is === undefined || was === is) return teller.tell("title", name);
  return teller.tell("titleVersions", name, was, is);
}

function headLines(teller: ComparisonTeller, comparison: ContractComparison): readonly Line[] {
  const { before, after, from, to, attributes = {}, verdict, bump } = comparison;
  const side = (word: "before" | "after", { id, version, digest }: typeof before): Line => [
    teller.tell(word),
    { code: id },
    ...(version === undefined ? [] : [" ", { code: version }]),
    teller.phrases.comma,
    { code: digest.document },
  ];
  const facts = Object.entries(attributes).map(([name, value]) =>
    teller.tell("is", teller.quoted(name), typeof value === "string" ? teller.quoted(value) : String(value)),
  );
  const { verdicts, bumps } = teller.words;
  return [
    side("before", before),
    side("after", after),
    [teller.tell("period", teller.at(from), teller.at(to), teller.zone.name)],
    ...(facts.length === 0 ? [] : [[teller.tell("facts", teller.general.and(facts))]]),
    [teller.tell("overall", verdicts[verdict])],
    [teller.tell("step", bumps[bump])],
    [teller.tell("exact"), teller.general.space, teller.tell("fresh")],
  ];
}

/** Each clause that changes, and what it comes to for the customer. */
function overviewBlocks(teller: ComparisonTeller, clauses: readonly ClauseComparison[]): readonly Block[] {
  const { clause: name, verdict: forCustomer } = teller.words.phrases;
  const rows = clauses.filter(isChanged).map(({ clause, verdict, title }): readonly Cell[] => {
    const called = title?.after ?? title?.before;
    return [
      cell({ code: clause }),
      called === undefined ? [] : cell(teller.text(called)),
      cell(teller.words.verdicts[verdict]),
    ];
  });
  return table([name, teller.general.columns.promise, forCustomer], rows);
}

function clauseBlocks(teller: ComparisonTeller, comparison: ClauseComparison): readonly Block[] {
  const { clause, verdict, needs, levels, terms, words } = comparison;
  return [
    heading(3, { code: clause }, teller.phrases.colon, teller.words.verdicts[verdict]),
    ...titleBlocks(teller, comparison),
    ...whyBlocks(teller, comparison),
    ...(needs === undefined ? [] : paragraph([teller.tell("needs", teller.general.and(needs))])),
    ...levelBlocks(teller, levels),
    ...(isInOne(comparison) ? changesTable(teller, [...terms, ...words], "clause") : changedBlocks(teller, comparison)),
  ];
}

function isInOne({ verdict }: ClauseComparison): boolean {
  return verdict === "added" || verdict === "removed";
}

function changedBlocks(teller: ComparisonTeller, { terms, words }: ClauseComparison): readonly Block[] {
  const { phrases } = teller.words;
  return [
    ...named(phrases.terms + teller.phrases.colon, changesTable(teller, terms, "clause")),
    ...named(phrases.wording + teller.phrases.colon, changesTable(teller, words, "clause")),
  ];
}

/** Blocks under a line that says what they are. */
function named(line: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [...paragraph([line.trimEnd()]), ...blocks];
}

/** Where to read what is new or gone, and why a clause changes of which nothing else is told. */
function whyBlocks(teller: ComparisonTeller, comparison: ClauseComparison): readonly Block[] {
  const { verdict, needs, levels, terms, words } = comparison;
  if (verdict === "added") return paragraph([teller.tell("wasAdded")]);
  if (verdict === "removed") return paragraph([teller.tell("wasRemoved")]);
  const isTold = needs !== undefined || levels.length + terms.length + words.length > 0;
  return isTold ? [] : paragraph([teller.tell("leansOnOthers")]);
}

/** What a clause is called; where only its title changed, that is told with the wording. */
function titleBlocks(teller: ComparisonTeller, { title }: ClauseComparison): readonly Block[] {
  const called = title?.after ?? title?.before;
  return called === undefined ? [] : paragraph([teller.text(called)]);
}

/** A table of what changes, with the places in the documents; those of a clause are told from the clause on. */
function changesTable(teller: ComparisonTeller, changes: readonly WordChange[], of: "clause" | ""): readonly Block[] {
  const { where, valueBefore, valueAfter } = teller.words.phrases;
  const placeOf = (path: string): string => {
    const short = of === "clause" ? path.replace(/^\/clauses\/\d+\//, "") : path;
    return short === "" ? path : short;
  };
  const rows = changes.map(({ path, before, after }): readonly Cell[] => {
    const places = [
      ...new Set([path.before, path.after].flatMap((each) => (each === undefined ? [] : [placeOf(each)]))),
    ];
    return [places.map((place): Line => [{ code: place }]), ...valueCells(teller, before, after)];
  });
  return table([where, valueBefore, valueAfter], rows);
}

import { appliesAt } from "../../assess/basis.js";
import type { Attributes } from "../../contract/attributes.js";
import { limitsOf } from "../../contract/clause.js";
import type { Clause } from "../../contract/clause.js";
import type { ContractRules } from "../../contract/rules.js";
import { SlaError } from "../../errors.js";
import type { Interval } from "../../intervals/interval.js";
import { compareFunctions } from "./compare-functions.js";
import type { FunctionComparison } from "./compare-functions.js";
import type { ClauseComparison, LevelComparison, TermChange, WordChange } from "./comparison.js";
import { functionOf } from "./due-function.js";
import type { DueFunction } from "./due-piece.js";
import { clausesLeanedOn } from "./fresh-clause.js";
import { clauseVerdict } from "./verdicts.js";

/** A contract on one side of a comparison, and what its tickets are known to be. */
export interface Side {
  readonly rules: ContractRules;
  readonly attributes: Attributes | undefined;
}

/** What is compared. */
export interface Compared {
  readonly before: Side;
  readonly after: Side;
  readonly levels: readonly string[];
  readonly period: Interval;
  /** The changed terms of clauses. */
  readonly changes: ReadonlyMap<
    string,
    { readonly terms: readonly TermChange[]; readonly words: readonly WordChange[] }
  >;
  /** Whether terms outside clauses changed by which due moments may be others. */
  readonly isMoved: boolean;
}

const clauseOf = ({ rules }: Side, id: string): Clause | undefined => rules.clauses.find((clause) => clause.id === id);

/** What became of a clause. */
export function compareClause(compared: Compared, id: string): ClauseComparison {
  const { before, after, changes } = compared;
  const [was, is] = [clauseOf(before, id), clauseOf(after, id)];
  const { terms = [], words = [] } = changes.get(id) ?? {};
  const title = {
    ...(was?.title !== undefined && { before: was.title }),
    ...(is?.title !== undefined && { after: is.title }),
  };
  const head = { clause: id, ...(Object.keys(title).length > 0 && { title }) };
  if (was === undefined || is === undefined)
    return { ...head, verdict: was === undefined ? "added" : "removed", levels: [], terms: [], words: [] };
  if (isUnchanged(compared, is)) return { ...head, verdict: "same", levels: sameLevels(compared, is), terms, words };
  if (isStanding(was) || isStanding(is)) return { ...head, verdict: "incomparable", levels: [], terms, words };
  const needs = new Set<string>();
  const levels = levelsOf(compared, was, is, needs);
  if (needs.size > 0) return { ...head, verdict: "incomparable", levels: [], needs: [...needs], terms, words };
  const told = terms.map((each) =>
    isTrigger(each) && countsFromEvent(levels) ? { ...each, shows: "other" as const } : each,
  );
  const verdict = clauseVerdict(
    levels.map(({ level }) => level),
    told,
  );
  const isUntold = compared.isMoved && verdict === "same" && levels.some(({ waits }) => waits);
  return {
    ...head,
    verdict: isUntold ? "incomparable" : verdict,
    levels: levels.map(({ level }) => level),
    terms: told,
    words,
  };
}

/** Whether nothing changed by which its due moments, and those on which it leans, may be others. */
function isUnchanged({ isMoved, changes, after }: Compared, clause: Clause): boolean {
  if (isMoved) return false;
  const leaned = clausesLeanedOn(after.rules.clauses, clause.id, undefined);
  return [...leaned].every((id) => changes.get(id)?.terms.length === 0);
}

function isStanding({ commitment }: Clause): boolean {
  return limitsOf(commitment).some(({ due }) => due.kind === "every");
}

function sameLevels({ levels, period, after }: Compared, clause: Clause): readonly LevelComparison[] {
  if (isStanding(clause)) return [];
  const { titleOfLevel } = after.rules;
  return levels
    .filter((level) => appliesAt(clause, level))
    .map((level) => titled(titleOfLevel, { level, verdict: "same", same: period.end - period.start }));
}

function titled(titles: ContractRules["titleOfLevel"], { level, ...rest }: LevelComparison): LevelComparison {
  const title = titles.get(level);
  return title === undefined ? { level, ...rest } : { level, title, ...rest };
}

/** A level, and whether the clause waits there for something, so that its due moments tell nothing. */
interface ComparedLevel {
  readonly level: LevelComparison;
  readonly waits: boolean;
}

function levelsOf(compared: Compared, was: Clause, is: Clause, needs: Set<string>): readonly ComparedLevel[] {
  const { before, after, period } = compared;
  const known = new Map<
    string,
    Omit<ComparedLevel, "level"> & { readonly found: Omit<LevelComparison, "level" | "title"> }
  >();
  return compared.levels.flatMap((level) => {
    if (!appliesAt(was, level) && !appliesAt(is, level)) return [];
    const key = JSON.stringify([keyOf(before, was.id, level), keyOf(after, is.id, level)]);
    let same = known.get(key);
    if (same === undefined) {
      const ask = (side: Side): DueFunction | undefined =>
        asked(needs, () => functionOf(side.rules, was.id, period, { level, attributes: side.attributes }));
      const [a, b] = [ask(before), ask(after)];
      if (a === undefined || b === undefined) return [];
      same = { found: { ...countsFromOf(a, b), ...compareFunctions(a.pieces, b.pieces) }, waits: waits(a) || waits(b) };
      known.set(key, same);
    }
    return [{ level: titled(after.rules.titleOfLevel, { level, ...same.found }), waits: same.waits }];
  });
}

/** What a clause promises at a level hangs on which clauses are for it, and on its start rule. */
function keyOf({ rules }: Side, id: string, level: string): unknown {
  const leaned = clausesLeanedOn(rules.clauses, id, undefined);
  const starts = [...rules.startOfLevel.values()];
  const start = rules.startOfLevel.get(level);
  const applies = rules.clauses.filter((clause) => leaned.has(clause.id) && appliesAt(clause, level));
  return [
    start === undefined ? -1 : starts.indexOf(start),
    applies.map((clause) => clause.id),
    rules.asks.length > 0 ? level : "",
  ];
}

function asked(needs: Set<string>, ask: () => DueFunction): DueFunction | undefined {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof SlaError) || error.code !== "ticket-attribute-missing") throw error;
    for (const { path } of error.issues) needs.add(path.split("/").at(-1) ?? "");
    return undefined;
  }
}

function waits({ pieces }: DueFunction): boolean {
  return pieces.some(({ kind }) => kind === "waiting");
}

function countsFromOf(
  { countsFrom: before }: DueFunction,
  { countsFrom: after }: DueFunction,
): Pick<LevelComparison, "countsFrom"> {
  if (before === undefined && after === undefined) return {};
  return { countsFrom: { ...(before !== undefined && { before }), ...(after !== undefined && { after }) } };
}

function isTrigger({ path }: TermChange): boolean {
  return (path.after ?? path.before ?? "").split("/").includes("from");
}

/** Whether the reports that are compared are the moments of events, so that which events these are cannot be told by them. */
function countsFromEvent(levels: readonly ComparedLevel[]): boolean {
  return levels.some(({ level }) => level.countsFrom !== undefined);
}

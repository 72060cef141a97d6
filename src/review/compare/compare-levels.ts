import { appliesAt } from "../../assess/basis.js";
import type { Attributes } from "../../contract/attributes.js";
import { limitsOf } from "../../contract/clause.js";
import type { Clause } from "../../contract/clause.js";
import { isSpan } from "../../contract/due-rule.js";
import type { ContractRules } from "../../contract/rules.js";
import { SlaError } from "../../errors.js";
import type { Interval } from "../../intervals/interval.js";
import { compareFunctions } from "./compare-functions.js";
import type { FunctionComparison } from "./compare-functions.js";
import type { LevelComparison, PartComparison, TermChange, WordChange } from "./comparison.js";
import { functionOf } from "./due-function.js";
import type { DueFunction } from "./due-piece.js";
import { clausesLeanedOn } from "./fresh-clause.js";

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

/** A clause at the levels that are compared. */
export interface ComparedLevels {
  readonly levels: readonly LevelComparison[];
  /** The facts that were needed and not given. */
  readonly needs: readonly string[];
  /** Whether due moments tell all that changed of time: not where the reports are the moments of other events, or it waits for what has none. */
  readonly isTold: boolean;
}

type Found = Omit<LevelComparison, "level" | "title">;

/** Compares what a clause promises, level by level; its joined promises one by one too, where they correspond. */
export function compareLevels(compared: Compared, was: Clause, is: Clause, hasParts: boolean): ComparedLevels {
  const needs = new Set<string>();
  const known = new Map<string, Found | undefined>();
  let isTold = true;
  const levels = compared.levels.flatMap((level) => {
    if (!appliesAt(was, level) && !appliesAt(is, level)) return [];
    const key = JSON.stringify([keyOf(compared.before, was.id, level), keyOf(compared.after, is.id, level)]);
    if (!known.has(key)) known.set(key, compareAt(level));
    const found = known.get(key);
    return found === undefined ? [] : [titled(compared.after.rules.titleOfLevel, { level, ...found })];
  });
  return { levels, needs: [...needs], isTold };

  function compareAt(level: string): Found | undefined {
    const whole = comparePart(level, undefined);
    if (whole === undefined || !hasParts || was.commitment.kind === "limit" || is.commitment.kind === "limit")
      return whole;
    const promises = limitsOf(is.commitment);
    const parts = promises.flatMap(({ promise }, place): PartComparison[] => {
      const part = comparePart(level, place);
      return part === undefined || part.verdict === "same" ? [] : [{ place, promise, ...part }];
    });
    return parts.length === 0 ? whole : { ...whole, parts };
  }

  function comparePart(
    level: string,
    part: number | undefined,
  ): (FunctionComparison & Pick<Found, "countsFrom">) | undefined {
    const [before, after] = [functionBy(compared.before, level, part), functionBy(compared.after, level, part)];
    if (before === undefined || after === undefined) return undefined;
    isTold &&= String(before.countsFrom) === String(after.countsFrom);
    isTold &&= !(compared.isMoved && isTimed(is) && (waits(before) || waits(after)));
    return { ...countsFromOf(before, after), ...compareFunctions(before.pieces, after.pieces) };
  }

  function functionBy({ rules, attributes }: Side, level: string, part: number | undefined): DueFunction | undefined {
    try {
      return functionOf(rules, was.id, compared.period, { level, attributes }, part);
    } catch (error) {
      if (!(error instanceof SlaError) || error.code !== "ticket-attribute-missing") throw error;
      for (const { path } of error.issues) needs.add(path.split("/").at(-1) ?? "");
      return undefined;
    }
  }
}

/** With what the new contract calls the level. */
export function titled(titles: ContractRules["titleOfLevel"], { level, ...rest }: LevelComparison): LevelComparison {
  const title = titles.get(level);
  return title === undefined ? { level, ...rest } : { level, title, ...rest };
}

/** What a clause promises at a level hangs on which clauses are for it, and on its start rule. */
function keyOf({ rules }: Side, id: string, level: string): unknown {
  const leaned = clausesLeanedOn(rules.clauses, id, undefined);
  const starts = [...rules.startOfLevel.values()];
  const start = rules.startOfLevel.get(level);
  const applies = rules.clauses.filter((clause) => leaned.has(clause.id) && appliesAt(clause, level));
  const byLevel = rules.asks.length > 0 ? level : "";
  return [start === undefined ? -1 : starts.indexOf(start), applies.map((clause) => clause.id), byLevel];
}

function waits({ pieces }: DueFunction): boolean {
  return pieces.some(({ kind }) => kind === "waiting");
}

/** Whether its due moments lean on time that is counted. */
function isTimed({ commitment }: Clause): boolean {
  return limitsOf(commitment).some(({ due }) => isSpan(due));
}

function countsFromOf(
  { countsFrom: before }: DueFunction,
  { countsFrom: after }: DueFunction,
): Pick<Found, "countsFrom"> {
  if (before === undefined && after === undefined) return {};
  return { countsFrom: { ...(before !== undefined && { before }), ...(after !== undefined && { after }) } };
}

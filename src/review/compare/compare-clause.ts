import { appliesAt } from "../../assess/basis.js";
import { limitsOf } from "../../contract/clause.js";
import type { Clause } from "../../contract/clause.js";
import { compareLevels, titled } from "./compare-levels.js";
import type { Compared, Side } from "./compare-levels.js";
import type { ClauseComparison, LevelComparison, TermChange } from "./comparison.js";
import { clausesLeanedOn } from "./fresh-clause.js";
import { clauseVerdict } from "./verdicts.js";

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
    return { ...head, verdict: was === undefined ? "added" : "removed", levels: [], terms, words };
  if (isUnchanged(compared, is)) return { ...head, verdict: "same", levels: sameLevels(compared, is), terms, words };
  if (isStanding(was) || isStanding(is)) return { ...head, verdict: "incomparable", levels: [], terms, words };
  const { levels, needs, isTold } = compareLevels(compared, was, is, !terms.some(isStructural));
  if (needs.length > 0) return { ...head, verdict: "incomparable", levels: [], needs, terms, words };
  const verdict = clauseVerdict(levels, terms);
  const isWhole = isTold && isAmong(was, after) && isAmong(is, before);
  return { ...head, verdict: isWhole ? verdict : "incomparable", levels, terms, words };
}

/** Whether parts of joined promises are others, so that they cannot be compared one by one. */
function isStructural({ path, shows }: TermChange): boolean {
  return shows === "other" && /\/(?:anyOf|allOf|nOf)(?:\/\d+)?$/.test(path.after ?? path.before ?? "");
}

/** Whether another contract has all levels that a clause names. */
function isAmong({ levels }: Clause, { rules }: Side): boolean {
  return [...(levels ?? [])].every((level) => rules.levels.includes(level));
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

import { isAddition } from "./bump.js";
import type { ClauseVerdict, ContractComparison, LevelComparison, TermChange } from "./comparison.js";

type Compared = ContractComparison["verdict"];

/** What several verdicts make of the whole: all that is not the same must be of one kind. */
function together(verdicts: readonly Compared[]): Compared {
  const moved = new Set(verdicts.filter((verdict) => verdict !== "same"));
  const [only = "same", ...others] = moved;
  return others.length === 0 ? only : "incomparable";
}

/** What tells the supplier what to do besides being in time; it makes no promise stricter or looser. */
const BESIDE = /\/(?:warnings|records)(?:\/|$)/;

/** What became of a clause: what due moments do not tell cannot be the same, and what changes the promise itself cannot be put in order. */
export function clauseVerdict(
  levels: readonly Pick<LevelComparison, "verdict" | "parts">[],
  terms: readonly TermChange[],
): Compared {
  const moved = levels.flatMap(({ verdict, parts = [] }) => [verdict, ...parts.map((part) => part.verdict)]);
  const byDue = together(moved.map(asCompared));
  const untold = terms.filter(({ shows }) => shows === "other");
  const isBeside = untold.every(({ path }) => BESIDE.test(path.after ?? path.before ?? ""));
  if (untold.length === 0 || (isBeside && byDue !== "same")) return byDue;
  return "incomparable";
}

/** What became of a contract. */
export function contractVerdict(clauses: readonly ClauseVerdict[], terms: readonly TermChange[]): Compared {
  const isUntold = terms.some((each) => each.shows === "other" && !isAddition(each));
  return together([...clauses.map(asCompared), ...(isUntold ? (["incomparable"] as const) : [])]);
}

function asCompared(verdict: ClauseVerdict): Compared {
  if (verdict === "added") return "stricter";
  return verdict === "removed" ? "looser" : verdict;
}

import { limitsOf } from "../contract/clause.js";
import type { Clause, Commitment, Join, Limit } from "../contract/clause.js";
import type { CycleRule, EventName } from "../contract/due-rule.js";
import type { ContractRules, PauseRule } from "../contract/rules.js";
import { inLanguage } from "../text.js";
import type { Text } from "../text.js";

/*
 * What assessments ask of a contract's clauses again and again, worked out once and kept beside them.
 */

/** A clause, its promises one by one, and what they are called together. */
export interface ClausePlan {
  readonly clause: Clause;
  readonly limits: readonly Limit[];
  readonly names: Names;
  /** The reasons for which its clocks may be paused. */
  readonly pauses: PauseRules;
  /** The promise and its rule, where the clause is a standing duty. */
  readonly cycle: { readonly limit: Limit; readonly rule: CycleRule } | undefined;
}

/** Pauses by reason. */
export type PauseRules = ReadonlyMap<string, PauseRule>;

/** The events that keep a promise, or several joined, and what they are called. */
export interface Names {
  readonly promise: readonly EventName[];
  readonly label: Text;
}

const plansByRules = new WeakMap<ContractRules, readonly ClausePlan[]>();

/** The clauses of a contract, in its order. */
export function plansOf(rules: ContractRules): readonly ClausePlan[] {
  let plans = plansByRules.get(rules);
  if (plans === undefined) {
    plans = rules.clauses.map((clause) => planOf(clause, rules.pauses));
    plansByRules.set(rules, plans);
  }
  return plans;
}

function planOf(clause: Clause, pauses: PauseRules): ClausePlan {
  const { commitment } = clause;
  const limits = limitsOf(commitment);
  return {
    clause,
    limits,
    names: commitment.kind === "limit" ? commitment : joinedNames(commitment.kind, limits),
    pauses: new Map([...pauses].filter(([, { stops }]) => stops.has(clause.id))),
    cycle: cycleOf(commitment),
  };
}

function cycleOf(commitment: Commitment): ClausePlan["cycle"] {
  if (commitment.kind !== "limit" || commitment.due.kind !== "every") return undefined;
  return { limit: commitment, rule: commitment.due };
}

const namesByJoin = new WeakMap<Join, Names>();

/** The names of joined promises. */
export function namesOf(join: Join): Names {
  let names = namesByJoin.get(join);
  if (names === undefined) {
    names = joinedNames(
      join.kind,
      join.parts.map((part) => (part.kind === "limit" ? part : namesOf(part))),
    );
    namesByJoin.set(join, names);
  }
  return names;
}

function joinedNames(join: Join["kind"], parts: readonly Names[]): Names {
  const labels = (language: "en" | "zh"): readonly string[] => parts.map(({ label }) => inLanguage(label, language));
  const [en, zh] = join === "anyOf" ? [" or ", "或"] : [" and ", "并"];
  return {
    promise: [...new Set(parts.flatMap(({ promise }) => promise))],
    label: { en: labels("en").join(en), zh: labels("zh").join(zh) },
  };
}

import { choiceOf } from "../choice.js";
import { slaError } from "../errors.js";
import type { ClauseSpec, EntitlementSpec, StartSpec } from "./clause-spec.js";
import { contractRulesOf } from "./rules.js";
import type { Contract, LevelChangeSpec } from "./contract-spec.js";

/** What stands in a contract under a clause id. */
export type FoundClause<ClauseId extends string = string> =
  | { readonly kind: "promise"; readonly clause: ClauseSpec<string, string, ClauseId> }
  | { readonly kind: "start"; readonly clause: StartSpec<string, ClauseId> }
  | { readonly kind: "level-change"; readonly clause: LevelChangeSpec<string, ClauseId> }
  | { readonly kind: "entitlement"; readonly clause: EntitlementSpec<ClauseId> };

/**
 * What a contract says under a clause id: a promise, a start rule, a rule for changes of level, or terms of charge. In TypeScript an id
 * that the contract does not have does not compile.
 *
 * @throws SlaError `contract-unknown-clause`, `contract-undefined`
 * @example
 * const contract = defineContract({
 *   id: "helpdesk",
 *   levels: ["urgent"],
 *   clauses: [{ id: "reply", promise: "replied", within: "2h" }],
 * });
 * findClause(contract, "reply").clause // => { id: "reply", promise: "replied", within: "2h" }
 */
export function findClause<Level extends string, ClauseId extends string>(
  contract: Contract<Level, ClauseId>,
  id: NoInfer<ClauseId>,
): FoundClause<ClauseId>;
export function findClause(contract: Contract, id: string): FoundClause {
  contractRulesOf(contract);
  const found = allClauses(contract);
  const clause = found.find((each) => each.clause.id === id);
  if (clause !== undefined) return clause;
  const known = found.flatMap((each) => each.clause.id ?? []);
  const expected = choiceOf(known, id, "an id of the contract");
  throw slaError("contract-unknown-clause", { path: "/id", expected, received: id });
}

/** Everything in a contract that has a clause id. */
function allClauses(contract: Contract): readonly FoundClause[] {
  const levels = contract.levels.flatMap((level) => (typeof level === "string" ? [] : [level.start]));
  const clauses = contract.clauses;
  const starts = [contract.start, ...levels, ...clauses.map(({ start }) => start)];
  return [
    ...starts.flatMap((clause) => (clause?.id === undefined ? [] : [{ kind: "start", clause } as const])),
    ...[contract.escalation, contract.deescalation].flatMap((clause) =>
      clause?.id === undefined ? [] : [{ kind: "level-change", clause } as const],
    ),
    ...clauses.map((clause) => ({ kind: "promise", clause }) as const),
    ...(contract.entitlements ?? []).map((clause) => ({ kind: "entitlement", clause }) as const),
  ];
}

import { choiceOf } from "../../choice.js";
import { slaError } from "../../errors.js";
import { isRecord, own, pointer, readData } from "../../inspection.js";
import { vocabularyOf } from "../../assess/plan.js";
import { parseTicket } from "../../ticket/parse-ticket.js";
import type { Attributes } from "../../contract/attributes.js";
import type { Contract } from "../../contract/contract-spec.js";
import { digestContract } from "../../contract/digest.js";
import { knownContractRules } from "../../contract/rules.js";
import type { ContractRules } from "../../contract/rules.js";
import type { InstantInput } from "../../time/instant.js";
import { bumpOf, isAddition } from "./bump.js";
import { compareClause } from "./compare-clause.js";
import type { Compared } from "./compare-levels.js";
import type { ComparedContract, ContractComparison } from "./comparison.js";
import { readEnds, readOptions } from "./read-arguments.js";
import { changedTerms } from "./terms-changed.js";
import { contractVerdict } from "./verdicts.js";

/** Over which reports two contracts are compared, and for which tickets. */
export interface ComparisonOptions<Level extends string = string> {
  /** Moments of report: [from, to). */
  readonly from: InstantInput;
  readonly to: InstantInput;
  /** The levels; without them, all that both contracts have. */
  readonly levels?: readonly Level[];
  /** What is known of the tickets; needed where a contract leaves something to them. */
  readonly attributes?: Attributes;
}

/**
 * What a new contract changes for the customer, clause by clause: for which reports of a period it is due earlier, later or at the same moment, and by how
 * much at most. Nothing is sampled: each clause's due moments are compared as functions of the report.
 *
 * Clauses are the same by their ids. Terms that due moments of fresh tickets do not tell are listed with where they stand in both documents; a clause of
 * which such a term changed is `incomparable`. A clause that needs a fact of tickets which `attributes` does not give says so in `needs`.
 * @throws SlaError `contract-undefined`, `contract-unknown-level`, `options-invalid`, `interval-reversed`, `no-canonical-form`, and those of `dueFunction`
 * @example
 * const office = { timeZone: "UTC", hours: "mon-fri 09:00-17:00" };
 * const contract = (version: string, within: string) =>
 *   defineContract({
 *     id: "desk",
 *     version,
 *     levels: ["A"],
 *     calendars: { office },
 *     clauses: [{ id: "fix", promise: "resolved", within, clock: "office" }],
 *   });
 * const options = { from: "2026-03-01T00:00Z", to: "2026-04-01T00:00Z" };
 * const { bump, clauses } = compareContracts(contract("1", "4h"), contract("2", "6h"), options);
 * [bump, clauses[0]?.verdict] // => ["major", "looser"]
 * const later = clauses[0]?.levels[0]?.later;
 * later && formatDuration(later.most) // => "66h"
 */
export function compareContracts<Level extends string>(
  before: Contract<Level>,
  after: Contract<Level>,
  options: ComparisonOptions<NoInfer<Level>>,
): ContractComparison<Level>;
export function compareContracts(before: Contract, after: Contract, options: unknown): ContractComparison {
  const [a, b] = [rulesAt(before, "/before"), rulesAt(after, "/after")];
  const record = readOptions(options, "/options", ["from", "to", "levels", "attributes"]);
  const period = readEnds(record, "/options");
  const [ofBefore, ofAfter] = attributesFor(own(record, "attributes"), a, b);
  const { terms, words, clauses: changes } = changedTerms(a.document, b.document);
  const compared: Compared = {
    before: { rules: a, attributes: ofBefore },
    after: { rules: b, attributes: ofAfter },
    levels: readData("options-invalid", "/options/levels", own(record, "levels"), () =>
      readLevels(own(record, "levels"), a, b),
    ),
    period,
    changes,
    isMoved: terms.some((each) => each.shows === "due" && !isAddition(each)),
  };
  const ids = new Set([...b.clauses, ...a.clauses].map(({ id }) => id));
  const clauses = [...ids].map((id) => compareClause(compared, id));
  const [was, is] = [identityOf(a), identityOf(b)];
  return {
    before: was,
    after: is,
    from: period.start,
    to: period.end,
    ...(own(record, "attributes") !== undefined && { attributes: { ...ofBefore, ...ofAfter } }),
    verdict: contractVerdict(
      clauses.map(({ verdict }) => verdict),
      terms,
    ),
    bump: bumpOf(was, is, clauses, terms),
    clauses,
    terms,
    words,
  };
}

function rulesAt(contract: Contract, path: string): ContractRules {
  const rules = knownContractRules(contract);
  if (rules !== undefined) return rules;
  throw slaError("contract-undefined", { path, expected: CONTRACT, received: contract });
}

const CONTRACT = "a contract from defineContract or validateContract";

/** What each contract is told of the tickets: all facts, but for those that the other alone lists. */
function attributesFor(given: unknown, before: ContractRules, after: ContractRules): readonly [Attributes, Attributes] {
  const knows = ({ attributes }: ContractRules, name: string): boolean => attributes?.has(name) ?? true;
  const told = (rules: ContractRules, other: ContractRules): Attributes => {
    const isTold = ([name]: readonly [string, unknown]): boolean => knows(rules, name) || !knows(other, name);
    const attributes = isRecord(given) ? Object.fromEntries(Object.entries(given).filter(isTold)) : given;
    const events = [{ type: "reported", at: 0 }];
    const ticket = { level: rules.levels[0], events, ...(given !== undefined && { attributes }) };
    return parseTicket(ticket, vocabularyOf(rules), "/options").attributes;
  };
  return readData("ticket-invalid", "/options/attributes", given, () => [told(before, after), told(after, before)]);
}

function identityOf({ contract, zone }: ContractRules): ComparedContract {
  const { id, version, title } = contract;
  return {
    id,
    ...(version !== undefined && { version }),
    ...(title !== undefined && { title }),
    timeZone: zone.name,
    digest: digestContract(contract),
  };
}

/** The levels that are compared, in the order of the new contract. */
function readLevels(given: unknown, before: ContractRules, after: ContractRules): readonly string[] {
  const both = after.levels.filter((level) => before.levels.includes(level));
  if (given === undefined) return both;
  if (!Array.isArray(given))
    throw slaError("options-invalid", { path: "/options/levels", expected: "a list of levels", received: given });
  const items: readonly unknown[] = given;
  items.forEach((level, index) => {
    if (both.some((each) => each === level)) return;
    const expected = choiceOf(both, level, "a level of both contracts");
    throw slaError("contract-unknown-level", { path: pointer("/options/levels", index), expected, received: level });
  });
  return both.filter((level) => items.includes(level));
}

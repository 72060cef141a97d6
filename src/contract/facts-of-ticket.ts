import { SlaError } from "../errors.js";
import { own, pointer } from "../inspection.js";
import type { Attributes } from "./attributes.js";
import { readContract } from "./parse.js";
import type { ContractRules } from "./rules.js";

/** How many answers of tickets are remembered for a contract; beyond, they are read again. */
const REMEMBERED = 256;
const answered = new WeakMap<ContractRules, Map<string, ContractRules>>();

/**
 * A contract's rules for a ticket, with what the contract leaves to the ticket to say.
 * @throws SlaError `ticket-attribute-missing`
 */
export function rulesForTicket(
  rules: ContractRules,
  attributes: Attributes,
  levels: ReadonlySet<string>,
  path: string,
): ContractRules {
  if (rules.asks.length === 0) return rules;
  const key = JSON.stringify([rules.asks.map((name) => own(attributes, name) ?? null), [...levels].sort()]);
  let known = answered.get(rules);
  const found = known?.get(key);
  if (found !== undefined) return found;
  const facts = { asked: new Set<string>(), ticket: { attributes, levels, path }, needed: undefined };
  const { rules: read, issues } = readContract(rules.contract, facts);
  if (read === undefined) throw new SlaError(issues[0] ?? unread(path), issues);
  const specific = { ...read, contract: rules.contract, document: rules.document };
  if (known === undefined || known.size >= REMEMBERED) {
    known = new Map();
    answered.set(rules, known);
  }
  known.set(key, specific);
  return specific;
}

function unread(path: string): never {
  throw new RangeError(`a contract that was read once and not again: ${pointer(path, "attributes")}`);
}

import { issueOf, SlaError, Told } from "../errors.js";
import type { Issue } from "../errors.js";
import { own, pointer } from "../inspection.js";
import { clausesNeeded } from "./needed.js";
import type { Said } from "./needed.js";
import { readContract } from "./parse.js";
import type { ContractRules } from "./rules.js";

/** How many answers of tickets are remembered for a contract; beyond, they are read again. */
const REMEMBERED = 256;
const answered = new WeakMap<ContractRules, Map<string, ContractRules>>();

/**
 * A contract's rules for a ticket, with what the contract leaves to the ticket to say.
 * @throws SlaError `ticket-attribute-missing`
 */
export function rulesForTicket(rules: ContractRules, said: Said, path: string): ContractRules {
  if (rules.asks.length === 0) return rules;
  const { attributes, levels } = said;
  const needed = clausesNeeded(rules.clauses, said);
  const answers = rules.asks.map((name) => own(attributes, name) ?? null);
  const leftOut = rules.clauses.flatMap(({ id }, index) => (needed.has(id) ? [] : index));
  const key = JSON.stringify([answers, [...levels].sort(), leftOut]);
  let known = answered.get(rules);
  const found = known?.get(key);
  if (found !== undefined) return found;
  const facts = { asked: new Set<string>(), ticket: { attributes, levels, needed, path }, isNeeded: true };
  const { rules: read, issues } = readContract(rules.contract, facts);
  if (read === undefined) throw refused(issues, path);
  const specific = { ...read, contract: rules.contract, document: rules.document };
  if (known === undefined || known.size >= REMEMBERED) {
    known = new Map();
    answered.set(rules, known);
  }
  known.set(key, specific);
  return specific;
}

/** A contract that was read before cannot be read with the facts of a ticket: they are what is wrong. */
function refused(issues: readonly Issue[], path: string): Error {
  const told = issues.map((issue) =>
    issue.code === "ticket-attribute-missing"
      ? issue
      : issueOf("ticket-attribute-missing", {
          path: pointer(path, "attributes"),
          expected: `by ${issue.path} of the contract, ${issue.expected}`,
          received: new Told(issue.received),
        }),
  );
  const [first] = told;
  return first === undefined
    ? new RangeError("a contract that was read once and not again")
    : new SlaError(first, told);
}

import { readData } from "../inspection.js";
import { digestOf } from "../timetable/data.js";
import { canonicalJson } from "./canonical-json.js";
import { knownContractRules } from "./rules.js";
import { termsOf } from "./terms.js";

/** What a contract's document says, and what it computes, each as `"sha256:"` and 64 hexadecimal digits. */
export interface ContractDigest {
  /** Of the whole document. */
  readonly document: string;
  /** Of its computable terms: without its id, version, titles, sources, readings and the names of dates, so that rewording does not change it. */
  readonly terms: string;
}

const digests = new WeakMap<object, ContractDigest>();

/**
 * The digests of a contract: SHA-256 (FIPS 180-4) of canonical JSON (RFC 8785). Any implementation of both gives the same `document` for the same file.
 *
 * A contract from `defineContract` has the digests of the document from which it was made. What the document says is not checked here.
 * @throws SlaError `no-canonical-form` for what is no JSON
 * @example
 * const document = { id: "desk", levels: ["A"], clauses: [{ id: "reply", title: "Reply", promise: "replied", within: "2h" }] };
 * const { terms } = digestContract(document);
 * terms.slice(0, 15) // => "sha256:d46a6386"
 * const reworded = { ...document, clauses: [{ id: "reply", title: "First reply", promise: "replied", within: "2h" }] };
 * digestContract(reworded).terms === terms // => true
 * digestContract(reworded).document === digestContract(document).document // => false
 */
export function digestContract(contract: unknown): ContractDigest {
  const rules = knownContractRules(contract);
  if (rules === undefined) return digestsOf(contract);
  const known = digests.get(rules.contract);
  if (known !== undefined) return known;
  const made = digestsOf(rules.document);
  digests.set(rules.contract, made);
  return made;
}

function digestsOf(document: unknown): ContractDigest {
  const [whole, terms] = readData("no-canonical-form", "", document, () => [
    canonicalJson(document),
    canonicalJson(termsOf(document)),
  ]);
  return Object.freeze({ document: digestOf(whole), terms: digestOf(terms) });
}

import { validateContract as read } from "../../contract/contract.js";
import type { Contract, ContractSpec } from "../../contract/contract-spec.js";
import { isRecord, own, tokensOf } from "../../inspection.js";
import { inDocumentOrder } from "./document-order.js";

/** A schema by Standard Schema, version 1, which form and API libraries take from any validator: https://standardschema.dev. */
export interface StandardContractSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "sla-clock";
    /** Reads a value as a contract. */
    readonly validate: (value: unknown) => StandardResult;
    /** For types alone; it is not there at run time. */
    readonly types?: { readonly input: ContractSpec; readonly output: Contract } | undefined;
  };
}

/** What such a schema answers: the contract, or what is wrong and where. */
export type StandardResult =
  | { readonly value: Contract; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly PropertyKey[] }[] };

/**
 * Contracts as a Standard Schema: what takes such schemas reads contracts by it. It never throws, and tells all issues at once.
 *
 * @example
 * import { contractSchema } from "sla-clock/review";
 * const document = { id: "desk", levels: ["A"], clauses: [{ id: "reply", level: "B", promise: "replied" }] };
 * const result = contractSchema["~standard"].validate(document);
 * result.issues?.[0]?.path // => ["clauses", 0, "level"]
 * result.issues?.[0]?.message // => 'cannot find the level at /clauses/0/level in clause "reply": expected one of A, received "B"'
 */
export const contractSchema: StandardContractSchema = Object.freeze({
  "~standard": Object.freeze({ version: 1, vendor: "sla-clock", validate }),
});

function validate(value: unknown): StandardResult {
  const result = read(value);
  if (result.ok) return { value: result.contract };
  const issues = inDocumentOrder(result.issues, value);
  return { issues: issues.map(({ message, path }) => ({ message, path: keysOf(value, path) })) };
}

/** The keys of a path, numbers where they are of lists. */
function keysOf(document: unknown, path: string): readonly PropertyKey[] {
  let at = document;
  return tokensOf(path).map((token) => {
    const key = Array.isArray(at) ? Number(token) : token;
    try {
      at = Array.isArray(at) || isRecord(at) ? own(at as Readonly<Record<string, unknown>>, token) : undefined; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- its own property is asked for
    } catch {
      at = undefined;
    }
    return key;
  });
}

import { isRecord, pointer } from "../inspection.js";
import type { Inspection } from "../inspection.js";
import { factProblem, KINDS, nameProblem, oneOf } from "./attributes.js";
import type { AttributeRule, AttributeRules, FactProblem } from "./attributes.js";
import type { Clause } from "./clause.js";
import { numberExpected, rangesAsked } from "./fact-check.js";
import type { EventSpec } from "./contract-spec.js";
import type { EventName } from "./due-rule.js";
import { INVALID, readAttribute } from "./parse-context.js";

/** The codes of what is wrong with a fact that a contract names. */
const CODES = { unknown: "contract-unknown-attribute", mismatch: "contract-attribute-mismatch" } as const;

/** Reads what the facts may be that a contract knows; `undefined` where it lists none, and they may be anything. */
export function readAttributeRules(inspection: Inspection, value: unknown): AttributeRules | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) {
    return inspection.refuse(INVALID, {
      path: "/attributes",
      expected: "attributes by their names, { name: … }",
      received: value,
    });
  }
  const read = (spec: unknown, name: string): AttributeRule | undefined =>
    readRule(inspection, spec, pointer("/attributes", name));
  return new Map(Object.entries(value).map(([name, spec]) => [name, read(spec, name)]));
}

function readRule(inspection: Inspection, value: unknown, path: string): AttributeRule | undefined {
  if (value === "number" || value === "text" || value === "boolean") return KINDS[value];
  if (!Array.isArray(value) || value.length === 0) {
    const expected = "number, text, boolean, or a list of values";
    return inspection.refuse(INVALID, { path, expected, received: value });
  }
  const values = inspection.list(value, path, INVALID, (item, at) => readAttribute(inspection, item, at));
  return values?.length === value.length ? oneOf(values) : undefined;
}

/** Refuses the name of a fact that the contract does not know. */
export function refuseUnknown(
  inspection: Inspection,
  known: AttributeRules | undefined,
  name: string,
  path: string,
): void {
  if (known !== undefined) refuseFact(inspection, nameProblem(known, name), path);
}

/** Refuses a fact that the contract does not know, or that may not have the value; whether it did. */
export function refuseMismatch(
  inspection: Inspection,
  known: AttributeRules | undefined,
  name: string,
  value: unknown,
  path: string,
): boolean {
  const problem = known && factProblem(known, name, value);
  refuseFact(inspection, problem, path);
  return problem !== undefined;
}

function refuseFact(inspection: Inspection, problem: FactProblem | undefined, path: string): void {
  if (problem === undefined) return;
  const { is, expected, received } = problem;
  inspection.refuse(CODES[is], { path, expected, received });
}

/** Checks the facts that events make known: by the contract's own list, and by the clauses that ask a number of them. */
export function checkSets(
  inspection: Inspection,
  known: AttributeRules | undefined,
  events: ReadonlyMap<EventName, EventSpec>,
  clauses: readonly Clause[],
): void {
  const ranged = rangesAsked(clauses);
  // Many events may make one fact known.
  const seen = new Map<string, Map<unknown, string | undefined>>();
  const expectedOf = (name: string, value: unknown): string | undefined => {
    const ofName = seen.get(name) ?? new Map<unknown, string | undefined>();
    seen.set(name, ofName);
    if (!ofName.has(value)) ofName.set(value, numberExpected(ranged, name, value));
    return ofName.get(value);
  };
  for (const [event, { sets = {} }] of events) {
    for (const [name, value] of Object.entries(sets)) {
      const path = pointer(pointer(pointer("/events", event), "sets"), name);
      if (refuseMismatch(inspection, known, name, value, path)) continue;
      const expected = expectedOf(name, value);
      if (expected !== undefined) inspection.refuse("contract-attribute-mismatch", { path, expected, received: value });
    }
  }
}

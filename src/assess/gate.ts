import type { Clause } from "../contract/clause.js";
import { attributesAfter } from "../ticket/fold.js";
import type { History } from "../ticket/fold.js";
import type { NotPromisedBecause } from "./obligation.js";

/** Whether a clause's condition holds: it does, it does not, or an attribute is not known. */
export type Gate =
  | { readonly kind: "open" }
  | { readonly kind: "shut"; readonly because: NotPromisedBecause }
  | { readonly kind: "unknown"; readonly attribute: string };

const OPEN: Gate = { kind: "open" };

/**
 * The gate of a clause, judged by what was known before a place in the history. Once open it stays open: a promise that was made is not
 * unmade by a fact that changes later.
 */
export function gateOf(clause: Clause, history: History, before: number): Gate {
  if (clause.when.length === 0) return OPEN;
  let gate = judge(clause, history, -1);
  const last = Math.min(before, history.happenings.length);
  for (let place = 0; place < last && gate.kind !== "open"; place += 1) {
    const changes = Object.keys(history.happenings[place]?.attributes ?? {}).length > 0;
    if (changes) gate = judge(clause, history, place);
  }
  return gate;
}

function judge(clause: Clause, history: History, place: number): Gate {
  const known = attributesAfter(history, place);
  for (const [attribute, values] of clause.when) {
    const is = Object.hasOwn(known, attribute) ? known[attribute] : undefined;
    if (is !== undefined && !values.includes(is))
      return { kind: "shut", because: { kind: "attribute", attribute, is } };
  }
  const unknown = clause.when.find(([attribute]) => !Object.hasOwn(known, attribute));
  return unknown === undefined ? OPEN : { kind: "unknown", attribute: unknown[0] };
}

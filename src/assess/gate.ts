import type { Clause } from "../contract/clause.js";
import { attributeAfter } from "../ticket/fold.js";
import type { History } from "../ticket/fold.js";
import type { NotPromisedBecause, Obligation } from "./obligation.js";
import type { ClausePlan } from "./plan.js";
import { partOf } from "./part.js";
import type { Writable } from "./trace.js";

/** Whether a clause's condition holds: it does, it does not, or an attribute is not known. */
export type Gate =
  | { readonly kind: "open" }
  | { readonly kind: "shut"; readonly because: NotPromisedBecause }
  | { readonly kind: "unknown"; readonly attribute: string };

const OPEN: Gate = { kind: "open" };

/** The gate of a clause. Once open it stays open: a promise that was made is not unmade by a fact that changes later. */
export function gateOf(clause: Clause, history: History): Gate {
  if (clause.when.length === 0) return OPEN;
  let gate = judge(clause, history, -1);
  for (const { place } of history.revealing) {
    if (gate.kind === "open" || place >= history.end) break;
    gate = judge(clause, history, place);
  }
  return gate;
}

function judge(clause: Clause, history: History, place: number): Gate {
  let unknown: string | undefined;
  for (const [attribute, values] of clause.when) {
    const is = attributeAfter(history, attribute, place);
    if (is === undefined) unknown ??= attribute;
    else if (!values.includes(is)) return { kind: "shut", because: { kind: "attribute", attribute, is } };
  }
  return unknown === undefined ? OPEN : { kind: "unknown", attribute: unknown };
}

/** What a clause owes while its gate is not open: nothing, or nothing yet. */
export function behindGate(
  { clause, names }: ClausePlan,
  gate: Exclude<Gate, { readonly kind: "open" }>,
  timeZone: string,
): Obligation {
  const due = { kind: "none" } as const;
  const whose = { clause: clause.id, timeZone };
  return withClause(
    gate.kind === "shut"
      ? partOf(whose, names, { state: "not-promised", due, because: gate.because })
      : partOf(whose, names, { state: "inactive", due, awaiting: { kind: "attribute", attribute: gate.attribute } }),
    clause,
  );
}

/** Adds what an obligation tells of its clause. */
export function withClause(obligation: Writable<Obligation>, { title, records }: Clause): Obligation {
  if (title !== undefined) obligation.statement = title;
  if (records.length > 0) obligation.records = records;
  return obligation;
}

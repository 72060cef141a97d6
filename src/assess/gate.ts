import { limitsOf } from "../contract/clause.js";
import type { Clause } from "../contract/clause.js";
import { attributesAfter } from "../ticket/fold.js";
import type { History } from "../ticket/fold.js";
import { joinedLabel } from "./evaluate.js";
import type { NotPromisedBecause, Obligation } from "./obligation.js";

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
  for (let place = 0; place < history.happenings.length && gate.kind !== "open"; place += 1) {
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

/** What a clause owes while its gate is not open: nothing, or nothing yet. */
export function behindGate(
  clause: Clause,
  gate: Exclude<Gate, { readonly kind: "open" }>,
  timeZone: string,
): Obligation {
  const { commitment } = clause;
  const limits = limitsOf(commitment);
  const head = {
    clause: clause.id,
    promise: [...new Set(limits.flatMap((limit) => limit.promise))],
    label: commitment.kind === "limit" ? commitment.label : joinedLabel(commitment.kind, limits),
    timeZone,
    due: { kind: "none" },
    ...aboutClause(clause),
  } as const;
  return gate.kind === "shut"
    ? { ...head, state: "not-promised", because: gate.because }
    : { ...head, state: "inactive", awaiting: { kind: "attribute", attribute: gate.attribute } };
}

/** What an obligation tells of its clause. */
export function aboutClause({ title, records }: Clause): Pick<Obligation, "statement" | "records"> {
  return { ...(title !== undefined && { statement: title }), ...(records.length > 0 && { records }) };
}

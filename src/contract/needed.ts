import type { Attributes, AttributeValue } from "./attributes.js";
import { isOfContract } from "./clause.js";
import type { Clause } from "./clause.js";
import { inOrderOfLeaning } from "./clause-order.js";
import { matches } from "./condition.js";

/** What a ticket, or a record of standing duties, says of itself. */
export interface Said {
  readonly attributes: Attributes;
  /** The levels that a ticket has, or will have; none for a record of standing duties. */
  readonly levels: ReadonlySet<string>;
  /** What its events make known, whenever that is. */
  readonly learnt: ReadonlyMap<string, readonly AttributeValue[]>;
}

/** Whether a clause is for a ticket, as far as that is certain whatever happens: never, or always at the levels for which it is. */
type Stands = "never" | "perhaps" | "always";

/** The clauses that may be for a ticket; of all others it need not say anything. */
export function clausesNeeded(clauses: readonly Clause[], said: Said): ReadonlySet<string> {
  const known = new Map<string, Stood>();
  for (const clause of inOrderOfLeaning(clauses, (each) => each)) {
    const levels = [...said.levels].filter((level) => clause.levels?.has(level) ?? true);
    known.set(clause.id, { levels, stands: standsOf(clause, levels, said, known) });
  }
  return new Set(clauses.flatMap(({ id }) => (known.get(id)?.stands === "never" ? [] : id)));
}

interface Stood {
  /** Those of the ticket for which the clause is. */
  readonly levels: readonly string[];
  readonly stands: Stands;
}

function standsOf(clause: Clause, levels: readonly string[], said: Said, known: ReadonlyMap<string, Stood>): Stands {
  if (!isOwed(clause, levels, said) || isRefused(clause, said)) return "never";
  const others = clause.unless.flatMap(({ id }) => known.get(id) ?? []);
  const covers = (other: Stood): boolean => levels.every((level) => other.levels.includes(level));
  if (others.some((other) => other.stands === "always" && covers(other))) return "never";
  const meets = (other: Stood): boolean =>
    other.stands !== "never" && (levels.length === 0 || levels.some((level) => other.levels.includes(level)));
  return clause.hours.length === 0 && isGranted(clause, said) && !others.some(meets) ? "always" : "perhaps";
}

/** Whether it is for tickets of these levels, or for the record of standing duties that there is. */
function isOwed(clause: Clause, levels: readonly string[], said: Said): boolean {
  if (said.levels.size > 0) return levels.length > 0 && !isOfContract(clause);
  return clause.commitment.kind === "limit" && clause.commitment.due.kind === "every";
}

/** Whether a fact of the ticket does not match, and no event makes known another that does. */
function isRefused({ when }: Clause, { attributes, learnt }: Said): boolean {
  return when.some((test) => {
    const is = factOf(attributes, test.attribute);
    if (is === undefined || matches(test, is)) return false;
    return !(learnt.get(test.attribute) ?? []).some((value) => matches(test, value));
  });
}

/** Whether all facts match from the outset. */
function isGranted({ when }: Clause, { attributes }: Said): boolean {
  return when.every((test) => {
    const is = factOf(attributes, test.attribute);
    return is !== undefined && matches(test, is);
  });
}

function factOf(attributes: Attributes, name: string): AttributeValue | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

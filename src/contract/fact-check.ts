import type { SlaErrorCode } from "../errors.js";
import { factProblem } from "./attributes.js";
import type { AttributeValue } from "./attributes.js";
import type { Clause } from "./clause.js";
import { isComparable } from "./condition.js";
import type { FactTest } from "./condition.js";
import type { ContractRules } from "./rules.js";

/** A range of numbers that a clause asks of a fact. */
interface Asked {
  readonly clause: string;
  readonly test: FactTest;
}

/** The ranges that clauses ask of facts, by the name of the fact. */
export type RangesAsked = ReadonlyMap<string, readonly Asked[]>;

/** The ranges that clauses ask of facts. */
export function rangesAsked(clauses: readonly Clause[]): RangesAsked {
  const asked = new Map<string, Asked[]>();
  for (const { id, when } of clauses) {
    for (const test of when) {
      if (test.ranges.length === 0) continue;
      const same = asked.get(test.attribute);
      if (same === undefined) asked.set(test.attribute, [{ clause: id, test }]);
      else same.push({ clause: id, test });
    }
  }
  return asked;
}

/** What a fact would have to be that cannot be compared with a range; `undefined` where it can. */
export function numberExpected(asked: RangesAsked, name: string, value: unknown): string | undefined {
  const clause = asked.get(name)?.find(({ test }) => !isComparable(test, value))?.clause;
  return clause === undefined ? undefined : `a number for ${name}, of which the clause ${clause} asks a range`;
}

/** What is wrong with a fact of a ticket. */
interface TicketFactProblem {
  readonly code: SlaErrorCode;
  readonly expected: string;
  readonly received: unknown;
}

/** Checks facts of tickets, by the contract's own list and by what its clauses ask; `undefined` where they may be anything. */
export function factCheckOf({
  attributes,
  clauses,
}: ContractRules): ((name: string, value: AttributeValue) => TicketFactProblem | undefined) | undefined {
  const asked = rangesAsked(clauses);
  if (attributes === undefined && asked.size === 0) return undefined;
  return (name, value) => {
    const problem = attributes && factProblem(attributes, name, value);
    if (problem !== undefined) {
      const { is, expected, received } = problem;
      return { code: `ticket-attribute-${is}`, expected, received };
    }
    const expected = numberExpected(asked, name, value);
    return expected === undefined ? undefined : { code: "ticket-attribute-not-number", expected, received: value };
  };
}

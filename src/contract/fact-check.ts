import type { IssueDetails, SlaErrorCode } from "../errors.js";
import { factProblem } from "./attributes.js";
import type { AttributeValue } from "./attributes.js";
import type { Clause } from "./clause.js";
import type { ContractRules } from "./rules.js";

/** A clause that asks a range of a fact, and the values that it takes beside. */
interface Asked {
  readonly clause: string;
  readonly values: ReadonlySet<unknown>;
}

/** The clauses that ask ranges of facts, by the name of the fact. */
export type RangesAsked = ReadonlyMap<string, readonly Asked[]>;

/** The clauses that ask ranges of facts. */
export function rangesAsked(clauses: readonly Clause[]): RangesAsked {
  const asked = new Map<string, Asked[]>();
  for (const { id, when } of clauses) {
    for (const { attribute, values, ranges } of when) {
      if (ranges.length === 0) continue;
      const same = asked.get(attribute);
      const one = { clause: id, values: new Set<unknown>(values) };
      if (same === undefined) asked.set(attribute, [one]);
      else same.push(one);
    }
  }
  return asked;
}

/**
 * What a fact would have to be that cannot be compared with a range, being neither a number nor a value that is listed beside; `undefined`
 * where it can.
 */
export function numberExpected(asked: RangesAsked, name: string, value: unknown): string | undefined {
  if (typeof value === "number") return undefined;
  const clause = asked.get(name)?.find(({ values }) => !values.has(value))?.clause;
  return clause === undefined ? undefined : `a number for ${name}, of which the clause ${clause} asks a range`;
}

/** What is wrong with a fact of a ticket. */
interface TicketFactProblem {
  readonly code: SlaErrorCode;
  readonly expected: IssueDetails["expected"];
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

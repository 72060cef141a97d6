import { choiceOf } from "../choice.js";
import { show } from "../errors.js";
import type { IssueDetails } from "../errors.js";

/** A fact about a ticket. */
export type AttributeValue = string | number | boolean;

/** Facts about a ticket by name: `{ channel: "phone", site: "local" }`. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** What a fact may be: one of some values, any number, any text, or true or false. */
export type AttributeSpec = "number" | "text" | "boolean" | readonly AttributeValue[];

/** What the facts may be that a contract knows, by name. */
export type AttributeSpecs = Readonly<Record<string, AttributeSpec>>;

/** The values that a fact may have. */
export type ValueOf<Spec extends AttributeSpec> = Spec extends readonly (infer Value)[]
  ? Value
  : Spec extends "number"
    ? number
    : Spec extends "boolean"
      ? boolean
      : string;

/** The facts that a ticket may state; any, where the contract lists none. */
export type FactsOf<Known extends AttributeSpecs> = string extends keyof Known
  ? Attributes
  : { readonly [Name in keyof Known]?: ValueOf<Known[Name]> };

/** What facts are called; anything, where the contract lists none. */
export type FactName<Known extends AttributeSpecs> = string extends keyof Known ? string : Extract<keyof Known, string>;

/** What a fact may be, ready to check. */
export interface AttributeRule {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  /** Whether it may be a number at all. */
  readonly isNumeric: boolean;
}

/** The facts that a contract knows, by name; `undefined` for one that could not be read itself. */
export type AttributeRules = ReadonlyMap<string, AttributeRule | undefined>;

/** The rules of the three kinds of facts. */
export const KINDS: Readonly<Record<Extract<AttributeSpec, string>, AttributeRule>> = {
  number: { expected: "a number", accepts: (value) => typeof value === "number", isNumeric: true },
  text: { expected: "text", accepts: (value) => typeof value === "string", isNumeric: false },
  boolean: { expected: "true or false", accepts: (value) => typeof value === "boolean", isNumeric: false },
};

/** The rule of a fact that may have some values and no others. */
export function oneOf(values: readonly AttributeValue[]): AttributeRule {
  const known = new Set<unknown>(values);
  return {
    expected: `one of ${values.map(show).join(", ")}`,
    accepts: (value) => known.has(value),
    isNumeric: values.some((value) => typeof value === "number"),
  };
}

/** What is wrong with a fact. */
export interface FactProblem {
  readonly is: "unknown" | "mismatch";
  readonly expected: IssueDetails["expected"];
  readonly received: unknown;
}

/** What is wrong with a fact by what a contract knows. */
export function factProblem(rules: AttributeRules, name: string, value: unknown): FactProblem | undefined {
  const unknown = nameProblem(rules, name);
  if (unknown !== undefined) return unknown;
  const rule = rules.get(name);
  if (rule === undefined || rule.accepts(value)) return undefined;
  return { is: "mismatch", expected: `${rule.expected}, as the contract says of ${name}`, received: value };
}

/** What is wrong with the name of a fact. */
export function nameProblem(rules: AttributeRules, name: string): FactProblem | undefined {
  if (rules.has(name)) return undefined;
  const expected =
    rules.size === 0
      ? "no attribute, since the contract lists none"
      : choiceOf(rules, name, "an attribute of the contract");
  return { is: "unknown", expected, received: name };
}

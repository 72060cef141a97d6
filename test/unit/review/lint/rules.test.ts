import { lintContract } from "sla-clock/review";
import type { Finding, LintRule } from "sla-clock/review";
import { describe, expect, it } from "vitest";
import { RULES } from "../../../../src/review/lint/rules.js";
import { CASES, desk } from "./cases.js";

function found(rule: LintRule, more: object): readonly Finding[] {
  return lintContract({ ...desk, ...more }).filter((finding) => finding.rule === rule);
}

it("every rule has a case, and every case a rule", () => {
  expect(CASES.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
});

describe.each(CASES)("$rule", ({ rule, asks, at, spares }) => {
  it("asks", () => {
    expect(found(rule, asks).map(({ path }) => path)).toEqual(at);
  });
  it("spares the near neighbour", () => {
    expect(found(rule, spares)).toEqual([]);
  });
});

import { validateContract } from "sla-clock/review";
import { describe, expect, it } from "vitest";
import {
  CALENDARS,
  CLAUSES,
  edited,
  GOOD,
  HEAD,
  NAMES,
  ONCE,
  RELATIONS,
  SERIES,
  SERIES_GOOD,
  SEVERAL,
} from "./broken-contracts.js";
import type { Broken, Edits } from "./broken-contracts.js";

function found(document: unknown): readonly string[] {
  const result = validateContract(document);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}

function clausesOf(document: unknown): ReadonlySet<string | undefined> {
  const result = validateContract(document);
  return new Set(result.ok ? [] : result.issues.map(({ clause }) => clause));
}

function named(
  broken: readonly Broken[],
): readonly { what: string; edits: Edits; issues: readonly string[]; clause?: string | undefined }[] {
  return broken.map(([what, edits, issues, clause]) => ({ what, edits, issues, clause }));
}

it("the contract that is broken below is in order itself", () => {
  expect(found(GOOD)).toEqual([]);
});

describe.each<[string, readonly Broken[]]>([
  ["the whole document", HEAD],
  ["levels, facts and events", NAMES],
  ["calendars", CALENDARS],
  ["clauses and their due rules", CLAUSES],
  ["clauses among each other, and what stands beside them", RELATIONS],
  ["several mistakes", SEVERAL],
  ["one mistake, told once", ONCE],
])("%s", (_, broken) => {
  it.each(named(broken))("$what", ({ edits, issues, clause }) => {
    const document = edited(edits);
    expect(found(document)).toEqual(issues);
    if (clause !== undefined) expect(clausesOf(document)).toEqual(new Set([clause]));
  });
});

describe("versions of a contract", () => {
  it("those that are broken below are in order themselves", () => {
    expect(found(SERIES_GOOD)).toEqual([]);
  });

  it.each(named(SERIES))("$what", ({ edits, issues, clause }) => {
    const document = edited(edits, SERIES_GOOD);
    expect(found(document)).toEqual(issues);
    if (clause !== undefined) expect(clausesOf(document)).toEqual(new Set([clause]));
  });
});

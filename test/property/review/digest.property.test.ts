import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { defineContract, validateContract } from "sla-clock";
import { canonicalJson, digestContract } from "sla-clock/review";
import { describe, expect, it } from "vitest";
import { contracts } from "../../arbitraries/contract.js";

const sha256 = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const json = fc.jsonValue({ stringUnit: "binary", maxDepth: 6 }).filter((value) => isWhole(JSON.stringify(value)));
const isWhole = (text: string): boolean => Buffer.from(text, "utf8").toString("utf8") === text;

/** The same data with the names of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffled(item)]),
  );
}

describe("canonicalJson", () => {
  it("is what another implementation writes, and the same data", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(text).toBe(canonicalize(value));
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(JSON.parse(canonicalJson(JSON.parse(text)))));
      }),
    );
  });
  it("does not depend on the order of names", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe("digestContract", () => {
  it("of a document is SHA-256 of its canonical form by other implementations", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(digestContract(value).document).toBe(sha256(canonicalize(value) ?? ""));
      }),
    );
  });
  it("of a contract is that of the document from which it was made", () => {
    fc.assert(
      fc.property(contracts, (spec) => {
        const result = validateContract(spec);
        if (!result.ok) throw new Error("a contract");
        const copy: unknown = JSON.parse(JSON.stringify(spec));
        expect(digestContract(result.contract)).toEqual(digestContract(copy));
        expect(digestContract(JSON.parse(JSON.stringify(result.contract))).terms).toBe(digestContract(copy).terms);
      }),
    );
  });
  it("of terms changes with every duration", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (one, other) => {
        const of = (within: number): string =>
          digestContract(defineContract({ id: "x", levels: ["A"], clauses: [{ id: "a", promise: "b", within }] }))
            .terms;
        expect(of(one) === of(other)).toBe(one === other);
      }),
    );
  });
});

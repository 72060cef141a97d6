import fc from "fast-check";
import { validateContract as validateAtRoot } from "sla-clock";
import { validateContract } from "sla-clock/review";
import type { Issue } from "sla-clock";
import { expect, it } from "vitest";
import { contracts, lifeContracts, roundContracts } from "../../arbitraries/contract.js";
import { HOSTILE } from "../../arbitraries/hostile.js";

/** Made where they are used: what generates values cannot hold those that throw on everything. */
const scraps: fc.Arbitrary<() => unknown> = fc.oneof(
  fc.constantFrom(...Object.values(HOSTILE)),
  fc.jsonValue({ maxDepth: 3 }).map((value) => (): unknown => value),
);

/** A value with what stands at one place replaced, found by walking down by steps. */
function tampered(value: unknown, steps: readonly number[], scrap: unknown): unknown {
  const [step, ...rest] = steps;
  if (typeof value !== "object" || value === null || step === undefined) return scrap;
  try {
    const keys = Object.keys(value);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return scrap;
    const inner = tampered((value as Record<string, unknown>)[key], rest, scrap);
    return Array.isArray(value)
      ? value.map((item: unknown, index) => (String(index) === key ? inner : item))
      : { ...value, [key]: inner };
  } catch {
    return scrap;
  }
}

const broken = fc
  .tuple(
    fc.oneof(contracts, lifeContracts, roundContracts),
    fc.array(fc.tuple(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), scraps), { minLength: 1, maxLength: 4 }),
  )
  .map(([contract, changes]) => (): unknown => {
    const whole: unknown = JSON.parse(JSON.stringify(contract));
    return changes.reduce((value, [[first = 0, ...steps], make]) => tampered(value, [first, ...steps], make()), whole);
  });

function issuesOf(value: unknown, language: "en" | "zh"): readonly Issue[] {
  const result = validateContract(value, { language });
  return result.ok ? [] : result.issues;
}

it("validateContract (review): hostile values anywhere = a contract or issues, each once, the same places in both languages", () => {
  fc.assert(
    fc.property(broken, (make) => {
      const value = make();
      const [en, zh] = [issuesOf(value, "en"), issuesOf(value, "zh")];
      expect(zh.map(({ code, path, clause }) => [code, path, clause])).toEqual(
        en.map(({ code, path, clause }) => [code, path, clause]),
      );
      expect(
        new Set(en.map(({ code, path, expected, received }) => [code, path, expected, received].join("\n"))).size,
      ).toBe(en.length);
      for (const { message } of zh) expect(message).toMatch(/\p{Script=Han}/u);
    }),
  );
});

it("validateContract (review): its issues = those of the root, whatever their order", () => {
  fc.assert(
    fc.property(broken, (make) => {
      const value = make();
      const root = validateAtRoot(value);
      const keys = (issues: readonly Issue[]): readonly string[] => issues.map(({ message }) => message).sort();
      expect(keys(issuesOf(value, "en"))).toEqual(keys(root.ok ? [] : root.issues));
    }),
  );
});

it("validateContract (review): a clause with its properties in another order = issues in that order", () => {
  const properties = { id: 7, level: "none", promise: "", within: "soon", clock: "nowhere" };
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(properties), { minLength: 5 }), (entries) => {
      const document = { id: "x", levels: ["low"], clauses: [Object.fromEntries(entries)] };
      expect(issuesOf(document, "en").map(({ path }) => path)).toEqual(entries.map(([key]) => `/clauses/0/${key}`));
    }),
  );
});

import fc from "fast-check";
import type { ContractSpec } from "sla-clock";
import { expect, it } from "vitest";
import { contracts, lifeContracts, roundContracts } from "../../arbitraries/contract.js";
import { EVERY_WORD } from "../../arbitraries/every-word.js";
import { latestContracts } from "../../arbitraries/latest.js";
import { additionsTo, mutationsOf, poolOf } from "../../arbitraries/mutations.js";
import { runs } from "../../arbitraries/runs.js";
import { spanContracts } from "../../arbitraries/spans.js";
import { textsOf } from "../../arbitraries/texts.js";
import { plainTerms } from "../../reference/plain-terms.js";

const some: fc.Arbitrary<ContractSpec> = fc.oneof(
  contracts,
  lifeContracts,
  roundContracts,
  spanContracts,
  latestContracts,
);
const pool = poolOf(EVERY_WORD);

it("rendering: two contracts with different terms have different texts", () => {
  let seen = 0;
  fc.assert(
    fc.property(some, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (spec, picks) => {
      const document: unknown = JSON.parse(JSON.stringify(spec));
      const texts = textsOf(document);
      const terms = plainTerms(document);
      const mutations = mutationsOf(document);
      const additions = additionsTo(document, pool);
      for (const [index, pick] of picks.entries()) {
        const chosen = index % 2 === 0 ? mutations[pick % mutations.length] : additions[pick % additions.length]?.();
        const others = textsOf(chosen?.document);
        if (chosen === undefined || others === undefined || plainTerms(chosen.document) === terms) continue;
        seen += 1;
        for (const [language, text] of others.entries()) expect(text, chosen.at).not.toBe(texts?.[language]);
      }
    }),
    runs(0.3),
  );
  expect(seen).toBeGreaterThan(50);
});

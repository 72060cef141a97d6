import { defineContract, validateContract, validateContractSeries } from "sla-clock";
import { digestContract } from "sla-clock/review";
import { expect, it } from "vitest";

const $schema = "https://unpkg.com/sla-clock/dist/contract.schema.json";
const contract = {
  id: "desk",
  timeZone: "UTC",
  levels: ["A"],
  clauses: [{ id: "reply", promise: "replied", within: "2h" }],
} as const;
const series = { id: "desk", versions: [{ from: "2026-01-01", contract }] };

it("a document may carry the address of its schema", () => {
  expect(defineContract({ $schema, ...contract }).$schema).toBe($schema);
  expect(validateContractSeries({ $schema, ...series }).ok).toBe(true);
  expect(
    validateContractSeries({ ...series, versions: [{ from: "2026-01-01", contract: { $schema, ...contract } }] }).ok,
  ).toBe(true);
});

it("which is text", () => {
  for (const result of [
    validateContract({ ...contract, $schema: 7 }),
    validateContractSeries({ ...series, $schema: 7 }),
  ])
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "contract-invalid /$schema",
    ]);
});

it("and no part of its terms", () => {
  for (const document of [contract, series]) {
    const [with_, without] = [digestContract({ $schema, ...document }), digestContract(document)];
    expect(with_.terms).toBe(without.terms);
    expect(with_.document).not.toBe(without.document);
  }
});

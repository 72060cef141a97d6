import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Contract, ContractSeries, ContractSpec, Issue } from "sla-clock";
import { contractSchema, validateContract } from "sla-clock/review";
import { describe, expectTypeOf, it } from "vitest";

describe("contractSchema", () => {
  it("is a Standard Schema, whose input and output can be inferred", () => {
    const schema: StandardSchemaV1<ContractSpec, Contract> = contractSchema;
    expectTypeOf(schema).toExtend<StandardSchemaV1>();
    expectTypeOf<StandardSchemaV1.InferInput<typeof contractSchema>>().toEqualTypeOf<ContractSpec>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof contractSchema>>().toEqualTypeOf<Contract>();
    expectTypeOf(contractSchema["~standard"].validate({})).toExtend<StandardSchemaV1.Result<Contract>>();
  });
});

describe("validateContract of the review", () => {
  it("gives what assess takes, or issues", () => {
    const result = validateContract({}, { language: "zh" });
    if (result.ok) expectTypeOf(result.contract).toEqualTypeOf<Contract | ContractSeries>();
    else expectTypeOf(result.issues).toEqualTypeOf<readonly Issue[]>();
    // @ts-expect-error -- it speaks two languages
    validateContract({}, { language: "fr" });
  });
});

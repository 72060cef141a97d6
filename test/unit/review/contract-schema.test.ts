import type { StandardSchemaV1 } from "@standard-schema/spec";
import { validateContract } from "sla-clock";
import { contractSchema } from "sla-clock/review";
import { expect, it } from "vitest";
import { HOSTILE } from "../../arbitraries/hostile.js";
import { edited, GOOD } from "./broken-contracts.js";

/** What a library does that takes any Standard Schema. */
async function parsed<Schema extends StandardSchemaV1>(
  schema: Schema,
  value: unknown,
): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema["~standard"].validate(value);
  if (result.issues === undefined) return result.value;
  throw new Error(
    result.issues.map(({ message, path }) => `${path?.map(String).join(".") ?? ""}: ${message}`).join("\n"),
  );
}

it("says who it is", () => {
  const { version, vendor } = contractSchema["~standard"];
  expect([version, vendor]).toEqual([1, "sla-clock"]);
});

it("a library that takes Standard Schemas reads a contract by it", async () => {
  const contract = await parsed(contractSchema, GOOD);
  expect(contract.levels).toEqual(GOOD.levels);
  expect(validateContract(contract)).toEqual({ ok: true, contract });
});

it("and tells what is wrong, in order, numbers for the items of lists", () => {
  const broken = edited({
    "/clauses/0/within": "1d",
    "/calendars/office/holidays/1/date": "2026-13-01",
    "/attributes/7": "number",
    "/clauses/6/when/7": "x",
  });
  const { issues } = contractSchema["~standard"].validate(broken);
  expect(issues?.map(({ path }) => path)).toEqual([
    ["calendars", "office", "holidays", 1, "date"],
    ["clauses", 0, "within"],
    ["clauses", 6, "when", "7"],
  ]);
});

it.each(Object.entries(HOSTILE))("never throws: %s", (_, make) => {
  const result = contractSchema["~standard"].validate(make());
  expect(result.issues === undefined ? [1] : result.issues).not.toEqual([]);
});

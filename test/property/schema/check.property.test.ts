import fc from "fast-check";
import { validateContract, validateContractSeries } from "sla-clock";
import { checkDocument } from "sla-clock/schema";
import { expect, it } from "vitest";
import { ajvFor, bare, readSchema } from "../../../scripts/schema-ajv.js";
import { check } from "../../../src/schema/generated-check.js";
import { collect } from "../../../src/schema/parts.js";
import { anyContract, mutate, mutations } from "../../arbitraries/mutants.js";

const validate = ajvFor().compile(bare(readSchema()) as object);

/** Where ajv finds something wrong, without the keywords that only say that others did. */
function placesOfAjv(document: unknown): readonly string[] {
  const errors = validate(document) ? [] : (validate.errors ?? []);
  const told = errors.filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames");
  const places = told.map(({ instancePath, params, propertyName, keyword }) => {
    const key: unknown = params["additionalProperty"] ?? propertyName;
    const property = typeof key === "string" ? `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}` : "";
    const at = keyword === "uniqueItems" ? `/${String(params["i"])}` : "";
    return `${instancePath}${property}${keyword === "required" || keyword === "dependentRequired" ? `/${String(params["missingProperty"])}` : at}`;
  });
  return [...new Set(places)].sort();
}

function placesOfCheck(document: unknown): readonly string[] {
  const places = collect(check, document).map(({ keys }) =>
    keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""),
  );
  return [...new Set(places)].sort();
}

const isRead = (document: unknown): boolean => {
  const isSeries =
    typeof document === "object" &&
    document !== null &&
    ("versions" in document || (document as { kind?: unknown }).kind === "contract-series");
  return isSeries ? validateContractSeries(document).ok : validateContract(document).ok;
};

it("contract.schema.json: what the parser takes, it takes", () => {
  fc.assert(
    fc.property(anyContract, (spec) => {
      const document: unknown = JSON.parse(JSON.stringify(spec));
      fc.pre(validateContract(document).ok);
      expect(placesOfAjv(document)).toEqual([]);
      expect(checkDocument(document)).toEqual({ ok: true });
    }),
  );
});

it("contract.schema.json: of changed documents too, what it refuses the parser refuses", () => {
  fc.assert(
    fc.property(anyContract, mutations, (spec, changes) => {
      const document = mutate(spec, changes);
      if (!isRead(document)) return;
      expect(placesOfAjv(document), JSON.stringify(document)).toEqual([]);
      expect(checkDocument(document)).toEqual({ ok: true });
    }),
  );
});

it("checkDocument: the generated check finds what ajv finds, at the same places", () => {
  fc.assert(
    fc.property(fc.oneof(anyContract, fc.jsonValue()), mutations, (spec, changes) => {
      const document = mutate(spec, changes);
      expect(placesOfCheck(document)).toEqual(placesOfAjv(document));
    }),
  );
});

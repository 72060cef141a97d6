import { choiceOf } from "../choice.js";
import { hardwareService, softwareService } from "../contracts/index.js";
import { contractRulesOf } from "../contract/rules.js";
import { readSeries } from "../contract/parse-series.js";
import { rememberSeriesRules } from "../contract/series-rules.js";
import type { Terms } from "../contract/series-rules.js";
import { validateContract } from "../contract/contract.js";
import { SlaError, slaError } from "../errors.js";
import type { Issue } from "../errors.js";
import { isRecord, own } from "../inspection.js";
import { inDocumentOrder } from "../review/validate/document-order.js";
import { Cache } from "./cache.js";
import { isBlank, textOf } from "./cell.js";
import type { Grid } from "./cell.js";

/** The bundled contracts by the names that formulas call them. */
export const BUNDLED_NAMES = ["hardware", "software"] as const;

/** The name of a bundled contract, by it or by the contract's id. */
export function bundledName(name: string): (typeof BUNDLED_NAMES)[number] | undefined {
  return BUNDLED_NAMES.find((each) => name === each || name === `${each}-service`);
}

/** Whether a range holds one document in JSON, perhaps in several cells, rather than one for each row. */
export function isOneDocument(grid: Grid): boolean {
  const [first, second] = grid.flat().filter((cell) => !isBlank(cell));
  if (typeof first !== "string" || !first.trimStart().startsWith("{")) return false;
  return second === undefined || !isJson(first);
}

/** Whether a text is JSON by itself, rather than the beginning of one. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The text of a document, its cells one after another. */
export function textOfDocument(grid: Grid, path: string): string {
  return grid
    .flat()
    .filter((cell) => !isBlank(cell))
    .map((cell) => textOf(cell, path))
    .join("\n");
}

/** Parses the JSON of a document. @throws SlaError `cell-unreadable` */
export function parseJson(text: string, path: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    const expected = `JSON (${error instanceof Error ? error.message : "which it is not"})`;
    throw slaError("cell-unreadable", { path, expected, received: text });
  }
}

/** The contracts of a sheet, each read once. */
export class Contracts {
  readonly #read = new Cache<Terms>();

  /**
   * What a contract means that is called by name, or written as JSON, alone or as a series of versions.
   * @throws SlaError `contract-name-unknown`, `cell-unreadable`, and those of `defineContract` and `contractSeries`
   */
  termsOf(text: string, path: string): Terms {
    return this.#read.get(text, () =>
      text.startsWith("{") ? readDocument(parseJson(text, path)) : bundled(text, path),
    );
  }
}

function bundled(name: string, path: string): Terms {
  const known = bundledName(name);
  if (known !== undefined) return contractRulesOf(known === "hardware" ? hardwareService() : softwareService());
  throw slaError("contract-name-unknown", {
    path,
    expected: choiceOf(BUNDLED_NAMES, name, "a contract"),
    received: name,
  });
}

/** A contract or a series of its versions, from a document. */
export function readDocument(document: unknown): Terms {
  if (isRecord(document) && own(document, "versions") !== undefined) {
    const { rules, issues } = readSeries(document);
    if (rules === undefined) throw allOf(issues, document);
    rememberSeriesRules(rules);
    return rules;
  }
  const result = validateContract(document);
  if (!result.ok) throw allOf(result.issues, document);
  return contractRulesOf(result.contract);
}

/** All issues of a document as one error, the first in the document first; their paths are those in the JSON. */
function allOf(issues: readonly Issue[], document: unknown): Error {
  const ordered = inDocumentOrder(issues, document);
  const [first] = ordered;
  if (first !== undefined) return new SlaError(first, ordered);
  return slaError("contract-invalid", { path: "", expected: "a contract", received: document });
}

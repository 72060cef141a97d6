// The schema of contracts, and ajv for it.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Options } from "ajv/dist/2020.js";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What only people and editors read. */
const TEXTS = ["$id", "$schema", "title", "description", "$comment", "examples", "default"];
/** Under these, names are not keywords. */
const BY_NAME = ["properties", "$defs", "dependentSchemas"];

export function readSchema(): Json {
  return JSON.parse(readFileSync(new URL("../src/contract/contract.schema.json", import.meta.url), "utf8")) as Json;
}

/** A schema without what only people and editors read. */
export function bare(schema: Json, isByName = false): Json {
  if (Array.isArray(schema)) return schema.map((item: Json) => bare(item));
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => isByName || !TEXTS.includes(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, bare(value, !isByName && BY_NAME.includes(key))]));
}

/** An ajv that finds all issues; strict, but for the properties that stand elsewhere than what requires them. */
export function ajvFor(options: Options = {}): Ajv2020 {
  const strict = { strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true } as const;
  const ajv = new Ajv2020({ ...strict, allErrors: true, messages: false, ...options });
  // The schema has no unevaluatedProperties, of which code would keep account.
  ajv.opts.unevaluated = false;
  return ajv;
}

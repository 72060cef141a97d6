// Writes src/schema/generated-check.ts from src/contract/contract.schema.json: what ajv makes of it, with its issues told by calls of
// src/schema/parts.ts and its properties looked up in tables. With `--check` it only tells whether what is there is current.
import { readFileSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { ajvFor, bare, readSchema } from "./schema-ajv.js";
import { callsOf } from "./schema-calls.js";
import { tablesOf } from "./schema-tables.js";
import standalone from "ajv/dist/standalone/index.js";

const target = new URL("../src/schema/generated-check.ts", import.meta.url);

/** The module that is generated. */
export function generate(): string {
  const ajv = ajvFor({ inlineRefs: false, code: { source: true, esm: true, lines: true, optimize: 2 } });
  const validate = ajv.compile(bare(readSchema()) as object);
  return tablesOf(callsOf(standalone.default(ajv, validate)));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const made = generate();
  const isCurrent = made === readFileSync(target, "utf8");
  if (!argv.includes("--check")) writeFileSync(target, made);
  else if (!isCurrent) {
    console.error("src/schema/generated-check.ts is not what the schema says. Run `npm run schema` and commit it.");
    exit(1);
  }
}

import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { SHEET_FUNCTIONS } from "../src/sheets/table.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** One script of a source and all that it imports, for engines that know the syntax of 2019 and no modules. */
export async function bundle(source: string, globalName: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: source, resolveDir: root, loader: "ts" },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName,
    platform: "neutral",
    target: "es2019",
    charset: "utf8",
    legalComments: "none",
    // Editors into which it is pasted choke on longer lines.
    lineLimit: 1000,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins: [littleLuxon, tableWithoutHelp, plainIntegers],
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild made no file");
  return file.text.trim();
}

/** Of luxon what src imports, a tenth of it: its modules all meet in its settings, which this part never asks. */
const littleLuxon: esbuild.Plugin = {
  name: "little-luxon",
  setup: (build) => {
    const luxon = dirname(dirname(dirname(fileURLToPath(import.meta.resolve("luxon")))));
    build.onResolve({ filter: /^luxon$/ }, () => ({ path: "luxon", namespace: "little", sideEffects: false }));
    const contents = 'export { default as IANAZone } from "./src/zones/IANAZone.js";';
    build.onLoad({ filter: /^luxon$/, namespace: "little" }, () => ({ contents, resolveDir: luxon }));
    build.onLoad({ filter: /[\\/]luxon[\\/]src[\\/]settings\.js$/ }, () => ({ contents: "export default undefined;" }));
  },
};

/** The functions as data, without the texts about them, which stand in the files that are read by hosts and people. */
const tableWithoutHelp: esbuild.Plugin = {
  name: "table-without-help",
  setup: (build) => {
    const spec = SHEET_FUNCTIONS.map(({ name, parameters, result }) => ({
      name,
      parameters: parameters.map(({ name: parameter, kind, optional }) => ({ name: parameter, kind, optional })),
      result: { kind: result.kind },
    }));
    const contents = `export const SHEET_FUNCTIONS = ${JSON.stringify(spec)};`;
    build.onLoad({ filter: /[\\/]src[\\/]sheets[\\/]table\.ts$/ }, () => ({ contents }));
  },
};

/** Big integers as calls: their literals came a year later, and esbuild leaves them. */
const plainIntegers: esbuild.Plugin = {
  name: "plain-integers",
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/]time[\\/]duration\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      return { contents: text.replace(/\b(\d[\d_]*)n\b/g, "BigInt($1)"), loader: "ts" };
    });
  },
};

import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import ts from "typescript";
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
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    mangleProps: /^private\$/,
    plugins: [littleLuxon, tableWithoutHelp, plainSyntax],
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

/*
 * What esbuild does with private names and big integers for old engines: the first become weak maps, which take several times as long, the second
 * stay. Here private names become properties with names of their own, and big integers calls.
 */
const plainSyntax: esbuild.Plugin = {
  name: "plain-syntax",
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({ contents: plain(path), loader: "ts" }));
  },
};

let classes = 0;

/** A module of src without private names and big integers. */
function plain(path: string): string {
  const text = readFileSync(path, "utf8");
  if (!/#[a-z]|\dn\b/i.test(text)) return text;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const asked = namesAskedFor(file);
  const visit = (node: ts.Node, inClass: number): void => {
    const within = ts.isClassLike(node) ? ++classes : inClass;
    const replace = (by: string): void => void edits.push({ start: node.getStart(), end: node.end, text: by });
    if (ts.isPrivateIdentifier(node) && !asked.has(node.text)) replace(`private$${within}$${node.text.slice(1)}`);
    if (ts.isBigIntLiteral(node)) replace(`BigInt(${node.text.slice(0, -1)})`);
    ts.forEachChild(node, (child) => {
      visit(child, within);
    });
  };
  visit(file, 0);
  return edits.reduceRight((all, { start, end, text: by }) => all.slice(0, start) + by + all.slice(end), text);
}

/** Private names by which a class knows its own objects; they stay what they are. */
function namesAskedFor(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)) names.add(node.left.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

import { readFileSync } from "node:fs";
import ts from "typescript-4.0";
import { getQuickJS } from "quickjs-emscripten";
import type { CellValue, Change, SheetSpec } from "./workbook.js";

/** TypeScript as Office Scripts have it, here without Excel: what it finds wrong with a script, and the script as JavaScript. */
const folder = new URL("./", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const SCRIPT = "/script.ts";
const DECLARATIONS = "/excel-script.d.ts";

/** A script compiled strictly by TypeScript 4.0.3 beside the declarations of Office Scripts. */
export function compile(script: string, libraries: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    noImplicitAny: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2015,
    lib: libraries.map((name) => `lib.${name}.d.ts`),
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const texts = new Map([
    [SCRIPT, script],
    [DECLARATIONS, read("excel-script.d.ts")],
  ]);
  return ts.createProgram({
    rootNames: [...texts.keys()],
    options,
    host: {
      ...host,
      fileExists: (name) => texts.has(name) || host.fileExists(name),
      getSourceFile: (name, target) => {
        const text = texts.get(name);
        return text === undefined ? host.getSourceFile(name, target) : ts.createSourceFile(name, text, target, true);
      },
    },
  });
}

/** What a compiled script consists of. */
export function fileOf(program: ts.Program): ts.SourceFile {
  const file = program.getSourceFile(SCRIPT);
  if (file === undefined) throw new Error("the script was not compiled");
  return file;
}

/** All nodes of a script. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}

/** What came of running a script: the sheets as they are then, what was changed, and what was thrown. */
export interface Ran {
  readonly cells: readonly (readonly (readonly CellValue[])[])[];
  readonly changes: readonly Change[];
  readonly error: string | undefined;
  readonly intl: string;
}

/** Runs a script on a workbook, so many times, in an engine that has no Intl and no time zones. */
export async function run(script: string, sheets: readonly SheetSpec[], times = 1): Promise<Ran> {
  const javascript = (text: string): string =>
    ts.transpile(text, { target: ts.ScriptTarget.ES2015, module: ts.ModuleKind.None });
  const workbook = javascript(read("workbook.ts").replace(/^export /gm, ""));
  const code = `${workbook}
    ${javascript(script)}
    const sheets = JSON.parse(${JSON.stringify(JSON.stringify(sheets))});
    const changes = [];
    let error;
    try {
      for (let run = 0; run < ${String(times)}; run += 1) main(fakeWorkbook(sheets, changes));
    } catch (thrown) {
      error = String(thrown);
    }
    JSON.stringify({ cells: sheets.map(({ cells }) => cells), changes, error, intl: typeof Intl });`;
  const context = (await getQuickJS()).newContext();
  try {
    const value = context.unwrapResult(context.evalCode(code, "script.js"));
    const json = String(context.dump(value));
    value.dispose();
    return { error: undefined, ...(JSON.parse(json) as Omit<Ran, "error">) };
  } finally {
    context.dispose();
  }
}

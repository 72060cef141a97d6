// Writes the examples of README.md, docs and docstrings as tests, one file each, to test/examples:
//   `f(x) // => value`      becomes  expect(f(x)).toEqual(value)
//   `f(x) // throws code`   becomes  expect(() => f(x)) to throw an error with that code
//   `f(x) // prints`        becomes  expect(f(x)).toEqual(the text of the next fence, marked "text")
// A docstring's example gets the library's names that it uses. A Markdown fence carries its own imports,
// or is marked "ts continued" and goes on in the scope of the fence before it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { entries } from "./entries.js";

interface Example {
  readonly title: string;
  readonly code: string;
}

const fence = /^([ \t]*)(`{3,})[ \t]*(.*)\n([^]*?)^\1\2[ \t]*$/gm;
const marker = /\/\/[ \t]*(?:=>|throws\b)/g;
const markerAfterStatement = /^[ \t]*(?:\n[ \t]*)?\/\/ (?:=> (?<value>.+)|throws (?<code>[\w-]+)[ \t]*(?:\n|$))/;

const PRINTS = /\/\/ prints\n$/;

const out = "test/examples";
rmSync(out, { recursive: true, force: true });

const library = libraryImports();
for (const file of ["README.md", ...files("docs", ".md")]) {
  if (!/^docs\/(?:api|reference)\//.test(file)) write(file, fences(file, readFileSync(file, "utf8")), false);
}
for (const file of files("src", ".ts")) write(file, docstrings(file, readFileSync(file, "utf8")), true);

function files(folder: string, ending: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** The TypeScript fences of a Markdown text that starts on `firstLine` of the file. */
function fences(file: string, text: string, firstLine = 1): Example[] {
  const examples: Example[] = [];
  for (const { index, 3: info = "", 4: code = "" } of text.matchAll(fence)) {
    const title = `${file}:${String(text.slice(0, index).split("\n").length + firstLine - 1)}`;
    const former = examples.at(-1);
    const isPrinted = former !== undefined && PRINTS.test(former.code);
    if (isPrinted) {
      if (info.trim() !== "text") throw new Error(`${title}: what is printed stands in a fence marked "text"`);
      examples.splice(-1, 1, { ...former, code: former.code.replace(PRINTS, () => `// => ${JSON.stringify(code)}\n`) });
    }
    if (!/^(?:ts|tsx|typescript)\b/.test(info)) continue;
    if (info.trim() === "ts") examples.push({ title, code });
    else if (info.trim() === "ts continued" && former !== undefined)
      examples.splice(-1, 1, { ...former, code: former.code + code });
    else throw new Error(`${title}: a fence is "ts" or, after another, "ts continued", and always run; got "${info}"`);
  }
  const last = examples.at(-1);
  if (last !== undefined && PRINTS.test(last.code)) throw new Error(`${last.title}: nothing follows "// prints"`);
  return examples;
}

/** The `@example` blocks of a source file, fenced or bare. */
function docstrings(file: string, text: string): Example[] {
  const source = parse(text);
  const examples: Example[] = [];
  visit(source, (node) => {
    const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
    for (const tag of docs.filter((doc) => doc.parent === node).flatMap((doc) => doc.tags ?? [])) {
      if (tag.tagName.text !== "example") continue;
      const line = source.getLineAndCharacterOfPosition(tag.pos).line + 1;
      const code = ts.getTextOfJSDocComment(tag.comment) ?? "";
      const fenced = fences(file, code, line);
      examples.push(...(fenced.length > 0 ? fenced : [{ title: `${file}:${String(line)}`, code }]));
    }
  });
  return examples;
}

function write(file: string, examples: readonly Example[], importsLibrary: boolean): void {
  if (examples.length === 0) return;
  const imports = new Set(['import { expect, it } from "vitest";']);
  const tests = examples.map((example) => {
    const source = parse(example.code);
    const own = source.statements.filter(ts.isImportDeclaration).flatMap(singleImports);
    const body = rewrite(example, source);
    const missing = libraryNames(parse([...own, body].join("\n")));
    if (missing.length > 0 && !importsLibrary) throw new Error(`${example.title}: import ${missing.join(", ")} here`);
    for (const line of [...own, ...missing.map((name) => library.get(name) ?? name)]) imports.add(line);
    return `it(${JSON.stringify(example.title)}, () => {\n${body}\n});`;
  });
  const target = join(out, `${file}.test.ts`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, [...imports, ...tests, ""].join("\n"));
}

/** The example's code without its imports, each marked statement turned into an expectation. */
function rewrite({ title, code }: Example, source: ts.SourceFile): string {
  let marked = 0;
  const lines = source.statements.map((statement) => {
    if (ts.isImportDeclaration(statement)) return "";
    const text = statement.getText(source);
    const comments = code.slice(statement.pos, statement.getStart(source));
    const expected = markerAfterStatement.exec(code.slice(statement.end))?.groups;
    if (expected === undefined) return comments + text;
    marked += 1;
    const name = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.name : undefined;
    if (name !== undefined && ts.isIdentifier(name) && expected["value"] !== undefined)
      return `${comments}${text};\nexpect(${name.text}).toEqual(\n${expected["value"]}\n);`;
    if (!ts.isExpressionStatement(statement)) throw new Error(`${title}: no value to check in: ${text}`);
    const expression = statement.expression.getText(source);
    return expected["value"] === undefined
      ? `${comments}expect(() => (${expression})).toThrow(expect.objectContaining({ code: "${expected["code"] ?? ""}" }));`
      : `${comments}expect(${expression}).toEqual(\n${expected["value"]}\n);`;
  });
  if (marked !== [...code.matchAll(marker)].length)
    throw new Error(`${title}: "// => value" or "// throws code" stands after a whole statement, or alone below it`);
  return lines.join("\n");
}

/** An import of several names as one line for each, so that fences of one file may share names. */
function singleImports(node: ts.ImportDeclaration): string[] {
  const names = node.importClause?.namedBindings;
  if (names === undefined || !ts.isNamedImports(names)) return [node.getText()];
  const [start, end] = node.getText().split(names.getText());
  return names.elements.map((name) => `${start ?? ""}{ ${name.getText()} }${end ?? ""}`);
}

/** The names of the library that `source` uses and does not declare. */
function libraryNames(source: ts.SourceFile): string[] {
  const used = new Set<string>();
  const declared = new Set<string>();
  visit(source, (node) => {
    if (!ts.isIdentifier(node) || !library.has(node.text)) return;
    const { parent } = node;
    const isName = "name" in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
    if (!isName) used.add(node.text);
    else if (!ts.isPropertyAccessExpression(parent) && !ts.isPropertyAssignment(parent)) declared.add(node.text);
  });
  return [...used].filter((name) => !declared.has(name));
}

/** The import line of each name that an entry point exports; the root comes before the subpaths. */
function libraryImports(): Map<string, string> {
  const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, noLib: true, types: [] };
  const program = ts.createProgram({ rootNames: entries.map(({ source }) => source), options });
  const checker = program.getTypeChecker();
  const imports = new Map<string, string>();
  for (const { source, specifier } of entries) {
    const file = program.getSourceFile(source);
    const symbol = file && checker.getSymbolAtLocation(file);
    for (const exported of symbol ? checker.getExportsOfModule(symbol) : []) {
      const { flags } = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const name = flags & ts.SymbolFlags.Value ? exported.name : `type ${exported.name}`;
      if (!imports.has(exported.name)) imports.set(exported.name, `import { ${name} } from "${specifier}";`);
    }
  }
  return imports;
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => {
    visit(child, see);
  });
}

// Writes src/sheets/office-script/generated-source.ts: the files of src/sheets/office-script/script as one text without imports and
// exports, which an Office Script cannot have. With `--check` it only tells whether what is there is current.
import { readFileSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = new URL("../src/sheets/office-script/", import.meta.url);
const target = new URL("generated-source.ts", folder);
const parts = ["fill-table", "cells", "openings", "wall-clock"];

/** The module that is generated. */
export function generate(): string {
  const text = parts.map((name) => withoutModules(`script/${name}.ts`)).join("\n");
  const escaped = text.replace(/[\\`]|\$\{/g, (mark) => `\\${mark}`);
  return `// Made by scripts/office-script-source.ts of the files in script/. Not to be changed by hand.
/** What an Office Script consists of besides its settings and its calendar. */
export const SOURCE: string = \`${escaped}\`;
`;
}

/** A source file without its imports and the word \`export\`. */
function withoutModules(name: string): string {
  const text = readFileSync(new URL(name, folder), "utf8");
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  let [kept, at] = ["", 0];
  const leaveOut = (start: number, end: number): void => {
    kept += text.slice(at, start);
    at = end;
  };
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) leaveOut(statement.getFullStart(), statement.end);
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    const word = modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (word !== undefined) leaveOut(word.getStart(), word.end + 1);
  }
  return (kept + text.slice(at)).trimStart();
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const made = generate();
  const isCurrent = made === readFileSync(target, "utf8");
  if (!argv.includes("--check")) writeFileSync(target, made);
  else if (!isCurrent) {
    console.error(
      "src/sheets/office-script/generated-source.ts is not current. Run `npm run office-script:source` and commit it.",
    );
    exit(1);
  }
}

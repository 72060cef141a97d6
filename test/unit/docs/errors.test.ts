import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

it("docs/errors.md lists every code with its message", () => {
  const source = read("src/errors.ts");
  const table = source.slice(source.indexOf("const CANNOT"), source.indexOf("} as const"));
  const codes = [...table.matchAll(/"([\w-]+)":\s*"([^"]+)"/g)].map(
    ([, code = "", cannot = ""]) => `| \`${code}\` | ${cannot} |`,
  );
  const documented = read("docs/errors.md")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  expect(documented).toEqual(codes);
});

import { readdirSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

const root = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

const tests = readdirSync(new URL("test/property", root), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".property.test.ts"))
  .map((name) => read(`test/property/${name}`))
  .join("\n");

it("docs/laws.md names only laws that are tested", () => {
  const laws = [...read("docs/laws.md").matchAll(/^- `(.+?)`: /gm)].map(([, name = ""]) => name);
  // A law of a family stands in the tests without the member that an ellipsis, or the two contracts, stand for.
  const isTested = (name: string): boolean =>
    name.split(/…|software, hardware/).every((piece) => tests.includes(piece));
  expect(laws.length).toBeGreaterThan(200);
  expect(laws.filter((name) => !isTested(name))).toEqual([]);
});

import { readFileSync } from "node:fs";
import { hardwareService, softwareService } from "sla-clock/contracts";
import { lintContract } from "sla-clock/review";
import { expect, it } from "vitest";
import { RULES } from "../../../../src/review/lint/rules.js";

const page = readFileSync(new URL("../../../../docs/lint.md", import.meta.url), "utf8");

/** The part of the page below a heading, until the next of its kind. */
function below(heading: string): string {
  const start = page.indexOf(`\n${heading}\n`);
  const rest = page.slice(start + heading.length + 1);
  const next = rest.search(/\n#{2,3} /);
  return next === -1 ? rest : rest.slice(0, next);
}

it("docs/lint.md has a row for every rule, with its severity, and a section", () => {
  const rows = [...page.matchAll(/^\| \[`([\w-]+)`\]\(#([\w-]+)\)\s*\| (\w+)/gm)];
  expect(rows.map(([, id, anchor, severity]) => [id, anchor, severity])).toEqual(
    RULES.map(({ id, severity }) => [id, id, severity]),
  );
  const sections = [...page.matchAll(/^### ([a-z][\w-]+)$/gm)].map(([, id]) => id);
  expect(sections).toEqual(RULES.map(({ id }) => id));
});

it.each([
  ["### The software service", softwareService()],
  ["### The hardware service", hardwareService()],
])("%s: every finding is explained, in order", (heading, contract) => {
  const rows = [
    ...below(heading).matchAll(/^\| (\w+)\s*\| `([\w-]+)`\s*\| `([^`]+)`(?: \(`([^`]+)`\))?\s*\| (.+) \|$/gm),
  ];
  const explained = rows.map(([, severity, rule, path, clause]) => [severity, rule, path, clause]);
  const found = lintContract(contract).map(({ severity, rule, path, clause }) => [severity, rule, path, clause]);
  expect(explained).toEqual(found);
});

import { readdirSync, readFileSync } from "node:fs";

import ts from "typescript";
import { expect, it } from "vitest";

import pkg from "../../../../package.json" with { type: "json" };

it("HyperFormula, under GPL, is imported by nothing in src, and no package but luxon is", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const packages = files.flatMap((file) => {
    const { importedFiles, referencedFiles, typeReferenceDirectives } = ts.preProcessFile(
      readFileSync(`src/${file}`, "utf8"),
    );
    return [...importedFiles, ...referencedFiles, ...typeReferenceDirectives].map(({ fileName }) => fileName);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(new Set(packages.filter((name) => !name.startsWith(".")))).toEqual(new Set(["luxon"]));
});

it("it is no dependency of the package, not even an optional one", () => {
  expect(Object.keys(pkg.dependencies)).toEqual(["luxon"]);
  for (const kind of ["peerDependencies", "optionalDependencies", "bundleDependencies"])
    expect(pkg).not.toHaveProperty(kind);
});

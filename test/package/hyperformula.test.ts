// The functions of the built package in a sheet engine that is handed over. Run `npm run build` first.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { execPath } from "node:process";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const formula = '=SLA.DUE("hardware", "C", "replied", "2026-03-06 17:30")';
const evaluate = `
registerHyperFormula(hyperformula);
const engine = hyperformula.HyperFormula.buildFromArray([['${formula}']], { licenseKey: "gpl-v3" });
console.log(engine.getCellValue({ sheet: 0, row: 0, col: 0 }));
`;

describe("dist", () => {
  it("has no import of the engine, and nothing of its code", () => {
    const files = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.[cm]?[jt]s$/.test(file),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(`dist/${file}`, "utf8");
      expect(
        ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
        file,
      ).not.toContain("hyperformula");
      expect(text, file).not.toContain("Handsoncode");
    }
  });

  it.each([
    [
      "ES modules, the module as a namespace",
      "module",
      'import * as hyperformula from "hyperformula"; import { registerHyperFormula } from "./dist/sheets.js";',
    ],
    [
      "ES modules, its default export",
      "module",
      'import hyperformula from "hyperformula"; import { registerHyperFormula } from "./dist/sheets.js";',
    ],
    [
      "CommonJS",
      "commonjs",
      'const hyperformula = require("hyperformula"); const { registerHyperFormula } = require("./dist/sheets.cjs");',
    ],
  ])("evaluates: %s", (_, type, imports) => {
    const output = execFileSync(execPath, [`--input-type=${type}`, "--eval", imports + evaluate], { encoding: "utf8" });
    // 46090 is 2026-03-09.
    expect(Number(output)).toBe(46090 + 10.5 / 24);
  });
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { VERSION } from "../../../src/sheets/version.js";

it("the version that cells tell is that of the package", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8"))).toMatchObject({ version: VERSION });
});

// What Excel is told of the custom functions, by the rules of Microsoft's own generator. Run `npm run build` first.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { afterAll, describe, expect, it } from "vitest";
import { SHEET_FUNCTIONS } from "sla-clock/sheets";
import { CellError, excelAddIn } from "./spreadsheet-hosts.js";

interface Item {
  readonly name?: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly (Item & { id: string; parameters: readonly Item[]; result: Item })[];
}

const read = (file: string): string => readFileSync(`dist/excel/${file}`, "utf8");
const english: Metadata = JSON.parse(read("functions.json"));
const chinese: Metadata = JSON.parse(read("functions.zh-CN.json"));

const folder = mkdtempSync(join(tmpdir(), "sla-clock-excel-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The functions as a module for Microsoft's generator. */
function moduleOf(language: "en" | "zh"): string {
  const text = (of: unknown): string => (of as Record<string, string>)[language] ?? "";
  const functions = SHEET_FUNCTIONS.map(({ name, summary, parameters }) => {
    const tags = parameters.map(({ name: parameter, help, optional }) => {
      return ` * @param ${optional ? `[${parameter}]` : parameter} ${text(help)}`;
    });
    const given = parameters.map(({ name: parameter, optional }) => `${parameter}${optional ? "?" : ""}: any[][]`);
    const comment = ["/**", ` * ${text(summary)}`, ` * @customfunction ${name}`, ...tags, " */"].join("\n");
    return `${comment}\nexport function ${name}(${given.join(", ")}): any[][] {\n  return [[]];\n}\n`;
  });
  return functions.join("\n");
}

const plain: Item = { type: "any", dimensionality: "scalar", optional: false };

/** What is left unsaid, said. */
function filled({ functions }: Metadata): unknown {
  return functions.map(({ parameters, result, ...rest }) => ({
    ...rest,
    parameters: parameters.map((item) => ({ ...plain, ...item })),
    result: { ...plain, ...result },
  }));
}

describe.each([
  ["functions.json", "en", english],
  ["functions.zh-CN.json", "zh", chinese],
] as const)("%s", (_file, language, ours) => {
  it("is what Microsoft's generator makes of the same functions", async () => {
    const file = join(folder, `functions-${language}.ts`);
    writeFileSync(file, moduleOf(language));
    const { errors, metadataJson, associate } = await generateCustomFunctionsMetadata(file);
    expect(errors).toEqual([]);
    const theirs: Metadata = JSON.parse(metadataJson);
    expect(filled(ours)).toEqual(filled(theirs));
    expect([...excelAddIn().keys()]).toEqual(associate.map(({ id }) => id));
  });

  it("keeps to the words of the format", () => {
    expect(Object.keys(ours)).toEqual(["$schema", "allowErrorForDataTypeAny", "functions"]);
    // With custom data allowed, dates would come as objects with a format.
    expect(ours.allowErrorForDataTypeAny).toBe(true);
    for (const each of ours.functions) {
      expect(Object.keys(each)).toEqual(["id", "name", "description", "parameters", "result"]);
      expect(each.name).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
      for (const item of [each, ...each.parameters]) expect(item.description?.trim()).not.toBe("");
      const optional = each.parameters.map((parameter) => parameter.optional === true);
      expect(optional, "none that is needed stands behind one that is not").toEqual([...optional].sort());
    }
  });
});

describe("functions.js", () => {
  it("hands over a function for each id, of as many cells as it has parameters", () => {
    const functions = [...excelAddIn()].map(([id, called]) => [id, called.length]);
    expect(functions).toEqual(english.functions.map(({ id, parameters }) => [id, parameters.length]));
  });

  it("leaves no names behind", () => {
    const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A", invalidNumber: "#NUM!" };
    const context = vm.createContext({ CustomFunctions: { Error: CellError, ErrorCode, associate: () => undefined } });
    vm.runInContext(read("functions.js"), context);
    expect(Object.keys(context)).toEqual(["CustomFunctions"]);
  });
});

describe("functions.html", () => {
  it("loads Excel's library, then the functions", () => {
    const scripts = [...read("functions.html").matchAll(/<script src="([^"]+)">/g)].map(([, src]) => src);
    expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "functions.js"]);
  });
});

describe("manifest.xml", () => {
  const manifest = read("manifest.xml");

  it("is well-formed", () => {
    const open: string[] = [];
    for (const [tag, close, name = "", rest = ""] of manifest.matchAll(
      /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<&]*")*)\s*\/?>/g,
    )) {
      if (close === "/") expect(open.pop()).toBe(name);
      else if (!tag.endsWith("/>")) open.push(name);
      expect(rest.split("=").length).toBe(rest.split('="').length);
    }
    expect(open).toEqual([]);
    const text = manifest.replace(/<\?xml[^>]*\?>|<!--[^]*?-->|<\/?[\w:]+(?:\s+[\w:]+="[^"<&]*")*\s*\/?>/g, "");
    expect(text).not.toMatch(/[<>&]/);
  });

  it("names resources that are there, and files that the build makes", () => {
    const resources = new Map(
      [...manifest.matchAll(/<bt:(?:Url|String) id="([^"]+)" DefaultValue="([^"]+)"/g)].map(([, id, value]) => [
        id,
        value,
      ]),
    );
    const named = [...manifest.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(named)).toEqual(new Set(resources.keys()));
    expect(resources.get("Functions.Namespace")).toBe("SLA");
    const files = [...manifest.matchAll(/https:\/\/sla-clock\.example\/(functions[\w.-]+)/g)].map(([, file]) => file);
    expect([...new Set(files)].sort()).toEqual(
      readdirSync("dist/excel")
        .filter((file) => file !== "manifest.xml")
        .sort(),
    );
  });

  it("runs page and functions in one browser, which knows time zones", () => {
    expect(manifest).toMatch(/<Set Name="SharedRuntime" MinVersion="1.1"\/>/);
    expect(manifest).toMatch(/<Runtime resid="Functions.Page.Url" lifetime="long"\/>/);
  });
});

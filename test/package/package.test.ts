// The built package, as npm packs it and an application installs it. Run `npm run build` first.
import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execPath } from "node:process";
import vm from "node:vm";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import pkg from "../../package.json" with { type: "json" };
import { entries } from "../../scripts/entries.js";

const application = mkdtempSync(join(tmpdir(), "sla-clock-"));
const installed = join(application, "node_modules/sla-clock");

mkdirSync(installed, { recursive: true });
symlinkSync(resolve("node_modules/luxon"), join(application, "node_modules/luxon"));
const [packed] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", application], "."));
run("tar", ["-xzf", packed.filename, "-C", installed, "--strip-components=1"]);

const files = (packed.files as { path: string }[]).map((file) => file.path);
const dist = files.filter((file) => file.startsWith("dist/"));

afterAll(() => {
  rmSync(application, { recursive: true });
});

function run(command: string, args: string[], cwd = application): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function read(file: string): string {
  return readFileSync(join(installed, file), "utf8");
}

function importsOf(file: string, text: string): string[] {
  const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(text);
  expect(typeReferenceDirectives, file).toEqual([]);
  return importedFiles.map((imported) => imported.fileName);
}

describe.each(entries)("$specifier", ({ specifier, source }) => {
  const print = "process.stdout.write(JSON.stringify(Object.keys(entry).sort()))";

  it("exports by import and by require what its source exports", async () => {
    const wanted = Object.keys(await import(resolve(source))).sort();
    const imported = run(execPath, ["--input-type=module", "-e", `import * as entry from "${specifier}"; ${print}`]);
    const required = run(execPath, ["--input-type=commonjs", "-e", `const entry = require("${specifier}"); ${print}`]);
    expect(JSON.parse(imported)).toEqual(wanted);
    expect(JSON.parse(required)).toEqual(wanted);
  });
});

describe("sla-clock/contract.schema.json", () => {
  it("is the schema of src, by import and by require", () => {
    const wanted = JSON.parse(readFileSync("src/contract/contract.schema.json", "utf8"));
    const print = "process.stdout.write(JSON.stringify(schema))";
    const importing = `import schema from "sla-clock/contract.schema.json" with { type: "json" }; ${print}`;
    const requiring = `const schema = require("sla-clock/contract.schema.json"); ${print}`;
    expect(JSON.parse(run(execPath, ["--no-warnings", "--input-type=module", "-e", importing]))).toEqual(wanted);
    expect(JSON.parse(run(execPath, ["--input-type=commonjs", "-e", requiring]))).toEqual(wanted);
  });
});

describe("the check of docs/contracts.md", () => {
  const [, script = ""] = /```js\n([^`]*(?:`[^`]+`[^`]*)*?)```/.exec(readFileSync("docs/contracts.md", "utf8")) ?? [];
  const contract = {
    ...{ id: "desk", version: "1", levels: ["A"], timeZone: "UTC" },
    clauses: [{ id: "4.1", title: "A reply within two hours, nights included", promise: "replied", within: "2h" }],
  };
  const checked = (document: unknown) => {
    writeFileSync(join(application, "check.mjs"), script);
    writeFileSync(join(application, "contract.json"), JSON.stringify(document));
    const { status, stderr } = spawnSync(execPath, ["check.mjs"], { cwd: application, encoding: "utf8" });
    return { status, told: stderr };
  };

  it("passes a contract that is in order", () => {
    expect(checked(contract)).toEqual({ status: 0, told: "" });
  });

  it("tells what is wrong, and what the words leave open", () => {
    const misspelt = { ...contract, clauses: [{ ...contract.clauses[0], level: "B" }] };
    expect(checked(misspelt)).toMatchObject({ status: 1, told: expect.stringMatching(/^4\.1: cannot find the level/) });
    const vague = { ...contract, clauses: [{ id: "4.1", title: "A prompt reply", promise: "replied" }] };
    expect(checked(vague)).toMatchObject({ status: 1, told: expect.stringMatching(/^4\.1: “prompt” is no figure/m) });
  });
});

describe("sla-clock/schema", () => {
  it("stands alone: it imports and requires nothing", () => {
    for (const file of ["dist/schema.js", "dist/schema.cjs"]) expect(importsOf(file, read(file)), file).toEqual([]);
  });
});

describe("the global bundle", () => {
  it("runs without modules or Node and defines SlaClock", async () => {
    const context = vm.createContext({});
    vm.runInContext(read(pkg.unpkg), context);
    const names = vm.runInContext("Object.keys(SlaClock).sort()", context);
    expect([...names]).toEqual(Object.keys(await import("sla-clock")).sort());
  });
});

const spreadsheets = [
  ...["SlaClock.gs", "SlaClock.zh.gs", "appsscript.json", "wrappers.gs"].map((name) => `dist/gas/${name}`),
  ...["functions.html", "functions.js", "functions.json", "functions.zh-CN.json", "manifest.xml"].map(
    (name) => `dist/excel/${name}`,
  ),
];

describe("files for spreadsheets", () => {
  it.each(spreadsheets)("%s is found by its name", (file) => {
    const find = `process.stdout.write(require.resolve("sla-clock/${file.replace("dist/", "")}"))`;
    expect(realpathSync(run(execPath, ["--input-type=commonjs", "-e", find]))).toBe(
      realpathSync(join(installed, file)),
    );
  });
});

describe("the tarball", () => {
  it("holds the build, the licence and the readable files, nothing else", () => {
    expect(files).toContain("dist/contract.schema.json");
    const others = files.filter(
      (file) =>
        file !== "dist/contract.schema.json" &&
        ![...spreadsheets, "dist/office-script/china-office.ts"].includes(file) &&
        !/^dist\/[\w.-]+\.(?:c?js|d\.c?ts|c?js\.map)$/.test(file),
    );
    expect(others.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
  });

  it("names no absolute path", () => {
    for (const file of dist) expect(read(file).includes(resolve(".")), file).toBe(false);
  });

  // A module bundled twice would have two classes and two caches.
  it.each([".js.map", ".cjs.map"])("holds each module of src once, says *%s", (ending) => {
    const maps = dist.filter((file) => file.endsWith(ending));
    const sources: string[] = maps.flatMap((file) => JSON.parse(read(file)).sources);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((name) => !name.startsWith("../src/"))).toEqual([]);
    expect(sources.filter((name, index) => sources.indexOf(name) !== index)).toEqual([]);
  });

  it("has types that need no other package", () => {
    const types = dist.filter((file) => /\.d\.c?ts$/.test(file));
    expect(types.length).toBeGreaterThanOrEqual(2 * entries.length);
    for (const file of types) {
      for (const name of importsOf(file, read(file))) expect(name, file).toMatch(/^\.\//);
    }
  });
});

describe("dependencies", () => {
  it("are luxon alone, imported by src/time alone", () => {
    expect(pkg.dependencies).toEqual({ luxon: "3.7.2" });
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const users = sources.filter((file) => importsOf(file, readFileSync(`src/${file}`, "utf8")).includes("luxon"));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !file.startsWith("time/"))).toEqual([]);
  });

  it("are locked without the address of a registry", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved"');
  });
});

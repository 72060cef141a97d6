import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** An application that has installed the packed library, and the acceptance as scripts in it. */
export interface Application {
  readonly folder: string;
  /** For runtimes with modules; imports the installed library. */
  readonly module: string;
  /** For a page: the acceptance with the library's modules in it. */
  readonly pageWithModules: string;
  /** For a page: the library as one script, and the acceptance without it. */
  readonly globalBundle: string;
  readonly pageAlone: string;
  /** For an engine without Intl: `sla-clock/timetable` and what asks it. */
  readonly engine: string;
}

const here = import.meta.dirname;
const root = resolve(here, "../..");

/** Makes an application in an empty folder. */
export async function installApplication(folder: string): Promise<Application> {
  const installed = join(folder, "node_modules/sla-clock");
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, "node_modules/luxon"), join(folder, "node_modules/luxon"), { recursive: true });
  const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(packed);
  execFileSync("tar", ["-xzf", filename, "-C", installed, "--strip-components=1"], { cwd: folder });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');

  const module = join(folder, "acceptance.js");
  writeFileSync(module, await bundled({ entry: "main.ts", format: "esm", library: "outside", folder }));
  const both = `
    import * as library from "sla-clock";
    import * as contracts from "sla-clock/contracts";
    import * as timetables from "sla-clock/timetable";
    import { acceptInPage } from ${JSON.stringify(join(here, "page.ts"))};
    export const accept = () => acceptInPage({ library, contracts, timetables });`;
  return {
    folder,
    module,
    pageWithModules: await bundled({ entry: both, format: "iife", library: "inside", folder }),
    globalBundle: readFileSync(join(installed, "dist/sla-clock.global.js"), "utf8"),
    engine: await bundled({ entry: "engine.ts", format: "iife", library: "inside", folder }),
    pageAlone: await bundled({ entry: "page.ts", format: "iife", library: "inside", folder }),
  };
}

interface Bundling {
  /** A file of this folder, or the text of a module. */
  readonly entry: string;
  readonly format: "esm" | "iife";
  readonly library: "outside" | "inside";
  readonly folder: string;
}

async function bundled({ entry, format, library, folder }: Bundling): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: entry.endsWith(".ts") ? `export * from ${JSON.stringify(join(here, entry))};` : entry,
      resolveDir: folder,
    },
    ...{ bundle: true, format, target: "es2022", write: false, logLevel: "error" },
    external: library === "outside" ? ["sla-clock", "sla-clock/*"] : [],
    globalName: "Acceptance",
    // By its package.json no file of this project does anything when it is imported; main.ts does.
    ignoreAnnotations: true,
    // Packages are those of the application: the project's paths lead to the sources.
    tsconfigRaw: "{}",
  });
  return outputFiles[0]?.text ?? "";
}

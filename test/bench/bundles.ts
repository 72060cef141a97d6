import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

export interface Bundle {
  readonly title: string;
  readonly minified: number;
  readonly gzipped: number;
}

const PARTS = [
  {
    title: "calendar arithmetic: three functions",
    file: "index.js",
    names: "defineCalendar, addWorkingTime, workingTimeBetween",
  },
  { title: "the whole root", file: "index.js", names: "*" },
  { title: "sla-clock/timetable", file: "timetable.js", names: "*" },
  { title: "sla-clock/schema", file: "schema.js", names: "*" },
] as const;

/** How large an application's bundle gets by what it imports, luxon not counted. */
export async function measureBundles(): Promise<readonly Bundle[]> {
  const bundles: Bundle[] = [];
  for (const { title, file, names } of PARTS) {
    if (!existsSync(resolve(dist, file))) continue;
    const contents = `export ${names === "*" ? names : `{ ${names} }`} from "./${file}";`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: dist },
      ...{ bundle: true, minify: true, format: "esm", target: "es2022", write: false, logLevel: "error" },
      external: ["luxon"],
    });
    const text = outputFiles[0]?.contents ?? new Uint8Array();
    bundles.push({ title, minified: text.length, gzipped: gzipSync(text, { level: 9 }).length });
  }
  return bundles;
}

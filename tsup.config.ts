import { defineConfig } from "tsup";
import type { Options } from "tsup";
import { entries } from "./scripts/entries.js";

const modules: Options = {
  format: ["esm", "cjs"],
  target: "es2022",
  tsconfig: "tsconfig.src.json",
  // tsup 8 adds `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  sourcemap: true,
  treeshake: true,
  // Parsing is most of what an import costs.
  minify: true,
};
// They are for pages and hosts that count bytes, so that they import nothing, not even a chunk.
const alone = ["schema", "timetable"];
const entry = (names: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(entries.filter(({ name }) => names(name)).map(({ name, source }) => [name, source]));

export default defineConfig([
  {
    ...modules,
    entry: entry((name) => !alone.includes(name)),
    // In CommonJS too, or the entry points would each hold their own classes and caches.
    splitting: true,
  },
  {
    ...modules,
    entry: entry((name) => name === "schema"),
    splitting: false,
    sourcemap: false,
    // Chinese as it is, not as escapes; only names that never leave a check are shortened.
    esbuildOptions: (options) => {
      options.charset = "utf8";
      options.mangleProps = /^(?:bit|check|keyword|pending|place|refer|role|settle|visits|wanted)$/;
    },
  },
  {
    ...modules,
    entry: entry((name) => name === "timetable"),
    splitting: false,
    sourcemap: false,
    // It is read by hosts that count bytes; only names that never leave a layout are shortened.
    esbuildOptions: (options) => {
      options.mangleProps = /^(?:base|pairs|last|buckets|bucketRate|total|intervalRate)$/;
    },
  },
  {
    entry: { "sla-clock": "src/index.ts" },
    format: ["iife"],
    globalName: "SlaClock",
    target: "es2019",
    tsconfig: "tsconfig.src.json",
    minify: true,
    noExternal: [/.*/],
    outExtension: () => ({ js: ".global.js" }),
  },
]);

import { defineConfig } from "tsup";
import { entries } from "./scripts/entries.js";

export default defineConfig([
  {
    entry: Object.fromEntries(entries.map(({ name, source }) => [name, source])),
    format: ["esm", "cjs"],
    target: "es2022",
    tsconfig: "tsconfig.src.json",
    // tsup 8 adds `baseUrl`, which TypeScript 6 calls deprecated.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    // In CommonJS too, or the entry points would each hold their own classes and caches.
    splitting: true,
    sourcemap: true,
    treeshake: true,
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

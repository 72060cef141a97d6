import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("src/", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^sla-clock$/, replacement: `${src}index.ts` },
      { find: /^sla-clock\/(.+)$/, replacement: `${src}$1/index.ts` },
    ],
  },
  test: {
    // Test files share their workers' modules: the library has no state that could be observed, and loading it for each takes a minute.
    isolate: false,
    // By itself vitest leaves one core idle.
    maxWorkers: "100%",
    coverage: { include: ["src/**/*.ts"], exclude: ["src/**/index.ts"], reporter: ["text", "html"] },
    projects: [
      { extends: true, test: { name: "unit", include: ["test/unit/**/*.test.ts"], setupFiles: "test/setup.ts" } },
      {
        extends: true,
        test: {
          name: "property",
          include: ["test/property/**/*.property.test.ts"],
          setupFiles: "test/setup.ts",
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: { enabled: true, only: true, include: ["test/types/**/*.test-d.ts"] },
        },
      },
      { extends: true, test: { name: "examples", include: ["test/examples/**/*.test.ts"] } },
      { extends: true, test: { name: "package", include: ["test/package/**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type * as SlaClock from "sla-clock";

const dist = new URL("../../dist/", import.meta.url);

/** The path of a built file. @throws Error where it is not built */
export function built(name: string): string {
  const path = fileURLToPath(new URL(name, dist));
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run build\` first`);
  return path;
}

/** The library as it is published, not its sources. */
export async function builtLibrary(): Promise<typeof SlaClock> {
  return (await import(new URL("index.js", dist).href)) as typeof SlaClock;
}

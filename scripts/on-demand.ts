import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

/** Packages by the name under which they are installed, each at one exact version, or `npm:other-name@version`. */
export type Pins = Readonly<Record<string, string>>;

/**
 * Installs packages that are no dependency of this one into a folder below node_modules/.cache, and says where. It is done once: until
 * the pins change, no registry is asked again. Install scripts do not run.
 */
export function installOnDemand(name: string, pins: Pins): string {
  const folder = resolve(import.meta.dirname, "../node_modules/.cache", name);
  const stamp = join(folder, "installed.json");
  const wanted = JSON.stringify(pins);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return folder;
  const packages = Object.entries(pins).map(([as, version]) => `${as}@${version}`);
  console.error(`Installing ${packages.join(", ")}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const options = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...options, "--prefix", folder, ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(stamp, wanted);
  return folder;
}

/** A `require` that finds the packages of such a folder. */
export function requireFrom(folder: string): NodeJS.Require {
  return createRequire(join(folder, "package.json"));
}

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { arch, env, platform } from "node:process";
import type { Pins } from "../../scripts/on-demand.js";

/** Where the runtimes are installed, all at exact versions: the packages that hold the programs themselves. */
export const RUNTIME_FOLDER = "sla-clock-runtimes";

const host = `${platform === "win32" ? "win" : platform}-${arch}`;
const bun = `@oven/bun-${platform === "win32" ? "windows" : platform}-${arch === "arm64" ? "aarch64" : arch}`;
const deno = `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`;
const program = (path: string): string => (platform === "win32" ? `${path}.exe` : path);
const nodeProgram = platform === "win32" ? "bin/node.exe" : "bin/node";

const NODES = { "node-20": "20.20.2", "node-22": "22.23.3", "node-24": "24.21.0", "node-26": "26.10.0" } as const;

export const RUNTIME_PINS: Pins = {
  ...Object.fromEntries(Object.entries(NODES).map(([as, version]) => [as, `npm:node-${host}@${version}`])),
  [bun]: "1.4.5",
  [deno]: "2.9.6",
  "playwright-core": "1.65.1",
};

/** A runtime with a program of its own. */
export interface Platform {
  readonly name: string;
  /** The program, below the folder of the installed runtimes. */
  readonly program: string;
  readonly version: readonly string[];
  /** Words before the script. */
  readonly run: readonly string[];
  /** Prints the version of the time-zone data, if the runtime tells it. */
  readonly timeZoneData: readonly string[];
}

const PRINT = "console.log(globalThis.process?.versions?.tz ?? 'not told')";

export const PLATFORMS: readonly Platform[] = [
  ...Object.keys(NODES).map((folder): Platform => ({
    name: "Node",
    program: join("node_modules", folder, nodeProgram),
    version: ["--version"],
    run: [],
    timeZoneData: ["-e", PRINT],
  })),
  {
    name: "Bun",
    program: join("node_modules", bun, program("bin/bun")),
    version: ["--version"],
    run: ["--no-install"],
    timeZoneData: ["-e", PRINT],
  },
  {
    name: "Deno",
    program: join("node_modules", deno, program("deno")),
    version: ["eval", "console.log(Deno.version.deno)"],
    run: ["run", "--no-remote", "--no-prompt", "--node-modules-dir=manual", "--allow-read"],
    timeZoneData: ["eval", PRINT],
  },
];

/** What a program prints. Its own zone is one that no case is in the middle of, and must not matter. */
export function printed(path: string, words: readonly string[], cwd: string): string {
  return execFileSync(path, words, {
    cwd,
    encoding: "utf8",
    env: { PATH: env["PATH"], HOME: cwd, TZ: "Asia/Tokyo", DENO_DIR: join(cwd, ".deno"), DENO_NO_UPDATE_CHECK: "1" },
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 2 ** 26,
  }).trim();
}

/** The Chromium of the machine: $CHROMIUM, or where Debian puts it. */
export function chromiumPath(): string | undefined {
  const path = env["CHROMIUM"] ?? "/usr/bin/chromium";
  return existsSync(path) ? path : undefined;
}

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { env, execPath } from "node:process";

/** Runs one of this folder's scripts in a process of its own and reads what it prints, one JSON value. */
export function runChild(script: string, args: readonly unknown[], options: ChildOptions = {}): unknown {
  const path = join(import.meta.dirname, script);
  const words = [...(options.flags ?? []), "--import", "tsx", path, ...args.map((arg) => JSON.stringify(arg))];
  const text = execFileSync(execPath, words, {
    encoding: "utf8",
    env: { ...env, TZ: options.timeZone ?? "UTC", NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(text);
}

interface ChildOptions {
  readonly timeZone?: string;
  readonly flags?: readonly string[];
}

/** The arguments of such a process. */
export function childArguments(argv: readonly string[]): unknown[] {
  return argv.slice(2).map((arg): unknown => JSON.parse(arg));
}

import { execFileSync } from "node:child_process";
import { env, execPath } from "node:process";
import { pathToFileURL } from "node:url";
import { built } from "./library.js";
import { median } from "./workload.js";

/** Milliseconds since the import began, in fresh processes; `process` is the whole process. */
export interface ColdStart {
  readonly import: number;
  readonly zonedAnswer: number;
  readonly utcAnswer: number;
  readonly luxonImport: number;
  readonly process: number;
  readonly emptyProcess: number;
}

const library = JSON.stringify(pathToFileURL(built("index.js")).href);
const answer = (timeZone: string): string => `
  const started = performance.now();
  const { addWorkingTime, defineCalendar } = await import(${library});
  const imported = performance.now();
  const office = defineCalendar({ id: "office", timeZone: "${timeZone}", hours: "mon-fri 09:00-12:00, 13:30-18:00" });
  addWorkingTime(office, Date.UTC(2026, 2, 6, 16), 43200000);
  const answered = performance.now();
  process.stdout.write(JSON.stringify([imported - started, answered - started]));`;
const luxonAlone = `
  const started = performance.now();
  await import("luxon");
  process.stdout.write(JSON.stringify([performance.now() - started]));`;

interface Run {
  readonly printed: readonly number[];
  readonly whole: number;
}

/** Runs a script in a fresh process, without any loader. */
function run(script: string): Run {
  const start = performance.now();
  const text = execFileSync(execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    env: { ...env, TZ: "UTC", NODE_OPTIONS: "" },
  });
  return { whole: performance.now() - start, printed: JSON.parse(text) as readonly number[] };
}

/** Medians over so many processes of each kind, which take turns. */
export function measureColdStart(times: number): ColdStart {
  const scripts = [answer("America/New_York"), answer("UTC"), luxonAlone, "process.stdout.write('[]')"] as const;
  const rounds = Array.from({ length: times }, () => scripts.map(run));
  const middle = (script: number, of: (run: Run) => number | undefined): number =>
    median(rounds.flatMap((round) => round.slice(script, script + 1).map((each) => of(each) ?? NaN)));
  return {
    import: middle(0, ({ printed }) => printed[0]),
    zonedAnswer: middle(0, ({ printed }) => printed[1]),
    utcAnswer: middle(1, ({ printed }) => printed[1]),
    luxonImport: middle(2, ({ printed }) => printed[0]),
    process: middle(0, ({ whole }) => whole),
    emptyProcess: middle(3, ({ whole }) => whole),
  };
}

/*
 * npm run test:runtimes
 *
 * The acceptance of the built package under several versions of Node, under Bun and Deno, and in a headless Chromium where there is one.
 * The runtimes are installed on demand. A difference where a runtime's own clocks differ from the stored ones is reported; any other
 * ends with status 1.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exit } from "node:process";
import { installOnDemand, requireFrom } from "../../scripts/on-demand.js";
import { table } from "../../scripts/table.js";
import type { Acceptance } from "./acceptance.js";
import { installApplication } from "./application.js";
import type { Application } from "./application.js";
import { acceptInChromium } from "./chromium.js";
import type { Playwright } from "./chromium.js";
import { chromiumPath, PLATFORMS, printed, RUNTIME_FOLDER, RUNTIME_PINS } from "./platforms.js";
import type { Platform } from "./platforms.js";
import { acceptInQuickJs, quickJsVersion } from "./quickjs.js";
import { storedScenes } from "./stored.js";

interface Run {
  readonly runtime: string;
  readonly version: string;
  readonly timeZoneData: string;
  /** What was found, or why nothing was. */
  readonly result: Acceptance | { readonly skipped: string } | { readonly crashed: string };
}

const runtimes = installOnDemand(RUNTIME_FOLDER, RUNTIME_PINS);
const folder = mkdtempSync(join(tmpdir(), "sla-clock-runtimes-"));
let runs: readonly Run[];
try {
  const application = await installApplication(folder);
  runs = [
    ...PLATFORMS.map((platform) => runPlatform(platform, application)),
    ...(await runChromium(application)),
    await runQuickJs(application),
  ];
} finally {
  rmSync(folder, { recursive: true });
}

console.log(`Stored offsets and answers: time-zone data ${storedScenes.timeZoneData}.\n`);
const head = ["runtime", "version", "time-zone data", "cases", "failures", "other clocks in", "there: stored / anew"];
console.log(table([head, ...runs.map(row)]));
for (const { runtime, version, result } of runs) {
  if ("skipped" in result) console.log(`\n${runtime} was skipped: ${result.skipped}`);
  else if ("crashed" in result) console.log(`\n${runtime} crashed: ${result.crashed}`);
  else for (const difference of failures(result)) console.log(`\n${runtime} ${version}:`, difference);
}
const failed = ({ result }: Run): boolean =>
  "crashed" in result || (!("skipped" in result) && failures(result).length > 0);
if (runs.some(failed)) exit(1);

function runPlatform(platform: Platform, { folder: cwd, module }: Application): Run {
  const { name, program, version, run, timeZoneData } = platform;
  const path = join(runtimes, program);
  try {
    return {
      runtime: name,
      version: printed(path, version, cwd).replace(/^v/, ""),
      timeZoneData: printed(path, timeZoneData, cwd),
      result: JSON.parse(printed(path, [...run, module], cwd)) as Acceptance,
    };
  } catch (error) {
    return { runtime: name, version: "?", timeZoneData: "?", result: { crashed: String(error) } };
  }
}

/** Once with the package's modules, once with its bundle for pages. */
async function runChromium(app: Application): Promise<readonly Run[]> {
  const names = ["Chromium, modules", "Chromium, global bundle"] as const;
  const path = chromiumPath();
  if (path === undefined) {
    const skipped = "no Chromium at $CHROMIUM or /usr/bin/chromium (Debian: apt-get install chromium)";
    return [{ runtime: "Chromium", version: "–", timeZoneData: "–", result: { skipped } }];
  }
  const playwright: Playwright = requireFrom(runtimes)("playwright-core");
  try {
    const { version, results } = await acceptInChromium(playwright, path, [
      { scripts: [app.pageWithModules], call: "Acceptance.accept()" },
      { scripts: [app.globalBundle, app.pageAlone], call: "Acceptance.acceptInPage({ library: SlaClock })" },
    ]);
    return results.map((result, index) => ({ runtime: names[index] ?? "", version, timeZoneData: "not told", result }));
  } catch (error) {
    return [{ runtime: "Chromium", version: "?", timeZoneData: "?", result: { crashed: String(error) } }];
  }
}

async function runQuickJs(app: Application): Promise<Run> {
  const run = { runtime: "QuickJS, timetable alone", version: quickJsVersion, timeZoneData: "none" };
  try {
    return { ...run, result: await acceptInQuickJs(app) };
  } catch (error) {
    return { ...run, result: { crashed: String(error) } };
  }
}

function failures({ differences }: Acceptance): Acceptance["differences"] {
  return differences.filter(({ cause }) => cause === "failure");
}

function row({ runtime, version, timeZoneData, result }: Run): readonly string[] {
  if ("skipped" in result || "crashed" in result) return [runtime, version, timeZoneData, "0", "–"];
  const wrong = failures(result).length;
  const excused = result.differences.length - wrong;
  const other =
    result.otherZones.length === 0
      ? []
      : [result.otherZones.join(", "), `${String(excused)} differ / ${String(result.anew)} asked`];
  return [runtime, version, timeZoneData, String(result.cases), String(wrong), ...other];
}

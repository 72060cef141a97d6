import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getQuickJS } from "quickjs-emscripten";
import type * as SlaClock from "sla-clock";
import type { Acceptance } from "./acceptance.js";
import type { Application } from "./application.js";
import type { ExportedScene } from "./engine.js";
import type { Found } from "./outcome.js";
import { differsFrom } from "./platform-offsets.js";
import { calendarOf } from "./scene-acceptance.js";
import { storedScenes } from "./stored.js";

export const quickJsVersion: string = createRequire(import.meta.url)("quickjs-emscripten/package.json").version;

/** Timetables that this Node exports, computed with in QuickJS, which has no Intl and no time zones. */
export async function acceptInQuickJs({ folder, engine }: Application): Promise<Acceptance> {
  const path = join(folder, "node_modules/sla-clock/dist/index.js");
  const library = (await import(pathToFileURL(path).href)) as typeof SlaClock;
  const context = (await getQuickJS()).newContext();
  const run = (code: string): unknown => {
    const result = context.unwrapResult(context.evalCode(code));
    const value: unknown = context.dump(result);
    result.dispose();
    return value;
  };
  run(engine);
  const text = JSON.stringify(exportedScenes(library));
  const { cases, found, intl } = JSON.parse(String(run(`Acceptance.acceptInEngine(${JSON.stringify(text)})`)));
  context.dispose();
  if (intl !== "undefined") throw new Error("this engine was to have no Intl");
  const differences = (found as readonly Found[]).map((each) => ({ ...each, cause: "failure" as const }));
  return { cases: Number(cases), anew: 0, differences, otherZones: [] };
}

/** All but those where this Node's clocks differ from the stored ones. */
function exportedScenes(library: typeof SlaClock): readonly ExportedScene[] {
  return storedScenes.scenes.flatMap((scene) => {
    const [from, to] = scene.window;
    const zones = Object.entries(scene.offsets);
    if (from === to || zones.some(([zone, offsets]) => differsFrom(zone, offsets, scene.window))) return [];
    return [
      { scene, json: JSON.stringify(library.exportTimetable(calendarOf(library, scene.calendar), { from, to })) },
    ];
  });
}

/*
 * Writes cases.json: questions about calendars near the moments that programs get wrong, with answers from the walk over local dates in
 * test/reference. The library itself has no part in it. Run `npx tsx test/runtimes/generate.ts` after changing scenes.ts; the answers
 * rest on the time-zone data of the Node that runs it, which the file names.
 */
import { writeFileSync } from "node:fs";
import { versions } from "node:process";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import type { StoredScenes } from "./acceptance.js";
import { REFUSALS, SITES } from "./scenes.js";
import { sceneAt } from "./walk.js";

const stored: StoredScenes = {
  timeZoneData: versions.tz ?? "unknown",
  scenes: [...SITES.map(sceneAt), ...REFUSALS],
};
const path = fileURLToPath(new URL("cases.json", import.meta.url));
const text = await format(JSON.stringify(stored), { ...(await resolveConfig(path)), parser: "json" });
writeFileSync(path, text);
console.log(`${String(stored.scenes.flatMap(({ cases }) => cases).length)} cases, ${String(text.length)} bytes`);

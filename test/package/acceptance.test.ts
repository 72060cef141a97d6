// What test/runtimes asks of the built package in every runtime, asked in this one. Run `npm run build` first.
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { accept } from "../runtimes/acceptance.js";
import type { Loaded } from "../runtimes/acceptance.js";
import { contractCases, storedScenes } from "../runtimes/stored.js";

const built = (file: string): Promise<unknown> => import(pathToFileURL(resolve("dist", file)).href);

it("answers as was worked out beforehand, or differs where this platform's clocks differ", async () => {
  const library = (await built("index.js")) as Loaded["library"];
  const contracts = (await built("contracts.js")) as Loaded["contracts"];
  const timetables = (await built("timetable.js")) as Loaded["timetables"];
  const { cases, differences } = accept({ library, contracts, timetables }, storedScenes, contractCases);
  expect(cases).toBeGreaterThan(1000);
  expect(differences.filter(({ cause }) => cause === "failure")).toEqual([]);
});

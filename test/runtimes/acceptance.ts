import type * as Contracts from "sla-clock/contracts";
import { contractDifferences } from "./contract-acceptance.js";
import type { ContractCase } from "./contract-acceptance.js";
import type { Found } from "./outcome.js";
import { differsFrom } from "./platform-offsets.js";
import { sceneDifferences } from "./scene-acceptance.js";
import type { LoadedCalendars, Scene } from "./scene-acceptance.js";
import { sceneAt } from "./walk.js";

/*
 * The acceptance of a built library in whatever runtime this is loaded: stored questions with stored answers. Nothing here, nor in the
 * files it imports, may need more than the language and Intl.
 */

/** What was made by generate.ts. */
export interface StoredScenes {
  /** The version of the time-zone data behind the stored offsets and answers. */
  readonly timeZoneData: string;
  readonly scenes: readonly Scene[];
}

/** The parts of the library that a runtime has loaded. */
export interface Loaded extends LoadedCalendars {
  /** Absent from the bundle for pages without modules. */
  readonly contracts: typeof Contracts | undefined;
}

/** An answer other than the one that was worked out. */
export interface Difference extends Found {
  /** The stored answer does not fit this platform's clocks, which differ from the stored ones near the question; or the library is wrong. */
  readonly cause: "time-zone data" | "failure";
}

export interface Acceptance {
  /** How many stored questions were asked. */
  readonly cases: number;
  /** How many more were asked where this platform's clocks differ, with answers worked out anew on its own data. */
  readonly anew: number;
  readonly differences: readonly Difference[];
  /** The time zones whose clocks, near the stored questions, differ from the stored ones. */
  readonly otherZones: readonly string[];
}

/** Asks everything that was stored. */
export function accept(loaded: Loaded, stored: StoredScenes, contractCases: readonly ContractCase[]): Acceptance {
  const scenes = stored.scenes.map((scene) => acceptScene(loaded, scene));
  return merged([...scenes, acceptContracts(loaded, contractCases)]);
}

function acceptScene(loaded: Loaded, scene: Scene): Acceptance {
  const otherZones = Object.entries(scene.offsets).flatMap(([zone, offsets]) =>
    differsFrom(zone, offsets, scene.window) ? [zone] : [],
  );
  const asStored = sceneDifferences(loaded, scene);
  if (otherZones.length === 0) return { ...asStored, anew: 0, otherZones, differences: failures(asStored.differences) };
  const anew = sceneDifferences(loaded, sceneAt(scene));
  const excused = asStored.differences.map((found): Difference => ({ ...found, cause: "time-zone data" }));
  return { ...asStored, anew: anew.cases, otherZones, differences: [...excused, ...failures(anew.differences)] };
}

function acceptContracts({ library, contracts }: Loaded, cases: readonly ContractCase[]): Acceptance {
  const asked = contracts === undefined ? [] : cases;
  const found = contracts === undefined ? [] : contractDifferences(library, contracts, cases);
  return { cases: asked.length, anew: 0, otherZones: [], differences: failures(found) };
}

function failures(found: readonly Found[]): readonly Difference[] {
  return found.map((each) => ({ ...each, cause: "failure" }));
}

function merged(all: readonly Acceptance[]): Acceptance {
  return {
    cases: all.reduce((sum, { cases }) => sum + cases, 0),
    anew: all.reduce((sum, { anew }) => sum + anew, 0),
    differences: all.flatMap(({ differences }) => differences),
    otherZones: [...new Set(all.flatMap(({ otherZones }) => otherZones))].sort(),
  };
}

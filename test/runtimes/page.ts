// The acceptance for a page, bundled by application.ts: with the library in it, or for a page that has loaded its global bundle before.
import { accept } from "./acceptance.js";
import type { Acceptance, Loaded } from "./acceptance.js";
import { contractCases, storedScenes } from "./stored.js";

/** What the runner calls in the page. */
export function acceptInPage(loaded: Loaded): Acceptance {
  return accept(loaded, storedScenes, contractCases);
}

import type { ObligationState } from "../assess/obligation.js";
import { PHRASES } from "../render/phrases.js";
import type { Language } from "../text.js";

/** The states of obligations as cells show them: by name, so that rules for colours can be written once; in Chinese by their title. */
export function stateInCell(state: ObligationState, language: Language): string {
  return language === "en" ? state : PHRASES.zh.states[state];
}

import type { Language } from "../text.js";
import { DUE_EN } from "./due-words-en.js";
import { DUE_ZH } from "./due-words-zh.js";
import type { DueWords } from "./due-words.js";

/** The words of each language. */
export const DUE_WORDS: Readonly<Record<Language, DueWords>> = { en: DUE_EN, zh: DUE_ZH };

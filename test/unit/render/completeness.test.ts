import { validateContract } from "sla-clock";
import { expect, it } from "vitest";
import { EVERY_WORD } from "../../arbitraries/every-word.js";
import { mutationsOf, wordsIn } from "../../arbitraries/mutations.js";
import { textsOf } from "../../arbitraries/texts.js";
import { plainTerms } from "../../reference/plain-terms.js";

const made = validateContract(EVERY_WORD);
if (!made.ok) throw new Error(JSON.stringify(made.issues));
// Its calendars are made already, so that they are read again only where they are changed.
const everyWord = { ...EVERY_WORD, calendars: made.contract.calendars };
const texts = textsOf(everyWord) ?? [];
const terms = plainTerms(everyWord);

it("whatever is changed in a contract with every word of the language, its texts change with its terms", () => {
  let seen = 0;
  const unseen = mutationsOf(everyWord).flatMap(({ at, document }) => {
    const others = textsOf(document);
    if (others === undefined || plainTerms(document) === terms) return [];
    seen += 1;
    return others.some((text, index) => text === texts[index]) ? [at] : [];
  });
  expect(unseen).toEqual([]);
  expect(seen).toBeGreaterThan(600);
}, 120_000);

/** What may stand where one of several words does. */
const WORDS = {
  restart: ["at-confirmation", "keep-start", "carry-elapsed", "carry-percentage", "stricter-of", "ignore"],
  policy: ["continue", "continue-counting-closed-time", "restart", "ignore"],
  counts: ["first", "last", "worst"],
  kept: ["carry", "renew"],
  every: ["day", "week", "month", "quarter", "half-year", "year"],
  roll: ["following", "preceding", "modified-following", "none"],
  at: ["same-time", "start-of-working-day", "end-of-working-day", "start-of-day", "end-of-day", "24:00", "9:00"],
  firstDay: ["counted", "not-counted"],
  ifClosed: ["keep", "clamp-to-closing", "roll-forward"],
  paused: ["days", "whole-days", "time"],
  counting: ["prc-civil-code", "eu-1182-71", "us-frcp-6a"],
  rounds: ["independent", "sequential"],
  missed: ["each", "once"],
  beyondCoverage: ["error", "assume-weekly"],
  kind: ["form", "call", "union", "intersection", "difference"],
};

it.each(wordsIn(everyWord, WORDS))(
  "each word that may stand at %s gives another text, unless it means the same",
  (_, documents) => {
    const meanings = new Map<string, string>();
    for (const document of documents) {
      for (const text of textsOf(document) ?? []) {
        const meaning = plainTerms(document);
        expect(meanings.get(text) ?? meaning).toBe(meaning);
        meanings.set(text, meaning);
      }
    }
  },
);

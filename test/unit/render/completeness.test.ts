import { validateContract } from "sla-clock";
import { expect, it } from "vitest";
import { EVERY_WORD } from "../../arbitraries/every-word.js";
import { mutationsOf } from "../../arbitraries/mutations.js";
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

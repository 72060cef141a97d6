import { expect, it } from "vitest";
import { EVERY_WORD } from "../../arbitraries/every-word.js";
import { mutationsOf } from "../../arbitraries/mutations.js";
import { textsOf } from "../../arbitraries/texts.js";
import { plainTerms } from "../../reference/plain-terms.js";

it("whatever is changed in a contract with every word of the language, its texts change with its terms", () => {
  const texts = textsOf(EVERY_WORD);
  if (texts === undefined) throw new Error("a contract");
  const terms = plainTerms(EVERY_WORD);
  const unseen: string[] = [];
  let seen = 0;
  for (const { at, document } of mutationsOf(EVERY_WORD)) {
    const others = textsOf(document);
    if (others === undefined || plainTerms(document) === terms) continue;
    seen += 1;
    if (others.some((text, index) => text === texts[index])) unseen.push(at);
  }
  expect(unseen).toEqual([]);
  expect(seen).toBeGreaterThan(1000);
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bundledTexts } from "../../../scripts/bundled-texts.js";

it.each([...bundledTexts()])("docs/contracts/%s is current: npm run contracts", (name, text) => {
  const file = new URL(`../../../docs/contracts/${name}`, import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(text);
});

it("every clause of the two services stands in both texts under its id", () => {
  const ids = {
    "software-service": [
      ...["start", "escalation", "A.resolve", "B.resolve", "C.attend", "phone.answer", "remote.permission"],
      ...["remote.password", "remote.confirmation", "onsite.confirmation", "followup", "checkin", "entitlement"],
    ].map((id) => `software.${id}`),
    "hardware-service": [
      ...["A.respond", "A.arrive", "B.respond", "B.reply", "B.arrive", "C.respond", "C.reply", "C.arrive"],
      ...["D.maintain", "fax.receipt", "remote.authorisation", "visit.notice", "visit.superior"],
      ...["visit.materials", "visit.feedback"],
    ].map((id) => `hardware.${id}`),
  };
  const texts = bundledTexts();
  for (const [contract, clauses] of Object.entries(ids)) {
    for (const language of ["en", "zh"]) {
      const text = texts.get(`${contract}.${language}.md`) ?? "";
      expect(clauses.filter((id) => !text.includes(`\`${id}\``))).toEqual([]);
    }
  }
});

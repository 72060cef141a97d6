// What LibreOffice 7.4.7.2 showed (test/data/README.md); `npm run test:libreoffice` asks it anew.
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import {
  DIFFERENCES,
  differenceMeant,
  isSame,
  ourAnswer,
  readCases,
  writeCases,
} from "../../../../scripts/day-cases.js";

const csv = readFileSync(new URL("../../../data/libreoffice-workdays.csv", import.meta.url), "utf8");
const recorded = readCases(csv);
const different = recorded.filter(({ asked, answer }) => !isSame(ourAnswer(asked), answer));

describe("WORKDAY.INTL and NETWORKDAYS.INTL of LibreOffice, 1,500 formulas", () => {
  it("the record holds them, whole, and with make-up days", () => {
    expect(recorded).toHaveLength(1500);
    expect(writeCases(recorded)).toBe(csv);
    const withMakeUp = recorded.filter(({ asked }) => asked.makeUpDays.length > 0);
    expect(withMakeUp.length).toBeGreaterThan(200);
    expect(recorded.filter(({ asked }) => asked.name === "WORKDAY").length).toBeGreaterThan(600);
  });

  it("each cell is the same here, or differs on purpose", () => {
    expect(different.filter((each) => differenceMeant(each) === undefined)).toEqual([]);
  });

  it.each(DIFFERENCES)("$reason", (difference) => {
    expect(different.filter((each) => differenceMeant(each) === difference).length).toBeGreaterThan(5);
  });
});

it("a wrong answer would be found", () => {
  const asked = { name: "WORKDAY", start: 46_000, other: 1, weekend: 1, holidays: [], makeUpDays: [] } as const;
  expect(isSame(ourAnswer(asked), "46002")).toBe(false);
  expect(differenceMeant({ asked, answer: "46002" })).toBeUndefined();
  expect(differenceMeant({ asked, answer: "#NUM!" })).toBeUndefined();
});

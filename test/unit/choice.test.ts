import { describe, expect, it } from "vitest";

import { choiceOf, nearest } from "../../src/choice.js";

describe("nearest: the word that was perhaps meant", () => {
  const words = ["within", "workingDays", "calendarDays", "weeks", "at", "A", "urgent"];
  it.each([
    ["a letter missing", "workngDays", "workingDays"],
    ["a letter too many", "withinn", "within"],
    ["another letter", "urgant", "urgent"],
    ["two swapped", "wokringDays", "workingDays"],
    ["three wrong in twelve", "kalandarDay", "calendarDays"],
    ["other capitals", "workingdays", "workingDays"],
    ["hyphens", "working-days", "workingDays"],
    ["a capital alone", "a", "A"],
    ["the nearer of two", "week", "weeks"],
  ])("%s: %s", (_, received, meant) => {
    expect(nearest(words, received)).toBe(meant);
  });

  it.each([
    ["another word altogether", "priority"],
    ["one of two letters", "ax"],
    ["another single letter", "C"],
    ["two wrong in five", "wexxs"],
    ["nothing", ""],
    ["signs alone", "--"],
    ["no text", 7],
    ["no value", undefined],
    ["what is too long to be a slip", "workingDays".repeat(100)],
  ])("none for %s", (_, received) => {
    expect(nearest(words, received)).toBeUndefined();
  });

  it("the first of those that are as near", () => {
    expect(nearest(["cart", "card"], "carx")).toBe("cart");
  });

  it("not the word itself, which was refused for another reason", () => {
    expect(nearest(["reply"], "reply")).toBeUndefined();
  });

  it("looks no further than a thousand words, each of at most 64 letters", () => {
    const many = Array.from({ length: 1000 }, (_, index) => `clause-number-${String(index)}-of-a-thousand`);
    expect(nearest([...many, "reply"], "repy")).toBeUndefined();
    expect(nearest(["x".repeat(65)], "x".repeat(64))).toBeUndefined();
  });
});

describe("choiceOf: what was expected", () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `level-${String(index)}`);

  it("tells twelve words one by one", () => {
    expect(choiceOf(twelve, "critical", "a level of the contract").of).toBe(`one of ${twelve.join(", ")}`);
  });

  it("says what more of them are", () => {
    const { meant, of } = choiceOf([...twelve, "urgent"], "urgnt", "a level of the contract");
    expect([meant(), of]).toEqual(["urgent", "a level of the contract"]);
  });
});

import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { gridOf, isBlank, isBlankGrid, millisOfDate, textOf, widthOf } from "../../../src/sheets/cell.js";

it.each([undefined, null, "", "   ", "\t\n", "\u00A0"])("%j is blank", (cell) => {
  expect(isBlank(cell)).toBe(true);
});

it.each([0, -0, false, NaN, "0", {}, [], new Date(NaN)])("%j is not blank", (cell) => {
  expect(isBlank(cell)).toBe(false);
});

it("text is told without the spaces around it, and a number as it reads", () => {
  expect([textOf(" B ", "/level"), textOf(1904, "/settings"), textOf(-0.5, "")]).toEqual(["B", "1904", "-0.5"]);
});

it.each([NaN, Infinity, true, null, undefined, {}, ["B"], 1n, Symbol("B"), new Date(0)])("%s is no text", (cell) => {
  expect(() => textOf(cell, "/level")).toThrow(expect.objectContaining({ code: "cell-unreadable", path: "/level" }));
});

describe("dates of hosts", () => {
  it("of another realm are dates", () => {
    const date: unknown = runInNewContext("new Date(1772790600000)");
    expect(date instanceof Date).toBe(false);
    expect(millisOfDate(date)).toBe(1_772_790_600_000);
  });

  it("may be invalid", () => {
    expect(millisOfDate(new Date(NaN))).toBeNaN();
  });

  it("are not what only says that it is one", () => {
    const forged = { [Symbol.toStringTag]: "Date", getTime: () => 5 };
    expect(millisOfDate(forged)).toBeUndefined();
    expect(millisOfDate(Object.create(Date.prototype))).toBeUndefined();
    expect([5, "2026-03-06", null, []].map(millisOfDate)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("ranges", () => {
  it.each([
    ["a cell", "x", [["x"]]],
    ["a row without rows", ["x", "y"], [["x", "y"]]],
    ["rows", [["x"], ["y"]], [["x"], ["y"]]],
    ["rows and a cell among them", [["x"], "y"], [["x"], ["y"]]],
    ["nothing", [], [[""]]],
    ["rows of nothing", [[], []], [[""], [""]]],
    ["nothing at all", undefined, [[undefined]]],
  ])("%s", (_, given, grid) => {
    expect(gridOf(given)).toEqual(grid);
  });

  it("with holes have blank cells there", () => {
    const grid = gridOf(Object.assign([], { 2: ["x"] }));
    expect(grid.map((row) => row.length)).toEqual([1, 1, 1]);
    expect(isBlankGrid(grid.slice(0, 2))).toBe(true);
  });

  it("are as wide as their widest row", () => {
    expect(widthOf([["a"], ["a", "b", "c"], [""]])).toBe(3);
  });
});

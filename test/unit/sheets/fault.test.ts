import { describe, expect, it } from "vitest";
import { slaError } from "../../../src/errors.js";
import { errorNameOf, faultIn, faultOf, textOfFault } from "../../../src/sheets/fault.js";

const error = slaError("contract-name-unknown", { path: "/contract", expected: "hardware", received: "hardwear" });

it("an error of the library stands in the cell with its code and message", () => {
  expect(faultOf(error, "en")).toEqual({
    error: "#N/A",
    code: "contract-name-unknown",
    message: 'cannot find a contract of the name at /contract: expected hardware, received "hardwear"',
  });
});

it("any other is a defect, and thrown on", () => {
  const defect = new RangeError("defect");
  expect(() => faultOf(defect, "en")).toThrow(defect);
});

it("in Chinese the first issue is told, and how many there are besides", () => {
  const { message } = faultOf(error, "zh");
  expect(message).toBe('/contract：没有该名称的合同。要求：hardware；实际："hardwear"。');
});

describe("which error a code is", () => {
  it.each([
    ["cell-unreadable", "#VALUE!"],
    ["contract-invalid", "#VALUE!"],
    ["range-mismatch", "#VALUE!"],
    ["promise-ambiguous", "#VALUE!"],
    ["settings-unreadable", "#VALUE!"],
    ["serial-out-of-range", "#NUM!"],
    ["instant-out-of-range", "#NUM!"],
    ["calendar-uncovered", "#NUM!"],
    ["calendar-never-opens", "#NUM!"],
    ["contract-name-unknown", "#N/A"],
    ["promise-unknown", "#N/A"],
    ["promise-without-moment", "#N/A"],
    ["ticket-unknown-level", "#N/A"],
  ] as const)("%s is %s", (code, name) => {
    expect(errorNameOf(code)).toBe(name);
  });
});

describe("an error that stands in a cell already", () => {
  it("as text of this library keeps its kind, code and message", () => {
    const fault = faultOf(error, "en");
    expect(textOfFault(fault)).toBe(`#N/A contract-name-unknown: ${fault.message}`);
    expect(faultIn(textOfFault(fault))).toEqual(fault);
    expect(faultIn("#NUM! serial-out-of-range: a\nb")).toEqual({
      error: "#NUM!",
      code: "serial-out-of-range",
      message: "a\nb",
    });
  });

  // learn.microsoft.com, "CellErrorType"; support.google.com, "Error types"; HyperFormula's guide, "Types of errors".
  it.each([
    ...["#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#SPILL!", "#CALC!", "#ERROR!", "#FIELD!", "#GETTING_DATA", "#BUSY!"],
    ...["#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#CYCLE!", "#LIC!"],
  ])("%s of the sheet is passed on as #VALUE!", (cell) => {
    expect(faultIn(cell)).toEqual({ error: "#VALUE!", code: "cell-error", message: cell });
  });

  it.each(["#N/A", "#NUM!", "#VALUE!"])("%s of the sheet is passed on as it is", (cell) => {
    expect(faultIn(cell)).toEqual({ error: cell, code: "cell-error", message: cell });
  });

  it.each(["#", "# 1", "#hash", "#12", "N/A", "", 5, null, undefined, {}])("%j is none", (cell) => {
    expect(faultIn(cell)).toBeUndefined();
  });
});

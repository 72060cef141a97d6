import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { googleFunctions } from "sla-clock/sheets";

const shanghai = googleFunctions({ timeZone: "Asia/Shanghai" });
const newYork = googleFunctions({ timeZone: "America/New_York" });
const OFFICE = "Asia/Shanghai mon-fri 09:00-18:00";
const at = (text: string): Date => new Date(`${text}+08:00`);

describe("one cell", () => {
  it("a moment is a Date, hardware.B: on site within 24 hours", () => {
    expect(shanghai.DUE("hardware", "B", "arrived", at("2026-03-06T17:30"))).toEqual(at("2026-03-07T17:30"));
  });

  it("a number is a number, text is text, blank is blank", () => {
    expect(shanghai.WORKTIME(at("2026-03-06T16:00"), at("2026-03-09T10:00"), OFFICE)).toBe(180);
    expect(shanghai.STATE("hardware", "B", "arrived", at("2026-03-06T17:30"), at("2026-03-07T17:31"))).toBe("breached");
    expect(shanghai.DUE("hardware", "B", "arrived", "")).toBe("");
    expect(shanghai.DUE("hardware", "", "arrived", at("2026-03-06T17:30"))).toBe("");
  });

  it("a range of one cell is one cell", () => {
    expect(shanghai.ADDWORKTIME([[at("2026-03-06T16:00")]], 180, OFFICE)).toEqual(at("2026-03-09T10:00"));
  });

  it("a date from another realm is a date", () => {
    const there: unknown = vm.runInNewContext("new Date(ms)", { ms: at("2026-03-06T16:00").getTime() });
    expect(there).not.toBeInstanceOf(Date);
    expect(shanghai.ADDWORKTIME(there, 180, OFFICE)).toEqual(at("2026-03-09T10:00"));
  });

  it("a moment stays the moment that it is, whatever the spreadsheet's time zone", () => {
    const reported = at("2026-03-06T17:30");
    expect(newYork.DUE("hardware", "C", "replied", reported)).toEqual(at("2026-03-09T10:30"));
    expect(shanghai.DUE("hardware", "C", "replied", reported)).toEqual(at("2026-03-09T10:30"));
  });

  it("text without an offset is read in the spreadsheet's time zone", () => {
    expect(shanghai.DUE("hardware", "B", "arrived", "2026-03-06 17:30")).toEqual(at("2026-03-07T17:30"));
    expect(newYork.DUE("hardware", "B", "arrived", "2026-03-06 04:30")).toEqual(at("2026-03-07T17:30"));
  });

  it("a date is the first moment of that date in the spreadsheet", () => {
    const friday = new Date("2026-10-09T00:00-04:00");
    expect(newYork.WORKDAY(friday, 1)).toEqual(new Date("2026-10-12T00:00-04:00"));
    expect(newYork.WORKDAY(friday, 1, 1, "", [[new Date("2026-10-10T00:00-04:00")]])).toEqual(
      new Date("2026-10-10T00:00-04:00"),
    );
  });

  it("an error is thrown, with the cell's error, the code and what was expected", () => {
    const unknown = () => shanghai.DUE("hardware", "X", "arrived", at("2026-03-06T17:30"));
    expect(unknown).toThrow(/^#N\/A ticket-unknown-level: cannot find the ticket's level .* received "X"$/);
    expect(() => shanghai.DUE("hardware", "B", "arrived", "soon")).toThrow(/^#VALUE! cell-unreadable: /);
    expect(() => shanghai.WORKDAY(46000, 1e9)).toThrow(/^#NUM! serial-out-of-range: /);
  });

  it("an error of another cell goes on", () => {
    expect(() => shanghai.DUE("hardware", "B", "arrived", "#REF!")).toThrow("#VALUE! cell-error: #REF!");
    const told = "#N/A ticket-unknown-level: no such level";
    expect(() => shanghai.DUE("hardware", "B", "arrived", told)).toThrow(new Error(told));
  });
});

describe("a range", () => {
  it("has an answer, a blank or the text of an error for each cell", () => {
    const reported = [[at("2026-03-06T17:30")], [""], ["soon"], ["#N/A"]];
    expect(shanghai.DUE("hardware", "B", "arrived", reported)).toEqual([
      [at("2026-03-07T17:30")],
      [""],
      [expect.stringMatching(/^#VALUE! cell-unreadable: .* received "soon"$/)],
      ["#N/A cell-error: #N/A"],
    ]);
  });

  it("what is text of an error stays that text in the next formula", () => {
    const due = shanghai.DUE("hardware", [["X"], ["B"]], "arrived", at("2026-03-06T17:30"));
    const [[fault] = []] = due as unknown[][];
    expect(fault).toMatch(/^#N\/A ticket-unknown-level: /);
    expect(shanghai.ADDWORKTIME(due, 0, OFFICE)).toEqual([[fault], [at("2026-03-07T17:30")]]);
  });

  it("may lie on its side", () => {
    expect(
      shanghai.WORKTIME([[at("2026-03-06T16:00"), at("2026-03-06T17:00")]], at("2026-03-09T10:00"), OFFICE),
    ).toEqual([[180, 120]]);
  });

  it("explanations are rows, for one cell too", () => {
    const [from, to] = [at("2026-03-06T17:30"), at("2026-03-07T17:30")];
    const rows = shanghai.EXPLAIN("hardware", "B", "arrived", from);
    expect(rows).toEqual([["hardware.B.arrive", from, to, "counted", 1440, expect.any(String)]]);
  });

  it("what fits nowhere is one error for all", () => {
    const two = [["A"], ["B"]];
    const three = [[at("2026-03-06T17:30")], [""], [""]];
    expect(() => shanghai.DUE("hardware", two, "arrived", three)).toThrow(/^#VALUE! range-mismatch: /);
  });
});

describe("options", () => {
  it("a time zone that nobody knows is refused", () => {
    expect(() => googleFunctions({ timeZone: "Asia/Shangai" })).toThrow(/time zone/);
  });

  it("the zones of spreadsheets that have no name are known", () => {
    const { DUE } = googleFunctions({ timeZone: "GMT-05:00" });
    expect(DUE("hardware", "B", "arrived", "2026-03-06 04:30")).toEqual(at("2026-03-07T17:30"));
  });

  it("states in Chinese", () => {
    const { STATE } = googleFunctions({ timeZone: "Asia/Shanghai", language: "zh" });
    expect(STATE("hardware", "B", "arrived", "2026-03-06 17:30", "2026-03-07 17:31")).toBe("违约");
  });
});

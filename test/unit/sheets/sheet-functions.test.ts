import { SHEET_FUNCTIONS, sheetFunctions } from "sla-clock/sheets";
import type { SheetFault, SheetOptions } from "sla-clock/sheets";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "../../arbitraries/hostile.js";

const sheet = sheetFunctions();
const WEEK = "Asia/Shanghai mon-fri 09:00-18:00";

function timed<T>(action: () => T): { readonly value: T; readonly took: number } {
  const started = performance.now();
  const value = action();
  return { value, took: performance.now() - started };
}

describe("options", () => {
  it.each<[string, unknown, string, string]>([
    ["a word", { dates: "numbers" }, "options-invalid", "/options/dates"],
    ["a date system", { dateSystem: "1904" }, "options-invalid", "/options/dateSystem"],
    ["a language", { language: "de" }, "options-invalid", "/options/language"],
    ["a zone", { timeZone: "Mars/Olympus" }, "time-zone-unknown", "/options/timeZone"],
    ["a name", { zone: "UTC" }, "options-invalid", "/options/zone"],
    ["null", null, "options-invalid", "/options"],
    ["a list", [], "options-invalid", "/options"],
  ])("%s that is none is told", (_, options, code, path) => {
    expect(() => sheetFunctions(options as SheetOptions)).toThrow(expect.objectContaining({ code, path }));
  });

  it("no options, or those that are not there", () => {
    for (const options of [undefined, {}, { dates: undefined, dateSystem: undefined } as unknown as SheetOptions]) {
      expect(sheetFunctions(options).WORKDAY(46_087, 1)).toEqual([[46_090]]);
    }
  });
});

it("the functions are those of the table, and cannot be changed", () => {
  expect(Object.keys(sheet).sort()).toEqual(SHEET_FUNCTIONS.map(({ name }) => name).sort());
  expect(Object.isFrozen(sheet)).toBe(true);
});

it("arguments are left as they were", () => {
  const freeze = (rows: unknown[][]): readonly (readonly unknown[])[] =>
    Object.freeze(rows.map((row) => Object.freeze(row)));
  const days = freeze([["2026-03-09", "stocktaking", "mon"]]);
  const reports = freeze([[46_087.7], [""]]);
  expect(() => sheet.WORKTIME(reports, 46_090.5, WEEK, days, freeze([["language", "zh"]]))).not.toThrow();
  expect(() =>
    sheet.DUE("hardware", "B", "arrived", reports, freeze([[true], [false]]), freeze([["onsiteRequired"]])),
  ).not.toThrow();
  expect(() => sheet.CONTRACT("hardware", days, freeze([["office", "UTC", "mon-fri 09:00-17:00"]]))).not.toThrow();
});

describe("large sheets", () => {
  it("30,000 reports, each by itself as in one call", () => {
    const reports = Array.from({ length: 30_000 }, (_, index) => [46_023 + (index % 300) + (index % 1440) / 1440]);
    const { value, took } = timed(() => sheet.DUE("hardware", "C", "replied", reports));
    expect(value).toHaveLength(30_000);
    for (const index of [0, 1, 777, 29_999])
      expect(value[index]).toEqual(sheet.DUE("hardware", "C", "replied", reports[index])[0]);
    expect(took).toBeLessThan(10_000);
  });

  it("a million blank rows", () => {
    const blank = Array.from({ length: 1_000_000 }, () => [""]);
    const { value, took } = timed(() => sheet.NETWORKDAYS(blank, 46_090));
    expect([value.length, value.at(-1)]).toEqual([1_000_000, [""]]);
    expect(took).toBeLessThan(10_000);
  });

  it("a million holidays, and blank rows among them", () => {
    const holidays = Array.from({ length: 1_000_000 }, (_, index) => [
      index % 3 === 0 ? 40_000 + (index % 20_000) : "",
    ]);
    const { value, took } = timed(() => sheet.WORKDAY(46_087, [[0], [1]], 1, holidays));
    expect(value).toHaveLength(2);
    expect(took).toBeLessThan(10_000);
  });

  it("facts of 200,000 rows under headings are not too many to look at", () => {
    const facts = Array.from({ length: 200_000 }, () => ["TRUE"]);
    expect(sheet.DUE("hardware", "B", "arrived", 46_087, facts, "onsiteRequired")).toMatchObject([
      [{ code: "range-mismatch" }],
    ]);
  });

  it("20,000 holidays of a contract", () => {
    const holidays = Array.from({ length: 20_000 }, (_, index) => [26_000 + index]);
    const { value, took } = timed(() => sheet.CONTRACT("hardware", holidays));
    expect((value[0]?.[0] as string).startsWith("{")).toBe(true);
    expect(took).toBeLessThan(10_000);
  });

  it("contracts and calendars beyond those that are kept", () => {
    const weeks = Array.from({ length: 200 }, (_, index) => [
      `UTC mon-fri 00:00-${String(1 + (index % 23)).padStart(2, "0")}:00`,
    ]);
    const first = sheet.WORKTIME(46_087, 46_088, weeks);
    expect(first).toEqual(weeks.map((_, index) => [(1 + (index % 23)) * 60]));
    expect(sheet.WORKTIME(46_087, 46_088, weeks)).toEqual(first);
  });
});

describe("what nobody should put into a cell", () => {
  const deep = (open: string, close: string, inside: string): string =>
    open.repeat(100_000) + inside + close.repeat(100_000);
  it.each<[string, unknown]>([
    ["deep objects", deep('{"a":', "}", "1")],
    ["deep lists in a contract", `{"id":"x","levels":["B"],"clauses":${deep("[", "]", "")}}`],
    [
      "deep joins",
      `{"id":"x","timeZone":"UTC","levels":["B"],"clauses":[{"id":"c","anyOf":${deep('[{"anyOf":', "}]", "[]")}}]}`,
    ],
    ["a long number", "9".repeat(1_000_000)],
    ["a long text", "x".repeat(5_000_000)],
    ["brackets that never close", "{".repeat(1_000_000)],
    ["a contract of its prototype", '{"__proto__":{"id":"x","timeZone":"UTC","levels":["B"],"clauses":[]}}'],
    ["a contract of a constructor", '{"constructor":{"prototype":{"polluted":true}}}'],
  ])("%s: an error, soon", (_, text) => {
    for (const cells of [
      [text, "B", "arrived", 46_087],
      ["hardware", text, "arrived", 46_087],
      ["hardware", "B", text, 46_087],
      ["hardware", "B", "arrived", text],
      ["hardware", "B", "arrived", 46_087, text],
      ["hardware", "B", "arrived", 46_087, "", "", text],
      ["hardware", "B", "arrived", 46_087, [["x"]], [[text]]],
    ]) {
      const { value, took } = timed(() => sheet.DUE(...cells));
      const fault = value[0]?.[0] as SheetFault;
      expect(fault.error).toMatch(/^#/);
      expect(fault.message.length).toBeLessThan(4000);
      expect(took).toBeLessThan(3000);
    }
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each(Object.entries(HOSTILE))("%s in a list of cells, in any place: nothing is thrown", (_, make) => {
    for (const { name, parameters } of SHEET_FUNCTIONS) {
      parameters.forEach((__, place) => {
        const cells = parameters.map((___, index) => (index === place ? [[make()], [""]] : "x"));
        const rows = sheet[name](...cells);
        expect(rows.length).toBeGreaterThan(0);
      });
    }
  });
});

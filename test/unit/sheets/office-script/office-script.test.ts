import { readFileSync } from "node:fs";
import { defineCalendar, exportTimetable, importTimetable, SlaError, union } from "sla-clock";
import type { Calendar } from "sla-clock";
import { describe, expect, it } from "vitest";
import { generate } from "../../../../scripts/office-script-source.js";
import { officeScript } from "../../../../src/sheets/office-script/office-script.js";
import { readSettings } from "../../../../src/sheets/office-script/options.js";
import { fillTable } from "../../../../src/sheets/office-script/script/fill-table.js";
import { run } from "./host.js";
import { fakeWorkbook } from "./workbook.js";
import type { CellValue } from "./workbook.js";

const office = defineCalendar({
  id: "office",
  timeZone: "Europe/London",
  hours: "mon-fri 09:00-17:00",
  coverage: { from: "2026-01-01", to: "2027-01-01" },
});
const range = { from: "2026-01-01T00:00Z", to: "2027-01-01T00:00Z" };
const anything = officeScript as (calendar: unknown, options: unknown) => string;

it("src/sheets/office-script/generated-source.ts is what scripts/office-script-source.ts makes of script/", () => {
  expect(readFileSync("src/sheets/office-script/generated-source.ts", "utf8")).toBe(generate());
});

/** The numbers that stand in a list of the script. */
function numbersOf(script: string, name: string): readonly number[] {
  const list = new RegExp(`\\b${name}: \\[([^\\]]*)\\]`).exec(script)?.[1] ?? "";
  return list.split(",").flatMap((text) => (text.trim() === "" ? [] : [Number(text)]));
}

describe("what is inside", () => {
  const script = officeScript(office, { ...range, timeZoneData: "2025c" });
  const timetable = exportTimetable(office, { ...range, timeZoneData: "2025c" });

  it("the runs of the timetable, and its digest", () => {
    expect(numbersOf(script, "runs")).toEqual(timetable.runs);
    expect(script).toContain(`// Digest 摘要: ${timetable.digest}\n`);
    expect(script).toContain('// Calendar 日历: "office", "Europe/London", time-zone data "2025c"\n');
    expect(script).toContain("// From 自: 2026-01-01T00:00:00+00:00, to 至: 2027-01-01T00:00:00+00:00\n");
  });

  it("the zone's changes from two days before to two days after", () => {
    const hour = 3_600_000;
    expect(numbersOf(script, "offsets")).toEqual([
      ...[Date.UTC(2025, 11, 30), 0],
      ...[Date.UTC(2026, 2, 29, 1), hour],
      ...[Date.UTC(2026, 9, 25, 1), 0],
    ]);
    const week = officeScript(office, { from: "2026-03-30T00:00Z", to: "2026-10-24T00:00Z" });
    expect(numbersOf(week, "offsets").filter((_, index) => index % 2 === 1)).toEqual([0, hour, 0]);
    const zoned = defineCalendar({ id: "fixed", timeZone: "-09:30", hours: "24x7" });
    expect(numbersOf(officeScript(zoned, range), "offsets")).toEqual([Date.UTC(2025, 11, 30), -9.5 * hour]);
  });

  it("the settings, with their defaults", () => {
    const settings = [...script.matchAll(/^ {4}(\w+): (.*),$/gm)].map(
      ([, name, value]) => `${name ?? ""}: ${value ?? ""}`,
    );
    expect(settings.slice(0, 11)).toEqual([
      'sheet: ""',
      'table: ""',
      'startColumn: "Start"',
      'minutesColumn: "Minutes"',
      'minutes: ""',
      'dueColumn: "Due"',
      'endColumn: "End"',
      'minutesBetweenColumn: "Working minutes"',
      'openColumn: "Open"',
      'dateFormat: "yyyy-mm-dd hh:mm"',
      "dateSystem: 1900",
    ]);
  });

  it("the same script each time, and none of the calendar's or the options' own", () => {
    expect(officeScript(office, Object.freeze({ ...range, timeZoneData: "2025c" }))).toBe(script);
  });
});

describe("refused", () => {
  const paris = defineCalendar({ id: "paris", timeZone: "Europe/Paris", hours: "mon-fri 09:00-17:00" });
  const cases: readonly (readonly [string, Calendar | string, unknown, string, string])[] = [
    ["two zones", union(office, paris), range, "calendar-several-zones", "/calendar"],
    [
      "an imported timetable",
      importTimetable(exportTimetable(office, range)),
      range,
      "calendar-without-dates",
      "/calendar",
    ],
    ["no calendar", "office", range, "calendar-undefined", "/calendar"],
    ["no options", office, undefined, "options-invalid", "/options"],
    ["an unknown option", office, { ...range, colour: "red" }, "options-invalid", "/options/colour"],
    [
      "an unknown column",
      office,
      { ...range, columns: { begin: "Start" } },
      "options-invalid",
      "/options/columns/begin",
    ],
    ["a heading that is no text", office, { ...range, columns: { due: 3 } }, "options-invalid", "/options/columns/due"],
    ["columns that are none", office, { ...range, columns: ["Start"] }, "options-invalid", "/options/columns"],
    ["a heading twice", office, { ...range, columns: { due: " START" } }, "options-invalid", "/options/columns"],
    [
      "minutes twice",
      office,
      { ...range, minutes: 60, columns: { minutes: "M" } },
      "options-invalid",
      "/options/minutes",
    ],
    ["minutes without end", office, { ...range, minutes: Infinity }, "options-invalid", "/options/minutes"],
    ["minutes that are none", office, { ...range, minutes: "1h" }, "options-invalid", "/options/minutes"],
    ["a sheet that is no text", office, { ...range, sheet: 1 }, "options-invalid", "/options/sheet"],
    ["another date system", office, { ...range, dateSystem: 1901 }, "options-invalid", "/options/dateSystem"],
    ["a time without offset", office, { ...range, to: "2027-01-01T00:00" }, "instant-no-offset", "/options/to"],
    ["no start", office, { to: range.to }, "instant-unreadable", "/options/from"],
    ["reversed", office, { from: range.to, to: range.from }, "interval-reversed", "/options/to"],
    ["uncovered", office, { ...range, to: "2027-01-02T00:00Z" }, "calendar-uncovered", "/options"],
    ["release that is no name", office, { ...range, timeZoneData: "" }, "options-invalid", "/options/timeZoneData"],
  ];

  it.each(cases)("%s", (_name, calendar, options, code, path) => {
    let error: unknown;
    try {
      anything(calendar, options);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(SlaError);
    expect(error).toMatchObject({ code, path });
  });

  it("options that throw", () => {
    const hostile = new Proxy(range, {
      get: () => {
        throw new Error("no");
      },
    });
    expect(() => anything(office, hostile)).toThrow(SlaError);
  });
});

it("the files of script/ fill a table as the script that is made of them does", async () => {
  const cells = (): CellValue[][] => [
    ["Start", "Minutes", "Due", "End", "Working minutes", "Open"],
    ...Array.from({ length: 400 }, (_, row) => [46000 + row * 1.07, row * 31 - 3000, "", 46400 - row * 0.9, "", ""]),
    ["soon", 1, "", true, "", ""],
  ];
  const { from, to, unit, runs } = exportTimetable(office, range);
  const [summer, winter] = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)];
  const here = cells();
  const workbook = fakeWorkbook([{ name: "Sheet1", cells: here }], []);
  fillTable(workbook, readSettings(range), { from, to, unit, runs, offsets: [0, 0, summer, 3_600_000, winter, 0] });
  const there = await run(officeScript(office, range), [{ name: "Sheet1", cells: cells() }]);
  expect(here).toEqual(there.cells[0]);
  expect(here.filter((line) => typeof line[2] === "number").length).toBeGreaterThan(200);
});

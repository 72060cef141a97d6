// The script for Google Sheets in an engine without Intl, with a compiled timetable. Run `npm run build` first.
import { readFileSync } from "node:fs";
import { getQuickJS } from "quickjs-emscripten";
import type { QuickJSContext } from "quickjs-emscripten";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { library } from "./spreadsheet-rows.js";

const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];
const HOUR = 3_600_000;
const desk = library.defineCalendar({
  id: "desk",
  // Its clocks change on 8 March and 1 November.
  timeZone: "America/New_York",
  hours: "mon-fri 09:00-12:00, 13:00-17:30; sun 01:00-04:00",
  holidays: ["2026-07-03", "2026-11-26"],
});
const timetable = JSON.stringify(library.exportTimetable(desk, { from, to }));

let context: QuickJSContext;

beforeAll(async () => {
  context = (await getQuickJS()).newContext();
  run(readFileSync("dist/gas/SlaClock.gs", "utf8"));
});

afterAll(() => {
  context.dispose();
});

/** Runs code in the engine, and gives its value as JSON can hold it. */
function run(code: string): unknown {
  const value = context.unwrapResult(context.evalCode(code, "host.js", { type: "global" }));
  const dumped: unknown = context.dump(value);
  value.dispose();
  return dumped;
}

/** Calls a function of the script on moments and cells, all of them JSON but for the moments, which are `Date`s in a column. */
function call(name: string, moments: readonly number[], ...cells: readonly unknown[]): unknown {
  const dates = `${JSON.stringify(moments)}.map((at) => [new Date(at)])`;
  const others = cells.map((cell) => JSON.stringify(cell)).join(", ");
  return JSON.parse(String(run(`JSON.stringify(${name}(${dates}, ${others}))`)));
}

describe("the script for Google Sheets in an engine without Intl", () => {
  const moments = Array.from({ length: 300 }, (_, index) => from + 20 * 24 * HOUR + index * 25.3 * HOUR).map(
    (at) => Math.round(at / 1000) * 1000,
  );

  it("has loaded", () => {
    expect(run("typeof Intl")).toBe("undefined");
    expect(run("typeof SLA_DUE")).toBe("function");
    expect(run("SLA_VERSION()")).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("WORKTIME by a compiled timetable = that of the whole library", () => {
    const last = Date.UTC(2026, 11, 1);
    const answers = call("SLA_WORKTIME", moments, new Date(last).toISOString(), timetable);
    const worked = moments.map((at) => [library.workingTimeBetween(desk, at, last) / 60_000]);
    expect(answers).toEqual(worked);
  });

  it("ADDWORKTIME by a compiled timetable = that of the whole library", () => {
    const answers = call("SLA_ADDWORKTIME", moments, 600, timetable);
    const added = moments.map((at) => [new Date(library.addWorkingTime(desk, at, "10h")).toISOString()]);
    expect(answers).toEqual(added);
  });

  it("beyond the timetable it says so", () => {
    expect(call("SLA_ADDWORKTIME", [from - HOUR, Date.UTC(2026, 0, 30, 15)], 60, timetable)).toEqual([
      [expect.stringMatching(/^#NUM! calendar-uncovered: /)],
      ["2026-01-30T16:00:00.000Z"],
    ]);
  });

  it("what needs a time zone by name says so, and an offset will do", () => {
    const reply = (calendar: string): unknown =>
      call("SLA_ADDWORKTIME", [Date.UTC(2026, 2, 6, 9, 30), from], 60, calendar);
    expect(reply("Asia/Shanghai mon-fri 09:00-18:00")).toEqual([
      [expect.stringMatching(/^#VALUE! time-zone-unknown: /)],
      [expect.stringMatching(/^#VALUE! time-zone-unknown: /)],
    ]);
    expect(reply("+08:00 mon-fri 09:00-18:00")).toEqual([["2026-03-09T01:30:00.000Z"], ["2026-01-01T02:00:00.000Z"]]);
  });
});

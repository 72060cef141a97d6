// The Office Script of the built package, compiled as Excel does and run without Intl. Run `npm run build` first.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript-4.0";
import type * as SlaClock from "sla-clock";
import type * as Contracts from "sla-clock/contracts";
import { describe, expect, it } from "vitest";
import { compile, run } from "../unit/sheets/office-script/host.js";
import type { CellValue } from "../unit/sheets/office-script/workbook.js";

const load = async (name: string): Promise<unknown> => import(pathToFileURL(resolve(`dist/${name}.js`)).href);
const library = (await load("index")) as typeof SlaClock;
const contracts = (await load("contracts")) as typeof Contracts;
const script = readFileSync("dist/office-script/china-office.ts", "utf8");

const MINUTE = 60_000;
const CHINA = 8 * 60 * MINUTE;
const serial = (at: number): number => (at + CHINA - Date.UTC(1899, 11, 30)) / 86_400_000;

describe("dist/office-script/china-office.ts", () => {
  it("is TypeScript 4.0.3 without a fault", () => {
    expect(ts.version).toBe("4.0.3");
    const program = compile(script, ["es2015", "dom"]);
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
  });

  it("is less than 64 KB", () => {
    expect(Buffer.byteLength(script)).toBeLessThan(64 * 1024);
  });

  it("answers as the library does of the bundled office, from the first to the last of its dates", async () => {
    const office = library.defineCalendar(contracts.defaultOffice());
    // Every 4 hours and 13 minutes of three years, and so many minutes that most stay within.
    const from = Date.UTC(2023, 11, 31, 16);
    const starts = Array.from({ length: 6200 }, (_, row) => from + row * 253 * MINUTE);
    const minutes = starts.map((_, row) => ((row * 37) % 6000) - 1500);
    const heading = ["Start", "Minutes", "Due", "End", "Working minutes", "Open"];
    const lines = starts.map((start, row) => [
      serial(start),
      minutes[row] ?? 0,
      "",
      serial(from + row * MINUTE),
      "",
      "",
    ]);
    const cells: CellValue[][] = [heading, ...lines];
    const ran = await run(script, [{ name: "Sheet1", cells }]);
    expect(ran).toMatchObject({ error: undefined, intl: "undefined" });

    const answer = <T>(ask: () => T): T | "#NUM!" => {
      try {
        return ask();
      } catch (error) {
        if (error instanceof library.SlaError && error.code === "calendar-uncovered") return "#NUM!";
        throw error;
      }
    };
    const told = (cell: CellValue | undefined): CellValue =>
      typeof cell === "string" ? (cell.split(" ")[0] ?? "") : (cell ?? "");
    const found = (ran.cells[0] ?? []).slice(1).map((line) => {
      const due = told(line[2]);
      return [typeof due === "number" ? Math.round(due * 86_400_000) : due, told(line[4]), told(line[5])];
    });
    const expected = starts.map((start, row) => {
      const length = minutes[row] ?? 0;
      const move = length < 0 ? library.subtractWorkingTime : library.addWorkingTime;
      return [
        answer(() => Math.round(serial(move(office, start, Math.abs(length) * MINUTE)) * 86_400_000)),
        answer(() => library.workingTimeBetween(office, start, from + row * MINUTE) / MINUTE),
        answer(() => library.isOpen(office, start)),
      ];
    });
    expect(found).toEqual(expected);
    expect(expected.filter(([due]) => due === "#NUM!").length).toBeGreaterThan(10);
  });
});

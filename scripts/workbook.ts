// Writes the sample workbook in both languages, with what the formulas give, and the table of functions in its page.
// With --check it only tells what is not up to date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import type { Workbook } from "exceljs";
import type * as hyperformula from "hyperformula";
import type { Language } from "sla-clock";
import { SAY } from "./workbook-content.js";
import { engineOf } from "./workbook-engine.js";
import { PAGE, withFunctions } from "./workbook-page.js";
import { writeSheets } from "./workbook-sheets.js";

/** The files, by language. */
export const FILES = {
  en: new URL("../docs/spreadsheets/sla-clock.xlsx", import.meta.url),
  zh: new URL("../docs/spreadsheets/sla-clock.zh.xlsx", import.meta.url),
} as const;

const MADE = new Date(Date.UTC(2026, 2, 10));

/** The sample workbook, each formula with what it gives. */
export function sampleWorkbook(language: Language): Workbook {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: "sla-clock", lastModifiedBy: "sla-clock", created: MADE, modified: MADE });
  Object.assign(workbook, { title: SAY.title[language], subject: SAY.subject[language] });
  writeSheets(workbook, language);
  compute(workbook);
  return workbook;
}

/** Gives each formula its value. */
function compute(workbook: Workbook): void {
  const engine = engineOf(workbook);
  workbook.eachSheet((sheet) => {
    const id = engine.getSheetId(sheet.name) ?? 0;
    const resultAt = (row: number, column: number): Result => {
      const value = engine.getCellValue({ sheet: id, row: row - 1, col: column - 1 });
      return resultOf(value, `${sheet.name}!${sheet.getCell(row, column).address}`);
    };
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (!cell.formula) return;
        cell.value = { formula: cell.formula, result: resultAt(cell.fullAddress.row, cell.fullAddress.col) };
      });
    });
  });
}

type Result = string | number;

function resultOf(value: hyperformula.CellValue, place: string): Result {
  if (value === null) return "";
  if (typeof value === "string" || typeof value === "number") return value;
  throw new Error(`${place}: ${typeof value === "object" ? `${value.value} ${value.message}` : String(value)}`);
}

/** What stands in the cells of a workbook: contents, formats and colours, by address. */
export function contentsOf(workbook: Workbook): string {
  const lines: string[] = [];
  workbook.eachSheet((sheet) => {
    const { model } = sheet;
    const colours = "conditionalFormattings" in model ? model.conditionalFormattings : [];
    lines.push(`# ${sheet.name} ${JSON.stringify([sheet.views, sheet.autoFilter, sheet.pageSetup, colours])}`);
    sheet.eachRow((row) => {
      row.eachCell(({ address, value, style }) => lines.push(`${address} ${JSON.stringify([value, style])}`));
    });
  });
  return [...lines, JSON.stringify(workbook.model.definedNames)].join("\n");
}

/** Reads a workbook from the bytes of its file. */
export async function read(file: Uint8Array | ArrayBuffer): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook;
}

async function main(): Promise<void> {
  const stale: string[] = [];
  for (const language of ["en", "zh"] as const) {
    const file = FILES[language];
    const made = await sampleWorkbook(language).xlsx.writeBuffer();
    const isCurrent =
      existsSync(file) && contentsOf(await read(readFileSync(file))) === contentsOf(await read(new Uint8Array(made)));
    if (isCurrent) continue;
    if (argv.includes("--check")) stale.push(file.pathname);
    else writeFileSync(file, new Uint8Array(made));
  }
  const page = readFileSync(PAGE, "utf8");
  if (withFunctions(page) !== page) {
    if (argv.includes("--check")) stale.push(PAGE.pathname);
    else writeFileSync(PAGE, withFunctions(page));
  }
  if (stale.length === 0) return;
  console.error(`not up to date: ${stale.join(", ")}; run npm run workbook`);
  exit(1);
}

if (argv[1] === fileURLToPath(import.meta.url)) await main();

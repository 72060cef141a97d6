// A workbook in the sheet engine: its cells and names, with the library's functions.
import type { CellValue, Workbook } from "exceljs";
import * as hyperformula from "hyperformula";
import { registerHyperFormula } from "sla-clock/sheets";

type Content = string | number | boolean | null;
const { HyperFormula } = hyperformula;

/** With all digits of a number, where the engine otherwise gives ten: a moment would be up to 43 ms early, and another minute. */
const CONFIG = { licenseKey: "gpl-v3", precisionRounding: 14 };

/** As Excel stores the functions of add-ins: the namespace and an underscore, behind a prefix. */
export const STORED = "_xldudf_SLA_";

/** The serial number of a date, which the workbook's library gives as one of UTC. */
export function serialOf(date: Date, date1904 = false): number {
  return date.getTime() / 86_400_000 + (date1904 ? 24_107 : 25_569);
}

/** A formula as it is typed. */
export function typed(formula: string): string {
  return formula.replaceAll(STORED, "SLA.");
}

/** Builds an engine of a workbook. */
export function engineOf(workbook: Workbook): hyperformula.HyperFormula {
  registerHyperFormula(hyperformula);
  const { date1904 } = workbook.properties;
  const sheets: Record<string, Content[][]> = {};
  workbook.eachSheet((sheet) => {
    const rows: Content[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      const cells: Content[] = [];
      row.eachCell({ includeEmpty: true }, ({ value }, column) => {
        cells[column - 1] = contentOf(value, date1904);
      });
      rows[number - 1] = cells;
    });
    sheets[sheet.name] = Array.from(rows, (row: Content[] | undefined) =>
      Array.from(row ?? [], (cell: Content | undefined) => cell ?? null),
    );
  });
  const dates = date1904 ? { nullDate: { year: 1904, month: 1, day: 1 } } : {};
  const names = workbook.definedNames.model.map(({ name, ranges: [range = ""] }) => ({
    name,
    expression: `=${range}`,
  }));
  return HyperFormula.buildFromSheets(sheets, { ...CONFIG, ...dates }, names);
}

function contentOf(value: CellValue, date1904: boolean): Content {
  if (value instanceof Date) return serialOf(value, date1904);
  // An apostrophe keeps text from being read as a date or a number.
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  if ("formula" in value) return `=${typed(value.formula)}`;
  if ("richText" in value) return `'${value.richText.map(({ text }) => text).join("")}`;
  throw new Error(`a cell that the engine is not given: ${JSON.stringify(value)}`);
}

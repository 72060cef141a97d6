// A workbook in the sheet engine: its cells and names, with the library's functions.
import type { CellValue, Workbook } from "exceljs";
import * as hyperformula from "hyperformula";
import { registerHyperFormula } from "sla-clock/sheets";

type Content = string | number | boolean | null;
const { HyperFormula } = hyperformula;

/** As Excel stores the functions of add-ins: the namespace and an underscore, behind a prefix. */
export const STORED = "_xldudf_SLA_";

/** The serial number of a date, which the workbook's library gives as one of UTC. */
export function serialOf(date: Date, date1904 = false): number {
  return date.getTime() / 86_400_000 + (date1904 ? 24_107 : 25_569);
}

/** A formula as it is typed. */
export function typed(formula: string): string {
  return formula.replaceAll(STORED, "SLA.").replaceAll("_xlfn.", "");
}

/** Builds an engine of a workbook. Cells that an array formula fills are left to it. */
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
    sheets[sheet.name] = Array.from(rows, (row: Content[] | undefined) => Array.from(row ?? [], (cell: Content | undefined) => cell ?? null));
    for (const { top, left, bottom, right } of arraysOf(workbook, sheet.name)) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const cells = sheets[sheet.name]?.[row - 1];
          if (cells !== undefined && (row > top || column > left)) cells[column - 1] = null;
        }
      }
    }
  });
  const dates = date1904 ? { nullDate: { year: 1904, month: 1, day: 1 } } : {};
  const names = workbook.definedNames.model.map(({ name, ranges: [range = ""] }) => ({
    name,
    expression: `=${range}`,
  }));
  return HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3", ...dates }, names);
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function arraysOf(workbook: Workbook, name: string): Area[] {
  const areas: Area[] = [];
  workbook.getWorksheet(name)?.eachRow((row) => {
    row.eachCell(({ value }) => {
      if (!isArray(value)) return;
      const [from, to = from] = value.ref.split(":").map((address) => row.worksheet.getCell(address));
      if (from === undefined || to === undefined) return;
      areas.push({
        top: from.fullAddress.row,
        left: from.fullAddress.col,
        bottom: to.fullAddress.row,
        right: to.fullAddress.col,
      });
    });
  });
  return areas;
}

function isArray(value: CellValue): value is CellValue & { readonly ref: string; readonly shareType: "array" } {
  return typeof value === "object" && value !== null && "shareType" in value && "ref" in value;
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

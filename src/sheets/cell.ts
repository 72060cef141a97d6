import { slaError } from "../errors.js";
import { isRecord } from "../inspection.js";

/** Whether a cell has nothing in it. */
export function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** The text of a cell; a number is the text that it reads as, since a host turns text of digits into one. */
export function textOf(cell: unknown, path: string): string {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "number" && Number.isFinite(cell)) return String(cell);
  throw slaError("cell-unreadable", { path, expected: "text", received: cell });
}

/** The milliseconds of a date that a host gives as an object; of any realm, and valid or not. */
export function millisOfDate(cell: unknown): number | undefined {
  if (!isRecord(cell) || Object.prototype.toString.call(cell) !== "[object Date]") return undefined;
  try {
    return Date.prototype.getTime.call(cell);
  } catch {
    return undefined;
  }
}

/** Cells in rows, as hosts give ranges; a single cell is a range of one. */
export type Grid = readonly (readonly unknown[])[];

/** A range, whatever stands in the place of one. */
export function gridOf(given: unknown): Grid {
  if (!Array.isArray(given)) return [[given]];
  const rows: readonly unknown[] = given;
  if (rows.length === 0) return [[""]];
  if (!rows.some((row) => Array.isArray(row))) return [rows];
  return Array.from(rows, (row) => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
    return cells.length === 0 ? [""] : cells;
  });
}

/** How many cells a range is wide. */
export function widthOf(grid: Grid): number {
  return grid.reduce((width, row) => Math.max(width, row.length), 0);
}

/** Whether nothing stands in a range. */
export function isBlankGrid(grid: Grid): boolean {
  return grid.every((row) => row.every(isBlank));
}

/*
 * The part of the Office Scripts API that the script uses, named as there:
 * https://learn.microsoft.com/javascript/api/office-scripts/excelscript
 */

/** Dates are serial numbers, a blank cell is empty text. */
type CellValue = string | number | boolean;

export interface Workbook {
  getActiveWorksheet(): Worksheet;
  getWorksheet(key: string): Worksheet | undefined;
  getTable(key: string): Table | undefined;
}

export interface Worksheet {
  getTables(): Table[];
  /** Nothing where the sheet is blank. */
  getUsedRange(valuesOnly?: boolean): Range | undefined;
}

export interface Table {
  getHeaderRowRange(): Range;
  getRangeBetweenHeaderAndTotal(): Range;
}

export interface Range {
  getRowCount(): number;
  getRow(row: number): Range;
  getColumn(column: number): Range;
  getOffsetRange(rowOffset: number, columnOffset: number): Range;
  getResizedRange(deltaRows: number, deltaColumns: number): Range;
  getValues(): CellValue[][];
  setValues(values: CellValue[][]): void;
  setNumberFormat(numberFormat: string): void;
}

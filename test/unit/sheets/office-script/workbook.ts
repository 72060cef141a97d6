/*
 * A workbook as Office Scripts see one, as far as the script uses it, and no more forgiving than Excel: what it does not allow throws.
 * It imports nothing, so that it can run beside the script in an engine of its own.
 */

export type CellValue = string | number | boolean;

/** Where a table stands, headings and rows, without its row of totals. */
export interface TableSpec {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet, its cells from A1 on, and the tables on it. */
export interface SheetSpec {
  readonly name: string;
  readonly cells: CellValue[][];
  readonly tables?: readonly TableSpec[];
}

/** A call that changed something: the rectangle of cells, and what was called. */
export interface Change {
  readonly call: "setValues" | "setNumberFormat";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly format?: string;
}

interface FakeRange {
  getRowCount(): number;
  getRow(row: number): FakeRange;
  getColumn(column: number): FakeRange;
  getOffsetRange(rows: number, columns: number): FakeRange;
  getResizedRange(rows: number, columns: number): FakeRange;
  getValues(): CellValue[][];
  setValues(values: CellValue[][]): void;
  setNumberFormat(format: string): void;
}

interface FakeTable {
  getHeaderRowRange(): FakeRange;
  getRangeBetweenHeaderAndTotal(): FakeRange;
}

interface FakeSheet {
  getTables(): FakeTable[];
  getUsedRange(valuesOnly?: boolean): FakeRange | undefined;
}

/** The first sheet is the active one. */
export interface FakeWorkbook {
  getActiveWorksheet(): FakeSheet;
  getWorksheet(key: string): FakeSheet | undefined;
  getTable(key: string): FakeTable | undefined;
}

/** Makes a workbook of sheets, whose cells it changes, and notes the changes. */
export function fakeWorkbook(specs: readonly SheetSpec[], changes: Change[]): FakeWorkbook {
  const range = (sheet: SheetSpec, row: number, column: number, rows: number, columns: number): FakeRange => {
    if (row < 0 || column < 0 || rows < 1 || columns < 1) throw new Error("InvalidArgument: no such range");
    const note = (call: Change["call"], format?: string): void => {
      changes.push({ call, sheet: sheet.name, row, column, rows, columns, ...(format !== undefined && { format }) });
    };
    return {
      getRowCount: () => rows,
      getRow: (index) => range(sheet, row + index, column, 1, columns),
      getColumn: (index) => range(sheet, row, column + index, rows, 1),
      getOffsetRange: (down, right) => range(sheet, row + down, column + right, rows, columns),
      getResizedRange: (more, wider) => range(sheet, row, column, rows + more, columns + wider),
      getValues: () =>
        Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (__, right) => sheet.cells[row + down]?.[column + right] ?? ""),
        ),
      setValues: (values) => {
        const fits = values.length === rows && values.every((line) => line.length === columns);
        if (!fits) throw new Error("InvalidArgument: the values do not fit the range");
        note("setValues");
        values.forEach((line, down) => {
          line.forEach((value, right) => {
            const isCell = ["string", "number", "boolean"].includes(typeof value) && !Number.isNaN(value);
            if (!isCell) throw new Error(`InvalidArgument: ${String(value)} is no value of a cell`);
            // Excel would take it for a formula.
            if (/^[=+-]/.test(String(value)) && typeof value === "string") throw new Error(`a formula: ${value}`);
            const cells = (sheet.cells[row + down] ??= []);
            while (cells.length <= column + right) cells.push("");
            cells[column + right] = value;
          });
        });
      },
      setNumberFormat: (format) => {
        note("setNumberFormat", format);
      },
    };
  };
  const tableOf = (sheet: SheetSpec, { row, column, rows, columns }: TableSpec): FakeTable => ({
    getHeaderRowRange: () => range(sheet, row, column, 1, columns),
    getRangeBetweenHeaderAndTotal: () => range(sheet, row + 1, column, rows - 1, columns),
  });
  const sheetOf = (sheet: SheetSpec | undefined): FakeSheet | undefined =>
    sheet && {
      getTables: () => (sheet.tables ?? []).map((table) => tableOf(sheet, table)),
      getUsedRange: () => {
        const used = usedCells(sheet.cells);
        return used && range(sheet, used.row, used.column, used.rows, used.columns);
      },
    };
  return {
    getActiveWorksheet: () => {
      const sheet = sheetOf(specs[0]);
      if (sheet === undefined) throw new Error("a workbook has a sheet");
      return sheet;
    },
    getWorksheet: (key) => sheetOf(specs.find(({ name }) => name === key)),
    getTable: (key) => {
      for (const sheet of specs) {
        const table = (sheet.tables ?? []).find(({ name }) => name === key);
        if (table !== undefined) return tableOf(sheet, table);
      }
      return undefined;
    },
  };
}

/** The smallest rectangle around all cells that are not blank. */
function usedCells(cells: CellValue[][]): Pick<TableSpec, "row" | "column" | "rows" | "columns"> | undefined {
  const places = cells.flatMap((line, row) => line.flatMap((cell, column) => (cell === "" ? [] : [{ row, column }])));
  if (places.length === 0) return undefined;
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -1);
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}

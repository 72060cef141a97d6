// Of the Office Scripts API, what the script may use, as Microsoft declares it:
// https://learn.microsoft.com/javascript/api/office-scripts/excelscript
declare namespace ExcelScript {
  interface Workbook {
    getActiveWorksheet(): Worksheet;
    getTable(key: string): Table | undefined;
    getTables(): Table[];
    getWorksheet(key: string): Worksheet | undefined;
    getWorksheets(): Worksheet[];
  }

  interface Worksheet {
    getName(): string;
    getTable(key: string): Table | undefined;
    getTables(): Table[];
    // It gives `undefined` for a blank sheet, though it is declared so.
    getUsedRange(valuesOnly?: boolean): Range;
  }

  interface Table {
    getColumnByName(key: string): TableColumn | undefined;
    getColumns(): TableColumn[];
    getHeaderRowRange(): Range;
    getName(): string;
    getRange(): Range;
    getRangeBetweenHeaderAndTotal(): Range;
    getRowCount(): number;
  }

  interface TableColumn {
    getName(): string;
    getRange(): Range;
    getRangeBetweenHeaderAndTotal(): Range;
  }

  interface Range {
    getAddress(): string;
    getCell(row: number, column: number): Range;
    getColumn(column: number): Range;
    getColumnCount(): number;
    getNumberFormat(): string;
    getNumberFormats(): string[][];
    getOffsetRange(rowOffset: number, columnOffset: number): Range;
    getResizedRange(deltaRows: number, deltaColumns: number): Range;
    getRow(row: number): Range;
    getRowCount(): number;
    getValue(): string | number | boolean;
    getValues(): (string | number | boolean)[][];
    setNumberFormat(numberFormat: string): void;
    setNumberFormats(numberFormats: string[][]): void;
    setValue(value: string | number | boolean): void;
    setValues(values: (string | number | boolean)[][]): void;
  }
}

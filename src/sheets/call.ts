import { slaError } from "../errors.js";
import { isBlank, isBlankGrid, gridOf, textOf, widthOf } from "./cell.js";
import type { Grid } from "./cell.js";
import { calendarColumn } from "./calendars.js";
import { isOneDocument, textOfDocument } from "./documents.js";
import { faultIn } from "./fault.js";
import type { SheetFault, SheetFunctionSpec, SheetParameter } from "./function-spec.js";

/** The cells of a function at one place of what it maps over. */
export type CellAt = (row: number, column: number) => unknown;

const NOTHING: Grid = [[""]];

/**
 * A call of a function with its cells and ranges. What it maps over is laid side by side: ranges have the same rows and columns, or one of
 * either, which then stands for all.
 */
export class Call {
  readonly rows: number;
  readonly columns: number;
  readonly #grids: ReadonlyMap<string, Grid>;
  readonly #mapped: readonly SheetParameter[];

  /** @throws SlaError `range-mismatch`, `cell-unreadable` */
  constructor({ parameters, name }: SheetFunctionSpec, given: readonly unknown[]) {
    const tooMany = given.slice(parameters.length).find((cell) => !isBlankGrid(gridOf(cell)));
    if (tooMany !== undefined) {
      const expected = `at most ${parameters.length} arguments for ${name}`;
      throw slaError("cell-unreadable", { path: `/${parameters.length}`, expected, received: tooMany });
    }
    const grids = parameters.map((parameter, index) => [parameter.name, readGrid(parameter, given[index])] as const);
    this.#grids = new Map(grids);
    const hasHeadings = !isBlankGrid(this.grid("headings"));
    this.#mapped = parameters.filter(({ kind }) => kind !== "range" && (kind !== "facts" || !hasHeadings));
    const sizes = this.#mapped.map((parameter) => ({ name: parameter.name, grid: this.grid(parameter.name) }));
    this.rows = Math.max(...sizes.map(({ grid }) => grid.length));
    this.columns = Math.max(...sizes.map(({ grid }) => widthOf(grid)));
    for (const { name: parameter, grid } of sizes) this.#requireFit(parameter, grid);
  }

  #requireFit(parameter: string, grid: Grid): void {
    const width = widthOf(grid);
    if ((grid.length === 1 || grid.length === this.rows) && (width === 1 || width === this.columns)) return;
    const expected = `one cell, or as many rows and columns as the others: ${this.rows} × ${this.columns}`;
    throw slaError("range-mismatch", { path: `/${parameter}`, expected, received: `${grid.length} × ${width}` });
  }

  /** A range as a whole; a blank one where nothing was given. */
  grid(parameter: string): Grid {
    return this.#grids.get(parameter) ?? NOTHING;
  }

  /** The cells of a parameter that is mapped over. */
  cells(parameter: string): CellAt {
    const grid = this.grid(parameter);
    const isTall = grid.length > 1;
    const isWide = widthOf(grid) > 1;
    return (row, column) => grid[isTall ? row : 0]?.[isWide ? column : 0];
  }

  /** Whether a cell is blank without which there is nothing to answer. */
  isBlankAt(): (row: number, column: number) => boolean {
    const needed = this.#mapped.filter(({ optional }) => !optional).map(({ name }) => this.cells(name));
    return (row, column) => needed.some((cell) => isBlank(cell(row, column)));
  }

  /** An error that came in with a cell. */
  faultAt(): (row: number, column: number) => SheetFault | undefined {
    const cells = this.#mapped.map(({ name }) => this.cells(name));
    return (row, column) => {
      for (const cell of cells) {
        const fault = faultIn(cell(row, column));
        if (fault !== undefined) return fault;
      }
      return undefined;
    };
  }
}

function readGrid({ kind, name }: SheetParameter, given: unknown): Grid {
  const grid = gridOf(given);
  if (kind !== "document") return grid;
  if (name === "calendar") return calendarColumn(grid, `/${name}`);
  return isOneDocument(grid) ? [[textOfDocument(grid, `/${name}`)]] : grid;
}

/** The text of a cell at a place; the name of the parameter tells where it is. */
export function textAt(call: Call, parameter: string): (row: number, column: number) => string {
  const cell = call.cells(parameter);
  return (row, column) => textOf(cell(row, column), `/${parameter}`);
}

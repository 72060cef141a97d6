import { slaError, Told } from "../errors.js";
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
    throw slaError("range-mismatch", {
      path: `/${parameter}`,
      expected,
      received: new Told(`${grid.length} × ${width}`),
    });
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

  /** An error that came in with a cell of a place. */
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

  /** An error that came in with a range as a whole, or with the facts of a row. */
  faultInRanges(): (row: number) => SheetFault | undefined {
    const mapped = new Set(this.#mapped.map(({ name }) => name));
    const whole = [...this.#grids].filter(([name]) => !mapped.has(name) && name !== "facts");
    const shown = whole.reduce<SheetFault | undefined>((found, [, grid]) => found ?? faultInGrid(grid), undefined);
    const facts = mapped.has("facts") ? NOTHING : this.grid("facts");
    const isForAll = facts.length === 1 || facts.length !== this.rows;
    const ofAll = shown ?? (isForAll ? faultInGrid(facts) : undefined);
    return (row) => ofAll ?? (isForAll ? undefined : faultInGrid([facts[row] ?? []]));
  }
}

/** The first error in a range. */
export function faultInGrid(grid: Grid): SheetFault | undefined {
  for (const row of grid) {
    for (const cell of row) {
      const fault = faultIn(cell);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
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

import type { Language } from "../text.js";

/** A piece of a line: text, a name as it is written in data, or text that stands out. */
export type Inline = string | { readonly code: string } | { readonly strong: string };

/** Text without a break. */
export type Line = readonly Inline[];

/** A cell of a table. */
export type Cell = readonly Line[];

/** A part of a document. */
export type Block =
  | { readonly kind: "heading"; readonly depth: number; readonly line: Line }
  | { readonly kind: "paragraph"; readonly lines: readonly Line[] }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** A text with headings, lists and tables, before it is written in a format. */
export interface TextDocument {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function heading(depth: number, ...line: Line): Block {
  return { kind: "heading", depth, line };
}

/** A paragraph, or nothing where there is nothing to say. */
export function paragraph(...lines: readonly Line[]): readonly Block[] {
  return lines.length === 0 ? [] : [{ kind: "paragraph", lines }];
}

/** A list, or nothing where it has no items. */
export function list(items: readonly Line[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

/** A table without the columns in which nothing stands, or nothing where it has no rows. */
export function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): readonly Block[] {
  const used = columns.map((_, column) => rows.some((row) => (row[column] ?? []).length > 0));
  const kept = <T>(items: readonly T[]): readonly T[] => items.filter((_, column) => used[column]);
  return rows.length === 0 ? [] : [{ kind: "table", columns: kept(columns), rows: rows.map(kept) }];
}

/** A cell of one line of text, or an empty one. */
export function cell(...line: Line): Cell {
  return line.length === 0 || (line.length === 1 && line[0] === "") ? [] : [line];
}

/** Text on one line: breaks and control characters are spaces. */
export function flat(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
